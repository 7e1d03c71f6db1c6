//! The names of the parts: over the first bar where they fit, else in a row of samples.

use plotters::style::text_anchor::HPos;

use super::across::mark;
use super::shares::shade;
use crate::chart::ink::Ink;
use crate::chart::mark::Shape;
use crate::chart::pen::{Drawn, Root, write_text};
use crate::chart::text_width::{LINE, lines_high, text_width, wrap};

/// The side of a sample, and how far behind it its name begins.
const SAMPLE: f64 = 10.0;
const BEHIND: f64 = 16.0;
/// Between one name and the next sample.
const GAP: f64 = 16.0;

/// Where the names stand.
#[derive(Debug, Clone)]
pub(super) enum Key {
    /// Over the first bar, one over each part: the middles.
    Over(Vec<f64>),
    /// Samples with names: the left edge and the top of each, and its lines.
    Samples(Vec<(f64, f64, Vec<String>)>),
}

impl Key {
    /// The names over the parts of a bar, from one end to another each, if each is as wide as its name.
    pub(super) fn over(names: &[String], ends: &[(f64, f64)]) -> Option<Self> {
        let fits = |(name, end): (&String, &(f64, f64))| text_width(name, 14.0) + 6.0 <= end.1 - end.0;
        let all = names.len() == ends.len() && names.iter().zip(ends).all(fits);
        all.then(|| Self::Over(ends.iter().map(|end| f64::midpoint(end.0, end.1)).collect()))
    }

    /// Samples with names, in lines of a width.
    pub(super) fn samples(names: &[String], left: f64, right: f64, top: f64) -> Self {
        let (mut x, mut y, mut high) = (left, top, LINE);
        let mut places = Vec::new();
        for name in names {
            let lines = wrap(name, right - left - BEHIND, 14.0, 3);
            let width = BEHIND + lines.iter().map(|line| text_width(line, 14.0)).fold(0.0, f64::max);
            if x > left && x + width > right {
                (x, y, high) = (left, y + high + 2.0, LINE);
            }
            high = high.max(lines_high(&lines));
            places.push((x, y, lines));
            x += width + GAP;
        }
        Self::Samples(places)
    }

    /// Its height.
    pub(super) fn height(&self, top: f64) -> f64 {
        match self {
            Self::Over(_) => LINE,
            Self::Samples(places) => {
                places.iter().map(|(_, y, lines)| y + lines_high(lines) - top).fold(0.0, f64::max) + 6.0
            }
        }
    }

    /// Draws the names; those over a bar at `y`.
    pub(super) fn draw(&self, names: &[String], y: f64, root: &Root<'_>) -> Drawn {
        match self {
            Self::Over(middles) => {
                for (name, x) in names.iter().zip(middles) {
                    write_text(root, name, (*x, y), HPos::Center, Ink::NOTE)?;
                }
            }
            Self::Samples(places) => {
                for (part, (x, top, lines)) in places.iter().enumerate() {
                    let at = [(*x, top + 4.0), (x + SAMPLE, top + 4.0 + SAMPLE)];
                    mark(root, Shape::Bar, &at, 0.0, Ink::answer(shade(part, names.len())), "")?;
                    for (line, i) in lines.iter().zip(0..) {
                        let y = top + LINE * (f64::from(i) + 0.5);
                        write_text(root, line, (x + BEHIND, y), HPos::Left, Ink::NOTE)?;
                    }
                }
            }
        }
        Ok(())
    }
}
