//! Items in two years: a line each, with the numbers at both ends and the names behind the second.

use plotters::style::text_anchor::HPos;

use super::across::{CROSS, mark};
use crate::chart::axis::{Axis, Need};
use crate::chart::ink::Ink;
use crate::chart::labels::spread;
use crate::chart::mark::Shape;
use crate::chart::pen::{Drawn, Root, stroke, write_text};
use crate::chart::picture::{Mark, Point, Size, Slope, SlopeLine, drawable};
use crate::chart::text_width::{LINE, lines_high, text_width, wrap};

/// From an end of a line to its label: room for a line that leads there.
const ASIDE: f64 = 20.0;
/// From the middle of a marker to its edge.
const DOT: f64 = 4.5;
/// Above the lines: the unit.
const TOP: f64 = 34.0;

/// Where everything stands, in units.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub(super) width: f64,
    pub(super) height: f64,
    narrow: bool,
    /// The places of the two years.
    years: [f64; 2],
    /// From the highest to the lowest place.
    rise: (f64, f64),
    axis: Axis,
    /// Of each label at the right: its lines, and where its middle stands.
    right: Vec<(Vec<String>, f64)>,
    /// Of each number at the left; none where there is no room for them, and the labels at the right tell both.
    left: Option<Vec<f64>>,
    notes: Vec<String>,
}

impl Layout {
    /// Measures the labels; the height is what they need.
    pub(super) fn new(plot: &Slope, size: Size) -> Self {
        let narrow = size == Size::Narrow;
        let (width, least) = if narrow { (320.0, 300.0) } else { (680.0, 380.0) };
        let values = plot.lines.iter().map(|line| text_width(&line.ends[0].label, 14.0)).fold(0.0, f64::max);
        let year = plot.years.iter().map(|year| text_width(&year.label, 14.0)).fold(0.0, f64::max);
        let room = if narrow { 138.0 } else { 270.0 };
        let measured = |both: bool| {
            // Without a line to follow, the words at the right say which number at the left belongs to them.
            let told = |line: &SlopeLine| label(line, room, both || !joined(plot, line));
            let lines: Vec<Vec<String>> = plot.lines.iter().map(told).collect();
            let wide = lines.iter().flatten().map(|line| text_width(line, 14.0)).fold(year / 2.0, f64::max);
            let left = if both { 0.0 } else { values + ASIDE };
            (lines, (4.0 + left).max(year / 2.0 + 4.0), width - 4.0 - wide - ASIDE)
        };
        let (mut lines, mut x0, mut x1) = measured(false);
        let both = x1 - x0 < year + 30.0;
        if both {
            (lines, x0, x1) = measured(true);
        }
        let axis = axis(plot);
        let high: f64 = lines.iter().map(|lines| lines_high(lines)).sum();
        let low =
            (TOP + high.max(LINE * f64::from(u32::try_from(plot.lines.len()).unwrap_or(0))) + 24.0).max(least - 60.0);
        let notes = notes(plot, &axis, width);
        let mut layout = Self {
            width,
            height: low + 26.0 + if narrow { 0.0 } else { LINE } + LINE * count(&notes) + 10.0,
            narrow,
            years: [x0, x1.max(x0 + 20.0)],
            rise: (TOP + 10.0, low - 6.0),
            axis,
            right: Vec::new(),
            left: (!both).then(Vec::new),
            notes,
        };
        let (top, bottom) = (TOP - 4.0, low + 10.0);
        let wanted = |end: usize, heights: &dyn Fn(usize) -> f64| -> Vec<f64> {
            let wanted: Vec<(f64, f64)> =
                plot.lines.iter().enumerate().map(|(i, line)| (layout.at(&line.ends[end]), heights(i))).collect();
            spread(&wanted, top, bottom).unwrap_or_else(|| wanted.iter().map(|w| w.0).collect())
        };
        let right = wanted(1, &|i| lines_high(&lines[i]));
        layout.left = (!both).then(|| wanted(0, &|i| if plot.lines[i].ends[0].label.is_empty() { 0.0 } else { LINE }));
        layout.right = lines.into_iter().zip(right).collect();
        layout
    }

    /// The height of a value; what is not known stands at the foot, wherever it is.
    fn at(&self, point: &Point) -> f64 {
        let Some(value) = point.finite() else { return self.rise.1 };
        let part = ((value - self.axis.lo) / (self.axis.hi - self.axis.lo)).clamp(0.0, 1.0);
        self.rise.1 - 14.0 - part * (self.rise.1 - 14.0 - self.rise.0)
    }
}

fn count(lines: &[String]) -> f64 {
    f64::from(u32::try_from(lines.len()).unwrap_or(0))
}

/// The number, or both, and the name at the right.
fn label(line: &SlopeLine, room: f64, both: bool) -> Vec<String> {
    let [first, second] = &line.ends;
    if both {
        let numbers = [&first.label, &second.label].map(String::as_str);
        let numbers: Vec<&str> = numbers.into_iter().filter(|label| !label.is_empty()).collect();
        return wrap(&format!("{} {}", numbers.join(" → "), line.label), room, 14.0, 6);
    }
    wrap(&format!("{} {}", second.label, line.label), room, 14.0, 5)
}

fn axis(plot: &Slope) -> Axis {
    let all = plot.lines.iter().flat_map(|line| line.ends.iter().filter_map(Point::finite));
    let (min, max) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
    let bound = plot.bound.filter(|b| drawable(b.0) && drawable(b.1));
    Axis::fit(&Need { min, max, bound, scale: plot.scale, ..Need::default() })
}

/// The words below: where the heights begin, that something changed.
fn notes(plot: &Slope, axis: &Axis, width: f64) -> Vec<String> {
    let has_values = plot.lines.iter().any(|line| line.ends.iter().any(|end| end.finite().is_some()));
    let cut = plot.cut_label.as_ref().filter(|_| axis.cut && has_values);
    let cut = cut.map(|words| words.replace("{}", &axis.label(axis.lo)));
    cut.iter().chain(&plot.break_label).flat_map(|words| wrap(words, width - 8.0, 14.0, 3)).collect()
}

/// Draws the lines, those in the background first.
pub(super) fn draw(plot: &Slope, layout: &Layout, root: &Root<'_>) -> Drawn {
    write_text(root, &plot.unit, (4.0, 14.0), HPos::Left, Ink::AXIS_TEXT)?;
    if let Some(words) = plot.empty_label.as_ref().filter(|_| plot.lines.is_empty()) {
        let middle = (layout.width / 2.0, f64::midpoint(layout.rise.0, layout.rise.1));
        write_text(root, words, middle, HPos::Center, Ink::NOTE)?;
    }
    // The cross of what is withheld stands as far over the foot as over the axis of other charts.
    let below = layout.rise.1 + 7.0;
    for (year, x) in plot.years.iter().zip(layout.years) {
        stroke(root, &[(x, below), (x, layout.rise.0 - 8.0)], Ink::GRID)?;
        write_text(root, &year.label, (x, below + 12.0), HPos::Center, Ink::YEAR_TEXT)?;
        let under = year.span.as_ref().unwrap_or(&year.western);
        if !layout.narrow || year.span.is_some() {
            write_text(root, under, (x, below + 12.0 + LINE), HPos::Center, Ink::AXIS_TEXT)?;
        }
    }
    let order = (0..plot.lines.len()).filter(|i| !plot.lines[*i].strong);
    for i in order.chain((0..plot.lines.len()).filter(|i| plot.lines[*i].strong)) {
        draw_line(plot, layout, i, root)?;
    }
    for i in 0..plot.lines.len() {
        draw_labels(plot, layout, i, root)?;
    }
    let first = layout.height - LINE * count(&layout.notes) - 4.0;
    for (note, i) in layout.notes.iter().zip(0..) {
        write_text(root, note, (4.0, first + LINE * (f64::from(i) + 0.5)), HPos::Left, Ink::NOTE)?;
    }
    Ok(())
}

/// Whether the values of both years may be joined: both whole, and nothing changed between.
fn joined(plot: &Slope, line: &SlopeLine) -> bool {
    plot.break_label.is_none() && line.ends.iter().all(Point::whole_year)
}

fn draw_line(plot: &Slope, layout: &Layout, index: usize, root: &Root<'_>) -> Drawn {
    let line = &plot.lines[index];
    let places = [0, 1].map(|end| (layout.years[end], layout.at(&line.ends[end])));
    if joined(plot, line) {
        let is_provisional = line.ends.iter().any(|end| end.mark == Mark::Provisional);
        let ink = match (line.strong, is_provisional) {
            (true, true) => Ink::dotted(0),
            (true, false) => Ink::line(0),
            (false, _) => Ink::WEAK_LINE,
        };
        stroke(root, &places, ink)?;
    }
    for (end, at) in line.ends.iter().zip(places) {
        let ink = match (end.mark, line.strong) {
            (Mark::Incomplete | Mark::Provisional, _) => Ink::hollow(if line.strong { 0 } else { 2 }),
            (_, true) => Ink::marker(0),
            (_, false) => Ink::WEAK_MARKER,
        };
        if end.finite().is_some() {
            mark(root, Shape::Circle, &[at], DOT, ink, &end.text)?;
        } else if end.mark == Mark::Withheld {
            mark(root, Shape::Cross, &[at], CROSS, Ink::CROSS, &end.text)?;
        }
    }
    Ok(())
}

/// The number at the left, the number and the name at the right, led to where they belong.
fn draw_labels(plot: &Slope, layout: &Layout, index: usize, root: &Root<'_>) -> Drawn {
    let line = &plot.lines[index];
    let ink = if line.strong { Ink::LABEL } else { Ink::NUMBER };
    let (x0, x1) = (layout.years[0], layout.years[1]);
    let lead = |from: (f64, f64), to: (f64, f64)| {
        if (from.1 - to.1).abs() > 2.0 { stroke(root, &[from, to], Ink::LEAD) } else { Ok(()) }
    };
    if let Some(y) = layout.left.as_ref().map(|left| left[index]).filter(|_| !line.ends[0].label.is_empty()) {
        lead((x0 - DOT - 2.0, layout.at(&line.ends[0])), (x0 - ASIDE + 4.0, y))?;
        write_text(root, &line.ends[0].label, (x0 - ASIDE + 1.0, y), HPos::Right, ink)?;
    }
    let (lines, middle) = &layout.right[index];
    // A name of several lines is led to at its first.
    let first = middle - lines_high(lines) / 2.0 + LINE / 2.0;
    lead((x1 + DOT + 2.0, layout.at(&line.ends[1])), (x1 + ASIDE - 4.0, first))?;
    for (text, i) in lines.iter().zip(0..) {
        write_text(root, text, (x1 + ASIDE - 1.0, first + LINE * f64::from(i)), HPos::Left, ink)?;
    }
    Ok(())
}
