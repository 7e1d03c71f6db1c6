//! Targets of every kind, their attainment by each formula, and the city's grades; reckoned by hand.

use serde_json::{Value, json};

use super::checks::site;
use super::judgement::analysis_of;
use super::story::Source;

/// Values of four years: 30, 36, 44, 40.
const TABLE: &str = "年度,実績\nR2,30\nR3,36\nR4,44\nR5,40\n";

fn with(more: &str) -> Source {
    site(&format!("unit: 件\n{more}"), TABLE)
}

/// The target shown first, of a way in which it is better and a list of targets.
#[track_caller]
fn target(direction: &str, targets: &str) -> Value {
    analysis_of(&with(&format!("direction: {direction}\ndirection_basis: 計画から\n{targets}")))["target"].clone()
}

fn some(target: &Value, keys: &[&str]) -> Value {
    keys.iter().map(|key| target[*key].clone()).collect()
}

#[test]
fn each_kind_of_target_is_met_or_missed_by_its_own_sense() {
    for (direction, target_line, expected) in [
        ("higher", "period: R5, value: 40, kind: yearly", json!(["at-least", "met", 0])),
        ("higher", "period: R5, value: 41, kind: yearly", json!(["at-least", "missed", 1])),
        ("lower", "period: R5, value: 40, kind: yearly", json!(["at-most", "met", 0])),
        ("lower", "period: R5, value: 39, kind: yearly", json!(["at-most", "missed", 1])),
        ("higher", "period: R5, value: 41, kind: final", json!(["at-least", "missed", 1])),
        ("lower", "period: R8, value: 25, kind: final", json!(["at-most", "missed", 15])),
        ("higher", "period: R7, value: 35, kind: milestone", json!(["at-least", "met", 0])),
        ("higher", "period: R8, value: 42, kind: maintain", json!(["at-least", "missed", 2])),
        ("lower", "period: R8, value: 42, kind: maintain", json!(["at-most", "met", 0])),
        ("higher", "period: R5, value: 38, high: 40, kind: range", json!(["within", "met", 0])),
        ("lower", "period: R5, value: 40, high: 42, kind: range", json!(["within", "met", 0])),
        ("higher", "period: R5, value: 41, high: 45, kind: range", json!(["within", "missed", 1])),
        ("higher", "period: R5, value: 30, high: 37, kind: range", json!(["within", "missed", 3])),
        // Where neither way is better, it is what is to be reached, unless the way from the baseline goes down.
        ("neutral", "period: R5, value: 40, kind: final", json!(["at-least", "met", 0])),
        ("neutral\nbaseline: R4", "period: R5, value: 39, kind: final", json!(["at-most", "missed", 1])),
        ("neutral\nbaseline: R2", "period: R5, value: 39, kind: final", json!(["at-least", "met", 0])),
        ("neutral", "period: R5, value: 39, attainment: target/value", json!(["at-most", "missed", 1])),
    ] {
        let found = target(direction, &format!("targets: [{{{target_line}}}]\n"));
        assert_eq!(some(&found, &["sense", "state", "gap"]), expected, "{direction}: {target_line}");
    }
}

#[test]
fn what_is_said_of_a_target_fits_its_sense() {
    let said = |direction: &str, target: &str| {
        let source = with(&format!("direction: {direction}\ndirection_basis: 計画から\ntargets: [{{{target}}}]\n"));
        let sentences = analysis_of(&source)["sentences"]["ja"].clone();
        let sentence = sentences.as_array().unwrap().iter().filter_map(Value::as_str).find(|s| s.contains("目標"));
        (sentence.unwrap().to_owned(), source.page("index.html"))
    };
    for (direction, target, words, card) in [
        ("higher", "period: R5, value: 41", "令和5年度の目標（41件）には1件届きませんでした。", "未達成（あと"),
        ("lower", "period: R5, value: 39", "令和5年度の目標（39件以下）を1件上回りました。", "件</span>超過）"),
        ("lower", "period: R8, value: 40", "令和5年度の時点で、令和8年度の目標（40件以下）に達しています。", "：到達"),
        (
            "higher",
            "period: R5, value: 30, high: 37, kind: range",
            "令和5年度の目標の範囲（30～37件）を3件上回りました。",
            "30～37件",
        ),
        (
            "higher",
            "period: R8, value: 41, high: 45, kind: range",
            "令和5年度の時点で、令和8年度の目標の範囲（41～45件）を1件下回っています。",
            "41～45件",
        ),
        (
            "higher",
            "period: R8, value: 40, kind: maintain",
            "令和5年度は、令和8年度までの目標（40件以上を保つ）を満たしています。",
            "以上を保つ：到達",
        ),
    ] {
        let (sentence, index) = said(direction, target);
        assert_eq!(sentence, words);
        assert!(index.contains(card), "{card} is not on the card of {target}");
    }
}

#[test]
fn attainment_is_by_its_named_formula_and_truncated() {
    let found = |direction: &str, target_line: &str| {
        let found = target(direction, &format!("baseline: R2\ntargets: [{{{target_line}}}]\n"));
        some(&found, &["formula", "attainment_percent", "progress_percent"])
    };
    for (direction, target_line, expected) in [
        // 40 of 70; 10 of 40 on the way.
        ("higher", "period: R8, value: 70", json!(["value/target", 57.1, 25])),
        // 40 of 39 is 102.56.
        ("higher", "period: R8, value: 39", json!(["value/target", 102.5, 111.1])),
        ("lower", "period: R8, value: 39", json!(["target/value", 97.5, 111.1])),
        // 2 - 40 / 39 is 97.435; the way from 30 to 25 was gone the wrong way by 10 of 5.
        ("lower", "period: R8, value: 39, attainment: 2-value/target", json!(["2-value/target", 97.4, 111.1])),
        ("lower", "period: R8, value: 25, attainment: 2-value/target", json!(["2-value/target", 40, -200])),
        ("lower", "period: R8, value: 15, attainment: 2-value/target", json!(["2-value/target", -66.6, -66.6])),
        ("higher", "period: R8, value: 70, attainment: progress", json!(["progress", 25, 25])),
        // 40 of 41 by the office's own choice.
        ("lower", "period: R8, value: 41, attainment: value/target", json!(["value/target", 97.5, 90.9])),
        ("higher", "period: R8, value: 35, high: 50, kind: range", json!([null, null, null])),
    ] {
        assert_eq!(found(direction, target_line), expected, "{direction}: {target_line}");
    }
    // The formula of the indicator is that of its targets; 99.96 is no 100.
    let source = site(
        "unit: ％\ndecimals: 2\ndirection: higher\ndirection_basis: 計画から\nattainment: value/target\n\
         targets: [{period: R5, value: 100}]\n",
        "年度,実績\nR5,99.96\n",
    );
    assert_eq!(some(&analysis_of(&source)["target"], &["state", "attainment_percent"]), json!(["missed", 99.9]));
    let page = source.page("indicators/firms.html");
    assert!(page.contains("達成率 <span class=\"nb\">99.9%</span>（実績÷目標、小数第2位以下切り捨て）"), "{page}");
}

#[test]
fn a_percentage_that_a_target_does_not_have_says_why() {
    for (more, expected) in [
        ("targets: [{period: R8, value: 0}]\n", json!(["zero-base", "no-baseline"])),
        ("targets: [{period: R8, value: -5}]\n", json!(["negative-base", "no-baseline"])),
        ("baseline: R5\ntargets: [{period: R8, value: 70}]\n", json!(["is-baseline", "is-baseline"])),
        ("baseline: R2\ntargets: [{period: R8, value: 30}]\n", json!([null, "target-is-baseline"])),
        ("baseline: R2\ntargets: [{period: R8, value: 30, kind: maintain}]\n", json!([null, "maintain"])),
        ("baseline: R2\ntargets: [{period: R8, value: 30, high: 31, kind: range}]\n", json!(["range", "range"])),
        ("baseline: R5\ntargets: [{period: R3, value: 36}]\n", json!([null, "before-baseline"])),
    ] {
        let found = analysis_of(&with(&format!("direction: higher\ndirection_basis: 計画から\n{more}")));
        let reasons = some(&found["reasons"], &["target.attainment_percent", "target.progress_percent"]);
        assert_eq!(reasons, expected, "{more}");
    }
}

#[test]
fn the_target_of_the_year_is_shown_first_and_the_final_one_beside_it() {
    let targets = "targets:\n  - {period: R4, value: 45, kind: yearly}\n  - {period: R5, value: 40, kind: yearly}\n  \
                   - {period: R6, value: 50, kind: yearly}\n  - {period: R7, value: 60, kind: milestone}\n  \
                   - {period: R8, value: 70, kind: final}\n";
    let source = with(&format!("direction: higher\ndirection_basis: 計画から\n{targets}"));
    let found = analysis_of(&source);
    assert_eq!(some(&found["target"], &["period", "kind", "state"]), json!([2023, "yearly", "met"]));
    let of = |target: &Value| some(target, &["period", "kind", "state", "reason"]);
    let all: Vec<Value> = found["targets"].as_array().unwrap().iter().map(of).collect();
    let expected = json!([
        [2022, "yearly", "missed", null],
        [2023, "yearly", "met", null],
        // What is meant for one year alone says nothing of another's value.
        [2024, "yearly", null, "year-not-come"],
        [2025, "milestone", "missed", null],
        [2026, "final", "missed", null],
    ]);
    assert_eq!(Value::from(all), expected);
    let card = source.page("index.html");
    for words in ["の目標<span class=\"nb\">40件</span>：達成", "の目標<span class=\"nb\">70件</span>：あと"]
    {
        assert!(card.contains(words), "{words} is not on the card");
    }
    let page = source.page("indicators/firms.html");
    assert!(page.contains("ほかの目標") && page.contains("その年度の値がまだありません"), "{page}");
    let first = |targets: &str| target("higher", &format!("targets: [{targets}]\n"))["period"].clone();
    assert_eq!(first("{period: R4, value: 45, kind: yearly}, {period: R7, value: 60}"), 2025);
    assert_eq!(first("{period: R3, value: 45}, {period: R4, value: 60}"), 2022);
}

#[test]
fn a_target_whose_year_has_passed_is_judged_by_that_year() {
    // 44 in its year, 40 in the next.
    let found = target("higher", "targets: [{period: R4, value: 42}]\n");
    let keys = ["state", "actual", "last_met", "holds"];
    let of_year = json!({"period": 2022, "value": 44});
    assert_eq!(some(&found, &keys), json!(["met", of_year, of_year, false]));
    // Reached once, and lost before its year.
    let found = target("higher", "targets: [{period: R8, value: 42}]\n");
    assert_eq!(some(&found, &keys), json!(["missed", {"period": 2023, "value": 40}, of_year, false]));
    let source = with("direction: higher\ndirection_basis: 計画から\ntargets: [{period: R8, value: 42}]\n");
    source.build().exits(0);
    assert!(source.page("indicators/firms.html").contains("は、目標の値に達していました。"));
    // Read before its year.
    let found = target("higher", "targets: [{period: R8, value: 40}]\n");
    assert_eq!(some(&found, &["state", "holds"]), json!(["met", true]));
    for (targets, reason) in
        [("{period: R1, value: 42}", "no-value-in-year"), ("{period: R6, value: 42, kind: yearly}", "year-not-come")]
    {
        let found = analysis_of(&with(&format!("targets: [{targets}]\n")));
        assert_eq!(json!([found["target"], found["reasons"]["target"]]), json!([null, reason]), "{targets}");
        assert_eq!(found["targets"][0]["reason"], reason, "{targets}");
    }
    let found = analysis_of(&with(""));
    assert_eq!(json!([found["targets"], found["reasons"]["target"]]), json!([[], "no-target"]));
}

#[test]
fn no_target_is_compared_across_a_break() {
    for (year, more) in [
        (2021, "breaks: [{period: R4}]\ntargets: [{period: R3, value: 30}]\n"),
        (2026, "breaks: [{period: R7}]\ntargets: [{period: R8, value: 30}]\n"),
    ] {
        let source = with(more);
        let found = analysis_of(&source);
        assert_eq!(some(&found["targets"][0], &["period", "state", "reason"]), json!([year, null, "break"]), "{more}");
        assert_eq!(found["reasons"]["target"], "break", "{more}");
        assert!(source.page("indicators/firms.html").contains("集計の対象や方法が変わったため、比べられません"));
    }
    let found = analysis_of(&with("breaks: [{period: R4}]\ntargets: [{period: R8, value: 30}]\n"));
    assert_eq!(found["target"]["state"], "met");
}

const GRADES: &str =
    "{steps: [{from: 100, mark: ◎, word: 達成}, {from: 80, mark: ○, word: おおむね達成}, {word: 未達成}]}";

#[test]
fn a_grade_is_the_citys_own_and_only_on_request() {
    let graded = |grades: &str, value: u32| {
        let source = with(&format!(
            "direction: higher\ndirection_basis: 計画から\nbaseline: R2\n{grades}targets: [{{period: R5, value: {value}}}]\n"
        ));
        source.edit("site.yaml", "publisher:", &format!("grades: {GRADES}\npublisher:"))
    };
    let grade = |grades: &str, value: u32| {
        let found = analysis_of(&graded(grades, value));
        let reason = found["reasons"]["target.grade"].clone();
        json!([found["target"]["grade"]["mark"], found["target"]["grade"]["word"]["ja"], reason])
    };
    // 40 of 40, of 41 (97.5), of 50 (80), of 51 (78.4).
    for (value, expected) in [
        (40, json!(["◎", "達成", null])),
        (41, json!(["○", "おおむね達成", null])),
        (50, json!(["○", "おおむね達成", null])),
        (51, json!([null, "未達成", null])),
    ] {
        assert_eq!(grade("grades: default\n", value), expected, "{value}");
    }
    assert_eq!(grade("", 40), json!([null, null, "no-grades"]));
    assert_eq!(grade("grades: {steps: [{from: 90, word: 良}]}\n", 41), json!([null, "良", null]));
    assert_eq!(grade("grades: {steps: [{from: 90, word: 良}]}\n", 51), json!([null, null, "below-grades"]));
    // 10 of 20 on the way.
    let on_progress = "grades: {on: progress, steps: [{from: 60, word: 良}, {from: 50, word: 可}]}\n";
    assert_eq!(grade(on_progress, 50), json!([null, "可", null]));
    let none = grade("grades: default\n", 0);
    assert_eq!(none[2], "zero-base");
    let source = graded("grades: default\n", 41);
    source.build().exits(0);
    assert!(
        source
            .page("indicators/firms.html")
            .contains("市が定めた段階では「<span class=\"nb\">○ おおむね達成</span>」です。")
    );
    assert!(source.page("index.html").contains("市の段階は<span class=\"nb\">○ おおむね達成</span>"));
    let about = source.page("about.html");
    assert!(about.contains("市が定めた段階（達成率による）") && about.contains("80%"), "{about}");
    let ungraded = graded("", 41);
    ungraded.build().exits(0);
    assert!(!ungraded.page("index.html").contains("段階"));
}

#[test]
fn a_range_has_two_ends_in_order_and_nothing_else_has() {
    let told = |target: &str| {
        let run = with(&format!("targets: [{{period: R8, {target}}}]\n")).check(&["--format", "json"]);
        let report: Value = serde_json::from_str(&run.stdout).unwrap();
        let codes = report["problems"].as_array().unwrap().iter().map(|p| p["code"].as_str().unwrap().to_owned());
        codes.collect::<Vec<_>>()
    };
    assert_eq!(told("value: 70, high: 80, kind: range"), [""; 0]);
    assert_eq!(told("value: 70, high: 70, kind: range"), [""; 0]);
    for wrong in ["value: 70, kind: range", "value: 80, high: 70, kind: range", "value: 70, high: 80"] {
        assert_eq!(told(wrong), ["K0328"], "{wrong}");
    }
    let source = with("targets: [{period: R5, value: 38, high: 45, kind: range}]\n");
    source.build().exits(0);
    assert!(source.page("indicators/firms.html").contains("<td>38～45</td>"));
    let chart = source.page("charts/firms.svg");
    assert!(chart.contains("目標 38～45"), "{chart}");
    let json = source.json("data/indicators/firms.json");
    assert_eq!(some(&json["targets"][0], &["value", "high"]), json!([38, 45]));
    assert!(source.page("data/indicators/firms.csv").contains("2023-04-01,2024-03-31,true,40,件,A,,,,false"));
}

#[test]
fn a_target_in_yaml_and_in_the_table_is_one_where_they_agree() {
    let table = "年度,実績,目標\nR4,44,45\nR5,40,42\n";
    let source = |yaml: &str| site(&format!("unit: 件\n{yaml}"), table);
    let named = source("targets: [{period: R5, value: 42, kind: yearly, title: 計画の目標}]\n");
    let found = analysis_of(&named);
    assert_eq!(found["targets"].as_array().unwrap().len(), 2);
    assert!(named.page("indicators/firms.html").contains("計画の目標"));
    source("targets: [{period: R5, value: 43, kind: yearly}]\n")
        .build()
        .exits(1)
        .complains("K0329")
        .complains("43 と 42");
    source("targets: [{period: R5, value: 43, kind: final}]\n").build().exits(0);
    with("targets: [{period: R8, value: 43}, {period: R8, value: 44}]\n").build().exits(1).complains("K0329");
    with("targets: [{period: R8, value: 43, title: 甲}, {period: R8, value: 44, title: 乙}]\n").build().exits(0);
}
