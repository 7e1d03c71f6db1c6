//! From a table or inline observations to readings: value, year, series, each with its place.

use jiff::civil::Date;

use super::fields::{Context, Fields, nearest};
use super::indicator::{Declared, Sign};
use super::number;
use super::period::{self, Period};
use super::table::{Layout, Role, Table, TableCell, is_total_label, role};
use super::yaml::Node;
use crate::model::{Dimension, FiscalYear, Key, Language, Span, Status, TOTAL, Unit};
use crate::problem::{Code, Place, Problem, Problems};

/// What a cell says, in the indicator's unit.
#[derive(Clone, Debug, PartialEq)]
struct Said {
    value: Option<f64>,
    decimals: u32,
    status: Status,
    revised: bool,
    words: Option<String>,
}

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
    /// A remark.
    pub note: Option<String>,
    /// Whether marked as revised.
    pub revised: bool,
    /// A target printed in the same row.
    pub target: Option<f64>,
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
    /// Printed totals over the years.
    pub year_totals: Vec<YearTotal>,
}

/// Reads tables by what an indicator declares.
pub struct TableReader<'d> {
    declared: &'d Declared,
    language: Language,
    readings: Readings,
    problems: Problems,
}

impl Said {
    fn zero(words: Option<String>) -> Self {
        Self {
            value: Some(0.0),
            decimals: 0,
            status: Status::Normal,
            revised: false,
            words,
        }
    }
}

impl<'d> TableReader<'d> {
    /// A reader for an indicator.
    #[must_use]
    pub fn new(declared: &'d Declared, language: Language) -> Self {
        Self {
            declared,
            language,
            readings: Readings::default(),
            problems: Problems::default(),
        }
    }

    /// The readings and what was wrong.
    #[must_use]
    pub fn finish(self) -> (Readings, Problems) {
        (self.readings, self.problems)
    }

    /// Reads a whole table.
    pub fn table(&mut self, file: &str, table: &Table) {
        match table.layout() {
            Some(Layout::Long { heading }) => self.long(table, heading),
            Some(Layout::Wide { heading, years, total }) => self.wide(table, heading, &years, total),
            Some(Layout::YearsDown { heading }) => self.years_down(table, heading),
            None => {
                let place = table
                    .rows
                    .first()
                    .and_then(|row| row.first())
                    .map_or_else(|| Place::file(file), |c| c.place.clone());
                let headings = table
                    .rows
                    .first()
                    .map(|row| row.iter().map(|c| c.text.as_str()).collect::<Vec<_>>().join("，"));
                self.problems
                    .push(Problem::new(Code::BadLayout, place).with("headings", headings.unwrap_or_default()));
            }
        }
    }

    /// Reads an observation written in YAML.
    pub fn inline(&mut self, context: &mut Context, node: &Node) {
        let Some(mut fields) = Fields::of(context, node, "observations") else {
            return;
        };
        let period_node = fields.needed(context, "period");
        let value_node = fields.get("value");
        let mut key = Key::default();
        for dimension in &self.declared.indicator.dimensions {
            let found = fields.named(&dimension.id);
            if let Some(value) = found.and_then(|node| context.string(node, &dimension.id)) {
                key.0.push((dimension.id.clone(), value));
            }
        }
        let status = fields.string(context, "status");
        let note = fields.string(context, "note");
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
        let Some(key) = self.check_key(&key, &place) else {
            return;
        };
        let text = value_node.and_then(Node::as_text).unwrap_or_default();
        let Some(mut reading) = self.reading(key, period, text, &place) else {
            return;
        };
        if let Some(status) = status {
            self.apply_status(&mut reading, &status, &place);
        }
        reading.note = note.or(reading.note);
        reading.as_of = as_of.or(reading.as_of);
        reading.target = target;
        self.readings.list.push(reading);
    }

    fn check_key(&mut self, key: &Key, place: &Place) -> Option<Key> {
        let dimensions = &self.declared.indicator.dimensions;
        if key.0.len() != dimensions.len() {
            let names: Vec<_> = dimensions.iter().map(|d| d.id.as_str()).collect();
            self.problems
                .push(Problem::new(Code::MissingKey, place.clone()).with("key", names.join(", ")));
            return None;
        }
        let pairs = key.0.iter().zip(dimensions);
        let values: Option<Vec<_>> = pairs
            .map(|((_, label), dimension)| Some((dimension.id.clone(), self.dimension_value(dimension, label, place)?)))
            .collect();
        values.map(Key)
    }

    /// The id of a label in a dimension: by id, by label, or the total.
    fn dimension_value(&mut self, dimension: &Dimension, label: &str, place: &Place) -> Option<String> {
        let folded = period::fold(label);
        let known = dimension.values.iter().find(|value| {
            value.id == label || value.label.translations().any(|(_, text)| period::fold(text) == folded)
        });
        if let Some(known) = known {
            return Some(known.id.clone());
        }
        let is_declared_total = dimension
            .total
            .as_ref()
            .is_some_and(|total| total.label.translations().any(|(_, text)| period::fold(text) == folded));
        if label == TOTAL || is_declared_total || is_total_label(label) {
            return Some(TOTAL.to_owned());
        }
        let labels = dimension.values.iter().map(|value| value.label.get(self.language));
        let nearest = nearest(label, labels).unwrap_or_default().to_owned();
        let problem = Problem::new(Code::UnknownLabel, place.clone())
            .with("label", label)
            .with("nearest", nearest);
        self.problems
            .push(problem.with("dimension", dimension.title.get(self.language)));
        None
    }

    fn long(&mut self, table: &Table, heading: usize) {
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
            let Some(key) = self.long_key(row, &dimensions) else {
                continue;
            };
            let Some(mut reading) = self.reading(key, period, &value_cell.text, &value_cell.place) else {
                continue;
            };
            let text = |role| {
                column(role)
                    .and_then(|index| row.get(index))
                    .filter(|cell| !cell.text.is_empty())
            };
            if let Some(cell) = text(Role::Status) {
                self.apply_status(&mut reading, &cell.text, &cell.place);
            }
            if let Some(cell) = as_of
                .and_then(|index| row.get(index))
                .filter(|cell| !cell.text.is_empty())
            {
                reading.as_of = self.day(cell).or(reading.as_of);
            }
            if let Some(cell) = text(Role::Target) {
                reading.target = self.value(&cell.text, &cell.place).and_then(|said| said.value);
            }
            reading.note = text(Role::Note).map(|cell| cell.text.clone()).or(reading.note);
            reading.revised |= text(Role::Revised).is_some_and(|cell| cell.text == "true");
            self.readings.list.push(reading);
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
                let names: Vec<_> = self
                    .declared
                    .indicator
                    .dimensions
                    .iter()
                    .map(|d| d.title.get(self.language))
                    .collect();
                let problem = Problem::new(Code::UnknownLabel, cell.place.clone()).with("label", &cell.text);
                self.problems
                    .push(problem.with("nearest", names.join("、")).with("dimension", ""));
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
            key.0.push((
                dimension.id.clone(),
                self.dimension_value(dimension, &cell.text, &cell.place)?,
            ));
        }
        let place = row.first().map(|cell| cell.place.clone()).unwrap_or_default();
        self.check_key(&key, &place)
    }

    fn wide(&mut self, table: &Table, heading: usize, years: &[(usize, Period)], total: Option<usize>) {
        let heads = &table.rows[heading];
        for (column, year) in years {
            self.tell_era(year, &heads[*column]);
        }
        let labels = years.first().map_or(0, |(column, _)| *column);
        for cell in &heads[labels..] {
            let is_year = years.iter().any(|(column, _)| heads[*column].place == cell.place);
            if !is_year && !is_total_label(&cell.text) {
                self.problems
                    .push(Problem::new(Code::BadPeriod, cell.place.clone()).with("text", &cell.text));
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
            if let Some(cell) = total
                .and_then(|column| row.get(column))
                .filter(|cell| !cell.text.is_empty())
                && let Some(value) = self.value(&cell.text, &cell.place).and_then(|said| said.value)
            {
                self.readings.year_totals.push(YearTotal {
                    key,
                    value,
                    place: cell.place.clone(),
                });
            }
        }
    }

    /// Without a dimension a table may hold one series beside totals; more are a problem.
    fn several_series(&mut self, rows: &[&[TableCell]]) -> bool {
        let mut data = rows
            .iter()
            .filter(|row| !row.first().is_some_and(|cell| is_total_label(&cell.text)));
        let (_, Some(second)) = (data.next(), data.next()) else {
            return false;
        };
        let place = second.first().map(|cell| cell.place.clone()).unwrap_or_default();
        let labels: Vec<_> = rows
            .iter()
            .filter_map(|row| row.first())
            .map(|cell| cell.text.as_str())
            .collect();
        self.problems
            .push(Problem::new(Code::NoDimension, place).with("labels", labels.join("、")));
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
            key.0.push((
                dimension.id.clone(),
                self.dimension_value(dimension, &cell.text, &cell.place)?,
            ));
        }
        Some(key)
    }

    fn years_down(&mut self, table: &Table, heading: usize) {
        let heads = &table.rows[heading];
        let series: Vec<_> = heads
            .iter()
            .enumerate()
            .skip(1)
            .filter(|(_, cell)| !cell.text.is_empty())
            .collect();
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

    fn tell_era(&mut self, period: &Period, cell: &TableCell) {
        if period.era_runs_on {
            let problem = Problem::new(Code::EraRunsOn, cell.place.clone()).with("text", &cell.text);
            self.problems.push(problem.with("year", period.year.year().to_string()));
        }
    }

    fn period(&mut self, text: &str, previous: Option<FiscalYear>, place: &Place) -> Option<Period> {
        let read = period::read(text, previous);
        match &read {
            Some(period) => self.tell_era(
                period,
                &TableCell {
                    text: text.to_owned(),
                    place: place.clone(),
                },
            ),
            None => self
                .problems
                .push(Problem::new(Code::BadPeriod, place.clone()).with("text", text)),
        }
        read
    }

    fn day(&mut self, cell: &TableCell) -> Option<Date> {
        let day = period::read(&cell.text, None).and_then(|period| period.as_of);
        if day.is_none() {
            self.problems
                .push(Problem::new(Code::BadPeriod, cell.place.clone()).with("text", &cell.text));
        }
        day
    }

    /// A cell's value in the indicator's unit, with decimals, status, mark and words.
    fn value(&mut self, text: &str, place: &Place) -> Option<Said> {
        if let Some((_, sign)) = self.declared.signs.iter().find(|(sign, _)| sign == text) {
            return Some(match sign {
                Sign::Zero => Said::zero(None),
                Sign::Status(status) => Said {
                    value: None,
                    status: *status,
                    ..Said::zero(None)
                },
            });
        }
        let Some(read) = number::read(text) else {
            self.problems
                .push(Problem::new(Code::BadNumber, place.clone()).with("text", text));
            return None;
        };
        if read.words.is_some() && self.declared.no_result_is_zero {
            return Some(Said::zero(read.words));
        }
        let factor = read
            .unit
            .as_ref()
            .map_or(Some(1.0), |unit| unit.factor_to(&self.declared.indicator.unit));
        let Some(factor) = factor else {
            let printed = read.unit.as_ref().map(Unit::written).unwrap_or_default();
            let problem = Problem::new(Code::UnitDisagrees, place.clone())
                .with("text", text)
                .with("printed", printed);
            self.problems
                .push(problem.with("unit", self.declared.indicator.unit.written()));
            return None;
        };
        Some(Said {
            value: read.value.map(|value| value * factor),
            decimals: read.decimals,
            status: read.status,
            revised: read.revised,
            words: read.words,
        })
    }

    fn reading(&mut self, key: Key, period: Period, text: &str, place: &Place) -> Option<Reading> {
        let Said {
            value,
            decimals,
            status,
            revised,
            words,
        } = self.value(text, place)?;
        let declared = self
            .declared
            .periods
            .iter()
            .find(|declared| declared.year == period.year);
        let span = match declared {
            Some(declared) if period.is_complete() => declared.span,
            _ => period.span,
        };
        let note = words.or_else(|| declared.and_then(|declared| declared.note.clone()));
        Some(Reading {
            key,
            year: period.year,
            span,
            value,
            decimals,
            status: if period.provisional && value.is_some() {
                Status::Provisional
            } else {
                status
            },
            as_of: period.as_of,
            note,
            revised,
            target: None,
            place: place.clone(),
        })
    }

    /// A status by its SDMX letter or its Japanese word.
    fn apply_status(&mut self, reading: &mut Reading, text: &str, place: &Place) {
        let letter = text
            .chars()
            .next()
            .filter(|_| text.chars().count() == 1)
            .and_then(Status::from_code);
        let status = letter.or(match text {
            "速報" | "速報値" | "暫定" | "暫定値" | "見込" | "見込み" => Some(Status::Provisional),
            "推計" | "推計値" => Some(Status::Estimated),
            "秘匿" => Some(Status::Withheld),
            "欠測" => Some(Status::Missing),
            "確定" | "確報" => Some(Status::Normal),
            _ => None,
        });
        match (status, text) {
            (Some(status), _) => reading.status = status,
            (None, "改定" | "訂正") => reading.revised = true,
            _ => self
                .problems
                .push(Problem::new(Code::BadStatus, place.clone()).with("text", text)),
        }
    }
}
