//! A drawing in progress: plotters' areas, the axis, and what is already taken.

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::style::text_anchor::HPos;

use super::layout::Layout;
use super::legend::{Entry, Sign};
use crate::chart::axis::Axis;
use crate::chart::backend::{Backend, to_grid};
use crate::chart::ink::Ink;
use crate::chart::labels::{Line, Placer, Rect};
use crate::chart::mark::Mark;
use crate::chart::pen::{Drawn, Fail, Root, stroke, write_text};
use crate::chart::picture::Plot;
use crate::chart::text_width::text_width;

/// The plot, in years and values.
pub(crate) type Chart<'s, 'b> = ChartContext<'s, Backend<'b>, Cartesian2d<RangedCoordf64, Axis>>;

/// Room below the drawing for words that find no place in the plot: how much of it is needed is known at the end.
pub(crate) const SPARE: f64 = 2000.0;

/// What words speak of, and how much of it a leader line leaves clear.
pub(crate) type From = ((f64, f64), f64);

/// A drawing in progress.
pub(crate) struct Scene<'s, 'b> {
    pub(crate) plot: &'s Plot,
    pub(crate) root: &'s Root<'b>,
    pub(crate) chart: Chart<'s, 'b>,
    pub(crate) axis: &'s Axis,
    pub(crate) layout: &'s Layout,
    pub(crate) placer: Placer,
    /// Words that found no place in the plot.
    pub(crate) below: Vec<Entry>,
}

impl<'s, 'b> Scene<'s, 'b> {
    /// Sets up plotters' chart with the margins of the layout.
    pub(crate) fn new(plot: &'s Plot, root: &'s Root<'b>, axis: &'s Axis, layout: &'s Layout) -> Result<Self, Fail> {
        let chart = ChartBuilder::on(root)
            .margin_top(to_grid(layout.top))
            .margin_right(to_grid(layout.width - layout.right))
            .margin_bottom(to_grid(layout.height + SPARE - layout.bottom))
            .y_label_area_size(to_grid(layout.left))
            .build_cartesian_2d(layout.x0..layout.x1, axis.clone())?;
        let area = Rect { x0: layout.left + 1.0, y0: layout.top - 27.5, x1: layout.width - 1.0, y1: layout.bottom };
        Ok(Self { plot, root, chart, axis, layout, placer: Placer::new(area), below: Vec::new() })
    }

    /// The place of a value at a year, in units.
    pub(crate) fn at(&self, year: f64, value: f64) -> (f64, f64) {
        let (x, y) = self.chart.backend_coord(&(year, value.clamp(self.axis.lo, self.axis.hi)));
        (f64::from(x) / 10.0, f64::from(y) / 10.0)
    }

    /// Where bars stand: zero, or the end of the axis nearest to it.
    pub(crate) fn base(&self) -> f64 {
        0.0_f64.clamp(self.axis.lo, self.axis.hi)
    }

    /// A height in units as a difference of values.
    pub(crate) fn rise(&self, units: f64) -> f64 {
        units * (self.axis.hi - self.axis.lo) / (self.layout.bottom - self.layout.top)
    }

    /// A data mark.
    pub(crate) fn mark(&mut self, mark: Mark<'_, (f64, f64)>) -> Drawn {
        self.chart.draw_series(std::iter::once(mark))?;
        Ok(())
    }

    /// A stroke in units of the view box.
    pub(crate) fn stroke(&self, points: &[(f64, f64)], ink: Ink) -> Drawn {
        stroke(self.root, points, ink)
    }

    /// A line of text; `y` is its middle.
    pub(crate) fn text(&self, text: &str, at: (f64, f64), side: HPos, ink: Ink) -> Drawn {
        write_text(self.root, text, at, side, ink)
    }

    /// The size of words in an ink.
    pub(crate) fn line(text: &str, ink: Ink) -> Line {
        Line { width: text_width(text, ink.text_size()), text: ink.text_size() }
    }

    /// Words centred at the first free place, or away from it on a leader line. False where there is no place at all.
    pub(crate) fn label(&mut self, text: &str, ink: Ink, near: &[&[(f64, f64)]], from: From) -> Result<bool, Fail> {
        let line = Self::line(text, ink);
        if let Some(at) = self.placer.place(line, near) {
            self.text(text, at, HPos::Center, ink)?;
            return Ok(true);
        }
        let aside = (self.layout.slot * 1.3).clamp(40.0, 150.0);
        let Some(led) = self.placer.place_led(line, from, aside) else { return Ok(false) };
        self.stroke(&led.leader, Ink::LEAD)?;
        self.text(text, led.centre, HPos::Center, ink)?;
        Ok(true)
    }

    /// Words that must not be lost and found no place: they stand below the plot, behind a sign.
    pub(crate) fn say_below(&mut self, sign: Sign, words: &str) {
        self.below.push(Entry::new(sign, words, self.layout.room()));
    }
}
