//! What is said of a series, in whole sentences.

mod change;
mod newest;
mod reasons;
mod target;
mod trend;

pub use target::on_track_sentence;

use super::label::{span_words, year_name};
use super::number::{difference_words, with_unit};
use super::target::target_sentence;
use super::{Amounts, Marks, Words, keep, unmarked};
use crate::analyse::{SeriesAnalysis, Verdict};
use crate::collect::Member;
use crate::model::{Aggregation, FiscalYear, Indicator, Language, Measure, Observation, ReadOn, Site, Status, Text};

/// What a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The newest value that counts, and its change from the year before.
    Change,
    /// How much the change weighs: whether chance could give it, and which parts moved against each other.
    Weight,
    /// What the department says happened in the years compared.
    Event,
    /// The target.
    Target,
    /// The trend.
    Trend,
    /// What is newer than the newest value that counts.
    Newest,
    /// That the plan had not begun. Pages say it in their heads.
    Plan,
}

/// A sentence, or a few that belong together, with marks around what must not break across lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// What it is about.
    pub about: About,
    /// Its words.
    pub words: String,
}

impl Sentence {
    /// The words alone, for data files and charts.
    #[must_use]
    pub fn plain(&self) -> String {
        unmarked(&self.words)
    }

    /// The first of its sentences without the full stop, for the title of a chart; with its marks, where it holds words
    /// of another language.
    #[must_use]
    pub fn opening(&self) -> String {
        let words = if Marks::has_foreign(&self.words) { self.words.clone() } else { self.plain() };
        // A point between digits ends nothing.
        let first = words.split(['。', '\n']).next().unwrap_or_default();
        Marks::closed(first.split(". ").next().unwrap_or_default().trim_end_matches('.'))
    }
}

/// How many sentences are said of a series at most.
const MOST: usize = 4;

/// What is left out first where there are more: what stands elsewhere on the page as well. What limits the other numbers
/// is always said.
const LEFT_OUT: [About; 3] = [About::Plan, About::Event, About::Trend];

/// What is needed to speak of a series.
struct Speaker<'a> {
    words: &'a Words,
    site: &'a Site,
    indicator: &'a Indicator,
    member: &'a Member,
    analysis: &'a SeriesAnalysis,
}

/// One to four sentences on a series: the change and how much it weighs, the department's words on the years compared,
/// the target, the trend, what is newer than the newest value that counts, the plan. `parts` are the other series of the
/// indicator.
#[must_use]
pub fn sentences(
    words: &Words,
    site: &Site,
    indicator: &Indicator,
    series: (&Member, &SeriesAnalysis),
    parts: &[(&Member, &SeriesAnalysis)],
) -> Vec<Sentence> {
    let speaker = Speaker { words, site, indicator, member: series.0, analysis: series.1 };
    let said = [
        (About::Change, Some(speaker.change())),
        (About::Weight, speaker.joined([speaker.chance(), speaker.parts(parts)])),
        (About::Event, speaker.events()),
        (About::Target, speaker.joined([target_sentence(words, indicator, series.1), speaker.outlook()])),
        (About::Trend, speaker.trend()),
        (About::Newest, speaker.newest()),
        (About::Plan, speaker.plan()),
    ];
    let said = said.into_iter().filter_map(|(about, words)| Some(Sentence { about, words: words? }));
    let mut said: Vec<Sentence> = said.collect();
    for about in LEFT_OUT {
        if said.len() > MOST {
            said.retain(|sentence| sentence.about != about);
        }
    }
    said
}

/// Whether values of an indicator rise and fall (上昇, 低下) rather than grow and shrink in number (増加, 減少).
#[must_use]
pub fn is_rate(indicator: &Indicator) -> bool {
    indicator.unit.is_level() || matches!(indicator.measure, Measure::Rate | Measure::Ratio | Measure::Index)
}

/// Whether values of an indicator are places in an order, whose rise is a fall.
pub(super) fn is_rank(indicator: &Indicator) -> bool {
    indicator.unit.is_rank() || indicator.measure == Measure::Rank
}

/// A text for a sentence in a language: its translation, or the original in quotation marks.
pub(super) fn translated(words: &Words, text: &Text) -> String {
    if text.has(words.language()) {
        return text.get(words.language()).to_owned();
    }
    words.get("untranslated", &[("text", &words.phrase(text))])
}

impl Speaker<'_> {
    /// Whether the target is in sight, where that is asked for. Of one that is met or kept its own sentence says so.
    fn outlook(&self) -> Option<String> {
        let found = self.analysis.on_track.as_ref()?;
        let is_told = found.reason.is_none() || found.outcome == "not-assessed";
        is_told.then(|| on_track_sentence(self.words, self.indicator, found.target, found.outcome))?
    }

    fn language(&self) -> Language {
        self.words.language()
    }

    fn year(&self, year: FiscalYear) -> String {
        keep(&year_name(self.indicator, year, self.language()))
    }

    /// A year, of a stock with the day on which it was read, where that is known.
    fn reading(&self, period: FiscalYear) -> String {
        let year = self.year(period);
        let Some(observation) = self.member.series.at(period).filter(|_| self.is_stock()) else {
            return year;
        };
        if let Some(day) = span_words(self.words, self.indicator, observation) {
            return self.say("year-read", &[("year", &year), ("day", &day)]);
        }
        let is_known = self.indicator.read_on == Some(ReadOn::YearEnd) || observation.as_of.is_some();
        if is_known { self.say("year-end-read", &[("year", &year)]) } else { year }
    }

    fn is_stock(&self) -> bool {
        matches!(self.indicator.aggregation, Aggregation::PointInTime | Aggregation::Cumulative)
    }

    /// Years in a row: all of them, or the first and the last of more than two that follow each other.
    fn years(&self, years: &[FiscalYear]) -> Option<String> {
        let (first, last) = (years.first()?, years.last()?);
        let follow = years.windows(2).all(|pair| pair[0].year() + 1 == pair[1].year());
        if years.len() > 2 && follow {
            return Some(self.say("list-through", &[("first", &self.year(*first)), ("last", &self.year(*last))]));
        }
        let said = years.iter().enumerate().map(|(at, year)| (at + 1 == years.len(), self.year(*year)));
        let said = said.reduce(|(_, first), (is_last, second)| {
            let id = if is_last { "list-and" } else { "list-comma" };
            (is_last, self.say(id, &[("first", &first), ("second", &second)]))
        });
        said.map(|(_, said)| said)
    }

    fn value(&self, value: f64) -> String {
        with_unit(self.words, value, self.indicator.decimals, &self.indicator.unit)
    }

    /// A value of a year, marked where it is provisional, an estimate or the like. `id` says where the mark stands.
    fn marked(&self, id: &str, period: FiscalYear, value: f64) -> String {
        let observation = self.member.series.at(period);
        if observation.is_some_and(Observation::is_about) {
            return Amounts::about(self.words, self.indicator, value);
        }
        let value = self.value(value);
        let status = observation.map(|observation| observation.status);
        match status {
            None | Some(Status::Normal | Status::Break) => value,
            Some(status) => {
                let mark = self.say(&format!("status-{}", status.code()), &[]);
                self.say(id, &[("value", &value), ("mark", &mark)])
            }
        }
    }

    /// A difference: rates in per cent differ by points.
    fn difference(&self, value: f64) -> String {
        difference_words(self.words, self.indicator, value)
    }

    fn say(&self, id: &str, facts: &[(&str, &str)]) -> String {
        let calendar = ("calendar", self.indicator.calendar.word());
        let facts: Vec<(&str, &str)> = facts.iter().copied().chain([calendar]).collect();
        self.words.get(id, &facts)
    }

    /// `rate` or `count`, as messages are called by.
    fn kind(&self) -> &'static str {
        if is_rate(self.indicator) { "rate" } else { "count" }
    }

    /// The words for a whole year: 1年分.
    fn whole(&self) -> String {
        keep(&self.say("whole-year", &[]))
    }

    /// Sentences that belong together, one behind the other.
    fn joined<const N: usize>(&self, sentences: [Option<String>; N]) -> Option<String> {
        let between = match self.language() {
            Language::Ja => "",
            Language::En => " ",
        };
        sentences.into_iter().flatten().reduce(|first, second| first + between + &second)
    }

    /// A text with a full stop at its end.
    fn ended(&self, text: &str) -> String {
        match self.language() {
            Language::Ja => format!("{}。", text.trim_end_matches('。')),
            Language::En => {
                let is_ended = unmarked(text).ends_with(['.', '!', '?']);
                if is_ended { text.to_owned() } else { format!("{text}.") }
            }
        }
    }

    /// Whether no break lies between two years: from the one after `before` up to `year`.
    fn is_unbroken(&self, before: FiscalYear, year: FiscalYear) -> bool {
        self.break_at_or_before(year).is_none_or(|brk| brk <= before)
    }

    /// The newest break up to a year: a declared one, or a value that is marked as the first after a break.
    fn break_at_or_before(&self, period: FiscalYear) -> Option<FiscalYear> {
        let declared = self.indicator.break_at_or_before(period).map(|brk| brk.period);
        let is_marked = |o: &&Observation| o.period <= period && self.member.series.begins_anew(o.period);
        let marked = self.member.series.observations.iter().rfind(is_marked).map(|o| o.period);
        declared.max(marked)
    }
}

impl Verdict {
    /// The id of its word.
    #[must_use]
    pub fn message(self) -> String {
        format!("verdict-{}", self.word())
    }
}
