//! The value axis: round steps, honest ends.

use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};

use super::backend::{GRID, to_grid};

/// What an axis must show, in the unit of the points.
#[derive(Debug, Clone, Default)]
pub(crate) struct Need {
    pub(crate) min: f64,
    pub(crate) max: f64,
    /// Bars stand on zero.
    pub(crate) zero: bool,
    /// Whole numbers only.
    pub(crate) whole: bool,
    /// Natural bounds.
    pub(crate) bound: Option<(f64, f64)>,
    /// The bounds are drawn, so that the axis runs from one to the other.
    pub(crate) show_bound: bool,
    /// Labels divide by this.
    pub(crate) scale: f64,
}

/// A fitted axis, in the unit of the points.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Axis {
    pub(crate) lo: f64,
    pub(crate) hi: f64,
    pub(crate) ticks: Vec<f64>,
    /// The axis does not reach zero.
    pub(crate) cut: bool,
    decimals: usize,
    scale: f64,
}

/// The most steps between ticks: six ticks.
const MOST_STEPS: f64 = 5.0;

impl Axis {
    /// Fits an axis: three to six ticks at steps of 1, 2 or 5.
    pub(crate) fn fit(need: &Need) -> Self {
        let scale = if need.scale > 0.0 { need.scale } else { 1.0 };
        let bound = need.bound.filter(|b| b.0 < b.1).map(|b| (b.0 / scale, b.1 / scale));
        let (lo, hi) = range(need, need.min / scale, need.max / scale, bound);
        let (step, decimals) = step(lo, hi, need.whole);
        let first = (lo / step + 1e-9).floor();
        let mut last = (hi / step - 1e-9).ceil();
        // Two steps at least, so that a reader sees the scale.
        last = last.max(first + 2.0);
        let (mut low, mut high) = (first * step, last * step);
        if let Some((b0, b1)) = bound {
            low = low.max(b0.min(lo));
            high = high.min(b1.max(hi));
        }
        let mut ticks = Vec::new();
        let mut i = first;
        while i <= last && ticks.len() < 12 {
            let tick = i * step;
            if tick >= low - step * 1e-6 && tick <= high + step * 1e-6 {
                // Adding zero turns -0 into 0.
                ticks.push(tick * scale + 0.0);
            }
            i += 1.0;
        }
        Self { lo: low * scale, hi: high * scale, ticks, cut: low > 0.0 || high < 0.0, decimals, scale }
    }

    /// The label of a tick.
    pub(crate) fn label(&self, tick: f64) -> String {
        let text = format!("{:.*}", self.decimals, (tick / self.scale).abs());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut out = String::new();
        if tick < 0.0 {
            out.push('−');
        }
        for (i, c) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                out.push(',');
            }
            out.push(c);
        }
        if !fraction.is_empty() {
            out.push('.');
            out.push_str(fraction);
        }
        out
    }
}

impl Ranged for Axis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (from, to): (i32, i32)) -> i32 {
        let part = ((value - self.lo) / (self.hi - self.lo)).clamp(0.0, 1.0);
        from + to_grid(part * f64::from(to - from) / GRID)
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        self.ticks.clone()
    }

    fn range(&self) -> Range<f64> {
        self.lo..self.hi
    }
}

impl ValueFormatter<f64> for Axis {
    fn format_ext(&self, value: &f64) -> String {
        self.label(*value)
    }
}

/// The range to cover, in units of the labels.
fn range(need: &Need, min: f64, max: f64, bound: Option<(f64, f64)>) -> (f64, f64) {
    let (mut lo, mut hi) = if min.is_finite() && max.is_finite() && min <= max { (min, max) } else { (0.0, 0.0) };
    // A line whose lowest value is under half its highest stands near zero: cutting would mislead.
    let near = lo >= 0.0 && lo < hi * 0.5 || hi <= 0.0 && hi > lo * 0.5 || lo < 0.0 && hi > 0.0;
    if need.zero || near {
        (lo, hi) = (lo.min(0.0), hi.max(0.0));
    }
    match bound {
        Some((b0, b1)) if need.show_bound => (lo, hi) = (lo.min(b0), hi.max(b1)),
        Some((b0, b1)) if hi - lo < (b1 - b0) * 0.2 => (lo, hi) = widen(lo, hi, (b1 - b0) * 0.2, (b0, b1)),
        // A change of a few per cent must not fill the height of the plot.
        None if lo > 0.0 && hi > lo && hi - lo < hi * 0.1 => {
            (lo, hi) = widen(lo, hi, hi * 0.1, (0.0, f64::INFINITY));
        }
        _ => {}
    }
    // On a cut axis a value on the floor would look like nothing at all.
    if !need.zero && lo > 0.0 && lo >= min {
        lo = (lo - (hi - lo) * 0.04).max(bound.map_or(0.0, |(b0, _)| b0));
    }
    if hi - lo <= lo.abs().max(hi.abs()) * 1e-9 {
        let room = if lo == 0.0 { 1.0 } else { lo.abs() * 0.1 };
        (lo, hi) = if need.zero { (lo, hi + room) } else { (lo - room, hi + room) };
        if min >= 0.0 || !min.is_finite() {
            lo = lo.max(0.0);
        }
    }
    (lo, hi)
}

/// Widens a range about its middle to a span, within bounds.
fn widen(lo: f64, hi: f64, span: f64, (b0, b1): (f64, f64)) -> (f64, f64) {
    let low = f64::midpoint(lo, hi) - span / 2.0;
    let low = low.min(b1 - span).max(b0);
    (low.min(lo), (low + span).max(hi))
}

/// The smallest round step that needs at most six ticks, and its decimal places.
fn step(lo: f64, hi: f64, whole: bool) -> (f64, usize) {
    let span = (hi - lo).max(f64::MIN_POSITIVE);
    // The exponent is read off the printed number: exact, and the same on every machine.
    let exponent: i32 = format!("{span:e}").split_once('e').and_then(|(_, e)| e.parse().ok()).unwrap_or(0);
    for power in exponent - 2..=exponent + 2 {
        for digit in [1, 2, 5] {
            let Ok(step) = format!("{digit}e{power}").parse::<f64>() else {
                continue;
            };
            if step <= 0.0 || whole && step < 1.0 {
                continue;
            }
            if (hi / step - 1e-9).ceil() - (lo / step + 1e-9).floor() <= MOST_STEPS {
                return (step, usize::try_from(-power).unwrap_or(0));
            }
        }
    }
    (if whole { span.max(1.0) } else { span }, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(min: f64, max: f64, zero: bool, whole: bool) -> Axis {
        Axis::fit(&Need { min, max, zero, whole, scale: 1.0, ..Need::default() })
    }

    fn labels(axis: &Axis) -> Vec<String> {
        axis.ticks.iter().map(|t| axis.label(*t)).collect()
    }

    #[test]
    fn bars_begin_at_zero_with_round_steps() {
        assert_eq!(labels(&fit(18.0, 67.0, true, true)), ["0", "20", "40", "60", "80"]);
        assert_eq!(labels(&fit(10.0, 201.0, true, true)), ["0", "50", "100", "150", "200", "250"]);
    }

    #[test]
    fn whole_units_have_no_fractions() {
        for max in 1..40 {
            let axis = fit(0.0, f64::from(max), true, true);
            assert!(labels(&axis).iter().all(|l| !l.contains('.')));
            assert!((3..=6).contains(&axis.ticks.len()), "{max} {:?}", axis.ticks);
        }
    }

    #[test]
    fn a_rate_shows_twenty_points_within_its_bounds() {
        let need = Need { min: 96.0, max: 99.5, bound: Some((0.0, 100.0)), scale: 1.0, ..Need::default() };
        let axis = Axis::fit(&need);
        assert!(axis.hi <= 100.0 && axis.hi - axis.lo >= 20.0 && axis.cut, "{axis:?}");
        let axis = Axis::fit(&Need { min: 1.0, max: 3.0, ..need });
        assert!(axis.lo == 0.0 && axis.hi >= 20.0 && !axis.cut, "{axis:?}");
    }

    #[test]
    fn a_line_near_zero_is_not_cut_and_one_far_from_it_is() {
        assert!(!fit(34.0, 90.0, false, true).cut);
        assert!(fit(700_100.0, 702_000.0, false, true).cut);
        let axis = fit(60.0, 63.0, false, true);
        assert!(axis.hi - axis.lo >= 6.0, "{axis:?}");
    }

    #[test]
    fn a_shown_bound_ends_the_axis() {
        let need = Need {
            min: 34.0,
            max: 63.0,
            whole: true,
            bound: Some((0.0, 96.0)),
            show_bound: true,
            scale: 1.0,
            ..Need::default()
        };
        let axis = Axis::fit(&need);
        assert_eq!(
            (axis.lo, axis.hi, labels(&axis)),
            (0.0, 96.0, vec!["0".into(), "20".into(), "40".into(), "60".into(), "80".into()])
        );
    }

    #[test]
    fn yen_in_ten_thousands() {
        let axis =
            Axis::fit(&Need { min: 1e7, max: 21_723_051.0, zero: true, whole: true, scale: 1e4, ..Need::default() });
        assert_eq!(labels(&axis), ["0", "500", "1,000", "1,500", "2,000", "2,500"]);
    }

    #[test]
    fn negative_values_and_odd_input() {
        assert_eq!(labels(&fit(-30.0, 50.0, true, true)), ["−40", "−20", "0", "20", "40", "60"]);
        for (a, b) in [
            (0.0, 0.0),
            (5.0, 5.0),
            (-5.0, -5.0),
            (0.001, 0.002),
            (1e12, 1.1e12),
            (0.001, 1e12),
            (f64::INFINITY, f64::NEG_INFINITY),
        ] {
            for zero in [true, false] {
                let axis = fit(a, b, zero, false);
                assert!(axis.lo < axis.hi && (3..=7).contains(&axis.ticks.len()), "{a} {b} {axis:?}");
            }
        }
    }
}
