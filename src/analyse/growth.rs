//! Change between two values: in per cent, in points, and per year.
//!
//! Every function that can have no answer says why with a code, so that the page and the data can print the reason
//! instead of an infinity or a misleading zero. Formulas and reasons: `cases.json` and `methods.md` 1h, 1i.

use std::fmt;

use rust_decimal::Decimal;

use super::rounding::{decimal, float};

/// Why a change in per cent does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPercent {
    /// The earlier value is 0 and the later one is not.
    ZeroBase,
    /// Both values are 0: nothing changed, and there is still no per cent of nothing.
    NoChangeFromZero,
    /// The earlier value is negative, where "up 50 %" would read the wrong way round.
    NegativeBase,
    /// The values lie on two sides of zero, where "down 150 %" means nothing to a reader.
    SignChange,
    /// A value is not finite, or the result is too large for a float.
    NotFinite,
}

impl NoPercent {
    /// The reason as written in the data, such as `zero-base`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::ZeroBase => "zero-base",
            Self::NoChangeFromZero => "no-change-from-zero",
            Self::NegativeBase => "negative-base",
            Self::SignChange => "sign-change",
            Self::NotFinite => "not-finite",
        }
    }
}

impl fmt::Display for NoPercent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for NoPercent {}

/// Why a growth per year does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoGrowth {
    /// The first value is 0.
    ZeroBase,
    /// The first and last value lie on two sides of zero.
    SignChange,
    /// The last year is not after the first.
    ZeroSpan,
    /// A value is not finite, or the result is too large for a float.
    NotFinite,
}

impl NoGrowth {
    /// The reason as written in the data, such as `zero-base`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::ZeroBase => "zero-base",
            Self::SignChange => "sign-change",
            Self::ZeroSpan => "zero-span",
            Self::NotFinite => "not-finite",
        }
    }
}

impl fmt::Display for NoGrowth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for NoGrowth {}

/// The change from `previous` to `current` in per cent of `previous`: 200 → 250 is 25.0.
///
/// Computed in decimal where the values allow it, so that a result on the edge of rounding (such as 12.25 %) is not
/// pushed over it by binary noise.
///
/// # Errors
///
/// A [`NoPercent`] unless `previous` is above 0, `current` is at least 0 and the result is finite.
pub fn percent_change(previous: f64, current: f64) -> Result<f64, NoPercent> {
    if !previous.is_finite() || !current.is_finite() {
        return Err(NoPercent::NotFinite);
    }
    if previous == 0.0 {
        return Err(if current == 0.0 { NoPercent::NoChangeFromZero } else { NoPercent::ZeroBase });
    }
    if previous < 0.0 {
        return Err(NoPercent::NegativeBase);
    }
    if current < 0.0 {
        return Err(NoPercent::SignChange);
    }
    let percent = decimal_percent(previous, current).unwrap_or_else(|| (current - previous) / previous * 100.0);
    if percent.is_finite() { Ok(percent + 0.0) } else { Err(NoPercent::NotFinite) }
}

/// The growth per year that leads from `first` to `last` in `years` years, as a fraction: 0.04 is 4 % a year.
///
/// (last / first)^(1 / years) - 1. Two negative values are compared by their sizes, as `cases.json` does (-20 → -10 is
/// a shrinking); a caller who wants no figure there checks the sign first.
///
/// # Errors
///
/// A [`NoGrowth`] when `first` is 0, the signs differ, `years` is not above 0, or the result is not finite.
pub fn annual_growth(first: f64, last: f64, years: i32) -> Result<f64, NoGrowth> {
    if !first.is_finite() || !last.is_finite() {
        return Err(NoGrowth::NotFinite);
    }
    if first == 0.0 {
        return Err(NoGrowth::ZeroBase);
    }
    if (first > 0.0 && last < 0.0) || (first < 0.0 && last > 0.0) {
        return Err(NoGrowth::SignChange);
    }
    if years <= 0 {
        return Err(NoGrowth::ZeroSpan);
    }
    let growth = libm::pow(last / first, 1.0 / f64::from(years)) - 1.0;
    if growth.is_finite() { Ok(growth) } else { Err(NoGrowth::NotFinite) }
}

/// The difference `current` - `previous`, in the unit of the values: ポイント for percentages, 件 for counts.
///
/// Taken in decimal where the values allow it: 0.35 - 0.30 is 0.05 here and 0.04999… in floats, which would round the
/// wrong way. Never fails; values that are not finite give a result that is not finite.
#[must_use]
pub fn points(previous: f64, current: f64) -> f64 {
    // Adding zero turns a possible -0.0 into 0.0.
    decimal_difference(previous, current).map_or(current - previous, float) + 0.0
}

fn decimal_difference(previous: f64, current: f64) -> Option<Decimal> {
    lossless(current)?.checked_sub(lossless(previous)?)
}

fn decimal_percent(previous: f64, current: f64) -> Option<f64> {
    let hundredfold = decimal_difference(previous, current)?.checked_mul(Decimal::ONE_HUNDRED)?;
    hundredfold.checked_div(lossless(previous)?).map(float)
}

/// The decimal of `value`, unless digits are lost (below about 10⁻¹²), where floats are the better arithmetic.
fn lossless(value: f64) -> Option<Decimal> {
    let exact = decimal(value)?;
    // Adding zero turns -0.0 into 0.0, which is how a decimal gives it back.
    (float(exact).to_bits() == (value + 0.0).to_bits()).then_some(exact)
}

#[cfg(test)]
mod tests {
    use super::super::rounding::{RoundingMode, round};
    use super::*;

    #[test]
    fn percent_is_refused_with_a_reason() {
        assert_eq!(percent_change(0.0, 5.0), Err(NoPercent::ZeroBase));
        assert_eq!(percent_change(-0.0, 0.0), Err(NoPercent::NoChangeFromZero));
        assert_eq!(percent_change(-1.0, 5.0), Err(NoPercent::NegativeBase));
        assert_eq!(percent_change(10.0, -5.0), Err(NoPercent::SignChange));
        assert_eq!(percent_change(f64::NAN, 5.0), Err(NoPercent::NotFinite));
        assert_eq!(percent_change(1e-300, 1e300), Err(NoPercent::NotFinite));
        assert_eq!(NoPercent::SignChange.to_string(), "sign-change");
    }

    #[test]
    fn growth_is_refused_with_a_reason() {
        assert_eq!(annual_growth(0.0, 5.0, 3), Err(NoGrowth::ZeroBase));
        assert_eq!(annual_growth(5.0, -1.0, 3), Err(NoGrowth::SignChange));
        assert_eq!(annual_growth(5.0, 6.0, 0), Err(NoGrowth::ZeroSpan));
        assert_eq!(annual_growth(5.0, 6.0, -2), Err(NoGrowth::ZeroSpan));
        assert_eq!(annual_growth(5.0, f64::INFINITY, 2), Err(NoGrowth::NotFinite));
        assert_eq!(NoGrowth::ZeroSpan.to_string(), "zero-span");
    }

    #[test]
    fn differences_on_the_edge_of_rounding_stay_on_it() {
        let shown = |v: f64| round(decimal(v).unwrap(), 1, RoundingMode::HalfUp).to_string();
        assert_eq!(shown(points(0.30, 0.35)), "0.1");
        assert_eq!(shown(percent_change(0.4, 0.401).unwrap()), "0.3");
        assert_eq!(points(37.0, 41.0).to_bits(), 4.0_f64.to_bits());
        assert_eq!(points(-0.3, -0.3).to_bits(), 0.0_f64.to_bits());
        assert_eq!(percent_change(0.3, 0.3).map(f64::to_bits), Ok(0.0_f64.to_bits()));
    }

    #[test]
    fn values_beyond_decimal_fall_back_to_floats() {
        assert_eq!(points(1e30, 2e30).to_bits(), 1e30_f64.to_bits());
        assert!((percent_change(1e-40, 1.5e-40).unwrap() - 50.0).abs() < 1e-9);
        assert!(points(f64::NAN, 1.0).is_nan());
    }
}
