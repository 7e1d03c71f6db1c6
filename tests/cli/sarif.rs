//! `check --format sarif`: what a code-scanning service is given. Its form is held against the official schema by a test
//! in tests/pages.

use serde_json::{Value, json};

use super::story::Source;

fn log(source: &Source) -> Value {
    let run = source.check(&["--format", "sarif"]).has_no_complaint();
    serde_json::from_str(&run.stdout).unwrap()
}

/// Rule, level and fingerprint of every result.
fn results(log: &Value) -> Vec<(String, String, String)> {
    let results = log["runs"][0]["results"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let told = results.map(|r| (text(&r["ruleId"]), text(&r["level"]), text(&r["partialFingerprints"]["problem/v1"])));
    told.collect()
}

#[test]
fn every_problem_is_a_result_under_its_rule() {
    let source =
        Source::tiny_with_kinds().edit("care/visits.csv", "25件", "l8").edit("care/cases.csv", "R3年度", "H32年度");
    source.check(&["--format", "sarif"]).exits(1);
    let log = log(&source);
    let run = &log["runs"][0];
    assert_eq!((&log["version"], &run["tool"]["driver"]["name"]), (&json!("2.1.0"), &json!("kizashi")));
    assert_eq!(run["tool"]["driver"]["version"], env!("CARGO_PKG_VERSION"));
    let told: Vec<(String, String)> = results(&log).into_iter().map(|(rule, level, _)| (rule, level)).collect();
    let expected = [("K0305", "note"), ("K0203", "error")].map(|(rule, level)| (rule.to_owned(), level.to_owned()));
    assert_eq!(told, expected);
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        let rule = &run["tool"]["driver"]["rules"][index];
        assert_eq!(rule["id"], result["ruleId"]);
        assert_eq!(rule["defaultConfiguration"]["level"], result["level"]);
    }
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), 2);
    assert_eq!(rules[0]["shortDescription"]["text"], "数として読めない");
    assert!(rules[0]["help"]["text"].as_str().unwrap().contains("「31件」ではありませんか"), "{:#}", rules[0]);
}

#[test]
fn a_place_is_a_region_counted_in_characters_from_where_the_program_runs() {
    let log = log(&Source::tiny_with_kinds().edit("care/cases.csv", "R4年度", "令和二十代"));
    assert_eq!(log["runs"][0]["columnKind"], "unicodeCodePoints");
    let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(
        place,
        &json!({
            "artifactLocation": {"uri": "indicators/care/cases.csv"},
            // 区分,R3年度, are eight characters, 令和二十代 five.
            "region": {"startLine": 1, "startColumn": 9, "endLine": 1, "endColumn": 14},
        })
    );
}

#[test]
fn the_same_problem_keeps_its_fingerprint_when_lines_are_added_above_it() {
    let source = Source::tiny().edit("care/visits.csv", "24件", "l8").edit("care/visits.csv", "25件", "l8");
    let before = results(&log(&source));
    assert_eq!(before.len(), 2);
    assert_ne!(before[0].2, before[1].2, "two problems are two, even if they are alike");
    assert!(before[0].2.len() == 64 && before[0].2.bytes().all(|byte| byte.is_ascii_hexdigit()), "{before:?}");
    let source = source.edit("care/visits.csv", "年度,実績,時点,備考\n", "年度,実績,時点,備考\nH29,9件,,\n");
    assert_eq!(results(&log(&source)), before);
    let source = source.edit("care/visits.csv", "l8", "l9");
    assert_ne!(results(&log(&source))[0].2, before[0].2);
}

#[test]
fn a_good_source_has_no_results() {
    let source = Source::tiny();
    source.check(&["--format", "sarif"]).exits(0);
    assert_eq!(log(&source)["runs"][0]["results"], json!([]));
    assert_eq!(log(&source)["runs"][0]["tool"]["driver"]["rules"], json!([]));
}
