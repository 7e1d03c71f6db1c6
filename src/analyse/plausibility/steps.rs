//! From one value of a series to the next: a running total that falls, a digit too many, another unit.

use polars::prelude::{DataFrame, Expr, IntoLazy, LazyFrame, PolarsResult, col, lit, when};

use super::Checker;
use crate::model::FiscalYear;
use crate::problem::Code;

/// A value from this on is large enough for its multiples to tell a slip.
const BASE: f64 = 20.0;

/// How many times a value becomes another by a slip, and by how much the value may have changed beside it.
const SLIPS: [(f64, f64); 6] = [(10.0, 1.25), (100.0, 1.25), (1e3, 3.16), (1e4, 3.16), (1e6, 3.16), (1e8, 3.16)];

/// From this factor on not a digit is wrong but a unit: 円 and 千円.
const UNITS: f64 = 1e3;

/// A value that stands out from the one before it.
struct Step {
    series: u32,
    year: FiscalYear,
    value: f64,
    before: (FiscalYear, f64),
}

/// The values that meet a condition with the value before each (`before`, of the year `before_period`), of one series
/// and on one side of its breaks.
fn beside(frame: &DataFrame, condition: Expr) -> PolarsResult<LazyFrame> {
    let by = [col("series"), col("segment")];
    let usable = col("read").and(col("value").is_not_null()).and(col("differs").not());
    let frame = frame.clone().lazy().filter(usable.and(condition));
    Ok(frame.with_columns([
        col("value").shift(lit(1)).over(&by)?.alias("before"),
        col("period").shift(lit(1)).over(&by)?.alias("before_period"),
    ]))
}

fn steps(found: &DataFrame) -> PolarsResult<Vec<Step>> {
    let (series, periods) = (found.column("series")?.u32()?, found.column("period")?.i32()?);
    let (values, before) = (found.column("value")?.f64()?, found.column("before")?.f64()?);
    let earlier = found.column("before_period")?.i32()?;
    let year = |year: Option<i32>| year.and_then(FiscalYear::new);
    let step = |row| {
        Some(Step {
            series: series.get(row)?,
            year: year(periods.get(row))?,
            value: values.get(row)?,
            before: (year(earlier.get(row))?, before.get(row)?),
        })
    };
    Ok((0..found.height()).filter_map(step).collect())
}

/// A running total that is lower than before, without a break or the word that it was revised.
pub(super) fn running_totals(checker: &mut Checker<'_>, frame: &DataFrame) -> PolarsResult<()> {
    let falls = col("value").lt(col("before")).and(col("revised").not());
    for step in steps(&beside(frame, col("cumulative"))?.filter(falls).collect()?)? {
        let facts = facts(checker, &step);
        checker.complain(Code::RunningTotalFalls, step.series, step.year, &facts);
    }
    Ok(())
}

/// A value about ten, a hundred, a thousand … times the one before it, or that part of it. A step back from one that
/// was told is not told again. A part of a year is no tenth of the whole one, but hardly ten times as much; a stock read
/// on another day is neither.
pub(super) fn jumps(checker: &mut Checker<'_>, frame: &DataFrame) -> PolarsResult<()> {
    let by = [col("series"), col("segment")];
    let large = || col("before").gt_eq(lit(BASE));
    let with_factor =
        |frame: LazyFrame| frame.with_columns([when(large()).then(factor()).otherwise(lit(0.0)).alias("factor")]);
    let whole = with_factor(beside(frame, col("complete"))?)
        .with_columns([col("factor").shift(lit(1)).over(&by)?.fill_null(lit(0.0)).alias("factor_before")])
        .filter(col("factor").neq(lit(0.0)).and((col("factor") + col("factor_before")).neq(lit(0.0))))
        .collect()?;
    let told = col("factor").gt(lit(0.0)).or(col("stock").and(col("factor").lt(lit(0.0))));
    let part = with_factor(beside(frame, lit(true))?)
        .with_columns([col("complete").shift(lit(1)).over(&by)?.alias("complete_before")])
        .filter(col("complete").not().and(col("complete_before")).and(told))
        .collect()?;
    for step in steps(&whole)?.into_iter().chain(steps(&part)?) {
        let ratio = step.value / step.before.1;
        let (times, way) = if ratio > 1.0 { (ratio, "up") } else { (1.0 / ratio, "down") };
        let code = if times * SLIPS[2].1 >= UNITS { Code::UnitChanges } else { Code::Jump };
        let mut facts = facts(checker, &step);
        facts.extend([("times", rounded(times)), ("way", way.to_owned())]);
        checker.complain(code, step.series, step.year, &facts);
    }
    Ok(())
}

/// The factor of the slip that a step looks like, negative downwards; 0 where it looks like none.
fn factor() -> Expr {
    let near = |ratio: Expr, (factor, more): (f64, f64)| {
        ratio.clone().gt_eq(lit(factor / more)).and(ratio.lt_eq(lit(factor * more)))
    };
    SLIPS.into_iter().rev().fold(lit(0.0), |other, slip| {
        let up = when(near(col("value") / col("before"), slip)).then(lit(slip.0));
        up.when(near(col("before") / col("value"), slip)).then(lit(-slip.0)).otherwise(other)
    })
}

/// A factor in words: a decimal place where it is small.
fn rounded(times: f64) -> String {
    let text = format!("{times:.*}", usize::from(times < 20.0));
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn facts(checker: &Checker<'_>, step: &Step) -> Vec<(&'static str, String)> {
    vec![
        ("value", checker.value(step.series, step.value)),
        ("before-year", step.before.0.year().to_string()),
        ("before", checker.value(step.series, step.before.1)),
    ]
}
