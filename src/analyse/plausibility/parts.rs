//! A part that is greater than its whole: than the total of its table, than the row it is a part of (うち), than the
//! series that `part_of` names.

use polars::prelude::{Column, DataFrame, IntoLazy, JoinType, LazyFrame, PolarsResult, col, lit};

use super::Checker;
use crate::collect::{Catalogue, Member};
use crate::model::{Calendar, FiscalYear, Indicator, Key, Measure, SeriesReference, TotalRule};
use crate::problem::Code;

/// A part, its whole, a year, and the value of each.
type Exceeding = (u32, u32, FiscalYear, f64, f64);

/// Only what is counted or added up has parts; the mean of a rate lies between its parts.
fn has_parts(indicator: &Indicator) -> bool {
    matches!(indicator.measure, Measure::Count | Measure::Amount) && !indicator.unit.is_percent()
}

/// Parts with their wholes side by side (`whole`, `whole_value`), where the part is the greater one.
fn exceeding(joined: LazyFrame) -> PolarsResult<Vec<Exceeding>> {
    let found = joined.filter(col("value").gt(col("whole_value"))).collect()?;
    let (parts, wholes) = (found.column("series")?.u32()?, found.column("whole")?.u32()?);
    let (values, limits) = (found.column("value")?.f64()?, found.column("whole_value")?.f64()?);
    let periods = found.column("period")?.i32()?;
    let row = |row| {
        let year = FiscalYear::new(periods.get(row)?)?;
        Some((parts.get(row)?, wholes.get(row)?, year, values.get(row)?, limits.get(row)?))
    };
    Ok((0..found.height()).filter_map(row).collect())
}

/// The values of series as those of wholes, under the names of [`exceeding`].
fn wholes(frame: &DataFrame) -> LazyFrame {
    frame.clone().lazy().select([
        col("series").alias("whole"),
        col("indicator"),
        col("period"),
        col("total"),
        col("sound"),
        col("value").alias("whole_value"),
    ])
}

/// A part greater than the printed total of its table. Where the parts are complete and add up, the total itself has
/// been compared with their sum; with a negative part among them the total may be the smaller one.
pub(super) fn of_totals(checker: &mut Checker<'_>, frame: &DataFrame) -> PolarsResult<()> {
    let by = [col("indicator"), col("period")];
    let parts = frame.clone().lazy().filter(col("read").and(col("total").not()));
    let parts = parts.filter(col("value").min().over(&by)?.gt_eq(lit(0.0)));
    let totals = wholes(frame).filter(col("total").and(col("sound"))).drop(polars::prelude::cols(["total", "sound"]));
    let joined = parts.join(totals, by.clone(), by, JoinType::Inner.into());
    for (part, whole, year, value, limit) in exceeding(joined)? {
        let (_, indicator) = checker.member(part);
        let [dimension] = indicator.dimensions.as_slice() else { continue };
        let adds_up = dimension.total.as_ref().is_some_and(|total| total.rule == TotalRule::Sum);
        let catalogue = checker.catalogue;
        let position = catalogue.members[part as usize].indicator;
        let parts = || catalogue.series_of(position).filter(|member| !member.series.is_total());
        let all = parts().all(|member| member.series.at(year).is_some_and(|o| o.value.is_some()));
        if has_parts(indicator) && !(adds_up && all) {
            tell(checker, "total", (part, whole, year, value, limit));
        }
    }
    Ok(())
}

/// A part greater than the row it is a part of, or than the series that `part_of` names, over the same days.
pub(super) fn of_wholes(checker: &mut Checker<'_>, frame: &DataFrame) -> PolarsResult<()> {
    let pairs = pairs(checker.catalogue);
    let part: Vec<u32> = pairs.iter().map(|pair| pair.0).collect();
    let whole: Vec<u32> = pairs.iter().map(|pair| pair.1).collect();
    let pairs =
        DataFrame::new_infer_height(vec![Column::new("series".into(), part), Column::new("whole".into(), whole)])?;
    let inner = || JoinType::Inner.into();
    let parts = frame.clone().lazy().filter(col("sound")).select([col("series"), col("period"), col("value")]);
    let wholes = wholes(frame).filter(col("sound")).select([col("whole"), col("period"), col("whole_value")]);
    let joined = pairs.lazy().join(parts, [col("series")], [col("series")], inner());
    let by = [col("whole"), col("period")];
    for found in exceeding(joined.join(wholes, by.clone(), by, inner()))? {
        let (part, whole, year, ..) = found;
        let observation = |at: u32| checker.member(at).0.series.at(year);
        let same_days = observation(part)
            .zip(observation(whole))
            .is_some_and(|(part, whole)| part.span == whole.span || part.complete && whole.complete);
        if same_days {
            tell(checker, "whole", found);
        }
    }
    Ok(())
}

fn tell(checker: &mut Checker<'_>, kind: &str, (part, whole, year, value, limit): Exceeding) {
    let facts = [
        ("kind", kind.to_owned()),
        ("value", checker.value(part, value)),
        ("limit", checker.value(whole, limit)),
        ("name", checker.name(whole)),
    ];
    checker.complain(Code::PartExceedsWhole, part, year, &facts);
}

/// The positions of every series that is a part of another, with that other's.
pub(in crate::analyse) fn pairs(catalogue: &Catalogue) -> Vec<(u32, u32)> {
    let members = catalogue.members.iter().enumerate();
    let pairs = members.filter_map(|(at, member)| {
        let indicator = &catalogue.indicators[member.indicator];
        let whole = named_whole(catalogue, indicator, &member.series.key).or_else(|| row_above(catalogue, member))?;
        let of = &catalogue.indicators[catalogue.members[whole].indicator];
        // Both in one unit: 千円 are not compared with 円.
        let same_unit = indicator.unit.is_same(&of.unit);
        // A year of the one is not that of the other where one counts fiscal years.
        let fiscal = |indicator: &Indicator| indicator.calendar == Calendar::FiscalYear;
        let comparable = has_parts(indicator) && has_parts(of) && same_unit && fiscal(indicator) == fiscal(of);
        let pair = (u32::try_from(at).ok()?, u32::try_from(whole).ok()?);
        (comparable && pair.0 != pair.1).then_some(pair)
    });
    pairs.collect()
}

/// The series that `part_of` names: the one of the same key where both are broken down alike, else the total.
fn named_whole(catalogue: &Catalogue, indicator: &Indicator, key: &Key) -> Option<usize> {
    let reference = indicator.part_of.as_deref()?;
    catalogue.referenced(&SeriesReference::parse(reference), key)
}

/// Of a series whose label begins with うち: the one declared above it whose label does not.
fn row_above(catalogue: &Catalogue, member: &Member) -> Option<usize> {
    let indicator = &catalogue.indicators[member.indicator];
    let ([dimension], [(_, value)]) = (indicator.dimensions.as_slice(), member.series.key.0.as_slice()) else {
        return None;
    };
    let is_part = |at: &usize| {
        let labels = dimension.values[*at].label.translations();
        labels.map(|(_, label)| label.trim_start_matches(['（', '(', '　', ' '])).any(|label| label.starts_with("うち"))
    };
    let own = dimension.values.iter().position(|known| known.id == *value).filter(is_part)?;
    let above = (0..own).rev().find(|at| !is_part(at))?;
    catalogue.position(member.indicator, &Key(vec![(dimension.id.clone(), dimension.values[above].id.clone())]))
}
