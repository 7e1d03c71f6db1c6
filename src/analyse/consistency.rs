//! Does what is printed agree with itself? Totals against parts, totals over the years, published rates.

use polars::prelude::{DataFrame, IntoLazy, PolarsResult, col, lit};

use super::rounding::RoundingMode;
use crate::collect::Catalogue;
use crate::model::{FiscalYear, TotalRule};
use crate::problem::{Code, Place, Problem, Problems};

/// Checks the catalogue's arithmetic.
///
/// # Errors
/// What polars says.
pub fn check(catalogue: &Catalogue, frame: &DataFrame) -> PolarsResult<Problems> {
    let mut problems = Problems::default();
    totals(catalogue, frame, &mut problems)?;
    year_totals(catalogue, frame, &mut problems)?;
    published(catalogue, &mut problems);
    Ok(problems)
}

/// Half of the last published digit: what a sum of rounded numbers may differ by, per part.
fn tolerance(decimals: u32) -> f64 {
    0.5 * libm::pow(10.0, -f64::from(decimals))
}

/// A number with its decimals.
pub(super) fn number(value: f64, decimals: u32) -> String {
    format!("{value:.*}", decimals as usize)
}

/// A year's total against the sum of its parts, by a join of the frame's totals with its grouped parts.
fn totals(catalogue: &Catalogue, frame: &DataFrame, problems: &mut Problems) -> PolarsResult<()> {
    let by = [col("indicator"), col("period")];
    let parts = frame
        .clone()
        .lazy()
        .filter(col("total").not())
        .group_by_stable(by.clone())
        .agg([col("value").sum().alias("sum"), col("value").null_count().alias("gaps")]);
    let joined = frame
        .clone()
        .lazy()
        .filter(col("total").and(col("value").is_not_null()))
        .join(parts, by.clone(), by, polars::prelude::JoinType::Inner.into())
        .filter(col("gaps").eq(polars::prelude::lit(0)))
        .collect()?;
    let (series, periods) = (joined.column("series")?.u32()?, joined.column("period")?.i32()?);
    let (values, sums) = (joined.column("value")?.f64()?, joined.column("sum")?.f64()?);
    for row in 0..joined.height() {
        let (Some(at), Some(year)) = (series.get(row), periods.get(row).and_then(FiscalYear::new)) else {
            continue;
        };
        let (Some(value), Some(sum)) = (values.get(row), sums.get(row)) else {
            continue;
        };
        let member = &catalogue.members[at as usize];
        let indicator = &catalogue.indicators[member.indicator];
        let parts = catalogue.series_of(member.indicator).filter(|part| !part.series.is_total()).count();
        let rule_is_sum =
            indicator.dimensions.iter().any(|d| d.total.as_ref().is_some_and(|t| t.rule == TotalRule::Sum));
        #[expect(clippy::cast_precision_loss, reason = "a handful of parts")]
        let allowed = if indicator.decimals == 0 { 0.1 } else { tolerance(indicator.decimals) * parts as f64 };
        if rule_is_sum && !catalogue.broken.contains(&indicator.id) && (value - sum).abs() > allowed {
            let place = member.places.get(&year).cloned().unwrap_or_else(|| Place::file(&indicator.file));
            let problem = Problem::new(Code::TotalDiffers, place).with("year", year.year().to_string());
            let problem = problem.with("printed", number(value, indicator.decimals));
            let problem = problem.with("sum", number(sum, indicator.decimals));
            problems.push(problem.counted_by(indicator.calendar.word()));
        }
    }
    Ok(())
}

/// A printed total over the years against the sum of the newest readings.
fn year_totals(catalogue: &Catalogue, frame: &DataFrame, problems: &mut Problems) -> PolarsResult<()> {
    let value = || col("value");
    let sums = [value().sum(), value().is_null().any(true).alias("gaps"), value().lt(lit(0)).any(true).alias("minus")];
    let sums = frame.clone().lazy().group_by_stable([col("series")]).agg(sums).collect()?;
    let (series, values) = (sums.column("series")?.u32()?, sums.column("value")?.f64()?);
    let (gaps, minus) = (sums.column("gaps")?.bool()?, sums.column("minus")?.bool()?);
    for (((at, sum), gaps), minus) in series.iter().zip(values.iter()).zip(gaps.iter()).zip(minus.iter()) {
        let (Some(at), Some(sum)) = (at, sum) else { continue };
        let (gaps, minus) = (gaps == Some(true), minus == Some(true));
        let member = &catalogue.members[at as usize];
        let Some((printed, place)) = &member.year_total else {
            continue;
        };
        let indicator = &catalogue.indicators[member.indicator];
        let most = tolerance(indicator.decimals) * 1.01;
        // What years without a value hold is not known: the total may be more than the rest, and not less.
        let differs = if gaps { !minus && sum - printed > most } else { (printed - sum).abs() > most };
        if differs && !catalogue.broken.contains(&indicator.id) {
            let problem = Problem::new(Code::YearTotalDiffers, place.clone());
            let problem = problem.with("printed", number(*printed, indicator.decimals));
            let problem = problem.with("sum", number(sum, indicator.decimals));
            problems.push(problem.counted_by(indicator.calendar.word()));
        }
    }
    Ok(())
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
