//! A field with round corners and its words, and groups of marks, as elements that plotters draws.

use std::convert::Infallible;

use plotters::element::{Drawable, PointCollection};
use plotters::style::text_anchor::HPos;
use plotters_backend::{BackendCoord, DrawingErrorKind};

use crate::chart::backend::{Backend, to_grid};
use crate::chart::ink::Ink;
use crate::chart::labels::Rect;
use crate::chart::mark::{Mark as Shaped, Shape};
use crate::chart::pen::{Drawn, Root, write_text};
use crate::chart::picture::{Mark, Point};

/// A rectangle with round corners.
struct Field<'t> {
    corners: [(i32, i32); 2],
    radius: f64,
    ink: Ink,
    words: &'t str,
}

impl<'a> PointCollection<'a, (i32, i32)> for &'a Field<'_> {
    type Point = &'a (i32, i32);
    type IntoIter = std::slice::Iter<'a, (i32, i32)>;

    fn point_iter(self) -> Self::IntoIter {
        self.corners.iter()
    }
}

impl<'b> Drawable<Backend<'b>> for Field<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut at: I,
        backend: &mut Backend<'b>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let (Some(a), Some(b)) = (at.next(), at.next()) else { return Ok(()) };
        backend.say(self.words);
        backend.rounded(a, b, to_grid(self.radius), self.ink);
        Ok(())
    }
}

/// Draws a field; with words it is a data mark.
pub(super) fn field(root: &Root<'_>, rect: Rect, radius: f64, ink: Ink, words: &str) -> Drawn {
    let corners = [(to_grid(rect.x0), to_grid(rect.y0)), (to_grid(rect.x1), to_grid(rect.y1))];
    root.draw(&Field { corners, radius, ink, words })
}

/// A value as a field: its shade with its number upon it, or the sign of what it is instead. `number` is empty where it
/// does not fit; `text` is its middle.
pub(super) fn value(
    root: &Root<'_>,
    (rect, radius): (Rect, f64),
    point: Option<&Point>,
    step: Option<usize>,
    (number, text): (&str, (f64, f64)),
) -> Drawn {
    let Some(point) = point else {
        return field(root, rect, radius, Ink::NONE, "");
    };
    match (point.mark, step) {
        (Mark::Withheld, _) => {
            field(root, rect, radius, Ink::CELL, "")?;
            let at = vec![(to_grid(text.0), to_grid(text.1))];
            root.draw(&Shaped { shape: Shape::Cross, at, reach: 4.5, ink: Ink::CROSS, words: &point.text })
        }
        (Mark::Incomplete, _) if point.finite().is_some() => {
            field(root, rect, radius, Ink::HATCH_PAST, &point.text)?;
            write_text(root, number, text, HPos::Center, Ink::NUMBER)
        }
        (mark, Some(step)) if point.finite().is_some() => {
            field(root, rect, radius, Ink::shade(step), &point.text)?;
            if mark == Mark::Provisional {
                field(root, rect, radius, Ink::PROVISIONAL, "")?;
            }
            write_text(root, number, text, HPos::Center, Ink::on_shade(step))
        }
        _ => field(root, rect, radius, Ink::NONE, &point.text),
    }
}

/// The beginning of a group of a class, or the end of a group.
struct Group(Option<&'static str>);

impl PointCollection<'_, (i32, i32)> for &Group {
    type Point = (i32, i32);
    type IntoIter = std::iter::Empty<(i32, i32)>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::empty()
    }
}

impl<'b> Drawable<Backend<'b>> for Group {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        backend: &mut Backend<'b>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        match self.0 {
            Some(class) => backend.open_group(class),
            None => backend.close_group(),
        }
        Ok(())
    }
}

/// Draws what belongs together as a group of a class.
pub(super) fn group(root: &Root<'_>, class: &'static str, inside: impl FnOnce() -> Drawn) -> Drawn {
    root.draw(&Group(Some(class)))?;
    inside()?;
    root.draw(&Group(None))
}
