//! Yearly counts and sums: bars, parts on one another, bars side by side.

use plotters::style::text_anchor::HPos;

use super::scene::Scene;
use crate::chart::ink::Ink;
use crate::chart::labels::Rect;
use crate::chart::mark::{Mark as Shaped, Shape};
use crate::chart::pen::Drawn;
use crate::chart::picture::{Kind, Mark, Point};

/// Paper between fills that touch, in units.
const GAP: f64 = 2.0;
/// The least height of a part with its number inside.
pub(crate) const TALL: f64 = 20.0;
/// The parts that can be told apart, and the bars of a group.
const PARTS: usize = 3;
const GROUP: usize = 4;

impl Scene<'_, '_> {
    /// All bars of the plot.
    pub(crate) fn draw_bars(&mut self) -> Drawn {
        match self.plot.kind {
            Kind::Stacked => self.draw_stacks(),
            Kind::Grouped => self.draw_groups(),
            _ => self.draw_single(),
        }
    }

    /// The width of a bar in units.
    pub(crate) fn bar_width(&self) -> f64 {
        self.layout.bar_width()
    }

    /// One bar from `low` to `high` about `centre` (years).
    fn draw_bar(&mut self, centre: f64, width: f64, (low, high): (f64, f64), ink: Ink, words: &str) -> Drawn {
        let half = width / 2.0 / self.layout.slot;
        let (x, y0) = self.at(centre, low);
        let y1 = self.at(centre, high).1;
        self.placer.block(Rect { x0: x - width / 2.0, y0: y0.min(y1), x1: x + width / 2.0, y1: y0.max(y1) });
        self.mark(Shaped {
            shape: Shape::Bar,
            at: vec![(centre - half, high), (centre + half, low)],
            reach: 0.0,
            ink,
            words,
        })
    }

    fn draw_single(&mut self) -> Drawn {
        let plot = self.plot;
        let width = self.bar_width();
        for series in plot.series.iter().take(1) {
            let latest = series.latest();
            for point in &series.points {
                let year = f64::from(point.year);
                if point.mark == Mark::Withheld {
                    self.draw_withheld(point, year, self.base(), 4.5)?;
                }
                let Some(value) = point.finite() else { continue };
                let ink = match point.mark {
                    Mark::Incomplete => Ink::HATCH_PAST,
                    Mark::Provisional => Ink::OPEN,
                    _ if Some(point.year) == latest => Ink::LATEST,
                    _ => Ink::PAST,
                };
                self.draw_bar(year, width, (self.base(), value), ink, &point.text)?;
                self.draw_whisker(point, year)?;
            }
        }
        Ok(())
    }

    fn draw_stacks(&mut self) -> Drawn {
        let plot = self.plot;
        let width = self.bar_width();
        for tick in &plot.years {
            if plot.lacks_part(tick.year) {
                self.draw_loose_parts(tick.year)?;
                continue;
            }
            let year = f64::from(tick.year);
            for (i, series) in plot.series.iter().take(PARTS).enumerate() {
                for point in series.points.iter().filter(|p| p.year == tick.year) {
                    let Some((from, to)) = self.part(i, point) else { continue };
                    let away = if from == 0.0 { 0.0 } else { self.rise(GAP).min((to - from).abs()) };
                    let gap = if to < from { -away } else { away };
                    self.draw_bar(year, width, (from + gap, to), part_ink(point, i), &point.text)?;
                    if self.inside(point, (from, to)) {
                        let (x, y0) = self.at(year, from);
                        let y = f64::midpoint(y0, self.at(year, to).1);
                        self.text(&point.label, (x, y), HPos::Center, Ink::inside(i))?;
                    }
                }
            }
        }
        Ok(())
    }

    /// The known parts of a year of which not all are known, each from zero: together they would look like the whole.
    /// The cross of one that is not shown stands at its own place among them.
    fn draw_loose_parts(&mut self, year: i32) -> Drawn {
        let plot = self.plot;
        let each = self.group_slot();
        let gap = if each < 6.0 { 0.0 } else { GAP };
        for (i, series) in plot.series.iter().take(PARTS).enumerate() {
            let centre = self.group_centre(i, f64::from(year));
            for point in series.points.iter().filter(|p| p.year == year) {
                if point.mark == Mark::Withheld {
                    self.draw_withheld(point, centre, self.base(), (each / 2.0 - 1.0).clamp(2.0, 4.5))?;
                }
                let Some(value) = point.finite() else { continue };
                self.draw_bar(centre, (each - gap).max(1.0), (self.base(), value), part_ink(point, i), &point.text)?;
            }
        }
        Ok(())
    }

    /// Where a part begins and ends: on those before it, or hanging below them.
    pub(crate) fn part(&self, part: usize, point: &Point) -> Option<(f64, f64)> {
        let value = point.finite()?;
        let earlier = self.plot.series.iter().take(part.min(PARTS)).flat_map(|s| &s.points);
        let same_side = |v: &f64| (*v < 0.0) == (value < 0.0);
        let from: f64 = earlier.filter(|p| p.year == point.year).filter_map(Point::finite).filter(same_side).sum();
        Some((from, from + value))
    }

    /// Whether the number of a part stands inside of it.
    pub(crate) fn inside(&self, point: &Point, (from, to): (f64, f64)) -> bool {
        let tall = (self.at(0.0, from).1 - self.at(0.0, to).1).abs() >= TALL;
        tall && point.mark == Mark::Full && !self.layout.named && self.plot.series.len() > 1
    }

    /// How many bars stand side by side in a year.
    fn abreast(&self) -> f64 {
        let most = if self.plot.kind == Kind::Stacked { PARTS } else { GROUP };
        f64::from(u32::try_from(self.plot.series.len().clamp(1, most)).unwrap_or(1))
    }

    /// The width a bar of a group takes.
    pub(crate) fn group_slot(&self) -> f64 {
        let count = self.abreast();
        let part = if self.layout.slot < 16.0 { 0.92 } else { 0.8 };
        (self.layout.slot * part / count).clamp(1.0, 48.0)
    }

    /// The middle of the bar of a series in the group of a year, in years.
    pub(crate) fn group_centre(&self, series: usize, year: f64) -> f64 {
        let whole = |n: usize| f64::from(u32::try_from(n).unwrap_or(0));
        year + (whole(series) - (self.abreast() - 1.0) / 2.0) * self.group_slot() / self.layout.slot
    }

    fn draw_groups(&mut self) -> Drawn {
        let plot = self.plot;
        let each = self.group_slot();
        // Between thin bars the paper of their outlines is enough.
        let gap = if each < 6.0 { 0.0 } else { GAP };
        for (i, series) in plot.series.iter().take(GROUP).enumerate() {
            for point in &series.points {
                let centre = self.group_centre(i, f64::from(point.year));
                if point.mark == Mark::Withheld {
                    let reach = (each / 2.0 - 1.0).clamp(2.0, 4.5);
                    self.draw_withheld(point, centre, self.base(), reach)?;
                }
                let Some(value) = point.finite() else { continue };
                let ink = match point.mark {
                    Mark::Full => Ink::marker(i),
                    Mark::Provisional => Ink::hollow(i),
                    _ => Ink::hatched(i),
                };
                self.draw_bar(centre, (each - gap).max(1.0), (self.base(), value), ink, &point.text)?;
                self.draw_whisker(point, centre)?;
            }
        }
        Ok(())
    }
}

/// How a part of a year looks.
fn part_ink(point: &Point, part: usize) -> Ink {
    match point.mark {
        Mark::Full => Ink::part(part),
        Mark::Provisional => Ink::open_part(part),
        _ => Ink::hatched_part(part),
    }
}
