//! What the office is shown of what is withheld, and what messages say of it.

use super::{built, is_nowhere, told, users};

#[test]
fn the_report_names_every_withheld_value_its_reason_and_how_far_it_is_known() {
    let source = built(users("区分,R4\n新規,3\n継続,1207\n紹介,4031\n合計,5241\n"));
    let run = source.check(&["--disclosure-report"]).exits(0).has_no_complaint();
    let lines: Vec<Vec<&str>> =
        run.stdout.lines().map(|line| line.split("  ").filter(|s| !s.is_empty()).collect()).collect();
    assert_eq!(lines[0], ["利用した人の数（users）：1～4を秘匿"]);
    let cells = |line: &[&str]| line.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<String>>();
    assert_eq!(cells(&lines[2]), ["令和4年度", "新規", "小さい数", "0～1210"]);
    let equation = "合計 5241 ＝ 新規 x ＋ 継続 x ＋ 紹介 4031";
    assert_eq!(cells(&lines[3]), ["令和4年度", "継続", "ほかの値を守る", "0～1210", equation]);
    source.check(&["--disclosure-report", "--lang", "en"]).exits(0).prints("FY2022").prints("small count");
    is_nowhere(&source, "1207");
}

#[test]
fn of_a_withheld_rate_no_range_is_reported() {
    let share = "title: 新規の割合\npolicy: care\nunit: ％\n\
                 derive: {formula: new / all * 100, inputs: {new: users/a, all: users}}\n";
    let source = users("区分,R4\n新規,3\n継続,12\n紹介,40\n合計,55\n").file("care/share.yaml", share);
    let report = source.check(&["--disclosure-report"]).stdout;
    let line = report.lines().find(|line| line.contains("新規の割合 ")).unwrap();
    assert!(line.trim_end().ends_with("ほかの値を守る"), "{report}");
}

#[test]
fn the_report_is_there_before_the_list_is_and_says_so_where_nothing_is_withheld() {
    let source = users("区分,R4\n新規,3\n継続,12\n紹介,40\n合計,55\n");
    source.check(&["--disclosure-report"]).exits(1).prints("令和4年度").complains("K0402");
    let source = users("区分,R4\n新規,30\n継続,12\n紹介,40\n合計,82\n");
    source.check(&["--disclosure-report"]).exits(0).prints("秘匿する値はありません。");
}

#[test]
fn messages_about_withheld_values_hold_no_figures_in_any_format() {
    // The total differs, a cover is ten times what it was, a value of a year was another after it had closed.
    let table = "区分,年度,実績,時点\n新規,R3,1011,\n継続,R3,1021,\n紹介,R3,1031,\n合計,R3,3063,\n\
                 新規,R4,3,\n継続,R4,9875,2023-06-01\n継続,R4,9876,2023-09-01\n紹介,R4,9999,\n合計,R4,19880,\n";
    let source = built(users(table));
    let run = source.check(&["--format", "json"]);
    let codes: Vec<String> = told(&run).into_iter().map(|(code, _)| code).collect();
    for code in ["K0301", "K0307", "K0313"] {
        assert!(codes.contains(&code.to_owned()), "{codes:?}");
    }
    is_nowhere(&source, "9875");
    is_nowhere(&source, "9876");
    let human = source.check(&[]);
    let said: String = human.stderr.lines().filter(|line| !line.contains(" | ")).collect();
    assert!(said.contains("［秘匿］") && !said.contains("9876"), "{said}");
    source.check(&["--lang", "en"]).complains("[withheld]");
}

#[test]
fn what_cannot_be_read_in_a_protected_table_is_not_quoted() {
    let source = users("区分,R4\n新規,三人3\n継続,1207人x\n紹介,4031\n合計,5241\n");
    for format in ["json", "github", "sarif"] {
        let run = source.check(&["--format", format]).exits(1);
        assert!(run.stdout.contains("K0203") && run.stdout.contains("［秘匿］"), "{format}: {}", run.stdout);
        assert!(!run.stdout.contains("1207") && !run.stdout.contains("三人"), "{format}: {}", run.stdout);
    }
    // What is wrong with a heading is quoted: it is no figure.
    let source = users("区分,R4,R9999\n新規,30,1\n継続,1207,1\n紹介,4031,1\n合計,5268,3\n");
    let run = source.check(&["--format", "json"]).exits(1);
    assert!(told(&run).iter().any(|(_, message)| message.contains("R9999")), "{}", run.stdout);
}

#[test]
fn other_years_of_the_same_table_are_told_in_full() {
    let source = built(users("区分,R3,R4\n新規,1011,3\n継続,1021,1207\n紹介,1031,4031\n合計,3064,5241\n"));
    let run = source.check(&["--format", "json"]).exits(0);
    assert!(told(&run).iter().any(|(code, message)| code == "K0301" && message.contains("3064")), "{}", run.stdout);
}
