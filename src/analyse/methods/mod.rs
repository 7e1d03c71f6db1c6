//! Named methods on request: each in its own file with its source, and one door to them for a series.
//!
//! The methods themselves are plain functions over numbers and follow their sources. [`apply`] decides whether a series
//! may be given to one at all, and says why where it may not: a method that a city asks for must not say more than its
//! values hold.

pub mod dns;
pub mod eurostat;
pub mod fingertips;
pub mod istat;
pub mod on_track;
pub mod open_sdg;
pub mod un_progress;
pub mod xmr;

use super::growth::{NoGrowth, annual_growth, points};
use super::intervals::{self, Interval};
use super::rounding;
use crate::model::{Aggregation, Direction, FiscalYear, Indicator, Method, Target, TargetKind};

/// The first and the last value of a span of years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// The first value.
    pub first: f64,
    /// The last value.
    pub last: f64,
    /// Years between them.
    pub years: i32,
}

/// The target that lies ahead of a span.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Toward {
    /// The value to be reached.
    pub target: f64,
    /// Years from the first value of the span to the target's year.
    pub years: i32,
    /// Whether more is better.
    pub higher: bool,
}

impl Toward {
    /// Whether a value meets the target.
    #[must_use]
    pub fn is_met_by(&self, value: f64) -> bool {
        if self.higher { value >= self.target } else { value <= self.target }
    }
}

/// The growth per year that leads from the first value to the target, as a fraction other than 0.
fn required_growth(span: Span, toward: Toward) -> Result<f64, &'static str> {
    if toward.target == 0.0 {
        return Err("zero-target");
    }
    let required = annual_growth(span.first, toward.target, toward.years).map_err(NoGrowth::code)?;
    if required == 0.0 { Err("base-meets-target") } else { Ok(required) }
}

/// A number as it is held against a threshold: without the noise of floats, so that just 1 % is 1 %.
fn against(value: f64) -> f64 {
    rounding::significant(value, 12)
}

/// What a named method says of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The method.
    pub method: Method,
    /// What it finds, in its own words; `None` with a reason.
    pub outcome: Option<&'static str>,
    /// Why it finds nothing: `too-few`, `gap`, `stock`, `cumulative`, `no-direction`, `no-basis`, `no-base`,
    /// `not-counts`, `zero-share`, `no-variation`, `zero-base`, `negative-base`, `sign-change`, `zero-target`,
    /// `base-meets-target`, `not-finite`.
    pub reason: Option<&'static str>,
    /// The years it rests on, oldest first: all it looks at, or the first and the last.
    pub years: Vec<FiscalYear>,
    /// The target it was held against: year and value.
    pub target: Option<(FiscalYear, f64)>,
    /// Its numbers by name; growth as a fraction.
    pub numbers: Vec<(&'static str, f64)>,
    /// The years that stand out, with the rule that says so (`XmR` only).
    pub flags: Vec<(FiscalYear, &'static str)>,
    /// Whether the target is met whatever chance does (`XmR` only).
    pub assurance: Option<&'static str>,
}

/// A series as a method is given it.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// What is declared of it.
    pub indicator: &'a Indicator,
    /// The values that count, oldest first.
    pub values: &'a [(FiscalYear, f64)],
    /// Numerator and denominator of each value, where they are known.
    pub bases: &'a [Option<(f64, f64)>],
    /// Whether numerators and denominators count things one by one.
    pub counts: bool,
    /// Its targets.
    pub targets: &'a [&'a Target],
}

/// Applies a named method to a series.
#[must_use]
pub fn apply(method: Method, ground: &Ground<'_>) -> Finding {
    let found = may_be_judged(method, ground).and_then(|()| match method {
        Method::Xmr => by_xmr(ground),
        Method::Fingertips => by_fingertips(ground),
        Method::Dns => by_dns(ground),
        Method::Eurostat | Method::OpenSdg | Method::UnProgress | Method::Istat => by_growth(method, ground),
    });
    let finite = |finding: &Finding| finding.numbers.iter().all(|(_, number)| number.is_finite());
    let found = found.and_then(|found| if finite(&found) { Ok(found) } else { Err("not-finite") });
    found.unwrap_or_else(|reason| Finding { outcome: None, reason: Some(reason), ..Finding::of(method, "", &[]) })
}

impl Finding {
    /// One of its numbers by name.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<f64> {
        self.numbers.iter().find(|(own, _)| *own == name).map(|(_, number)| *number)
    }

    fn of(method: Method, outcome: &'static str, values: &[(FiscalYear, f64)]) -> Self {
        Self {
            method,
            outcome: Some(outcome),
            reason: None,
            years: values.iter().map(|(year, _)| *year).collect(),
            target: None,
            numbers: Vec::new(),
            flags: Vec::new(),
            assurance: None,
        }
    }
}

/// Of how many years a method needs values at least; but for those that compare two values only, in a row.
#[must_use]
pub const fn fewest(method: Method) -> usize {
    match method {
        Method::Xmr => xmr::FEWEST,
        Method::Fingertips => fingertips::VALUES,
        Method::Dns => dns::FEWEST,
        Method::Eurostat | Method::OpenSdg | Method::UnProgress | Method::Istat => 2,
    }
}

/// Whether a method looks at the first and the last value only.
#[must_use]
pub const fn compares_ends(method: Method) -> bool {
    matches!(method, Method::Eurostat | Method::OpenSdg | Method::UnProgress | Method::Istat)
}

/// A stock gets its change only, and a running total rises by its nature. What speaks of progress must know which way is
/// better, and why; the other two tell a movement without judging it.
fn may_be_judged(method: Method, ground: &Ground<'_>) -> Result<(), &'static str> {
    match ground.indicator.aggregation {
        Aggregation::PointInTime => return Err("stock"),
        Aggregation::Cumulative => return Err("cumulative"),
        Aggregation::Annual | Aggregation::Average => {}
    }
    if matches!(method, Method::Xmr | Method::Fingertips) {
        return Ok(());
    }
    match ground.indicator.direction {
        Direction::Neutral => Err("no-direction"),
        _ if ground.indicator.direction_basis.is_none() => Err("no-basis"),
        _ => Ok(()),
    }
}

fn higher(indicator: &Indicator) -> bool {
    indicator.direction == Direction::Higher
}

/// The direction that is declared with its basis; `None` where a movement is told without judgement.
fn judged_direction(indicator: &Indicator) -> Option<bool> {
    let judged = indicator.direction != Direction::Neutral && indicator.direction_basis.is_some();
    judged.then(|| higher(indicator))
}

/// The next target after the newest value, else that of its year. Ranges and levels to be kept are none to grow toward.
fn aim<'t>(ground: &Ground<'t>) -> Option<&'t Target> {
    let newest = ground.values.last()?.0;
    let ahead = ground.targets.iter().copied().filter(|target| {
        let grown_toward = matches!(target.kind, TargetKind::Final | TargetKind::Yearly | TargetKind::Milestone);
        grown_toward && target.period >= newest
    });
    ahead.min_by_key(|target| (target.period == newest, target.period))
}

/// The newest values of years that follow each other without a gap.
fn unbroken(values: &[(FiscalYear, f64)]) -> &[(FiscalYear, f64)] {
    let follows = |pair: &[(FiscalYear, f64)]| pair[0].0.year() + 1 == pair[1].0.year();
    let gap = values.windows(2).rposition(|pair| !follows(pair));
    &values[gap.map_or(0, |at| at + 1)..]
}

/// The newest unbroken values, at least so many; else why not.
fn run(values: &[(FiscalYear, f64)], fewest: usize) -> Result<&[(FiscalYear, f64)], &'static str> {
    let run = unbroken(values);
    match (run.len() >= fewest, values.len() >= fewest) {
        (true, _) => Ok(run),
        (false, true) => Err("gap"),
        (false, false) => Err("too-few"),
    }
}

fn numbers_of(values: &[(FiscalYear, f64)]) -> Vec<f64> {
    values.iter().map(|(_, value)| *value).collect()
}

/// Making Data Count's own tool is followed: no moving range is screened out, and every point beyond two sigma counts.
fn by_xmr(ground: &Ground<'_>) -> Result<Finding, &'static str> {
    let run = run(ground.values, xmr::FEWEST)?;
    let values = numbers_of(run);
    let limits = xmr::limits(&values, false).ok_or("not-finite")?;
    if limits.range == 0.0 {
        return Err("no-variation");
    }
    let flags = xmr::flags(&values, &limits, xmr::TwoOfThree::BeyondAsWell);
    let newest = flags.last().copied().unwrap_or(xmr::Flag::Common);
    let direction = judged_direction(ground.indicator);
    let outcome = match (xmr::newest_goes(&values, &limits, newest), direction) {
        (0, _) => "common-cause",
        (1.., None) => "special-cause-high",
        (_, None) => "special-cause-low",
        (way, Some(higher)) if (way > 0) == higher => "special-cause-improvement",
        _ => "special-cause-concern",
    };
    let target = aim(ground);
    Ok(Finding {
        target: target.map(|target| (target.period, target.value)).filter(|_| direction.is_some()),
        numbers: vec![("mean", limits.mean), ("lower_limit", limits.lower), ("upper_limit", limits.upper)],
        flags: run
            .iter()
            .zip(&flags)
            .filter(|(_, flag)| **flag != xmr::Flag::Common)
            .map(|((year, _), flag)| (*year, flag.word()))
            .collect(),
        assurance: target.zip(direction).map(|(target, higher)| xmr::assurance(&limits, target.value, higher)),
        ..Finding::of(Method::Xmr, outcome, run)
    })
}

fn by_fingertips(ground: &Ground<'_>) -> Result<Finding, &'static str> {
    let run = run(ground.values, fingertips::VALUES)?;
    let run = &run[run.len() - fingertips::VALUES..];
    let years: Vec<f64> = run.iter().map(|(year, _)| f64::from(year.year())).collect();
    let bases: Option<Vec<(f64, f64)>> = ground.bases[ground.bases.len() - run.len()..].iter().copied().collect();
    let found = if let Some(bases) = bases {
        if !ground.counts {
            return Err("not-counts");
        }
        let (numerators, denominators): (Vec<f64>, Vec<f64>) = bases.into_iter().unzip();
        fingertips::proportions(&years, &numerators, &denominators).ok_or("zero-share")?
    } else {
        let around = |(_, value): &(FiscalYear, f64)| intervals::of_value(ground.indicator, *value, None, false);
        let intervals: Vec<Interval> = run.iter().map(around).collect::<Result<_, _>>()?;
        let low: Vec<f64> = intervals.iter().map(|one| one.low.unwrap_or(0.0)).collect();
        let high: Vec<f64> = intervals.iter().map(|one| one.high).collect();
        fingertips::others(&years, &numbers_of(run), &low, &high, None).ok_or("not-finite")?
    };
    let outcome = match (found.marker, judged_direction(ground.indicator)) {
        (fingertips::Marker::NoSignificantChange, _) => "no-significant-change",
        (fingertips::Marker::Increasing, None) => "increasing",
        (fingertips::Marker::Decreasing, None) => "decreasing",
        (fingertips::Marker::Increasing, Some(true)) => "increasing-and-getting-better",
        (fingertips::Marker::Increasing, Some(false)) => "increasing-and-getting-worse",
        (fingertips::Marker::Decreasing, Some(false)) => "decreasing-and-getting-better",
        (fingertips::Marker::Decreasing, Some(true)) => "decreasing-and-getting-worse",
    };
    let numbers = vec![("chi_square", found.chi_square), ("slope", found.slope)];
    Ok(Finding { numbers, ..Finding::of(Method::Fingertips, outcome, run) })
}

fn by_dns(ground: &Ground<'_>) -> Result<Finding, &'static str> {
    let run = run(ground.values, dns::FEWEST)?;
    let run = &run[run.len().saturating_sub(dns::MOST)..];
    let (values, higher) = (numbers_of(run), higher(ground.indicator));
    // Of targets in different years the next one ahead counts.
    let last = run[run.len() - 1].0;
    if let Some(target) = aim(ground).filter(|target| target.period > last) {
        let ahead = target.period.year() - last.year();
        let found = dns::toward_target(&values, target.value, ahead, higher).ok_or("too-few")?;
        let mut numbers = vec![("mean_change", found.mean_change), ("projected", found.projected)];
        numbers.extend(found.shortfall.map(|shortfall| ("shortfall", shortfall)));
        let target = Some((target.period, target.value));
        return Ok(Finding { target, numbers, ..Finding::of(Method::Dns, found.symbol.word(), run) });
    }
    if let Some(target) = ground.targets.iter().find(|target| target.kind == TargetKind::Maintain) {
        let symbol = dns::kept(&values, target.value, higher).ok_or("too-few")?;
        let numbers = dns::mean_change(&values).map(|(mean, _)| ("mean_change", mean)).into_iter().collect();
        let target = Some((target.period, target.value));
        return Ok(Finding { target, numbers, ..Finding::of(Method::Dns, symbol.word(), run) });
    }
    let found = dns::by_direction(&values, higher).ok_or("too-few")?;
    let plain = |directed: f64| if higher { directed } else { -directed } + 0.0;
    let numbers = vec![("mean_change", plain(found.mean)), ("last_change", plain(found.last))];
    Ok(Finding { numbers, ..Finding::of(Method::Dns, found.symbol.word(), run) })
}

/// The first value that counts (that of the declared baseline where there is one) and the last.
fn ends(ground: &Ground<'_>) -> Option<((FiscalYear, f64), (FiscalYear, f64))> {
    let last = *ground.values.last()?;
    let declared = |(year, _): &&(FiscalYear, f64)| Some(*year) == ground.indicator.baseline;
    let first = ground.values.iter().find(declared).or_else(|| ground.values.first())?;
    (first.0 < last.0).then_some((*first, last))
}

/// The methods that look at the first and the last value only. Below zero a growth rate turns round, so none is given.
fn by_growth(method: Method, ground: &Ground<'_>) -> Result<Finding, &'static str> {
    let (first, last) = ends(ground).ok_or("too-few")?;
    if first.1 < 0.0 {
        return Err("negative-base");
    }
    let span = Span { first: first.1, last: last.1, years: last.0.year() - first.0.year() };
    let (indicator, higher) = (ground.indicator, higher(ground.indicator));
    let target = aim(ground).filter(|_| method != Method::Istat);
    let toward =
        target.map(|target| Toward { target: target.value, years: target.period.year() - first.0.year(), higher });
    let (outcome, numbers) = match (method, toward) {
        (Method::Eurostat, Some(toward)) => {
            let found = eurostat::toward_target(span, toward)?;
            let numbers = vec![("growth", found.actual), ("required_growth", found.required), ("ratio", found.ratio)];
            (found.outcome, numbers)
        }
        (Method::Eurostat, None) => {
            let found = eurostat::by_direction(span, higher)?;
            (found.outcome, vec![("growth", found.actual)])
        }
        (Method::OpenSdg, toward) => {
            let found = match toward {
                Some(toward) => open_sdg::toward_target(span, toward)?,
                None => open_sdg::by_direction(span, higher, natural_limit(indicator, first.1))?,
            };
            let named = [("growth", found.growth), ("value", found.value)];
            let numbers = named.into_iter().filter_map(|(name, value)| Some((name, value?)));
            (found.outcome, numbers.chain([("score", found.score)]).collect())
        }
        (Method::UnProgress, toward) => {
            let found = match toward {
                Some(toward) => un_progress::toward_target(span, toward, indicator.unit.is_percent())?,
                None => un_progress::by_direction(span, higher)?,
            };
            let named = [("growth", found.growth), ("expected", found.expected), ("ratio", found.ratio)];
            let numbers = named.into_iter().filter_map(|(name, value)| Some((name, value?)));
            (found.outcome(), numbers.chain([("score", f64::from(found.score))]).collect())
        }
        _ => {
            let growth = annual_growth(span.first, span.last, span.years).map_err(NoGrowth::code)?;
            (istat::band(growth, higher), vec![("growth", growth)])
        }
    };
    let target = target.map(|target| (target.period, target.value));
    Ok(Finding { target, numbers, ..Finding::of(method, outcome, &[first, last]) })
}

/// The most there can be: what is declared, else 100 %; only where the first value keeps to it and more is better.
fn natural_limit(indicator: &Indicator, first: f64) -> Option<f64> {
    let declared = indicator.bound.as_ref().map(|(most, _)| *most);
    let limit = declared.or_else(|| indicator.unit.is_percent().then_some(100.0))?;
    (higher(indicator) && first <= limit).then_some(limit)
}
