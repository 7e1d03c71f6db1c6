//! A part of a year against the same part of the year before.

use super::growth;
use super::rounding;
use crate::collect::Member;
use crate::model::{FiscalYear, Indicator, Span};

/// The newest value, which covers a part of its year, beside the value of the same days one year earlier.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SameSpan {
    /// The newer year.
    pub period: FiscalYear,
    /// The days of it that are covered.
    pub span: Span,
    /// Its value.
    pub value: f64,
    /// The value of the same days of the year before.
    pub before: f64,
    /// Newer minus earlier, at the published decimals.
    pub absolute: f64,
}

/// Compares the newest incomplete year with the same days of the year before, where `spans:` or an earlier reading
/// gives them. `None` where the newest value covers its year, or nothing is given to compare with.
#[must_use]
pub fn same_span(indicator: &Indicator, member: &Member, latest: Option<(FiscalYear, f64)>) -> Option<SameSpan> {
    let newest = member.series.observations.iter().rfind(|o| !o.complete && o.value.is_some())?;
    if latest.is_some_and(|(year, _)| newest.period < year) {
        return None;
    }
    let value = newest.value?;
    let before = indicator.methods.spans.iter().find(|earlier| {
        let key = earlier.key.as_ref().is_none_or(|key| *key == member.series.key);
        key && earlier.period.year() + 1 == newest.period.year() && same_days(earlier.span, newest.span)
    })?;
    let absolute = rounding::published(growth::points(before.value, value), indicator.decimals);
    Some(SameSpan { period: newest.period, span: newest.span, value, before: before.value, absolute })
}

fn same_days(a: Span, b: Span) -> bool {
    let day = |date: jiff::civil::Date| (date.month(), date.day());
    day(a.from) == day(b.from) && day(a.to) == day(b.to)
}
