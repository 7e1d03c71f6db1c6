//! The small drawings of cards, without axis or words: which of their marks is which year is found by laying the
//! published values on them.

use super::super::Audit;
use super::super::register::{Subject, Withheld};
use super::geometry::{Kind, Shape};
use super::scale::Scale;

/// Two places closer than this, in units of the view box, are one.
const SAME: f64 = 0.3;

/// What a small drawing gives away: marks for more years than have a published value.
pub(super) fn leaks<'a>(
    audit: &Audit<'a>,
    subject: &Subject<'a>,
    svg: usize,
    shapes: &[Shape],
) -> Vec<(Withheld<'a>, usize)> {
    let mut marks: Vec<&Shape> = shapes.iter().filter(|shape| shape.kind != Kind::Cross).collect();
    marks.sort_by(|a, b| a.x.total_cmp(&b.x));
    marks.dedup_by(|a, b| (a.x - b.x).abs() < SAME);
    // It stands for the series that stands for the indicator.
    let headline = audit.register.analysed.headline(subject.at).map(|(member, _)| &member.series.key);
    let Some(series) = subject.series.iter().find(|series| Some(series.key) == headline) else { return Vec::new() };
    let values: Vec<(i32, f64)> = audit.figures.values(series.member).collect();
    if marks.len() <= values.len() {
        return Vec::new();
    }
    let years = places(&marks, &values);
    let mut leaks = Vec::new();
    for one in audit.register.of_series(series.member) {
        let place = years.map(|years| years.place(f64::from(one.year)));
        let mark = place.and_then(|place| marks.iter().find(|mark| (mark.x - place).abs() < 1.0));
        if years.is_none() || mark.is_some() {
            leaks.push((one, mark.map_or(svg, |mark| mark.node)));
        }
    }
    leaks
}

/// The years along a drawing: the scale on which the heights of its marks are those of the published values.
fn places(marks: &[&Shape], values: &[(i32, f64)]) -> Option<Scale> {
    let (first, last) = (marks.first()?.x, marks.last()?.x);
    if last - first < SAME || values.len() < 2 {
        return None;
    }
    let lowest = values.iter().map(|(year, _)| *year).min()?;
    let highest = values.iter().map(|(year, _)| *year).max()?;
    let mut best: Option<(usize, f64, Scale)> = None;
    // Marks before the first and behind the last published year may be withheld ones.
    for from in lowest - 20..=lowest {
        for to in highest..=highest + 20 {
            let Some(scale) = Scale::through(&[(f64::from(from), first), (f64::from(to), last)]) else { continue };
            let whole = |mark: &&Shape| (scale.number(mark.x) - scale.number(mark.x).round()).abs() < 0.06;
            if !marks.iter().all(whole) {
                continue;
            }
            let pairs = values.iter().filter_map(|(year, value)| {
                let place = scale.place(f64::from(*year));
                marks.iter().find(|mark| (mark.x - place).abs() < 1.0).map(|mark| (*value, mark.y))
            });
            let pairs: Vec<(f64, f64)> = pairs.collect();
            let off = Scale::through(&pairs).map_or(f64::INFINITY, |heights| {
                pairs.iter().map(|(value, y)| (heights.place(*value) - y).abs()).fold(0.0, f64::max)
            });
            let better = best.as_ref().is_none_or(|(n, least, _)| (pairs.len(), -off) > (*n, -*least));
            if off < 1.0 && better {
                best = Some((pairs.len(), off, scale));
            }
        }
    }
    best.map(|(_, _, scale)| scale)
}
