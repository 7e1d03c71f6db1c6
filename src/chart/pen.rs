//! Strokes and words in units of the view box, through plotters.

use std::convert::Infallible;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{PathElement, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::backend::{Backend, to_grid};
use super::ink::Ink;

/// The whole view box, in grid steps.
pub(crate) type Root<'b> = DrawingArea<Backend<'b>, Shift>;
/// The result of drawing.
pub(crate) type Drawn = Result<(), Fail>;
/// Why plotters could not draw.
pub(crate) type Fail = DrawingAreaErrorKind<Infallible>;

/// A stroke in units of the view box.
pub(crate) fn stroke(root: &Root<'_>, points: &[(f64, f64)], ink: Ink) -> Drawn {
    let points: Vec<_> = points.iter().map(|p| (to_grid(p.0), to_grid(p.1))).collect();
    root.draw(&PathElement::new(points, ink.stroke()))
}

/// A line of text in units of the view box; `at.1` is its middle.
pub(crate) fn write_text(root: &Root<'_>, text: &str, at: (f64, f64), side: HPos, ink: Ink) -> Drawn {
    if text.is_empty() {
        return Ok(());
    }
    root.draw(&Text::new(text, (to_grid(at.0), to_grid(at.1)), ink.text(Pos::new(side, VPos::Center))))
}
