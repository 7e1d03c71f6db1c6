//! A table as printed becomes an indicator: what its headings and cells say is written down as YAML and a tidy CSV.

mod outline;
mod write;

use super::delimited;
use super::encoding;
use super::fields::Context;
use super::grid::Grid;
use super::indicator::{self, Declared};
use super::limits;
use super::series::{Account, PrintedTarget, Reading, TableReader, YearTotal};
use super::site::is_id;
use super::table::{self, Shape, Table};
use super::vintages;
use super::workbook::{self, Wanted};
use super::yaml;
use crate::model::{Calendar, Indicator, Key, Language, Series, TOTAL};
use crate::problem::{Code, Place, Problem, Problems};
use outline::Outline;

/// What of a file is wanted, and what the table itself does not say.
#[derive(Clone, Debug, Default)]
pub struct Order<'a> {
    /// The id of the indicator, or what the ids of all begin with.
    pub id: &'a str,
    /// The id of its policy.
    pub policy: &'a str,
    /// The sheet of a workbook.
    pub sheet: Option<&'a str>,
    /// The cells that are read, `B3:J8`.
    pub range: Option<&'a str>,
    /// The unit, where the table names none.
    pub unit: Option<&'a str>,
    /// How observations lie in it, where that is not found.
    pub shape: Option<Shape>,
    /// Whether every row is an indicator of its own.
    pub all: bool,
}

/// An indicator made of a table.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The indicator as it will be read.
    pub indicator: Indicator,
    /// Its series.
    pub series: Vec<Series>,
    /// Printed totals over the years, which are not written.
    pub year_totals: Vec<YearTotal>,
    /// Its YAML.
    pub yaml: String,
    /// Its observations as CSV: UTF-8 with a byte order mark, lines ended by CRLF.
    pub csv: String,
}

/// What was made of a file.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The indicators.
    pub drafts: Vec<Draft>,
    /// How the table was understood.
    pub account: Account,
}

/// Makes indicators of a table. With errors among the problems nothing is to be written.
#[must_use]
pub fn import(file: &str, bytes: &[u8], order: &Order<'_>, language: Language) -> (Option<Imported>, Problems) {
    let mut problems = Problems::default();
    if !is_id(order.id) {
        problems.push(Problem::new(Code::BadId, Place::file(file)).with("id", order.id));
        return (None, problems);
    }
    let Some(grid) = grid(file, bytes, order, &mut problems) else {
        return (None, problems);
    };
    let Some(table) = table::find(&grid, order.shape, Calendar::FiscalYear) else {
        problems.push(super::data::no_headings(&grid));
        return (None, problems);
    };
    let imported = from_table(&table, order, language, &mut problems);
    (imported, problems)
}

fn grid(file: &str, bytes: &[u8], order: &Order<'_>, problems: &mut Problems) -> Option<Grid> {
    let read = if workbook::is_workbook(file) {
        workbook::read(file, bytes, &Wanted { sheet: order.sheet, range: order.range }, &Place::file(file))
    } else {
        text(file, bytes, problems).map(|grid| (grid, Vec::new()))
    };
    match read {
        Ok((grid, found)) => {
            problems.push_all(found);
            Some(grid)
        }
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

fn text(file: &str, bytes: &[u8], problems: &mut Problems) -> Result<Grid, Problem> {
    let decoded = encoding::decode(bytes).map_err(|broken| broken.problem(file))?;
    problems.keep_text(file, decoded.text.as_str().into());
    let grid = delimited::read(file, &decoded.text)?;
    Ok(Grid { encoding: Some(decoded.encoding), ..grid })
}

fn from_table(table: &Table<'_>, order: &Order<'_>, language: Language, problems: &mut Problems) -> Option<Imported> {
    if order.all && table.body.len() as u64 > limits::IMPORTED {
        problems.push(limits::exceeded(table.place(), "rows", limits::IMPORTED, table.body.len() as u64));
        return None;
    }
    let outlines = if order.all { outline::each_row(table, order) } else { vec![outline::whole(table, order)] };
    // Where every row is an indicator, none is left out.
    let mut account = order.all.then(|| Account::of(table));
    let mut drafts = Vec::new();
    for outline in outlines {
        match outline {
            Ok(outline) => drafts.extend(draft(table, outline, language, &mut account, problems)),
            Err(problem) => problems.push(problem),
        }
    }
    Some(Imported { drafts, account: account? })
}

/// Reads a table by its own outline: what is written is what was read.
fn draft(
    table: &Table<'_>,
    mut outline: Outline,
    language: Language,
    account: &mut Option<Account>,
    problems: &mut Problems,
) -> Option<Draft> {
    let declared = declare(&outline, &[], language, problems)?;
    let mut reader = TableReader::new(&declared, language);
    reader.table(table);
    let (readings, found) = reader.finish();
    problems.extend(found);
    if readings.list.is_empty() && readings.targets.is_empty() && !problems.has_errors() {
        problems.push(super::data::no_headings(table.grid));
    }
    *account = account.take().or(readings.accounts.into_iter().next());
    for (at, dimension) in outline.dimensions.iter_mut().enumerate() {
        dimension.is_sum = is_sum(&readings.list, at);
    }
    let Declared { indicator, .. } = declare(&outline, &readings.targets, language, problems)?;
    let yaml = write::yaml(&outline, &readings.targets);
    let csv = write::csv(&indicator, &readings.list);
    let (placed, found) = vintages::into_series(&indicator, readings.list);
    problems.extend(found);
    let series = placed.into_iter().map(|(series, _)| series).collect();
    Some(Draft { indicator, series, year_totals: readings.year_totals, yaml, csv })
}

/// What the YAML of an outline declares.
fn declare(
    outline: &Outline,
    targets: &[PrintedTarget],
    language: Language,
    problems: &mut Problems,
) -> Option<Declared> {
    let text = write::yaml(outline, targets);
    let file = format!("{}.yaml", outline.id);
    let node = match yaml::parse(&file, &text) {
        Ok(node) => node,
        Err(problem) => {
            problems.push(problem);
            return None;
        }
    };
    let mut context = Context::new(&file, language);
    let declared = indicator::read(&mut context, &outline.id, &node);
    problems.keep_text(&file, text.into());
    let place = Place::file(&file);
    problems.extend(context.problems);
    let chosen = outline.chosen.iter().map(|(heading, text)| (heading.clone(), text.clone(), place.clone()));
    declared.map(|declared| Declared { chosen: chosen.collect(), ..declared })
}

/// Whether the totals of a dimension are the sums of its parts in any year that has both.
fn is_sum(readings: &[Reading], dimension: usize) -> bool {
    let is_total = |reading: &&Reading| reading.key.0.get(dimension).is_some_and(|(_, value)| value == TOTAL);
    let others = |key: &Key| -> Vec<_> {
        key.0.iter().enumerate().filter(|(at, _)| *at != dimension).map(|(_, pair)| pair.clone()).collect()
    };
    let mut totals = readings.iter().filter(is_total).filter_map(|total| Some((total, total.value?))).peekable();
    if totals.peek().is_none() {
        return true;
    }
    totals.any(|(total, value)| {
        let parts = readings.iter().filter(|part| {
            !is_total(part)
                && part.year == total.year
                && part.span == total.span
                && others(&part.key) == others(&total.key)
        });
        let sum: f64 = parts.filter_map(|part| part.value).sum();
        (sum - value).abs() < 1e-6
    })
}
