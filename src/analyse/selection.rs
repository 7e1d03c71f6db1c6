//! Which values count, and what changed from one to the next: expressions over the frame, grouped by series.

use polars::prelude::{DataFrame, IntoLazy, PolarsResult, col, lit};

use crate::model::FiscalYear;

/// A value that counts: complete, present, after the last break.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kept {
    /// Its year.
    pub period: FiscalYear,
    /// Its value.
    pub value: f64,
    /// The kept value before it, with its year.
    pub previous: Option<(FiscalYear, f64)>,
}

/// The kept values of each series, by position of the series among all.
///
/// The last segment is the one that holds the newest complete value: a break that only an incomplete year lies behind
/// cuts nothing off yet.
///
/// # Errors
/// What polars says.
pub fn kept(frame: &DataFrame, series: usize) -> PolarsResult<Vec<Vec<Kept>>> {
    let by = [col("series")];
    let usable = col("complete").and(col("value").is_not_null());
    let newest = col("segment").filter(usable.clone()).max().over(&by)?;
    let counted = frame
        .clone()
        .lazy()
        .filter(usable)
        .filter(col("segment").eq(newest))
        .with_columns([
            col("period").shift(lit(1)).over(&by)?.alias("previous_period"),
            col("value").shift(lit(1)).over(&by)?.alias("previous_value"),
        ])
        .collect()?;
    let positions = counted.column("series")?.u32()?;
    let (periods, values) = (counted.column("period")?.i32()?, counted.column("value")?.f64()?);
    let (before, earlier) = (counted.column("previous_period")?.i32()?, counted.column("previous_value")?.f64()?);
    let mut kept = vec![Vec::new(); series];
    for row in 0..counted.height() {
        let (Some(at), Some(value)) = (positions.get(row), values.get(row)) else {
            continue;
        };
        let Some(period) = periods.get(row).and_then(FiscalYear::new) else {
            continue;
        };
        let previous = before.get(row).and_then(FiscalYear::new).zip(earlier.get(row));
        kept[at as usize].push(Kept { period, value, previous });
    }
    Ok(kept)
}
