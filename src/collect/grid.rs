//! A table file as it stands: every cell with its place, before anyone asks what it means.

use crate::problem::{Cell, Place};

/// What kind of file a grid came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Separated text.
    #[default]
    Csv,
    /// Office Open XML.
    Xlsx,
    /// The binary format of Excel 97 to 2003.
    Xls,
    /// `OpenDocument`.
    Ods,
}

/// How a cell is stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stored {
    /// As text, which is all that separated text has.
    #[default]
    Text,
    /// As a number.
    Number,
    /// As a day.
    Day,
    /// As the result of a formula.
    Formula,
}

/// A cell: what it shows and where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridCell {
    /// What it shows, without white space around it.
    pub text: String,
    /// What it shows, as written: with spaces and line breaks.
    pub written: String,
    /// How it is stored.
    pub stored: Stored,
    /// Where it stands.
    pub place: Place,
}

impl GridCell {
    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

/// Cells joined into one; both corners belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// Its first row and column, counted from 1.
    pub first: Cell,
    /// Its last row and column.
    pub last: Cell,
}

impl Region {
    /// Whether a cell lies in it.
    #[must_use]
    pub fn holds(&self, cell: Cell) -> bool {
        (self.first.row..=self.last.row).contains(&cell.row)
            && (self.first.column..=self.last.column).contains(&cell.column)
    }
}

/// A table file, or one sheet of a workbook: its rows, blank ones among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The file below the source folder.
    pub file: String,
    /// What kind of file it is.
    pub format: Format,
    /// The sheet's name, of a workbook.
    pub sheet: Option<String>,
    /// The encoding its text was found in, of separated text, e.g. `Shift_JIS`.
    pub encoding: Option<&'static str>,
    /// What separates its cells, of separated text.
    pub separator: Option<char>,
    /// Its rows. They may differ in length; a cell that holds nothing is there all the same, up to the row's last.
    pub rows: Vec<Vec<GridCell>>,
    /// Cells joined into one. The first of each holds the text, the others are blank.
    pub merged: Vec<Region>,
    /// Rows that are not shown, counted from 1.
    pub hidden_rows: Vec<usize>,
    /// Columns that are not shown, counted from 1.
    pub hidden_columns: Vec<usize>,
    /// Whether the sheet itself is not shown.
    pub hidden: bool,
    /// Cells with a background colour.
    pub coloured: Vec<Cell>,
    /// Pictures, charts and shapes that lie on the sheet.
    pub objects: usize,
}
