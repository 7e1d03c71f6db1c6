//! The list of what is withheld: missing, stale, written, kept from year to year; and what is published already.

use std::fs;

use super::super::story::Source;
use super::{USERS, bare, built, published, told, users, with, withheld};

const TABLE: &str = "区分,R4\n新規,3\n継続,1207\n紹介,4031\n合計,5241\n";

fn lock(source: &Source) -> String {
    let text = fs::read_to_string(source.root().join("indicators/disclosure.lock")).unwrap();
    text.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n")
}

#[test]
fn without_the_list_nothing_is_built_and_check_writes_it() {
    let source = users(TABLE);
    source.build().exits(1).complains("K0402").complains("users/a 2022, users/b 2022");
    assert!(!source.output().exists());
    source.check(&[]).exits(1).complains("kizashi check --write-lock");
    source.check(&["--write-lock"]).exits(0).has_no_complaint();
    assert_eq!(lock(&source), "users kind=a 2022 small 5\nusers kind=b 2022 cover 5");
    source.build().exits(0).has_no_complaint();
    // What is right is not written again.
    let before = fs::metadata(source.root().join("indicators/disclosure.lock")).unwrap().modified().unwrap();
    source.check(&["--write-lock"]).exits(0);
    let after = fs::metadata(source.root().join("indicators/disclosure.lock")).unwrap().modified().unwrap();
    assert_eq!(before, after);
    assert_eq!(fs::read_dir(source.root().join("indicators")).unwrap().count(), 4, "no other file is left behind");
}

#[test]
fn what_needs_no_list_asks_for_none() {
    users("区分,R4\n新規,13\n継続,12\n紹介,40\n合計,65\n").build().exits(0).has_no_complaint();
    let source = users("区分,R4\n新規,13\n継続,12\n紹介,40\n合計,65\n");
    source.check(&["--write-lock"]).exits(0);
    assert!(!source.root().join("indicators/disclosure.lock").exists());
}

#[test]
fn next_year_does_not_undo_the_choice_of_this_year() {
    let source = built(users(TABLE));
    // Now another count is the smallest, and a year more has come.
    let source = source.file("care/users.csv", "区分,R4,R5\n新規,3,2\n継続,1207,40\n紹介,31,50\n合計,1241,92\n");
    let run = source.check(&["--format", "json"]).exits(1);
    // That the invented total falls without a reason is not what this story is about.
    let problems: Vec<(String, String)> = told(&run).into_iter().filter(|(code, _)| code != "K0318").collect();
    let [(code, message)] = problems.as_slice() else { panic!("{problems:?}") };
    assert_eq!(code, "K0402");
    assert!(message.contains("新たに秘匿する値：users/a 2023, users/b 2023。"), "{message}");
    assert!(!message.contains("2022"), "{message}");
    let source = built(source);
    assert_eq!(withheld(&source, "users", 2022), ["a", "b"]);
    assert_eq!(withheld(&source, "users", 2023), ["a", "b"]);
    // A count that was corrected upwards stays withheld, as a cover.
    let source = built(source.edit("care/users.csv", "新規,3,2", "新規,30,2").edit("care/users.csv", "1241", "1268"));
    assert_eq!(withheld(&source, "users", 2022), ["a", "b"]);
    assert!(lock(&source).starts_with("users kind=a 2022 cover 5\n"), "{}", lock(&source));
}

#[test]
fn what_is_no_longer_there_is_dropped_from_the_list() {
    let source =
        built(users(TABLE)).without("care/users.csv").file("care/users.csv", "区分,R5\n新規,9\n継続,8\n紹介,7\n");
    source.build().exits(1).complains("一覧にだけある値：users/a 2022, users/b 2022");
    source.check(&["--write-lock"]).exits(0);
    assert_eq!(lock(&source), "");
    source.build().exits(0).has_no_complaint();
}

#[test]
fn a_list_that_cannot_be_read_stops_the_build_and_can_be_written_anew() {
    let source = built(users(TABLE)).edit("disclosure.lock", "users kind=b", "<<<<<<< HEAD\nusers kind=b");
    source.build().exits(1).complains("K0406").complains("<<<<<<< HEAD");
    source.check(&["--write-lock"]).exits(0);
    assert_eq!(lock(&source), "users kind=a 2022 small 5\nusers kind=b 2022 cover 5");
}

#[test]
fn with_other_errors_the_list_is_left_as_it_stands() {
    let source = with(users(TABLE), "other", "title: x\npolicy: care\nunit: 件\n", "年度,実績\nR4,l8\n");
    source.check(&["--write-lock"]).exits(1).complains("K0203");
    assert!(!source.root().join("indicators/disclosure.lock").exists());
}

#[test]
fn the_list_is_no_indicator_and_no_table() {
    let source = built(users(TABLE));
    let run = source.check(&["--verbose"]).exits(0);
    assert!(!run.stderr.contains("disclosure.lock"), "{}", run.stderr);
}

#[test]
fn what_is_published_already_is_shown_and_later_years_are_not() {
    let yaml = |already: &str| {
        let sources = "sources: [{document: 主な取組について（令和6年11月時点）}]\n";
        USERS.replace("{minimum: 5}", &format!("{{minimum: 5, already_published: {already}}}")) + sources
    };
    let table = "区分,R3,R4,R5\n新規,3,2,1\n継続,40,41,42\n紹介,50,51,52\n合計,93,94,95\n";
    let through = "{document: 主な取組について, through: R4}";
    let source = built(with(bare(), "users", &yaml(through), table));
    let all = published(&source, "users");
    assert_eq!([2021, 2022].map(|year| all[&("a".to_owned(), year)]), [Some(3.0), Some(2.0)]);
    assert_eq!(withheld(&source, "users", 2023), ["a", "b"]);
    let run = source.check(&["--disclosure-report"]).exits(0);
    run.prints("公表ずみのため秘匿しない値：令和4年度　新規（主な取組について）");

    let source = with(bare(), "users", &yaml("主な取組について"), table);
    source.build().exits(0).has_no_complaint();
    assert_eq!(withheld(&source, "users", 2023), [""; 0]);
    source.check(&["--verbose"]).exits(0).complains("through: R6");
}

#[test]
fn a_count_that_only_published_ones_could_cover_is_an_error() {
    // The parts of the year are known already, their difference is not.
    let known = "title: 人の数\npolicy: care\nunit: 人\nsubject: person\n\
                 disclosure: {minimum: 5, already_published: 年報}\nsources: [{document: 年報}]\n";
    let difference = "title: やめた人の数\npolicy: care\nunit: 人\nsubject: person\ndisclosure: {minimum: 5}\n\
                      derive: {formula: all - stayed, inputs: {stayed: stayed, all: all}, round: {decimals: 0}}\n";
    let source = with(bare(), "stayed", known, "年度,実績\nR4,1207\n");
    let source = with(source, "all", &known.replace("人の数", "全員"), "年度,実績\nR4,1210\n");
    let source = source.file("care/left.yaml", difference);
    let run = source.check(&["--format", "json"]).exits(1);
    let problems = told(&run);
    let message = &problems.iter().find(|(code, _)| code == "K0403").unwrap().1;
    assert!(
        message.contains("1つの値に決まります") && message.contains("やめた人の数 x ＋ 人の数 1207 ＝ 全員 1210"),
        "{message}"
    );
}

#[test]
fn a_minimum_that_protects_nothing_is_an_error() {
    for (from, to) in [
        ("subject: person\n", ""),
        ("subject: person", "subject: event"),
        ("minimum: 5", "minimum: 1"),
        ("unit: 人", "unit: 円"),
        ("unit: 人", "unit: ％"),
    ] {
        let source = users(TABLE).edit("care/users.yaml", from, to);
        let run = source.check(&["--format", "json"]).exits(1);
        assert!(told(&run).iter().any(|(code, _)| code == "K0407"), "{to}: {}", run.stdout);
    }
}
