//! Drawings of shares: one bar of 100 per cent a year, or its parts one by one. Lengths are read, and the gaps between them.

use std::collections::BTreeMap;

use super::super::Audit;
use super::super::markup::Tree;
use super::super::register::{Subject, Withheld, half};
use super::super::texts::{fold, named_year, sole_number};
use super::Reading;
use super::geometry::{Kind, Shape};
use super::rows::numbers;
use super::scale::Scale;

/// How exactly a length can be read, in units of the view box.
const STROKE: f64 = 0.15;
/// The paper between two parts, which takes from the length of the first.
const PAPER: f64 = 2.0;
/// How far from the left edge the cross of what is withheld may stand.
const CROSS: f64 = 6.0;
/// How exactly a rest of rounded shares can be read, in per cent.
const ROUNDED: f64 = 0.5;

/// What a drawing gives away: parts of a year as long as a withheld one, and gaps that are.
pub(super) fn leaks<'a>(
    audit: &Audit<'a>,
    subject: &Subject<'a>,
    tree: &Tree<'_>,
    svg: usize,
    shapes: &[Shape],
) -> Vec<(Withheld<'a>, usize)> {
    let hidden: Vec<Withheld<'a>> = audit.register.of(subject).collect();
    let members: Vec<usize> = subject.series.iter().map(|series| series.member).collect();
    let published =
        |year: i32| -> Vec<f64> { members.iter().filter_map(|member| audit.figures.value(*member, year)).collect() };
    let years: Vec<(f64, i32)> =
        shapes.iter().filter_map(|shape| Some((middle(shape), year(subject, shape)?))).collect();
    let Some(drawing) = Drawing::read(subject, shapes) else { return Vec::new() };
    let top = years.iter().map(|(y, _)| *y).fold(f64::INFINITY, f64::min);
    let mut leaks = Vec::new();
    let mut by_year: BTreeMap<i32, Vec<&Shape>> = BTreeMap::new();
    // The names of the parts with their samples stand over the first bar.
    for shape in shapes.iter().filter(|shape| middle(shape) > top - 20.0) {
        let near = years.iter().min_by(|a, b| (a.0 - middle(shape)).abs().total_cmp(&(b.0 - middle(shape)).abs()));
        by_year.entry(near.map_or(0, |(_, year)| *year)).or_default().push(shape);
    }
    for (year, shapes) in &by_year {
        let hidden: Vec<Withheld<'a>> = hidden.iter().filter(|one| one.year == *year).copied().collect();
        if !hidden.is_empty() {
            leaks.extend(drawing.leaks(subject, shapes, &hidden, published(*year)));
        }
    }
    let all: Vec<f64> = by_year.keys().flat_map(|year| published(*year)).collect();
    leaks.extend(numbers(subject, tree, svg, &["num", "val", "lab", "in"], &all, &hidden));
    leaks
}

/// The scale of the bars.
struct Drawing {
    left: f64,
    scale: Scale,
}

impl Drawing {
    /// From the bars that tell their numbers: those at one height run from the first one's beginning to the last one's end.
    fn read(subject: &Subject<'_>, shapes: &[Shape]) -> Option<Self> {
        let mut lines: BTreeMap<i64, (f64, f64, f64)> = BTreeMap::new();
        for shape in shapes.iter().filter(|shape| matches!(shape.kind, Kind::Bar | Kind::Square)) {
            let said =
                shape.words.as_deref().and_then(|words| sole_number(&subject.without_names(&fold(words)), subject));
            let Some(said) = said else { continue };
            #[expect(clippy::cast_possible_truncation, reason = "a place in a view box")]
            let line = lines.entry((shape.y * 10.0) as i64).or_insert((f64::INFINITY, f64::NEG_INFINITY, 0.0));
            let (from, to) = ends(shape);
            *line = (line.0.min(from), line.1.max(to), line.2 + said);
        }
        let left = lines.values().map(|line| line.0).fold(f64::INFINITY, f64::min);
        let mut steps: Vec<f64> =
            lines.values().filter(|line| line.2 > 0.0).map(|line| (line.1 - line.0) / line.2).collect();
        steps.sort_by(f64::total_cmp);
        let step = steps.get(steps.len() / 2).filter(|step| **step > 0.0)?;
        Some(Self { left, scale: Scale::new(left, *step) })
    }

    /// What the shapes of one year show that is withheld in it.
    fn leaks<'a>(
        &self,
        subject: &Subject<'a>,
        shapes: &[&Shape],
        hidden: &[Withheld<'a>],
        mut published: Vec<f64>,
    ) -> Vec<(Withheld<'a>, usize)> {
        let half = half(subject.indicator.decimals);
        let mut leaks = Vec::new();
        let mut show = |reading: &Reading, node: usize| {
            leaks.extend(hidden.iter().filter(|one| reading.shows(one, half)).map(|one| (*one, node)));
        };
        let slack = self.scale.length(STROKE);
        for shape in shapes {
            match shape.kind {
                Kind::Bar | Kind::Square => {
                    let width = shape.size.0;
                    let paper = PAPER.min(width);
                    let values = [width, width + paper].map(|width| self.scale.length(width)).to_vec();
                    let reading = Reading { values, slack };
                    match published.iter().position(|value| reading.is(*value)) {
                        Some(at) => drop(published.remove(at)),
                        None => show(&reading, shape.node),
                    }
                }
                Kind::Cross if (shape.x - self.left).abs() <= CROSS => {}
                _ => show(&Reading { values: vec![self.scale.number(shape.x)], slack }, shape.node),
            }
        }
        for (gap, node) in self.gaps(shapes) {
            show(&Reading { values: vec![gap], slack: slack + ROUNDED }, node);
        }
        leaks
    }

    /// What is left free between bars of one height, and behind them up to 100.
    fn gaps(&self, shapes: &[&Shape]) -> Vec<(f64, usize)> {
        let mut bars: Vec<&&Shape> = shapes.iter().filter(|shape| matches!(shape.kind, Kind::Bar)).collect();
        bars.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
        let mut gaps = Vec::new();
        let is_wide = |gap: f64| gap > PAPER + 0.5;
        for line in bars.chunk_by(|a, b| (a.y - b.y).abs() < 1.0).filter(|line| line.len() > 1) {
            for pair in line.windows(2) {
                let gap = ends(pair[1]).0 - ends(pair[0]).1;
                if is_wide(gap) {
                    gaps.push((self.scale.length(gap), pair[1].node));
                }
            }
            let last = line[line.len() - 1];
            let rest = self.scale.place(100.0) - ends(last).1;
            if is_wide(rest) {
                gaps.push((self.scale.length(rest), last.node));
            }
        }
        gaps
    }
}

fn middle(shape: &Shape) -> f64 {
    shape.y + shape.size.1 / 2.0
}

/// Where a bar begins and ends.
fn ends(shape: &Shape) -> (f64, f64) {
    (shape.x - shape.size.0 / 2.0, shape.x + shape.size.0 / 2.0)
}

fn year(subject: &Subject<'_>, shape: &Shape) -> Option<i32> {
    named_year(&fold(shape.words.as_deref()?), subject.indicator.calendar)
}
