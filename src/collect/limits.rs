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
