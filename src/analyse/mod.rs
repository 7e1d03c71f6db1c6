//! From the [`Catalogue`] to what can be said of each series: which values count, change, trend, target.

mod bases;
mod change;
mod consistency;
mod derive;
pub mod disclosure;
pub mod figures;
pub mod formula;
mod fraction;
pub mod growth;
pub mod homogeneity;
pub mod intervals;
pub mod methods;
pub mod pace;
mod plausibility;
mod printed;
mod reasons;
pub mod rounding;
mod selection;
mod series;
mod series_trend;
mod slope;
mod spans;
pub mod tails;
mod target;
mod totals;
pub mod trend;

use std::collections::BTreeMap;

use polars::prelude::PolarsResult;
use rayon::prelude::*;

pub use change::{Change, Difference, Movement, Rule, Verdict};
pub use reasons::Reasons;
pub use series_trend::{Trend, TrendOf};
pub use spans::{SameSpan, SpanSource};
pub use target::{Aim, Attainment, Sense};

use crate::collect::{Catalogue, Member};
use crate::model::{ChartKind, FiscalYear, Key, Revision, SpanValue, TargetKind};
use crate::problem::Problems;
use disclosure::{Protection, Secret};
use figures::Figures;
use intervals::Interval;
use methods::Finding;
use methods::on_track::OnTrack;

/// The probability up to which a trend is told: so often a series without any is told to have one.
const SIGNIFICANT: f64 = 0.05;

/// A value left out of every comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Excluded {
    /// Its year.
    pub period: FiscalYear,
    /// Why: `incomplete`, `other-day`, `withheld`, `missing`, `forecast`, `break`.
    pub reason: &'static str,
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
    /// The trend tests; `None` for fewer than three values, and for stocks.
    pub trend: Option<Trend>,
    /// The greatest step between two consecutive years: year, value, year before, value before.
    pub greatest_step: Option<((FiscalYear, f64), (FiscalYear, f64))>,
    /// Against the target that is shown first.
    pub target: Option<Attainment>,
    /// What the named method says that the indicator asks for.
    pub method: Option<Finding>,
    /// Whether the target is on its way, where that is asked for and there is a target.
    pub on_track: Option<OnTrack>,
    /// The intervals of chance round the values, where they are asked for; or why a value has none.
    pub intervals: BTreeMap<FiscalYear, Result<Interval, &'static str>>,
    /// Against each of its targets, in order of their years.
    pub targets: Vec<Aim>,
    /// The newest value, of a part of a year, against the same part of the year before.
    pub same_span: Option<SameSpan>,
    /// Whether the newest value that counts lies before the plan's first year.
    pub before_plan: bool,
    /// Its values beside others: shares, per base, as an index, against other cities.
    pub figures: Figures,
    /// Why answers are not there.
    pub reasons: Reasons,
}

impl SeriesAnalysis {
    /// The newest value that counts.
    #[must_use]
    pub fn latest(&self) -> Option<(FiscalYear, f64)> {
        self.kept.last().copied()
    }

    /// The final target still to come, where it is another than the one shown first.
    #[must_use]
    pub fn final_target(&self) -> Option<&Attainment> {
        let first = self.target.as_ref()?;
        let judged = self.targets.iter().filter_map(|aim| aim.standing.as_ref().ok());
        let mut later = judged.filter(|other| other.target.period > first.target.period);
        later.rfind(|other| other.target.kind == TargetKind::Final)
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
    /// How they are protected, for the report of it.
    pub protection: Protection,
}

impl Analysed {
    /// The series of an indicator with their analyses.
    pub fn series_of(&self, indicator: usize) -> impl Iterator<Item = (&Member, &SeriesAnalysis)> {
        self.catalogue.members.iter().zip(&self.analyses).filter(move |(member, _)| member.indicator == indicator)
    }

    /// Whether an indicator is a list of values side by side in a single year rather than series over years.
    #[must_use]
    pub fn is_cross_section(&self, indicator: usize) -> bool {
        let parts = || self.series_of(indicator).filter(|(member, _)| !member.series.is_total());
        match self.catalogue.indicators[indicator].chart {
            Some(ChartKind::Rows) => return true,
            // These may also show the newest of many years; then the years are what is told.
            Some(ChartKind::Dots | ChartKind::Bullets) => {
                return parts().count() > 1 && parts().all(|(member, _)| member.series.observations.len() <= 1);
            }
            // A map or a table of shades may be of one year or of many.
            Some(ChartKind::Tiles | ChartKind::Heat) | None => {}
            Some(_) => return false,
        }
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

    /// Whether what is declared of an indicator without naming a series is about this one: its only one, or the one that
    /// stands for it.
    #[must_use]
    pub fn is_meant(&self, indicator: usize, key: &Key) -> bool {
        headline_key(&self.catalogue, indicator).as_ref() == Some(key)
    }

    /// The values of parts of years that are declared for a series.
    #[must_use]
    pub fn spans_of(&self, indicator: usize, key: &Key) -> Vec<&SpanValue> {
        spans::of_series(&self.catalogue.indicators[indicator], key, self.is_meant(indicator, key))
    }

    /// What is recorded under `revisions:` of a series, the newest first. An entry that names no series is about all of
    /// them.
    pub fn revisions_of<'a>(&'a self, member: &'a Member) -> impl Iterator<Item = &'a Revision> + 'a {
        let recorded = self.catalogue.indicators[member.indicator].publication.revisions.iter().rev();
        recorded.filter(|revision| revision.key.as_ref().is_none_or(|key| *key == member.series.key))
    }

    /// The value of a series before a revision. Where the entry names no series, it is that of the one that is meant.
    #[must_use]
    pub fn old_value(&self, member: &Member, revision: &Revision) -> Option<f64> {
        let is_its_own = revision.key.is_some() || self.is_meant(member.indicator, &member.series.key);
        revision.old.filter(|_| is_its_own)
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
    // From here on nothing knows a true value that is withheld.
    let mut bases = bases::bases(&catalogue);
    let (secrets, protection) = disclosure::protect(&mut catalogue, &mut bases, &mut problems);
    let selected = selection::select(&catalogue, &catalogue.frame()?)?;
    let analyses = catalogue
        .members
        .par_iter()
        .zip(selected)
        .enumerate()
        .map(|(at, (member, selected))| {
            let base = |year: FiscalYear| bases.get(&at).and_then(|years| years.get(&year)).copied();
            series::analyse_series(&catalogue, member, &selected, &base)
        })
        .collect::<Vec<_>>();
    problems.extend(plausibility::unexplained_changes(&catalogue, &analyses, &bases, &problems));
    problems.extend(plausibility::small_counts(&catalogue, &bases));
    Ok((Analysed { catalogue, analyses, secrets, protection }, problems))
}
