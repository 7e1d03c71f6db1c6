//! Intervals in the data files.

use serde_json::{Value, json};

use super::json::computed;
use crate::analyse::intervals::Interval;

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
