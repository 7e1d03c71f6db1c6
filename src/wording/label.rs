//! Years and parts of years in words.

use jiff::civil::Date;

use super::{Words, keep};
use crate::model::{Calendar, Era, FiscalYear, Indicator, Language, Observation, Span};

/// `令和5年度`, `FY2023`.
#[must_use]
pub fn era_year(year: FiscalYear, language: Language) -> String {
    match language {
        Language::Ja => {
            let (era, number) = year.era();
            let number = if number == 1 { "元".to_owned() } else { number.to_string() };
            format!("{}{number}年度", era.name)
        }
        Language::En => format!("FY{}", year.year()),
    }
}

/// The year of an indicator: of one that does not count by fiscal years, without 度.
#[must_use]
pub fn year_name(indicator: &Indicator, year: FiscalYear, language: Language) -> String {
    let name = era_year(year, language);
    match (indicator.calendar, name.strip_suffix('度')) {
        (Calendar::CalendarYear | Calendar::Survey, Some(calendar)) => calendar.to_owned(),
        _ => name,
    }
}

/// `令和5年度（2023年度）`, `FY2023`.
#[must_use]
pub fn full_year(year: FiscalYear, language: Language) -> String {
    match language {
        Language::Ja => format!("{}（{}年度）", era_year(year, language), year.year()),
        Language::En => era_year(year, language),
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

/// The part of the year an observation covers: `4月～10月`, `10月～3月`; `None` if whole. Of a stock the day on which it was
/// read, also where it is the usual one: `10月末時点`; `None` at the end of the year.
#[must_use]
pub fn span_words(observation: &Observation, stock: bool) -> Option<String> {
    let Span { from, to } = observation.span;
    if stock {
        let read = observation.as_of.unwrap_or(to);
        let says = !observation.complete || read < observation.period.last_day();
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
