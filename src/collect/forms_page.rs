//! `docs/forms.md` is made from the tables of forms: a test compares the two, and writes the page when `KIZASHI_WRITE_DOCS`
//! is set. The words of refusals are those that the program says.

use std::collections::BTreeSet;
use std::path::Path;

use super::{number, period};
use crate::model::{Calendar, FiscalYear, KNOWN_UNITS, Language, Remark, RevisionKind, Status, Unit, UnitKind};
use crate::problem::{Code, Place, Problem};
use crate::wording::Words;

const HEAD: &str = "# 読み取る書き方\n\n*The forms that are read.*\n\n\
    年度、数、単位、状態の書き方と、その意味の一覧です。読めない書き方は、理由と直し方を示して、作るのを止めます。\
    全角と半角、空白、横棒の種類は区別しません。\n\n\
    Years, numbers, units and statuses as they are printed, with what each means. A form that is refused stops the build \
    and is told with its reason and remedy. Full and half width, spaces and kinds of dash make no difference.\n\n\
    This page is made from the program's own tables, and a test compares the two. Change the tables, then run \
    `KIZASHI_WRITE_DOCS=1 cargo test --release --lib forms_page`.\n";

const REFUSED_HEAD: [&str; 3] = ["書き方 form", "理由と直し方", "why, and what to do"];

/// The page as it is made.
struct Page {
    text: String,
    ja: Words,
    en: Words,
}

impl Page {
    fn new() -> Self {
        Self { text: HEAD.to_owned(), ja: Words::new(Language::Ja), en: Words::new(Language::En) }
    }

    fn heading(&mut self, marks: &str, ja: &str, en: &str) {
        self.text.extend(["\n", marks, " ", ja, "\n\n*", en, "*\n"]);
    }

    fn table(&mut self, heads: &[&str], rows: impl Iterator<Item = Vec<String>>) {
        let mut rows: Vec<Vec<String>> = rows.collect();
        if heads == REFUSED_HEAD {
            // Forms of which the same is said stand in one row.
            rows.dedup_by(|next, first| {
                let same = next[1..] == first[1..];
                first[0] = if same { format!("{} {}", first[0], next[0]) } else { std::mem::take(&mut first[0]) };
                same
            });
        }
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        self.text.push('\n');
        self.text.push_str(&line(heads.iter().map(|head| (*head).to_owned()).collect()));
        self.text.push_str(&line(vec!["---".to_owned(); heads.len()]));
        for row in rows {
            assert_eq!(row.len(), heads.len(), "{row:?}");
            self.text.push_str(&line(row));
        }
    }

    /// Letter and Japanese name of a status.
    fn status(&self, letter: char) -> String {
        format!("{letter} {}", self.ja.get(&format!("status-{letter}"), &[]))
    }

    /// The row of a refused form: what the program says of it in both languages.
    fn refused(&self, form: String, problem: &Problem) -> Vec<String> {
        let why = |words: &Words, begins: &[&str]| {
            let (message, help) = words.problem(problem);
            let reason = begins.iter().find_map(|begin| Some(message.split_once(begin)?.1.trim().to_owned()));
            format!("{} {help}", reason.expect("every message begins so")).replace('|', "\\|")
        };
        let ja = why(&self.ja, &["読めません。"]);
        vec![form, ja, why(&self.en, &["is not a year. ", "is not a number. "])]
    }

    fn periods(&mut self) {
        self.heading("##", "年度", "Years");
        for group in period::FORMS {
            self.heading("###", group.ja, group.en);
            let refused = matches!(group.forms[0].meaning, period::Meaning::Refused(_));
            let rows: Vec<_> = group.forms.iter().map(|form| self.period(form)).collect();
            let heads = ["書き方 form", "年度 year", "期間 days", "時点 as of", "備考 note"];
            self.table(if refused { &REFUSED_HEAD } else { &heads }, rows.into_iter());
        }
    }

    fn period(&self, form: &period::Form) -> Vec<String> {
        let calendar = if form.calendar_year { Calendar::CalendarYear } else { Calendar::FiscalYear };
        let previous = form.after.and_then(FiscalYear::new);
        let beside = form.after.map(|year| format!("隣が{year}年度 beside {year}"));
        let (year, from, until, as_of, said, runs_on) = match form.meaning {
            period::Meaning::Read { year, from, until, as_of, said, runs_on } => {
                (year, from, until, as_of, said, runs_on)
            }
            period::Meaning::Refused(_) => {
                let refusal = period::read_in(form.printed, previous, calendar).unwrap_err();
                let calendar = form.calendar_year.then(|| "暦年の指標 calendar years".to_owned());
                let given: Vec<_> = beside.into_iter().chain(calendar).collect();
                let given = if given.is_empty() { String::new() } else { format!("（{}）", given.join("、")) };
                let printed = format!("{}{given}", code(form.printed));
                return self.refused(printed, &refusal.problem(Place::default(), form.printed));
            }
        };
        let whole = FiscalYear::new(year).unwrap().whole_in(calendar);
        let (first, last) = (whole.from.to_string(), whole.to.to_string());
        let days = if from.is_none() && until.is_none() {
            "全体 whole".to_owned()
        } else {
            format!("{} ～ {}", from.unwrap_or(&first), until.unwrap_or(&last))
        };
        let said = said.map(|letter| match letter {
            'r' => "改定・訂正 revised".to_owned(),
            letter => self.status(letter),
        });
        let era = runs_on.then(|| "元号は終わっていた the era had ended".to_owned());
        let notes: Vec<_> = beside.into_iter().chain(said).chain(era).collect();
        let unit = if form.calendar_year { "年" } else { "年度" };
        let as_of = as_of.unwrap_or_default().to_owned();
        vec![code(form.printed), format!("{year}{unit}"), days, as_of, notes.join("、")]
    }

    fn numbers(&mut self) {
        self.heading("##", "数", "Numbers");
        for group in number::FORMS {
            self.heading("###", group.ja, group.en);
            let refused = matches!(group.forms[0].meaning, number::Meaning::Refused(_));
            let rows: Vec<_> = group.forms.iter().map(|form| self.number(form)).collect();
            let heads = ["書き方 form", "値 value", "単位 unit", "状態 status", "備考 note", "YAML"];
            self.table(if refused { &REFUSED_HEAD } else { &heads }, rows.into_iter());
        }
    }

    fn number(&self, form: &number::Form) -> Vec<String> {
        let yaml = match form.given {
            number::Given::Nothing => String::new(),
            number::Given::BracketsAreMinus => "`signs: {\"()\": minus}`".to_owned(),
            number::Given::NoResultIsZero => "`no_result: zero`".to_owned(),
            number::Given::Zero(sign) => format!("`signs: {{\"{sign}\": zero}}`"),
            number::Given::Status(sign, letter) => format!("`signs: {{\"{sign}\": {letter}}}`"),
        };
        let printed = code(form.printed);
        match form.meaning {
            number::Meaning::Refused(_) => {
                let refusal = number::read(form.printed, &number::rules_of(form.given)).unwrap_err();
                let given = if yaml.is_empty() { yaml } else { format!("（{yaml}）") };
                self.refused(format!("{printed}{given}"), &refusal.problem(Place::default(), form.printed))
            }
            number::Meaning::None { status, words } => {
                let (none, note) = ("なし none".to_owned(), words.unwrap_or_default().to_owned());
                vec![printed, none, String::new(), self.status(status), note, yaml]
            }
            number::Meaning::Value { value, unit, status, revised, words } => {
                let status = if revised { "改定・訂正 revised".to_owned() } else { self.status(status) };
                let (unit, note) = (unit.unwrap_or_default().to_owned(), words.unwrap_or_default().to_owned());
                vec![printed, value.to_owned(), unit, status, note, yaml]
            }
        }
    }

    fn units(&mut self) {
        self.heading("##", "単位", "Units");
        self.text.push_str(
            "\n数の後の単位は、指標の `unit:` と同じ意味か、正確に換算できるものでなければなりません。\
             印刷された桁より細かい小数になる換算はしません（1,100,000円は1,100千円ですが、1,234円は千円にしません）。\
             ここにない単位は `units.yaml` に加えます。\n\n\
             A unit behind a number must mean the indicator's `unit:` or convert to it exactly. Nothing is converted that would \
             need decimals which were not printed. Other units are declared in `units.yaml`.\n",
        );
        let rows = KNOWN_UNITS.iter().map(|known| {
            let kind = match known.kind {
                UnitKind::Count => "数 count",
                UnitKind::Yen(_) => "金額 money",
                UnitKind::Percent => "割合 rate",
                UnitKind::Other => "その他 other",
            };
            let base = Unit::parse(known.base).filter(|_| known.base != known.name);
            let base = base.map_or_else(String::new, |base| format!("1 = {} {}", known.scale, base.written()));
            let aliases: Vec<_> = known.aliases.iter().map(|alias| code(alias)).collect();
            vec![code(known.name), aliases.join(" "), kind.to_owned(), base]
        });
        self.table(&["単位 unit", "ほかの書き方 also", "種類 kind", "換算 conversion"], rows);
    }

    fn statuses(&mut self) {
        self.heading("##", "状態の列", "The column of statuses");
        self.text.push_str(
            "\n「状態」の列には、SDMX の文字（A P B E F Q O M L N U D）、印 p と r、または次の言葉を書きます。値の後の（見込）など、\
             年度の見出しの見込・速報・推計なども同じ意味です。\n\n\
             An SDMX letter, the marks p and r, or one of these words.\n",
        );
        let rows = Remark::WORDS.iter().map(|(remark, words)| {
            let name = match remark {
                Remark::Status(status) => self.status(status.code()),
                Remark::Revised(RevisionKind::Corrected) => "訂正 corrected".to_owned(),
                Remark::Revised(_) => "改定 revised".to_owned(),
            };
            vec![name, words.iter().map(|word| code(word)).collect::<Vec<_>>().join(" ")]
        });
        let rows: Vec<_> = rows.collect();
        self.table(&["状態 status", "言葉 words"], rows.into_iter());
        self.heading("##", "値の代わりに書く言葉", "Words instead of a number");
        let rows: Vec<_> = number::NO_NUMBER
            .iter()
            .map(|row| {
                let zero = if row.no_result { "0" } else { "" };
                let words: Vec<_> = row.words.iter().map(|word| code(word)).collect();
                vec![self.status(row.status.code()), words.join(" "), zero.to_owned()]
            })
            .collect();
        self.table(&["状態 status", "言葉 words", "`no_result: zero`"], rows.into_iter());
    }
}

/// A form in a cell of a table.
fn code(text: &str) -> String {
    match text {
        "" => "（空欄 empty）".to_owned(),
        _ if text.trim().is_empty() => "（空白 a space）".to_owned(),
        _ => format!("`{}`", text.replace('|', "\\|").replace('\n', "⏎")),
    }
}

#[test]
fn the_page_is_made_of_the_tables() {
    let mut page = Page::new();
    page.periods();
    page.numbers();
    page.units();
    page.statuses();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/forms.md");
    if std::env::var_os("KIZASHI_WRITE_DOCS").is_some() {
        std::fs::write(&path, &page.text).unwrap();
    }
    let stands = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = stands.lines().zip(page.text.lines()).find(|(stands, made)| stands != made);
    assert_eq!(differs, None, "docs/forms.md: run with KIZASHI_WRITE_DOCS=1");
    assert_eq!(stands.len(), page.text.len(), "docs/forms.md: run with KIZASHI_WRITE_DOCS=1");
}

/// The reasons for which a message of a locale file has words.
fn variants(locale: &str, code: &str, next: &str) -> BTreeSet<String> {
    let from = locale.find(&format!("\n{code} =")).unwrap();
    let to = locale.find(&format!("\n{next} =")).unwrap();
    let lines = locale[from..to].lines().map(|line| line.trim_start().trim_start_matches('*'));
    let names = lines.filter_map(|line| line.strip_prefix('[')?.split_once(']').map(|(name, _)| name.to_owned()));
    names.filter(|name| name != "other" && name != "0").collect()
}

#[test]
fn every_reason_has_its_words_in_both_languages() {
    let of = |reasons: &[&str]| reasons.iter().map(|reason| (*reason).to_owned()).collect::<BTreeSet<_>>();
    let locales = [
        include_str!("../../site-templates/locales/problems.ja.ftl"),
        include_str!("../../site-templates/locales/problems.en.ftl"),
    ];
    for locale in locales {
        assert_eq!(variants(locale, Code::BadNumber.id(), Code::UnitDisagrees.id()), of(number::Refusal::REASONS));
        assert_eq!(variants(locale, Code::BadPeriod.id(), Code::UnknownLabel.id()), of(period::Refusal::REASONS));
    }
}

#[test]
fn every_refused_form_is_told_with_its_facts() {
    let rows = period::FORMS.iter().flat_map(|group| group.forms);
    let labels = rows.filter_map(|form| {
        let refusal = period::read(form.printed, form.after.and_then(FiscalYear::new)).err()?;
        Some(refusal.problem(Place::default(), form.printed))
    });
    let rows = number::FORMS.iter().flat_map(|group| group.forms);
    let cells = rows.filter_map(|form| {
        let refusal = number::read(form.printed, &number::rules_of(form.given)).err()?;
        Some(refusal.problem(Place::default(), form.printed))
    });
    let (ja, en) = (Words::new(Language::Ja), Words::new(Language::En));
    for problem in labels.chain(cells) {
        for words in [&ja, &en] {
            let (message, help) = words.problem(&problem);
            // A fact that is asked for and missing stands in its braces.
            assert!(!message.contains(['{', '}']) && !help.contains("{$"), "{message} {help}");
            assert!(message.contains(problem.fact("text").unwrap()), "{message}");
        }
    }
}

#[test]
fn every_status_has_a_name() {
    let page = Page::new();
    for (_, letter) in Status::ALL {
        assert!(!page.status(letter).contains("status-"), "{letter}");
    }
}
