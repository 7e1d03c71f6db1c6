//! Rates and stocks: lines with markers; crosses and whiskers of all kinds.

use plotters::series::LineSeries;

use super::scene::Scene;
use crate::chart::ink::Ink;
use crate::chart::labels::Rect;
use crate::chart::mark::{Mark as Shaped, Shape};
use crate::chart::pen::Drawn;
use crate::chart::picture::{Break, Mark, Point, Series};

/// More points than this and only the latest value is printed.
pub(crate) const MOST_VALUES: usize = 8;
/// How high the cross of a withheld value stands over the axis.
const CROSS: f64 = 7.0;

impl Scene<'_, '_> {
    /// Lines, then markers over all lines.
    pub(crate) fn draw_lines(&mut self) -> Drawn {
        let plot = self.plot;
        for (i, series) in plot.series.iter().enumerate() {
            self.draw_segments(i, series)?;
        }
        for (i, series) in plot.series.iter().enumerate() {
            for point in &series.points {
                self.draw_point(i, point)?;
            }
        }
        Ok(())
    }

    /// Joins whole years that follow one another without a break.
    fn draw_segments(&mut self, index: usize, series: &Series) -> Drawn {
        let mut solid: Vec<(f64, f64)> = Vec::new();
        for pair in series.points.windows(2) {
            let (Some(a), Some(b)) = (place(&pair[0]), place(&pair[1])) else {
                self.draw_run(&mut solid, Ink::line(index))?;
                continue;
            };
            if !joined(&pair[0], &pair[1], &self.plot.breaks) {
                self.draw_run(&mut solid, Ink::line(index))?;
                continue;
            }
            self.placer.block_stroke(self.at(a.0, a.1), self.at(b.0, b.1));
            if pair.iter().any(|p| p.mark == Mark::Provisional) {
                self.draw_run(&mut solid, Ink::line(index))?;
                self.draw_run(&mut vec![a, b], Ink::dotted(index))?;
                continue;
            }
            if solid.is_empty() {
                solid.push(a);
            }
            solid.push(b);
        }
        self.draw_run(&mut solid, Ink::line(index))
    }

    fn draw_run(&mut self, run: &mut Vec<(f64, f64)>, ink: Ink) -> Drawn {
        if run.len() > 1 {
            self.chart.draw_series(LineSeries::new(run.iter().copied(), ink.stroke()))?;
        }
        run.clear();
        Ok(())
    }

    fn draw_point(&mut self, index: usize, point: &Point) -> Drawn {
        if point.mark == Mark::Withheld {
            return self.draw_withheld_point(index, point);
        }
        let Some((year, value)) = place(point) else {
            return Ok(());
        };
        let open = point.mark != Mark::Full;
        let many = self.plot.years.len() > 20;
        let (x, y) = self.at(year, value);
        let side = if many { 9.0 } else { 13.0 };
        self.placer.block(Rect::about(x, y, side, side));
        self.draw_whisker(point, year)?;
        self.mark(Shaped {
            shape: Shape::of_series(index),
            at: vec![(year, value)],
            reach: if many { 3.5 } else { 5.0 },
            ink: if open { Ink::hollow(index) } else { Ink::marker(index) },
            words: &point.text,
        })
    }

    /// Crosses of several series in one year stand beside one another.
    fn draw_withheld_point(&mut self, index: usize, point: &Point) -> Drawn {
        let hidden = |s: &Series| s.points.iter().any(|p| p.year == point.year && p.mark == Mark::Withheld);
        let before = self.plot.series[..index].iter().filter(|s| hidden(s)).count();
        let aside = f64::from(u32::try_from(before).unwrap_or(0)) * 11.0 / self.layout.slot;
        self.draw_withheld(point, f64::from(point.year) + aside, self.base(), 4.5)
    }

    /// A cross over the place where the value would begin: known, and not shown.
    pub(crate) fn draw_withheld(&mut self, point: &Point, year: f64, over: f64, reach: f64) -> Drawn {
        let value = over + self.rise(CROSS);
        let (x, y) = self.at(year, value);
        self.placer.block(Rect::about(x, y, 2.0 * reach + 3.0, 2.0 * reach + 3.0));
        self.mark(Shaped { shape: Shape::Cross, at: vec![(year, value)], reach, ink: Ink::CROSS, words: &point.text })
    }

    /// A thin whisker from end to end of an interval.
    pub(crate) fn draw_whisker(&mut self, point: &Point, year: f64) -> Drawn {
        let Some((low, high)) = point.whisker() else { return Ok(()) };
        let (foot, head) = (self.at(year, low), self.at(year, high));
        if self.plot.has_bars() {
            self.stroke(&[foot, head], Ink::UNDER_WHISKER)?;
        }
        self.stroke(&[foot, head], Ink::WHISKER)?;
        for end in [foot, head] {
            self.stroke(&[(end.0 - 4.0, end.1), (end.0 + 4.0, end.1)], Ink::WHISKER)?;
        }
        self.placer.block(Rect { x0: foot.0 - 4.0, y0: head.1 - 1.0, x1: foot.0 + 4.0, y1: foot.1 + 1.0 });
        Ok(())
    }
}

/// A point that can be placed.
pub(crate) fn place(point: &Point) -> Option<(f64, f64)> {
    Some((f64::from(point.year), point.finite()?))
}

/// Whether two neighbours in the list may be joined.
pub(crate) fn joined(a: &Point, b: &Point, breaks: &[Break]) -> bool {
    a.whole_year() && b.whole_year() && !breaks.iter().any(|k| a.year < k.year && k.year <= b.year)
}
