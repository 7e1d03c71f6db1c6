//! The numbers of a series in words.

use super::label::{span_words, year_name};
use super::number::with_unit;
use super::{Words, unmarked};
use crate::collect::Member;
use crate::model::{Indicator, Observation};

/// The numbers of a series in words, for those who cannot see the chart.
#[must_use]
pub fn describe(words: &Words, indicator: &Indicator, member: &Member) -> String {
    let points = member.series.observations.iter().map(|observation| describe_point(words, indicator, observation));
    let listed = points.reduce(|first, second| words.get("list-comma", &[("first", &first), ("second", &second)]));
    unmarked(&listed.unwrap_or_default())
}

fn describe_point(words: &Words, indicator: &Indicator, observation: &Observation) -> String {
    let year = year_name(indicator, observation.period, words.language());
    let year = match span_words(words, indicator, observation) {
        Some(span) => words.get("describe-span", &[("year", &year), ("span", &span)]),
        None => year,
    };
    if let Some(value) = observation.value {
        let value = with_unit(words, value, indicator.decimals, &indicator.unit);
        return words.get("describe-value", &[("year", &year), ("value", &value)]);
    }
    let status = words.get(&format!("status-{}", observation.status.code()), &[]);
    words.get("describe-none", &[("year", &year), ("status", &status)])
}
