//! Where the parts of a drawing stand, in view-box units.

use crate::chart::axis::{Axis, Need};
use crate::chart::picture::{Kind, Plot, Point, Size, drawable};
use crate::chart::text_width::{LINE, TEXT, Wrapping, lines_high, text_width, widest, wrap};

/// The parts of a drawing with years under it.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    pub(crate) narrow: bool,
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// Edges of the plot.
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    /// Years at the edges.
    pub(crate) x0: f64,
    pub(crate) x1: f64,
    /// Units for one year, at most what one bar should take.
    pub(crate) slot: f64,
    /// Series names in the right margin, by series; empty where they stand below.
    pub(crate) side: Vec<Vec<String>>,
    /// Series names below the plot.
    pub(crate) legend: Vec<Entry>,
    /// Words above the plot for events and breaks.
    pub(crate) strip: Vec<Note>,
    /// A second row under the years: western years or spans.
    pub(crate) second_row: bool,
    /// Top of the plan's bar.
    pub(crate) plan_top: f64,
}

/// One series name below the plot; `x`, `y` are the middle of its marker.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) series: usize,
    pub(crate) lines: Vec<String>,
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// Words above the plot; `x` is their left edge, `y` the middle of the first line.
#[derive(Debug, Clone)]
pub(crate) struct Note {
    pub(crate) lines: Vec<String>,
    pub(crate) x: f64,
    pub(crate) y: f64,
    /// Which event it belongs to, or after the events, which break.
    pub(crate) item: usize,
    width: f64,
}

/// The value axis a plot needs.
pub(crate) fn axis(plot: &Plot) -> Axis {
    let points = || plot.series.iter().flat_map(|s| &s.points);
    let values = points().filter_map(Point::finite).chain(points().filter_map(Point::whisker).flat_map(|w| [w.0, w.1]));
    let goals = plot.targets.iter().chain(&plot.baseline).filter(|t| t.drawable()).map(|t| t.value);
    let totals = plot.totals.iter().flat_map(|s| s.points.iter().filter_map(Point::finite));
    let mut all: Vec<f64> = values.chain(goals).chain(totals).collect();
    if plot.kind == Kind::Stacked {
        all.extend(plot.series.iter().flat_map(|s| s.points.iter().map(|p| plot.stack(p.year))));
    }
    let mut min = all.iter().copied().fold(f64::INFINITY, f64::min);
    let max = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if plot.has_bars() && min < 0.0 {
        // The numbers of falling bars stand below them.
        min -= (max.max(0.0) - min) * 0.09;
    }
    Axis::fit(&Need {
        min,
        max,
        zero: plot.has_bars(),
        whole: plot.decimals == 0,
        bound: plot.bound.filter(|b| drawable(b.0) && drawable(b.1)),
        show_bound: plot.bound_label.is_some(),
        scale: plot.divisor(),
    })
}

impl Layout {
    /// Lays out a plot with years.
    pub(crate) fn new(plot: &Plot, size: Size, axis: &Axis) -> Self {
        let narrow = size == Size::Narrow;
        let (width, height) = if narrow { (320.0, 300.0) } else { (680.0, 380.0) };
        let labels = axis.ticks.iter().map(|t| text_width(&axis.label(*t), TEXT)).fold(0.0, f64::max);
        let mut layout = Self {
            narrow,
            width,
            height,
            left: (labels + 12.0).clamp(if narrow { 26.0 } else { 36.0 }, width / 3.0),
            right: width - if narrow { 8.0 } else { 16.0 },
            top: 28.0,
            bottom: 0.0,
            x0: 0.0,
            x1: 1.0,
            slot: 1.0,
            side: Vec::new(),
            legend: Vec::new(),
            strip: Vec::new(),
            second_row: !narrow || plot.years.iter().any(|t| t.span.is_some()),
            plan_top: 0.0,
        };
        layout.names(plot);
        layout.years(plot);
        layout.notes(plot);
        layout.below(plot);
        layout
    }

    /// The place of a year.
    pub(crate) fn x(&self, year: f64) -> f64 {
        self.left + (year - self.x0) / (self.x1 - self.x0) * (self.right - self.left)
    }

    /// Where the words of an event or break begin, or the top of the plot.
    pub(crate) fn note_top(&self, item: usize) -> f64 {
        self.strip.iter().find(|n| n.item == item).map_or(self.top, |n| n.y - LINE / 2.0)
    }

    /// The edges of a span of years, within the plot.
    pub(crate) fn band(&self, from: i32, to: i32) -> (f64, f64) {
        let half = 0.5_f64;
        let edge = |year: f64| self.x(year).clamp(self.left, self.right);
        (edge(f64::from(from) - half), edge(f64::from(to.max(from)) + half))
    }

    /// The place between a year and the one before it that is drawn.
    pub(crate) fn before(&self, plot: &Plot, year: i32) -> f64 {
        let earlier = plot.years.iter().map(|t| t.year).filter(|y| *y < year).max().unwrap_or(year - 1);
        self.x(f64::midpoint(f64::from(earlier), f64::from(year))).clamp(self.left, self.right)
    }

    /// Series names: in the right margin where there is one, else below.
    fn names(&mut self, plot: &Plot) {
        if plot.series.len() < 2 {
            return;
        }
        if !self.narrow && matches!(plot.kind, Kind::Line | Kind::Stacked) {
            let wrapped: Vec<_> = plot.series.iter().map(|s| side_name(&s.label)).collect();
            let lines: usize = wrapped.iter().map(Vec::len).sum();
            if lines <= 12 {
                self.right = self.width - 32.0 - widest(&wrapped.concat());
                self.side = wrapped;
                return;
            }
        }
        self.legend_rows(plot);
    }

    /// Names side by side as far as they fit, each on at most two lines.
    fn legend_rows(&mut self, plot: &Plot) {
        let left = if self.narrow { 12.0 } else { self.left + 6.0 };
        let room = self.width - left - 16.0;
        let mut entries: Vec<Entry> = (0..)
            .zip(&plot.series)
            .map(|(series, s)| Entry { series, lines: wrap(&s.label, room, TEXT, 2), x: left, y: 0.0 })
            .collect();
        if plot.kind == Kind::Stacked && entries.iter().any(|e| widest(&e.lines) > room / 2.0) {
            // Names below one another stand as the parts do, the lowest last.
            entries.reverse();
        }
        let (mut x, mut y, mut row) = (left, 0.0, 0.0_f64);
        for entry in &mut entries {
            let width = widest(&entry.lines);
            if x > left && x + 11.0 + width > self.width - 2.0 {
                (x, y, row) = (left, y + row, 0.0);
            }
            (entry.x, entry.y) = (x, y);
            x += width + 34.0;
            row = row.max(lines_high(&entry.lines) + 2.0);
        }
        self.legend = entries;
    }

    /// The years at the edges: half a slot for bars, a little room for lines.
    fn years(&mut self, plot: &Plot) {
        let (first, last) = plot.years_range().unwrap_or((0, 0));
        let span = f64::from(last) - f64::from(first);
        let room = self.right - self.left;
        let edge = if plot.has_bars() {
            // One or two bars stand together in the middle, not at the ends of the plot.
            let slot = (room / (span + 1.0)).min(150.0);
            (room - span * slot) / 2.0
        } else {
            // Latest values of several lines stand to the right of their points.
            let side = if plot.series.len() > 1 { 30.0 } else { 22.0 };
            (room / (span + 1.0) / 2.0).clamp(side, 40.0)
        };
        let edge = edge.max(14.0);
        let per_year = if span > 0.0 { (room - 2.0 * edge) / span } else { 150.0_f64.min(room) };
        let pad = if span > 0.0 { edge / per_year } else { room / per_year / 2.0 };
        self.x0 = f64::from(first) - pad;
        self.x1 = f64::from(last) + pad;
        self.slot = per_year;
    }

    /// Words of events and breaks, in rows above the plot so that they meet no value.
    fn notes(&mut self, plot: &Plot) {
        let most = if self.narrow { 200.0 } else { 250.0 };
        let events = plot.events.iter().map(|e| (self.band(e.from, e.to.unwrap_or(e.from)).0, e.label.as_str()));
        let breaks = plot.breaks.iter().map(|b| (self.before(plot, b.year), b.label.as_str()));
        let mut rows: Vec<Vec<Note>> = Vec::new();
        for (item, (x, label)) in events.chain(breaks).enumerate().filter(|(_, (_, l))| !l.is_empty()) {
            let lines = wrap(label, most, TEXT, 2);
            let width = widest(&lines);
            let x = (x + 4.0).min(self.width - 4.0 - width).max(2.0);
            let note = Note { lines, x, y: 0.0, item, width };
            let apart = |r: &Vec<Note>| r.iter().all(|n| x > n.x + n.width + 10.0 || n.x > x + width + 10.0);
            // A fourth row would leave no room for the figures; the page names the rest.
            match rows.iter().position(apart) {
                Some(row) => rows[row].push(note),
                None if rows.len() < 3 => rows.push(vec![note]),
                None => {}
            }
        }
        let mut y = 2.0;
        for row in &mut rows {
            for note in row.iter_mut() {
                note.y = y + LINE / 2.0;
            }
            y += row.iter().map(|n| lines_high(&n.lines)).fold(LINE, f64::max) + 2.0;
        }
        if !rows.is_empty() {
            self.top += y;
        }
        self.strip = rows.concat();
    }

    /// Rows under the plot: years, spans, plan, names.
    fn below(&mut self, plot: &Plot) {
        let legend = self.legend.iter().map(|e| e.y + lines_high(&e.lines)).fold(0.0, f64::max);
        // Long names on a phone take the height they need instead of the plot's.
        if self.narrow {
            self.height += (legend - 2.0 * LINE - 2.0).max(0.0).ceil();
        }
        let legend = if legend > 0.0 { legend + 8.0 } else { 0.0 };
        let plan = if plot.plan.is_some() { 30.0 } else { 0.0 };
        let years = if self.second_row { 46.0 } else { 28.0 };
        // Many words about a plot make the drawing taller, not the plot flat.
        let least = if self.narrow { 150.0 } else { 190.0 };
        self.height = self.height.max((self.top + least + years + plan + legend).ceil());
        self.bottom = self.height - legend - plan - years;
        self.plan_top = self.bottom + years + 2.0;
        for entry in &mut self.legend {
            entry.y += self.height - legend + 4.0 + LINE / 2.0;
        }
    }
}

/// A name for the right margin: about eight characters a line, a few more where a phrase asks for it.
fn side_name(label: &str) -> Vec<String> {
    let text = Wrapping::of(label);
    let wrapped = [8.2, 9.2, 10.2, 11.2].map(|em| text.within(em * TEXT * 1.08, TEXT, 3));
    let best = wrapped.into_iter().min_by(|a, b| a.1.total_cmp(&b.1));
    best.map(|b| b.0).unwrap_or_default()
}
