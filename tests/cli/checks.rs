//! Figures that are hardly right: the warning, the cell and the numbers; and the honest neighbours of each, which stay
//! without one.

use serde_json::Value;

use super::story::Source;

/// The smallest indicator of a programme, to which a test adds what it is about.
const DECLARED: &str = "title: 登録企業\npolicy: care\nprogramme: work\n";

/// A site with one indicator in one programme.
pub fn site(more: &str, table: &str) -> Source {
    Source::nothing()
        .file("site.yaml", "title: 試しの指標\npublisher: 試し市\naccept: [{code: K05xx, reason: 印刷された形の表}]\n")
        .file("policies.yaml", "- {id: care, title: 支え合い, programmes: [{id: work, title: 就労}]}\n")
        .file("care/firms.yaml", &format!("{DECLARED}{more}"))
        .file("care/firms.csv", table)
}

/// Code, place and message of every problem: the place as the file with the cell, or the file alone.
#[track_caller]
pub fn told(source: &Source) -> Vec<(String, String, String)> {
    let run = source.check(&["--format", "json"]).exits(0);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let problems = report["problems"].as_array().unwrap().iter().map(|problem| {
        let place = format!("{} {}", text(&problem["file"]), text(&problem["cell"]["address"]));
        (text(&problem["code"]), place.trim().to_owned(), text(&problem["message"]))
    });
    problems.collect()
}

/// Insists on one warning with code, place and message, in Japanese; and on a part of the English one.
#[track_caller]
pub fn warns(source: &Source, code: &str, place: &str, message: &str, in_english: &str) {
    let expected = (code.to_owned(), place.to_owned(), message.to_owned());
    assert_eq!(told(source), [expected]);
    source.check(&["--lang", "en"]).exits(0).complains(code).complains(in_english);
}

#[track_caller]
pub fn is_silent(source: &Source) {
    assert_eq!(told(source), []);
}

#[test]
fn a_running_total_that_falls() {
    let cumulative = "unit: 社\naggregation: cumulative\n";
    let falls = "区分,R3,R4,R5\n企業,493社,542社,480社\n";
    warns(
        &site(cumulative, falls),
        "K0306",
        "care/firms.csv D2",
        "累計なのに、2023年度の値（480社）が2022年度の値（542社）より少なくなっています。",
        "480社 in 2023 is less than 542社 in 2022",
    );
    // The part of a year, too, adds to what was there.
    let inside = site(cumulative, "区分,R4,R5(10月末時点)\n企業,542社,480社\n");
    assert_eq!(told(&inside)[0].0, "K0306");

    is_silent(&site(&format!("{cumulative}breaks: [{{period: R5}}]\n"), falls));
    is_silent(&site("unit: 社\n", falls));
    is_silent(&site(cumulative, "区分,R3,R4,R5\n企業,493社,542社,542社\n"));
    let recorded = format!("{cumulative}revisions: [{{period: R5, kind: 訂正, old: 540}}]\n");
    is_silent(&site(&recorded, "年度,実績,状態\nR4,542社,\nR5,480社,訂正\n"));
}

#[test]
fn a_digit_too_many_or_too_few() {
    let table = |values: &str| format!("区分,R2,R3,R4,R5\n企業,{values}\n");
    let firms = |values: &str| site("unit: 社\n", &table(values));
    warns(
        &firms("37,41,410,42"),
        "K0307",
        "care/firms.csv D2",
        "2022年度の値（410社）が、2021年度の値（41社）の約10倍です。",
        "410社 in 2022 is about 10 times 41社 in 2021",
    );
    // Beside the slip the value changed as well: 410 / 37 is 11.08.
    assert!(told(&firms("36,37,410,400"))[0].2.ends_with("の約11.1倍です。"));
    warns(
        &firms("480,490,500,5"),
        "K0307",
        "care/firms.csv E2",
        "2023年度の値（5社）が、2022年度の値（500社）の約100分の1です。",
        "5社 in 2023 is about 1/100 of 500社 in 2022",
    );
    is_silent(&firms("19,190,180,170"));
    is_silent(&firms("40,290,280,270"));
    is_silent(&firms("0,40,0,0"));
    is_silent(&site("unit: 社\nbreaks: [{period: R4}]\n", &table("37,41,410,420")));
    is_silent(&site("unit: 社\n", "区分,R4,R5,R6(4月～4月)\n企業,410,420,41\n"));
    // A part of a year is seldom ten times the whole one; a stock of another day is no tenth of it.
    let inside = |more: &str, value: u32| {
        let source = site(&format!("unit: 社\n{more}"), &format!("区分,R4,R5,R6(10月末時点)\n企業,41,42,{value}\n"));
        told(&source).into_iter().map(|(code, place, _)| format!("{code} {place}")).collect::<Vec<_>>()
    };
    assert_eq!(inside("", 430), ["K0307 care/firms.csv D2"]);
    assert_eq!(inside("", 4), Vec::<String>::new());
    assert_eq!(inside("aggregation: point-in-time\n", 4), ["K0307 care/firms.csv D2"]);
    assert_eq!(inside("breaks: [{period: R6}]\n", 430), Vec::<String>::new());
}

#[test]
fn a_unit_that_seems_to_change() {
    let yen = "unit: 円\n";
    warns(
        &site(yen, "区分,R3,R4\n実績額,\"13,374,381\",\"17,986\"\n"),
        "K0316",
        "care/firms.csv C2",
        "2022年度の値（17986円）が、2021年度の値（13374381円）の約744分の1です。",
        "about 1/744 of",
    );
    is_silent(&site(yen, "区分,R3,R4\n実績額,\"15,374,381\",\"17,986千円\"\n"));
}

#[test]
fn a_share_outside_0_to_100_per_cent() {
    let table = "区分,R3,R4,R5\n割合,0.0%,104.2%,100.0%\n";
    warns(
        &site("unit: ％\n", table),
        "K0308",
        "care/firms.csv C2",
        "2022年度の割合（104.2%）が、0％から100％の間にありません。",
        "The share 104.2% in 2022 is not between 0 and 100 per cent.",
    );
    assert!(told(&site("unit: ％\n", "区分,R3\n割合,△3.2%\n"))[0].2.contains("-3.2%"));
    is_silent(&site("unit: ％\nmeasure: ratio\n", table));
    is_silent(&site("unit: ％\nbound: {value: 120, title: ％}\n", table));

    let share = "title: 割合\npolicy: care\nunit: ％\nderive: {formula: a / 50 * 100, inputs: {a: firms}}\n";
    let derived = site("unit: 社\n", "年度,実績\nR4,50\nR5,51\n").file("care/share.yaml", share);
    warns(
        &derived,
        "K0308",
        "care/share.yaml",
        "2023年度の割合（102.0%）が、0％から100％の間にありません。",
        "102.0% in 2023",
    );
}

/// An indicator whose second row is a part of its first.
const STATES: &str = "unit: 地域\ndimensions:\n  state:\n    title: 区分\n    values: {all: 設置地域数, active: うち活動数}\n    \
                      total: {rule: none}\n";

#[test]
fn a_part_greater_than_its_whole() {
    warns(
        &site(STATES, "区分,R3,R4\n設置地域数,60,62\nうち活動数,60,64\n"),
        "K0309",
        "care/firms.csv C3",
        "2022年度の値（64地域）が、これを含むはずの「登録企業・設置地域数」（62地域）より大きくなっています。",
        "64地域 in 2022 is greater than \"登録企業・設置地域数\", 62地域",
    );
    // Half a year of the whole beside a whole year of the part.
    is_silent(&site(STATES, "区分,年度,実績,until\n設置地域数,R4,30,2022-09-30\nうち活動数,R4,45,\n"));
    // A rate of a group may well exceed that of all.
    let rates = STATES.replace("unit: 地域", "unit: ％");
    is_silent(&site(&rates, "区分,R3\n設置地域数,82.8%\nうち活動数,87.3%\n"));

    let named = |reference: &str, unit: &str| {
        let part = format!("title: 休止\npolicy: care\nunit: {unit}\npart_of: {reference}\n");
        let source = site(STATES, "区分,R3,R4\n設置地域数,60,62\nうち活動数,34,41\n");
        source.file("care/resting.yaml", &part).file("care/resting.csv", "年度,実績\nR3,34\nR4,50\n")
    };
    let said = told(&named("firms/active", "地域"));
    assert_eq!((&*said[0].0, &*said[0].1, said.len()), ("K0309", "care/resting.csv B3", 1));
    assert!(said[0].2.contains("（50地域）") && said[0].2.contains("「登録企業・うち活動数」（41地域）"), "{said:?}");
    is_silent(&named("firms/all", "地域"));
    is_silent(&named("firms/active", "件"));
}

#[test]
fn a_part_greater_than_the_total_of_its_table() {
    let kinds = |rule: &str| {
        "unit: 件\ndimensions: {kind: {title: 区分, values: {new: 新規, old: 継続}, total: {label: 実件数, rule: RULE}}}\n"
            .replace("RULE", rule)
    };
    let wrong = "区分,R3,R4\n新規,3,14\n継続,5,6\n実件数,7,9\n";
    warns(
        &site(&kinds("none"), wrong),
        "K0309",
        "care/firms.csv C2",
        "2022年度の内訳の値（14件）が、合計の「登録企業・実件数」（9件）より大きくなっています。",
        "The part 14件 in 2022 is greater than the total \"登録企業・実件数\", 9件.",
    );
    // One fault is told once: that the total is not the sum says it all.
    let codes: Vec<String> = told(&site(&kinds("sum"), wrong)).into_iter().map(|(code, ..)| code).collect();
    assert_eq!(codes, ["K0301", "K0301"]);
    // With a part that is missing the sum cannot be told.
    let gap = told(&site(&kinds("sum"), "区分,R4\n新規,14\n継続,…\n実件数,9\n"));
    assert_eq!(gap.iter().map(|(code, ..)| &**code).collect::<Vec<_>>(), ["K0309"]);
    is_silent(&site(&kinds("none"), "区分,R3\n新規,3\n継続,5\n実件数,5\n"));
    // Of a balance a part may be more than the whole.
    is_silent(&site(&kinds("none"), "区分,R3\n新規,9\n継続,△4\n実件数,5\n"));
}

#[test]
fn more_than_there_can_be() {
    let bound = "unit: 地域\nbound: {value: 96, title: 小学校区・地区}\n";
    warns(
        &site(bound, "年度,実績\nR4,96\nR5,97\n"),
        "K0309",
        "care/firms.csv B3",
        "2023年度の値（97地域）が、上限とした「96小学校区・地区」より大きくなっています。",
        "97地域 in 2023 is more than the most there can be",
    );
}

#[test]
fn a_day_after_the_publication_of_every_source() {
    let published = |days: &[&str]| {
        let sources: Vec<String> = days.iter().map(|day| format!("{{document: 報告{day}}}")).collect();
        format!("unit: 社\nsources: [{}]\n", sources.join(", "))
    };
    let inside = "区分,R5,R6(10月末時点)\n企業,50,30\n";
    warns(
        &site(&published(&[", published: 2024-09", ", published: 2023-11-29"]), inside),
        "K0310",
        "care/firms.csv C2",
        "2024年度の値は 2024-10-31 時点のものですが、出典はそれより前（2024-09）に公表されています。",
        "as of 2024-10-31, but the source was published before that (2024-09)",
    );
    is_silent(&site(&published(&[", published: 2024-10"]), inside));
    is_silent(&site(&published(&[", published: 2024-09", ", published: 2024-11"]), inside));
    is_silent(&site(&published(&[", published: 2024-09", ""]), inside));
    assert_eq!(told(&site(&published(&[", published: 2024-10-30"]), inside))[0].0, "K0310");
    // However offices write the month.
    for (early, late) in [("2024/09", "2024/10"), ("令和6年9月", "令和6年10月"), ("R6.9.30", "R6.10.31")] {
        let sources = |day| published(&[&format!(", published: {day}")]);
        assert_eq!(told(&site(&sources(early), inside)).len(), 1, "{early}");
        is_silent(&site(&sources(late), inside));
    }

    // One heading of a table is told of once.
    let two = format!("{}{STATES}", published(&[", published: 2024-09"]).replace("unit: 社\n", ""));
    assert_eq!(told(&site(&two, "区分,R5,R6(10月末時点)\n設置地域数,50,30\nうち活動数,40,20\n")).len(), 1);

    // A year that had not ended when its whole value was published.
    let november = published(&[", published: 2024-11"]);
    warns(
        &site(&november, "区分,R5,R6\n企業,50,30\n"),
        "K0310",
        "care/firms.csv C2",
        "2024年度の値を 2025-03-31 までの1年分として読みましたが、出典はそれより前（2024-11）に公表されています。",
        "read as that of the whole year up to 2025-03-31",
    );
    let stock = format!("{november}aggregation: point-in-time\n");
    let whole = "区分,R5,R6\n企業,50,48\n";
    assert!(told(&site(&stock, whole))[0].2.contains("2024年度の値を 2025-03-31 の値として読みました"));
    is_silent(&site(&format!("{stock}read_on: year-start\n"), whole));
    is_silent(&site(&november, "区分,R5,R6見込\n企業,50,48\n"));
    is_silent(&site(&november, "区分,R5,R6\n企業,50,…\n"));
}

/// Two indicators of which both print what they printed the year before.
fn repeated(users: &str, workers: &str) -> Source {
    let years = "区分,R3,R4,R5,R6(10月末時点)\n";
    site("unit: 社\n", &format!("{years}登録,{users}\n"))
        .file("care/workers.yaml", "title: 就労者\npolicy: care\nprogramme: work\nunit: 人\n")
        .file("care/workers.csv", &format!("{years}就労,{workers}\n"))
}

#[test]
fn two_series_that_repeat_the_year_before() {
    let both = || repeated("378,333,333,236", "195,158,158,115");
    let message = "2023年度の値が、そろって2022年度と同じです：登録企業 333社、就労者 158人";
    let english = "the same values in 2023 as in 2022: 登録企業 333社、就労者 158人";
    warns(&both(), "K0312", "care/firms.csv D2", message, english);
    // A copied column lies across a break as well.
    let broken = both().edit("care/firms.yaml", "unit: 社", "unit: 社\nbreaks: [{period: R5}]");
    warns(&broken, "K0312", "care/firms.csv D2", message, english);

    is_silent(&repeated("378,333,333,236", "195,158,159,115"));
    is_silent(&repeated("378,333,333,236", "195,195,158,115"));
    is_silent(&repeated("8,9,9,5", "195,158,158,115"));
    is_silent(&repeated("333,…,333,236", "158,…,158,115"));
    // Monthly meetings stand still by their nature; so do stocks that are not large.
    is_silent(&repeated("12,12,12,7", "24,24,24,14"));
    let stock = |source: Source| source.edit("care/firms.yaml", "unit: 社", "unit: 社\naggregation: point-in-time");
    is_silent(&stock(repeated("60,62,62,62", "195,158,158,115")));
    assert_eq!(told(&stock(both())).len(), 1);
    // Nor is it told of two programmes what is told of one, unless they were printed on one page.
    let apart = |source: Source| source.edit("care/workers.yaml", "programme: work\n", "");
    is_silent(&apart(both()));
    let page = "sources: [{document: 報告, page: 9}]\n";
    let printed = |source: Source, file: &str| source.edit(file, "policy: care\n", &format!("policy: care\n{page}"));
    let on_a_page = printed(printed(apart(both()), "care/workers.yaml"), "care/firms.yaml");
    is_silent(&on_a_page);
    warns(&on_a_page.edit("care/firms.yaml", "programme: work\n", ""), "K0312", "care/firms.csv D2", message, english);
}

#[test]
fn two_series_of_one_table_that_repeat_the_year_before() {
    let source = Source::tiny_with_kinds();
    is_silent(&source);
    let table = "区分,R2,R3,R4\n新規の相談,30,41,41\n継続の相談,50,66,66\n合計,80,107,107\n";
    warns(
        &source.file("care/cases.csv", table),
        "K0312",
        "care/cases.csv D2",
        "2022年度の値が、そろって2021年度と同じです：相談・新規の相談 41件、相談・継続の相談 66件",
        "相談・新規の相談 41件、相談・継続の相談 66件",
    );
}

#[test]
fn a_closed_year_that_changed() {
    let table = |rows: &str| format!("年度,実績,時点,状態\n{rows}R6,40,,\n");
    let changed = "R5,34,2024-05-31,\nR5,36,2024-11-01,\n";
    warns(
        &site("unit: 社\n", &table(changed)),
        "K0313",
        "care/firms.csv B3",
        "2023年度は終わっているのに、2024-05-31 時点の値（34社）が36社に変わっています。",
        "its value as of 2024-05-31, 34社, has become 36社",
    );
    let at_the_end = told(&site("unit: 社\n", &table(&changed.replace("2024-05-31", "2024-03-31"))));
    assert_eq!(at_the_end[0].0, "K0313");

    let marked = table(&changed.replace("2024-11-01,", "2024-11-01,改定"));
    let recorded =
        "unit: 社\nrevisions: [{period: R5, kind: 改定, date: 2024-11-01, old: 34, reason: 基準が変わった}]\n";
    is_silent(&site(recorded, &marked));
    is_silent(&site(recorded, &table(changed)));
    // The word alone says that it was changed, and not why.
    warns(
        &site("unit: 社\n", &marked),
        "K0319",
        "care/firms.csv D3",
        "2023年度の値に「改定」とありますが、いつ、何から、なぜ変えたかが書かれていません。",
        "is marked \"改定\", but nothing says when",
    );
    is_silent(&site("unit: 社\n", &table(&changed.replace("36", "34"))));
    is_silent(&site("unit: 社\n", &table(&changed.replace("2024-05-31", "2024-03-30"))));
    // A stock read on two days has two values, and none was changed.
    is_silent(&site("unit: 社\naggregation: point-in-time\n", &table(changed)));
}

#[test]
fn a_scheme_that_begins_though_there_was_one_before() {
    let begins = "unit: 社\nperiods: {R4: {from: 2022-07-01}}\n";
    warns(
        &site(begins, "区分,R3,R4,R5\n企業,25,24,36\n"),
        "K0315",
        "care/firms.csv C2",
        "2022年度は年度の途中（2022-07-01）からの値とされていますが、2021年度にも値（25社）があります。",
        "begin inside the year, on 2022-07-01, but there is a value for 2021 too: 25社",
    );
    is_silent(&site(begins, "区分,R4,R5\n企業,24,36\n"));
    is_silent(&site(begins, "区分,R3,R4,R5\n企業,0,24,36\n"));
    is_silent(&site(begins, "区分,R3,R4,R5\n企業,…,24,36\n"));
    is_silent(&site(&format!("{begins}breaks: [{{period: R4}}]\n"), "区分,R3,R4,R5\n企業,25,24,36\n"));
}
