//! Which values count, and what each stands beside: one query over the frame for all series.

use polars::prelude::{Column, DataFrame, Expr, IntoLazy, PolarsResult, col, lit, when};

use super::figures::wholes;
use crate::collect::Catalogue;
use crate::model::FiscalYear;

/// A year and the value of it.
pub type Point = (FiscalYear, f64);

/// A value that counts: complete, present, not foreseen, after the last break.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kept {
    /// Its year.
    pub period: FiscalYear,
    /// Its value.
    pub value: f64,
    /// The kept value before it, with its year.
    pub previous: Option<Point>,
    /// How many years lie between the two.
    pub gap: i32,
}

/// What one series has to say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selected {
    /// The values that count, in order of years.
    pub kept: Vec<Kept>,
    /// First and last of them, of which the first is above zero and the last not below: what growth is computed from.
    pub growth: Option<(Point, Point)>,
    /// The greatest step between two kept values of consecutive years, of equal ones the newest.
    pub step: Option<(Point, Point)>,
    /// The values that are parts of a total, each with the total of its year; kept ones and others.
    pub of_total: Vec<(Point, f64)>,
}

/// Selects from every series, by position of the series among all.
///
/// The last segment is the one that holds the newest complete value: a break that only an incomplete year lies behind
/// cuts nothing off yet.
///
/// # Errors
/// What polars says.
pub fn select(catalogue: &Catalogue, frame: &DataFrame) -> PolarsResult<Vec<Selected>> {
    let beside = beside(frame, &wholes(catalogue))?;
    let (series, periods) = (beside.column("series")?.u32()?, beside.column("period")?.i32()?);
    let (values, totals) = (beside.column("value")?.f64()?, beside.column("total_value")?.f64()?);
    let (kept, greatest) = (beside.column("kept")?.bool()?, beside.column("greatest")?.bool()?);
    let (before, earlier) = (beside.column("previous_period")?.i32()?, beside.column("previous_value")?.f64()?);
    let (first, base) = (beside.column("first_period")?.i32()?, beside.column("first_value")?.f64()?);
    let gaps = beside.column("gap")?.i32()?;
    let mut selected = vec![Selected::default(); catalogue.members.len()];
    for row in 0..beside.height() {
        let period = periods.get(row).and_then(FiscalYear::new);
        let (Some(at), Some(period), Some(value)) = (series.get(row), period, values.get(row)) else {
            continue;
        };
        let of = &mut selected[at as usize];
        of.of_total.extend(totals.get(row).map(|total| ((period, value), total)));
        if kept.get(row) != Some(true) {
            continue;
        }
        let previous = before.get(row).and_then(FiscalYear::new).zip(earlier.get(row));
        of.kept.push(Kept { period, value, previous, gap: gaps.get(row).unwrap_or(0) });
        of.growth = first.get(row).and_then(FiscalYear::new).zip(base.get(row)).map(|first| (first, (period, value)));
        if greatest.get(row) == Some(true) {
            of.step = previous.map(|previous| ((period, value), previous));
        }
    }
    Ok(selected)
}

/// The frame with what stands beside each value: whether it counts; of those that do the one before, the years between,
/// the first where growth can be reckoned from it, and whether the step to it is the greatest; of parts their total.
fn beside(frame: &DataFrame, wholes: &[Option<u32>]) -> PolarsResult<DataFrame> {
    let series: Vec<u32> = frame.column("series")?.u32()?.iter().flatten().collect();
    let whole: Vec<Option<u32>> = series.iter().map(|at| wholes.get(*at as usize).copied().flatten()).collect();
    let frame = frame.hstack(&[Column::new("whole".into(), whole)])?;
    let usable = col("complete").and(col("value").is_not_null()).and(col("forecast").not());
    let newest = col("segment").filter(usable.clone()).max().over([col("series")])?;
    let of_kept = |expression: Expr| expression.over([col("series"), col("kept")]);
    let total = col("value").filter(col("series").eq(col("whole"))).first().over([col("whole"), col("period")])?;
    let difference = || col("value") - col("previous_value");
    let size = when(difference().lt(lit(0.0))).then(-difference()).otherwise(difference());
    let is_step = col("kept").and(col("gap").eq(lit(0)));
    let positive = col("first").gt(lit(0.0)).and(col("value").gt_eq(lit(0.0)));
    let is_part = col("whole").is_not_null().and(col("whole").neq(col("series")));
    frame
        .lazy()
        .with_columns([usable.and(col("segment").eq(newest)).fill_null(lit(false)).alias("kept")])
        .with_columns([
            of_kept(col("period").shift(lit(1)))?.alias("previous_period"),
            of_kept(col("value").shift(lit(1)))?.alias("previous_value"),
            of_kept(col("period").first())?.alias("first_period"),
            of_kept(col("value").first())?.alias("first"),
            when(is_part).then(total).otherwise(lit(polars::prelude::NULL)).alias("total_value"),
        ])
        .with_columns([
            (col("period") - col("previous_period") - lit(1)).alias("gap"),
            when(positive).then(col("first")).otherwise(lit(polars::prelude::NULL)).alias("first_value"),
        ])
        .with_columns([when(is_step).then(size).otherwise(lit(polars::prelude::NULL)).alias("step")])
        .with_columns([col("step").eq(col("step").max().over([col("series")])?).alias("greatest")])
        .collect()
}
