//! How problems are told: all at once, to people, to machines, to a CI.

use serde_json::Value;

use super::story::{Source, files, times};

/// Four faults in three files.
fn four_faults() -> Source {
    Source::tiny()
        .edit("site.yaml", "publisher", "licnce: x\npublisher")
        .edit("care/visits.yaml", "notes:", "noets:")
        .edit("care/visits.csv", "25件", "l8")
        .edit("care/visits.csv", "34件", "18人")
}

/// A source whose total is not the sum of its parts: a warning.
fn a_wrong_total() -> Source {
    Source::tiny_with_kinds().edit("care/cases.csv", "合計,8,10", "合計,8,11")
}

/// Code, file, line and column of each problem.
fn places(report: &Value) -> Vec<(&str, &str, u64, u64)> {
    let place = |problem| {
        let text = |key: &str| Value::get(problem, key)?.as_str();
        let number = |key: &str| Value::get(problem, key)?.as_u64();
        Some((text("code")?, text("file")?, number("line")?, number("column")?))
    };
    let problems = report["problems"].as_array().unwrap();
    problems.iter().map(|problem| place(problem).unwrap()).collect()
}

#[test]
fn one_run_tells_every_problem_in_the_order_of_the_files() {
    let source = four_faults();
    let run = source.check(&["--format", "json"]).exits(1);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(
        places(&report),
        [
            ("K0203", "care/visits.csv", 6, 4),
            ("K0204", "care/visits.csv", 8, 4),
            ("K0102", "care/visits.yaml", 12, 1),
            ("K0102", "site.yaml", 2, 1),
        ]
    );

    let said = source.build().exits(1).complains("誤り 4 件、警告 0 件").complains("サイトは書き出していません").stderr;
    let at = ["l8", "18人", "noets", "licnce"].map(|text| said.find(text).unwrap());
    assert!(at.is_sorted(), "{at:?}\n{said}");
}

#[test]
fn for_machines_every_problem_has_code_place_words_and_remedy() {
    let source = four_faults();
    let run = source.check(&["--format", "json"]).exits(1).has_no_complaint();
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["errors"], 4);
    assert_eq!(report["warnings"], 0);
    let problems = report["problems"].as_array().unwrap();
    let expected = [("l8", "error"), ("18人", "error"), ("noets", "error"), ("licnce", "error")];
    assert_eq!(problems.len(), expected.len());
    for (problem, (text, severity)) in problems.iter().zip(expected) {
        assert_eq!(problem["severity"], severity);
        assert!(problem["message"].as_str().unwrap().contains(text), "{problem:#}");
        assert!(!problem["help"].as_str().unwrap().is_empty(), "{problem:#}");
    }
    assert_eq!(problems[0]["cell"], serde_json::json!({"sheet": null, "address": "B6", "row": 6, "column": 2}));
}

#[test]
fn for_a_ci_every_problem_is_one_annotation() {
    let run = four_faults().check(&["--format", "github"]).exits(1).has_no_complaint();
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(lines.len(), 4, "{lines:#?}");
    assert!(lines[0].starts_with("::error file=care/visits.csv,line=6,col=4"), "{lines:#?}");
    assert!(lines[3].starts_with("::error file=site.yaml,line=2,col=1"), "{lines:#?}");
    assert!(lines.iter().all(|line| line.contains("%0A")), "the remedy: {lines:#?}");

    let run = a_wrong_total().check(&["--format", "github"]).exits(0);
    assert!(run.stdout.starts_with("::warning file=care/cases.csv,line=4,col=6"), "{}", run.stdout);
}

#[test]
fn people_and_machines_are_told_the_same_column() {
    let source = Source::tiny_with_kinds().edit("care/cases.csv", "R4年度", "令和二十代");
    let run = source.check(&["--format", "json"]).exits(1);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(places(&report), [("K0205", "care/cases.csv", 1, 9)], "区分,R3年度, are eight characters");
    source.check(&[]).exits(1).complains("[care/cases.csv:1:9]");
}

#[test]
fn check_writes_nothing() {
    for source in [Source::tiny(), four_faults(), a_wrong_total()] {
        let before = (files(source.root()), times(source.root()));
        for format in ["human", "json", "github"] {
            source.check(&["--format", format]);
        }
        assert_eq!(before, (files(source.root()), times(source.root())));
    }
}

#[test]
fn a_good_source_is_told_to_be_good() {
    Source::tiny().check(&[]).exits(0).has_no_complaint().prints("1指標、1系列に、誤りはありません。");
    let run = Source::tiny().check(&["--format", "json"]).exits(0);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!((&report["errors"], &report["warnings"]), (&Value::from(0), &Value::from(0)));
    assert_eq!(report["problems"], serde_json::json!([]));
}

#[test]
fn a_warning_fails_only_where_warnings_count() {
    let source = a_wrong_total();
    let said = "2022年度の合計 11 が、内訳の和 10 と合いません";
    source.check(&[]).exits(0).complains("K0301").complains(said).complains("誤り 0 件、警告 1 件");
    source.check(&["--strict"]).exits(1).complains(said);
    source.kizashi(&["build", "--strict"]).exits(1).complains(said);
    assert!(!source.output().exists(), "with --strict nothing is written");
    source.build().exits(0).complains(said);
    assert!(source.output().join("index.html").exists());
}

#[test]
fn messages_are_in_the_language_of_the_office() {
    let source = Source::tiny().edit("care/visits.csv", "25件", "l8");
    let (japanese, english) = ("数として読めません", "is not a number");
    for (variables, said) in [
        (&[][..], japanese),
        (&[("LANG", "C.UTF-8")][..], japanese),
        (&[("LC_ALL", "POSIX")][..], japanese),
        (&[("LANG", "ja_JP.UTF-8")][..], japanese),
        (&[("LANG", "en_US.UTF-8")][..], english),
        (&[("LANG", "en_US.UTF-8"), ("LC_ALL", "ja_JP.UTF-8")][..], japanese),
        (&[("LANG", "en_US.UTF-8"), ("LC_ALL", "C")][..], english),
    ] {
        source.kizashi_with(&["check"], variables).exits(1).complains(said);
    }
    source.kizashi_with(&["check", "--lang", "en"], &[("LC_ALL", "ja_JP.UTF-8")]).complains(english);
    source.check(&["--lang=ja"]).complains(japanese);
}

#[test]
fn colours_are_for_terminals() {
    let source = four_faults();
    let plain = source.kizashi_with(&["check"], &[("CLICOLOR_FORCE", "0")]);
    assert!(!plain.stderr.contains('\u{1b}'), "{}", plain.stderr);
    let coloured = source.check(&["--color", "always"]);
    assert!(coloured.stderr.contains('\u{1b}'), "{}", coloured.stderr);
}
