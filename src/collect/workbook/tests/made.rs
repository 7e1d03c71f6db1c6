//! Workbooks made for the tests.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{Color, Format, Formula, Note, Shape, Workbook, Worksheet};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// 31 October 2024, counted from 1900.
pub const DAY: f64 = 45_596.0;

/// A workbook as a city keeps it: headings of two rows, joined cells, units in the formats, hidden lines and sheets.
pub fn city() -> Vec<u8> {
    let mut workbook = Workbook::new();
    results(workbook.add_worksheet());
    let old = workbook.add_worksheet();
    old.set_name("控え").unwrap().set_hidden(true).write(0, 0, "旧い値").unwrap();
    workbook.add_worksheet().set_name("白紙").unwrap();
    workbook.save_to_buffer().unwrap()
}

fn shown(code: &str) -> Format {
    Format::new().set_num_format(code)
}

fn results(sheet: &mut Worksheet) {
    sheet.set_name("実績").unwrap();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 5, "相談支援の状況", &plain).unwrap();
    sheet.merge_range(2, 0, 3, 0, "区分", &Format::new().set_background_color(Color::Yellow)).unwrap();
    sheet.merge_range(2, 1, 2, 2, "令和5年度", &plain).unwrap();
    sheet.merge_range(2, 3, 2, 4, "令和6年度", &plain).unwrap();
    sheet.merge_range(2, 5, 3, 5, "割合", &Format::new().set_background_color(Color::White)).unwrap();
    for (column, text) in [(1, "目標"), (2, "実績"), (3, "目標"), (4, "実績")] {
        sheet.write(3, column, text).unwrap();
    }
    sheet.write(4, 0, "支援件数").unwrap();
    sheet.write_with_format(4, 1, 40, &shown("0\"件\"")).unwrap();
    sheet.write_with_format(4, 2, 41, &shown("0\"件\"")).unwrap();
    sheet.write_with_format(4, 3, 1234.5, &shown("#,##0")).unwrap();
    sheet.write(4, 4, Formula::new("=C5*2").set_result("82")).unwrap();
    sheet.write_with_format(4, 5, 0.966, &shown("0.0%")).unwrap();
    sheet.write(5, 0, "増減").unwrap();
    sheet.write_with_format(5, 1, -3.2, &shown("0.0;\"△\"0.0")).unwrap();
    sheet.write(5, 2, "１８").unwrap();
    sheet.write_with_format(5, 3, DAY, &shown("yyyy/m/d")).unwrap();
    sheet.write_with_format(5, 4, DAY, &shown("[$-411]ggge\"年度\"")).unwrap();
    sheet.write(5, 5, 0.125).unwrap();
    sheet.write(6, 0, "予算").unwrap();
    sheet.write_with_format(6, 1, 13_374_381, &shown("#,##0,\"千円\"")).unwrap();
    sheet.write(6, 2, true).unwrap();
    sheet.write(6, 3, 0.1 + 0.2).unwrap();
    sheet.write(6, 4, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write(7, 0, "内訳").unwrap().write(7, 1, 5).unwrap().set_row_hidden(7).unwrap();
    sheet.write(2, 6, "メモ").unwrap().set_column_hidden(6).unwrap();
    sheet.insert_shape(10, 0, &Shape::textbox().set_text("図の中の文字")).unwrap();
    sheet.insert_note(4, 2, &Note::new("覚え書き")).unwrap();
}

/// A workbook of one sheet, with its cells and formats.
pub fn one_sheet(name: &str, fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name(name).unwrap();
    fill(sheet);
    workbook.save_to_buffer().unwrap()
}

/// An archive of these files.
pub fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A .xlsx written by hand: the inside of its sheet 実績, and files that take the place of others or join them.
pub fn by_hand(sheet: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"rId1\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let (start, book) = (relation("officeDocument", "xl/workbook.xml"), relation("worksheet", "worksheets/sheet1.xml"));
    let sheet = format!("<worksheet>{sheet}</worksheet>");
    let mut files = vec![
        ("_rels/.rels", start.as_str()),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"実績\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", book.as_str()),
        ("xl/worksheets/sheet1.xml", sheet.as_str()),
    ];
    files.retain(|(name, _)| !others.iter().any(|(other, _)| other == name));
    files.extend(others);
    zipped(&files)
}

/// An `OpenDocument` spreadsheet written by hand: the inside of its spreadsheet, and of its automatic styles.
pub fn opendocument(tables: &str, styles: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body>\
         <office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
        ("content.xml", &content),
    ])
}
