//! Two series that both stand still from one year to the next: a column copied into its neighbour.

use std::collections::BTreeMap;

use polars::prelude::{DataFrame, IntoLazy, PolarsResult, col, lit, when};

use super::Checker;
use crate::model::FiscalYear;
use crate::problem::Code;

/// A value that is small repeats by chance.
const LEAST: f64 = 10.0;

/// A stock that is not large stands still by its nature.
const LEAST_STOCK: f64 = 100.0;

/// Series of one family that repeat the value of the year before in the same year, at least two of them. A series that
/// stands still for longer does so by its nature and is not counted; nor are totals and derived series, which only
/// repeat what their parts do. Breaks are no excuse: a copied column lies across them as well.
pub(super) fn check(checker: &mut Checker<'_>, frame: &DataFrame) -> PolarsResult<()> {
    let by = [col("series")];
    let least = when(col("stock")).then(lit(LEAST_STOCK)).otherwise(lit(LEAST));
    let other = |beside: &str| col("value").neq(col(beside)).fill_null(lit(true));
    let repeats = col("value").eq(col("before")).and(col("period").eq(col("before_period") + lit(1)));
    let found = frame
        .clone()
        .lazy()
        .filter(col("read").and(col("complete")).and(col("total").not()).and(col("value").is_not_null()))
        .with_columns([
            col("value").shift(lit(1)).over(&by)?.alias("before"),
            col("period").shift(lit(1)).over(&by)?.alias("before_period"),
            col("value").shift(lit(2)).over(&by)?.alias("earlier"),
            col("value").shift(lit(-1)).over(&by)?.alias("after"),
        ])
        .filter(repeats.and(col("value").gt_eq(least)).and(other("earlier")).and(other("after")))
        .with_columns([col("series").count().over([col("family"), col("period")])?.alias("together")])
        .filter(col("together").gt_eq(lit(2)))
        .collect()?;
    let (series, periods) = (found.column("series")?.u32()?, found.column("period")?.i32()?);
    let (families, values) = (found.column("family")?.u32()?, found.column("value")?.f64()?);
    let row = |row| Some(((families.get(row)?, periods.get(row)?), (series.get(row)?, values.get(row)?)));
    let mut groups: BTreeMap<(u32, i32), Vec<(u32, f64)>> = BTreeMap::new();
    for (group, repeated) in (0..found.height()).filter_map(row) {
        groups.entry(group).or_default().push(repeated);
    }
    for ((_, period), repeated) in groups {
        let (Some(year), Some((first, _))) = (FiscalYear::new(period), repeated.first()) else { continue };
        let named = repeated.iter().map(|(at, value)| format!("{} {}", checker.name(*at), checker.value(*at, *value)));
        let facts = [("before-year", (period - 1).to_string()), ("series", named.collect::<Vec<_>>().join("、"))];
        checker.complain(Code::EqualSeries, *first, year, &facts);
    }
    Ok(())
}
