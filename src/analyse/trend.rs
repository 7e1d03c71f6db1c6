//! Trend over the years: the Mann–Kendall test, and from its neighbour the Theil–Sen slope.
//!
//! Both use only order and pairwise differences, so one odd year does not decide. Series of a city are short, hence the
//! exact distribution wherever it is cheap: a normal approximation at n = 5 misjudges. `methods.md` 1e has the sources
//! (Mann 1945, Kendall 1975).

use std::cmp::Ordering;

use super::tails::normal_two_sided;

pub use super::slope::{TheilSen, theil_sen};

/// Most values without ties for which the exact distribution is used; above, the approximation is exact enough.
const MOST_EXACT: usize = 60;

/// Most values with ties for which the permutation distribution is used, as `analysis.md` states.
const MOST_EXACT_TIED: usize = 8;

/// How the probability of a trend was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PMethod {
    /// The exact distribution of S without ties (Mahonian numbers).
    Exact,
    /// The exact distribution of S over all arrangements of values with ties.
    Permutation,
    /// The normal approximation with tie and continuity correction.
    Normal,
}

impl PMethod {
    /// The method as written in the data: `exact` for both exact kinds, else `normal`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Exact | Self::Permutation => "exact",
            Self::Normal => "normal",
        }
    }
}

/// The result of a Mann–Kendall test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MannKendall {
    /// Number of values tested.
    pub n: usize,
    /// Rising pairs less falling pairs, from -n(n-1)/2 to n(n-1)/2.
    pub s: i64,
    /// Variance of S if there is no trend, corrected for ties.
    pub var_s: f64,
    /// S in standard deviations, moved one toward zero for continuity; 0 where the variance is 0.
    pub z: f64,
    /// Two-sided probability of so large an |S| if there is no trend, at most 1.
    pub p: f64,
    /// How `p` was found.
    pub method: PMethod,
}

/// Tests for a trend in `values`, which stand in the order of their years (gaps between years do not matter).
///
/// Without ties the exact distribution up to 60 values; with ties the exact permutation distribution up to 8; else the
/// normal approximation. Values that are not finite are left out, so `n` may be below the length. Never fails: fewer
/// than 2 values, or all equal, give S = 0 and p = 1; whether a series is long enough is the caller's question.
#[must_use]
pub fn mann_kendall(values: &[f64]) -> MannKendall {
    // Adding zero makes -0.0 the 0.0 it is equal to, so that sorting and comparing agree on ties.
    let kept: Vec<f64> = values.iter().filter(|v| v.is_finite()).map(|v| v + 0.0).collect();
    let n = kept.len();
    let s = score(&kept);
    let groups = tie_groups(&kept);
    let var_s = variance(n, &groups);
    let z = if var_s > 0.0 { signed(s - s.signum()) / libm::sqrt(var_s) } else { 0.0 };
    let method = match groups.len() == n {
        true if n <= MOST_EXACT => PMethod::Exact,
        false if n <= MOST_EXACT_TIED => PMethod::Permutation,
        _ => PMethod::Normal,
    };
    let p = if method == PMethod::Normal { normal_two_sided(z) } else { exact_p(&groups, s) };
    MannKendall { n, s, var_s, z, p, method }
}

/// Rising pairs less falling pairs.
fn score(values: &[f64]) -> i64 {
    let mut s = 0;
    for (i, earlier) in values.iter().enumerate() {
        for later in values.iter().skip(i + 1) {
            s += match later.total_cmp(earlier) {
                Ordering::Greater => 1,
                Ordering::Equal => 0,
                Ordering::Less => -1,
            };
        }
    }
    s
}

/// How often each different value occurs, in the order of the values.
pub(super) fn tie_groups(values: &[f64]) -> Vec<usize> {
    let in_order = sorted(values.iter().map(|v| v + 0.0).collect());
    in_order.chunk_by(|a, b| a.total_cmp(b).is_eq()).map(<[f64]>::len).collect()
}

/// Var S = [n(n-1)(2n+5) - Σt(t-1)(2t+5)] / 18.
pub(super) fn variance(n: usize, groups: &[usize]) -> f64 {
    (spread(n) - groups.iter().map(|t| spread(*t)).sum::<f64>()) / 18.0
}

pub(super) fn spread(n: usize) -> f64 {
    let n = real(n);
    n * (n - 1.0) * (2.0 * n + 5.0)
}

/// Two-sided probability of |S| or more over all arrangements of values that occur `groups` times each.
fn exact_p(groups: &[usize], s: i64) -> f64 {
    if s == 0 {
        return 1.0;
    }
    let arrangements = by_inversions(groups);
    // S is the pairs of different values less twice the inversions, and the distribution is symmetric.
    let pairs = arrangements.len() - 1;
    let size = usize::try_from(s.unsigned_abs()).unwrap_or(pairs);
    let tail: f64 = arrangements.iter().take(pairs.saturating_sub(size) / 2 + 1).sum();
    let all: f64 = arrangements.iter().sum();
    (2.0 * tail / all).min(1.0)
}

/// How many distinct arrangements have 0, 1, 2 … inversions (the coefficients of the Gaussian multinomial).
///
/// Grown one group at a time by sums of positive numbers only: exact to 18 values, where counts pass 2⁵³, and still good
/// to the last digits at 60.
fn by_inversions(groups: &[usize]) -> Vec<f64> {
    let mut counts = vec![1.0];
    let mut placed = 0;
    for group in groups {
        let ways = insertions(placed, *group);
        let mut grown = vec![0.0; counts.len() + ways.len() - 1];
        for (i, count) in counts.iter().enumerate() {
            for (slot, way) in grown.iter_mut().skip(i).zip(&ways) {
                *slot += count * way;
            }
        }
        counts = grown;
        placed += group;
    }
    counts
}

/// Ways to insert `group` equal values among `placed` smaller ones, by the number of inversions they cause.
///
/// Each inserted value stands before some number of the others, so these are the partitions into at most `group` parts
/// of at most `placed` each.
fn insertions(placed: usize, group: usize) -> Vec<f64> {
    let width = placed * group + 1;
    // One row per number of parts used.
    let mut rows = vec![vec![0.0; width]; group + 1];
    rows[0][0] = 1.0;
    for part in 1..=placed {
        for used in 1..=group {
            for total in part..width {
                let before = rows[used - 1][total - part];
                rows[used][total] += before;
            }
        }
    }
    (0..width).map(|total| rows.iter().map(|row| row[total]).sum()).collect()
}

pub(super) fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

#[expect(clippy::cast_precision_loss, reason = "numbers of values and pairs stay far below 2^53")]
pub(super) fn real(count: usize) -> f64 {
    count as f64
}

#[expect(clippy::cast_precision_loss, reason = "a score is at most the number of pairs, far below 2^53")]
fn signed(score: i64) -> f64 {
    score as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(actual: f64, expected: f64) {
        assert!((actual - expected).abs() <= expected.abs() * 1e-12, "{actual} is not {expected}");
    }

    /// All orders of `values`, by Heap's algorithm.
    fn orders(values: &mut [f64], size: usize, visit: &mut impl FnMut(&[f64])) {
        if size <= 1 {
            visit(values);
            return;
        }
        for i in 0..size {
            orders(values, size - 1, visit);
            values.swap(if size.is_multiple_of(2) { i } else { 0 }, size - 1);
        }
    }

    #[test]
    fn the_example_of_the_design() {
        let values = [38.0, 41.0, 38.0, 14.0, 11.0];
        let test = mann_kendall(&values);
        assert_eq!((test.n, test.s, test.method), (5, -7, PMethod::Permutation));
        close(test.p, 8.0 / 60.0);
    }

    #[test]
    fn exact_p_agrees_with_all_orders() {
        for values in [[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], [1.0, 2.0, 2.0, 3.0, 3.0, 3.0], [5.0, 5.0, 5.0, 5.0, 1.0, 9.0]] {
            let mut scores = Vec::new();
            orders(&mut values.clone(), 6, &mut |order| {
                scores.push(score(order).abs());
            });
            for s in 0..=15 {
                let extreme = scores.iter().filter(|size| **size >= s).count();
                if scores.contains(&s) {
                    close(exact_p(&tie_groups(&values), s), real(extreme) / real(scores.len()));
                }
            }
        }
    }

    #[test]
    fn long_series_without_ties() {
        // Ratios of integers, computed in Python with fractions.Fraction.
        for (n, s, p) in [
            (20, 60, 0.054_753_545_747_263_13),
            (40, 234, 0.006_087_181_719_604_465),
            (60, 700, 4.591_064_758_815_053e-6),
            (60, 2, 0.994_934_073_744_327_4),
        ] {
            close(exact_p(&vec![1; n], s), p);
        }
        let rising: Vec<f64> = (0..61).map(f64::from).collect();
        assert_eq!(mann_kendall(&rising).method, PMethod::Normal);
        assert_eq!(mann_kendall(&rising[1..]).method, PMethod::Exact);
    }

    #[test]
    fn short_and_odd_series() {
        for values in [&[][..], &[4.0], &[4.0, 4.0], &[0.0, -0.0], &[f64::NAN, 4.0]] {
            let test = mann_kendall(values);
            assert_eq!((test.s, test.p.to_bits(), test.z.to_bits()), (0, 1.0_f64.to_bits(), 0.0_f64.to_bits()));
        }
        assert_eq!(mann_kendall(&[f64::NAN, 4.0, 5.0]).n, 2);
        let tied = mann_kendall(&[3.0; 20]);
        assert_eq!((tied.method, tied.p.to_bits()), (PMethod::Normal, 1.0_f64.to_bits()));
    }
}
