//! What is newer than the newest value that counts: a part of a year, another day, a word or nothing in the place of a
//! number; and that the plan had not begun.

use super::super::keep;
use super::super::label::{covers_months, ends, era_year, span_words};
use super::{Speaker, is_rank, is_rate};
use crate::analyse::SameSpan;
use crate::model::{FiscalYear, Language, Observation, Span, Status, Subject};

impl Speaker<'_> {
    /// All that limits what was said of the newest value that counts.
    pub(super) fn newest(&self) -> Option<String> {
        let latest = self.analysis.latest().map(|(period, _)| period);
        let without = latest.and_then(|latest| self.without_value(Some(latest)));
        self.joined([without, self.incomplete(latest)])
    }

    /// The newest value where it covers a part of its year or was read on another day: against the same part of the year
    /// before where that is given, else why it is not compared.
    fn incomplete(&self, latest: Option<FiscalYear>) -> Option<String> {
        if let Some(same) = self.analysis.same_span.as_ref().filter(|same| self.may_compare(same)) {
            return Some(self.same_span(same));
        }
        let latest = latest?;
        let is_newer = |o: &&Observation| o.period > latest && o.value.is_some();
        let newest = self.member.series.observations.iter().rfind(is_newer)?;
        let (year, value) = (self.year(newest.period), self.marked("marked", newest.period, newest.value?));
        let [year, value] = [("year", &*year), ("value", &*value)];
        if newest.status == Status::Forecast {
            return Some(self.say("forecast", &[year, ("value", &self.value(newest.value?))]));
        }
        let words = span_words(self.words, self.indicator, newest)?;
        if self.indicator.is_of_a_day() {
            return Some(self.say("other-day", &[year, value, ("span", &words)]));
        }
        // Of a rate, a rank, persons registered, and what may have been expected of the whole year, it is not said that the
        // months add up to it.
        let adds_up = !is_rate(self.indicator)
            && !is_rank(self.indicator)
            && self.indicator.subject != Some(Subject::Person)
            && newest.status != Status::Provisional;
        if !adds_up {
            let from_start = newest.span.from == self.indicator.whole(newest.period).from;
            let id = if from_start { "incomplete-reading" } else { "incomplete-part" };
            return Some(self.say(id, &[year, value, ("span", &words)]));
        }
        let (span, months) = (self.part(newest.span), newest.span.months());
        if !covers_months(newest.span) {
            return Some(self.say("incomplete-days", &[year, value, ("span", &span)]));
        }
        let months = keep(&self.say("months", &[("count", &months.to_string())]));
        Some(self.say("incomplete", &[year, value, ("span", &span), ("months", &months)]))
    }

    /// No break lies between the two years, and the values are no ranks.
    fn may_compare(&self, same: &SameSpan) -> bool {
        !is_rank(self.indicator)
            && FiscalYear::new(same.period.year() - 1).is_some_and(|before| self.is_unbroken(before, same.period))
    }

    fn same_span(&self, same: &SameSpan) -> String {
        let is_day = self.indicator.is_of_a_day();
        let observation = self.member.series.at(same.period).filter(|_| is_day);
        let day = observation.and_then(|observation| span_words(self.words, self.indicator, observation));
        let facts = [
            ("year", self.year(same.period)),
            ("span", day.unwrap_or_else(|| self.part(same.span))),
            ("of", if is_day { "day" } else { "span" }.to_owned()),
            ("value", self.marked("marked", same.period, same.value)),
            ("before", self.value(same.before)),
            ("difference", self.difference(same.absolute)),
        ];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        match same.absolute.partial_cmp(&0.0) {
            Some(std::cmp::Ordering::Greater) => self.say(&format!("span-up-{}", self.kind()), &facts),
            Some(std::cmp::Ordering::Less) => self.say(&format!("span-down-{}", self.kind()), &facts),
            _ => self.say("span-same", &facts),
        }
    }

    /// A part of a year: `4月から10月まで`, `4月`, `4月1日から10月15日まで`.
    fn part(&self, span: Span) -> String {
        let (first, last) = ends(span, self.language());
        let (first, last) = (keep(&first), keep(&last));
        if first == last { first } else { self.say("list-through", &[("first", &first), ("last", &last)]) }
    }

    /// Years after `latest`, or all without one, that have no value: what the office printed in its place, or why there is
    /// none. An empty cell promises nothing and is not spoken of.
    pub(super) fn without_value(&self, latest: Option<FiscalYear>) -> Option<String> {
        let is_later = |o: &&Observation| o.value.is_none() && latest.is_none_or(|latest| o.period > latest);
        let later: Vec<&Observation> = self.member.series.observations.iter().filter(is_later).collect();
        let reasons: Vec<(&str, &str)> = later.iter().filter_map(|o| reason(o, self.language())).collect();
        let said = reasons.iter().enumerate().filter(|(at, why)| !reasons[..*at].contains(*why));
        let said = said.map(|(_, (id, words))| {
            let years = later.iter().filter(|o| reason(o, self.language()) == Some((*id, *words))).map(|o| o.period);
            self.none_for(&years.collect::<Vec<_>>(), id, words)
        });
        said.reduce(|first, second| self.joined([first, second])).flatten()
    }

    fn none_for(&self, years: &[FiscalYear], id: &str, words: &str) -> Option<String> {
        let years = self.years(years)?;
        // The office's own words stand in the language of its tables.
        if !words.is_empty() && Some(&self.language()) == self.site.languages.first() {
            return Some(self.say("newest-none", &[("years", &years), ("words", words)]));
        }
        Some(self.say(id, &[("years", &years)]))
    }

    /// That the newest value that counts is older than the plan.
    pub(super) fn plan(&self) -> Option<String> {
        let plan = self.site.plan.as_ref().filter(|_| self.analysis.before_plan)?;
        let year = self.year(self.analysis.latest()?.0);
        let era = |year| keep(&era_year(year, self.language()));
        let (from, to) = (era(plan.from), era(plan.to));
        Some(self.say("plan-not-begun", &[("year", &year), ("from", &from), ("to", &to)]))
    }
}

/// Why a year has no value: the message, and the words the office printed. `None` for an empty cell.
fn reason(observation: &Observation, language: Language) -> Option<(&str, &str)> {
    let words = observation.note.as_ref().map_or("", |note| note.get(language));
    match observation.status {
        // Whatever is printed beside it, a withheld value is called so.
        Status::Withheld => Some(("newest-withheld", "")),
        Status::NotCollected => Some(("newest-not-collected", words)),
        Status::CannotExist => Some(("newest-cannot-exist", words)),
        _ if words.is_empty() => None,
        _ => Some(("newest-missing", words)),
    }
}
