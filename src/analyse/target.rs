//! How a series stands against its targets.

use rust_decimal::Decimal;

use super::growth;
use super::rounding::{self, RoundingMode};
use crate::model::{
    AttainmentFormula, Direction, FiscalYear, GradeStep, GradeTable, GradedOn, Indicator, Key, Target, TargetKind,
};

/// On which side of its target a value meets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// At the target or above it.
    AtLeast,
    /// At the target or below it.
    AtMost,
    /// Between the two ends of a range, which belong to it.
    Within,
}

impl Sense {
    /// The word in the data files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
            Self::Within => "within",
        }
    }
}

/// A series against a target.
#[derive(Clone, Debug, PartialEq)]
pub struct Attainment {
    /// The target.
    pub target: Target,
    /// Year and value that stand against it: of the target's own year, or the newest before it.
    pub actual: (FiscalYear, f64),
    /// On which side a value meets it.
    pub sense: Sense,
    /// Whether the value reaches it.
    pub met: bool,
    /// What is missing, in the indicator's unit; 0 where it is met.
    pub gap: f64,
    /// The formula of the attainment; a range has none.
    pub formula: Option<AttainmentFormula>,
    /// Attainment in per cent, truncated to one decimal, or why there is none.
    pub percent: Result<f64, &'static str>,
    /// Progress from the baseline to the target in per cent, truncated to one decimal, or why there is none.
    pub progress: Result<f64, &'static str>,
    /// The city's grade, or why there is none.
    pub grade: Result<GradeStep, &'static str>,
    /// The newest year, up to the one that is judged, whose value meets it; of a yearly target that year alone counts.
    pub last_met: Option<(FiscalYear, f64)>,
    /// Whether the newest value that counts meets it as well; `None` for a yearly target of an earlier year.
    pub holds: Option<bool>,
}

impl Attainment {
    /// Whether its value was read before the target's year.
    #[must_use]
    pub fn is_ahead(&self) -> bool {
        self.target.period > self.actual.0
    }
}

/// A target of a series with how the series stands against it, or why that cannot be told.
#[derive(Clone, Debug, PartialEq)]
pub struct Aim {
    /// The target.
    pub target: Target,
    /// How the series stands, or why that is not told: `no-value`, `year-not-come`, `no-value-in-year`, or the reason
    /// for which the value of its year is left out.
    pub standing: Result<Attainment, &'static str>,
}

/// What a series is judged by.
pub struct Grounds<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The values that count, in order of years.
    pub kept: &'a [(FiscalYear, f64)],
    /// The baseline's year and value, or why there is none.
    pub baseline: Result<(FiscalYear, f64), &'static str>,
    /// The city's grades, where the indicator asks for any.
    pub grades: Option<&'a GradeTable>,
}

/// The targets of a series. One without a key is for the only series, or for the one that is shown first.
#[must_use]
pub fn of_series<'i>(indicator: &'i Indicator, key: &Key, is_headline: bool) -> Vec<&'i Target> {
    let targets = indicator.targets.iter();
    targets.filter(|target| target.key.as_ref().map_or(is_headline, |wanted| wanted == key)).collect()
}

/// The target to show first: that of the newest value's year, of its year alone before one on the way and a final one;
/// else the next one to come; else the last one.
#[must_use]
pub fn first<'a>(aims: &'a [Aim], latest: Option<FiscalYear>) -> Option<&'a Attainment> {
    let judged = || aims.iter().filter_map(|aim| aim.standing.as_ref().ok());
    let year = |a: &&'a Attainment| a.target.period;
    let rank = |a: &&'a Attainment| match a.target.kind {
        TargetKind::Yearly => 0,
        TargetKind::Maintain | TargetKind::Range => 1,
        TargetKind::Milestone => 2,
        TargetKind::Final => 3,
    };
    let of_year = judged().filter(|a| Some(year(a)) == latest).min_by_key(rank);
    let next = || judged().filter(|a| Some(year(a)) > latest).min_by_key(|a| (year(a), rank(a)));
    of_year.or_else(next).or_else(|| judged().max_by_key(|a| (year(a), std::cmp::Reverse(rank(a)))))
}

/// Why no target is shown: that there is none, or what is in the way of the next one, else of the last one.
#[must_use]
pub fn why_none(aims: &[Aim], latest: Option<FiscalYear>) -> &'static str {
    let next = aims.iter().filter(|aim| Some(aim.target.period) > latest).min_by_key(|aim| aim.target.period);
    let last = || aims.iter().max_by_key(|aim| aim.target.period);
    next.or_else(last).and_then(|aim| aim.standing.as_ref().err().copied()).unwrap_or("no-target")
}

impl Grounds<'_> {
    /// How the series stands against a target. A target whose year has passed is judged by the value of that year and by
    /// no other; before its year a yearly target is not judged, and any other by the newest value. `left_out` tells why
    /// a year's value does not count; `is_cut` whether a break lies between two years, the later one included.
    #[must_use]
    pub fn aim(
        &self,
        target: &Target,
        left_out: impl Fn(FiscalYear) -> Option<&'static str>,
        is_cut: impl Fn(FiscalYear, FiscalYear) -> bool,
    ) -> Aim {
        let own = self.kept.iter().find(|(year, _)| *year == target.period);
        let standing = match (own, self.kept.last()) {
            (Some(own), _) => Ok(*own),
            (None, None) => Err(left_out(target.period).unwrap_or("no-value")),
            // Its year has come, and what it brought is not told.
            (None, Some(_)) if left_out(target.period) == Some("withheld") => Err("withheld"),
            (None, Some(latest)) if target.period < latest.0 => {
                Err(left_out(target.period).unwrap_or("no-value-in-year"))
            }
            (None, Some(_)) if target.kind == TargetKind::Yearly => Err("year-not-come"),
            (None, Some(latest)) if is_cut(latest.0, target.period) => Err("break"),
            (None, Some(latest)) => Ok(*latest),
        };
        Aim { target: target.clone(), standing: standing.map(|actual| self.attainment(target, actual)) }
    }

    fn attainment(&self, target: &Target, actual: (FiscalYear, f64)) -> Attainment {
        let formula = target.attainment.or(self.indicator.methods.attainment);
        let sense = self.sense(target, formula);
        let missing = missing(target, sense, actual.1);
        let met = missing <= 0.0;
        let formula = match sense {
            Sense::Within => None,
            Sense::AtLeast => Some(formula.unwrap_or(AttainmentFormula::ValueByTarget)),
            Sense::AtMost => Some(formula.unwrap_or(AttainmentFormula::TargetByValue)),
        };
        let progress = self.progress(target, actual);
        let percent = match formula {
            None => Err("range"),
            // What a plan started from is not yet a result: it attains nothing.
            Some(_) if self.indicator.baseline == Some(actual.0) && target.period > actual.0 => Err("is-baseline"),
            Some(formula) => percent(formula, actual.1, target.value, progress),
        };
        let meets = |(_, value): &&(FiscalYear, f64)| is_met(target, sense, *value);
        let yearly = target.kind == TargetKind::Yearly;
        let up_to = self.kept.iter().filter(|(year, _)| *year <= actual.0 && (!yearly || *year == target.period));
        let latest = self.kept.last().filter(|(year, _)| !yearly || *year == target.period);
        Attainment {
            target: target.clone(),
            actual,
            sense,
            met,
            gap: if met { 0.0 } else { rounding::published(missing, self.indicator.decimals) },
            formula,
            percent,
            progress,
            grade: grade(self.grades, percent, progress),
            last_met: up_to.rev().find(meets).copied(),
            holds: latest.as_ref().map(meets),
        }
    }

    /// Of an indicator for which neither way is better the formula tells the side, else the way from the baseline; where
    /// neither does, a target is what is to be reached.
    fn sense(&self, target: &Target, formula: Option<AttainmentFormula>) -> Sense {
        use AttainmentFormula::{Progress, TargetByValue, TwoLessValueByTarget, ValueByTarget};
        if target.kind == TargetKind::Range {
            return Sense::Within;
        }
        let is_kept = target.kind == TargetKind::Maintain;
        let falls = match (self.indicator.direction, formula) {
            (Direction::Lower, _) | (Direction::Neutral, Some(TargetByValue | TwoLessValueByTarget)) => true,
            (Direction::Higher, _) | (Direction::Neutral, Some(ValueByTarget)) => false,
            (Direction::Neutral, Some(Progress) | None) => {
                !is_kept && self.baseline.is_ok_and(|(_, base)| base > target.value)
            }
        };
        if falls { Sense::AtMost } else { Sense::AtLeast }
    }

    /// The way gone from the baseline, of the way from the baseline to the target.
    fn progress(&self, target: &Target, actual: (FiscalYear, f64)) -> Result<f64, &'static str> {
        match target.kind {
            TargetKind::Range => return Err("range"),
            TargetKind::Maintain => return Err("maintain"),
            TargetKind::Final | TargetKind::Yearly | TargetKind::Milestone => {}
        }
        let (year, base) = self.baseline?;
        if year >= actual.0 {
            return Err(if year == actual.0 { "is-baseline" } else { "before-baseline" });
        }
        let way = growth::points(base, target.value);
        if way == 0.0 {
            return Err("target-is-baseline");
        }
        percent_of(growth::points(base, actual.1), way)
    }
}

/// By how much a value fails a target; 0 or less where it meets it.
fn missing(target: &Target, sense: Sense, value: f64) -> f64 {
    let high = target.high.unwrap_or(target.value);
    match sense {
        Sense::AtLeast => growth::points(value, target.value),
        Sense::AtMost => growth::points(target.value, value),
        Sense::Within => growth::points(value, target.value).max(growth::points(high, value)),
    }
}

fn is_met(target: &Target, sense: Sense, value: f64) -> bool {
    missing(target, sense, value) <= 0.0
}

/// Attainment by its formula, truncated to one decimal; over 100 as it is.
fn percent(
    formula: AttainmentFormula,
    value: f64,
    target: f64,
    progress: Result<f64, &'static str>,
) -> Result<f64, &'static str> {
    match formula {
        AttainmentFormula::ValueByTarget => share(value, target),
        AttainmentFormula::TargetByValue => share(target, value),
        AttainmentFormula::TwoLessValueByTarget => {
            share(value, target)?;
            percent_of(growth::points(value, growth::points(-target, target)), target)
        }
        AttainmentFormula::Progress => progress,
    }
}

/// A part of a whole in per cent: of nothing, and of what is below zero, there is none.
fn share(part: f64, whole: f64) -> Result<f64, &'static str> {
    if whole <= 0.0 {
        return Err(if whole < 0.0 { "negative-base" } else { "zero-base" });
    }
    if part < 0.0 {
        return Err("sign-change");
    }
    percent_of(part, whole)
}

fn percent_of(part: f64, whole: f64) -> Result<f64, &'static str> {
    let exact = || rounding::decimal(part)?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(rounding::decimal(whole)?);
    let exact = exact().ok_or("not-finite")?;
    Ok(rounding::float(rounding::round(exact, 1, RoundingMode::Truncate)))
}

/// The step of the city's table that a percentage reaches.
fn grade(
    table: Option<&GradeTable>,
    attainment: Result<f64, &'static str>,
    progress: Result<f64, &'static str>,
) -> Result<GradeStep, &'static str> {
    let table = table.ok_or("no-grades")?;
    let percent = match table.on {
        GradedOn::Attainment => attainment?,
        GradedOn::Progress => progress?,
    };
    table.steps.iter().find(|step| step.from.is_none_or(|least| percent >= least)).cloned().ok_or("below-grades")
}
