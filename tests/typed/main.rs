//! The city's tables, typed as its documents print them, against `shared/facts/figures.csv`, the figures as a tidy file.
//!
//! Of every table a clerk types a title, the headings, a row for each series and a remark; the indicator's YAML says the
//! unit and the labels and no more, but for what `printed.rs` lists as known beyond the table, each with its reason. In
//! every encoding, from workbooks, turned and imported, it must read to the same observations. The file is read from
//! `KIZASHI_FIGURES`, or from `../shared/facts/figures.csv` beside the project. Without it the tests say so and pass, so
//! that a checkout of the source alone can be tested.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by a panic that says where")]

mod facts;
mod observed;
mod printed;
#[path = "../cli/story.rs"]
#[allow(dead_code, reason = "the harness of all tests of the binary, of which a part is needed here")]
mod story;
mod text;
mod typing;
mod workbook;

use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;

use calamine::{DataType, Reader};
use serde_json::Value;

use facts::Row;
use printed::{KNOWN, LEFT_OUT, Layout, TABLES};
use story::Source;
use text::Saved;
use typing::{Typed, is_about, is_typed};
use workbook::Joined;

/// A source with nothing but what has to be there.
fn empty() -> Source {
    let site = "title: 試しの指標\npublisher: 試し市\n";
    Source::nothing().file("site.yaml", site).file("policies.yaml", "- id: care\n  title: 支え合い\n")
}

/// A source with a table for each indicator.
fn source_of(tables: &[&Typed], extension: &str, file: impl Fn(&Typed) -> Vec<u8>) -> Source {
    tables.iter().fold(empty(), |source, typed| {
        let stem = format!("care/{}", typed.table.id);
        source.file(&format!("{stem}.yaml"), &typed.yaml()).bytes(&format!("{stem}.{extension}"), &file(typed))
    })
}

/// Builds a source with a table for each indicator, and compares what was read.
#[track_caller]
fn reads(tables: &[Typed], extension: &str, file: impl Fn(&Typed) -> Vec<u8>) {
    let tables: Vec<&Typed> = tables.iter().collect();
    agrees(&source_of(&tables, extension, file), &tables);
}

/// Builds a source, and compares what was read with what its tables hold.
#[track_caller]
fn agrees(source: &Source, tables: &[&Typed]) {
    let run = source.build();
    assert_eq!(run.code, 0, "{}", run.stderr);
    let differences: Vec<String> = tables
        .iter()
        .flat_map(|typed| {
            observed::differences(typed, &source.json(&format!("data/indicators/{}.json", typed.table.id)))
        })
        .collect();
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

#[track_caller]
fn reads_saved_as(saved: Saved, extension: &str) {
    let Some(rows) = facts::rows() else { return };
    reads(&typing::tables(&rows), extension, |typed| saved.bytes(&typed.lines()));
}

#[test]
fn every_result_of_several_periods_is_typed_or_left_out_for_a_reason() {
    let Some(rows) = facts::rows() else { return };
    let several = facts::of_several_periods(&rows);
    let of_tables = |row: &Row| TABLES.iter().filter(|table| is_typed(table, row)).count();
    let lost: Vec<String> = several
        .iter()
        .filter(|row| of_tables(row) != 1 && !LEFT_OUT.iter().any(|left| left.holds(row)))
        .map(|row| row.figure())
        .collect();
    assert_eq!(lost, [""; 0], "in no table or in several, and no reason");
    let typed = several.iter().filter(|row| of_tables(row) == 1).count();
    assert!(typed >= 180, "{typed} of {} figures are typed", several.len());
}

#[test]
fn all_that_is_known_and_left_out_is_so_and_has_a_reason() {
    let Some(rows) = facts::rows() else { return };
    for left in LEFT_OUT {
        assert!(rows.iter().any(|row| left.holds(row)), "no row for {left:?}");
        assert!(left.reason.chars().count() > 20, "{left:?}");
    }
    for known in KNOWN {
        let tables = TABLES.iter().filter(|table| table.is_of(known));
        let mut typed = tables.flat_map(|table| rows.iter().filter(|row| is_typed(table, row)));
        assert!(typed.any(|row| is_about(&known.what, row)), "no row for {known:?}");
        assert!(known.reason.chars().count() > 20, "{known:?}");
    }
}

#[test]
fn tables_hold_what_the_documents_print() {
    let Some(rows) = facts::rows() else { return };
    let tables = typing::tables(&rows);
    let lines = |id: &str| -> Vec<String> {
        let typed = tables.iter().find(|typed| typed.table.id == id).unwrap();
        typed.lines().iter().map(|line| line.join("|")).collect()
    };
    let cases = lines("cases-2024");
    assert_eq!(
        cases[2],
        "区分|H30年度実績(H30.10月~)|R元年度実績|R2年度実績|R3年度実績|R4年度実績|R5年度実績|R6年度実績(R6.10.31時点)|合計"
    );
    assert_eq!(cases[5], "合計|42件|65件|67件|66件|37件|41件|30件|348件");
    assert_eq!(lines("meetings-2019")[3], "会議等開催|39回|52回|延べ91回");
    assert_eq!(lines("care-spending")[3], "介護保険給付費|１９２．５億円|４８９．３億円");
    assert_eq!(lines("workshops")[3], "課題共有・分析・解決ワークショップの開催|2件|実績なし|実績なし");
}

#[test]
fn saved_as_utf_8() {
    reads_saved_as(text::UTF_8, "csv");
}

#[test]
fn saved_as_csv_utf_8_of_a_spreadsheet() {
    reads_saved_as(text::UTF_8_WITH_MARK, "csv");
}

#[test]
fn saved_in_code_page_932() {
    reads_saved_as(text::CP932, "csv");
}

#[test]
fn saved_as_utf_16() {
    reads_saved_as(text::UTF_16, "tsv");
    reads_saved_as(text::UTF_16_WITH_COMMAS, "csv");
}

#[test]
fn saved_with_tabs() {
    reads_saved_as(text::TABS, "tsv");
}

#[test]
fn workbooks_hold_numbers_among_texts() {
    let Some(rows) = facts::rows() else { return };
    let tables = typing::tables(&rows);
    let (mut numbers, mut texts) = (0, 0);
    for typed in tables.iter().filter(|typed| typed.table.layout == Layout::Wide) {
        let bytes = Cursor::new(workbook::bytes(typed, Joined::OverYears));
        let sheet = calamine::open_workbook_auto_from_rs(bytes).unwrap().worksheet_range_at(0).unwrap().unwrap();
        let cells = sheet.rows().skip(4).take(typed.rows.len()).flat_map(|row| &row[1..=typed.columns.len()]);
        for cell in cells {
            numbers += usize::from(cell.is_float());
            texts += usize::from(cell.is_string());
        }
    }
    assert!(numbers > 60 && texts > 60, "{numbers} numbers, {texts} texts");
}

#[test]
fn saved_as_a_workbook_with_headings_joined_over_the_years() {
    let Some(rows) = facts::rows() else { return };
    reads(&typing::tables(&rows), "xlsx", |typed| workbook::bytes(typed, Joined::OverYears));
}

#[test]
fn saved_as_a_workbook_with_years_joined_over_a_computed_column() {
    let Some(rows) = facts::rows() else { return };
    reads(&typing::tables(&rows), "xlsx", |typed| workbook::bytes(typed, Joined::UnderYears));
}

#[test]
fn headings_may_be_broken_over_two_lines() {
    let Some(rows) = facts::rows() else { return };
    let mut tables = typing::tables(&rows);
    for column in tables.iter_mut().flat_map(|typed| &mut typed.columns) {
        column.heading = column.heading.replacen(['(', '（'], "\n(", 1);
    }
    let broken = tables.iter().flat_map(|typed| &typed.columns).filter(|column| column.heading.contains('\n')).count();
    assert!(broken >= 10, "{broken} headings of two lines");
    reads(&tables, "csv", |typed| text::UTF_8_WITH_MARK.bytes(&typed.lines()));
    reads(&tables, "xlsx", |typed| workbook::bytes(typed, Joined::OverYears));
}

#[test]
fn turned_with_the_years_down() {
    let Some(rows) = facts::rows() else { return };
    let mut tables = typing::tables(&rows);
    tables.retain(|typed| ["cases-2024", "tamariba-users", "outcomes"].contains(&typed.table.id));
    assert_eq!(tables.len(), 3);
    reads(&tables, "csv", |typed| text::UTF_8.bytes(&typed.turned()));
}

#[test]
fn nothing_is_said_of_the_tables_but_what_is_so() {
    let Some(rows) = facts::rows() else { return };
    let tables = typing::tables(&rows);
    let tables: Vec<&Typed> = tables.iter().collect();
    let source = source_of(&tables, "csv", |typed| text::UTF_8.bytes(&typed.lines()));
    let run = source.check(&["--format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let problems = report["problems"].as_array().unwrap().iter();
    let told = problems.map(|problem| (problem["code"].as_str().unwrap(), problem["file"].as_str().unwrap()));
    // Two rows repeat a year, as printed, and 平成37年 was written while that era lasted. That a table for readers is
    // not one for machines, K05, is another matter.
    let told: BTreeSet<_> = told.filter(|(code, _)| !code.starts_with("K05")).collect();
    let so = [("K0305", "care/population.csv"), ("K0312", "care/employment-users.csv")];
    assert_eq!(told, BTreeSet::from(so));
}

#[test]
fn imported_and_built() {
    let Some(rows) = facts::rows() else { return };
    let tables = typing::tables(&rows);
    let mut source = empty();
    for typed in &tables {
        let id = typed.table.id;
        let file = format!("{id}.csv");
        fs::write(source.root().join(&file), text::UTF_8.bytes(&typed.lines())).unwrap();
        let mut arguments = vec!["import", &file, "--id", id];
        if !typed.names_its_unit() {
            arguments.extend(["--unit", typed.table.unit]);
        }
        source.kizashi(&arguments).exits(0);
        let made = format!("{id}.yaml");
        let yaml = fs::read_to_string(source.root().join("indicators").join(&made)).unwrap();
        source = source.file(&made, &(yaml + &typed.periods()));
    }
    agrees(&source, &tables.iter().collect::<Vec<_>>());
}
