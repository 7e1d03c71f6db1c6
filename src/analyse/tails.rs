//! Tail probabilities of the normal and chi-square distribution.
//!
//! Written on `libm` alone: the standard library's `ln` and `exp` call the platform's mathematics, whose last digit
//! differs between machines, and a site must be the same bytes wherever it is built.

/// Terms after which the incomplete gamma function is given up; reached only far beyond any series of years.
const MOST_TERMS: u32 = 100_000;

/// Stands in for a zero denominator in the continued fraction.
const TINY: f64 = 1e-300;

/// The probability that a standard normal variable is at least `z` away from 0, on either side.
///
/// Between 0 and 1; a `z` that is not a number stays one.
#[must_use]
pub fn normal_two_sided(z: f64) -> f64 {
    libm::erfc(z.abs() / core::f64::consts::SQRT_2).min(1.0)
}

/// The z for which [`normal_two_sided`] is `probability`: 1.959964 for 0.05.
///
/// `None` unless `probability` lies strictly between 0 and 1. Found by halving an interval, which needs no
/// approximation formula and ends at neighbouring floats.
#[must_use]
pub fn normal_two_sided_point(probability: f64) -> Option<f64> {
    if !(probability > 0.0 && probability < 1.0) {
        return None;
    }
    // At 40 the tail is below the smallest float, so the point always lies between.
    let (mut low, mut high) = (0.0_f64, 40.0_f64);
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return Some(middle);
        }
        if normal_two_sided(middle) > probability {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// The probability that a chi-square variable with `df` degrees of freedom is at least `statistic`.
///
/// Between 0 and 1. `None` when `df` is 0 or `statistic` is negative or not finite. It is the regularised upper
/// incomplete gamma function of df/2 at statistic/2: by its series below the mean and its continued fraction (Lentz's
/// method) above it, as in Press et al., *Numerical Recipes*, 6.2.
#[must_use]
pub fn chi_square_upper(statistic: f64, df: u32) -> Option<f64> {
    if df == 0 || !statistic.is_finite() || statistic < 0.0 {
        return None;
    }
    let (shape, x) = (f64::from(df) / 2.0, statistic / 2.0);
    if x == 0.0 {
        return Some(1.0);
    }
    let scale = libm::exp(shape * libm::log(x) - x - libm::lgamma(shape));
    let upper = if x < shape + 1.0 { 1.0 - scale * lower_series(shape, x)? } else { scale * upper_fraction(shape, x)? };
    Some(upper.clamp(0.0, 1.0))
}

/// The point that a chi-square variable with `df` degrees of freedom exceeds with `probability`: 3.841459 for 0.05 and 1.
///
/// The inverse of [`chi_square_upper`], found like [`normal_two_sided_point`] by halving an interval. `None` when `df` is
/// 0 or `probability` does not lie strictly between 0 and 1.
#[must_use]
pub fn chi_square_point(probability: f64, df: u32) -> Option<f64> {
    if df == 0 || !(probability > 0.0 && probability < 1.0) {
        return None;
    }
    let (mut low, mut high) = (0.0, f64::from(df));
    while chi_square_upper(high, df)? > probability {
        low = high;
        high *= 2.0;
    }
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return Some(middle);
        }
        if chi_square_upper(middle, df)? > probability {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// Sum of x^k / (shape (shape + 1) … (shape + k)); `None` when it does not settle.
fn lower_series(shape: f64, x: f64) -> Option<f64> {
    let mut term = 1.0 / shape;
    let mut sum = term;
    for k in 1..=MOST_TERMS {
        term *= x / (shape + f64::from(k));
        sum += term;
        if term < sum * f64::EPSILON / 4.0 {
            return Some(sum);
        }
    }
    None
}

/// The continued fraction 1/(x+1-a- 1(1-a)/(x+3-a- 2(2-a)/(x+5-a- …))); `None` when it does not settle.
fn upper_fraction(shape: f64, x: f64) -> Option<f64> {
    let mut constant = x + 1.0 - shape;
    let mut ratio = 1.0 / TINY;
    let mut inverse = 1.0 / away_from_zero(constant);
    let mut value = inverse;
    for k in 1..=MOST_TERMS {
        let k = f64::from(k);
        let factor = -k * (k - shape);
        constant += 2.0;
        inverse = 1.0 / away_from_zero(factor * inverse + constant);
        ratio = away_from_zero(constant + factor / ratio);
        let step = ratio * inverse;
        value *= step;
        if (step - 1.0).abs() <= f64::EPSILON {
            return Some(value);
        }
    }
    None
}

fn away_from_zero(value: f64) -> f64 {
    if value.abs() < TINY { TINY } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(actual: f64, expected: f64) {
        assert!((actual - expected).abs() <= expected.abs() * 1e-12, "{actual} is not {expected}");
    }

    #[test]
    fn normal_tails_as_scipy_gives_them() {
        // scipy 1.17.1: 2 * norm.sf(z) and norm.isf(p / 2).
        for (z, p) in [
            (0.5, 0.617_075_077_451_973_8),
            (2.204_540_768_504_860_4, 0.027_486_336_111_510_33),
            (6.0, 1.973_175_290_075_389e-9),
        ] {
            close(normal_two_sided(z), p);
            close(normal_two_sided(-z), p);
        }
        for (p, z) in [
            (0.05, 1.959_963_984_540_054_5),
            (0.002, 3.090_232_306_167_813),
            (0.5, 0.674_489_750_196_081_7),
            (1e-10, 6.466_951_087_240_516),
        ] {
            close(normal_two_sided_point(p).unwrap(), z);
        }
    }

    #[test]
    fn chi_square_tails_as_scipy_gives_them() {
        // scipy 1.17.1: chi2.sf(statistic, df); both the series and the fraction, near the mean and far out.
        for (statistic, df, p) in [
            (30.042_253_521_126_76, 4, 4.798_445_787_376_946_4e-6),
            (0.1, 1, 0.751_829_634_045_849_2),
            (5.0, 10, 0.891_178_018_914_151_3),
            (18.307, 10, 0.050_000_589_091_398_12),
            (120.0, 99, 0.074_243_855_805_966_92),
            (2000.0, 1900, 0.054_206_673_889_018_606),
            (700.0, 3, 2.099_130_853_420_448_7e-151),
            (0.5, 7, 0.999_446_481_390_424_9),
        ] {
            close(chi_square_upper(statistic, df).unwrap(), p);
        }
    }

    #[test]
    fn chi_square_points_as_mpmath_gives_them() {
        // mpmath 1.3.0 at 50 digits: the root of gammainc(df / 2, x / 2, inf, regularized=True) - p.
        for (p, df, point) in [
            (0.05, 1, 3.841_458_820_694_126),
            (0.002, 1, 9.549_535_706_083_244),
            (0.975, 2, 0.050_635_615_968_579_795),
            (0.025, 4, 11.143_286_781_877_798),
            (0.975, 18, 8.230_746_194_756_666),
            (0.025, 20, 34.169_606_902_838_34),
            (0.999, 2, 0.002_001_000_667_167_068_7),
            (0.5, 100, 99.334_129_235_988_46),
            (1e-9, 3, 44.841_275_330_562_404),
        ] {
            let found = chi_square_point(p, df).unwrap();
            assert!((found - point).abs() <= point * 1e-11, "{found} is not {point}");
        }
        assert_eq!(chi_square_point(0.0, 3), None);
        assert_eq!(chi_square_point(1.0, 3), None);
        assert_eq!(chi_square_point(0.5, 0), None);
    }

    #[test]
    fn outside_the_domain_there_is_no_answer() {
        assert_eq!(chi_square_upper(1.0, 0), None);
        assert_eq!(chi_square_upper(-1.0, 2), None);
        assert_eq!(chi_square_upper(f64::NAN, 2), None);
        assert_eq!(chi_square_upper(0.0, 3), Some(1.0));
        assert_eq!(normal_two_sided_point(0.0), None);
        assert_eq!(normal_two_sided_point(1.0), None);
        assert_eq!(normal_two_sided_point(f64::NAN), None);
    }
}
