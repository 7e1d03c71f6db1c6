//! What stands along the years: ticks, points, events, the plan.

use super::plot::all_years;
use super::{Composer, Pair, mark};
use crate::chart::picture::{Event, Point, Series, Tick};
use crate::model::{self, FiscalYear, Observation};
use crate::wording::{grouped, span_words, tick, unmarked};

impl Composer<'_> {
    pub(super) fn ticks(&self, shown: &[Pair<'_>]) -> Vec<Tick> {
        let observations = || shown.iter().flat_map(|(member, _)| &member.series.observations);
        let Some((first, last)) = all_years(shown) else {
            return Vec::new();
        };
        let years = (first.year()..=last.year()).filter_map(FiscalYear::new);
        years
            .map(|year| {
                let partial = observations().find(|o| o.period == year && !o.complete);
                Tick {
                    year: year.year(),
                    label: tick(year, self.words.language()),
                    western: self.western(year),
                    span: partial.map(|o| self.short_span(o)),
                }
            })
            .collect()
    }

    /// The span under a tick: only the end that differs from the year's own.
    pub(super) fn short_span(&self, observation: &Observation) -> String {
        let whole = self.indicator.whole(observation.period);
        let words = unmarked(&span_words(self.words, self.indicator, observation).unwrap_or_default());
        let ends = words.split_once('～').or_else(|| words.split_once(" to "));
        let Some((from, to)) = ends.filter(|_| !self.indicator.is_of_a_day()) else {
            return words;
        };
        match (observation.span.from == whole.from, observation.span.to == whole.to) {
            (true, false) => self.words.get("chart-span-to", &[("to", to)]),
            (false, true) => self.words.get("chart-span-from", &[("from", from)]),
            _ => words,
        }
    }

    /// The western year below the label of a year, where that is another one.
    pub(super) fn western(&self, year: FiscalYear) -> String {
        let western = year.year().to_string();
        if tick(year, self.words.language()) == western { String::new() } else { western }
    }

    /// A series in the years that are drawn, with the intervals of chance where the indicator asks for them.
    pub(super) fn series(&self, (member, analysis): Pair<'_>, years: &[Tick], scale: f64, decimals: u32) -> Series {
        let drawn = |observation: &&Observation| years.iter().any(|tick| tick.year == observation.period.year());
        let points = member.series.observations.iter().filter(drawn).map(|observation| {
            let interval = analysis.intervals.get(&observation.period).and_then(|found| found.as_ref().ok());
            let interval = interval.and_then(|found| Some((found.low?, found.high)));
            Point { interval, ..self.point(observation, scale, decimals) }
        });
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
            label: observation
                .value
                .map_or_else(String::new, |value| grouped(value / scale, decimals).replace('-', "−")),
        }
    }

    pub(super) fn events(&self, years: &[Tick]) -> Vec<Event> {
        let (Some(first), Some(last)) = (years.first(), years.last()) else { return Vec::new() };
        let is_over = |event: &&model::Event| event.to.is_some_and(|to| to.year() < first.year);
        let events = self.indicator.events.iter().filter(|event| event.from.year() <= last.year && !is_over(event));
        events
            .map(|event| Event {
                from: event.from.year(),
                to: event.to.map(FiscalYear::year),
                label: self.event_label(event),
            })
            .collect()
    }

    pub(super) fn plan(&self, years: &[Tick]) -> Option<(i32, i32, String)> {
        let plan = self.analysed.catalogue.site.plan.as_ref()?;
        let (from, to) = (plan.from.year(), plan.to.year());
        years.iter().find(|tick| (from..=to).contains(&tick.year))?;
        let name = |year| tick(year, self.words.language());
        Some((from, to, self.words.get("chart-plan-years", &[("from", &name(plan.from)), ("to", &name(plan.to))])))
    }

    /// What happened; of what goes on also since when, for its band has no end.
    fn event_label(&self, event: &model::Event) -> String {
        let note = event.note.get(self.words.language()).trim_end_matches('。');
        match event.to {
            Some(_) => note.to_owned(),
            None => self
                .words
                .get("chart-event-since", &[("from", &tick(event.from, self.words.language())), ("note", note)]),
        }
    }
}
