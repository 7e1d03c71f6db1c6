//! What else must be withheld, so that what is published does not give a small count away: secondary suppression.
//!
//! After every choice the audit looks again at everything that is published, until nothing is given away (for the problem
//! and its cures see Hundepool et al., *Statistical Disclosure Control*, 2012, chapter 4). The rule of the choice is ours:
//! the smallest positive figure of the equation that gives a count away, of equal ones the first; where figures stand in
//! several equations, first those that need no further covers. Totals and zeros come last.

use std::collections::BTreeSet;

use super::bounds::{Leak, audit_from};
use super::ledger::{Figure, Kind, Ledger, State, Tie};
use super::system::{Relation, System};
use crate::model::Why;

/// A withheld figure that follows from what is published, and cannot be covered.
#[derive(Clone, Debug)]
pub(super) struct Exposed {
    /// The figure.
    pub(super) figure: usize,
    /// How far it is known.
    pub(super) leak: Leak,
    /// The equation that gives it away, in published numbers.
    pub(super) equation: String,
}

/// Where a figure stands among those that could cover: the least is taken.
type Rank = (u8, bool, usize, f64, usize);

impl Ledger {
    /// Withholds until nothing that is withheld is given away, and says what cannot be helped.
    pub(super) fn protect(&mut self) -> Vec<Exposed> {
        self.withhold_parts_of_small_totals();
        let mut exposed: Vec<Exposed> = Vec::new();
        loop {
            self.withhold_what_rests();
            let system = self.to_hold_against();
            let mut leaks = audit_from(&system, Some(&self.truth()));
            leaks.retain(|leak| !exposed.iter().any(|known| known.figure == leak.cell));
            if leaks.is_empty() {
                // Only now it is known which numbers may stand in a message.
                for exposed in &mut exposed {
                    exposed.equation = equation(&system, &exposed.leak);
                }
                return exposed;
            }
            let mut looked_at: BTreeSet<usize> = BTreeSet::new();
            for leak in leaks {
                if leak.relations.iter().any(|tie| looked_at.contains(tie)) {
                    continue;
                }
                let minimum = match self.figures[leak.cell].state {
                    State::Withheld { minimum, .. } => Some(minimum),
                    State::Published | State::Given => None,
                };
                let cover = minimum.and_then(|minimum| Some((minimum, self.cover(&leak)?)));
                if let Some((minimum, cover)) = cover {
                    let minimum = self.figures[cover].minimum.unwrap_or(minimum);
                    self.figures[cover].state = State::Withheld { why: Why::Cover, minimum };
                    looked_at.extend(self.ties_of(cover));
                    looked_at.extend(leak.relations);
                } else {
                    exposed.push(Exposed { figure: leak.cell, equation: String::new(), leak });
                }
            }
        }
    }

    /// What readers of the source can know of the small counts for which it has x, with the covers for which it has numbers:
    /// those should be x as well.
    pub(super) fn told_by_the_source(&self) -> Vec<(usize, Vec<usize>)> {
        let open = |at: &usize| !self.figures[*at].hidden && self.figures[*at].state != State::Published;
        let leaks = audit_from(&self.of_the_source(), None).into_iter();
        let leaks = leaks.filter(|leak| matches!(self.figures[leak.cell].state, State::Withheld { .. }));
        let told = leaks.map(|leak| {
            let covers: BTreeSet<usize> =
                leak.relations.iter().flat_map(|tie| self.figures_of(*tie)).filter(open).collect();
            (leak.cell, covers.into_iter().collect::<Vec<usize>>())
        });
        told.filter(|(_, covers)| !covers.is_empty()).collect()
    }

    /// Of a total that is small itself no part is shown, not even a zero: it would say what all of the others are.
    fn withhold_parts_of_small_totals(&mut self) {
        for tie in self.ties.iter().filter(|tie| tie.is_sum) {
            let Some((total, parts)) = tie.relation.terms.split_first() else { continue };
            let State::Withheld { why: Why::Small, minimum } = self.figures[total.0].state else { continue };
            for (part, _) in parts {
                let part = &mut self.figures[*part];
                if part.state == State::Published && !part.exempt {
                    part.state = State::Withheld { why: Why::Cover, minimum };
                }
            }
        }
    }

    /// What is computed from withheld figures is withheld with them.
    fn withhold_what_rests(&mut self) {
        loop {
            let found = self.rests.iter().find_map(|(at, inputs)| {
                let figure = &self.figures[*at];
                let minimum = inputs.iter().find_map(|input| match self.figures[*input].state {
                    State::Withheld { minimum, .. } => Some(minimum),
                    State::Published | State::Given => None,
                });
                // A printed document that holds it gives away what it rests on: it is withheld all the same.
                let open = figure.state == State::Published;
                Some((*at, figure.minimum.or(minimum).filter(|_| open && minimum.is_some())?))
            });
            let Some((at, minimum)) = found else { return };
            self.figures[at].state = State::Withheld { why: Why::Cover, minimum };
        }
    }

    /// The figure that covers a leak best: of the first of its relations that has one, else of those beside them.
    fn cover(&self, leak: &Leak) -> Option<usize> {
        let best = |ties: &[usize]| ties.iter().find_map(|tie| self.best_of(&self.ties[*tie]));
        let beside = || {
            let own: BTreeSet<usize> = leak.relations.iter().flat_map(|tie| self.figures_of(*tie)).collect();
            let touches = |tie: &usize| self.figures_of(*tie).any(|figure| own.contains(&figure));
            (0..self.ties.len()).filter(touches).collect::<Vec<usize>>()
        };
        best(&leak.relations).or_else(|| best(&beside()))
    }

    fn best_of(&self, tie: &Tie) -> Option<usize> {
        // A rate that gives a count away is withheld itself; nothing else would do.
        if let Some(rate) = tie.needs {
            return Some(rate).filter(|rate| self.may_cover(*rate));
        }
        let figures = tie.relation.terms.iter().map(|(at, _)| *at).filter(|at| self.may_cover(*at));
        figures.min_by(|a, b| {
            let (a, b) = (self.rank(*a), self.rank(*b));
            (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)).then(a.3.total_cmp(&b.3)).then(a.4.cmp(&b.4))
        })
    }

    fn may_cover(&self, at: usize) -> bool {
        let figure = &self.figures[at];
        figure.state == State::Published && !figure.exempt && figure.place.is_some()
    }

    fn rank(&self, at: usize) -> Rank {
        let figure = &self.figures[at];
        let value = figure.truth.unwrap_or(f64::INFINITY);
        let class = match (value > 0.0, figure.total) {
            (true, false) => 0,
            (true, true) => 1,
            (false, _) => 2,
        };
        (class, figure.minimum.is_none(), self.further(at), value, at)
    }

    /// The equation in which a figure covers a small count: of those it stands in, sums first.
    pub(super) fn covers_in(&self, at: usize) -> Option<usize> {
        let is_small = |other: usize| matches!(self.figures[other].state, State::Withheld { why: Why::Small, .. });
        let covers = |tie: &usize| self.figures_of(*tie).any(|other| other != at && is_small(other));
        let ties: Vec<usize> = self.ties_of(at).into_iter().filter(|tie| covers(tie)).collect();
        ties.iter().copied().find(|tie| self.ties[*tie].is_sum).or_else(|| ties.first().copied())
    }

    /// In how many equations a figure would be the only one withheld, and need a cover itself.
    fn further(&self, at: usize) -> usize {
        let alone = |tie: &Tie| {
            let mut others = tie.relation.terms.iter().filter(|(other, _)| *other != at);
            tie.relation.low == tie.relation.high
                && others.all(|(other, _)| self.figures[*other].state == State::Published)
        };
        self.ties_of(at).into_iter().filter(|tie| alone(&self.ties[*tie])).count()
    }

    fn figures_of(&self, tie: usize) -> impl Iterator<Item = usize> {
        self.ties[tie].relation.terms.iter().map(|(at, _)| *at)
    }

    fn ties_of(&self, at: usize) -> Vec<usize> {
        self.ties_at.get(&at).cloned().unwrap_or_default()
    }
}

/// The equation that gives a cell away, with the others it follows from.
fn equation(system: &System, leak: &Leak) -> String {
    let equations: Vec<String> = leak.relations.iter().take(3).map(|relation| system.equation(*relation)).collect();
    equations.join("、")
}

/// What of a row is withheld.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The positions of the small counts.
    pub primary: Vec<usize>,
    /// The positions of those that cover them.
    pub secondary: Vec<usize>,
    /// Whether the total is withheld as well.
    pub total: bool,
}

/// Which counts of a row, whose total stands beside it or does not, are withheld: those from 1 to one less than
/// `minimum`, and what would give them away. The rule is the one of the whole site, on a table of one row.
#[must_use]
pub fn suppress_row(row: &[u32], minimum: u32, total_published: bool) -> Row {
    let is_small = |count: u32| count > 0 && count < minimum;
    let figure = |count: u32, total: bool| Figure {
        place: crate::model::FiscalYear::new(2000).map(|year| (0, year)),
        indicator: 0,
        label: String::new(),
        truth: Some(f64::from(count)),
        shown: Some(f64::from(count)),
        lower: 0.0,
        upper: None,
        minimum: Some(minimum),
        exempt: false,
        hidden: false,
        total,
        kind: Kind::Number,
        state: if is_small(count) { State::Withheld { why: Why::Small, minimum } } else { State::Published },
    };
    let mut ledger = Ledger::default();
    ledger.figures.extend(row.iter().map(|count| figure(*count, false)));
    if total_published {
        ledger.figures.push(figure(row.iter().sum(), true));
        let parts = (0..row.len()).map(|at| (at, -1.0));
        let terms: Vec<(usize, f64)> = std::iter::once((row.len(), 1.0)).chain(parts).collect();
        let relation = Relation { terms: Vec::new(), low: None, high: None, label: String::new() };
        let tie = Tie { relation, needs: None, is_sum: true };
        ledger.add_tie(&terms, (Some(0.0), Some(0.0)), tie);
    }
    ledger.protect();
    let is_withheld = |at: &usize| ledger.figures[*at].state != State::Published;
    Row {
        primary: (0..row.len()).filter(|at| is_small(row[*at])).collect(),
        secondary: (0..row.len()).filter(|at| is_withheld(at) && !is_small(row[*at])).collect(),
        total: total_published && is_withheld(&row.len()),
    }
}

/// A count as it is published by the rule of NHS Digital for hospital figures below the national level (change to
/// disclosure control methodology, 2018): 0 is shown, counts from 1 to one less than `minimum` are withheld (`None`),
/// others are rounded to the nearest multiple of `base`, halves up.
#[must_use]
pub fn suppress_and_round(count: u32, minimum: u32, base: u32) -> Option<u32> {
    if count == 0 || base == 0 {
        return Some(count).filter(|_| count == 0 || count >= minimum);
    }
    let rounded = (u64::from(count) + u64::from(base) / 2) / u64::from(base) * u64::from(base);
    Some(count).filter(|count| *count >= minimum).map(|_| u32::try_from(rounded).unwrap_or(u32::MAX))
}
