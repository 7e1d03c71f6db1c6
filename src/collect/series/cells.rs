//! What a cell says: a value in the indicator's unit, a year, a day, a status.

use jiff::civil::Date;

use super::{Reading, TableReader};
use crate::collect::grid::{GridCell, Stored};
use crate::collect::number;
use crate::collect::period::{self, Period, Refusal};
use crate::model::{FiscalYear, Key, Remark, RevisionKind, Status, Text, Unit};
use crate::problem::{Code, Place, Problem};

/// What a cell says, in the indicator's unit.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    pub(super) value: Option<f64>,
    pub(super) decimals: u32,
    pub(super) status: Status,
    pub(super) revised: Option<RevisionKind>,
    pub(super) words: Option<String>,
}

impl TableReader<'_> {
    /// Tells what a label says of its values beside the year: an era that had ended, that they were changed.
    pub(super) fn tell_label(&mut self, period: &Period, text: &str, place: &Place) {
        if period.era_runs_on {
            let problem = Problem::new(Code::EraRunsOn, place.clone()).with("text", text);
            let problem = problem.with("year", period.year.year().to_string());
            self.problems.push(problem.counted_by(self.declared.indicator.calendar.word()));
        }
        if period.revised.is_some_and(RevisionKind::is_change) {
            self.tell_revision(period.year, text, place);
        }
    }

    pub(super) fn period(&mut self, text: &str, previous: Option<FiscalYear>, place: &Place) -> Option<Period> {
        match period::read_in(text, previous, self.declared.indicator.calendar) {
            Ok(period) => {
                self.tell_label(&period, text, place);
                Some(period)
            }
            Err(refusal) => {
                self.refuse_year(&refusal, text, place);
                None
            }
        }
    }

    /// Tells why a text is no year, or no day of its year.
    pub(super) fn refuse_year(&mut self, refusal: &Refusal, text: &str, place: &Place) {
        let problem = refusal.problem(place.clone(), text);
        self.problems.push(problem.counted_by(self.declared.indicator.calendar.word()));
    }

    pub(super) fn day(&mut self, cell: &GridCell) -> Option<Date> {
        let read = period::read_in(&cell.text, None, self.declared.indicator.calendar);
        let day = read.and_then(|period| period.as_of.ok_or(Refusal::NoDay));
        day.map_err(|refusal| self.refuse_year(&refusal, &cell.text, &cell.place)).ok()
    }

    /// A cell's value in the indicator's unit, with decimals, status, mark and words. `beside` is the unit that the
    /// table gives where the cell prints none; it agrees with the indicator's.
    pub(super) fn value(&mut self, cell: &GridCell, beside: Option<&Unit>) -> Option<Said> {
        // A number that an accounting format shows as a dash is a zero, whatever a written dash may mean.
        let is_dash = matches!(cell.text.as_str(), "-" | "－" | "–" | "—" | "−");
        let text = if cell.stored == Stored::Number && is_dash { "0" } else { cell.text.as_str() };
        let mut read = match number::read(text, &self.declared.rules) {
            Ok(read) => read,
            Err(refusal) => {
                self.problems.push(refusal.problem(cell.place.clone(), text));
                return None;
            }
        };
        read.unit = read.unit.or_else(|| beside.cloned());
        let Some(converted) = read.in_unit(&self.declared.indicator.unit) else {
            let printed = read.unit.as_ref().map(Unit::written).unwrap_or_default();
            let problem =
                Problem::new(Code::UnitDisagrees, cell.place.clone()).with("text", text).with("printed", printed);
            self.problems.push(problem.with("unit", self.declared.indicator.unit.written()));
            return None;
        };
        Some(Said {
            value: converted.number(),
            decimals: converted.decimals,
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
        if revised.is_some_and(RevisionKind::is_change) {
            self.tell_revision(period.year, &cell.text, &cell.place);
        }
        let shows_sign = cell.text.ends_with(['%', '％']);
        if let (Some(value), Stored::Number | Stored::Formula, false) = (value, cell.stored, shows_sign) {
            self.stored.push((value, cell.place.clone()));
        }
        let declared = self.declared.periods.iter().find(|declared| declared.year == period.year);
        let span = match declared {
            Some(declared) if period.is_complete() => declared.span,
            _ => period.span,
        };
        let note = words
            .map(|words| Text::new(self.language, words))
            .or_else(|| declared.and_then(|declared| declared.note.clone()));
        Some(Reading {
            key,
            year: period.year,
            span,
            value,
            decimals,
            status: period.status.filter(|_| value.is_some()).map_or(status, |said| said.graver(status)),
            as_of: period.as_of,
            by_month: period.by_month,
            note,
            revised: revised.or(period.revised),
            target: None,
            place: cell.place.clone(),
        })
    }

    /// A word alone says that a value was changed; when, from what and why belongs under `revisions:`.
    pub(super) fn tell_revision(&mut self, year: FiscalYear, text: &str, place: &Place) {
        let recorded = &self.declared.indicator.publication.revisions;
        if !recorded.iter().any(|revision| revision.period == year) {
            let problem = Problem::new(Code::RevisionUnrecorded, place.clone()).with("text", text);
            let problem = problem.with("year", year.year().to_string());
            self.problems.push(problem.counted_by(self.declared.indicator.calendar.word()));
        }
    }

    /// A status by its SDMX letter or its Japanese word.
    pub(super) fn apply_status(&mut self, reading: &mut Reading, text: &str, place: &Place) {
        let word = period::fold(text);
        match Remark::of_word(&word) {
            Some(remark @ Remark::Status(status)) => {
                reading.status = status;
                // 確定 says that the value is settled; the letter A says nothing of an earlier one.
                let settled = RevisionKind::of_status(Some(status)).filter(|_| word.chars().nth(1).is_some());
                reading.revised = reading.revised.or(settled);
                // What is withheld or missing has no number, least of all one that is published.
                if reading.value.take_if(|_| !remark.has_value()).is_some() {
                    let problem = Problem::new(Code::ValueBesideStatus, place.clone());
                    self.problems.push(problem.with("status", text));
                }
            }
            Some(Remark::Revised(kind)) => {
                reading.revised = Some(kind);
                self.tell_revision(reading.year, text, place);
            }
            None => self.problems.push(Problem::new(Code::BadStatus, place.clone()).with("text", text)),
        }
    }
}
