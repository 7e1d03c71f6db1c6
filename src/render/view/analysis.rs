//! The analysis of a series as questions and answers: change, trend, target, what was left out.

use serde::Serialize;

use super::super::Studio;
use super::Chip;
use super::figures::Beside;
use crate::analyse::{Difference, Movement, SeriesAnalysis, Trend};
use crate::collect::Member;
use crate::model::{Aggregation, Indicator};
use crate::wording::{difference_words, grouped, keep, span_words, target_sentence, with_unit, year_name};

/// The analysis of a series.
#[derive(Debug, Serialize)]
pub(super) struct Panel {
    /// The series; `None` where there is only one.
    series: Option<String>,
    /// What is said of it, where it is not the series that stands for the indicator.
    sentences: Vec<String>,
    /// The judgement of the change.
    chip: Chip,
    /// Question and answers.
    facts: Vec<Fact>,
    /// Its values beside others.
    tables: Vec<Beside>,
}

/// A question with its answer and what the answer rests on.
#[derive(Debug, Default, Serialize)]
pub(super) struct Fact {
    /// The question.
    pub(super) name: String,
    /// The answer.
    pub(super) answer: String,
    /// Further answers of the same weight.
    pub(super) list: Vec<String>,
    /// What the answer rests on.
    pub(super) why: Vec<String>,
}

impl Studio<'_> {
    /// The panel of a series. `said` are the sentences to print with it.
    pub(super) fn panel(
        &self,
        indicator: &Indicator,
        (member, analysis): (&Member, &SeriesAnalysis),
        named: bool,
        said: Vec<String>,
    ) -> Panel {
        let facts = [
            Some(self.change_fact(indicator, analysis)),
            self.baseline_fact(indicator, analysis),
            self.trend_fact(indicator, analysis),
            Some(self.target_fact(indicator, analysis)),
            self.on_track_fact(indicator, analysis),
            self.method_fact(indicator, analysis),
            self.excluded_fact(indicator, member, analysis),
        ];
        let benchmarks = self.benchmark_facts(indicator, analysis);
        Panel {
            series: named.then(|| self.text(&member.series.label)),
            sentences: said,
            chip: self.chip(analysis),
            facts: facts.into_iter().flatten().chain(benchmarks).collect(),
            tables: self.figures_by_year(indicator, (member, analysis)),
        }
    }

    /// One panel for an indicator whose series all have a single year: what is true of all is said once, and each
    /// target by the name of its series.
    pub(super) fn single_year_panel(&self, indicator: &Indicator, all: &[(&Member, &SeriesAnalysis)]) -> Option<Panel> {
        let (_, first) = all.first()?;
        let plain = |why: &str| vec![self.say(why, &[calendar(indicator)])];
        let mut facts = vec![Fact {
            name: self.say("analysis-change", &[calendar(indicator)]),
            answer: String::new(),
            why: plain("why-single-year"),
            ..Fact::default()
        }];
        for (member, analysis) in all.iter().filter(|(_, analysis)| analysis.target.is_some()) {
            facts.push(Fact { name: self.text(&member.series.label), ..self.target_fact(indicator, analysis) });
        }
        let mut tables = self.benchmark_tables(indicator, all);
        tables.extend(self.figures_by_series(indicator, all));
        Some(Panel { series: None, sentences: Vec::new(), chip: self.chip(first), facts, tables })
    }

    fn moved(&self, indicator: &Indicator, difference: f64) -> String {
        let kind = if indicator.unit.is_percent() { "rate" } else { "count" };
        let movement = match difference.partial_cmp(&0.0) {
            Some(std::cmp::Ordering::Greater) => Movement::Up,
            Some(std::cmp::Ordering::Less) => Movement::Down,
            _ => return self.say("movement-same", &[]),
        };
        let word = self.say(&format!("movement-{}-{kind}", movement.word()), &[]);
        format!("{}{word}", difference_words(indicator, difference))
    }

    fn step_words(&self, indicator: &Indicator, difference: &Difference, latest: f64) -> String {
        let value = |value| with_unit(value, indicator.decimals, &indicator.unit);
        let moved = self.moved(indicator, difference.absolute);
        let facts = [("difference", &*moved), ("before", &value(difference.value)), ("after", &value(latest))];
        self.say("analysis-change-value", &facts)
    }

    fn change_fact(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Fact {
        let change = &analysis.change;
        let latest = analysis.latest();
        let answer = match (&change.difference, latest) {
            (Some(difference), Some((_, value))) => self.step_words(indicator, difference, value),
            _ => String::new(),
        };
        let brk = latest.and_then(|(period, _)| indicator.break_at_or_before(period));
        let year = brk.map_or_else(String::new, |brk| keep(&year_name(indicator, brk.period, self.words.language())));
        let band = indicator.flat_band.map_or_else(String::new, |band| difference_words(indicator, band));
        let mut why = Vec::new();
        if let Some(reason) = change.reason {
            let facts = [("year", &*year), ("band", &band), calendar(indicator)];
            why.push(self.say(&format!("why-{reason}"), &facts));
        } else if let Some(basis) = self.optional(indicator.direction_basis.as_ref()) {
            why.push(self.say("why-beyond", &[("basis", &basis), ("direction", indicator.direction.word())]));
        }
        Fact { name: self.say("analysis-change", &[calendar(indicator)]), answer, why, ..Fact::default() }
    }

    fn baseline_fact(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Option<Fact> {
        let difference = analysis.since_baseline.as_ref()?;
        let year = keep(&year_name(indicator, difference.period, self.words.language()));
        let answer = self.step_words(indicator, difference, analysis.latest()?.1);
        Some(Fact { name: self.say("analysis-baseline", &[("year", &year)]), answer, ..Fact::default() })
    }

    fn trend_fact(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Option<Fact> {
        let name = self.say("analysis-trend", &[]);
        let plain = |id: &str| {
            let answer = self.say(id, &[calendar(indicator)]);
            Some(Fact { name: name.clone(), answer, ..Fact::default() })
        };
        match indicator.aggregation {
            Aggregation::Cumulative => return plain("trend-cumulative-word"),
            Aggregation::PointInTime => return plain("trend-stock-word"),
            Aggregation::Annual | Aggregation::Average => {}
        }
        let Some(trend) = analysis.trend.as_ref().filter(|trend| trend.movement != "too-few") else {
            return plain("trend-too-few-word");
        };
        let kind = if indicator.unit.is_percent() { "rate" } else { "count" };
        let id = match trend.movement {
            "up" | "down" => format!("trend-{}-{kind}-word", trend.movement),
            other => format!("trend-{other}-word"),
        };
        Some(Fact {
            name,
            answer: self.say(&id, &[]),
            why: self.trend_why(indicator, analysis, trend),
            ..Fact::default()
        })
    }

    fn trend_why(&self, indicator: &Indicator, analysis: &SeriesAnalysis, trend: &Trend) -> Vec<String> {
        let mut why = Vec::new();
        if let (Some(first), Some(last)) = (analysis.kept.first(), analysis.kept.last()) {
            let year = |year| keep(&year_name(indicator, year, self.words.language()));
            let (from, to, n) = (year(first.0), year(last.0), analysis.kept.len().to_string());
            why.push(self.say("analysis-trend-years", &[("from", &from), ("to", &to), ("n", &n)]));
        }
        why.push(self.say("trend-p", &[("p", &probability(trend.test.p))]));
        let decimals = indicator.decimals + 1;
        let unit = if indicator.unit.is_percent() { "ポイント" } else { indicator.unit.symbol() };
        let slope = |value: f64| keep(&format!("{}{unit}", signed_words(value, decimals)));
        let facts =
            [("slope", slope(trend.slope.slope)), ("low", slope(trend.slope.low)), ("high", slope(trend.slope.high))];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        why.push(self.say("trend-slope", &facts));
        if let Some(homogeneity) = &trend.homogeneity {
            let id = if homogeneity.p <= 0.05 { "trend-homogeneity-differ" } else { "trend-homogeneity-same" };
            let statistic = grouped(homogeneity.statistic, 1);
            let facts = [("statistic", &*statistic), ("p", &probability(homogeneity.p)), calendar(indicator)];
            why.push(self.say(id, &facts));
        }
        why
    }

    fn target_fact(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Fact {
        let name = self.say("analysis-target", &[]);
        let Some(attainment) = &analysis.target else {
            return Fact { name, answer: self.say("no-target", &[]), ..Fact::default() };
        };
        let mut why: Vec<String> =
            [&attainment.target.title, &attainment.target.reason].into_iter().flatten().map(|t| self.text(t)).collect();
        if let Some(percent) = attainment.percent {
            let id = if attainment.formula == "value/target" { "attainment-value" } else { "attainment-lower" };
            why.push(self.say(id, &[("percent", &keep(&format!("{}%", grouped(percent, 1))))]));
        }
        if let Some(percent) = attainment.progress {
            why.push(self.say("progress-value", &[("percent", &keep(&format!("{}%", grouped(percent, 1))))]));
        }
        Fact {
            name,
            answer: target_sentence(self.words, indicator, analysis).unwrap_or_default(),
            why,
            ..Fact::default()
        }
    }

    fn excluded_fact(&self, indicator: &Indicator, member: &Member, analysis: &SeriesAnalysis) -> Option<Fact> {
        let listed: Vec<String> = analysis
            .excluded
            .iter()
            .map(|excluded| {
                let year = keep(&year_name(indicator, excluded.period, self.words.language()));
                let span = member.series.at(excluded.period).and_then(|observation| span_words(indicator, observation));
                let facts = [("year", &*year), ("span", span.as_deref().unwrap_or_default())];
                self.say(&format!("excluded-{}", excluded.reason), &facts)
            })
            .collect();
        let first = listed.first()?.clone();
        Some(Fact {
            name: self.say("analysis-excluded", &[]),
            answer: first,
            list: listed[1..].to_vec(),
            ..Fact::default()
        })
    }
}

/// How an indicator counts its years, for messages that name them.
pub(super) fn calendar(indicator: &Indicator) -> (&'static str, &'static str) {
    ("calendar", indicator.calendar.word())
}

/// A probability as it is printed: three decimals, or that it is smaller.
fn probability(p: f64) -> String {
    if p < 0.001 { "0.001未満".to_owned() } else { grouped(p, 3) }
}

/// A number with its sign: + or −.
pub(super) fn signed_words(value: f64, decimals: u32) -> String {
    let number = grouped(value, decimals);
    if value > 0.0 { format!("+{number}") } else { number.replace('-', "−") }
}
