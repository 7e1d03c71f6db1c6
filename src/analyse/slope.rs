//! The Theil–Sen slope: the median of the slopes of all pairs of years, and its interval.
//!
//! One odd year does not move it much, which a straight line by least squares cannot say. Ranks, roundings and the
//! correction for ties are those of scipy's `theilslopes` (Sen 1968), because other programs count them differently.

use super::tails::normal_two_sided_point;
use super::trend::{real, sorted, spread, tie_groups, variance};

/// A robust straight line through yearly values, with the interval of its slope.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TheilSen {
    /// Median of the slopes of all pairs, in units per year.
    pub slope: f64,
    /// median(y) - slope · median(x): scipy's `separate`.
    pub intercept_separate: f64,
    /// median(y - slope · x): scipy's `joint`, the line to draw.
    pub intercept_joint: f64,
    /// Lower end of the slope's interval.
    pub low: f64,
    /// Upper end of the slope's interval.
    pub high: f64,
    /// Number of pairs of different years.
    pub pairs: usize,
    /// Place of `low` among the sorted slopes, counted from 0.
    pub rank_low: usize,
    /// Place of `high` among the sorted slopes, counted from 0.
    pub rank_high: usize,
}

/// The Theil–Sen slope of `values` over `years` (real years, gaps kept; any order) with its interval at `confidence`.
///
/// `confidence` is a share such as 0.95. The interval takes Sen's (1968, equation 2.6) ranks as scipy's `theilslopes`
/// counts and rounds them; ranks outside the list of slopes are moved to its ends, so for n ≤ 5 the 95 % interval is
/// the whole range of slopes. `None` for fewer than 2 different years, slices of different length, a value that is not
/// finite, or a confidence outside 0…1.
#[must_use]
pub fn theil_sen(years: &[f64], values: &[f64], confidence: f64) -> Option<TheilSen> {
    let finite = years.iter().chain(values).all(|v| v.is_finite());
    if years.len() != values.len() || !finite {
        return None;
    }
    let z = normal_two_sided_point(1.0 - confidence)?;
    let slopes = pair_slopes(years, values);
    let last = slopes.len().checked_sub(1)?;
    let (rank_low, rank_high) = ranks(z * sen_sigma(years, values), last);
    let slope = middle(&slopes);
    let residuals = years.iter().zip(values).map(|(x, y)| y - slope * x).collect();
    Some(TheilSen {
        slope,
        intercept_separate: middle(&sorted(values.to_vec())) - slope * middle(&sorted(years.to_vec())),
        intercept_joint: middle(&sorted(residuals)),
        low: *slopes.get(rank_low)?,
        high: *slopes.get(rank_high)?,
        pairs: slopes.len(),
        rank_low,
        rank_high,
    })
}

/// The slopes of all pairs of different years, sorted.
fn pair_slopes(years: &[f64], values: &[f64]) -> Vec<f64> {
    let points: Vec<(f64, f64)> = years.iter().copied().zip(values.iter().copied()).collect();
    let mut slopes = Vec::new();
    for (i, (x1, y1)) in points.iter().enumerate() {
        for (x2, y2) in points.iter().skip(i + 1) {
            let span = x2 - x1;
            if span != 0.0 {
                // Adding zero turns a possible -0.0 into 0.0.
                slopes.push((y2 - y1) / span + 0.0);
            }
        }
    }
    sorted(slopes)
}

/// Standard deviation of Kendall's score, corrected for ties in years and in values as scipy does.
fn sen_sigma(years: &[f64], values: &[f64]) -> f64 {
    let tied_years: f64 = tie_groups(years).iter().map(|t| spread(*t)).sum();
    // Ties in both can take away more than there is; scipy then has no interval, here it is the narrowest one.
    libm::sqrt((variance(values.len(), &tie_groups(values)) - tied_years / 18.0).max(0.0))
}

/// Places of the interval's ends among `last + 1` sorted slopes, halves rounded to even as numpy does.
fn ranks(reach: f64, last: usize) -> (usize, usize) {
    let pairs = real(last + 1);
    let low = libm::rint((pairs - reach) / 2.0) - 1.0;
    let high = libm::rint(f64::midpoint(pairs, reach));
    (whole(low.max(0.0)).min(last), whole(high).min(last))
}

/// The median of sorted values; 0 of none, which no caller passes.
fn middle(sorted: &[f64]) -> f64 {
    let half = sorted.len() / 2;
    let at = |i: usize| sorted.get(i).copied().unwrap_or_default();
    if sorted.len() % 2 == 1 { at(half) } else { f64::midpoint(at(half.saturating_sub(1)), at(half)) }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the argument is whole and not negative")]
fn whole(rank: f64) -> usize {
    rank as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(actual: f64, expected: f64) {
        assert!((actual - expected).abs() <= expected.abs() * 1e-12, "{actual} is not {expected}");
    }

    #[test]
    fn the_example_of_the_design() {
        let values = [38.0, 41.0, 38.0, 14.0, 11.0];
        let line = theil_sen(&[2019.0, 2020.0, 2021.0, 2022.0, 2023.0], &values, 0.95).unwrap();
        close(line.slope, -7.375);
        close(line.intercept_separate, 14_942.875);
        close(line.low, -24.0);
        close(line.high, 3.0);
    }

    #[test]
    fn lines_as_scipy_draws_them() {
        // scipy 1.17.1: theilslopes, both methods; ties in values, ties in years, two years, all equal.
        type Row<'a> = (&'a [f64], &'a [f64], [f64; 5]);
        let rows: [Row; 4] = [
            (
                &[2015.0, 2016.0, 2018.0, 2019.0, 2023.0, 2024.0],
                &[3.0, 3.0, 7.0, 7.0, 7.0, 1.0],
                [0.0, 5.0, 5.0, -1.0, 4.0 / 3.0],
            ),
            (&[2020.0, 2021.0], &[4.0, 9.0], [5.0, -10_096.0, -10_096.0, 5.0, 5.0]),
            (&[1.0, 2.0, 3.0, 4.0], &[5.0; 4], [0.0, 5.0, 5.0, 0.0, 0.0]),
            (&[1.0, 1.0, 2.0, 3.0], &[4.0, 6.0, 9.0, 9.5], [2.75, 3.375, 2.25, 0.5, 5.0]),
        ];
        for (years, values, expected) in rows {
            let line = theil_sen(years, values, 0.95).unwrap();
            let got = [line.slope, line.intercept_separate, line.intercept_joint, line.low, line.high];
            got.iter().zip(expected).for_each(|(g, e)| close(*g, e));
        }
        let unsorted = theil_sen(&[3.0, 1.0, 2.0, 1.0], &[9.5, 4.0, 9.0, 6.0], 0.95).unwrap();
        close(unsorted.slope, 2.75);
    }

    #[test]
    fn no_line_without_two_years() {
        assert_eq!(theil_sen(&[], &[], 0.95), None);
        assert_eq!(theil_sen(&[2020.0], &[1.0], 0.95), None);
        assert_eq!(theil_sen(&[2020.0, 2020.0], &[1.0, 2.0], 0.95), None);
        assert_eq!(theil_sen(&[2020.0, 2021.0], &[1.0], 0.95), None);
        assert_eq!(theil_sen(&[2020.0, 2021.0], &[1.0, f64::NAN], 0.95), None);
        assert_eq!(theil_sen(&[2020.0, 2021.0], &[1.0, 2.0], 1.0), None);
    }

    #[test]
    fn opposite_ties_in_years_and_values_keep_an_interval() {
        let line = theil_sen(&[1.0, 1.0, 1.0, 2.0], &[5.0, 5.0, 5.0, 5.0], 0.95).unwrap();
        assert_eq!((line.pairs, line.rank_low, line.rank_high), (3, 1, 2));
    }
}
