//! The parts of a row of which some are not known: each from zero, so that no gap shows how long one is.

use plotters::style::text_anchor::HPos;

use super::across::{Across, CROSS, mark};
use super::shares::look;
use crate::chart::ink::Ink;
use crate::chart::mark::Shape;
use crate::chart::pen::{Drawn, Root, stroke, write_text};
use crate::chart::picture::{Mark, ShareRow};
use crate::chart::text_width::{LINE, lines_high, text_width, wrap};

/// The height of a bar, and what stands below it.
const BAR: f64 = 10.0;
const BELOW: f64 = 6.0;

/// The lines of a name beside the widest number.
fn lines(name: &str, across: &Across) -> Vec<String> {
    wrap(name, across.right - across.left - 70.0, 14.0, 3)
}

/// The height of all parts.
pub(super) fn height(parts: &[String], across: &Across) -> f64 {
    parts.iter().map(|name| lines_high(&lines(name, across)) + BAR + BELOW).sum()
}

/// Draws each part as a bar of its own below its name and number.
pub(super) fn draw(row: &ShareRow, parts: &[String], across: &Across, top: f64, root: &Root<'_>) -> Drawn {
    let mut y = top;
    for (part, (name, point)) in parts.iter().zip(&row.points).enumerate() {
        let lines = lines(name, across);
        let mut wide = 0.0;
        for line in &lines {
            write_text(root, line, (across.left, y + LINE / 2.0), HPos::Left, Ink::NOTE)?;
            wide = text_width(line, 14.0);
            y += LINE;
        }
        write_text(root, &point.label, (across.left + wide + 10.0, y - LINE / 2.0), HPos::Left, Ink::NUMBER)?;
        let middle = y + BAR / 2.0;
        if let Some(value) = point.finite() {
            let at = [(across.x(0.0), y), (across.x(value.max(0.0)), y + BAR)];
            mark(root, Shape::Bar, &at, 0.0, look(part, parts.len(), point.mark), &point.text)?;
        } else if point.mark == Mark::Withheld {
            mark(root, Shape::Cross, &[(across.left + CROSS, middle)], CROSS, Ink::CROSS, &point.text)?;
        }
        stroke(root, &[(across.left, y - 1.0), (across.left, y + BAR + 1.0)], Ink::BASE)?;
        y += BAR + BELOW;
    }
    Ok(())
}
