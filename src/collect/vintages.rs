//! Of several readings of one observation the newest is shown; the earlier ones are kept with it.
//!
//! A stock is another matter: each of its readings stands for a day, and what is shown is the one of the day on which
//! the series is usually read, so that its years can be compared.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::series::Reading;
use crate::model::{
    Aggregation, Calendar, FiscalYear, Indicator, Key, Observation, ReadOn, RevisionKind, Series, Span, Status, TOTAL,
    Vintage,
};
use crate::problem::{Cell, Code, Place, Problem, Problems};

/// Series with the place of each year's value.
pub type Placed = (Series, BTreeMap<FiscalYear, Place>);

/// Sorts readings into the series of an indicator. Two readings of one observation with the same day are a problem.
#[must_use]
pub fn into_series(indicator: &Indicator, readings: Vec<Reading>) -> (Vec<Placed>, Problems) {
    let mut problems = Problems::default();
    let mut groups: BTreeMap<Key, BTreeMap<FiscalYear, Vec<Reading>>> = BTreeMap::new();
    for mut reading in readings {
        reading.span = covered(indicator, &reading);
        groups.entry(reading.key.clone()).or_default().entry(reading.year).or_default().push(reading);
    }
    let mut placed: Vec<Placed> = groups
        .into_iter()
        .map(|(key, years)| {
            let mut places = BTreeMap::new();
            let mut observations = Vec::new();
            let usual = usual_day(indicator, years.values().flatten());
            for (year, readings) in years {
                let (observation, place) = shown(indicator, usual, readings, &mut problems);
                observations.push(observation);
                places.insert(year, place);
            }
            (Series { label: indicator.label(&key), key, observations }, places)
        })
        .collect();
    placed.sort_by_key(|(series, _)| rank(indicator, &series.key));
    (placed, problems)
}

/// The place of a key among the declared values; totals last.
#[must_use]
pub fn rank(indicator: &Indicator, key: &Key) -> Vec<usize> {
    let ranks = indicator.dimensions.iter().zip(&key.0).map(|(dimension, (_, value))| {
        let declared = dimension.values.iter().position(|known| known.id == *value);
        if value == TOTAL { dimension.values.len() } else { declared.unwrap_or(usize::MAX) }
    });
    ranks.collect()
}

/// The days a reading covers: what was read as of a day inside them had not seen the rest of them yet. An estimate or a
/// forecast made on that day speaks for all of them, and a stock or a survey for no stretch of time at all.
fn covered(indicator: &Indicator, reading: &Reading) -> Span {
    let is_stretch = indicator.aggregation != Aggregation::PointInTime && indicator.calendar != Calendar::Survey;
    let looks_ahead = matches!(reading.status, Status::Estimated | Status::Forecast);
    let inside = reading.as_of.filter(|day| *day >= reading.span.from && *day < reading.span.to);
    match inside.filter(|_| is_stretch && !looks_ahead) {
        Some(to) => Span { to, ..reading.span },
        None => reading.span,
    }
}

/// The day a reading speaks for: its own day, or the end of what it covers; of a stock that is read at the beginning of
/// the year and says nothing else, that day.
fn day(indicator: &Indicator, reading: &Reading) -> Date {
    let whole = indicator.whole(reading.year);
    let says_nothing = reading.as_of.is_none() && reading.span == whole;
    let stock = indicator.aggregation == Aggregation::PointInTime;
    if stock && says_nothing && indicator.read_on == Some(ReadOn::YearStart) {
        return whole.from;
    }
    reading.as_of.unwrap_or(reading.span.to)
}

/// A day without its year, in the order of the indicator's years: months after their first, and the day, 31 for the last
/// of any month.
type DayOfYear = (i8, i8);

fn day_of_year(indicator: &Indicator, day: Date) -> DayOfYear {
    let first = if indicator.calendar == Calendar::FiscalYear { 4 } else { 1 };
    ((day.month() + 12 - first) % 12, if day == day.last_of_month() { 31 } else { day.day() })
}

/// The day of the year on which a stock is read most often; among equals the declared one, else the last. `None` for
/// what is no stock.
fn usual_day<'r>(indicator: &Indicator, readings: impl Iterator<Item = &'r Reading>) -> Option<DayOfYear> {
    if indicator.aggregation != Aggregation::PointInTime {
        return None;
    }
    let mut counts: BTreeMap<DayOfYear, usize> = BTreeMap::new();
    for reading in readings.filter(|reading| reading.value.is_some()) {
        *counts.entry(day_of_year(indicator, day(indicator, reading))).or_default() += 1;
    }
    let declared = |day| indicator.read_on == Some(ReadOn::YearStart) && day == FIRST_DAY;
    // The days are in order, and of equals max_by_key takes the last.
    counts.into_iter().max_by_key(|(day, count)| (*count, declared(*day))).map(|(day, _)| day)
}

/// The first day of a year.
const FIRST_DAY: DayOfYear = (0, 1);

/// The observation of a year from its readings, with its place.
fn shown(
    indicator: &Indicator,
    usual: Option<DayOfYear>,
    mut readings: Vec<Reading>,
    problems: &mut Problems,
) -> (Observation, Place) {
    let day = |reading: &Reading| day(indicator, reading);
    readings.sort_by_key(day);
    for pair in readings.windows(2) {
        if day(&pair[0]) == day(&pair[1]) {
            let problem = Problem::new(Code::ObservationTwice, pair[1].place.clone());
            let other = pair[0].place.cell.map_or_else(String::new, Cell::address);
            let problem = problem.with("year", pair[1].year.year().to_string()).with("other", other);
            problems.push(problem.counted_by(indicator.calendar.word()));
        }
    }
    let on_usual = |reading: &Reading| usual == Some(day_of_year(indicator, day(reading)));
    let says = |reading: &Reading| reading.value.is_some() || reading.status != Status::Missing;
    // There is a last one: a group is made by its first reading.
    let counts = readings.iter().rposition(|reading| on_usual(reading) && says(reading)).unwrap_or(readings.len() - 1);
    let shown = readings.remove(counts);
    // What the source withholds is no earlier reading to be shown, even where its true value is known.
    let earlier = readings.iter().filter(|reading| reading.status != Status::Withheld);
    let vintages = earlier.filter_map(|reading| {
        // What was provisional (速報, 見込) may have been expected of the whole year: it is no value of a part of it.
        let is_open = reading.status == Status::Provisional;
        let span = if is_open { indicator.whole(reading.year) } else { reading.span };
        Some(Vintage { as_of: day(reading), span, value: reading.value? })
    });
    // The day of a survey is no part of a year.
    let whole = indicator.calendar == Calendar::Survey || shown.span == indicator.whole(shown.year);
    let complete = if usual.is_some() { on_usual(&shown) } else { whole };
    // A day that only the indicator's file tells must be told of a reading that stands apart for it.
    let declared = Some(day(&shown)).filter(|day| !complete && *day != shown.span.to);
    let vintages: Vec<Vintage> = vintages.collect();
    let told = shown.revised.filter(|kind| kind.is_change() || was_provisional(indicator, &shown, &vintages));
    let revised = recorded(indicator, &shown).or(told);
    let observation = Observation {
        period: shown.year,
        span: shown.span,
        complete,
        value: shown.value,
        status: shown.status,
        as_of: shown.as_of.or(declared),
        by_month: shown.by_month,
        note: shown.note,
        revised,
        vintages,
    };
    (observation, shown.place)
}

/// Whether a value that is marked as settled was another one when its year had closed. A reading inside the year was of a
/// part of it.
fn was_provisional(indicator: &Indicator, shown: &Reading, vintages: &[Vintage]) -> bool {
    let closes = indicator.whole(shown.year).to;
    let has_end = indicator.calendar != Calendar::Survey && indicator.aggregation != Aggregation::PointInTime;
    has_end && vintages.iter().any(|vintage| vintage.as_of >= closes && Some(vintage.value) != shown.value)
}

/// Why a value was changed, as `revisions:` has it: the newest entry for its year and series.
fn recorded(indicator: &Indicator, reading: &Reading) -> Option<RevisionKind> {
    let of_year = indicator.publication.revisions.iter().rev().filter(|revision| revision.period == reading.year);
    let mut of_series = of_year.filter(|revision| revision.key.as_ref().is_none_or(|key| *key == reading.key));
    of_series.next().map(|revision| revision.kind)
}
