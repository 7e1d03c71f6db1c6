//! Charts: from a plain description to an SVG string, through plotters with a backend of our own.
//!
//! [`picture`] holds what a drawing is made from; [`years`], [`items`] and [`areas`] draw its kinds; [`theme`] says how
//! their classes look; [`sheet`] puts words around a drawing, and [`png`] makes a picture of it; [`compose`] chooses a kind for an indicator and finds the words; [`gallery`] shows every kind.

mod areas;
mod axis;
mod backend;
mod compose;
pub mod gallery;
mod ink;
mod items;
mod labels;
mod mark;
mod pen;
pub mod picture;
pub mod png;
pub mod sheet;
mod sparkline;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_geometry;
mod text_width;
mod theme;
mod years;

use std::fmt;

use self::backend::{escape, put};
use self::pen::Fail;
use self::picture::{Drawing, Picture, Size};

pub use self::areas::strip;
pub use self::compose::{Figure, figures, spark, unfulfilled};
pub use self::sparkline::sparkline;
pub use self::text_width::{text_width, wrap};
pub use self::theme::{css, standalone};

/// plotters refused to draw. Not known to happen: every input that the types allow is drawn.
#[derive(Debug)]
pub struct DrawError(String);

impl fmt::Display for DrawError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the chart could not be drawn: {}", self.0)
    }
}

impl std::error::Error for DrawError {}

impl From<Fail> for DrawError {
    fn from(error: Fail) -> Self {
        Self(error.to_string())
    }
}

/// Draws a chart as an `<svg>` element.
///
/// # Errors
///
/// Only if plotters itself fails, which no input is known to cause.
pub fn draw(picture: &Picture, size: Size) -> Result<String, DrawError> {
    let id = match size {
        Size::Wide => format!("{}-w", picture.id),
        Size::Narrow => format!("{}-n", picture.id),
    };
    let inside = match &picture.drawing {
        Drawing::Years(plot) => years::draw(plot, size, &id)?,
        Drawing::Items(items) => items::draw(items, size, &id)?,
        Drawing::Shares(shares) => items::draw_shares(shares, size, &id)?,
        Drawing::Slope(slope) => items::draw_slope(slope, size, &id)?,
        Drawing::Panels(panels) => areas::draw_panels(panels, size, &id)?,
        Drawing::Heat(heat) => areas::draw_heat(heat, size, &id)?,
        Drawing::Tiles(tiles) => areas::draw_tiles(tiles, size, &id)?,
    };
    Ok(envelope(picture, size, &id, &inside))
}

/// A drawing without the element around it.
pub(crate) struct Inside {
    /// Size of its view box.
    pub(crate) size: (u32, u32),
    /// A class that the element carries besides its own: a palette of its own.
    pub(crate) class: &'static str,
    /// The marks.
    pub(crate) text: String,
}

/// Kinds of hatching and how far their lines are turned. Neighbouring fills are hatched in different directions: of the
/// answers, whichever of them stand side by side.
const HATCHES: [(&str, i32); 14] = [
    ("hpast", -45),
    ("hk1", 45),
    ("hk2", -45),
    ("hk3", 45),
    ("hs1", -45),
    ("hs2", 45),
    ("hs3", -45),
    ("hs4", 45),
    ("ha1", -45),
    ("ha2", 90),
    ("ha3", 0),
    ("ha4", 45),
    ("ha5", -45),
    ("ha6", 90),
];

/// The element around the drawing: size, name, description, hatching.
fn envelope(picture: &Picture, size: Size, id: &str, inside: &Inside) -> String {
    let id = escape(id);
    let (width, height) = inside.size;
    let mut class = match size {
        Size::Wide => String::from("plot wide"),
        Size::Narrow => String::from("plot narrow"),
    };
    if !inside.class.is_empty() {
        class.push(' ');
        class.push_str(inside.class);
    }
    let inside = &inside.text;
    let mut out = String::new();
    put(
        &mut out,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" class=\"{class}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\n<title id=\"{id}-t\">{}</title>\n<desc id=\"{id}-d\">{}</desc>\n",
            escape(&picture.title),
            escape(&picture.description),
        ),
    );
    let mut patterns = String::new();
    for (key, turn) in HATCHES {
        if inside.contains(&format!("class=\"hatch {key}\"")) {
            put(
                &mut patterns,
                format_args!(
                    "<pattern id=\"{id}-{key}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate({turn})\"><path class=\"{key}\" d=\"M3 0V6\"/></pattern>"
                ),
            );
        }
    }
    if !patterns.is_empty() {
        put(&mut out, format_args!("<defs>{patterns}</defs>\n"));
    }
    out.push_str(inside);
    out.push_str("</svg>");
    out
}

/// A view-box size: positive and small.
pub(crate) fn whole(units: f64) -> u32 {
    // Clamped first, so nothing is lost.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let size = units.clamp(1.0, 100_000.0).ceil() as u32;
    size
}
