//! How much the program takes in, so that hostile or broken input costs neither minutes nor memory.

use crate::problem::{Code, Place, Problem};

/// Bytes of a file.
pub const FILE_BYTES: u64 = 50_000_000;

/// Bytes of all files together that are published as they are.
pub const STATIC_BYTES: u64 = 200_000_000;

// Tables, separated text and sheets alike.

/// Bytes of everything that a zipped workbook holds, unzipped.
pub const UNZIPPED_BYTES: u64 = 200_000_000;
/// How many times larger than the file its unzipped content may be. Sheets of one repeated row reach about a hundred.
pub const UNZIPPED_RATIO: u64 = 250;
/// Bytes from which the ratio is asked for: below, anything may be as dense as it likes.
pub const RATIO_FROM: u64 = 10_000_000;
/// Files inside a zipped workbook, and sheets of a workbook.
pub const PARTS: u64 = 10_000;
/// Cells of a sheet that are kept: those that hold something and the blank ones before them in their row.
pub const CELLS: u64 = 2_000_000;
/// The last row that holds something.
pub const ROWS: u64 = 200_000;
/// The last column that holds something.
pub const COLUMNS: u64 = 2_000;
/// Characters of one cell, which is what a spreadsheet program itself allows.
pub const CELL_CHARACTERS: u64 = 32_767;
/// Bytes of text of all cells of a sheet together: one long text may be shared by many cells.
pub const TEXT_BYTES: u64 = 100_000_000;
/// Cell formats of a workbook, which is what a spreadsheet program itself allows.
pub const FORMATS: u64 = 65_490;
/// Bytes of one name or format code among the cell formats.
pub const FORMAT_BYTES: u64 = 1_024;

/// Rows of a table of which each becomes an indicator.
pub const IMPORTED: u64 = 1_000;

// YAML: the largest YAML file of a city of thirty indicators has 25 KB, 700 nodes and a depth of 5.

/// Bytes of a YAML file.
pub const YAML_BYTES: usize = 2_000_000;
/// Lists and mappings inside one another.
pub const YAML_DEPTH: usize = 32;
/// Values of a file, those that aliases repeat counted each time.
pub const YAML_NODES: usize = 50_000;
/// Keys of a mapping whose keys are known.
pub const YAML_KEYS: usize = 1_000;
/// Values that aliases (`*name`) repeat.
pub const YAML_REPEATED: usize = 20_000;
/// Bytes of one text.
pub const YAML_TEXT: usize = 100_000;
/// Bytes of all texts of a file, those that aliases repeat counted each time.
pub const YAML_TEXTS: usize = 4_000_000;

/// The problem that something is over its limit.
#[must_use]
pub fn exceeded(place: Place, what: &str, limit: u64, found: u64) -> Problem {
    let problem = Problem::new(Code::TooLarge, place).with("what", what);
    problem.with("limit", limit.to_string()).with("found", found.to_string())
}

/// Whether a table of so many rows, columns and cells is taken in.
///
/// # Errors
/// The first limit that it is over.
pub fn check_table(place: &Place, rows: usize, columns: usize, cells: usize) -> Result<(), Problem> {
    let over = [("rows", ROWS, rows as u64), ("columns", COLUMNS, columns as u64), ("cells", CELLS, cells as u64)];
    match over.into_iter().find(|(_, limit, found)| found > limit) {
        Some((what, limit, found)) => Err(exceeded(place.clone(), what, limit, found)),
        None => Ok(()),
    }
}
