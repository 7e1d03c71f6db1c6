//! From the headings of a table to its columns.

use std::ops::Range;

use super::find::{heading_year, years};
use super::roles::{Role, is_subtotal, is_total, role, without_unit};
use super::{Column, Measured, Says, cell};
use crate::collect::grid::{Grid, GridCell};
use crate::collect::period::{self, Period};
use crate::model::{Calendar, FiscalYear, Unit};

fn width(grid: &Grid, headings: &Range<usize>) -> usize {
    grid.rows[headings.clone()].iter().map(Vec::len).max().unwrap_or(0)
}

fn unit(heading: &GridCell) -> Option<Unit> {
    without_unit(&period::fold(&heading.text)).map(|(_, unit)| unit)
}

/// The headings over a column, from above, without blank ones and repetitions by joined cells. A blank heading above
/// another takes the one to its left, as a heading that stands over several columns is written without joined cells.
fn stack(grid: &Grid, headings: &Range<usize>, column: usize) -> Vec<GridCell> {
    let mut stack: Vec<GridCell> = Vec::new();
    for row in headings.clone() {
        let own = cell(grid, row, column);
        let reached = if own.is_blank() && row + 1 < headings.end {
            (0..column).rev().map(|left| cell(grid, row, left)).find(|left| !left.is_blank())
        } else {
            None
        };
        let heading = reached.unwrap_or(own).into_owned();
        if !heading.is_blank() && stack.last().is_none_or(|last| last.place != heading.place) {
            stack.push(heading);
        }
    }
    stack
}

/// The lowest heading, by which a column is known; a blank one where there is none.
fn lowest(grid: &Grid, headings: &Range<usize>, column: usize) -> GridCell {
    let mut rows = headings.clone().rev().map(|row| cell(grid, row, column));
    let found = rows.find(|cell| !cell.is_blank());
    found.unwrap_or_else(|| cell(grid, headings.end - 1, column)).into_owned()
}

/// The columns of a table of one observation a row.
pub(super) fn long_columns(grid: &Grid, headings: &Range<usize>) -> Vec<Column> {
    let columns = (0..width(grid, headings)).map(|index| {
        let heading = lowest(grid, headings, index);
        let says = match role(&heading.text) {
            Some(role) => Says::Role(role),
            None if heading.is_blank() => Says::LeftOut,
            None => Says::Label,
        };
        Column { index, unit: unit(&heading), heading, says, across: Vec::new() }
    });
    columns.collect()
}

/// The columns of a table with years across.
pub(super) fn wide_columns(grid: &Grid, headings: &Range<usize>, calendar: Calendar) -> Vec<Column> {
    let named = headings.clone().map(|row| years(grid, row, calendar)).max_by_key(Vec::len).unwrap_or_default();
    let first = named.first().map_or(0, |(column, _)| *column);
    let mut previous = None;
    let columns = (0..width(grid, headings)).map(|index| {
        if index < first {
            label_column(grid, headings, index)
        } else {
            wide_column(grid, headings, index, &mut previous, calendar)
        }
    });
    columns.collect()
}

fn label_column(grid: &Grid, headings: &Range<usize>, index: usize) -> Column {
    let heading = lowest(grid, headings, index);
    let says = match role(&heading.text) {
        Some(role @ (Role::Unit | Role::Note)) => Says::Role(role),
        Some(Role::Computed) => Says::LeftOut,
        _ => Says::Label,
    };
    Column { index, heading, says, across: Vec::new(), unit: None }
}

/// A column from the first year on: its year is in one of its headings, what it measures and which series in others.
fn wide_column(
    grid: &Grid,
    headings: &Range<usize>,
    index: usize,
    previous: &mut Option<FiscalYear>,
    calendar: Calendar,
) -> Column {
    let stack = stack(grid, headings, index);
    let mut year: Option<Period> = None;
    let mut measured = None;
    let (mut left_out, mut total, mut across) = (stack.is_empty(), false, Vec::new());
    let mut known = None;
    for heading in &stack {
        if let Some(read) = heading_year(&heading.text, *previous, calendar) {
            if heading.text.contains("目標") {
                measured = Some(Measured::Target);
            }
            *previous = Some(read.year);
            year = Some(read);
            continue;
        }
        match role(&heading.text) {
            Some(Role::Value) => measured = Some(Measured::Actual),
            Some(Role::Target) => measured = Some(Measured::Target),
            Some(Role::Computed) => left_out = true,
            Some(Role::Period) => {}
            Some(other) => known = Some(other),
            None if is_subtotal(&heading.text) => left_out = true,
            None if is_total(&heading.text) => total = true,
            None => across.push(heading.clone()),
        }
    }
    let says = match (year, known) {
        _ if left_out => Says::LeftOut,
        (_, Some(role)) => Says::Role(role),
        // A total under a year is the total of the series across.
        (Some(period), None) => Says::Values { period: Some(period), measured: measured.unwrap_or(Measured::Actual) },
        (None, None) if total => Says::Total,
        (None, None) => Says::Label,
    };
    if year.is_some() && total {
        across.extend(stack.iter().filter(|heading| is_total(&heading.text)).cloned());
    }
    let heading = lowest(grid, headings, index);
    let unit = stack.iter().find_map(unit);
    Column { index, heading, says, across, unit }
}

/// The columns of a table with years down: the first holds the years, each further one a series.
pub(super) fn years_down_columns(grid: &Grid, headings: &Range<usize>) -> Vec<Column> {
    let columns = (0..width(grid, headings)).map(|index| {
        let heading = lowest(grid, headings, index);
        if index == 0 {
            return Column { index, heading, says: Says::Role(Role::Period), across: Vec::new(), unit: None };
        }
        let stack = stack(grid, headings, index);
        let (mut measured, mut other, mut across) =
            (Measured::Actual, stack.is_empty().then_some(Says::LeftOut), Vec::new());
        for heading in &stack {
            match role(&heading.text) {
                Some(Role::Target) => measured = Measured::Target,
                Some(Role::Value) => {}
                Some(Role::Computed) => other = Some(Says::LeftOut),
                Some(role) => other = Some(Says::Role(role)),
                None if is_subtotal(&heading.text) => other = Some(Says::LeftOut),
                None => across.push(heading.clone()),
            }
        }
        let unit = stack.iter().find_map(unit);
        Column { index, heading, says: other.unwrap_or(Says::Values { period: None, measured }), across, unit }
    });
    columns.collect()
}
