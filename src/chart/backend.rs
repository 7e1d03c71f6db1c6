//! plotters' drawing calls as SVG with classes.
//!
//! plotters works on whole pixels. The backend offers it a grid ten times finer than the view box
//! and writes tenths, so that nothing jumps.

use std::convert::Infallible;
use std::fmt::Write as _;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use super::ink::Ink;
use super::text_width::text_width;

/// Grid steps in one unit of the view box.
pub(crate) const GRID: f64 = 10.0;

/// Writes the inside of an `<svg>` element.
pub(crate) struct Backend<'a> {
    out: &'a mut String,
    size: (u32, u32),
    id: String,
    /// What the next shape says, as an attribute.
    words: String,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> Backend<'a> {
    /// A backend for a view box of the given size; `id` goes before the names of patterns.
    pub(crate) fn new(out: &'a mut String, width: u32, height: u32, id: &str) -> Self {
        Self { out, size: (width * 10, height * 10), id: id.to_owned(), words: String::new() }
    }

    /// The next shape is a data mark that carries its words; without words it is none.
    pub(crate) fn say(&mut self, words: &str) {
        self.words.clear();
        if !words.is_empty() {
            put(&mut self.words, format_args!(" data-t=\"{}\"", escape(words)));
        }
    }

    /// An oblique cross about a centre.
    pub(crate) fn cross(&mut self, (x, y): BackendCoord, reach: i32, class: &str) {
        let (left, right) = (tenths(self.x(x - reach)), tenths(self.x(x + reach)));
        let (top, bottom) = (tenths(self.y(y - reach)), tenths(self.y(y + reach)));
        let words = std::mem::take(&mut self.words);
        let data = format_args!("M{left} {top}L{right} {bottom}M{left} {bottom}L{right} {top}").to_string();
        put(self.out, format_args!("<path class=\"{class}\"{words} d=\"{data}\"/>\n"));
    }

    /// Bars of one look as a single path, each by its left, top, right and bottom in grid steps.
    pub(crate) fn bars(&mut self, bars: &[(i32, i32, i32, i32)], class: &str) {
        let mut data = String::new();
        for (left, top, right, bottom) in bars {
            let (left, right) = (self.x(*left), self.x(*right));
            let (top, bottom) = (self.y(*top), self.y(*bottom));
            let (width, height) = (tenths(right - left), tenths(bottom - top));
            put(&mut data, format_args!("M{} {}h{width}v{height}h-{width}z", tenths(left), tenths(top)));
        }
        if !data.is_empty() {
            put(self.out, format_args!("<path class=\"{class}\" d=\"{data}\"/>\n"));
        }
    }

    /// Begins a group of marks of a class, for example one of many small drawings.
    pub(crate) fn open_group(&mut self, class: &str) {
        put(self.out, format_args!("<g class=\"{class}\">\n"));
    }

    /// A rectangle with round corners.
    pub(crate) fn rounded(&mut self, a: BackendCoord, b: BackendCoord, radius: i32, ink: Ink) {
        let (x0, x1) = (self.x(a.0.min(b.0)), self.x(a.0.max(b.0)));
        let (y0, y1) = (self.y(a.1.min(b.1)), self.y(a.1.max(b.1)));
        let class = ink.name();
        let (fill, radius) = (self.hatch(class), tenths(radius));
        let words = std::mem::take(&mut self.words);
        put(
            self.out,
            format_args!(
                "<rect class=\"{class}\"{fill}{words} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{radius}\"/>\n",
                tenths(x0),
                tenths(y0),
                tenths(x1 - x0),
                tenths(y1 - y0)
            ),
        );
    }

    /// Ends it.
    pub(crate) fn close_group(&mut self) {
        self.out.push_str("</g>\n");
    }

    fn x(&self, v: i32) -> i32 {
        v.clamp(0, i32::try_from(self.size.0).unwrap_or(i32::MAX))
    }

    fn y(&self, v: i32) -> i32 {
        v.clamp(0, i32::try_from(self.size.1).unwrap_or(i32::MAX))
    }

    fn path(&mut self, points: &[BackendCoord], closed: bool, class: &str) {
        let mut data = String::new();
        let mut last: Option<BackendCoord> = None;
        for p in points.iter().map(|p| (self.x(p.0), self.y(p.1))) {
            match last {
                None => put(&mut data, format_args!("M{} {}", tenths(p.0), tenths(p.1))),
                Some(l) if l == p => {}
                Some(l) if l.1 == p.1 => put(&mut data, format_args!("H{}", tenths(p.0))),
                Some(l) if l.0 == p.0 => put(&mut data, format_args!("V{}", tenths(p.1))),
                Some(_) => put(&mut data, format_args!("L{} {}", tenths(p.0), tenths(p.1))),
            }
            last = Some(p);
        }
        let end = if closed { "Z" } else { "" };
        let words = std::mem::take(&mut self.words);
        put(self.out, format_args!("<path class=\"{class}\"{words} d=\"{data}{end}\"/>\n"));
    }

    /// A hatched fill refers to a pattern of its own drawing.
    fn hatch(&self, class: &str) -> String {
        class.strip_prefix("hatch ").map_or_else(String::new, |k| format!(" fill=\"url(#{}-{k})\"", escape(&self.id)))
    }
}

impl DrawingBackend for Backend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        // Nothing here draws by pixels; plotters asks only through shapes that this backend knows.
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let color = style.color();
        let points: Vec<_> = path.into_iter().collect();
        if color.alpha > 0.0 && !points.is_empty() {
            self.path(&points, false, Ink::class(color.rgb));
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, vert: I, style: &S) -> Drawn {
        let points: Vec<_> = vert.into_iter().collect();
        if !points.is_empty() {
            self.path(&points, true, Ink::class(style.color().rgb));
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, _fill: bool) -> Drawn {
        let (x0, x1) = (self.x(a.0.min(b.0)), self.x(a.0.max(b.0)));
        let (y0, y1) = (self.y(a.1.min(b.1)), self.y(a.1.max(b.1)));
        let class = Ink::class(style.color().rgb);
        let fill = self.hatch(class);
        let words = std::mem::take(&mut self.words);
        put(
            self.out,
            format_args!(
                "<rect class=\"{class}\"{fill}{words} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\n",
                tenths(x0),
                tenths(y0),
                tenths(x1 - x0),
                tenths(y1 - y0)
            ),
        );
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, radius: u32, style: &S, _fill: bool) -> Drawn {
        let (x, y, r) = (tenths(self.x(at.0)), tenths(self.y(at.1)), tenths(i32::try_from(radius).unwrap_or(0)));
        let class = Ink::class(style.color().rgb);
        let words = std::mem::take(&mut self.words);
        put(self.out, format_args!("<circle class=\"{class}\"{words} cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>\n"));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        if style.color().alpha == 0.0 {
            return Ok(());
        }
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " m",
            HPos::Right => " e",
        };
        // From the middle of a line of text to its base line: about a third of its size.
        let drop = match style.anchor().v_pos {
            VPos::Top => 0.88,
            VPos::Center => 0.36,
            VPos::Bottom => -0.12,
        };
        let y = self.y(at.1 + to_grid(style.size() * drop / GRID));
        let class = Ink::class(style.color().rgb);
        // The halo lies under the letters. In the style sheet the Nu checker does not know the property.
        let halo = if Ink::has_halo(class) { " paint-order=\"stroke\"" } else { "" };
        put(
            self.out,
            format_args!(
                "<text class=\"{class}{anchor}\"{halo} x=\"{}\" y=\"{}\">{}</text>\n",
                tenths(self.x(at.0)),
                tenths(y),
                escape(text)
            ),
        );
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        // Widths are small and positive, so nothing is lost.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        Ok((text_width(text, style.size()).ceil() as u32, style.size().ceil() as u32))
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Drawn {
        Ok(())
    }
}

/// View-box units to grid steps; what is not a number becomes 0.
pub(crate) fn to_grid(units: f64) -> i32 {
    // `as` saturates, and the backend clamps to the view box.
    #[allow(clippy::cast_possible_truncation)]
    let steps = (units * GRID).round() as i32;
    steps
}

/// Grid steps as units with at most one decimal.
fn tenths(steps: i32) -> String {
    if steps % 10 == 0 { (steps / 10).to_string() } else { format!("{}.{}", steps / 10, (steps % 10).abs()) }
}

/// Text made safe for XML content and attributes; characters XML forbids are left out.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            c if c.is_control() || ('\u{FFFE}'..='\u{FFFF}').contains(&c) => {}
            c => out.push(c),
        }
    }
    out
}

/// Writes to a string, which cannot fail.
pub(crate) fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(text);
}
