//! Free places for words, so that none lies on a line, a marker or another word.
//!
//! Asked in the order of preference: next to what is named, then farther away with a leader line. What finds no place
//! at all is for the caller to say elsewhere.

/// An upright box in units of the view box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rect {
    pub(crate) x0: f64,
    pub(crate) y0: f64,
    pub(crate) x1: f64,
    pub(crate) y1: f64,
}

/// The size of a line of words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Line {
    pub(crate) width: f64,
    /// The size of its letters.
    pub(crate) text: f64,
}

/// Words away from what they name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Led {
    /// The middle of the words.
    pub(crate) centre: (f64, f64),
    /// The ends of the leader line.
    pub(crate) leader: [(f64, f64); 2],
}

/// What was taken at some time; see [`Placer::undo`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Taken(usize, usize);

/// Ways to go from what is named, the best first.
const WAYS: [(f64, f64); 12] = [
    (0.0, -1.0),
    (0.5, -0.87),
    (-0.5, -0.87),
    (0.0, 1.0),
    (0.5, 0.87),
    (-0.5, 0.87),
    (0.87, -0.5),
    (-0.87, -0.5),
    (0.87, 0.5),
    (-0.87, 0.5),
    (1.0, 0.0),
    (-1.0, 0.0),
];
/// How far to go.
const REACHES: [f64; 4] = [28.0, 34.0, 40.0, 46.0];
/// The longest leader line: the eye does not follow a longer one.
const LONGEST: f64 = 28.0;
/// Paper between a leader line and other lines.
const BESIDE: f64 = 3.0;
/// Words as near as this to the end of a stroke seem to speak of it.
const CLOSE: f64 = 12.0;

impl Rect {
    /// A box about a centre.
    pub(crate) fn about(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x0: x - width / 2.0, y0: y - height / 2.0, x1: x + width / 2.0, y1: y + height / 2.0 }
    }

    /// The box of a line of words about its middle: letters hang a little lower than they rise.
    pub(crate) fn line(x: f64, y: f64, line: Line) -> Self {
        let half = line.width / 2.0 + 1.5;
        Self { x0: x - half, y0: y - line.text * 0.57, x1: x + half, y1: y + line.text * 0.63 }
    }

    fn meets(&self, other: &Self) -> bool {
        self.x0 < other.x1 && other.x0 < self.x1 && self.y0 < other.y1 && other.y0 < self.y1
    }

    fn holds(&self, other: &Self) -> bool {
        self.x0 <= other.x0 && other.x1 <= self.x1 && self.y0 <= other.y0 && other.y1 <= self.y1
    }

    fn has(&self, (x, y): (f64, f64), slack: f64) -> bool {
        self.x0 - slack <= x && x <= self.x1 + slack && self.y0 - slack <= y && y <= self.y1 + slack
    }

    /// Whether a stroke from `a` to `b` runs through the box (Liang–Barsky clipping).
    fn crossed(&self, a: (f64, f64), b: (f64, f64)) -> bool {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let (mut t0, mut t1) = (0.0_f64, 1.0_f64);
        for (p, q) in [(-dx, a.0 - self.x0), (dx, self.x1 - a.0), (-dy, a.1 - self.y0), (dy, self.y1 - a.1)] {
            if p == 0.0 {
                if q < 0.0 {
                    return false;
                }
            } else if p < 0.0 {
                t0 = t0.max(q / p);
            } else {
                t1 = t1.min(q / p);
            }
        }
        t0 <= t1
    }
}

/// Remembers what is taken and finds free places.
#[derive(Debug, Clone)]
pub(crate) struct Placer {
    area: Rect,
    /// Bars, markers, rules of targets.
    marks: Vec<Rect>,
    words: Vec<Rect>,
    strokes: Vec<((f64, f64), (f64, f64))>,
    /// Strokes of targets, from and to, and their heights: what stands beyond would be read as a value there.
    limits: Vec<(f64, f64, f64)>,
    /// The heights of the axis' own rules: words lie better between them.
    rules: Vec<f64>,
}

impl Placer {
    /// A placer for an area.
    pub(crate) fn new(area: Rect) -> Self {
        Self { area, marks: Vec::new(), words: Vec::new(), strokes: Vec::new(), limits: Vec::new(), rules: Vec::new() }
    }

    /// Takes a box for a mark.
    pub(crate) fn block(&mut self, rect: Rect) {
        self.marks.push(rect);
    }

    /// Takes a box for words.
    pub(crate) fn block_words(&mut self, rect: Rect) {
        self.words.push(rect);
    }

    /// Takes a stroke.
    pub(crate) fn block_stroke(&mut self, a: (f64, f64), b: (f64, f64)) {
        self.strokes.push((a, b));
    }

    /// Words do not go to the other side of a stroke from what they name.
    pub(crate) fn limit(&mut self, (x0, x1): (f64, f64), y: f64) {
        self.limits.push((x0, x1, y));
    }

    /// Whether a line of words stands on the other side of a target from what it names, over it or close beside.
    pub(crate) fn is_beyond(&self, line: Line, centre: (f64, f64), from: f64) -> bool {
        let half = line.width / 2.0 + CLOSE;
        let between = |y: f64| (from < y && y < centre.1) || (centre.1 < y && y < from);
        self.limits.iter().any(|(x0, x1, y)| between(*y) && centre.0 + half > *x0 && centre.0 - half < *x1)
    }

    /// Words are to lie off a height where they can.
    pub(crate) fn avoid(&mut self, y: f64) {
        self.rules.push(y);
    }

    /// Remembers what words are there.
    pub(crate) fn taken(&self) -> Taken {
        Taken(self.words.len(), self.strokes.len())
    }

    /// Gives back the places that words took since.
    pub(crate) fn undo(&mut self, taken: Taken) {
        self.words.truncate(taken.0);
        self.strokes.truncate(taken.1);
    }

    /// The first centre at which a line of words is free, group by group; in each group one off the rules is better.
    /// Takes it.
    pub(crate) fn place(&mut self, line: Line, groups: &[&[(f64, f64)]]) -> Option<(f64, f64)> {
        let found = groups.iter().find_map(|group| {
            let mut second = None;
            for centre in *group {
                let rect = Rect::line(centre.0, centre.1, line);
                if self.free(&rect) {
                    if self.off_rules(centre.1, line.text) {
                        return Some(*centre);
                    }
                    second = second.or(Some(*centre));
                }
            }
            second
        })?;
        self.words.push(Rect::line(found.0, found.1, line));
        Some(found)
    }

    /// A place farther away from what is named, at most `aside` to its sides, with a leader line that leaves
    /// some of it clear and runs through nothing. Takes both.
    pub(crate) fn place_led(&mut self, line: Line, from: ((f64, f64), f64), aside: f64) -> Option<Led> {
        let led =
            REACHES.iter().find_map(|reach| WAYS.iter().find_map(|way| self.led(line, from, (*way, *reach, aside))))?;
        self.words.push(Rect::line(led.centre.0, led.centre.1, line));
        self.strokes.push((led.leader[0], led.leader[1]));
        Some(led)
    }

    fn led(
        &self,
        line: Line,
        (from, clear): ((f64, f64), f64),
        (way, reach, aside): ((f64, f64), f64, f64),
    ) -> Option<Led> {
        let shift = way.0 * (reach + line.width / 2.0);
        if shift.abs() > aside {
            return None;
        }
        let centre = (from.0 + shift, from.1 + way.1 * reach);
        let rect = Rect::line(centre.0, centre.1, line);
        if !self.free(&rect) || self.is_beyond(line, centre, from.1) {
            return None;
        }
        let near = (from.0.clamp(rect.x0, rect.x1), from.1.clamp(rect.y0, rect.y1));
        let (dx, dy) = (near.0 - from.0, near.1 - from.1);
        let far = (dx * dx + dy * dy).sqrt();
        if far <= clear + 2.0 || far - clear > LONGEST {
            return None;
        }
        let start = (from.0 + dx / far * clear, from.1 + dy / far * clear);
        let over = |rect: &&Rect| rect.crossed(start, near);
        let about = Rect {
            x0: start.0.min(near.0) - BESIDE,
            y0: start.1.min(near.1) - BESIDE,
            x1: start.0.max(near.0) + BESIDE,
            y1: start.1.max(near.1) + BESIDE,
        };
        let blocked = self.words.iter().any(|rect| over(&rect))
            || self.marks.iter().any(|rect| !rect.has(from, 1.0) && over(&rect))
            || self.strokes.iter().any(|(a, b)| about.crossed(*a, *b));
        (!blocked).then_some(Led { centre, leader: [start, near] })
    }

    fn off_rules(&self, y: f64, text: f64) -> bool {
        !self.rules.iter().any(|rule| (rule - y).abs() < text * 0.45)
    }

    fn free(&self, rect: &Rect) -> bool {
        self.area.holds(rect)
            && !self.words.iter().any(|b| b.meets(rect))
            && !self.marks.iter().any(|b| b.meets(rect))
            && !self.strokes.iter().any(|s| rect.crossed(s.0, s.1))
    }
}

/// Pushes labels of given heights apart, each as near as can be to where it is wanted, between
/// `lo` and `hi`. Gives their centres in the order asked, or none if they cannot all stand.
pub(crate) fn spread(wanted: &[(f64, f64)], lo: f64, hi: f64) -> Option<Vec<f64>> {
    let total: f64 = wanted.iter().map(|w| w.1).sum();
    if total > hi - lo {
        return None;
    }
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|&a, &b| wanted[a].0.total_cmp(&wanted[b].0));
    // Runs of labels that touch move as one to the mean of what they want.
    let mut runs: Vec<(Vec<usize>, f64)> = Vec::new();
    for i in order {
        runs.push((vec![i], 0.0));
        while let Some((members, centre)) = runs.last_mut() {
            let height: f64 = members.iter().map(|&m| wanted[m].1).sum();
            let mut offset = 0.0;
            let mut sum = 0.0;
            for &m in members.iter() {
                sum += wanted[m].0 - offset - wanted[m].1 / 2.0;
                offset += wanted[m].1;
            }
            let count = f64::from(u32::try_from(members.len()).unwrap_or(1));
            *centre = (sum / count).clamp(lo, hi - height);
            let top = *centre;
            let Some(before) = runs.len().checked_sub(2) else { break };
            let end = runs[before].1 + runs[before].0.iter().map(|&m| wanted[m].1).sum::<f64>();
            if end <= top {
                break;
            }
            let Some((moved, _)) = runs.pop() else { break };
            runs[before].0.extend(moved);
        }
    }
    let mut centres = vec![0.0; wanted.len()];
    for (members, top) in runs {
        let mut y = top;
        for m in members {
            centres[m] = y + wanted[m].1 / 2.0;
            y += wanted[m].1;
        }
    }
    Some(centres)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_apart_stay_and_labels_near_are_pushed() {
        assert_eq!(spread(&[(20.0, 10.0), (80.0, 10.0)], 0.0, 100.0), Some(vec![20.0, 80.0]));
        assert_eq!(spread(&[(50.0, 20.0), (50.0, 20.0)], 0.0, 100.0), Some(vec![40.0, 60.0]));
        assert_eq!(spread(&[(99.0, 20.0), (2.0, 20.0)], 0.0, 100.0), Some(vec![90.0, 10.0]));
        assert_eq!(spread(&[(1.0, 60.0), (2.0, 60.0)], 0.0, 100.0), None);
    }

    #[test]
    fn pushed_labels_never_overlap() {
        let wanted = [(10.0, 36.0), (12.0, 18.0), (60.0, 54.0), (61.0, 18.0), (250.0, 36.0)];
        let mut spans: Vec<_> = spread(&wanted, 0.0, 260.0)
            .unwrap()
            .iter()
            .zip(wanted)
            .map(|(c, w)| (c - w.1 / 2.0, c + w.1 / 2.0))
            .collect();
        spans.sort_by(|a, b| a.0.total_cmp(&b.0));
        assert!(spans.windows(2).all(|p| p[0].1 <= p[1].0 + 1e-9), "{spans:?}");
        assert!(spans[0].0 >= 0.0 && spans[4].1 <= 260.0);
    }

    fn placer() -> Placer {
        Placer::new(Rect { x0: 0.0, y0: 0.0, x1: 100.0, y1: 100.0 })
    }

    const LINE: Line = Line { width: 20.0, text: 10.0 };

    #[test]
    fn a_label_keeps_off_lines_boxes_and_edges() {
        let mut placer = placer();
        placer.block_stroke((0.0, 50.0), (100.0, 50.0));
        assert_eq!(placer.place(LINE, &[&[(50.0, 52.0), (50.0, 30.0)]]), Some((50.0, 30.0)));
        assert_eq!(placer.place(LINE, &[&[(55.0, 31.0), (5.0, 30.0)]]), None);
    }

    #[test]
    fn a_label_lies_off_a_rule_where_it_can() {
        let mut placer = placer();
        placer.avoid(30.0);
        assert_eq!(placer.place(LINE, &[&[(50.0, 30.0), (50.0, 36.0)]]), Some((50.0, 36.0)));
        assert_eq!(placer.place(LINE, &[&[(20.0, 30.0)], &[(80.0, 60.0)]]), Some((20.0, 30.0)));
    }

    #[test]
    fn a_label_without_room_goes_away_on_a_leader_and_what_is_tried_is_given_back() {
        let mut placer = placer();
        placer.block(Rect::about(50.0, 60.0, 60.0, 30.0));
        let before = placer.taken();
        let led = placer.place_led(LINE, ((50.0, 46.0), 7.0), 50.0).unwrap();
        assert_eq!(led.centre, (50.0, 18.0));
        assert!(led.leader[0].1 < 46.0 && led.leader[1].1 > 18.0, "{led:?}");
        assert_ne!(placer.place_led(LINE, ((50.0, 46.0), 7.0), 50.0).map(|l| l.centre), Some((50.0, 18.0)));
        placer.undo(before);
        assert_eq!(placer.place_led(LINE, ((50.0, 46.0), 7.0), 50.0), Some(led));
    }
}
