//! Whether values differ by more than chance.
//!
//! Stands beside the trend test, which sees only an order: 38 41 38 14 11 has no significant trend, yet its years
//! plainly differ. Counts are taken as Poisson, proportions as binomial; for amounts, stocks and rates without a known
//! base none of this applies, and the caller must not ask.

use super::tails::{chi_square_upper, normal_two_sided};

/// The two-sided 5 % point of the normal distribution as `analysis.md` prints it.
const NOISE: f64 = 1.96;

/// An expected cell below this makes the normal approximation of a 2×2 table unsafe (Cochran's rule).
const SMALL_CELL: f64 = 5.0;

/// How much larger than the observed table's a probability may be and still count as equal, as in R's `fisher.test`:
/// tables that are equally likely must not be told apart by the last digit of a float.
const EQUAL_WITHIN: f64 = 1.0 + 1e-7;

/// A chi-square test of the hypothesis that all years share one level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Homogeneity {
    /// The chi-square statistic, no unit, 0 or more.
    pub statistic: f64,
    /// Degrees of freedom: the number of years less one.
    pub df: u32,
    /// The probability of so large a statistic if only chance made the years differ.
    pub p: f64,
}

/// Tests whether counts of occurrences (one a year, equal spans) differ beyond chance: Σ(x - x̄)² / x̄ on n - 1.
///
/// The Poisson dispersion test (Fisher 1925). `None` for fewer than 2 values, a negative or not finite value, or when
/// all values are 0.
#[must_use]
pub fn counts(values: &[f64]) -> Option<Homogeneity> {
    if values.iter().any(|x| !x.is_finite() || *x < 0.0) {
        return None;
    }
    let years = u32::try_from(values.len()).ok()?;
    let df = years.checked_sub(1)?;
    let mean = values.iter().sum::<f64>() / f64::from(years);
    if mean <= 0.0 {
        return None;
    }
    let statistic = values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / mean;
    judged(statistic, df)
}

/// Tests whether proportions differ between years beyond chance: Pearson's chi-square of the 2×n table on n - 1.
///
/// `successes[i]` of `trials[i]` cases in year i. `None` when the slices differ in length or hold fewer than 2 years,
/// when a trial is 0, a success lies outside 0…trials or a value is not finite, and when all or none succeeded.
#[must_use]
pub fn proportions(successes: &[f64], trials: &[f64]) -> Option<Homogeneity> {
    let pairs = || successes.iter().copied().zip(trials.iter().copied());
    if successes.len() != trials.len() || pairs().any(|(x, n)| !is_share(x, n)) {
        return None;
    }
    let df = u32::try_from(trials.len()).ok()?.checked_sub(1)?;
    let share = successes.iter().sum::<f64>() / trials.iter().sum::<f64>();
    if !(share > 0.0 && share < 1.0) {
        return None;
    }
    let statistic = pairs().map(|(x, n)| (x - n * share) * (x - n * share) / (n * share * (1.0 - share))).sum::<f64>();
    judged(statistic, df)
}

/// Whether two counts of occurrences differ beyond noise: |a - b| ≥ 1.96 √(a + b).
///
/// Counts over equal spans. Equal counts never differ, two zeros included; nor do values that are negative or not
/// finite, of which nothing can be said. Source: `analysis.md`, "Change from last year".
#[must_use]
pub fn two_counts_differ(a: f64, b: f64) -> bool {
    let usable = a.is_finite() && b.is_finite() && a >= 0.0 && b >= 0.0;
    let difference = (a - b).abs();
    usable && difference > 0.0 && difference >= NOISE * libm::sqrt(a + b)
}

/// The two-sided probability of so large a difference between two counts if only chance made it, by the same normal
/// approximation as [`two_counts_differ`]: of |a - b| / √(a + b). 1 for counts that are equal or cannot be tested.
#[must_use]
pub fn two_counts_p(a: f64, b: f64) -> f64 {
    let usable = a.is_finite() && b.is_finite() && a >= 0.0 && b >= 0.0 && a + b > 0.0;
    if usable { normal_two_sided((a - b) / libm::sqrt(a + b)) } else { 1.0 }
}

/// The two-sided probability of so large a difference between `x1` of `n1` and `x2` of `n2` if only chance made it.
///
/// The pooled two-proportion z test without continuity correction; where any expected cell of the 2×2 table is under 5,
/// Fisher's exact test (sum over the tables not more likely than the observed one). `None` when a base is not above 0,
/// a count lies outside its base or is not finite, and when the exact test is due but the figures are no whole numbers.
#[must_use]
pub fn two_proportions_p(x1: f64, n1: f64, x2: f64, n2: f64) -> Option<f64> {
    if !is_share(x1, n1) || !is_share(x2, n2) {
        return None;
    }
    let share = (x1 + x2) / (n1 + n2);
    let rarest = n1.min(n2) * share.min(1.0 - share);
    if rarest < SMALL_CELL {
        let whole = [x1, n1, x2, n2].iter().all(|v| v.fract() == 0.0);
        return whole.then(|| fisher(x1, n1, x2, n2));
    }
    let error = libm::sqrt(share * (1.0 - share) * (1.0 / n1 + 1.0 / n2));
    Some(normal_two_sided((x1 / n1 - x2 / n2) / error))
}

/// Fisher's exact test, two-sided. All arguments are whole numbers, x1 ≤ n1 and x2 ≤ n2.
///
/// Walks outward from the observed table with the ratio of neighbouring probabilities: no factorials, and so no digits
/// lost to their logarithms. An overflow far out only means that the observed table is practically impossible (p = 0).
fn fisher(x1: f64, n1: f64, x2: f64, n2: f64) -> f64 {
    let successes = x1 + x2;
    let first = (successes - n2).max(0.0);
    let last = successes.min(n1);
    // The probability of k + 1 successes in the first group, relative to k.
    let ratio = |k: f64| (successes - k) / (k + 1.0) * ((n1 - k) / (n2 - successes + k + 1.0));
    let (mut total, mut extreme) = (1.0, 1.0);
    let mut add = |weight: f64| {
        total += weight;
        if weight <= EQUAL_WITHIN {
            extreme += weight;
        }
    };
    let (mut k, mut weight) = (x1, 1.0);
    while k < last {
        weight *= ratio(k);
        k += 1.0;
        add(weight);
    }
    (k, weight) = (x1, 1.0);
    while k > first {
        k -= 1.0;
        weight /= ratio(k);
        add(weight);
    }
    f64::min(extreme / total, 1.0)
}

fn is_share(x: f64, n: f64) -> bool {
    x.is_finite() && n.is_finite() && n > 0.0 && x >= 0.0 && x <= n
}

fn judged(statistic: f64, df: u32) -> Option<Homogeneity> {
    chi_square_upper(statistic, df).map(|p| Homogeneity { statistic, df, p })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(actual: f64, expected: f64) {
        assert!((actual - expected).abs() <= expected.abs() * 1e-10, "{actual} is not {expected}");
    }

    #[test]
    fn counts_as_scipy_tests_them() {
        // scipy 1.17.1: chisquare; the first is the example of analysis.md.
        let known = counts(&[38.0, 41.0, 38.0, 14.0, 11.0]).unwrap();
        close(known.statistic, 30.042_253_521_126_76);
        assert_eq!(known.df, 4);
        close(known.p, 4.798_445_787_376_946_4e-6);
        let calm = counts(&[12.0, 9.0, 15.0, 11.0, 13.0]).unwrap();
        close(calm.statistic, 1.666_666_666_666_666_5);
        close(calm.p, 0.796_763_382_262_976_7);
    }

    #[test]
    fn proportions_as_scipy_tests_them() {
        // scipy 1.17.1: chi2_contingency(correction=False).
        let known = proportions(&[318.0, 314.0, 318.0, 291.0, 292.0], &[468.0, 473.0, 501.0, 480.0, 499.0]).unwrap();
        close(known.statistic, 12.692_456_703_281_803);
        assert_eq!(known.df, 4);
        close(known.p, 0.012_880_492_524_477_169);
    }

    #[test]
    fn two_large_proportions_as_scipy_tests_them() {
        // scipy 1.17.1: chi2_contingency(correction=False) of the 2×2 table, whose statistic is z².
        for ((x1, n1, x2, n2), p) in [
            ((318.0, 468.0, 292.0, 499.0), 0.002_387_689_254_047_798),
            ((45.0, 120.0, 60.0, 118.0), 0.038_128_369_457_303_64),
            ((10.0, 50.0, 15.0, 50.0), 0.248_213_078_989_920_26),
        ] {
            close(two_proportions_p(x1, n1, x2, n2).unwrap(), p);
        }
    }

    #[test]
    fn two_small_proportions_as_scipy_tests_them() {
        // scipy 1.17.1: fisher_exact; every table has an expected cell under 5.
        for ((x1, n1, x2, n2), p) in [
            ((8.0, 20.0, 2.0, 22.0), 0.029_613_102_783_834_486),
            ((1.0, 100.0, 6.0, 90.0), 0.054_062_818_318_684_38),
            ((0.0, 12.0, 5.0, 13.0), 0.039_130_434_782_608_7),
            ((9.0, 10.0, 1.0, 300.0), 1.538_540_194_006_415_8e-15),
            ((12.0, 12.0, 0.0, 7.0), 1.984_599_507_819_322_2e-5),
            ((4.0, 9.0, 4.0, 9.0), 1.0),
        ] {
            close(two_proportions_p(x1, n1, x2, n2).unwrap(), p);
            close(two_proportions_p(x2, n2, x1, n1).unwrap(), p);
        }
    }

    #[test]
    fn what_cannot_be_tested_is_none() {
        assert_eq!(counts(&[]), None);
        assert_eq!(counts(&[4.0]), None);
        assert_eq!(counts(&[0.0, 0.0, 0.0]), None);
        assert_eq!(counts(&[1.0, -1.0, 5.0]), None);
        assert_eq!(counts(&[1.0, f64::NAN]), None);
        assert_eq!(proportions(&[1.0, 2.0], &[5.0]), None);
        assert_eq!(proportions(&[1.0, 6.0], &[5.0, 5.0]), None);
        assert_eq!(proportions(&[5.0, 5.0], &[5.0, 5.0]), None);
        assert_eq!(proportions(&[1.0], &[5.0]), None);
        assert_eq!(two_proportions_p(1.0, 0.0, 1.0, 5.0), None);
        assert_eq!(two_proportions_p(6.0, 5.0, 1.0, 5.0), None);
        assert_eq!(two_proportions_p(0.5, 5.0, 1.0, 5.0), None);
    }

    #[test]
    fn equal_shares_have_p_one() {
        assert_eq!(two_proportions_p(0.0, 5.0, 0.0, 8.0), Some(1.0));
        assert_eq!(two_proportions_p(5.0, 5.0, 8.0, 8.0), Some(1.0));
        assert_eq!(two_proportions_p(50.0, 100.0, 50.0, 100.0), Some(1.0));
    }

    #[test]
    fn the_probability_of_a_difference_of_two_counts() {
        // Python: math.erfc(29 / math.sqrt(103) / math.sqrt(2)), and with 4 and 78.
        close(two_counts_p(66.0, 37.0), 0.004_270_533_088_004_199);
        close(two_counts_p(37.0, 41.0), 0.650_612_963_932_753_8);
        for (a, b) in [(0.0, 0.0), (5.0, 5.0), (-5.0, 3.0), (f64::NAN, 3.0)] {
            assert_eq!(two_counts_p(a, b).to_bits(), 1.0_f64.to_bits());
        }
    }

    #[test]
    fn counts_differ_only_beyond_noise() {
        // analysis.md: 66 → 37 is beyond noise (29 against 19.9), 37 → 41 is not (4 against 17.3).
        assert!(two_counts_differ(66.0, 37.0));
        assert!(!two_counts_differ(37.0, 41.0));
        assert!(!two_counts_differ(0.0, 0.0));
        assert!(!two_counts_differ(0.0, 3.0));
        assert!(two_counts_differ(4.0, 0.0));
        assert!(!two_counts_differ(f64::NAN, 3.0));
        assert!(!two_counts_differ(-50.0, 3.0));
    }
}
