//! What stands along the years: ticks, points, targets, events, the plan.

use super::{Composer, Pair, mark};
use crate::chart::picture::{Event, Point, Series, Target, Tick};
use crate::collect::Member;
use crate::model::{FiscalYear, Observation};
use crate::wording::{grouped, span_words, tick, unmarked};

impl Composer<'_> {
    pub(super) fn bound_label(&self) -> Option<String> {
        let (most, title) = self.indicator.bound.as_ref()?;
        let (value, name) = (grouped(*most, 0), title.get(self.words.language()));
        Some(self.words.get("chart-all", &[("value", &value), ("unit", name)]))
    }

    pub(super) fn ticks(&self, shown: &[Pair<'_>]) -> Vec<Tick> {
        let observations = || shown.iter().flat_map(|(member, _)| &member.series.observations);
        let (first, last) = (observations().map(|o| o.period).min(), observations().map(|o| o.period).max());
        let (Some(first), Some(last)) = (first, last) else {
            return Vec::new();
        };
        let years = (first.year()..=last.year()).filter_map(FiscalYear::new);
        years
            .map(|year| {
                let partial = observations().find(|o| o.period == year && !o.complete);
                Tick {
                    year: year.year(),
                    label: tick(year, self.words.language()),
                    western: year.year().to_string(),
                    span: partial.map(|o| self.short_span(o)),
                }
            })
            .collect()
    }

    /// The span under a tick: only the end that differs from the year's own.
    pub(super) fn short_span(&self, observation: &Observation) -> String {
        let whole = self.indicator.whole(observation.period);
        let words = unmarked(&span_words(self.words, self.indicator, observation).unwrap_or_default());
        let Some((from, to)) = words.split_once('～').filter(|_| !self.indicator.is_of_a_day()) else {
            return words;
        };
        match (observation.span.from == whole.from, observation.span.to == whole.to) {
            (true, false) => format!("～{to}"),
            (false, true) => format!("{from}～"),
            _ => words,
        }
    }

    pub(super) fn series(&self, member: &Member, scale: f64, decimals: u32) -> Series {
        let points = member.series.observations.iter().map(|observation| self.point(observation, scale, decimals));
        Series {
            key: member.series.key.slug(),
            label: member.series.label.get(self.words.language()).to_owned(),
            points: points.collect(),
        }
    }

    pub(super) fn point(&self, observation: &Observation, scale: f64, decimals: u32) -> Point {
        Point {
            year: observation.period.year(),
            value: observation.value,
            interval: None,
            mark: mark(observation),
            text: self.heard().mark(observation),
            label: observation.value.map_or_else(String::new, |value| grouped(value / scale, decimals)),
        }
    }

    pub(super) fn targets(&self, shown: &[Pair<'_>], years: &[Tick], scale: f64, decimals: u32) -> Vec<Target> {
        let mut targets: Vec<Target> = Vec::new();
        for target in shown.iter().filter_map(|(_, analysis)| analysis.target.as_ref().map(|t| &t.target)) {
            let on_axis = years.iter().any(|tick| tick.year == target.period.year());
            let number = |value: f64| grouped(value / scale, decimals);
            let value = match target.high {
                Some(high) => format!("{}～{}", number(target.value), number(high)),
                None => number(target.value),
            };
            let label = if on_axis {
                self.words.get("chart-target", &[("value", &value)])
            } else {
                let year = tick(target.period, self.words.language());
                self.words.get("chart-target-year", &[("year", &year), ("value", &value)])
            };
            let year = on_axis.then_some(target.period.year());
            // The words of a range stand at its upper end and tell both.
            let words = target.high.map_or_else(|| label.clone(), |_| String::new());
            targets.extend(target.high.map(|value| Target { year, value, label }));
            targets.push(Target { year, value: target.value, label: words });
        }
        targets
    }

    pub(super) fn events(&self, years: &[Tick]) -> Vec<Event> {
        let Some(last) = years.last() else { return Vec::new() };
        let events = self.indicator.events.iter().filter(|event| event.from.year() <= last.year);
        events
            .map(|event| Event {
                from: event.from.year(),
                to: Some(event.to.map_or(last.year, |to| to.year().min(last.year))),
                label: event.note.get(self.words.language()).trim_end_matches('。').to_owned(),
            })
            .collect()
    }

    pub(super) fn plan(&self, years: &[Tick]) -> Option<(i32, i32, String)> {
        let plan = self.analysed.catalogue.site.plan.as_ref()?;
        let within = years.iter().filter(|tick| (plan.from.year()..=plan.to.year()).contains(&tick.year));
        let covered: Vec<i32> = within.map(|tick| tick.year).collect();
        Some((*covered.first()?, *covered.last()?, self.words.get("chart-plan", &[])))
    }
}
