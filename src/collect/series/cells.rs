//! What a cell says: a value in the indicator's unit, a year, a day, a status.

use jiff::civil::Date;

use super::{Reading, TableReader};
use crate::collect::grid::{GridCell, Stored};
use crate::collect::indicator::Sign;
use crate::collect::number;
use crate::collect::period::{self, Period};
use crate::model::{FiscalYear, Key, Status, Unit};
use crate::problem::{Code, Place, Problem};

/// What a cell says, in the indicator's unit.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    pub(super) value: Option<f64>,
    pub(super) decimals: u32,
    pub(super) status: Status,
    pub(super) revised: bool,
    pub(super) words: Option<String>,
}

impl Said {
    fn zero(words: Option<String>) -> Self {
        Self { value: Some(0.0), decimals: 0, status: Status::Normal, revised: false, words }
    }
}

impl TableReader<'_> {
    pub(super) fn tell_era(&mut self, period: &Period, text: &str, place: &Place) {
        if period.era_runs_on {
            let problem = Problem::new(Code::EraRunsOn, place.clone()).with("text", text);
            self.problems.push(problem.with("year", period.year.year().to_string()));
        }
    }

    pub(super) fn period(&mut self, text: &str, previous: Option<FiscalYear>, place: &Place) -> Option<Period> {
        let read = period::read(text, previous);
        match &read {
            Some(period) => self.tell_era(period, text, place),
            None => self.problems.push(Problem::new(Code::BadPeriod, place.clone()).with("text", text)),
        }
        read
    }

    pub(super) fn day(&mut self, cell: &GridCell) -> Option<Date> {
        let day = period::read(&cell.text, None).and_then(|period| period.as_of);
        if day.is_none() {
            self.problems.push(Problem::new(Code::BadPeriod, cell.place.clone()).with("text", &cell.text));
        }
        day
    }

    /// A cell's value in the indicator's unit, with decimals, status, mark and words. `beside` is the unit that the
    /// table gives where the cell prints none; it agrees with the indicator's.
    pub(super) fn value(&mut self, cell: &GridCell, beside: Option<&Unit>) -> Option<Said> {
        // A number that an accounting format shows as a dash is a zero, whatever a written dash may mean.
        if matches!(cell.stored, Stored::Number) && matches!(cell.text.as_str(), "-" | "－" | "–" | "—" | "−") {
            return Some(Said::zero(None));
        }
        let text = cell.text.as_str();
        if let Some((_, sign)) = self.declared.signs.iter().find(|(sign, _)| sign == text) {
            return Some(match sign {
                Sign::Zero => Said::zero(None),
                Sign::Status(status) => Said { value: None, status: *status, ..Said::zero(None) },
            });
        }
        let Some(read) = number::read(text) else {
            self.problems.push(Problem::new(Code::BadNumber, cell.place.clone()).with("text", text));
            return None;
        };
        if read.words.is_some() && self.declared.no_result_is_zero {
            return Some(Said::zero(read.words));
        }
        let unit = read.unit.as_ref().or(beside);
        let factor = unit.map_or(Some(1.0), |unit| unit.factor_to(&self.declared.indicator.unit));
        let Some(factor) = factor else {
            let printed = read.unit.as_ref().map(Unit::written).unwrap_or_default();
            let problem =
                Problem::new(Code::UnitDisagrees, cell.place.clone()).with("text", text).with("printed", printed);
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

    pub(super) fn reading(
        &mut self,
        key: Key,
        period: Period,
        cell: &GridCell,
        beside: Option<&Unit>,
    ) -> Option<Reading> {
        let Said { value, decimals, status, revised, words } = self.value(cell, beside)?;
        if let (Some(value), Stored::Number | Stored::Formula) = (value, cell.stored) {
            self.stored.push((value, cell.place.clone()));
        }
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
            place: cell.place.clone(),
        })
    }

    /// A status by its SDMX letter or its Japanese word.
    pub(super) fn apply_status(&mut self, reading: &mut Reading, text: &str, place: &Place) {
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
