//! How the cells are arranged: one table without gaps, nothing beside it, one row of headings with a name for each column.

use super::super::period;
use super::file::column_letters;
use super::view::View;
use super::{Column, Hit, Shape, is_total_label};

/// L1-02: one table in a sheet or file.
pub(super) fn several_tables(view: &View<'_>) -> Vec<Hit> {
    let below = view.tables.iter().map(|row| view.hit_row(*row, ""));
    let mut hits: Vec<Hit> = below.collect();
    hits.extend(beside_by_heading(view));
    let outside = outside_cells(view);
    if is_table_outside(view)
        && let Some((row, column)) = outside.first()
    {
        hits.push(view.hit(*row, *column, ""));
    }
    hits
}

/// A further table right of a blank column: its first heading is the table's first heading again.
fn beside_by_heading(view: &View<'_>) -> Option<Hit> {
    let columns = view.columns_of(|column| column != Column::Outside);
    let filled: Vec<usize> = columns.into_iter().filter(|column| !is_blank_column(view, *column)).collect();
    let first = Some(period::fold(&view.heading(*filled.first()?))).filter(|heading| !heading.is_empty())?;
    let behind_gap = filled.windows(2).filter(|pair| pair[0] + 1 < pair[1]).map(|pair| pair[1]);
    let again = behind_gap.into_iter().find(|column| period::fold(&view.heading(*column)) == first)?;
    Some(view.hit(view.understood.headings.end.checked_sub(1)?, again, ""))
}

fn is_blank_column(view: &View<'_>, column: usize) -> bool {
    let rows = view.understood.headings.clone().chain(view.data.iter().copied());
    view.heading(column).is_empty() && rows.into_iter().all(|row| view.text(row, column).is_empty())
}

/// The rows from the first heading to the last row of data.
fn table_rows(view: &View<'_>) -> Vec<usize> {
    let last = view.data.last().map_or(view.understood.headings.end, |last| last + 1);
    (view.understood.headings.start..last.min(view.grid.rows.len())).collect()
}

/// Filled cells beside the table, in the columns that were left out.
fn outside_cells(view: &View<'_>) -> Vec<(usize, usize)> {
    let columns = view.columns_of(|column| column == Column::Outside);
    let cells = table_rows(view).into_iter().flat_map(|row| columns.iter().map(move |column| (row, *column)));
    cells.filter(|(row, column)| !view.text(*row, *column).is_empty()).collect()
}

fn is_table_outside(view: &View<'_>) -> bool {
    let is_outside = |at: usize| at < view.understood.columns.len() && view.column(at) == Column::Outside;
    view.is_table(&table_rows(view), is_outside)
}

/// L1-03: no blank rows or columns in the table or before its first column.
pub(super) fn blank_between(view: &View<'_>) -> Vec<Hit> {
    let at = |row: usize, column: usize, text: String, kind| Hit { place: view.place(row, column), text, kind };
    let number = |row: usize| view.place(row, 0).cell.map_or(row + 1, |cell| cell.row);
    let inside = match (view.data.first(), view.data.last()) {
        (Some(first), Some(last)) => *first..*last,
        _ => 0..0,
    };
    let rows = inside.filter(|row| view.is_blank(*row)).map(|row| at(row, 0, number(row).to_string(), "row"));
    let columns = view.columns_of(|column| column != Column::Outside);
    let last = columns.iter().rev().find(|column| !is_blank_column(view, **column)).copied().unwrap_or(0);
    let blank = columns.into_iter().filter(|column| *column < last && is_blank_column(view, *column));
    let top = view.understood.headings.start;
    rows.chain(blank.map(|column| at(top, column, column_letters(column + 1), "column"))).collect()
}

/// L1-04: nothing above, below or beside the table.
pub(super) fn text_beside(view: &View<'_>) -> Vec<Hit> {
    let mut hits: Vec<Hit> = view.stray.iter().map(|row| view.hit_row(*row, "")).collect();
    if !is_table_outside(view) {
        hits.extend(outside_cells(view).into_iter().map(|(row, column)| view.hit(row, column, "")));
    }
    hits.sort_by_key(|hit| hit.place.cell);
    hits
}

/// L1-05: every column has a name that says something.
pub(super) fn unnamed_columns(view: &View<'_>) -> Vec<Hit> {
    let Some(row) = view.understood.headings.end.checked_sub(1) else { return Vec::new() };
    let has_data = |column: &usize| view.data.iter().any(|row| !view.text(*row, *column).is_empty());
    let columns = view.columns_of(|column| column != Column::Outside).into_iter().filter(has_data);
    let hit = |column: usize| {
        let heading = view.heading(column);
        let kind = if heading.is_empty() {
            "none"
        } else if says_nothing(&heading) {
            "empty-word"
        } else {
            return None;
        };
        Some(Hit { place: view.place(row, column), text: heading, kind })
    };
    columns.filter_map(hit).collect()
}

/// Whether a heading is a number or one of the names that programs give to columns without one.
fn says_nothing(heading: &str) -> bool {
    let folded = period::fold(heading).to_lowercase();
    let is_count = |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_count(&folded)
        || folded.starts_with("unnamed:")
        || ["列", "column"].iter().any(|word| folded.strip_prefix(word).is_some_and(is_count))
}

/// L2-03: no heading twice.
pub(super) fn headings_twice(view: &View<'_>) -> Vec<Hit> {
    let Some(row) = view.understood.headings.end.checked_sub(1) else { return Vec::new() };
    let mut seen: Vec<String> = Vec::new();
    let mut hits = Vec::new();
    for column in view.columns_of(|column| column != Column::Outside) {
        let heading = view.heading(column);
        let folded = period::fold(&heading);
        if folded.is_empty() {
            continue;
        }
        if seen.contains(&folded) {
            hits.push(Hit { place: view.place(row, column), text: heading, kind: "" });
        } else {
            seen.push(folded);
        }
    }
    hits
}

/// L3-01: the headings are the first row, and the data begin in the second.
pub(super) fn heading_place(view: &View<'_>) -> Vec<Hit> {
    let headings = view.understood.headings.clone();
    let at = |row: usize, kind| Hit { text: (row + 1).to_string(), ..view.hit_row(row, kind) };
    let mut hits = Vec::new();
    if headings.start > 0 && headings.start < view.grid.rows.len() {
        hits.push(at(headings.start, "below"));
    }
    hits.extend(headings.clone().skip(1).take(1).map(|row| at(row, "several")));
    if view.data.first().is_some_and(|first| *first > headings.end) {
        hits.push(at(headings.end, "gap"));
    }
    hits
}

/// L3-09: one observation a row, not years or series spread over columns.
pub(super) fn spread_across(view: &View<'_>) -> Vec<Hit> {
    let Some(row) = view.understood.headings.end.checked_sub(1) else { return Vec::new() };
    let columns = view.columns_of(|column| column == Column::Value);
    let hit = |column: usize, kind| Hit { place: view.place(row, column), text: view.heading(column), kind };
    match view.understood.shape {
        Shape::Long => Vec::new(),
        Shape::WideYearsDown if columns.len() < 2 => Vec::new(),
        Shape::WideYearsDown => columns.into_iter().map(|column| hit(column, "series")).collect(),
        Shape::Wide => {
            let years = columns.into_iter().map(|column| hit(column, "years"));
            years.filter(|hit| !is_total_label(&hit.text)).collect()
        }
    }
}
