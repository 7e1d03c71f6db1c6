//! Years and parts of years in words.

use jiff::civil::Date;

use super::{Words, keep};
use crate::model::{Calendar, Era, FiscalYear, Indicator, Language, Observation, Span};

/// A fiscal year: `令和5年度`, `FY2023`.
#[must_use]
pub fn era_year(year: FiscalYear, language: Language) -> String {
    year_in(Calendar::FiscalYear, year, language)
}

/// The year of an indicator: `令和5年度`, or of one that does not count by fiscal years `令和5年`; `FY2023`, `2023`.
#[must_use]
pub fn year_name(indicator: &Indicator, year: FiscalYear, language: Language) -> String {
    year_in(indicator.calendar, year, language)
}

fn year_in(calendar: Calendar, year: FiscalYear, language: Language) -> String {
    match (language, calendar) {
        (Language::Ja, _) => {
            let (era, number) = year.era();
            let number = if number == 1 { "元".to_owned() } else { number.to_string() };
            format!("{}{number}{}", era.name, ending(calendar))
        }
        (Language::En, Calendar::FiscalYear) => format!("FY{}", year.year()),
        (Language::En, Calendar::CalendarYear | Calendar::Survey) => year.year().to_string(),
    }
}

const fn ending(calendar: Calendar) -> &'static str {
    match calendar {
        Calendar::FiscalYear => "年度",
        Calendar::CalendarYear | Calendar::Survey => "年",
    }
}

/// The western year of an indicator: `2023年度`, or of one that does not count by fiscal years `2023年`.
#[must_use]
pub fn western_year(indicator: &Indicator, year: FiscalYear) -> String {
    format!("{}{}", year.year(), ending(indicator.calendar))
}

/// The year of an indicator with the western one: `令和5年度（2023年度）`, `令和5年（2023年）`; `FY2023`, `2023`.
#[must_use]
pub fn full_year(indicator: &Indicator, year: FiscalYear, language: Language) -> String {
    let name = year_name(indicator, year, language);
    match language {
        Language::Ja => format!("{name}（{}）", western_year(indicator, year)),
        Language::En => name,
    }
}

/// The short label of an axis: `R5`, `R元`.
#[must_use]
pub fn tick(year: FiscalYear, language: Language) -> String {
    match language {
        Language::Ja => {
            let (era, number) = year.era();
            if number == 1 { format!("{}元", era.letter) } else { format!("{}{number}", era.letter) }
        }
        Language::En => year.year().to_string(),
    }
}

/// A day in full: `令和元年10月31日`, `31 October 2019`.
#[must_use]
pub fn full_day(day: Date, language: Language) -> String {
    match language {
        Language::Ja => {
            let (era, number) = Era::of_day(day);
            let number = if number == 1 { "元".to_owned() } else { number.to_string() };
            format!("{}{number}年{}月{}日", era.name, day.month(), day.day())
        }
        Language::En => day.strftime("%-d %B %Y").to_string(),
    }
}

fn day(date: Date, end: bool) -> String {
    if end && date == date.last_of_month() {
        format!("{}月末", date.month())
    } else {
        format!("{}月{}日", date.month(), date.day())
    }
}

/// The part of the year an observation covers: `4月～10月`, `10月～3月`; `None` if whole. Of a value that stands for a day
/// that day, also where it is the usual one: `10月末時点`; `None` at the end of the year.
#[must_use]
pub fn span_words(indicator: &Indicator, observation: &Observation) -> Option<String> {
    let Span { from, to } = observation.span;
    if indicator.is_of_a_day() {
        let read = observation.as_of.unwrap_or(to);
        let says = !observation.complete || read < indicator.whole(observation.period).to;
        return says.then(|| keep(&format!("{}時点", day(read, true))));
    }
    if observation.complete {
        return None;
    }
    let first = if from == from.first_of_month() { format!("{}月", from.month()) } else { day(from, false) };
    let last = if to == to.last_of_month() { format!("{}月", to.month()) } else { day(to, false) };
    Some(keep(&format!("{first}～{last}")))
}

/// First and last month of a span in words: `4月`, `10月`.
#[must_use]
pub fn months(span: Span, words: &Words) -> (String, String) {
    match words.language() {
        Language::Ja => (format!("{}月", span.from.month()), format!("{}月", span.to.month())),
        Language::En => (span.from.strftime("%B").to_string(), span.to.strftime("%B").to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_named_as_it_is_counted() {
        let year = FiscalYear::new(2023).unwrap();
        let named = |calendar| (year_in(calendar, year, Language::Ja), year_in(calendar, year, Language::En));
        assert_eq!(named(Calendar::FiscalYear), ("令和5年度".to_owned(), "FY2023".to_owned()));
        for calendar in [Calendar::CalendarYear, Calendar::Survey] {
            assert_eq!(named(calendar), ("令和5年".to_owned(), "2023".to_owned()));
        }
    }
}
