//! What the pieces of a label mean together: one year, and which of its days.

use jiff::civil::Date;

use super::{Period, Refusal};
use crate::model::{Calendar, FiscalYear, RevisionKind, Status};

/// How a year is named: `年度`, `年`, or its number alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `令和6年度`, `FY2024`.
    Fiscal,
    /// `令和6年`.
    Calendar,
    /// `R6`, `2024`.
    Bare,
}

/// A year named in a label.
#[derive(Clone, Copy, Debug)]
pub(super) struct NamedYear {
    /// The western year.
    pub year: i32,
    /// How it is named.
    pub kind: Kind,
}

/// A day or month named in a label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    /// The calendar year named with it.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: i8,
    /// The day; without it the first or the last of the month is meant.
    pub day: Option<i8>,
    /// The day on which the era named had ended.
    pub ended: Option<Date>,
}

/// All that was found in a label.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that a label says or does not say")]
pub(super) struct Found {
    /// The years named.
    pub years: Vec<NamedYear>,
    /// The moments named as first.
    pub from: Vec<Moment>,
    /// The moments named as last.
    pub until: Vec<Moment>,
    /// Whether a month is named as the time of the values, without its day or its end.
    pub by_month: bool,
    /// Whether an era named had ended by the year named.
    pub era_runs_on: bool,
    /// The status that the label gives its values.
    pub status: Option<Status>,
    /// Why they were changed, where it says that they were.
    pub revised: Option<RevisionKind>,
    /// Whether it names the end of the year (`年度末`).
    pub at_end: bool,
    /// Whether it names the first day of the year (`年度当初`).
    pub at_start: bool,
    /// Whether a half or a quarter is named, whose months depend on the kind of year.
    pub part: bool,
    /// Whether it says that the calendar year is meant.
    pub calendar_year: bool,
    /// Whether a sign of a range has no year or moment before it or behind it.
    pub open: bool,
}

impl Found {
    /// The period, if all that was found agrees.
    pub(super) fn into_period(self, calendar: Calendar) -> Result<Period, Refusal> {
        if self.calendar_year && calendar == Calendar::FiscalYear {
            return Err(Refusal::CalendarYear);
        }
        let year = self.year(calendar)?;
        self.check_kind(calendar)?;
        let mut span = year.whole_in(calendar);
        let start = span.from;
        let mut era_runs_on = self.era_runs_on;
        let mut day_of = |moment: &Moment, end: bool| {
            let day = self.resolve(moment, year, calendar, end)?;
            era_runs_on |= moment.ended.is_some_and(|ended| day >= ended);
            Ok(day)
        };
        let from = agreed(self.from.iter().map(|moment| day_of(moment, false)))?;
        let mut until = agreed(self.until.iter().map(|moment| day_of(moment, true)))?;
        if self.at_start {
            until = agreed([Ok(start)].into_iter().chain(until.map(Ok)))?;
        }
        if self.at_end {
            until = agreed([Ok(span.to)].into_iter().chain(until.map(Ok)))?;
        }
        span.from = from.unwrap_or(span.from);
        span.to = until.unwrap_or(span.to);
        for day in [from, until].into_iter().flatten() {
            self.check_day(day, year, calendar)?;
        }
        if span.from > span.to {
            return Err(Refusal::Backwards { from: span.from, until: span.to });
        }
        let status = self.status;
        let by_month = self.by_month;
        let revised = self.revised.or_else(|| RevisionKind::of_status(status));
        Ok(Period { year, span, as_of: until, by_month, status, revised, era_runs_on, calendar })
    }

    /// The one year that is named, or that a day names.
    fn year(&self, calendar: Calendar) -> Result<FiscalYear, Refusal> {
        let Some(first) = self.years.first() else {
            let dated = self.until.iter().map(|m| (m, true)).chain(self.from.iter().map(|m| (m, false)));
            let (moment, end) = dated.into_iter().find(|(m, _)| m.year.is_some()).ok_or(Refusal::NoYear)?;
            let day = date(moment.year.unwrap_or_default(), moment, end)?;
            let year = i32::from(day.year());
            return FiscalYear::of_in(day, calendar).ok_or(Refusal::OutOfRange { year });
        };
        if let Some(second) = self.years.iter().find(|second| second.year != first.year) {
            return Err(Refusal::TwoYears { first: first.year, second: second.year });
        }
        if self.open && self.until.is_empty() {
            return Err(Refusal::OpenYears { year: first.year });
        }
        FiscalYear::new(first.year).ok_or(Refusal::OutOfRange { year: first.year })
    }

    /// `令和6年上半期` is January to June in most offices, `令和6年度上半期` April to September: the label must say the kind
    /// of year that the indicator counts, or none.
    fn check_kind(&self, calendar: Calendar) -> Result<(), Refusal> {
        let other = if calendar == Calendar::FiscalYear { Kind::Calendar } else { Kind::Fiscal };
        let has = |kind| self.years.iter().any(|year| year.kind == kind);
        let early = self.from.iter().chain(&self.until).any(|m| m.year.is_none() && m.month < 4);
        if has(other) && (self.part || early || self.at_end || self.at_start) {
            return Err(Refusal::YearOrFiscalYear);
        }
        Ok(())
    }

    /// The day of a moment. One without a year lies in the year named, or after the moment that the range began with.
    fn resolve(&self, moment: &Moment, year: FiscalYear, calendar: Calendar, end: bool) -> Result<Date, Refusal> {
        let began = self.from.iter().find_map(|from| Some((from.year?, from.month)));
        let named = match (moment.year, began) {
            (Some(named), _) => named,
            (None, Some((began, month))) if end && self.years.is_empty() => began + i32::from(moment.month < month),
            (None, _) => year.year() + i32::from(calendar == Calendar::FiscalYear && moment.month < 4),
        };
        date(named, moment, end)
    }

    fn check_day(&self, day: Date, year: FiscalYear, calendar: Calendar) -> Result<(), Refusal> {
        let lies = FiscalYear::of_in(day, calendar);
        if lies == Some(year) {
            return Ok(());
        }
        match lies {
            // Without a year named, the days themselves name two.
            Some(lies) if self.years.is_empty() => {
                let (first, second) = (lies.min(year), lies.max(year));
                Err(Refusal::TwoYears { first: first.year(), second: second.year() })
            }
            _ => Err(Refusal::DayOutsideYear { year: year.year(), day }),
        }
    }
}

/// The one day that all name; none where none is named.
fn agreed(days: impl Iterator<Item = Result<Date, Refusal>>) -> Result<Option<Date>, Refusal> {
    let mut found = None;
    for day in days {
        match (found, day?) {
            (Some(first), second) if first != second => return Err(Refusal::TwoDays { first, second }),
            (_, day) => found = Some(day),
        }
    }
    Ok(found)
}

/// The day of a moment in a calendar year.
fn date(year: i32, moment: &Moment, end: bool) -> Result<Date, Refusal> {
    let wrong = || Refusal::NoSuchDay { month: i32::from(moment.month), day: moment.day.map_or(0, i32::from) };
    let first = i16::try_from(year).ok().and_then(|year| Date::new(year, moment.month, 1).ok()).ok_or_else(wrong)?;
    match (moment.day, end) {
        (Some(day), _) => Date::new(first.year(), first.month(), day).map_err(|_| wrong()),
        (None, true) => Ok(first.last_of_month()),
        (None, false) => Ok(first),
    }
}
