//! The United Nations' SDG progress chart: the growth so far, carried on to the target year.
//!
//! Source: United Nations Statistics Division, *Progress Chart Technical Note*, 2023, as Eustat (Basque Country) restates
//! it for its own indicators, where formula, thresholds and exceptions were read.

use super::super::growth::annual_growth;
use super::{Span, Toward, against};

/// What the method finds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Growth per year so far, as a fraction; `None` where there is none but the target is met.
    pub growth: Option<f64>,
    /// The value in the target year if it grows on like that; `None` without target.
    pub expected: Option<f64>,
    /// The way from the first value to `expected`, as a share of the way to the target; `None` without target.
    pub ratio: Option<f64>,
    /// 3, 2 or 1.
    pub score: u8,
}

impl Progress {
    /// The category of the score: `met-or-on-track`, `fair-progress`, `stagnation-or-regression`.
    #[must_use]
    pub const fn outcome(&self) -> &'static str {
        match self.score {
            3 => "met-or-on-track",
            2 => "fair-progress",
            _ => "stagnation-or-regression",
        }
    }
}

/// Judges a span of years against a target. A newest value that meets the target, or a target of 0 or 100 % to within
/// one point (`percent`), counts as met whatever the growth was.
///
/// # Errors
/// The reasons of [`annual_growth`], and `base-meets-target` where the first value has the target already and the newest
/// one does not: the ratio would take a movement away for progress.
pub fn toward_target(span: Span, toward: Toward, percent: bool) -> Result<Progress, &'static str> {
    let growth = annual_growth(span.first, span.last, span.years);
    let near_limit = percent && [0.0, 100.0].contains(&toward.target) && (span.last - toward.target).abs() <= 1.0;
    if toward.is_met_by(span.last) || near_limit {
        return Ok(Progress { growth: growth.ok(), expected: None, ratio: None, score: 3 });
    }
    if toward.is_met_by(span.first) {
        return Err("base-meets-target");
    }
    let growth = growth.map_err(super::NoGrowth::code)?;
    let ahead = f64::from(toward.years - span.years);
    let expected = span.last * libm::pow(1.0 + growth, ahead);
    let ratio = (expected - span.first) / (toward.target - span.first);
    let score = match against(ratio) {
        r if r >= 0.95 => 3,
        r if r >= 0.10 => 2,
        _ => 1,
    };
    Ok(Progress { growth: Some(growth), expected: Some(expected), ratio: Some(ratio), score })
}

/// Judges a span of years by its direction alone: 2 % a year or more in the direction that is wanted is on track, 0.5 %
/// fair progress. `higher` says that more is better.
///
/// # Errors
/// The reasons of [`annual_growth`].
pub fn by_direction(span: Span, higher: bool) -> Result<Progress, &'static str> {
    let growth = annual_growth(span.first, span.last, span.years).map_err(super::NoGrowth::code)?;
    let score = match against(if higher { growth } else { -growth }) {
        g if g >= 0.02 => 3,
        g if g >= 0.005 => 2,
        _ => 1,
    };
    Ok(Progress { growth: Some(growth), expected: None, ratio: None, score })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPAN: Span = Span { first: 100.0, last: 0.0, years: 1 };

    #[test]
    fn the_edges_belong_to_the_better_side() {
        for (last, higher, outcome) in [
            (102.0, true, "met-or-on-track"),
            (101.9, true, "fair-progress"),
            (100.5, true, "fair-progress"),
            (100.4, true, "stagnation-or-regression"),
            (98.0, false, "met-or-on-track"),
            (99.5, false, "fair-progress"),
            (103.0, false, "stagnation-or-regression"),
        ] {
            assert_eq!(by_direction(Span { last, ..SPAN }, higher).unwrap().outcome(), outcome, "{last}");
        }
    }

    #[test]
    fn a_target_that_is_met_needs_no_growth() {
        let toward = Toward { target: 100.0, years: 10, higher: true };
        let span = Span { first: 0.0, last: 99.2, years: 4 };
        assert_eq!(toward_target(span, toward, true).map(|found| found.score), Ok(3));
        assert_eq!(toward_target(span, toward, false), Err("zero-base"));
        assert_eq!(toward_target(Span { last: 120.0, ..span }, toward, false).unwrap().growth, None);
        let fallen = Span { first: 120.0, last: 90.0, years: 4 };
        assert_eq!(toward_target(fallen, toward, false), Err("base-meets-target"));
    }
}
