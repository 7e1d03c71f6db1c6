//! The binary workbooks of Excel 97 to 2003 (.xls), and of Excel 5 and 95 without the formats of their numbers.

mod compound;
mod records;

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Dimensions, Range, Reader, SheetType, SheetVisible, Xls, XlsError};

use super::refusal::Refusal;
use super::sheet::Sheet;
use super::shown::{Epoch, Format, builtin_code};
use super::{SheetName, calm};
use crate::collect::grid::{Region, Stored};
use crate::problem::Cell;
use records::{Placed, Surveyed};

/// A workbook.
#[derive(Debug)]
pub struct Book {
    sheets: Vec<SheetName>,
    contents: Vec<Content>,
    surveyed: records::Book,
    epoch: Epoch,
}

/// What calamine reads of a sheet, and its place among all sheets, charts among them.
#[derive(Debug)]
struct Content {
    at: usize,
    cells: Range<Data>,
    merged: Vec<Dimensions>,
}

impl Book {
    /// Opens a workbook. All of it is read at once: calamine knows no other way.
    ///
    /// # Errors
    ///
    /// A workbook that is locked, broken or too large, and a compound file that holds none.
    pub fn open(bytes: &[u8]) -> Result<Self, Refusal> {
        let surveyed = records::survey(&compound::workbook(bytes)?)?;
        calm(|| Self::read(bytes, surveyed))
    }

    fn read(bytes: &[u8], surveyed: records::Book) -> Result<Self, Refusal> {
        let mut workbook: Xls<Cursor<&[u8]>> = Xls::new(Cursor::new(bytes)).map_err(refusal)?;
        let epoch = if workbook.has_1904_epoch() { Epoch::From1904 } else { Epoch::From1900 };
        let all = workbook.sheets_metadata().to_vec();
        let mut book = Self { sheets: Vec::new(), contents: Vec::new(), surveyed, epoch };
        for (at, sheet) in all.into_iter().enumerate() {
            if sheet.typ != SheetType::WorkSheet {
                continue;
            }
            let cells = workbook.worksheet_range(&sheet.name).map_err(refusal)?;
            let merged = workbook.merge_cells_by_sheet_name(&sheet.name).map_err(refusal)?;
            book.contents.push(Content { at, cells, merged });
            book.sheets.push(SheetName { name: sheet.name, hidden: sheet.visible != SheetVisible::Visible });
        }
        Ok(book)
    }

    /// Its sheets, in their order.
    #[must_use]
    pub fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    /// Whether a sheet holds nothing.
    #[must_use]
    pub fn is_blank(&self, index: usize) -> bool {
        self.contents.get(index).is_none_or(|content| content.cells.used_cells().next().is_none())
    }

    /// Reads a sheet.
    ///
    /// # Errors
    ///
    /// A sheet that is too large.
    pub fn sheet(&self, index: usize, keep: Region) -> Result<Sheet, Refusal> {
        let mut sheet = Sheet::new(keep);
        sheet.formats_unknown = self.surveyed.formats.is_none();
        let Some(content) = self.contents.get(index) else { return Ok(sheet) };
        let nothing = Surveyed::default();
        let surveyed = self.surveyed.sheets.get(content.at).unwrap_or(&nothing);
        self.drawn(surveyed, &mut sheet);
        let placed: BTreeMap<Cell, &Placed> =
            surveyed.cells.iter().map(|placed| (place(placed.row, placed.column), placed)).collect();
        let formats: Vec<Format> = self.surveyed.looks.iter().map(|look| self.format(look.format)).collect();
        let plain = Format::default();
        let (top, left) = content.cells.start().unwrap_or_default();
        for (row, column, value) in content.cells.used_cells() {
            let cell = Cell { row: line(top) + row, column: line(left) + column };
            let placed = placed.get(&cell);
            let format = placed.and_then(|placed| formats.get(usize::from(placed.look))).unwrap_or(&plain);
            let is_formula = placed.is_some_and(|placed| placed.is_formula);
            self.take(&mut sheet, cell, value, format, is_formula)?;
        }
        let corner = |(row, column)| Cell { row: line(row), column: line(column) };
        let regions = content.merged.iter().map(|area| Region { first: corner(area.start), last: corner(area.end) });
        sheet.merged = regions.collect();
        Ok(sheet)
    }

    /// Hidden lines, colours and what lies on the sheet.
    fn drawn(&self, surveyed: &Surveyed, sheet: &mut Sheet) {
        let number = |index: u16| usize::from(index) + 1;
        sheet.hidden_rows = surveyed.hidden_rows.iter().map(|row| (number(*row), number(*row))).collect();
        sheet.hidden_columns =
            surveyed.hidden_columns.iter().map(|(first, last)| (number(*first), number(*last))).collect();
        sheet.objects = surveyed.objects;
        for placed in &surveyed.cells {
            if self.surveyed.looks.get(usize::from(placed.look)).is_some_and(|look| look.is_coloured) {
                let cell = place(placed.row, placed.column);
                sheet.colour(Region { first: cell, last: cell });
            }
        }
    }

    fn format(&self, number: u16) -> Format {
        let declared = self.surveyed.formats.as_ref().and_then(|formats| formats.get(&number)).map(String::as_str);
        Format::parse(declared.or_else(|| builtin_code(number.into())).unwrap_or_default())
    }

    fn take(
        &self,
        sheet: &mut Sheet,
        cell: Cell,
        value: &Data,
        format: &Format,
        is_formula: bool,
    ) -> Result<(), Refusal> {
        let number = |value: f64| format.number(value, self.epoch);
        let (text, stored) = match value {
            Data::Empty => return Ok(()),
            Data::String(text) => (format.text(text), Stored::Text),
            Data::Bool(yes) => ((if *yes { "TRUE" } else { "FALSE" }).to_owned(), Stored::Text),
            // calamine tells days by the format too, in every version.
            Data::DateTime(moment) if sheet.formats_unknown => {
                let code = if moment.is_duration() { "[h]:mm:ss" } else { "yyyy/m/d" };
                Format::parse(code).number(moment.as_f64(), self.epoch)
            }
            Data::DateTime(moment) => number(moment.as_f64()),
            Data::Float(value) if value.is_finite() => number(*value),
            Data::Float(_) => return sheet.error(cell, "#NUM!"),
            // Whole numbers of this format have at most thirty bits.
            Data::Int(value) => number(i32::try_from(*value).map_or(f64::MAX, f64::from)),
            Data::DateTimeIso(text) | Data::DurationIso(text) => (text.clone(), Stored::Day),
            Data::Error(error) => return sheet.error(cell, &error.to_string()),
        };
        sheet.fill(cell, &text, if is_formula { Stored::Formula } else { stored })
    }
}

/// A row or column counted from 1.
fn line(index: u32) -> usize {
    usize::try_from(index).unwrap_or(usize::MAX - 1) + 1
}

fn place(row: u16, column: u16) -> Cell {
    Cell { row: usize::from(row) + 1, column: usize::from(column) + 1 }
}

fn refusal(error: XlsError) -> Refusal {
    match error {
        XlsError::Password => Refusal::Encrypted,
        other => Refusal::broken(other),
    }
}
