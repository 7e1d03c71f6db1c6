//! What can be computed: every equation that ties published figures to withheld ones, and whether together they leave
//! each protected count all the numbers it must keep.
//!
//! The figures are those read back from the files; the equations are those that the site declares: totals of dimensions,
//! formulas of derived indicators, bases of rates, parts of wholes, running totals, earlier readings and parts of a year,
//! and the changes that the data files print.

mod changes;
mod linear;
mod rates;
mod ties;

use std::collections::{BTreeMap, BTreeSet};

use super::figures::{Files, Reading};
use super::register::Withheld;
use super::{Audit, Leak, Spot};
use crate::analyse::disclosure::{self, Cell, Relation, System, Why};
use crate::model::{Key, SeriesReference, TOTAL};
use crate::problem::Code;
use linear::Linear;

/// A figure of the site: a reading of a series in a year.
type Figure = (usize, i32, Reading);

/// The label of a relation that says: the first is the sum of the others.
const SUM: &str = "Σ";
/// The label of a relation that says: the second is no more than the first.
const AT_MOST: &str = "≦";

/// What is known, as it is put together.
struct Knowledge<'k, 'a> {
    audit: &'k Audit<'a>,
    system: System,
    cells: BTreeMap<Figure, usize>,
    /// The true numbers of the cells, where they are known here.
    truths: Vec<Option<f64>>,
    /// Indicators of which a published figure is negative.
    negative: BTreeSet<usize>,
}

/// What the figures give away together, with the equations that do so.
pub(super) fn leaks<'a>(audit: &Audit<'a>, files: &Files<'_>) -> Vec<Leak<'a>> {
    let members = audit.register.analysed.catalogue.members.iter().enumerate();
    let negative = members.filter(|(at, _)| audit.figures.values(*at).any(|(_, value)| value < 0.0));
    let negative = negative.map(|(_, member)| member.indicator).collect();
    let mut knowledge =
        Knowledge { audit, system: System::default(), cells: BTreeMap::new(), truths: Vec::new(), negative };
    for withheld in audit.register.all() {
        knowledge.cell(&(withheld.member, withheld.year, Reading::Value));
    }
    ties::add(&mut knowledge);
    rates::add(&mut knowledge);
    changes::add(&mut knowledge, files);
    let figures: BTreeMap<usize, &Figure> = knowledge.cells.iter().map(|(figure, cell)| (*cell, figure)).collect();
    let mut found = Vec::new();
    for leak in disclosure::audit(&knowledge.system) {
        let Some(withheld) = figures.get(&leak.cell).and_then(|(m, y, _)| audit.register.at(*m, *y)) else { continue };
        let mut equations: Vec<String> = leak.relations.iter().map(|relation| knowledge.equation(*relation)).collect();
        equations.dedup();
        found.push(Leak {
            withheld,
            code: Code::WithheldComputable,
            output: data_file(audit, withheld),
            spot: Spot::Files,
            detail: equations.join("; "),
        });
    }
    found
}

fn data_file(audit: &Audit<'_>, withheld: Withheld<'_>) -> String {
    let id = &audit.register.analysed.catalogue.indicators[withheld.secret.indicator].id;
    format!("data/indicators/{id}.json")
}

impl Audit<'_> {
    /// The series that a reference names: of a value where it says one, else of the same key, else the total or the only
    /// one.
    fn series(&self, reference: &SeriesReference, key: &Key) -> Option<usize> {
        let catalogue = &self.register.analysed.catalogue;
        let (at, indicator) = catalogue.indicator(&reference.indicator)?;
        let of = |value: &str| {
            Key(indicator.dimensions.iter().map(|dimension| (dimension.id.clone(), value.to_owned())).collect())
        };
        match &reference.value {
            Some(value) => catalogue.position(at, &of(value)),
            None => catalogue.position(at, key).or_else(|| catalogue.position(at, &of(TOTAL))),
        }
    }
}

impl Knowledge<'_, '_> {
    /// The cell of a figure, published or not.
    fn cell(&mut self, figure: &Figure) -> usize {
        if let Some(cell) = self.cells.get(figure) {
            return *cell;
        }
        let (member, year, reading) = figure;
        let published = self.audit.figures.get(*member, *year, reading);
        let withheld = self.audit.register.at(*member, *year);
        // What only covers others need not keep any number of its own; a rate is no count, and must not be known exactly.
        let protected = withheld.filter(|withheld| published.is_none() && withheld.secret.why == Why::Small);
        let counts = self.counts(*member);
        let lower = if self.may_be_negative(*member) { f64::NEG_INFINITY } else { 0.0 };
        let cell = self.system.add(Cell {
            label: self.label(figure),
            published: published.map(|value| value * self.scale(*member)),
            lower,
            upper: self.bound(*member).map(|most| most * self.scale(*member)),
            protect: protected.map(|withheld| if counts { withheld.secret.minimum } else { 1 }),
        });
        self.truths.push(self.truth(figure).map(|truth| truth * self.scale(*member)));
        self.cells.insert(figure.clone(), cell);
        cell
    }

    /// Cells are whole numbers: of an indicator with decimals its last decimal is counted.
    fn scale(&self, member: usize) -> f64 {
        let catalogue = &self.audit.register.analysed.catalogue;
        libm::pow(10.0, f64::from(catalogue.indicators[catalogue.members[member].indicator].decimals))
    }

    /// A figure as it stands in a formula: its published number, or its cell.
    fn term(&mut self, figure: &Figure) -> Linear {
        let known = self.audit.figures.get(figure.0, figure.1, &figure.2).map(Linear::known);
        known.unwrap_or_else(|| Linear::default().plus(&Linear::unknown(self.cell(figure)), 1.0 / self.scale(figure.0)))
    }

    /// The number of a figure, published or withheld, where it is known here.
    fn truth(&self, (member, year, reading): &Figure) -> Option<f64> {
        let published = self.audit.figures.get(*member, *year, reading);
        let withheld = self.audit.register.at(*member, *year).filter(|_| *reading == Reading::Value);
        published.or_else(|| withheld.and_then(|withheld| withheld.secret.value))
    }

    /// Adds what ties figures together, where one of them is not published. Where the true numbers say otherwise, as of a
    /// printed total that is not the sum of its parts, nothing follows from it.
    fn tie(&mut self, terms: &[(Figure, f64)], (low, high): (Option<f64>, Option<f64>), label: &str) {
        let published = |(figure, _): &(Figure, f64)| self.audit.figures.get(figure.0, figure.1, &figure.2).is_some();
        if terms.iter().all(published) {
            return;
        }
        let terms: Vec<(usize, f64)> =
            terms.iter().map(|(figure, times)| (self.cell(figure), times / self.scale(figure.0))).collect();
        self.relate(&terms, (low, high), label);
    }

    /// Adds what is known of several cells, unless their true numbers say otherwise.
    fn relate(&mut self, terms: &[(usize, f64)], (low, high): (Option<f64>, Option<f64>), label: &str) {
        let truth: Option<f64> = terms.iter().map(|(cell, times)| Some(self.truths[*cell]? * times)).sum();
        let off = truth.map_or(0.0, |truth| truth.abs().max(1.0) * 1e-9);
        let below = low.zip(truth).is_some_and(|(low, truth)| truth < low - off);
        let above = high.zip(truth).is_some_and(|(high, truth)| truth > high + off);
        if !(below || above || terms.is_empty()) {
            self.system.relate(terms, (low, high), label);
        }
    }

    /// Whether a series counts something.
    fn counts(&self, member: usize) -> bool {
        let catalogue = &self.audit.register.analysed.catalogue;
        let indicator = &catalogue.indicators[catalogue.members[member].indicator];
        indicator.decimals == 0 && !indicator.unit.is_percent()
    }

    /// Whether a published figure of the same indicator is negative.
    fn may_be_negative(&self, member: usize) -> bool {
        self.negative.contains(&self.audit.register.analysed.catalogue.members[member].indicator)
    }

    /// The most there can be.
    fn bound(&self, member: usize) -> Option<f64> {
        let catalogue = &self.audit.register.analysed.catalogue;
        catalogue.indicators[catalogue.members[member].indicator].bound.as_ref().map(|(most, _)| *most)
    }

    fn label(&self, (member, year, reading): &Figure) -> String {
        let catalogue = &self.audit.register.analysed.catalogue;
        let series = &catalogue.members[*member].series;
        let name = series.label.translations().next().map_or("", |(_, words)| words);
        match reading {
            Reading::Value | Reading::Low | Reading::High => format!("{name}[{year}]"),
            Reading::Vintage(day) | Reading::Span(day) => format!("{name}[{year}, {day}]"),
        }
    }

    /// An equation in the names of its figures, x behind those that are withheld. Its numbers are left out: whoever reads
    /// a log of a failed build could solve it.
    fn equation(&self, relation: usize) -> String {
        let Relation { terms, label, .. } = &self.system.relations[relation];
        let side =
            |sign: f64| self.names(terms.iter().filter(|(_, factor)| factor * sign > 0.0).map(|(cell, _)| *cell));
        match label.as_str() {
            SUM => format!("{} ＝ {}", side(1.0), side(-1.0)),
            AT_MOST => format!("{} ≦ {}", side(-1.0), side(1.0)),
            // What is computed says how; what is withheld of it is named behind.
            formula => {
                let hidden =
                    terms.iter().map(|(cell, _)| *cell).filter(|cell| self.system.cells[*cell].published.is_none());
                format!("{formula}: {}", self.names(hidden))
            }
        }
    }

    /// The names of cells; of many the withheld ones first, which are what matters.
    fn names(&self, cells: impl Iterator<Item = usize>) -> String {
        const MOST: usize = 8;
        let (hidden, known): (Vec<usize>, Vec<usize>) =
            cells.partition(|cell| self.system.cells[*cell].published.is_none());
        let named = |cell: &usize| self.system.cells[*cell].label.clone();
        let hidden = hidden.iter().map(|cell| format!("{}(x)", named(cell)));
        let all: Vec<String> = hidden.chain(known.iter().map(named)).collect();
        let more = if all.len() > MOST { " ＋ …" } else { "" };
        all.iter().take(MOST).cloned().collect::<Vec<_>>().join(" ＋ ") + more
    }
}
