//! Values from left to right: the axis of items, its rules and its numbers.

use plotters::style::text_anchor::HPos;

use super::columns::Columns;
use crate::chart::axis::{Axis, Need};
use crate::chart::backend::to_grid;
use crate::chart::ink::Ink;
use crate::chart::mark::{Mark as Shaped, Shape};
use crate::chart::pen::{Drawn, Root, stroke, write_text};
use crate::chart::picture::{Form, Items, Row, drawable};
use crate::chart::text_width::text_width;

/// A scale from left to right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Across {
    pub(super) lo: f64,
    pub(super) hi: f64,
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Across {
    /// The place of a value, in units; what is beyond the scale stands at its end.
    pub(super) fn x(&self, value: f64) -> f64 {
        let part = (value - self.lo) / (self.hi - self.lo);
        self.left + part.clamp(0.0, 1.0) * (self.right - self.left)
    }
}

/// The values and the references that can be drawn.
pub(super) fn values(row: &Row) -> impl Iterator<Item = f64> {
    let references = row.reference.into_iter().chain(row.reference_to).filter(|v| drawable(*v));
    row.point.finite().into_iter().chain(references)
}

/// The axis of a form. A dot's shows at least a fifth to either side of what it is compared with, so that little
/// differences look little; a bar's begins at zero.
pub(super) fn axis(plot: &Items) -> Axis {
    let mut all: Vec<f64> = plot.rows.iter().flat_map(values).collect();
    if plot.form == Form::Dots {
        let references = plot.rows.iter().filter_map(|row| row.reference).filter(|v| drawable(*v));
        all.extend(references.flat_map(|v| [v - v.abs() * 0.2, v + v.abs() * 0.2]));
    }
    let (min, max) = all.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(*v), h.max(*v)));
    Axis::fit(&Need {
        min,
        max,
        zero: plot.form != Form::Dots,
        whole: false,
        bound: plot.bound.filter(|b| drawable(b.0) && drawable(b.1)),
        show_bound: false,
        scale: plot.scale,
    })
}

/// The rules of an axis and its numbers: each, each second, each third, whichever can stand; `first` is among them.
pub(super) fn draw_axis(axis: &Axis, across: &Across, first: Option<f64>, columns: &Columns, root: &Root<'_>) -> Drawn {
    for tick in &axis.ticks {
        for (top, bottom) in columns.rules() {
            stroke(root, &[(across.x(*tick), top), (across.x(*tick), bottom)], Ink::GRID)?;
        }
    }
    let Some(y) = columns.ticks else { return Ok(()) };
    let is_first = |tick: &f64| first.is_some_and(|wanted| (tick - wanted).abs() <= (axis.hi - axis.lo) * 1e-9);
    let anchor = axis.ticks.iter().position(is_first).unwrap_or(0);
    let labels: Vec<(f64, f64, String)> = axis
        .ticks
        .iter()
        .map(|tick| {
            let label = format!("{}{}", axis.label(*tick), columns.tick_unit);
            (across.x(*tick), text_width(&label, 14.0) / 2.0 + 3.0, label)
        })
        .collect();
    let every = |step: usize| labels.iter().skip(anchor % step).step_by(step);
    let is_clear = |step: &usize| {
        let all: Vec<_> = every(*step).collect();
        all.windows(2).all(|pair| pair[0].0 + pair[0].1 <= pair[1].0 - pair[1].1)
    };
    let step = (1..labels.len()).find(is_clear).unwrap_or(labels.len().max(1));
    for (x, half, label) in every(step) {
        // The heads of the columns stand on the same line.
        if x - half >= 0.0 && x + half <= columns.heads_from {
            write_text(root, label, (*x, y), HPos::Center, Ink::AXIS_TEXT)?;
        }
    }
    Ok(())
}

/// The words in the place of a mark.
pub(super) fn aside(row: &Row, across: &Across, y: f64, root: &Root<'_>) -> Drawn {
    let words = row.aside.as_deref().unwrap_or_default();
    write_text(root, words, (across.left + 8.0, y), HPos::Left, Ink::NOTE)
}

/// A mark with its words, in units.
pub(super) fn mark(root: &Root<'_>, shape: Shape, at: &[(f64, f64)], reach: f64, ink: Ink, words: &str) -> Drawn {
    let at = at.iter().map(|p| (to_grid(p.0), to_grid(p.1))).collect();
    root.draw(&Shaped { shape, at, reach, ink, words })
}

/// Half the arm of a cross.
pub(super) const CROSS: f64 = 4.5;
