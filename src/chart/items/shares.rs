//! Shares of a whole: one bar of 100 per cent a row.

use plotters::style::text_anchor::HPos;

use super::across::{Across, mark};
use super::apart;
use super::key::Key;
use crate::chart::ink::Ink;
use crate::chart::labels::spread;
use crate::chart::mark::Shape;
use crate::chart::pen::{Drawn, Root, stroke, write_text};
use crate::chart::picture::{Mark, Point, ShareRow, Shares, Size};
use crate::chart::text_width::{LINE, lines_high, text_width, widest, wrap};

/// The height of a bar.
const BAR: f64 = 28.0;
/// Over a bar, for the numbers that do not fit into it.
const ABOVE: f64 = 24.0;
/// The paper between parts, taken from the end of each.
const PAPER: f64 = 2.0;
/// The height of the place of rows that are not there.
const EMPTY: f64 = 48.0;

/// Where everything stands, in units.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    narrow: bool,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) across: Across,
    key: Key,
    key_at: f64,
    names: Vec<Vec<String>>,
    /// The top of the name and of the bar of each row.
    tops: Vec<(f64, f64)>,
}

/// The shade of a part: fewer parts stand further apart.
pub(super) fn shade(part: usize, parts: usize) -> usize {
    let steps: &[usize] = match parts {
        0..=1 => &[1],
        2 => &[1, 4],
        3 => &[0, 3, 5],
        4 => &[0, 2, 3, 5],
        5 => &[0, 1, 3, 4, 5],
        _ => &[0, 1, 2, 3, 4, 5],
    };
    steps[part.min(steps.len() - 1)]
}

/// Whether all parts of a row are known: else their sum is not, and where one ended another would seem to begin.
pub(super) fn is_whole(row: &ShareRow, parts: usize) -> bool {
    row.points.len() == parts && row.points.iter().all(|point| point.finite().is_some_and(|v| v >= 0.0))
}

impl Layout {
    /// Measures the rows.
    pub(super) fn new(plot: &Shares, size: Size) -> Self {
        let narrow = size == Size::Narrow;
        let width = if narrow { 320.0 } else { 680.0 };
        let room = if narrow { width - 8.0 } else { 180.0 };
        let mut names: Vec<Vec<String>> = Vec::new();
        for row in &plot.rows {
            let mut lines = wrap(&row.label, room, 14.0, 4);
            lines.extend(row.note.iter().flat_map(|note| wrap(note, room, 14.0, 2)));
            names.push(lines);
        }
        let left = if narrow { 4.0 } else { widest(&names.concat()) + 14.0 };
        let sums = plot.rows.iter().map(|row| row.points.iter().filter_map(Point::finite).map(|v| v.max(0.0)).sum());
        // Rounded parts may come to a little more than 100: the lengths stay true.
        let hi = sums.fold(100.0, f64::max);
        let across = Across { lo: 0.0, hi, left, right: width - 4.0 };
        let first = plot.rows.first().filter(|row| is_whole(row, plot.parts.len()));
        let over = first.and_then(|row| Key::over(&plot.parts, &ends(row, &across)));
        // The unit stands at the right end of the first line.
        let right = width - 4.0 - text_width(&plot.unit, 14.0) - 12.0;
        let key = over.unwrap_or_else(|| Key::samples(&plot.parts, 4.0, right, 5.0));
        let mut layout = Self { narrow, width, height: 0.0, across, key_at: 0.0, key, names, tops: Vec::new() };
        layout.set_rows(plot);
        layout
    }

    fn set_rows(&mut self, plot: &Shares) {
        let is_over = matches!(self.key, Key::Over(_));
        let mut y = if is_over { 26.0 } else { self.key.height(5.0) + 10.0 };
        for (i, row) in plot.rows.iter().enumerate() {
            let name = y;
            let high = lines_high(&self.names[i]);
            if self.narrow {
                y += high + 2.0;
            }
            if i == 0 && is_over {
                self.key_at = y + LINE / 2.0;
                y += LINE + 2.0;
            }
            if is_whole(row, plot.parts.len()) {
                if row.points.iter().enumerate().any(|(part, _)| !fits(row, part, &self.across)) {
                    y += ABOVE;
                }
                // Beside the bar, the lines of a name stand about its middle.
                let over = if self.narrow { 0.0 } else { ((high - BAR) / 2.0).max(0.0) };
                let top = y.max(name + over);
                self.tops.push((if self.narrow { name } else { top + (BAR - high) / 2.0 }, top));
                y = top + BAR + over + 12.0;
            } else {
                self.tops.push((name, y));
                let below = y + apart::height(&plot.parts, &self.across);
                y = if self.narrow { below } else { below.max(name + high) } + 12.0;
            }
        }
        self.height = if plot.rows.is_empty() { y + EMPTY } else { y };
    }
}

/// From where to where each part of a whole row runs, with the paper behind it.
fn ends(row: &ShareRow, across: &Across) -> Vec<(f64, f64)> {
    let mut sum = 0.0;
    let mut ends = Vec::new();
    for value in row.points.iter().filter_map(Point::finite) {
        ends.push((across.x(sum), across.x(sum + value)));
        sum += value;
    }
    ends
}

/// Whether the number of a part stands in it.
fn fits(row: &ShareRow, part: usize, across: &Across) -> bool {
    let end = ends(row, across)[part];
    text_width(&row.points[part].label, 14.0) + 4.0 <= end.1 - end.0 - PAPER
}

/// Draws the rows.
pub(super) fn draw(plot: &Shares, layout: &Layout, root: &Root<'_>) -> Drawn {
    write_text(root, &plot.unit, (layout.width - 4.0, 14.0), HPos::Right, Ink::AXIS_TEXT)?;
    if let Some(words) = plot.empty_label.as_ref().filter(|_| plot.rows.is_empty()) {
        let middle = (layout.width / 2.0, layout.height - EMPTY / 2.0);
        write_text(root, words, middle, HPos::Center, Ink::NOTE)?;
    }
    layout.key.draw(&plot.parts, layout.key_at, root)?;
    for (i, row) in plot.rows.iter().enumerate() {
        let (name, top) = layout.tops[i];
        draw_name(layout, i, name, root)?;
        if is_whole(row, plot.parts.len()) {
            draw_bar(row, layout, top, root)?;
        } else {
            apart::draw(row, &plot.parts, &layout.across, top, root)?;
        }
    }
    Ok(())
}

fn draw_name(layout: &Layout, row: usize, top: f64, root: &Root<'_>) -> Drawn {
    let (x, side) = if layout.narrow { (4.0, HPos::Left) } else { (layout.across.left - 10.0, HPos::Right) };
    for (line, i) in layout.names[row].iter().zip(0..) {
        write_text(root, line, (x, top + LINE * (f64::from(i) + 0.5)), side, Ink::YEAR_TEXT)?;
    }
    Ok(())
}

/// The look of a part; of half a year it is hatched.
pub(super) fn look(part: usize, parts: usize, mark: Mark) -> Ink {
    match mark {
        Mark::Incomplete => Ink::hatched_answer(shade(part, parts)),
        _ => Ink::answer(shade(part, parts)),
    }
}

/// One bar with its numbers: in the parts, or over those that are too short.
fn draw_bar(row: &ShareRow, layout: &Layout, top: f64, root: &Root<'_>) -> Drawn {
    let (parts, across) = (row.points.len(), &layout.across);
    let ends = ends(row, across);
    for (part, (point, end)) in row.points.iter().zip(&ends).enumerate() {
        // Of a very small part, half is left to be seen.
        let paper = if part + 1 < parts { PAPER.min((end.1 - end.0) / 2.0) } else { 0.0 };
        let at = [(end.0, top), (end.1 - paper, top + BAR)];
        mark(root, Shape::Bar, &at, 0.0, look(part, parts, point.mark), &point.text)?;
        if fits(row, part, across) {
            let ink = match point.mark {
                Mark::Incomplete => Ink::NUMBER,
                _ => Ink::on_answer(shade(part, parts)),
            };
            let x = f64::midpoint(end.0, end.1 - paper);
            write_text(root, &point.label, (x, top + BAR / 2.0), HPos::Center, ink)?;
        }
    }
    let outside: Vec<usize> = (0..parts).filter(|part| !fits(row, *part, across)).collect();
    let middle = |part: usize| f64::midpoint(ends[part].0, ends[part].1);
    let wanted: Vec<(f64, f64)> =
        outside.iter().map(|part| (middle(*part), text_width(&row.points[*part].label, 14.0) + 8.0)).collect();
    // Without room their numbers are in the words of the marks and in the table.
    let Some(places) = spread(&wanted, 0.0, layout.width) else { return Ok(()) };
    for (part, x) in outside.iter().zip(places) {
        let foot = middle(*part);
        stroke(root, &[(x, top - 8.0), (foot, top - 1.0)], Ink::LEAD)?;
        write_text(root, &row.points[*part].label, (x, top - 16.0), HPos::Center, Ink::NUMBER)?;
    }
    Ok(())
}
