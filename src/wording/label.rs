//! Years and parts of years in words.

use jiff::civil::Date;

use super::{Words, keep};
use crate::collect::PublicationDate;
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

/// When something was published, as precisely as that is known: `令和6年（2024年）11月`, `November 2024`.
#[must_use]
pub fn publication_date(language: Language, date: PublicationDate) -> String {
    let first = date.first_day();
    keep(&match (language, date.precision()) {
        (Language::Ja, (has_month, has_day)) => {
            let (era, number) = Era::of_day(first);
            let number = if number == 1 { "元".to_owned() } else { number.to_string() };
            let month = if has_month { format!("{}月", first.month()) } else { String::new() };
            let day = if has_day { format!("{}日", first.day()) } else { String::new() };
            format!("{}{number}年（{}年）{month}{day}", era.name, first.year())
        }
        (Language::En, (_, true)) => full_day(first, Language::En),
        (Language::En, (true, false)) => first.strftime("%B %Y").to_string(),
        (Language::En, (false, false)) => first.strftime("%Y").to_string(),
    })
}

/// A date of publication as the source writes it, in words; another way of writing stays as it is.
#[must_use]
pub fn published(words: &Words, written: &str) -> String {
    PublicationDate::parse(written)
        .map_or_else(|| words.as_written(written), |date| publication_date(words.language(), date))
}

/// A day without its year: `10月末`, `4月1日`; `the end of October`, `1 April`.
fn day(date: Date, language: Language) -> String {
    let month_end = date == date.last_of_month();
    match (language, month_end) {
        (Language::Ja, true) => format!("{}月末", date.month()),
        (Language::Ja, false) => format!("{}月{}日", date.month(), date.day()),
        (Language::En, true) => date.strftime("the end of %B").to_string(),
        (Language::En, false) => date.strftime("%-d %B").to_string(),
    }
}

/// The first or last day of a span by its month, where the span begins or ends with it: `4月`, `April`; else by its day.
fn end(date: Date, is_whole: bool, language: Language) -> String {
    match language {
        Language::Ja if is_whole => format!("{}月", date.month()),
        Language::Ja => format!("{}月{}日", date.month(), date.day()),
        Language::En if is_whole => date.strftime("%B").to_string(),
        Language::En => date.strftime("%-d %B").to_string(),
    }
}

/// First and last month of a span, or the days where it does not cover its months: `4月`, `10月`; `April`, `15 October`.
#[must_use]
pub fn ends(span: Span, language: Language) -> (String, String) {
    let Span { from, to } = span;
    (end(from, from == from.first_of_month(), language), end(to, to == to.last_of_month(), language))
}

/// Whether a span begins and ends as months do.
#[must_use]
pub fn covers_months(span: Span) -> bool {
    span.from == span.from.first_of_month() && span.to == span.to.last_of_month()
}

/// The part of the year an observation covers: `4月～10月`, `April to October`; `None` if whole. Of a value that stands for
/// a day that day, also where it is the usual one: `10月末時点`, `as of the end of October`; of a month
/// without a day that month, `11月時点`; `None` at the end of the year.
#[must_use]
pub fn span_words(words: &Words, indicator: &Indicator, observation: &Observation) -> Option<String> {
    let language = words.language();
    if indicator.is_of_a_day() {
        let read = observation.as_of.unwrap_or(observation.span.to);
        let says = !observation.complete || read < indicator.whole(observation.period).to;
        let said = match language {
            Language::Ja if observation.by_month => format!("{}月時点", read.month()),
            Language::En if observation.by_month => read.strftime("as of %B").to_string(),
            Language::Ja => format!("{}時点", day(read, language)),
            Language::En => format!("as of {}", day(read, language)),
        };
        return says.then(|| keep(&said));
    }
    if observation.complete {
        return None;
    }
    let (first, last) = ends(observation.span, language);
    Some(keep(&match language {
        Language::Ja => format!("{first}～{last}"),
        Language::En if first == last => first,
        Language::En => format!("{first} to {last}"),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::unmarked;

    #[test]
    fn a_publication_is_dated_as_offices_do() {
        let in_japanese = |written| unmarked(&published(&Words::new(Language::Ja), written));
        let in_english = |written| unmarked(&published(&Words::new(Language::En), written));
        assert_eq!(in_japanese("2024-11"), "令和6年（2024年）11月");
        assert_eq!(in_japanese("2016-09-02"), "平成28年（2016年）9月2日");
        assert_eq!(in_japanese("令和6年秋"), "令和6年秋");
        assert_eq!(in_english("2024-11"), "November 2024");
        assert_eq!(in_japanese("2019-05-01"), "令和元年（2019年）5月1日");
        assert_eq!(in_japanese("2019-04-30"), "平成31年（2019年）4月30日");
        assert_eq!(in_english("2016-09-02"), "2 September 2016");
    }

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
