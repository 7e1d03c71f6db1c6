//! Rounding of figures for display, always in decimal.
//!
//! A binary float cannot hold 0.285, so rounding it as a float gives 0.28 where every reader expects 0.29. Values are
//! computed unrounded and rounded once, here. The default 四捨五入 is the rule Japanese official statistics state;
//! half-even is JIS Z 8401 rule A; truncation is used in finance tables and for attainment (99.96 % is not 100 %).

use rust_decimal::{Decimal, RoundingStrategy};

pub use crate::model::RoundingMode;

/// Rounds `value` to `decimals` places after the point.
///
/// The result is in the unit of `value`. It is not padded (2.5 to two places stays 2.5: the printer writes the zeros),
/// and a result of zero carries no minus sign. Cannot fail. Modes: `analysis.md`, "Change from last year".
#[must_use]
pub fn round(value: Decimal, decimals: u32, mode: RoundingMode) -> Decimal {
    let strategy = match mode {
        RoundingMode::HalfUp => RoundingStrategy::MidpointAwayFromZero,
        RoundingMode::HalfEven => RoundingStrategy::MidpointNearestEven,
        RoundingMode::Truncate => RoundingStrategy::ToZero,
    };
    unsigned_zero(value.round_dp_with_strategy(decimals, strategy))
}

/// The decimal a reader would write for `value`: the shortest text that reads back as the same float.
///
/// So the float nearest to 0.285 becomes exactly 0.285. `None` for a value that is not finite or is about 7.9 × 10²⁸ or
/// more, which a [`Decimal`] cannot hold. Digits after the 28th decimal place are rounded off.
#[must_use]
pub fn decimal(value: f64) -> Option<Decimal> {
    if !value.is_finite() {
        return None;
    }
    value.to_string().parse().ok().map(unsigned_zero)
}

/// The float nearest to `value`.
///
/// Goes through the text, because reading text is correctly rounded while a conversion by multiplication need not be.
#[must_use]
pub fn float(value: Decimal) -> f64 {
    // A decimal's text is always a valid float, so the fallback is never taken.
    value.to_string().parse().unwrap_or(f64::NAN)
}

/// Rounds `value` to `digits` significant digits, half away from zero, for figures in JSON.
///
/// Works on the shortest decimal text, as [`decimal`] does, at every magnitude. `digits` of 0 counts as 1. A value that
/// is not finite, or whose rounding would be beyond the largest float, is returned as it is; a zero carries no sign.
#[must_use]
pub fn significant(value: f64, digits: u32) -> f64 {
    if !value.is_finite() || value == 0.0 {
        // Adding zero turns -0.0 into 0.0 and leaves the rest alone.
        return value + 0.0;
    }
    rounded_text(value, digits.max(1))
        .and_then(|text| text.parse().ok())
        .filter(|v: &f64| v.is_finite())
        .unwrap_or(value)
}

/// `value` rounded to `digits` digits as text such as `-285e-3`; `None` when it already has no more digits than that.
fn rounded_text(value: f64, digits: u32) -> Option<String> {
    let text = format!("{:e}", value.abs());
    let (mantissa, exponent) = text.split_once('e')?;
    let all: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let length = u32::try_from(all.len()).ok()?;
    let dropped = length.checked_sub(digits).filter(|d| *d > 0)?;
    // The shortest text of a float has at most 17 digits, so these all fit in 64 bits.
    let unit = 10_u64.checked_pow(dropped)?;
    let kept = all.parse::<u64>().ok()?.checked_add(unit / 2)? / unit;
    let power = exponent.parse::<i64>().ok()? - i64::from(digits) + 1;
    let sign = if value < 0.0 { "-" } else { "" };
    Some(format!("{sign}{kept}e{power}"))
}

/// Zero without a minus sign: 「-0」 must never be printed.
fn unsigned_zero(value: Decimal) -> Decimal {
    if value.is_zero() { value.abs() } else { value }
}

/// Rounds half-up to an indicator's published decimals, through the decimal text of the number.
#[must_use]
pub fn published(value: f64, decimals: u32) -> f64 {
    decimal(value).map_or(value, |exact| float(round(exact, decimals, RoundingMode::HalfUp)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: f64, decimals: u32, mode: RoundingMode) -> String {
        round(decimal(value).unwrap(), decimals, mode).to_string()
    }

    #[test]
    fn a_float_rounds_as_its_text() {
        assert_eq!(shown(0.285, 2, RoundingMode::HalfUp), "0.29");
        assert_eq!(shown(1.005, 2, RoundingMode::HalfUp), "1.01");
        assert_eq!(shown(0.285, 2, RoundingMode::HalfEven), "0.28");
        assert_eq!(shown(99.96, 1, RoundingMode::Truncate), "99.9");
        assert_eq!(shown(-0.285, 2, RoundingMode::HalfUp), "-0.29");
    }

    #[test]
    fn zero_has_no_sign() {
        assert_eq!(shown(-0.04, 1, RoundingMode::HalfUp), "0.0");
        assert_eq!(shown(-0.0, 1, RoundingMode::HalfUp), "0");
        assert!(significant(-0.0, 3).is_sign_positive());
    }

    #[test]
    fn what_a_decimal_cannot_hold_is_none() {
        assert_eq!(decimal(f64::NAN), None);
        assert_eq!(decimal(f64::INFINITY), None);
        assert_eq!(decimal(1e29), None);
        assert_eq!(decimal(1e-40), Some(Decimal::ZERO));
    }

    #[test]
    fn float_and_decimal_are_inverse() {
        for value in [0.1, 0.285, 1_755_000.0, -73.149, 1e27] {
            assert_eq!(float(decimal(value).unwrap()).to_bits(), value.to_bits());
        }
    }

    #[test]
    fn significant_digits() {
        for (value, digits, expected) in [
            (0.285, 2, 0.29),
            (-0.285, 2, -0.29),
            (4.798_249e-6, 4, 4.798e-6),
            (99.96, 3, 100.0),
            (9.5, 1, 10.0),
            (123_456.0, 2, 120_000.0),
            (0.5, 6, 0.5),
            (12.0, 0, 10.0),
            (1e300, 3, 1e300),
        ] {
            assert_eq!(significant(value, digits).to_bits(), f64::to_bits(expected), "{value} to {digits}");
        }
        assert!(significant(f64::NAN, 3).is_nan());
        assert_eq!(significant(f64::MAX, 1).to_bits(), f64::MAX.to_bits());
    }
}
