//! Does what is printed agree with itself? Totals against parts, totals over the years.

use polars::prelude::{DataFrame, PolarsResult};

use super::totals;
use crate::collect::Catalogue;
use crate::problem::Problems;

/// Checks the catalogue's arithmetic.
///
/// # Errors
/// What polars says.
pub fn check(catalogue: &Catalogue, frame: &DataFrame) -> PolarsResult<Problems> {
    let mut problems = Problems::default();
    totals::of_years(catalogue, frame, &mut problems)?;
    totals::over_years(catalogue, frame, &mut problems)?;
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
