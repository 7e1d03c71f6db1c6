//! Named methods, forecasts and intervals in the data files.

use serde_json::{Map, Value, json};

use super::json::{computed, number};
use crate::analyse::intervals::Interval;
use crate::analyse::methods::Finding;
use crate::analyse::methods::on_track::OnTrack;
use crate::model::{FiscalYear, Indicator};

/// What a named method says: its outcome or the reason why there is none, what it rests on, its numbers by name.
pub(super) fn finding(indicator: &Indicator, finding: &Finding) -> Value {
    let numbers: Map<String, Value> =
        finding.numbers.iter().map(|(name, value)| ((*name).to_owned(), computed(*value))).collect();
    let target = finding.target.map(|target| at(indicator, target));
    let flags = finding.flags.iter().map(|(period, flag)| json!({ "period": period.year(), "flag": flag }));
    json!({
        "name": finding.method.word(),
        "outcome": finding.outcome,
        "reason": finding.reason,
        "years": years(&finding.years),
        "target": target,
        "numbers": numbers,
        "flags": flags.collect::<Vec<_>>(),
        "assurance": finding.assurance,
    })
}

/// What the judgement of a target's prospects rests on; `None` where nothing is carried on into the future.
pub(super) fn forecast(indicator: &Indicator, on_track: &OnTrack) -> Option<Value> {
    let pace = on_track.pace?;
    Some(json!({
        "years": years(&on_track.years),
        "target": at(indicator, on_track.target),
        "projected": on_track.projected.map(computed),
        "shortfall_percent": on_track.shortfall.map(|share| computed(share * 100.0)),
        "observed_per_year": computed(pace.observed),
        "required_per_year": computed(pace.required),
    }))
}

/// The interval round a value, or why there is none.
pub(super) fn interval(found: &Result<Interval, &'static str>) -> Value {
    let interval = found.as_ref().ok();
    json!({
        "low": interval.and_then(|one| one.low).map(computed),
        "high": interval.map(|one| computed(one.high)),
        "method": interval.map(|one| one.kind.word()),
        "reason": found.as_ref().err(),
    })
}

fn at(indicator: &Indicator, (period, value): (FiscalYear, f64)) -> Value {
    json!({ "period": period.year(), "value": number(value, indicator.decimals) })
}

fn years(years: &[FiscalYear]) -> Vec<i32> {
    years.iter().map(|year| year.year()).collect()
}
