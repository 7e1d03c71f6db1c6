//! What stands behind a change: chance, the band that counts as no change, parts that moved against each other, and what
//! the department says happened.

use super::Speaker;
use crate::analyse::SeriesAnalysis;
use crate::collect::Member;
use crate::model::Event;

/// How many events are told at most; the page lists all.
const EVENTS: usize = 2;

impl Speaker<'_> {
    /// That chance could give the difference, or that it lies within the declared band: only where that was looked at.
    pub(super) fn chance(&self) -> Option<String> {
        match self.analysis.change.reason? {
            "within-noise" => Some(self.say("within-noise", &[])),
            "within-band" => {
                let band = self.difference(self.indicator.flat_band?);
                Some(self.say("within-band", &[("band", &band)]))
            }
            _ => None,
        }
    }

    /// Of a total: the part that fell most and the part that rose most, where parts moved against each other.
    pub(super) fn parts(&self, parts: &[(&Member, &SeriesAnalysis)]) -> Option<String> {
        if !self.member.series.is_total() || !self.indicator.is_additive() {
            return None;
        }
        let (period, _) = self.analysis.latest()?;
        // Of a total that is not compared with the year before, the parts are not either.
        self.analysis.change.difference?;
        let moves = || {
            let own = |member: &Member| !member.series.is_total() && self.member.series.key.holds(&member.series.key);
            parts.iter().filter(move |(member, _)| own(member)).filter_map(|(member, analysis)| {
                let (year, value) = analysis.latest()?;
                let difference = analysis.change.difference.filter(|_| year == period)?;
                Some((member, difference.absolute, difference.value, value))
            })
        };
        let down = moves().filter(|(_, by, ..)| *by < 0.0).min_by(|a, b| a.1.total_cmp(&b.1))?;
        let up = moves().filter(|(_, by, ..)| *by > 0.0).max_by(|a, b| a.1.total_cmp(&b.1))?;
        let label = |member: &Member| self.words.phrase(&member.series.label);
        let facts = [
            ("down", label(down.0)),
            ("fall", self.difference(down.1)),
            ("down-before", self.value(down.2)),
            ("down-after", self.value(down.3)),
            ("up", label(up.0)),
            ("rise", self.difference(up.1)),
            ("up-before", self.value(up.2)),
            ("up-after", self.value(up.3)),
        ];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Some(self.say("parts-down-up", &facts))
    }

    /// The events that lie in the years compared, in the department's words: the newest ones. An event explains nothing by
    /// itself, and the sentence does not say that it does.
    pub(super) fn events(&self) -> Option<String> {
        let (latest, _) = self.analysis.latest()?;
        let first = self.analysis.change.difference.map_or(latest, |difference| difference.period);
        let lies = |event: &&Event| event.from <= latest && event.to.is_none_or(|to| to >= first);
        let events: Vec<&Event> = self.indicator.events.iter().filter(lies).collect();
        let newest = &events[events.len().saturating_sub(EVENTS)..];
        let said = newest.iter().map(|event| Some(self.event(event)));
        said.reduce(|first, second| self.joined([first, second])).flatten()
    }

    fn event(&self, event: &Event) -> String {
        let note = &*self.words.phrase(&event.note);
        let from = self.year(event.from);
        match event.to {
            Some(to) if to == event.from => self.say("event-in", &[("from", &from), ("note", note)]),
            Some(to) => self.say("event-through", &[("from", &from), ("to", &self.year(to)), ("note", note)]),
            None => self.say("event-since", &[("from", &from), ("note", note)]),
        }
    }
}
