//! Comma-separated text as a table in which every cell knows its place.

use csv::{ReaderBuilder, Trim};

use super::table::{Table, TableCell};
use crate::problem::{Cell, Place};

/// Reads a CSV text. Rows may differ in length; blank rows are left out but counted.
#[must_use]
pub fn read(file: &str, text: &str) -> Table {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).trim(Trim::None).from_reader(text.as_bytes());
    let mut table = Table::default();
    let mut record = csv::StringRecord::new();
    let mut row = 0;
    // The text is UTF-8 already, and flexible rows cannot fail: an error can only be the end.
    while matches!(reader.read_record(&mut record), Ok(true)) {
        row += 1;
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        let start =
            start + text.get(start..).map_or(0, |rest| rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        if record.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        let spans = field_spans(text.get(start..).unwrap_or_default());
        let cells = record.iter().enumerate().map(|(index, field)| {
            let (offset, length) = spans.get(index).copied().unwrap_or((0, 0));
            let cell = Some(Cell { row, column: index + 1 });
            let place = Place { cell, ..Place::span(file, start + offset, length) };
            TableCell { text: field.trim().to_owned(), place }
        });
        table.rows.push(cells.collect());
    }
    table
}

/// First byte and length of each field of the record that `text` begins with, quotes left in.
fn field_spans(text: &str) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let (mut start, mut quoted) = (0, false);
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted => {
                spans.push((start, index - start));
                start = index + 1;
            }
            b'\n' | b'\r' if !quoted => {
                spans.push((start, index - start));
                return spans;
            }
            _ => {}
        }
    }
    spans.push((start, text.len() - start));
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_know_their_row_column_and_bytes() {
        let text = "区分,R5\r\n\r\n\"甲,乙\",\"1,234\"\r\n";
        let table = read("a.csv", text);
        let cell = &table.rows[1][1];
        assert_eq!(cell.text, "1,234");
        let (start, length) = cell.place.span.unwrap();
        assert_eq!(&text[start..start + length], "\"1,234\"");
        assert_eq!(cell.place.cell.map(|cell| cell.column), Some(2));
    }
}
