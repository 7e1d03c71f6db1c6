//! Tables of one observation a row.

use super::keys::{is_named, label_at};
use super::{LeftOut, Reading, TableReader, agrees};
use crate::collect::fields::nearest;
use crate::collect::grid::GridCell;
use crate::collect::period::Refusal;
use crate::collect::table::{Column, Role, Table, is_ditto};
use crate::model::{FiscalYear, RevisionKind, Text, Unit};
use crate::problem::{Code, Problem};

/// That something is wrong, which is among the problems already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told;

impl TableReader<'_> {
    pub(super) fn long(&mut self, table: &Table<'_>) {
        let periods = table.with_role(Role::Period).or_else(|| table.with_role(Role::AsOf));
        // A long table is known by these two columns.
        let (Some(periods), Some(values)) = (periods, table.with_role(Role::Value)) else {
            return;
        };
        let chosen = self.chosen(table);
        let columns: Vec<usize> = chosen.iter().map(|(column, _)| *column).collect();
        if !self.knows_every_column(table, &columns) {
            return;
        }
        let Some(holders) = self.holders(table, &columns) else {
            return;
        };
        let mut previous = None;
        for row in table.body.iter().copied() {
            if !Self::is_chosen(table, row, &chosen) || self.is_row_too_long(table, row) {
                continue;
            }
            let period_cell = repeated(table, row, periods.index);
            let Some(period) = self.period(&period_cell.text, previous, &period_cell.place) else {
                continue;
            };
            previous = Some(period.year);
            if self.is_number_in_pieces(table, row, values) || self.is_joined(table, row, values.index) {
                continue;
            }
            let Some(key) = self.key_at(table, row, values, &holders) else {
                continue;
            };
            let Ok(unit) = self.unit_of_row(table, row, values) else {
                continue;
            };
            let cell = table.cell(row, values.index).into_owned();
            if let Some(mut reading) = self.reading(key, period, &cell, unit.as_ref()) {
                self.complete(table, row, periods, &mut reading, unit.as_ref());
                self.readings.list.push(reading);
            }
        }
    }

    /// Takes what stands beside a value: status, day, target, span, remark.
    fn complete(
        &mut self,
        table: &Table<'_>,
        row: usize,
        periods: &Column,
        reading: &mut Reading,
        unit: Option<&Unit>,
    ) {
        let beside = |role| {
            let column = table.with_role(role).filter(|column| column.index != periods.index)?;
            Some(table.cell(row, column.index).into_owned()).filter(|cell| !cell.is_blank())
        };
        if let Some(cell) = beside(Role::Status) {
            self.apply_status(reading, &cell.text, &cell.place);
        }
        if let Some(cell) = beside(Role::AsOf) {
            reading.as_of = self.day(&cell).or(reading.as_of);
        }
        if let Some(cell) = beside(Role::Target) {
            reading.target = self.value(&cell, unit).and_then(|said| said.value);
        }
        for (role, end) in [(Role::From, false), (Role::Until, true)] {
            if let Some(cell) = beside(role) {
                self.cover(reading, &cell, end);
            }
        }
        reading.note =
            beside(Role::Note).map(|cell| Text::new(self.language, unguarded(cell.text))).or(reading.note.take());
        // As our own CSV has it.
        let revised = beside(Role::Revised).filter(|cell| cell.text.eq_ignore_ascii_case("true"));
        if let (Some(cell), None) = (revised, reading.revised) {
            reading.revised = Some(RevisionKind::Revised);
            self.tell_revision(reading.year, &cell.text, &cell.place);
        }
    }

    /// Whether every column is known, a dimension or chosen by `where:`. Where rows are chosen the table is one of
    /// many indicators, and its other columns are left out.
    fn knows_every_column(&mut self, table: &Table<'_>, chosen: &[usize]) -> bool {
        let declared = self.declared;
        let dimensions = &declared.indicator.dimensions;
        let mut known = true;
        for column in table.labels() {
            let heading = &column.heading;
            let named = dimensions.iter().any(|dimension| is_named(dimension, &heading.text));
            if named || chosen.contains(&column.index) {
                continue;
            }
            if !chosen.is_empty() {
                self.leave_out(heading, LeftOut::Column);
                continue;
            }
            known = false;
            let names: Vec<_> = dimensions.iter().map(|d| d.title.get(self.language)).collect();
            let nearest = nearest(&heading.text, names.iter().copied()).unwrap_or_default();
            let problem = Problem::new(Code::UnknownColumn, heading.place.clone()).with("heading", &heading.text);
            self.problems.push(problem.with("nearest", nearest));
        }
        known
    }

    /// Whether a number lost its quotes, so that its thousands stand in the cells after it: `13,374,381`.
    fn is_number_in_pieces(&mut self, table: &Table<'_>, row: usize, values: &Column) -> bool {
        // A target beside the value is a number of its own.
        if table.with_role(Role::Target).is_some_and(|target| target.index == values.index + 1) {
            return false;
        }
        let cells = &table.grid.rows[row];
        let digits = |cell: &GridCell| cell.text.bytes().all(|byte| byte.is_ascii_digit());
        let head = cells.get(values.index).filter(|cell| (1..=3).contains(&cell.text.len()) && digits(cell));
        let next = cells.get(values.index + 1).filter(|cell| cell.text.len() == 3 && digits(cell));
        let (Some(_), Some(next)) = (head, next) else {
            return false;
        };
        let headings = table.columns.len().to_string();
        let problem = Problem::new(Code::RowTooLong, next.place.clone()).with("headings", headings);
        self.problems.push(problem.with("cells", cells.len().to_string()));
        true
    }

    /// Takes the first or last day covered from a cell; it must lie in the reading's year.
    fn cover(&mut self, reading: &mut Reading, cell: &GridCell, end: bool) {
        let refusal = match cell.text.parse() {
            Ok(day) if FiscalYear::of_in(day, self.declared.indicator.calendar) == Some(reading.year) => {
                *(if end { &mut reading.span.to } else { &mut reading.span.from }) = day;
                return;
            }
            Ok(day) => Refusal::DayOutsideYear { year: reading.year.year(), day },
            Err(_) => Refusal::Unread { rest: cell.text.clone() },
        };
        self.refuse_year(&refusal, &cell.text, &cell.place);
    }

    /// The unit that a row, its column or the table gives, where one does.
    ///
    /// # Errors
    /// It is not known or does not agree, which is told here.
    pub(super) fn unit_of_row(&mut self, table: &Table<'_>, row: usize, column: &Column) -> Result<Option<Unit>, Told> {
        let cell =
            table.with_role(Role::Unit).map(|unit| label_at(table, row, unit.index)).filter(|cell| !cell.is_blank());
        let unit = match cell {
            None => None,
            Some(cell) => match self.declared.rules.units.parse(&cell.text) {
                Some(unit) if agrees(&unit, &self.declared.indicator.unit) => Some(unit),
                Some(unit) => {
                    let problem = Problem::new(Code::UnitDisagrees, cell.place).with("text", &cell.text);
                    let problem = problem.with("printed", unit.written());
                    self.problems.push(problem.with("unit", self.declared.indicator.unit.written()));
                    return Err(Told);
                }
                None => {
                    let nearest = nearest(&cell.text, self.declared.rules.units.names()).unwrap_or_default();
                    let problem = Problem::new(Code::UnknownUnit, cell.place).with("text", &cell.text);
                    self.problems.push(problem.with("nearest", nearest));
                    return Err(Told);
                }
            },
        };
        Ok(self.unit_beside(table, column, unit))
    }
}

/// A text without the apostrophe that guards it in our own CSV from being taken for a formula.
fn unguarded(text: String) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => text,
    }
}

/// The cell of a row in a column; of the row above where it is left blank or repeated by a mark.
pub(super) fn repeated(table: &Table<'_>, row: usize, column: usize) -> GridCell {
    let own = table.cell(row, column).into_owned();
    if !own.is_blank() && !is_ditto(&own.text) {
        return own;
    }
    let above = table.body.iter().rev().copied().filter(|above| *above < row).map(|above| table.cell(above, column));
    let found = above.into_iter().find(|cell| !cell.is_blank() && !is_ditto(&cell.text));
    GridCell { text: found.map_or_else(|| own.text.clone(), |cell| cell.text.clone()), ..own }
}
