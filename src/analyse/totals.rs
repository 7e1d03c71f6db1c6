//! Printed totals against what they are the total of: the parts of a year, the years of a series.

use std::collections::BTreeMap;

use polars::prelude::{Column, DataFrame, Expr, IntoLazy, JoinType, PolarsResult, col, lit};

use super::consistency::{number, tolerance};
use crate::collect::Catalogue;
use crate::model::{Aggregation, FiscalYear, Indicator, Key, Measure, TOTAL, TotalRule, UnitKind};
use crate::problem::{Code, Place, Problem, Problems};

/// Dimensions of an indicator of which totals are checked.
const DIMENSIONS: usize = 8;

/// From this total on a table in yen was printed in thousands where all its numbers are whole thousands.
const THOUSANDS: f64 = 1e6;

/// What a sum of printed numbers may differ from the printed total by. What is counted one by one adds up exactly; what
/// was rounded before it was printed (thousands, decimals, rates) may differ by half of the last digit a number. `odd`
/// is what amounts in yen leave over whole thousands.
fn allowed(indicator: &Indicator, numbers: u32, (total, odd): (f64, f64)) -> f64 {
    let unit = &indicator.unit;
    let is_exact = indicator.decimals == 0 && unit.scale() == 1 && !unit.is_percent();
    let is_yen = matches!(unit.kind(), UnitKind::Yen(_));
    let half = match (is_exact, is_yen) {
        (true, true) if odd == 0.0 && total % 1000.0 == 0.0 && total.abs() >= THOUSANDS => 500.0,
        (true, true) => return 0.1,
        (true, false) if unit.kind() == UnitKind::Count => return 0.1,
        _ => tolerance(indicator.decimals),
    };
    half * f64::from(numbers) * 1.01
}

/// What values leave over whole thousands: 0 where none leaves anything.
fn odd() -> Expr {
    let rest = || col("value") % lit(1000.0);
    (rest() * rest()).sum()
}

/// The series that totals are taken apart into: the total, which of its dimensions are taken apart (as bits), a part.
fn breakdowns(catalogue: &Catalogue) -> PolarsResult<DataFrame> {
    let position = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let members = || catalogue.members.iter().enumerate();
    let known: BTreeMap<(usize, &Key), usize> = members().map(|(at, m)| ((m.indicator, &m.series.key), at)).collect();
    let mut rows: Vec<(u32, u32, u32)> = Vec::new();
    for (at, member) in members() {
        let dimensions = &catalogue.indicators[member.indicator].dimensions;
        let adds_up = dimensions.iter().map(|d| d.total.as_ref().is_some_and(|total| total.rule == TotalRule::Sum));
        let open = adds_up.zip(&member.series.key.0).take(DIMENSIONS).enumerate();
        let open = open.filter(|(_, (adds_up, (_, value)))| *adds_up && value != TOTAL);
        let open: u32 = open.map(|(at, _)| 1 << at).sum();
        for taken in (1..=open).filter(|taken| taken & open == *taken) {
            let mut key = member.series.key.clone();
            let values = key.0.iter_mut().enumerate().take(DIMENSIONS).filter(|(at, _)| (taken >> at) & 1 == 1);
            values.for_each(|(_, (_, value))| TOTAL.clone_into(value));
            rows.extend(known.get(&(member.indicator, &key)).map(|whole| (position(*whole), taken, position(at))));
        }
    }
    DataFrame::new_infer_height(vec![
        Column::new("whole".into(), rows.iter().map(|row| row.0).collect::<Vec<u32>>()),
        Column::new("taken".into(), rows.iter().map(|row| row.1).collect::<Vec<u32>>()),
        Column::new("series".into(), rows.iter().map(|row| row.2).collect::<Vec<u32>>()),
    ])
}

/// A total of a year beside the sum of its parts.
struct Beside {
    printed: f64,
    parts: f64,
    /// Whether it is their sum; `None` where parts without a value, or of other days, may make up the rest.
    agrees: Option<bool>,
}

/// A year's printed total against the sum of its parts, by joins of the frame with itself. Of a table of two dimensions
/// a total is the sum along the one, along the other and of all cells: it is told of where it agrees with none of them.
pub(super) fn of_years(catalogue: &Catalogue, frame: &DataFrame, problems: &mut Problems) -> PolarsResult<()> {
    let mut totals: BTreeMap<(u32, i32), Vec<Beside>> = BTreeMap::new();
    for (total, sum) in sums(catalogue, frame)? {
        totals.entry(total).or_default().push(sum);
    }
    for ((at, year), sums) in totals {
        let Some(year) = FiscalYear::new(year) else { continue };
        let differs = sums.iter().find(|sum| sum.agrees == Some(false));
        let Some(differs) = differs.filter(|_| sums.iter().all(|sum| sum.agrees != Some(true))) else { continue };
        let member = &catalogue.members[at as usize];
        let indicator = &catalogue.indicators[member.indicator];
        // A total that was computed is the sum of its parts.
        let Some(place) = member.places.get(&year).filter(|_| !catalogue.broken.contains(&indicator.id)) else {
            continue;
        };
        let problem = told(Code::TotalDiffers, place, indicator, (differs.printed, differs.parts));
        problems.push(problem.with("year", year.year().to_string()));
    }
    Ok(())
}

type OfYear = ((u32, i32), Beside);

/// Every total of a year beside each of the sums it should be, those of fewer dimensions first.
fn sums(catalogue: &Catalogue, frame: &DataFrame) -> PolarsResult<Vec<OfYear>> {
    let values = |names: [&str; 2]| {
        let [value, complete] = names;
        let columns = [col("period"), col("value").alias(value), col("complete").alias(complete)];
        frame.clone().lazy().select([&[col("series")][..], &columns[..]].concat())
    };
    let by = [col("whole"), col("taken"), col("period")];
    let parts = breakdowns(catalogue)?.lazy().join(
        values(["value", "complete"]),
        [col("series")],
        [col("series")],
        JoinType::Inner.into(),
    );
    let parts = parts.group_by_stable(by).agg([
        col("value").sum().alias("sum"),
        col("value").null_count().alias("gaps"),
        col("value").count().alias("numbers"),
        col("value").min().alias("least"),
        col("value").max().alias("most"),
        odd().alias("odd"),
        col("complete").min().alias("all"),
        col("complete").max().alias("some"),
    ]);
    let wholes = values(["printed", "whole_complete"]).filter(col("printed").is_not_null());
    let joined =
        parts.join(wholes, [col("whole"), col("period")], [col("series"), col("period")], JoinType::Inner.into());
    let other_days = col("all").neq(col("whole_complete")).or(col("some").neq(col("whole_complete")));
    let unknown = col("gaps").gt(lit(0)).or(other_days);
    let found = joined.with_columns([unknown.alias("unknown")]).collect()?;
    read(catalogue, &found)
}

fn read(catalogue: &Catalogue, found: &DataFrame) -> PolarsResult<Vec<OfYear>> {
    let (wholes, periods) = (found.column("whole")?.u32()?, found.column("period")?.i32()?);
    let float = |name: &str| found.column(name)?.f64();
    let (printed, sums, odd) = (float("printed")?, float("sum")?, float("odd")?);
    let (least, most) = (float("least")?, float("most")?);
    let taken = found.column("taken")?.u32()?;
    let (numbers, unknown) = (found.column("numbers")?.u32()?, found.column("unknown")?.bool()?);
    let row = |row| {
        let (at, printed, sum) = (wholes.get(row)?, printed.get(row)?, sums.get(row)?);
        let indicator = &catalogue.indicators[catalogue.members[at as usize].indicator];
        let allowed = allowed(indicator, numbers.get(row)?, (printed, odd.get(row)?));
        let agrees = if unknown.get(row)? {
            // What is not known can only add to the rest; a part that alone is more than the total is told elsewhere.
            let exceeds = sum - printed > allowed && least.get(row)? >= 0.0 && most.get(row)? <= printed;
            exceeds.then_some(false)
        } else {
            Some((printed - sum).abs() <= allowed)
        };
        Some(((at, periods.get(row)?), Beside { printed, parts: sum, agrees }))
    };
    let mut order: Vec<usize> = (0..found.height()).collect();
    order.sort_by_key(|row| taken.get(*row).map(u32::count_ones));
    Ok(order.into_iter().filter_map(row).collect())
}

fn told(code: Code, place: &Place, indicator: &Indicator, (printed, sum): (f64, f64)) -> Problem {
    let problem = Problem::new(code, place.clone()).with("indicator", &indicator.id);
    let problem = problem.with("printed", number(printed, indicator.decimals));
    let problem = problem.with("sum", number(sum, indicator.decimals));
    problem.counted_by(indicator.calendar.word())
}

/// Whether a total over the years is the sum of them: not of rates, averages and ranks, and not where the same things
/// stand in every year.
fn adds_up_over_years(indicator: &Indicator) -> bool {
    let adds_up = matches!(indicator.measure, Measure::Count | Measure::Amount) && !indicator.unit.is_percent();
    adds_up && indicator.aggregation != Aggregation::Average && !indicator.restated
}

/// A printed total over the years against the sum of the newest readings. Of a running total it is the last value.
pub(super) fn over_years(catalogue: &Catalogue, frame: &DataFrame, problems: &mut Problems) -> PolarsResult<()> {
    let value = || col("value");
    let sums = [
        value().sum(),
        value().is_null().any(true).alias("gaps"),
        value().lt(lit(0)).any(true).alias("minus"),
        value().count().alias("numbers"),
        odd().alias("odd"),
        value().drop_nulls().last().alias("last"),
    ];
    let sums = frame.clone().lazy().group_by_stable([col("series")]).agg(sums).collect()?;
    let (series, values) = (sums.column("series")?.u32()?, sums.column("value")?.f64()?);
    let (gaps, minus) = (sums.column("gaps")?.bool()?, sums.column("minus")?.bool()?);
    let (numbers, odd) = (sums.column("numbers")?.u32()?, sums.column("odd")?.f64()?);
    let last = sums.column("last")?.f64()?;
    for row in 0..sums.height() {
        let (Some(at), Some(sum), Some(numbers), Some(odd)) =
            (series.get(row), values.get(row), numbers.get(row), odd.get(row))
        else {
            continue;
        };
        let member = &catalogue.members[at as usize];
        let indicator = &catalogue.indicators[member.indicator];
        let Some((printed, place)) = &member.year_total else { continue };
        if catalogue.broken.contains(&indicator.id) || !adds_up_over_years(indicator) {
            continue;
        }
        let most = allowed(indicator, numbers, (*printed, odd));
        // What years without a value hold is not known: the total may be more than the rest, and not less.
        let differs = if gaps.get(row) == Some(true) {
            minus.get(row) != Some(true) && sum - printed > most
        } else {
            (printed - sum).abs() > most
        };
        let is_last = indicator.aggregation == Aggregation::Cumulative && last.get(row) == Some(*printed);
        if differs && !is_last {
            problems.push(told(Code::YearTotalDiffers, place, indicator, (*printed, sum)));
        }
    }
    Ok(())
}
