//! Finds the headings of a table, and with them its shape.

use std::ops::Range;

use super::columns::{long_columns, wide_columns, years_down_columns};
use super::roles::{Role, is_remark, is_total, role, unit_of_line};
use super::{Column, Shape, Table, cell};
use crate::collect::grid::{Grid, GridCell};
use crate::collect::number::{self, Rules};
use crate::collect::period::{self, Period};
use crate::model::{Calendar, FiscalYear};

/// How many rows may stand above the headings.
const SEARCHED: usize = 30;

/// The headings found.
struct Found {
    shape: Shape,
    headings: Range<usize>,
}

/// Understands a table by its headings, whose years are those of a calendar. `shape` is what the office says it is, where
/// it does. `None`: no headings that name years, or 年度 and 実績.
#[must_use]
pub fn find(grid: &Grid, shape: Option<Shape>, calendar: Calendar) -> Option<Table<'_>> {
    let rows: Vec<usize> = (0..grid.rows.len()).filter(|row| !is_blank(grid, *row)).collect();
    let found = headings(grid, &rows, shape, calendar)?;
    let columns: Vec<Column> = match found.shape {
        Shape::Long => long_columns(grid, &found.headings),
        Shape::Wide => wide_columns(grid, &found.headings, calendar),
        Shape::WideYearsDown => years_down_columns(grid, &found.headings),
    };
    let mut table = Table {
        grid,
        shape: found.shape,
        headings: found.headings.clone(),
        columns,
        body: Vec::new(),
        remarks: Vec::new(),
        unit: None,
        second: None,
    };
    for row in rows {
        if row < found.headings.start || (row >= found.headings.end && is_remark_row(grid, row)) {
            table.remarks.extend(grid.rows[row].iter().filter(|cell| !cell.is_blank()).cloned());
        } else if row >= found.headings.end {
            if table.is_heading_again(row, calendar) {
                table.second = grid.rows[row].iter().find(|cell| !cell.is_blank()).cloned();
                break;
            }
            table.body.push(row);
        }
    }
    table.unit = table.remarks.iter().find_map(|cell| unit_of_line(&cell.text));
    Some(table)
}

fn is_blank(grid: &Grid, row: usize) -> bool {
    grid.rows[row].iter().all(GridCell::is_blank)
}

/// A row below the headings that holds a remark and nothing else.
fn is_remark_row(grid: &Grid, row: usize) -> bool {
    let mut filled = grid.rows[row].iter().filter(|cell| !cell.is_blank());
    let (first, others) = (filled.next(), filled.next());
    others.is_none() && first.is_some_and(|cell| is_remark(&cell.text))
}

fn headings(grid: &Grid, rows: &[usize], wanted: Option<Shape>, calendar: Calendar) -> Option<Found> {
    let may = |shape| wanted.is_none_or(|wanted| wanted == shape);
    let mut single: Option<Found> = None;
    for (at, row) in rows.iter().copied().enumerate().take(SEARCHED) {
        let below = &rows[at + 1..];
        if may(Shape::Long) && is_long(grid, row) {
            return Some(Found { shape: Shape::Long, headings: row..row + 1 });
        }
        if may(Shape::WideYearsDown)
            && let Some(end) = years_down(grid, row, below, calendar)
        {
            return Some(Found { shape: Shape::WideYearsDown, headings: row..end });
        }
        if !may(Shape::Wide) {
            continue;
        }
        let years = years(grid, row, calendar);
        let holds_values =
            below.iter().any(|below| years.iter().any(|(column, _)| !cell(grid, *below, *column).is_blank()));
        if years.is_empty() || !holds_values {
            continue;
        }
        let found = Found {
            shape: Shape::Wide,
            headings: above(grid, &rows[..at], row, &years)..under(grid, row, below, &years, calendar),
        };
        // A lone year may be the day of a title line; headings with more years are preferred.
        if years.len() > 1 {
            return Some(found);
        }
        single = single.or(Some(found));
    }
    single
}

fn is_long(grid: &Grid, row: usize) -> bool {
    let roles: Vec<_> = grid.rows[row].iter().filter_map(|cell| role(&cell.text)).collect();
    roles.contains(&Role::Value) && (roles.contains(&Role::Period) || roles.contains(&Role::AsOf))
}

impl Table<'_> {
    /// Whether a row below the headings begins another table.
    fn is_heading_again(&self, row: usize, calendar: Calendar) -> bool {
        match self.shape {
            Shape::Long => is_long(self.grid, row),
            Shape::WideYearsDown => role(&cell(self.grid, row, 0).text) == Some(Role::Period),
            Shape::Wide => {
                let named = self.values().filter(|column| {
                    let text = &cell(self.grid, row, column.index).text;
                    !is_number(text) && heading_year(text, None, calendar).is_some()
                });
                let all = self.values().count();
                let named = named.count();
                named > 1 || (named == 1 && all == 1)
            }
        }
    }
}

/// The years that a row names, with their columns: in any column but the first, or in all from the first on.
pub(super) fn years(grid: &Grid, row: usize, calendar: Calendar) -> Vec<(usize, Period)> {
    let mut years: Vec<(usize, Period)> = Vec::new();
    let mut previous: Option<FiscalYear> = None;
    for column in 0..grid.rows[row].len() {
        if let Some(read) = heading_year(&cell(grid, row, column).text, previous, calendar) {
            previous = Some(read.year);
            years.push((column, read));
        }
    }
    let from_first = years.first().is_some_and(|(column, _)| *column == 0);
    if from_first && years.len() < 2 { Vec::new() } else { years }
}

/// The year of a heading; words such as 目標 and a unit in brackets beside it do not matter.
pub(super) fn heading_year(text: &str, previous: Option<FiscalYear>, calendar: Calendar) -> Option<Period> {
    let folded = period::fold(text);
    let bare = super::without_unit(&folded).map_or(folded.as_str(), |(bare, _)| bare);
    period::read_in(bare, previous, calendar).ok().or_else(|| {
        let without = ["目標値", "目標"].iter().find_map(|word| {
            let (before, after) = bare.split_once(word)?;
            Some(format!("{before}{after}"))
        })?;
        period::read_in(without.trim_matches(['(', ')']), previous, calendar).ok()
    })
}

/// The end of the headings, where the rows below begin with years and the row itself does not.
fn years_down(grid: &Grid, row: usize, below: &[usize], calendar: Calendar) -> Option<usize> {
    let first = cell(grid, row, 0);
    let series = (1..grid.rows[row].len()).filter(|column| !cell(grid, row, *column).is_blank()).count();
    // Years across as well: only 年度 itself says that those down are meant.
    let crossed = role(&first.text) != Some(Role::Period) && !years(grid, row, calendar).is_empty();
    if series == 0 || heading_year(&first.text, None, calendar).is_some() || has_number(grid, row, 1) || crossed {
        return None;
    }
    let mut end = row + 1;
    for below in below.iter().copied().take(3) {
        let start = cell(grid, below, 0);
        if period::read_in(&start.text, None, calendar).is_ok() {
            return Some(end);
        }
        if is_total(&start.text) {
            continue;
        }
        let is_heading = (start.is_blank() || start.text == first.text) && !has_number(grid, below, 1);
        if !is_heading {
            return None;
        }
        end = below + 1;
    }
    None
}

/// Whether a row holds, from a column on, what can be read as a value.
fn has_number(grid: &Grid, row: usize, from: usize) -> bool {
    let cells = grid.rows[row].iter().skip(from);
    cells.filter(|cell| !cell.is_blank()).any(|cell| is_number(&cell.text))
}

/// The first row of headings: the row above the years where it says what they measure, 目標 over R3 to R5, or where
/// the same years stand twice.
fn above(grid: &Grid, before: &[usize], row: usize, years: &[(usize, Period)]) -> usize {
    let Some(above) = before.last().copied().filter(|above| *above + 1 == row) else {
        return row;
    };
    let twice = years.iter().enumerate().any(|(at, (_, year))| years[..at].iter().any(|(_, other)| other == year));
    let over: Vec<_> = years.iter().map(|(column, _)| cell(grid, above, *column)).collect();
    let measures = over.iter().any(|cell| matches!(role(&cell.text), Some(Role::Value | Role::Target)));
    if measures || (twice && over.iter().any(|cell| !cell.is_blank())) { above } else { row }
}

/// The end of the headings: the row under the years belongs to them where it holds words over every year and begins
/// with nothing of its own, 目標 and 実績 under 令和5年度.
fn under(grid: &Grid, row: usize, below: &[usize], years: &[(usize, Period)], calendar: Calendar) -> usize {
    let Some(under) = below.first().copied().filter(|under| *under == row + 1) else {
        return row + 1;
    };
    let first = years.first().map_or(0, |(column, _)| *column);
    let doubled = (0..first).any(|column| {
        let (own, next) = (cell(grid, row, column), cell(grid, under, column));
        !next.is_blank() && !own.is_blank() && own.text != next.text
    });
    let width = grid.rows[row].len().max(grid.rows[under].len());
    let mut words = (first..width).map(|column| cell(grid, under, column)).filter(|cell| !cell.is_blank()).peekable();
    let only_words = words.peek().is_some()
        && words.all(|cell| !is_number(&cell.text) && period::read_in(&cell.text, None, calendar).is_err())
        && !is_total(&cell(grid, under, 0).text);
    // A data row whose every cell is broken still has a label of its own.
    let labelled = (0..first).any(|column| {
        let (own, next) = (cell(grid, row, column), cell(grid, under, column));
        !next.is_blank() && own.text != next.text && !own.is_blank()
    });
    if only_words && !doubled && !labelled { under + 1 } else { row + 1 }
}

/// Whether a text can stand for a value: a number, or a sign that stands for none.
fn is_number(text: &str) -> bool {
    number::read(text, &Rules::default()).is_ok()
}
