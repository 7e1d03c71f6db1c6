//! Open SDG's progress measure.
//!
//! Source: Statistics Canada's method as built into Open SDG 2.4.0 (2025): `sdg/ProgressMeasure.py` of `sdg-build`, read
//! in the source. One thing is not copied: a base or target of 0, which the program replaces by 0.001 (so that 0 → 10 in
//! five years becomes "substantial progress" of 531 % a year), has a reason here and no verdict.

use super::super::growth::annual_growth;
use super::{Span, Toward, against};

/// The power by which thresholds shrink near a natural limit.
const SHRINKING: f64 = 4.44;

/// What the method finds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Growth per year, as a fraction; `None` where there is none but the target is met.
    pub growth: Option<f64>,
    /// Growth per year in the direction that is wanted, as a fraction; with a target its ratio to the growth that is
    /// required. `None` where there is none but the target is met.
    pub value: Option<f64>,
    /// By how much a natural limit shrinks the thresholds: 1 where there is none.
    pub coefficient: f64,
    /// `target-achieved`, `substantial-progress`, `moderate-progress`, `limited-progress`, `deterioration`.
    pub outcome: &'static str,
    /// From −5 to 5, for means over series.
    pub score: f64,
}

/// Judges a span of years against a target. A newest value that meets it overrides everything.
///
/// # Errors
/// The reasons of [`annual_growth`], and `zero-target` or `base-meets-target` where the target is 0 or the first value:
/// then no growth is required that could be compared with.
pub fn toward_target(span: Span, toward: Toward) -> Result<Progress, &'static str> {
    let growth = annual_growth(span.first, span.last, span.years).ok();
    let value = ratio(span, toward);
    if toward.is_met_by(span.last) {
        return Ok(Progress { growth, value: value.ok(), coefficient: 1.0, outcome: "target-achieved", score: 5.0 });
    }
    let value = value?;
    let score =
        if against(value) >= 0.6 { (7.1429 * value - 4.2857).min(5.0) } else { (4.1667 * value - 2.5).max(-5.0) };
    Ok(Progress { growth, value: Some(value), coefficient: 1.0, outcome: status(value, [0.95, 0.6]), score })
}

/// The growth in the direction that is wanted against the size of the growth that is required.
fn ratio(span: Span, toward: Toward) -> Result<f64, &'static str> {
    let growth = annual_growth(span.first, span.last, span.years).map_err(super::NoGrowth::code)?;
    let required = super::required_growth(span, toward)?;
    Ok(directed(growth, span.first, toward.higher) / required.abs())
}

/// Judges a span of years by its direction alone. `higher` says that more is better; `limit` is the most (or least) that
/// there can be, near which smaller growth is enough.
///
/// # Errors
/// The reasons of [`annual_growth`].
pub fn by_direction(span: Span, higher: bool, limit: Option<f64>) -> Result<Progress, &'static str> {
    let growth = annual_growth(span.first, span.last, span.years).map_err(super::NoGrowth::code)?;
    let value = directed(growth, span.first, higher);
    let coefficient = limit.map_or(1.0, |limit| coefficient(span.first.abs(), limit.abs()));
    let [high, middle] = [0.015 * coefficient, 0.005 * coefficient];
    let score = match against(value) {
        v if v < 0.0 => (125.0 * value - 2.5).max(-5.0),
        _ if coefficient == 0.0 => 5.0,
        v if v >= against(high) => (500.0 * value / coefficient - 5.0).min(5.0),
        v if v >= against(middle) => 250.0 * value / coefficient - 1.25,
        _ => 500.0 * value / coefficient - 2.5,
    };
    Ok(Progress {
        growth: Some(growth),
        value: Some(value),
        coefficient,
        outcome: status(value, [high, middle]),
        score,
    })
}

/// Growth as above zero where it goes the way that is wanted; of values below zero, growth is a fall.
fn directed(growth: f64, first: f64, higher: bool) -> f64 {
    // Adding zero turns -0.0 into 0.0.
    (if (first < 0.0) == higher { -growth } else { growth }) + 0.0
}

/// 1 far from the limit, 0 at it.
fn coefficient(base: f64, limit: f64) -> f64 {
    if base >= 2.0 * limit {
        1.0
    } else if base <= limit {
        1.0 - libm::pow(base / limit, SHRINKING)
    } else {
        1.0 - libm::pow((2.0 * limit - base) / limit, SHRINKING)
    }
}

fn status(value: f64, [high, middle]: [f64; 2]) -> &'static str {
    match against(value) {
        v if v >= against(high) => "substantial-progress",
        v if v >= against(middle) => "moderate-progress",
        v if v >= 0.0 => "limited-progress",
        _ => "deterioration",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_not_replaced_by_a_small_number() {
        let toward = Toward { target: 20.0, years: 10, higher: true };
        assert_eq!(toward_target(Span { first: 0.0, last: 10.0, years: 5 }, toward), Err("zero-base"));
        let to_zero = Toward { target: 0.0, years: 10, higher: false };
        assert_eq!(toward_target(Span { first: 9.0, last: 5.0, years: 5 }, to_zero), Err("zero-target"));
        assert_eq!(by_direction(Span { first: 0.0, last: 10.0, years: 5 }, true, None), Err("zero-base"));
    }

    #[test]
    fn a_target_that_is_met_overrides_all() {
        let toward = Toward { target: 20.0, years: 10, higher: true };
        let found = toward_target(Span { first: 0.0, last: 20.0, years: 5 }, toward).unwrap();
        assert_eq!((found.outcome, found.value), ("target-achieved", None));
        assert!((found.score - 5.0).abs() < f64::EPSILON);
    }

    #[test]
    fn a_first_value_beyond_the_target_that_falls_back_deteriorates() {
        let toward = Toward { target: 80.0, years: 10, higher: true };
        let found = toward_target(Span { first: 90.0, last: 75.0, years: 5 }, toward).unwrap();
        assert_eq!(found.outcome, "deterioration");
    }

    #[test]
    fn values_below_zero_get_better_by_shrinking() {
        let span = Span { first: -20.0, last: -10.0, years: 5 };
        assert_eq!(by_direction(span, true, None).unwrap().outcome, "substantial-progress");
        assert_eq!(by_direction(span, false, None).unwrap().outcome, "deterioration");
    }
}
