//! Targets, the starting value, and natural bounds.

use super::legend::Sign;
use super::scene::Scene;
use crate::chart::ink::Ink;
use crate::chart::labels::Rect;
use crate::chart::pen::Drawn;
use crate::chart::picture::{Kind, Point, Target};
use crate::chart::text_width::{TEXT, text_width};

/// Steps along a stroke at which its words are tried.
const STEPS: u32 = 12;

impl Scene<'_, '_> {
    /// The rule of the starting value, from its year on: behind the data, for it is no aim.
    pub(crate) fn draw_baseline(&mut self) -> Drawn {
        let Some(base) = self.plot.baseline.as_ref().filter(|t| t.drawable()) else { return Ok(()) };
        let y = self.at(0.0, base.value).1;
        let (x0, x1) = self.baseline_ends(base);
        self.placer.avoid(y);
        self.stroke(&[(x0, y), (x1, y)], Ink::LEAD)
    }

    fn baseline_ends(&self, base: &Target) -> (f64, f64) {
        let half = if self.plot.has_bars() { self.layout.bar_width() / 2.0 } else { 0.0 };
        let start = base.year.map_or(self.layout.left, |year| self.at(f64::from(year), base.value).0 + half);
        (start.clamp(self.layout.left, self.layout.right), self.layout.right)
    }

    /// The strokes; drawn over bars and under markers.
    pub(crate) fn draw_goals(&mut self) -> Drawn {
        let plot = self.plot;
        if let (Some(_), Some((_, high))) = (&plot.bound_label, plot.bound) {
            self.draw_rule((self.layout.left, self.layout.right), high, Ink::BOUND)?;
        }
        let drawn = || plot.targets.iter().filter(|t| t.drawable());
        for target in drawn() {
            // A dark dash on a dark bar would not be seen without paper under it.
            let y = self.at(0.0, target.value).1;
            for (x0, x1) in self.pieces(target) {
                self.stroke(&[(x0, y), (x1, y)], Ink::UNDER)?;
            }
        }
        for target in drawn() {
            for piece in self.pieces(target) {
                self.placer.limit(piece, self.at(0.0, target.value).1);
                self.draw_rule(piece, target.value, Ink::TARGET)?;
            }
        }
        Ok(())
    }

    /// The stroke of a target, or its pieces over the bars of the only series it is meant for.
    fn pieces(&self, target: &Target) -> Vec<(f64, f64)> {
        let Some(series) = self.own_bars(target) else { return vec![self.reach(target)] };
        let meant = |p: &&Point| target.year.is_none_or(|year| year == p.year) && p.finite().is_some();
        let half = self.group_slot() / 2.0;
        let place = |p: &Point| self.at(self.group_centre(series, f64::from(p.year)), self.base()).0;
        let own = self.plot.series.get(series).into_iter().flat_map(|s| s.points.iter().filter(meant).map(place));
        let pieces: Vec<(f64, f64)> = own.map(|x| (x - half, x + half)).collect();
        if pieces.is_empty() { vec![self.reach(target)] } else { pieces }
    }

    /// The series of bars side by side that alone has this target, where its bars are wide enough for a stroke.
    fn own_bars(&self, target: &Target) -> Option<usize> {
        target.series.filter(|_| self.plot.kind == Kind::Grouped && self.group_slot() >= 10.0)
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
        self.placer.block(Rect { x0, y0: y - 2.0, x1, y1: y + 2.0 });
        self.stroke(&[(x0, y), (x1, y)], ink)
    }

    /// Their words: along the stroke, away from it on a leader line, or below the plot.
    pub(crate) fn draw_goal_labels(&mut self) -> Drawn {
        let plot = self.plot;
        for target in plot.targets.iter().filter(|t| t.drawable() && !t.label.is_empty()) {
            let pieces = self.pieces(target);
            let ends = pieces.last().copied().unwrap_or_default();
            if target.year.is_some() || pieces.len() > 1 {
                self.draw_at_slot(target, ends)?;
            } else {
                self.draw_along(&target.label, ends, target.value, (Ink::LABEL, Ink::TARGET))?;
            }
        }
        if let Some(base) = plot.baseline.as_ref().filter(|t| t.drawable() && !t.label.is_empty()) {
            self.draw_along(&base.label, self.baseline_ends(base), base.value, (Ink::NOTE, Ink::LEAD))?;
        }
        if let (Some(words), Some((_, high))) = (&plot.bound_label, plot.bound) {
            let ends = (self.layout.left, self.layout.right);
            self.draw_along(words, ends, high, (Ink::NOTE, Ink::BOUND))?;
        }
        Ok(())
    }

    fn draw_along(&mut self, words: &str, (x0, x1): (f64, f64), value: f64, (ink, stroke): (Ink, Ink)) -> Drawn {
        let y = self.at(0.0, value).1;
        let half = text_width(words, TEXT) / 2.0 + 3.0;
        let room = x1 - x0 - 2.0 * half;
        let place = |step: u32, dy: f64| (x0 + half + room.max(0.0) * f64::from(step) / f64::from(STEPS), y + dy);
        let mut above = [(0.0, 0.0); STEPS as usize + 1];
        let mut below = above;
        for (step, (above, below)) in (0..).zip(above.iter_mut().zip(&mut below)) {
            (*above, *below) = (place(step, -11.5), place(step, 12.0));
        }
        let middle = (f64::midpoint(x0, x1), y);
        if !self.label(words, ink, &[&above, &below], (middle, 3.0))? {
            self.say_below(Sign::Stroke(stroke), words);
        }
        Ok(())
    }

    fn draw_at_slot(&mut self, target: &Target, (x0, x1): (f64, f64)) -> Drawn {
        let y = self.at(0.0, target.value).1;
        let half = text_width(&target.label, TEXT) / 2.0 + 3.0;
        let middle = f64::midpoint(x0, x1);
        let kept = middle.min(self.layout.width - half - 2.0).max(self.layout.left + half);
        let near = [(kept, y - 11.5), (x1 + half + 3.0, y), (x0 - half - 3.0, y), (kept, y + 12.0)];
        // Next to the stroke is best; a little away is better than a leader line.
        let sides = [(x1 - half, y - 11.5), (x0 + half, y - 11.5), (x1 - half, y + 12.0), (x0 + half, y + 12.0)];
        let away = [(kept, y - 17.0), (kept, y + 18.0)];
        if !self.label(&target.label, Ink::LABEL, &[&near, &sides, &away], ((middle, y), 3.0))? {
            self.say_below(Sign::Stroke(Ink::TARGET), &target.label);
        }
        Ok(())
    }
}
