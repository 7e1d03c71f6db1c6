//! Values beside others in JSON: shares, values per base, indices, the city against others.

use serde_json::{Value, json};

use super::json::{computed, number, text};
use crate::analyse::figures::Figures;
use crate::analyse::rounding;
use crate::model::{Divisor, Indicator, Observation};

/// An observation's entry with its share of the total, its value per base, and its index, where there are such.
pub(super) fn with(mut entry: Value, observation: &Observation, figures: &Figures) -> Value {
    let year = observation.period;
    let Value::Object(map) = &mut entry else {
        return entry;
    };
    if let Some(share) = figures.share(year) {
        map.insert("share_percent".to_owned(), computed(share));
    }
    if let Some(per) = figures.per(year) {
        let status = per.status.code().to_string();
        let value = json!({ "value": computed(per.value), "complete": per.complete, "status": status });
        map.insert("per".to_owned(), value);
    }
    if let Some(index) = figures.index(year) {
        map.insert("index".to_owned(), computed(index));
    }
    entry
}

/// A number as it is declared.
fn declared(value: f64) -> Value {
    number(value, rounding::decimal(value).map_or(0, |exact| exact.normalize().scale()))
}

/// What the values of an indicator are divided by.
pub(super) fn per(indicator: &Indicator) -> Option<Value> {
    let per = indicator.methods.per.as_ref()?;
    let (series, value) = match &per.divisor {
        Divisor::Series(series) => (Some(series.to_string()), None),
        Divisor::Number(value) => (None, Some(declared(*value))),
    };
    Some(json!({
        "indicator": series, "value": value, "scale": declared(per.scale), "title": per.title.as_ref().map(text),
    }))
}
