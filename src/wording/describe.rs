//! What is heard of a chart: its values in words, for those who do not see it.

use super::label::{era_year, span_words, year_name};
use super::number::{heard, unit_name};
use super::sentence::translated;
use super::{Words, unmarked};
use crate::collect::Member;
use crate::model::heard as spoken;
use crate::model::{Benchmark, Break, Event, FiscalYear, Indicator, Language, Observation, Status, Target};

/// So many values are told one by one; of more, only the newest of each series.
const MOST_VALUES: usize = 66;

/// Speaks of an indicator's values, in whole sentences and without signs that are misread.
#[derive(Clone, Copy, Debug)]
pub struct Heard<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The indicator.
    pub indicator: &'a Indicator,
}

/// One series to tell, with the target that is drawn with it.
pub type Told<'a> = (&'a Member, Option<&'a Target>);

impl Heard<'_> {
    /// The words of the mark of a value: `令和5年度 41件`, `令和6年度の4月から10月まで 30件`, `令和3年度 秘匿のため非公表`.
    #[must_use]
    pub fn mark(&self, observation: &Observation) -> String {
        let year = self.time(observation);
        let Some(value) = observation.value else {
            return self.words.get("heard-mark", &[("year", &year), ("value", &self.absent(observation))]);
        };
        let value = self.about(observation, self.size(value));
        match self.status(observation) {
            Some(mark) => self.words.get("heard-mark-as", &[("year", &year), ("value", &value), ("mark", &mark)]),
            None => self.words.get("heard-mark", &[("year", &year), ("value", &value)]),
        }
    }

    /// The values of series, in the order in which they are drawn; of very many only the newest of each.
    #[must_use]
    pub fn values(&self, told: &[Told<'_>]) -> Vec<String> {
        let count: usize = told.iter().map(|(member, _)| member.series.observations.len()).sum();
        let is_short = count > MOST_VALUES && told.len() > 1;
        let newest = |member: &Member| {
            let all = &member.series.observations;
            let whole = all.iter().rfind(|o| o.complete && o.value.is_some()).filter(|_| is_short);
            whole.or_else(|| all.last()).cloned()
        };
        let items: Vec<Option<Observation>> = told.iter().map(|(member, _)| newest(member)).collect();
        let is_items =
            is_short || told.len() > 1 && told.iter().all(|(member, _)| member.series.observations.len() < 2);
        let mut times = items.iter().flatten().map(|observation| self.time(observation));
        let common = times.next().filter(|first| is_items && times.all(|time| time == *first));
        let unit = unmarked(&unit_name(self.words, &self.indicator.unit));
        let mut said = vec![match &common {
            Some(year) => self.words.get("heard-unit-year", &[("year", year), ("unit", &unit)]),
            None => self.words.get("heard-unit", &[("unit", &unit)]),
        }];
        for ((member, target), newest) in told.iter().zip(&items) {
            let only = newest.as_ref().filter(|_| is_items);
            let observations = only.map_or(&member.series.observations[..], std::slice::from_ref);
            said.extend(self.series((member, *target), observations, common.is_some()));
        }
        if is_short {
            said.push(self.words.get("heard-newest", &[]));
        }
        said
    }

    /// A地区は12.
    fn item(&self, member: &Member, observation: &Observation) -> String {
        let (title, value) = (self.label(member), self.value(observation));
        self.words.get("heard-item", &[("title", &title), ("value", &value)])
    }

    /// 会場版は、令和3年度が77、令和4年度が47、令和5年度の目標が80。 Where the year was said, 会場版は77、目標が80。
    fn series(&self, (member, target): Told<'_>, observations: &[Observation], is_year_said: bool) -> Option<String> {
        let beside = self.beside((member, target), observations);
        if let ([only], true) = (observations, is_year_said) {
            let said = std::iter::once(self.item(member, only)).chain(beside);
            return self.listed(said).map(|said| self.ended(&said));
        }
        let values = observations.iter().map(|o| self.clause(&self.time(o), &self.value(o)));
        let clauses = self.listed(values.chain(beside))?;
        Some(self.words.get("heard-series", &[("title", &self.label(member)), ("clauses", &clauses)]))
    }

    /// The target of a series, averages and ranks.
    fn beside(&self, (member, target): Told<'_>, observations: &[Observation]) -> Vec<String> {
        let aim = target.map(|target| {
            let is_same = matches!(observations, [only] if only.period == target.period);
            let name = if is_same {
                self.words.get("heard-target", &[])
            } else {
                self.words.get("heard-target-year", &[("year", &self.year(target.period))])
            };
            self.clause(&name, &self.aim(target))
        });
        let compared = self.benchmarks(member).flat_map(|benchmark| {
            let title = spoken(self.words.language(), &unmarked(&translated(self.words, &benchmark.title)));
            let place = benchmark.rank.map(|rank| self.words.get("heard-place", &[("rank", &rank.to_string())]));
            let place = place.map(|place| self.clause(&self.words.get("heard-rank", &[]), &place));
            std::iter::once(self.clause(&title, &self.number(benchmark.value))).chain(place)
        });
        aim.into_iter().chain(compared).collect()
    }

    fn clause(&self, name: &str, value: &str) -> String {
        self.words.get("heard-clause", &[("name", name), ("value", value)])
    }

    /// What is said of a break, with its reason; nothing where that is `said` already.
    #[must_use]
    pub fn anew(&self, brk: &Break, said: &[String]) -> Option<String> {
        let year = self.year(brk.period);
        let Some(note) = brk.note.as_ref().map(|note| self.note(note)) else {
            return Some(self.words.get("heard-break", &[("year", &year)]));
        };
        let is_said = said.iter().any(|sentence| sentence.contains(&note));
        (!is_said).then(|| self.words.get("heard-break-note", &[("year", &year), ("note", &note)]))
    }

    /// What happened, and when.
    #[must_use]
    pub fn event(&self, event: &Event) -> String {
        let (year, note) = (self.year(event.from), self.note(&event.note));
        match event.to {
            Some(to) if to == event.from => self.words.get("heard-event", &[("year", &year), ("note", &note)]),
            Some(to) => {
                let facts = [("year", &*year), ("last", &self.year(to)), ("note", &note)];
                self.words.get("heard-event-through", &facts)
            }
            None => self.words.get("heard-event-open", &[("year", &year), ("note", &note)]),
        }
    }

    /// The year that progress is counted from.
    #[must_use]
    pub fn baseline(&self, year: FiscalYear) -> String {
        self.words.get("heard-baseline", &[("year", &self.year(year))])
    }

    /// The years of the plan, which are fiscal years whatever the indicator counts by.
    #[must_use]
    pub fn plan(&self, from: FiscalYear, to: FiscalYear) -> String {
        let year = |year| era_year(year, self.words.language());
        self.words.get("heard-plan", &[("from", &year(from)), ("to", &year(to))])
    }

    /// The most there can be.
    #[must_use]
    pub fn bound(&self, most: f64, name: &crate::model::Text) -> String {
        let facts = [("value", &*self.number(most)), ("name", name.get(self.words.language()))];
        self.words.get("heard-bound", &facts)
    }

    /// Averages and ranks that stand beside a series.
    pub(super) fn benchmarks<'s>(&'s self, member: &'s Member) -> impl Iterator<Item = &'s Benchmark> {
        let own = |benchmark: &&Benchmark| benchmark.key.as_ref().is_none_or(|key| *key == member.series.key);
        self.indicator.benchmarks.iter().filter(own)
    }

    fn aim(&self, target: &Target) -> String {
        let low = self.number(target.value);
        match target.high {
            Some(high) => self.words.get("heard-range", &[("from", &low), ("to", &self.number(high))]),
            None => low,
        }
    }

    fn number(&self, value: f64) -> String {
        heard(self.words, value, self.indicator.decimals, &self.indicator.unit)
    }

    fn value(&self, observation: &Observation) -> String {
        let Some(value) = observation.value else { return self.absent(observation) };
        let value = self.about(observation, self.number(value));
        match self.status(observation) {
            Some(mark) => self.words.get("heard-marked", &[("mark", &mark), ("value", &value)]),
            None => value,
        }
    }

    /// A value, and that it is no exact one.
    pub(super) fn about(&self, observation: &Observation, value: String) -> String {
        if observation.is_about() { self.words.get("about-value", &[("value", &value)]) } else { value }
    }

    /// What a value is that is no plain one. A break is told with its reason.
    pub(super) fn status(&self, observation: &Observation) -> Option<String> {
        let is_plain = matches!(observation.status, Status::Normal | Status::Break | Status::BelowHalfUnit);
        (!is_plain && !observation.is_about())
            .then(|| self.words.get(&format!("heard-status-{}", observation.status.code()), &[]))
    }

    /// Why there is no value.
    pub(super) fn absent(&self, observation: &Observation) -> String {
        let is_told = matches!(observation.status.code(), 'Q' | 'O' | 'M' | 'L' | 'N' | 'F');
        let id = if is_told { format!("heard-none-{}", observation.status.code()) } else { "heard-none".to_owned() };
        self.words.get(&id, &[])
    }

    pub(super) fn year(&self, year: FiscalYear) -> String {
        year_name(self.indicator, year, self.words.language())
    }

    /// A year, or the part of it that a value covers: 令和6年度の4月から10月まで.
    pub(super) fn time(&self, observation: &Observation) -> String {
        let year = self.year(observation.period);
        let Some(span) = span_words(self.words, self.indicator, observation) else { return year };
        let span = unmarked(&span);
        let span = match span.split_once('～') {
            Some((from, to)) => self.words.get("heard-span", &[("from", from), ("to", to)]),
            None => span,
        };
        self.words.get("heard-part", &[("year", &year), ("span", &span)])
    }

    pub(super) fn label(&self, member: &Member) -> String {
        let language = self.words.language();
        spoken(language, member.series.label.get(language))
    }

    fn note(&self, note: &crate::model::Text) -> String {
        let said = unmarked(&translated(self.words, note));
        spoken(self.words.language(), said.trim_end_matches(['。', '.']))
    }

    fn listed(&self, all: impl Iterator<Item = String>) -> Option<String> {
        all.reduce(|first, second| self.words.get("heard-list", &[("first", &first), ("second", &second)]))
    }

    fn ended(&self, text: &str) -> String {
        match self.words.language() {
            Language::Ja => format!("{text}。"),
            Language::En => format!("{text}."),
        }
    }
}
