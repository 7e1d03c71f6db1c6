//! Tidy CSV for people: UTF-8 with BOM, CRLF, and no text that a spreadsheet program would take for a formula.

use csv::{Terminator, WriterBuilder};

use super::table::{Cell, Table};
use crate::wording::plain;

/// A table as CSV.
pub(super) fn bytes(table: &Table) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    // Writing records of equal length into memory cannot fail.
    let _ = writer.write_record(table.columns.iter().map(|column| &column.heading));
    for row in &table.rows {
        let _ = writer.write_record(row.iter().map(written));
    }
    bytes.extend(writer.into_inner().unwrap_or_default());
    bytes
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => guarded(text),
        Cell::Year(year) => year.to_string(),
        Cell::Number(value, decimals) => plain(*value, *decimals),
        Cell::Day(day) => day.to_string(),
        Cell::Flag(flag) => flag.to_string(),
    }
}

/// A text that begins like a formula gets an apostrophe before it.
fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn text_that_looks_like_a_formula_is_guarded() {
        assert_eq!(guarded("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(guarded("令和5年度"), "令和5年度");
    }
}
