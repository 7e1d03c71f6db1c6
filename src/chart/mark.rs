//! Data marks: a shape with its words, as an element that plotters draws.

use std::convert::Infallible;

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingBackend as _, DrawingErrorKind};

use super::backend::{Backend, to_grid};
use super::ink::Ink;

/// The outline of a mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Shape {
    Circle,
    Square,
    Triangle,
    Diamond,
    /// An oblique cross.
    Cross,
    /// A rectangle between two corners.
    Bar,
}

impl Shape {
    /// The marker of a series, counted from 0.
    pub(crate) fn of_series(series: usize) -> Self {
        [Self::Circle, Self::Square, Self::Triangle, Self::Diamond][series % 4]
    }
}

/// A shape at data or grid coordinates, with the words a reader hears or sees on it.
#[derive(Debug, Clone)]
pub(crate) struct Mark<'t, C> {
    pub(crate) shape: Shape,
    /// The centre, or two corners of a bar.
    pub(crate) at: Vec<C>,
    /// From the centre to the edge, in units.
    pub(crate) reach: f64,
    pub(crate) ink: Ink,
    /// Empty for marks that are no data.
    pub(crate) words: &'t str,
}

impl<'a, C: 'a> PointCollection<'a, C> for &'a Mark<'_, C> {
    type Point = &'a C;
    type IntoIter = std::slice::Iter<'a, C>;

    fn point_iter(self) -> Self::IntoIter {
        self.at.iter()
    }
}

impl<'b, C> Drawable<Backend<'b>> for Mark<'_, C> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut pos: I,
        backend: &mut Backend<'b>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let Some((x, y)) = pos.next() else { return Ok(()) };
        backend.say(self.words);
        let r = to_grid(self.reach);
        let style = self.ink.fill();
        match self.shape {
            Shape::Bar => backend.draw_rect((x, y), pos.next().unwrap_or((x, y)), &style, true)?,
            Shape::Circle => backend.draw_circle((x, y), r.unsigned_abs(), &style, true)?,
            Shape::Square => {
                let r = r * 9 / 10;
                backend.draw_rect((x - r, y - r), (x + r, y + r), &style, true)?;
            }
            Shape::Triangle => {
                let (side, up) = (r * 12 / 10, r * 11 / 10);
                let foot = y + up * 8 / 10;
                backend.fill_polygon([(x, y - up), (x + side, foot), (x - side, foot)], &style)?;
            }
            Shape::Diamond => {
                let r = r * 13 / 10;
                backend.fill_polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], &style)?;
            }
            Shape::Cross => backend.cross((x, y), r, self.ink.name()),
        }
        Ok(())
    }
}

/// Bars of one look that say nothing, between pairs of corners in grid steps: one path together.
pub(crate) struct Bars {
    pub(crate) corners: Vec<BackendCoord>,
    pub(crate) ink: Ink,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Bars {
    type Point = &'a BackendCoord;
    type IntoIter = std::slice::Iter<'a, BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        self.corners.iter()
    }
}

impl<'b> Drawable<Backend<'b>> for Bars {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut pos: I,
        backend: &mut Backend<'b>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let mut bars = Vec::new();
        while let (Some(a), Some(b)) = (pos.next(), pos.next()) {
            bars.push((a.0.min(b.0), a.1.min(b.1), a.0.max(b.0), a.1.max(b.1)));
        }
        backend.bars(&bars, self.ink.name());
        Ok(())
    }
}
