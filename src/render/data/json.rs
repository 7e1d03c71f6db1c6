//! JSON for machines, by the contract (schema id `kizashi/indicator/1`).

use serde_json::{Map, Value, json};

use super::super::Studio;
use super::figures;
use super::methods;
use crate::analyse::methods::on_track::OnTrack;
use crate::analyse::rounding::significant;
use crate::analyse::{Attainment, Difference, SeriesAnalysis, Trend};
use crate::collect::Member;
use crate::model::{Benchmark, FiscalYear, Indicator, Key, Observation, SourceDocument, Text};
use crate::wording::{Sentence, Words, plain, sentences, year_name};

/// The catalogue with each indicator's headline.
pub(super) fn catalogue(studio: &Studio<'_>) -> Vec<u8> {
    let analysed = studio.analysed;
    let indicators = analysed.catalogue.indicators.iter().enumerate().map(|(at, indicator)| {
        let headline = analysed.headline(at).map(|(member, analysis)| {
            json!({
                "key": key(&member.series.key),
                "latest": latest(indicator, analysis.latest()),
                "verdict": analysis.change.verdict.word(),
                "movement": analysis.change.movement.map(crate::analyse::Movement::word),
            })
        });
        json!({
            "id": indicator.id,
            "title": text(&indicator.title),
            "reading": indicator.reading,
            "unit": indicator.unit.written(),
            "policy": indicator.policy,
            "level": indicator.level.word(),
            "headline": headline,
            "data": format!("indicators/{}.json", indicator.id),
        })
    });
    bytes(&json!({ "schema": "kizashi/indicators/1", "indicators": indicators.collect::<Vec<_>>() }))
}

/// One indicator: observations and analysis.
pub(super) fn indicator(studio: &Studio<'_>, at: usize) -> Vec<u8> {
    let analysed = studio.analysed;
    let indicator = &analysed.catalogue.indicators[at];
    let all: Vec<(&Member, &SeriesAnalysis)> = analysed.series_of(at).collect();
    let series: Vec<Value> = all
        .iter()
        .map(|(member, analysis)| {
            let said = sentences(studio.words, indicator, (member, analysis), &all);
            json!({
                "key": key(&member.series.key),
                "label": text(&member.series.label),
                "total": member.series.is_total(),
                "observations": member.series.observations.iter()
                    .map(|o| figures::with(observation(studio.words, indicator, o, analysis), o, &analysis.figures))
                    .collect::<Vec<_>>(),
                "analysis": analysis_of(studio.words, indicator, analysis, &said),
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

fn bytes(value: &Value) -> Vec<u8> {
    // A value made by json! always serialises: its keys are strings and its numbers finite.
    let mut text = serde_json::to_vec_pretty(value).unwrap_or_default();
    text.push(b'\n');
    text
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
    let rounded = significant(value, 4);
    #[expect(clippy::cast_possible_truncation, reason = "only where it is whole and far below the limit")]
    if rounded.fract() == 0.0 && rounded.abs() < 1e15 { Value::from(rounded as i64) } else { Value::from(rounded) }
}

fn latest(indicator: &Indicator, latest: Option<(FiscalYear, f64)>) -> Option<Value> {
    latest.map(|(period, value)| json!({ "period": period.year(), "value": number(value, indicator.decimals) }))
}

fn observation(words: &Words, indicator: &Indicator, observation: &Observation, analysis: &SeriesAnalysis) -> Value {
    let mut entry = json!({
        "period": observation.period.year(),
        "label": { words.language().tag(): year_name(indicator, observation.period, words.language()) },
        "from": observation.span.from.to_string(),
        "to": observation.span.to.to_string(),
        "complete": observation.complete,
        "value": observation.value.map(|value| number(value, indicator.decimals)),
        "status": observation.status.code().to_string(),
        "as_of": observation.as_of.map(|day| day.to_string()),
        "note": observation.note,
    });
    if let Value::Object(map) = &mut entry {
        if observation.revised.is_some() {
            map.insert("revised".to_owned(), json!(true));
        }
        if !observation.vintages.is_empty() {
            let vintages = observation.vintages.iter().map(|vintage| {
                json!({ "as_of": vintage.as_of.to_string(), "value": number(vintage.value, indicator.decimals) })
            });
            map.insert("vintages".to_owned(), vintages.collect());
        }
        if let Some(found) = analysis.intervals.get(&observation.period) {
            map.insert("interval".to_owned(), methods::interval(found));
        }
    }
    entry
}

fn analysis_of(words: &Words, indicator: &Indicator, analysis: &SeriesAnalysis, said: &[Sentence]) -> Value {
    let change = &analysis.change;
    let difference = change.difference.as_ref();
    let absolute = difference.map(|difference| number(difference.absolute, indicator.decimals));
    json!({
        "latest": latest(indicator, analysis.latest()),
        "previous": latest(indicator, difference.map(|difference| (difference.period, difference.value))),
        "change": {
            "absolute": absolute,
            "percent": difference.and_then(|difference| difference.percent).map(computed),
            "points": difference.and_then(|difference| difference.points).map(|points| number(points, indicator.decimals)),
            "movement": change.movement.map(crate::analyse::Movement::word),
            "verdict": change.verdict.word(),
            "reason": change.reason,
        },
        "since_baseline": analysis.since_baseline.as_ref().map(|difference| since(indicator, difference)),
        "annual_growth_percent": analysis.annual_growth_percent.map(computed),
        "trend": analysis.trend.as_ref().map(|trend| trend_of(analysis.kept.len(), trend)),
        "target": analysis.target.as_ref()
            .map(|attainment| attainment_of(indicator, attainment, analysis.on_track.as_ref())),
        "method": analysis.method.as_ref().map(|finding| methods::finding(indicator, finding)),
        "index_base": analysis.figures.index.as_ref().map(|index| index.base.year()),
        "benchmarks": figures::benchmarks(indicator, &analysis.figures),
        "excluded": analysis.excluded.iter()
            .map(|excluded| json!({ "period": excluded.period.year(), "reason": excluded.reason })).collect::<Vec<_>>(),
        "sentences": { words.language().tag(): said.iter().map(Sentence::plain).collect::<Vec<_>>() },
    })
}

fn since(indicator: &Indicator, difference: &Difference) -> Value {
    json!({
        "period": difference.period.year(),
        "absolute": number(difference.absolute, indicator.decimals),
        "percent": difference.percent.map(computed),
        "points": difference.points.map(|points| number(points, indicator.decimals)),
    })
}

fn trend_of(n: usize, trend: &Trend) -> Value {
    json!({
        "n": n,
        "s": trend.test.s,
        "p": computed(trend.test.p),
        "p_method": trend.test.method.code(),
        "slope": computed(trend.slope.slope),
        "slope_low": computed(trend.slope.low),
        "slope_high": computed(trend.slope.high),
        "movement": trend.movement,
        "homogeneity": trend.homogeneity.map(|homogeneity| json!({
            "statistic": computed(homogeneity.statistic), "df": homogeneity.df, "p": computed(homogeneity.p),
        })),
    })
}

fn attainment_of(indicator: &Indicator, attainment: &Attainment, on_track: Option<&OnTrack>) -> Value {
    json!({
        "period": attainment.target.period.year(),
        "value": number(attainment.target.value, indicator.decimals),
        "kind": attainment.target.kind.word(),
        "state": if attainment.met { "met" } else { "missed" },
        "gap": number(attainment.gap, indicator.decimals),
        "formula": attainment.formula,
        "attainment_percent": attainment.percent,
        "progress_percent": attainment.progress,
        "on_track": on_track.map(|found| found.outcome),
        "reason": on_track.and_then(|found| found.reason),
        "forecast": on_track.and_then(|found| methods::forecast(indicator, found)),
    })
}

fn target_of(indicator: &Indicator, target: &crate::model::Target) -> Value {
    json!({
        "period": target.period.year(),
        "value": number(target.value, indicator.decimals),
        "kind": target.kind.word(),
        "key": target.key.as_ref().and_then(key),
    })
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
        "document": text(&source.document), "published": source.published, "page": source.page, "url": source.url,
    })
}
