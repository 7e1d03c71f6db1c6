//! The number of the latest value of a small drawing, next to its mark or led to it.

use plotters::style::text_anchor::HPos;

use super::panel::{Frame, latest};
use crate::chart::ink::Ink;
use crate::chart::labels::{Line, Placer};
use crate::chart::pen::{Drawn, stroke, write_text};
use crate::chart::picture::Panel;
use crate::chart::text_width::{SPARE, text_width};

/// From the top of a bar to the middle of its number.
const ON_BAR: f64 = 13.0;
/// From the middle of a marker to the middle of its number.
const BY_MARKER: f64 = 17.0;
/// Farther away than this, a number is led to its mark.
const LED: f64 = 8.0;

impl Frame<'_, '_> {
    /// The latest value on its bar or by its marker. Where that is taken it goes farther away on a leader line; to the other
    /// side of a target only where nothing else is free.
    pub(super) fn draw_value(&self, panel: &Panel, placer: &mut Placer) -> Drawn {
        let found = latest(&panel.points).and_then(|point| Some((point, point.finite()?)));
        let Some((point, value)) = found else { return Ok(()) };
        let at = (self.x(f64::from(point.year)), self.y(value));
        let size = Ink::VALUE.text_size();
        let line = Line { width: text_width(&point.label, size) + 2.0, text: size };
        let places = self.places(at, value < 0.0, line.width / 2.0);
        let same_side: Vec<(f64, f64)> =
            places.iter().copied().filter(|place| !self.is_parted(panel, at, *place, line.width / 2.0)).collect();
        let highest = (places[0].0, self.top - self.headroom / 2.0);
        // Above the plot nothing stands in its way.
        // Between taller bars the number itself has room where the room that is kept about words has not.
        let narrow = Line { width: (line.width - 2.0) / SPARE - 3.0, ..line };
        let on_bar: &[(f64, f64)] = if self.common.has_bars() { &same_side[..same_side.len().min(1)] } else { &[] };
        let place = placer
            .place(line, &[on_bar])
            .or_else(|| placer.place(narrow, &[on_bar]))
            .or_else(|| placer.place(line, &[&same_side, &places]))
            .unwrap_or(highest);
        self.draw_leader(at, place, line.width / 2.0)?;
        write_text(self.root, &point.label, place, HPos::Center, Ink::VALUE)
    }

    /// Places for the number of a mark, the nearest first, then those that need a leader line.
    fn places(&self, (x, y): (f64, f64), is_negative: bool, half: f64) -> Vec<(f64, f64)> {
        let kept = |x: f64| x.min(self.right + 6.0 - half).max(self.left - 6.0 + half);
        let bars = self.common.has_bars();
        let mut places = match (bars, is_negative) {
            (true, true) => vec![(kept(x), y + ON_BAR)],
            (true, false) => vec![(kept(x), y - ON_BAR)],
            (false, _) => {
                let near = kept(x - half - 4.0);
                vec![
                    (kept(x), y - BY_MARKER),
                    (kept(x), y + BY_MARKER - 1.0),
                    (near, y - BY_MARKER),
                    (near, y + BY_MARKER - 1.0),
                    (kept(x - half - 9.0), y),
                    (kept(x + half + 9.0), y),
                ]
            }
        };
        let first = if bars { ON_BAR } else { BY_MARKER };
        let ways: &[f64] = match (bars, is_negative) {
            (true, true) => &[1.0],
            (true, false) => &[-1.0],
            (false, _) => &[-1.0, 1.0],
        };
        for step in 1..=20 {
            let far = first + 6.0 * f64::from(step);
            for way in ways {
                places.extend([x, x - half - 4.0, x + half + 4.0].map(|x| (kept(x), y + way * far)));
            }
        }
        places
    }

    /// Whether a target stands between a mark and the place of its number.
    fn is_parted(&self, panel: &Panel, (x, y): (f64, f64), place: (f64, f64), half: f64) -> bool {
        let (left, right) = (x.min(place.0 - half), x.max(place.0 + half));
        panel.targets.iter().filter(|target| target.drawable()).any(|target| {
            let ((x0, x1), goal) = (self.reach(target.year), self.y(target.value));
            x0 < right && left < x1 && (goal - y) * (goal - place.1) < 0.0
        })
    }

    /// From a mark to the nearest edge of a number that stands away from it.
    fn draw_leader(&self, (x, y): (f64, f64), place: (f64, f64), half: f64) -> Drawn {
        let to = (x.clamp(place.0 - half, place.0 + half), y.clamp(place.1 - 7.0, place.1 + 8.0));
        let (dx, dy) = (to.0 - x, to.1 - y);
        let far = (dx * dx + dy * dy).sqrt();
        let clear = if self.common.has_bars() { 0.0 } else { 6.0 };
        if far <= clear + LED {
            return Ok(());
        }
        stroke(self.root, &[(x + dx / far * clear, y + dy / far * clear), to], Ink::LEAD)
    }
}
