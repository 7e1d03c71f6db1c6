//! Totals of dimensions that the tables do not print.

use std::collections::BTreeMap;

use polars::prelude::{Column, DataFrame, IntoLazy, PolarsResult, col};

use super::{in_order, together};
use crate::analyse::rounding;
use crate::collect::{Catalogue, Member};
use crate::model::{FiscalYear, Indicator, Key, Series, TOTAL, TotalRule};

/// Whether the values of a dimension may be added, by its position.
fn adds_up(indicator: &Indicator, dimension: usize) -> bool {
    let total = indicator.dimensions.get(dimension).and_then(|dimension| dimension.total.as_ref());
    total.is_some_and(|total| total.rule == TotalRule::Sum)
}

/// The value of a key in a dimension, by its position.
fn value(key: &Key, dimension: usize) -> Option<&str> {
    key.0.get(dimension).map(|(_, value)| value.as_str())
}

/// Adds the totals that the tables do not print: of each dimension whose values may be added, for every value of the
/// others and for their totals. A year gets one where every declared value has a number.
///
/// # Errors
/// What polars says.
pub fn add_totals(catalogue: &mut Catalogue) -> PolarsResult<()> {
    let most = catalogue.indicators.iter().map(|indicator| indicator.dimensions.len()).max().unwrap_or(0);
    for dimension in 0..most {
        let totals = along(catalogue, dimension)?;
        catalogue.members.extend(totals);
    }
    in_order(catalogue);
    Ok(())
}

/// The totals of one dimension, by its position, that are not there.
fn along(catalogue: &Catalogue, dimension: usize) -> PolarsResult<Vec<Member>> {
    let mut groups: BTreeMap<(usize, Key), Vec<&Series>> = BTreeMap::new();
    for member in &catalogue.members {
        let key = &member.series.key;
        if adds_up(&catalogue.indicators[member.indicator], dimension) && value(key, dimension) != Some(TOTAL) {
            groups.entry((member.indicator, key.with_total(dimension))).or_default().push(&member.series);
        }
    }
    groups.retain(|(indicator, key), _| catalogue.position(*indicator, key).is_none());
    let sums = sums(&groups)?;
    let totals = groups.into_iter().zip(sums).map(|(((index, key), parts), sums)| {
        let indicator = &catalogue.indicators[index];
        let declared = indicator.dimensions[dimension].values.len();
        let years = sums.into_iter().filter(|(_, (_, count))| *count == declared);
        let observations = years.map(|(year, (sum, _))| {
            let of_parts: Vec<_> = parts.iter().filter_map(|part| part.at(year)).collect();
            together(indicator, year, Some(rounding::published(sum, indicator.decimals)), &of_parts)
        });
        let series = Series { label: indicator.label(&key), observations: observations.collect(), key };
        Member { indicator: index, series, places: BTreeMap::new(), year_total: None }
    });
    Ok(totals.collect())
}

/// Sum and number of the values of each group, by year, in the order of the groups.
fn sums(groups: &BTreeMap<(usize, Key), Vec<&Series>>) -> PolarsResult<Vec<BTreeMap<FiscalYear, (f64, usize)>>> {
    let rows = || {
        let parts = groups.values().enumerate().flat_map(|(at, parts)| parts.iter().map(move |part| (at, part)));
        parts.flat_map(|(at, part)| part.observations.iter().map(move |observation| (at, observation)))
    };
    let group: Vec<u32> = rows().map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX)).collect();
    let period: Vec<i32> = rows().map(|(_, observation)| observation.period.year()).collect();
    let values: Vec<Option<f64>> = rows().map(|(_, observation)| observation.value).collect();
    let frame = DataFrame::new_infer_height(vec![
        Column::new("group".into(), group),
        Column::new("period".into(), period),
        Column::new("value".into(), values),
    ])?;
    let sums = frame
        .lazy()
        .group_by_stable([col("group"), col("period")])
        .agg([col("value").sum().alias("sum"), col("value").count().alias("count")])
        .collect()?;
    let (group, periods) = (sums.column("group")?.u32()?, sums.column("period")?.i32()?);
    let (values, counts) = (sums.column("sum")?.f64()?, sums.column("count")?.u32()?);
    let mut found = vec![BTreeMap::new(); groups.len()];
    for row in 0..sums.height() {
        let year = periods.get(row).and_then(FiscalYear::new);
        if let (Some(at), Some(year), Some(sum), Some(count)) = (group.get(row), year, values.get(row), counts.get(row))
        {
            found[at as usize].insert(year, (sum, count as usize));
        }
    }
    Ok(found)
}
