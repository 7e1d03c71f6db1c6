//! Small counts of persons or offices that stand in no document yet may tell who they are.

use crate::analyse::bases::Bases;
use crate::collect::{Catalogue, Member};
use crate::model::{Aggregation, FiscalYear, Indicator, Measure, Subject, UnitKind};
use crate::problem::{Code, Place, Problems};

/// The greatest count that is small: the usual minimum of offices is 10 at most.
const MOST: f64 = 9.0;

/// A small number of an indicator.
struct Small {
    year: FiscalYear,
    place: Place,
    value: f64,
    is_base: bool,
}

/// Counts of persons or offices from 1 to 9, and rates of so few, where nothing is said about disclosure: told once an
/// indicator, at the first.
pub fn check(catalogue: &Catalogue, bases: &Bases) -> Problems {
    let mut problems = Problems::default();
    for (at, indicator) in catalogue.indicators.iter().enumerate() {
        let of_someone = matches!(indicator.subject, Some(Subject::Person | Subject::Office));
        let is_said = indicator.publication.disclosure.is_some() || catalogue.broken.contains(&indicator.id);
        if !of_someone || is_said {
            continue;
        }
        let small = small(catalogue, at, bases);
        let Some(first) = small.first() else { continue };
        let value = if first.is_base { format!("{}", first.value) } else { super::published(indicator, first.value) };
        let facts = [
            ("kind", if first.is_base { "rate" } else { "count" }.to_owned()),
            ("value", value),
            ("cells", small.len().to_string()),
        ];
        problems.push(super::problem(Code::SmallCounts, first.place.clone(), indicator, first.year, &facts));
    }
    problems
}

/// The small numbers of an indicator: of its values, of their earlier readings, of the bases of rates, and of parts of
/// years. A total that is computed here is left out: where it is small its parts are.
fn small(catalogue: &Catalogue, at: usize, bases: &Bases) -> Vec<Small> {
    let indicator = &catalogue.indicators[at];
    let is_small = |value: f64| (1.0..=MOST).contains(&value);
    let mut all = Vec::new();
    for (position, member) in catalogue.members.iter().enumerate().filter(|(_, member)| member.indicator == at) {
        if member.series.is_total() && member.places.is_empty() {
            continue;
        }
        for observation in &member.series.observations {
            let year = observation.period;
            let readings = observation.vintages.iter().map(|vintage| vintage.value).chain(observation.value);
            let counts = readings.filter(|_| is_count(indicator)).map(|value| (value, false));
            let of_rate = |rate| counts_of(catalogue, (rate, indicator), (position, member), (year, bases));
            let rests_on = observation.value.into_iter().flat_map(of_rate).find(|count| is_small(*count));
            let rests_on = rests_on.map(|count| (count, true));
            for (value, is_base) in counts.chain(rests_on).filter(|(value, _)| is_small(*value)) {
                all.push(Small { year, place: super::place(catalogue, member, indicator, year), value, is_base });
            }
        }
    }
    let spans = indicator.methods.spans.iter().filter(|span| is_count(indicator) && is_small(span.value));
    let place = || Place::file(&indicator.file);
    all.extend(spans.map(|span| Small { year: span.period, place: place(), value: span.value, is_base: false }));
    all
}

/// Whether its values count persons or offices one by one: no rates, no means, no thousands of them.
fn is_count(indicator: &Indicator) -> bool {
    let is_counted = indicator.measure == Measure::Count && indicator.aggregation != Aggregation::Average;
    is_counted && indicator.unit.kind() == UnitKind::Count && indicator.unit.scale() == 1
}

/// The counts that a rate stands for, where they are known, by its formula or as `base:` names them: what it is a share of,
/// and its share of that.
fn counts_of(
    catalogue: &Catalogue,
    (rate, indicator): (f64, &Indicator),
    (position, member): (usize, &Member),
    (year, bases): (FiscalYear, &Bases),
) -> Vec<f64> {
    if let Some((numerator, denominator)) = bases.get(&position).and_then(|years| years.get(&year)) {
        return vec![*denominator, *numerator];
    }
    let Some(base) = &indicator.methods.base else { return Vec::new() };
    let found = catalogue.referenced(&base.denominator, &member.series.key);
    let Some(whole) = found.and_then(|at| catalogue.members[at].series.at(year)?.value) else { return Vec::new() };
    let share = if indicator.unit.is_percent() { rate / 100.0 } else { rate };
    vec![whole, libm::round(share * whole)]
}
