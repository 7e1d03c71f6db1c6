//! JSON for machines, by the contract (schema id `kizashi/indicator/1`).

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::super::Studio;
use super::{analysis, figures, intervals};
use crate::analyse::SeriesAnalysis;
use crate::analyse::rounding::significant;
use crate::collect::Member;
use crate::model::{Benchmark, FiscalYear, Indicator, Key, Observation, OutputFormat, SourceDocument, Text};
use crate::wording::{Sentence, Words, plain, sentences, year_name};

/// The catalogue with each indicator's headline.
pub(super) fn catalogue(studio: &Studio<'_>) -> Vec<u8> {
    let analysed = studio.analysed;
    let site = &analysed.catalogue.site;
    let indicators = analysed.catalogue.indicators.iter().enumerate().map(|(at, indicator)| {
        let headline = analysed.headline(at).map(|(member, analysis)| {
            json!({
                "key": key(&member.series.key),
                "latest": latest(indicator, analysis.latest()),
                "verdict": analysis.change.verdict.word(),
                "movement": analysis.change.movement.map(crate::analyse::Movement::word),
            })
        });
        let mut entry = json!({
            "id": indicator.id,
            "title": text(&indicator.title),
            "reading": indicator.reading,
            "unit": indicator.unit.written(),
            "policy": indicator.policy,
            "level": indicator.level.word(),
            "headline": headline,
            "modified": analysed.catalogue.modified_of(at).map(|day| day.to_string()),
            "page": format!("../indicators/{}.html", indicator.id),
            "data": format!("indicators/{}.json", indicator.id),
        });
        if site.writes(OutputFormat::Csv) {
            entry["csv"] = json!(format!("indicators/{}.csv", indicator.id));
        }
        entry
    });
    let licence = site
        .licence
        .as_ref()
        .map(|licence| json!({ "title": text(&licence.title), "url": licence.url, "spdx": licence.spdx }));
    bytes(&json!({
        "schema": "kizashi/indicators/1",
        "title": text(&site.title),
        "publisher": text(&site.publisher),
        "licence": licence,
        "modified": analysed.catalogue.modified().map(|day| day.to_string()),
        "indicators": indicators.collect::<Vec<_>>(),
    }))
}

/// One indicator: observations and analysis.
pub(super) fn indicator(studio: &Studio<'_>, at: usize) -> Vec<u8> {
    let analysed = studio.analysed;
    let indicator = &analysed.catalogue.indicators[at];
    let all: Vec<(&Member, &SeriesAnalysis)> = analysed.series_of(at).collect();
    let series: Vec<Value> = all
        .iter()
        .map(|(member, analysis)| {
            let said = said(studio, indicator, (member, analysis), &all);
            json!({
                "key": key(&member.series.key),
                "label": text(&member.series.label),
                "total": member.series.is_total(),
                "observations": member.series.observations.iter()
                    .map(|o| figures::with(observation(studio, (member, analysis), o), o, &analysis.figures))
                    .collect::<Vec<_>>(),
                "analysis": analysis::analysis(indicator, analysis, &said),
            })
        })
        .collect();
    bytes(&json!({
        "schema": "kizashi/indicator/1",
        "id": indicator.id,
        "title": text(&indicator.title),
        "unit": indicator.unit.written(),
        "decimals": indicator.decimals,
        "measure": indicator.measure.word(),
        "direction": indicator.direction.word(),
        "policy": indicator.policy,
        "programme": indicator.programme,
        "departments": indicator.departments,
        "level": indicator.level.word(),
        "subject": indicator.subject.map(crate::model::Subject::word),
        "aggregation": indicator.aggregation.word(),
        "direction_basis": indicator.direction_basis.as_ref().map(text),
        "calendar": indicator.calendar.word(),
        "per": figures::per(indicator),
        "headline": analysed.headline(at).and_then(|(member, _)| key(&member.series.key)),
        "also_in": indicator.also_in,
        "series": series,
        "targets": indicator.targets.iter().map(|target| target_of(indicator, target)).collect::<Vec<_>>(),
        "breaks": indicator.breaks.iter()
            .map(|brk| json!({ "period": brk.period.year(), "note": brk.note.as_ref().map(text) })).collect::<Vec<_>>(),
        "events": indicator.events.iter()
            .map(|event| json!({
                "from": event.from.year(), "to": event.to.map(FiscalYear::year), "note": text(&event.note),
            })).collect::<Vec<_>>(),
        "reasons": indicator.reasons.iter()
            .map(|reason| json!({
                "period": reason.period.year(), "text": text(&reason.text), "by": reason.by,
                "date": reason.date.map(|date| date.to_string()),
            })).collect::<Vec<_>>(),
        "benchmarks": indicator.benchmarks.iter().map(|benchmark| benchmark_of(indicator, benchmark)).collect::<Vec<_>>(),
        "sources": indicator.sources.iter().map(source).collect::<Vec<_>>(),
    }))
}

pub(super) fn bytes(value: &Value) -> Vec<u8> {
    // A value made by json! always serialises: its keys are strings and its numbers finite.
    let mut text = serde_json::to_vec_pretty(value).unwrap_or_default();
    text.push(b'\n');
    text
}

/// A file that describes others, for programs alone: on one line.
pub(super) fn compact(value: &Value) -> Vec<u8> {
    format!("{value}\n").into_bytes()
}

pub(super) fn text(text: &Text) -> Value {
    Value::Object(text.translations().map(|(language, words)| (language.tag().to_owned(), json!(words))).collect())
}

fn key(key: &Key) -> Option<Value> {
    let pairs: Map<String, Value> = key.0.iter().map(|(dimension, value)| (dimension.clone(), json!(value))).collect();
    (!pairs.is_empty()).then_some(Value::Object(pairs))
}

/// A number with the indicator's decimals; a whole one without a point.
pub(super) fn number(value: f64, decimals: u32) -> Value {
    let text = plain(value, decimals);
    let whole = text.parse::<i64>().ok().map(Value::from);
    whole.or_else(|| text.parse::<f64>().ok().map(Value::from)).unwrap_or(Value::Null)
}

/// A computed number with four significant digits; a whole one without a point.
pub(super) fn computed(value: f64) -> Value {
    shortest(significant(value, 4))
}

/// A number as it is; a whole one without a point.
pub(super) fn shortest(value: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "only where it is whole and far below the limit")]
    if value.fract() == 0.0 && value.abs() < 1e15 { Value::from(value as i64) } else { Value::from(value) }
}

pub(super) fn latest(indicator: &Indicator, latest: Option<(FiscalYear, f64)>) -> Option<Value> {
    latest.map(|(period, value)| json!({ "period": period.year(), "value": number(value, indicator.decimals) }))
}

fn observation(
    studio: &Studio<'_>,
    (member, analysis): (&Member, &SeriesAnalysis),
    observation: &Observation,
) -> Value {
    let indicator = &studio.analysed.catalogue.indicators[member.indicator];
    let language = studio.words.language();
    let printed = |value| number(value, indicator.decimals);
    let mut entry = json!({
        "period": observation.period.year(),
        "label": { language.tag(): year_name(indicator, observation.period, language) },
        "from": observation.span.from.to_string(),
        "to": observation.span.to.to_string(),
        "complete": observation.complete,
        "value": observation.value.map(printed),
        "status": observation.status.code().to_string(),
        "as_of": observation.as_of.map(|day| day.to_string()),
        "note": observation.note.as_ref().map(Text::original),
    });
    if let Value::Object(map) = &mut entry {
        if let Some(revised) = revised(studio, member, observation) {
            map.insert("revised".to_owned(), revised);
        }
        if !observation.vintages.is_empty() {
            let vintages = observation
                .vintages
                .iter()
                .map(|vintage| json!({ "as_of": vintage.as_of.to_string(), "value": printed(vintage.value) }));
            map.insert("vintages".to_owned(), vintages.collect());
        }
        let spans = studio.analysed.spans_of(member.indicator, &member.series.key).into_iter();
        let spans: Vec<Value> = spans
            .filter(|span| span.period == observation.period)
            .map(|span| {
                json!({
                    "from": span.span.from.to_string(), "to": span.span.to.to_string(), "value": printed(span.value),
                })
            })
            .collect();
        if !spans.is_empty() {
            map.insert("spans".to_owned(), spans.into());
        }
        if let Some(found) = analysis.intervals.get(&observation.period) {
            map.insert("interval".to_owned(), intervals::interval(found));
        }
    }
    entry
}

/// Why a value was changed, with what is recorded of it.
fn revised(studio: &Studio<'_>, member: &Member, observation: &Observation) -> Option<Value> {
    let kind = observation.revised?;
    let indicator = &studio.analysed.catalogue.indicators[member.indicator];
    let known = studio.analysed.revisions_of(member).find(|revision| revision.period == observation.period);
    Some(json!({
        "kind": kind.word(),
        "date": known.and_then(|revision| revision.date).map(|date| date.to_string()),
        "old": known.and_then(|revision| studio.analysed.old_value(member, revision)).map(|old| number(old, indicator.decimals)),
        "reason": known.and_then(|revision| revision.reason.as_ref()).map(text),
    }))
}

/// What is said of a series, in each language of the site.
fn said(
    studio: &Studio<'_>,
    indicator: &Indicator,
    series: (&Member, &SeriesAnalysis),
    all: &[(&Member, &SeriesAnalysis)],
) -> Value {
    let site = &studio.analysed.catalogue.site;
    let in_language = |words: &Arc<Words>| {
        let said = sentences(words, site, indicator, series, all);
        (words.language().tag().to_owned(), said.iter().map(Sentence::plain).collect())
    };
    Value::Object(studio.voices.iter().map(in_language).collect())
}

fn target_of(indicator: &Indicator, target: &crate::model::Target) -> Value {
    let mut entry = json!({
        "period": target.period.year(),
        "value": number(target.value, indicator.decimals),
        "kind": target.kind.word(),
        "key": target.key.as_ref().and_then(key),
    });
    if let Value::Object(map) = &mut entry {
        map.extend(target.high.map(|high| ("high".to_owned(), number(high, indicator.decimals))));
        map.extend(target.title.as_ref().map(|title| ("title".to_owned(), text(title))));
    }
    entry
}

fn benchmark_of(indicator: &Indicator, benchmark: &Benchmark) -> Value {
    json!({
        "title": text(&benchmark.title), "period": benchmark.period.year(),
        "value": number(benchmark.value, indicator.decimals), "rank": benchmark.rank,
        "key": benchmark.key.as_ref().and_then(key),
    })
}

fn source(source: &SourceDocument) -> Value {
    json!({
        "document": text(&source.document), "section": source.section.as_ref().map(text), "published": source.published, "page": source.page, "url": source.url,
    })
}
