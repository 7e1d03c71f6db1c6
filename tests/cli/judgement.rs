//! What may be said of a change, and on what it rests. The expected numbers are reckoned by hand, the probabilities with
//! Python's `math.erfc` or taken from scipy as the line says.

use serde_json::{Value, json};

use super::checks::site;
use super::story::Source;

/// A count of occurrences of which more is better.
const MORE: &str = "unit: 件\ndirection: higher\ndirection_basis: 計画から\n";

/// The analysis of the only series of the only indicator.
#[track_caller]
pub fn analysis_of(source: &Source) -> Value {
    source.build().exits(0);
    source.json("data/indicators/firms.json")["series"][0]["analysis"].clone()
}

/// Verdict, reason and rule.
#[track_caller]
fn judged(more: &str, table: &str) -> [Value; 3] {
    let change = &analysis_of(&site(more, table))["change"];
    ["verdict", "reason", "rule"].map(|key| change[key].clone())
}

#[track_caller]
fn is(found: &Value, expected: f64) {
    let found = found.as_f64().unwrap();
    assert!((found - expected).abs() < expected.abs() * 5e-4, "{found}, not {expected}");
}

#[test]
fn every_verdict_has_its_reason_and_its_rule() {
    let table = |before: &str, after: &str| format!("年度,実績\nR4,{before}\nR5,{after}\n");
    let less = MORE.replace("higher", "lower");
    let unit = |unit: &str| MORE.replace("件", unit);
    let banded = |band: &str| format!("{}flat_band: {band}\n", unit("円"));
    for (more, before, after, expected) in [
        // 29 against 1.96 times the root of 103, which is 19.9.
        (MORE, "37", "66", json!(["better", null, "two-counts"])),
        (MORE, "66", "37", json!(["worse", null, "two-counts"])),
        (&less, "66", "37", json!(["better", null, "two-counts"])),
        (&less, "37", "66", json!(["worse", null, "two-counts"])),
        // 4 against 17.3.
        (MORE, "37", "41", json!(["same", "within-noise", "two-counts"])),
        (MORE, "37", "37", json!(["same", null, null])),
        ("unit: 件\n", "37", "66", json!(["not-assessed", "neutral", null])),
        ("unit: 件\ndirection: higher\n", "37", "66", json!(["not-assessed", "no-basis", null])),
        // What is no count of occurrences has no chance to reckon with: it needs a band.
        (&unit("円"), "37000", "66000", json!(["not-assessed", "no-band", null])),
        (&unit("千人"), "37", "66", json!(["not-assessed", "no-band", null])),
        (&unit("時間"), "37", "66", json!(["not-assessed", "no-band", null])),
        (&unit("点"), "37", "66", json!(["not-assessed", "no-band", null])),
        (&format!("{MORE}restated: true\n"), "37", "66", json!(["not-assessed", "no-band", null])),
        (&format!("{MORE}aggregation: point-in-time\n"), "37", "66", json!(["not-assessed", "no-band", null])),
        (&banded("500"), "37000", "37500", json!(["same", "within-band", "flat-band"])),
        (&banded("500"), "37000", "37501", json!(["better", null, "flat-band"])),
        (&banded("500"), "37501", "37000", json!(["worse", null, "flat-band"])),
        (&banded("0"), "37000", "37001", json!(["better", null, "flat-band"])),
    ] {
        assert_eq!(json!(judged(more, &table(before, after))), expected, "{more} {before} {after}");
    }
}

#[test]
fn what_cannot_be_compared_says_why() {
    let broken = |year: &str| format!("{MORE}breaks: [{{period: {year}}}]\n");
    for (more, table, reason) in [
        (&broken("R5"), "R3,20\nR4,37\nR5,66\n", "break"),
        (&broken("R6"), "R3,20\nR4,37\nR6,66\n", "break"),
        // The year before lies on this side of the break and has no value: that is what is in the way.
        (&broken("R4"), "R3,20\nR4,\nR5,66\n", "gap"),
        (&MORE.to_owned(), "R3,20\nR5,66\n", "gap"),
        (&MORE.to_owned(), "R3,20\nR4,x\nR5,66\n", "gap"),
        (&MORE.to_owned(), "R5,66\n", "no-previous"),
        (&MORE.to_owned(), "R5,x\n", "no-value"),
        (&MORE.to_owned(), "R6(4月～10月),12\n", "no-value"),
    ] {
        let expected = json!(["not-comparable", reason, null]);
        assert_eq!(json!(judged(more, &format!("年度,実績\n{table}"))), expected, "{more} {table}");
    }
    let source = site(MORE, "年度,実績,状態\nR3,20,\nR4,37,\nR5,66,B\n");
    assert_eq!(analysis_of(&source)["change"]["reason"], "break");
    let page = source.page("indicators/firms.html");
    assert!(page.contains("令和5年度</span>から集計の対象や方法が変わったため、前年度とは比較できません。"), "{page}");
}

#[test]
fn a_judgement_tells_how_likely_chance_is() {
    let source = site(MORE, "年度,実績\nR4,37\nR5,66\n");
    // erfc(29 / sqrt(103) / sqrt(2))
    is(&analysis_of(&source)["change"]["p"], 0.004_272);
    assert!(source.page("indicators/firms.html").contains("p＝0.004"));
    is(&analysis_of(&site(MORE, "年度,実績\nR4,37\nR5,41\n"))["change"]["p"], 0.650_6);

    // scipy's fisher_exact of 8 of 20 against 2 of 22.
    let share = "title: 割合\npolicy: care\nunit: ％\ndirection: higher\ndirection_basis: 計画から\n\
                 derive: {formula: a / b * 100, inputs: {a: firms/met, b: firms/all}}\n";
    let parts = "unit: 人\ndimensions: {kind: {title: 区分, values: {met: 達成, all: 全員}, total: {rule: none}}}\n";
    let source = site(parts, "区分,R4,R5\n達成,8,2\n全員,20,22\n").file("care/share.yaml", share);
    source.build().exits(0);
    let change = &source.json("data/indicators/share.json")["series"][0]["analysis"]["change"];
    assert_eq!([&change["verdict"], &change["rule"]], ["worse", "two-proportions"]);
    is(&change["p"], 0.029_61);
}

#[test]
fn a_site_that_judges_by_any_difference_says_so() {
    let any = |more: &str| {
        site(more, "年度,実績\nR4,37\nR5,41\n").edit("site.yaml", "publisher:", "judgement: any-difference\npublisher:")
    };
    let source = any(&format!("{MORE}level: outcome\n"));
    let change = analysis_of(&source)["change"].clone();
    assert_eq!(json!([change["verdict"], change["rule"]]), json!(["better", "any-difference"]));
    for (page, words) in [
        ("index.html", "少しでも差があれば改善または悪化とします（偶然によるものかどうかは調べていません）"),
        ("about.html", "偶然によるものかどうかの検定は行いません"),
        ("indicators/firms.html", "このサイトでは、少しでも差があれば変化とみなします"),
    ] {
        assert!(source.page(page).contains(words), "{page} does not say {words}");
    }
    assert!(!source.page("about.html").contains("フィッシャー"));
    // A band of the indicator's own goes before it.
    let change = analysis_of(&any(&format!("{MORE}flat_band: 4\n")))["change"].clone();
    assert_eq!(json!([change["verdict"], change["rule"]]), json!(["same", "flat-band"]));
    let plain = site(MORE, "年度,実績\nR4,37\nR5,41\n");
    plain.build().exits(0);
    assert!(
        !plain.page("index.html").contains("少しでも差があれば") && plain.page("about.html").contains("フィッシャー")
    );
}

#[test]
fn a_percentage_or_a_growth_that_does_not_exist_says_why() {
    for (unit, before, after, percent, growth) in [
        ("円", "200", "250", json!(null), json!(null)),
        ("円", "0", "5", json!("zero-base"), json!("zero-base")),
        ("円", "-5", "3", json!("negative-base"), json!("negative-base")),
        ("円", "-5", "-3", json!("negative-base"), json!("negative-base")),
        ("円", "5", "-3", json!("sign-change"), json!("sign-change")),
        ("％", "50", "60", json!("percent-unit"), json!("percent-unit")),
    ] {
        let source = site(&format!("unit: {unit}\nbaseline: R4\n"), &format!("年度,実績\nR4,{before}\nR5,{after}\n"));
        let found = analysis_of(&source);
        let reasons = &found["reasons"];
        for path in ["change.percent", "since_baseline.percent"] {
            assert_eq!(reasons[path], percent, "{path} of {before} {after} {unit}");
        }
        assert_eq!(reasons["annual_growth_percent"], growth, "{before} {after} {unit}");
        let points = if unit == "％" { json!(null) } else { json!("not-percent-unit") };
        assert_eq!(reasons["change.points"], points, "{unit}");
    }
    let none = analysis_of(&site("unit: 円\n", "年度,実績\nR4,0\nR5,0\n"));
    assert_eq!(none["reasons"]["change.percent"], "no-change-from-zero");
    let one = analysis_of(&site("unit: 円\n", "年度,実績\nR5,5\n"));
    assert_eq!(one["reasons"]["annual_growth_percent"], "zero-span");
    // 5 to 0 in two years is the loss of all.
    let lost = analysis_of(&site("unit: 円\n", "年度,実績\nR3,5\nR4,3\nR5,0\n"));
    assert_eq!(json!([lost["annual_growth_percent"], lost["change"]["percent"]]), json!([-100, -100]));
}

#[test]
fn the_baseline_counts_only_where_its_value_does() {
    for (more, table, reason) in [
        ("", "R3,10\nR4,12\nR5,14\n", json!("no-baseline")),
        ("baseline: R3\n", "R3,10\nR4,12\nR5,14\n", json!(null)),
        ("baseline: R5\n", "R3,10\nR4,12\nR5,14\n", json!("is-baseline")),
        ("baseline: R2\n", "R3,10\nR4,12\nR5,14\n", json!("no-value-in-year")),
        ("baseline: R3\n", "R3,x\nR4,12\nR5,14\n", json!("withheld")),
        ("baseline: R3\n", "R3,\nR4,12\nR5,14\n", json!("missing")),
        ("baseline: R3\n", "R3(10月～3月),5\nR4,12\nR5,14\n", json!("incomplete")),
        ("baseline: R3\nbreaks: [{period: R4}]\n", "R3,10\nR4,12\nR5,14\n", json!("break")),
    ] {
        let found = analysis_of(&site(&format!("unit: 件\n{more}"), &format!("年度,実績\n{table}")));
        assert_eq!(found["reasons"]["since_baseline"], reason, "{more} {table}");
    }
}

#[test]
fn values_that_do_not_count_are_listed_with_their_reasons() {
    let source = site(
        "unit: 件\nbreaks: [{period: R1}]\n",
        "年度,実績,状態\nH30,5,\nR1(7月～3月),4,\nR2,x,\nR3,…,\nR4,30,\nR5,34,\nR6(4月～10月),20,\nR7,50,F\n",
    );
    let found = analysis_of(&source);
    let expected = json!([
        {"period": 2018, "reason": "break"}, {"period": 2019, "reason": "incomplete"},
        {"period": 2020, "reason": "withheld"}, {"period": 2021, "reason": "missing"},
        {"period": 2024, "reason": "incomplete"}, {"period": 2025, "reason": "forecast"},
    ]);
    assert_eq!(found["excluded"], expected);
    assert_eq!(json!([found["latest"]["value"], found["change"]["absolute"]]), json!([34, 4]));
    let page = source.page("indicators/firms.html");
    assert!(page.contains("（予測の値のため）"), "{page}");
    let stock = site("unit: 社\naggregation: point-in-time\n", "区分,R3,R4,R5,R6.10末\n企業,50,52,54,55\n");
    assert_eq!(analysis_of(&stock)["excluded"], json!([{"period": 2024, "reason": "other-day"}]));
}

#[test]
fn a_value_read_inside_its_year_is_no_whole_year() {
    let rows = "年度,実績,時点\nR4,31,\nR5,34,2024-03-31\n";
    let source = site("unit: 件\n", &format!("{rows}R6,19,2024-10-31\n"));
    let found = analysis_of(&source);
    assert_eq!(found["latest"], json!({"period": 2023, "value": 34}));
    assert_eq!(found["excluded"], json!([{"period": 2024, "reason": "incomplete"}]));
    let newest = &source.json("data/indicators/firms.json")["series"][0]["observations"][2];
    assert_eq!(json!([newest["complete"], newest["to"]]), json!([false, "2024-10-31"]));
    assert!(source.page("indicators/firms.html").contains("4月～10月"));
    // What was estimated of the whole year on that day is a value of the whole year; of 速報 and 見込 nobody knows.
    let table = |word: &str| {
        let table = format!("{rows}R6,40,2024-10-31\n").replace("時点\n", "時点,状態\n");
        table.replace("10-31\n", &format!("10-31,{word}\n"))
    };
    assert_eq!(analysis_of(&site("unit: 件\n", &table("推計")))["latest"]["period"], 2024);
    for word in ["速報", "見込"] {
        let found = analysis_of(&site("unit: 件\n", &table(word)));
        assert_eq!(found["latest"]["period"], 2023, "{word}");
        let said = found["sentences"]["ja"].as_array().unwrap().last().unwrap().clone();
        assert_eq!(
            said,
            "令和6年度の40件（速報・見込などの暫定値）は年度の途中（4月～10月）の値のため、比較には用いていません。"
        );
    }
    // A survey's day is no part of a year.
    let survey = site("unit: 件\ncalendar: survey\n", "年,実績,時点\n2022,31,\n2023,34,2023-11-01\n");
    assert_eq!(analysis_of(&survey)["latest"]["period"], 2023);
}

#[test]
fn of_a_running_total_the_yearly_increases_are_tested() {
    let total = "unit: 社\naggregation: cumulative\n";
    // Increases of 20, 30, 40, 50, 60: all ten pairs rise, p = 2 / 5!, and the slope is 10.
    let table = "区分,H30,R1,R2,R3,R4,R5\n企業,10,30,60,100,150,210\n";
    let source = site(total, table);
    let found = analysis_of(&source);
    let expected = json!({"of": "increments", "n": 5, "s": 10, "p": 0.01667, "p_method": "exact", "slope": 10,
                          "slope_low": 10, "slope_high": 10, "movement": "up", "homogeneity": null});
    assert_eq!(found["trend"], expected);
    assert_eq!(found["reasons"]["trend.homogeneity"], "increments");
    let page = source.page("indicators/firms.html");
    assert!(page.contains("1年ごとに増えた数は、大きくなる傾向（偶然とは考えにくい）"), "{page}");
    assert!(page.contains("累計のため、増加の傾向は判定しません。"));
    // Over a gap of years the increase of none of them is known: 5 increases become 3.
    let gap = analysis_of(&site(total, &table.replace("100", "")));
    assert_eq!(json!([gap["trend"]["n"], gap["trend"]["movement"]]), json!([3, "too-few"]));
    let short = analysis_of(&site(total, "区分,R3,R4,R5\n企業,10,30,60\n"));
    assert_eq!(json!([short["trend"], short["reasons"]["trend"]]), json!([null, "too-few"]));
    let stock = analysis_of(&site("unit: 社\naggregation: point-in-time\n", table));
    assert_eq!(json!([stock["trend"], stock["reasons"]["trend"]]), json!([null, "stock"]));
    let values = analysis_of(&site("unit: 社\n", table));
    assert_eq!(json!([values["trend"]["of"], values["trend"]["n"]]), json!(["values", 6]));
}

#[test]
fn a_value_from_before_the_plan_is_told_as_one() {
    let plan = |from: &str| {
        let plan = format!("plan: {{title: 計画, from: {from}, to: R8}}\npublisher:");
        site("unit: 件\n", "年度,実績\nR4,31\nR5,34\nR6(4月～10月),19\n").edit("site.yaml", "publisher:", &plan)
    };
    let words = "が始まる前の値です";
    for (from, before) in [("R6", true), ("R5", false)] {
        let source = plan(from);
        assert_eq!(analysis_of(&source)["before_plan"], before, "{from}");
        assert_eq!(source.page("indicators/firms.html").contains(words), before, "{from}");
    }
    assert_eq!(analysis_of(&site("unit: 件\n", "年度,実績\nR5,34\n"))["before_plan"], false);
}

#[test]
fn outcomes_are_counted_apart_from_activities_and_each_indicator_once() {
    let other = |level: &str| format!("title: 訪問\npolicy: care\nunit: 件\nlevel: {level}\nalso_in: [care]\n");
    let table = "年度,実績\nR4,37\nR5,66\n";
    let source = site(&format!("{MORE}level: outcome\n"), table)
        .file("care/visits.yaml", &other("activity"))
        .file("care/visits.csv", table)
        .file("care/people.yaml", &other("context"))
        .file("care/people.csv", table);
    source.build().exits(0);
    let index = source.page("index.html");
    let section = index.split("<section class=\"summary\"").nth(1).unwrap().split("</section>").next().unwrap();
    let heading = section.split("</h2>").next().unwrap();
    assert!(heading.contains("前年度との比較 <small>1年の差です。長期の傾向ではありません</small>"), "{heading}");
    let counts = |level: &str| -> Vec<String> {
        let row = section.split("<h3 ").find(|row| row.split_once('>').unwrap().1.starts_with(level)).unwrap();
        row.split("<b>").skip(1).map(|rest| rest.split("</b>").next().unwrap().to_owned()).collect()
    };
    // Better, same, worse, not assessed, not comparable.
    assert_eq!(counts("成果指標"), ["1", "0", "0", "0", "0"]);
    assert_eq!(counts("活動指標"), ["0", "0", "0", "1", "0"]);
    assert!(section.contains("参考指標（1件）は数えていません。"), "{section}");
}
