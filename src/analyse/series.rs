//! One series: what counts of it, and every answer that it gives.

use std::collections::BTreeMap;

use super::intervals::{self, Interval};
use super::methods::on_track::on_track;
use super::methods::{self, Ground};
use super::reasons::Reasons;
use super::selection::{Kept, Point, Selected};
use super::{Aim, Difference, Excluded, SeriesAnalysis, headline_key};
use super::{change, figures, growth, series_trend, spans, target};
use crate::collect::{Catalogue, Member};
use crate::model::{FiscalYear, GradeTable, Grades, Indicator, Observation, Site, Status, Target};

/// Judges a series by what was selected of it. `base` gives numerator and denominator of a share.
pub fn analyse_series(
    catalogue: &Catalogue,
    member: &Member,
    selected: &Selected,
    base: &impl Fn(FiscalYear) -> Option<(f64, f64)>,
) -> SeriesAnalysis {
    let indicator = &catalogue.indicators[member.indicator];
    let kept = selected.kept.as_slice();
    let excluded = excluded(indicator, member, kept);
    let is_cut = excluded.iter().any(|excluded| excluded.reason == "break");
    let breaks_at = |year| breaks_at(indicator, member, year);
    let change = change::change(indicator, catalogue.site.judgement, kept, (is_cut, breaks_at), base);
    let values: Vec<Point> = kept.iter().map(|kept| (kept.period, kept.value)).collect();
    let latest = values.last().copied();
    let newest = latest.map(|(year, _)| year);
    let baseline = baseline(indicator, &values, &excluded);
    let since_baseline = since_baseline(indicator, baseline, latest);
    let is_headline = headline_key(catalogue, member.indicator).as_ref() == Some(&member.series.key);
    let own = target::of_series(indicator, &member.series.key, is_headline);
    let targets = aims(indicator, member, &own, (&values, &excluded), (baseline, grades(&catalogue.site, indicator)));
    let target = target::first(&targets, newest).cloned();
    let same_span = spans::same_span(indicator, member, (is_headline, newest), breaks_at);
    let growth = annual_growth(indicator, &values, selected.growth);
    let trend = series_trend::trend(indicator, &values, base);
    let counts = intervals::rests_on_counts(catalogue, indicator);
    let bases: Vec<Option<(f64, f64)>> = values.iter().map(|(year, _)| base(*year)).collect();
    let ground = Ground { indicator, values: &values, bases: &bases, counts, targets: &own };
    let is_asked = indicator.methods.on_track.is_some();
    SeriesAnalysis {
        reasons: Reasons {
            since_baseline: since_baseline.err(),
            annual_growth: growth.err(),
            trend: trend.as_ref().err().copied(),
            target: target.is_none().then(|| target::why_none(&targets, newest)),
            same_span: same_span.err(),
        },
        excluded,
        change,
        since_baseline: since_baseline.ok(),
        annual_growth_percent: growth.ok(),
        trend: trend.ok(),
        greatest_step: selected.step,
        method: indicator.methods.method.map(|method| methods::apply(method, &ground)),
        on_track: target.as_ref().filter(|_| is_asked).map(|shown| on_track(&ground, &shown.target)),
        intervals: intervals(indicator, member, base, counts),
        target,
        targets,
        same_span: same_span.ok(),
        before_plan: catalogue.site.plan.as_ref().zip(newest).is_some_and(|(plan, year)| year < plan.from),
        figures: figures::figures(catalogue, member, selected),
        kept: values,
    }
}

/// What is left out and why.
fn excluded(indicator: &Indicator, member: &Member, kept: &[Kept]) -> Vec<Excluded> {
    let is_kept = |period| kept.iter().any(|kept| kept.period == period);
    let left = member.series.observations.iter().filter(|observation| !is_kept(observation.period));
    left.map(|observation| {
        let reason = match observation {
            o if o.status == Status::Withheld => "withheld",
            o if o.value.is_none() => "missing",
            o if o.status == Status::Forecast => "forecast",
            o if !o.complete && indicator.is_of_a_day() => "other-day",
            o if !o.complete => "incomplete",
            _ => "break",
        };
        Excluded { period: observation.period, reason }
    })
    .collect()
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

/// Whether a year is the first after a break: as declared, or by the mark of its value.
fn breaks_at(indicator: &Indicator, member: &Member, year: FiscalYear) -> bool {
    indicator.breaks.iter().any(|brk| brk.period == year) || member.series.begins_anew(year)
}

/// The baseline's year and value, or why there is none to reckon from.
fn baseline(indicator: &Indicator, values: &[Point], excluded: &[Excluded]) -> Result<Point, &'static str> {
    let year = indicator.baseline.ok_or("no-baseline")?;
    let kept = values.iter().find(|(period, _)| *period == year).copied();
    kept.ok_or_else(|| left_out(excluded, year).unwrap_or("no-value-in-year"))
}

fn left_out(excluded: &[Excluded], year: FiscalYear) -> Option<&'static str> {
    excluded.iter().find(|excluded| excluded.period == year).map(|excluded| excluded.reason)
}

fn since_baseline(
    indicator: &Indicator,
    baseline: Result<Point, &'static str>,
    latest: Option<Point>,
) -> Result<Difference, &'static str> {
    let (year, value) = latest.ok_or("no-value")?;
    let baseline = baseline?;
    // A value that counts is no newer than the newest one.
    if baseline.0 == year { Err("is-baseline") } else { Ok(change::difference(indicator, baseline, value)) }
}

/// The grades an indicator asks for.
fn grades<'c>(site: &'c Site, indicator: &'c Indicator) -> Option<&'c GradeTable> {
    match indicator.methods.grades.as_ref()? {
        Grades::Default => site.grades.as_ref(),
        Grades::Own(table) => Some(table),
    }
}

/// The targets of a series with how it stands against each.
fn aims(
    indicator: &Indicator,
    member: &Member,
    targets: &[&Target],
    (kept, excluded): (&[Point], &[Excluded]),
    (baseline, grades): (Result<Point, &'static str>, Option<&GradeTable>),
) -> Vec<Aim> {
    let grounds = target::Grounds { indicator, kept, baseline, grades };
    let years = |from: FiscalYear, to: FiscalYear| (from.year() + 1..=to.year()).filter_map(FiscalYear::new);
    let is_cut = |from, to| years(from, to).any(|year| breaks_at(indicator, member, year));
    targets.iter().map(|target| grounds.aim(target, |year| left_out(excluded, year), is_cut)).collect()
}

/// Growth per year in per cent between the two ends that allow it, or why they do not.
fn annual_growth(indicator: &Indicator, values: &[Point], ends: Option<(Point, Point)>) -> Result<f64, &'static str> {
    let (_, first) = values.first().ok_or("no-value")?;
    if indicator.unit.is_percent() {
        return Err("percent-unit");
    }
    let (first, last) = ends.ok_or(match first.partial_cmp(&0.0) {
        Some(std::cmp::Ordering::Less) => "negative-base",
        Some(std::cmp::Ordering::Equal) => "zero-base",
        _ => "sign-change",
    })?;
    let growth = growth::annual_growth(first.1, last.1, last.0.year() - first.0.year());
    growth.map(|growth| growth * 100.0).map_err(growth::NoGrowth::code)
}
