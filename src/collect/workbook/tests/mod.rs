//! Workbooks as cities keep them, and as nobody should.

mod by_hand;
mod hostile;
mod made;
mod opendocument;

use super::*;
use crate::collect::grid::Stored;
use crate::problem::Cell;
use made::{city, one_sheet};

/// A workbook of the fixtures.
fn fixture(ending: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixtures/workbooks/city.{ending}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).unwrap()
}

fn wanted<'a>(sheet: &'a str, range: &'a str) -> Wanted<'a> {
    let given = |text: &'a str| Some(text).filter(|text| !text.is_empty());
    Wanted { sheet: given(sheet), range: given(range) }
}

/// What a sheet shows, row by row; an empty name or range is none.
fn shown(bytes: &[u8], sheet: &str, range: &str) -> Vec<String> {
    lines(&read("a.xlsx", bytes, &wanted(sheet, range), &Place::default()).unwrap().0)
}

fn lines(grid: &Grid) -> Vec<String> {
    grid.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("|")).collect()
}

/// The problem for which a workbook is not read.
fn refused(bytes: &[u8], sheet: &str, range: &str) -> Problem {
    read("a.xlsx", bytes, &wanted(sheet, range), &Place::file("a.yaml")).unwrap_err()
}

/// What is wrong in the cells: code, address and what it is about.
fn wrong(bytes: &[u8]) -> Vec<String> {
    let problems = read("a.xlsx", bytes, &Wanted::default(), &Place::default()).unwrap().1;
    let line = |problem: &Problem| {
        let address = problem.place.cell.map(Cell::address).unwrap_or_default();
        let facts: Vec<&str> = problem.facts.iter().map(|(_, value)| value.as_str()).collect();
        format!("{} {address} {}", problem.code.id(), facts.join(" "))
    };
    problems.iter().map(line).collect()
}

#[test]
fn a_city_s_workbook_reads_alike_in_every_format() {
    for (format, bytes) in [
        (Format::Xlsx, city()),
        (Format::Xlsx, fixture("xlsx")),
        (Format::Xls, fixture("xls")),
        (Format::Ods, fixture("ods")),
    ] {
        let (grid, problems) = read("実績.xlsx", &bytes, &Wanted::default(), &Place::default()).unwrap();
        let expected = [
            "相談支援の状況",
            "",
            "区分|令和5年度||令和6年度||割合|メモ",
            "|目標|実績|目標|実績",
            "支援件数|40件|41件|1,235|82|96.6%",
            "増減|△3.2|１８|2024-10-31|令和6年度|0.125",
            "予算|13,374千円|TRUE|0.3",
            "内訳|5",
        ];
        assert_eq!(lines(&grid), expected, "{format:?}");
        assert_eq!((grid.format, grid.sheet.as_deref(), grid.file.as_str()), (format, Some("実績"), "実績.xlsx"));
        let stored = |row: usize, column: usize| grid.rows[row - 1][column - 1].stored;
        let kinds = [stored(5, 1), stored(5, 2), stored(5, 5), stored(6, 3), stored(6, 4)];
        assert_eq!(kinds, [Stored::Text, Stored::Number, Stored::Formula, Stored::Text, Stored::Day], "{format:?}");
        let merged: Vec<_> =
            grid.merged.iter().map(|r| format!("{}:{}", r.first.address(), r.last.address())).collect();
        assert_eq!(merged, ["A1:F1", "A3:A4", "B3:C3", "D3:E3", "F3:F4"], "{format:?}");
        assert_eq!(
            (&grid.hidden_rows[..], &grid.hidden_columns[..], grid.hidden),
            (&[8][..], &[7][..], false),
            "{format:?}"
        );
        let coloured: Vec<_> = grid.coloured.iter().map(|cell| cell.address()).collect();
        assert_eq!(coloured, ["A3", "A4"], "white is no colour, {format:?}");
        assert_eq!(grid.objects, 1, "a note is no object, {format:?}");
        let place = &grid.rows[4][5].place;
        assert_eq!((place.sheet.as_deref(), place.cell.map(Cell::address)), (Some("実績"), Some("F5".to_owned())));
        let codes: Vec<_> = problems.iter().map(|problem| (problem.code.id(), problem.facts[1].1.as_str())).collect();
        assert_eq!(codes, [("K0214", "#DIV/0!"), ("K0212", "8"), ("K0212", "G")], "{format:?}");
        assert_eq!(problems[0].place.cell.map(Cell::address).as_deref(), Some("E7"));
    }
}

#[test]
fn the_sheets_of_a_workbook_are_listed_with_the_hidden_ones() {
    for bytes in [city(), fixture("xlsx"), fixture("xls"), fixture("ods")] {
        let sheets = sheets("a.xlsx", &bytes).unwrap();
        let listed: Vec<_> = sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.hidden)).collect();
        assert_eq!(listed, [("実績", false), ("控え", true), ("白紙", false)]);
    }
}

#[test]
fn a_sheet_is_found_by_its_name_in_any_width() {
    for bytes in [city(), fixture("xls"), fixture("ods")] {
        assert_eq!(shown(&bytes, "控え", ""), ["旧い値"]);
        assert_eq!(shown(&bytes, "白紙", ""), [""; 0]);
    }
    let bytes = one_sheet("表１（Ｒ６）", |sheet| {
        sheet.write(0, 0, "値").unwrap();
    });
    assert_eq!(shown(&bytes, "表1(R6)", ""), ["値"]);
}

#[test]
fn a_hidden_sheet_is_read_with_a_warning() {
    let (grid, problems) = read("a.xlsx", &city(), &wanted("控え", ""), &Place::default()).unwrap();
    assert!(grid.hidden);
    assert_eq!(
        (problems[0].code, problems[0].fact("what"), problems[0].fact("which")),
        (Code::HiddenRead, Some("sheet"), Some("控え"))
    );
}

#[test]
fn an_unknown_sheet_names_the_nearest_and_all() {
    let problem = refused(&city(), "実積", "");
    assert_eq!(problem.place.file, "a.yaml");
    let facts = ["kind", "sheet", "nearest", "sheets"].map(|name| problem.fact(name).unwrap());
    assert_eq!((problem.code, facts), (Code::NoSheet, ["unknown", "実積", "実績", "実績, 控え, 白紙"]));
}

#[test]
fn without_a_name_the_only_sheet_that_holds_something_is_read() {
    let book = |filled: [bool; 3]| {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        for (filled, name) in filled.into_iter().zip(["一", "二", "三"]) {
            let sheet = workbook.add_worksheet().set_name(name).unwrap();
            sheet.set_column_format(3, &rust_xlsxwriter::Format::new().set_bold()).unwrap();
            if filled {
                sheet.write(0, 0, name).unwrap();
            }
        }
        workbook.save_to_buffer().unwrap()
    };
    assert_eq!(shown(&book([false, true, false]), "", ""), ["二"]);
    let problem = refused(&book([true, false, true]), "", "");
    assert_eq!((problem.code, problem.fact("sheets")), (Code::SeveralSheets, Some("一, 三")));
    let problem = refused(&book([false, false, false]), "", "");
    assert_eq!((problem.code, problem.fact("kind")), (Code::NoSheet, Some("blank")));
}

#[test]
fn a_range_leaves_out_the_rest_and_cells_keep_their_addresses() {
    for bytes in [city(), fixture("xls"), fixture("ods")] {
        let (grid, problems) = read("a.xlsx", &bytes, &wanted("実績", "ｂ4:$C$6"), &Place::default()).unwrap();
        assert_eq!(lines(&grid), ["目標|実績", "40件|41件", "△3.2|１８"]);
        assert_eq!(grid.rows[0][0].place.cell.map(Cell::address).as_deref(), Some("B4"));
        assert_eq!(problems, [], "the error in E7 and the hidden row 8 lie outside");
        assert_eq!(shown(&bytes, "実績", "A5:B"), ["支援件数|40件", "増減|△3.2", "予算|13,374千円", "内訳|5"]);
    }
}

#[test]
fn a_range_that_is_none_or_holds_nothing_is_told_where_it_is_written() {
    for (range, kind) in [("左上から", "unreadable"), ("H20:K30", "blank")] {
        let problem = refused(&city(), "実績", range);
        assert_eq!(
            (problem.code, problem.fact("kind"), problem.fact("text")),
            (Code::BadRange, Some(kind), Some(range))
        );
        assert_eq!(problem.place.file, "a.yaml");
    }
}

#[test]
fn blank_rows_and_columns_at_the_end_are_cut_and_those_before_stay() {
    let bytes = one_sheet("表", |sheet| {
        let format = rust_xlsxwriter::Format::new().set_background_color(rust_xlsxwriter::Color::Yellow);
        sheet.write(2, 1, "値").unwrap();
        sheet.write(4, 0, "　").unwrap();
        for row in 0..200 {
            sheet.write_blank(row, 9, &format).unwrap();
        }
        sheet.set_row_hidden(150).unwrap().set_column_hidden(12).unwrap();
    });
    let (grid, problems) = read("a.xlsx", &bytes, &Wanted::default(), &Place::default()).unwrap();
    assert_eq!(lines(&grid), ["", "", "|値"]);
    assert_eq!((&grid.coloured[..], &grid.hidden_rows[..], &grid.hidden_columns[..]), (&[][..], &[][..], &[][..]));
    assert_eq!(problems, []);
}

#[test]
fn workbooks_are_told_by_their_endings() {
    for (file, is) in [
        ("a.xlsx", true),
        ("表/実績.XLSX", true),
        ("a.xlsm", true),
        ("a.xls", true),
        ("a.Ods", true),
        ("a.csv", false),
        ("xlsx", false),
    ] {
        assert_eq!(is_workbook(file), is, "{file}");
    }
}
