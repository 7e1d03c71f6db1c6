//! Targets in words: what is asked for, and how a series stands against it.

use super::label::year_name;
use super::number::{difference_words, grouped, with_unit};
use super::sentence::is_rank;
use super::{Words, keep, unmarked};
use crate::analyse::{Attainment, Sense, SeriesAnalysis};
use crate::model::{Indicator, TargetKind};

/// What messages about a target are called by: whether it is a place in an order, which side meets it, whether it is to be kept, and for a range on which
/// side of it the value lies.
#[must_use]
pub fn target_shape(indicator: &Indicator, attainment: &Attainment) -> &'static str {
    let is_kept = attainment.target.kind == TargetKind::Maintain;
    match (attainment.sense, is_kept) {
        (Sense::AtMost, _) if is_rank(indicator) => "rank",
        (Sense::AtLeast, false) => "least",
        (Sense::AtMost, false) => "most",
        (Sense::AtLeast, true) => "keep-least",
        (Sense::AtMost, true) => "keep-most",
        (Sense::Within, _) if attainment.actual.1 < attainment.target.value => "range-below",
        (Sense::Within, _) => "range-above",
    }
}

/// How a series stands against its target, in a sentence; `None` without a target or a value.
#[must_use]
pub fn target_sentence(words: &Words, indicator: &Indicator, analysis: &SeriesAnalysis) -> Option<String> {
    let attainment = analysis.target.as_ref()?;
    let (ahead, met) = (attainment.is_ahead(), attainment.met);
    let state = match (ahead, met) {
        (false, true) => "met",
        (false, false) => "missed",
        (true, true) => "ahead-met",
        (true, false) => "ahead-missed",
    };
    let id = match target_shape(indicator, attainment) {
        "least" => format!("target-{state}"),
        "range-below" | "range-above" if met => format!("target-range-{state}"),
        shape => format!("target-{shape}-{state}"),
    };
    let year = |year| keep(&year_name(indicator, year, words.language()));
    let value = |value| with_unit(words, value, indicator.decimals, &indicator.unit);
    let target = match attainment.target.high {
        Some(high) => {
            let low = grouped(attainment.target.value, indicator.decimals);
            words.get("target-ends", &[("low", &low), ("high", &unmarked(&value(high)))])
        }
        None => value(attainment.target.value),
    };
    let facts = [
        ("year", year(attainment.actual.0)),
        ("target-year", year(attainment.target.period)),
        ("target", target),
        ("gap", difference_words(words, indicator, attainment.gap)),
        ("kind", attainment.target.kind.word().to_owned()),
    ];
    let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Some(words.get(&id, &facts))
}
