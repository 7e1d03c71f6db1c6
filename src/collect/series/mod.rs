//! From a table or inline observations to readings: value, year, series, each with its place.

mod account;
mod cells;
mod keys;
mod long;
mod wide;

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;

pub use account::{Account, LeftOut};
use keys::Labels;
pub use keys::label_at;

use super::fields::{Context, Fields};
use super::grid::GridCell;
use super::indicator::Declared;
use super::table::{Column, Shape, Table};
use super::yaml::Node;
use crate::model::{FiscalYear, Key, Language, RevisionKind, Span, Status, Text, Unit};
use crate::problem::{Code, Place, Problem, Problems};

/// One reading of a source, before vintages are told apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Which series.
    pub key: Key,
    /// The year.
    pub year: FiscalYear,
    /// The days covered.
    pub span: Span,
    /// The value in the indicator's unit.
    pub value: Option<f64>,
    /// Decimals printed.
    pub decimals: u32,
    /// Its status.
    pub status: Status,
    /// The day as of which it was read.
    pub as_of: Option<Date>,
    /// Whether that day is the last of a month of which no day is named.
    pub by_month: bool,
    /// A remark.
    pub note: Option<Text>,
    /// Why it was changed, where it is marked as changed; [`RevisionKind::Final`] where it is marked as settled.
    pub revised: Option<RevisionKind>,
    /// A target printed in the same row.
    pub target: Option<f64>,
    /// Where it stands.
    pub place: Place,
}

/// A target printed in a column of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintedTarget {
    /// Which series.
    pub key: Key,
    /// The year.
    pub year: FiscalYear,
    /// Its value in the indicator's unit.
    pub value: f64,
    /// Where it stands.
    pub place: Place,
}

/// A printed total over the years of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct YearTotal {
    /// Which series.
    pub key: Key,
    /// The printed total.
    pub value: f64,
    /// Where it stands.
    pub place: Place,
}

/// What a source gave.
#[derive(Debug, Default)]
pub struct Readings {
    /// The readings in the order found.
    pub list: Vec<Reading>,
    /// Targets that stand in columns of their own.
    pub targets: Vec<PrintedTarget>,
    /// Printed totals over the years.
    pub year_totals: Vec<YearTotal>,
    /// How each table was understood.
    pub accounts: Vec<Account>,
}

/// Reads tables by what an indicator declares.
pub struct TableReader<'d> {
    declared: &'d Declared,
    language: Language,
    /// The labels of each dimension.
    labels: Vec<Labels>,
    readings: Readings,
    problems: Problems,
    /// Units of headings and lines that disagree, told once each.
    told_units: BTreeSet<String>,
    /// Joined cells of values, told once each.
    told_regions: BTreeSet<Place>,
    /// Values of the table being read that are stored as numbers, with their places.
    stored: Vec<(f64, Place)>,
}

impl<'d> TableReader<'d> {
    /// A reader for an indicator.
    #[must_use]
    pub fn new(declared: &'d Declared, language: Language) -> Self {
        Self {
            declared,
            language,
            labels: declared.indicator.dimensions.iter().map(Labels::of).collect(),
            readings: Readings::default(),
            problems: Problems::default(),
            told_units: BTreeSet::new(),
            told_regions: BTreeSet::new(),
            stored: Vec::new(),
        }
    }

    /// The readings and what was wrong.
    #[must_use]
    pub fn finish(self) -> (Readings, Problems) {
        (self.readings, self.problems)
    }

    /// Reads a whole table.
    pub fn table(&mut self, table: &Table<'_>) {
        if let Some(second) = &table.second {
            let problem = Problem::new(Code::TwoTables, second.place.clone()).with("text", &second.text);
            self.problems.push(problem);
        }
        self.readings.accounts.push(Account::of(table));
        match table.shape {
            Shape::Long => self.long(table),
            Shape::Wide => self.wide(table),
            Shape::WideYearsDown => self.years_down(table),
        }
        let stored = std::mem::take(&mut self.stored);
        let are_shares = stored.iter().all(|(value, _)| (0.0..=1.0).contains(value));
        let counts = self.declared.indicator.unit.is_percent();
        // 0.966 in a cell that shows no sign may be meant as 96.6 %.
        if let Some((_, place)) = stored.iter().find(|(value, _)| *value > 0.0).filter(|_| counts && are_shares) {
            self.problems.push(Problem::new(Code::PercentUnclear, place.clone()));
        }
    }

    /// Reads an observation written in YAML.
    pub fn inline(&mut self, context: &mut Context, node: &Node) {
        let Some(mut fields) = Fields::of(context, node, "observations") else {
            return;
        };
        let period_node = fields.needed(context, "period");
        let value_node = fields.get("value");
        let mut labels = Vec::new();
        for (at, dimension) in self.declared.indicator.dimensions.iter().enumerate() {
            let found = fields.named(&dimension.id);
            if let Some(value) = found.and_then(|node| context.string(node, &dimension.id)) {
                labels.push((at, value));
            }
        }
        let status = fields.string(context, "status");
        let note = fields.text(context, "note");
        let as_of = fields.date(context, "as_of");
        let target = fields.number(context, "target");
        fields.finish(context);
        let (Some(period_node), Some(text)) = (period_node, period_node.and_then(Node::as_text)) else {
            return;
        };
        let Some(period) = self.period(text, None, &context.place(period_node)) else {
            return;
        };
        let place = context.place(value_node.unwrap_or(node));
        let Some(key) = self.key(&labels, &place) else {
            return;
        };
        let text = value_node.and_then(Node::as_text).unwrap_or_default().to_owned();
        let cell = GridCell { written: text.clone(), text, place: place.clone(), ..GridCell::default() };
        let Some(mut reading) = self.reading(key, period, &cell, None) else {
            return;
        };
        if let Some(status) = status {
            self.apply_status(&mut reading, &status, &place);
        }
        reading.note = note.or(reading.note);
        reading.by_month &= as_of.is_none();
        reading.as_of = as_of.or(reading.as_of);
        reading.target = target;
        self.readings.list.push(reading);
    }

    fn leave_out(&mut self, cell: &GridCell, why: LeftOut) {
        if let Some(account) = self.readings.accounts.last_mut().filter(|_| !cell.is_blank()) {
            account.left_out.push((cell.text.clone(), cell.place.clone(), why));
        }
    }

    /// The unit that a table gives a value which prints none: its row's, its column's, the table's.
    fn unit_beside(&mut self, table: &Table<'_>, column: &Column, row: Option<Unit>) -> Option<Unit> {
        let unit = row.or_else(|| column.unit.clone()).or_else(|| table.unit.clone())?;
        if agrees(&unit, &self.declared.indicator.unit) {
            return Some(unit);
        }
        if self.told_units.insert(unit.written().to_owned()) {
            let place = if column.unit.is_some() { column.heading.place.clone() } else { table.place() };
            let problem = Problem::new(Code::UnitDisagrees, place).with("text", &column.heading.text);
            let problem = problem.with("printed", unit.written());
            self.problems.push(problem.with("unit", self.declared.indicator.unit.written()));
        }
        None
    }

    /// Whether a row holds more cells than there are headings: then a number has lost its quotation marks.
    fn is_row_too_long(&mut self, table: &Table<'_>, row: usize) -> bool {
        let headings = table.columns.len();
        let cells = &table.grid.rows[row];
        let extra = cells.iter().skip(headings).find(|cell| !cell.is_blank());
        if let Some(cell) = extra {
            let problem = Problem::new(Code::RowTooLong, cell.place.clone()).with("headings", headings.to_string());
            self.problems.push(problem.with("cells", cells.len().to_string()));
        }
        extra.is_some()
    }

    /// Whether a value stands in joined cells, which may mean several years or series.
    fn is_joined(&mut self, table: &Table<'_>, row: usize, column: usize) -> bool {
        let Some(region) = table.region(row, column) else { return false };
        let place = table.cell(row, column).place.clone();
        if self.told_regions.insert(place.clone()) {
            let cells = format!("{}:{}", region.first.address(), region.last.address());
            self.problems.push(Problem::new(Code::MergedValue, place).with("cells", cells));
        }
        true
    }
}

/// Whether a number in one unit can be one in another.
fn agrees(unit: &Unit, other: &Unit) -> bool {
    unit.convert(Decimal::ZERO, 0, other).is_some()
}
