//! An indicator in small: on cards, and the line of its number on its own page.

use serde::Serialize;

use super::super::Studio;
use super::Chip;
use super::search::Search;
use crate::analyse::{Aim, Attainment, Movement, SeriesAnalysis, Verdict};
use crate::chart;
use crate::model::{GradeStep, Indicator, Language, Observation, TargetKind, UnitKind};
use crate::wording::{
    Amounts, CrossSection, cross_section, difference_words, is_rate, keep, span_words, target_shape, year_name,
};

/// An indicator in small.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Card {
    /// Its id.
    pub(super) id: String,
    /// Its name.
    pub(super) title: String,
    /// Which of its series is shown, where it has several.
    pub(super) series: Option<String>,
    /// The newest value, without its unit; `None` where there is none to show.
    pub(super) value: Option<String>,
    /// The unit, with the space before it where the language has one.
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
        let amounts = Amounts::short(self.words, indicator, value.unwrap_or(0.0));
        let (number, unit) = value.map(|value| amounts.parts(value)).unzip();
        let is_about = shown.is_some_and(Observation::is_about);
        let number =
            number.map(|number| if is_about { self.say("about-value", &[("value", &number)]) } else { number });
        let drawn = member.series.observations.iter().filter(|observation| observation.value.is_some()).count();
        let several = self.analysed.series_of(at).count() > 1 && !member.series.is_total();
        let card = Card {
            id: indicator.id.clone(),
            title: self.text(&indicator.title),
            series: several.then(|| self.text(&member.series.label)),
            value: number,
            unit: unit.unwrap_or_default(),
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
        };
        Some(if value.is_none() { self.planned_card(indicator, analysis, card) } else { card })
    }

    /// The card of a series without any value: what was planned, with its name beside it.
    fn planned_card(&self, indicator: &Indicator, analysis: &SeriesAnalysis, card: Card) -> Card {
        let Some(Aim { target, .. }) = analysis.targets.last() else { return card };
        let amounts = Amounts::short(self.words, indicator, target.value);
        let (_, unit) = amounts.parts(target.value);
        let name = target.title.as_ref().map(|title| self.text(title));
        Card {
            value: Some(amounts.aim(target)),
            unit,
            year: keep(&year_name(indicator, target.period, self.words.language())),
            span: Some(name.unwrap_or_else(|| self.say("table-target", &[]))),
            delta: self.say("delta-no-result", &[]),
            ..card
        }
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
            span: short.span,
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
        let verdict = analysis.change.verdict;
        let (id, verdict) = match (verdict, analysis.change.is_compared()) {
            (Verdict::NotComparable, true) => ("chip-not-comparable", verdict.word()),
            (_, false) => ("chip-no-comparison", "no-comparison"),
            _ => return self.chip(analysis),
        };
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
        let amount = self.short_difference(indicator, difference.absolute, difference.absolute);
        match movement {
            Movement::Same => self.say("delta-same", &[calendar]),
            moved => {
                let kind = if is_rate(indicator) { "rate" } else { "count" };
                self.say(&format!("delta-{}-{kind}", moved.word()), &[("difference", &amount), calendar])
            }
        }
    }

    /// A difference without its sign in few digits: points, or the unit in which an amount of `size` is shown. English
    /// says the unit only of money, as it stands beside the value.
    fn short_difference(&self, indicator: &Indicator, difference: f64, size: f64) -> String {
        let is_yen = matches!(indicator.unit.kind(), UnitKind::Yen(_));
        let is_points = indicator.unit.is_percent() || indicator.unit.is_ratio();
        if is_points || self.words.language() == Language::En && !is_yen {
            return difference_words(self.words, indicator, difference);
        }
        Amounts::short(self.words, indicator, size).told(difference.abs())
    }

    fn short_target(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Option<String> {
        analysis.target.as_ref().map(|attainment| self.goal(indicator, attainment))
    }

    /// A target in a few words: its year, what it asks for, how the value stands to it, and the city's grade.
    pub(super) fn goal(&self, indicator: &Indicator, attainment: &Attainment) -> String {
        let target = &attainment.target;
        let gap = self.short_difference(indicator, attainment.gap, target.value);
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
        let value = Amounts::short(self.words, indicator, target.value).aimed(target);
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
