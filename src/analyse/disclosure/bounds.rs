//! How far each withheld figure can be known from what is published: exact ends by linear programming, and the verdict
//! whether the protected ones keep all the numbers they must keep.
//!
//! This is the audit of statistical disclosure control (feasible intervals; Hundepool et al., *Statistical Disclosure
//! Control*, 2012, section 4.3.2; τ-ARGUS calls it audit). What is shown safe is shown by solutions in whole numbers that
//! were found and added up again, never by what a solver says of its own accuracy.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions};
use rayon::prelude::*;

use super::part::{NEAR, Part, parts};
use super::system::System;

/// An end that the solver proves is trusted to this.
const SOLVED: f64 = 1e-5;

/// So many branches the search for whole numbers may take, where the solver's own solution is not whole.
const BRANCHES: u64 = 2000;

/// The largest number that the search for whole numbers takes.
const LARGEST: f64 = 2e9;

/// How far a withheld cell can be known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// Its position in the system.
    pub cell: usize,
    /// The least it can be.
    pub low: f64,
    /// The most it can be; infinity where nothing limits it.
    pub high: f64,
}

/// A protected cell that is given away.
#[derive(Clone, Debug, PartialEq)]
pub struct Leak {
    /// Its position in the system.
    pub cell: usize,
    /// The least it can be.
    pub low: f64,
    /// The most it can be.
    pub high: f64,
    /// The relations that give it away, its own first.
    pub relations: Vec<usize>,
}

/// The feasible interval of every withheld cell, in order of cells. Where relations contradict each other it is what each
/// of them says alone.
#[must_use]
pub fn bounds(system: &System) -> Vec<Bound> {
    let found: Vec<Vec<Bound>> = parts(system).into_par_iter().map(|part| Search::of(part).bounds()).collect();
    let mut bounds: Vec<Bound> = found.into_iter().flatten().collect();
    bounds.sort_by_key(|bound| bound.cell);
    bounds
}

/// The protected cells whose feasible interval does not hold all the numbers it must hold, in order of cells. A cell
/// that could not be shown safe counts as given away.
#[must_use]
pub fn audit(system: &System) -> Vec<Leak> {
    audit_from(system, None)
}

/// As [`audit`], with a solution that is known: the true numbers of all cells, or of those that hang together.
#[must_use]
pub(super) fn audit_from(system: &System, truth: Option<&[Option<f64>]>) -> Vec<Leak> {
    let found: Vec<Vec<Leak>> = parts(system)
        .into_par_iter()
        .map(|mut part| {
            let point =
                truth.and_then(|truth| part.cells.iter().map(|cell| truth[*cell]).collect::<Option<Vec<f64>>>());
            if let Some(point) = point {
                part.witness(&point);
            }
            Search::of(part).leaks(system)
        })
        .collect();
    let mut leaks: Vec<Leak> = found.into_iter().flatten().collect();
    leaks.sort_by_key(|leak| leak.cell);
    leaks
}

/// What an interval must hold so that a cell is protected.
#[derive(Clone, Copy, Debug)]
struct Need {
    low: f64,
    high: f64,
}

impl Need {
    fn of(minimum: u32) -> Self {
        match minimum {
            0 | 1 => Self { low: f64::INFINITY, high: f64::NEG_INFINITY },
            minimum => Self { low: 1.0, high: f64::from(minimum) - 1.0 },
        }
    }

    fn is_met(self, (low, high): (f64, f64)) -> bool {
        low <= self.low + NEAR && high >= self.high - NEAR && high > low + NEAR
    }
}

/// Which end of a cell is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Low,
    High,
}

/// What the solver says.
enum Answer {
    /// A solution, and the sum that was asked for.
    Found { objective: f64, point: Vec<f64> },
    /// There is no solution: what is published contradicts itself.
    Contradiction,
    /// It gave up.
    Unknown,
}

struct Search {
    part: Part,
    /// What is larger than this is not limited.
    limit: f64,
}

impl Search {
    fn of(part: Part) -> Self {
        let rows = part.rows.iter().flat_map(|row| [row.low, row.high]);
        let ends = part.outer.iter().flat_map(|(low, high)| [*low, *high]);
        let largest = rows.chain(ends).filter(|end| end.is_finite()).map(f64::abs).fold(1e4, f64::max);
        Self { part, limit: 4.0 * largest }
    }

    fn bounds(mut self) -> Vec<Bound> {
        for at in 0..self.part.cells.len() {
            self.settle(at);
        }
        let ends = self.part.cells.iter().zip(&self.part.outer);
        ends.map(|(cell, (low, high))| Bound { cell: *cell, low: low + 0.0, high: high + 0.0 }).collect()
    }

    fn leaks(mut self, system: &System) -> Vec<Leak> {
        let needs: Vec<(usize, Need)> = self
            .part
            .cells
            .iter()
            .enumerate()
            .filter_map(|(at, cell)| Some((at, Need::of(system.cells[*cell].protect.filter(|minimum| *minimum > 0)?))))
            .collect();
        self.together(&needs);
        let mut leaks = Vec::new();
        for (at, need) in needs {
            if !self.is_shown(at, need) {
                self.settle(at);
            }
            if self.is_shown(at, need) {
                continue;
            }
            let (low, high) = self.part.outer[at];
            let relations = self.part.grounds(at);
            leaks.push(Leak { cell: self.part.cells[at], low: low + 0.0, high: high + 0.0, relations });
        }
        leaks
    }

    fn is_shown(&self, at: usize, need: Need) -> bool {
        let alone = self.part.is_contradictory && need.is_met(self.part.outer[at]);
        alone || self.part.inner[at].is_some_and(|inner| need.is_met(inner))
    }

    /// Looks for few solutions that show many cells safe at once: all of them low, then all of them high, as far as they
    /// go together; those that did not, again without the others.
    fn together(&mut self, needs: &[(usize, Need)]) {
        for end in [End::Low, End::High] {
            let mut restricted = true;
            loop {
                let open = self.open(needs, end);
                if open.is_empty() || self.part.is_contradictory {
                    break;
                }
                let mut ranges = self.part.outer.clone();
                for (at, goal) in open.iter().filter(|_| restricted) {
                    match end {
                        End::Low => ranges[*at].0 = ranges[*at].0.max(*goal),
                        End::High => ranges[*at].1 = ranges[*at].1.min(*goal),
                    }
                }
                let wanted: Vec<usize> = open.iter().map(|(at, _)| *at).collect();
                if let Answer::Found { point, .. } = self.solve(&wanted, end, &ranges, false) {
                    self.part.witness(&point);
                }
                if self.open(needs, end).len() == open.len() {
                    // No further step together; each for itself, unless it was the goals that kept them.
                    if !std::mem::take(&mut restricted) {
                        break;
                    }
                }
            }
        }
    }

    /// The cells that have still to be shown able to take a number at one of their ends, with that number.
    fn open(&self, needs: &[(usize, Need)], end: End) -> Vec<(usize, f64)> {
        needs.iter().filter_map(|(at, need)| Some((*at, self.goal(*at, *need, end)?))).collect()
    }

    /// The number a cell has still to be shown able to take, at one of its ends.
    fn goal(&self, at: usize, need: Need, end: End) -> Option<f64> {
        if self.is_shown(at, need) || !need.is_met(self.part.outer[at]) {
            return None;
        }
        let inner = self.part.inner[at];
        let goal = match end {
            End::Low if need.low.is_finite() => need.low,
            End::High if need.high.is_finite() => need.high,
            // Any two numbers will do.
            End::Low => self.part.outer[at].0,
            End::High => inner.map_or(self.part.outer[at].1, |(_, high)| high + 1.0),
        };
        let reached = inner.is_some_and(|(low, high)| match end {
            End::Low => low <= goal + NEAR,
            End::High => high >= goal - NEAR,
        });
        (!reached).then_some(goal)
    }

    /// Finds both ends of a cell exactly, unless solutions that are known reach them already.
    fn settle(&mut self, at: usize) {
        for end in [End::Low, End::High] {
            let (outer, inner) = (self.part.outer[at], self.part.inner[at]);
            let reached = inner.is_some_and(|(low, high)| match end {
                End::Low => low <= outer.0 + NEAR,
                End::High => high >= outer.1 - NEAR,
            });
            if reached || self.part.is_contradictory {
                continue;
            }
            let ranges = self.part.outer.clone();
            match self.solve(&[at], end, &ranges, false) {
                Answer::Contradiction => self.part.contradict(),
                Answer::Unknown => {}
                Answer::Found { objective, point } => {
                    if !self.is_at_limit(&point) {
                        self.narrow(at, end, objective);
                    }
                    if !self.part.witness(&point) && self.part.whole {
                        self.settle_whole(at, end);
                    }
                }
            }
        }
    }

    /// The same in whole numbers, where the solver's own solution is not whole.
    fn settle_whole(&mut self, at: usize, end: End) {
        let ranges = self.part.outer.clone();
        if let Answer::Found { objective, point } = self.solve(&[at], end, &ranges, true) {
            if !self.is_at_limit(&point) {
                self.narrow(at, end, objective);
            }
            self.part.witness(&point);
        }
    }

    /// Whether a cell that nothing limits stands in the way of an end only by the limit that the solver was given.
    fn is_at_limit(&self, point: &[f64]) -> bool {
        let ends = point.iter().zip(&self.part.outer);
        ends.into_iter().any(|(value, (low, high))| {
            let is_open = *high > self.limit && *value >= self.limit - 1.0;
            is_open || (*low < -self.limit && *value <= 1.0 - self.limit)
        })
    }

    /// Takes an end that the solver has proved.
    fn narrow(&mut self, at: usize, end: End, proved: f64) {
        if proved.abs() >= self.limit - 1.0 {
            return;
        }
        let (low, high) = self.part.outer[at];
        let inward =
            if self.part.whole { ((proved - SOLVED).ceil(), (proved + SOLVED).floor()) } else { (proved, proved) };
        self.part.outer[at] = match end {
            End::Low => (low.max(inward.0).min(high), high),
            End::High => (low, high.min(inward.1).max(low)),
        };
    }

    /// A solution of all relations in which the sum of some cells is least or most.
    fn solve(&self, wanted: &[usize], end: End, ranges: &[(f64, f64)], whole: bool) -> Answer {
        let mut problem = Problem::new(match end {
            End::Low => OptimizationDirection::Minimize,
            End::High => OptimizationDirection::Maximize,
        });
        let mut weights = vec![0.0; ranges.len()];
        for at in wanted {
            weights[*at] = 1.0;
        }
        let variables = ranges.iter().zip(&weights).map(|((low, high), weight)| {
            let (low, high) = (low.max(-self.limit), high.min(self.limit));
            if whole {
                #[expect(clippy::cast_possible_truncation, reason = "clamped before")]
                let end = |value: f64| value.clamp(-LARGEST, LARGEST) as i32;
                problem.add_integer_var(*weight, (end(low), end(high)))
            } else {
                problem.add_var(*weight, (low, high.max(low)))
            }
        });
        let variables: Vec<microlp::Variable> = variables.collect();
        for row in &self.part.rows {
            let terms: Vec<(microlp::Variable, f64)> =
                row.terms.iter().map(|(cell, times)| (variables[*cell], *times)).collect();
            if super::system::same(row.low, row.high) {
                problem.add_constraint(&terms[..], ComparisonOp::Eq, row.low);
                continue;
            }
            if row.low.is_finite() {
                problem.add_constraint(&terms[..], ComparisonOp::Ge, row.low);
            }
            if row.high.is_finite() {
                problem.add_constraint(&terms[..], ComparisonOp::Le, row.high);
            }
        }
        let mut options = SolveOptions::default();
        options.node_limit = Some(BRANCHES);
        let outcome = match problem.solve_with(options) {
            Ok(outcome) if outcome.is_optimal() => outcome,
            Err(microlp::Error::Infeasible) => return Answer::Contradiction,
            _ => return Answer::Unknown,
        };
        let Some(solution) = outcome.solution() else { return Answer::Unknown };
        let point = variables.iter().map(|variable| solution.var_value(*variable)).collect();
        Answer::Found { objective: solution.objective(), point }
    }
}
