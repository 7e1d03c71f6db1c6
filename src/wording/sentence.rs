//! What is said of a series, in whole sentences.

use super::label::{months, span_words, year_name};
use super::number::with_unit;
use super::target::target_sentence;
use super::{Words, keep, unmarked};
use crate::analyse::{Movement, SeriesAnalysis, Verdict};
use crate::collect::Member;
use crate::model::{Aggregation, FiscalYear, Indicator, Observation, Subject};

/// A sentence, or a few that belong together, with marks around what must not break across lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence(pub String);

impl Sentence {
    /// The words alone, for data files and charts.
    #[must_use]
    pub fn plain(&self) -> String {
        unmarked(&self.0)
    }
}

/// A difference without its sign, with its unit: rates in per cent differ by points.
#[must_use]
pub fn difference_words(indicator: &Indicator, value: f64) -> String {
    if indicator.unit.is_percent() {
        return keep(&format!("{}ポイント", super::grouped(value.abs(), indicator.decimals)));
    }
    with_unit(value.abs(), indicator.decimals, &indicator.unit)
}

/// What is needed to speak of a series.
struct Speaker<'a> {
    words: &'a Words,
    indicator: &'a Indicator,
    member: &'a Member,
    analysis: &'a SeriesAnalysis,
}

/// One to four sentences on a series: the change, the parts of a total that moved against each other, the target, the
/// trend, and the newest value that does not cover a year. `parts` are the other series of the indicator.
#[must_use]
pub fn sentences(
    words: &Words,
    indicator: &Indicator,
    series: (&Member, &SeriesAnalysis),
    parts: &[(&Member, &SeriesAnalysis)],
) -> Vec<Sentence> {
    let speaker = Speaker { words, indicator, member: series.0, analysis: series.1 };
    let said = [
        Some(speaker.change()),
        speaker.parts(parts),
        target_sentence(words, indicator, series.1),
        speaker.trend(),
        speaker.incomplete(),
    ];
    let mut said: Vec<Sentence> = said.into_iter().flatten().map(Sentence).collect();
    if said.len() > 4 {
        // The trend stands in the analysis as well; what limits the other numbers must be said.
        said.remove(3);
    }
    said
}

impl Speaker<'_> {
    fn year(&self, year: FiscalYear) -> String {
        keep(&year_name(self.indicator, year, self.words.language()))
    }

    fn value(&self, value: f64) -> String {
        with_unit(value, self.indicator.decimals, &self.indicator.unit)
    }

    /// A difference: rates in per cent differ by points.
    fn difference(&self, value: f64) -> String {
        difference_words(self.indicator, value)
    }

    fn say(&self, id: &str, facts: &[(&str, &str)]) -> String {
        let calendar = ("calendar", self.indicator.calendar.word());
        let facts: Vec<(&str, &str)> = facts.iter().copied().chain([calendar]).collect();
        self.words.get(id, &facts)
    }

    fn change(&self) -> String {
        let Some((period, value)) = self.analysis.latest() else {
            return self.without_whole_year();
        };
        let (year, value) = (self.year(period), self.value(value));
        let change = &self.analysis.change;
        let (Some(difference), Some(movement)) = (&change.difference, change.movement) else {
            let brk = self.year(self.indicator.break_at_or_before(period).map_or(period, |brk| brk.period));
            let id = match change.reason {
                Some("break") => "change-break",
                Some("gap") => "change-gap",
                _ => "latest",
            };
            let note = self.indicator.break_at_or_before(period).and_then(|brk| brk.note.as_ref());
            let note = note.map_or_else(String::new, |note| ended(note.get(self.words.language())));
            return self.say(id, &[("year", &year), ("value", &value), ("break", &brk), ("note", &note)]);
        };
        let before = self.value(difference.value);
        let amount = self.difference(difference.absolute);
        // A percentage of a small base misleads more than it tells.
        let percent = difference.percent.filter(|_| difference.value >= 100.0);
        let percent_words = percent.map(|percent| keep(&format!("{}%", super::grouped(percent.abs(), 1))));
        let kind = match (self.indicator.unit.is_percent(), &percent_words) {
            (true, _) => "rate",
            (false, Some(_)) => "count-percent",
            (false, None) => "count",
        };
        let id = match movement {
            Movement::Same => "change-same".to_owned(),
            moved => format!("change-{}-{kind}", moved.word()),
        };
        let percent = percent_words.unwrap_or_default();
        let facts =
            [("year", &*year), ("value", &value), ("before", &before), ("difference", &amount), ("percent", &percent)];
        self.say(&id, &facts)
    }

    fn without_whole_year(&self) -> String {
        let newest = self.member.series.observations.iter().rev().find(|o| o.value.is_some());
        let Some((observation, value)) = newest.and_then(|o| Some((o, o.value?))) else {
            return self.say("no-value", &[]);
        };
        let span = span_words(self.indicator, observation).unwrap_or_default();
        let (year, value) = (self.year(observation.period), self.value(value));
        self.say("only-incomplete", &[("year", &year), ("value", &value), ("span", &span)])
    }

    /// Of a total: the part that fell most and the part that rose most, where parts moved against each other.
    fn parts(&self, parts: &[(&Member, &SeriesAnalysis)]) -> Option<String> {
        if !self.member.series.is_total() || !self.indicator.is_additive() {
            return None;
        }
        let (period, _) = self.analysis.latest()?;
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
        let label = |member: &Member| member.series.label.get(self.words.language()).to_owned();
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

    fn trend(&self) -> Option<String> {
        if self.indicator.aggregation == Aggregation::Cumulative && self.analysis.kept.len() > 1 {
            return Some(self.say("cumulative", &[]));
        }
        let trend = self.analysis.trend.as_ref()?;
        let (first, last) = (self.analysis.kept.first()?, self.analysis.kept.last()?);
        let kind = if self.indicator.unit.is_percent() { "rate" } else { "count" };
        let id = match trend.movement {
            "too-few" => return None,
            "up" | "down" => format!("trend-{}-{kind}", trend.movement),
            other => format!("trend-{other}"),
        };
        let (from, to, n) = (self.year(first.0), self.year(last.0), self.analysis.kept.len().to_string());
        let said = self.say(&id, &[("from", &from), ("to", &to), ("n", &n)]);
        let untold = matches!(trend.movement, "untold" | "none");
        let beyond = trend.homogeneity.filter(|homogeneity| untold && homogeneity.p <= 0.05);
        Some(match beyond.and_then(|_| self.greatest_step()) {
            Some(step) => format!("{said}{step}"),
            None => said,
        })
    }

    fn greatest_step(&self) -> Option<String> {
        let ((period, value), (_, before)) = self.analysis.greatest_step?;
        let id = if value > before { "beyond-chance-up" } else { "beyond-chance-down" };
        let (year, before, difference) = (self.year(period), self.value(before), self.difference(value - before));
        Some(self.say(id, &[("year", &year), ("before", &before), ("difference", &difference)]))
    }

    /// What is newer than the newest value that counts: a part of a year, or a word in the place of a number.
    fn incomplete(&self) -> Option<String> {
        let latest = self.analysis.latest()?.0;
        if let Some(said) = self.words_instead(latest) {
            return Some(said);
        }
        let newest: &Observation =
            self.member.series.observations.iter().rfind(|o| !o.complete && o.value.is_some())?;
        if newest.period < latest {
            return None;
        }
        let (year, value) = (self.year(newest.period), self.value(newest.value?));
        if self.indicator.is_of_a_day() {
            let span = span_words(self.indicator, newest)?;
            return Some(self.say("other-day", &[("year", &year), ("value", &value), ("span", &span)]));
        }
        // Of a rate, and of persons registered, it is not said that the months add up to it.
        let adds_up = !self.indicator.unit.is_percent() && self.indicator.subject != Some(Subject::Person);
        if !adds_up {
            let span = span_words(self.indicator, newest)?;
            return Some(self.say("incomplete-reading", &[("year", &year), ("value", &value), ("span", &span)]));
        }
        let (from, to) = months(newest.span, self.words);
        let count = keep(&self.say("months", &[("count", &newest.span.months().to_string())]));
        let facts = [("year", &*year), ("value", &value), ("from", &from), ("to", &to), ("months", &count)];
        Some(self.say("incomplete", &facts))
    }
}

impl Speaker<'_> {
    /// Years after the newest value in which the source prints a word in the place of a number.
    fn words_instead(&self, latest: FiscalYear) -> Option<String> {
        let later = || self.member.series.observations.iter().filter(|o| o.period > latest && o.value.is_none());
        let words = later().find_map(|observation| observation.note.as_deref())?;
        let years = later().filter(|observation| observation.note.as_deref() == Some(words));
        let listed = years.map(|observation| self.year(observation.period));
        let years = listed.reduce(|first, second| self.say("list-and", &[("first", &first), ("second", &second)]))?;
        Some(self.say("newest-none", &[("years", &years), ("words", words)]))
    }
}

/// A text with a full stop at its end.
fn ended(text: &str) -> String {
    if text.ends_with('。') { text.to_owned() } else { format!("{text}。") }
}

/// The numbers of a series in words, for those who cannot see the chart.
#[must_use]
pub fn describe(words: &Words, indicator: &Indicator, member: &Member) -> String {
    let points: Vec<String> =
        member.series.observations.iter().map(|observation| describe_point(words, indicator, observation)).collect();
    unmarked(&points.join("、"))
}

fn describe_point(words: &Words, indicator: &Indicator, observation: &Observation) -> String {
    let year = year_name(indicator, observation.period, words.language());
    let year = match span_words(indicator, observation) {
        Some(span) => words.get("describe-span", &[("year", &year), ("span", &span)]),
        None => year,
    };
    if let Some(value) = observation.value {
        return format!("{year} {}", with_unit(value, indicator.decimals, &indicator.unit));
    }
    let status = words.get(&format!("status-{}", observation.status.code()), &[]);
    words.get("describe-none", &[("year", &year), ("status", &status)])
}

impl Verdict {
    /// The id of its word.
    #[must_use]
    pub fn message(self) -> String {
        format!("verdict-{}", self.word())
    }
}
