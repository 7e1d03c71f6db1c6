//! Charts: from a plain description to an SVG string, through plotters with a backend of our own.

mod axis;
mod backend;
mod bar;
mod compose;
mod frame;
mod goals;
mod ink;
mod labels;
mod layout;
mod line;
mod mark;
mod names;
pub mod plot;
mod rows;
mod scene;
mod sparkline;
#[cfg(test)]
mod tests;
mod text_width;
mod theme;

use std::fmt;

use plotters::drawing::IntoDrawingArea as _;

use self::backend::{Backend, escape, put};
use self::layout::Layout;
use self::plot::{Kind, Plot, Size};
use self::rows::Columns;
use self::scene::{Fail, Scene};

pub use self::compose::{Figure, figures, spark};
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
pub fn draw(plot: &Plot, size: Size) -> Result<String, DrawError> {
    let id = match size {
        Size::Wide => format!("{}-w", plot.id),
        Size::Narrow => format!("{}-n", plot.id),
    };
    let mut inside = String::new();
    let (width, height) = if plot.kind == Kind::Rows {
        let columns = Columns::new(plot, size);
        let (width, height) = (whole(columns.width), whole(columns.height));
        rows::draw(plot, &columns, &Backend::new(&mut inside, width, height, &id).into_drawing_area())?;
        (width, height)
    } else {
        let axis = layout::axis(plot);
        let layout = Layout::new(plot, size, &axis);
        let (width, height) = (whole(layout.width), whole(layout.height));
        let root = Backend::new(&mut inside, width, height, &id).into_drawing_area();
        let mut scene = Scene::new(plot, &root, &axis, &layout)?;
        scene.draw_back()?;
        if plot.kind == Kind::Line {
            scene.draw_goals()?;
            scene.draw_lines()?;
            scene.draw_names()?;
            scene.draw_line_values()?;
        } else {
            scene.draw_bars()?;
            scene.draw_goals()?;
            scene.draw_names()?;
            scene.draw_bar_values()?;
        }
        scene.draw_goal_labels()?;
        (width, height)
    };
    Ok(envelope(plot, size, &id, (width, height), &inside))
}

/// The element around the drawing: size, name, description, hatching.
fn envelope(plot: &Plot, size: Size, id: &str, (width, height): (u32, u32), inside: &str) -> String {
    let id = escape(id);
    let mut class = match size {
        Size::Wide => String::from("plot wide"),
        Size::Narrow => String::from("plot narrow"),
    };
    match (plot.kind, plot.series.len()) {
        (Kind::Stacked, 3..) => class.push_str(" three"),
        (_, 4..) => class.push_str(" four"),
        _ => {}
    }
    let mut out = String::new();
    put(
        &mut out,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" class=\"{class}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\n<title id=\"{id}-t\">{}</title>\n<desc id=\"{id}-d\">{}</desc>\n",
            escape(&plot.title),
            escape(&plot.description),
        ),
    );
    let mut patterns = String::new();
    let hatches = ["hpast", "hk1", "hk2", "hk3", "hs1", "hs2", "hs3", "hs4"];
    for (i, key) in hatches.into_iter().enumerate() {
        if inside.contains(&format!("class=\"hatch {key}\"")) {
            // Neighbouring fills are hatched in opposite directions.
            let turn = if i % 2 == 1 { 45 } else { -45 };
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
fn whole(units: f64) -> u32 {
    // Clamped first, so nothing is lost.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let size = units.clamp(1.0, 100_000.0).ceil() as u32;
    size
}
