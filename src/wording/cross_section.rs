//! What is said of an indicator that has one value for each item of a list, and no years to compare.

use super::amount::Amounts;
use super::label::{span_words, year_name};
use super::number::with_unit;
use super::sentence::{About, Sentence, translated};
use super::{Words, keep};
use crate::analyse::{Analysed, SeriesAnalysis};
use crate::collect::Member;
use crate::model::{FiscalYear, Indicator};

/// A list of values in short: its number with a unit, and a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrossSection {
    /// What stands in the place of a value: `5/5`, `86～529`.
    pub value: String,
    /// The unit behind it, with the space before it.
    pub unit: String,
    /// The newest year of the values, or where they are of several, from which to which.
    pub year: String,
    /// The part of the year that all of them cover, or the day of all, where that is not the whole year or its end.
    pub span: Option<String>,
    /// What the value counts or spans, in a few words.
    pub short: String,
    /// What is seen.
    pub sentence: Sentence,
}

/// The short form of a list of values; `None` for indicators with series over years, or without values.
#[must_use]
pub fn cross_section(words: &Words, analysed: &Analysed, index: usize) -> Option<CrossSection> {
    if !analysed.is_cross_section(index) {
        return None;
    }
    let indicator = &analysed.catalogue.indicators[index];
    let all: Vec<(&Member, &SeriesAnalysis)> =
        analysed.series_of(index).filter(|(member, _)| !member.series.is_total()).collect();
    let newest = all.iter().filter_map(|(member, _)| member.series.observations.last()).map(|o| o.period).max()?;
    let oldest = all.iter().filter_map(|(member, _)| member.series.observations.last()).map(|o| o.period).min()?;
    let year = years(words, indicator, oldest, newest);
    let span = common_span(words, indicator, &all);
    let said = |year: &str| match &span {
        Some(span) => words.get("year-read", &[("year", year), ("day", span)]),
        None => year.to_owned(),
    };
    let short = against_benchmarks(words, indicator, &all)
        .or_else(|| against_targets(words, &all, newest, &said(&keep(&year_name(indicator, newest, words.language())))))
        .or_else(|| against_targets_ahead(words, indicator, &all, newest))
        .or_else(|| range(words, indicator, &all, &said(&year)))?;
    let (value, unit, short, sentence) = short;
    Some(CrossSection { value, unit, year, span, short, sentence: Sentence { about: About::Change, words: sentence } })
}

/// The part of the year, or the day, that the newest values of all have in common.
fn common_span(words: &Words, indicator: &Indicator, all: &[(&Member, &SeriesAnalysis)]) -> Option<String> {
    let newest = all.iter().filter_map(|(member, _)| member.series.observations.last());
    let mut spans = newest.map(|observation| span_words(words, indicator, observation));
    let first = spans.next()??;
    spans.all(|span| span.as_ref() == Some(&first)).then_some(first)
}

/// A year, or from which to which: 平成21年～24年.
fn years(words: &Words, indicator: &Indicator, from: FiscalYear, to: FiscalYear) -> String {
    let name = |year| year_name(indicator, year, words.language());
    if from == to {
        return keep(&name(to));
    }
    // The era is said once.
    let era = to.era().0.name;
    let (first, last) = (name(from), name(to));
    let last = last.strip_prefix(era).filter(|_| first.starts_with(era)).unwrap_or(&last);
    keep(&words.get("rows-years", &[("from", &first), ("to", last)]))
}

/// Value, unit, a few words, a sentence.
type Short = (String, String, String, String);

fn count(words: &Words, count: usize) -> String {
    keep(&words.get("rows-count", &[("count", &count.to_string())]))
}

fn unit(words: &Words) -> String {
    words.get("rows-count", &[("count", "")]).trim_end().to_owned()
}

fn against_benchmarks(words: &Words, indicator: &Indicator, all: &[(&Member, &SeriesAnalysis)]) -> Option<Short> {
    let title = translated(words, &indicator.benchmarks.first()?.title);
    let pairs = all.iter().filter_map(|(member, _)| {
        let benchmark = indicator.benchmarks.iter().find(|b| b.key.as_ref() == Some(&member.series.key))?;
        Some((member.series.observations.last()?.value?, benchmark.value))
    });
    let pairs: Vec<(f64, f64)> = pairs.collect();
    let above = pairs.iter().filter(|(value, average)| value > average).count();
    let facts = [("all", count(words, pairs.len())), ("above", count(words, above)), ("title", title.clone())];
    let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let short = words.get("rows-benchmark-short", &[("title", &title)]);
    let sentence = words.get("rows-benchmark", &facts);
    Some((format!("{above}/{}", pairs.len()), unit(words), short, sentence))
}

fn against_targets(words: &Words, all: &[(&Member, &SeriesAnalysis)], newest: FiscalYear, year: &str) -> Option<Short> {
    let aimed: Vec<bool> = all
        .iter()
        .filter_map(|(_, analysis)| analysis.target.as_ref())
        .filter(|attainment| attainment.target.period == newest && attainment.actual.0 == newest)
        .map(|attainment| attainment.met)
        .collect();
    if aimed.is_empty() {
        return None;
    }
    let met = aimed.iter().filter(|met| **met).count();
    let facts = [("all", &*count(words, aimed.len())), ("met", &count(words, met)), ("year", year)];
    let (short, sentence) = (words.get("rows-target-short", &[]), words.get("rows-target", &facts));
    Some((format!("{met}/{}", aimed.len()), unit(words), short, sentence))
}

/// How many values already reach a target of a year to come. Items with targets of their own are seldom of one kind, so
/// that the least and the greatest of them say nothing.
fn against_targets_ahead(
    words: &Words,
    indicator: &Indicator,
    all: &[(&Member, &SeriesAnalysis)],
    newest: FiscalYear,
) -> Option<Short> {
    let ahead = || {
        let aims = all.iter().filter_map(|(_, analysis)| analysis.target.as_ref());
        aims.filter(|attainment| attainment.is_ahead() && attainment.actual.0 == newest)
    };
    let aim = ahead().map(|attainment| attainment.target.period).min()?;
    let is_one_year = ahead().all(|attainment| attainment.target.period == aim);
    let (compared, met) = (ahead().count(), ahead().filter(|attainment| attainment.met).count());
    let name = |year| keep(&year_name(indicator, year, words.language()));
    let facts = [
        ("all", &*count(words, compared)),
        ("met", &count(words, met)),
        ("year", &name(newest)),
        ("aim", &name(aim)),
        ("years", if is_one_year { "one" } else { "several" }),
    ];
    let (short, sentence) = (words.get("rows-ahead-short", &[]), words.get("rows-ahead", &facts));
    Some((format!("{met}/{compared}"), unit(words), short, sentence))
}

fn range(words: &Words, indicator: &Indicator, all: &[(&Member, &SeriesAnalysis)], year: &str) -> Option<Short> {
    let newest = all.iter().filter_map(|(member, _)| member.series.observations.last());
    let values: Vec<(f64, bool)> = newest.filter_map(|o| Some((o.value?, o.is_about()))).collect();
    let by_value = |a: &(f64, bool), b: &(f64, bool)| a.0.total_cmp(&b.0);
    let ((low, low_about), (high, high_about)) =
        (values.iter().copied().min_by(by_value)?, values.iter().copied().max_by(by_value)?);
    let value = |value, is_about| {
        let exact = || with_unit(words, value, indicator.decimals, &indicator.unit);
        if is_about { Amounts::about(words, indicator, value) } else { exact() }
    };
    let (all, low_words, high_words) = (count(words, values.len()), value(low, low_about), value(high, high_about));
    let facts = [("year", year), ("all", &all), ("low", &low_words), ("high", &high_words)];
    let sentence = words.get("rows-range", &facts);
    let (span, unit) = Amounts::full(words, indicator).range(low, high);
    let span = if low_about && high_about { words.get("about-value", &[("value", &span)]) } else { span };
    Some((span, unit, words.get("rows-range-short", &[("all", &all)]), sentence))
}
