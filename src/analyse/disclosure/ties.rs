//! What readers of published figures can put together: sums, formulas, rates and what they rest on, parts of wholes,
//! running totals.

use std::collections::{BTreeMap, BTreeSet};

use super::super::formula::Formula;
use super::super::plausibility;
use super::super::rounding::RoundingMode;
use super::formula::{Quotient, Sum};
use super::ledger::{Figure, Kind, Ledger, State, Tie, is_rate};
use super::system::Relation;
use crate::collect::Catalogue;
use crate::model::{
    Aggregation, Derivation, FiscalYear, Indicator, Key, Series, SeriesReference, Status, TOTAL, TotalRule, Why,
};

/// What a rate stands for: how many of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Share {
    pub(super) above: Option<f64>,
    pub(super) below: Option<f64>,
}

/// The series of one sum.
#[derive(Debug, Default)]
struct Parts {
    total: Option<usize>,
    parts: Vec<usize>,
}

impl Ledger {
    /// Finds every tie of a catalogue.
    pub(super) fn tie(&mut self, catalogue: &Catalogue) {
        for (index, indicator) in catalogue.indicators.iter().enumerate() {
            self.derivation(catalogue, index, indicator);
            self.base(catalogue, index, indicator);
        }
        for (index, indicator) in catalogue.indicators.iter().enumerate() {
            self.sums(catalogue, index, indicator);
        }
        self.parts(catalogue);
        self.running_totals(catalogue);
    }

    /// What a figure counts: of a rate what stands above and below its line, else its own number.
    pub(super) fn counted(&self, at: usize) -> Vec<Option<f64>> {
        match self.shares.get(&at) {
            Some(share) => vec![share.above, share.below],
            None if self.figures[at].kind == Kind::Rate => Vec::new(),
            None => vec![self.figures[at].truth],
        }
    }

    /// The sums of each dimension whose parts may be added, for every combination of the others.
    fn sums(&mut self, catalogue: &Catalogue, index: usize, indicator: &Indicator) {
        // Of a rate it is what stands above its line that adds up.
        let is_counted = !is_rate(indicator) || indicator.methods.base.as_ref().is_some_and(|b| b.numerator.is_none());
        for dimension in (0..indicator.dimensions.len()).filter(|_| is_counted) {
            let mut groups: BTreeMap<Vec<(String, String)>, Parts> = BTreeMap::new();
            for (position, member) in catalogue.members.iter().enumerate().filter(|(_, m)| m.indicator == index) {
                let mut others = member.series.key.0.clone();
                if dimension >= others.len() {
                    continue;
                }
                let (_, value) = others.remove(dimension);
                let group = groups.entry(others).or_default();
                if value == TOTAL { group.total = Some(position) } else { group.parts.push(position) }
            }
            for Parts { total, parts } in groups.into_values() {
                let Some(total) = total else { continue };
                let rule = indicator.dimensions[dimension].total.as_ref().map(|total| total.rule);
                for year in years(&catalogue.members[total].series) {
                    self.sum(catalogue, (indicator, rule), (total, &parts), year);
                }
            }
        }
    }

    fn sum(
        &mut self,
        catalogue: &Catalogue,
        (indicator, rule): (&Indicator, Option<TotalRule>),
        (total, parts): (usize, &[usize]),
        year: FiscalYear,
    ) {
        let Some(whole) = self.figure(total, year) else { return };
        let figures: Vec<usize> = parts.iter().filter_map(|part| self.figure(*part, year)).collect();
        if figures.is_empty() {
            return;
        }
        let is_unknown = |part: &usize| {
            let observation = catalogue.members[*part].series.at(year);
            observation
                .is_some_and(|o| o.value.is_none() && !matches!(o.status, Status::Withheld | Status::CannotExist))
        };
        let terms: Vec<(usize, f64)> =
            std::iter::once((whole, 1.0)).chain(figures.iter().map(|part| (*part, -1.0))).collect();
        let truth: Option<f64> = terms.iter().map(|(at, times)| Some(self.figures[*at].truth? * times)).sum();
        #[expect(clippy::cast_precision_loss, reason = "a handful of parts")]
        let all = (figures.len() + 1) as f64;
        let near = if indicator.decimals == 0 || is_rate(indicator) { 0.0 } else { half(indicator.decimals) * all };
        // Rates are not added, and yet what they stand for may add up, which a reader sees.
        let adds_up = rule == Some(TotalRule::Sum) || is_rate(indicator) && truth.is_some_and(|rest| rest.abs() <= all);
        if !adds_up {
            return;
        }
        // What is not known may hold something, unless the others add up without it.
        let open = parts.iter().any(is_unknown) && truth.is_none_or(|rest| rest.abs() > near + 1e-9);
        let high = if open { None } else { Some(near) };
        let relation = labelled(&indicator.id, year);
        self.add_tie(&terms, (Some(-near), high), Tie { relation, needs: None, is_sum: true });
    }

    /// A derived indicator: its formula, and what it rests on.
    fn derivation(&mut self, catalogue: &Catalogue, index: usize, indicator: &Indicator) {
        let Some(derivation) = &indicator.derive else { return };
        let names: Vec<&str> = derivation.inputs.iter().map(|input| input.name.as_str()).collect();
        let Ok(formula) = Formula::parse(&derivation.formula, &names) else { return };
        let quotient = Quotient::of(&formula);
        for (position, member) in catalogue.members.iter().enumerate().filter(|(_, member)| member.indicator == index) {
            for year in years(&member.series) {
                let Some(figure) = self.figure(position, year) else { continue };
                let inputs = self.inputs(catalogue, derivation, &member.series.key, year);
                self.rests.insert(figure, inputs.values().copied().collect());
                match &quotient {
                    Some(quotient) if quotient.below.is_constant() => {
                        self.linear(figure, quotient, &inputs, (indicator, derivation), year);
                    }
                    Some(quotient) => self.ratio(figure, quotient, &inputs, (indicator, derivation), year),
                    None => {}
                }
            }
        }
    }

    /// The figures of a year by the names that a formula gives them.
    fn inputs(
        &self,
        catalogue: &Catalogue,
        derivation: &Derivation,
        key: &Key,
        year: FiscalYear,
    ) -> BTreeMap<String, usize> {
        let found = derivation.inputs.iter().filter_map(|input| {
            let position = catalogue.referenced(&input.series, key)?;
            Some((input.name.clone(), self.figure(position, year)?))
        });
        found.collect()
    }

    /// The terms of a sum, less those of another times a number; `None` where an input has no figure.
    fn terms(inputs: &BTreeMap<String, usize>, sum: &Sum, (times, other): (f64, &Sum)) -> Option<Vec<(usize, f64)>> {
        let mut terms: BTreeMap<usize, f64> = BTreeMap::new();
        let all = sum.terms.iter().map(|(name, factor)| (name, *factor));
        for (name, factor) in all.chain(other.terms.iter().map(|(name, factor)| (name, -factor * times))) {
            *terms.entry(*inputs.get(name)?).or_default() += factor;
        }
        Some(terms.into_iter().filter(|(_, factor)| *factor != 0.0).collect())
    }

    /// A derived sum or difference, known to its rounding.
    fn linear(
        &mut self,
        figure: usize,
        quotient: &Quotient,
        inputs: &BTreeMap<String, usize>,
        (indicator, derivation): (&Indicator, &Derivation),
        year: FiscalYear,
    ) {
        let none = Sum::default();
        let Some(terms) = Self::terms(inputs, &quotient.above, (0.0, &none)).filter(|_| !is_rate(indicator)) else {
            return;
        };
        let own = std::iter::once((figure, 1.0));
        let terms: Vec<(usize, f64)> = own.chain(terms.into_iter().map(|(at, factor)| (at, -factor))).collect();
        let constant = quotient.above.constant;
        let is_whole = |value: f64| value.fract() == 0.0;
        let exact = is_whole(constant) && terms.iter().all(|(_, factor)| is_whole(*factor));
        let (below, above) = if exact { (0.0, 0.0) } else { rounding_ends(derivation.decimals, derivation.mode) };
        let relation = labelled(&indicator.id, year);
        let ends = (Some(constant - above), Some(constant + below));
        self.add_tie(&terms, ends, Tie { relation, needs: None, is_sum: false });
    }

    /// A derived share: what it is to its rounding, where it is published, and what stands above its line.
    fn ratio(
        &mut self,
        figure: usize,
        quotient: &Quotient,
        inputs: &BTreeMap<String, usize>,
        (indicator, derivation): (&Indicator, &Derivation),
        year: FiscalYear,
    ) {
        let (above, below) = (quotient.above.counted(), quotient.below.counted());
        let truth = |name: &str| self.figures[*inputs.get(name)?].truth;
        let share = Share { above: above.value(truth), below: below.value(truth) };
        self.shares.insert(figure, share);
        if let Some(rate) = self.figures[figure].shown {
            let (under, over) = rounding_ends(derivation.decimals, derivation.mode);
            for (rate, is_low) in [(rate - under, true), (rate + over, false)] {
                let Some(terms) = Self::terms(inputs, &quotient.above, (rate, &quotient.below)) else { return };
                let constant = rate * quotient.below.constant - quotient.above.constant;
                let ends = if is_low { (Some(constant), None) } else { (None, Some(constant)) };
                let relation = labelled(&indicator.id, year);
                self.add_tie(&terms, ends, Tie { relation, needs: Some(figure), is_sum: false });
            }
        }
        self.numerator(figure, &above, inputs, (indicator, share), year);
    }

    /// Of a share that stands for a small count: the count, where it is not a figure itself but a sum of figures.
    fn numerator(
        &mut self,
        rate: usize,
        above: &Sum,
        inputs: &BTreeMap<String, usize>,
        (indicator, share): (&Indicator, Share),
        year: FiscalYear,
    ) {
        let Some(minimum) = self.figures[rate].minimum.filter(|_| !self.figures[rate].exempt) else { return };
        let is_small = share.above.is_some_and(|count| count > 1e-9 && count < f64::from(minimum) - 1e-9);
        let Some(terms) =
            Self::terms(inputs, above, (0.0, &Sum::default())).filter(|terms| is_small && terms.len() > 1)
        else {
            return;
        };
        let figure = Figure {
            place: None,
            truth: share.above,
            shown: None,
            lower: 0.0,
            upper: None,
            state: State::Withheld { why: Why::Small, minimum },
            ..self.figures[rate].clone()
        };
        self.figures.push(figure);
        let own = std::iter::once((self.figures.len() - 1, 1.0));
        let terms: Vec<(usize, f64)> = own.chain(terms.into_iter().map(|(at, factor)| (at, -factor))).collect();
        let relation = labelled(&indicator.id, year);
        let ends = (Some(above.constant), Some(above.constant));
        self.add_tie(&terms, ends, Tie { relation, needs: None, is_sum: false });
    }

    /// A printed rate with the series it rests on. Where what stands above its line has no figure, the rate is its figure.
    fn base(&mut self, catalogue: &Catalogue, index: usize, indicator: &Indicator) {
        let Some(base) = indicator.methods.base.as_ref().filter(|_| indicator.derive.is_none()) else { return };
        let scale = scale(indicator);
        for (position, member) in catalogue.members.iter().enumerate().filter(|(_, member)| member.indicator == index) {
            let key = &member.series.key;
            let below = catalogue.referenced(&base.denominator, key);
            let above = base.numerator.as_ref().and_then(|numerator| catalogue.referenced(numerator, key));
            for year in years(&member.series) {
                let Some(figure) = self.figure(position, year) else { continue };
                let of = |position: Option<usize>| position.and_then(|position| self.figure(position, year));
                let (below, above) = (of(below), of(above));
                self.rests.insert(figure, above.into_iter().chain(below).collect());
                let rate = self.figures[figure].shown;
                let whole = below.and_then(|below| self.figures[below].truth);
                let implied = rate.zip(whole).map(|(rate, whole)| (rate * whole / scale).round());
                let counted = above.map_or(implied, |above| self.figures[above].truth);
                self.shares.insert(figure, Share { above: counted, below: whole });
                if base.numerator.is_none() {
                    self.figures[figure].truth = implied;
                    self.figures[figure].lower = 0.0;
                } else if let (Some(rate), Some(above), Some(below)) = (rate, above, below) {
                    let near = half(indicator.decimals);
                    for (rate, is_low) in [(rate - near, true), (rate + near, false)] {
                        let ends = if is_low { (Some(0.0), None) } else { (None, Some(0.0)) };
                        let relation = labelled(&indicator.id, year);
                        let tie = Tie { relation, needs: Some(figure), is_sum: false };
                        self.add_tie(&[(above, scale), (below, -rate)], ends, tie);
                    }
                }
            }
        }
    }

    /// Parts of wholes in other rows and indicators. What is new in a year is the difference of a running total.
    fn parts(&mut self, catalogue: &Catalogue) {
        for (part, whole) in pairs(catalogue) {
            let (part_member, whole_member) = (&catalogue.members[part], &catalogue.members[whole]);
            let kind = |index: usize| catalogue.indicators[index].aggregation;
            let runs = kind(whole_member.indicator) == Aggregation::Cumulative
                && kind(part_member.indicator) == Aggregation::Annual;
            let id = &catalogue.indicators[part_member.indicator].id;
            for observation in &part_member.series.observations {
                let year = observation.period;
                let (Some(less), Some(more)) = (self.figure(part, year), self.figure(whole, year)) else { continue };
                let other = whole_member.series.at(year);
                let same_days = other.is_some_and(|other| {
                    other.span == observation.span || other.complete && observation.complete || runs
                });
                if !same_days {
                    continue;
                }
                let tie = |relation| Tie { relation, needs: None, is_sum: false };
                self.add_tie(&[(more, 1.0), (less, -1.0)], (Some(0.0), None), tie(labelled(id, year)));
                let before = FiscalYear::new(year.year() - 1).and_then(|before| self.figure(whole, before));
                if let Some(before) = before.filter(|_| runs) {
                    let terms = [(more, 1.0), (before, -1.0), (less, -1.0)];
                    self.add_tie(&terms, (Some(0.0), Some(0.0)), tie(labelled(id, year)));
                }
            }
        }
    }

    /// A running total does not fall.
    fn running_totals(&mut self, catalogue: &Catalogue) {
        for (position, member) in catalogue.members.iter().enumerate() {
            let indicator = &catalogue.indicators[member.indicator];
            if indicator.aggregation != Aggregation::Cumulative || is_rate(indicator) {
                continue;
            }
            for pair in years(&member.series).windows(2) {
                let is_cut = indicator.breaks.iter().any(|brk| brk.period > pair[0] && brk.period <= pair[1]);
                let figures = (self.figure(position, pair[0]), self.figure(position, pair[1]));
                if let ((Some(before), Some(after)), false) = (figures, is_cut) {
                    let tie = Tie { relation: labelled(&indicator.id, pair[1]), needs: None, is_sum: false };
                    self.add_tie(&[(after, 1.0), (before, -1.0)], (Some(0.0), None), tie);
                }
            }
        }
    }
}

/// The series that are parts of others, with those: rows that say うち, and what `part_of` names, of which the total stands
/// for a series that it does not have.
fn pairs(catalogue: &Catalogue) -> BTreeSet<(usize, usize)> {
    let rows = plausibility::pairs(catalogue).into_iter().map(|(part, whole)| (part as usize, whole as usize));
    let named = catalogue.members.iter().enumerate().filter_map(|(part, member)| {
        let indicator = &catalogue.indicators[member.indicator];
        let reference = SeriesReference::parse(indicator.part_of.as_deref()?);
        let whole = catalogue.referenced(&reference, &member.series.key)?;
        let of = &catalogue.indicators[catalogue.members[whole].indicator];
        let alike = indicator.unit.is_same(&of.unit) && !is_rate(indicator) && !is_rate(of);
        (alike && part != whole).then_some((part, whole))
    });
    rows.chain(named).collect()
}

fn years(series: &Series) -> Vec<FiscalYear> {
    series.observations.iter().map(|observation| observation.period).collect()
}

/// A relation of an indicator in a year, still without figures.
fn labelled(id: &str, year: FiscalYear) -> Relation {
    Relation { terms: Vec::new(), low: None, high: None, label: format!("{id} {}", year.year()) }
}

/// Half of the last decimal.
fn half(decimals: u32) -> f64 {
    0.5 * libm::pow(10.0, -f64::from(decimals))
}

/// How far below and above a rounded number the exact one can lie.
fn rounding_ends(decimals: u32, mode: RoundingMode) -> (f64, f64) {
    let half = half(decimals);
    if mode == RoundingMode::Truncate { (0.0, 2.0 * half) } else { (half, half) }
}

/// What a rate's unit multiplies shares by.
fn scale(indicator: &Indicator) -> f64 {
    match indicator.unit.written() {
        _ if indicator.unit.is_percent() => 100.0,
        "‰" | "パーミル" | "人口千対" => 1000.0,
        "人口1万対" | "人口万対" => 10_000.0,
        "人口10万対" => 100_000.0,
        _ => 1.0,
    }
}
