//! An indicator and all that is declared about it.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{
    Aggregation, AttainmentFormula, Calendar, ChartKind, ChartWishes, Counting, DataSource, Direction, FiscalYear, Key,
    Level, Measure, Methods, Publication, ReadOn, RoundingMode, SeriesReference, SourceDocument, Span, Subject,
    TargetKind, Text, TotalRule, Unit, Written,
};

/// A value of a dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionValue {
    /// Its id.
    pub id: String,
    /// Its label as printed.
    pub label: Text,
}

/// The total of a dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// Its label as printed, e.g. 合計.
    pub label: Text,
    /// Whether parts may be added.
    pub rule: TotalRule,
}

/// What a table is broken down by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// Its values in display order.
    pub values: Vec<DimensionValue>,
    /// Its total, where one is declared.
    pub total: Option<Total>,
}

/// A target.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The year it is for.
    pub period: FiscalYear,
    /// Its value in the indicator's unit; of a range its lower end.
    pub value: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// What it asks for.
    pub kind: TargetKind,
    /// How its attainment is reckoned, where it says so itself.
    pub attainment: Option<AttainmentFormula>,
    /// Its name, e.g. 計画目標.
    pub title: Option<Text>,
    /// Why this value.
    pub reason: Option<Text>,
    /// The series it is for; all where there is none.
    pub key: Option<Key>,
}

/// A year from which values can no longer be compared with earlier ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The first year after the break.
    pub period: FiscalYear,
    /// What changed.
    pub note: Option<Text>,
}

/// Something that happened and is shown, but cuts nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its first year.
    pub from: FiscalYear,
    /// Its last year; still going on where there is none.
    pub to: Option<FiscalYear>,
    /// What it was.
    pub note: Text,
}

/// The office's own words about a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The year it speaks of.
    pub period: FiscalYear,
    /// The words.
    pub text: Text,
    /// The department that says so.
    pub by: Option<String>,
    /// When.
    pub date: Option<Date>,
}

/// A value to compare with, e.g. the average of designated cities.
#[derive(Clone, Debug, PartialEq)]
pub struct Benchmark {
    /// What it is.
    pub title: Text,
    /// Its year.
    pub period: FiscalYear,
    /// Its value in the indicator's unit.
    pub value: f64,
    /// The city's rank in that comparison.
    pub rank: Option<u32>,
    /// The series it belongs to; all where there is none.
    pub key: Option<Key>,
}

/// A series that a formula uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Its name in the formula.
    pub name: String,
    /// The series.
    pub series: SeriesReference,
    /// Where it is written.
    pub written: Written,
}

/// A printed value of a derived indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Its year.
    pub period: FiscalYear,
    /// The value, with the decimals that are printed.
    pub value: Decimal,
    /// Where it is written.
    pub written: Written,
}

/// How a derived indicator comes from others.
#[derive(Clone, Debug, PartialEq)]
pub struct Derivation {
    /// The formula as written.
    pub formula: String,
    /// Where it is written.
    pub written: Written,
    /// Its inputs in the order written.
    pub inputs: Vec<Input>,
    /// Decimals it is rounded to.
    pub decimals: u32,
    /// How it is rounded.
    pub mode: RoundingMode,
    /// Printed values to check against.
    pub published: Vec<Printed>,
}

/// An indicator: everything declared about it. Its observations stand in the catalogue's frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Its id: the stem of its file.
    pub id: String,
    /// The file it was read from, below the source folder.
    pub file: String,
    /// Its name as the city prints it.
    pub title: Text,
    /// One or two sentences for residents.
    pub summary: Option<Text>,
    /// How it is counted.
    pub definition: Option<Text>,
    /// Its formula in words.
    pub formula: Option<Text>,
    /// Id of its policy.
    pub policy: String,
    /// Id of its programme.
    pub programme: Option<String>,
    /// Its place among the indicators of its programme; those without one come after, by file.
    pub order: Option<u32>,
    /// Ids of policies that show it again (再掲).
    pub also_in: Vec<String>,
    /// Ids of the departments, the first leads.
    pub departments: Vec<String>,
    /// What it stands for.
    pub level: Level,
    /// What is counted.
    pub subject: Option<Subject>,
    /// Its unit.
    pub unit: Unit,
    /// Decimals published.
    pub decimals: u32,
    /// The series that cards and tiles show, where declared.
    pub headline: Option<Key>,
    /// What kind of number it is.
    pub measure: Measure,
    /// How a year's value comes about.
    pub aggregation: Aggregation,
    /// Which year its values belong to.
    pub calendar: Calendar,
    /// Whether the same things stand in it again every year, so that years are never added.
    pub restated: bool,
    /// When a stock is read.
    pub read_on: Option<ReadOn>,
    /// How persons are counted.
    pub counting: Option<Counting>,
    /// Which way is better.
    pub direction: Direction,
    /// Why that way is better.
    pub direction_basis: Option<Text>,
    /// Its dimensions.
    pub dimensions: Vec<Dimension>,
    /// The year changes are measured from.
    pub baseline: Option<FiscalYear>,
    /// Its targets.
    pub targets: Vec<Target>,
    /// Its breaks, in order.
    pub breaks: Vec<Break>,
    /// Its events, in order.
    pub events: Vec<Event>,
    /// The office's words.
    pub reasons: Vec<Reason>,
    /// Values to compare with.
    pub benchmarks: Vec<Benchmark>,
    /// How it is derived, where it is.
    pub derive: Option<Derivation>,
    /// The series it is a part of (うち), as `indicator` or `indicator/value`.
    pub part_of: Option<String>,
    /// A difference up to this, in the unit, counts as no change.
    pub flat_band: Option<f64>,
    /// The most there can be, with its name: 96 小学校区・地区.
    pub bound: Option<(f64, Text)>,
    /// Which chart is drawn.
    pub chart: Option<ChartKind>,
    /// How it is drawn.
    pub chart_wishes: ChartWishes,
    /// The table its values stand in, where it is not the one of the same stem.
    pub data: Option<DataSource>,
    /// Methods on request.
    pub methods: Methods,
    /// What concerns its publication.
    pub publication: Publication,
    /// Where the figures come from.
    pub sources: Vec<SourceDocument>,
    /// Remarks, in Markdown.
    pub notes: Option<Text>,
    /// Its name in kana, for search.
    pub reading: Option<String>,
}

impl Indicator {
    /// The label of a series: the labels of its dimension values joined, of a total of all that of the first total, the
    /// title without dimensions.
    #[must_use]
    pub fn label(&self, key: &Key) -> Text {
        let mut labels = key.0.iter().filter_map(|(dimension, value)| {
            let dimension = self.dimensions.iter().find(|d| d.id == *dimension)?;
            if value == super::TOTAL {
                return dimension.total.as_ref().map(|total| total.label.clone());
            }
            dimension.values.iter().find(|v| v.id == *value).map(|v| v.label.clone())
        });
        let Some(first) = labels.next() else {
            return self.title.clone();
        };
        if key.is_whole() { first } else { labels.fold(first, |all, label| all.joined(&label)) }
    }

    /// Whether it tells of the circumstances alone, and is not judged.
    #[must_use]
    pub fn is_context(&self) -> bool {
        self.level == Level::Context
    }

    /// The days of a year as it counts its years.
    #[must_use]
    pub fn whole(&self, year: FiscalYear) -> Span {
        year.whole_in(self.calendar)
    }

    /// Whether a value of it stands for a day rather than for a stretch of time: a stock, a running total, a survey.
    #[must_use]
    pub fn is_of_a_day(&self) -> bool {
        matches!(self.aggregation, Aggregation::PointInTime | Aggregation::Cumulative)
            || self.calendar == Calendar::Survey
    }

    /// Whether the parts of its (first) dimension may be added.
    #[must_use]
    pub fn is_additive(&self) -> bool {
        self.dimensions.first().and_then(|d| d.total.as_ref()).is_some_and(|total| total.rule == TotalRule::Sum)
    }

    /// Counts from 1 to one less than this are withheld: where persons or offices are counted one by one and a minimum is
    /// declared.
    #[must_use]
    pub fn minimum(&self) -> Option<u32> {
        let counts_people = matches!(self.subject, Some(Subject::Person | Subject::Office)) && !self.unit.is_multiple();
        let minimum = self.publication.disclosure.as_ref().and_then(|disclosure| disclosure.minimum);
        minimum.filter(|minimum| counts_people && *minimum >= 2)
    }

    /// The newest break at or before `period`.
    #[must_use]
    pub fn break_at_or_before(&self, period: FiscalYear) -> Option<&Break> {
        self.breaks.iter().rev().find(|brk| brk.period <= period)
    }
}
