//! From a sheet as a file holds it to a [`Grid`]: in order, cut to what is used, covered cells blank.

use std::collections::{BTreeMap, BTreeSet};

use super::SheetName;
use super::refusal::Refusal;
use super::sheet::{Filled, Sheet};
use crate::collect::grid::{Format, Grid, GridCell, Region};
use crate::collect::limits;
use crate::problem::{Cell, Code, Place, Problem};

/// Makes a grid of a sheet, with what is wrong in its cells.
///
/// # Errors
///
/// A sheet whose cells, with the blank ones before them, are more than may be.
pub fn assemble(
    file: &str,
    format: Format,
    name: &SheetName,
    mut sheet: Sheet,
) -> Result<(Grid, Vec<Problem>), Refusal> {
    in_order(&mut sheet.cells);
    sheet.merged.sort_by_key(|region| (region.first, region.last));
    uncover(&mut sheet.cells, &sheet.merged);
    let place = |cell| Place { sheet: Some(name.name.clone()), cell: Some(cell), ..Place::file(file) };
    let rows = rows(&sheet, &place)?;
    let used = used(&sheet);
    let mut grid = Grid {
        file: file.to_owned(),
        format,
        sheet: Some(name.name.clone()),
        rows,
        hidden_rows: lines(&sheet.hidden_rows, used.map(|used| (used.first.row, used.last.row))),
        hidden_columns: lines(&sheet.hidden_columns, used.map(|used| (used.first.column, used.last.column))),
        hidden: name.hidden,
        objects: sheet.objects,
        ..Grid::default()
    };
    grid.merged = sheet.merged.iter().copied().filter(|region| used.is_some_and(|used| meet(used, *region))).collect();
    grid.coloured = used.map(|used| coloured(&sheet.coloured, used)).unwrap_or_default();
    let problems = problems(&grid, &sheet, &place);
    Ok((grid, problems))
}

/// Sorts cells by row and column; of two at one place the later counts.
fn in_order(cells: &mut Vec<Filled>) {
    cells.reverse();
    cells.sort_by_key(|filled| filled.cell);
    cells.dedup_by_key(|filled| filled.cell);
}

/// Takes out what lies under a joined cell: no sheet shows it. Regions that overlap are made by no program; of those the
/// later counts.
fn uncover(cells: &mut Vec<Filled>, merged: &[Region]) {
    let mut coming = merged.iter().copied().peekable();
    // Regions that reach the row at hand, by their first column: they lie side by side.
    let mut open: BTreeMap<usize, Region> = BTreeMap::new();
    cells.retain(|filled| {
        while let Some(region) = coming.next_if(|region| region.first.row <= filled.cell.row) {
            open.insert(region.first.column, region);
        }
        while let Some((&column, &region)) = open.range(..=filled.cell.column).next_back() {
            if region.last.row >= filled.cell.row {
                return !region.holds(filled.cell) || region.first == filled.cell;
            }
            open.remove(&column);
        }
        true
    });
}

/// The rows from the first that is kept to the last that holds something.
fn rows(sheet: &Sheet, place: &impl Fn(Cell) -> Place) -> Result<Vec<Vec<GridCell>>, Refusal> {
    let first = sheet.keep.first;
    let mut lengths: BTreeMap<usize, usize> = BTreeMap::new();
    for filled in &sheet.cells {
        lengths.insert(filled.cell.row, filled.cell.column + 1 - first.column);
    }
    let total: usize = lengths.values().sum();
    Refusal::unless_within("cells", total as u64, limits::CELLS, None)?;
    let Some((&last, _)) = lengths.last_key_value() else { return Ok(Vec::new()) };
    let mut rows: Vec<Vec<GridCell>> = Vec::with_capacity(last + 1 - first.row);
    for row in first.row..=last {
        let length = lengths.get(&row).copied().unwrap_or(0);
        let blank = |column| GridCell { place: place(Cell { row, column }), ..GridCell::default() };
        rows.push((first.column..first.column + length).map(blank).collect());
    }
    for Filled { cell, written, stored } in &sheet.cells {
        let row = rows.get_mut(cell.row - first.row);
        if let Some(at) = row.and_then(|row| row.get_mut(cell.column - first.column)) {
            written.trim().clone_into(&mut at.text);
            at.written.clone_from(written);
            at.stored = *stored;
        }
    }
    Ok(rows)
}

/// The smallest region from the first cell that is kept that holds everything.
fn used(sheet: &Sheet) -> Option<Region> {
    let row = sheet.cells.iter().map(|filled| filled.cell.row).max()?;
    let column = sheet.cells.iter().map(|filled| filled.cell.column).max()?;
    Some(Region { first: sheet.keep.first, last: Cell { row, column } })
}

fn meet(a: Region, b: Region) -> bool {
    a.first.row <= b.last.row
        && b.first.row <= a.last.row
        && a.first.column <= b.last.column
        && b.first.column <= a.last.column
}

/// The cells in use that lie in some regions, in order, each once; no more than a sheet may have.
fn coloured(regions: &[Region], used: Region) -> Vec<Cell> {
    let most = usize::try_from(limits::CELLS).unwrap_or(usize::MAX);
    let inside = regions.iter().filter(|region| meet(used, **region)).flat_map(|region| {
        let columns = region.first.column.max(used.first.column)..=region.last.column.min(used.last.column);
        let rows = region.first.row.max(used.first.row)..=region.last.row.min(used.last.row);
        rows.flat_map(move |row| columns.clone().map(move |column| Cell { row, column }))
    });
    let mut cells: Vec<Cell> = inside.take(most).collect();
    cells.sort_unstable();
    cells.dedup();
    cells
}

/// The lines of some spans that lie in use, in order, each once.
fn lines(spans: &[(usize, usize)], used: Option<(usize, usize)>) -> Vec<usize> {
    let Some((first_used, last_used)) = used else { return Vec::new() };
    let mut sorted = spans.to_vec();
    sorted.sort_unstable();
    let mut lines = Vec::new();
    let mut next = first_used;
    for (first, last) in sorted {
        lines.extend(first.max(next)..=last.min(last_used));
        next = next.max(last.saturating_add(1));
    }
    lines
}

fn problems(grid: &Grid, sheet: &Sheet, place: &impl Fn(Cell) -> Place) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (cell, error) in &sheet.errors {
        let problem = Problem::new(Code::CellError, place(*cell));
        problems.push(problem.with("address", cell.address()).with("error", error.clone()));
    }
    if let Some(first) = sheet.first_uncomputed {
        let count = sheet.uncomputed.to_string();
        let problem = Problem::new(Code::NoFormulaValue, place(first));
        problems.push(problem.with("address", first.address()).with("count", count));
    }
    let whole = Place { cell: None, ..place(sheet.keep.first) };
    let mut hidden = |what: &'static str, which: String| {
        if !which.is_empty() {
            let problem = Problem::new(Code::HiddenRead, whole.clone());
            problems.push(problem.with("what", what).with("which", which));
        }
    };
    if grid.hidden {
        hidden("sheet", grid.sheet.clone().unwrap_or_default());
    }
    let rows: BTreeSet<usize> = sheet.cells.iter().map(|filled| filled.cell.row).collect();
    let columns: BTreeSet<usize> = sheet.cells.iter().map(|filled| filled.cell.column).collect();
    let rows = grid.hidden_rows.iter().filter(|row| rows.contains(row));
    hidden("rows", listed(rows.map(ToString::to_string)));
    let columns = grid.hidden_columns.iter().filter(|column| columns.contains(column));
    hidden("columns", listed(columns.map(|column| letters(*column))));
    problems
}

/// The letters of a column.
fn letters(column: usize) -> String {
    Cell { row: 1, column }.address().trim_end_matches('1').to_owned()
}

/// The first ten of a list.
fn listed(names: impl Iterator<Item = String>) -> String {
    let names: Vec<String> = names.collect();
    let more = if names.len() > 10 { ", …" } else { "" };
    format!("{}{more}", names.iter().take(10).map(String::as_str).collect::<Vec<_>>().join(", "))
}
