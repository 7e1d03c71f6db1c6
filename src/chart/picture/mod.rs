//! What a drawing is made from: plain values and finished words.
//!
//! Nothing here knows about eras, languages or judgements. The caller passes every word that is
//! printed or read aloud, so that a chart and the table beside it cannot disagree.

mod areas;
mod items;

pub use self::areas::{Heat, HeatRow, Panel, Panels, Tile, Tiles};
pub use self::items::{Form, Items, Row, ShareRow, Shares, Slope, SlopeLine};

/// One chart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Picture {
    /// Prefix of every `id` in the drawing; unique on its page.
    pub id: String,
    /// The sentence of the chart, for `<title>`.
    pub title: String,
    /// The sentences and the table in words, for `<desc>`.
    pub description: String,
    /// What is drawn.
    pub drawing: Drawing,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// Values over years: lines or bars.
    Years(Plot),
    /// Items of one year beside one another.
    Items(Items),
    /// Shares of a whole, an item a row.
    Shares(Shares),
    /// Items in two years.
    Slope(Slope),
    /// Many small drawings over years on one scale.
    Panels(Panels),
    /// Items over years as shades.
    Heat(Heat),
    /// A tile for each area, placed as the areas lie to one another.
    Tiles(Tiles),
}

impl Default for Drawing {
    fn default() -> Self {
        Self::Years(Plot::default())
    }
}

/// Values over years.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plot {
    /// How values are drawn.
    pub kind: Kind,
    /// Unit printed above the axis, after scaling (for example 万円).
    pub unit: String,
    /// Decimal places of the values; 0 keeps the axis on whole numbers.
    pub decimals: u32,
    /// Axis labels divide by this (10,000 for 万円). 0 counts as 1.
    pub scale: f64,
    /// The years under the axis, oldest first.
    pub years: Vec<Tick>,
    /// The measures drawn; a stacked chart begins with the lowest part.
    pub series: Vec<Series>,
    /// Sums printed above stacked bars.
    pub totals: Option<Series>,
    /// Natural bounds of the measure: 0 to 96 districts, 0 to 100 per cent.
    pub bound: Option<(f64, f64)>,
    /// Words for the upper bound. With them the bound is drawn and the axis ends there.
    pub bound_label: Option<String>,
    /// Whether a line axis begins at zero, as that of bars always does.
    pub from_zero: bool,
    /// Words said when a line axis does not begin at zero; `{}` stands for the lowest tick.
    pub cut_label: Option<String>,
    /// Values aimed at.
    pub targets: Vec<Target>,
    /// The value the plan started from.
    pub baseline: Option<Target>,
    /// Changes of definition, coverage or method.
    pub breaks: Vec<Break>,
    /// Things that happened to the measure.
    pub events: Vec<Event>,
    /// Period of the plan: first year, last year, words. Where it goes beyond the years drawn, its bar is open there.
    pub plan: Option<(i32, i32, String)>,
    /// Words in the middle of a plot without any value.
    pub empty_label: Option<String>,
    /// What the signs used in the drawing mean, each in a few words.
    pub signs: Vec<String>,
}

/// How values are drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// Rates and stocks.
    #[default]
    Line,
    /// Yearly counts and sums, one series.
    Bar,
    /// Parts that may be added, at most three.
    Stacked,
    /// Two to four series side by side.
    Grouped,
}

/// A year under the axis.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tick {
    /// Fiscal year.
    pub year: i32,
    /// `R5`, `R元`, `H30`.
    pub label: String,
    /// `2023`; shown in the wide drawing.
    pub western: String,
    /// `10月～`, `～10月`: stands in place of the western year, in both drawings.
    pub span: Option<String>,
}

/// One measure over the years.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Series {
    /// Stable key; not printed.
    pub key: String,
    /// Name printed beside the line or bar part.
    pub label: String,
    /// Observations, oldest first, at most one a year.
    pub points: Vec<Point>,
}

/// One observation.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Point {
    /// Fiscal year.
    pub year: i32,
    /// The value; none where it is missing or withheld. Not a number counts as none.
    pub value: Option<f64>,
    /// Ends of its interval of uncertainty, drawn on lines as thin whiskers.
    pub interval: Option<(f64, f64)>,
    /// What kind of value it is.
    pub mark: Mark,
    /// Words for hover and screen readers: 令和5年度 41件.
    pub text: String,
    /// The number as printed: 41, 2,172.
    pub label: String,
}

/// What kind of value an observation is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mark {
    /// A whole year, final.
    #[default]
    Full,
    /// Part of a year: hollow or hatched, never joined.
    Incomplete,
    /// To be revised: open marker, dotted last segment.
    Provisional,
    /// Known and not shown: a cross on the axis.
    Withheld,
    /// Not known: a gap.
    Missing,
}

/// A value aimed at or started from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Target {
    /// The year it is meant for; without one it holds for all years.
    pub year: Option<i32>,
    /// The value, in the unit of the points.
    pub value: f64,
    /// Words: 目標 88.
    pub label: String,
    /// The place of the only series it is meant for, where it stands over the bars of that one alone.
    pub series: Option<usize>,
}

/// A break in the series.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Break {
    /// First year after the break.
    pub year: i32,
    /// What changed.
    pub label: String,
}

/// Something that happened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Event {
    /// First year.
    pub from: i32,
    /// Last year; without one, it goes on.
    pub to: Option<i32>,
    /// What happened.
    pub label: String,
}

/// Which of the two drawings of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 680 × 380, for tablets, desks and paper.
    Wide,
    /// 320 × 300, for phones.
    Narrow,
}

/// A small drawing without text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Spark {
    /// Bars from zero; otherwise a line.
    pub bars: bool,
    /// Observations, oldest first.
    pub points: Vec<Point>,
    /// First years after a break.
    pub breaks: Vec<i32>,
    /// Natural bounds; a line then shows at least a fifth of them.
    pub bound: Option<(f64, f64)>,
}

impl Point {
    /// The value if it can be drawn.
    pub(crate) fn finite(&self) -> Option<f64> {
        self.value.filter(|v| drawable(*v) && !matches!(self.mark, Mark::Withheld | Mark::Missing))
    }

    /// The interval if it can be drawn beside a value.
    pub(crate) fn whisker(&self) -> Option<(f64, f64)> {
        self.finite()?;
        self.interval.filter(|i| drawable(i.0) && drawable(i.1) && i.0 <= i.1)
    }

    /// Whether it may be joined to its neighbours and called the latest.
    pub(crate) fn whole_year(&self) -> bool {
        matches!(self.mark, Mark::Full | Mark::Provisional) && self.finite().is_some()
    }
}

impl Target {
    /// Whether its value can stand on an axis.
    pub(crate) fn drawable(&self) -> bool {
        drawable(self.value)
    }
}

/// Numbers an axis can hold: beyond them differences vanish in rounding.
pub(crate) fn drawable(value: f64) -> bool {
    value.abs() <= 1e15
}

impl Series {
    /// Year of the latest value for a whole year.
    pub(crate) fn latest(&self) -> Option<i32> {
        self.points.iter().rev().find(|p| p.whole_year()).map(|p| p.year)
    }
}

impl Plot {
    /// Bars stand on zero; lines need not.
    pub(crate) fn has_bars(&self) -> bool {
        !matches!(self.kind, Kind::Line)
    }

    /// The divisor of the axis, safe to divide by.
    pub(crate) fn divisor(&self) -> f64 {
        if self.scale.is_finite() && self.scale > 0.0 { self.scale } else { 1.0 }
    }

    /// How far the parts of one year reach below and above zero in a stacked chart.
    pub(crate) fn stack(&self, year: i32) -> (f64, f64) {
        let points = self.series.iter().flat_map(|s| s.points.iter().filter(|p| p.year == year));
        points.filter_map(Point::finite).fold((0.0, 0.0), |(low, high), v| (low + v.min(0.0), high + v.max(0.0)))
    }

    /// Whether not every part of a year is known: its parts then stand side by side, for together they are no whole.
    /// Years before the first and after the last of a part do not count.
    pub(crate) fn lacks_part(&self, year: i32) -> bool {
        let lacks = |series: &Series| {
            let mut points = series.points.iter();
            let is_within = points.clone().any(|p| p.year < year) && points.clone().any(|p| p.year > year);
            points.find(|p| p.year == year).map_or(is_within, |point| point.finite().is_none())
        };
        self.kind == Kind::Stacked && self.series.iter().any(lacks)
    }

    /// Whether there is nothing to draw over the years: no value and no sign of one.
    pub(crate) fn is_empty(&self) -> bool {
        let mut points = self.series.iter().chain(&self.totals).flat_map(|s| &s.points);
        !points.any(|p| p.finite().is_some() || p.mark == Mark::Withheld)
    }

    /// First and last year of ticks, points and dated targets.
    pub(crate) fn years_range(&self) -> Option<(i32, i32)> {
        let ticks = self.years.iter().map(|t| t.year);
        let points = self.series.iter().flat_map(|s| s.points.iter().map(|p| p.year));
        let all = || ticks.clone().chain(points.clone()).chain(self.targets.iter().filter_map(|t| t.year));
        Some((all().min()?, all().max()?))
    }
}
