//! Days and times as a sheet shows them.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

use super::code::Token;
use crate::model::Era;

/// From which day a workbook counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Epoch {
    /// Day 1 is 1 January 1900, and 29 February 1900 counts, though there was none.
    #[default]
    From1900,
    /// Day 0 is 1 January 1904, as in workbooks of old Macintoshes.
    From1904,
}

/// The last day that a spreadsheet program knows, 31 December 9999, counted from 1900.
const LAST: f64 = 2_958_466.0;

const SECONDS_A_DAY: i64 = 86_400;

/// A stored number as a moment.
#[derive(Clone, Copy, Debug)]
struct Moment {
    day: Date,
    /// Seconds of the day.
    seconds: i64,
    /// Seconds since the epoch.
    elapsed: i64,
}

impl Moment {
    fn of(value: f64, epoch: Epoch) -> Option<Self> {
        if !(0.0..LAST).contains(&value) {
            return None;
        }
        // Below the last day, so both fit; a moment is shown to the second.
        #[expect(clippy::cast_possible_truncation, reason = "the value is below LAST")]
        let elapsed = (value * 86_400.0).round() as i64;
        let days = elapsed / SECONDS_A_DAY;
        let first = match epoch {
            Epoch::From1900 if days < 60 => date(1899, 12, 31),
            Epoch::From1900 => date(1899, 12, 30),
            Epoch::From1904 => date(1904, 1, 1),
        };
        let day = first.checked_add(days.days()).ok()?;
        Some(Self { day, seconds: elapsed % SECONDS_A_DAY, elapsed })
    }
}

/// What a section of days and times makes of a stored number; `None` where it is no day.
///
/// A day with its year, month and day is written `2024-10-31`, and one of year and month alone `2024年10月`, whatever the
/// format: the reader of periods knows both. Everything else (`令和6年度`, `10月31日`, `9:30`) is as the sheet shows it.
#[must_use]
pub fn show(tokens: &[Token], value: f64, epoch: Epoch) -> Option<String> {
    let moment = Moment::of(value, epoch)?;
    // Day 0 is none: an empty cell that a formula passes on.
    if moment.elapsed < SECONDS_A_DAY && epoch == Epoch::From1900 && tokens.iter().any(Token::is_of_calendar) {
        return None;
    }
    let has = |wanted: fn(&Token) -> bool| tokens.iter().any(wanted);
    let year = has(|token| matches!(token, Token::Year(_) | Token::EraYear(_)));
    let month = has(|token| matches!(token, Token::Month(_)));
    let day = has(|token| matches!(token, Token::Day(1 | 2)));
    if year && month && day {
        return Some(moment.day.to_string());
    }
    if year && month {
        return Some(format!("{}年{}月", moment.day.year(), moment.day.month()));
    }
    let twelve = has(|token| matches!(token, Token::Meridiem(..)));
    let mut text = String::new();
    for (at, token) in tokens.iter().enumerate() {
        // Parts of a second are not shown: nothing that a city counts has them.
        let is_fraction = matches!(tokens.get(at + 1), Some(Token::Digit(_)));
        if *token == Token::Point && !is_fraction {
            text.push('.');
        }
        text.push_str(&part(token, &moment, twelve));
    }
    Some(text)
}

fn part(token: &Token, moment: &Moment, twelve: bool) -> String {
    let day = moment.day;
    let padded = |number: i64, length: usize| format!("{number:0length$}");
    let (hours, minutes, seconds) = (moment.seconds / 3600, moment.seconds / 60 % 60, moment.seconds % 60);
    match token {
        Token::Text(literal) => literal.clone(),
        Token::Year(1 | 2) => format!("{:02}", day.year() % 100),
        Token::Year(_) => day.year().to_string(),
        Token::Era(length) => era_name(day, *length),
        Token::EraYear(length) => padded(i64::from(Era::of_day(day).1), (*length).min(2)),
        Token::Month(length) => month_name(day, *length),
        Token::Day(length @ (1 | 2)) => padded(i64::from(day.day()), *length),
        Token::Day(length) => weekday(day, *length, ENGLISH_DAYS, 3),
        Token::Weekday(length) => weekday(day, *length, JAPANESE_DAYS, 1),
        Token::Hour(length) => padded(if twelve { (hours + 11) % 12 + 1 } else { hours }, (*length).min(2)),
        Token::Minute(length) => padded(minutes, *length),
        Token::Second(length) => padded(seconds, (*length).min(2)),
        Token::Elapsed(letter, length) => {
            let unit = match letter {
                'h' => 3600,
                'm' => 60,
                _ => 1,
            };
            padded(moment.elapsed / unit, *length)
        }
        Token::Meridiem(morning, afternoon) => (if hours < 12 { *morning } else { *afternoon }).to_owned(),
        Token::Slash => "/".to_owned(),
        Token::Comma => ",".to_owned(),
        _ => String::new(),
    }
}

fn era_name(day: Date, length: usize) -> String {
    let (era, _) = Era::of_day(day);
    match length {
        1 => era.letter.to_string(),
        2 => era.name.chars().take(1).collect(),
        _ => era.name.to_owned(),
    }
}

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const ENGLISH_DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const JAPANESE_DAYS: [&str; 7] = ["月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日"];

fn month_name(day: Date, length: usize) -> String {
    let month = usize::try_from(day.month()).unwrap_or(1);
    let name = ENGLISH_MONTHS[(month - 1) % 12];
    match length {
        1 => month.to_string(),
        2 => format!("{month:02}"),
        3 => name[..3].to_owned(),
        5 => name[..1].to_owned(),
        _ => name.to_owned(),
    }
}

fn weekday(day: Date, length: usize, names: [&str; 7], short: usize) -> String {
    let at = match day.weekday() {
        Weekday::Monday => 0,
        Weekday::Tuesday => 1,
        Weekday::Wednesday => 2,
        Weekday::Thursday => 3,
        Weekday::Friday => 4,
        Weekday::Saturday => 5,
        Weekday::Sunday => 6,
    };
    if length > 3 { names[at].to_owned() } else { names[at].chars().take(short).collect() }
}
