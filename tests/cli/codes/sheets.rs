//! Workbooks of examples: made from rows, and shown as rows.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use rust_xlsxwriter::{Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A workbook of one sheet, 実績, with these rows; what reads as a number is stored as one.
pub fn workbook(rows: &[&[&str]], more: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet().set_name("実績").unwrap(), rows);
    more(book.worksheet_from_index(0).unwrap());
    book.save_to_buffer().unwrap()
}

/// A workbook of several sheets.
pub fn sheets(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        fill(book.add_worksheet().set_name(*name).unwrap(), rows);
    }
    book.save_to_buffer().unwrap()
}

fn fill(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            match text.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number).unwrap(),
                Err(_) => sheet.write(row, column, *text).unwrap(),
            };
        }
    }
}

/// An `OpenDocument` spreadsheet of one sheet, 実績. A cell is its text, or what it stores and what it shows.
pub fn opendocument(rows: &[&[(&str, &str)]]) -> Vec<u8> {
    let cell = |(stored, shown): &(&str, &str)| {
        let value = match stored.parse::<f64>() {
            Ok(number) => format!("office:value-type=\"percentage\" office:value=\"{number}\""),
            Err(_) => "office:value-type=\"string\"".to_owned(),
        };
        let shown = if shown.is_empty() { String::new() } else { format!("<text:p>{shown}</text:p>") };
        format!("<table:table-cell {value}>{shown}</table:table-cell>")
    };
    let row = |cells: &&[(&str, &str)]| {
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
    };
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"実績\">{}</table:table>\
         </office:spreadsheet></office:body></office:document-content>",
        rows.iter().map(row).collect::<String>()
    );
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    zipped([("mimetype", mimetype), ("META-INF/manifest.xml", "<manifest:manifest/>"), ("content.xml", &content)])
}

/// A workbook as programs write it that do not compute: its formulas have no results.
pub fn without_results(book: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    let files: Vec<(String, String)> = (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut content = String::new();
            file.read_to_string(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content.replace("</f><v>0</v>", "</f>"))
        })
        .collect();
    zipped(files.iter().map(|(name, content)| (name.as_str(), content.as_str())))
}

fn zipped<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The rows of every sheet from row 1 on, as text: the cells up to the last one that holds something, formulas as they
/// are written. Nothing of what is no workbook.
pub fn rows(bytes: &[u8]) -> Vec<(String, Vec<String>)> {
    let Ok(mut book) = open_workbook_auto_from_rs(Cursor::new(bytes)) else { return Vec::new() };
    let names = book.sheet_names();
    let of_sheet = |name: String| {
        let mut cells: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
        let values = book.worksheet_range(&name).unwrap();
        let start = values.start().unwrap_or_default();
        for (row, column, value) in values.used_cells() {
            let shown = if let Data::Error(error) = value { error.to_string() } else { value.to_string() };
            let at = (start.0 + u32::try_from(row).unwrap(), start.1 + u32::try_from(column).unwrap());
            cells.entry(at.0).or_default().insert(at.1, shown);
        }
        let formulas = book.worksheet_formula(&name).unwrap();
        let start = formulas.start().unwrap_or_default();
        for (row, column, formula) in formulas.used_cells() {
            let at = (start.0 + u32::try_from(row).unwrap(), start.1 + u32::try_from(column).unwrap());
            let shown = cells.entry(at.0).or_default().entry(at.1).or_default();
            if !shown.starts_with('#') && !formula.is_empty() {
                *shown = format!("={formula}");
            }
        }
        let last = cells.keys().next_back().map_or(0, |last| last + 1);
        (name, (0..last).map(|row| joined(cells.get(&row))).collect())
    };
    names.into_iter().map(of_sheet).collect()
}

/// The cells of a row; of many blank ones in a row only that they are there.
fn joined(cells: Option<&BTreeMap<u32, String>>) -> String {
    let (mut text, mut next) = (String::new(), 0);
    for (column, shown) in cells.into_iter().flatten() {
        text += &if column - next > 20 { " | … | ".to_owned() } else { " | ".repeat((column - next) as usize) };
        text += shown;
        next = *column;
    }
    text
}
