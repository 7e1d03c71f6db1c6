//! What can be said of a series, for machines: every answer, and for every one that is missing its reason.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::json::{computed, latest, number, shortest, text};
use crate::analyse::figures::Against;
use crate::analyse::methods::Finding;
use crate::analyse::methods::on_track::OnTrack;
use crate::analyse::{Attainment, Change, Difference, SameSpan, SeriesAnalysis, Trend};
use crate::model::{FiscalYear, GradeStep, Indicator, Target};

/// The analysis of a series. `said` are its sentences.
pub(super) fn analysis(indicator: &Indicator, analysis: &SeriesAnalysis, said: &Value) -> Value {
    let mut answers = Answers { indicator, reasons: BTreeMap::new() };
    let change = &analysis.change;
    let why = &analysis.reasons;
    let previous = change.difference.map(|difference| (difference.period, difference.value));
    let since = analysis.since_baseline.map(|difference| answers.since(&difference));
    let trend = analysis.trend.as_ref().map(|trend| answers.trend(trend));
    let prospects = analysis.on_track.as_ref();
    let target = analysis.target.as_ref().map(|own| answers.aim("target", &own.target, Ok(own), (prospects, None)));
    let targets = analysis.targets.iter().enumerate().map(|(at, aim)| {
        let standing = aim.standing.as_ref().map_err(|reason| *reason);
        let own = prospects.filter(|found| found.target == (aim.target.period, aim.target.value));
        let other = prospects.map(|_| "another-target");
        answers.aim(&format!("targets.{at}"), &aim.target, standing, (own, other))
    });
    let targets: Vec<Value> = targets.collect();
    let same_span = analysis.same_span.as_ref().map(|span| answers.same_span(span));
    let method = analysis.method.as_ref().map(|finding| answers.method(finding));
    let index_base = analysis.figures.index.as_ref().map(|index| json!(index.base.year()));
    json!({
        "latest": answers.or("latest", latest(indicator, analysis.latest()), Some("no-value")),
        "previous": answers.or("previous", latest(indicator, previous), change.reason),
        "change": answers.change(change),
        "since_baseline": answers.or("since_baseline", since, why.since_baseline),
        "annual_growth_percent":
            answers.or("annual_growth_percent", analysis.annual_growth_percent.map(computed), why.annual_growth),
        "trend": answers.or("trend", trend, why.trend),
        "target": answers.or("target", target, why.target),
        "targets": targets,
        "same_span": answers.or("same_span", same_span, why.same_span),
        "before_plan": analysis.before_plan,
        "method": answers.or("method", method, Some("not-requested")),
        "index_base": answers.or("index_base", index_base, why.since_baseline.or(Some("no-index"))),
        "benchmarks": answers.benchmarks(&analysis.figures.benchmarks),
        "excluded": analysis.excluded.iter()
            .map(|excluded| json!({ "period": excluded.period.year(), "reason": excluded.reason })).collect::<Vec<_>>(),
        "sentences": said,
        "reasons": answers.reasons,
    })
}

/// Answers on their way into the data file, and why some are missing: by the path of the null, such as `change.percent`.
struct Answers<'a> {
    indicator: &'a Indicator,
    reasons: BTreeMap<String, &'static str>,
}

impl Answers<'_> {
    /// The answer at a path, or null with its reason noted.
    fn or(&mut self, path: &str, answer: Option<Value>, reason: Option<&'static str>) -> Value {
        answer.unwrap_or_else(|| {
            self.reasons.insert(path.to_owned(), reason.unwrap_or("no-value"));
            Value::Null
        })
    }

    fn number(&self, value: f64) -> Value {
        number(value, self.indicator.decimals)
    }

    fn change(&mut self, change: &Change) -> Value {
        let difference = change.difference.as_ref();
        let missing = change.reason;
        let (percent, points) = self.relative("change", difference, missing);
        let absolute = difference.map(|difference| self.number(difference.absolute));
        let movement = change.movement.map(|movement| json!(movement.word()));
        // Equal values need no rule to be the same.
        let no_rule = missing.or(Some("no-difference"));
        let no_p = change.rule.map_or(no_rule, |_| Some("no-test"));
        json!({
            "absolute": self.or("change.absolute", absolute, missing),
            "percent": percent,
            "points": points,
            "movement": self.or("change.movement", movement, missing),
            "verdict": change.verdict.word(),
            "reason": change.reason,
            "rule": self.or("change.rule", change.rule.map(|rule| json!(rule.word())), no_rule),
            "p": self.or("change.p", change.p.map(computed), no_p),
        })
    }

    /// A difference in per cent and in points: of one unit there is the one, of another the other.
    fn relative(
        &mut self,
        path: &str,
        difference: Option<&Difference>,
        missing: Option<&'static str>,
    ) -> (Value, Value) {
        let percent = difference.and_then(|difference| difference.percent).map(computed);
        let points = difference.and_then(|difference| difference.points).map(|points| self.number(points));
        let no_percent = difference.map_or(missing, |difference| difference.no_percent);
        let no_points = if difference.is_some() { Some("not-percent-unit") } else { missing };
        (
            self.or(&format!("{path}.percent"), percent, no_percent),
            self.or(&format!("{path}.points"), points, no_points),
        )
    }

    fn since(&mut self, difference: &Difference) -> Value {
        let (percent, points) = self.relative("since_baseline", Some(difference), None);
        json!({
            "period": difference.period.year(),
            "absolute": self.number(difference.absolute),
            "percent": percent,
            "points": points,
        })
    }

    fn trend(&mut self, trend: &Trend) -> Value {
        let homogeneity = trend.homogeneity.map(|homogeneity| {
            json!({
                "statistic": computed(homogeneity.statistic), "df": homogeneity.df, "p": computed(homogeneity.p),
            })
        });
        json!({
            "of": trend.of.word(),
            "n": trend.test.n,
            "s": trend.test.s,
            "p": computed(trend.test.p),
            "p_method": trend.test.method.code(),
            "slope": computed(trend.slope.slope),
            "slope_low": computed(trend.slope.low),
            "slope_high": computed(trend.slope.high),
            "movement": trend.movement,
            "homogeneity": self.or("trend.homogeneity", homogeneity, trend.no_homogeneity),
        })
    }

    fn same_span(&mut self, span: &SameSpan) -> Value {
        let (percent, points) = self.relative("same_span", Some(&span.difference), None);
        json!({
            "period": span.period.year(),
            "from": span.span.from.to_string(),
            "to": span.span.to.to_string(),
            "value": self.number(span.value),
            "before": {
                "period": span.difference.period.year(),
                "from": span.span_before.from.to_string(),
                "to": span.span_before.to.to_string(),
                "value": self.number(span.before),
                "source": span.source.word(),
            },
            "absolute": self.number(span.absolute),
            "percent": percent,
            "points": points,
            "movement": span.movement.word(),
        })
    }

    /// What a named method says.
    fn method(&mut self, finding: &Finding) -> Value {
        let numbers: Map<String, Value> =
            finding.numbers.iter().map(|(name, value)| ((*name).to_owned(), computed(*value))).collect();
        let target = latest(self.indicator, finding.target);
        let flags = finding.flags.iter().map(|(period, flag)| json!({ "period": period.year(), "flag": flag }));
        json!({
            "name": finding.method.word(),
            "outcome": self.or("method.outcome", finding.outcome.map(Value::from), finding.reason),
            "reason": finding.reason,
            "years": years(&finding.years),
            "target": self.or("method.target", target, Some("no-target")),
            "numbers": numbers,
            "flags": flags.collect::<Vec<_>>(),
            "assurance": self.or("method.assurance", finding.assurance.map(Value::from), Some("no-assurance")),
        })
    }

    /// The values against others.
    fn benchmarks(&mut self, benchmarks: &[Against]) -> Vec<Value> {
        let against = benchmarks.iter().enumerate().map(|(at, against)| {
            let path = |key: &str| format!("benchmarks.{at}.{key}");
            json!({
                "title": text(&against.benchmark.title),
                "period": against.benchmark.period.year(),
                "value": self.number(against.value),
                "benchmark": self.number(against.benchmark.value),
                "difference": self.number(against.difference),
                "percent": self.or(&path("percent"), against.percent.map(computed), Some("zero-base")),
                "side": against.side(),
                "rank": self.or(&path("rank"), against.benchmark.rank.map(Value::from), Some("no-rank")),
            })
        });
        against.collect()
    }

    /// What the judgement of a target's prospects rests on.
    fn forecast(&mut self, path: &str, found: &OnTrack) -> Option<Value> {
        let pace = found.pace?;
        let none = found.reason;
        let shortfall = found.shortfall.map(|share| computed(share * 100.0));
        Some(json!({
            "years": years(&found.years),
            "target": latest(self.indicator, Some(found.target)),
            "projected": self.or(&format!("{path}.projected"), found.projected.map(computed), none),
            "shortfall_percent": self.or(&format!("{path}.shortfall_percent"), shortfall, none),
            "observed_per_year": computed(pace.observed),
            "required_per_year": computed(pace.required),
        }))
    }

    /// A target with how the series stands against it; where that is not told, all but the target itself is null.
    /// `prospects` are those that are asked for, or why they are not of this target.
    fn aim(
        &mut self,
        path: &str,
        target: &Target,
        standing: Result<&Attainment, &'static str>,
        (prospects, elsewhere): (Option<&OnTrack>, Option<&'static str>),
    ) -> Value {
        let (of, why) = (standing.ok(), standing.err());
        let at = |key: &str| format!("{path}.{key}");
        let because = |own: Option<&'static str>| why.or(own);
        let value = self.number(target.value);
        let high = target.high.map(|high| self.number(high));
        let state = of.map(|of| json!(if of.met { "met" } else { "missed" }));
        let gap = of.map(|of| self.number(of.gap));
        let actual = of.and_then(|of| latest(self.indicator, Some(of.actual)));
        let last_met = of.and_then(|of| latest(self.indicator, of.last_met));
        let formula = of.and_then(|of| of.formula).map(|formula| json!(formula.word()));
        let grade = of.and_then(|of| of.grade.as_ref().ok()).map(|step| self.grade(&at("grade"), step));
        let percent = of.and_then(|of| of.percent.ok()).map(shortest);
        let progress = of.and_then(|of| of.progress.ok()).map(shortest);
        let unasked = elsewhere.or(Some("not-requested"));
        let on_track = prospects.map(|found| json!(found.outcome));
        let forecast = prospects.and_then(|found| self.forecast(&at("forecast"), found));
        let no_forecast = prospects.map_or(unasked, |found| found.reason);
        json!({
            "period": target.period.year(),
            "value": value,
            "high": self.or(&at("high"), high, Some("not-a-range")),
            "kind": target.kind.word(),
            "sense": self.or(&at("sense"), of.map(|of| json!(of.sense.word())), why),
            "actual": self.or(&at("actual"), actual, why),
            "state": self.or(&at("state"), state, why),
            "gap": self.or(&at("gap"), gap, why),
            "formula": self.or(&at("formula"), formula, because(Some("range"))),
            "attainment_percent":
                self.or(&at("attainment_percent"), percent, because(of.and_then(|of| of.percent.err()))),
            "progress_percent": self.or(&at("progress_percent"), progress, because(of.and_then(|of| of.progress.err()))),
            "grade": self.or(&at("grade"), grade, because(of.and_then(|of| of.grade.as_ref().err().copied()))),
            "last_met": self.or(&at("last_met"), last_met, because(Some("not-met"))),
            "holds": self.or(&at("holds"), of.and_then(|of| of.holds).map(Value::from), because(Some("yearly"))),
            "on_track": self.or(&at("on_track"), on_track, unasked),
            "reason": why.or(prospects.and_then(|found| found.reason)),
            "forecast": self.or(&at("forecast"), forecast, no_forecast),
        })
    }

    fn grade(&mut self, path: &str, step: &GradeStep) -> Value {
        let mark = step.mark.as_ref().map(|mark| json!(mark));
        json!({ "mark": self.or(&format!("{path}.mark"), mark, Some("no-mark")), "word": text(&step.word) })
    }
}

fn years(years: &[FiscalYear]) -> Vec<i32> {
    years.iter().map(|year| year.year()).collect()
}
