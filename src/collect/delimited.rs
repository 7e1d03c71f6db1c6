//! Separated text as a grid in which every cell knows its place.

use csv::{ReaderBuilder, StringRecord, Trim};

use super::grid::{Format, Grid, GridCell, Stored};
use super::limits;
use crate::problem::{Cell, Code, Place, Problem};

/// Reads a text whose cells are separated by commas, tabs or semicolons, whichever its first lines have most of. Rows
/// may differ in length; blank lines are rows without cells.
///
/// # Errors
/// A quotation mark that is never closed, and more rows, columns or cells than are taken in.
pub fn read(file: &str, text: &str) -> Result<Grid, Problem> {
    let separator = separator(text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::None)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let separator = char::from(separator);
    let mut grid = Grid { file: file.to_owned(), separator: Some(separator), format: Format::Csv, ..Grid::default() };
    let mut record = StringRecord::new();
    let mut cells = 0;
    // The text is UTF-8 already, and flexible rows cannot fail: an error can only be the end.
    while matches!(reader.read_record(&mut record), Ok(true)) {
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        let (start, blank) = after_blank_lines(text, start);
        grid.rows.extend(std::iter::repeat_n(Vec::new(), blank));
        let row = grid.rows.len() + 1;
        cells += record.len();
        limits::check_table(
            &Place { cell: Some(Cell { row, column: 1 }), ..Place::file(file) },
            row,
            record.len(),
            cells,
        )?;
        let (spans, open) = field_spans(text.get(start..).unwrap_or_default(), separator);
        if let Some(offset) = open {
            let cell = Some(Cell { row, column: spans.len() });
            let place = Place { cell, ..Place::span(file, start + offset, 1) };
            return Err(Problem::new(Code::OpenQuote, place));
        }
        grid.rows.push(cells_of(file, &record, &spans, start, row));
    }
    Ok(grid)
}

fn cells_of(file: &str, record: &StringRecord, spans: &[(usize, usize)], start: usize, row: usize) -> Vec<GridCell> {
    let cells = record.iter().enumerate().map(|(index, field)| {
        let (offset, length) = spans.get(index).copied().unwrap_or((0, 0));
        let cell = Some(Cell { row, column: index + 1 });
        let place = Place { cell, ..Place::span(file, start + offset, length) };
        let text = field.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_owned();
        GridCell { text, written: field.to_owned(), stored: Stored::Text, place }
    });
    cells.collect()
}

/// Where the record begins that a reader found at `start`, and how many blank lines stand before it.
fn after_blank_lines(text: &str, start: usize) -> (usize, usize) {
    let rest = text.get(start..).unwrap_or_default();
    let skipped = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
    // A reader that ended a record at CR leaves its LF to the next.
    let left = start > 0 && text.as_bytes()[start - 1] == b'\r' && rest.starts_with('\n');
    (start + skipped, rest[..skipped].matches('\n').count() - usize::from(left))
}

/// What separates the cells: of the three, the one that stands equally often in most of the first lines, outside
/// quotation marks; the thousands of numbers do not. Of equals the one there are more of, then the comma.
fn separator(text: &str) -> u8 {
    let mut lines: Vec<[usize; 3]> = vec![[0; 3]];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if lines.len() == 20 => break,
            b'\n' => lines.push([0; 3]),
            _ if quoted => {}
            _ => {
                let of = SEPARATORS.iter().position(|separator| *separator == byte);
                if let (Some(of), Some(line)) = (of, lines.last_mut()) {
                    line[of] += 1;
                }
            }
        }
    }
    let agreement = |of: usize| {
        let counts: Vec<usize> = lines.iter().map(|line| line[of]).filter(|count| *count > 0).collect();
        let alike = counts.iter().map(|count| counts.iter().filter(|other| *other == count).count()).max();
        (alike.unwrap_or(0), counts.iter().sum::<usize>(), SEPARATORS.len() - of)
    };
    let best = (0..SEPARATORS.len()).max_by_key(|of| agreement(*of));
    best.map_or(SEPARATORS[0], |of| SEPARATORS[of])
}

/// What may separate cells.
const SEPARATORS: [u8; 3] = [b',', b'\t', b';'];

/// First byte and length of each field of the record that `text` begins with, quotation marks left in; and the
/// first byte of a mark that is never closed.
fn field_spans(text: &str, separator: char) -> (Vec<(usize, usize)>, Option<usize>) {
    let mut spans = Vec::new();
    let (mut start, mut quoted) = (0, false);
    for (index, c) in text.char_indices() {
        match c {
            // A mark in the middle of a plain field is a letter of it.
            '"' if quoted || index == start => quoted = !quoted,
            '"' if text[start..].starts_with('"') => quoted = true,
            c if c == separator && !quoted => {
                spans.push((start, index - start));
                start = index + 1;
            }
            '\n' | '\r' if !quoted => {
                spans.push((start, index - start));
                return (spans, None);
            }
            _ => {}
        }
    }
    spans.push((start, text.len() - start));
    (spans, quoted.then_some(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(grid: &Grid) -> Vec<Vec<&str>> {
        grid.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect()).collect()
    }

    #[test]
    fn cells_know_their_row_column_and_bytes() {
        let text = "区分,R5\r\n\r\n\"甲,乙\",\"1,234\"\r\n";
        let grid = read("a.csv", text).unwrap();
        assert_eq!(texts(&grid), [vec!["区分", "R5"], vec![], vec!["甲,乙", "1,234"]]);
        let place = &grid.rows[2][1].place;
        let (start, length) = place.span.unwrap();
        assert_eq!(&text[start..start + length], "\"1,234\"");
        assert_eq!(place.cell, Some(Cell { row: 3, column: 2 }));
    }

    #[test]
    fn tabs_and_semicolons_separate_where_there_are_most_of_them() {
        assert_eq!(texts(&read("a.csv", "区分\tR5\n甲\t\"1,234\"\n").unwrap())[1], ["甲", "1,234"]);
        assert_eq!(texts(&read("a.csv", "区分;R5;R6\n甲、乙;1,234;2\n").unwrap())[1], ["甲、乙", "1,234", "2"]);
        assert_eq!(texts(&read("a.csv", "区分,R5\n\"a;b;c;d\",1\n").unwrap())[1], ["a;b;c;d", "1"]);
        let thousands = "区分\t令和3\t令和4\n実績額\t13,374,381\t17,985,726\n";
        assert_eq!(texts(&read("a.csv", thousands).unwrap())[1], ["実績額", "13,374,381", "17,985,726"]);
    }

    #[test]
    fn a_cell_may_hold_lines_and_marks() {
        let grid = read("a.csv", "年度,備考\nR5,\"一行目\n\"\"二\"\"行目\"\nR6,5\"刻み\n").unwrap();
        assert_eq!(grid.rows[1][1].text, "一行目\n\"二\"行目");
        assert_eq!(grid.rows[2][1].text, "5\"刻み");
        assert_eq!(grid.rows[2][0].place.span, Some((43, 2)));
    }

    #[test]
    fn a_mark_that_is_never_closed_is_told_where_it_opens() {
        let problem = read("a.csv", "年度,値\nR5,\"18\nR6,19\n").unwrap_err();
        assert_eq!((problem.code, problem.place.cell), (Code::OpenQuote, Some(Cell { row: 2, column: 2 })));
    }
}
