//! Values that cannot be: a share below 0 or above 100 per cent, more than there can be.

use polars::prelude::{DataFrame, Expr, IntoLazy, PolarsResult, col, lit};

use super::Checker;
use crate::model::FiscalYear;
use crate::problem::Code;

/// The values that meet a condition: position of the series, year, value.
fn rows(frame: &DataFrame, condition: Expr) -> PolarsResult<Vec<(u32, FiscalYear, f64)>> {
    let found = frame.clone().lazy().filter(col("sound").and(condition)).collect()?;
    let (series, periods) = (found.column("series")?.u32()?, found.column("period")?.i32()?);
    let values = found.column("value")?.f64()?;
    let row = |row| Some((series.get(row)?, FiscalYear::new(periods.get(row)?)?, values.get(row)?));
    Ok((0..found.height()).filter_map(row).collect())
}

/// A share in per cent outside 0 to 100. Where a bound is declared, that is the upper end.
pub(super) fn percentages(checker: &mut Checker<'_>, frame: &DataFrame) -> PolarsResult<()> {
    let above = col("value").gt(lit(100.0)).and(col("most").is_null());
    let outside = col("share").and(col("value").lt(lit(0.0)).or(above));
    for (series, year, value) in rows(frame, outside)? {
        let facts = [("value", checker.value(series, value))];
        checker.complain(Code::PercentOutside, series, year, &facts);
    }
    Ok(())
}

/// More than the declared bound.
pub(super) fn bounds(checker: &mut Checker<'_>, frame: &DataFrame) -> PolarsResult<()> {
    for (series, year, value) in rows(frame, col("value").gt(col("most")))? {
        let Some((most, title)) = &checker.member(series).1.bound else { continue };
        let facts = [
            ("kind", "bound".to_owned()),
            ("value", checker.value(series, value)),
            ("limit", most.to_string()),
            ("name", title.translations().next().map_or_else(String::new, |(_, text)| text.to_owned())),
        ];
        checker.complain(Code::PartExceedsWhole, series, year, &facts);
    }
    Ok(())
}
