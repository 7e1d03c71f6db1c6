//! The change from last year: how much, which way, and what may be said of it.

use super::growth;
use super::homogeneity::{two_counts_differ, two_counts_p, two_proportions_p};
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

/// By what a difference is told from no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Any difference counts, as the site has it.
    AnyDifference,
    /// The indicator's own band.
    FlatBand,
    /// Two counts of occurrences, at 1.96 standard deviations.
    TwoCounts,
    /// Two proportions with known bases, at a probability of 0.05.
    TwoProportions,
}

impl Rule {
    /// The word in the data files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::AnyDifference => "any-difference",
            Self::FlatBand => "flat-band",
            Self::TwoCounts => "two-counts",
            Self::TwoProportions => "two-proportions",
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
    /// Why there is no percentage.
    pub no_percent: Option<&'static str>,
    /// In percentage points, for rates in per cent.
    pub points: Option<f64>,
}

impl Difference {
    /// Which way it goes, at the published decimals.
    #[must_use]
    pub fn movement(&self) -> Movement {
        match self.absolute.partial_cmp(&0.0) {
            Some(std::cmp::Ordering::Greater) => Movement::Up,
            Some(std::cmp::Ordering::Less) => Movement::Down,
            _ => Movement::Same,
        }
    }
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
    /// What the judgement of a difference rests on; `None` where nothing had to be told apart.
    pub rule: Option<Rule>,
    /// The probability of so large a difference by chance alone, where the rule is a test.
    pub p: Option<f64>,
}

impl Change {
    /// Whether there are two values that could be compared, even if they cannot after all.
    #[must_use]
    pub fn is_compared(&self) -> bool {
        self.verdict != Verdict::NotComparable || self.reason == Some("break")
    }
}

/// The difference between an earlier and a later value, rounded once at the published decimals.
#[must_use]
pub fn difference(indicator: &Indicator, earlier: (FiscalYear, f64), later: f64) -> Difference {
    let (period, value) = earlier;
    let absolute = rounding::published(growth::points(value, later), indicator.decimals);
    let (percent, points) = if indicator.unit.is_percent() {
        (Err("percent-unit"), Some(absolute))
    } else {
        (growth::percent_change(value, later).map_err(growth::NoPercent::code), None)
    };
    Difference { period, value, absolute, percent: percent.ok(), no_percent: percent.err(), points }
}

/// Judges the newest kept value against the year before it. `breaks_at` tells whether a year is the first after a break;
/// `bases` gives numerator and denominator of a share.
#[must_use]
pub fn change(
    indicator: &Indicator,
    judgement: Judgement,
    kept: &[Kept],
    (is_cut, breaks_at): (bool, impl Fn(FiscalYear) -> bool),
    bases: impl Fn(FiscalYear) -> Option<(f64, f64)>,
) -> Change {
    let none = |reason| Change {
        difference: None,
        movement: None,
        verdict: Verdict::NotComparable,
        reason: Some(reason),
        rule: None,
        p: None,
    };
    let Some(latest) = kept.last() else {
        return none("no-value");
    };
    let Some(previous) = latest.previous else {
        // Behind a break there are values, but the year before may lie on this side of it and have none.
        return none(match (breaks_at(latest.period), is_cut) {
            (true, true) => "break",
            (false, true) => "gap",
            (_, false) => "no-previous",
        });
    };
    if latest.gap > 0 {
        return none("gap");
    }
    let difference = difference(indicator, previous, latest.value);
    let movement = difference.movement();
    let noise = || beyond_chance(indicator, previous, (latest.period, latest.value), &bases);
    let judged = verdict(indicator, judgement, &difference, noise);
    Change { difference: Some(difference), movement: Some(movement), ..judged }
}

/// Verdict, reason, rule and probability; the rest is for the caller.
fn verdict(
    indicator: &Indicator,
    judgement: Judgement,
    difference: &Difference,
    beyond_chance: impl Fn() -> Option<Tested>,
) -> Change {
    let said = |verdict, reason, rule, p| Change { difference: None, movement: None, verdict, reason, rule, p };
    if indicator.direction == Direction::Neutral {
        return said(Verdict::NotAssessed, Some("neutral"), None, None);
    }
    if indicator.direction_basis.is_none() {
        return said(Verdict::NotAssessed, Some("no-basis"), None, None);
    }
    let movement = difference.movement();
    if movement == Movement::Same {
        return said(Verdict::Same, None, None, None);
    }
    let better = (movement == Movement::Up) == (indicator.direction == Direction::Higher);
    let plain = if better { Verdict::Better } else { Verdict::Worse };
    // What the indicator says of itself goes before what the site says of all.
    if let Some(band) = indicator.flat_band {
        let within = difference.absolute.abs() <= band;
        let (verdict, reason) = if within { (Verdict::Same, Some("within-band")) } else { (plain, None) };
        return said(verdict, reason, Some(Rule::FlatBand), None);
    }
    if judgement == Judgement::AnyDifference {
        return said(plain, None, Some(Rule::AnyDifference), None);
    }
    match beyond_chance() {
        Some(tested) if tested.differs => said(plain, None, Some(tested.rule), Some(tested.p)),
        Some(tested) => said(Verdict::Same, Some("within-noise"), Some(tested.rule), Some(tested.p)),
        None => said(Verdict::NotAssessed, Some("no-band"), None, None),
    }
}

/// The outcome of a test of two values.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tested {
    rule: Rule,
    /// Whether they differ beyond chance.
    pub(super) differs: bool,
    p: f64,
}

/// Tests whether two values differ beyond chance; `None` where the kind of number gives no such test.
pub(super) fn beyond_chance(
    indicator: &Indicator,
    previous: (FiscalYear, f64),
    latest: (FiscalYear, f64),
    bases: &impl Fn(FiscalYear) -> Option<(f64, f64)>,
) -> Option<Tested> {
    if let (Some((x1, n1)), Some((x2, n2))) = (bases(previous.0), bases(latest.0)) {
        let p = two_proportions_p(x1, n1, x2, n2)?;
        return Some(Tested { rule: Rule::TwoProportions, differs: p <= 0.05, p });
    }
    is_count_of_occurrences(indicator).then(|| {
        let (differs, p) = (two_counts_differ(previous.1, latest.1), two_counts_p(previous.1, latest.1));
        Tested { rule: Rule::TwoCounts, differs, p }
    })
}

/// Whether the indicator counts what happened in a year, one by one, so that chance follows the Poisson distribution.
/// What stands in every year again is the same things, not as many new ones.
#[must_use]
pub fn is_count_of_occurrences(indicator: &Indicator) -> bool {
    indicator.measure == Measure::Count
        && indicator.aggregation == Aggregation::Annual
        && indicator.decimals == 0
        && !indicator.restated
        && indicator.unit.counts_one_by_one()
}
