//! Every way in which what is published could give a small count away.

use std::fmt::Write;
use std::time::Instant;

use super::super::story::Source;
use super::{USERS, bare, built, is_nowhere, published, told, users, with, withheld};

/// Persons without dimensions.
const PERSONS: &str = "title: 人の数\npolicy: care\nunit: 人\nsubject: person\ndisclosure: {minimum: 5}\n";

#[test]
fn a_single_count_beside_a_total_takes_the_smallest_of_the_others_with_it() {
    let source = built(users("区分,R4,R5\n新規,3,0\n継続,1207,8\n紹介,4031,9\n合計,5241,17\n"));
    let all = published(&source, "users");
    let of = |series: &str, year| all[&(series.to_owned(), year)];
    assert_eq!([of("a", 2022), of("b", 2022)], [None, None]);
    assert_eq!([of("c", 2022), of("total", 2022)], [Some(4031.0), Some(5241.0)]);
    // A zero is shown, and a year without small counts whole.
    assert_eq!([of("a", 2023), of("b", 2023), of("c", 2023)], [Some(0.0), Some(8.0), Some(9.0)]);
    is_nowhere(&source, "1207");
    let csv = source.page("data/indicators/users.csv");
    assert!(csv.contains("a,2022,2022年度,令和4年度,2022-04-01,2023-03-31,true,,人,Q,,"), "{csv}");
    let json = source.json("data/indicators/users.json");
    assert_eq!(json["series"][0]["analysis"]["excluded"][0]["reason"], "withheld");
}

#[test]
fn a_total_that_is_computed_gives_away_as_much_as_a_printed_one() {
    let source = built(users("区分,R4\n新規,3\n継続,1207\n紹介,4031\n"));
    assert_eq!(withheld(&source, "users", 2022), ["a", "b"]);
    assert_eq!(published(&source, "users")[&("total".to_owned(), 2022)], Some(5241.0));
    is_nowhere(&source, "1207");
}

#[test]
fn two_small_counts_with_one_solution_take_a_third() {
    let source = built(users("区分,R4,R5\n新規,1,2\n継続,1,3\n紹介,1240,1241\n合計,1242,1246\n"));
    assert_eq!(withheld(&source, "users", 2022), ["a", "b", "c"]);
    // 2 and 3 hide each other: each can be anything from 0 to 5.
    assert_eq!(withheld(&source, "users", 2023), ["a", "b"]);
    is_nowhere(&source, "1240");
}

#[test]
fn zeros_beside_a_small_total_are_withheld_with_it() {
    let source = built(users("区分,R4,R5\n新規,3,30\n継続,0,40\n紹介,0,50\n合計,3,120\n"));
    assert_eq!(withheld(&source, "users", 2022), ["a", "b", "c", "total"]);
    assert_eq!(withheld(&source, "users", 2023), [""; 0]);
}

/// Counts by kind and place with totals both ways, in long form.
fn two_ways(cells: [[u32; 3]; 3]) -> Source {
    let yaml = USERS.replace(
        "    total: {label: 合計, rule: sum}\n",
        "    total: {label: 合計, rule: sum}\n  area:\n    title: 地域\n    values: {n: 北, m: 中, s: 南}\n    \
         total: {label: 計, rule: sum}\n",
    );
    let (kinds, areas) = (["新規", "継続", "紹介", "合計"], ["北", "中", "南", "計"]);
    let mut table = "区分,地域,年度,実績\n".to_owned();
    for (row, kind) in kinds.iter().enumerate() {
        for (column, area) in areas.iter().enumerate() {
            let rows = if row == 3 { 0..3 } else { row..row + 1 };
            let value: u32 =
                rows.map(|row| if column == 3 { cells[row].iter().sum() } else { cells[row][column] }).sum();
            writeln!(table, "{kind},{area},R4,{value}").unwrap();
        }
    }
    with(bare(), "users", &yaml, &table)
}

#[test]
fn in_a_table_with_totals_both_ways_every_small_count_keeps_all_its_numbers() {
    let cells = [[3, 8, 12], [9, 20, 31], [15, 40, 2]];
    let source = built(two_ways(cells));
    let all = published(&source, "users");
    let names = ["a", "b", "c"].map(|kind| ["n", "m", "s"].map(|area| format!("{kind}-{area}")));
    let shown = |row: usize, column: usize| all[&(names[row][column].clone(), 2022)];
    assert!(all.iter().filter(|((series, _), _)| series.contains("total")).all(|(_, value)| value.is_some()));
    // All tables with these totals and these published counts, by trying every number.
    let hidden: Vec<(usize, usize)> = (0..3)
        .flat_map(|row| (0..3).map(move |column| (row, column)))
        .filter(|at| shown(at.0, at.1).is_none())
        .collect();
    assert!(hidden.contains(&(0, 0)) && hidden.contains(&(2, 2)) && hidden.len() <= 6, "{hidden:?}");
    let mut possible: Vec<[[u32; 3]; 3]> = vec![cells];
    for (row, column) in &hidden {
        let line: u32 = cells[*row].iter().sum();
        possible = possible
            .into_iter()
            .flat_map(|table| {
                (0..=line).map(move |value| {
                    let mut table = table;
                    table[*row][*column] = value;
                    table
                })
            })
            .filter(|table| {
                // A row is decided once its last hidden cell is.
                let is_last = hidden.iter().rfind(|at| at.0 == *row) == Some(&(*row, *column));
                !is_last || table[*row].iter().sum::<u32>() == line
            })
            .collect();
    }
    let column = |table: &[[u32; 3]; 3], at: usize| table.iter().map(|row| row[at]).sum::<u32>();
    possible.retain(|table| (0..3).all(|at| column(table, at) == column(&cells, at)));
    for (row, column) in [(0, 0), (2, 2)] {
        for count in 1..5 {
            assert!(possible.iter().any(|table| table[row][column] == count), "{row},{column} is not {count}");
        }
    }
}

#[test]
fn a_rate_goes_with_the_count_it_rests_on() {
    let share = "title: 継続した割合\npolicy: care\nunit: ％\nsubject: person\n\
                 derive: {formula: stayed / all * 100, inputs: {stayed: stayed, all: all}, published: {R4: 25.0}}\n";
    let counts = with(bare(), "stayed", PERSONS, "年度,実績\nR4,3\nR5,30\n");
    let counts = with(counts, "all", &PERSONS.replace("人の数", "全員"), "年度,実績\nR4,12\nR5,40\n");
    let source = built(counts.file("care/share.yaml", share));
    assert_eq!(withheld(&source, "stayed", 2022), [""]);
    assert_eq!(withheld(&source, "share", 2022), [""]);
    assert_eq!(published(&source, "all")[&(String::new(), 2022)], Some(12.0));
    assert_eq!(published(&source, "share")[&(String::new(), 2023)], Some(75.0));
    assert!(!source.page("data/indicators/share.json").contains("25"));
}

#[test]
fn a_printed_rate_that_stands_for_a_small_count_is_withheld() {
    let rate =
        "title: 割合\npolicy: care\nunit: ％\nsubject: person\ndisclosure: {minimum: 5}\nbase: {indicator: all}\n";
    let source = with(bare(), "all", &PERSONS.replace("人の数", "全員"), "年度,実績\nR3,60\nR4,60\nR5,4\n");
    let source = built(with(source, "rate", rate, "年度,実績\nR3,50.0%\nR4,5.0%\nR5,0.0%\n"));
    assert_eq!(published(&source, "rate")[&(String::new(), 2021)], Some(50.0), "30 of 60");
    assert_eq!(withheld(&source, "rate", 2022), [""], "3 of 60");
    assert_eq!(withheld(&source, "rate", 2023), [""], "none of a small total");
}

#[test]
fn rates_by_kind_do_not_tell_the_one_that_is_withheld() {
    let rates = USERS.replace("unit: 人", "unit: ％").replace("values:", "values: # ％\n     ");
    let rates = format!("{}base: {{indicator: users}}\n", rates.replace("rule: sum", "rule: none"));
    let source = users("区分,R4\n新規,30\n継続,40\n紹介,30\n合計,100\n");
    // 3 of 30, 20 of 40 and 15 of 30 are 38 of 100.
    let source = built(with(source, "rates", &rates, "区分,R4\n新規,10%\n継続,50%\n紹介,50%\n合計,38%\n"));
    assert_eq!(withheld(&source, "rates", 2022), ["a", "c"]);
}

#[test]
fn a_difference_that_is_a_small_count_hides_what_it_is_computed_from() {
    let difference = "title: やめた人の数\npolicy: care\nunit: 人\nsubject: person\ndisclosure: {minimum: 5}\n\
                      derive: {formula: all - stayed, inputs: {stayed: stayed, all: all}, round: {decimals: 0}}\n";
    let source = with(bare(), "stayed", PERSONS, "年度,実績\nR4,1207\nR5,900\n");
    let source = with(source, "all", &PERSONS.replace("人の数", "全員"), "年度,実績\nR4,1210\nR5,999\n");
    let source = built(source.file("care/left.yaml", difference));
    assert_eq!(withheld(&source, "left", 2022), [""]);
    assert_eq!(withheld(&source, "stayed", 2022), [""], "the smaller of the two");
    assert_eq!(published(&source, "all")[&(String::new(), 2022)], Some(1210.0));
    assert_eq!(published(&source, "left")[&(String::new(), 2023)], Some(99.0));
    is_nowhere(&source, "1207");
}

#[test]
fn a_share_of_a_small_difference_hides_what_it_is_computed_from() {
    let share = "title: やめた割合\npolicy: care\nunit: ％\nsubject: person\ndisclosure: {minimum: 5}\n\
                 derive: {formula: (all - stayed) / all * 100, inputs: {stayed: stayed, all: all}}\n";
    let source = with(bare(), "stayed", PERSONS, "年度,実績\nR4,1207\n");
    let source = with(source, "all", &PERSONS.replace("人の数", "全員"), "年度,実績\nR4,1210\n");
    let source = built(source.file("care/share.yaml", share));
    assert_eq!(withheld(&source, "share", 2022), [""]);
    assert_eq!(withheld(&source, "stayed", 2022), [""]);
    is_nowhere(&source, "1207");
}

#[test]
fn earlier_readings_parts_of_the_year_and_values_before_a_revision_go_with_a_count() {
    let yaml = format!(
        "{PERSONS}spans: [{{period: R3, until: 10-31, value: 1031}}, {{period: R4, until: 10-31, value: 2}}]\n\
         revisions: [{{period: R3, kind: 訂正, date: 2022-11-01, old: 1999, reason: 数えまちがい}}]\n"
    );
    let table = "年度,実績,時点,備考\nR3,1041,2021-12-31,\nR3,3,,三人\nR4,3,2022-10-31,\nR4,2041,,\nR5,2055,,\n";
    let source = built(with(bare(), "persons", &yaml, table));
    let json = source.json("data/indicators/persons.json");
    let observations = json["series"][0]["observations"].as_array().unwrap();
    let (r3, r4) = (&observations[0], &observations[1]);
    assert_eq!((r3["value"].as_f64(), r3["status"].as_str(), r3["note"].as_str()), (None, Some("Q"), None), "{r3:#}");
    assert!(r3["vintages"].is_null() && r3["revised"].is_null(), "{r3:#}");
    // The year itself is no small count, its earlier reading is.
    assert_eq!(r4["value"], 2041);
    assert!(r4["vintages"].is_null(), "{r4:#}");
    for number in ["1041", "1031", "1999"] {
        is_nowhere(&source, number);
    }
    assert!(!source.page("indicators/persons.html").contains("三人"));
}

#[test]
fn an_earlier_reading_of_a_part_does_not_narrow_what_the_part_is_now() {
    let table = "区分,年度,実績,時点\n新規,R4,2,2022-10-31\n新規,R4,4,\n継続,R4,8,2022-10-31\n継続,R4,12,\n\
                 紹介,R4,9,2022-10-31\n紹介,R4,30,\n合計,R4,19,2022-10-31\n合計,R4,46,\n";
    let source = built(users(table));
    assert_eq!(withheld(&source, "users", 2022), ["a", "b"]);
    // 19 - 8 - 9 would tell 2, and that the 4 of now are no fewer.
    assert!(!source.page("data/indicators/users.json").contains("vintages"));
}

#[test]
fn a_value_of_a_part_of_the_year_is_not_compared_with_a_withheld_one() {
    let yaml = format!("{PERSONS}spans: [{{period: R5, until: 10-31, value: 4}}]\n");
    let source = built(with(bare(), "persons", &yaml, "年度,実績\nR4,41\nR5,37\nR6(R6.10.31時点),1119\n"));
    let page = source.page("indicators/persons.html");
    assert!(page.contains("1,119") && !page.contains("1,115"), "the part before and the difference from it");
}

#[test]
fn a_total_over_the_years_tells_nothing_in_a_message() {
    let table = "区分,R4,R5,合計\n新規,3,1011,1024\n継続,2041,2055,4096\n紹介,3021,3033,6054\n";
    let source = built(users(table));
    let run = source.check(&["--format", "json"]);
    let messages: Vec<(String, String)> = told(&run).into_iter().filter(|(code, _)| code == "K0302").collect();
    assert_eq!(messages.len(), 1, "{}", run.stdout);
    assert!(messages[0].1.contains("［秘匿］") && !messages[0].1.contains("10"), "{messages:?}");
    is_nowhere(&source, "1024");
    is_nowhere(&source, "2041");
}

#[test]
fn a_running_total_tells_nothing_of_a_withheld_year() {
    let total = PERSONS.replace("人の数", "登録者（累計）") + "aggregation: cumulative\n";
    let year = PERSONS.to_owned() + "part_of: total\n";
    let source = with(bare(), "total", &total, "年度,実績\nR3,1000\nR4,1003\nR5,1090\n");
    let source = built(with(source, "new", &year, "年度,実績\nR3,40\nR4,3\nR5,87\n"));
    assert_eq!(withheld(&source, "new", 2022), [""]);
    let hidden = [2021, 2022].map(|period| withheld(&source, "total", period).len());
    assert_eq!(hidden.iter().sum::<usize>(), 1, "one end of the step from 1000 to 1003");
}

#[test]
fn a_whole_that_is_small_itself_would_narrow_its_part() {
    let whole = "title: 全体\npolicy: care\nunit: 人\nsubject: person\n";
    let part = PERSONS.to_owned() + "part_of: whole\n";
    let source = with(bare(), "whole", whole, "年度,実績\nR4,3\nR5,40\n");
    let source = built(with(source, "part", &part, "年度,実績\nR4,2\nR5,2\n"));
    assert_eq!(withheld(&source, "whole", 2022), [""]);
    assert_eq!(withheld(&source, "whole", 2023), [""; 0]);
    assert_eq!([2022, 2023].map(|year| withheld(&source, "part", year).len()), [1, 1]);
}

#[test]
fn what_the_source_withholds_itself_must_not_follow_from_the_rest() {
    let open = USERS.replace("subject: person\ndisclosure: {minimum: 5}\n", "");
    let with_x = |table| with(bare(), "users", &open, table);
    let run = with_x("区分,R4\n新規,x\n継続,8\n紹介,9\n合計,20\n").check(&["--format", "json"]).exits(1);
    let message = "2022年度の「新規」は秘匿されていますが、公表される数から1つの値に決まります：\
                   合計 20 ＝ 新規 x ＋ 継続 8 ＋ 紹介 9";
    assert_eq!(told(&run), [("K0403".to_owned(), message.to_owned())]);
    with_x("区分,R4\n新規,x\n継続,x\n紹介,9\n合計,20\n").check(&["--strict"]).exits(0);
    with_x("区分,R4\n新規,x\n継続,8\n紹介,9\n").check(&["--strict"]).exits(0);
}

#[test]
fn a_large_table_is_protected_while_one_waits() {
    let (rows, columns) = (200, 10);
    let value = |row: usize, column: usize| (row * 7 + column * 13 + row * column * 3) % 23;
    let mut yaml = USERS[..USERS.find("    values").unwrap()].to_owned() + "    values:\n";
    (0..rows).for_each(|row| writeln!(yaml, "      r{row}: 行{row}").unwrap());
    yaml.push_str("    total: {label: 合計, rule: sum}\n  area:\n    title: 地域\n    values:\n");
    (0..columns).for_each(|column| writeln!(yaml, "      c{column}: 列{column}").unwrap());
    yaml.push_str("    total: {label: 計, rule: sum}\n");
    let mut table = "区分,地域,年度,実績\n".to_owned();
    for row in 0..=rows {
        for column in 0..=columns {
            let of = |end: usize, at: usize| if at == end { 0..end } else { at..at + 1 };
            let cells = of(rows, row).flat_map(|row| of(columns, column).map(move |column| (row, column)));
            let sum: usize = cells.map(|(row, column)| value(row, column)).sum();
            let kind = if row == rows { "合計".to_owned() } else { format!("行{row}") };
            let area = if column == columns { "計".to_owned() } else { format!("列{column}") };
            writeln!(table, "{kind},{area},R4,{sum}").unwrap();
        }
    }
    let source = with(bare(), "users", &yaml, &table);
    let start = Instant::now();
    source.check(&["--write-lock", "--quiet"]).exits(0);
    eprintln!("check of 200 x 10 with its totals: {:?}", start.elapsed());
    let lock = std::fs::read_to_string(source.root().join("indicators/disclosure.lock")).unwrap();
    let (small, cover) = (lock.matches(" small ").count(), lock.matches(" cover ").count());
    assert!(small > 300 && cover > 0 && cover < small, "{small} small, {cover} covers");
    source.build().exits(0);
}

#[test]
fn what_is_computed_of_a_withheld_count_is_withheld_whatever_it_is_called() {
    let derived = |head: &str, formula: &str| {
        let source = with(bare(), "a", PERSONS, "年度,実績\nR4,3\nR5,9\n");
        let round = "  round: {decimals: 1}\n";
        let derive = format!("derive:\n  formula: {formula}\n  inputs: {{a: a}}\n{round}");
        built(source.file("care/m.yaml", &format!("title: 乙\npolicy: care\n{head}{derive}")))
    };
    let index = derived("unit: 点\nmeasure: index\n", "a * 100");
    assert_eq!(withheld(&index, "m", 2022), [""]);
    let printed = "sources: [{document: 年報}]\ndisclosure: {minimum: 5, already_published: 年報}\n";
    let rate = derived(&format!("unit: ％\nsubject: person\n{printed}"), "a / 96 * 100");
    assert_eq!(withheld(&rate, "m", 2022), [""]);
}

#[test]
fn a_minimum_for_a_unit_of_many_protects_nothing() {
    let thousands = with(bare(), "k", &PERSONS.replace("unit: 人", "unit: 千人"), "年度,実績\nR4,0.003\n");
    thousands.check(&[]).exits(1).complains("K0407");
}
