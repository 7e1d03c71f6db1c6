//! True values kept outside the source.

use std::fs;

use super::super::story::{Source, files};
use super::{USERS, told, users};

/// What the office has committed: x for what it withholds.
const COMMITTED: &str = "区分,R3,R4\n新規,12,x\n継続,1514,x\n紹介,3016,4031\n合計,4542,5241\n";

/// What it keeps for itself.
const TRUE: &str = "区分,R3,R4\n新規,12,3\n継続,1514,1207\n紹介,3016,4031\n合計,4542,5241\n";

fn private(source: Source, table: &str) -> Source {
    let folder = source.root().join("true/care");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("users.csv"), table).unwrap();
    source
}

fn nothing_of_it(run: &super::Run) {
    for text in [&run.stdout, &run.stderr] {
        assert!(!text.contains("1207") && !text.contains("1,207"), "{text}");
    }
}

#[test]
fn true_values_choose_what_is_withheld_and_change_nothing_that_is_published() {
    let source = private(users(COMMITTED), TRUE);
    source.check(&["--private", "true", "--write-lock"]).exits(0).has_no_complaint();
    let lock = fs::read_to_string(source.root().join("indicators/disclosure.lock")).unwrap();
    assert!(lock.ends_with("\nusers kind=a 2022 small 5\nusers kind=b 2022 cover 5\n"), "{lock}");
    source.kizashi(&["build", "--private", "true"]).exits(0);
    let with = files(&source.output());
    fs::remove_dir_all(source.output()).unwrap();
    source.build_with_pictures().exits(0).has_no_complaint();
    assert!(with == files(&source.output()), "the two sites differ");
    for (path, bytes) in with {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!text.contains("1207") && !text.contains("1,207"), "{path}");
    }
}

#[test]
fn without_printed_totals_none_is_computed_from_true_values() {
    let without = |table: &str| table.lines().filter(|line| !line.starts_with("合計")).collect::<Vec<_>>().join("\n");
    let source = private(users(&without(COMMITTED)), &without(TRUE));
    source.check(&["--private", "true", "--write-lock"]).exits(0);
    source.kizashi(&["build", "--private", "true"]).exits(0);
    let with = files(&source.output());
    source.build_with_pictures().exits(0);
    assert!(with == files(&source.output()), "the two sites differ");
}

#[test]
fn a_table_of_true_values_that_does_not_hide_enough_is_told_without_them() {
    let source = private(users(&COMMITTED.replace("継続,1514,x", "継続,1514,1207")), TRUE);
    source.check(&["--private", "true", "--write-lock"]).exits(0);
    // The cover is chosen, though the committed table shows it.
    let run = source.check(&["--private", "true", "--disclosure-report"]).exits(0);
    assert!(run.stdout.contains("継続") && !run.stdout.contains("1207"), "{}", run.stdout);
    // Who reads the source would see it, which is told without the number.
    let run = run.complains("K0409").complains("「継続」も x と書き");
    assert!(run.stderr.lines().all(|line| line.contains(" | ") || !line.contains("1207")), "{}", run.stderr);
}

#[test]
fn a_true_value_that_contradicts_the_source_is_an_error_without_the_value() {
    for (table, said) in [
        (TRUE.replace("4031", "4032"), "--private のフォルダーの表と違います"),
        (TRUE.replace("4031", "x"), "空か x です"),
        (TRUE.replace("紹介,3016,4031\n", ""), "表にありません"),
    ] {
        let source = private(users(COMMITTED), &table);
        for format in ["json", "github", "sarif"] {
            let run = source.check(&["--private", "true", "--format", format]).exits(1);
            assert!(run.stdout.contains("K0404"), "{}", run.stdout);
            nothing_of_it(&run);
            assert!(!run.stdout.contains("4032"), "{}", run.stdout);
        }
        source.check(&["--private", "true"]).exits(1).complains(said);
    }
    let source = private(users(&COMMITTED.replace("新規,12,x", "新規,12,…")), TRUE);
    source.check(&["--private", "true"]).exits(1).complains("K0404");
}

#[test]
fn a_folder_of_true_values_that_cannot_be_used_is_an_error_that_quotes_nothing() {
    let source = private(users(COMMITTED), &TRUE.replace("1207", "1207人3"));
    let run = source.check(&["--private", "true"]).exits(1).complains("K0405").complains("セル C3").complains("K0203");
    nothing_of_it(&run);
    let source = private(users(COMMITTED), "メモ\n");
    source.check(&["--private", "true"]).exits(1).complains("K0405").complains("K0202");
    users(COMMITTED).check(&["--private", "nowhere"]).exits(1).complains("nowhere").complains("K0405");
    let source = private(users(COMMITTED), TRUE);
    fs::rename(source.root().join("true/care/users.csv"), source.root().join("true/care/user.csv")).unwrap();
    let run = source.check(&["--private", "true", "--format", "json"]).exits(1);
    assert!(told(&run).iter().any(|(code, said)| code == "K0405" && said.contains("care/users.csv")), "{}", run.stdout);
}

#[test]
fn the_arithmetic_is_checked_on_true_values() {
    let source = private(users(&COMMITTED.replace("5241", "5242")), &TRUE.replace("5241", "5242"));
    let run = source.check(&["--private", "true", "--write-lock"]).exits(0).complains("K0301").complains("［秘匿］");
    nothing_of_it(&run);
    // Without them nobody can tell.
    source.check(&[]).exits(0).has_no_complaint();
}

#[test]
fn the_list_keeps_covers_withheld_where_true_values_are_not_at_hand() {
    let yaml = USERS.to_owned();
    let committed = COMMITTED.replace("継続,1514,x", "継続,1514,1207");
    let source = private(users(&committed).file("care/users.yaml", &yaml), TRUE);
    source.check(&["--private", "true", "--write-lock"]).exits(0);
    source.build().exits(0).complains("K0409");
    assert!(!source.page("data/indicators/users.json").contains("1207"));
}

#[test]
fn the_list_tells_small_counts_from_covers_so_a_cover_must_not_be_next_to_small() {
    // 1 and 5 are 6, and with the list there is no other way to add up to it: 2 and 4 are both small.
    let table = "区分,R4\n新規,1\n継続,5\n紹介,31\n合計,37\n";
    let source = private(users("区分,R4\n新規,x\n継続,x\n紹介,x\n合計,37\n"), table);
    source.check(&["--private", "true", "--write-lock"]).exits(0).has_no_complaint();
    let source = private(users("区分,R4\n新規,x\n継続,x\n紹介,31\n合計,37\n"), table);
    source.check(&["--private", "true", "--write-lock"]).exits(0).complains("「紹介」も x と書き");
    // Where the table is open, only the site counts, which does not tell them apart.
    let source = users(table);
    source.check(&["--write-lock"]).exits(0);
    let lock = fs::read_to_string(source.root().join("indicators/disclosure.lock")).unwrap();
    assert!(!lock.contains("kind=c"), "{lock}");
}
