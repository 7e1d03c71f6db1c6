//! The small strip of shades of a row in a table: the same signs, without words.

use plotters::drawing::IntoDrawingArea as _;

use super::cell::field;
use super::shades::Shades;
use crate::chart::backend::{Backend, put, to_grid};
use crate::chart::ink::Ink;
use crate::chart::labels::Rect;
use crate::chart::mark::{Mark as Shaped, Shape};
use crate::chart::pen::Drawn;
use crate::chart::picture::{Mark, Point, Spark};

const WIDTH: f64 = 132.0;
const HEIGHT: f64 = 16.0;

/// A strip of 132 × 16 without text, hidden from screen readers: the row beside it says it in numbers. Each year is a
/// field, darker for more; a year not whole is an outline, a provisional one a shade in an outline, a withheld one a cross,
/// one without a value a gap.
#[must_use]
pub fn strip(spark: &Spark) -> String {
    let mut inside = String::new();
    // The backend cannot fail; should plotters itself refuse, an empty drawing does no harm.
    let _ = draw(spark, &mut inside);
    let mut out = String::new();
    put(
        &mut out,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"spark strip\" viewBox=\"0 0 132 16\" aria-hidden=\"true\">{inside}</svg>"
        ),
    );
    out
}

fn draw(spark: &Spark, out: &mut String) -> Drawn {
    let years = || spark.points.iter().map(|point| point.year);
    let (Some(first), Some(last)) = (years().min(), years().max()) else { return Ok(()) };
    let root = Backend::new(out, 132, 16, "strip").into_drawing_area();
    let slot = (WIDTH / (f64::from(last) - f64::from(first) + 1.0)).min(24.0);
    let paper = if slot > 5.0 { 1.5 } else { 0.0 };
    let whole = spark.points.iter().filter(|p| p.whole_year()).filter_map(Point::finite);
    let shades = Shades::fit(whole, 1.0, false);
    for point in &spark.points {
        let x0 = (f64::from(point.year) - f64::from(first)) * slot;
        let rect = Rect { x0: x0 + paper / 2.0, y0: 1.0, x1: x0 + slot - paper / 2.0, y1: HEIGHT - 1.0 };
        match (point.mark, point.finite(), &shades) {
            (Mark::Withheld, ..) => {
                let at = vec![(to_grid(x0 + slot / 2.0), to_grid(HEIGHT / 2.0))];
                root.draw(&Shaped { shape: Shape::Cross, at, reach: 3.0, ink: Ink::CROSS, words: "" })?;
            }
            (Mark::Incomplete, Some(_), _) => {
                // The outline is drawn on the edge and must not leave the drawing.
                let inner = Rect { x0: rect.x0 + 0.7, y0: 1.7, x1: rect.x1 - 0.7, y1: HEIGHT - 1.7 };
                field(&root, inner, 0.0, Ink::SPARK_OPEN, "")?;
            }
            (Mark::Provisional, Some(value), Some(shades)) if paper > 0.0 => {
                let by = |by: f64| Rect { x0: rect.x0 + by, y0: rect.y0 + by, x1: rect.x1 - by, y1: rect.y1 - by };
                field(&root, by(3.0), 0.0, Ink::shade(shades.of(value)), "")?;
                field(&root, by(0.7), 0.0, Ink::SPARK_OPEN, "")?;
            }
            (_, Some(value), Some(shades)) => field(&root, rect, 0.0, Ink::shade(shades.of(value)), "")?,
            _ => {}
        }
    }
    Ok(())
}
