//! The records of a .xls (MS-XLS): what calamine leaves out, and what it would trust and must not.

use std::collections::{BTreeMap, BTreeSet};

use super::compound::{u16_at, u32_at};
use crate::collect::limits;
use crate::collect::workbook::refusal::Refusal;

/// A cell's format number and whether it has a background colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The number of its format.
    pub format: u16,
    /// Whether it has a background colour.
    pub is_coloured: bool,
}

/// A cell as its record says, row and column counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Row.
    pub row: u16,
    /// Column.
    pub column: u16,
    /// Which look it has.
    pub look: u16,
    /// Whether its value is that of a formula.
    pub is_formula: bool,
}

/// A sheet of the workbook.
#[derive(Clone, Debug, Default)]
pub struct Surveyed {
    /// Its cells, blank ones with a look among them.
    pub cells: Vec<Placed>,
    /// Rows that are not shown, counted from 0.
    pub hidden_rows: Vec<u16>,
    /// Columns that are not shown, first and last, counted from 0.
    pub hidden_columns: Vec<(u16, u16)>,
    /// Pictures, charts and shapes.
    pub objects: usize,
}

/// A workbook.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// The looks of cells, by number.
    pub looks: Vec<Look>,
    /// The formats that the workbook declares itself; `None` in a version whose formats are not read.
    pub formats: Option<BTreeMap<u16, String>>,
    /// Its sheets, charts and macros among them, in their order.
    pub sheets: Vec<Surveyed>,
}

/// A record: its kind, its content, and the bytes of what continues it.
struct Record<'s> {
    kind: u16,
    data: &'s [u8],
    continued: usize,
}

/// The records of a stream from a place on; nothing after one that is cut short.
fn records(stream: &[u8], start: usize) -> impl Iterator<Item = (usize, Record<'_>)> {
    let mut at = start;
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(stream, at)?, usize::from(u16_at(stream, at + 2)?));
        let data = stream.get(at + 4..at + 4 + length)?;
        at += 4 + length;
        let mut continued = 0;
        let mut next = at;
        while u16_at(stream, next) == Some(CONTINUE) {
            let length = usize::from(u16_at(stream, next + 2)?);
            continued += length;
            next += 4 + length;
        }
        Some((at, Record { kind, data, continued }))
    })
}

const FORMULA: u16 = 0x0006;
const EOF: u16 = 0x000A;
const FILE_PASS: u16 = 0x002F;
const CONTINUE: u16 = 0x003C;
const OBJECT: u16 = 0x005D;
const COLUMN_INFO: u16 = 0x007D;
const BOUND_SHEET: u16 = 0x0085;
const PALETTE: u16 = 0x0092;
const MULTIPLE_NUMBERS: u16 = 0x00BD;
const MULTIPLE_BLANKS: u16 = 0x00BE;
const RICH_TEXT: u16 = 0x00D6;
const LOOK: u16 = 0x00E0;
const SHARED_TEXT: u16 = 0x00FD;
const DIMENSIONS: u16 = 0x0200;
const BLANK: u16 = 0x0201;
const NUMBER: u16 = 0x0203;
const TEXT: u16 = 0x0204;
const TRUTH_OR_ERROR: u16 = 0x0205;
const FORMULA_TEXT: u16 = 0x0207;
const ROW: u16 = 0x0208;
const SHORT_NUMBER: u16 = 0x027E;
const FORMAT: u16 = 0x041E;
const BEGIN: u16 = 0x0809;

/// Looks over the stream of a workbook.
///
/// # Errors
///
/// A workbook that is locked, broken, or larger than it may be.
pub fn survey(stream: &[u8]) -> Result<Book, Refusal> {
    let mut book = Book::default();
    let mut places = Vec::new();
    let mut white: BTreeSet<u16> = [1, 9, 65].into();
    let mut looks = Vec::new();
    for (_, record) in records(stream, 0) {
        let data = record.data;
        match record.kind {
            FILE_PASS => return Err(Refusal::Encrypted),
            BEGIN if u16_at(data, 0) == Some(0x0600) => drop(book.formats.get_or_insert_default()),
            BOUND_SHEET => places.push(u32_at(data, 0).and_then(|place| usize::try_from(place).ok())),
            PALETTE => repaint(data, &mut white),
            LOOK => looks.push(look(data)),
            FORMAT => {
                let formats = book.formats.as_mut();
                if let (Some(formats), Some((number, code))) = (formats, format(data)) {
                    formats.insert(number, code);
                }
            }
            EOF => break,
            _ => {}
        }
        Refusal::unless_within("formats", looks.len() as u64, 2 * limits::FORMATS, None)?;
        Refusal::unless_within("parts", places.len() as u64, limits::PARTS, None)?;
    }
    book.looks = looks
        .into_iter()
        .map(|(format, colour)| Look { format, is_coloured: colour.is_some_and(|colour| !white.contains(&colour)) })
        .collect();
    let mut read = 0;
    let mut area = 0;
    for place in places {
        let place = place.filter(|place| *place < stream.len()).ok_or_else(|| Refusal::broken("sheets"))?;
        let (sheet, end, size) = sheet(stream, place)?;
        // Sheets lie one behind another; many that lie over one another would be read as often as there are.
        read += end - place;
        if read > stream.len() {
            return Err(Refusal::broken("sheets"));
        }
        // calamine lays every sheet out in full, blank cells and all.
        area += size;
        Refusal::unless_within("cells", area, 4 * limits::CELLS, None)?;
        book.sheets.push(sheet);
    }
    Ok(book)
}

/// Looks over a sheet: what it holds, where it ends, and the area of its cells that hold something.
fn sheet(stream: &[u8], start: usize) -> Result<(Surveyed, usize, u64), Refusal> {
    let mut sheet = Surveyed::default();
    let mut corners: Option<[u64; 4]> = None;
    let mut depth = 0_usize;
    let mut end = start;
    for (next, record) in records(stream, start) {
        end = next;
        match record.kind {
            BEGIN => depth += 1,
            EOF if depth <= 1 => break,
            EOF => depth -= 1,
            // A chart inside a sheet has records of its own.
            _ if depth > 1 => {}
            _ => {
                check(&record)?;
                let before = sheet.cells.len();
                sheet.take(&record);
                if !matches!(record.kind, BLANK | MULTIPLE_BLANKS) {
                    for cell in &sheet.cells[before..] {
                        let (row, column) = (u64::from(cell.row), u64::from(cell.column));
                        let [top, left, bottom, right] = corners.unwrap_or([row, column, row, column]);
                        corners = Some([top.min(row), left.min(column), bottom.max(row), right.max(column)]);
                    }
                }
            }
        }
    }
    let area = corners.map_or(0, |[top, left, bottom, right]| (bottom - top + 1) * (right - left + 1));
    Ok((sheet, end, area))
}

/// Refuses what calamine would reserve memory for and not find.
fn check(record: &Record<'_>) -> Result<(), Refusal> {
    let at = |place| usize::from(u16_at(record.data, place).unwrap_or(0));
    let is_true = match record.kind {
        TEXT | RICH_TEXT => at(6) <= record.data.len(),
        FORMULA_TEXT => at(0) <= record.data.len() + record.continued,
        DIMENSIONS if record.data.len() >= 14 => {
            let row = |place| u32_at(record.data, place).unwrap_or(0);
            row(0) <= row(4) && row(4) <= 65_536
        }
        DIMENSIONS => at(0) <= at(2),
        _ => true,
    };
    if is_true { Ok(()) } else { Err(Refusal::broken(format!("record {:04X}", record.kind))) }
}

impl Surveyed {
    fn take(&mut self, record: &Record<'_>) {
        let data = record.data;
        let at = |place| u16_at(data, place).unwrap_or(0);
        match record.kind {
            FORMULA | SHARED_TEXT | BLANK | NUMBER | TEXT | RICH_TEXT | TRUTH_OR_ERROR | SHORT_NUMBER => {
                let is_formula = record.kind == FORMULA;
                self.cells.push(Placed { row: at(0), column: at(2), look: at(4), is_formula });
            }
            MULTIPLE_NUMBERS | MULTIPLE_BLANKS => {
                let step = if record.kind == MULTIPLE_NUMBERS { 6 } else { 2 };
                let first = at(2);
                // Behind the cells stands the last column.
                let count = data.len().saturating_sub(6) / step;
                for (place, column) in (0..count).zip(first..) {
                    self.cells.push(Placed { row: at(0), column, look: at(4 + place * step), is_formula: false });
                }
            }
            ROW if at(12) & 0x20 != 0 => self.hidden_rows.push(at(0)),
            COLUMN_INFO if at(8) & 1 != 0 => self.hidden_columns.push((at(0), at(2))),
            // Neither notes nor the arrows of a filter lie on a sheet as something of its own.
            OBJECT => self.objects += usize::from(!matches!(at(4), 0x14 | 0x19)),
            _ => {}
        }
    }
}

/// Format number and background colour of a look.
fn look(data: &[u8]) -> (u16, Option<u16>) {
    let pattern = u32_at(data, 14).unwrap_or(0) >> 26;
    let colour = u16_at(data, 18).filter(|_| pattern != 0).map(|colours| colours & 0x7F);
    (u16_at(data, 2).unwrap_or(0), colour)
}

/// The colours of a palette stand from number 8 on.
fn repaint(data: &[u8], white: &mut BTreeSet<u16>) {
    white.remove(&9);
    let count = u16_at(data, 0).unwrap_or(0);
    for (index, colour) in (0..count).zip(data.get(2..).unwrap_or_default().chunks_exact(4)) {
        if colour.starts_with(&[255, 255, 255]) {
            white.insert(8 + index);
        }
    }
}

/// Number and code of a format.
fn format(data: &[u8]) -> Option<(u16, String)> {
    let letters = usize::from(u16_at(data, 2)?);
    let is_wide = data.get(4)? & 1 != 0;
    let text = data.get(5..)?;
    let code = if is_wide {
        let units = (0..letters).map_while(|at| u16_at(text, at * 2));
        char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}')).collect()
    } else {
        text.iter().take(letters).map(|byte| char::from(*byte)).collect()
    };
    Some((u16_at(data, 0)?, code))
}
