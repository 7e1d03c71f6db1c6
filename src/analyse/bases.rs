//! What shares are shares of: the counts above and below the line that tests and intervals need.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::derive::{exact, formula, no_series};
use super::formula::Formula;
use super::fraction::Fraction;
use super::rounding::{self, RoundingMode};
use crate::collect::{Catalogue, Member};
use crate::model::{Base, FiscalYear, Indicator, Measure, Observation, SeriesReference, UnitKind};
use crate::problem::{Code, Place, Problem, Problems};

/// Numerator and denominator of shares, by position of the series and by year: whole numbers, of which the first is not
/// the greater.
pub type Bases = BTreeMap<usize, BTreeMap<FiscalYear, (f64, f64)>>;

/// The bases of every share that is derived from counts or says by `base:` which counts it rests on. They hold nothing
/// but what stands in the catalogue: what is withheld there gives no base.
#[must_use]
pub fn bases(catalogue: &Catalogue) -> Bases {
    let mut bases = Bases::new();
    for (at, member) in catalogue.members.iter().enumerate() {
        let indicator = &catalogue.indicators[member.indicator];
        let years = match &indicator.methods.base {
            Some(base) => printed(catalogue, indicator, member, base),
            None if indicator.derive.is_some() => derived(catalogue, indicator, member),
            None => None,
        };
        bases.extend(years.filter(|years| !years.is_empty()).map(|years| (at, years)));
    }
    bases
}

/// Whether an indicator counts single things: no amounts, no rates, no thousands.
fn counts(indicator: &Indicator) -> bool {
    let unit = &indicator.unit;
    indicator.measure == Measure::Count && unit.kind() == UnitKind::Count && unit.scale() == 1
}

/// Two numbers as numerator and denominator, where they are counts of which the one can be a part of the other.
fn pair(numerator: Fraction, denominator: Fraction) -> Option<(f64, f64)> {
    let whole = numerator.is_whole() && denominator.is_whole();
    let (numerator, denominator) = (numerator.float()?, denominator.float()?);
    (whole && numerator >= 0.0 && numerator <= denominator && denominator > 0.0).then_some((numerator, denominator))
}

/// The bases of a share that is computed by a formula.
fn derived(catalogue: &Catalogue, indicator: &Indicator, member: &Member) -> Option<BTreeMap<FiscalYear, (f64, f64)>> {
    let formula = formula(catalogue, indicator)?;
    let whole = Decimal::from(indicator.unit.whole()?);
    let ratio = formula.ratio().filter(|ratio| ratio.scale == whole)?;
    let names = formula.names();
    let inputs = indicator.derive.iter().flat_map(|derivation| &derivation.inputs);
    let mut series = BTreeMap::new();
    for input in inputs.filter(|input| names.contains(&input.name.as_str())) {
        let at = catalogue.referenced(&input.series, &crate::model::Key::default())?;
        counts(&catalogue.indicators[catalogue.members[at].indicator]).then_some(())?;
        series.insert(input.name.as_str(), &catalogue.members[at].series);
    }
    let of_year = |observation: &Observation| {
        let values: Option<BTreeMap<&str, Fraction>> =
            series.iter().map(|(name, series)| Some((*name, exact(series.at(observation.period)?.value?)?))).collect();
        let values = values?;
        let value = |formula: &Formula| formula.value(&values);
        Some((observation.period, pair(value(ratio.numerator)?, value(ratio.denominator)?)?))
    };
    Some(member.series.observations.iter().filter_map(of_year).collect())
}

/// The series of an indicator and of what its printed rate rests on.
struct Rate<'c> {
    /// How much the whole is in the indicator's unit: 100 of ％.
    whole: Fraction,
    numerator: Option<(&'c Indicator, &'c Member)>,
    denominator: (&'c Indicator, &'c Member),
}

/// An observation of a series of the same days as another.
fn of_the_same_days<'c>(member: &'c Member, observation: &Observation) -> Option<&'c Observation> {
    let found = member.series.at(observation.period)?;
    (found.complete && observation.complete || found.span == observation.span).then_some(found)
}

impl<'c> Rate<'c> {
    fn of(catalogue: &'c Catalogue, indicator: &Indicator, member: &Member, base: &Base) -> Option<Self> {
        let found = |reference: &SeriesReference| {
            let member = &catalogue.members[catalogue.referenced(reference, &member.series.key)?];
            Some((&catalogue.indicators[member.indicator], member))
        };
        let numerator = match &base.numerator {
            Some(reference) => Some(found(reference)?),
            None => None,
        };
        let whole = Fraction::new(i128::from(indicator.unit.whole()?), 1)?;
        Some(Self { whole, numerator, denominator: found(&base.denominator)? })
    }

    fn value(of: (&Indicator, &Member), observation: &Observation) -> Option<Fraction> {
        exact(of_the_same_days(of.1, observation)?.value?)
    }

    /// The rate of the year of an observation, from its numerator and denominator, in the indicator's unit.
    fn exact(&self, observation: &Observation) -> Option<Fraction> {
        let numerator = self.numerator?;
        let (above, below) = (&numerator.0.unit, &self.denominator.0.unit);
        let quotient = Self::value(numerator, observation)?.over(Self::value(self.denominator, observation)?)?;
        // 千円 of 円: both in the smaller one.
        let same = if above.base() == below.base() {
            Fraction::new(i128::from(above.scale()), i128::from(below.scale()))?
        } else {
            Fraction::ONE
        };
        quotient.times(same)?.times(self.whole)
    }

    /// The counts that an observation of the rate rests on.
    fn counts(&self, indicator: &Indicator, base: &Base, observation: &Observation) -> Option<(f64, f64)> {
        let denominator = Self::value(self.denominator, observation)?;
        let numerator = match self.numerator {
            Some(numerator) => Self::value(numerator, observation)?,
            None => self.only_count(indicator, base.mode, observation.value?, denominator)?,
        };
        pair(numerator, denominator)
    }

    /// The one count whose share of the denominator is printed as the rate; `None` where there are several, or none.
    fn only_count(
        &self,
        indicator: &Indicator,
        mode: RoundingMode,
        rate: f64,
        denominator: Fraction,
    ) -> Option<Fraction> {
        let rate = rounding::decimal(rate)?;
        let near = Fraction::of(rate).times(denominator)?.over(self.whole)?.rounded(0, RoundingMode::Truncate)?;
        // Of counts that lie side by side one alone has no neighbour among them.
        let candidates = (-2..=2_i64).map(|step| Fraction::of(near + Decimal::from(step)));
        let possible = candidates.filter(|count| count.parts().0 >= 0 && count.smaller(denominator) == *count);
        let mut fitting = possible.filter(|count| {
            let share = count.over(denominator).and_then(|share| share.times(self.whole));
            share.is_some_and(|share| share.is_printed(rate, indicator.decimals, mode))
        });
        fitting.next().filter(|_| fitting.next().is_none())
    }
}

/// The bases of a rate that is printed.
fn printed(
    catalogue: &Catalogue,
    indicator: &Indicator,
    member: &Member,
    base: &Base,
) -> Option<BTreeMap<FiscalYear, (f64, f64)>> {
    let rate = Rate::of(catalogue, indicator, member, base)?;
    let all_counts = counts(rate.denominator.0) && rate.numerator.is_none_or(|(numerator, _)| counts(numerator));
    let observations = member.series.observations.iter().filter(|_| all_counts);
    let years = observations.filter_map(|o| Some((o.period, rate.counts(indicator, base, o)?)));
    Some(years.collect())
}

/// Checks what is declared by `base:`: that there are such series, that the indicator is a share at all, and that its
/// printed values are the quotients of what they rest on.
#[must_use]
pub fn check(catalogue: &Catalogue) -> Problems {
    let mut problems = Problems::default();
    for (index, indicator) in catalogue.indicators.iter().enumerate() {
        let Some(base) = &indicator.methods.base else { continue };
        let named = base.numerator.iter().chain([&base.denominator]);
        let mut ids = named.map(|reference| &reference.indicator).chain([&indicator.id]);
        if ids.any(|id| catalogue.broken.contains(id)) {
            continue;
        }
        if indicator.unit.whole().is_none() {
            let place = super::derive::place(indicator, base.written);
            let problem = Problem::new(Code::NoUse, place).with("key", "base");
            problems.push(problem.with("unit", indicator.unit.written()));
            continue;
        }
        let lost = base.numerator.iter().chain([&base.denominator]).find(|reference| {
            let mut members = catalogue.series_of(index).peekable();
            let any = members.peek().is_some();
            any && members.all(|member| catalogue.referenced(reference, &member.series.key).is_none())
        });
        if let Some(reference) = lost {
            problems.push(no_series(catalogue, (indicator, base.written), reference));
            continue;
        }
        for member in catalogue.series_of(index).filter(|_| indicator.derive.is_none()) {
            rates(catalogue, indicator, member, base, &mut problems);
        }
    }
    problems
}

fn rates(catalogue: &Catalogue, indicator: &Indicator, member: &Member, base: &Base, problems: &mut Problems) {
    let Some(rate) = Rate::of(catalogue, indicator, member, base) else {
        return;
    };
    let years = member.series.observations.iter().filter_map(|observation| {
        let value = rounding::decimal(observation.value?)?;
        Some((observation, super::printed::Print { value, exact: rate.exact(observation) }))
    });
    let years: Vec<_> = years.filter(|(_, print)| print.exact.is_some()).collect();
    let prints: Vec<_> = years.iter().map(|(_, print)| *print).collect();
    let named = super::printed::named(&prints, indicator.decimals, base.mode);
    for ((observation, _), told) in years.into_iter().zip(named) {
        let Some(told) = told else { continue };
        let place = member.places.get(&observation.period).cloned();
        let place = place.unwrap_or_else(|| Place::file(&indicator.file));
        let counted = |of: Option<(&Indicator, &Member)>| {
            let of = of?;
            let value = of_the_same_days(of.1, observation)?.value?;
            Some(format!("{}{}", super::consistency::number(value, of.0.decimals), of.0.unit.symbol()))
        };
        let problem = told.problem(Code::RateDiffers, place, observation.period, indicator);
        let problem = problem.with("numerator", counted(rate.numerator).unwrap_or_default());
        problems.push(problem.with("denominator", counted(Some(rate.denominator)).unwrap_or_default()));
    }
}
