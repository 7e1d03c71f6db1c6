//! What a table says by its headings: which columns name series, which hold years, values, targets and remarks.

mod columns;
mod find;
mod roles;

use std::borrow::Cow;

pub use find::find;
pub use roles::{Role, is_ditto, is_subtotal, is_total, role, without_unit};

use super::grid::{Grid, GridCell, Region};
use super::period::Period;
pub use crate::model::TableShape as Shape;
use crate::model::Unit;
use crate::problem::Place;

/// What a column of values holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// What was reached.
    Actual,
    /// What was aimed at.
    Target,
}

/// What a column is.
#[derive(Clone, Debug, PartialEq)]
pub enum Says {
    /// It names series: 区分, 指標.
    Label,
    /// It has a known role.
    Role(Role),
    /// Values: of a year in a wide table, of a series where years go down.
    Values {
        /// The year, of a wide table.
        period: Option<Period>,
        /// Whether they are results or targets.
        measured: Measured,
    },
    /// The total over the years.
    Total,
    /// Not taken for data.
    LeftOut,
}

/// A column by its headings.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its index in the rows of the grid.
    pub index: usize,
    /// The heading it is known by.
    pub heading: GridCell,
    /// What it is.
    pub says: Says,
    /// Headings that name a series across: 男 under R5年度.
    pub across: Vec<GridCell>,
    /// The unit in brackets behind its heading.
    pub unit: Option<Unit>,
}

/// A table that is understood: its grid with what its headings say.
#[derive(Clone, Debug)]
pub struct Table<'g> {
    /// The cells.
    pub grid: &'g Grid,
    /// How observations lie.
    pub shape: Shape,
    /// The rows of headings, by index.
    pub headings: std::ops::Range<usize>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// The rows of data below the headings, by index: without blank rows and remarks.
    pub body: Vec<usize>,
    /// Title lines and remarks.
    pub remarks: Vec<GridCell>,
    /// The unit that a line about the table names: （単位：千円）.
    pub unit: Option<Unit>,
    /// The first heading of another table below it.
    pub second: Option<GridCell>,
}

impl Table<'_> {
    /// The cell that a place of the grid shows: of joined cells the first.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> Cow<'_, GridCell> {
        cell(self.grid, row, column)
    }

    /// The columns of values.
    pub fn values(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| matches!(column.says, Says::Values { .. }))
    }

    /// The first column with a role.
    #[must_use]
    pub fn with_role(&self, role: Role) -> Option<&Column> {
        self.columns.iter().find(|column| column.says == Says::Role(role))
    }

    /// The columns that name series.
    pub fn labels(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.says == Says::Label)
    }

    /// The joined cells, if any, that a place belongs to.
    #[must_use]
    pub fn region(&self, row: usize, column: usize) -> Option<Region> {
        region(self.grid, row, column)
    }

    /// The place of the table as a whole: its first heading.
    #[must_use]
    pub fn place(&self) -> Place {
        self.columns.first().map_or_else(|| Place::file(&self.grid.file), |column| column.heading.place.clone())
    }
}

/// The region of joined cells that a cell belongs to, by index of row and column.
fn region(grid: &Grid, row: usize, column: usize) -> Option<Region> {
    if grid.merged.is_empty() {
        return None;
    }
    let own = grid.rows.get(row)?.get(column)?.place.cell?;
    grid.merged.iter().copied().find(|region| region.holds(own))
}

/// The cell that a place shows, by index: of joined cells the first; a blank one beyond the end of a row.
fn cell(grid: &Grid, row: usize, column: usize) -> Cow<'_, GridCell> {
    let Some(own) = grid.rows.get(row).and_then(|cells| cells.get(column)) else {
        return Cow::Owned(GridCell { place: Place::file(&grid.file), ..GridCell::default() });
    };
    let first = region(grid, row, column).and_then(|region| {
        let here = own.place.cell?;
        let (up, left) = (here.row - region.first.row, here.column - region.first.column);
        grid.rows.get(row.checked_sub(up)?)?.get(column.checked_sub(left)?)
    });
    Cow::Borrowed(first.unwrap_or(own))
}
