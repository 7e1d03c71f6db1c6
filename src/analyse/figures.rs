//! Figures that put a value beside another: its share of the total, what it is per district or per head, how it stands
//! to the base year, and to the average of other cities.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::derive::{exact, no_series, place};
use super::fraction::Fraction;
use super::growth;
use super::rounding;
use super::selection::Selected;
use crate::collect::{Catalogue, Member};
use crate::model::{
    Aggregation, Benchmark, Divisor, FiscalYear, Indicator, Measure, Observation, Per, Status, TOTAL, TotalRule,
};
use crate::problem::{Code, Problem, Problems};

/// A value divided by what it is declared to be divided by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PerBase {
    /// Its year.
    pub period: FiscalYear,
    /// The value in the indicator's unit per so many of the divisor as `scale` says.
    pub value: f64,
    /// Whether value and divisor both cover their year.
    pub complete: bool,
    /// The graver status of the two.
    pub status: Status,
}

/// The values of a series as an index.
#[derive(Clone, Debug, PartialEq)]
pub struct Index {
    /// The year that is 100.
    pub base: FiscalYear,
    /// The values that count, without unit.
    pub values: Vec<(FiscalYear, f64)>,
}

/// The city's value against a value to compare it with.
#[derive(Clone, Debug, PartialEq)]
pub struct Against {
    /// What it is compared with.
    pub benchmark: Benchmark,
    /// The city's value of the same year, in the indicator's unit.
    pub value: f64,
    /// The city's value less the other, in the indicator's unit at its decimals; ポイント for ％.
    pub difference: f64,
    /// The city's value in per cent of the other; `None` where that is not above 0, or the city's is below 0.
    pub percent: Option<f64>,
}

impl Against {
    /// On which side of the other the city stands: `above`, `below`, `same` at the published decimals.
    #[must_use]
    pub fn side(&self) -> &'static str {
        match self.difference.partial_cmp(&0.0) {
            Some(Ordering::Greater) => "above",
            Some(Ordering::Less) => "below",
            _ => "same",
        }
    }
}

/// The figures of a series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Shares in the total, in per cent, by year. A total has none.
    pub shares: Vec<(FiscalYear, f64)>,
    /// Values per base, by year.
    pub per: Vec<PerBase>,
    /// The values as an index, where a base year is declared.
    pub index: Option<Index>,
    /// The city against others.
    pub benchmarks: Vec<Against>,
}

impl Figures {
    /// The share of a year in per cent.
    #[must_use]
    pub fn share(&self, year: FiscalYear) -> Option<f64> {
        self.shares.iter().find(|(period, _)| *period == year).map(|(_, share)| *share)
    }

    /// The value per base of a year.
    #[must_use]
    pub fn per(&self, year: FiscalYear) -> Option<&PerBase> {
        self.per.iter().find(|per| per.period == year)
    }

    /// The index of a year.
    #[must_use]
    pub fn index(&self, year: FiscalYear) -> Option<f64> {
        let values = self.index.iter().flat_map(|index| &index.values);
        values.clone().find(|(period, _)| *period == year).map(|(_, value)| *value)
    }
}

/// The figures of a series of a catalogue.
#[must_use]
pub fn figures(catalogue: &Catalogue, member: &Member, selected: &Selected) -> Figures {
    let indicator = &catalogue.indicators[member.indicator];
    Figures {
        shares: shares(catalogue, member, selected),
        per: indicator.methods.per.iter().flat_map(|per| per_base(catalogue, indicator, member, per)).collect(),
        index: index(indicator, selected),
        benchmarks: benchmarks(indicator, member),
    }
}

/// Whether the parts of an indicator make up its total within a year: counts and amounts of the whole year, not rates,
/// not stocks, and not what is counted again every year.
fn has_shares(indicator: &Indicator) -> bool {
    matches!(indicator.measure, Measure::Count | Measure::Amount)
        && !indicator.unit.is_percent()
        && matches!(indicator.aggregation, Aggregation::Annual | Aggregation::Average)
        && !indicator.restated
}

/// For each series the position of the total that it has a share in, by position of the series; that of the total itself
/// for the total.
#[must_use]
pub fn wholes(catalogue: &Catalogue) -> Vec<Option<u32>> {
    let wholes = catalogue.members.iter().map(|member| u32::try_from(whole(catalogue, member)?).ok());
    wholes.collect()
}

/// The total that a series has a share in: of every dimension whose values may be added.
fn whole(catalogue: &Catalogue, member: &Member) -> Option<usize> {
    let indicator = &catalogue.indicators[member.indicator];
    let mut key = member.series.key.clone();
    for (dimension, (_, value)) in indicator.dimensions.iter().zip(&mut key.0) {
        if dimension.total.as_ref().is_some_and(|total| total.rule == TotalRule::Sum) {
            TOTAL.clone_into(value);
        }
    }
    catalogue.position(member.indicator, &key).filter(|_| has_shares(indicator))
}

/// A quotient in per cent.
fn percent(part: f64, whole: f64) -> Option<f64> {
    let hundred = Fraction::of(Decimal::ONE_HUNDRED);
    exact(part)?.over(exact(whole)?)?.times(hundred)?.float()
}

/// The shares of a series in its total, of years that both cover alike.
fn shares(catalogue: &Catalogue, member: &Member, selected: &Selected) -> Vec<(FiscalYear, f64)> {
    if selected.of_total.is_empty() {
        return Vec::new();
    }
    let whole = whole(catalogue, member).map(|at| &catalogue.members[at].series);
    let same_days = |year: FiscalYear| {
        let (own, all) = (member.series.at(year), whole.and_then(|whole| whole.at(year)));
        own.zip(all).is_some_and(|(own, all)| own.complete && all.complete || own.span == all.span)
    };
    let parts = selected
        .of_total
        .iter()
        .filter(|((year, value), total)| *value >= 0.0 && *total > 0.0 && value <= total && same_days(*year));
    parts.filter_map(|((year, value), total)| Some((*year, percent(*value, *total)?))).collect()
}

/// Reports what is declared by `per:` and cannot be used: a rate has no parts to be shared out, and a series must be there.
#[must_use]
pub fn check(catalogue: &Catalogue) -> Problems {
    let mut problems = Problems::default();
    for (index, indicator) in catalogue.indicators.iter().enumerate() {
        let Some(per) = &indicator.methods.per else { continue };
        if !can_be_shared_out(indicator) {
            let problem = Problem::new(Code::NoUse, place(indicator, per.written)).with("key", "per");
            problems.push(problem.with("unit", indicator.unit.written()));
            continue;
        }
        let Divisor::Series(reference) = &per.divisor else { continue };
        let broken = [&reference.indicator, &indicator.id].into_iter().any(|id| catalogue.broken.contains(id));
        let mut members = catalogue.series_of(index).peekable();
        let any = members.peek().is_some();
        let lost = any && members.all(|member| catalogue.referenced(reference, &member.series.key).is_none());
        if lost && !broken {
            problems.push(no_series(catalogue, (indicator, per.written), reference));
        }
    }
    problems
}

fn can_be_shared_out(indicator: &Indicator) -> bool {
    indicator.unit.whole().is_none() && !matches!(indicator.measure, Measure::Rate | Measure::Rank | Measure::Index)
}

/// The values of a series divided by a number, or by another series of the same year.
fn per_base(catalogue: &Catalogue, indicator: &Indicator, member: &Member, per: &Per) -> Vec<PerBase> {
    let divisor = match &per.divisor {
        Divisor::Number(_) => None,
        Divisor::Series(reference) => match catalogue.referenced(reference, &member.series.key) {
            Some(at) => Some(&catalogue.members[at].series),
            None => return Vec::new(),
        },
    };
    let of_year = |observation: &Observation| {
        let base = match divisor {
            Some(series) => Some(series.at(observation.period)?),
            None => None,
        };
        let number = match (&per.divisor, base) {
            (Divisor::Number(number), _) => *number,
            (Divisor::Series(_), base) => base?.value?,
        };
        let quotient = exact(observation.value?)?.over(exact(number)?)?.times(exact(per.scale)?)?;
        Some(PerBase {
            period: observation.period,
            value: quotient.float()?,
            complete: observation.complete && base.is_none_or(|base| base.complete),
            status: base.map_or(observation.status, |base| observation.status.graver(base.status)),
        })
    };
    let observations = member.series.observations.iter().filter(|_| can_be_shared_out(indicator));
    observations.filter_map(of_year).collect()
}

/// The values that count as an index on the declared base year, which must be one of them and above zero.
fn index(indicator: &Indicator, selected: &Selected) -> Option<Index> {
    let is_amount = matches!(indicator.measure, Measure::Count | Measure::Amount) && indicator.unit.whole().is_none();
    let base = selected.kept.iter().find(|kept| Some(kept.period) == indicator.baseline)?;
    if !is_amount || base.value <= 0.0 || selected.kept.iter().any(|kept| kept.value < 0.0) {
        return None;
    }
    let values = selected.kept.iter().map(|kept| Some((kept.period, percent(kept.value, base.value)?)));
    Some(Index { base: base.period, values: values.collect::<Option<_>>()? })
}

/// The city's values against the averages declared for the same years.
fn benchmarks(indicator: &Indicator, member: &Member) -> Vec<Against> {
    let own = indicator.benchmarks.iter().filter(|own| own.key.as_ref().is_none_or(|key| *key == member.series.key));
    let against = own.filter_map(|benchmark| {
        let observation = member.series.at(benchmark.period).filter(|observation| observation.complete)?;
        let value = observation.value?;
        let difference = rounding::published(growth::points(benchmark.value, value), indicator.decimals);
        let percent = percent(value, benchmark.value).filter(|_| benchmark.value > 0.0 && value >= 0.0);
        Some(Against { benchmark: benchmark.clone(), value, difference, percent })
    });
    against.collect()
}
