//! How much the program takes in, so that hostile or broken input costs neither minutes nor memory.

use crate::problem::{Code, Place, Problem};

/// Bytes of a file.
pub const FILE_BYTES: u64 = 50_000_000;
/// Rows of a table.
pub const TABLE_ROWS: usize = 200_000;
/// Columns of a table.
pub const TABLE_COLUMNS: usize = 2_000;
/// Cells of a table.
pub const TABLE_CELLS: usize = 2_000_000;

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
pub fn exceeded(place: Place, what: &str, limit: impl ToString, found: impl ToString) -> Problem {
    let problem = Problem::new(Code::TooLarge, place).with("what", what);
    problem.with("limit", limit.to_string()).with("found", found.to_string())
}

/// Whether a table of so many rows, columns and cells is taken in.
///
/// # Errors
/// The first limit that it is over.
pub fn check_table(place: &Place, rows: usize, columns: usize, cells: usize) -> Result<(), Problem> {
    let over = [
        ("table-rows", TABLE_ROWS, rows),
        ("table-columns", TABLE_COLUMNS, columns),
        ("table-cells", TABLE_CELLS, cells),
    ];
    match over.into_iter().find(|(_, limit, found)| found > limit) {
        Some((what, limit, found)) => Err(exceeded(place.clone(), what, limit, found)),
        None => Ok(()),
    }
}
