//! Of several readings of one observation the newest is shown; the earlier ones are kept with it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::series::Reading;
use crate::model::{FiscalYear, Indicator, Key, Observation, Series, TOTAL, Vintage};
use crate::problem::{Code, Place, Problem, Problems};

/// Series with the place of each year's value.
pub type Placed = (Series, BTreeMap<FiscalYear, Place>);

/// Sorts readings into the series of an indicator. Two readings of one observation with the same day are a problem.
#[must_use]
pub fn into_series(indicator: &Indicator, readings: Vec<Reading>) -> (Vec<Placed>, Problems) {
    let mut problems = Problems::default();
    let mut groups: BTreeMap<Key, BTreeMap<FiscalYear, Vec<Reading>>> = BTreeMap::new();
    for reading in readings {
        groups.entry(reading.key.clone()).or_default().entry(reading.year).or_default().push(reading);
    }
    let mut placed: Vec<Placed> = groups
        .into_iter()
        .map(|(key, years)| {
            let mut places = BTreeMap::new();
            let mut observations = Vec::new();
            for (year, readings) in years {
                let (observation, place) = newest(readings, &mut problems);
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

/// The day a reading speaks for: its own day, or the end of what it covers.
fn day(reading: &Reading) -> Date {
    reading.as_of.unwrap_or(reading.span.to)
}

fn newest(mut readings: Vec<Reading>, problems: &mut Problems) -> (Observation, Place) {
    readings.sort_by_key(day);
    for pair in readings.windows(2) {
        if day(&pair[0]) == day(&pair[1]) {
            let problem = Problem::new(Code::ObservationTwice, pair[1].place.clone());
            let other = pair[0].place.cell.map_or_else(String::new, |cell| format!("{}:{}", cell.row, cell.column));
            problems.push(problem.with("year", pair[1].year.year().to_string()).with("other", other));
        }
    }
    let earlier = readings[..readings.len() - 1]
        .iter()
        .filter_map(|reading| Some(Vintage { as_of: day(reading), value: reading.value? }))
        .collect();
    // There is a last one: a group is made by its first reading.
    let last = readings.swap_remove(readings.len() - 1);
    let observation = Observation {
        period: last.year,
        span: last.span,
        complete: last.span == last.year.whole(),
        value: last.value,
        status: last.status,
        as_of: last.as_of,
        note: last.note,
        revised: last.revised,
        vintages: earlier,
    };
    (observation, last.place)
}
