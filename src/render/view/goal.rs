//! Targets in the analysis of a series: the one shown first with what it rests on, and the others in a line each.

use super::super::Studio;
use super::analysis::{Fact, calendar};
use crate::analyse::{Aim, Attainment, Sense, SeriesAnalysis};
use crate::model::{AttainmentFormula, Direction, Indicator, Target, TargetKind};
use crate::wording::{Amounts, grouped, keep, target_sentence, with_unit, year_name};

impl Studio<'_> {
    /// The target shown first, or why there is none.
    pub(super) fn target_fact(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Fact {
        let name = self.say("analysis-target", &[]);
        if let Some(attainment) = &analysis.target {
            let answer = target_sentence(self.words, indicator, analysis).unwrap_or_default();
            return Fact { name, answer, why: self.target_why(indicator, analysis, attainment), ..Fact::default() };
        }
        let mut lines = analysis.targets.iter().map(|aim| self.aim_line(indicator, aim));
        let answer = lines.next().unwrap_or_else(|| self.say("no-target", &[]));
        Fact { name, answer, list: lines.collect(), ..Fact::default() }
    }

    /// The other targets of the series, in order of their years.
    pub(super) fn other_targets_fact(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Option<Fact> {
        let mut lines = self.other_targets(indicator, analysis).into_iter();
        let answer = lines.next()?;
        Some(Fact { name: self.say("analysis-other-targets", &[]), answer, list: lines.collect(), ..Fact::default() })
    }

    /// A line for each target but the one shown first.
    pub(super) fn other_targets(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Vec<String> {
        let Some(first) = analysis.target.as_ref().map(|attainment| &attainment.target) else {
            return Vec::new();
        };
        let others = analysis.targets.iter().filter(|aim| aim.target != *first);
        others.map(|aim| self.aim_line(indicator, aim)).collect()
    }

    fn aim_line(&self, indicator: &Indicator, aim: &Aim) -> String {
        match &aim.standing {
            Ok(attainment) => self.goal(indicator, attainment),
            Err(reason) => {
                let year = keep(&year_name(indicator, aim.target.period, self.words.language()));
                let target = Amounts::full(self.words, indicator).aimed(&aim.target);
                let facts = [("year", &*year), ("target", &*target), calendar(indicator)];
                self.say(&format!("aim-{reason}"), &facts)
            }
        }
    }

    fn target_why(&self, indicator: &Indicator, analysis: &SeriesAnalysis, attainment: &Attainment) -> Vec<String> {
        let Target { title, reason, kind, .. } = &attainment.target;
        let mut why: Vec<String> = [title, reason].into_iter().flatten().map(|text| self.text(text)).collect();
        why.push(self.say("target-kind", &[("kind", kind.word()), calendar(indicator)]));
        if indicator.direction == Direction::Neutral && *kind != TargetKind::Range {
            why.push(self.say("target-neutral", &[("sense", attainment.sense.word())]));
        }
        let percent = |percent: f64| keep(&format!("{}%", grouped(percent, 1).replace('-', "−")));
        match (attainment.formula, attainment.percent) {
            (Some(AttainmentFormula::Progress) | None, _) => {}
            (Some(formula), Ok(value)) => {
                // Names of choices have no strokes in them.
                let name = formula.word().replace("2-", "two-less-").replace('/', "-");
                why.push(self.say("attainment", &[("formula", &name), ("percent", &percent(value))]));
            }
            (Some(_), Err(reason)) => why.push(self.say("attainment-none", &[("reason", reason)])),
        }
        if let Ok(value) = attainment.progress {
            why.push(self.say("progress-value", &[("percent", &percent(value))]));
        }
        if let Ok(step) = &attainment.grade {
            let id = if attainment.is_ahead() { "grade-ahead" } else { "grade" };
            why.push(self.say(id, &[("grade", &self.grade_words(step))]));
        }
        why.extend(self.lost(indicator, analysis, attainment));
        why
    }

    /// That a target was reached once and is not any more.
    fn lost(&self, indicator: &Indicator, analysis: &SeriesAnalysis, attainment: &Attainment) -> Option<String> {
        let (id, (year, value)) = match (attainment.met, attainment.holds) {
            (false, _) => ("target-met-before", attainment.last_met?),
            (true, Some(false)) => ("target-lost", analysis.latest()?),
            (true, _) => return None,
        };
        let year = keep(&year_name(indicator, year, self.words.language()));
        let value = with_unit(self.words, value, indicator.decimals, &indicator.unit);
        let range = if attainment.sense == Sense::Within { "range" } else { "point" };
        Some(self.say(id, &[("year", &year), ("value", &value), ("kind", range)]))
    }
}
