//! When something was published, as precisely as it is written: a day, a month or a year.

use std::fmt;

use jiff::civil::{Date, date};

use super::period;

/// When something was published. In order of time; of one month that with a day comes last, being the more precise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicationDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl PublicationDate {
    /// Reads `2024-11-29`, `2024/11`, `2024` or 令和6年11月; `None` for another way of writing.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let parts: Option<Vec<i16>> = written.trim().split(['-', '/', '.']).map(|part| part.parse().ok()).collect();
        let Some(parts) = parts else {
            // A month alone is ambiguous as the label of a value, and no more than its last day as that of a publication.
            let month = || period::read(&format!("{}末", written.trim()), None);
            return match period::read(written, None) {
                Ok(period) => Some(period.as_of.map_or_else(|| Self::month_of(period.span.to), Self::from)),
                Err(_) => month().ok().map(|period| Self::month_of(period.as_of.unwrap_or(period.span.to))),
            };
        };
        match parts.as_slice() {
            [year] if (1868..=2100).contains(year) => Some(Self { year: *year, month: None, day: None }),
            [year, month] => Some(Self::month_of(Date::new(*year, i8::try_from(*month).ok()?, 1).ok()?)),
            [year, month, day] => {
                Date::new(*year, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok().map(Self::from)
            }
            _ => None,
        }
    }

    fn month_of(day: Date) -> Self {
        Self { day: None, ..Self::from(day) }
    }

    /// The first day that may be meant.
    #[must_use]
    pub fn first_day(self) -> Date {
        let month = date(self.year, self.month.unwrap_or(1), 1);
        self.day.and_then(|day| Date::new(self.year, month.month(), day).ok()).unwrap_or(month)
    }

    /// Whether a month is said, and whether a day.
    #[must_use]
    pub const fn precision(self) -> (bool, bool) {
        (self.month.is_some(), self.day.is_some())
    }

    /// The last day that may be meant.
    #[must_use]
    pub fn last_day(self) -> Date {
        let month = date(self.year, self.month.unwrap_or(12), 1);
        self.day.and_then(|day| Date::new(self.year, month.month(), day).ok()).unwrap_or_else(|| month.last_of_month())
    }
}

impl From<Date> for PublicationDate {
    fn from(day: Date) -> Self {
        Self { year: day.year(), month: Some(day.month()), day: Some(day.day()) }
    }
}

impl fmt::Display for PublicationDate {
    /// As ISO 8601 has it: `2024-11-29`, `2024-11`, `2024`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        [self.month, self.day].iter().flatten().try_for_each(|part| write!(formatter, "-{part:02}"))
    }
}

#[cfg(test)]
mod tests {
    use super::PublicationDate;

    #[test]
    fn a_date_is_as_precise_as_it_is_written() {
        for (written, iso, last) in [
            ("2024-11-29", "2024-11-29", "2024-11-29"),
            ("2024/11", "2024-11", "2024-11-30"),
            ("2024", "2024", "2024-12-31"),
            ("令和6年11月", "2024-11", "2024-11-30"),
            ("令和6年11月29日", "2024-11-29", "2024-11-29"),
        ] {
            let read = PublicationDate::parse(written).unwrap();
            assert_eq!((read.to_string().as_str(), read.last_day().to_string().as_str()), (iso, last), "{written}");
        }
        assert_eq!(PublicationDate::parse("令和6年秋"), None);
        assert_eq!(PublicationDate::parse("2024-13"), None);
        let parse = |written| PublicationDate::parse(written).unwrap();
        assert!(parse("2024-11") < parse("2024-11-01") && parse("2024-11-30") < parse("2024-12"));
    }
}
