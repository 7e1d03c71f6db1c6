//! Named methods, the prospects of a target and intervals of chance, in words.

use super::super::Studio;
use super::analysis::{Fact, calendar, signed_words};
use crate::analyse::SeriesAnalysis;
use crate::analyse::methods::on_track::OnTrack;
use crate::analyse::methods::{Finding, compares_ends, fewest};
use crate::collect::Member;
use crate::model::{FiscalYear, Indicator, Method};
use crate::wording::{Words, grouped, keep, with_unit, year_name, yearly_words};

/// A share as a percentage that does not break.
fn percent(share: f64) -> String {
    keep(&format!("{}%", grouped(share * 100.0, 1)))
}

/// A change a year with its sign: rates in per cent change by points.
fn yearly(words: &Words, indicator: &Indicator, change: f64) -> String {
    yearly_words(words, indicator, change, indicator.decimals + 1)
}

impl Studio<'_> {
    fn value(&self, indicator: &Indicator, value: f64) -> String {
        with_unit(self.words, value, indicator.decimals, &indicator.unit)
    }

    fn year(&self, indicator: &Indicator, year: FiscalYear) -> String {
        keep(&year_name(indicator, year, self.words.language()))
    }

    /// What the named method says that the indicator asks for.
    pub(super) fn method_fact(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Option<Fact> {
        let finding = analysis.method.as_ref()?;
        let method = finding.method.word();
        let name = self.say(&format!("method-{method}-name"), &[]);
        let Some(outcome) = finding.outcome else {
            let fewest = fewest(finding.method).to_string();
            let id = format!("method-reason-{}", finding.reason.unwrap_or_default());
            let answer = self.say(&id, &[("fewest", &fewest), calendar(indicator)]);
            return Some(Fact { name, answer, ..Fact::default() });
        };
        let mut why = vec![self.method_years(indicator, analysis, finding)];
        why.extend(match finding.method {
            Method::Xmr => self.xmr_why(indicator, finding),
            Method::Fingertips => {
                let statistic = finding.number("chi_square").map(|chi| grouped(chi, 2)).unwrap_or_default();
                vec![self.say("method-fingertips-test", &[("statistic", &statistic)])]
            }
            Method::Dns => self.dns_why(indicator, finding),
            Method::Eurostat | Method::OpenSdg | Method::UnProgress | Method::Istat => {
                self.growth_why(indicator, finding)
            }
        });
        why.push(self.say(&format!("method-{method}-source"), &[]));
        Some(Fact { name, answer: self.say(&format!("method-{method}-{outcome}"), &[]), why, ..Fact::default() })
    }

    fn method_years(&self, indicator: &Indicator, analysis: &SeriesAnalysis, finding: &Finding) -> String {
        let at = |year: &FiscalYear| analysis.kept.iter().find(|(kept, _)| kept == year).map(|(_, value)| *value);
        let of = |year: Option<&FiscalYear>| {
            let year = year?;
            Some((self.year(indicator, *year), self.value(indicator, at(year)?)))
        };
        let (from, first) = of(finding.years.first()).unwrap_or_default();
        let (to, last) = of(finding.years.last()).unwrap_or_default();
        let n = finding.years.len().to_string();
        let id = if compares_ends(finding.method) { "method-ends" } else { "method-years" };
        self.say(id, &[("from", &from), ("to", &to), ("n", &n), ("first", &first), ("last", &last)])
    }

    fn xmr_why(&self, indicator: &Indicator, finding: &Finding) -> Vec<String> {
        let words = |number: f64| with_unit(self.words, number, indicator.decimals + 1, &indicator.unit);
        let mut why = Vec::new();
        if let (Some(mean), Some(low), Some(high)) =
            (finding.number("mean"), finding.number("lower_limit"), finding.number("upper_limit"))
        {
            // Chance does not lead below nothing where there is nothing to count.
            let low = if mean >= 0.0 { low.max(0.0) } else { low };
            let facts = [("mean", words(mean)), ("low", words(low)), ("high", words(high))];
            why.push(self.say_all("method-xmr-limits", &facts));
        }
        for rule in ["outside-limits", "trend", "two-of-three", "shift"] {
            let years = finding.flags.iter().filter(|(_, flag)| *flag == rule);
            let years: Vec<String> = years.map(|(year, _)| self.year(indicator, *year)).collect();
            if !years.is_empty() {
                why.push(self.say(&format!("method-xmr-flag-{rule}"), &[("years", &self.listed(years))]));
            }
        }
        if let (Some(assurance), Some(target)) = (finding.assurance, finding.target) {
            let facts = [("year", self.year(indicator, target.0)), ("target", self.value(indicator, target.1))];
            why.push(self.say_all(&format!("method-xmr-{assurance}"), &facts));
        }
        why
    }

    fn dns_why(&self, indicator: &Indicator, finding: &Finding) -> Vec<String> {
        let Some(mean) = finding.number("mean_change") else {
            return Vec::new();
        };
        let said = ("mean", yearly(self.words, indicator, mean));
        let Some((year, target)) = finding.target else {
            let last = finding.number("last_change").map(|last| ("last", yearly(self.words, indicator, last)));
            return last.map(|last| self.say_all("method-dns-changes", &[said, last])).into_iter().collect();
        };
        let years = (finding.years.first().copied(), finding.years.last().copied());
        let numbers = (mean, finding.number("projected"), finding.number("shortfall"));
        if let Some(carried_on) = self.carried_on(indicator, years, (year, target), numbers) {
            return vec![carried_on];
        }
        let level = ("target", self.value(indicator, target));
        if finding.number("projected").is_none() {
            return vec![self.say_all("method-dns-kept", &[said, level])];
        }
        let achieved = [("year", self.year(indicator, year)), level];
        vec![self.say_all("method-achieved", &achieved), self.say_all("method-dns-mean", &[said])]
    }

    fn growth_why(&self, indicator: &Indicator, finding: &Finding) -> Vec<String> {
        let mut why = Vec::new();
        if let Some(growth) = finding.number("growth") {
            let growth = keep(&format!("{}%", signed_words(growth * 100.0, 1)));
            let id = if indicator.unit.is_percent() { "method-growth-of-rate" } else { "method-growth" };
            why.push(self.say(id, &[("growth", &growth)]));
        }
        let Some((year, target)) = finding.target else {
            if finding.method != Method::Istat {
                why.push(self.say("method-without-target", &[]));
            }
            if finding.method == Method::Eurostat {
                why.push(self.say("method-eurostat-unconfirmed", &[]));
            }
            return why;
        };
        let target = [("year", self.year(indicator, year)), ("target", self.value(indicator, target))];
        let with = |id: &str, more: (&'static str, String)| self.say_all(id, &[&[more][..], &target[..]].concat());
        // Open SDG's value is a ratio where there is a target.
        let ratio = finding.number("ratio").or_else(|| finding.number("value"));
        why.push(match (finding.outcome, finding.number("expected"), ratio) {
            (Some("target-achieved"), ..) => self.say_all("method-achieved", &target),
            (_, Some(expected), _) => with("method-expected", ("expected", self.value(indicator, expected))),
            (_, _, Some(ratio)) if ratio >= 0.0 => with("method-required", ("ratio", percent(ratio))),
            (_, _, Some(_)) => self.say_all("method-opposite", &target),
            _ => self.say_all("method-achieved", &target),
        });
        why
    }

    /// Whether the target is on its way, where that is asked for.
    pub(super) fn on_track_fact(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Option<Fact> {
        let found = analysis.on_track.as_ref()?;
        let name = self.say("on-track-question", &[]);
        let reason = found.reason.unwrap_or_default();
        if found.outcome == "not-assessed" {
            let answer = self.say(&format!("on-track-not-assessed-{reason}"), &[calendar(indicator)]);
            return Some(Fact { name, answer, ..Fact::default() });
        }
        let id = if reason.ends_with("receding") { "receding" } else { found.outcome };
        let mut why = Vec::new();
        if !reason.is_empty() {
            why.push(self.say(&format!("on-track-because-{reason}"), &[]));
        }
        why.extend(self.prospects(indicator, found));
        let method = if found.shortfall.is_some() { "on-track-method" } else { "on-track-method-kept" };
        why.push(self.say(method, &[]));
        Some(Fact { name, answer: self.say(&format!("on-track-{id}"), &[]), why, ..Fact::default() })
    }

    fn prospects(&self, indicator: &Indicator, found: &OnTrack) -> Vec<String> {
        let Some(pace) = found.pace.filter(|_| found.shortfall.is_some()) else {
            return Vec::new();
        };
        let target = found.target;
        let years = (found.years.first().copied(), found.years.last().copied());
        let numbers = (pace.observed, found.projected, found.shortfall);
        let mut said: Vec<String> = self.carried_on(indicator, years, target, numbers).into_iter().collect();
        if found.outcome != "on-track" {
            let facts =
                [("year", self.year(indicator, target.0)), ("required", yearly(self.words, indicator, pace.required))];
            said.push(self.say_all("on-track-required", &facts));
        }
        said
    }

    /// Where the mean change leads until the target's year: there, part of the way, or nowhere nearer.
    fn carried_on(
        &self,
        indicator: &Indicator,
        (from, to): (Option<FiscalYear>, Option<FiscalYear>),
        (year, target): (FiscalYear, f64),
        (mean, projected, shortfall): (f64, Option<f64>, Option<f64>),
    ) -> Option<String> {
        let (shortfall, projected) = (shortfall?, projected?);
        let id = match shortfall {
            left if left <= 0.0 => "on-track-reaches",
            left if left < 1.0 => "on-track-leaves",
            _ => "on-track-stands",
        };
        let facts = [
            ("from", self.year(indicator, from?)),
            ("to", self.year(indicator, to?)),
            ("year", self.year(indicator, year)),
            ("target", self.value(indicator, target)),
            ("observed", yearly(self.words, indicator, mean)),
            ("projected", self.value(indicator, projected)),
            ("shortfall", percent(shortfall)),
        ];
        Some(self.say_all(id, &facts))
    }

    fn say_all(&self, id: &str, facts: &[(&str, String)]) -> String {
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.say(id, &facts)
    }

    /// The interval of chance of a value as the table prints it, where it has one.
    pub(super) fn interval_words(&self, indicator: &Indicator, member: &Member, year: FiscalYear) -> Option<String> {
        let at = self.analysed.catalogue.members.iter().position(|other| std::ptr::eq(other, member))?;
        let interval = self.analysed.analyses[at].intervals.get(&year)?.as_ref().ok()?;
        let end = |end: f64| grouped(end, indicator.decimals);
        Some(keep(&self.say("interval-range", &[("low", &end(interval.low?)), ("high", &end(interval.high))])))
    }

    /// What the ranges in the table are, or why there are none.
    pub(super) fn interval_notes(&self, at: usize) -> Vec<String> {
        let all: Vec<_> = self.analysed.series_of(at).flat_map(|(_, analysis)| analysis.intervals.values()).collect();
        let mut ids: Vec<String> = Vec::new();
        for found in all {
            let of_one = match found {
                Ok(interval) if interval.kind.word() == "wilson" => {
                    ["interval-note", "interval-wilson"].map(str::to_owned).to_vec()
                }
                Ok(_) => ["interval-note", "interval-counts"].map(str::to_owned).to_vec(),
                Err(reason) => vec![format!("interval-none-{reason}")],
            };
            ids.extend(of_one.into_iter().filter(|id| !ids.contains(id)).collect::<Vec<_>>());
        }
        ids.iter().map(|id| self.say(id, &[])).collect()
    }

    /// What each of the methods is that any indicator asks for: name, what it does, source.
    pub(super) fn methods_used(&self) -> Vec<(String, Vec<String>)> {
        let indicators = &self.analysed.catalogue.indicators;
        let used = Method::ALL.iter().map(|(_, method)| *method).filter(|method| {
            let asks = |indicator: &Indicator| indicator.methods.method == Some(*method);
            indicators.iter().any(asks)
        });
        let mut methods: Vec<(String, Vec<String>)> = used
            .map(|method| {
                let of_method = |what: &str| self.say(&format!("method-{}-{what}", method.word()), &[]);
                let mut said = vec![of_method("about"), of_method("source")];
                if method == Method::Eurostat {
                    said.push(self.say("method-eurostat-unconfirmed", &[]));
                }
                (of_method("name"), said)
            })
            .collect();
        if indicators.iter().any(|indicator| indicator.methods.on_track.is_some()) {
            let said = ["on-track-method", "method-dns-source"].map(|id| self.say(id, &[]));
            methods.push((self.say("about-method-on-track", &[]), said.to_vec()));
        }
        if indicators.iter().any(|indicator| indicator.methods.interval) {
            let said = ["about-intervals", "interval-wilson", "interval-counts"].map(|id| self.say(id, &[]));
            methods.push((self.say("about-method-intervals", &[]), said.to_vec()));
        }
        methods
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::model::Language;
    use crate::wording::Words;

    const OUTCOMES: [(Method, &[&str]); 7] = [
        (
            Method::Xmr,
            &[
                "common-cause",
                "special-cause-improvement",
                "special-cause-concern",
                "special-cause-high",
                "special-cause-low",
            ],
        ),
        (
            Method::Fingertips,
            &[
                "increasing",
                "decreasing",
                "increasing-and-getting-better",
                "increasing-and-getting-worse",
                "decreasing-and-getting-better",
                "decreasing-and-getting-worse",
                "no-significant-change",
            ],
        ),
        (
            Method::Eurostat,
            &[
                "significant-progress",
                "moderate-progress",
                "insufficient-progress",
                "movement-away",
                "no-change",
                "moderate-movement-away",
                "significant-movement-away",
            ],
        ),
        (
            Method::OpenSdg,
            &["target-achieved", "substantial-progress", "moderate-progress", "limited-progress", "deterioration"],
        ),
        (Method::Dns, &["sun", "sun-and-cloud", "cloud", "storm"]),
        (Method::UnProgress, &["met-or-on-track", "fair-progress", "stagnation-or-regression"]),
        (Method::Istat, &["clear-improvement", "slight-improvement", "stable", "slight-worsening", "clear-worsening"]),
    ];

    /// Why a method has no outcome.
    const NO_OUTCOME: &[&str] = &[
        "too-few",
        "gap",
        "stock",
        "cumulative",
        "no-direction",
        "no-basis",
        "no-base",
        "not-counts",
        "not-a-share",
        "zero-share",
        "no-variation",
        "zero-base",
        "negative-base",
        "sign-change",
        "zero-span",
        "zero-target",
        "base-meets-target",
        "not-finite",
    ];

    /// Why the prospects of a target are not assessed.
    const SILENT: &[&str] = &["too-few", "gap", "no-direction", "range", "due"];

    /// What prospects rest on where nothing is carried on.
    const BECAUSE: &[&str] = &["met", "met-receding", "kept", "kept-receding", "not-kept"];

    fn schema() -> Value {
        serde_json::from_str(include_str!("../../../schemas/output.json")).unwrap()
    }

    /// The words that the schema of the output allows.
    fn reasons(definition: &str, property: &str) -> Vec<String> {
        let schema = schema();
        let words = schema["$defs"][definition]["properties"][property]["enum"].as_array().unwrap().clone();
        words.iter().filter_map(|word| word.as_str().map(str::to_owned)).collect()
    }

    #[test]
    fn every_outcome_and_every_reason_has_words_in_both_languages() {
        let mut ids: Vec<String> = Vec::new();
        for (method, outcomes) in OUTCOMES {
            let of = |what: &&str| format!("method-{}-{what}", method.word());
            ids.extend(outcomes.iter().chain(&["name", "source", "about"]).map(of));
        }
        assert_eq!(OUTCOMES.len(), Method::ALL.len());
        ids.extend(NO_OUTCOME.iter().map(|reason| format!("method-reason-{reason}")));
        ids.extend(reasons("flag", "flag").iter().map(|flag| format!("method-xmr-flag-{flag}")));
        ids.extend(reasons("method", "assurance").iter().map(|word| format!("method-xmr-{word}")));
        ids.extend(reasons("interval", "reason").iter().map(|reason| format!("interval-none-{reason}")));
        ids.extend(
            reasons("attainment", "on_track").iter().filter(|w| *w != "not-assessed").map(|w| format!("on-track-{w}")),
        );
        ids.extend(SILENT.iter().map(|reason| format!("on-track-not-assessed-{reason}")));
        ids.extend(BECAUSE.iter().map(|reason| format!("on-track-because-{reason}")));
        let listed = schema()["$defs"]["why"]["enum"].clone();
        for reason in NO_OUTCOME.iter().chain(SILENT).chain(BECAUSE) {
            assert!(listed.as_array().unwrap().contains(&json!(reason)), "{reason} is not in the schema");
        }
        for language in Language::ALL {
            let words = Words::new(language);
            let missing: Vec<_> = ids.iter().filter(|id| words.get(id, &[]) == **id).collect();
            assert!(missing.is_empty(), "{language:?}: {missing:?}");
        }
    }
}
