//! Everything that is not data: bands, rules, axis words, breaks, the plan's period.

use plotters::element::Rectangle;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, TRANSPARENT};

use super::scene::Scene;
use crate::chart::backend::to_grid;
use crate::chart::ink::Ink;
use crate::chart::labels::{Line, Rect};
use crate::chart::pen::Drawn;
use crate::chart::picture::Target;
use crate::chart::text_width::{LINE, TEXT, lines_high, text_width, wrap};

impl Scene<'_, '_> {
    /// What lies behind the data.
    pub(crate) fn draw_back(&mut self) -> Drawn {
        self.draw_bands()?;
        if !self.plot.is_empty() || self.axis_speaks() {
            self.draw_mesh()?;
        }
        let base = self.at(0.0, self.base()).1;
        let ink = if self.axis.cut { Ink::GRID } else { Ink::BASE };
        self.stroke(&[(self.layout.left, base), (self.layout.right, base)], ink)?;
        self.draw_unit()?;
        self.draw_breaks()?;
        for note in &self.layout.strip {
            for (line, y) in note.lines.iter().zip(rows(note.y)) {
                self.text(line, (note.x, y), HPos::Left, Ink::NOTE)?;
            }
        }
        self.draw_years()?;
        for (x, y, words) in &self.layout.signs {
            self.text(words, (*x, *y), HPos::Left, Ink::NOTE)?;
        }
        self.draw_plan()
    }

    /// Whether an axis says something though no value is drawn.
    fn axis_speaks(&self) -> bool {
        self.plot.targets.iter().chain(&self.plot.baseline).any(Target::drawable) || self.plot.bound_label.is_some()
    }

    /// Events: a pale band from their words down to the axis.
    fn draw_bands(&self) -> Drawn {
        for (i, event) in self.plot.events.iter().enumerate() {
            let (x0, x1) = self.layout.band(event.from, event.to.unwrap_or(i32::MAX));
            // Of two that follow one another each can be seen.
            let (x0, x1) = (x0 + 1.0, x1 - 1.0);
            if x1 <= x0 {
                continue;
            }
            let top = self.layout.note_top(i);
            let corners = [(to_grid(x0), to_grid(top)), (to_grid(x1), to_grid(self.layout.bottom))];
            self.root.draw(&Rectangle::new(corners, Ink::BAND.fill()))?;
        }
        Ok(())
    }

    /// Horizontal rules and the labels of the value axis, through plotters' own mesh.
    fn draw_mesh(&mut self) -> Drawn {
        let axis = self.axis;
        let none = TRANSPARENT.stroke_width(0);
        let label = |v: &f64| axis.label(*v);
        for tick in &axis.ticks {
            let y = self.at(self.layout.x0, *tick).1;
            self.placer.avoid(y);
        }
        self.chart
            .configure_mesh()
            .disable_x_mesh()
            .disable_x_axis()
            .axis_style(none)
            .light_line_style(none)
            .bold_line_style(Ink::GRID.stroke())
            .set_all_tick_mark_size(to_grid(4.0))
            .y_labels(axis.ticks.len())
            .y_max_light_lines(0)
            .y_label_style(Ink::AXIS_TEXT.text(Pos::new(HPos::Right, VPos::Center)))
            .y_label_formatter(&label)
            .draw()
    }

    /// The unit above the axis, and the words for an axis that does not begin at zero.
    fn draw_unit(&mut self) -> Drawn {
        let (unit, y) = &self.layout.unit;
        let width = text_width(unit, TEXT);
        let edge = self.layout.left - 8.0;
        let (x, side) = if width + 2.0 <= edge { (edge, HPos::Right) } else { (2.0, HPos::Left) };
        self.text(unit, (x, *y), side, Ink::AXIS_TEXT)?;
        let end = if width + 2.0 <= edge { self.layout.left } else { width + 2.0 };
        self.placer.block_words(Rect { x0: 0.0, y0: y - 9.0, x1: end, y1: y + 9.0 });
        if self.axis.cut && !self.plot.is_empty() {
            self.draw_cut()?;
        }
        let Some((lines, x, first)) = &self.layout.cut else { return Ok(()) };
        for (line, y) in lines.iter().zip(rows(*first)) {
            self.text(line, (*x, y), HPos::Left, Ink::NOTE)?;
            let x1 = x + text_width(line, TEXT);
            self.placer.block_words(Rect { x0: *x, y0: y - 9.0, x1, y1: y + 9.0 });
        }
        Ok(())
    }

    /// The broken foot of an axis that does not begin at zero.
    fn draw_cut(&self) -> Drawn {
        let (x, y) = (self.layout.left, self.layout.bottom);
        let zigzag = [(0.0, -16.0), (0.0, -13.0), (-4.0, -10.5), (4.0, -5.5), (0.0, -3.0), (0.0, 0.0)];
        self.stroke(&zigzag.map(|(dx, dy)| (x + dx, y + dy)), Ink::CUT)
    }

    /// `//` on the axis and a thin rule up to the words.
    fn draw_breaks(&mut self) -> Drawn {
        for (i, change) in self.plot.breaks.iter().enumerate() {
            let x = self.layout.before(self.plot, change.year);
            let (top, bottom) = (self.layout.note_top(self.plot.events.len() + i), self.layout.bottom);
            self.stroke(&[(x, top), (x, bottom - 8.0)], Ink::SPLIT)?;
            for dx in [-4.0, 3.0] {
                self.stroke(&[(x + dx - 2.5, bottom + 6.0), (x + dx + 3.5, bottom - 6.0)], Ink::SLASH)?;
            }
            self.placer.block_stroke((x, top), (x, bottom));
        }
        Ok(())
    }

    /// Era years, and below them western years or the span of a year not yet whole.
    fn draw_years(&self) -> Drawn {
        let ticks = &self.plot.years;
        let kept = self.kept_years();
        let y = self.layout.bottom + 16.0;
        for (tick, _) in ticks.iter().zip(&kept).filter(|t| *t.1) {
            let x = self.layout.inside(self.at(f64::from(tick.year), self.base()).0, &tick.label);
            self.text(&tick.label, (x, y), HPos::Center, Ink::YEAR_TEXT)?;
        }
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for (x, row, words) in &self.layout.spans {
            let half = text_width(words, TEXT) / 2.0 + 2.0;
            if *row == 0 {
                taken.push((x - half, x + half));
            }
            let down = f64::from(u32::try_from(*row + 1).unwrap_or(1)) * LINE;
            self.text(words, (*x, y + down), HPos::Center, Ink::AXIS_TEXT)?;
        }
        let western = ticks
            .iter()
            .zip(&kept)
            .filter(|(t, k)| **k && t.span.is_none() && !t.western.is_empty() && !self.layout.narrow);
        for (tick, _) in western.rev() {
            let x = self.layout.inside(self.at(f64::from(tick.year), self.base()).0, &tick.western);
            let half = text_width(&tick.western, TEXT) / 2.0 + 2.0;
            if taken.iter().all(|t| x + half <= t.0 || x - half >= t.1) {
                taken.push((x - half, x + half));
                self.text(&tick.western, (x, y + LINE), HPos::Center, Ink::AXIS_TEXT)?;
            }
        }
        Ok(())
    }

    /// Which years get a label: all, or every second, third … counted from the last.
    fn kept_years(&self) -> Vec<bool> {
        let ticks = &self.plot.years;
        let count = ticks.len();
        let place = |i: usize| self.at(f64::from(ticks[i].year), self.base()).0;
        let half = |i: usize| {
            let second = if self.layout.narrow { 0.0 } else { text_width(&ticks[i].western, 14.0) };
            text_width(&ticks[i].label, 14.0).max(second) / 2.0 + 2.0
        };
        let every = (1..=count.max(1)).find(|every| {
            let kept: Vec<usize> = (0..count).rev().step_by(*every).collect();
            kept.windows(2).all(|w| place(w[0]) - half(w[0]) >= place(w[1]) + half(w[1]))
        });
        let every = every.unwrap_or(1);
        (0..count).map(|i| (count - 1 - i).is_multiple_of(every)).collect()
    }

    /// The plan's period: a thin bar under the years with its words.
    fn draw_plan(&self) -> Drawn {
        let Some((from, to, _)) = &self.plot.plan else {
            return Ok(());
        };
        let (x0, x1) = self.layout.band(*from, *to);
        let y = self.layout.plan_top;
        if x1 > x0 {
            self.stroke(&[(x0 + 3.0, y), (x1 - 3.0, y)], Ink::PLAN)?;
            let (first, last) = (self.plot.years.first(), self.plot.years.last());
            self.draw_plan_end((x0 + 3.0, y), 1.0, first.is_some_and(|t| *from < t.year))?;
            self.draw_plan_end((x1 - 3.0, y), -1.0, last.is_some_and(|t| *to > t.year))?;
            for (line, y) in self.layout.plan.iter().zip(rows(y + 14.0)) {
                let x = self.layout.inside(f64::midpoint(x0, x1), line);
                self.text(line, (x, y), HPos::Center, Ink::NOTE)?;
            }
        }
        Ok(())
    }

    /// The end of the plan's bar: upright where the plan ends, an arrow head where it goes on beyond the years drawn.
    fn draw_plan_end(&self, (x, y): (f64, f64), inwards: f64, is_open: bool) -> Drawn {
        let high = 4.5;
        if is_open {
            let back = x + inwards * 6.0;
            return self.stroke(&[(back, y - high), (x, y), (back, y + high)], Ink::PLAN);
        }
        self.stroke(&[(x, y - high), (x, y + high)], Ink::PLAN)
    }

    /// Words where there is nothing to draw.
    pub(crate) fn draw_empty(&mut self) -> Drawn {
        let Some(words) = self.plot.empty_label.as_ref().filter(|_| self.plot.is_empty()) else { return Ok(()) };
        let (left, right) = (self.layout.left, self.layout.right);
        let lines = wrap(words, right - left, TEXT, 3);
        let middle = f64::midpoint(self.layout.top, self.layout.bottom) - (lines_high(&lines) - LINE) / 2.0;
        for (line, y) in lines.iter().zip(rows(middle)) {
            let x = f64::midpoint(left, right);
            self.text(line, (x, y), HPos::Center, Ink::NOTE)?;
            let line = Line { width: text_width(line, TEXT), text: TEXT };
            self.placer.block_words(Rect::line(x, y, line));
        }
        Ok(())
    }
}

/// The middles of lines below one another.
pub(crate) fn rows(first: f64) -> impl Iterator<Item = f64> {
    std::iter::successors(Some(first), |y| Some(y + LINE))
}
