//! Series computed from others: derived indicators and totals that the tables do not print.

use std::collections::{BTreeMap, BTreeSet};

use polars::prelude::{IntoLazy, PolarsResult, col};
use rust_decimal::Decimal;

use super::formula::Formula;
use super::rounding;
use crate::collect::{Catalogue, Member, rank};
use crate::model::{Derivation, FiscalYear, Indicator, Input, Key, Observation, Series, Status, TOTAL, TotalRule};
use crate::problem::{Code, Place, Problem, Problems};

/// Numerator and denominator of a share, by year, for the series that are derived as one; by position of the series.
pub type Bases = BTreeMap<usize, BTreeMap<FiscalYear, (f64, f64)>>;

/// Adds a total to every indicator of one dimension whose parts may be added and whose table prints none. A year gets
/// a total where every part has a value.
///
/// # Errors
/// What polars says.
pub fn add_totals(catalogue: &mut Catalogue) -> PolarsResult<()> {
    let sums = catalogue
        .frame()?
        .lazy()
        .filter(col("total").not())
        .group_by_stable([col("indicator"), col("period")])
        .agg([
            col("value").sum().alias("sum"),
            col("value").count().alias("values"),
            col("complete").all(true).alias("complete"),
        ])
        .collect()?;
    let (indicators, periods) = (sums.column("indicator")?.u32()?, sums.column("period")?.i32()?);
    let (values, counts) = (sums.column("sum")?.f64()?, sums.column("values")?.u32()?);
    let rows = indicators.iter().zip(periods.iter()).zip(values.iter().zip(counts.iter()));
    let mut by_indicator: BTreeMap<usize, BTreeMap<i32, (f64, u32)>> = BTreeMap::new();
    for row in rows {
        if let ((Some(indicator), Some(period)), (Some(sum), Some(count))) = row {
            by_indicator.entry(indicator as usize).or_default().insert(period, (sum, count));
        }
    }
    for (index, years) in by_indicator {
        if let Some(member) = total_of(catalogue, index, &years) {
            let after = catalogue.members.iter().rposition(|member| member.indicator == index).unwrap_or(0);
            catalogue.members.insert(after + 1, member);
        }
    }
    Ok(())
}

fn total_of(catalogue: &Catalogue, index: usize, sums: &BTreeMap<i32, (f64, u32)>) -> Option<Member> {
    let indicator = &catalogue.indicators[index];
    let [dimension] = indicator.dimensions.as_slice() else {
        return None;
    };
    let has_total = catalogue.series_of(index).any(|member| member.series.is_total());
    let may_add = dimension.total.as_ref().is_some_and(|total| total.rule == TotalRule::Sum);
    if has_total || !may_add {
        return None;
    }
    let parts: Vec<_> = catalogue.series_of(index).collect();
    let key = Key(vec![(dimension.id.clone(), TOTAL.to_owned())]);
    let observations = sums.iter().filter_map(|(year, (sum, count))| {
        let period = FiscalYear::new(*year)?;
        let of_parts: Vec<_> = parts.iter().filter_map(|part| part.series.at(period)).collect();
        (*count as usize == dimension.values.len())
            .then(|| together(indicator, period, Some(rounding::published(*sum, indicator.decimals)), &of_parts))
    });
    let series = Series { label: indicator.label(&key), key, observations: observations.collect() };
    Some(Member { indicator: index, series, places: BTreeMap::new(), year_total: None })
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
    Observation {
        period,
        span,
        complete: parts.iter().all(|part| part.complete),
        value,
        status: if value.is_none() && status == Status::Normal { Status::Missing } else { status },
        as_of: parts.iter().filter_map(|part| part.as_of).max(),
        note: None,
        revised: parts.iter().find_map(|part| part.revised),
        vintages: Vec::new(),
    }
}

/// Computes the derived indicators, those that rest on other derived ones after them.
#[must_use]
pub fn derive(catalogue: &mut Catalogue) -> (Bases, Problems) {
    let mut problems = Problems::default();
    let mut bases = Vec::new();
    for index in order(catalogue, &mut problems) {
        if catalogue.broken.contains(&catalogue.indicators[index].id) {
            continue;
        }
        let inputs = catalogue.indicators[index].derive.iter().flat_map(|derivation| &derivation.inputs);
        if inputs.into_iter().any(|input| catalogue.broken.contains(&input.indicator)) {
            continue;
        }
        match compute(catalogue, index) {
            Ok((member, base)) => {
                bases.push((index, base));
                catalogue.members.push(member);
            }
            Err(problem) => problems.push(*problem),
        }
    }
    let indicators = &catalogue.indicators;
    catalogue.members.sort_by_key(|member| (member.indicator, rank(&indicators[member.indicator], &member.series.key)));
    let positioned =
        bases.into_iter().filter_map(|(index, base)| Some((catalogue.position(index, &Key::default())?, base)));
    (positioned.collect(), problems)
}

/// The derived indicators in an order in which each comes after what it rests on; circles are problems.
fn order(catalogue: &Catalogue, problems: &mut Problems) -> Vec<usize> {
    let derived: Vec<usize> =
        (0..catalogue.indicators.len()).filter(|index| catalogue.indicators[*index].derive.is_some()).collect();
    let (mut done, mut order) = (BTreeSet::new(), Vec::new());
    while order.len() < derived.len() {
        let ready =
            derived.iter().copied().find(|index| !done.contains(index) && rests_on(catalogue, *index).is_subset(&done));
        let Some(next) = ready else { break };
        done.insert(next);
        order.push(next);
    }
    let stuck: BTreeSet<usize> = derived.into_iter().filter(|index| !done.contains(index)).collect();
    for circle in circles(catalogue, &stuck) {
        let ids: Vec<_> =
            circle.iter().chain(circle.first()).map(|index| catalogue.indicators[*index].id.as_str()).collect();
        let place = formula_place(catalogue, circle[0]);
        problems.push(Problem::new(Code::Circle, place).with("ids", ids.join(" → ")));
    }
    order
}

/// The circles among indicators of which each rests on another of them, each from its first indicator on. One that only
/// rests on a circle is in none.
fn circles(catalogue: &Catalogue, stuck: &BTreeSet<usize>) -> BTreeSet<Vec<usize>> {
    let next = |at: usize| rests_on(catalogue, at).into_iter().find(|input| stuck.contains(input));
    let circle = |start: &usize| {
        let mut way = vec![*start];
        loop {
            let step = next(*way.last()?)?;
            if let Some(again) = way.iter().position(|at| *at == step) {
                let mut circle = way.split_off(again);
                let first = circle.iter().enumerate().min_by_key(|(_, at)| **at).map_or(0, |(first, _)| first);
                circle.rotate_left(first);
                return Some(circle);
            }
            way.push(step);
        }
    };
    stuck.iter().filter_map(circle).collect()
}

/// Where the formula of a derived indicator stands.
fn formula_place(catalogue: &Catalogue, index: usize) -> Place {
    let indicator = &catalogue.indicators[index];
    catalogue.computed.get(&indicator.id).cloned().unwrap_or_else(|| Place::file(&indicator.file))
}

fn rests_on(catalogue: &Catalogue, index: usize) -> BTreeSet<usize> {
    let inputs = catalogue.indicators[index].derive.iter().flat_map(|derivation| &derivation.inputs);
    inputs
        .filter_map(|input| catalogue.indicator(&input.indicator))
        .filter(|(_, indicator)| indicator.derive.is_some())
        .map(|(at, _)| at)
        .collect()
}

type Computed = (Member, BTreeMap<FiscalYear, (f64, f64)>);

fn compute(catalogue: &Catalogue, index: usize) -> Result<Computed, Box<Problem>> {
    let indicator = &catalogue.indicators[index];
    let place = || formula_place(catalogue, index);
    let Some(derivation) = &indicator.derive else {
        return Err(Box::new(Problem::new(Code::NoData, place()).with("id", &indicator.id)));
    };
    let bad = |text: &str| Box::new(Problem::new(Code::BadFormula, place()).with("text", text));
    let formula = Formula::parse(&derivation.formula).map_err(|text| bad(&text))?;
    if let Some(unknown) = formula.names().into_iter().find(|name| !derivation.inputs.iter().any(|i| i.name == *name)) {
        return Err(bad(unknown));
    }
    let mut inputs: Vec<(&str, &Series)> = Vec::new();
    for input in &derivation.inputs {
        let found = series(catalogue, input).ok_or_else(|| Box::new(unknown(indicator, input)))?;
        inputs.push((&input.name, found));
    }
    let (observations, bases) = each_year(indicator, (&formula, derivation), &inputs);
    let series = Series { key: Key::default(), label: indicator.title.clone(), observations };
    Ok((Member { indicator: index, series, places: BTreeMap::new(), year_total: None }, bases))
}

/// The formula's value for every year in which all inputs have an observation, with numerator and denominator where it
/// is a share.
fn each_year(
    indicator: &Indicator,
    (formula, derivation): (&Formula, &Derivation),
    inputs: &[(&str, &Series)],
) -> (Vec<Observation>, BTreeMap<FiscalYear, (f64, f64)>) {
    let (mut observations, mut bases) = (Vec::new(), BTreeMap::new());
    let years: BTreeSet<FiscalYear> =
        inputs.iter().flat_map(|(_, series)| series.observations.iter().map(|o| o.period)).collect();
    for year in years {
        let parts: Option<Vec<_>> = inputs.iter().map(|(name, series)| Some((*name, series.at(year)?))).collect();
        let Some(parts) = parts else { continue };
        let values: Option<BTreeMap<&str, Decimal>> =
            parts.iter().map(|(name, o)| Some((*name, rounding::decimal(o.value?)?))).collect();
        let exact = values.as_ref().and_then(|values| formula.value(values));
        let value = exact.map(|exact| rounding::float(rounding::round(exact, derivation.decimals, derivation.mode)));
        if let (Some(values), Some((numerator, denominator))) = (&values, formula.share())
            && let (Some(x), Some(n)) = (numerator.value(values), denominator.value(values))
        {
            bases.insert(year, (rounding::float(x), rounding::float(n)));
        }
        let of_parts: Vec<_> = parts.iter().map(|(_, observation)| *observation).collect();
        observations.push(together(indicator, year, value, &of_parts));
    }
    (observations, bases)
}

fn series<'c>(catalogue: &'c Catalogue, input: &Input) -> Option<&'c Series> {
    let (index, indicator) = catalogue.indicator(&input.indicator)?;
    let key = match (&input.value, indicator.dimensions.as_slice()) {
        (None, []) => Key::default(),
        (None, [dimension]) => Key(vec![(dimension.id.clone(), TOTAL.to_owned())]),
        (Some(value), [dimension]) => Key(vec![(dimension.id.clone(), value.clone())]),
        _ => return None,
    };
    catalogue.position(index, &key).map(|at| &catalogue.members[at].series)
}

fn unknown(indicator: &Indicator, input: &Input) -> Problem {
    let id =
        input.value.as_ref().map_or_else(|| input.indicator.clone(), |value| format!("{}/{value}", input.indicator));
    Problem::new(Code::UnknownReference, Place::file(&indicator.file)).with("id", id).with("kind", "series")
}
