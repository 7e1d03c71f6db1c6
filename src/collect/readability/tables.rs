//! Tables for the tests of this room, and what the rules say of them.

use super::*;
use crate::collect::grid::GridCell;
use crate::collect::grid::{Format, Stored};
use crate::model::Calendar;
use crate::problem::Cell;

/// The cells of comma-separated text: quotes keep commas and line breaks; every line is a row, blank ones too.
pub(super) fn split(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut cell, mut quoted) = (vec![Vec::new()], String::new(), false);
    for character in text.chars() {
        match character {
            '"' => quoted = !quoted,
            ',' if !quoted => rows.last_mut().unwrap().push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                rows.last_mut().unwrap().push(std::mem::take(&mut cell));
                rows.push(Vec::new());
            }
            other => cell.push(other),
        }
    }
    rows.last_mut().unwrap().push(cell);
    rows
}

fn grid(file: &str, format: Format, text: &str) -> Grid {
    let cell = |row: usize, (column, written): (usize, String)| GridCell {
        text: written.trim().to_owned(),
        stored: if format != Format::Csv && written.parse::<f64>().is_ok() { Stored::Number } else { Stored::Text },
        place: Place { cell: Some(Cell { row: row + 1, column: column + 1 }), ..Place::file(file) },
        written,
    };
    let of = |(row, cells): (usize, Vec<String>)| cells.into_iter().enumerate().map(|c| cell(row, c)).collect();
    let rows = split(text).into_iter().enumerate().map(of).collect();
    Grid { file: file.to_owned(), format, rows, ..Grid::default() }
}

/// A CSV file in UTF-8.
pub(super) fn csv(text: &str) -> Grid {
    Grid { encoding: Some("UTF-8"), separator: Some(','), ..grid("a.csv", Format::Csv, text) }
}

/// A sheet of a workbook; what reads as a number is stored as one.
pub(super) fn sheet(text: &str) -> Grid {
    Grid { sheet: Some("実績".to_owned()), ..grid("a.xlsx", Format::Xlsx, text) }
}

/// How a table is understood whose headings are one row, with all that may be said of it said.
pub(super) fn understood(grid: &Grid, shape: Shape, heading: usize) -> Understood<'static> {
    Understood {
        shape,
        headings: heading..heading + 1,
        body: heading + 1..grid.rows.len(),
        columns: table::find(grid, Some(shape), Calendar::FiscalYear).map(|table| columns(&table)).unwrap_or_default(),
        signs: &[],
        has_unit: true,
        has_definition: true,
        has_source: true,
    }
}

/// The numbers of the rules that are broken.
pub(super) fn rules(problems: &[Problem]) -> Vec<&str> {
    problems.iter().filter_map(|problem| problem.fact("rule")).collect()
}

/// What a rule found: kind, first text, and the addresses of all places. Empty where it is kept.
pub(super) fn found(rule: &str, problems: &[Problem]) -> String {
    let Some(problem) = problems.iter().find(|problem| problem.fact("rule") == Some(rule)) else {
        return String::new();
    };
    let first = problem.place.cell.map(Cell::address).unwrap_or_default();
    let fact = |name| problem.fact(name).unwrap_or_default();
    format!("{} {} {first} {}", fact("kind"), fact("text"), fact("addresses")).trim().to_owned()
}

/// What a rule finds in a CSV file whose headings are its first row.
pub(super) fn in_csv(rule: &str, shape: Shape, text: &str) -> String {
    let grid = csv(text);
    found(rule, &check(&grid, &understood(&grid, shape, 0)))
}

/// What a rule finds in a sheet whose headings are its first row.
pub(super) fn in_sheet(rule: &str, shape: Shape, text: &str) -> String {
    let grid = sheet(text);
    found(rule, &check(&grid, &understood(&grid, shape, 0)))
}

/// The cells of a block, both corners belonging to it.
pub(super) fn region(first: (usize, usize), last: (usize, usize)) -> crate::collect::grid::Region {
    let cell = |(row, column)| Cell { row, column };
    crate::collect::grid::Region { first: cell(first), last: cell(last) }
}
