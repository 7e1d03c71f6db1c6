//! Intervals of chance round counts and proportions: Wilson, Byar, exact Poisson.
//!
//! They say how far a count or a share may differ by chance under the same conditions. They are no error of a sample:
//! a city counts all of its cases. Formulas as in Public Health England's `PHEindicatormethods` (`R/utils.R`), whose test
//! workbooks they reproduce.

use super::change;
use super::tails::{chi_square_point, normal_two_sided_point};
use crate::collect::Catalogue;
use crate::model::{Indicator, Measure, SeriesReference};

/// The share of intervals that hold the true rate, for everything a page shows.
pub const CONFIDENCE: f64 = 0.95;

/// Counts from this on have Byar's interval, smaller ones the exact one: the rule of Public Health England.
const BYAR_FROM: f64 = 10.0;

/// How an interval was computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Wilson's score interval of a proportion.
    Wilson,
    /// Byar's approximation for a Poisson count.
    Byar,
    /// The exact interval of a Poisson count.
    PoissonExact,
}

impl Kind {
    /// The word in the data files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Wilson => "wilson",
            Self::Byar => "byar",
            Self::PoissonExact => "poisson-exact",
        }
    }
}

/// An interval in the unit of the value it stands round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end; `None` where the method gives none.
    pub low: Option<f64>,
    /// Upper end.
    pub high: f64,
    /// How it was computed.
    pub kind: Kind,
}

impl Interval {
    fn scaled(self, factor: f64) -> Self {
        Self { low: self.low.map(|low| low * factor), high: self.high * factor, ..self }
    }
}

/// The score interval of the proportion `x` of `n`, as fractions from 0 to 1 (Wilson 1927, as in Newcombe & Altman 2000).
///
/// `None` unless 0 ≤ x ≤ n, n > 0 and `confidence` lies between 0 and 1. Figures need not be whole.
#[must_use]
pub fn wilson(x: f64, n: f64, confidence: f64) -> Option<(f64, f64)> {
    if !(n.is_finite() && n > 0.0 && (0.0..=n).contains(&x)) {
        return None;
    }
    let z = normal_two_sided_point(1.0 - confidence)?;
    let spread = z * (z * z + 4.0 * x * (1.0 - x / n)).sqrt();
    let (middle, whole) = (2.0 * x + z * z, 2.0 * (n + z * z));
    Some((((middle - spread) / whole).max(0.0), ((middle + spread) / whole).min(1.0)))
}

/// The interval of a Poisson count by Byar's approximation (Breslow & Day 1987): lower and upper end, as counts.
///
/// The lower end is `None` where the approximation falls below zero, as it does for a count of 0. `None` for a negative
/// or infinite count, or a `confidence` that does not lie between 0 and 1.
#[must_use]
pub fn byar(x: f64, confidence: f64) -> Option<(Option<f64>, f64)> {
    if !(x.is_finite() && x >= 0.0) {
        return None;
    }
    let z = normal_two_sided_point(1.0 - confidence)?;
    let end = |x: f64, z: f64| {
        let root = 1.0 - 1.0 / (9.0 * x) + z / (3.0 * x.sqrt());
        x * root * root * root
    };
    let low = Some(end(x, -z)).filter(|low| *low >= 0.0);
    Some((low, end(x + 1.0, z)))
}

/// The exact interval of a Poisson count, as counts: χ²(α/2; 2x) / 2 and χ²(1 − α/2; 2x + 2) / 2 (Garwood 1936).
///
/// `confidence` is 1 − α. `None` where it does not lie between 0 and 1.
#[must_use]
pub fn poisson_exact(x: u32, confidence: f64) -> Option<(f64, f64)> {
    let tail = (1.0 - confidence) / 2.0;
    if !(tail > 0.0 && tail < 0.5) {
        return None;
    }
    let df = x.checked_mul(2)?;
    let low = if x == 0 { 0.0 } else { chi_square_point(1.0 - tail, df)? / 2.0 };
    Some((low, chi_square_point(tail, df.checked_add(2)?)? / 2.0))
}

/// The interval of a count of occurrences: exact under 10, from there on Byar's (the rule of Public Health England).
///
/// `None` for what [`byar`] refuses and for a small count that is not whole.
#[must_use]
pub fn count(x: f64, confidence: f64) -> Option<Interval> {
    if x < BYAR_FROM {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, from 0 to 9")]
        let whole = (x >= 0.0 && x.fract() == 0.0).then_some(x as u32)?;
        let (low, high) = poisson_exact(whole, confidence)?;
        return Some(Interval { low: Some(low), high, kind: Kind::PoissonExact });
    }
    let (low, high) = byar(x, confidence)?;
    Some(Interval { low, high, kind: Kind::Byar })
}

/// The interval of the rate `x` / `n` × `multiplier`: that of the count, over the same base.
///
/// `None` for what [`count`] refuses and unless `n` and `multiplier` are above 0.
#[must_use]
pub fn rate(x: f64, n: f64, multiplier: f64, confidence: f64) -> Option<Interval> {
    let factor = multiplier / n;
    (n > 0.0 && factor.is_finite() && factor > 0.0).then(|| count(x, confidence))?.map(|one| one.scaled(factor))
}

/// Whether everything that a share is computed from counts things one by one, so that chance follows the binomial
/// distribution: shares of money or of hectares have no such interval.
#[must_use]
pub(super) fn rests_on_counts(catalogue: &Catalogue, indicator: &Indicator) -> bool {
    let derived =
        indicator.derive.iter().flat_map(|derivation| &derivation.inputs).map(|input| &input.series.indicator);
    let base = indicator.methods.base.iter().flat_map(|base| base.numerator.iter().chain([&base.denominator]));
    let named = derived.chain(base.map(|reference: &SeriesReference| &reference.indicator));
    named
        .filter_map(|id| catalogue.indicator(id))
        .all(|(_, one)| one.measure == Measure::Count && one.unit.counts_one_by_one())
}

/// The interval of a value of an indicator in its unit, at [`CONFIDENCE`].
///
/// `base` is numerator and denominator of a share, `counts` whether both count things one by one.
///
/// # Errors
/// Why there is none: `not-counts` (amounts, stocks, indices), `no-base` (a rate of which is not known what it rests
/// on), `not-a-share` (numerator, denominator and value do not agree).
pub fn of_value(
    indicator: &Indicator,
    value: f64,
    base: Option<(f64, f64)>,
    counts: bool,
) -> Result<Interval, &'static str> {
    match base {
        Some((x, n)) if counts => of_share(indicator, value, x, n).ok_or("not-a-share"),
        None if change::is_count_of_occurrences(indicator) && indicator.unit.counts_one_by_one() => {
            count(value, CONFIDENCE).ok_or("not-counts")
        }
        None if matches!(indicator.measure, Measure::Rate | Measure::Ratio) => Err("no-base"),
        _ => Err("not-counts"),
    }
}

/// A proportion in per cent has Wilson's interval; a rate per 1,000, 10,000 or 100,000 that of its count.
fn of_share(indicator: &Indicator, value: f64, x: f64, n: f64) -> Option<Interval> {
    if indicator.unit.is_percent() {
        let (low, high) = wilson(x, n, CONFIDENCE)?;
        return Some(Interval { low: Some(low), high, kind: Kind::Wilson }.scaled(100.0));
    }
    // The printed value may have been rounded or truncated: it agrees within a unit of its last decimal.
    let last = libm::exp10(-f64::from(indicator.decimals));
    let agrees = |multiplier: &f64| (x / n * multiplier - value).abs() <= last;
    let multiplier = [1.0, 1_000.0, 10_000.0, 100_000.0].into_iter().find(agrees)?;
    rate(x, n, multiplier, CONFIDENCE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_interval_is_none() {
        assert_eq!(wilson(3.0, 2.0, 0.95), None);
        assert_eq!(wilson(0.0, 0.0, 0.95), None);
        assert_eq!(wilson(-1.0, 5.0, 0.95), None);
        assert_eq!(wilson(f64::NAN, 5.0, 0.95), None);
        assert_eq!(wilson(1.0, 5.0, 1.0), None);
        assert_eq!(byar(-1.0, 0.95), None);
        assert_eq!(byar(f64::INFINITY, 0.95), None);
        assert_eq!(poisson_exact(3, 0.0), None);
        assert_eq!(count(2.5, 0.95), None);
        assert_eq!(count(f64::NAN, 0.95), None);
        assert_eq!(rate(5.0, 0.0, 100.0, 0.95), None);
        assert_eq!(rate(5.0, -2.0, -100.0, 0.95), None);
    }

    #[test]
    fn a_count_of_zero_has_no_lower_end_by_byar_and_zero_exactly() {
        assert_eq!(byar(0.0, 0.95).map(|(low, _)| low), Some(None));
        let exact = count(0.0, 0.95).unwrap();
        assert_eq!((exact.low, exact.kind), (Some(0.0), Kind::PoissonExact));
    }

    #[test]
    fn the_exact_interval_ends_at_nine() {
        // mpmath 1.3.0: roots of the Poisson tails; PHE's workbook has Byar's from 10 on.
        let nine = count(9.0, 0.95).unwrap();
        assert_eq!(nine.kind, Kind::PoissonExact);
        assert!((nine.low.unwrap() - 4.115_373_097_378_333).abs() < 1e-9, "{nine:?}");
        assert!((nine.high - 17.084_803_451_419_17).abs() < 1e-9, "{nine:?}");
        assert_eq!(count(10.0, 0.95).unwrap().kind, Kind::Byar);
    }
}
