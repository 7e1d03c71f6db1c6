//! K02xx: tables and their cells.

use kizashi::problem::Code;
use rust_xlsxwriter::{Format, Formula, Worksheet};

use super::Example;
use super::k00::{ROWS, in_workbook};
use super::sheets::{opendocument, sheets, without_results, workbook};
use crate::story::Source;

pub(super) const EXAMPLES: &[Example] = &[
    Example::of(
        Code::NoData,
        || Source::tiny().edit("care/visits.yaml", "unit: 件", "unit: 件\ndata: visits.csv"),
        |source| source.edit("care/visits.yaml", "data: visits.csv", "data: vists.csv"),
    ),
    Example::of(
        Code::BadLayout,
        || Source::tiny().file("care/visits.csv", "年度,実績\nR3,25件\nR4,31件\n"),
        |source| source.edit("care/visits.csv", "年度,実績\n", ""),
    ),
    Example::of(Code::BadNumber, Source::tiny, |source| source.edit("care/visits.csv", "R4,31件", "R4,3l件")),
    Example::of(Code::UnitDisagrees, Source::tiny, |source| source.edit("care/visits.csv", "R3,25件", "R3,25人")),
    Example::of(Code::BadPeriod, Source::tiny_with_kinds, |source| source.edit("care/cases.csv", "R4年度", "R4・R5")),
    Example::of(
        Code::ValueBesideStatus,
        || Source::tiny().file("care/visits.csv", "年度,実績,状態\nR3,25件,\nR4,,秘匿\nR5,34件,\n"),
        |source| source.edit("care/visits.csv", "R4,,秘匿", "R4,31件,秘匿"),
    ),
    Example::of(Code::UnknownLabel, Source::tiny_with_kinds, |source| {
        source.edit("care/cases.csv", "継続の相談,5", "継続の相淡,5")
    }),
    Example::of(Code::ObservationTwice, Source::tiny, |source| {
        source.edit("care/visits.csv", "R3,25件,,\n", "R3,25件,,\nR3,26件,,\n")
    }),
    Example::of(Code::NoDimension, Source::tiny_with_kinds, |source| source.edit("care/cases.yaml", KINDS, "")),
    Example::of(
        Code::BadStatus,
        || Source::tiny().file("care/visits.csv", "年度,実績,状態\nR2,24件,\nR3,25件,\nR4,31件,速報\n"),
        |source| source.edit("care/visits.csv", "速報", "まだ"),
    ),
    Example::of(
        Code::RowTooLong,
        || Source::tiny().file("care/visits.csv", "年度,実績\nR2,\"1,024件\"\nR3,\"1,125件\"\nR4,\"1,231件\"\n"),
        |source| source.edit("care/visits.csv", "R3,\"1,125件\"", "R3,1,125件"),
    ),
    Example::of(Code::NoSheet, of_a_sheet, |source| source.edit("care/visits.yaml", "sheet: 実績", "sheet: 実積")),
    Example::of(Code::HiddenRead, in_workbook, |source| {
        with_sheet(source, ROWS, |sheet| {
            sheet.set_row_hidden(2).unwrap();
        })
    }),
    Example::of(
        Code::MergedValue,
        || with_sheet(in_workbook(), &[&["区分", "R3", "R4"], &["訪問", "25", "31"]], |_| {}),
        |source| {
            with_sheet(source, &[&["区分", "R3", "R4"], &["訪問", "25"]], |sheet| {
                sheet.merge_range(1, 1, 1, 2, "", &Format::new()).unwrap().write(1, 1, 25).unwrap();
            })
        },
    ),
    Example::of(Code::CellError, in_workbook, |source| {
        with_sheet(source, ROWS, |sheet| {
            sheet.write(2, 1, Formula::new("=31/0").set_result("#DIV/0!")).unwrap();
        })
    }),
    Example::of(
        Code::PercentUnclear,
        || percent(&[("R3", "R3"), ("0.966", "96.6%")]),
        |source| source.bytes("care/visits.ods", &opendocument(&[HEADINGS, &[("R3", "R3"), ("0.966", "")]])),
    ),
    Example::of(
        Code::TwoTables,
        || Source::tiny().file("care/visits.csv", "年度,実績\nR3,25\nR4,31\n"),
        |source| source.edit("care/visits.csv", "R4,31\n", "R4,31\n\n年度,実績\nR5,34\n"),
    ),
    Example::of(
        Code::BadRange,
        || in_workbook().edit("care/visits.yaml", "unit: 件", "unit: 件\ndata: {file: visits.xlsx, range: A1:B4}"),
        |source| source.edit("care/visits.yaml", "range: A1:B4", "range: D10:E13"),
    ),
    Example::of(Code::SeveralSheets, of_a_sheet, |source| {
        source.edit("care/visits.yaml", "{file: visits.xlsx, sheet: 実績}", "visits.xlsx")
    }),
    Example::of(Code::NoFormulaValue, in_workbook, |source| {
        let book = workbook(ROWS, |sheet| {
            sheet.write(3, 1, Formula::new("=B3+3")).unwrap();
        });
        source.bytes("care/visits.xlsx", &without_results(&book))
    }),
    Example::of(
        Code::TwoTableFiles,
        || Source::tiny().file("care/visits.csv", "年度,実績\nR3,25\nR4,31\n"),
        |source| source.bytes("care/visits.xlsx", &workbook(ROWS, |_| {})),
    ),
    Example::of(
        Code::OpenQuote,
        || Source::tiny().file("care/visits.csv", "年度,実績\nR3,\"1,125\"\nR4,\"1,231\"\n"),
        |source| source.edit("care/visits.csv", "\"1,231\"", "\"1,231"),
    ),
    Example::of(
        Code::UnknownColumn,
        || Source::tiny_with_kinds().file("care/cases.csv", "年度,区分,実績\nR4,新規の相談,4\nR4,継続の相談,6\n"),
        |source| source.file("care/cases.csv", "年度,区分,地域,実績\nR4,新規の相談,東,4\nR4,継続の相談,東,6\n"),
    ),
    Example::of(
        Code::NoUnit,
        || Source::tiny().file("printed.csv", "年度,相談（件）\nR4,3\nR5,5\n"),
        |source| source.edit("printed.csv", "相談（件）", "相談"),
    )
    .by(&["import", "indicators/printed.csv", "--id", "calls", "--dry-run"]),
    Example::of(Code::NoMap, with_map, |source| source.edit("care/cases.yaml", "map: places.csv", "map: place.csv")),
    Example::of(Code::BadMap, with_map, |source| source.edit("care/places.csv", "継続の相談,1,2", "継続の相談,1,2番")),
    Example::of(Code::MapTwice, with_map, |source| source.edit("care/places.csv", "継続の相談,1,2", "継続の相談,1,1")),
    Example::of(Code::NotOnMap, with_map, |source| source.edit("care/places.csv", "継続の相談,1,2\n", "")),
];

/// The tiny source with a map of tiles.
fn with_map() -> Source {
    let source = Source::tiny_with_kinds().file("care/places.csv", "area,row,col\n新規の相談,1,1\n継続の相談,1,2\n");
    source.edit("care/cases.yaml", "unit: 件", "unit: 件\nchart: {kind: tiles, map: places.csv}")
}

/// The tiny source with a workbook in place of its table.
fn with_sheet(source: Source, rows: &[&[&str]], more: impl FnOnce(&mut Worksheet)) -> Source {
    source.bytes("care/visits.xlsx", &workbook(rows, more))
}

/// The tiny source with its table in one of two sheets.
fn of_a_sheet() -> Source {
    let source = Source::tiny().without("care/visits.csv");
    let source = source.edit("care/visits.yaml", "unit: 件", "unit: 件\ndata: {file: visits.xlsx, sheet: 実績}");
    source.bytes("care/visits.xlsx", &sheets(&[("実績", ROWS), ("前年", &ROWS[..3])]))
}

const HEADINGS: &[(&str, &str)] = &[("年度", "年度"), ("実績", "実績")];

/// The tiny source with a share in a spreadsheet of another format than Excel's.
fn percent(row: &[(&str, &str)]) -> Source {
    let source = Source::tiny().without("care/visits.csv").edit("care/visits.yaml", "unit: 件", "unit: ％");
    source.bytes("care/visits.ods", &opendocument(&[HEADINGS, row]))
}

const KINDS: &str = "\
dimensions:
  kind:
    title: 区分
    values:
      new: 新規の相談
      old: 継続の相談
    total: {label: 合計, rule: sum}
";
