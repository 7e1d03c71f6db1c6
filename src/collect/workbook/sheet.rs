//! A sheet as a file holds it: what its cells show, and how it is drawn. Cells outside of what is kept are passed over
//! while reading, so that a stray one at the end of a sheet costs nothing where a range leaves it out.

use super::refusal::Refusal;
use crate::collect::grid::{Region, Stored};
use crate::collect::limits;
use crate::problem::Cell;

/// A cell that holds something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// Where it stands.
    pub cell: Cell,
    /// What it shows, as written.
    pub written: String,
    /// How it is stored.
    pub stored: Stored,
}

/// A sheet as a file holds it.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What is kept.
    pub keep: Region,
    /// The cells that hold something, in the order of the file.
    pub cells: Vec<Filled>,
    /// Cells that hold an error, with its name.
    pub errors: Vec<(Cell, String)>,
    /// How many formulas nobody computed.
    pub uncomputed: usize,
    /// The first of them.
    pub first_uncomputed: Option<Cell>,
    /// Cells joined into one.
    pub merged: Vec<Region>,
    /// Rows that are not shown, first and last.
    pub hidden_rows: Vec<(usize, usize)>,
    /// Columns that are not shown, first and last.
    pub hidden_columns: Vec<(usize, usize)>,
    /// Cells with a background colour.
    pub coloured: Vec<Region>,
    /// Pictures, charts and shapes.
    pub objects: usize,
    /// Whether the file does not tell how its numbers are shown.
    pub formats_unknown: bool,
    text_bytes: u64,
}

impl Sheet {
    /// A sheet without anything, of which a region is kept.
    #[must_use]
    pub const fn new(keep: Region) -> Self {
        Self {
            keep,
            cells: Vec::new(),
            errors: Vec::new(),
            uncomputed: 0,
            first_uncomputed: None,
            merged: Vec::new(),
            hidden_rows: Vec::new(),
            hidden_columns: Vec::new(),
            coloured: Vec::new(),
            objects: 0,
            formats_unknown: false,
            text_bytes: 0,
        }
    }

    /// Takes a cell, unless it shows nothing or is not kept. Line breaks become those of Unix.
    ///
    /// # Errors
    ///
    /// A sheet that grows larger than it may.
    pub fn fill(&mut self, cell: Cell, text: &str, stored: Stored) -> Result<(), Refusal> {
        if text.trim().is_empty() || !self.keeps(cell)? {
            return Ok(());
        }
        let at = Some(cell);
        Refusal::unless_within("cells", self.cells.len() as u64 + 1, limits::CELLS, at)?;
        if text.len() as u64 > limits::CELL_CHARACTERS {
            Refusal::unless_within("cell-text", text.chars().count() as u64, limits::CELL_CHARACTERS, at)?;
        }
        self.text_bytes += text.len() as u64;
        Refusal::unless_within("text", self.text_bytes, limits::TEXT_BYTES, at)?;
        let written = text.replace("\r\n", "\n").replace('\r', "\n");
        self.cells.push(Filled { cell, written, stored });
        Ok(())
    }

    /// Notes an error in a cell. Of more than a thousand nobody needs to know.
    ///
    /// # Errors
    ///
    /// A sheet that grows larger than it may.
    pub fn error(&mut self, cell: Cell, name: &str) -> Result<(), Refusal> {
        if self.keeps(cell)? && self.errors.len() < 1000 {
            self.errors.push((cell, name.chars().filter(|c| !c.is_control()).take(40).collect()));
        }
        Ok(())
    }

    /// Notes a formula that nobody computed.
    ///
    /// # Errors
    ///
    /// A sheet that grows larger than it may.
    pub fn uncomputed(&mut self, cell: Cell) -> Result<(), Refusal> {
        if self.keeps(cell)? {
            self.uncomputed += 1;
            self.first_uncomputed = Some(self.first_uncomputed.map_or(cell, |first| first.min(cell)));
        }
        Ok(())
    }

    /// Whether a cell that holds something is kept.
    fn keeps(&self, cell: Cell) -> Result<bool, Refusal> {
        if !self.keep.holds(cell) {
            return Ok(false);
        }
        Refusal::unless_within("rows", cell.row as u64, limits::ROWS, Some(cell))?;
        Refusal::unless_within("columns", cell.column as u64, limits::COLUMNS, Some(cell))?;
        Ok(true)
    }

    /// Notes a background colour. Of more regions than a sheet may have cells nobody needs to know.
    pub fn colour(&mut self, region: Region) {
        if (self.coloured.len() as u64) < limits::CELLS {
            self.coloured.push(region);
        }
    }
}
