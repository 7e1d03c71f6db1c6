//! Exact arithmetic for what is computed from printed numbers: fractions, rounded once at the end.
//!
//! A quotient such as 10 / 3 has no last decimal: carried on as a decimal, 10 / 3 * 0.3 is 0.999… and truncates to 0.
//! A fraction keeps it, so that rounding and truncating see the exact value. What does not fit 128 bits goes on with the
//! 28 digits of a decimal.

use rust_decimal::Decimal;

use super::rounding::{self, RoundingMode};

/// A rational number in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    numerator: i128,
    /// Above 0.
    denominator: i128,
}

impl Fraction {
    /// One.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// `numerator` over `denominator`; `None` where the denominator is 0 or a number is too large.
    #[must_use]
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        let common = i128::try_from(greatest_common(numerator.unsigned_abs(), denominator.unsigned_abs())).ok()?;
        let common = if denominator < 0 { common.checked_neg()? } else { common };
        (denominator != 0).then(|| Self { numerator: numerator / common, denominator: denominator / common })
    }

    /// A decimal as it stands.
    #[must_use]
    pub fn of(value: Decimal) -> Self {
        let value = value.normalize();
        // A decimal has at most 28 digits behind its point, and ten to that power fits.
        Self::new(value.mantissa(), 10_i128.pow(value.scale())).unwrap_or(Self::ONE)
    }

    /// The sum.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let exact = || {
            let common = Self::new(self.denominator, other.denominator)?;
            let left = self.numerator.checked_mul(common.denominator)?;
            let right = other.numerator.checked_mul(common.numerator)?;
            Self::new(left.checked_add(right)?, self.denominator.checked_mul(common.denominator)?)
        };
        exact().or_else(|| self.decimal()?.checked_add(other.decimal()?).map(Self::of))
    }

    /// The product.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        let exact = || {
            let (left, right) =
                (Self::new(self.numerator, other.denominator)?, Self::new(other.numerator, self.denominator)?);
            let numerator = left.numerator.checked_mul(right.numerator)?;
            Self::new(numerator, left.denominator.checked_mul(right.denominator)?)
        };
        exact().or_else(|| self.decimal()?.checked_mul(other.decimal()?).map(Self::of))
    }

    /// The quotient; `None` where `other` is 0.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        self.times(Self::new(other.denominator, other.numerator)?)
    }

    /// With the other sign.
    #[must_use]
    pub fn negative(self) -> Option<Self> {
        Some(Self { numerator: self.numerator.checked_neg()?, ..self })
    }

    /// The smaller of two.
    #[must_use]
    pub fn smaller(self, other: Self) -> Self {
        let difference = other.negative().and_then(|other| self.plus(other));
        if difference.is_some_and(|difference| difference.numerator > 0) { other } else { self }
    }

    /// Numerator and denominator, in lowest terms, the denominator above 0.
    #[must_use]
    pub const fn parts(self) -> (i128, i128) {
        (self.numerator, self.denominator)
    }

    /// Whether it is a whole number.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.denominator == 1
    }

    /// The nearest decimal of 28 digits; `None` where it is 7.9 × 10²⁸ or more.
    #[must_use]
    pub fn decimal(self) -> Option<Decimal> {
        let bits = |value: i128| 128 - value.unsigned_abs().leading_zeros();
        // A decimal holds 96 bits; what is cut off below them changes no digit that it could print.
        let excess = bits(self.numerator).max(bits(self.denominator)).saturating_sub(95);
        let part = |value: i128| Decimal::try_from_i128_with_scale(value >> excess, 0).ok();
        part(self.numerator)?.checked_div(part(self.denominator)?)
    }

    /// The float nearest to it.
    #[must_use]
    pub fn float(self) -> Option<f64> {
        self.decimal().map(rounding::float)
    }

    /// Rounded from the exact value to `decimals` places; no minus sign before a zero.
    #[must_use]
    pub fn rounded(self, decimals: u32, mode: RoundingMode) -> Option<Decimal> {
        let exact = || {
            let scaled = self.numerator.checked_mul(10_i128.checked_pow(decimals)?)?;
            let (quotient, rest) = (scaled / self.denominator, scaled % self.denominator);
            let twice = rest.unsigned_abs().checked_mul(2)?;
            let away = match (mode, twice.cmp(&self.denominator.unsigned_abs())) {
                (RoundingMode::Truncate, _) | (_, std::cmp::Ordering::Less) => false,
                (RoundingMode::HalfEven, std::cmp::Ordering::Equal) => quotient % 2 != 0,
                (RoundingMode::HalfUp | RoundingMode::HalfEven, _) => true,
            };
            let quotient = if away { quotient.checked_add(self.numerator.signum())? } else { quotient };
            Decimal::try_from_i128_with_scale(quotient, decimals).ok()
        };
        exact().or_else(|| Some(rounding::round(self.decimal()?, decimals, mode)))
    }

    /// Whether the printed number is this value, rounded so to its decimals.
    #[must_use]
    pub fn is_printed(self, printed: Decimal, decimals: u32, mode: RoundingMode) -> bool {
        self.rounded(decimals, mode) == Some(printed)
    }
}

/// The greatest common divisor, by Euclid; 1 of two zeros.
fn greatest_common(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(numerator: i128, denominator: i128) -> Fraction {
        Fraction::new(numerator, denominator).unwrap()
    }

    fn shown(value: Fraction, decimals: u32, mode: RoundingMode) -> String {
        value.rounded(decimals, mode).unwrap().to_string()
    }

    #[test]
    fn a_third_three_times_is_one() {
        let third = fraction(10, 3).times(Fraction::of("0.3".parse().unwrap())).unwrap();
        assert_eq!(shown(third, 0, RoundingMode::Truncate), "1");
        assert!(third.is_whole() && third == Fraction::ONE);
        assert_eq!(fraction(1, 6).plus(fraction(-1, 10)), Some(fraction(1, 15)));
        assert_eq!(fraction(1, 2).over(fraction(0, 5)), None);
        assert_eq!(Fraction::new(1, 0), None);
        assert_eq!(fraction(3, -6), fraction(-1, 2));
    }

    #[test]
    fn rounding_sees_the_exact_value() {
        // 47 of 57, 58 of 60: the retention rates of the city's report.
        for (x, n, up, cut) in [(4700, 57, "82.5", "82.4"), (5800, 60, "96.7", "96.6"), (5600, 60, "93.3", "93.3")] {
            assert_eq!(shown(fraction(x, n), 1, RoundingMode::HalfUp), up);
            assert_eq!(shown(fraction(x, n), 1, RoundingMode::Truncate), cut);
        }
        for (halves, up, even) in [(1, "1", "0"), (3, "2", "2"), (5, "3", "2"), (-1, "-1", "0"), (-5, "-3", "-2")] {
            assert_eq!(shown(fraction(halves, 2), 0, RoundingMode::HalfUp), up, "{halves}");
            assert_eq!(shown(fraction(halves, 2), 0, RoundingMode::HalfEven), even, "{halves}");
        }
    }

    #[test]
    fn what_does_not_fit_goes_on_in_decimals() {
        let large = fraction(i128::MAX, 3);
        assert_eq!(large.decimal(), None);
        let small = fraction(1, i128::MAX);
        assert_eq!(small.times(small), Some(fraction(0, 1)));
        let close = fraction(i128::MAX, i128::MAX - 1);
        assert_eq!(close.rounded(3, RoundingMode::HalfUp).map(|d| d.normalize()), Some(Decimal::ONE));
        assert_eq!(
            close.plus(close).and_then(|sum| sum.rounded(3, RoundingMode::HalfUp)),
            Some("2.000".parse().unwrap())
        );
    }
}
