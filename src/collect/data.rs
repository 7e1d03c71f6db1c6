//! From what an indicator declares to its observations: finds its table, reads it and completes the indicator.

use std::collections::BTreeMap;

use super::catalogue::Member;
use super::fields::{Context, nearest};
use super::grid::Grid;
use super::indicator::{Declared, twice};
use super::readability::Understood;
use super::series::{Account, Readings, TableReader};
use super::source::{self, Source};
use super::table::Table;
use super::workbook::{self, Wanted};
use super::{Scrutiny, delimited, hidden, period, private, readability, table, vintages};
use crate::model::{Indicator, Key, Target, TargetKind};
use crate::problem::{Code, Place, Problem};

/// Reads an indicator's data and completes what depends on it: decimals and targets printed in the table.
pub fn with_data(
    source: &Source,
    scrutiny: Scrutiny,
    context: &mut Context,
    declared: Declared,
) -> (Indicator, Vec<Member>, Vec<Account>) {
    let mut reader = TableReader::new(&declared, context.language);
    let found = data_file(source, context, &declared);
    let is_found = found.is_some();
    let at = declared.data_place.clone().unwrap_or_else(|| Place::file(&context.file));
    if let Some(grid) = found.as_ref().and_then(|file| grid(source, context, file, &declared, &at)) {
        let shape = declared.indicator.data.as_ref().and_then(|data| data.shape);
        match table::find(&grid, shape, declared.indicator.calendar) {
            Some(table) => {
                reader.table(&table);
                if scrutiny == Scrutiny::ContentAndForm {
                    context.problems.push_all(form(&table, &declared));
                }
            }
            None => context.problems.push(no_headings(&grid)),
        }
    }
    for node in &declared.inline {
        reader.inline(context, node);
    }
    let (readings, problems) = reader.finish();
    context.problems.extend(problems);
    let readings = private::completed(source, context, &declared, found.as_deref(), readings);
    let has_other = !declared.inline.is_empty() || declared.indicator.derive.is_some();
    if !is_found && declared.indicator.data.is_none() && !has_other {
        let problem = Problem::new(Code::NoData, Place::file(&context.file));
        context.problems.push(problem.with("id", &declared.indicator.id));
    }
    let is_empty = readings.list.is_empty() && readings.targets.is_empty();
    // Headings alone are a table to be filled; rows that `where:` does not find are a slip.
    if is_empty && !declared.chosen.is_empty() && !context.problems.has_errors() {
        let problem = Problem::new(Code::NoData, at).with("id", &declared.indicator.id);
        context.problems.push(problem.with("path", "empty"));
    }
    let Declared { mut indicator, has_decimals, .. } = declared;
    if !has_decimals {
        let printed = readings.list.iter().map(|reading| reading.decimals).max();
        let derived = indicator.derive.as_ref().map(|derivation| derivation.decimals);
        // What values are held against is printed beside them, and must not be rounded away.
        let beside = held_against(&indicator).map(decimals).max();
        indicator.decimals = derived.or(printed.max(beside)).unwrap_or(0);
    }
    add_printed_targets(context, &mut indicator, &readings);
    let (members, accounts) = members(context, &indicator, readings);
    if indicator.minimum().is_some() {
        context.problems.withhold(|problem| problem.place.cell.is_some(), |_| false);
        context.problems.withhold(quotes_a_cell, |text| period::read(text, None).is_err());
    }
    (indicator, members, accounts)
}

/// Whether a message about a table may hold a figure of it as it is written there.
fn quotes_a_cell(problem: &Problem) -> bool {
    let of_value = matches!(problem.code, Code::BadNumber | Code::UnitDisagrees | Code::BadStatus | Code::CellError);
    of_value || problem.code.is_about_form()
}

/// The file an indicator's data stand in: `data:`, or the table of the same stem.
fn data_file(source: &Source, context: &mut Context, declared: &Declared) -> Option<String> {
    let (Some(data), Some(place)) = (&declared.indicator.data, &declared.data_place) else {
        let stem = context.file.rsplit_once('.').map_or(context.file.as_str(), |(stem, _)| stem).to_owned();
        let tables: Vec<&str> = source.tables(&stem).collect();
        if let [_, _, ..] = tables.as_slice() {
            let problem = Problem::new(Code::TwoTableFiles, Place::file(&context.file));
            context.problems.push(problem.with("files", tables.join("、")));
        }
        return tables.first().map(|file| (*file).to_owned());
    };
    match source::beside(&context.file, &data.file) {
        None => {
            let problem = Problem::new(Code::LeavesSource, place.clone());
            context.problems.push(problem.with("path", &data.file));
            None
        }
        Some(file) if !source.has(&file) => {
            let folder = context.file.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
            let beside = source.table_files().filter_map(|table| table.strip_prefix(&folder));
            let nearest = nearest(&data.file, beside).unwrap_or_default().to_owned();
            let problem = Problem::new(Code::NoData, place.clone()).with("id", &declared.indicator.id);
            context.problems.push(problem.with("path", file).with("nearest", nearest));
            None
        }
        Some(file) => Some(file),
    }
}

/// The cells of a table file: of a workbook those of the sheet and the range that are asked for.
pub fn grid(source: &Source, context: &mut Context, file: &str, declared: &Declared, at: &Place) -> Option<Grid> {
    let wanted = declared.indicator.data.as_ref();
    let read = match (source.workbook(file), source.text(file)) {
        (Some(bytes), _) => {
            let sheet = wanted.and_then(|data| data.sheet.as_deref());
            let range = wanted.and_then(|data| data.range.as_deref());
            workbook::read(file, bytes, &Wanted { sheet, range }, at)
        }
        (None, Some(text)) => {
            delimited::read(file, text).map(|grid| (Grid { encoding: source.encoding(file), ..grid }, Vec::new()))
        }
        // What cannot be decoded is told where it is read.
        (None, None) => return None,
    };
    match read {
        Ok((mut grid, problems)) => {
            context.problems.push_all(problems);
            context.problems.push_all(hidden::clean_grid(&mut grid));
            Some(grid)
        }
        Err(problem) => {
            let key = match problem.code {
                Code::NoSheet => declared.sheet_place.as_ref(),
                Code::BadRange => declared.range_place.as_ref(),
                _ => None,
            };
            let place = key.unwrap_or(&problem.place).clone();
            context.problems.push(Problem { place, ..problem });
            None
        }
    }
}

/// How well a program can read a table.
fn form(table: &Table<'_>, declared: &Declared) -> Vec<Problem> {
    let indicator = &declared.indicator;
    let mut signs: Vec<String> = declared.rules.signs.iter().map(|(sign, _)| sign.clone()).collect();
    if declared.rules.no_result_is_zero {
        signs.push("実績なし".to_owned());
    }
    let understood = Understood {
        shape: table.shape,
        headings: table.headings.clone(),
        body: table.headings.end..table.grid.rows.len(),
        columns: readability::columns(table),
        signs: &signs,
        has_unit: true,
        has_definition: indicator.definition.is_some() || indicator.summary.is_some(),
        has_source: !indicator.sources.is_empty(),
    };
    readability::check(table.grid, &understood)
}

/// The problem that a table has no headings that are understood.
#[must_use]
pub fn no_headings(grid: &Grid) -> Problem {
    let first = grid.rows.iter().find(|row| row.iter().any(|cell| !cell.is_blank()));
    let place = first.and_then(|row| row.first()).map_or_else(|| Place::file(&grid.file), |cell| cell.place.clone());
    let headings = first.map(|row| row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("，"));
    Problem::new(Code::BadLayout, place).with("headings", headings.unwrap_or_default())
}

/// Adds the targets of the table, those in columns of their own and those beside values, to the declared ones. One that
/// is declared as well is not there twice; one that contradicts a declared or printed one of its year is a problem.
fn add_printed_targets(context: &mut Context, indicator: &mut Indicator, readings: &Readings) {
    let beside = readings.list.iter().filter_map(|r| Some((&r.key, r.year, r.target?, &r.place)));
    let own = readings.targets.iter().map(|target| (&target.key, target.year, target.value, &target.place));
    for (key, period, value, place) in beside.chain(own) {
        let printed = Target {
            period,
            value,
            high: None,
            kind: TargetKind::Yearly,
            attainment: None,
            title: None,
            reason: None,
            key: (!key.is_empty()).then(|| key.clone()),
        };
        let of_series = |known: &Target| known.key.as_ref().map_or(key.is_empty() || key.is_total(), |own| own == key);
        let of_year = || indicator.targets.iter().filter(|known| known.period == period && of_series(known));
        if of_year().any(|known| known.value.total_cmp(&value).is_eq()) {
            continue;
        }
        if let Some(known) = of_year().find(|known| known.kind == TargetKind::Yearly) {
            let problem = twice(known, &printed, Problem::new(Code::TargetTwice, place.clone()));
            context.problems.push(problem.counted_by(indicator.calendar.word()));
            continue;
        }
        indicator.targets.push(printed);
    }
    indicator.targets.sort_by_key(|target| target.period);
}

fn members(context: &mut Context, indicator: &Indicator, readings: Readings) -> (Vec<Member>, Vec<Account>) {
    let mut totals: BTreeMap<Key, (f64, Place)> = BTreeMap::new();
    for total in readings.year_totals {
        totals.insert(total.key, (total.value, total.place));
    }
    let (placed, problems) = vintages::into_series(indicator, readings.list);
    context.problems.extend(problems);
    let members = placed.into_iter().map(|(series, places)| {
        let year_total = totals.remove(&series.key);
        Member { indicator: 0, series, places, year_total }
    });
    (members.collect(), readings.accounts)
}

/// The numbers that values are held against: targets, values of others, parts of earlier years, values before a revision.
fn held_against(indicator: &Indicator) -> impl Iterator<Item = f64> {
    let targets = indicator.targets.iter().flat_map(|target| std::iter::once(target.value).chain(target.high));
    let others = indicator.benchmarks.iter().map(|benchmark| benchmark.value);
    let spans = indicator.methods.spans.iter().map(|span| span.value);
    targets.chain(others).chain(spans).chain(indicator.publication.revisions.iter().filter_map(|revision| revision.old))
}

/// The decimals of a number as it is written.
fn decimals(value: f64) -> u32 {
    value
        .to_string()
        .split_once('.')
        .map_or(0, |(_, decimals)| u32::try_from(decimals.len()).unwrap_or(u32::MAX).min(10))
}
