//! Fiscal years, eras and the part of a year a value covers.

use jiff::civil::{Date, date};

use super::Calendar;

/// A Japanese era, in which official documents count years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Era {
    /// Letter of the short form (JIS X 0301), e.g. `R`.
    pub letter: char,
    /// Name in kanji, e.g. `令和`.
    pub name: &'static str,
    /// Name in Latin letters, e.g. `Reiwa`.
    pub latin: &'static str,
    /// Western year before the era's first: year 1 is `offset + 1`.
    pub offset: i32,
    /// Western year in which the first fiscal year printed in this era begins.
    pub first: i32,
    /// Its first day.
    pub since: Date,
}

impl Era {
    /// The eras of fiscal years, newest first. Fiscal year 2019 is 令和元年度 throughout, as the state has it.
    pub const ALL: [Self; 5] = [
        Self { letter: 'R', name: "令和", latin: "Reiwa", offset: 2018, first: 2019, since: date(2019, 5, 1) },
        Self { letter: 'H', name: "平成", latin: "Heisei", offset: 1988, first: 1989, since: date(1989, 1, 8) },
        Self { letter: 'S', name: "昭和", latin: "Showa", offset: 1925, first: 1926, since: date(1926, 12, 25) },
        Self { letter: 'T', name: "大正", latin: "Taisho", offset: 1911, first: 1912, since: date(1912, 7, 30) },
        Self { letter: 'M', name: "明治", latin: "Meiji", offset: 1867, first: 1868, since: date(1868, 1, 25) },
    ];

    /// The era of a day and the year of that era.
    #[must_use]
    pub fn of_day(day: Date) -> (Self, i32) {
        let era = Self::ALL.into_iter().find(|era| day >= era.since).unwrap_or(Self::ALL[4]);
        (era, i32::from(day.year()) - era.offset)
    }
}

/// A fiscal year, named by the western year in which it begins (1 April).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FiscalYear(i32);

impl FiscalYear {
    /// The years that are accepted: the first year of Meiji to 2100.
    pub const RANGE: std::ops::RangeInclusive<i32> = 1868..=2100;

    /// The fiscal year that begins in April of `year`, if it lies in [`Self::RANGE`].
    #[must_use]
    pub fn new(year: i32) -> Option<Self> {
        Self::RANGE.contains(&year).then_some(Self(year))
    }

    /// The fiscal year in which `day` lies.
    #[must_use]
    pub fn of(day: Date) -> Option<Self> {
        let year = i32::from(day.year());
        Self::new(if day.month() < 4 { year - 1 } else { year })
    }

    /// Western year in which it begins.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0
    }

    /// 1 April.
    #[must_use]
    pub fn first_day(self) -> Date {
        date(self.short(), 4, 1)
    }

    /// 31 March of the next calendar year.
    #[must_use]
    pub fn last_day(self) -> Date {
        date(self.short() + 1, 3, 31)
    }

    /// The day `month`/`day` of the year as an indicator counts it; `None` where there is no such day.
    #[must_use]
    pub fn day_in(self, month: i8, day: i8, calendar: Calendar) -> Option<Date> {
        let next = calendar == Calendar::FiscalYear && month < 4;
        Date::new(self.short() + i16::from(next), month, day).ok()
    }

    /// The whole year as a span.
    #[must_use]
    pub fn whole(self) -> Span {
        Span { from: self.first_day(), to: self.last_day() }
    }

    /// The era it is printed in and the year of that era.
    #[must_use]
    pub fn era(self) -> (Era, i32) {
        let era = Era::ALL.into_iter().find(|era| self.0 >= era.first).unwrap_or(Era::ALL[4]);
        (era, self.0 - era.offset)
    }

    /// The days of the year as an indicator counts them: April to March, or January to December of the year's number.
    #[must_use]
    pub fn whole_in(self, calendar: Calendar) -> Span {
        match calendar {
            Calendar::FiscalYear => self.whole(),
            Calendar::CalendarYear | Calendar::Survey => {
                Span { from: date(self.short(), 1, 1), to: date(self.short(), 12, 31) }
            }
        }
    }

    /// The year in which `day` lies as an indicator counts its years.
    #[must_use]
    pub fn of_in(day: Date, calendar: Calendar) -> Option<Self> {
        match calendar {
            Calendar::FiscalYear => Self::of(day),
            Calendar::CalendarYear | Calendar::Survey => Self::new(i32::from(day.year())),
        }
    }

    fn short(self) -> i16 {
        // Cannot overflow: a fiscal year lies in RANGE.
        i16::try_from(self.0).unwrap_or(i16::MAX - 1)
    }
}

/// The days a value covers, first and last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

impl Span {
    /// Calendar months touched by the span, counted.
    #[must_use]
    pub fn months(self) -> i32 {
        let index = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
        index(self.to) - index(self.from) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eras_change_where_the_state_says() {
        let era = |year| FiscalYear::new(year).map(|y| (y.era().0.letter, y.era().1));
        assert_eq!(era(2019), Some(('R', 1)));
        assert_eq!(era(2018), Some(('H', 30)));
        assert_eq!(era(1989), Some(('H', 1)));
        assert_eq!(era(1988), Some(('S', 63)));
        assert_eq!(era(1868), Some(('M', 1)));
        assert_eq!(era(1867), None);
    }

    #[test]
    fn a_fiscal_year_runs_from_april_to_march() {
        let r6 = FiscalYear::of(date(2025, 3, 31)).unwrap();
        assert_eq!(r6.year(), 2024);
        assert_eq!(r6.day_in(1, 15, Calendar::FiscalYear), Some(date(2025, 1, 15)));
        assert_eq!(Span { from: date(2024, 4, 1), to: date(2024, 10, 31) }.months(), 7);
    }

    #[test]
    fn a_calendar_year_runs_from_january_to_december() {
        let day = date(2024, 2, 1);
        assert_eq!(FiscalYear::of_in(day, Calendar::FiscalYear).map(FiscalYear::year), Some(2023));
        for calendar in [Calendar::CalendarYear, Calendar::Survey] {
            let year = FiscalYear::of_in(day, calendar).unwrap();
            assert_eq!(year.year(), 2024);
            assert_eq!(year.whole_in(calendar), Span { from: date(2024, 1, 1), to: date(2024, 12, 31) });
            assert_eq!(year.day_in(2, 29, calendar), Some(date(2024, 2, 29)));
            assert_eq!(year.day_in(2, 30, calendar), None);
        }
        let r6 = FiscalYear::new(2024).unwrap();
        assert_eq!(r6.whole_in(Calendar::FiscalYear), Span { from: date(2024, 4, 1), to: date(2025, 3, 31) });
    }
}
