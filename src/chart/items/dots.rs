//! A dot for each item, joined to the average it is compared with (Cleveland's dot plot).

use super::across::{Across, CROSS, aside, axis, draw_axis, mark};
use super::columns::Columns;
use crate::chart::ink::Ink;
use crate::chart::mark::Shape;
use crate::chart::pen::{Drawn, Root, stroke};
use crate::chart::picture::{Items, Mark, Row, drawable};

/// From the middle of a dot to its edge.
const DOT: f64 = 6.0;

/// Draws the rows.
pub(super) fn draw(plot: &Items, columns: &Columns, root: &Root<'_>) -> Drawn {
    columns.draw_head(plot, root)?;
    let axis = axis(plot);
    let across = Across { lo: axis.lo, hi: axis.hi, left: columns.left, right: columns.right };
    let shared = shared_reference(&plot.rows);
    draw_axis(&axis, &across, shared, columns, root)?;
    for (i, row) in plot.rows.iter().enumerate() {
        let y = columns.middle(i);
        if let Some(reference) = row.reference.filter(|v| drawable(*v)) {
            let from = across.x(reference);
            // A part of a year is not joined to what whole years are compared with.
            if let Some(value) = row.point.finite().filter(|_| row.point.whole_year()) {
                stroke(root, &[(from, y), (across.x(value), y)], Ink::STEM)?;
            }
            // Items that do not share an average have each its own stroke.
            if shared.is_none() {
                stroke(root, &[(from, y - 10.0), (from, y + 10.0)], Ink::MEAN)?;
            }
        }
    }
    if let Some(reference) = shared {
        for (top, bottom) in columns.rules() {
            stroke(root, &[(across.x(reference), top), (across.x(reference), bottom)], Ink::MEAN)?;
        }
    }
    for (i, row) in plot.rows.iter().enumerate() {
        draw_dot(row, &across, columns.middle(i), root)?;
        aside(row, &across, columns.middle(i), root)?;
        columns.draw_words(plot, i, root)?;
    }
    Ok(())
}

/// What all rows that have a reference are compared with.
fn shared_reference(rows: &[Row]) -> Option<f64> {
    let mut all = rows.iter().filter_map(|row| row.reference).filter(|v| drawable(*v));
    let first = all.next()?;
    all.all(|other| other.to_bits() == first.to_bits()).then_some(first)
}

fn draw_dot(row: &Row, across: &Across, y: f64, root: &Root<'_>) -> Drawn {
    let words = &row.point.text;
    match (row.point.finite(), row.point.mark) {
        (Some(value), kind) => {
            let ink = match kind {
                Mark::Incomplete | Mark::Provisional => Ink::hollow(0),
                _ if row.strong => Ink::PIN_STRONG,
                _ => Ink::PIN,
            };
            mark(root, Shape::Circle, &[(across.x(value), y)], DOT, ink, words)
        }
        // At the left end for all, wherever their values are.
        (None, Mark::Withheld) => mark(root, Shape::Cross, &[(across.left, y)], CROSS, Ink::CROSS, words),
        (None, _) => Ok(()),
    }
}
