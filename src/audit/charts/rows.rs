//! Drawings with one bar for each item: which length is which number is read from the bars that say theirs.

use super::super::Audit;
use super::super::markup::Tree;
use super::super::register::{Series, Subject, Withheld, half, near};
use super::super::texts::{first_number, fold, sole_number};
use super::Reading;
use super::geometry::{Kind, Shape};
use super::scale::Scale;

/// How exactly a length can be read, in units of the view box.
const STROKE: f64 = 0.15;

/// What a drawing gives away: bars and numbers more than there are published values.
pub(super) fn leaks<'a>(
    audit: &Audit<'a>,
    subject: &Subject<'a>,
    tree: &Tree<'_>,
    svg: usize,
    shapes: &[Shape],
) -> Vec<(Withheld<'a>, usize)> {
    let newest = |series: &Series<'_>| audit.figures.years(series.member).max();
    let shown: Vec<(&Series<'a>, i32)> = subject.series.iter().filter_map(|s| Some((s, newest(s)?))).collect();
    let hidden: Vec<Withheld<'a>> =
        shown.iter().filter_map(|(series, year)| audit.register.at(series.member, *year)).collect();
    let published: Vec<(f64, f64)> = shown
        .iter()
        .filter_map(|(series, year)| {
            let value = audit.figures.value(series.member, *year)?;
            Some((value, value * share(subject, series)))
        })
        .collect();
    let bars: Vec<&Shape> = shapes.iter().filter(|shape| matches!(shape.kind, Kind::Bar | Kind::Square)).collect();
    let (Some(scale), false) = (scale(subject, &bars, &published), hidden.is_empty()) else { return Vec::new() };
    let decimals = subject.indicator.decimals;
    let mut left: Vec<f64> = published.iter().map(|(_, length)| *length).collect();
    let mut leaks = Vec::new();
    for bar in bars {
        let reading = Reading { values: vec![scale.length(bar.size.0)], slack: scale.length(STROKE) };
        if let Some(at) = left.iter().position(|length| reading.is(*length)) {
            left.remove(at);
            continue;
        }
        for withheld in &hidden {
            let factor = subject.by_member(withheld.member).map_or(1.0, |series| share(subject, series));
            let values = reading.values.iter().map(|value| value / factor).collect();
            if (Reading { values, slack: reading.slack / factor }).shows(withheld, half(decimals)) {
                leaks.push((*withheld, bar.node));
            }
        }
    }
    leaks.extend(numbers(subject, tree, svg, &published, &hidden));
    leaks
}

/// What a value is multiplied by before it is drawn: where there is something to compare with, it is 100.
fn share(subject: &Subject<'_>, series: &Series<'_>) -> f64 {
    let benchmarks = &subject.indicator.benchmarks;
    let own = benchmarks.iter().find(|benchmark| benchmark.key.as_ref().is_none_or(|key| key == series.key));
    own.filter(|own| own.value > 0.0).map_or(1.0, |own| 100.0 / own.value)
}

/// The scale from bars whose words say a published value.
fn scale(subject: &Subject<'_>, bars: &[&Shape], published: &[(f64, f64)]) -> Option<Scale> {
    let mut pairs = vec![(0.0, 0.0)];
    for bar in bars {
        let said = bar.words.as_deref().and_then(|words| sole_number(&fold(words), subject));
        let length =
            published.iter().find(|(value, _)| said.is_some_and(|said| near(*value, said, subject.indicator.decimals)));
        pairs.extend(length.filter(|(_, length)| *length != 0.0).map(|(_, length)| (length.abs(), bar.size.0)));
    }
    // Each bar begins at zero, so that one is enough; of several the middle one is taken.
    let mut steps: Vec<f64> = pairs.iter().skip(1).map(|(length, width)| width / length).collect();
    steps.sort_by(f64::total_cmp);
    steps.get(steps.len() / 2).filter(|step| **step > 0.0).map(|step| Scale::new(0.0, *step))
}

/// Numbers beside the bars, more of them than published values.
fn numbers<'a>(
    subject: &Subject<'a>,
    tree: &Tree<'_>,
    svg: usize,
    published: &[(f64, f64)],
    hidden: &[Withheld<'a>],
) -> Vec<(Withheld<'a>, usize)> {
    let decimals = subject.indicator.decimals;
    let mut left: Vec<f64> = published.iter().map(|(value, _)| *value).collect();
    let mut leaks = Vec::new();
    for node in tree.below(svg).into_iter().filter(|node| tree.nodes[*node].name() == "text") {
        let class = tree.nodes[node].attribute("class").unwrap_or_default();
        if !class.split(' ').any(|class| matches!(class, "num" | "val" | "lab")) {
            continue;
        }
        let Some(number) = first_number(&fold(&tree.text(node)), subject) else { continue };
        if let Some(at) = left.iter().position(|value| near(*value, number, decimals)) {
            left.remove(at);
        } else {
            leaks.extend(hidden.iter().filter(|one| one.may_be(number, decimals)).map(|one| (*one, node)));
        }
    }
    leaks
}
