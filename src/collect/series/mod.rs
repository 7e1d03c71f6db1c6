//! From a table or inline observations to readings: value, year, series, each with its place.

mod layouts;

use jiff::civil::Date;

use super::fields::{Context, Fields, nearest};
use super::indicator::{Declared, Sign};
use super::number;
use super::period::{self, Period};
use super::table::{Layout, Table, TableCell, is_total_label};
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
        Self { value: Some(0.0), decimals: 0, status: Status::Normal, revised: false, words }
    }
}

impl<'d> TableReader<'d> {
    /// A reader for an indicator.
    #[must_use]
    pub fn new(declared: &'d Declared, language: Language) -> Self {
        Self { declared, language, readings: Readings::default(), problems: Problems::default() }
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
                let headings =
                    table.rows.first().map(|row| row.iter().map(|c| c.text.as_str()).collect::<Vec<_>>().join("，"));
                self.problems.push(Problem::new(Code::BadLayout, place).with("headings", headings.unwrap_or_default()));
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
            self.problems.push(Problem::new(Code::MissingKey, place.clone()).with("key", names.join(", ")));
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
        let problem = Problem::new(Code::UnknownLabel, place.clone()).with("label", label).with("nearest", nearest);
        self.problems.push(problem.with("dimension", dimension.title.get(self.language)));
        None
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
            Some(period) => self.tell_era(period, &TableCell { text: text.to_owned(), place: place.clone() }),
            None => self.problems.push(Problem::new(Code::BadPeriod, place.clone()).with("text", text)),
        }
        read
    }

    fn day(&mut self, cell: &TableCell) -> Option<Date> {
        let day = period::read(&cell.text, None).and_then(|period| period.as_of);
        if day.is_none() {
            self.problems.push(Problem::new(Code::BadPeriod, cell.place.clone()).with("text", &cell.text));
        }
        day
    }

    /// A cell's value in the indicator's unit, with decimals, status, mark and words.
    fn value(&mut self, text: &str, place: &Place) -> Option<Said> {
        if let Some((_, sign)) = self.declared.signs.iter().find(|(sign, _)| sign == text) {
            return Some(match sign {
                Sign::Zero => Said::zero(None),
                Sign::Status(status) => Said { value: None, status: *status, ..Said::zero(None) },
            });
        }
        let Some(read) = number::read(text) else {
            self.problems.push(Problem::new(Code::BadNumber, place.clone()).with("text", text));
            return None;
        };
        if read.words.is_some() && self.declared.no_result_is_zero {
            return Some(Said::zero(read.words));
        }
        let factor = read.unit.as_ref().map_or(Some(1.0), |unit| unit.factor_to(&self.declared.indicator.unit));
        let Some(factor) = factor else {
            let printed = read.unit.as_ref().map(Unit::written).unwrap_or_default();
            let problem = Problem::new(Code::UnitDisagrees, place.clone()).with("text", text).with("printed", printed);
            self.problems.push(problem.with("unit", self.declared.indicator.unit.written()));
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
        let Said { value, decimals, status, revised, words } = self.value(text, place)?;
        let declared = self.declared.periods.iter().find(|declared| declared.year == period.year);
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
            status: if period.provisional && value.is_some() { Status::Provisional } else { status },
            as_of: period.as_of,
            note,
            revised,
            target: None,
            place: place.clone(),
        })
    }

    /// A status by its SDMX letter or its Japanese word.
    fn apply_status(&mut self, reading: &mut Reading, text: &str, place: &Place) {
        let letter = text.chars().next().filter(|_| text.chars().count() == 1).and_then(Status::from_code);
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
            _ => self.problems.push(Problem::new(Code::BadStatus, place.clone()).with("text", text)),
        }
    }
}
