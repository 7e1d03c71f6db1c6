//! The three shapes of tables: one observation a row, years across, years down.

use super::{Reading, TableReader, YearTotal};
use crate::collect::period::Period;
use crate::collect::table::{Role, Table, TableCell, is_total_label, role};
use crate::model::{FiscalYear, Key};
use crate::problem::{Code, Problem};

impl TableReader<'_> {
    pub(super) fn long(&mut self, table: &Table, heading: usize) {
        let heads = &table.rows[heading];
        let column = |wanted| heads.iter().position(|cell| role(&cell.text) == Some(wanted));
        let (periods, values) = (column(Role::Period).or_else(|| column(Role::AsOf)), column(Role::Value));
        let (Some(periods), Some(values)) = (periods, values) else {
            return;
        };
        let as_of = column(Role::AsOf).filter(|as_of| *as_of != periods);
        let dimensions = self.dimension_columns(heads);
        let mut previous = None;
        for row in table.body(heading) {
            if self.row_too_long(row, heads.len()) {
                continue;
            }
            let (Some(period_cell), Some(value_cell)) = (row.get(periods), row.get(values)) else {
                continue;
            };
            let Some(period) = self.period(&period_cell.text, previous, &period_cell.place) else {
                continue;
            };
            previous = Some(period.year);
            if self.number_in_pieces(row, values, heads) {
                continue;
            }
            let Some(key) = self.long_key(row, &dimensions) else {
                continue;
            };
            let Some(mut reading) = self.reading(key, period, &value_cell.text, &value_cell.place) else {
                continue;
            };
            let text = |role| column(role).and_then(|index| row.get(index)).filter(|cell| !cell.text.is_empty());
            if let Some(cell) = text(Role::Status) {
                self.apply_status(&mut reading, &cell.text, &cell.place);
            }
            if let Some(cell) = as_of.and_then(|index| row.get(index)).filter(|cell| !cell.text.is_empty()) {
                reading.as_of = self.day(cell).or(reading.as_of);
            }
            if let Some(cell) = text(Role::Target) {
                reading.target = self.value(&cell.text, &cell.place).and_then(|said| said.value);
            }
            for (role, end) in [(Role::From, false), (Role::Until, true)] {
                if let Some(cell) = text(role) {
                    self.cover(&mut reading, cell, end);
                }
            }
            reading.note = text(Role::Note).map(|cell| cell.text.clone()).or(reading.note);
            reading.revised |= text(Role::Revised).is_some_and(|cell| cell.text == "true");
            self.readings.list.push(reading);
        }
    }

    /// Whether a number lost its quotes, so that its thousands stand in the cells after it: `13,374,381`.
    fn number_in_pieces(&mut self, row: &[TableCell], values: usize, heads: &[TableCell]) -> bool {
        // A target beside the value is a number of its own.
        if heads.get(values + 1).is_some_and(|cell| role(&cell.text) == Some(Role::Target)) {
            return false;
        }
        let digits = |cell: &TableCell| cell.text.bytes().all(|byte| byte.is_ascii_digit());
        let head = row.get(values).filter(|cell| (1..=3).contains(&cell.text.len()) && digits(cell));
        let next = row.get(values + 1).filter(|cell| cell.text.len() == 3 && digits(cell));
        let (Some(_), Some(next)) = (head, next) else {
            return false;
        };
        let problem = Problem::new(Code::RowTooLong, next.place.clone()).with("headings", heads.len().to_string());
        self.problems.push(problem.with("cells", row.len().to_string()));
        true
    }

    /// Takes the first or last day covered from a cell; it must lie in the reading's year.
    fn cover(&mut self, reading: &mut Reading, cell: &TableCell, end: bool) {
        let day = cell.text.parse().ok().filter(|day| FiscalYear::of(*day) == Some(reading.year));
        match day {
            Some(day) if end => reading.span.to = day,
            Some(day) => reading.span.from = day,
            None => self.problems.push(Problem::new(Code::BadPeriod, cell.place.clone()).with("text", &cell.text)),
        }
    }

    /// The columns of a long table that hold dimensions; a column that is neither known nor a dimension is a problem.
    fn dimension_columns(&mut self, heads: &[TableCell]) -> Vec<(usize, usize)> {
        let mut columns = Vec::new();
        for (index, cell) in heads.iter().enumerate() {
            let named = self.declared.indicator.dimensions.iter().position(|dimension| {
                dimension.id == cell.text || dimension.title.translations().any(|(_, title)| title == cell.text)
            });
            if let Some(dimension) = named {
                columns.push((index, dimension));
            } else if role(&cell.text).is_none() && !cell.text.is_empty() {
                let names: Vec<_> =
                    self.declared.indicator.dimensions.iter().map(|d| d.title.get(self.language)).collect();
                let problem = Problem::new(Code::UnknownLabel, cell.place.clone()).with("label", &cell.text);
                self.problems.push(problem.with("nearest", names.join("、")).with("dimension", ""));
            }
        }
        columns.sort_by_key(|(_, dimension)| *dimension);
        columns
    }

    fn long_key(&mut self, row: &[TableCell], columns: &[(usize, usize)]) -> Option<Key> {
        let mut key = Key::default();
        for (column, dimension) in columns {
            let cell = row.get(*column)?;
            let dimension = &self.declared.indicator.dimensions[*dimension];
            key.0.push((dimension.id.clone(), self.dimension_value(dimension, &cell.text, &cell.place)?));
        }
        let place = row.first().map(|cell| cell.place.clone()).unwrap_or_default();
        self.check_key(&key, &place)
    }

    pub(super) fn wide(&mut self, table: &Table, heading: usize, years: &[(usize, Period)], total: Option<usize>) {
        let heads = &table.rows[heading];
        for (column, year) in years {
            self.tell_era(year, &heads[*column]);
        }
        let labels = years.first().map_or(0, |(column, _)| *column);
        for cell in &heads[labels..] {
            let is_year = years.iter().any(|(column, _)| heads[*column].place == cell.place);
            if !is_year && !is_total_label(&cell.text) {
                self.problems.push(Problem::new(Code::BadPeriod, cell.place.clone()).with("text", &cell.text));
            }
        }
        let rows: Vec<_> = table.body(heading).collect();
        if self.declared.indicator.dimensions.is_empty() && self.several_series(&rows) {
            return;
        }
        for row in rows {
            if self.row_too_long(row, heads.len()) {
                continue;
            }
            let Some(key) = self.wide_key(row, labels) else {
                continue;
            };
            for (column, year) in years {
                let Some(cell) = row.get(*column) else { continue };
                let reading = self.reading(key.clone(), *year, &cell.text, &cell.place);
                self.readings.list.extend(reading);
            }
            if let Some(cell) = total.and_then(|column| row.get(column)).filter(|cell| !cell.text.is_empty())
                && let Some(value) = self.value(&cell.text, &cell.place).and_then(|said| said.value)
            {
                self.readings.year_totals.push(YearTotal { key, value, place: cell.place.clone() });
            }
        }
    }

    /// Without a dimension a table may hold one series beside totals; more are a problem.
    fn several_series(&mut self, rows: &[&[TableCell]]) -> bool {
        let mut data = rows.iter().filter(|row| !row.first().is_some_and(|cell| is_total_label(&cell.text)));
        let (_, Some(second)) = (data.next(), data.next()) else {
            return false;
        };
        let place = second.first().map(|cell| cell.place.clone()).unwrap_or_default();
        let labels: Vec<_> = rows.iter().filter_map(|row| row.first()).map(|cell| cell.text.as_str()).collect();
        self.problems.push(Problem::new(Code::NoDimension, place).with("labels", labels.join("、")));
        true
    }

    fn wide_key(&mut self, row: &[TableCell], labels: usize) -> Option<Key> {
        let dimensions = &self.declared.indicator.dimensions;
        if dimensions.is_empty() {
            let is_total = row.first().is_some_and(|cell| is_total_label(&cell.text));
            return (!is_total).then(Key::default);
        }
        let skip = labels.checked_sub(dimensions.len())?;
        let mut key = Key::default();
        for (dimension, cell) in dimensions.iter().zip(row.iter().skip(skip)) {
            key.0.push((dimension.id.clone(), self.dimension_value(dimension, &cell.text, &cell.place)?));
        }
        Some(key)
    }

    pub(super) fn years_down(&mut self, table: &Table, heading: usize) {
        let heads = &table.rows[heading];
        let series: Vec<_> = heads.iter().enumerate().skip(1).filter(|(_, cell)| !cell.text.is_empty()).collect();
        if self.declared.indicator.dimensions.is_empty() && series.len() > 1 {
            let labels: Vec<_> = series.iter().map(|(_, cell)| cell.text.as_str()).collect();
            let problem = Problem::new(Code::NoDimension, series[1].1.place.clone());
            self.problems.push(problem.with("labels", labels.join("、")));
            return;
        }
        let mut previous = None;
        for row in table.body(heading) {
            if self.row_too_long(row, heads.len()) {
                continue;
            }
            let Some(first) = row.first() else { continue };
            if is_total_label(&first.text) {
                continue;
            }
            let Some(period) = self.period(&first.text, previous, &first.place) else {
                continue;
            };
            previous = Some(period.year);
            for (column, head) in &series {
                let Some(cell) = row.get(*column) else { continue };
                let Some(key) = self.wide_key(std::slice::from_ref(head), 1) else {
                    continue;
                };
                let reading = self.reading(key, period, &cell.text, &cell.place);
                self.readings.list.extend(reading);
            }
        }
    }

    fn row_too_long(&mut self, row: &[TableCell], headings: usize) -> bool {
        let extra = row.iter().skip(headings).find(|cell| !cell.text.is_empty());
        if let Some(cell) = extra {
            let problem = Problem::new(Code::RowTooLong, cell.place.clone()).with("headings", headings.to_string());
            self.problems.push(problem.with("cells", row.len().to_string()));
        }
        extra.is_some()
    }
}
