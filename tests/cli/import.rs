//! `kizashi import`: from a table as printed to an indicator that builds.

use std::fs;

use rust_xlsxwriter::{Format, Workbook};

use super::story::{Run, Source, files};

const PRINTED: &str = "\
１　相談の件数,,,,
,,,,（単位：件）
区分,H30年度実績(H30.10月～),R元年度実績,R6年度実績(R6.10.31時点),合計
関係機関と支援調整した件数,18件,38件,11件,67件
問い合わせ・相談のみの件数,24件,27件,19件,70件
合計,42件,65件,30件,137件
※　令和6年度は10月末まで,,,,
";

const YAML: &str = "\
title: 相談の件数
policy: care
unit: 件
dimensions:
  kind:
    title: 区分
    values:
      series-1: 関係機関と支援調整した件数
      series-2: 問い合わせ・相談のみの件数
    total: {label: 合計, rule: sum}
";

const TABLE: &str = "\
年度,区分,値,from,until,時点\r
2018年度,関係機関と支援調整した件数,18,2018-10-01,,\r
2019年度,関係機関と支援調整した件数,38,,,\r
2024年度,関係機関と支援調整した件数,11,,2024-10-31,2024-10-31\r
2018年度,問い合わせ・相談のみの件数,24,2018-10-01,,\r
2019年度,問い合わせ・相談のみの件数,27,,,\r
2024年度,問い合わせ・相談のみの件数,19,,2024-10-31,2024-10-31\r
2018年度,合計,42,2018-10-01,,\r
2019年度,合計,65,,,\r
2024年度,合計,30,,2024-10-31,2024-10-31\r
";

/// A source with a table `printed.csv` beside it.
fn with_table(text: &str) -> Source {
    let source = Source::tiny();
    fs::write(source.root().join("printed.csv"), text).unwrap();
    source
}

fn import(source: &Source, more: &[&str]) -> Run {
    let mut arguments = vec!["import", "printed.csv", "--id", "cases"];
    arguments.extend(more);
    source.kizashi(&arguments)
}

fn read(source: &Source, path: &str) -> String {
    fs::read_to_string(source.root().join(path)).unwrap()
}

#[test]
fn a_printed_table_becomes_an_indicator_that_checks_and_builds() {
    let source = with_table(PRINTED);
    let run = import(&source, &[]).exits(0).has_no_complaint();
    run.prints("年度が横に並ぶ表、見出しは3行目、文字コード UTF-8")
        .prints("1行目「１　相談の件数」（表題か注記）")
        .prints("7行目「※　令和6年度は10月末まで」（表題か注記）")
        .prints("系列「合計」（total）：平成30年度から令和6年度まで、3年度分")
        .prints("1年に満たない年度：平成30年度（2018-10-01 から 2019-03-31 まで）")
        .prints("1年に満たない年度：令和6年度（2024-04-01 から 2024-10-31 まで）")
        .prints("年度を通した合計：「合計」137。各年度の和と一致します。")
        .prints("施策は「care」としました");
    assert_eq!(read(&source, "indicators/cases.yaml"), YAML);
    assert_eq!(read(&source, "indicators/cases.csv"), format!("\u{feff}{TABLE}"));
    source.check(&[]).exits(0);
    source.build().exits(0);
}

#[test]
fn nothing_is_overwritten_unless_asked_for() {
    let source = with_table(PRINTED);
    import(&source, &[]).exits(0);
    let before = files(source.root());
    fs::write(source.root().join("printed.csv"), PRINTED.replace("18件", "17件").replace("42件", "41件")).unwrap();
    let run = import(&source, &[]).exits(2).prints_nothing();
    run.complains("indicators/cases.yaml はすでにあります").complains("--force");
    assert_eq!(before["indicators/cases.csv"], files(source.root())["indicators/cases.csv"]);
    import(&source, &["--force"]).exits(0);
    assert!(read(&source, "indicators/cases.csv").contains("件数,17,"));
}

#[test]
fn nothing_is_written_of_a_table_with_an_error() {
    let source = with_table(&PRINTED.replace("38件", "3B件").replace("19件", "l9件"));
    let before = files(source.root());
    let run = import(&source, &[]).exits(1).prints_nothing();
    run.complains("4行目、3列目（セル C4）：「3B件」").complains("「l9件」").complains("何も書き出していません");
    assert_eq!(before, files(source.root()));

    let source = with_table(PRINTED);
    import(&source, &["--dry-run"]).exits(0).prints("書き出していません（--dry-run）").prints("系列「合計」");
    assert_eq!(files(source.root()).len(), 6, "the five files of the source and the table");
}

#[test]
fn a_total_that_does_not_agree_is_told() {
    let source = with_table(&PRINTED.replace("137件", "138件"));
    import(&source, &[]).exits(0).prints("「合計」138。各年度の和 137 と合いません。原資料を確かめてください。");
}

#[test]
fn every_row_may_be_an_indicator() {
    let source =
        with_table("指標,担当課,R4年度,R5年度,R8目標\n講座数,甲課,3講座,4講座,\n派遣依頼件数,乙課,8件,10件,12件\n");
    let run = import(&source, &["--all"]).exits(0).has_no_complaint();
    run.prints("指標 cases-1「講座数」、単位 講座").prints("指標 cases-2「派遣依頼件数」、単位 件");
    assert_eq!(
        read(&source, "indicators/cases-2.yaml"),
        "title: 派遣依頼件数\npolicy: care\nunit: 件\ntargets:\n  - {period: 2026, value: 12, kind: yearly}\n"
    );
    assert_eq!(read(&source, "indicators/cases-1.csv"), "\u{feff}年度,値\r\n2022年度,3\r\n2023年度,4\r\n");
    source.build().exits(0);
}

#[test]
fn a_unit_that_is_nowhere_is_asked_for() {
    let source = with_table("年度,実績\nR4,3\nR5,4\n");
    import(&source, &[]).exits(1).complains("K0224").complains("--unit 件 のように");
    import(&source, &["--unit", "回"]).exits(0);
    assert!(read(&source, "indicators/cases.yaml").contains("unit: 回"));
}

/// The printed table as an office keeps it in a workbook: a title, headings joined over two rows, numbers among text,
/// a second sheet.
fn workbook(path: &std::path::Path) {
    let mut book = Workbook::new();
    let plain = Format::new();
    let sheet = book.add_worksheet().set_name("実績").unwrap();
    sheet.write(0, 1, "１　相談の件数").unwrap();
    sheet.merge_range(2, 1, 3, 1, "区分", &plain).unwrap();
    sheet.merge_range(2, 2, 2, 4, "実績", &plain).unwrap();
    for (column, heading) in (2..).zip(["H30(H30.10月～)", "R元", "R6(R6.10.31時点)"]) {
        sheet.write(3, column, heading).unwrap();
    }
    let pieces = Format::new().set_num_format("0\"件\"");
    for (row, (label, values)) in
        (4..).zip([("関係機関と支援調整した件数", [18, 38, 11]), ("問い合わせ・相談のみの件数", [24, 27, 19])])
    {
        sheet.write(row, 1, label).unwrap();
        for (column, value) in (2..).zip(values) {
            sheet.write_with_format(row, column, value, &pieces).unwrap();
        }
    }
    sheet.write(6, 1, "合計").unwrap();
    for (column, text) in (2..).zip(["42", "65", "30件"]) {
        // As many offices have it: numbers stored as text.
        sheet.write(6, column, text).unwrap();
    }
    sheet.write(7, 1, "※　令和6年度は10月末まで").unwrap();
    book.add_worksheet().set_name("メモ").unwrap().write(0, 0, "作業用").unwrap();
    book.save(path).unwrap();
}

#[test]
fn an_imported_workbook_gives_the_same_site_as_yaml_written_by_hand() {
    let by_hand = Source::tiny().file("cases.yaml", YAML).file("cases.csv", TABLE);
    by_hand.build().exits(0);

    let imported = Source::tiny();
    workbook(&imported.root().join("book.xlsx"));
    let run =
        imported.kizashi(&["import", "book.xlsx", "--sheet", "実績", "--id", "cases"]).exits(0).has_no_complaint();
    run.prints("book.xlsx：シート「実績」を読みました");
    imported.build().exits(0);
    assert_eq!(files(&by_hand.output()), files(&imported.output()));

    let read = Source::tiny().file("cases.yaml", &format!("{YAML}data: {{file: book.xlsx, sheet: 実績}}\n"));
    workbook(&read.root().join("indicators/book.xlsx"));
    read.build().exits(0);
    assert_eq!(files(&by_hand.output()), files(&read.output()), "read where it lies, without import");
}

#[test]
fn our_own_csv_comes_back() {
    let source = Source::tiny_with_kinds();
    source.build().exits(0);
    fs::write(source.root().join("printed.csv"), source.page("data/indicators/cases.csv")).unwrap();
    let back = source.kizashi(&["import", "printed.csv", "--id", "back"]).exits(0);
    back.prints("（total）：令和3年度から令和4年度まで、2年度分");
    source.build().exits(0);
    let values = |id: &str| -> Vec<String> {
        let csv = source.page(&format!("data/indicators/{id}.csv"));
        csv.lines().skip(1).map(|line| line.split(',').skip(1).take(7).collect::<Vec<_>>().join(",")).collect()
    };
    assert_eq!(values("cases"), values("back"));
}

#[test]
fn a_column_of_numbers_that_nobody_knows_is_no_dimension() {
    let source = with_table("年度,計画,実績\nR3,100件,90件\nR4,110件,95件\n");
    let run = import(&source, &[]).exits(1).prints_nothing();
    run.complains("K0223").complains("「計画」という列は");
}

#[test]
fn a_policy_that_the_source_does_not_have_is_told() {
    let source = with_table(PRINTED);
    import(&source, &["--policy", "nosuch"]).exits(1).complains("「nosuch」という施策はありません");
    assert!(!source.root().join("indicators/cases.yaml").exists());
}
