//! Where words go: never on the line, never on one another.

/// A box in view-box units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rect {
    pub(crate) x0: f64,
    pub(crate) y0: f64,
    pub(crate) x1: f64,
    pub(crate) y1: f64,
}

impl Rect {
    /// A box about a centre.
    pub(crate) fn about(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x0: x - width / 2.0, y0: y - height / 2.0, x1: x + width / 2.0, y1: y + height / 2.0 }
    }

    fn meets(&self, other: &Self) -> bool {
        self.x0 < other.x1 && other.x0 < self.x1 && self.y0 < other.y1 && other.y0 < self.y1
    }

    fn holds(&self, other: &Self) -> bool {
        self.x0 <= other.x0 && other.x1 <= self.x1 && self.y0 <= other.y0 && other.y1 <= self.y1
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
    boxes: Vec<Rect>,
    strokes: Vec<((f64, f64), (f64, f64))>,
}

impl Placer {
    /// A placer for an area.
    pub(crate) fn new(area: Rect) -> Self {
        Self { area, boxes: Vec::new(), strokes: Vec::new() }
    }

    /// Takes a box.
    pub(crate) fn block(&mut self, rect: Rect) {
        self.boxes.push(rect);
    }

    /// Takes a stroke.
    pub(crate) fn block_stroke(&mut self, a: (f64, f64), b: (f64, f64)) {
        self.strokes.push((a, b));
    }

    /// The first centre at which a box of that size is free; takes it.
    pub(crate) fn place(&mut self, width: f64, height: f64, centres: &[(f64, f64)]) -> Option<(f64, f64)> {
        let found = centres.iter().copied().find(|c| self.free(&Rect::about(c.0, c.1, width, height)))?;
        self.block(Rect::about(found.0, found.1, width, height));
        Some(found)
    }

    fn free(&self, rect: &Rect) -> bool {
        self.area.holds(rect)
            && !self.boxes.iter().any(|b| b.meets(rect))
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

    #[test]
    fn a_label_keeps_off_lines_boxes_and_edges() {
        let mut placer = Placer::new(Rect { x0: 0.0, y0: 0.0, x1: 100.0, y1: 100.0 });
        placer.block_stroke((0.0, 50.0), (100.0, 50.0));
        assert_eq!(placer.place(20.0, 10.0, &[(50.0, 52.0), (50.0, 30.0)]), Some((50.0, 30.0)));
        assert_eq!(placer.place(20.0, 10.0, &[(55.0, 31.0), (5.0, 30.0)]), None);
    }
}
