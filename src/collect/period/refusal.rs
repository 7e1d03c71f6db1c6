//! Why a label is no year.

use jiff::civil::Date;

use crate::problem::{Code, Place, Problem};

/// Why a label is no year: what was read, and what is expected instead. Its words stand under `K0205` in the locale files,
/// chosen by [`Self::reason`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing is written.
    Empty,
    /// From here on it is not understood.
    Unread {
        /// What is left of the label, folded.
        rest: String,
    },
    /// Only a part of a year or words are named, and no year: `10月末時点`, `上半期`, `実績`.
    NoYear,
    /// The era has no such year: `R9999`, `H0`.
    NoSuchYear {
        /// The era's name.
        era: &'static str,
        /// The last year of the era that is read.
        last: i32,
    },
    /// A year before 1868 or after 2100.
    OutOfRange {
        /// The western year.
        year: i32,
    },
    /// Two different years.
    TwoYears {
        /// The first named.
        first: i32,
        /// The second.
        second: i32,
    },
    /// A year and all that follow or precede it: `R2～`.
    OpenYears {
        /// The year.
        year: i32,
    },
    /// Two different days for one end of what is covered.
    TwoDays {
        /// The first named.
        first: Date,
        /// The second.
        second: Date,
    },
    /// A day that lies in another year than the one named: `R6(R5.10.31)`.
    DayOutsideYear {
        /// The year named.
        year: i32,
        /// The day.
        day: Date,
    },
    /// The last day lies before the first.
    Backwards {
        /// The first day.
        from: Date,
        /// The last day.
        until: Date,
    },
    /// The calendar has no such month or day: `2024-13-01`, `R6.2.30`.
    NoSuchDay {
        /// The month.
        month: i32,
        /// The day; 0 where the month itself is wrong.
        day: i32,
    },
    /// A month that could mean the month alone or all up to its end: `令和6年10月`.
    WhichPart {
        /// The month.
        month: i32,
    },
    /// `年` where it matters whether the fiscal or the calendar year is meant: `令和6年上半期`, `R6末`.
    YearOrFiscalYear,
    /// The calendar year is meant, but the indicator counts fiscal years: `令和6年中`.
    CalendarYear,
    /// `2010/11`: the fiscal year 2010, or November 2010.
    YearOrMonth {
        /// The western year.
        year: i32,
    },
    /// A number without an era: `5年度` where the neighbours do not fix it.
    BareYear {
        /// The number as printed.
        number: String,
    },
    /// A western year in two digits: `FY18`.
    ShortYear {
        /// The digits.
        digits: String,
    },
    /// More or fewer digits than a year has: `20244`.
    Digits {
        /// The digits.
        digits: String,
    },
    /// A time code of e-Stat that is neither a year, a quarter nor a month.
    EStatCode {
        /// The code.
        code: String,
    },
    /// Ten years at once: `令和二十年代`.
    Decade,
    /// A year counted from today: `今年度`.
    Relative {
        /// The word.
        word: &'static str,
    },
    /// No result but a plan, a target or a budget: `R6当初予算`.
    NoResult {
        /// The word.
        word: &'static str,
    },
    /// A whole year where a day is wanted.
    NoDay,
    /// A mark that points to a footnote: `R6※1`, `R6①`.
    Footnote {
        /// The mark.
        mark: char,
    },
}

impl Refusal {
    /// Every reason, as [`Self::reason`] gives it.
    pub const REASONS: &[&str] = &[
        "empty",
        "unread",
        "no-year",
        "no-such-year",
        "out-of-range",
        "two-years",
        "open-years",
        "two-days",
        "day-outside-year",
        "backwards",
        "no-such-day",
        "which-part",
        "year-or-fiscal-year",
        "calendar-year",
        "year-or-month",
        "bare-year",
        "short-year",
        "digits",
        "e-stat-code",
        "decade",
        "relative",
        "no-result",
        "no-day",
        "footnote",
    ];

    /// The word by which the locale files choose the message.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Unread { .. } => "unread",
            Self::NoYear => "no-year",
            Self::NoSuchYear { .. } => "no-such-year",
            Self::OutOfRange { .. } => "out-of-range",
            Self::TwoYears { .. } => "two-years",
            Self::OpenYears { .. } => "open-years",
            Self::TwoDays { .. } => "two-days",
            Self::DayOutsideYear { .. } => "day-outside-year",
            Self::Backwards { .. } => "backwards",
            Self::NoSuchDay { .. } => "no-such-day",
            Self::WhichPart { .. } => "which-part",
            Self::YearOrFiscalYear => "year-or-fiscal-year",
            Self::CalendarYear => "calendar-year",
            Self::YearOrMonth { .. } => "year-or-month",
            Self::BareYear { .. } => "bare-year",
            Self::ShortYear { .. } => "short-year",
            Self::Digits { .. } => "digits",
            Self::EStatCode { .. } => "e-stat-code",
            Self::Decade => "decade",
            Self::Relative { .. } => "relative",
            Self::NoResult { .. } => "no-result",
            Self::NoDay => "no-day",
            Self::Footnote { .. } => "footnote",
        }
    }

    /// What the message says beside the label, by name.
    #[must_use]
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unread { rest } => vec![("rest", rest.clone())],
            Self::NoSuchYear { era, last } => vec![("era", (*era).to_owned()), ("last", last.to_string())],
            Self::OutOfRange { year } | Self::OpenYears { year } | Self::YearOrMonth { year } => {
                vec![("year", year.to_string())]
            }
            Self::TwoYears { first, second } => vec![("first", first.to_string()), ("second", second.to_string())],
            Self::TwoDays { first, second } => vec![("first", first.to_string()), ("second", second.to_string())],
            Self::DayOutsideYear { year, day } => vec![("year", year.to_string()), ("day", day.to_string())],
            Self::Backwards { from, until } => vec![("from", from.to_string()), ("until", until.to_string())],
            Self::NoSuchDay { month, day } => vec![("month", month.to_string()), ("day", day.to_string())],
            Self::WhichPart { month } => vec![("month", month.to_string())],
            Self::BareYear { number } => vec![("number", number.clone())],
            Self::ShortYear { digits } | Self::Digits { digits } => vec![("digits", digits.clone())],
            Self::EStatCode { code } => vec![("digits", code.clone())],
            Self::Relative { word } | Self::NoResult { word } => vec![("word", (*word).to_owned())],
            Self::Footnote { mark } => vec![("mark", mark.to_string())],
            Self::Empty | Self::NoYear | Self::YearOrFiscalYear | Self::CalendarYear | Self::Decade | Self::NoDay => {
                Vec::new()
            }
        }
    }

    /// The problem that tells it: `text` is the label as printed.
    #[must_use]
    pub fn problem(&self, place: Place, text: &str) -> Problem {
        let problem = Problem::new(Code::BadPeriod, place).with("text", text).with("reason", self.reason());
        self.facts().into_iter().fold(problem, |problem, (name, value)| problem.with(name, value))
    }
}
