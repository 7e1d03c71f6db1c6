//! Five shades for values: equal steps between round limits, and the key that names them.

use plotters::style::text_anchor::HPos;

use super::cell::field;
use crate::chart::ink::Ink;
use crate::chart::labels::Rect;
use crate::chart::pen::{Drawn, Root, write_text};
use crate::chart::picture::drawable;
use crate::chart::text_width::{LINE, TEXT, text_width, wrap};
use crate::wording::grouped;

/// How many shades there are.
const STEPS: u32 = 5;

/// The digits of round steps. Finer than those of an axis, so that the greatest values reach the upper shades.
const DIGITS: [(&str, u32); 9] =
    [("1", 0), ("1.5", 1), ("2", 0), ("2.5", 1), ("3", 0), ("4", 0), ("5", 0), ("6", 0), ("8", 0)];

/// The limits of the five shades.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shades {
    first: f64,
    step: f64,
    decimals: u32,
    scale: f64,
}

impl Shades {
    /// Fits shades to values; none where there is no value.
    pub(super) fn fit(values: impl Iterator<Item = f64>, scale: f64, whole: bool) -> Option<Self> {
        let scale = if scale.is_finite() && scale > 0.0 { scale } else { 1.0 };
        let found = values.filter(|v| drawable(*v)).map(|v| (v / scale, v / scale));
        let (mut lo, mut hi) = found.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
        // As on an axis: what stands near zero, or all at one place, is seen from zero.
        if lo >= 0.0 && lo < hi * 0.5 || hi - lo <= hi.abs() * 1e-9 {
            (lo, hi) = (lo.min(0.0), hi.max(0.0));
        }
        let span = hi - lo;
        let exponent: i32 = format!("{span:e}").split_once('e').and_then(|(_, e)| e.parse().ok()).unwrap_or(0);
        let powers = exponent - 2..=exponent + 1;
        let mut steps = powers.flat_map(|power| DIGITS.map(|(digits, behind)| (digits, behind, power)));
        let fits = steps.find_map(|(digits, behind, power)| {
            let step = format!("{digits}e{power}").parse::<f64>().ok().filter(|step| *step > 0.0)?;
            let first = (lo / step + 1e-9).floor() * step;
            let is_whole = power >= i32::try_from(behind).unwrap_or(0);
            let reaches = first + f64::from(STEPS) * step >= hi - step * 1e-9;
            let decimals = u32::try_from(i32::try_from(behind).unwrap_or(0) - power).unwrap_or(0);
            (reaches && (is_whole || !whole)).then_some((first, step, decimals))
        });
        let (first, step, decimals) = fits.unwrap_or((lo, 1.0_f64.max(span), 0));
        Some(Self { first, step, decimals, scale })
    }

    /// The shade of a value, the palest 0. A value on a limit has the shade above it, the greatest limit excepted.
    pub(super) fn of(&self, value: f64) -> usize {
        let above = ((value / self.scale - self.first) / self.step + 1e-9).floor();
        (1..STEPS).filter(|step| above >= f64::from(*step)).count()
    }

    /// The printed limits, one more than there are shades.
    pub(super) fn limits(&self) -> Vec<String> {
        // Adding zero turns -0 into 0.
        let limit = |i: u32| self.first + f64::from(i) * self.step + 0.0;
        (0..=STEPS).map(|i| grouped(limit(i), self.decimals).replace('-', "−")).collect()
    }
}

/// The key below a drawing: words, the five shades, their limits.
#[derive(Debug, Clone)]
pub(super) struct Key {
    lines: Vec<String>,
    limits: Vec<String>,
    left: f64,
    field: f64,
    width: f64,
}

impl Key {
    /// Measures the key of a drawing of some width.
    pub(super) fn new(shades: Option<&Shades>, label: &str, width: f64) -> Self {
        let limits = shades.map(Shades::limits).unwrap_or_default();
        let half = limits.iter().map(|l| text_width(l, TEXT) / 2.0).fold(0.0, f64::max);
        let left = half.max(4.0) + 2.0;
        // Limits stand side by side where the drawing is wide enough.
        let field = ((width - 2.0 * left) / f64::from(STEPS)).min((2.0 * half + 8.0).max(64.0));
        Self { lines: wrap(label, width - 8.0, TEXT, 3), limits, left, field, width }
    }

    /// Its height.
    pub(super) fn height(&self) -> f64 {
        if self.limits.is_empty() { 0.0 } else { self.words_high() + 44.0 }
    }

    fn words_high(&self) -> f64 {
        LINE * f64::from(u32::try_from(self.lines.len()).unwrap_or(0))
    }

    /// Draws it below a height.
    pub(super) fn draw(&self, root: &Root<'_>, top: f64) -> Drawn {
        if self.limits.is_empty() {
            return Ok(());
        }
        let mut y = top + LINE / 2.0;
        for line in &self.lines {
            write_text(root, line, (4.0, y), HPos::Left, Ink::NOTE)?;
            y += LINE;
        }
        let top = top + self.words_high() + 4.0;
        let mut x = self.left;
        for step in 0..self.limits.len() - 1 {
            field(root, Rect { x0: x, y0: top, x1: x + self.field, y1: top + 16.0 }, 0.0, Ink::shade(step), "")?;
            x += self.field;
        }
        // The ends are printed in any case; limits between them where they do not meet.
        let places = |i: usize| self.left + self.field * f64::from(u32::try_from(i).unwrap_or(0));
        let last = self.limits.len() - 1;
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for i in [0, last].into_iter().chain(1..last) {
            let half = text_width(&self.limits[i], TEXT) / 2.0 + 3.0;
            let x = places(i).min(self.width - half);
            if taken.iter().all(|t| x + half <= t.0 || x - half >= t.1) {
                taken.push((x - half, x + half));
                write_text(root, &self.limits[i], (x, top + 28.0), HPos::Center, Ink::AXIS_TEXT)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Shades;

    fn limits(values: &[f64], whole: bool) -> Vec<String> {
        Shades::fit(values.iter().copied(), 1.0, whole).unwrap().limits()
    }

    #[test]
    fn limits_are_round_and_steps_equal() {
        assert_eq!(limits(&[3.0, 96.0], true), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(limits(&[71.0, 88.0], true), ["68", "72", "76", "80", "84", "88"]);
        assert_eq!(limits(&[0.0, 3.0], true), ["0", "1", "2", "3", "4", "5"]);
        assert_eq!(limits(&[0.2, 1.1], false), ["0.00", "0.25", "0.50", "0.75", "1.00", "1.25"]);
        assert_eq!(limits(&[0.0, 0.0], true), ["0", "1", "2", "3", "4", "5"]);
    }

    #[test]
    fn a_value_on_a_limit_has_the_shade_above() {
        let shades = Shades::fit([0.0, 100.0].into_iter(), 1.0, true).unwrap();
        let found = [0.0, 19.0, 20.0, 59.9, 60.0, 80.0, 100.0].map(|value| shades.of(value));
        assert_eq!(found, [0, 0, 1, 2, 3, 4, 4]);
        assert_eq!(Shades::fit([f64::NAN].into_iter(), 1.0, true), None);
        assert_eq!(Shades::fit([].into_iter(), 1.0, true), None);
    }
}
