//! Words of events and breaks, in rows above the plot so that they meet no value.

use super::layout::Layout;
use crate::chart::picture::Plot;
use crate::chart::text_width::{LINE, TEXT, lines_high, widest, wrap};

/// The most lines of one note.
const LINES: usize = 4;
/// Paper between the words of two notes.
const APART: f64 = 10.0;

/// Words above the plot; `x` is their left edge, `y` the middle of the first line.
#[derive(Debug, Clone)]
pub(crate) struct Note {
    pub(crate) lines: Vec<String>,
    pub(crate) x: f64,
    pub(crate) y: f64,
    /// Which event it belongs to, or after the events, which break.
    item: usize,
    /// The place in the plot it speaks of.
    at: f64,
    width: f64,
}

impl Note {
    fn spans(&self, x: f64) -> bool {
        self.x - 3.0 < x && x < self.x + self.width + 3.0
    }
}

/// The notes and the height they take.
pub(crate) fn notes(plot: &Plot, layout: &Layout) -> (Vec<Note>, f64) {
    let most = if layout.narrow { 200.0 } else { 250.0 };
    let events = plot.events.iter().map(|e| (layout.band(e.from, e.to.unwrap_or(i32::MAX)).0, e.label.as_str()));
    let breaks = plot.breaks.iter().map(|b| (layout.before(plot, b.year), b.label.as_str()));
    let said = events.chain(breaks).enumerate().filter(|(_, (_, label))| !label.is_empty());
    let mut notes: Vec<Note> = said
        .map(|(item, (at, label))| {
            let lines = wrap(label, most, TEXT, LINES);
            let width = widest(&lines);
            let x = (at + 4.0).min(layout.width - 4.0 - width).max(2.0);
            Note { lines, x, y: 0.0, item, at, width }
        })
        .collect();
    // From the right: what stands farther left goes higher, so that its rule comes down beside the words below it.
    notes.sort_by(|a, b| b.at.total_cmp(&a.at).then(a.item.cmp(&b.item)));
    let mut rows: Vec<Vec<Note>> = Vec::new();
    for note in notes {
        let apart = |n: &Note| note.x > n.x + n.width + APART || n.x > note.x + note.width + APART;
        let fits = |row: &[Note]| row.iter().all(apart);
        // Only beside the words of the highest row it would meet: farther down its rule would be in their way.
        let above = rows.iter().rposition(|row| !fits(row)).map_or(0, |row| row + 1);
        match rows.get_mut(above) {
            Some(row) => row.push(note),
            None => rows.push(vec![note]),
        }
    }
    let mut y = 2.0;
    for row in rows.iter_mut().rev() {
        for note in row.iter_mut() {
            note.y = y + LINE / 2.0;
        }
        y += row.iter().map(|n| lines_high(&n.lines)).fold(LINE, f64::max) + 2.0;
    }
    (rows.concat(), if y > 2.0 { y } else { 0.0 })
}

/// Where the rule or band of an event or break begins: at its words, or below those of others that lie in its way.
pub(crate) fn top(notes: &[Note], item: usize, plot_top: f64) -> f64 {
    let Some(own) = notes.iter().find(|n| n.item == item) else { return plot_top };
    // At the edge of a drawing words move over their own rule, which then begins below them.
    let below = if own.spans(own.at) { lines_high(&own.lines) } else { 0.0 };
    let start = own.y - LINE / 2.0 + below;
    let in_the_way = notes.iter().filter(|n| n.item != item && n.y > own.y && n.spans(own.at));
    in_the_way.map(|n| n.y - LINE / 2.0 + lines_high(&n.lines)).fold(start, f64::max)
}
