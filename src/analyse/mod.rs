//! From the [`Catalogue`] to what can be said of each series: which values count, change, trend, target.

mod bases;
mod change;
mod consistency;
mod derive;
pub mod disclosure;
pub mod figures;
mod formula;
mod fraction;
pub mod growth;
pub mod homogeneity;
pub mod intervals;
pub mod methods;
pub mod pace;
mod plausibility;
mod printed;
pub mod rounding;
mod selection;
mod slope;
mod spans;
pub mod tails;
mod target;
mod totals;
pub mod trend;

use std::collections::BTreeMap;

use polars::prelude::PolarsResult;
use rayon::prelude::*;

pub use change::{Change, Difference, Movement, Verdict};
pub use spans::SameSpan;
pub use target::Attainment;

use crate::collect::{Catalogue, Member};
use crate::model::{Aggregation, ChartKind, FiscalYear, Indicator, Key, Observation, Status};
use crate::problem::Problems;
use disclosure::Secret;
use figures::Figures;
use homogeneity::Homogeneity;
use intervals::Interval;
use methods::on_track::{OnTrack, on_track};
use methods::{Finding, Ground};
use selection::{Kept, Selected};
use trend::{MannKendall, TheilSen};

/// The probability up to which a trend is told: so often a series without any is told to have one.
const SIGNIFICANT: f64 = 0.05;

/// A value left out of every comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Excluded {
    /// Its year.
    pub period: FiscalYear,
    /// Why: `incomplete`, `other-day`, `withheld`, `missing`, `break`.
    pub reason: &'static str,
}

/// What the trend tests say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// The test on the order of the values.
    pub test: MannKendall,
    /// The slope in the indicator's unit per year.
    pub slope: TheilSen,
    /// The word in the data files: `up`, `down`, `none`, `untold`, `too-few`.
    pub movement: &'static str,
    /// Whether the years differ beyond chance at all.
    pub homogeneity: Option<Homogeneity>,
}

/// What can be said of one series.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesAnalysis {
    /// The values that count, in order of years.
    pub kept: Vec<(FiscalYear, f64)>,
    /// The values left out.
    pub excluded: Vec<Excluded>,
    /// The change from last year.
    pub change: Change,
    /// The change since the declared baseline.
    pub since_baseline: Option<Difference>,
    /// Growth per year between the first and the last kept value, in per cent.
    pub annual_growth_percent: Option<f64>,
    /// The trend tests; `None` for fewer than three values, running totals and stocks.
    pub trend: Option<Trend>,
    /// The greatest step between two consecutive years: year, value, year before, value before.
    pub greatest_step: Option<((FiscalYear, f64), (FiscalYear, f64))>,
    /// Against the target.
    pub target: Option<Attainment>,
    /// What the named method says that the indicator asks for.
    pub method: Option<Finding>,
    /// Whether the target is on its way, where that is asked for and there is a target.
    pub on_track: Option<OnTrack>,
    /// The intervals of chance round the values, where they are asked for; or why a value has none.
    pub intervals: BTreeMap<FiscalYear, Result<Interval, &'static str>>,
    /// The newest value, of a part of a year, against the same part of the year before.
    pub same_span: Option<SameSpan>,
    /// Whether the newest value that counts lies before the plan's first year.
    pub before_plan: bool,
    /// Its values beside others: shares, per base, as an index, against other cities.
    pub figures: Figures,
}

impl SeriesAnalysis {
    /// The newest value that counts.
    #[must_use]
    pub fn latest(&self) -> Option<(FiscalYear, f64)> {
        self.kept.last().copied()
    }
}

/// A catalogue, completed by what is derived, with the analysis of each of its series in the same order.
#[derive(Clone, Debug)]
pub struct Analysed {
    /// The catalogue.
    pub catalogue: Catalogue,
    /// The analyses, one a series.
    pub analyses: Vec<SeriesAnalysis>,
    /// What is withheld for the protection of persons and offices. Its true values stand nowhere else in here.
    pub secrets: Vec<Secret>,
}

impl Analysed {
    /// The series of an indicator with their analyses.
    pub fn series_of(&self, indicator: usize) -> impl Iterator<Item = (&Member, &SeriesAnalysis)> {
        self.catalogue.members.iter().zip(&self.analyses).filter(move |(member, _)| member.indicator == indicator)
    }

    /// Whether an indicator is a list of values side by side in a single year rather than series over years.
    #[must_use]
    pub fn is_cross_section(&self, indicator: usize) -> bool {
        if let Some(chart) = self.catalogue.indicators[indicator].chart {
            return chart == ChartKind::Rows;
        }
        let parts = || self.series_of(indicator).filter(|(member, _)| !member.series.is_total());
        let first = parts().next().and_then(|(member, _)| member.series.observations.first()).map(|o| o.period);
        let same = |m: &Member| m.series.observations.iter().all(|o| Some(o.period) == first);
        parts().count() > 2 && parts().all(|(member, _)| same(member))
    }

    /// How many series' trends are tested at 0.05, and how many of them are expected to show one by chance alone if none
    /// of them has any: at most, for the exact test of few values errs less often.
    #[must_use]
    pub fn trend_tests(&self) -> (usize, f64) {
        let tested = self.analyses.iter().filter_map(|analysis| analysis.trend.as_ref());
        let tested = tested.filter(|trend| trend.movement != "too-few").count();
        (tested, f64::from(u32::try_from(tested).unwrap_or(u32::MAX)) * SIGNIFICANT)
    }

    /// The series that stands for an indicator on cards and tiles: as declared, else the total, else the first.
    #[must_use]
    pub fn headline(&self, indicator: usize) -> Option<(&Member, &SeriesAnalysis)> {
        let key = headline_key(&self.catalogue, indicator)?;
        self.series_of(indicator).find(|(member, _)| member.series.key == key)
    }
}

fn headline_key(catalogue: &Catalogue, indicator: usize) -> Option<Key> {
    let declared = catalogue.indicators[indicator].headline.clone();
    let declared = declared.filter(|key| catalogue.position(indicator, key).is_some());
    let whole = || catalogue.series_of(indicator).find(|member| member.series.key.is_whole());
    let total = || catalogue.series_of(indicator).find(|member| member.series.is_total());
    let first = || catalogue.series_of(indicator).next();
    declared.or_else(|| whole().or_else(total).or_else(first).map(|member| member.series.key.clone()))
}

/// Analyses a catalogue: completes totals and derived series, checks the arithmetic, and judges every series.
///
/// # Errors
/// What polars says, which for a catalogue that was collected it does not.
pub fn analyse(mut catalogue: Catalogue) -> PolarsResult<(Analysed, Problems)> {
    derive::add_totals(&mut catalogue)?;
    let mut problems = derive::derive(&mut catalogue);
    let frame = catalogue.frame()?;
    problems.extend(bases::check(&catalogue));
    problems.extend(figures::check(&catalogue));
    problems.extend(consistency::check(&catalogue, &frame)?);
    problems.extend(plausibility::check(&catalogue, &frame)?);
    let bases = bases::bases(&catalogue);
    let selected = selection::select(&catalogue, &frame)?;
    let analyses = catalogue
        .members
        .par_iter()
        .zip(selected)
        .enumerate()
        .map(|(at, (member, selected))| {
            let base = |year: FiscalYear| bases.get(&at).and_then(|years| years.get(&year)).copied();
            analyse_series(&catalogue, member, &selected, &base)
        })
        .collect::<Vec<_>>();
    problems.extend(plausibility::unexplained_changes(&catalogue, &analyses, &bases, &problems));
    problems.extend(plausibility::small_counts(&catalogue, &bases));
    Ok((Analysed { catalogue, analyses, secrets: Vec::new() }, problems))
}

fn analyse_series(
    catalogue: &Catalogue,
    member: &Member,
    selected: &Selected,
    base: &impl Fn(FiscalYear) -> Option<(f64, f64)>,
) -> SeriesAnalysis {
    let indicator = &catalogue.indicators[member.indicator];
    let kept = selected.kept.as_slice();
    let excluded = excluded(indicator, member, kept);
    let after_break = excluded.iter().any(|excluded| excluded.reason == "break");
    let change = change::change(indicator, catalogue.site.judgement, kept, after_break, base);
    let values: Vec<(FiscalYear, f64)> = kept.iter().map(|kept| (kept.period, kept.value)).collect();
    let latest = values.last().copied();
    let at = |year: FiscalYear| values.iter().find(|(period, _)| *period == year).copied();
    let baseline = indicator.baseline.and_then(at);
    let since_baseline = match (baseline, latest) {
        (Some(base), Some(last)) if base.0 < last.0 => Some(change::difference(indicator, base, last.1)),
        _ => None,
    };
    let is_headline = headline_key(catalogue, member.indicator).as_ref() == Some(&member.series.key);
    let targets = target::of_series(indicator, &member.series.key, is_headline);
    let counts = intervals::rests_on_counts(catalogue, indicator);
    let bases: Vec<Option<(f64, f64)>> = values.iter().map(|(year, _)| base(*year)).collect();
    let ground = Ground { indicator, values: &values, bases: &bases, counts, targets: &targets };
    let target = target::attainment(
        indicator,
        &targets,
        latest,
        baseline.filter(|(year, _)| Some(*year) < latest.map(|(period, _)| period)).map(|(_, value)| value),
    );
    SeriesAnalysis {
        excluded,
        change,
        since_baseline,
        annual_growth_percent: annual_growth(indicator, selected),
        trend: trend(indicator, &values, base),
        greatest_step: selected.step,
        method: indicator.methods.method.map(|method| methods::apply(method, &ground)),
        on_track: target
            .as_ref()
            .filter(|_| indicator.methods.on_track.is_some())
            .map(|t| on_track(&ground, &t.target)),
        intervals: intervals(indicator, member, base, counts),
        target,
        same_span: spans::same_span(indicator, member, latest),
        before_plan: catalogue.site.plan.as_ref().zip(latest).is_some_and(|(plan, (year, _))| year < plan.from),
        figures: figures::figures(catalogue, member, selected),
        kept: values,
    }
}

/// The interval of every observation with a value, where the indicator asks for them.
fn intervals(
    indicator: &Indicator,
    member: &Member,
    base: &impl Fn(FiscalYear) -> Option<(f64, f64)>,
    counts: bool,
) -> BTreeMap<FiscalYear, Result<Interval, &'static str>> {
    let asked = member.series.observations.iter().filter(|_| indicator.methods.interval);
    let of = |o: &Observation| Some((o.period, intervals::of_value(indicator, o.value?, base(o.period), counts)));
    asked.filter_map(of).collect()
}

/// What is left out and why.
fn excluded(indicator: &Indicator, member: &Member, kept: &[Kept]) -> Vec<Excluded> {
    let is_kept = |period| kept.iter().any(|kept| kept.period == period);
    let left = member.series.observations.iter().filter(|observation| !is_kept(observation.period));
    left.map(|observation| {
        let reason = match observation {
            o if o.status == Status::Withheld => "withheld",
            o if o.value.is_none() => "missing",
            o if !o.complete && indicator.is_of_a_day() => "other-day",
            o if !o.complete => "incomplete",
            _ => "break",
        };
        Excluded { period: observation.period, reason }
    })
    .collect()
}

fn annual_growth(indicator: &Indicator, selected: &Selected) -> Option<f64> {
    let (first, last) = selected.growth.filter(|_| !indicator.unit.is_percent())?;
    growth::annual_growth(first.1, last.1, last.0.year() - first.0.year()).ok().map(|growth| growth * 100.0)
}

/// The trend of the kept values. A running total rises by its nature and a stock gets its change only: neither is tested.
fn trend(
    indicator: &Indicator,
    values: &[(FiscalYear, f64)],
    base: &impl Fn(FiscalYear) -> Option<(f64, f64)>,
) -> Option<Trend> {
    let tested = matches!(indicator.aggregation, Aggregation::Annual | Aggregation::Average);
    if !tested || values.len() < 3 {
        return None;
    }
    let years: Vec<f64> = values.iter().map(|(year, _)| f64::from(year.year())).collect();
    let numbers: Vec<f64> = values.iter().map(|(_, value)| *value).collect();
    let test = trend::mann_kendall(&numbers);
    let slope = trend::theil_sen(&years, &numbers, 0.95)?;
    let movement = match values.len() {
        ..5 => "too-few",
        _ if test.p <= SIGNIFICANT && test.s > 0 => "up",
        _ if test.p <= SIGNIFICANT && test.s < 0 => "down",
        5..8 => "untold",
        _ => "none",
    };
    let shares: Option<(Vec<f64>, Vec<f64>)> = values.iter().map(|(year, _)| base(*year)).collect();
    let homogeneity = match shares {
        Some((successes, trials)) => homogeneity::proportions(&successes, &trials),
        None if change::is_count_of_occurrences(indicator) => homogeneity::counts(&numbers),
        None => None,
    };
    Some(Trend { test, slope, movement, homogeneity })
}
