//! The words over one of many small drawings: its name, and in small letters what is said of it alone.

use plotters::style::text_anchor::HPos;

use super::panels::is_whole;
use crate::chart::ink::Ink;
use crate::chart::pen::{Drawn, Root, write_text};
use crate::chart::text_width::{LINE, TEXT, lines_high, text_width, wrap};

/// Between the name and the words after it.
const APART: f64 = 10.0;

/// The name and the words after it, set in lines.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    name: Vec<String>,
    /// Words with their left edge and the top of their line.
    notes: Vec<(String, f64, f64)>,
    /// The height of all lines.
    pub(super) height: f64,
    /// Whether nothing of the name was cut off.
    pub(super) whole: bool,
}

impl Heading {
    /// Sets a name in at most `most` lines, and each note after what stands before it or on a new line.
    pub(super) fn new(label: &str, notes: &[String], width: f64, most: usize) -> Self {
        let name = wrap(label, width, TEXT, most);
        let whole = is_whole(&name, label);
        let mut height = lines_high(&name);
        let mut x = name.last().map_or(0.0, |line| text_width(line, TEXT));
        let mut set = Vec::new();
        for note in notes {
            if x > 0.0 && x + APART + text_width(note, TEXT) > width {
                (x, height) = (0.0, height + LINE);
            }
            let lines = wrap(note, width, TEXT, 2);
            for (at, line) in lines.iter().enumerate() {
                if at > 0 {
                    (x, height) = (0.0, height + LINE);
                }
                let left = if x > 0.0 { x + APART } else { 0.0 };
                set.push((line.clone(), left, height - LINE));
                x = left + text_width(line, TEXT);
            }
        }
        Self { name, notes: set, height, whole }
    }

    /// Draws it from its left upper corner.
    pub(super) fn draw(&self, root: &Root<'_>, (x, top): (f64, f64)) -> Drawn {
        let mut y = top + LINE / 2.0;
        for line in &self.name {
            write_text(root, line, (x, y), HPos::Left, Ink::LABEL)?;
            y += LINE;
        }
        for (note, left, down) in &self.notes {
            write_text(root, note, (x + left, top + down + LINE / 2.0), HPos::Left, Ink::NOTE)?;
        }
        Ok(())
    }
}
