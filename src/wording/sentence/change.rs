//! The newest value that counts and its change from the year before, or why there is none to tell.

use super::super::label::span_words;
use super::super::number::grouped;
use super::super::{Amounts, keep};
use super::{Speaker, is_rank, translated};
use crate::analyse::{Difference, Movement};
use crate::model::{Aggregation, FiscalYear, Status};

impl Speaker<'_> {
    /// The first sentence on a series. It never claims a change across a break or a gap.
    pub(super) fn change(&self) -> String {
        let Some((period, value)) = self.analysis.latest() else {
            return self.without_whole_year();
        };
        let (year, value) = (self.reading(period), self.marked("marked", period, value));
        let change = &self.analysis.change;
        match (&change.difference, change.movement) {
            (Some(difference), Some(movement)) => self.moved(&year, &value, difference, movement),
            _ => self.not_compared(period, &year, &value),
        }
    }

    fn moved(&self, year: &str, value: &str, difference: &Difference, movement: Movement) -> String {
        let before = self.marked("marked-inside", difference.period, difference.value);
        let amount = self.difference(difference.absolute);
        // A percentage of a small base misleads more than it tells.
        let percent = difference.percent.filter(|_| difference.value >= 100.0);
        let percent = percent.map(|percent| keep(&format!("{}%", grouped(percent.abs(), 1))));
        let (is_cumulative, word) = (self.indicator.aggregation == Aggregation::Cumulative, movement.word());
        let is_count = self.kind() == "count";
        let id = match movement {
            _ if is_cumulative => format!("cumulative-{word}"),
            Movement::Same => "change-same".to_owned(),
            _ if is_rank(self.indicator) => "change-rank".to_owned(),
            _ if is_count && difference.value == 0.0 => "change-from-zero".to_owned(),
            _ if is_count && percent.is_some() => format!("change-{word}-count-percent"),
            _ => format!("change-{word}-{}", self.kind()),
        };
        let percent = percent.unwrap_or_default();
        let facts =
            [("year", year), ("value", value), ("before", &before), ("difference", &amount), ("percent", &percent)];
        self.say(&id, &facts)
    }

    /// Why a value stands alone: a break in its very year, or what there is of the year before.
    fn not_compared(&self, period: FiscalYear, year: &str, value: &str) -> String {
        let facts = [("year", year), ("value", value)];
        if self.analysis.change.reason == Some("break") && self.break_at_or_before(period) == Some(period) {
            return self.after_break(period, &facts);
        }
        let observations = &self.member.series.observations;
        let previous = observations.iter().find(|o| o.period.year() + 1 == period.year());
        let Some(previous) = previous else {
            let has_earlier = observations.iter().any(|o| o.period < period && o.value.is_some());
            return self.say(if has_earlier { "change-gap" } else { "latest" }, &facts);
        };
        let span = span_words(self.words, self.indicator, previous).unwrap_or_default();
        let (whole, [year, value]) = (self.whole(), facts);
        match previous.status {
            Status::Withheld => self.say("change-previous-withheld", &facts),
            _ if previous.value.is_none() => self.say("change-gap", &facts),
            Status::Forecast => self.say("change-previous-forecast", &facts),
            _ if self.indicator.is_of_a_day() => self.say("change-previous-day", &[year, value, ("span", &span)]),
            _ => self.say("change-previous-part", &[year, value, ("span", &span), ("whole", &whole)]),
        }
    }

    fn after_break(&self, period: FiscalYear, facts: &[(&str, &str); 2]) -> String {
        let brk = self.year(period);
        let declared = self.indicator.break_at_or_before(period).filter(|brk| brk.period == period);
        let [year, value] = *facts;
        match declared.and_then(|brk| brk.note.as_ref()) {
            Some(note) => {
                let note = self.ended(&translated(self.words, note));
                self.say("change-break-note", &[year, value, ("break", &brk), ("note", &note)])
            }
            None => self.say("change-break", &[year, value, ("break", &brk)]),
        }
    }

    /// What was planned of a series without any value: its last target, by its own name where it has one.
    fn planned(&self) -> Option<String> {
        let target = &self.analysis.targets.last()?.target;
        let value = Amounts::full(self.words, self.indicator).aimed(target);
        let (year, kind) = (self.year(target.period), ("kind", target.kind.word()));
        let facts = [("year", &*year), ("target", &*value)];
        Some(match &target.title {
            Some(title) => {
                let title = translated(self.words, title);
                self.say("planned-titled", &[facts[0], facts[1], ("title", &title)])
            }
            None => self.say("planned", &[facts[0], facts[1], kind]),
        })
    }

    /// What is said of a series without any value that counts.
    fn without_whole_year(&self) -> String {
        let observations = &self.member.series.observations;
        let newest = observations.iter().rev().find_map(|o| Some((o, o.value?)));
        let Some((observation, value)) = newest else {
            let why = self.without_value(None);
            return match (self.planned(), why) {
                (None, why) => why.unwrap_or_else(|| self.say("no-value", &[])),
                (Some(planned), None) => {
                    self.joined([Some(planned), Some(self.say("no-result", &[]))]).unwrap_or_default()
                }
                (planned, why) => self.joined([planned, why]).unwrap_or_default(),
            };
        };
        if observation.status == Status::Forecast {
            return self.say("forecast", &[("year", &self.year(observation.period)), ("value", &self.value(value))]);
        }
        let span = span_words(self.words, self.indicator, observation).unwrap_or_default();
        let (year, value) = (self.year(observation.period), self.marked("marked", observation.period, value));
        let facts = [("year", &*year), ("value", &value), ("span", &span)];
        if self.indicator.is_of_a_day() {
            return self.say("only-other-day", &facts);
        }
        let [year, value, span] = facts;
        self.say("only-incomplete", &[year, value, span, ("whole", &self.whole())])
    }
}
