//! One horizontal bar for each item: from zero, or towards its target.

use super::across::{Across, CROSS, aside, axis, draw_axis, mark, values};
use super::columns::Columns;
use crate::chart::ink::Ink;
use crate::chart::mark::Shape;
use crate::chart::pen::{Drawn, Root, stroke};
use crate::chart::picture::{Form, Items, Mark, Row, drawable};

/// Half the height of a bar, of one towards a target, and of the stroke across it.
const HALF: f64 = 7.0;
const SLIM: f64 = 6.0;
const AIM: f64 = 11.0;
/// The length of the arrow from a target to what is aimed at.
const ARROW: f64 = 12.0;

/// From zero, or the lowest value, to the highest value, reference or bound.
fn reach(plot: &Items) -> (f64, f64) {
    let all = plot.rows.iter().flat_map(values);
    let (mut lo, mut hi) = all.fold((0.0_f64, 0.0_f64), |(l, h), v| (l.min(v), h.max(v)));
    if let Some((b0, b1)) = plot.bound.filter(|b| drawable(b.0) && drawable(b.1)) {
        (lo, hi) = (lo.min(b0), hi.max(b1));
    }
    (lo, if hi <= lo { lo + 1.0 } else { hi })
}

/// Draws the rows.
pub(super) fn draw(plot: &Items, columns: &Columns, root: &Root<'_>) -> Drawn {
    columns.draw_head(plot, root)?;
    let (left, right) = (columns.left, columns.right);
    let across = if plot.form == Form::Bullets {
        let axis = axis(plot);
        let across = Across { lo: axis.lo, hi: axis.hi, left, right };
        draw_axis(&axis, &across, plot.own_scales.as_ref().map(|_| 100.0), columns, root)?;
        across
    } else {
        let (lo, hi) = reach(plot);
        Across { lo, hi, left, right }
    };
    for (i, row) in plot.rows.iter().enumerate() {
        draw_bar(plot.form, row, &across, columns.middle(i), root)?;
        aside(row, &across, columns.middle(i), root)?;
        columns.draw_words(plot, i, root)?;
    }
    let zero = across.x(0.0);
    for (top, bottom) in columns.rules() {
        stroke(root, &[(zero, top), (zero, bottom)], Ink::BASE)?;
    }
    for (i, row) in plot.rows.iter().enumerate() {
        draw_reference(plot.form, row, &across, columns.middle(i), root)?;
    }
    Ok(())
}

fn draw_bar(form: Form, row: &Row, across: &Across, y: f64, root: &Root<'_>) -> Drawn {
    let zero = across.x(0.0);
    let words = &row.point.text;
    let half = if form == Form::Bullets { SLIM } else { HALF };
    let aim = row.reference.filter(|v| drawable(*v) && form == Form::Bullets);
    if let Some((from, to)) = aim.zip(row.reference_to.filter(|v| drawable(*v))) {
        mark(root, Shape::Bar, &[(across.x(from), y - AIM), (across.x(to), y + AIM)], 0.0, Ink::BAND, "")?;
    }
    // What is left of the way to the target: nothing of one that must not be passed, nor where the value is not known.
    if let Some((aim, value)) = aim.filter(|_| !row.at_most).zip(row.point.finite()) {
        let done = value.clamp(aim.min(0.0), aim.max(0.0));
        mark(root, Shape::Bar, &[(across.x(done), y - half), (across.x(aim), y + half)], 0.0, Ink::CELL, "")?;
    }
    match (row.point.finite(), row.point.mark) {
        (Some(value), kind) => {
            let ink = match kind {
                Mark::Incomplete => Ink::HATCH_PAST,
                Mark::Provisional => Ink::OPEN,
                _ if row.strong => Ink::LATEST,
                _ => Ink::PAST,
            };
            mark(root, Shape::Bar, &[(zero, y - half), (across.x(value), y + half)], 0.0, ink, words)
        }
        (None, Mark::Withheld) => mark(root, Shape::Cross, &[(zero, y)], CROSS, Ink::CROSS, words),
        (None, _) => Ok(()),
    }
}

/// What the bar is compared with, over it.
fn draw_reference(form: Form, row: &Row, across: &Across, y: f64, root: &Root<'_>) -> Drawn {
    for value in row.reference.into_iter().chain(row.reference_to).filter(|v| drawable(*v)) {
        let x = across.x(value);
        if form == Form::Bullets {
            stroke(root, &[(x, y - AIM), (x, y + AIM)], Ink::AIM)?;
            if row.at_most && x - ARROW >= across.left {
                // Under the bar: which side of the stroke is aimed at.
                let (tip, at) = (x - ARROW, y + AIM - 1.0);
                stroke(root, &[(x, at), (tip, at)], Ink::MEAN)?;
                stroke(root, &[(tip + 4.0, at - 3.5), (tip, at), (tip + 4.0, at + 3.5)], Ink::MEAN)?;
            }
        } else {
            mark(root, Shape::Diamond, &[(x, y)], 4.5, Ink::REFERENCE, "")?;
        }
    }
    Ok(())
}
