//! A part of a year against the same part of the year before.
//!
//! An incomplete year is never stretched to a whole one; what can be said of it is how it compares with the same days a
//! year earlier, where the source gives them.

use jiff::civil::Date;

use super::change::{Difference, Movement, difference};
use crate::collect::Member;
use crate::model::{Aggregation, FiscalYear, Indicator, Key, Observation, Span, SpanValue, Status};

/// Where the value of the same days of the year before comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanSource {
    /// `spans:` of the indicator's file.
    Declared,
    /// The year before was read on these days alone.
    Observation,
    /// An earlier reading of the year before.
    Vintage,
}

impl SpanSource {
    /// The word in the data files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Declared => "spans",
            Self::Observation => "observation",
            Self::Vintage => "vintage",
        }
    }
}

/// The newest value, which covers a part of its year, beside the value of the same days one year earlier. It is not
/// judged: it is movement only.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SameSpan {
    /// The newer year.
    pub period: FiscalYear,
    /// The days of it that are covered.
    pub span: Span,
    /// Its value.
    pub value: f64,
    /// The same days of the year before.
    pub span_before: Span,
    /// The value of the same days of the year before.
    pub before: f64,
    /// Newer minus earlier, at the published decimals.
    pub absolute: f64,
    /// The whole difference, in per cent and points where they are allowed.
    pub difference: Difference,
    /// Which way it went.
    pub movement: Movement,
    /// Where the earlier value comes from.
    pub source: SpanSource,
}

/// The `spans:` of a series. One without a key is for the only series, or for the one that is shown first.
#[must_use]
pub fn of_series<'i>(indicator: &'i Indicator, key: &Key, is_headline: bool) -> Vec<&'i SpanValue> {
    let spans = indicator.methods.spans.iter();
    spans.filter(|span| span.key.as_ref().map_or(is_headline, |wanted| wanted == key)).collect()
}

/// Compares the newest incomplete year with the same days of the year before, where `spans:`, the value of that year or
/// an earlier reading of it gives them. `latest` is the newest value that counts; `breaks_at` tells whether a year is the
/// first after a break, across which nothing is compared.
///
/// # Errors
/// Why there is nothing to say: `no-value`, `complete` where the newest value covers its year, `break`, or
/// `no-counterpart` where the same days of the year before are not known.
pub fn same_span(
    indicator: &Indicator,
    member: &Member,
    (is_headline, latest): (bool, Option<FiscalYear>),
    breaks_at: impl Fn(FiscalYear) -> bool,
) -> Result<SameSpan, &'static str> {
    let observations = || member.series.observations.iter().filter(|o| o.value.is_some() && is_reading(o));
    let newest = observations().next_back().ok_or("no-value")?;
    if newest.complete || latest.is_some_and(|year| newest.period < year) {
        return Err("complete");
    }
    if breaks_at(newest.period) {
        return Err("break");
    }
    let before = FiscalYear::new(newest.period.year() - 1).ok_or("no-counterpart")?;
    let wanted = days(indicator, newest.period, newest.span, newest.as_of);
    let declared = of_series(indicator, &member.series.key, is_headline).into_iter();
    let declared =
        declared.filter(|span| span.period == before).map(|span| (span.span, span.value, SpanSource::Declared));
    let earlier = member.series.at(before).filter(|earlier| is_reading(earlier));
    let own = earlier.filter(|earlier| !earlier.complete).and_then(|earlier| Some((earlier, earlier.value?)));
    let own = own.map(|(o, value)| (days(indicator, before, o.span, o.as_of), value, SpanSource::Observation));
    let vintages = earlier.iter().flat_map(|earlier| &earlier.vintages);
    let vintages = vintages.map(|v| (days(indicator, before, v.span, Some(v.as_of)), v.value, SpanSource::Vintage));
    let mut known = declared.chain(own).chain(vintages);
    let (span_before, earlier, source) =
        known.find(|(span, ..)| are_same_days(*span, wanted)).ok_or("no-counterpart")?;
    let value = newest.value.ok_or("no-value")?;
    let difference = difference(indicator, (before, earlier), value);
    Ok(SameSpan {
        period: newest.period,
        span: wanted,
        value,
        span_before,
        before: earlier,
        absolute: difference.absolute,
        movement: difference.movement(),
        difference,
        source,
    })
}

/// Whether a value was read, rather than foreseen.
fn is_reading(observation: &Observation) -> bool {
    observation.status != Status::Forecast
}

/// The days that a reading covers. What stands for a day, as a stock or a running total does, covers its year up to it.
fn days(indicator: &Indicator, year: FiscalYear, span: Span, as_of: Option<Date>) -> Span {
    let from = if indicator.is_of_a_day() { indicator.whole(year).from } else { span.from };
    let read = as_of.filter(|_| indicator.aggregation == Aggregation::PointInTime);
    Span { from, to: read.unwrap_or(span.to) }
}

/// Whether two spans of different years cover the same days; the last day of February is one day.
fn are_same_days(a: Span, b: Span) -> bool {
    let day = |date: Date| (date.month(), if date == date.last_of_month() { 31 } else { date.day() });
    day(a.from) == day(b.from) && day(a.to) == day(b.to)
}
