//! Many small drawings in rows and columns, the same years at the same places, on one scale where they can share one.

use super::head::{Head, Sign, empty, empty_height};
use super::heading::Heading;
use super::panel::Frame;
use crate::chart::axis::{Axis, Need};
use crate::chart::pen::{Drawn, Root};
use crate::chart::picture::{Panel, Panels, Plot, Point, Size, drawable};
use crate::chart::text_width::{LINE, TEXT, text_width};

/// Between the columns.
const GAP: f64 = 20.0;
/// Between the rows.
const ROW_GAP: f64 = 14.0;
/// Over the plot of each, where its latest value finds room.
const HEADROOM: f64 = 20.0;

/// The grid of the drawings, in units.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    narrow: bool,
    pub(super) width: f64,
    pub(super) height: f64,
    columns: usize,
    /// One axis for all, or one for each.
    axes: Vec<Axis>,
    /// Room for the labels of the value axis.
    labels: f64,
    /// Width and height of a plot.
    plot: (f64, f64),
    headings: Vec<Heading>,
    /// Tops of the rows.
    tops: Vec<f64>,
    head: Head,
}

/// The value axis of some points and targets. One value that never changes is seen from zero: on an axis of its own it
/// would stand in the middle of nothing.
fn axis<'p>(common: &Plot, panels: &(impl Iterator<Item = &'p Panel> + Clone)) -> Axis {
    let points = || panels.clone().flat_map(|panel| &panel.points);
    let values = points().filter_map(Point::finite).chain(points().filter_map(Point::whisker).flat_map(|w| [w.0, w.1]));
    let goals = panels.clone().flat_map(|panel| &panel.targets).filter(|t| t.drawable()).map(|t| t.value);
    let all: Vec<f64> = values.chain(goals).collect();
    let min = all.iter().copied().fold(f64::INFINITY, f64::min);
    let max = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    Axis::fit(&Need {
        min,
        max,
        zero: common.has_bars() || common.from_zero || max <= min,
        whole: common.decimals == 0,
        bound: common.bound.filter(|b| drawable(b.0) && drawable(b.1)),
        show_bound: common.bound_label.is_some(),
        scale: common.divisor(),
    })
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

impl Grid {
    /// Lays out the drawings.
    pub(super) fn new(panels: &Panels, size: Size) -> Self {
        let narrow = size == Size::Narrow;
        let width = if narrow { 320.0 } else { 680.0 };
        let common = &panels.common;
        let axes: Vec<Axis> = if panels.own_scales.is_some() {
            panels.panels.iter().map(|panel| axis(common, &std::iter::once(panel))).collect()
        } else {
            vec![axis(common, &panels.panels.iter())]
        };
        let widths = axes.iter().flat_map(|axis| axis.ticks.iter().map(|t| text_width(&axis.label(*t), TEXT)));
        let labels = (widths.fold(0.0, f64::max) + 9.0).clamp(24.0, width * 0.55);
        let head = Head::new(&common.unit, &words(panels, &axes), width);
        let mut grid = Self {
            narrow,
            width,
            height: 0.0,
            columns: 1,
            axes,
            labels,
            plot: (0.0, 0.0),
            headings: Vec::new(),
            tops: Vec::new(),
            head,
        };
        grid.choose_columns(panels);
        grid.rows(panels);
        grid
    }

    /// As many columns as leave each drawing legible and its name whole.
    fn choose_columns(&mut self, panels: &Panels) {
        let number = panels.panels.len();
        let years = panels.common.years.len();
        let wanted: &[usize] = match (self.narrow, number) {
            (_, 0 | 1) | (true, 2..=3) => &[1],
            (true, _) if years > 12 => &[1],
            (true, _) | (false, 2 | 4) => &[2, 1],
            (false, _) => &[3, 2, 1],
        };
        for columns in wanted {
            let axes = if self.axes.len() == 1 { 1 } else { *columns };
            let edge = 6.0;
            let room = self.width - edge - self.labels * count(axes) - GAP * count(columns - 1);
            self.plot.0 = room / count(*columns);
            self.columns = *columns;
            let most = if self.narrow || *columns == 2 { 3 } else { 2 };
            let own = if axes > 1 { self.labels } else { 0.0 };
            let heading = |(at, panel): (usize, &Panel)| {
                Heading::new(&panel.label, &notes(panels, &self.axes, at), self.plot.0 + own + 2.0, most)
            };
            self.headings = panels.panels.iter().enumerate().map(heading).collect();
            if self.headings.iter().all(|heading| heading.whole) && self.plot.0 >= 96.0 {
                break;
            }
        }
    }

    /// Where the rows begin, and how high all is.
    fn rows(&mut self, panels: &Panels) {
        self.plot.1 = match (self.columns, panels.panels.len()) {
            (1, _) if !self.narrow => 150.0,
            // A single row may take the height of an ordinary chart.
            (columns, number) if number <= columns && !self.narrow => 140.0,
            (_, 13..) => 72.0,
            _ => 88.0,
        };
        let spans = if panels.common.years.iter().any(|tick| tick.span.is_some()) { LINE } else { 0.0 };
        let mut y = self.head.height;
        for row in self.headings.chunks(self.columns) {
            self.tops.push(y);
            y += highest(row) + HEADROOM + self.plot.1 + 24.0 + spans + ROW_GAP;
        }
        self.height = if self.headings.is_empty() { empty_height(y) } else { y - ROW_GAP + 4.0 };
    }

    /// Draws all.
    pub(super) fn draw(&self, panels: &Panels, root: &Root<'_>) -> Drawn {
        self.head.draw(root, 0.0)?;
        if panels.panels.is_empty() {
            return empty(root, panels.common.empty_label.as_deref(), (self.width, self.head.height));
        }
        let years = years(panels);
        for (at, panel) in panels.panels.iter().enumerate() {
            let (row, column) = (at / self.columns, at % self.columns);
            let shared = self.axes.len() == 1;
            let Some(axis) = (if shared { self.axes.first() } else { self.axes.get(at) }) else { continue };
            let left = if shared {
                self.labels + count(column) * (self.plot.0 + GAP)
            } else {
                self.labels + count(column) * (self.labels + self.plot.0 + GAP)
            };
            let end = ((row + 1) * self.columns).min(self.headings.len());
            let top = self.tops[row] + highest(&self.headings[row * self.columns..end]) + HEADROOM;
            let heading = &self.headings[at];
            let frame = Frame {
                root,
                common: &panels.common,
                axis,
                view: self.width,
                left,
                right: left + self.plot.0,
                top,
                bottom: top + self.plot.1,
                years,
                labelled: !shared || column == 0,
                heading,
                // One line stands next to its drawing, not high above it.
                heading_at: (if shared { left } else { left - self.labels + 4.0 }, top - HEADROOM - heading.height),
                headroom: HEADROOM,
            };
            frame.draw(panel)?;
        }
        Ok(())
    }
}

/// First and last year of all.
fn years(panels: &Panels) -> (i32, i32) {
    let ticks = || panels.common.years.iter().map(|tick| tick.year);
    let points = || panels.panels.iter().flat_map(|panel| panel.points.iter().map(|point| point.year));
    let all = || ticks().chain(points());
    (all().min().unwrap_or(0), all().max().unwrap_or(0))
}

/// Whether nothing of a name was cut off.
pub(super) fn is_whole(lines: &[String], name: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    lines.iter().map(|line| letters(line)).sum::<usize>() == letters(name) && !lines.iter().any(|l| l.ends_with('…'))
        || name.ends_with('…') && lines.concat() == name
}

/// What stands above: scales, the foot of a cut axis, bounds, events, breaks; the same words once.
fn words(panels: &Panels, axes: &[Axis]) -> Vec<(Sign, String)> {
    let common = &panels.common;
    let mut words: Vec<(Sign, String)> = Vec::new();
    words.extend(panels.own_scales.iter().map(|own| (Sign::Words, own.clone())));
    if let ([axis], Some(cut)) = (axes, &common.cut_label)
        && axis.cut
    {
        words.push((Sign::Words, cut.replace("{}", &lowest(axis))));
    }
    words.extend(same_targets(panels).into_iter().map(|label| (Sign::Target, label.to_owned())));
    words.extend(common.bound_label.iter().map(|label| (Sign::Bound, label.clone())));
    let events = common.events.iter().map(|event| (Sign::Band, event.label.clone()));
    let breaks = common.breaks.iter().map(|change| (Sign::Break, change.label.clone()));
    for word in events.chain(breaks).filter(|(_, label)| !label.is_empty()) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// The words of the targets that all drawings share: said once, above.
fn same_targets(panels: &Panels) -> Vec<&str> {
    let Some((first, others)) = panels.panels.split_first() else { return Vec::new() };
    if others.is_empty() || others.iter().any(|panel| panel.targets != first.targets) {
        return Vec::new();
    }
    said(first).collect()
}

/// The words of the targets of a drawing.
fn said(panel: &Panel) -> impl Iterator<Item = &str> {
    let drawn = panel.targets.iter().filter(|target| target.drawable() && !target.label.is_empty());
    drawn.map(|target| target.label.as_str())
}

/// What is said of one drawing alone: the foot of a cut axis of its own, targets that the others do not share.
fn notes(panels: &Panels, axes: &[Axis], at: usize) -> Vec<String> {
    let mut notes = Vec::new();
    if let (Some(axis), Some(cut)) = (axes.get(at).filter(|axis| axes.len() > 1 && axis.cut), &panels.common.cut_label)
    {
        notes.push(cut.replace("{}", &lowest(axis)));
    }
    if let Some(panel) = panels.panels.get(at).filter(|_| same_targets(panels).is_empty()) {
        notes.extend(said(panel).map(str::to_owned));
    }
    notes
}

/// The label of the foot of an axis.
fn lowest(axis: &Axis) -> String {
    axis.ticks.first().map(|tick| axis.label(*tick)).unwrap_or_default()
}

/// The height of the highest of the headings of a row.
fn highest(row: &[Heading]) -> f64 {
    row.iter().map(|heading| heading.height).fold(LINE, f64::max)
}
