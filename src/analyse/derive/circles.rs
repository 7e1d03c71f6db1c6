//! The order in which derived indicators are computed, and those that can have none.

use std::collections::BTreeSet;

use super::place;
use crate::collect::Catalogue;
use crate::model::Input;
use crate::problem::{Code, Problem, Problems};

/// The derived indicators in an order in which each comes after what it rests on. Circles are problems; what rests on
/// one is in no order.
pub(super) fn order(catalogue: &Catalogue, problems: &mut Problems) -> Vec<usize> {
    let derived: Vec<usize> =
        (0..catalogue.indicators.len()).filter(|index| catalogue.indicators[*index].derive.is_some()).collect();
    let (mut done, mut order) = (BTreeSet::new(), Vec::new());
    while order.len() < derived.len() {
        let is_ready = |index: &usize| rests_on(catalogue, *index).iter().all(|(input, _)| done.contains(input));
        let ready = derived.iter().copied().find(|index| !done.contains(index) && is_ready(index));
        let Some(next) = ready else { break };
        done.insert(next);
        order.push(next);
    }
    let stuck = derived.into_iter().filter(|index| !done.contains(index));
    let circles: BTreeSet<Vec<usize>> = stuck.filter_map(|index| circle(catalogue, index)).collect();
    for circle in circles {
        tell(catalogue, &circle, problems);
    }
    order
}

/// The derived indicators that one rests on, with the inputs that name them.
fn rests_on(catalogue: &Catalogue, index: usize) -> Vec<(usize, &Input)> {
    let inputs = catalogue.indicators[index].derive.iter().flat_map(|derivation| &derivation.inputs);
    let known = inputs.filter_map(|input| Some((catalogue.indicator(&input.series.indicator)?, input)));
    known.filter(|((_, indicator), _)| indicator.derive.is_some()).map(|((at, _), input)| (at, input)).collect()
}

/// The shortest way from an indicator back to itself, beginning with the first of the circle in the order of the site.
fn circle(catalogue: &Catalogue, start: usize) -> Option<Vec<usize>> {
    let mut ways = vec![vec![start]];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            let last = way.last().copied()?;
            for (next, _) in rests_on(catalogue, last) {
                if next == start {
                    let first = way.iter().enumerate().min_by_key(|(_, index)| **index).map_or(0, |(at, _)| at);
                    return Some([&way[first..], &way[..first]].concat());
                }
                if seen.insert(next) {
                    longer.push([way.as_slice(), &[next]].concat());
                }
            }
        }
        ways = longer;
    }
    None
}

fn tell(catalogue: &Catalogue, circle: &[usize], problems: &mut Problems) {
    let Some(first) = circle.first() else { return };
    let second = circle.get(1).unwrap_or(first);
    let ids: Vec<&str> = circle.iter().chain([first]).map(|index| catalogue.indicators[*index].id.as_str()).collect();
    let named = rests_on(catalogue, *first).into_iter().find(|(next, _)| next == second);
    let Some((_, input)) = named else { return };
    let place = place(&catalogue.indicators[*first], input.written);
    problems.push(Problem::new(Code::Circle, place).with("ids", ids.join(" → ")));
}
