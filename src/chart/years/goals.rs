//! Targets, the starting value, and natural bounds.

use super::scene::Scene;
use crate::chart::ink::Ink;
use crate::chart::labels::Rect;
use crate::chart::pen::Drawn;
use crate::chart::picture::{Plot, Target};
use crate::chart::text_width::text_width;

impl Scene<'_, '_> {
    /// The strokes; drawn over bars and under markers.
    pub(crate) fn draw_goals(&mut self) -> Drawn {
        let plot = self.plot;
        if let (Some(_), Some((_, high))) = (&plot.bound_label, plot.bound) {
            self.draw_rule((self.layout.left, self.layout.right), high, Ink::BOUND)?;
        }
        for (target, ink) in goals(plot) {
            let ends = self.reach(target);
            self.draw_rule(ends, target.value, ink)?;
        }
        Ok(())
    }

    /// The whole plot, or the slot of the one year it is meant for.
    fn reach(&self, target: &Target) -> (f64, f64) {
        let Some(year) = target.year else {
            return (self.layout.left, self.layout.right);
        };
        let x = self.at(f64::from(year), self.base()).0;
        let half = (self.layout.slot * 0.44).clamp(14.0, 60.0);
        ((x - half).max(self.layout.left), (x + half).min(self.layout.right))
    }

    fn draw_rule(&mut self, (x0, x1): (f64, f64), value: f64, ink: Ink) -> Drawn {
        let y = self.at(0.0, value).1;
        self.placer.block(Rect { x0, y0: y - 3.0, x1, y1: y + 3.0 });
        if ink == Ink::TARGET {
            // A dark dash on a dark bar would not be seen without paper under it.
            self.stroke(&[(x0, y), (x1, y)], Ink::UNDER)?;
        }
        self.stroke(&[(x0, y), (x1, y)], ink)
    }

    /// Their words, at the first free place along the stroke.
    pub(crate) fn draw_goal_labels(&mut self) -> Drawn {
        let plot = self.plot;
        if let (Some(words), Some((_, high))) = (&plot.bound_label, plot.bound) {
            let ends = (self.layout.left, self.layout.right);
            self.draw_along(words, ends, high, Ink::NOTE)?;
        }
        for (target, ink) in goals(plot).filter(|(target, _)| !target.label.is_empty()) {
            let ends = self.reach(target);
            let ink = if ink == Ink::TARGET { Ink::LABEL } else { Ink::NOTE };
            if target.year.is_some() {
                self.draw_at_slot(target, ends, ink)?;
            } else {
                self.draw_along(&target.label, ends, target.value, ink)?;
            }
        }
        Ok(())
    }

    fn draw_along(&mut self, words: &str, (x0, x1): (f64, f64), value: f64, ink: Ink) -> Drawn {
        let y = self.at(0.0, value).1;
        let half = text_width(words, 14.0) / 2.0 + 3.0;
        let mut centres = Vec::new();
        for dy in [-11.0, 12.5] {
            let steps = 12;
            for i in 0..=steps {
                let part = f64::from(i) / f64::from(steps);
                centres.push((x0 + half + (x1 - x0 - 2.0 * half).max(0.0) * part, y + dy));
            }
        }
        self.label(words, ink, &centres)?;
        Ok(())
    }

    fn draw_at_slot(&mut self, target: &Target, (x0, x1): (f64, f64), ink: Ink) -> Drawn {
        let y = self.at(0.0, target.value).1;
        let half = text_width(&target.label, 14.0) / 2.0 + 3.0;
        let middle = f64::midpoint(x0, x1);
        let kept = middle.min(self.layout.width - half - 2.0).max(self.layout.left + half);
        let mut centres = vec![(kept, y - 11.0), (x1 + half + 3.0, y), (x0 - half - 3.0, y), (kept, y + 12.5)];
        // Next to the stroke is best; a little away is better than no words.
        for away in [16.0, 28.0, 40.0, 56.0] {
            for x in [kept, x1 + half + 3.0, x1 - half, x0 + half] {
                centres.extend([(x, y + away), (x, y - away)]);
            }
        }
        self.label(&target.label, ink, &centres)?;
        Ok(())
    }
}

/// Targets and the starting value, each with its stroke.
fn goals(plot: &Plot) -> impl Iterator<Item = (&Target, Ink)> {
    let targets = plot.targets.iter().map(|t| (t, Ink::TARGET));
    let base = plot.baseline.iter().map(|t| (t, Ink::LEAD));
    targets.chain(base).filter(|(t, _)| t.drawable())
}
