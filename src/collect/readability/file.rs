//! The file and the sheet as a whole: format, objects, colours, joined and hidden cells, formulas, what is said of it.

use std::collections::BTreeSet;

use super::super::grid::{Format, Stored};
use super::view::View;
use super::{Column, Hit, is_total_label};
use crate::problem::Cell;

/// L1-01: a format that programs read directly.
pub(super) fn format(view: &View<'_>) -> Vec<Hit> {
    let ending = view.grid.file.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, end)| end);
    let ending = ending.to_lowercase();
    let hit = |kind, text: String| vec![Hit { place: view.whole(), text, kind }];
    if view.grid.format == Format::Xls || !["csv", "xlsx", "ods"].contains(&ending.as_str()) {
        return hit("ending", format!(".{ending}"));
    }
    let separator = match view.grid.separator {
        Some('\t') => "tab",
        Some(';') => "semicolon",
        _ => return Vec::new(),
    };
    hit(separator, format!(".{ending}"))
}

/// L1-10: no pictures, charts or shapes.
pub(super) fn objects(view: &View<'_>) -> Vec<Hit> {
    let objects = view.grid.objects;
    let hit = Hit { place: view.whole(), text: objects.to_string(), kind: "" };
    if objects > 0 { vec![hit] } else { Vec::new() }
}

/// L1-11: colours that tell some cells of a column from the others.
pub(super) fn coloured(view: &View<'_>) -> Vec<Hit> {
    let coloured: BTreeSet<Cell> = view.grid.coloured.iter().copied().collect();
    let labels = view.columns_of(|column| column == Column::Label);
    let is_total = |row: usize| labels.iter().any(|column| is_total_label(view.text(row, *column)));
    let rows: Vec<usize> = view.data.iter().copied().filter(|row| !is_total(*row)).collect();
    let is_coloured = |row: usize, column: usize| view.place(row, column).cell.is_some_and(|c| coloured.contains(&c));
    let some = |column: &usize| {
        let count = rows.iter().filter(|row| is_coloured(**row, *column)).count();
        0 < count && count < rows.len()
    };
    let columns: Vec<usize> = view.columns_of(|column| column != Column::Outside).into_iter().filter(some).collect();
    let cells = rows.iter().flat_map(|row| columns.iter().map(move |column| (*row, *column)));
    cells.filter(|(row, column)| is_coloured(*row, *column)).map(|(row, column)| view.hit(row, column, "")).collect()
}

/// L1-12: no joined cells.
pub(super) fn merged(view: &View<'_>) -> Vec<Hit> {
    let mut regions = view.grid.merged.clone();
    regions.sort_by_key(|region| region.first);
    let hit = |region: &super::super::grid::Region| Hit {
        place: view.place(region.first.row.saturating_sub(1), region.first.column.saturating_sub(1)),
        text: format!("{}:{}", region.first.address(), region.last.address()),
        kind: "",
    };
    regions.iter().map(hit).collect()
}

/// L1-13: no hidden rows, columns or sheets.
pub(super) fn hidden(view: &View<'_>) -> Vec<Hit> {
    let grid = view.grid;
    let sheet =
        grid.hidden.then(|| Hit { place: view.whole(), text: grid.sheet.clone().unwrap_or_default(), kind: "sheet" });
    let rows = grid.hidden_rows.iter().map(|row| Hit {
        place: view.place_at(Cell { row: *row, column: 1 }),
        text: row.to_string(),
        kind: "row",
    });
    let columns = grid.hidden_columns.iter().map(|column| Hit {
        place: view.place_at(Cell { row: 1, column: *column }),
        text: column_letters(*column),
        kind: "column",
    });
    sheet.into_iter().chain(rows).chain(columns).collect()
}

/// The letters of a column counted from 1, e.g. `C`.
pub(super) fn column_letters(column: usize) -> String {
    Cell { row: 1, column }.address().trim_end_matches('1').to_owned()
}

/// L2-06: values in the place of formulas.
pub(super) fn formulas(view: &View<'_>) -> Vec<Hit> {
    let cells = view.table_cells().into_iter();
    let formulas = cells.filter(|(row, at)| view.cell(*row, *at).is_some_and(|cell| cell.stored == Stored::Formula));
    formulas.map(|(row, at)| view.hit(row, at, "")).collect()
}

/// L3-08: definition and source are written, and the encoding is the one that programs expect.
pub(super) fn undocumented(view: &View<'_>) -> Vec<Hit> {
    let lacking = match (view.understood.has_definition, view.understood.has_source) {
        (false, false) => "both",
        (false, true) => "definition",
        (true, false) => "source",
        (true, true) => "none",
    };
    let encoding = foreign_encoding(view);
    let text = encoding.unwrap_or("none").to_owned();
    let hit = Hit { place: view.whole(), text, kind: lacking };
    if lacking == "none" && encoding.is_none() { Vec::new() } else { vec![hit] }
}

/// The encoding of separated text that is not UTF-8.
pub(super) fn foreign_encoding(view: &View<'_>) -> Option<&'static str> {
    view.grid.encoding.filter(|name| view.grid.format == Format::Csv && !name.to_ascii_uppercase().starts_with("UTF-8"))
}
