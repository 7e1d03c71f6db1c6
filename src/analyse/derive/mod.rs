//! Series computed from others: derived indicators and totals that the tables do not print.

mod circles;
mod question;
mod totals;

use std::collections::{BTreeMap, BTreeSet};

pub use totals::add_totals;

use super::formula::Formula;
use super::fraction::Fraction;
use super::printed;
use super::rounding;
use crate::collect::{Catalogue, Member, rank};
use crate::model::{
    Break, Derivation, FiscalYear, Indicator, Input, Key, Observation, Series, SeriesReference, Status, Unit, Written,
};
use crate::problem::{Code, Place, Problem, Problems};

/// The exact values of a derived series, by year.
pub type Exact = BTreeMap<FiscalYear, Fraction>;

/// Computes the derived indicators, those that rest on other derived ones after them, and compares what is printed of
/// them. A series that rests on others begins anew where one of them does.
#[must_use]
pub fn derive(catalogue: &mut Catalogue) -> Problems {
    let mut problems = Problems::default();
    for index in circles::order(catalogue, &mut problems) {
        if is_broken(catalogue, index) {
            continue;
        }
        let Some(formula) = question::formula(catalogue, index, &mut problems) else {
            continue;
        };
        if let Some((member, exact)) = compute(catalogue, index, &formula, &mut problems) {
            printed::derived(&catalogue.indicators[index], &exact, &mut problems);
            catalogue.members.push(member);
            inherit_breaks(catalogue, index);
        }
    }
    in_order(catalogue);
    problems
}

/// The series by indicator, in order of their dimension's values.
fn in_order(catalogue: &mut Catalogue) {
    let indicators = &catalogue.indicators;
    catalogue.members.sort_by_key(|member| (member.indicator, rank(&indicators[member.indicator], &member.series.key)));
}

/// Whether it, or what it rests on, has errors that are told already.
fn is_broken(catalogue: &Catalogue, index: usize) -> bool {
    let indicator = &catalogue.indicators[index];
    let inputs = indicator.derive.iter().flat_map(|derivation| &derivation.inputs);
    let mut ids = inputs.map(|input| &input.series.indicator).chain([&indicator.id]);
    ids.any(|id| catalogue.broken.contains(id))
}

/// A piece of an indicator's file.
pub(super) fn place(indicator: &Indicator, written: Written) -> Place {
    Place::span(&indicator.file, written.start, written.length)
}

/// An observation from others: the days all of them cover, complete only if all are, with the gravest status.
fn together(indicator: &Indicator, period: FiscalYear, value: Option<f64>, parts: &[&Observation]) -> Observation {
    let mut span = indicator.whole(period);
    let mut status = Status::Normal;
    for part in parts {
        span.from = span.from.max(part.span.from);
        span.to = span.to.min(part.span.to);
        status = status.graver(part.status);
    }
    // All parts have a value and there is none of them together: a share of nothing.
    let cannot_exist = parts.iter().all(|part| part.value.is_some());
    let without = if cannot_exist { Status::CannotExist } else { Status::Missing };
    Observation {
        period,
        span,
        complete: parts.iter().all(|part| part.complete),
        value,
        status: if value.is_none() && (cannot_exist || status == Status::Normal) { without } else { status },
        as_of: parts.iter().filter_map(|part| part.as_of).max(),
        by_month: false,
        note: None,
        revised: parts.iter().find_map(|part| part.revised),
        vintages: Vec::new(),
    }
}

fn compute(catalogue: &Catalogue, index: usize, formula: &Formula, problems: &mut Problems) -> Option<(Member, Exact)> {
    let indicator = &catalogue.indicators[index];
    let derivation = indicator.derive.as_ref()?;
    let mut inputs: Vec<(&str, &Series)> = Vec::new();
    for input in &derivation.inputs {
        match catalogue.referenced(&input.series, &Key::default()) {
            Some(at) => inputs.push((&input.name, &catalogue.members[at].series)),
            None => problems.push(no_series(catalogue, (indicator, input.written), &input.series)),
        }
    }
    if inputs.len() < derivation.inputs.len() {
        return None;
    }
    let (observations, exact) = each_year(indicator, (formula, derivation), &inputs);
    let series = Series { key: Key::default(), label: indicator.title.clone(), observations };
    Some((Member { indicator: index, series, places: BTreeMap::new(), year_total: None }, exact))
}

/// The formula's value for every year in which all inputs have an observation, rounded and exact.
fn each_year(
    indicator: &Indicator,
    (formula, derivation): (&Formula, &Derivation),
    inputs: &[(&str, &Series)],
) -> (Vec<Observation>, Exact) {
    let (mut observations, mut all) = (Vec::new(), Exact::new());
    let years: BTreeSet<FiscalYear> =
        inputs.iter().flat_map(|(_, series)| series.observations.iter().map(|o| o.period)).collect();
    for year in years {
        let parts: Option<Vec<_>> = inputs.iter().map(|(name, series)| Some((*name, series.at(year)?))).collect();
        let Some(parts) = parts else { continue };
        let values: Option<BTreeMap<&str, Fraction>> =
            parts.iter().map(|(name, o)| Some((*name, exact(o.value?)?))).collect();
        let value = values.as_ref().and_then(|values| formula.value(values));
        all.extend(value.map(|value| (year, value)));
        let rounded = value.and_then(|value| value.rounded(derivation.decimals, derivation.mode));
        let of_parts: Vec<_> = parts.iter().map(|(_, observation)| *observation).collect();
        observations.push(together(indicator, year, rounded.map(rounding::float), &of_parts));
    }
    (observations, all)
}

/// The decimal that was printed, as a fraction.
pub(super) fn exact(value: f64) -> Option<Fraction> {
    rounding::decimal(value).map(Fraction::of)
}

/// The formula of a derived indicator as it was computed, for what is to be known of it afterwards.
pub(super) fn formula(catalogue: &Catalogue, indicator: &Indicator) -> Option<Formula> {
    question::read(catalogue, indicator, indicator.derive.as_ref()?).ok().map(|(formula, _)| formula)
}

/// The unit of the series that an input names.
fn unit_of<'c>(catalogue: &'c Catalogue, input: &Input) -> Option<&'c Unit> {
    catalogue.indicator(&input.series.indicator).map(|(_, indicator)| &indicator.unit)
}

/// A series that is not there, although its indicator is: a total that the table does not have.
pub(super) fn no_series(
    catalogue: &Catalogue,
    (indicator, written): (&Indicator, Written),
    reference: &SeriesReference,
) -> Problem {
    let known = catalogue.indicator(&reference.indicator).map(|(_, known)| known);
    let first = known.and_then(|known| known.dimensions.first()).and_then(|dimension| dimension.values.first());
    let nearest = first.map_or_else(String::new, |value| format!("{}/{}", reference.indicator, value.id));
    let problem = Problem::new(Code::UnknownReference, place(indicator, written));
    problem.with("id", reference.to_string()).with("kind", "series").with("nearest", nearest)
}

/// What rests on a series that begins anew begins anew with it.
fn inherit_breaks(catalogue: &mut Catalogue, index: usize) {
    let inputs = catalogue.indicators[index].derive.iter().flat_map(|derivation| &derivation.inputs);
    let known = inputs.filter_map(|input| catalogue.indicator(&input.series.indicator));
    let breaks: Vec<Break> = known.flat_map(|(_, indicator)| indicator.breaks.iter().cloned()).collect();
    let own = &mut catalogue.indicators[index].breaks;
    for brk in breaks {
        if !own.iter().any(|has| has.period == brk.period) {
            own.push(brk);
        }
    }
    own.sort_by_key(|brk| brk.period);
}
