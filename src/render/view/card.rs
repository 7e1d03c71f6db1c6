//! An indicator in small: on cards, and the line of its number on its own page.

use serde::Serialize;

use super::super::Studio;
use super::Chip;
use super::search::Search;
use crate::analyse::{Attainment, Movement, SeriesAnalysis, Verdict};
use crate::chart;
use crate::model::{GradeStep, Indicator, TargetKind, UnitKind};
use crate::wording::{CrossSection, aimed, cross_section, grouped, is_rate, keep, span_words, target_shape, year_name};

/// An indicator in small.
#[derive(Debug, Serialize)]
pub(super) struct Card {
    /// Its id.
    pub(super) id: String,
    /// Its name.
    pub(super) title: String,
    /// Which of its series is shown, where it has several.
    pub(super) series: Option<String>,
    /// The newest value, without its unit; `None` where there is none to show.
    pub(super) value: Option<String>,
    /// The unit.
    pub(super) unit: String,
    /// The year of the value.
    pub(super) year: String,
    /// The part of the year it covers, where that is not all.
    pub(super) span: Option<String>,
    /// The judgement.
    pub(super) chip: Chip,
    /// Whether it is of a list of values, of which no single one is compared.
    pub(super) is_list: bool,
    /// What the index finds it by.
    pub(super) search: Search,
    /// The change, or why there is none.
    pub(super) delta: String,
    /// The target of the year with how the value stands to it.
    pub(super) target: Option<String>,
    /// The final target, where that is another one.
    pub(super) final_target: Option<String>,
    /// The small drawing.
    pub(super) spark: String,
}

/// What a card's amounts are divided by, and their unit: yen are shown in 万円 or 億円.
fn scale(indicator: &Indicator, value: f64) -> (f64, u32, String) {
    match indicator.unit.kind() {
        UnitKind::Yen(1) if value.abs() >= 1e9 => (1e8, 1, "億円".to_owned()),
        UnitKind::Yen(1) if value.abs() >= 1e5 => (1e4, 0, "万円".to_owned()),
        UnitKind::Other if indicator.unit.written().starts_with("人口") => (1.0, indicator.decimals, String::new()),
        _ => (1.0, indicator.decimals, indicator.unit.symbol().to_owned()),
    }
}

impl Studio<'_> {
    /// The card of an indicator; `None` without any series.
    pub(super) fn card(&self, at: usize) -> Option<Card> {
        let (member, analysis) = self.analysed.headline(at)?;
        if let Some(short) = cross_section(self.words, self.analysed, at) {
            return Some(self.list_card(at, analysis, short));
        }
        let indicator = &self.analysed.catalogue.indicators[at];
        let newest = || member.series.observations.iter().rev().find(|observation| observation.value.is_some());
        let shown = analysis.latest().and_then(|(period, _)| member.series.at(period)).or_else(newest);
        let value = shown.and_then(|observation| observation.value);
        let (divisor, decimals, unit) = scale(indicator, value.unwrap_or(0.0));
        let drawn = member.series.observations.iter().filter(|observation| observation.value.is_some()).count();
        let several = self.analysed.series_of(at).count() > 1 && !member.series.is_total();
        Some(Card {
            id: indicator.id.clone(),
            title: self.text(&indicator.title),
            series: several.then(|| self.text(&member.series.label)),
            value: value.map(|value| grouped(value / divisor, decimals)),
            unit,
            year: shown.map_or_else(String::new, |o| keep(&year_name(indicator, o.period, self.words.language()))),
            span: shown.and_then(|observation| span_words(self.words, indicator, observation)),
            chip: self.compared(indicator, analysis),
            is_list: false,
            search: self.search(at, analysis),
            delta: self.delta(indicator, analysis),
            target: self.short_target(indicator, analysis),
            final_target: analysis.final_target().map(|attainment| self.goal(indicator, attainment)),
            // Of one value a drawing says nothing.
            spark: if drawn > 1 { chart::spark(self.analysed, at) } else { String::new() },
        })
    }

    /// The card of a list of values: what they come to, and no single one of them.
    fn list_card(&self, at: usize, analysis: &SeriesAnalysis, short: CrossSection) -> Card {
        let indicator = &self.analysed.catalogue.indicators[at];
        Card {
            id: indicator.id.clone(),
            title: self.text(&indicator.title),
            series: None,
            value: Some(short.value),
            unit: short.unit,
            year: short.year,
            span: None,
            chip: self.compared(indicator, analysis),
            is_list: true,
            search: self.search(at, analysis),
            delta: short.short,
            target: None,
            final_target: None,
            spark: String::new(),
        }
    }

    /// The judgement where no heading says that it is about the year before. Only two values that cannot be compared get
    /// a chip that says so; where there are no two, a quiet word does.
    fn compared(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Chip {
        let change = &analysis.change;
        let id = match (change.verdict, change.reason) {
            (Verdict::NotComparable, Some("break")) => "chip-not-comparable",
            (Verdict::NotComparable, _) => "chip-no-comparison",
            _ => return self.chip(analysis),
        };
        let verdict = if id == "chip-no-comparison" { "no-comparison" } else { change.verdict.word() };
        Chip { verdict, movement: "none", words: self.say(id, &[("calendar", indicator.calendar.word())]) }
    }

    pub(super) fn chip(&self, analysis: &SeriesAnalysis) -> Chip {
        let change = &analysis.change;
        let id = match (change.verdict, change.reason) {
            (Verdict::Same, Some("within-noise")) => "verdict-same-noise".to_owned(),
            (verdict, _) => verdict.message(),
        };
        Chip {
            verdict: change.verdict.word(),
            movement: change.movement.map_or("none", Movement::word),
            words: self.say(&id, &[]),
        }
    }

    /// The change in a few words: `前年度に比べ4件増加`, or why it cannot be told.
    pub(super) fn delta(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> String {
        let change = &analysis.change;
        let calendar = ("calendar", indicator.calendar.word());
        let (Some(difference), Some(movement)) = (&change.difference, change.movement) else {
            return self.say(&format!("delta-{}", change.reason.unwrap_or("no-value")), &[calendar]);
        };
        let percent = indicator.unit.is_percent() || indicator.unit.is_ratio();
        let (divisor, decimals, unit) = scale(indicator, difference.absolute);
        let unit = if percent { "ポイント".to_owned() } else { unit };
        let amount = keep(&format!("{}{unit}", grouped((difference.absolute / divisor).abs(), decimals)));
        match movement {
            Movement::Same => self.say("delta-same", &[calendar]),
            moved => {
                let kind = if is_rate(indicator) { "rate" } else { "count" };
                self.say(&format!("delta-{}-{kind}", moved.word()), &[("difference", &amount), calendar])
            }
        }
    }

    fn short_target(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Option<String> {
        analysis.target.as_ref().map(|attainment| self.goal(indicator, attainment))
    }

    /// A target in a few words: its year, what it asks for, how the value stands to it, and the city's grade.
    pub(super) fn goal(&self, indicator: &Indicator, attainment: &Attainment) -> String {
        let target = &attainment.target;
        let (divisor, decimals, unit) = scale(indicator, target.value);
        let gap_unit = if indicator.unit.is_percent() { "ポイント" } else { &unit };
        let gap = keep(&format!("{}{gap_unit}", grouped(attainment.gap / divisor, decimals)));
        let shape = target_shape(indicator, attainment);
        let is_range = target.kind == TargetKind::Range;
        let state = match (attainment.is_ahead(), attainment.met) {
            (false, true) => "target-state-met".to_owned(),
            (true, true) => "target-state-ahead-met".to_owned(),
            (false, false) if shape == "least" => "target-state-missed".to_owned(),
            (true, false) if shape == "least" => "target-state-ahead-missed".to_owned(),
            (false, false) => format!("goal-missed-{shape}"),
            (true, false) => format!("goal-ahead-missed-{shape}"),
        };
        let value = aimed(target, (divisor, decimals, &unit));
        let value = match shape {
            "least" => value,
            _ if is_range => value,
            shape => self.say(&format!("goal-{shape}"), &[("value", &value)]),
        };
        let year = keep(&year_name(indicator, target.period, self.words.language()));
        let state = self.say(&state, &[("gap", &gap)]);
        let facts = [("year", &*year), ("target", &*value), ("state", &*state)];
        match &attainment.grade {
            Ok(step) => {
                let id = if attainment.is_ahead() { "goal-graded-ahead" } else { "goal-graded" };
                self.say(id, &[&facts[..], &[("grade", &*self.grade_words(step))]].concat())
            }
            Err(_) => self.say("target-short", &facts),
        }
    }

    /// A step of the city's grades: `◎ 達成`.
    pub(super) fn grade_words(&self, step: &GradeStep) -> String {
        let word = self.text(&step.word);
        keep(&step.mark.as_ref().map_or_else(|| word.clone(), |mark| format!("{mark} {word}")))
    }
}
