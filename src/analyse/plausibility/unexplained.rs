//! A great change of the newest year without a word of the office why.

use std::collections::BTreeSet;

use crate::analyse::bases::Bases;
use crate::analyse::change::{self, Difference};
use crate::analyse::{SeriesAnalysis, headline_key};
use crate::collect::Catalogue;
use crate::model::{Aggregation, FiscalYear, Indicator, Measure};
use crate::problem::{Code, Place, Problems};

/// A change from this share of the value before on is great: one fifth, 20 %.
const FIFTH: f64 = 5.0;

/// Counts that nothing tests for chance are asked about from this size on.
const LEAST: f64 = 20.0;

/// What the series that stands for each indicator did in its newest year: a change beyond the declared band, else of 20 %
/// or more, and beyond chance where that can be tested, for which `reasons:` has no entry. A cell of which something else
/// is `told` already is not asked about, nor is an indicator that ended before the site's newest years.
pub fn check(catalogue: &Catalogue, analyses: &[SeriesAnalysis], bases: &Bases, told: &Problems) -> Problems {
    let mut problems = Problems::default();
    let is_cell = |place: &&Place| place.span.is_some() || place.cell.is_some();
    let told: BTreeSet<&Place> = told.sorted().into_iter().map(|problem| &problem.place).filter(is_cell).collect();
    let newest = analyses.iter().filter_map(SeriesAnalysis::latest).map(|(year, _)| year.year()).max();
    for (at, indicator) in catalogue.indicators.iter().enumerate() {
        let position = headline_key(catalogue, at).and_then(|key| catalogue.position(at, &key));
        let Some((position, analysis)) = position.and_then(|at| Some((at, analyses.get(at)?))) else { continue };
        let (Some(difference), Some(latest)) = (analysis.change.difference, analysis.latest()) else { continue };
        let is_over = newest.is_some_and(|newest| latest.0.year() + 1 < newest);
        let is_explained = indicator.reasons.iter().any(|reason| reason.period == latest.0);
        if is_over || is_explained || catalogue.broken.contains(&indicator.id) {
            continue;
        }
        let base = |year: FiscalYear| bases.get(&position).and_then(|years| years.get(&year)).copied();
        if !is_great(indicator, latest, &difference, &base) {
            continue;
        }
        let member = &catalogue.members[position];
        let place = |year| super::place(catalogue, member, indicator, year);
        let cells = [place(latest.0), place(difference.period)];
        if cells.iter().any(|cell| told.contains(cell)) {
            continue;
        }
        let (kind, limit) = match indicator.flat_band {
            Some(band) => ("band", super::published(indicator, band)),
            None => ("percent", String::new()),
        };
        let facts = [
            ("kind", kind.to_owned()),
            ("limit", limit),
            ("value", super::published(indicator, latest.1)),
            ("before", super::published(indicator, difference.value)),
            ("before-year", difference.period.year().to_string()),
        ];
        let [place, _] = cells;
        problems.push(super::problem(Code::ChangeUnexplained, place, indicator, latest.0, &facts));
    }
    problems
}

/// Whether a change is one to ask about.
fn is_great(
    indicator: &Indicator,
    latest: (FiscalYear, f64),
    difference: &Difference,
    bases: &impl Fn(FiscalYear) -> Option<(f64, f64)>,
) -> bool {
    let (before, size) = ((difference.period, difference.value), difference.absolute.abs());
    let beyond_chance = change::beyond_chance(indicator, before, latest, bases).map(|tested| tested.differs);
    if size == 0.0 || beyond_chance == Some(false) {
        return false;
    }
    if let Some(band) = indicator.flat_band {
        return size > band;
    }
    // A running total rises by its nature, and from one rank to the next it is 20 % soon.
    let says_nothing = indicator.aggregation == Aggregation::Cumulative || indicator.measure == Measure::Rank;
    let is_few = indicator.measure == Measure::Count && beyond_chance.is_none() && before.1.max(latest.1) < LEAST;
    !says_nothing && !is_few && size * FIFTH >= before.1.abs()
}
