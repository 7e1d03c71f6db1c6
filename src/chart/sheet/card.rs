//! The picture of a link preview: 1200 × 630 pixels, seen small.

use super::{Look, Sheet, escape, finish, put, size, text_width, units, wrapped};

const WIDTH: f64 = 1200.0;
const HEIGHT: f64 = 630.0;
const MARGIN: f64 = 64.0;
/// Where the last line of words stands.
const FOOT: f64 = HEIGHT - 64.0;
/// Below the line that says who publishes.
const HEAD: f64 = 128.0;
/// The width of the words beside a drawing.
const BESIDE: f64 = 536.0;
/// The box of the drawing.
const DRAWING: ((f64, f64), (f64, f64)) = ((640.0, HEAD - 16.0), (WIDTH - MARGIN - 640.0, FOOT - HEAD + 32.0));

const FROM: Look = Look { size: 28.0, line: 40.0 };
const WHEN: Look = Look { size: 32.0, line: 46.0 };
/// Sizes of names, the largest that fits being taken.
const NAMES: [Look; 5] = [
    Look { size: 52.0, line: 70.0 },
    Look { size: 46.0, line: 62.0 },
    Look { size: 40.0, line: 54.0 },
    Look { size: 34.0, line: 47.0 },
    Look { size: 28.0, line: 40.0 },
];

/// An indicator in a link preview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Who publishes it, and where.
    pub from: String,
    /// Its name.
    pub title: String,
    /// Which of its series is shown, where it has several.
    pub series: Option<String>,
    /// The newest value; none where there is none to show.
    pub value: Option<String>,
    /// Its unit.
    pub unit: String,
    /// Its year, and which part of it.
    pub year: String,
    /// The change, or why it cannot be told.
    pub change: String,
    /// The narrow drawing.
    pub drawing: Option<String>,
}

/// A site in a link preview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiteCard {
    /// Who publishes it.
    pub from: String,
    /// What it is about.
    pub title: String,
    /// What is counted.
    pub counted: String,
    /// The counts.
    pub counts: Vec<Count>,
}

/// A number with its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The number.
    pub number: String,
    /// What it is the number of.
    pub words: String,
}

/// The card of an indicator: its name and newest value, and the drawing at their right. A name too long to stand beside
/// the drawing takes its place.
#[must_use]
pub fn card(card: &Card) -> String {
    let drawn = card.drawing.as_deref().and_then(|drawing| Some((drawing, fitted(drawing)?)));
    let beside = drawn.and_then(|drawn| Some((Some(drawn), words(card, BESIDE, 120.0, true)?)));
    let across = |most, whole| words(card, WIDTH - 2.0 * MARGIN, most, whole);
    // A long name goes before a large value.
    let alone = || across(120.0, true).or_else(|| across(72.0, true)).or_else(|| across(72.0, false));
    let (drawn, mut sheet) = beside.unwrap_or_else(|| (None, alone().unwrap_or_else(Sheet::new)));
    head(&mut sheet, &card.from);
    let drawing = drawn.map_or("", |(drawing, (at, size))| {
        sheet.drawing(drawing, at, size);
        drawing
    });
    finish(&sheet, (WIDTH, HEIGHT), 1.0, drawing)
}

/// Who publishes it, under the rule that every card has.
fn head(sheet: &mut Sheet, from: &str) {
    put(&mut sheet.out, format_args!("<path class=\"base\" d=\"M0 6H{}\"/>\n", units(WIDTH)));
    let lines = super::super::wrap(from, WIDTH - 2.0 * MARGIN, FROM.size, 1);
    sheet.lines(&lines, "from", (MARGIN, 82.0), FROM);
}

/// Where a drawing stands and how large; `None` where its words would be too small to read.
fn fitted(drawing: &str) -> Option<((f64, f64), (f64, f64))> {
    let (width, height) = size(drawing)?;
    let ((x, y), (most_wide, most_high)) = DRAWING;
    let scale = (most_wide / width).min(most_high / height);
    let (wide, high) = (width * scale, height * scale);
    (scale >= 1.2).then_some(((x + (most_wide - wide) / 2.0, y + (most_high - high) / 2.0), (wide, high)))
}

/// The name from above, the value from below, at most so large; `None` where they do not both fit. Not `whole`, the name
/// is cut.
fn words(card: &Card, width: f64, most: f64, whole: bool) -> Option<Sheet> {
    let mut sheet = Sheet::new();
    let mut y = FOOT;
    let mut upwards = |sheet: &mut Sheet, lines: &[String], class: &str, look: Look| {
        let rest = lines.iter().skip(1).map(|_| look.line).sum::<f64>();
        sheet.lines(lines, class, (MARGIN, y - rest), look);
        y -= rest + if lines.is_empty() { 0.0 } else { look.line };
        y
    };
    upwards(&mut sheet, &wrapped(&card.change, width, WHEN.size), "change", WHEN);
    let mut top = upwards(&mut sheet, &wrapped(&card.year, width, WHEN.size), "when", WHEN);
    if let Some(value) = &card.value {
        let amount = Amount::fitting(value, &card.unit, (width, most));
        if !amount.unit_beside {
            top = upwards(&mut sheet, &wrapped(&card.unit, width, WHEN.size), "when", WHEN);
        }
        amount.write(&mut sheet, value, &card.unit, top - 10.0);
        top -= amount.size + 10.0;
    }
    if let Some(series) = &card.series {
        let lines = wrapped(series, width, FROM.size);
        let high = lines.iter().map(|_| FROM.line).sum::<f64>();
        sheet.lines(&lines, "which", (MARGIN, top - high + FROM.size), FROM);
        top -= high;
    }
    let room = top - HEAD;
    let fits = |look: &&Look| high(&wrapped(&card.title, width, look.size), **look) <= room;
    let look = *NAMES.iter().find(fits).or_else(|| NAMES.last().filter(|_| !whole))?;
    let mut lines = wrapped(&card.title, width, look.size);
    while !whole && high(&lines, look) > room && lines.len() > 1 {
        lines = super::super::wrap(&card.title, width, look.size, lines.len() - 1);
    }
    sheet.lines(&lines, "named", (MARGIN, HEAD + look.size), look);
    Some(sheet)
}

fn high(lines: &[String], look: Look) -> f64 {
    lines.iter().map(|_| look.line).sum()
}

/// How a value is set.
struct Amount {
    size: f64,
    /// Whether its unit stands behind it, else below.
    unit_beside: bool,
}

impl Amount {
    const UNIT: f64 = 44.0;

    fn fitting(value: &str, unit: &str, (width, most): (f64, f64)) -> Self {
        let sizes = || [120.0, 104.0, 88.0, 72.0, 56.0, 44.0, 28.0].into_iter().filter(|size| *size <= most);
        let both = |size: &f64| text_width(value, *size) + 12.0 + text_width(unit, Self::UNIT) <= width;
        let alone = |size: &f64| text_width(value, *size) <= width;
        match sizes().find(both).filter(|size| *size >= 72.0) {
            Some(size) => Self { size, unit_beside: true },
            None => Self { size: sizes().find(alone).unwrap_or(28.0), unit_beside: false },
        }
    }

    fn write(&self, sheet: &mut Sheet, value: &str, unit: &str, y: f64) {
        let unit = if self.unit_beside && !unit.is_empty() {
            format!("<tspan class=\"unit\" font-size=\"{}\" dx=\"12\">{}</tspan>", units(Self::UNIT), escape(unit))
        } else {
            String::new()
        };
        put(
            &mut sheet.out,
            format_args!(
                "<text class=\"amount\" x=\"{}\" y=\"{}\" font-size=\"{}\">{}{unit}</text>\n",
                units(MARGIN),
                units(y),
                units(self.size),
                escape(value)
            ),
        );
    }
}

/// The card of a site: its name, and how many of its indicators became better or worse.
#[must_use]
pub fn site_card(card: &SiteCard) -> String {
    let mut sheet = Sheet::new();
    head(&mut sheet, &card.from);
    let width = WIDTH - 2.0 * MARGIN;
    let fits = |look: &&Look| high(&wrapped(&card.title, width, look.size), **look) <= 200.0;
    let look = NAMES.iter().find(fits).copied().unwrap_or(FROM);
    let mut lines = wrapped(&card.title, width, look.size);
    lines.truncate(6);
    sheet.lines(&lines, "named", (MARGIN, HEAD + 20.0 + look.size), look);
    sheet.lines(&super::super::wrap(&card.counted, width, FROM.size, 1), "from", (MARGIN, 420.0), FROM);
    let mut x = MARGIN;
    for count in &card.counts {
        let words = text_width(&count.words, FROM.size);
        let room = words.max(text_width(&count.number, 80.0)) + 56.0;
        if x + room - 56.0 > WIDTH - MARGIN {
            break;
        }
        let number = Look { size: 80.0, line: 80.0 };
        sheet.lines(std::slice::from_ref(&count.number), "amount", (MARGIN.max(x), FOOT - 44.0), number);
        sheet.lines(std::slice::from_ref(&count.words), "when", (x, FOOT), FROM);
        x += room;
    }
    finish(&sheet, (WIDTH, HEIGHT), 1.0, "")
}
