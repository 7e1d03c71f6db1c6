//! Every figure that is going to be published, with its true number, and what ties the figures together.

use std::collections::{BTreeMap, BTreeSet};

use super::system::{Cell, Relation, System};
use super::ties::Share;
use crate::collect::{Catalogue, Member};
use crate::model::{FiscalYear, Indicator, Key, Locked, Measure, Status, Why};

/// Whether a figure is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It is.
    Published,
    /// It is withheld by us, for counts from 1 to one less than a minimum.
    Withheld { why: Why, minimum: u32 },
    /// The source withholds it and says no minimum.
    Given,
}

/// What the number of a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// So many things, or so much.
    Number,
    /// A share of something.
    Rate,
}

/// A figure, or a number that readers get from figures by adding and subtracting.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    /// Its series, by position, and its year; `None` where it stands nowhere itself.
    pub(super) place: Option<(usize, FiscalYear)>,
    /// Its indicator.
    pub(super) indicator: usize,
    /// What it is called.
    pub(super) label: String,
    /// What it counts: of a rate whose numerator stands nowhere, the numerator. `None` where nobody here knows.
    pub(super) truth: Option<f64>,
    /// The value as it would be published.
    pub(super) shown: Option<f64>,
    /// The least a reader takes for possible.
    pub(super) lower: f64,
    /// The most.
    pub(super) upper: Option<f64>,
    /// The minimum of its indicator.
    pub(super) minimum: Option<u32>,
    /// Whether it stands in a published document already.
    pub(super) exempt: bool,
    /// Whether the source itself has x for it, or rests it on one.
    pub(super) hidden: bool,
    /// Whether it is a total.
    pub(super) total: bool,
    /// What its number is.
    pub(super) kind: Kind,
    /// Whether it is published.
    pub(super) state: State,
}

impl Figure {
    /// Adds to its cell what the lock says of it: a small count is small, and what covers it is not, unless it is zero.
    fn lock(&self, cell: &mut Cell) {
        if self.kind == Kind::Rate || self.minimum.is_none() {
            return;
        }
        match self.state {
            State::Withheld { why: Why::Small, minimum } => {
                (cell.lower, cell.upper) = (1.0, Some(f64::from(minimum) - 1.0));
            }
            State::Withheld { why: Why::Cover, minimum } if self.truth.is_none_or(|t| t >= f64::from(minimum)) => {
                cell.lower = f64::from(minimum);
            }
            _ => {}
        }
    }
}

/// What ties figures together, by their positions.
#[derive(Clone, Debug)]
pub(super) struct Tie {
    /// What readers know.
    pub(super) relation: Relation,
    /// The figure, a rate, that must be published for them to know it.
    pub(super) needs: Option<usize>,
    /// Whether the first figure is the sum of the others.
    pub(super) is_sum: bool,
}

/// All figures and ties.
#[derive(Clone, Debug, Default)]
pub(super) struct Ledger {
    pub(super) figures: Vec<Figure>,
    pub(super) ties: Vec<Tie>,
    /// For a figure the ties it stands in.
    pub(super) ties_at: BTreeMap<usize, Vec<usize>>,
    /// For a computed figure the figures it rests on.
    pub(super) rests: BTreeMap<usize, Vec<usize>>,
    /// For a rate how many of how many it stands for.
    pub(super) shares: BTreeMap<usize, Share>,
    /// The figure of a series and year.
    at: BTreeMap<(usize, FiscalYear), usize>,
}

/// Whether an indicator's numbers stand for shares of something rather than for things.
pub(super) fn is_rate(indicator: &Indicator) -> bool {
    let measure = matches!(indicator.measure, Measure::Rate | Measure::Ratio);
    indicator.unit.is_percent() || measure || indicator.methods.base.is_some()
}

impl Ledger {
    /// The figures of a catalogue. What a lock withholds is withheld from the start.
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let mut ledger = Self::default();
        for (position, member) in catalogue.members.iter().enumerate() {
            let indicator = &catalogue.indicators[member.indicator];
            let rests_on_counts = indicator.derive.is_some() || indicator.methods.base.is_some();
            if rests_on_counts || !matches!(indicator.measure, Measure::Index | Measure::Rank) {
                ledger.series(indicator, position, member);
            }
        }
        ledger.tie(catalogue);
        ledger.begin(catalogue);
        ledger
    }

    fn series(&mut self, indicator: &Indicator, position: usize, member: &Member) {
        let observations = &member.series.observations;
        let is_negative = observations.iter().any(|o| o.value.is_some_and(|value| value < 0.0));
        let disclosure = indicator.publication.disclosure.as_ref();
        for observation in observations {
            if observation.value.is_none() && observation.status != Status::Withheld {
                continue;
            }
            let figure = Figure {
                place: Some((position, observation.period)),
                indicator: member.indicator,
                label: label(indicator, member, observation.period),
                truth: observation.value,
                shown: observation.value,
                lower: if is_negative || is_rate(indicator) { f64::NEG_INFINITY } else { 0.0 },
                upper: indicator.bound.as_ref().map(|(most, _)| *most).filter(|_| !is_rate(indicator)),
                minimum: indicator.minimum(),
                exempt: disclosure.is_some_and(|disclosure| disclosure.is_published(observation.period)),
                hidden: observation.status == Status::Withheld,
                total: member.series.is_total(),
                kind: if is_rate(indicator) { Kind::Rate } else { Kind::Number },
                state: if observation.status == Status::Withheld { State::Given } else { State::Published },
            };
            self.at.insert((position, observation.period), self.figures.len());
            self.figures.push(figure);
        }
    }

    /// The figure of a series and a year.
    pub(super) fn figure(&self, position: usize, period: FiscalYear) -> Option<usize> {
        self.at.get(&(position, period)).copied()
    }

    /// Adds what readers know of several figures. Where the true numbers say otherwise, as far as they are known, its ends
    /// are moved to them: a printed total that is not the sum of its parts gives nothing away exactly.
    pub(super) fn add_tie(&mut self, terms: &[(usize, f64)], (low, high): (Option<f64>, Option<f64>), tie: Tie) {
        let truth: Option<Vec<f64>> = terms.iter().map(|(at, times)| Some(self.figures[*at].truth? * times)).collect();
        let sum = truth.map(|terms| terms.into_iter().sum::<f64>());
        let sum = sum.map(|sum| if sum.abs() < 1e-9 { 0.0 } else { sum });
        let low = low.map(|low| sum.map_or(low, |sum| low.min(sum)));
        let high = high.map(|high| sum.map_or(high, |sum| high.max(sum)));
        let relation = Relation { terms: terms.to_vec(), low, high, ..tie.relation };
        for (at, _) in terms {
            self.ties_at.entry(*at).or_default().push(self.ties.len());
        }
        self.ties.push(Tie { relation, ..tie });
    }

    /// Which figures are withheld before any other is: small counts, what the source withholds, and what the lock holds.
    fn begin(&mut self, catalogue: &Catalogue) {
        let locked: BTreeMap<(&str, &Key, FiscalYear), &Locked> = catalogue
            .locked
            .iter()
            .flatten()
            .map(|entry| ((entry.indicator.as_str(), &entry.key, entry.period), entry))
            .collect();
        let small = self.small();
        for (at, figure) in self.figures.iter_mut().enumerate() {
            let is_small = small.contains(&at);
            let Some((position, period)) = figure.place else { continue };
            let id = catalogue.indicators[figure.indicator].id.as_str();
            let entry = locked.get(&(id, &catalogue.members[position].series.key, period));
            let why = match figure.truth {
                Some(_) if is_small => Why::Small,
                Some(_) => Why::Cover,
                None => entry.map_or(Why::Small, |entry| entry.why),
            };
            let minimum = figure.minimum.or(entry.map(|entry| entry.minimum));
            figure.state = match (figure.state, figure.minimum, minimum) {
                (State::Given, Some(minimum), _) => State::Withheld { why, minimum },
                (State::Published, Some(minimum), _) if is_small => State::Withheld { why, minimum },
                (State::Published, _, Some(minimum)) if entry.is_some() && !figure.exempt => {
                    State::Withheld { why, minimum }
                }
                (state, ..) => state,
            };
        }
    }

    /// The figures that are small counts themselves, or rates that stand for one, and stand in no published document.
    fn small(&self) -> BTreeSet<usize> {
        let is_small = |value: Option<f64>, minimum: u32| {
            value.is_some_and(|value| value > 1e-9 && value < f64::from(minimum) - 1e-9)
        };
        let small = self.figures.iter().enumerate().filter(|(at, figure)| {
            let Some(minimum) = figure.minimum.filter(|_| !figure.exempt) else { return false };
            let counted = self.counted(*at).into_iter();
            counted.flatten().any(|value| is_small(Some(value), minimum))
        });
        small.map(|(at, _)| at).collect()
    }

    /// The figures as a reader of the site sees them, a cell each at the same position.
    pub(super) fn of_the_site(&self) -> System {
        let cells = self.figures.iter().map(|figure| Cell {
            label: figure.label.clone(),
            published: figure.truth.filter(|_| figure.state == State::Published),
            lower: figure.lower,
            upper: figure.upper,
            protect: match figure.state {
                State::Withheld { why: Why::Small, minimum } => Some(minimum),
                State::Given => Some(1),
                State::Published | State::Withheld { .. } => None,
            },
        });
        let relations = self.ties.iter().map(|tie| {
            let is_known = tie.needs.is_none_or(|rate| self.figures[rate].state == State::Published);
            let relation = tie.relation.clone();
            if is_known { relation } else { Relation { low: None, high: None, ..relation } }
        });
        System { cells: cells.collect(), relations: relations.collect() }
    }

    /// The same as the choice has to hold against. Where the source has numbers for what is withheld, who reads it needs no
    /// equations; where it has x, its reader has the lock, which tells small counts from what covers them.
    pub(super) fn to_hold_against(&self) -> System {
        let mut system = self.of_the_site();
        let with_x: BTreeSet<usize> = self.figures.iter().filter(|f| f.hidden).map(|f| f.indicator).collect();
        for (cell, figure) in system.cells.iter_mut().zip(&self.figures) {
            if with_x.contains(&figure.indicator) {
                figure.lock(cell);
            }
        }
        system
    }

    /// The true numbers of all cells, as far as they are known.
    pub(super) fn truth(&self) -> Vec<Option<f64>> {
        self.figures.iter().map(|figure| figure.truth).collect()
    }

    /// The same as a reader of the source sees them, who has the numbers of its tables as well.
    pub(super) fn of_the_source(&self) -> System {
        let mut system = self.to_hold_against();
        for (cell, figure) in system.cells.iter_mut().zip(&self.figures).filter(|(_, figure)| !figure.hidden) {
            cell.published = figure.truth;
            cell.protect = None;
        }
        system
    }

    /// For each indicator the first of those it hangs together with, by ties or by what rests on what.
    pub(super) fn groups(&self, indicators: usize) -> Vec<usize> {
        let mut group: Vec<usize> = (0..indicators).collect();
        let of = |at: usize| self.figures[at].indicator;
        let ties = self.ties.iter().map(|tie| tie.relation.terms.iter().map(|(at, _)| *at).chain(tie.needs).collect());
        let rests = self.rests.iter().map(|(at, inputs)| std::iter::once(*at).chain(inputs.iter().copied()).collect());
        for figures in ties.chain(rests).collect::<Vec<Vec<usize>>>() {
            let groups: BTreeSet<usize> = figures.into_iter().map(|at| group[of(at)]).collect();
            if let (Some(first), true) = (groups.first().copied(), groups.len() > 1) {
                group.iter_mut().filter(|own| groups.contains(own)).for_each(|own| *own = first);
            }
        }
        group
    }
}

/// What a figure is called: the labels of its series, with the year where figures of several years stand together.
fn label(indicator: &Indicator, member: &Member, period: FiscalYear) -> String {
    let original = |text: &crate::model::Text| text.translations().next().map_or("", |(_, text)| text).to_owned();
    let labels = member.series.key.0.iter().map(|pair| original(&indicator.label(&Key(vec![pair.clone()]))));
    let labels: Vec<String> = labels.collect();
    let name = if labels.is_empty() { original(&indicator.title) } else { labels.join("・") };
    let is_running = indicator.aggregation == crate::model::Aggregation::Cumulative;
    if is_running { format!("{name}({})", period.year()) } else { name }
}
