//! Methods that an indicator asks for and that can never say anything of it: told at once, with what to do.

use super::Context;
use crate::collect::fields::Fields;
use crate::model::{Aggregation, Direction, Indicator, Measure, Method};
use crate::problem::Code;

/// Warns of each of `method`, `on_track` and `interval` that what is declared leaves without an answer.
pub(super) fn check(context: &mut Context, fields: &mut Fields<'_>, indicator: &Indicator) {
    let asked = &indicator.methods;
    let requests = [
        ("method", asked.method.map_or("", Method::word), asked.method.and_then(|method| of_method(indicator, method))),
        ("on_track", "dns", asked.on_track.and_then(|_| no_direction(indicator))),
        ("interval", "true", asked.interval.then(|| of_interval(indicator)).flatten()),
    ];
    for (key, word, reason) in requests {
        if let (Some(node), Some(reason)) = (fields.get(key), reason) {
            context.complain(Code::MethodIdle, node, &[("key", key), ("word", word), ("reason", reason)]);
        }
    }
}

fn no_direction(indicator: &Indicator) -> Option<&'static str> {
    (indicator.direction == Direction::Neutral).then_some("no-direction")
}

fn of_method(indicator: &Indicator, method: Method) -> Option<&'static str> {
    match (indicator.aggregation, method) {
        (Aggregation::PointInTime, _) => Some("stock"),
        (Aggregation::Cumulative, _) => Some("cumulative"),
        (_, Method::Xmr) => None,
        (_, Method::Fingertips) => of_interval(indicator),
        _ => no_direction(indicator),
    }
}

/// A rate needs what it rests on, and other values must count things one by one.
fn of_interval(indicator: &Indicator) -> Option<&'static str> {
    let rests_on_something = indicator.derive.is_some() || indicator.methods.base.is_some();
    let counts = indicator.measure == Measure::Count && indicator.aggregation == Aggregation::Annual;
    match indicator.measure {
        _ if rests_on_something || (counts && indicator.unit.counts_one_by_one()) => None,
        Measure::Rate | Measure::Ratio => Some("no-base"),
        _ => Some("not-counts"),
    }
}
