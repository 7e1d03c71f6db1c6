//! The columns of items: names, the plot, values, references, notes.

use plotters::style::text_anchor::HPos;

use crate::chart::ink::Ink;
use crate::chart::mark::Shape;
use crate::chart::pen::{Drawn, Root, stroke, write_text};
use crate::chart::picture::{Form, Items, Row, Size};
use crate::chart::text_width::{LINE, lines_high, text_width, widest, wrap};

use super::across::mark;

/// Where everything stands, in units.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    narrow: bool,
    pub(super) width: f64,
    pub(super) height: f64,
    names: Vec<Vec<String>>,
    /// The lines below each name.
    below: Vec<Vec<String>>,
    /// Edges of the plot.
    pub(super) left: f64,
    pub(super) right: f64,
    /// Right edges of values, references and notes.
    edges: [f64; 3],
    /// Where the first of them begins on the line of their heads.
    pub(super) heads_from: f64,
    /// On a phone with long numbers: lines between name and bar on which they stand.
    lines: u8,
    /// The words over the plot.
    head: Vec<String>,
    /// Where the unit ends: over the numbers that it is of.
    unit: f64,
    /// Behind the numbers of the axis.
    pub(super) tick_unit: String,
    /// Where the numbers of the axis and the heads of the columns stand.
    pub(super) ticks: Option<f64>,
    tops: Vec<f64>,
    bottoms: Vec<f64>,
}

/// Between columns.
const GAP: f64 = 12.0;
/// The least width of a plot that is worth looking at.
const LEAST: f64 = 110.0;
/// Less room than this beside the unit, and the words of the head stand below it.
const LEAST_HEAD: f64 = 90.0;
/// Up to this width the column of values is made as wide as its unit.
const UNIT: f64 = 110.0;
/// The height of the place of items that are not there.
const EMPTY: f64 = 48.0;

fn texts(row: &Row) -> [&str; 3] {
    [&row.point.label, row.reference_text.as_deref().unwrap_or(""), row.note.as_deref().unwrap_or("")]
}

/// Where the first head of a column begins, on the line of the numbers of the axis.
fn heads_from(plot: &Items, edges: [f64; 3], width: f64, lines: u8) -> f64 {
    let heads = plot.heads.iter().zip(edges).filter(|(head, _)| !head.is_empty() && lines == 0);
    heads.map(|(head, edge)| edge - text_width(head, 14.0) - 4.0).fold(width, f64::min)
}

impl Columns {
    /// Measures the columns; the height follows the number of rows.
    pub(super) fn new(plot: &Items, size: Size) -> Self {
        let narrow = size == Size::Narrow;
        let width = if narrow { 320.0 } else { 680.0 };
        let mut widths = [0.0_f64; 3];
        for (i, widest) in widths.iter_mut().enumerate() {
            let all = plot.rows.iter().map(|row| texts(row)[i]).chain([plot.heads[i].as_str()]);
            *widest = all.map(|text| text_width(text, 14.0)).fold(0.0, f64::max);
        }
        let notes = width - 4.0;
        // Over the values the unit has room, with the averages beside them; a long one reaches over the plot.
        let has_averages = !plot.heads[1].is_empty();
        let beside = if has_averages && widths[1] > 0.0 { widths[1] + GAP } else { 0.0 };
        widths[0] = widths[0].max((text_width(&plot.unit, 14.0) - beside).min(UNIT));
        let references = if widths[2] > 0.0 { notes - widths[2] - GAP } else { notes };
        let values = if widths[1] > 0.0 { references - widths[1] - GAP } else { references };
        let texts_from = values - widths[0];
        // Room for the number of the first rule.
        let inset = if plot.form == Form::Bars { 4.0 } else { 18.0 };
        let gap = if plot.form == Form::Bars { GAP } else { 20.0 };
        let beside = texts_from - gap - inset;
        let (lines, room) = match (narrow, beside >= LEAST) {
            (false, _) => (0, (beside - 130.0).clamp(110.0, 230.0)),
            (true, true) => (0, width - 8.0),
            // The references get a line of their own where they have no room, or need their head beside them.
            (true, false) => (if texts_from >= 0.0 && plot.heads[1].is_empty() { 1 } else { 2 }, width - 8.0),
        };
        let names: Vec<_> = plot.rows.iter().map(|r| wrap(&r.label, room, 14.0, 4)).collect();
        let below: Vec<Vec<String>> =
            plot.rows.iter().map(|r| r.below.iter().flat_map(|words| wrap(words, room, 14.0, 2)).collect()).collect();
        let edges = if lines == 2 { [references, notes, notes] } else { [values, references, notes] };
        let widest_name = widest(&names.concat()).max(widest(&below.concat()));
        let mut columns = Self {
            narrow,
            width,
            height: 0.0,
            left: if narrow { inset } else { widest_name + 14.0 },
            right: if lines == 0 { texts_from - gap } else { width - inset },
            edges,
            heads_from: heads_from(plot, edges, width, lines),
            lines,
            head: Vec::new(),
            unit: if has_averages && lines == 0 { edges[1] } else { edges[0] },
            tick_unit: plot.tick_unit.clone(),
            ticks: None,
            tops: Vec::new(),
            bottoms: Vec::new(),
            names,
            below,
        };
        columns.set_head(plot);
        columns.set_rows();
        columns
    }

    /// The words over the plot: the unit at the right, beside it what the reference is.
    fn set_head(&mut self, plot: &Items) {
        let from = self.head_from();
        let room = if plot.unit.is_empty() {
            self.width - from - 18.0
        } else {
            self.unit - text_width(&plot.unit, 14.0) - GAP - from - 18.0
        };
        // Beside a long unit there is no room: the words stand below it.
        let (above, room) =
            if room < LEAST_HEAD { (Some(String::new()), self.width - from - 22.0) } else { (None, room) };
        let words = plot.reference_label.iter().chain(&plot.own_scales);
        let words: Vec<String> = words.flat_map(|words| wrap(words, room, 14.0, 3)).collect();
        self.head = above.filter(|_| !words.is_empty()).into_iter().chain(words).collect();
        let lines = lines_high(&self.head);
        self.ticks = (plot.form != Form::Bars && !plot.rows.is_empty()).then_some(lines + 16.0);
        self.height = lines + if self.ticks.is_some() { 32.0 } else { 16.0 };
    }

    fn set_rows(&mut self) {
        let mut y = self.height;
        for row in 0..self.names.len() {
            self.tops.push(y);
            y += self.text_high(row) + f64::from(self.lines) * LINE + if self.narrow { 28.0 } else { 12.0 };
            self.bottoms.push(y);
        }
        self.height = if self.names.is_empty() { y + EMPTY } else { y + 4.0 };
    }

    /// The height of a name with what stands below it.
    fn text_high(&self, row: usize) -> f64 {
        lines_high(&[self.names[row].as_slice(), &self.below[row]].concat())
    }

    /// Where the words over the plot begin.
    fn head_from(&self) -> f64 {
        if self.narrow { 4.0 } else { self.left }
    }

    /// The middle of the plot of a row.
    pub(super) fn middle(&self, row: usize) -> f64 {
        let text = self.text_high(row);
        self.tops[row] + if self.narrow { text + f64::from(self.lines) * LINE + 11.0 } else { text / 2.0 }
    }

    /// From where to where rules run down: through all rows, on a phone in each, for there names stand between.
    pub(super) fn rules(&self) -> Vec<(f64, f64)> {
        if self.narrow {
            return (0..self.tops.len()).map(|i| (self.middle(i) - 11.0, self.middle(i) + 11.0)).collect();
        }
        let ends = self.tops.first().zip(self.bottoms.last());
        ends.map(|(top, bottom)| (top - 4.0, bottom - 6.0)).into_iter().collect()
    }

    /// The words over the plot and over the columns; `sample` draws what the reference looks like.
    pub(super) fn draw_head(&self, plot: &Items, root: &Root<'_>) -> Drawn {
        if let Some(words) = plot.empty_label.as_ref().filter(|_| plot.rows.is_empty()) {
            write_text(root, words, (self.width / 2.0, self.height - EMPTY / 2.0), HPos::Center, Ink::NOTE)?;
        }
        write_text(root, &plot.unit, (self.unit, 14.0), HPos::Right, Ink::AXIS_TEXT)?;
        let mut x = self.head_from();
        let y = if self.head.first().is_some_and(String::is_empty) { 14.0 + LINE } else { 14.0 };
        if plot.reference_label.is_some() {
            match plot.form {
                Form::Bars => mark(root, Shape::Diamond, &[(x + 7.0, y)], 4.5, Ink::REFERENCE, "")?,
                Form::Dots => stroke(root, &[(x + 7.0, y - 8.0), (x + 7.0, y + 8.0)], Ink::MEAN)?,
                Form::Bullets => stroke(root, &[(x + 7.0, y - 8.0), (x + 7.0, y + 8.0)], Ink::AIM)?,
            }
            x += 16.0;
        }
        for (line, y) in self.head.iter().zip((0..).map(|i| 14.0 + LINE * f64::from(i))) {
            write_text(root, line, (x, y), HPos::Left, Ink::NOTE)?;
        }
        let Some(y) = self.ticks.filter(|_| self.lines == 0) else { return Ok(()) };
        for (head, edge) in plot.heads.iter().zip(self.edges) {
            write_text(root, head, (edge, y), HPos::Right, Ink::AXIS_TEXT)?;
        }
        Ok(())
    }

    /// Name, value, reference and note of a row.
    pub(super) fn draw_words(&self, plot: &Items, index: usize, root: &Root<'_>) -> Drawn {
        let row = &plot.rows[index];
        let lines = &self.names[index];
        let (x, side) = if self.narrow { (4.0, HPos::Left) } else { (self.left - 10.0, HPos::Right) };
        let mut y = self.tops[index] + LINE / 2.0;
        for line in lines {
            write_text(root, line, (x, y), side, if row.strong { Ink::LABEL } else { Ink::YEAR_TEXT })?;
            y += LINE;
        }
        for line in &self.below[index] {
            write_text(root, line, (x, y), side, Ink::NOTE)?;
            y += LINE;
        }
        let beside = self.middle(index);
        let [value, reference, note] = texts(row);
        let places = match self.lines {
            0 => [beside; 3],
            1 => [y; 3],
            _ => [y, y + LINE, y],
        };
        let ink = if row.strong { Ink::LABEL } else { Ink::NUMBER };
        write_text(root, value, (self.edges[0], places[0]), HPos::Right, ink)?;
        let head = plot.heads[1].as_str();
        let headed = format!("{head} {reference}");
        let has_head = self.lines == 2 && !head.is_empty() && !reference.is_empty();
        let reference = if has_head { headed.as_str() } else { reference };
        write_text(root, reference, (self.edges[1], places[1]), HPos::Right, Ink::AXIS_TEXT)?;
        write_text(root, note, (self.edges[2], places[2]), HPos::Right, Ink::RANK)
    }
}
