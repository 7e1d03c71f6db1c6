//! What is read aloud in the place of a table: its values in words, year by year.

use super::describe::Heard;
use super::number::with_unit;
use super::unmarked;
use crate::collect::Member;
use crate::model::{FiscalYear, Language, Observation, Target, heard as spoken};

/// So many series are told of a year in one sentence; of more, each has its own line.
const MOST_IN_SENTENCE: usize = 4;

impl Heard<'_> {
    /// The values of series in order of their years, a sentence a line. Of a year in which they cover different times
    /// each time has its own sentence.
    #[must_use]
    pub fn read_aloud(&self, members: &[&Member]) -> Vec<String> {
        let all = members.iter().flat_map(|member| &member.series.observations);
        let mut years: Vec<FiscalYear> = all.map(|observation| observation.period).collect();
        years.sort_unstable();
        years.dedup();
        years.into_iter().flat_map(|year| self.year_aloud(members, year)).collect()
    }

    fn year_aloud(&self, members: &[&Member], year: FiscalYear) -> Vec<String> {
        let brk = self.indicator.breaks.iter().find(|brk| brk.period == year);
        let mut said: Vec<String> = brk.and_then(|brk| self.anew(brk, &[])).into_iter().collect();
        let mut times: Vec<(String, Vec<String>)> = Vec::new();
        let mut remarks: Vec<String> = Vec::new();
        for member in members {
            let found = member.series.at(year);
            // Of many series those are told that have a value in the year; of few, all.
            if found.is_none() && members.len() > MOST_IN_SENTENCE {
                continue;
            }
            let time = found.map_or_else(|| self.year(year), |observation| self.time(observation));
            let value = found.map_or_else(|| self.words.get("heard-none", &[]), |found| self.value_aloud(found));
            let item = if members.len() == 1 { value } else { self.item_aloud(&self.label(member), &value) };
            let compared = found.map(|observation| self.compared_aloud(member, observation)).unwrap_or_default();
            let item = self.listed_aloud(std::iter::once(item).chain(compared)).unwrap_or_default();
            remarks.extend(found.into_iter().flat_map(|observation| self.remarks(observation)));
            match times.iter_mut().find(|(other, _)| *other == time) {
                Some((_, all)) => all.push(item),
                None => times.push((time, vec![item])),
            }
        }
        for (time, items) in times {
            said.extend(self.time_aloud(&time, items));
        }
        remarks.dedup();
        said.extend(remarks);
        said
    }

    fn time_aloud(&self, time: &str, items: Vec<String>) -> Vec<String> {
        if items.len() > MOST_IN_SENTENCE {
            let begin = self.words.get("read-aloud-years-begin", &[("time", time)]);
            let lines = items.iter().map(|item| self.words.get("read-aloud-item-end", &[("item", item)]));
            return std::iter::once(begin).chain(lines).collect();
        }
        let values = self.listed_aloud(items.into_iter()).unwrap_or_default();
        vec![self.words.get("read-aloud-year", &[("time", time), ("values", &values)])]
    }

    /// Averages and ranks that stand beside the newest value of a series.
    fn compared_aloud(&self, member: &Member, observation: &Observation) -> Vec<String> {
        let is_newest = member.series.observations.last().is_some_and(|last| last.period == observation.period);
        let compared = self.benchmarks(member).filter(|_| is_newest).flat_map(|benchmark| {
            let title = spoken(self.words.language(), &unmarked(&self.words.text(&benchmark.title)));
            let place = benchmark.rank.map(|rank| self.words.get("heard-place", &[("rank", &rank.to_string())]));
            let place = place.map(|place| self.item_aloud(&self.words.get("heard-rank", &[]), &place));
            std::iter::once(self.item_aloud(&title, &self.size(benchmark.value))).chain(place)
        });
        compared.collect()
    }

    /// The targets, each a sentence.
    #[must_use]
    pub fn targets_aloud(&self) -> Vec<String> {
        self.indicator.targets.iter().map(|target| self.target_aloud(target)).collect()
    }

    fn target_aloud(&self, target: &Target) -> String {
        let language = self.words.language();
        let value = match target.high {
            Some(high) => {
                let ends = [("from", &*self.size(target.value)), ("to", &*self.size(high))];
                self.words.get("heard-range", &ends)
            }
            None => self.size(target.value),
        };
        let facts = [("year", &*self.year(target.period)), ("value", &value)];
        match &target.key {
            None => self.words.get("read-aloud-target", &facts),
            Some(key) => {
                let label = spoken(language, &unmarked(&self.words.text(&self.indicator.label(key))));
                self.words.get("read-aloud-target-of", &[facts[0], facts[1], ("label", &label)])
            }
        }
    }

    /// What stands beside a value: a note, and that it was changed.
    fn remarks(&self, observation: &Observation) -> Vec<String> {
        let time = self.time(observation);
        let note = observation.remark().map(|note| {
            let note = note.get(self.words.language());
            // A note of a table is in the table's language, which is nowhere said.
            let is_japanese = note.chars().any(|c| matches!(c, '\u{3040}'..='\u{9fff}'));
            let language = if is_japanese { Language::Ja } else { self.words.language() };
            let note = spoken(language, note.trim_end_matches(['。', '.']));
            self.words.get("read-aloud-note", &[("time", &time), ("note", &note)])
        });
        let revised = observation
            .revised
            .map(|kind| self.words.get("read-aloud-revised", &[("time", &time), ("kind", kind.word())]));
        note.into_iter().chain(revised).collect()
    }

    fn listed_aloud(&self, all: impl Iterator<Item = String>) -> Option<String> {
        all.reduce(|first, second| self.words.get("read-aloud-list", &[("first", &first), ("second", &second)]))
    }

    fn item_aloud(&self, label: &str, value: &str) -> String {
        self.words.get("read-aloud-item", &[("label", label), ("value", value)])
    }

    /// A value with its unit, or why there is none; with what it is, where it is no plain one.
    fn value_aloud(&self, observation: &Observation) -> String {
        let Some(value) = observation.value else { return self.absent(observation) };
        let value = self.about(observation, self.size(value));
        match self.status(observation) {
            Some(mark) => self.words.get("heard-marked", &[("mark", &mark), ("value", &value)]),
            None => value,
        }
    }

    /// A number with its unit, a minus as a word.
    pub(super) fn size(&self, value: f64) -> String {
        let size = unmarked(&with_unit(self.words, value.abs(), self.indicator.decimals, &self.indicator.unit));
        if value < 0.0 { self.words.get("heard-minus", &[("number", &size)]) } else { size }
    }
}
