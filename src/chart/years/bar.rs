//! Yearly counts and sums: bars, parts on one another, bars side by side.

use plotters::style::text_anchor::HPos;

use super::line::MOST_VALUES;
use super::scene::Scene;
use crate::chart::ink::Ink;
use crate::chart::labels::Rect;
use crate::chart::mark::{Mark as Shaped, Shape};
use crate::chart::pen::Drawn;
use crate::chart::picture::{Kind, Mark, Point};
use crate::chart::text_width::text_width;

/// Paper between fills that touch, in units.
const GAP: f64 = 2.0;

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
    fn bar_width(&self) -> f64 {
        (self.layout.slot * if self.layout.narrow { 0.66 } else { 0.56 }).clamp(1.0, 72.0)
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
                if point.mark == Mark::Withheld {
                    self.draw_withheld(point)?;
                }
                let Some(value) = point.finite() else { continue };
                let ink = match point.mark {
                    Mark::Incomplete => Ink::HATCH_PAST,
                    Mark::Provisional => Ink::OPEN,
                    _ if Some(point.year) == latest => Ink::LATEST,
                    _ => Ink::PAST,
                };
                self.draw_bar(f64::from(point.year), width, (self.base(), value), ink, &point.text)?;
            }
        }
        Ok(())
    }

    fn draw_stacks(&mut self) -> Drawn {
        let plot = self.plot;
        let width = self.bar_width();
        let years: Vec<i32> = plot.years.iter().map(|t| t.year).collect();
        for year in years {
            let mut low = 0.0;
            let parts = plot.series.iter().take(3).enumerate();
            for (i, point) in
                parts.flat_map(|(i, s)| s.points.iter().filter(move |p| p.year == year).map(move |p| (i, p)))
            {
                if point.mark == Mark::Withheld {
                    self.draw_withheld(point)?;
                }
                let Some(value) = point.finite().map(|v| v.max(0.0)) else {
                    continue;
                };
                let high = low + value;
                let gap = if low > 0.0 { self.rise(GAP).min(value) } else { 0.0 };
                let ink = match point.mark {
                    Mark::Full => Ink::part(i),
                    Mark::Provisional => Ink::OPEN,
                    _ => Ink::hatched_part(i),
                };
                self.draw_bar(f64::from(year), width, (low + gap, high), ink, &point.text)?;
                if point.mark == Mark::Full {
                    self.draw_inside(point, i, (low, high), width)?;
                }
                low = high;
            }
        }
        Ok(())
    }

    /// The number of a part, where the part is large enough for it.
    fn draw_inside(&self, point: &Point, part: usize, (low, high): (f64, f64), width: f64) -> Drawn {
        let (x, y0) = self.at(f64::from(point.year), low);
        let y1 = self.at(f64::from(point.year), high).1;
        let tall = (y0 - y1).abs() >= 20.0;
        if tall && self.plot.years.len() <= MOST_VALUES && text_width(&point.label, 14.0) <= width - 2.0 {
            self.text(&point.label, (x, f64::midpoint(y0, y1)), HPos::Center, Ink::inside(part))?;
        }
        Ok(())
    }

    fn draw_groups(&mut self) -> Drawn {
        let plot = self.plot;
        let count = f64::from(u32::try_from(plot.series.len().clamp(1, 4)).unwrap_or(1));
        let each = (self.layout.slot * 0.8 / count).clamp(1.0, 48.0);
        for (i, series) in plot.series.iter().take(4).enumerate() {
            let nth = f64::from(u32::try_from(i).unwrap_or(0));
            for point in &series.points {
                if point.mark == Mark::Withheld {
                    self.draw_withheld(point)?;
                }
                let Some(value) = point.finite() else { continue };
                let centre = f64::from(point.year) + (nth - (count - 1.0) / 2.0) * each / self.layout.slot;
                let ink = match point.mark {
                    Mark::Full => Ink::marker(i),
                    Mark::Provisional => Ink::hollow(i),
                    _ => Ink::hatched(i),
                };
                self.draw_bar(centre, (each - GAP).max(1.0), (self.base(), value), ink, &point.text)?;
                if plot.years.len() <= MOST_VALUES && text_width(&point.label, 14.0) <= each + 2.0 {
                    self.draw_bar_value(point, centre, value, false)?;
                }
            }
        }
        Ok(())
    }

    /// Values above the bars: all of few, the latest of many.
    pub(crate) fn draw_bar_values(&mut self) -> Drawn {
        let plot = self.plot;
        let series = match plot.kind {
            Kind::Stacked => plot.totals.as_ref(),
            Kind::Grouped => None,
            _ => plot.series.first(),
        };
        let Some(series) = series else { return Ok(()) };
        let latest = series.latest();
        let few = plot.years.len() <= MOST_VALUES;
        for point in &series.points {
            let Some(value) = point.finite() else { continue };
            if few || Some(point.year) == latest {
                self.draw_bar_value(point, f64::from(point.year), value, true)?;
            }
        }
        Ok(())
    }

    fn draw_bar_value(&mut self, point: &Point, centre: f64, value: f64, strong: bool) -> Drawn {
        let ink = match (strong, point.mark == Mark::Incomplete) {
            (true, false) => Ink::VALUE,
            (true, true) => Ink::VALUE_PART,
            (false, false) => Ink::NUMBER,
            (false, true) => Ink::NUMBER_PART,
        };
        let (x, y) = self.at(centre, value);
        let side = if value < 0.0 { 1.0 } else { -1.0 };
        let half = text_width(&point.label, ink.text_size()) / 2.0 + 2.0;
        let x = x.min(self.layout.width - half - 2.0);
        self.label(&point.label, ink, &[(x, y + side * 12.0), (x, y + side * 20.0), (x, y + side * 30.0)])?;
        Ok(())
    }
}
