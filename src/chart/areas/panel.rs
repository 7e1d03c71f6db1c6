//! One of many small drawings: its name, its years, its marks, its latest value.

use plotters::element::Rectangle;
use plotters::style::text_anchor::HPos;

use super::cell::group;
use super::heading::Heading;
use crate::chart::axis::Axis;
use crate::chart::backend::to_grid;
use crate::chart::ink::Ink;
use crate::chart::labels::{Placer, Rect};
use crate::chart::mark::{Mark as Shaped, Shape};
use crate::chart::pen::{Drawn, Fail, Root, stroke, write_text};
use crate::chart::picture::{Mark, Panel, Plot, Point, Tick, drawable};
use crate::chart::text_width::{LINE, TEXT, lines_high, text_width, wrap};
use crate::chart::years::joined;

/// Markers at every point up to so many years; beyond them only where they say something.
const MOST_MARKERS: usize = 12;
/// Nearer to one another they would make a string of beads of the line.
const MARKERS_APART: f64 = 14.0;

/// The place of a small drawing and what it shares with the others.
pub(super) struct Frame<'a, 'b> {
    pub(super) root: &'a Root<'b>,
    pub(super) common: &'a Plot,
    pub(super) axis: &'a Axis,
    /// Width of the whole view box.
    pub(super) view: f64,
    /// Edges of the plot.
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// First and last year.
    pub(super) years: (i32, i32),
    /// Whether the value axis has labels here.
    pub(super) labelled: bool,
    pub(super) heading: &'a Heading,
    /// The left upper corner of its heading.
    pub(super) heading_at: (f64, f64),
    /// Room above the plot.
    pub(super) headroom: f64,
}

impl Frame<'_, '_> {
    /// Draws it as a group.
    pub(super) fn draw(&self, panel: &Panel) -> Drawn {
        group(self.root, "panel", || {
            let (x0, x1) = ((self.left - 8.0).max(0.0), (self.right + 6.0).min(self.view));
            let placer = &mut Placer::new(Rect { x0, y0: self.top - self.headroom, x1, y1: self.bottom });
            self.draw_back(panel)?;
            self.heading.draw(self.root, self.heading_at)?;
            if self.common.has_bars() {
                self.draw_bars(panel, placer)?;
                self.draw_target(panel, placer)?;
            } else {
                self.draw_target(panel, placer)?;
                self.draw_line(panel, placer)?;
            }
            self.draw_value(panel, placer)?;
            self.draw_empty(panel)
        })
    }

    /// Words where there is nothing to draw.
    fn draw_empty(&self, panel: &Panel) -> Drawn {
        let says = |point: &Point| point.finite().is_some() || point.mark == Mark::Withheld;
        if panel.points.iter().any(says) {
            return Ok(());
        }
        let words = self.common.empty_label.as_deref();
        let lines = wrap(words.unwrap_or_default(), self.right - self.left - 8.0, TEXT, 3);
        let mut y = f64::midpoint(self.top, self.bottom) - (lines_high(&lines) - LINE) / 2.0;
        for line in &lines {
            write_text(self.root, line, (f64::midpoint(self.left, self.right), y), HPos::Center, Ink::NOTE)?;
            y += LINE;
        }
        Ok(())
    }

    /// Units for one year.
    pub(super) fn slot(&self) -> f64 {
        let span = f64::from(self.years.1) - f64::from(self.years.0);
        ((self.right - self.left) / (span + 1.0)).min(56.0)
    }

    pub(super) fn x(&self, year: f64) -> f64 {
        let middle = f64::midpoint(f64::from(self.years.0), f64::from(self.years.1));
        let slot = self.slot();
        f64::midpoint(self.left, self.right) + (year - middle) * slot
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        let part = ((value - self.axis.lo) / (self.axis.hi - self.axis.lo)).clamp(0.0, 1.0);
        self.bottom - part * (self.bottom - self.top)
    }

    /// Where bars stand and withheld values have their sign.
    fn base(&self) -> f64 {
        0.0_f64.clamp(self.axis.lo, self.axis.hi)
    }

    /// Bands, rules, breaks, words of the axes.
    fn draw_back(&self, panel: &Panel) -> Drawn {
        let half = self.slot() / 2.0;
        let within = |x: f64| x.clamp(self.left, self.right);
        for event in &self.common.events {
            let to = event.to.unwrap_or(i32::MAX).max(event.from);
            let (x0, x1) = (within(self.x(f64::from(event.from)) - half), within(self.x(f64::from(to)) + half));
            if x1 > x0 {
                let corners = [(to_grid(x0), to_grid(self.top)), (to_grid(x1), to_grid(self.bottom))];
                self.root.draw(&Rectangle::new(corners, Ink::BAND.fill()))?;
            }
        }
        self.draw_rules()?;
        let base = self.y(self.base());
        let ink = if self.axis.cut { Ink::GRID } else { Ink::BASE };
        stroke(self.root, &[(self.left, base), (self.right, base)], ink)?;
        if self.axis.cut {
            let zigzag = [(0.0, -14.0), (0.0, -12.0), (-3.5, -9.5), (3.5, -4.5), (0.0, -2.0), (0.0, 0.0)];
            stroke(self.root, &zigzag.map(|(dx, dy)| (self.left + dx, self.bottom + dy)), Ink::CUT)?;
        }
        if self.common.bound_label.is_some()
            && let Some((_, high)) = self.common.bound.filter(|b| drawable(b.1))
        {
            stroke(self.root, &[(self.left, self.y(high)), (self.right, self.y(high))], Ink::BOUND)?;
        }
        for change in self.common.breaks.iter().filter(|b| b.year > self.years.0 && b.year <= self.years.1) {
            let x = within(self.x(f64::from(change.year) - 0.5));
            stroke(self.root, &[(x, self.top), (x, self.bottom - 7.0)], Ink::SPLIT)?;
            for dx in [-3.5, 2.5] {
                let ends = [(x + dx - 2.0, self.bottom + 5.0), (x + dx + 3.0, self.bottom - 5.0)];
                stroke(self.root, &ends, Ink::SLASH)?;
            }
        }
        self.draw_years(panel)
    }

    /// Rules with their labels, as many as do not crowd.
    fn draw_rules(&self) -> Drawn {
        let ticks = &self.axis.ticks;
        let each = ticks.windows(2).map(|w| (self.y(w[0]) - self.y(w[1])).abs()).fold(f64::INFINITY, f64::min);
        let every = if each < LINE + 2.0 { 2 } else { 1 };
        // Zero keeps its rule where there is one.
        let from = ticks.iter().position(|tick| *tick == 0.0).unwrap_or(0) % every;
        for tick in ticks.iter().skip(from).step_by(every) {
            let y = self.y(*tick);
            stroke(self.root, &[(self.left, y), (self.right, y)], Ink::GRID)?;
            if self.labelled {
                write_text(self.root, &self.axis.label(*tick), (self.left - 5.0, y), HPos::Right, Ink::AXIS_TEXT)?;
            }
        }
        Ok(())
    }

    /// All years where they fit, else that of the latest value, the last and the first; below them the spans of years not
    /// whole, with the year that found no place above.
    fn draw_years(&self, panel: &Panel) -> Drawn {
        let ticks = &self.common.years;
        let width = |tick: &Tick| text_width(&tick.label, TEXT) + 6.0;
        let y = self.bottom + 14.0;
        let mut some: Vec<&Tick> = ticks.iter().collect();
        if !ticks.iter().all(|tick| width(tick) <= self.slot()) {
            let latest = latest(&panel.points).and_then(|point| ticks.iter().find(|tick| tick.year == point.year));
            some = latest.into_iter().collect();
            for end in ticks.last().into_iter().chain(ticks.first()) {
                if !some.contains(&end) {
                    some.push(end);
                }
            }
        }
        let said = self.draw_under(some.into_iter().map(|tick| (tick, tick.label.clone())), y, Ink::YEAR_TEXT)?;
        let spans = ticks.iter().rev().filter_map(|tick| {
            let span = tick.span.as_deref()?;
            let is_said = said.contains(&tick.year);
            Some((tick, if is_said { span.to_owned() } else { format!("{} {span}", tick.label) }))
        });
        self.draw_under(spans, y + LINE, Ink::AXIS_TEXT).map(drop)
    }

    /// Words under years, those first that come first; what would meet them is left out. Gives the years that have theirs.
    fn draw_under<'t>(
        &self,
        words: impl Iterator<Item = (&'t Tick, String)>,
        y: f64,
        ink: Ink,
    ) -> Result<Vec<i32>, Fail> {
        let mut said = Vec::new();
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for (tick, text) in words {
            let half = text_width(&text, TEXT) / 2.0;
            let x = self.x(f64::from(tick.year)).min(self.right + 4.0 - half).max(self.left - 4.0 + half);
            if taken.iter().all(|t| x + half + 3.0 <= t.0 || x - half - 3.0 >= t.1) {
                taken.push((x - half, x + half));
                said.push(tick.year);
                write_text(self.root, &text, (x, y), HPos::Center, ink)?;
            }
        }
        Ok(said)
    }

    fn mark(&self, shape: Shape, at: &[(f64, f64)], reach: f64, ink: Ink, words: &str) -> Drawn {
        let at = at.iter().map(|p| (to_grid(p.0), to_grid(p.1))).collect();
        self.root.draw(&Shaped { shape, at, reach, ink, words })
    }

    fn draw_withheld(&self, point: &Point, placer: &mut Placer) -> Drawn {
        let (x, y) = (self.x(f64::from(point.year)), self.y(self.base()) - 7.0);
        placer.block(Rect::about(x, y, 11.0, 11.0));
        self.mark(Shape::Cross, &[(x, y)], 4.0, Ink::CROSS, &point.text)
    }

    fn draw_bars(&self, panel: &Panel, placer: &mut Placer) -> Drawn {
        let half = (self.slot() * 0.62).max(1.0) / 2.0;
        let latest = latest(&panel.points).map(|point| point.year);
        for point in &panel.points {
            if point.mark == Mark::Withheld {
                self.draw_withheld(point, placer)?;
            }
            let Some(value) = point.finite() else { continue };
            let ink = match point.mark {
                Mark::Incomplete => Ink::HATCH_PAST,
                Mark::Provisional => Ink::OPEN,
                _ if Some(point.year) == latest => Ink::LATEST,
                _ => Ink::PAST,
            };
            let x = self.x(f64::from(point.year));
            let (y0, y1) = (self.y(value), self.y(self.base()));
            placer.block(Rect { x0: x - half, y0: y0.min(y1), x1: x + half, y1: y0.max(y1) });
            self.mark(Shape::Bar, &[(x - half, y0), (x + half, y1)], 0.0, ink, &point.text)?;
        }
        Ok(())
    }

    fn draw_line(&self, panel: &Panel, placer: &mut Placer) -> Drawn {
        let points = &panel.points;
        let place = |point: &Point| Some((self.x(f64::from(point.year)), self.y(point.finite()?)));
        for pair in points.windows(2).filter(|w| joined(&w[0], &w[1], &self.common.breaks)) {
            let (Some(a), Some(b)) = (place(&pair[0]), place(&pair[1])) else { continue };
            let dotted = pair.iter().any(|p| p.mark == Mark::Provisional);
            placer.block_stroke(a, b);
            stroke(self.root, &[a, b], if dotted { Ink::dotted(0) } else { Ink::line(0) })?;
        }
        let latest = latest(points).map(|point| point.year);
        let marked = self.common.years.len() <= MOST_MARKERS && self.slot() >= MARKERS_APART;
        for (i, point) in points.iter().enumerate() {
            if point.mark == Mark::Withheld {
                self.draw_withheld(point, placer)?;
            }
            let Some((x, y)) = place(point) else { continue };
            if let Some((low, high)) = point.whisker() {
                stroke(self.root, &[(x, self.y(low)), (x, self.y(high))], Ink::WHISKER)?;
            }
            let near = |j: Option<usize>| j.and_then(|j| points.get(j));
            let alone = !near(i.checked_sub(1)).is_some_and(|q| joined(q, point, &self.common.breaks))
                && !near(i.checked_add(1)).is_some_and(|q| joined(point, q, &self.common.breaks));
            let (ink, reach) = match point.mark {
                Mark::Incomplete | Mark::Provisional => (Ink::hollow(0), 4.0),
                _ if Some(point.year) == latest => (Ink::marker(0), 4.5),
                _ if alone || marked => (Ink::BARE, 3.0),
                // The line says enough; the words are kept for those who hear them.
                _ => (Ink::BARE, 1.5),
            };
            placer.block(Rect::about(x, y, 2.0 * reach + 2.0, 2.0 * reach + 2.0));
            self.mark(Shape::Circle, &[(x, y)], reach, ink, &point.text)?;
        }
        Ok(())
    }

    /// The ends of a target's stroke: its year, or all years.
    pub(super) fn reach(&self, year: Option<i32>) -> (f64, f64) {
        year.map_or((self.left, self.right), |year| {
            let (x, half) = (self.x(f64::from(year)), (self.slot() * 0.5).max(9.0));
            ((x - half).max(self.left), (x + half).min(self.right))
        })
    }

    fn draw_target(&self, panel: &Panel, placer: &mut Placer) -> Drawn {
        for target in panel.targets.iter().filter(|target| target.drawable()) {
            let ((x0, x1), y) = (self.reach(target.year), self.y(target.value));
            placer.block_stroke((x0, y), (x1, y));
            stroke(self.root, &[(x0, y), (x1, y)], Ink::UNDER)?;
            stroke(self.root, &[(x0, y), (x1, y)], Ink::TARGET)?;
        }
        Ok(())
    }
}

/// The latest value of a whole year.
pub(super) fn latest(points: &[Point]) -> Option<&Point> {
    points.iter().rev().find(|point| point.whole_year())
}
