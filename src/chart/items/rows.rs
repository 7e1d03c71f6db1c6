//! One horizontal bar for each item, to compare items in one year.

use plotters::chart::ChartBuilder;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;

use crate::chart::backend::{Backend, to_grid};
use crate::chart::ink::Ink;
use crate::chart::mark::{Mark as Shaped, Shape};
use crate::chart::pen::{Drawn, Fail, stroke, write_text};
use crate::chart::picture::{Items, Mark, Row, Size, drawable};
use crate::chart::text_width::{LINE, lines_high, text_width, widest, wrap};

/// The columns of a rows chart, in units.
#[derive(Debug, Clone)]
pub(crate) struct Columns {
    narrow: bool,
    pub(crate) width: f64,
    pub(crate) height: f64,
    names: Vec<Vec<String>>,
    /// Edges of the bars.
    left: f64,
    right: f64,
    /// Right edges of the numbers and of the notes.
    numbers: f64,
    notes: f64,
    tops: Vec<f64>,
}

const HEAD: f64 = 34.0;

impl Columns {
    /// Measures the columns; the height follows the number of rows.
    pub(crate) fn new(plot: &Items, size: Size) -> Self {
        let narrow = size == Size::Narrow;
        let width = if narrow { 320.0 } else { 680.0 };
        let room = if narrow { width - 8.0 } else { 230.0 };
        let names: Vec<_> = plot.rows.iter().map(|r| wrap(&r.label, room, 14.0, 3)).collect();
        let words = |text: fn(&Row) -> &str| plot.rows.iter().map(|r| text_width(text(r), 14.0)).fold(0.0, f64::max);
        let notes = words(|r| r.note.as_deref().unwrap_or(""));
        let printed = words(|r| &r.point.label);
        let edge = width - 4.0;
        let numbers = if notes > 0.0 { edge - notes - 12.0 } else { edge };
        let mut tops = Vec::new();
        let mut y = HEAD;
        for lines in &names {
            tops.push(y);
            y += lines_high(lines) + if narrow { 28.0 } else { 12.0 };
        }
        Self {
            narrow,
            width,
            height: y + 4.0,
            left: if narrow { 4.0 } else { widest(&names.concat()) + 14.0 },
            right: (numbers - printed - 12.0).max(width / 2.0),
            names,
            numbers,
            notes: edge,
            tops,
        }
    }

    /// The middle of the bar of a row.
    fn middle(&self, row: usize) -> f64 {
        let text = lines_high(&self.names[row]);
        self.tops[row] + if self.narrow { text + 11.0 } else { text / 2.0 }
    }
}

/// From zero, or the lowest value, to the highest value, reference or bound.
fn reach(plot: &Items) -> (f64, f64) {
    let of_row = |row: &Row| row.point.finite().into_iter().chain(row.reference.filter(|v| drawable(*v)));
    let values = plot.rows.iter().flat_map(of_row);
    let (mut lo, mut hi) = values.fold((0.0_f64, 0.0_f64), |(l, h), v| (l.min(v), h.max(v)));
    if let Some((b0, b1)) = plot.bound.filter(|b| drawable(b.0) && drawable(b.1)) {
        (lo, hi) = (lo.min(b0), hi.max(b1));
    }
    (lo, if hi <= lo { lo + 1.0 } else { hi })
}

/// Draws the rows.
pub(crate) fn draw(plot: &Items, columns: &Columns, root: &DrawingArea<Backend<'_>, Shift>) -> Drawn {
    let (lo, hi) = reach(plot);
    // Values across, units of the view box down: plotters' y runs upwards, so it is turned.
    let mut chart = ChartBuilder::on(root)
        .margin_left(to_grid(columns.left))
        .margin_right(to_grid(columns.width - columns.right))
        .build_cartesian_2d(lo..hi, columns.height..0.0)?;
    let zero = f64::from(chart.backend_coord(&(0.0, 0.0)).0) / 10.0;
    draw_head(plot, columns, root)?;
    for (i, row) in plot.rows.iter().enumerate() {
        let y = columns.middle(i);
        if let Some(value) = row.point.finite() {
            let ink = match row.point.mark {
                Mark::Incomplete => Ink::HATCH_PAST,
                Mark::Provisional => Ink::OPEN,
                _ if row.strong => Ink::LATEST,
                _ => Ink::PAST,
            };
            let at = vec![(0.0, y - 7.0), (value, y + 7.0)];
            chart.draw_series([Shaped { shape: Shape::Bar, at, reach: 0.0, ink, words: &row.point.text }])?;
        } else if row.point.mark == Mark::Withheld {
            let at = vec![(lo.max(0.0), y)];
            chart.draw_series([Shaped {
                shape: Shape::Cross,
                at,
                reach: 4.5,
                ink: Ink::CROSS,
                words: &row.point.text,
            }])?;
        }
        if let Some(reference) = row.reference.filter(|v| drawable(*v)) {
            let at = vec![(reference, y)];
            chart.draw_series([Shaped { shape: Shape::Diamond, at, reach: 4.5, ink: Ink::REFERENCE, words: "" }])?;
        }
        draw_words(columns, row, i, root)?;
        if columns.narrow {
            stroke(root, &[(zero, y - 10.0), (zero, y + 10.0)], Ink::BASE)?;
        }
    }
    // On a phone the names stand between the bars; there each bar has its own rule.
    match columns.tops.first().filter(|_| !columns.narrow) {
        Some(first) => stroke(root, &[(zero, first - 2.0), (zero, columns.height - 12.0)], Ink::BASE),
        None => Ok(()),
    }
}

/// The unit over the numbers, and what the reference mark means.
fn draw_head(plot: &Items, columns: &Columns, root: &DrawingArea<Backend<'_>, Shift>) -> Drawn {
    write_text(root, &plot.unit, (columns.numbers, 14.0), HPos::Right, Ink::AXIS_TEXT)?;
    let Some(words) = &plot.reference_label else {
        return Ok(());
    };
    let at = vec![(to_grid(columns.left + 7.0), to_grid(14.0))];
    root.draw(&Shaped { shape: Shape::Diamond, at, reach: 4.5, ink: Ink::REFERENCE, words: "" })?;
    write_text(root, words, (columns.left + 18.0, 14.0), HPos::Left, Ink::NOTE)
}

/// Name, number and note of a row.
fn draw_words(columns: &Columns, row: &Row, index: usize, root: &DrawingArea<Backend<'_>, Shift>) -> Result<(), Fail> {
    let lines = &columns.names[index];
    let (x, side) = if columns.narrow { (columns.left, HPos::Left) } else { (columns.left - 10.0, HPos::Right) };
    for (i, line) in lines.iter().enumerate() {
        let y = columns.tops[index] + LINE * (f64::from(u32::try_from(i).unwrap_or(0)) + 0.5);
        write_text(root, line, (x, y), side, Ink::YEAR_TEXT)?;
    }
    let y = columns.middle(index);
    let ink = if row.strong { Ink::LABEL } else { Ink::NUMBER };
    write_text(root, &row.point.label, (columns.numbers, y), HPos::Right, ink)?;
    let note = row.note.as_deref().unwrap_or("");
    write_text(root, note, (columns.notes, y), HPos::Right, Ink::RANK)
}
