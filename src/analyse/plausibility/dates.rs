//! Days that contradict each other: a value read after its source was published, a closed year that changed, a year in
//! which a scheme began though the year before has a value.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Checker, Fact, place, problem};
use crate::collect::{Member, PublicationDate};
use crate::model::{Aggregation, Calendar, FiscalYear, Indicator, Observation, ReadOn, Status};
use crate::problem::Code;

pub(super) fn check(checker: &mut Checker<'_>) {
    // Of the series of a table the first tells of a year; the others stand under the same heading.
    let (catalogue, mut told) = (checker.catalogue, BTreeSet::new());
    for (member, indicator) in checker.read() {
        for observation in member.series.observations.iter().filter(|observation| observation.value.is_some()) {
            let year = observation.period;
            let place = || place(catalogue, member, indicator, year);
            let late = after_publication(indicator, observation);
            let begins = begins_again(member, indicator, observation);
            for (code, facts) in [late, begins].into_iter().flatten() {
                if told.insert((code, member.indicator, year)) {
                    checker.problems.push(problem(code, place(), indicator, year, &facts));
                }
            }
            if let Some((code, facts)) = closed_year_changed(indicator, observation) {
                checker.problems.push(problem(code, place(), indicator, year, &facts));
            }
        }
    }
}

type Told = (Code, Vec<Fact>);

/// The last day of the year a value belongs to; a survey's day is not known.
fn last_day(indicator: &Indicator, year: FiscalYear) -> Option<Date> {
    (indicator.calendar != Calendar::Survey).then(|| indicator.whole(year).to)
}

/// A value as of a day after the newest source was published, or a whole year's that had not ended by then. With an
/// undated source nothing can be told.
fn after_publication(indicator: &Indicator, observation: &Observation) -> Option<Told> {
    let sources = indicator.sources.iter().map(|source| {
        let written = source.published.as_deref()?;
        Some((PublicationDate::parse(written)?.last_day(), written))
    });
    let (newest, written) = sources.collect::<Option<Vec<_>>>()?.into_iter().max()?;
    let last = indicator.whole(observation.period).to;
    let partial = (observation.span.to != last).then_some(observation.span.to);
    let ahead = matches!(observation.status, Status::Forecast | Status::Estimated | Status::Provisional);
    let (day, kind) = match observation.as_of.or(partial) {
        Some(day) => (day, "as-of"),
        None if ahead => return None,
        None => unsaid_day(indicator, observation.period)?,
    };
    let facts = vec![("kind", kind.to_owned()), ("day", day.to_string()), ("published", written.to_owned())];
    (day > newest).then_some((Code::AsOfAfterPublication, facts))
}

/// The day for which a value of a whole year stands, and how it was taken: as the year's, or as that of a day.
fn unsaid_day(indicator: &Indicator, year: FiscalYear) -> Option<(Date, &'static str)> {
    match (indicator.aggregation, indicator.read_on) {
        (Aggregation::PointInTime, Some(ReadOn::YearStart)) => Some((indicator.whole(year).from, "day")),
        (Aggregation::PointInTime | Aggregation::Cumulative, _) => Some((last_day(indicator, year)?, "day")),
        _ => Some((last_day(indicator, year)?, "year")),
    }
}

/// A value that was read after the year's end and has become another, without the word that it was revised. A stock
/// read on two days is two facts, not a change.
fn closed_year_changed(indicator: &Indicator, observation: &Observation) -> Option<Told> {
    let changed = observation.value?;
    let closing = last_day(indicator, observation.period)?;
    let mut closed = observation.vintages.iter().rev().filter(|vintage| vintage.as_of >= closing);
    let earlier = closed.find(|vintage| vintage.value.to_bits() != changed.to_bits())?;
    if observation.revised.is_some() || indicator.aggregation == Aggregation::PointInTime {
        return None;
    }
    let value = |value| super::published(indicator, value);
    let facts = vec![("value", value(changed)), ("before", value(earlier.value)), ("day", earlier.as_of.to_string())];
    Some((Code::ClosedYearChanged, facts))
}

/// A year that begins inside the year, as that of a new scheme does, though the year before has a value.
fn begins_again(member: &Member, indicator: &Indicator, observation: &Observation) -> Option<Told> {
    let begins = observation.span.from;
    let year = observation.period;
    let before = FiscalYear::new(year.year() - 1).and_then(|before| member.series.at(before))?;
    let value = before.value.filter(|value| *value > 0.0)?;
    let anew = observation.status == Status::Break || indicator.breaks.iter().any(|brk| brk.period == year);
    if begins == indicator.whole(year).from || anew {
        return None;
    }
    let facts = vec![
        ("day", begins.to_string()),
        ("before-year", before.period.year().to_string()),
        ("before", super::published(indicator, value)),
    ];
    Some((Code::HeadingAgainstColumn, facts))
}
