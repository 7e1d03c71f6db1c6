//! Rates and stocks: lines with markers.

use plotters::series::LineSeries;

use super::scene::Scene;
use crate::chart::ink::Ink;
use crate::chart::labels::Rect;
use crate::chart::mark::{Mark as Shaped, Shape};
use crate::chart::pen::Drawn;
use crate::chart::picture::{Break, Mark, Point, Series};
use crate::chart::text_width::text_width;

/// More points than this and only the latest value is printed.
pub(crate) const MOST_VALUES: usize = 8;

impl Scene<'_, '_> {
    /// Lines, then markers over all lines, then values where there is room.
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
            return self.draw_withheld(point);
        }
        let Some((year, value)) = place(point) else {
            return Ok(());
        };
        let open = point.mark != Mark::Full;
        let many = self.plot.years.len() > 20;
        let (x, y) = self.at(year, value);
        self.placer.block(Rect::about(x, y, 14.0, 13.0));
        if let Some((low, high)) = point.whisker() {
            let (foot, head) = (self.at(year, low), self.at(year, high));
            self.stroke(&[foot, head], Ink::WHISKER)?;
            for end in [foot, head] {
                self.stroke(&[(end.0 - 4.0, end.1), (end.0 + 4.0, end.1)], Ink::WHISKER)?;
            }
            self.placer.block_stroke(foot, head);
        }
        self.mark(Shaped {
            shape: Shape::of_series(index),
            at: vec![(year, value)],
            reach: if many { 3.5 } else { 5.0 },
            ink: if open { Ink::hollow(index) } else { Ink::marker(index) },
            words: &point.text,
        })
    }

    /// A cross on the axis: known, and not shown.
    pub(crate) fn draw_withheld(&mut self, point: &Point) -> Drawn {
        let base = self.base();
        let at = self.at(f64::from(point.year), base);
        self.placer.block(Rect::about(at.0, at.1, 12.0, 12.0));
        let at = vec![(f64::from(point.year), base + self.rise(7.0))];
        self.mark(Shaped { shape: Shape::Cross, at, reach: 4.5, ink: Ink::CROSS, words: &point.text })
    }

    /// Printed values, the latest first so that it is the last to be dropped.
    pub(crate) fn draw_line_values(&mut self) -> Drawn {
        let plot = self.plot;
        for series in &plot.series {
            let latest = series.latest();
            self.draw_line_value(series, |p| Some(p.year) == latest, Ink::VALUE)?;
        }
        // Numbers on some points and not on others would look like a choice: all or the latest.
        let most_series = if self.layout.narrow { 2 } else { 3 };
        if plot.years.len() > MOST_VALUES || plot.series.len() > most_series {
            return Ok(());
        }
        for series in &plot.series {
            let latest = series.latest();
            self.draw_line_value(series, |p| p.whole_year() && Some(p.year) != latest, Ink::NUMBER)?;
            self.draw_line_value(series, |p| p.mark == Mark::Incomplete, Ink::NUMBER_PART)?;
        }
        Ok(())
    }

    fn draw_line_value(&mut self, series: &Series, which: impl Fn(&Point) -> bool, ink: Ink) -> Drawn {
        for (i, point) in series.points.iter().enumerate().filter(|(_, p)| which(p)) {
            let Some((year, value)) = place(point) else { continue };
            let near = |j: Option<usize>| j.and_then(|j| series.points.get(j)).and_then(Point::finite);
            let before = near(i.checked_sub(1)).unwrap_or(value);
            let after = near(i.checked_add(1)).unwrap_or(value);
            // Above, but on the outer side of a valley.
            let above = !(before > value && after > value);
            let half = text_width(&point.label, ink.text_size()) / 2.0;
            let centres = around(self.at(year, value), half, above);
            self.label(&point.label, ink, &centres)?;
        }
        Ok(())
    }
}

/// Places for a value about its marker, best first.
fn around((x, y): (f64, f64), half: f64, above: bool) -> Vec<(f64, f64)> {
    let side = if above { -1.0 } else { 1.0 };
    let mut places = Vec::new();
    for s in [side, -side] {
        for dx in [0.0, half * 0.6, -half * 0.6, half + 4.0, -half - 4.0] {
            places.push((x + dx, y + s * 16.0));
        }
        for dx in [0.0, half + 4.0, -half - 4.0] {
            places.push((x + dx, y + s * 24.0));
        }
    }
    places.extend([(x + half + 11.0, y), (x - half - 11.0, y)]);
    places
}

/// A point that can be placed.
fn place(point: &Point) -> Option<(f64, f64)> {
    Some((f64::from(point.year), point.finite()?))
}

/// Whether two neighbours in the list may be joined.
pub(crate) fn joined(a: &Point, b: &Point, breaks: &[Break]) -> bool {
    a.whole_year() && b.whole_year() && !breaks.iter().any(|k| a.year < k.year && k.year <= b.year)
}
