//! Words above many small drawings: the unit, and what their signs mean.

use plotters::element::Rectangle;
use plotters::style::text_anchor::HPos;

use crate::chart::backend::to_grid;
use crate::chart::ink::Ink;
use crate::chart::pen::{Drawn, Root, stroke, write_text};
use crate::chart::picture::Mark;
use crate::chart::text_width::{LINE, TEXT, lines_high, text_width, widest, wrap};

/// The sign that stands before words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// None.
    Words,
    /// The band of an event.
    Band,
    /// `//`, a break.
    Break,
    /// A natural bound.
    Bound,
    /// The stroke of a target.
    Target,
}

impl Sign {
    const fn width(self) -> f64 {
        match self {
            Self::Words => 0.0,
            Self::Break => 20.0,
            Self::Band | Self::Bound => 28.0,
            Self::Target => 36.0,
        }
    }
}

/// Some words with their place: their left edge and the middle of their first line.
#[derive(Debug, Clone)]
struct Item {
    sign: Sign,
    lines: Vec<String>,
    x: f64,
    y: f64,
}

/// The words above the drawings.
#[derive(Debug, Clone)]
pub(super) struct Head {
    unit: String,
    items: Vec<Item>,
    pub(super) height: f64,
}

impl Head {
    /// Sets the words in rows from the left.
    pub(super) fn new(unit: &str, words: &[(Sign, String)], width: f64) -> Self {
        let mut items = Vec::new();
        let (mut x, mut y, mut row) = (4.0, 4.0, if unit.is_empty() { 0.0 } else { LINE });
        if !unit.is_empty() {
            x += text_width(unit, TEXT) + 14.0;
        }
        for (sign, text) in words {
            let lines = wrap(text, width - 8.0 - sign.width(), TEXT, 2);
            let needed = sign.width() + widest(&lines);
            if x > 4.0 && x + needed > width - 4.0 {
                (x, y, row) = (4.0, y + row + 2.0, 0.0);
            }
            row = row.max(lines_high(&lines));
            items.push(Item { sign: *sign, lines, x, y: y + LINE / 2.0 });
            x += needed + 18.0;
        }
        Self { unit: unit.to_owned(), items, height: y + row + if row > 0.0 { 6.0 } else { 0.0 } }
    }

    /// The words of the signs that are drawn, of those that there are words for.
    pub(super) fn of_signs(signs: &[(Mark, String)], drawn: impl Fn(Mark) -> bool, width: f64) -> Self {
        let said = signs.iter().filter(|(mark, _)| drawn(*mark));
        let words: Vec<(Sign, String)> = said.map(|(_, words)| (Sign::Words, words.clone())).collect();
        if words.is_empty() {
            return Self { unit: String::new(), items: Vec::new(), height: 0.0 };
        }
        Self::new("", &words, width)
    }

    /// Draws them below a height.
    pub(super) fn draw(&self, root: &Root<'_>, top: f64) -> Drawn {
        write_text(root, &self.unit, (4.0, top + 4.0 + LINE / 2.0), HPos::Left, Ink::AXIS_TEXT)?;
        for item in &self.items {
            let (x, y) = (item.x, top + item.y);
            match item.sign {
                Sign::Words => {}
                Sign::Band => {
                    let corners = [(to_grid(x), to_grid(y - 7.0)), (to_grid(x + 22.0), to_grid(y + 7.0))];
                    root.draw(&Rectangle::new(corners, Ink::BAND.fill()))?;
                }
                Sign::Break => {
                    for dx in [3.0, 10.0] {
                        stroke(root, &[(x + dx - 2.5, y + 6.0), (x + dx + 3.5, y - 6.0)], Ink::SLASH)?;
                    }
                }
                Sign::Target => stroke(root, &[(x, y), (x + 29.0, y)], Ink::TARGET)?,
                Sign::Bound => stroke(root, &[(x, y), (x + 22.0, y)], Ink::BOUND)?,
            }
            let mut y = y;
            for line in &item.lines {
                write_text(root, line, (x + item.sign.width(), y), HPos::Left, Ink::NOTE)?;
                y += LINE;
            }
        }
        Ok(())
    }
}

/// The height of a drawing of nothing below a height.
pub(super) fn empty_height(top: f64) -> f64 {
    top + 4.0 * LINE
}

/// Words in the middle of a drawing of nothing, of some width, below a height.
pub(super) fn empty(root: &Root<'_>, words: Option<&str>, (width, top): (f64, f64)) -> Drawn {
    let lines = wrap(words.unwrap_or_default(), width - 8.0, TEXT, 2);
    let mut y = f64::midpoint(top, empty_height(top)) - (lines_high(&lines) - LINE) / 2.0;
    for line in &lines {
        write_text(root, line, (width / 2.0, y), HPos::Center, Ink::NOTE)?;
        y += LINE;
    }
    Ok(())
}
