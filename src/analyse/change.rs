//! The change from last year: how much, which way, and what may be said of it.

use super::growth;
use super::homogeneity::{two_counts_differ, two_proportions_p};
use super::rounding;
use super::selection::Kept;
use crate::model::{Aggregation, Direction, FiscalYear, Indicator, Judgement, Measure};

/// Which way a value went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Movement {
    /// It rose.
    Up,
    /// It fell.
    Down,
    /// It is the same at the published decimals.
    Same,
}

impl Movement {
    /// The word in the data files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Same => "same",
        }
    }
}

/// What may be said of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It got better.
    Better,
    /// No change beyond chance or the declared band.
    Same,
    /// It got worse.
    Worse,
    /// Not a thing to judge, or no rule to judge it by.
    NotAssessed,
    /// There is nothing to compare it with.
    NotComparable,
}

impl Verdict {
    /// All verdicts in the order of the tiles.
    pub const ALL: [Self; 5] = [Self::Better, Self::Same, Self::Worse, Self::NotAssessed, Self::NotComparable];

    /// The word in the data files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Same => "same",
            Self::Worse => "worse",
            Self::NotAssessed => "not-assessed",
            Self::NotComparable => "not-comparable",
        }
    }
}

/// The difference between two values of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The earlier year.
    pub period: FiscalYear,
    /// Its value.
    pub value: f64,
    /// Later minus earlier, at the published decimals.
    pub absolute: f64,
    /// In per cent of the earlier value; `None` for rates in per cent and where the base allows none.
    pub percent: Option<f64>,
    /// In percentage points, for rates in per cent.
    pub points: Option<f64>,
}

/// The change from last year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The difference, where there is a last year to compare with.
    pub difference: Option<Difference>,
    /// Which way it went.
    pub movement: Option<Movement>,
    /// What may be said of it.
    pub verdict: Verdict,
    /// Why, where the verdict is not plain: `neutral`, `no-basis`, `no-band`, `within-noise`, `within-band`, `break`,
    /// `gap`, `no-previous`, `no-value`.
    pub reason: Option<&'static str>,
}

/// The difference between an earlier and a later value, rounded once at the published decimals.
#[must_use]
pub fn difference(indicator: &Indicator, earlier: (FiscalYear, f64), later: f64) -> Difference {
    let (period, value) = earlier;
    let absolute = rounding::published(growth::points(value, later), indicator.decimals);
    let (percent, points) = if indicator.unit.is_percent() {
        (None, Some(absolute))
    } else {
        (growth::percent_change(value, later).ok(), None)
    };
    Difference { period, value, absolute, percent, points }
}

/// Judges the newest kept value against the year before it. `bases` gives numerator and denominator of a share.
#[must_use]
pub fn change(
    indicator: &Indicator,
    judgement: Judgement,
    kept: &[Kept],
    after_break: bool,
    bases: impl Fn(FiscalYear) -> Option<(f64, f64)>,
) -> Change {
    let none =
        |reason| Change { difference: None, movement: None, verdict: Verdict::NotComparable, reason: Some(reason) };
    let Some(latest) = kept.last() else {
        return none("no-value");
    };
    let Some(previous) = latest.previous else {
        return none(if after_break { "break" } else { "no-previous" });
    };
    if latest.gap > 0 {
        return none("gap");
    }
    let difference = difference(indicator, previous, latest.value);
    let movement = match difference.absolute.partial_cmp(&0.0) {
        Some(std::cmp::Ordering::Greater) => Movement::Up,
        Some(std::cmp::Ordering::Less) => Movement::Down,
        _ => Movement::Same,
    };
    let noise = || beyond_chance(indicator, previous, (latest.period, latest.value), &bases);
    let (verdict, reason) = verdict(indicator, judgement, movement, difference.absolute, noise);
    Change { difference: Some(difference), movement: Some(movement), verdict, reason }
}

fn verdict(
    indicator: &Indicator,
    judgement: Judgement,
    movement: Movement,
    absolute: f64,
    beyond_chance: impl Fn() -> Option<bool>,
) -> (Verdict, Option<&'static str>) {
    if indicator.direction == Direction::Neutral {
        return (Verdict::NotAssessed, Some("neutral"));
    }
    if indicator.direction_basis.is_none() {
        return (Verdict::NotAssessed, Some("no-basis"));
    }
    if movement == Movement::Same {
        return (Verdict::Same, None);
    }
    let better = (movement == Movement::Up) == (indicator.direction == Direction::Higher);
    let plain = (if better { Verdict::Better } else { Verdict::Worse }, None);
    if judgement == Judgement::AnyDifference {
        return plain;
    }
    if let Some(band) = indicator.flat_band {
        return if absolute.abs() <= band { (Verdict::Same, Some("within-band")) } else { plain };
    }
    match beyond_chance() {
        Some(true) => plain,
        Some(false) => (Verdict::Same, Some("within-noise")),
        None => (Verdict::NotAssessed, Some("no-band")),
    }
}

/// Whether two values differ beyond chance; `None` where the kind of number gives no such test.
pub(super) fn beyond_chance(
    indicator: &Indicator,
    previous: (FiscalYear, f64),
    latest: (FiscalYear, f64),
    bases: &impl Fn(FiscalYear) -> Option<(f64, f64)>,
) -> Option<bool> {
    if let (Some((x1, n1)), Some((x2, n2))) = (bases(previous.0), bases(latest.0)) {
        return two_proportions_p(x1, n1, x2, n2).map(|p| p <= 0.05);
    }
    is_count_of_occurrences(indicator).then(|| two_counts_differ(previous.1, latest.1))
}

/// Whether the indicator counts what happened in a year, so that chance follows the Poisson distribution.
#[must_use]
pub fn is_count_of_occurrences(indicator: &Indicator) -> bool {
    indicator.measure == Measure::Count && indicator.aggregation == Aggregation::Annual && indicator.decimals == 0
}
