//! `XmR`: the limits within which a process varies by chance, and the four rules of NHS England's Making Data Count.
//!
//! Source: NHS-R Community, `NHSRplotthedots` 0.2.2 (2025), read in the source (`ptd_spc_standard.R`,
//! `ptd_calculate_point_type.R`, `ptd_calculate_assurance_type.R`); where Making Data Count's own tool has changed since
//! (2024, issue 194 of that project), both rules stand here.
//!
//! Yearly values that drift are a trap: the moving range is small beside the drift, so that first and last year of
//! 1 2 3 4 5 6 7 lie outside. Therefore on request only, and on pages from [`FEWEST`] values on.

/// Fewest values for use on pages; below, limits are called trial limits.
pub const FEWEST: usize = 12;

/// Mean moving ranges from the mean to a limit: 3 / 1.128.
const LIMIT: f64 = 2.66;

/// Moving ranges from this many mean ones on are screened out.
const SCREEN: f64 = 3.267;

/// Points of a run that count as a trend or a shift.
const RUN: usize = 7;

/// Mean and limits of a process, in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Mean of the values.
    pub mean: f64,
    /// Mean of the moving ranges.
    pub range: f64,
    /// Lower limit.
    pub lower: f64,
    /// Upper limit.
    pub upper: f64,
    /// Two thirds of the way to the lower limit.
    pub near_lower: f64,
    /// Two thirds of the way to the upper limit.
    pub near_upper: f64,
}

/// Which points the rule of two in three counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TwoOfThree {
    /// Those between two and three sigma, as the R package does.
    UpToTheLimit,
    /// Every one beyond two sigma, as Making Data Count's tool does since 2024.
    BeyondAsWell,
}

/// Why a point is not plain chance; the first rule in this order that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// Chance, as far as the rules tell.
    Common,
    /// Outside the limits ("astronomical").
    Outside,
    /// Part of seven that rise or fall without a break.
    Trend,
    /// One of two in three beyond two sigma, all three on one side of the mean.
    TwoOfThree,
    /// Part of seven on one side of the mean.
    Shift,
}

impl Flag {
    /// The word in the data files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Common => "common-cause",
            Self::Outside => "outside-limits",
            Self::Trend => "trend",
            Self::TwoOfThree => "two-of-three",
            Self::Shift => "shift",
        }
    }
}

/// Mean and limits of `values`, oldest first. `screened` leaves out moving ranges of 3.267 mean ones and more, as the R
/// package does by default and Making Data Count's tool does not.
///
/// `None` for fewer than two values or values that are not finite.
#[must_use]
pub fn limits(values: &[f64], screened: bool) -> Option<Limits> {
    if values.len() < 2 || values.iter().any(|value| !value.is_finite()) {
        return None;
    }
    let mean = mean(values)?;
    let mut ranges: Vec<f64> = values.windows(2).map(|pair| super::points(pair[0], pair[1]).abs()).collect();
    let all = self::mean(&ranges)?;
    if screened && all > 0.0 {
        ranges.retain(|range| *range < SCREEN * all);
    }
    let range = self::mean(&ranges)?;
    let (far, near) = (LIMIT * range, LIMIT / 3.0 * 2.0 * range);
    Some(Limits { mean, range, lower: mean - far, upper: mean + far, near_lower: mean - near, near_upper: mean + near })
}

/// The mean in two passes, as R computes it: that of equal values is the value.
fn mean(values: &[f64]) -> Option<f64> {
    let count = f64::from(u32::try_from(values.len()).ok().filter(|count| *count > 0)?);
    let first = values.iter().sum::<f64>() / count;
    Some(first + values.iter().map(|value| value - first).sum::<f64>() / count)
}

/// The flag of each of `values`, oldest first, by `limits`.
#[must_use]
pub fn flags(values: &[f64], limits: &Limits, rule: TwoOfThree) -> Vec<Flag> {
    let side: Vec<i8> = values.iter().map(|value| side(*value, limits.mean)).collect();
    let outside: Vec<bool> = values.iter().map(|v| *v > limits.upper || *v < limits.lower).collect();
    let near: Vec<bool> = values
        .iter()
        .zip(&outside)
        .map(|(v, outside)| {
            let counts = !outside || rule == TwoOfThree::BeyondAsWell;
            counts && (*v > limits.near_upper || *v < limits.near_lower)
        })
        .collect();
    let steps: Vec<i8> = values.windows(2).map(|pair| self::side(pair[1], pair[0])).collect();
    let within = |at: usize, length: usize, holds: &dyn Fn(usize) -> bool| {
        (at.saturating_sub(length - 1)..=at).any(|start| start + length <= values.len() && holds(start))
    };
    let same = |signs: &[i8]| signs[0] != 0 && signs.iter().all(|sign| *sign == signs[0]);
    let flag = |at: usize| {
        if outside[at] {
            Flag::Outside
        } else if within(at, RUN, &|start| same(&steps[start..start + RUN - 1])) {
            Flag::Trend
        } else if near[at] && within(at, 3, &|start| same(&side[start..start + 3]) && two(&near[start..start + 3])) {
            Flag::TwoOfThree
        } else if within(at, RUN, &|start| same(&side[start..start + RUN])) {
            Flag::Shift
        } else {
            Flag::Common
        }
    };
    (0..values.len()).map(flag).collect()
}

fn two(near: &[bool]) -> bool {
    near.iter().filter(|near| **near).count() >= 2
}

fn side(value: f64, middle: f64) -> i8 {
    match value.partial_cmp(&middle) {
        Some(core::cmp::Ordering::Greater) => 1,
        Some(core::cmp::Ordering::Less) => -1,
        _ => 0,
    }
}

/// Which way the special cause of the newest point goes: above zero up, below zero down; 0 for common cause.
///
/// A trend goes as its points do, everything else as the side of the mean.
#[must_use]
pub fn newest_goes(values: &[f64], limits: &Limits, newest: Flag) -> i8 {
    match (newest, values) {
        (Flag::Common, _) | (_, []) => 0,
        (Flag::Trend, [.., before, last]) => side(*last, *before),
        (_, [.., last]) => side(*last, limits.mean),
    }
}

/// Whether a process with these limits meets a target: `consistently-pass`, `consistently-fail` or `inconsistent` (by
/// chance now this, now that). `higher` says that more is better.
#[must_use]
pub fn assurance(limits: &Limits, target: f64, higher: bool) -> &'static str {
    match (target > limits.upper, target < limits.lower) {
        (true, _) if higher => "consistently-fail",
        (true, _) => "consistently-pass",
        (_, true) if higher => "consistently-pass",
        (_, true) => "consistently-fail",
        _ => "inconsistent",
    }
}

#[cfg(test)]
mod tests {
    use super::Flag::{Common, Shift, Trend};
    use super::*;

    fn flagged(values: &[f64]) -> Vec<Flag> {
        flags(values, &limits(values, false).unwrap(), TwoOfThree::BeyondAsWell)
    }

    #[test]
    fn equal_values_vary_nowhere_whatever_their_digits() {
        assert_eq!(flagged(&[0.1; 12]), [Common; 12]);
        assert_eq!(limits(&[0.1; 12], true).unwrap().range.to_bits(), 0.0_f64.to_bits());
        assert_eq!(limits(&[1.0], false), None);
        assert_eq!(limits(&[1.0, f64::NAN], false), None);
    }

    #[test]
    fn a_tie_breaks_a_trend() {
        let wide = Limits { mean: 5.0, range: 1.0, lower: -90.0, upper: 90.0, near_lower: -60.0, near_upper: 60.0 };
        let rises = [1.0, 2.0, 3.0, 4.0, 6.0, 7.0, 8.0];
        assert_eq!(flags(&rises, &wide, TwoOfThree::UpToTheLimit), [Trend; 7]);
        let falls = rises.map(|value| -value);
        assert_eq!(flags(&falls, &wide, TwoOfThree::UpToTheLimit), [Trend; 7]);
        let tied = [1.0, 2.0, 3.0, 4.0, 4.0, 7.0, 8.0];
        assert_eq!(flags(&tied, &wide, TwoOfThree::UpToTheLimit), [Common; 7]);
    }

    #[test]
    fn two_points_on_two_sides_of_the_mean_are_no_pair() {
        let limits = Limits { mean: 0.0, range: 1.0, lower: -3.0, upper: 3.0, near_lower: -2.0, near_upper: 2.0 };
        for rule in [TwoOfThree::UpToTheLimit, TwoOfThree::BeyondAsWell] {
            assert_eq!(flags(&[2.5, -2.5, 2.5], &limits, rule), [Common; 3]);
            assert_eq!(flags(&[2.5, 0.5, 2.5], &limits, rule), [Flag::TwoOfThree, Common, Flag::TwoOfThree]);
        }
    }

    #[test]
    fn seven_on_one_side_are_a_shift_and_six_are_not() {
        let limits = Limits { mean: 0.0, range: 9.0, lower: -24.0, upper: 24.0, near_lower: -16.0, near_upper: 16.0 };
        let seven = [-1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0];
        let found = flags(&seven, &limits, TwoOfThree::UpToTheLimit);
        assert_eq!((found[0], &found[1..]), (Common, &[Shift; 7][..]));
        assert_eq!(flags(&seven[..7], &limits, TwoOfThree::UpToTheLimit), [Common; 7]);
    }

    #[test]
    fn a_target_outside_the_limits_is_met_always_or_never() {
        let limits = limits(&[52.0, 48.0, 55.0, 60.0, 49.0, 58.0, 53.0], false).unwrap();
        for (target, higher, word) in [
            (72.0, true, "consistently-fail"),
            (72.0, false, "consistently-pass"),
            (35.0, true, "consistently-pass"),
            (35.0, false, "consistently-fail"),
            (54.0, true, "inconsistent"),
        ] {
            assert_eq!(assurance(&limits, target, higher), word, "{target}");
        }
    }
}
