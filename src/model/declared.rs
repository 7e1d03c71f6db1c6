//! What an indicator declares about its methods, its publication and its presentation.

use std::fmt;

use jiff::civil::Date;

use super::{
    AttainmentFormula, Disclosure, FiscalYear, GradedOn, Key, Method, OnTrack, ReleaseState, RevisionKind,
    RoundingMode, Span, Text,
};

/// A piece of the indicator's file, for problems found later: its first byte and its length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Its first byte.
    pub start: usize,
    /// Its length in bytes.
    pub length: usize,
}

/// A series of another indicator, written `indicator` or `indicator/value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesReference {
    /// The indicator's id.
    pub indicator: String,
    /// The id of a value of its dimension; its total, or its only series, where there is none.
    pub value: Option<String>,
}

impl SeriesReference {
    /// Reads `indicator` or `indicator/value`.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let (indicator, value) = text.split_once('/').map_or((text, None), |(before, after)| (before, Some(after)));
        Self { indicator: indicator.to_owned(), value: value.map(str::to_owned) }
    }
}

impl fmt::Display for SeriesReference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.value {
            Some(value) => write!(formatter, "{}/{value}", self.indicator),
            None => write!(formatter, "{}", self.indicator),
        }
    }
}

/// What a value is divided by, to compare it with others.
#[derive(Clone, Debug, PartialEq)]
pub struct Per {
    /// The divisor.
    pub divisor: Divisor,
    /// What the quotient is multiplied by: 100 for a rate in per cent.
    pub scale: f64,
    /// What one is called, e.g. 小学校区・地区.
    pub title: Option<Text>,
    /// Where it is written.
    pub written: Written,
}

/// A divisor.
#[derive(Clone, Debug, PartialEq)]
pub enum Divisor {
    /// The same year's value of a series.
    Series(SeriesReference),
    /// The same number every year.
    Number(f64),
}

/// What a printed rate rests on, for tests and intervals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// The series above the line; computed from rate and denominator where there is none.
    pub numerator: Option<SeriesReference>,
    /// The series below the line.
    pub denominator: SeriesReference,
    /// How the printed rate was rounded.
    pub mode: RoundingMode,
    /// Where it is written.
    pub written: Written,
}

/// The value of a part of an earlier year, to compare an incomplete year with.
#[derive(Clone, Debug, PartialEq)]
pub struct SpanValue {
    /// The year.
    pub period: FiscalYear,
    /// The days covered.
    pub span: Span,
    /// The value in the indicator's unit.
    pub value: f64,
    /// The series it belongs to, where the indicator has several.
    pub key: Option<Key>,
}

/// A published value that was changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// The year of the value.
    pub period: FiscalYear,
    /// Why it was changed.
    pub kind: RevisionKind,
    /// When.
    pub date: Option<Date>,
    /// The value before, in the indicator's unit.
    pub old: Option<f64>,
    /// What happened, in the office's words.
    pub reason: Option<Text>,
    /// The series it belongs to, where the indicator has several.
    pub key: Option<Key>,
}

/// Whether and when an indicator may be published. Without it, it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Release {
    /// How far it is.
    pub state: ReleaseState,
    /// When it was approved.
    pub approved_on: Option<Date>,
    /// The first day on which it may be published.
    pub not_before: Option<Date>,
}

/// A warning that was looked at and kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedWarning {
    /// Its stable code, e.g. `K0312`.
    pub code: String,
    /// The year it is about; every year where there is none.
    pub period: Option<FiscalYear>,
    /// Why it is kept.
    pub reason: Text,
}

/// A step of a city's own grades.
#[derive(Clone, Debug, PartialEq)]
pub struct GradeStep {
    /// The least percentage of this grade; the last step may have none and takes what is left.
    pub from: Option<f64>,
    /// Its mark, e.g. ◎.
    pub mark: Option<String>,
    /// Its word, e.g. 達成.
    pub word: Text,
}

/// A city's own grades, best first. A percentage below the last step has no grade.
#[derive(Clone, Debug, PartialEq)]
pub struct GradeTable {
    /// What is graded.
    pub on: GradedOn,
    /// The steps.
    pub steps: Vec<GradeStep>,
}

/// Which grades an indicator is given.
#[derive(Clone, Debug, PartialEq)]
pub enum Grades {
    /// Those of the site.
    Default,
    /// Its own.
    Own(GradeTable),
}

/// Which years are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownYears {
    /// So many, up to the newest.
    Newest(u32),
    /// From one year to another; open where there is none.
    Between(Option<FiscalYear>, Option<FiscalYear>),
}

/// Methods on request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Methods {
    /// The named method.
    pub method: Option<Method>,
    /// How it is judged whether the target is on its way.
    pub on_track: Option<OnTrack>,
    /// Whether intervals are drawn.
    pub interval: bool,
    /// What values are divided by.
    pub per: Option<Per>,
    /// What a printed rate rests on.
    pub base: Option<Base>,
    /// Values of parts of earlier years.
    pub spans: Vec<SpanValue>,
    /// How the attainment of its targets is reckoned; by its direction where there is none.
    pub attainment: Option<AttainmentFormula>,
    /// The grades it is given.
    pub grades: Option<Grades>,
}

/// What concerns its publication.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Publication {
    /// Values that were changed, oldest year first.
    pub revisions: Vec<Revision>,
    /// Whether and when it may be published.
    pub release: Option<Release>,
    /// How small counts are protected.
    pub disclosure: Option<Disclosure>,
    /// Warnings that were looked at and kept.
    pub accepted: Vec<AcceptedWarning>,
    /// Ids it had before, for pages that lead on.
    pub aliases: Vec<String>,
}

impl Publication {
    /// The day from which it is public, where that is said and approved.
    #[must_use]
    pub fn released(&self) -> Option<Date> {
        let release = self.release.filter(|release| release.state == ReleaseState::Approved)?;
        release.not_before.or(release.approved_on)
    }
}

/// The place of an area on a map of tiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapTile {
    /// The id of the area: a value of the first dimension.
    pub area: String,
    /// Its row, counted from 1.
    pub row: u32,
    /// Its column, counted from 1.
    pub column: u32,
    /// A shorter name.
    pub label: Option<String>,
}

/// A map of tiles, as a table beside the indicator says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AreaMap {
    /// The file as written, beside the indicator's.
    pub file: String,
    /// Where it is written.
    pub written: Written,
    /// The areas in the order of the table.
    pub tiles: Vec<MapTile>,
}

/// How its chart is drawn, beyond its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartWishes {
    /// Whether the axis begins at zero.
    pub from_zero: Option<bool>,
    /// Which years are drawn.
    pub years: Option<ShownYears>,
    /// Where its areas lie.
    pub map: Option<AreaMap>,
}

/// The shape of a table, where it is not to be found out from its headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableShape {
    /// One observation a row.
    Long,
    /// Series down, years across.
    Wide,
    /// Years down, series across.
    WideYearsDown,
}

impl TableShape {
    /// Every word of the input with its meaning.
    pub const ALL: &'static [(&'static str, Self)] =
        &[("long", Self::Long), ("wide", Self::Wide), ("wide-years-down", Self::WideYearsDown)];
}

/// The table an indicator's values stand in, where it is not the one of the same stem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataSource {
    /// The file as written, beside the indicator's.
    pub file: String,
    /// The sheet of a workbook; the first where there is none.
    pub sheet: Option<String>,
    /// The cells, e.g. `B3:J8`; all where there is none.
    pub range: Option<String>,
    /// Its shape; found out where there is none.
    pub shape: Option<TableShape>,
    /// Only the rows in which the column of a heading holds a text: headings and texts.
    pub rows: Vec<(String, String)>,
}
