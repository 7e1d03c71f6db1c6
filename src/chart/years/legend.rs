//! Names of the series in the right margin, and rows of signs with words below the plot.

use crate::chart::axis::Axis;
use crate::chart::ink::Ink;
use crate::chart::picture::{Kind, Plot, Point, Series};
use crate::chart::text_width::{LINE, TEXT, Wrapping, lines_high, text_width, widest, wrap};

/// The most lines of a name in the right margin, and of words below the plot.
const SIDE_LINES: usize = 3;
const ROW_LINES: usize = 4;
/// Names of up to four characters stand beside the lines on a phone too.
const SHORT: f64 = 4.0 * TEXT * 1.08 + 0.5;

/// Numbers at points nearer than this would be taken for one another's.
const APART: f64 = 17.0;

/// What stands before words below the plot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// The marker of a series.
    Series(usize),
    /// A piece of a stroke.
    Stroke(Ink),
}

impl Sign {
    /// From the middle of the first sign of a row to its words.
    fn indent(self) -> f64 {
        match self {
            Self::Series(_) => 11.0,
            Self::Stroke(_) => 24.0,
        }
    }
}

/// A sign with its words below the plot; `x` is the left of the sign plus 6, `y` the middle of the first line.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) sign: Sign,
    pub(crate) lines: Vec<String>,
    pub(crate) x: f64,
    pub(crate) y: f64,
}

impl Entry {
    /// Words behind a sign, wrapped to the room of a row.
    pub(crate) fn new(sign: Sign, words: &str, (left, width): (f64, f64)) -> Self {
        let room = width - left - sign.indent() - 5.0;
        Self { sign, lines: wrap(words, room, TEXT, ROW_LINES), x: left, y: 0.0 }
    }

    /// Where the words begin.
    pub(crate) fn text_x(&self) -> f64 {
        self.x + self.sign.indent()
    }
}

/// Puts entries side by side as far as they fit, from `top` on; gives the height they take.
pub(crate) fn flow(entries: &mut [Entry], (left, width): (f64, f64), top: f64) -> f64 {
    let (mut x, mut y, mut row) = (left, top + LINE / 2.0, 0.0_f64);
    for entry in entries.iter_mut() {
        let taken = entry.sign.indent() + widest(&entry.lines);
        if x > left && x + taken > width - 2.0 {
            (x, y, row) = (left, y + row, 0.0);
        }
        (entry.x, entry.y) = (x, y);
        x += taken + 23.0;
        row = row.max(lines_high(&entry.lines) + 2.0);
    }
    if entries.is_empty() { 0.0 } else { y + row - top - LINE / 2.0 }
}

/// The names of the series for a row below the plot, in the order of the series or, where they stand below one another,
/// of the parts: the lowest last.
pub(crate) fn names(plot: &Plot, room: (f64, f64), with_values: bool) -> Vec<Entry> {
    let entries = plot.series.iter().enumerate().map(|(i, s)| {
        let value = latest_words(plot, s).filter(|_| with_values).unwrap_or_default();
        Entry::new(Sign::Series(i), format!("{} {value}", s.label).trim(), room)
    });
    let mut entries: Vec<Entry> = entries.collect();
    if plot.kind == Kind::Stacked && entries.iter().any(|e| widest(&e.lines) > (room.1 - room.0) / 2.0) {
        entries.reverse();
    }
    entries
}

/// The names for the right margin, where they can stand there.
pub(crate) fn side(plot: &Plot, narrow: bool, with_values: bool) -> Option<Vec<Vec<String>>> {
    if plot.series.len() < 2 || !matches!(plot.kind, Kind::Line | Kind::Stacked) {
        return None;
    }
    let name = |s: &Series| {
        let mut lines = if narrow {
            (text_width(&s.label, TEXT) <= SHORT).then(|| vec![s.label.clone()])?
        } else {
            side_name(&s.label)?
        };
        lines.extend(latest_words(plot, s).filter(|_| with_values));
        Some(lines)
    };
    plot.series.iter().map(name).collect()
}

/// Whether the latest values stand so near to one another that numbers beside them could not be told apart: they then
/// stand with the names.
pub(crate) fn values_with_names(plot: &Plot, axis: &Axis, narrow: bool) -> bool {
    if plot.series.len() < 2 {
        return false;
    }
    let latest = |s: &Series| s.latest().and_then(|year| s.points.iter().find(|p| p.year == year).cloned());
    let all: Vec<Point> = plot.series.iter().filter_map(latest).collect();
    match plot.kind {
        Kind::Line => {
            let high = if narrow { 190.0 } else { 290.0 };
            let place = |p: &Point| p.value.unwrap_or(0.0) / (axis.hi - axis.lo) * high;
            let near = |a: &Point, b: &Point| a.year.abs_diff(b.year) <= 1 && (place(a) - place(b)).abs() < APART;
            all.iter().enumerate().any(|(i, a)| all[i + 1..].iter().any(|b| near(a, b)))
        }
        Kind::Grouped => {
            let room = if narrow { 270.0 } else { 600.0 };
            let bars = u32::try_from(plot.series.len() * plot.years.len().max(1)).unwrap_or(u32::MAX);
            let each = room * 0.8 / f64::from(bars);
            all.iter().any(|p| text_width(&p.label, 16.0) > (each * 1.3).max(12.0))
        }
        Kind::Bar | Kind::Stacked => false,
    }
}

/// Year and number of the latest value.
pub(crate) fn latest_words(plot: &Plot, series: &Series) -> Option<String> {
    let year = series.latest()?;
    let point = series.points.iter().find(|p| p.year == year)?;
    let name = plot.years.iter().find(|t| t.year == year).map_or("", |t| t.label.as_str());
    Some(format!("{name} {}", point.label).trim().to_owned())
}

/// A name for the right margin: about eight characters a line, a few more where a phrase asks for it. None where words
/// would be lost.
fn side_name(label: &str) -> Option<Vec<String>> {
    if text_width(label, TEXT) <= 8.2 * TEXT * 1.08 {
        return Some(vec![label.to_owned()]);
    }
    let text = Wrapping::of(label);
    let wrapped = [8.2, 9.2, 10.2, 11.2].map(|em| text.within(em * TEXT * 1.08, TEXT, SIDE_LINES));
    let best = wrapped.into_iter().min_by(|a, b| a.1.total_cmp(&b.1))?;
    (best.1 < 20.0).then_some(best.0)
}
