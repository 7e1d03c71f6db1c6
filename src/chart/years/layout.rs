//! Where the parts of a drawing stand, in view-box units.

use super::bar::TALL;
use super::legend::{self, Entry};
use super::line::MOST_VALUES;
use super::strip::{self, Note};
use crate::chart::axis::{Axis, Need};
use crate::chart::picture::{Kind, Mark, Plot, Point, Series, Size, drawable};
use crate::chart::text_width::{LINE, TEXT, lines_high, text_width, widest, wrap};

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
    /// Whether the latest values stand with the names.
    pub(crate) named: bool,
    /// Series names below the plot.
    pub(crate) legend: Vec<Entry>,
    /// Words above the plot for events and breaks.
    pub(crate) strip: Vec<Note>,
    /// The unit, cut to the width of the drawing; the middle of its line.
    pub(crate) unit: (String, f64),
    /// The words for an axis that does not begin at zero: left edge, middle of the first line.
    pub(crate) cut: Option<(Vec<String>, f64, f64)>,
    /// Spans of years that are not whole: centre, row under the years, words.
    pub(crate) spans: Vec<(f64, usize, String)>,
    /// Rows under the years.
    pub(crate) rows: usize,
    /// Top of the plan's bar, and the words below it.
    pub(crate) plan_top: f64,
    pub(crate) plan: Vec<String>,
    /// What signs mean: left edges, middles, words.
    pub(crate) signs: Vec<(f64, f64, String)>,
}

/// The value axis a plot needs.
pub(crate) fn axis(plot: &Plot) -> Axis {
    let (mut min, mut max) = (f64::INFINITY, f64::NEG_INFINITY);
    let mut take = |value: f64| (min, max) = (min.min(value), max.max(value));
    for point in plot.series.iter().flat_map(|s| &s.points) {
        point.finite().into_iter().for_each(&mut take);
        point.whisker().into_iter().flat_map(|w| [w.0, w.1]).for_each(&mut take);
    }
    plot.targets.iter().chain(&plot.baseline).filter(|t| t.drawable()).for_each(|t| take(t.value));
    plot.totals.iter().flat_map(|s| s.points.iter().filter_map(Point::finite)).for_each(&mut take);
    if plot.kind == Kind::Stacked {
        for point in plot.series.iter().flat_map(|s| &s.points).filter(|p| !plot.lacks_part(p.year)) {
            let (low, high) = plot.stack(point.year);
            take(low);
            take(high);
        }
    }
    if plot.has_bars() && min < 0.0 {
        // The numbers of falling bars stand below them.
        min -= (max.max(0.0) - min) * 0.09;
    }
    Axis::fit(&Need {
        min,
        max,
        zero: plot.has_bars() || plot.from_zero,
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
        let named = legend::values_with_names(plot, axis, narrow);
        let side = legend::side(plot, narrow, named).unwrap_or_default();
        let layout = Self::with_names(plot, size, axis, (side, named));
        if !named && plot.kind == Kind::Stacked && !layout.has_room_inside(plot, axis) {
            let side = legend::side(plot, narrow, true).unwrap_or_default();
            return Self::with_names(plot, size, axis, (side, true)).or_below(plot, size, axis);
        }
        layout.or_below(plot, size, axis)
    }

    /// Itself, or with the names below the plot where they do not all stand beside it.
    fn or_below(self, plot: &Plot, size: Size, axis: &Axis) -> Self {
        let layout = self;
        let needed: f64 = layout.side.iter().map(|l| lines_high(l) + 8.0).sum();
        if needed <= layout.bottom - layout.top + 44.0 {
            return layout;
        }
        Self::with_names(plot, size, axis, (Vec::new(), layout.named))
    }

    fn with_names(plot: &Plot, size: Size, axis: &Axis, (side, named): (Vec<Vec<String>>, bool)) -> Self {
        let narrow = size == Size::Narrow;
        let (width, height) = if narrow { (320.0, 300.0) } else { (680.0, 380.0) };
        let labels = axis.ticks.iter().map(|t| text_width(&axis.label(*t), TEXT)).fold(0.0, f64::max);
        let margin = if side.is_empty() {
            if narrow { 8.0 } else { 16.0 }
        } else {
            32.0 + side.iter().map(|lines| widest(lines)).fold(0.0, f64::max)
        };
        let mut layout = Self {
            narrow,
            width,
            height,
            left: (labels + 12.0).clamp(if narrow { 26.0 } else { 36.0 }, width * 0.7),
            right: width - margin,
            top: 0.0,
            bottom: 0.0,
            x0: 0.0,
            x1: 1.0,
            slot: 1.0,
            side,
            named,
            legend: Vec::new(),
            strip: Vec::new(),
            unit: (String::new(), 0.0),
            cut: None,
            spans: Vec::new(),
            rows: 0,
            plan_top: 0.0,
            plan: Vec::new(),
            signs: Vec::new(),
        };
        layout.right = layout.right.max(layout.left + 60.0);
        layout.years(plot);
        layout.above(plot, axis);
        layout.below(plot);
        layout
    }

    /// The width of a bar in units.
    pub(crate) fn bar_width(&self) -> f64 {
        (self.slot * if self.narrow { 0.66 } else { 0.56 }).clamp(1.0, 72.0)
    }

    /// Whether the numbers of all parts are narrow enough for their bars, and the latest parts tall enough.
    fn has_room_inside(&self, plot: &Plot, axis: &Axis) -> bool {
        let points = || plot.series.iter().flat_map(|s| &s.points).filter(|p| p.finite().is_some());
        let is_tall = |p: &Point| p.value.unwrap_or(0.0).abs() / (axis.hi - axis.lo) * (self.bottom - self.top) >= TALL;
        let latest = |s: &Series| {
            s.points.iter().find(|p| Some(p.year) == s.latest()).is_none_or(|p| p.mark == Mark::Full && is_tall(p))
        };
        plot.years.len() <= MOST_VALUES
            && plot.series.iter().filter_map(Series::latest).all(|year| !plot.lacks_part(year))
            && points().all(|p| text_width(&p.label, TEXT) <= self.bar_width() - 2.0)
            && plot.series.iter().all(latest)
    }

    /// The place of a year.
    pub(crate) fn x(&self, year: f64) -> f64 {
        self.left + (year - self.x0) / (self.x1 - self.x0) * (self.right - self.left)
    }

    /// A centre at which a text stays within the view box.
    pub(crate) fn inside(&self, x: f64, text: &str) -> f64 {
        let half = text_width(text, TEXT) / 2.0 + 1.0;
        x.min(self.width - half).max(half)
    }

    /// Where the rule or band of an event or, after the events, of a break begins.
    pub(crate) fn note_top(&self, item: usize) -> f64 {
        strip::top(&self.strip, item, self.top)
    }

    /// The edges of a span of years, within the plot.
    pub(crate) fn band(&self, from: i32, to: i32) -> (f64, f64) {
        let half = 0.5_f64;
        let edge = |year: f64| self.x(year).clamp(self.left, self.right);
        (edge(f64::from(from) - half), edge(f64::from(to.max(from)) + half))
    }

    /// The place between a year and the one before it that is drawn.
    pub(crate) fn before(&self, plot: &Plot, year: i32) -> f64 {
        let earlier = plot.years.iter().map(|t| t.year).filter(|y| *y < year).max().unwrap_or(year.saturating_sub(1));
        self.x(f64::midpoint(f64::from(earlier), f64::from(year))).clamp(self.left, self.right)
    }

    /// Where rows below the plot begin, and how wide they are.
    pub(crate) fn room(&self) -> (f64, f64) {
        (if self.narrow { 12.0 } else { self.left.min(80.0) + 6.0 }, self.width)
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
        // However little room is left between numbers and names, the years have some of it.
        let edge = edge.max(14.0).min(room * 0.3);
        let per_year = if span > 0.0 { (room - 2.0 * edge) / span } else { 150.0_f64.min(room) };
        let pad = if span > 0.0 { edge / per_year } else { room / per_year / 2.0 };
        self.x0 = f64::from(first) - pad;
        self.x1 = f64::from(last) + pad;
        self.slot = per_year;
    }

    /// Rows above the plot: notes, the unit, the words for an axis that does not begin at zero.
    fn above(&mut self, plot: &Plot, axis: &Axis) {
        let (notes, high) = strip::notes(plot, self);
        self.strip = notes;
        let mut y = high + LINE / 2.0;
        let unit = wrap(&plot.unit, self.width - 6.0, TEXT, 1).concat();
        let end = (text_width(&unit, TEXT) + 2.0).max(self.left);
        self.unit = (unit, y);
        if let Some(words) = plot.cut_label.as_ref().filter(|_| axis.cut) {
            let lowest = axis.ticks.first().map(|t| axis.label(*t)).unwrap_or_default();
            let words = words.replace("{}", &lowest);
            let (mut lines, mut x) = (vec![words], end + 8.0);
            if x + widest(&lines) > self.width - 4.0 {
                y += LINE;
                x = 3.0;
                lines = wrap(&lines.concat(), self.width - 6.0, TEXT, 3);
            }
            self.cut = Some((lines.clone(), x, y));
            y += lines_high(&lines) - LINE;
        }
        self.top = y + 19.0;
    }

    /// Rows under the plot: years, spans, plan, names.
    fn below(&mut self, plot: &Plot) {
        self.span_rows(plot);
        let mut names = if self.side.is_empty() && plot.series.len() > 1 {
            legend::names(plot, self.room(), self.named)
        } else {
            Vec::new()
        };
        let legend = legend::flow(&mut names, self.room(), 0.0);
        // Long names on a phone take the height they need instead of the plot's.
        if self.narrow {
            self.height += (legend - 2.0 * LINE - 2.0).max(0.0).ceil();
        }
        let legend = if legend > 0.0 { legend + 8.0 } else { 0.0 };
        self.plan = plot.plan.iter().flat_map(|p| wrap(&p.2, self.width - 8.0, TEXT, 3)).collect();
        let plan = if plot.plan.is_some() { 12.0 + lines_high(&self.plan) } else { 0.0 };
        let years = 28.0 + LINE * f64::from(u32::try_from(self.rows).unwrap_or(0));
        // Many words about a plot make the drawing taller, not the plot flat.
        let least = if self.narrow { 150.0 } else { 190.0 };
        let signs = self.place_signs(plot);
        self.height = self.height.max((self.top + least + years + plan + signs + legend).ceil());
        self.bottom = self.height - legend - signs - plan - years;
        self.plan_top = self.bottom + years + 2.0;
        let signs_top = self.height - legend - signs;
        self.signs.iter_mut().for_each(|sign| sign.1 += signs_top);
        for entry in &mut names {
            entry.y += self.height - legend + 4.0;
        }
        self.legend = names;
    }

    /// Puts the meanings of signs side by side as far as they fit; gives the height they take.
    fn place_signs(&mut self, plot: &Plot) -> f64 {
        let left = self.room().0 - 6.0;
        let (mut x, mut y) = (left, LINE / 2.0 + 2.0);
        for sign in &plot.signs {
            if x > left && x + text_width(sign, TEXT) > self.width - 2.0 {
                (x, y) = (left, y + LINE);
            }
            for (i, line) in wrap(sign, self.width - 2.0 - left, TEXT, 3).into_iter().enumerate() {
                if i > 0 {
                    (x, y) = (left, y + LINE);
                }
                let from = x;
                x += text_width(&line, TEXT) + 16.0;
                self.signs.push((from, y, line));
            }
        }
        if plot.signs.is_empty() { 0.0 } else { y + LINE / 2.0 + 2.0 }
    }

    /// Spans in as many rows as they need, the latest in the first; western years share the first.
    fn span_rows(&mut self, plot: &Plot) {
        let mut taken: Vec<(f64, f64, usize)> = Vec::new();
        let spans = plot.years.iter().rev().filter_map(|t| Some((t, t.span.as_deref()?)));
        for (tick, span) in spans {
            let own = self.x(f64::from(tick.year));
            let (mut x, mut first, mut lines) = self.span_place(span, own, &taken);
            // Away from its year it says which year it speaks of.
            if first > 0 || (x - own).abs() > self.slot / 2.0 {
                (x, first, lines) = self.span_place(format!("{} {span}", tick.label).trim(), own, &taken);
            }
            let half = widest(&lines) / 2.0 + 3.0;
            for (row, line) in (first..).zip(lines) {
                taken.push((x - half, x + half, row));
                self.spans.push((x, row, line));
            }
        }
        let western = usize::from(!self.narrow && plot.years.iter().any(|tick| !tick.western.is_empty()));
        self.rows = self.spans.iter().map(|s| s.1 + 1).max().unwrap_or(0).max(western);
    }

    /// The middle, the first free row and the lines of a span.
    fn span_place(&self, span: &str, own: f64, taken: &[(f64, f64, usize)]) -> (f64, usize, Vec<String>) {
        let lines = wrap(span, (self.width - 8.0).min(200.0), TEXT, 3);
        let x = lines.iter().fold(own, |x, line| self.inside(x, line));
        let half = widest(&lines) / 2.0 + 3.0;
        let meets = |row: usize| taken.iter().any(|t| t.2 == row && x - half < t.1 && t.0 < x + half);
        let first = (0..100).find(|row| !(*row..row + lines.len()).any(meets)).unwrap_or(0);
        (x, first, lines)
    }
}
