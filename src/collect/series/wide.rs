//! Tables with years across or years down.

use super::keys::{Holder, is_total_row, label_at};
use super::long::repeated;
use super::{LeftOut, PrintedTarget, TableReader, YearTotal};
use crate::collect::grid::GridCell;
use crate::collect::period::{self, Period};
use crate::collect::table::{Column, Measured, Role, Says, Table, is_subtotal, is_total};
use crate::model::{Key, Unit};
use crate::problem::{Code, Problem};

impl TableReader<'_> {
    pub(super) fn wide(&mut self, table: &Table<'_>) {
        let first = table.values().next().map_or(0, |column| column.index);
        for column in &table.columns {
            match &column.says {
                Says::Values { period: Some(period), .. } => {
                    self.tell_label(period, &column.heading.text, &column.heading.place);
                }
                Says::Label if column.index > first => {
                    let heading = &column.heading;
                    let read = period::read_in(&heading.text, None, self.declared.indicator.calendar);
                    if let Err(refusal) = read {
                        self.refuse_year(&refusal, &heading.text, &heading.place);
                    }
                }
                Says::LeftOut => self.leave_out(&column.heading, LeftOut::Computed),
                Says::Role(Role::Note) => self.leave_out(&column.heading, LeftOut::Remark),
                _ => {}
            }
        }
        let chosen = self.chosen(table);
        let columns: Vec<usize> = chosen.iter().map(|(column, _)| *column).collect();
        let rows = self.data_rows(table, &chosen);
        if self.declared.indicator.dimensions.is_empty() && self.has_several_series(table, &rows) {
            return;
        }
        let Some(holders) = self.holders(table, &columns) else {
            return;
        };
        for row in rows {
            if self.is_row_too_long(table, row) {
                continue;
            }
            for column in table.values() {
                if let Says::Values { period: Some(period), measured } = column.says {
                    self.value_at(table, row, column, period, measured, &holders);
                }
            }
            self.year_total(table, row, &holders);
        }
    }

    /// The rows of data: without totals of a lone series, totals of some rows, headings between rows, and rows that
    /// `where:` does not choose.
    fn data_rows(&mut self, table: &Table<'_>, chosen: &[(usize, String)]) -> Vec<usize> {
        let alone = self.declared.indicator.dimensions.is_empty();
        let mut rows = Vec::new();
        for row in table.body.iter().copied() {
            let label = table.labels().map(|column| label_at(table, row, column.index)).next();
            let label = label.unwrap_or_default();
            let reason = if is_section(table, row) {
                Some(LeftOut::Section)
            } else if !Self::is_chosen(table, row, chosen) {
                Some(LeftOut::Row)
            } else if table.labels().any(|column| is_subtotal(&table.cell(row, column.index).text)) {
                Some(LeftOut::Subtotal)
            } else if alone && is_total_row(table, row) {
                Some(LeftOut::Total)
            } else {
                None
            };
            match reason {
                Some(reason) => self.leave_out(&label, reason),
                None => rows.push(row),
            }
            if reason.is_none() && alone {
                self.leave_out(&label, LeftOut::Label);
            }
        }
        rows
    }

    /// Without a dimension a table may hold one series beside totals; more are a problem.
    fn has_several_series(&mut self, table: &Table<'_>, rows: &[usize]) -> bool {
        let mut across: Vec<GridCell> = Vec::new();
        let results =
            table.values().filter(|column| matches!(column.says, Says::Values { measured: Measured::Actual, .. }));
        // Where years stand across, a column without a heading of its own holds the series of its row.
        let named = results.filter_map(|column| match column.says {
            Says::Values { period: None, .. } => Some(column.across.last().unwrap_or(&column.heading)),
            _ => column.across.last(),
        });
        for heading in named {
            if !is_total(&heading.text) && !across.iter().any(|known| known.text == heading.text) {
                across.push(heading.clone());
            }
        }
        let down: Vec<GridCell> = rows
            .iter()
            .map(|row| {
                let labels =
                    table.labels().map(|column| label_at(table, *row, column.index)).filter(|cell| !cell.is_blank());
                labels.last().unwrap_or_default()
            })
            .collect();
        let several = if down.len() > 1 { down } else { across };
        let Some(second) = several.get(1) else { return false };
        let labels: Vec<&str> = several.iter().map(|cell| cell.text.as_str()).collect();
        let problem = Problem::new(Code::NoDimension, second.place.clone());
        self.problems.push(problem.with("labels", labels.join("、")));
        true
    }

    /// Reads a value or target.
    fn value_at(
        &mut self,
        table: &Table<'_>,
        row: usize,
        column: &Column,
        period: Period,
        measured: Measured,
        holders: &[Holder],
    ) {
        if self.declared.indicator.dimensions.is_empty() && column.across.iter().any(|heading| is_total(&heading.text))
        {
            return;
        }
        if self.is_joined(table, row, column.index) {
            return;
        }
        let Some(key) = self.key_at(table, row, column, holders) else {
            return;
        };
        let Ok(unit) = self.unit_of_row(table, row, column) else {
            return;
        };
        let cell = table.cell(row, column.index).into_owned();
        match measured {
            Measured::Actual => {
                let reading = self.reading(key, period, &cell, unit.as_ref());
                self.readings.list.extend(reading);
            }
            Measured::Target => self.target(key, period, &cell, unit.as_ref()),
        }
    }

    fn target(&mut self, key: Key, period: Period, cell: &GridCell, unit: Option<&Unit>) {
        if let Some(value) = self.value(cell, unit).and_then(|said| said.value) {
            let target = PrintedTarget { key, year: period.year, value, place: cell.place.clone() };
            self.readings.targets.push(target);
        }
    }

    fn year_total(&mut self, table: &Table<'_>, row: usize, holders: &[Holder]) {
        let Some(column) = table.columns.iter().find(|column| column.says == Says::Total) else {
            return;
        };
        let cell = table.cell(row, column.index).into_owned();
        if cell.is_blank() || holders.contains(&Holder::Across) {
            return;
        }
        let (Some(key), Ok(unit)) = (self.key_at(table, row, column, holders), self.unit_of_row(table, row, column))
        else {
            return;
        };
        if let Some(value) = self.value(&cell, unit.as_ref()).and_then(|said| said.value) {
            self.readings.year_totals.push(YearTotal { key, value, place: cell.place });
        }
    }

    pub(super) fn years_down(&mut self, table: &Table<'_>) {
        for column in &table.columns {
            match &column.says {
                Says::LeftOut => self.leave_out(&column.heading, LeftOut::Computed),
                Says::Role(Role::Note) => self.leave_out(&column.heading, LeftOut::Remark),
                _ => {}
            }
        }
        let alone = self.declared.indicator.dimensions.is_empty();
        if alone && self.has_several_series(table, &[]) {
            return;
        }
        let Some(holders) = self.holders(table, &[]) else {
            return;
        };
        let mut previous = None;
        for row in table.body.iter().copied() {
            if self.is_row_too_long(table, row) {
                continue;
            }
            let first = repeated(table, row, 0);
            if is_total(&first.text) {
                self.years_down_totals(table, row, &holders);
                continue;
            }
            let Some(period) = self.period(&first.text, previous, &first.place) else {
                continue;
            };
            previous = Some(period.year);
            for column in table.values() {
                if let Says::Values { measured, .. } = column.says {
                    self.value_at(table, row, column, period, measured, &holders);
                }
            }
        }
    }

    /// A last row 合計 under years: the totals over the years.
    fn years_down_totals(&mut self, table: &Table<'_>, row: usize, holders: &[Holder]) {
        for column in table.values() {
            let cell = table.cell(row, column.index).into_owned();
            let is_result = matches!(column.says, Says::Values { measured: Measured::Actual, .. });
            if cell.is_blank() || !is_result {
                continue;
            }
            let (Some(key), Ok(unit)) =
                (self.key_at(table, row, column, holders), self.unit_of_row(table, row, column))
            else {
                continue;
            };
            if let Some(value) = self.value(&cell, unit.as_ref()).and_then(|said| said.value) {
                self.readings.year_totals.push(YearTotal { key, value, place: cell.place });
            }
        }
    }
}

/// Whether the first cell of a row is joined with those of its values: a heading between rows.
fn is_section(table: &Table<'_>, row: usize) -> bool {
    let value = table.values().next().and_then(|column| table.grid.rows[row].get(column.index)?.place.cell);
    table.region(row, 0).zip(value).is_some_and(|(region, value)| region.holds(value))
}
