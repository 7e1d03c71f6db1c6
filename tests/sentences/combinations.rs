//! Every combination of the states that bear on each other, and what must hold of what is said of it.

use kizashi::analyse::analyse;
use kizashi::collect::Catalogue;
use kizashi::model::{FiscalYear, Language, Status};
use kizashi::wording::{About, Sentence, Words};

use super::case::*;
use super::locale::ids;
use super::properties::{faults, numbers};
use super::source::{both, collected, said};

/// A number for each place of each case, so that what is not crossed in full is at least met in every pair.
struct Dice(u64);

impl Dice {
    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = (self.0 >> 33) % choices.len() as u64;
        choices[usize::try_from(at).unwrap()]
    }
}

fn any(dice: &mut Dice) -> Case {
    Case {
        kind: dice.of(&KINDS),
        movement: dice.of(&MOVEMENTS),
        base: dice.of(&BASES),
        previous: dice.of(&PREVIOUS),
        newest: dice.of(&NEWEST),
        brk: dice.of(&BREAKS),
        event: dice.of(&EVENTS),
        target: dice.of(&TARGETS),
        direction: dice.of(&DIRECTIONS),
        calendar: dice.of(&CALENDARS),
        years: dice.of(&YEARS),
        plan: dice.of(&PLANS),
        any_difference: dice.of(&[false, true]),
    }
}

/// The change in full with what is newer; then the target and the years in full.
fn cases() -> Vec<Case> {
    let mut dice = Dice(1);
    let mut cases = Vec::new();
    for kind in KINDS {
        for movement in MOVEMENTS {
            for base in BASES {
                for previous in PREVIOUS {
                    for newest in NEWEST {
                        for brk in BREAKS {
                            cases.push(Case { kind, movement, base, previous, newest, brk, ..any(&mut dice) });
                        }
                    }
                }
            }
        }
        for direction in DIRECTIONS {
            for target in TARGETS {
                for years in YEARS {
                    let brk = dice.of(&[Break::None, Break::None, Break::Earlier]);
                    let previous = dice.of(&[Previous::Value, Previous::Value, Previous::Missing]);
                    cases.push(Case { kind, previous, brk, target, direction, years, ..any(&mut dice) });
                }
            }
        }
    }
    cases
}

/// Of a survey there are no parts of a year; and the day on which a stock was read twice is its usual one.
fn possible(case: Case) -> Case {
    let is_survey = case.calendar == "survey";
    let twice = case.is_stock() && case.previous == Previous::Part && case.years <= 2;
    let newest = match case.newest {
        Newest::Part => Newest::Withheld,
        Newest::PartWithSameSpan => Newest::Words,
        newest => newest,
    };
    let previous = if case.previous == Previous::Part { Previous::Value } else { case.previous };
    Case {
        newest: if is_survey || twice { newest } else { case.newest },
        previous: if is_survey { previous } else { case.previous },
        ..case
    }
}

fn site(case: &Case) -> String {
    let plan = |from| format!("plan: {{title: {{ja: 見本の計画, en: Sample plan}}, from: {from}, to: 2026}}\n");
    let plan = match case.plan {
        Plan::None => String::new(),
        Plan::NotBegun => plan(2024),
        Plan::Running => plan(2020),
    };
    let judgement = if case.any_difference { "any-difference" } else { "beyond-noise" };
    format!("{plan}judgement: {judgement}\n")
}

/// Takes the true values out, as disclosure control does before anything is analysed.
fn withhold(catalogue: &mut Catalogue, cases: &[(String, Case)]) {
    let year = FiscalYear::new(LATEST - 1);
    for member in &mut catalogue.members {
        let id = &catalogue.indicators[member.indicator].id;
        let case = cases.iter().find(|(of, _)| of == id).unwrap().1;
        for observation in &mut member.series.observations {
            if Some(observation.period) == year && case.previous == Previous::Withheld {
                assert_eq!(observation.value, Some(WITHHELD));
                (observation.value, observation.status) = (None, Status::Withheld);
            }
        }
    }
}

#[test]
fn every_combination_is_told_and_nothing_more_than_is_known() {
    let words = both();
    let ids = ids();
    let mut groups: Vec<(String, Vec<(String, Case)>)> = Vec::new();
    let cases = cases();
    assert!(cases.len() > 6_000, "{}", cases.len());
    for (number, case) in cases.into_iter().map(possible).enumerate() {
        let site = site(&case);
        let id = format!("i{number}");
        match groups.iter_mut().rev().find(|(of, cases)| *of == site && cases.len() < 250) {
            Some((_, cases)) => cases.push((id, case)),
            None => groups.push((site, vec![(id, case)])),
        }
    }
    let mut faults = Vec::new();
    for (site, cases) in groups {
        let inputs: Vec<_> = cases.iter().map(|(id, case)| case.input(id.clone())).collect();
        let mut catalogue = collected(&site, &inputs);
        withhold(&mut catalogue, &cases);
        let analysed = analyse(catalogue).unwrap().0;
        for (id, case) in &cases {
            for words in &words {
                let said = said(words, &analysed, id);
                faults.extend(wrong(case, words, &said, &ids).into_iter().map(|fault| format!("{fault}\n  {case:?}")));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults[..faults.len().min(12)].join("\n"));
}

/// All that is wrong with what is said of a case.
fn wrong(case: &Case, words: &Words, said: &[Sentence], ids: &[String]) -> Vec<String> {
    let language = words.language();
    let mut wrong = faults(said, language, ids);
    let all: Vec<String> = said.iter().map(Sentence::plain).collect();
    let all = all.join("\n");
    wrong.extend(numbers_that_nobody_gave(case, &all));
    wrong.extend(movement(case, said, language));
    wrong.extend(alone(case, said, language));
    wrong.extend(chance(case, said));
    wrong.extend(trend(case, said, language));
    wrong.extend(percent(case, said));
    wrong.extend(places(case, said));
    if language == Language::Ja {
        wrong.extend(year_words(case, said));
    }
    wrong
}

fn with(said: &[Sentence], about: About) -> impl Iterator<Item = String> {
    said.iter().filter(move |sentence| sentence.about == about).map(Sentence::plain)
}

/// Every number is a published value, a difference of two published values, or counts years, months and days.
fn numbers_that_nobody_gave(case: &Case, all: &str) -> Vec<String> {
    let published = case.published();
    let mut known: Vec<f64> = published.clone();
    known.extend(published.windows(2).map(|pair| (pair[1] - pair[0]).abs()));
    let (latest, before) = (case.latest(), case.before());
    if case.is_compared() {
        known.extend([(latest - before).abs() / before * 100.0]);
    }
    known.extend(case.target_value().into_iter().flat_map(|target| {
        let gaps = published.iter().map(move |value| (target - value).abs());
        std::iter::once(target).chain(gaps)
    }));
    let (newest, earlier) = case.part();
    match case.newest {
        Newest::Part => known.push(newest),
        Newest::PartWithSameSpan => known.extend([newest, earlier, newest - earlier]),
        _ => {}
    }
    // Years of the eras and western ones, parts of years, bases of rates.
    known.extend(
        (2..=10).map(f64::from).chain((2014..=2026).map(f64::from)).chain([26.0, 27.0, 28.0, 29.0, 30.0, 31.0]),
    );
    known.extend([1.0, 100_000.0]);
    let is_known = |number: &f64| known.iter().any(|known| (known.abs() - number).abs() < 0.051);
    let strange: Vec<f64> = numbers(all).into_iter().filter(|number| !is_known(number)).collect();
    if strange.is_empty() { Vec::new() } else { vec![format!("nobody gave {strange:?}: {all}")] }
}

/// The first sentence says the way the value went where it is compared, and no way where it is not.
fn movement(case: &Case, said: &[Sentence], language: Language) -> Vec<String> {
    let first = with(said, About::Change).next().unwrap_or_default();
    let (up, down, same): (&[&str], &[&str], &[&str]) = match language {
        Language::Ja => (
            &["増加し", "上昇し", "増えました"],
            &["減少し", "低下し", "減りました"],
            &["同じでした", "増えていません"],
        ),
        Language::En => (&[", up "], &[", down "], &["the same as"]),
    };
    let says = |words: &[&str]| words.iter().any(|word| first.contains(word));
    let is_same = case.is_same();
    // Of a rank, and of what was nothing, both values are told and no more.
    let from_nothing = case.before() == 0.0 && !case.has_decimal() && case.kind != Kind::Running;
    let expected = match case.movement {
        _ if !case.is_compared() => (false, false, false),
        _ if is_same => (false, false, true),
        _ if case.kind == Kind::Rank || from_nothing => (false, false, false),
        Movement::Up => (true, false, false),
        _ => (false, true, false),
    };
    let is = (says(up), says(down), says(same));
    if is == expected { Vec::new() } else { vec![format!("{is:?} and not {expected:?}: {first}")] }
}

/// Of a value that stands alone it is said why: the break in its very year, or what there is of the year before.
fn alone(case: &Case, said: &[Sentence], language: Language) -> Vec<String> {
    let first = with(said, About::Change).next().unwrap_or_default();
    let of = |ja, en| if language == Language::Ja { ja } else { en };
    let breaks = of("比較できません", "cannot be compared");
    let why = match case.previous {
        _ if case.is_compared() => return Vec::new(),
        Previous::Value if case.years > 1 => breaks,
        _ if case.brk == Break::InNewest && first.contains(breaks) => return Vec::new(),
        _ if case.years == 1 => of("比べられる", "There is no figure"),
        Previous::Withheld => of("秘匿", "withheld"),
        // Of two years of which the earlier one is missing the newest is the first.
        Previous::Missing | Previous::Value => of("値", "no figure"),
        Previous::Part if case.is_stock() || case.calendar == "survey" => of("時点が異なる", "another day"),
        Previous::Part => of("4月～10月のもので", "only April to October"),
    };
    let why = if case.calendar == "calendar-year" {
        why.replace("4月", "1月").replace("April", "January")
    } else {
        why.to_owned()
    };
    if first.contains(&why) { Vec::new() } else { vec![format!("not why it stands alone: {first}")] }
}

/// Chance is spoken of exactly where the test was made and gives it: counts of occurrences with a declared direction.
fn chance(case: &Case, said: &[Sentence]) -> Vec<String> {
    let (latest, before) = (case.latest(), case.before());
    let is_tested = matches!(case.kind, Kind::Count | Kind::Persons)
        && case.direction != "neutral"
        && !case.any_difference
        && case.is_compared()
        && !case.is_same();
    let expected = is_tested && (latest - before).abs() < 1.96 * (latest + before).sqrt();
    let is = with(said, About::Weight).next().is_some();
    if is == expected { Vec::new() } else { vec![format!("chance {is} and not {expected}: {said:?}")] }
}

/// No word of a trend before five years, none of its absence before eight.
fn trend(case: &Case, said: &[Sentence], language: Language) -> Vec<String> {
    let n = case.kept().len();
    let (word, absence) = match language {
        Language::Ja => ("傾向", ["見られません", "変化はありません"]),
        Language::En => ("trend", ["no steady", "no change"]),
    };
    let mut wrong = Vec::new();
    for sentence in said.iter().filter(|_| case.kind != Kind::Running) {
        let plain = sentence.plain();
        if n < 5 && plain.contains(word) || n < 8 && absence.iter().any(|word| plain.contains(word)) {
            wrong.push(format!("a trend of {n} years: {plain}"));
        }
        if sentence.about == About::Trend && matches!(case.kind, Kind::Stock | Kind::StockOfUnknownDay | Kind::Rank) {
            wrong.push(format!("a trend of a stock or a rank: {plain}"));
        }
    }
    wrong
}

/// A percentage stands in brackets behind a difference, only of a base of a hundred or more, and never of a rate.
fn percent(case: &Case, said: &[Sentence]) -> Vec<String> {
    let may = case.is_compared() && case.before() >= 100.0 && !case.is_same();
    let said = with(said, About::Change).filter(|first| first.contains('%') && case.kind != Kind::Share);
    said.filter(|_| !may || case.has_decimal()).map(|first| format!("a percentage: {first}")).collect()
}

/// Events are told where they lie in the years compared, the plan where it had not begun, the newest year where there is
/// one; what limits the other numbers is never left out.
fn places(case: &Case, said: &[Sentence]) -> Vec<String> {
    let has = |about| said.iter().any(|sentence| sentence.about == about);
    let mut wrong = Vec::new();
    if has(About::Event) && matches!(case.event, Event::None | Event::Before) {
        wrong.push(format!("an event of other years: {said:?}"));
    }
    if has(About::Plan) && case.plan != Plan::NotBegun {
        wrong.push(format!("a plan that has begun: {said:?}"));
    }
    if said.len() < 4 && (case.plan == Plan::NotBegun) != has(About::Plan) {
        wrong.push(format!("the plan is left out: {said:?}"));
    }
    if (case.newest != Newest::Nothing) != has(About::Newest) {
        wrong.push(format!("the newest year: {said:?}"));
    }
    // Against a target of an earlier year its own value stands, or none.
    let is_past = matches!(case.target, Target::Past(_));
    if !is_past && (case.target != Target::None) != has(About::Target) {
        wrong.push(format!("the target: {said:?}"));
    }
    wrong
}

/// A year is called as the indicator counts it; the plan counts fiscal years.
fn year_words(case: &Case, said: &[Sentence]) -> Vec<String> {
    let said = said.iter().filter(|sentence| sentence.about != About::Plan).map(Sentence::plain);
    let is_wrong = |plain: &String| match case.calendar {
        "fiscal-year" => plain.replace("前年度", "").contains("前年"),
        _ => plain.contains("年度"),
    };
    said.filter(is_wrong).map(|plain| format!("a year of another calendar: {plain}")).collect()
}
