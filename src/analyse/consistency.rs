//! Does what is printed agree with itself? Totals against parts, totals over the years, published rates.

use polars::prelude::{DataFrame, PolarsResult};

use super::rounding::RoundingMode;
use super::totals;
use crate::collect::Catalogue;
use crate::problem::{Code, Place, Problem, Problems};

/// Checks the catalogue's arithmetic.
///
/// # Errors
/// What polars says.
pub fn check(catalogue: &Catalogue, frame: &DataFrame) -> PolarsResult<Problems> {
    let mut problems = Problems::default();
    totals::of_years(catalogue, frame, &mut problems)?;
    totals::over_years(catalogue, frame, &mut problems)?;
    published(catalogue, &mut problems);
    Ok(problems)
}

/// Half of the last published digit: what a sum of rounded numbers may differ by, per part.
pub(super) fn tolerance(decimals: u32) -> f64 {
    0.5 * libm::pow(10.0, -f64::from(decimals))
}

/// A number with its decimals.
pub(super) fn number(value: f64, decimals: u32) -> String {
    format!("{value:.*}", decimals as usize)
}

/// Published values of a derived indicator against the computed ones; the difference is named.
fn published(catalogue: &Catalogue, problems: &mut Problems) {
    for member in &catalogue.members {
        let indicator = &catalogue.indicators[member.indicator];
        let Some(derivation) = &indicator.derive else { continue };
        if catalogue.broken.contains(&indicator.id) {
            continue;
        }
        for (year, printed) in &derivation.published {
            let computed = member.series.at(*year).and_then(|observation| observation.value);
            if computed == Some(*printed) {
                continue;
            }
            let shown = computed.map_or_else(|| "-".to_owned(), |value| number(value, derivation.decimals));
            let near = computed.is_some_and(|value| (value - printed).abs() <= tolerance(derivation.decimals) * 2.02);
            let other = if near && derivation.mode == RoundingMode::Truncate { "rounded" } else { "truncated" };
            let problem = Problem::new(Code::PublishedDiffers, Place::file(&indicator.file));
            let problem =
                problem.with("year", year.year().to_string()).with("printed", number(*printed, derivation.decimals));
            let problem = problem.with("computed", shown).with("kind", if near { other } else { "wrong" });
            problems.push(problem.counted_by(indicator.calendar.word()));
        }
    }
}
