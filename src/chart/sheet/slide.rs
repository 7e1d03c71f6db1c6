//! A chart as it is put on a slide: with its sentence above it, and below it what it shows and where it is from.

use super::{Look, Sheet, finish, size, wrapped};

/// Units of a sheet's margin.
const MARGIN: f64 = 20.0;
/// Pixels a unit.
const SCALE: f64 = 2.0;
const SENTENCE: Look = Look { size: 20.0, line: 30.0 };
const NOTE: Look = Look { size: 14.0, line: 21.0 };

/// A chart with its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slide {
    /// What is seen, in a sentence.
    pub title: String,
    /// What is drawn, in which unit, by whom.
    pub caption: String,
    /// Where it is from, and what has to be said with it.
    pub notes: Vec<String>,
    /// The wide drawing.
    pub drawing: String,
}

/// The chart with its words, two pixels a unit.
#[must_use]
pub fn slide(slide: &Slide) -> String {
    let (width, height) = size(&slide.drawing).unwrap_or((680.0, 380.0));
    let mut sheet = Sheet::new();
    let mut y = MARGIN;
    let words = |sheet: &mut Sheet, text: &str, class: &str, look: Look, y: &mut f64| {
        let lines = wrapped(text, width, look.size);
        sheet.lines(&lines, class, (MARGIN, *y + look.size), look);
        *y += lines.iter().map(|_| look.line).sum::<f64>();
    };
    words(&mut sheet, &slide.title, "said", SENTENCE, &mut y);
    words(&mut sheet, &slide.caption, "about", NOTE, &mut y);
    y += 8.0;
    sheet.drawing(&slide.drawing, (MARGIN, y), (width, height));
    y += height + 8.0;
    for note in &slide.notes {
        words(&mut sheet, note, "about", NOTE, &mut y);
    }
    finish(&sheet, (width + 2.0 * MARGIN, (y + MARGIN).ceil()), SCALE, &slide.drawing)
}
