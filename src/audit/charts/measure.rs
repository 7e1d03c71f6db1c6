//! What the mark of an item draws: its value, or that as a share of an average or of a target.

use super::super::Audit;
use super::super::register::{Series, Subject, Withheld};
use crate::model::{Benchmark, Key, Target};

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
    /// The value.
    Own,
    /// The value, with what it is compared with as 100.
    Average,
    /// The value, with its target as 100.
    Target,
}

impl Measure {
    pub(super) const ALL: [Self; 3] = [Self::Own, Self::Average, Self::Target];
}

/// An item of a drawing: a series with its newest year.
pub(super) struct Item<'a> {
    key: &'a Key,
    year: i32,
    /// The published value.
    pub(super) value: Option<f64>,
    /// What is withheld in its place.
    pub(super) withheld: Option<Withheld<'a>>,
}

impl<'a> Item<'a> {
    /// A series with the newest year of which anything is published.
    pub(super) fn newest(audit: &Audit<'a>, series: &Series<'a>) -> Option<Self> {
        let year = audit.figures.years(series.member).max()?;
        let (value, withheld) = (audit.figures.value(series.member, year), audit.register.at(series.member, year));
        Some(Self { key: series.key, year, value, withheld })
    }

    fn benchmark<'s>(&self, subject: &'s Subject<'_>) -> Option<&'s Benchmark> {
        let own = || subject.indicator.benchmarks.iter().filter(|b| b.key.as_ref().is_none_or(|key| key == self.key));
        own().find(|benchmark| benchmark.period.year() == self.year).or_else(|| own().next())
    }

    fn target<'s>(&self, subject: &'s Subject<'_>) -> Option<&'s Target> {
        let own = || subject.indicator.targets.iter().filter(|t| t.key.as_ref().is_none_or(|key| key == self.key));
        own().find(|target| target.period.year() == self.year).or_else(|| own().next_back())
    }

    /// What a value is multiplied by before it is drawn.
    pub(super) fn factor(&self, subject: &Subject<'_>, measure: Measure) -> Option<f64> {
        let whole = match measure {
            Measure::Own => return Some(1.0),
            Measure::Average => self.benchmark(subject)?.value,
            Measure::Target => self.target(subject)?.value,
        };
        (whole > 0.0).then_some(100.0 / whole)
    }

    /// What is drawn of its published value.
    pub(super) fn drawn(&self, subject: &Subject<'_>, measure: Measure) -> Option<f64> {
        Some(self.value? * self.factor(subject, measure)?)
    }

    /// Where that with which it is compared stands.
    pub(super) fn references(&self, subject: &Subject<'_>, measure: Measure) -> Vec<f64> {
        let target = self.target(subject).into_iter().flat_map(|t| [Some(t.value), t.high]).flatten();
        match (measure, self.factor(subject, measure)) {
            (Measure::Own, _) => self.benchmark(subject).map(|b| b.value).into_iter().chain(target).collect(),
            (Measure::Average, Some(_)) => vec![100.0],
            (Measure::Target, Some(factor)) => target.map(|value| value * factor).collect(),
            (_, None) => Vec::new(),
        }
    }
}
