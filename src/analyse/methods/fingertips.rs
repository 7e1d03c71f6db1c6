//! Fingertips' recent trend: five years, tested at 99.8 %.
//!
//! Source: Office for Health Improvement and Disparities (formerly Public Health England), "Fingertips trend markers",
//! public health technical guidance; the formulas were read in `PHEindicatormethods` (Department of Health and Social
//! Care, branch `add_trend_markers`), whose test workbook they reproduce, and agree with the Cochran–Armitage test.

use super::super::tails::normal_two_sided_point;

/// How many values count: the newest.
pub const VALUES: usize = 5;

/// The point that χ² with one degree of freedom exceeds with a probability of 0.002.
pub const THRESHOLD: f64 = 9.549_535_706_083_24;

/// Which way the recent values go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// They rise.
    Increasing,
    /// They fall.
    Decreasing,
    /// Nothing that chance could not have made, or one value decides alone.
    NoSignificantChange,
}

/// What the test finds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RecentTrend {
    /// χ² on one degree of freedom.
    pub chi_square: f64,
    /// Slope per year: of the logit for proportions, else in the unit of the values.
    pub slope: f64,
    /// Whether the slope changes its sign when one of the values is left out.
    pub outlier: bool,
    /// The marker.
    pub marker: Marker,
}

impl RecentTrend {
    fn of(chi_square: f64, slopes: impl Fn(Option<usize>) -> f64) -> Option<Self> {
        let slope = slopes(None);
        if !chi_square.is_finite() || !slope.is_finite() {
            return None;
        }
        let outlier = (0..VALUES).any(|left_out| sign(slopes(Some(left_out))) != sign(slope));
        let marker = match (chi_square > THRESHOLD && !outlier, slope > 0.0) {
            (false, _) => Marker::NoSignificantChange,
            (true, true) => Marker::Increasing,
            (true, false) => Marker::Decreasing,
        };
        Some(Self { chi_square, slope, outlier, marker })
    }
}

/// The recent trend of proportions: the Cochran–Armitage test on the newest five of `years`, in their order.
///
/// `None` for fewer than five values, slices of different lengths, and shares of nothing or all, whose logit is infinite.
#[must_use]
pub fn proportions(years: &[f64], numerators: &[f64], denominators: &[f64]) -> Option<RecentTrend> {
    let (years, c, d) = (newest(years)?, newest(numerators)?, newest(denominators)?);
    if years.len() != c.len() || c.iter().zip(d).any(|(c, d)| !(*c > 0.0 && c < d && d.is_finite())) {
        return None;
    }
    // Counted from the first year, the sums keep their digits.
    let t: Vec<f64> = years.iter().map(|year| year - years[0]).collect();
    let (cases, all) = (c.iter().sum::<f64>(), d.iter().sum::<f64>());
    let (cases_t, all_t) = (product(c, &t), product(d, &t));
    let all_t2 = d.iter().zip(&t).map(|(d, t)| d * t * t).sum::<f64>();
    let difference = all * cases_t - cases * all_t;
    let chi_square = all * difference * difference / (cases * (all - cases) * (all * all_t2 - all_t * all_t));
    let logits: Vec<f64> = c.iter().zip(d).map(|(c, d)| libm::log(c / (d - c))).collect();
    RecentTrend::of(chi_square, |left_out| slope(&t, &logits, &[1.0; VALUES], left_out))
}

/// The recent trend of other values with 95 % intervals `low` to `high`: a weighted line through the newest five.
///
/// `divisor` turns the width of an interval into a standard error: 2 × 1.96 for 95 %; `None` takes that to all digits,
/// older programs had 3.92. `None` for fewer than five values and intervals without width.
#[must_use]
pub fn others(years: &[f64], values: &[f64], low: &[f64], high: &[f64], divisor: Option<f64>) -> Option<RecentTrend> {
    let (years, values, low, high) = (newest(years)?, newest(values)?, newest(low)?, newest(high)?);
    let divisor = divisor.or_else(|| normal_two_sided_point(0.05).map(|z| 2.0 * z))?;
    let weights: Vec<f64> = high.iter().zip(low).map(|(high, low)| divisor / (high - low)).map(|w| w * w).collect();
    if weights.iter().any(|weight| !weight.is_finite()) {
        return None;
    }
    let t: Vec<f64> = years.iter().map(|year| year - years[0]).collect();
    let (weight, weight_t) = (weights.iter().sum::<f64>(), product(&weights, &t));
    let weight_t2 = weights.iter().zip(&t).map(|(w, t)| w * t * t).sum::<f64>();
    let all = slope(&t, values, &weights, None);
    let variance = weight / (weight * weight_t2 - weight_t * weight_t);
    RecentTrend::of(all * all / variance, |left_out| slope(&t, values, &weights, left_out))
}

/// The newest five; `None` where there are fewer.
fn newest(values: &[f64]) -> Option<&[f64]> {
    values.get(values.len().checked_sub(VALUES)?..)
}

fn product(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The weighted least-squares slope of `y` over `t`, without one of the values.
fn slope(t: &[f64], y: &[f64], weights: &[f64], left_out: Option<usize>) -> f64 {
    let rows = || {
        let all = t.iter().zip(y).zip(weights).enumerate();
        all.filter(move |(at, _)| Some(*at) != left_out).map(|(_, ((t, y), w))| (*t, *y, *w))
    };
    let weight: f64 = rows().map(|(.., w)| w).sum();
    let (mean_t, mean_y) = rows().fold((0.0, 0.0), |(st, sy), (t, y, w)| (st + w * t / weight, sy + w * y / weight));
    let (up, down) = rows().fold((0.0, 0.0), |(up, down), (t, y, w)| {
        (up + w * (t - mean_t) * (y - mean_y), down + w * (t - mean_t) * (t - mean_t))
    });
    up / down
}

/// −1, 0 or 1.
fn sign(slope: f64) -> i8 {
    match slope.partial_cmp(&0.0) {
        Some(core::cmp::Ordering::Greater) => 1,
        Some(core::cmp::Ordering::Less) => -1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEARS: [f64; 5] = [2019.0, 2020.0, 2021.0, 2022.0, 2023.0];

    #[test]
    fn without_intervals_or_bases_nothing_is_said() {
        // The fault found upstream: with intervals absent a comparison with NaN became "no change".
        assert_eq!(others(&YEARS, &[1.0, 2.0, 3.0, 4.0, 5.0], &[f64::NAN; 5], &[f64::NAN; 5], None), None);
        assert_eq!(others(&YEARS, &[1.0; 5], &[1.0; 5], &[1.0; 5], None), None);
        assert_eq!(proportions(&YEARS, &[0.0, 1.0, 2.0, 3.0, 4.0], &[9.0; 5]), None);
        assert_eq!(proportions(&YEARS, &[9.0, 1.0, 2.0, 3.0, 4.0], &[9.0; 5]), None);
        assert_eq!(proportions(&YEARS[1..], &[1.0; 4], &[9.0; 4]), None);
    }

    #[test]
    fn one_value_alone_makes_no_trend() {
        // χ² is far beyond the threshold, but without the last value the line falls.
        let found = proportions(&YEARS, &[50.0, 45.0, 40.0, 35.0, 300.0], &[1000.0; 5]).unwrap();
        assert!(found.chi_square > THRESHOLD && found.outlier, "{found:?}");
        assert_eq!(found.marker, Marker::NoSignificantChange);
    }

    #[test]
    fn six_rows_are_the_newest_five() {
        // The six-row set of PHE's workbook gives 0.7433 and -0.2256 for its last five; here the rule on any six.
        let (years, values) = ([2018.0, 2019.0, 2020.0, 2021.0, 2022.0, 2023.0], [90.0, 30.6, 30.2, 28.0, 24.6, 24.7]);
        let (low, high) = (values.map(|v| v - 1.5), values.map(|v| v + 1.5));
        let all = others(&years, &values, &low, &high, None);
        assert_eq!(all, others(&years[1..], &values[1..], &low[1..], &high[1..], None));
        assert_eq!(all.unwrap().marker, Marker::Decreasing);
    }
}
