//! The trend of a series: which of its numbers are tested, and what the tests come to.

use super::change;
use super::growth;
use super::homogeneity::{self, Homogeneity};
use super::trend::{self, MannKendall, TheilSen};
use crate::model::{Aggregation, FiscalYear, Indicator};

/// What a trend is the trend of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrendOf {
    /// The values themselves.
    Values,
    /// The yearly increases of a running total, each between two consecutive years that count.
    Increments,
}

impl TrendOf {
    /// The word in the data files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Values => "values",
            Self::Increments => "increments",
        }
    }
}

/// What the trend tests say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// What was tested.
    pub of: TrendOf,
    /// The first and the last year of what was tested.
    pub years: (FiscalYear, FiscalYear),
    /// The test on the order of the values.
    pub test: MannKendall,
    /// The slope in the indicator's unit per year.
    pub slope: TheilSen,
    /// The word in the data files: `up`, `down`, `none`, `untold`, `too-few`.
    pub movement: &'static str,
    /// Whether the years differ beyond chance at all.
    pub homogeneity: Option<Homogeneity>,
    /// Why that was not tested.
    pub no_homogeneity: Option<&'static str>,
}

/// The yearly increases of a running total, each of a year with the year before it among those that count.
fn increments(values: &[(FiscalYear, f64)]) -> Vec<(FiscalYear, f64)> {
    let pairs = values.windows(2).filter(|pair| pair[0].0.year() + 1 == pair[1].0.year());
    pairs.map(|pair| (pair[1].0, growth::points(pair[0].1, pair[1].1))).collect()
}

/// The trend of the kept values. A running total rises by its nature, so that its yearly increases are tested; a stock
/// gets its change only.
///
/// # Errors
/// Why there is none: `no-value`, `stock`, or `too-few`.
pub fn trend(
    indicator: &Indicator,
    values: &[(FiscalYear, f64)],
    base: &impl Fn(FiscalYear) -> Option<(f64, f64)>,
) -> Result<Trend, &'static str> {
    if values.is_empty() {
        return Err("no-value");
    }
    let (of, tested) = match indicator.aggregation {
        Aggregation::PointInTime => return Err("stock"),
        Aggregation::Cumulative => (TrendOf::Increments, increments(values)),
        Aggregation::Annual | Aggregation::Average => (TrendOf::Values, values.to_vec()),
    };
    let (Some(first), Some(last), 3..) = (tested.first(), tested.last(), tested.len()) else {
        return Err("too-few");
    };
    let years: Vec<f64> = tested.iter().map(|(year, _)| f64::from(year.year())).collect();
    let numbers: Vec<f64> = tested.iter().map(|(_, value)| *value).collect();
    let test = trend::mann_kendall(&numbers);
    let slope = trend::theil_sen(&years, &numbers, 0.95).ok_or("too-few")?;
    let movement = match tested.len() {
        ..5 => "too-few",
        _ if test.p <= 0.05 && test.s > 0 => "up",
        _ if test.p <= 0.05 && test.s < 0 => "down",
        5..8 => "untold",
        _ => "none",
    };
    let homogeneity = homogeneity(indicator, of, &tested, base);
    let (homogeneity, no_homogeneity) = (homogeneity.ok(), homogeneity.err());
    Ok(Trend { of, years: (first.0, last.0), test, slope, movement, homogeneity, no_homogeneity })
}

/// Whether the years differ beyond chance, for counts of occurrences and for shares with known bases.
fn homogeneity(
    indicator: &Indicator,
    of: TrendOf,
    tested: &[(FiscalYear, f64)],
    base: &impl Fn(FiscalYear) -> Option<(f64, f64)>,
) -> Result<Homogeneity, &'static str> {
    if of == TrendOf::Increments {
        return Err("increments");
    }
    let shares: Option<(Vec<f64>, Vec<f64>)> = tested.iter().map(|(year, _)| base(*year)).collect();
    if let Some((successes, trials)) = shares {
        return homogeneity::proportions(&successes, &trials).ok_or("untestable");
    }
    if change::is_count_of_occurrences(indicator) {
        let numbers: Vec<f64> = tested.iter().map(|(_, value)| *value).collect();
        return homogeneity::counts(&numbers).ok_or("untestable");
    }
    Err(if indicator.unit.is_percent() { "no-base" } else { "not-occurrences" })
}
