//! Reads the year labels of Japanese offices: eras, full-width and kanji digits, parts of years.
//!
//! A label is folded and read left to right into mentions of years, months and days (`reader`); the mentions together
//! must name one year and may say where inside it the value begins or ends (`found`). What is read and what is refused
//! stands in [`FORMS`], from which the documentation is made.

mod digits;
mod fold;
mod forms;
mod found;
mod moments;
mod reader;
mod refusal;
mod refused;
mod years;

pub use fold::fold;
pub(in crate::collect) use fold::{is_footnote, is_invisible};
pub use forms::{FORMS, Form, Group, Meaning};
pub use refusal::Refusal;

use jiff::civil::Date;

use crate::model::{Calendar, FiscalYear, RevisionKind, Span, Status};

/// What a label says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    /// The year.
    pub year: FiscalYear,
    /// The days covered.
    pub span: Span,
    /// The day up to which the value was read, where the label names one.
    pub as_of: Option<Date>,
    /// Whether the label names the month of that day and no day: `10月時点`, but not `10月末時点`.
    pub by_month: bool,
    /// The status that the label gives its values: 見込 and 速報 provisional, 推計 estimated, 予測 forecast.
    pub status: Option<Status>,
    /// Why the values were changed, where the label says 改定 or 訂正; [`RevisionKind::Final`] where it says 確定.
    pub revised: Option<RevisionKind>,
    /// Whether the era named had ended by then (平成37年), as older documents print it.
    pub era_runs_on: bool,
    /// How its years are counted.
    pub calendar: Calendar,
}

impl Period {
    /// Whether the days covered are the whole year.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.span == self.year.whole_in(self.calendar)
    }
}

/// Reads a label such as `R6年度実績(R6.10.31時点)` as a fiscal year. `previous` is the year of the column or row before,
/// which fixes the era of a bare `1年度`.
///
/// # Errors
/// A [`Refusal`] that says what was read and why it is no year.
pub fn read(label: &str, previous: Option<FiscalYear>) -> Result<Period, Refusal> {
    read_in(label, previous, Calendar::FiscalYear)
}

/// Reads a label as a year of a calendar: with [`Calendar::CalendarYear`] and [`Calendar::Survey`] a day lies in the year
/// of its own number, and a whole year is January to December.
///
/// # Errors
/// A [`Refusal`] that says what was read and why it is no year.
pub fn read_in(label: &str, previous: Option<FiscalYear>, calendar: Calendar) -> Result<Period, Refusal> {
    let folded = fold::prepare(label)?;
    reader::read(&folded, previous, calendar)?.into_period(calendar)
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
