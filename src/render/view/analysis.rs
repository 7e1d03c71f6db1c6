//! The analysis of a series as questions and answers: change, trend, target, what was left out.

use serde::Serialize;

use super::super::Studio;
use super::Chip;
use super::figures::Beside;
use crate::analyse::{Change, Difference, Movement, Rule, SeriesAnalysis, Trend, TrendOf};
use crate::collect::Member;
use crate::model::{Aggregation, Indicator};
use crate::wording::{difference_words, grouped, is_rate, keep, span_words, with_unit, year_name, yearly_words};

/// The analysis of a series.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
            self.same_span_fact(indicator, member, analysis),
            self.baseline_fact(indicator, analysis),
            self.trend_fact(indicator, analysis),
            Some(self.target_fact(indicator, analysis)),
            self.on_track_fact(indicator, analysis),
            self.method_fact(indicator, analysis),
            self.other_targets_fact(indicator, analysis),
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
            why: plain(if all.iter().all(|(_, analysis)| analysis.kept.is_empty()) {
                "why-no-value"
            } else {
                "why-single-year"
            }),
            ..Fact::default()
        }];
        for (member, analysis) in all.iter().filter(|(_, analysis)| !analysis.targets.is_empty()) {
            let mut fact = Fact { name: self.text(&member.series.label), ..self.target_fact(indicator, analysis) };
            fact.list.extend(self.other_targets(indicator, analysis));
            facts.push(fact);
        }
        let mut tables = self.benchmark_tables(indicator, all);
        tables.extend(self.figures_by_series(indicator, all));
        Some(Panel { series: None, sentences: Vec::new(), chip: self.chip(first), facts, tables })
    }

    fn moved(&self, indicator: &Indicator, difference: f64) -> String {
        let kind = if is_rate(indicator) { "rate" } else { "count" };
        let movement = match difference.partial_cmp(&0.0) {
            Some(std::cmp::Ordering::Greater) => Movement::Up,
            Some(std::cmp::Ordering::Less) => Movement::Down,
            _ => return self.say("movement-same", &[]),
        };
        let word = self.say(&format!("movement-{}-{kind}", movement.word()), &[]);
        let amount = difference_words(self.words, indicator, difference);
        self.say("moved", &[("difference", &amount), ("movement", &word)])
    }

    fn step_words(&self, indicator: &Indicator, difference: &Difference, latest: f64) -> String {
        let value = |value| with_unit(self.words, value, indicator.decimals, &indicator.unit);
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
        // What is told of a break is that the newest value is the first after it.
        let year =
            latest.map_or_else(String::new, |(year, _)| keep(&year_name(indicator, year, self.words.language())));
        let band = indicator.flat_band.map_or_else(String::new, |band| difference_words(self.words, indicator, band));
        let mut why = Vec::new();
        if let Some(reason) = change.reason {
            let facts = [("year", &*year), ("band", &band), calendar(indicator)];
            why.push(self.say(&format!("why-{reason}"), &facts));
        } else if let Some(basis) = self.optional(indicator.direction_basis.as_ref()) {
            why.push(self.say("why-beyond", &[("basis", &basis), ("direction", indicator.direction.word())]));
        }
        why.extend(self.rule_words(indicator, change, &band));
        Fact { name: self.say("analysis-change", &[calendar(indicator)]), answer, why, ..Fact::default() }
    }

    /// What told the difference from none, or from chance.
    fn rule_words(&self, indicator: &Indicator, change: &Change, band: &str) -> Option<String> {
        let p = change.p.map(|p| self.probability(p)).unwrap_or_default();
        let id = match change.rule? {
            Rule::AnyDifference => "why-any-difference",
            // That a difference lies inside the band is said already.
            Rule::FlatBand if change.reason.is_some() => return None,
            Rule::FlatBand if indicator.flat_band == Some(0.0) => "why-band-zero",
            Rule::FlatBand => "why-band",
            Rule::TwoCounts => "why-two-counts",
            Rule::TwoProportions => "why-two-proportions",
        };
        Some(self.say(id, &[("band", band), ("p", &p)]))
    }

    /// The newest part of a year against the same part of the year before.
    fn same_span_fact(&self, indicator: &Indicator, member: &Member, analysis: &SeriesAnalysis) -> Option<Fact> {
        let span = analysis.same_span.as_ref()?;
        let words = span_words(self.words, indicator, member.series.at(span.period)?)?;
        let year = |year| keep(&year_name(indicator, year, self.words.language()));
        let kind = if indicator.is_of_a_day() { "day" } else { "part" };
        let (new, old) = (year(span.period), year(span.difference.period));
        let facts = [("new", &*new), ("old", &*old), ("span", &*words), ("kind", kind), calendar(indicator)];
        Some(Fact {
            name: self.say("same-span", &facts),
            answer: self.step_words(indicator, &span.difference, span.value),
            why: vec![self.say("same-span-why", &facts)],
            ..Fact::default()
        })
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
        let reason = analysis.reasons.trend;
        let Some(trend) = analysis.trend.as_ref().filter(|trend| trend.movement != "too-few") else {
            let increments = indicator.aggregation == Aggregation::Cumulative;
            return plain(match reason {
                Some("stock") => "trend-stock-word",
                _ if increments => "trend-cumulative-too-few",
                _ => "trend-too-few-word",
            });
        };
        let kind = if is_rate(indicator) { "rate" } else { "count" };
        let id = match (trend.of, trend.movement) {
            (TrendOf::Increments, movement) => format!("trend-increments-{movement}"),
            (TrendOf::Values, movement @ ("up" | "down")) => format!("trend-{movement}-{kind}-word"),
            (TrendOf::Values, movement) => format!("trend-{movement}-word"),
        };
        Some(Fact { name, answer: self.say(&id, &[]), why: self.trend_why(indicator, trend), ..Fact::default() })
    }

    fn trend_why(&self, indicator: &Indicator, trend: &Trend) -> Vec<String> {
        let year = |year| keep(&year_name(indicator, year, self.words.language()));
        let (from, to, n) = (year(trend.years.0), year(trend.years.1), trend.test.n.to_string());
        let years = [("from", &*from), ("to", &*to), ("n", &*n), calendar(indicator)];
        let (said, slope_id) = match trend.of {
            TrendOf::Values => ("analysis-trend-years", "trend-slope"),
            TrendOf::Increments => ("trend-increments-years", "trend-increments-slope"),
        };
        let mut why = vec![self.say(said, &years)];
        why.push(self.say("trend-p", &[("p", &self.probability(trend.test.p))]));
        let decimals = indicator.decimals + 1;
        let slope = |value: f64| yearly_words(self.words, indicator, value, decimals);
        let facts =
            [("slope", slope(trend.slope.slope)), ("low", slope(trend.slope.low)), ("high", slope(trend.slope.high))];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        why.push(self.say(slope_id, &facts));
        if let Some(homogeneity) = &trend.homogeneity {
            let id = if homogeneity.p <= 0.05 { "trend-homogeneity-differ" } else { "trend-homogeneity-same" };
            let statistic = grouped(homogeneity.statistic, 1);
            let facts = [("statistic", &*statistic), ("p", &self.probability(homogeneity.p)), calendar(indicator)];
            why.push(self.say(id, &facts));
        }
        why
    }

    /// What a probability is, as it is printed behind its letter: three decimals, or that it is smaller.
    fn probability(&self, p: f64) -> String {
        let (id, p) = if p < 0.001 { ("p-below", grouped(0.001, 3)) } else { ("p-equals", grouped(p, 3)) };
        self.say(id, &[("p", &p)])
    }

    fn excluded_fact(&self, indicator: &Indicator, member: &Member, analysis: &SeriesAnalysis) -> Option<Fact> {
        let listed: Vec<String> = analysis
            .excluded
            .iter()
            .map(|excluded| {
                let year = keep(&year_name(indicator, excluded.period, self.words.language()));
                let span = member
                    .series
                    .at(excluded.period)
                    .and_then(|observation| span_words(self.words, indicator, observation));
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

/// A number with its sign: + or −.
pub(super) fn signed_words(value: f64, decimals: u32) -> String {
    let number = grouped(value, decimals);
    if value > 0.0 { format!("+{number}") } else { number.replace('-', "−") }
}
