//! What is withheld so that no person and no office is recognised in a small count, and the proof that what is published
//! does not give it away.
//!
//! [`protect`] works on true values and leaves none behind: `ledger.rs` lists every figure that would be published,
//! `ties.rs` what readers can put together of them, `cover.rs` chooses what else is withheld, [`audit`] proves every
//! choice on a [`System`] of what is published, and `withhold.rs` takes the values out. The lock keeps the choice from
//! year to year.

mod bounds;
mod cover;
mod formula;
mod ledger;
mod lock;
mod mask;
mod part;
mod system;
#[cfg(test)]
mod tests;
mod ties;
mod withhold;

pub use bounds::{Bound, Leak, audit, bounds};
pub use cover::{Row, suppress_and_round, suppress_row};
pub use system::{Cell, Relation, System};

pub use crate::model::Why;

use super::bases::Bases;
use crate::collect::Catalogue;
use crate::model::{FiscalYear, Key, Locked, Status};
use crate::problem::{Code, Place, Problem, Problems};
use cover::Exposed;
use ledger::{Kind, Ledger, State};

/// A value that is withheld, with its true value where that is known. What a source withholds in an indicator that
/// declares no minimum is none of ours and not among them.
#[derive(Clone, Debug, PartialEq)]
pub struct Secret {
    /// Index of the indicator.
    pub indicator: usize,
    /// The series.
    pub key: Key,
    /// The year.
    pub period: FiscalYear,
    /// The true value; `None` where the source itself withholds it.
    pub value: Option<f64>,
    /// Counts from 1 to one less than this are protected.
    pub minimum: u32,
    /// Why.
    pub why: Why,
}

/// A withheld value without its number, for people.
#[derive(Clone, Debug, PartialEq)]
pub struct Withheld {
    /// Its position among the cells of the system.
    pub cell: usize,
    /// Index of the indicator.
    pub indicator: usize,
    /// The series.
    pub key: Key,
    /// The year.
    pub period: FiscalYear,
    /// Counts from 1 to one less than this are protected.
    pub minimum: u32,
    /// Why.
    pub why: Why,
    /// Of a cover: the relation of the system in which it covers a small count.
    pub relation: Option<usize>,
}

/// A small count that is published, because it stands in a document already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exempted {
    /// Index of the indicator.
    pub indicator: usize,
    /// The series.
    pub key: Key,
    /// The year.
    pub period: FiscalYear,
}

/// How a site is protected, without any true value of what is withheld.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Protection {
    /// What readers know: every figure of the site, those withheld without a number, and what ties them together.
    pub system: System,
    /// What is withheld.
    pub withheld: Vec<Withheld>,
    /// What is published because it is known already.
    pub exempted: Vec<Exempted>,
}

impl Protection {
    /// The entries of the lock for what is withheld.
    #[must_use]
    pub fn locked(&self, catalogue: &Catalogue) -> Vec<Locked> {
        let entries = self.withheld.iter().map(|cell| Locked {
            indicator: catalogue.indicators[cell.indicator].id.clone(),
            key: cell.key.clone(),
            period: cell.period,
            why: cell.why,
            minimum: cell.minimum,
        });
        entries.collect()
    }
}

/// Withholds small counts and what would give them away: takes them out of the catalogue and of the bases of its shares,
/// takes their figures out of the problems found so far, and adds what is wrong. The true values are in the secrets alone.
pub(super) fn protect(
    catalogue: &mut Catalogue,
    bases: &mut Bases,
    problems: &mut Problems,
) -> (Vec<Secret>, Protection) {
    let observations = || catalogue.members.iter().flat_map(|member| &member.series.observations);
    let is_asked = catalogue.indicators.iter().any(|indicator| indicator.minimum().is_some());
    let is_locked = catalogue.locked.is_some();
    if !is_asked && !is_locked && !observations().any(|observation| observation.status == Status::Withheld) {
        return (Vec::new(), Protection::default());
    }
    withhold::drop_private_totals(catalogue);
    let mut ledger = Ledger::of(catalogue);
    let exposed = ledger.protect();
    let secrets = secrets(catalogue, &ledger);
    let protection = protection(catalogue, &ledger);
    mask::mask(problems, catalogue, &ledger);
    problems.push_all(exposed.iter().map(|exposed| given_away(catalogue, &ledger, exposed)));
    problems.push_all(totals(catalogue, &ledger));
    problems.push_all(told_by_the_source(catalogue, &ledger));
    problems.push_all(lock::differs(catalogue, &protection.locked(catalogue)));
    for figure in ledger.figures.iter().filter(|figure| figure.state != State::Published) {
        if let Some(years) = figure.place.and_then(|(position, _)| bases.get_mut(&position)) {
            years.retain(|year, _| figure.place.is_none_or(|(_, period)| period != *year));
        }
    }
    withhold::withhold(catalogue, &ledger);
    (secrets, protection)
}

fn secrets(catalogue: &Catalogue, ledger: &Ledger) -> Vec<Secret> {
    let secrets = ledger.figures.iter().filter_map(|figure| {
        let State::Withheld { why, minimum } = figure.state else { return None };
        let (position, period) = figure.place?;
        let key = catalogue.members[position].series.key.clone();
        Some(Secret { indicator: figure.indicator, key, period, value: figure.shown, minimum, why })
    });
    secrets.collect()
}

fn protection(catalogue: &Catalogue, ledger: &Ledger) -> Protection {
    let key = |position: usize| catalogue.members[position].series.key.clone();
    let figures = || ledger.figures.iter().enumerate();
    let withheld = figures().filter_map(|(cell, figure)| {
        let State::Withheld { why, minimum } = figure.state else { return None };
        let (position, period) = figure.place?;
        let relation = Some(cell).filter(|_| why == Why::Cover).and_then(|cell| ledger.covers_in(cell));
        Some(Withheld { cell, indicator: figure.indicator, key: key(position), period, minimum, why, relation })
    });
    let exempted = figures().filter_map(|(_, figure)| {
        let (position, period) = figure.place?;
        let minimum = f64::from(figure.minimum.filter(|_| figure.exempt)?);
        let is_small = figure.truth.is_some_and(|value| value > 0.0 && value < minimum) && figure.kind == Kind::Number;
        is_small.then(|| Exempted { indicator: figure.indicator, key: key(position), period })
    });
    Protection { system: ledger.of_the_site(), withheld: withheld.collect(), exempted: exempted.collect() }
}

/// A problem about a figure, at its cell.
fn about(catalogue: &Catalogue, ledger: &Ledger, (code, at): (Code, usize)) -> Problem {
    let figure = &ledger.figures[at];
    let indicator = &catalogue.indicators[figure.indicator];
    let member = figure.place.map(|(position, period)| (&catalogue.members[position], period));
    let place = member.and_then(|(member, period)| member.places.get(&period).cloned());
    let place = place.unwrap_or_else(|| Place::file(&indicator.file));
    let problem = Problem { withheld: true, ..Problem::new(code, place) };
    let year = figure.place.map_or_else(|| "none".to_owned(), |(_, period)| period.year().to_string());
    problem.with("year", year).with("name", &figure.label).counted_by(indicator.calendar.word())
}

fn given_away(catalogue: &Catalogue, ledger: &Ledger, exposed: &Exposed) -> Problem {
    let is_one = exposed.leak.high - exposed.leak.low < 0.5;
    let known = if is_one { "one" } else { "range" };
    let why = if ledger.figures[exposed.figure].state == State::Given { "source" } else { "minimum" };
    let problem = about(catalogue, ledger, (Code::GivenAway, exposed.figure)).with("kind", why).with("known", known);
    let problem = problem.with("equation", &exposed.equation);
    if is_one {
        return problem;
    }
    problem.with("low", system::number(exposed.leak.low)).with("high", system::number(exposed.leak.high))
}

/// Covers that the source shows though it has x for what they cover.
fn told_by_the_source(catalogue: &Catalogue, ledger: &Ledger) -> Vec<Problem> {
    let told = ledger.told_by_the_source().into_iter().map(|(at, covers)| {
        let covers: Vec<&str> = covers.iter().map(|cover| ledger.figures[*cover].label.as_str()).collect();
        about(catalogue, ledger, (Code::SourceTells, at)).with("covers", covers.join("、"))
    });
    told.collect()
}

/// Totals that had to go.
fn totals(catalogue: &Catalogue, ledger: &Ledger) -> Vec<Problem> {
    let figures = ledger.figures.iter().enumerate();
    let gone = figures.filter(|(_, figure)| {
        figure.total && matches!(figure.state, State::Withheld { why: Why::Cover, .. }) && figure.truth.is_some()
    });
    gone.map(|(at, _)| about(catalogue, ledger, (Code::TotalWithheld, at))).collect()
}
