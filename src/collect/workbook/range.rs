//! Addresses and ranges of a sheet: `C7`, `B3:J8`, `B3:J`, `B:J`, `3:8`.

use unicode_normalization::UnicodeNormalization;

use crate::collect::grid::Region;
use crate::problem::Cell;

/// The last row and column that any workbook has.
pub const LAST: Cell = Cell { row: 1_048_576, column: 16_384 };

/// Everything.
pub const WHOLE: Region = Region { first: Cell { row: 1, column: 1 }, last: LAST };

/// Reads a cell's address, e.g. `C7`; `None` for anything else, and for one beyond the last cell.
#[must_use]
pub fn address(text: &str) -> Option<Cell> {
    match end(text)? {
        (Some(row), Some(column)) => Some(Cell { row, column }),
        _ => None,
    }
}

/// Reads a region as files write it, e.g. `B3:J8` or `B3`; corners in any order.
#[must_use]
pub fn region(text: &str) -> Option<Region> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    Some(ordered(address(first)?, address(last)?))
}

/// Reads a range as people write it: any width and case, with `$` or without. Where one end names no row or no column,
/// the range runs to the edge of the sheet.
#[must_use]
pub fn read(text: &str) -> Option<Region> {
    let folded: String = text.nfkc().filter(|c| !c.is_whitespace() && *c != '$').collect();
    let (first, last) = folded.split_once(':').unwrap_or((&folded, &folded));
    let (first, last) = (end(first)?, end(last)?);
    // `B3:8` names no column at one end alone: no program reads that.
    let kinds = |end: (Option<usize>, Option<usize>)| (end.0.is_some(), end.1.is_some());
    if kinds(first) != kinds(last) && kinds(first) != (true, true) {
        return None;
    }
    if kinds(last) == (true, false) && kinds(first) == (true, true) {
        return None;
    }
    let first = Cell { row: first.0.unwrap_or(1), column: first.1.unwrap_or(1) };
    let last = Cell { row: last.0.unwrap_or(LAST.row), column: last.1.unwrap_or(LAST.column) };
    Some(ordered(first, last))
}

fn ordered(a: Cell, b: Cell) -> Region {
    Region {
        first: Cell { row: a.row.min(b.row), column: a.column.min(b.column) },
        last: Cell { row: a.row.max(b.row), column: a.column.max(b.column) },
    }
}

/// Row and column of one end, where it names them.
fn end(text: &str) -> Option<(Option<usize>, Option<usize>)> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = text.split_at(letters);
    if text.is_empty() || letters.len() > 3 || digits.len() > 7 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let letter = |byte: u8| usize::from(byte.to_ascii_uppercase() - b'A') + 1;
    let column = letters.bytes().fold(0, |column, byte| column * 26 + letter(byte));
    let column = (!letters.is_empty()).then_some(column);
    let row = if digits.is_empty() { None } else { Some(digits.parse().ok()?) };
    let fits = row.is_none_or(|row| (1..=LAST.row).contains(&row)) && column.is_none_or(|column| column <= LAST.column);
    fits.then_some((row, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corners(text: &str) -> Option<String> {
        read(text).map(|region| format!("{}:{}", region.first.address(), region.last.address()))
    }

    #[test]
    fn ranges_are_read_as_people_write_them() {
        for (text, expected) in [
            ("B3:J8", "B3:J8"),
            ("$B$3:$J$8", "B3:J8"),
            ("ｂ３：ｊ８", "B3:J8"),
            (" b3 : j8 ", "B3:J8"),
            ("J8:B3", "B3:J8"),
            ("B3:J", "B3:J1048576"),
            ("B:J", "B1:J1048576"),
            ("3:8", "A3:XFD8"),
            ("C7", "C7:C7"),
            ("XFD1048576", "XFD1048576:XFD1048576"),
        ] {
            assert_eq!(corners(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_range_is_refused() {
        for text in [
            "",
            ":",
            "B3:",
            ":J8",
            "実績!B3:J8",
            "B3-J8",
            "B0:J8",
            "3B:J8",
            "XFE1",
            "A1048577",
            "A1:B2:C3",
            "B3:8",
            "B:8",
        ] {
            assert_eq!(corners(text), None, "{text}");
        }
    }
}
