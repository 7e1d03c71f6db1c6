//! A workbook for people: a sheet of data with numbers as numbers, and a sheet that says what they are.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::super::Studio;
use super::definitions::Definition;
use super::table::{Cell, Table};
use crate::collect::PublicationDate;
use crate::wording::plain;

/// Characters that a cell of a workbook can hold.
const MOST_CHARACTERS: usize = 32_767;

/// Widths of columns, in characters.
const WIDTHS: (usize, usize) = (8, 60);

/// The workbook; none where there are more rows than a sheet can hold.
pub(super) fn bytes(studio: &Studio<'_>, table: &Table, definitions: &[Definition]) -> Option<Vec<u8>> {
    workbook(studio, table, definitions).ok()
}

fn workbook(studio: &Studio<'_>, table: &Table, definitions: &[Definition]) -> Result<Vec<u8>, XlsxError> {
    let catalogue = &studio.analysed.catalogue;
    let language = studio.words.language();
    let mut workbook = Workbook::new();
    // The clock of the machine must not stand in the file: its date is that of the newest data.
    let properties = DocProperties::new()
        .set_title(catalogue.site.title.get(language))
        .set_author(catalogue.site.publisher.get(language))
        .set_creation_datetime(&made_on(catalogue.modified())?);
    workbook.set_properties(&properties);
    data(workbook.add_worksheet().set_name(studio.words.get("open-sheet-data", &[]))?, table)?;
    let sheet = workbook.add_worksheet().set_name(studio.words.get("open-sheet-definitions", &[]))?;
    let headings = ["subject", "name", "item", "text"].map(|id| studio.words.get(&format!("open-heading-{id}"), &[]));
    let rows: Vec<[&str; 4]> =
        definitions.iter().map(|row| [&*row.subject, &*row.name, &*row.item, &*row.text]).collect();
    let texts = rows.iter().map(|row| row.map(|text| Cell::Text(text.to_owned())).to_vec());
    fill(sheet, &headings.each_ref().map(String::as_str), &texts.collect::<Vec<_>>())?;
    workbook.save_to_buffer()
}

fn made_on(modified: Option<PublicationDate>) -> Result<ExcelDateTime, XlsxError> {
    let day = modified.map_or(jiff::civil::date(2000, 1, 1), PublicationDate::last_day);
    excel_day(day)
}

fn excel_day(day: jiff::civil::Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs())
}

fn data(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let headings: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
    fill(sheet, &headings, &table.rows)
}

/// Headings in the first row, which stays in sight, and data from the second on.
fn fill(sheet: &mut Worksheet, headings: &[&str], rows: &[Vec<Cell>]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let mut widths: Vec<usize> = headings.iter().map(|heading| heading.width()).collect();
    for (column, heading) in (0..).zip(headings) {
        sheet.write_string_with_format(0, column, *heading, &bold)?;
    }
    for (row, cells) in (1..).zip(rows) {
        for ((column, cell), width) in (0..).zip(cells).zip(&mut widths) {
            *width = (*width).max(put(sheet, (row, column), cell)?);
        }
    }
    for (column, width) in (0..).zip(widths) {
        let width = u16::try_from(width.clamp(WIDTHS.0, WIDTHS.1) + 2).unwrap_or(u16::MAX);
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// Writes a cell and gives back how wide it is.
fn put(sheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell) -> Result<usize, XlsxError> {
    match cell {
        Cell::Blank => return Ok(0),
        Cell::Text(text) => {
            // As a text it is never a formula, whatever it begins with.
            sheet.write_string(row, column, text.chars().take(MOST_CHARACTERS).collect::<String>())?;
            return Ok(text.width());
        }
        Cell::Year(year) => sheet.write_number(row, column, *year)?,
        Cell::Number(value, 0) => sheet.write_number(row, column, *value)?,
        Cell::Number(value, decimals) => {
            let code = format!("0.{}", "0".repeat(usize::try_from(*decimals).unwrap_or_default()));
            sheet.write_number_with_format(row, column, *value, &Format::new().set_num_format(code))?;
            return Ok(plain(*value, *decimals).len());
        }
        Cell::Day(day) => {
            let format = Format::new().set_num_format("yyyy-mm-dd");
            sheet.write_date_with_format(row, column, &excel_day(*day)?, &format)?
        }
        Cell::Flag(flag) => sheet.write_boolean(row, column, *flag)?,
    };
    Ok(10)
}
