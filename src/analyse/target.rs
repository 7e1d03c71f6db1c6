//! How a series stands against its target.

use rust_decimal::Decimal;

use super::growth;
use super::rounding::{self, RoundingMode};
use crate::model::{Direction, FiscalYear, Indicator, Key, Target};

/// A series against its target.
#[derive(Clone, Debug, PartialEq)]
pub struct Attainment {
    /// The target.
    pub target: Target,
    /// Year and value that stand against it.
    pub actual: (FiscalYear, f64),
    /// Whether the value reaches it.
    pub met: bool,
    /// What is missing, in the indicator's unit; 0 where it is met.
    pub gap: f64,
    /// The formula of the attainment.
    pub formula: &'static str,
    /// Attainment in per cent, truncated to one decimal; `None` where the divisor is zero.
    pub percent: Option<f64>,
    /// Progress from the baseline to the target in per cent, truncated to one decimal.
    pub progress: Option<f64>,
}

/// The targets of a series. One without a key is for the only series, or for the one that is shown first.
#[must_use]
pub fn of_series<'i>(indicator: &'i Indicator, key: &Key, is_headline: bool) -> Vec<&'i Target> {
    let targets = indicator.targets.iter();
    targets.filter(|target| target.key.as_ref().map_or(is_headline, |wanted| wanted == key)).collect()
}

/// The target that the newest value stands against: that of its year, else the next one, else the last one.
#[must_use]
pub fn attainment(
    indicator: &Indicator,
    targets: &[&Target],
    latest: Option<(FiscalYear, f64)>,
    baseline: Option<f64>,
) -> Option<Attainment> {
    let actual = latest?;
    let of_year = targets.iter().find(|target| target.period == actual.0);
    let next = || targets.iter().filter(|target| target.period > actual.0).min_by_key(|target| target.period);
    let last = || targets.iter().max_by_key(|target| target.period);
    let target = (*of_year.or_else(next).or_else(last)?).clone();
    let lower = indicator.direction == Direction::Lower;
    let missing = if lower { growth::points(target.value, actual.1) } else { growth::points(actual.1, target.value) };
    let met = missing <= 0.0;
    let gap = if met { 0.0 } else { rounding::published(missing, indicator.decimals) };
    // What a plan started from is not yet a result: it attains nothing.
    let is_start = indicator.baseline == Some(actual.0) && target.period > actual.0;
    let (formula, percent) = if lower {
        ("target/value", percent(target.value, actual.1))
    } else {
        ("value/target", percent(actual.1, target.value))
    };
    let progress =
        baseline.and_then(|base| percent_of(growth::points(base, actual.1), growth::points(base, target.value)));
    Some(Attainment { target, actual, met, gap, formula, percent: percent.filter(|_| !is_start), progress })
}

fn percent(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0 && part >= 0.0).then(|| percent_of(part, whole)).flatten()
}

fn percent_of(part: f64, whole: f64) -> Option<f64> {
    let exact = rounding::decimal(part)?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(rounding::decimal(whole)?)?;
    Some(rounding::float(rounding::round(exact, 1, RoundingMode::Truncate)))
}
