//! A drawing with what must be said beside it, as one drawing: for slides, where no page stands around it, and for link
//! previews.

mod card;
mod slide;
#[cfg(test)]
mod tests;

pub use self::card::{Card, Count, SiteCard, card, site_card};
pub use self::slide::{Slide, slide};

use super::backend::{escape, put};
use super::text_width::text_width;

/// Words down a sheet.
struct Sheet {
    out: String,
}

impl Sheet {
    const fn new() -> Self {
        Self { out: String::new() }
    }

    /// Lines of one class, the first with its base at `y`, and so on downwards.
    fn lines(&mut self, lines: &[String], class: &str, (x, y): (f64, f64), look: Look) {
        let mut y = y;
        for line in lines {
            put(
                &mut self.out,
                format_args!(
                    "<text class=\"{class}\" x=\"{}\" y=\"{}\" font-size=\"{}\">{}</text>\n",
                    units(x),
                    units(y),
                    units(look.size),
                    escape(line)
                ),
            );
            y += look.line;
        }
    }

    /// A drawing in a box of its own. None leaves its box, and clipping would take as long as drawing.
    fn drawing(&mut self, svg: &str, (x, y): (f64, f64), (width, height): (f64, f64)) {
        let place = format!(
            "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" overflow=\"visible\" ",
            units(x),
            units(y),
            units(width),
            units(height)
        );
        self.out.push_str(&svg.replacen("<svg ", &place, 1));
        self.out.push('\n');
    }
}

/// The size of a text and the distance of its lines.
#[derive(Clone, Copy)]
struct Look {
    size: f64,
    line: f64,
}

/// The finished sheet: `scale` pixels a unit. It is named by the drawing on it.
fn finish(sheet: &Sheet, size: (f64, f64), scale: f64, drawing: &str) -> String {
    let named = attribute(drawing, "aria-labelledby").map(|names| format!(" aria-labelledby=\"{names}\""));
    let style = super::theme::fixed(&format!("<svg class=\"sheet\">{}", sheet.out));
    let (width, height) = size;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" class=\"sheet\" role=\"img\"{}><style>\n{style}</style>\n{}</svg>\n",
        units(width * scale),
        units(height * scale),
        units(width),
        units(height),
        named.unwrap_or_default(),
        sheet.out,
    )
}

/// The size of a drawing's view box.
fn size(drawing: &str) -> Option<(f64, f64)> {
    let numbers: Vec<f64> = attribute(drawing, "viewBox")?.split(' ').filter_map(|n| n.parse().ok()).collect();
    match numbers[..] {
        [_, _, width, height] if width > 0.0 && height > 0.0 => Some((width, height)),
        _ => None,
    }
}

/// An attribute of the first element.
fn attribute<'d>(drawing: &'d str, name: &str) -> Option<&'d str> {
    let element = drawing.split('>').next()?;
    element.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

/// A length with at most one decimal.
fn units(length: f64) -> String {
    let tenths = format!("{length:.1}");
    tenths.strip_suffix(".0").map_or(tenths.clone(), str::to_owned)
}

/// Breaks a text into as many lines as it needs; only a word wider than the sheet is cut.
fn wrapped(text: &str, width: f64, size: f64) -> Vec<String> {
    // Twice the lines that a text without breaks would take, and a few more, are always enough.
    let needed = (text_width(text, size) / width * 2.0).min(40.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positive and at most 40")]
    let most = needed.ceil() as usize + 2;
    super::wrap(text, width, size, most)
}
