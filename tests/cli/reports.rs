//! How problems are told: all at once, to people, to machines, to a CI.

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

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
    assert!(lines[0].starts_with("::error file=indicators/care/visits.csv,line=6,col=4"), "{lines:#?}");
    assert!(lines[3].starts_with("::error file=indicators/site.yaml,line=2,col=1"), "{lines:#?}");
    assert!(lines.iter().all(|line| line.contains("%0A")), "the remedy: {lines:#?}");

    let run = a_wrong_total().check(&["--format", "github"]).exits(0);
    assert!(run.stdout.starts_with("::warning file=indicators/care/cases.csv,line=4,col=6"), "{}", run.stdout);
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
        for format in ["human", "json", "github", "sarif"] {
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

#[test]
fn each_file_has_a_heading_that_counts_its_problems() {
    let source = four_faults().file("care/cases.yaml", "title: x\npolicy: care\nunit: 件\n");
    let source = source.file("care/cases.csv", "年度,実績\nH32,1\n");
    let said = source.check(&[]).exits(1).stderr;
    let headings = said.lines().filter(|line| line.ends_with('）') && !line.starts_with(' '));
    assert_eq!(
        headings.collect::<Vec<_>>(),
        [
            "care/cases.csv（お知らせ 1 件）",
            "care/visits.csv（誤り 2 件）",
            "care/visits.yaml（誤り 1 件）",
            "site.yaml（誤り 1 件）",
        ]
    );
    assert!(said.contains("\n全部で 誤り 4 件、警告 0 件、お知らせ 1 件\n"), "{said}");
    let quiet = source.check(&["--quiet"]).exits(1).stderr;
    assert!(quiet.contains("\n全部で 誤り 4 件、警告 0 件\n") && !quiet.contains("お知らせ"), "{quiet}");
}

#[test]
fn people_are_told_twenty_of_a_kind_in_full_and_machines_all() {
    let years = (1..=5)
        .flat_map(|year| (1..=5).map(move |month| format!("R{year}(R{year}.{:02}.30時点),x{month}\n", month + 3)));
    let table = format!("年度,実績\n{}", years.collect::<String>());
    let source = Source::tiny().file("care/visits.csv", &table);
    let said = source.check(&[]).exits(1).stderr;
    assert_eq!(said.matches("誤り K0203").count(), 20, "{said}");
    assert!(said.contains("  ほかに同じ誤り（K0203 数として読めない）が 5 件あります。\n"), "{said}");
    assert!(said.contains("care/visits.csv（誤り 25 件）"), "{said}");
    let run = source.check(&["--format", "json"]).exits(1);
    assert_eq!(run.stdout.matches("\"K0203\"").count(), 25);
    assert_eq!(source.check(&["--format", "github"]).stdout.lines().count(), 25);
}

#[test]
fn a_long_line_is_cut_at_the_edge_and_what_a_terminal_obeys_is_not_printed() {
    let long = format!("{}\u{1b}[31m", "とても長い備考です。".repeat(30));
    let source = Source::tiny().edit("care/visits.csv", "R3,25件,,", &format!("R3,l8,,{long}"));
    let said = source.edit("care/visits.csv", "34件", "\u{1b}[2J3").check(&[]).exits(1).stderr;
    assert!(said.lines().all(|line| line.width() <= 100), "{said}");
    assert!(said.contains(" 6 | R3,l8,,とても長い備考です。") && said.contains("（略）\n"), "{said}");
    assert!(!said.contains('\u{1b}'), "{said}");
}

#[test]
fn how_files_were_read_is_told_to_those_who_ask() {
    let said = "care/visits.csv：表を読みました（1行に1つの値がある表、見出しは1行目、文字コード UTF-8）。\n\
                care/visits.yaml：1系列、値 7 件（2018年度～2024年度）です。\n";
    assert_eq!(Source::tiny().check(&["--verbose"]).exits(0).stderr, said);
    assert_eq!(Source::tiny().kizashi(&["build", "--verbose"]).exits(0).stderr, said);
    Source::tiny().check(&["--verbose", "--format", "json"]).exits(0).has_no_complaint();
    Source::tiny().check(&["--verbose", "--quiet"]).exits(2);
}
