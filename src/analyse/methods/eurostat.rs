//! Eurostat's assessment of EU SDG indicators: the growth per year, with a target against the growth it requires.
//!
//! Source: Eurostat, *Sustainable development in the European Union*, 2021 edition. Its annex was not seen. What was
//! corroborated: the thresholds with a target (95, 60 and 0 %), in Statistics Canada's methodology for Open SDG, which
//! names that edition as its model. The bands without a target (1 and 0 %) were not confirmed by a primary source, and
//! every page that shows them says so.

use super::super::growth::annual_growth;
use super::{Span, Toward, against};

/// The growth so far against the growth that a target requires.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TowardTarget {
    /// Growth per year so far, as a fraction.
    pub actual: f64,
    /// Growth per year from the first value to the target, as a fraction.
    pub required: f64,
    /// `actual` / `required`.
    pub ratio: f64,
    /// `significant-progress`, `moderate-progress`, `insufficient-progress`, `movement-away`.
    pub outcome: &'static str,
}

/// The growth so far in the direction that is wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Direction {
    /// Growth per year, as a fraction.
    pub actual: f64,
    /// The same, above zero where it goes the way that is wanted.
    pub directed: f64,
    /// `significant-progress`, `moderate-progress`, `no-change`, `moderate-movement-away`, `significant-movement-away`.
    pub outcome: &'static str,
}

/// Judges a span of years against a target.
///
/// # Errors
/// A reason: those of [`annual_growth`], `zero-target` where the target is 0, which no growth rate reaches, and
/// `base-meets-target` where the first value has it already, so that nothing or the wrong way is required.
pub fn toward_target(span: Span, toward: Toward) -> Result<TowardTarget, &'static str> {
    let actual = annual_growth(span.first, span.last, span.years).map_err(super::NoGrowth::code)?;
    let required = super::required_growth(span, toward)?;
    if toward.is_met_by(span.first) {
        return Err("base-meets-target");
    }
    let ratio = actual / required;
    let outcome = match against(ratio) {
        r if r >= 0.95 => "significant-progress",
        r if r >= 0.6 => "moderate-progress",
        r if r >= 0.0 => "insufficient-progress",
        _ => "movement-away",
    };
    Ok(TowardTarget { actual, required, ratio, outcome })
}

/// Judges a span of years by its direction alone. `higher` says that more is better.
///
/// # Errors
/// The reasons of [`annual_growth`].
pub fn by_direction(span: Span, higher: bool) -> Result<Direction, &'static str> {
    let actual = annual_growth(span.first, span.last, span.years).map_err(super::NoGrowth::code)?;
    // Adding zero turns -0.0 into 0.0.
    let directed = if higher { actual } else { -actual } + 0.0;
    let outcome = match against(directed) {
        d if d >= 0.01 => "significant-progress",
        d if d > 0.0 => "moderate-progress",
        0.0 => "no-change",
        d if d > -0.01 => "moderate-movement-away",
        _ => "significant-movement-away",
    };
    Ok(Direction { actual, directed, outcome })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(first: f64, last: f64, target: f64, higher: bool) -> Result<&'static str, &'static str> {
        let toward = Toward { target, years: 15, higher };
        toward_target(Span { first, last, years: 5 }, toward).map(|found| found.outcome)
    }

    #[test]
    fn what_growth_cannot_say_has_a_reason() {
        assert_eq!(outcome(0.0, 5.0, 10.0, true), Err("zero-base"));
        assert_eq!(outcome(50.0, 40.0, 0.0, false), Err("zero-target"));
        assert_eq!(outcome(90.0, 95.0, 80.0, true), Err("base-meets-target"));
        assert_eq!(outcome(80.0, 95.0, 80.0, true), Err("base-meets-target"));
        assert_eq!(outcome(5.0, -1.0, 10.0, true), Err("sign-change"));
        assert_eq!(outcome(5.0, 6.0, -1.0, false), Err("sign-change"));
    }

    #[test]
    fn the_edges_belong_to_the_better_side() {
        // 1.01 to the fifth power: growth of just 1 % a year.
        let grown = |last: f64, higher| by_direction(Span { first: 100.0, last, years: 5 }, higher).unwrap().outcome;
        assert_eq!(grown(105.101_005_01, true), "significant-progress");
        assert_eq!(grown(105.0, true), "moderate-progress");
        assert_eq!(grown(99.0, true), "moderate-movement-away");
        assert_eq!(grown(105.101_005_01, false), "significant-movement-away");
        assert_eq!(grown(100.0, false), "no-change");
        // At the required growth itself.
        assert_eq!(outcome(100.0, 100.0, 200.0, true), Ok("insufficient-progress"));
        assert_eq!(outcome(100.0, 99.0, 200.0, true), Ok("movement-away"));
    }
}
