//! Names of the series: level with the last point, or below the plot.

use plotters::style::text_anchor::HPos;

use super::frame::rows;
use super::legend::{Entry, Sign, flow};
use super::scene::Scene;
use crate::chart::backend::to_grid;
use crate::chart::ink::Ink;
use crate::chart::labels::{Rect, spread};
use crate::chart::mark::{Mark as Shaped, Shape};
use crate::chart::pen::{Drawn, Fail};
use crate::chart::picture::{Kind, Point};
use crate::chart::text_width::{LINE, lines_high};

impl Scene<'_, '_> {
    /// Draws the names where the layout has left room for them.
    pub(crate) fn draw_names(&mut self) -> Drawn {
        self.draw_side()?;
        for entry in &self.layout.legend {
            self.draw_entry(entry)?;
        }
        Ok(())
    }

    /// Words that found no place in the plot, in rows below everything; gives the height they take.
    pub(crate) fn draw_below(&mut self) -> Result<f64, Fail> {
        let mut entries = std::mem::take(&mut self.below);
        let height = flow(&mut entries, self.layout.room(), self.layout.height + 2.0);
        for entry in &entries {
            self.draw_entry(entry)?;
        }
        Ok(if height > 0.0 { height + 6.0 } else { 0.0 })
    }

    fn draw_entry(&self, entry: &Entry) -> Drawn {
        match entry.sign {
            Sign::Series(series) => self.draw_sign(series, (entry.x, entry.y))?,
            Sign::Stroke(ink) => self.stroke(&[(entry.x - 6.0, entry.y), (entry.x + 18.0, entry.y)], ink)?,
        }
        for (line, y) in entry.lines.iter().zip(rows(entry.y)) {
            self.text(line, (entry.text_x(), y), HPos::Left, Ink::LABEL)?;
        }
        Ok(())
    }

    fn draw_side(&mut self) -> Drawn {
        let heights = self.layout.side.iter().map(|l| lines_high(l) + 8.0);
        let wanted: Vec<(f64, f64)> =
            heights.enumerate().map(|(i, h)| (self.last_place(i).unwrap_or(self.layout.top), h)).collect();
        let (lo, hi) = (self.layout.top - 22.0, self.layout.bottom + 22.0);
        let Some(centres) = spread(&wanted, lo, hi) else {
            return Ok(());
        };
        let area = Rect { x0: self.layout.right + 8.0, y0: 0.0, x1: self.layout.width, y1: self.layout.height };
        self.placer.block(area);
        for (i, (lines, centre)) in self.layout.side.iter().zip(centres).enumerate() {
            let x = self.layout.right + 16.0;
            let extra = lines_high(lines) - LINE;
            if (centre - wanted[i].0).abs() > 14.0 {
                let edge = self.layout.right;
                self.stroke(&[(edge - 6.0, wanted[i].0), (edge, wanted[i].0), (x - 8.0, centre)], Ink::LEAD)?;
            }
            let y = centre - extra / 2.0;
            self.draw_sign(i, (x, y))?;
            for (line, y) in lines.iter().zip(rows(y)) {
                self.text(line, (x + 11.0, y), HPos::Left, Ink::LABEL)?;
            }
        }
        Ok(())
    }

    /// The height of the last point of a line, or of the middle of the last bar's part.
    fn last_place(&self, index: usize) -> Option<f64> {
        let series = self.plot.series.get(index)?;
        let last = series.points.iter().rev().find(|p| p.finite().is_some())?;
        let value = last.finite()?;
        if self.plot.kind != Kind::Stacked {
            return Some(self.at(0.0, value).1);
        }
        if self.plot.lacks_part(last.year) {
            return Some(self.at(0.0, value / 2.0).1);
        }
        // Parts below zero hang from it, each side by itself.
        let below: f64 = self.plot.series[..index]
            .iter()
            .flat_map(|s| s.points.iter().filter(|p| p.year == last.year))
            .filter_map(Point::finite)
            .filter(|v| (*v < 0.0) == (value < 0.0))
            .sum();
        Some(self.at(0.0, below + value / 2.0).1)
    }

    fn draw_sign(&self, series: usize, (x, y): (f64, f64)) -> Drawn {
        let (shape, ink) = match self.plot.kind {
            Kind::Line => (Shape::of_series(series), Ink::marker(series)),
            Kind::Stacked => (Shape::Square, Ink::part(series)),
            Kind::Bar => (Shape::Square, Ink::LATEST),
            Kind::Grouped => (Shape::Square, Ink::marker(series)),
        };
        let at = vec![(to_grid(x), to_grid(y))];
        self.root.draw(&Shaped { shape, at, reach: 5.5, ink, words: "" })
    }
}
