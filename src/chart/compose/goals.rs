//! What values are measured by: targets, the baseline, natural bounds.

use super::{Composer, Pair};
use crate::analyse::SeriesAnalysis;
use crate::chart::picture::{Target, Tick};
use crate::model::{self, TargetKind};
use crate::wording::{grouped, tick};

impl Composer<'_> {
    pub(super) fn bound_label(&self) -> Option<String> {
        let (most, title) = self.indicator.bound.as_ref()?;
        let (value, name) = (grouped(*most, 0), title.get(self.words.language()));
        Some(self.words.get("chart-all", &[("value", &value), ("unit", name)]))
    }

    /// The targets of what is shown: one that all series share stands there once, without a name.
    pub(super) fn targets(&self, shown: &[Pair<'_>], years: &[Tick], scale: f64, decimals: u32) -> Vec<Target> {
        let mut drawn: Vec<(&model::Target, Vec<&str>, usize)> = Vec::new();
        for (place, (member, analysis)) in shown.iter().enumerate() {
            let name = member.series.label.get(self.words.language());
            for target in drawn_targets(analysis, years) {
                match drawn.iter_mut().find(|(other, ..)| same(other, target)) {
                    Some((_, names, _)) => names.push(name),
                    None => drawn.push((target, vec![name], place)),
                }
            }
        }
        let last_yearly = drawn
            .iter()
            .filter(|(t, ..)| t.kind == TargetKind::Yearly && on_axis(t, years))
            .map(|(t, ..)| t.period)
            .max();
        let mut targets = Vec::new();
        for (target, names, place) in &drawn {
            let series = (names.len() == 1 && shown.len() > 1).then_some(*place);
            let year = on_axis(target, years).then_some(target.period.year());
            let name = if names.len() == shown.len() { None } else { Some(self.names(names)) };
            // Targets of one year each stand in a row of equal strokes: the words of the newest tell what they are.
            let is_told = target.kind != TargetKind::Yearly
                || year.is_none()
                || Some(target.period) == last_yearly
                || name.is_some();
            let label = if is_told {
                self.target_label(target, name.as_deref(), year.is_some(), (scale, decimals))
            } else {
                String::new()
            };
            // The words of a range stand at its upper end and tell both.
            let words = if target.high.is_some() { String::new() } else { label.clone() };
            targets.extend(target.high.map(|value| Target { year, value, label, series }));
            targets.push(Target { year, value: target.value, label: words, series });
        }
        targets
    }

    /// The ends of a range.
    pub(super) fn ends(&self, low: &str, high: &str) -> String {
        self.words.get("target-ends", &[("low", low), ("high", high)])
    }

    fn names(&self, names: &[&str]) -> String {
        let join =
            |first: String, second: String| self.words.get("listed-names", &[("first", &first), ("second", &second)]);
        names.iter().map(|name| (*name).to_owned()).reduce(join).unwrap_or_default()
    }

    fn target_label(
        &self,
        target: &model::Target,
        name: Option<&str>,
        on_axis: bool,
        (scale, decimals): (f64, u32),
    ) -> String {
        let number = |value: f64| grouped(value / scale, decimals);
        let value = match target.high {
            Some(high) => self.ends(&number(target.value), &number(high)),
            None => number(target.value),
        };
        let year = tick(target.period, self.words.language());
        let said = if on_axis {
            self.words.get("chart-target", &[("value", &value)])
        } else {
            self.words.get("chart-target-year", &[("year", &year), ("value", &value)])
        };
        match name {
            Some(name) => self.words.get("chart-goal-of", &[("name", name), ("goal", &said)]),
            None => said,
        }
    }

    /// The value of the baseline year; where several series are shown the caption names the year instead.
    pub(super) fn baseline(&self, shown: &[Pair<'_>], years: &[Tick], scale: f64, decimals: u32) -> Option<Target> {
        let [(member, _)] = shown else { return None };
        let period = self.indicator.baseline?;
        let value = member.series.at(period)?.value?;
        let (year, number) = (tick(period, self.words.language()), grouped(value / scale, decimals));
        let on_axis = years.iter().any(|tick| tick.year == period.year());
        let label = self.words.get("chart-baseline", &[("year", &year), ("value", &number)]);
        Some(Target { year: on_axis.then_some(period.year()), value, label, series: None })
    }
}

/// Targets of years on the axis, and of the years to come the one that is shown first and the final one.
fn drawn_targets<'a>(analysis: &'a SeriesAnalysis, years: &'a [Tick]) -> impl Iterator<Item = &'a model::Target> {
    let ahead = analysis.target.iter().chain(analysis.final_target()).map(|attainment| &attainment.target);
    let ahead: Vec<&model::Target> = ahead.filter(|target| !on_axis(target, years)).collect();
    let all = analysis.targets.iter().map(|aim| &aim.target);
    all.filter(move |target| on_axis(target, years) || ahead.contains(target))
}

fn on_axis(target: &model::Target, years: &[Tick]) -> bool {
    years.iter().any(|tick| tick.year == target.period.year())
}

fn same(a: &model::Target, b: &model::Target) -> bool {
    a.period == b.period && a.kind == b.kind && a.high == b.high && (a.value - b.value).abs() < f64::EPSILON
}
