//! Reads the year labels of Japanese offices: eras, full-width digits, parts of years.
//!
//! A label is folded (NFKC, spaces out) and read left to right into mentions of years, days and months; the mentions
//! together must name one fiscal year and may say where inside it the value begins or ends.

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use crate::model::{Era, FiscalYear, Span};

/// What a label says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    /// The fiscal year.
    pub year: FiscalYear,
    /// The days covered.
    pub span: Span,
    /// Whether the label names a day up to which the value was read.
    pub as_of: Option<Date>,
    /// Whether the label says 見込, 速報 or 暫定.
    pub provisional: bool,
    /// Whether the era named had ended by then (平成37年), as older documents print it.
    pub era_runs_on: bool,
}

impl Period {
    /// Whether the days covered are the whole year.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.span == self.year.whole()
    }
}

/// Folds widths and takes spaces out, so that one reading serves all spellings.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfkc()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '〜' | '∼' => '~',
            '−' | '–' | '‐' | '‑' | '—' | '―' => '-',
            other => other,
        })
        .collect()
}

/// Reads a label such as `R6年度実績(R6.10.31時点)`. `previous` is the year of the column or row before, which fixes
/// the era of a bare `1年度`. `None`: not understood.
#[must_use]
pub fn read(label: &str, previous: Option<FiscalYear>) -> Option<Period> {
    let folded = fold(label);
    let mut reader = Reader { rest: &folded, found: Found::default(), previous };
    reader.label()?;
    reader.found.into_period()
}

/// One mention of a moment inside a label.
#[derive(Clone, Copy, Debug)]
struct Moment {
    /// The western year named, where one is named; a calendar year when a month is named too.
    year: Option<i32>,
    month: i8,
    day: Option<i8>,
}

#[derive(Debug, Default)]
struct Found {
    years: Vec<i32>,
    from: Option<Moment>,
    until: Option<Moment>,
    provisional: bool,
    era_runs_on: bool,
}

struct Reader<'a> {
    rest: &'a str,
    found: Found,
    previous: Option<FiscalYear>,
}

/// Words around a year that do not change its meaning, longest first.
const PLAIN_WORDS: [&str; 20] = [
    "年度末時点",
    "年度末現在",
    "年度末",
    "実績値",
    "実績額",
    "実績",
    "時点",
    "現在",
    "年度",
    "までの",
    "まで",
    "決算",
    "の",
    "現",
    "分",
    "計画",
    "末",
    "値",
    "年",
    "度",
];

impl Reader<'_> {
    fn label(&mut self) -> Option<()> {
        while !self.rest.is_empty() {
            if self.brackets() || self.provisional() {
                continue;
            }
            if self.moment().is_some() || self.year().is_some() || self.plain_word() {
                continue;
            }
            return None;
        }
        Some(())
    }

    fn eat(&mut self, token: &str) -> bool {
        if let Some(rest) = self.rest.strip_prefix(token) {
            self.rest = rest;
            return true;
        }
        false
    }

    fn brackets(&mut self) -> bool {
        ["(", ")", "[", "]", "、", ",", "「", "」"].iter().any(|token| self.eat(token))
    }

    fn plain_word(&mut self) -> bool {
        // A plain word never opens a label: `実績` alone names no year.
        let named = !self.found.years.is_empty() || self.found.until.is_some() || self.found.from.is_some();
        named && PLAIN_WORDS.iter().any(|word| self.eat(word))
    }

    fn provisional(&mut self) -> bool {
        let said = ["見込み", "見込", "速報値", "速報", "暫定値", "暫定"].iter().any(|word| self.eat(word));
        self.found.provisional |= said;
        said
    }

    fn digits(&mut self) -> Option<(i32, usize)> {
        let length = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let number = self.rest.get(..length)?.parse().ok()?;
        self.rest = &self.rest[length..];
        Some((number, length))
    }

    /// An era letter or name with its year: the western year and whether the era had ended by then.
    fn era_year(&mut self) -> Option<(i32, bool)> {
        let before = self.rest;
        let era = Era::ALL.into_iter().find(|era| {
            let short = era.name.chars().next().unwrap_or_default();
            self.eat(era.name) || self.eat_char(era.letter) || self.eat_char(era.letter.to_ascii_lowercase()) || {
                // 令6 is a habit of hand-written tables; only where a digit or 元 follows.
                let next = self.rest.strip_prefix(short).and_then(|rest| rest.chars().next());
                next.is_some_and(|c| c.is_ascii_digit() || c == '元') && self.eat_char(short)
            }
        })?;
        let number =
            if self.eat("元") { Some(1) } else { self.digits().filter(|(n, d)| *n > 0 && *d <= 2).map(|(n, _)| n) };
        let Some(number) = number else {
            self.rest = before;
            return None;
        };
        let year = era.offset + number;
        let ended = Era::ALL.into_iter().rev().find(|later| later.first > era.first).is_some_and(|later| {
            // 平成31年 and 平成31年度 are the era's own last year.
            year > later.first
        });
        Some((year, ended))
    }

    fn eat_char(&mut self, token: char) -> bool {
        if let Some(rest) = self.rest.strip_prefix(token) {
            self.rest = rest;
            return true;
        }
        false
    }

    fn western_year(&mut self) -> Option<i32> {
        let before = self.rest;
        let _ = self.eat("FY") || self.eat("西暦");
        let (number, length) = self.digits()?;
        if length != 4 {
            self.rest = before;
            return None;
        }
        Some(number)
    }

    fn any_year(&mut self) -> Option<i32> {
        let before = self.rest;
        if let Some((year, ended)) = self.era_year() {
            self.found.era_runs_on |= ended;
            return Some(year);
        }
        if let Some(year) = self.western_year() {
            return Some(year);
        }
        self.rest = before;
        None
    }

    /// A day or month inside a year: `R6.10.31`, `H30.10月`, `2024-10-31`, `令和6年10月末`, `10月`.
    fn moment(&mut self) -> Option<()> {
        let before = self.rest;
        let runs_on = self.found.era_runs_on;
        let moment = self.dated().or_else(|| {
            self.rest = before;
            self.found.era_runs_on = runs_on;
            self.month_only()
        });
        let Some(moment) = moment else {
            self.rest = before;
            return None;
        };
        if self.eat("~") {
            self.found.from = Some(moment);
        } else {
            self.found.until = Some(moment);
        }
        Some(())
    }

    fn dated(&mut self) -> Option<Moment> {
        let year = self.any_year()?;
        if !(self.eat(".") || self.eat("-") || self.eat("/") || self.eat("年")) {
            return None;
        }
        let (month, length) = self.digits()?;
        if length > 2 || !(1..=12).contains(&month) {
            return None;
        }
        let month = i8::try_from(month).ok()?;
        let mut day = None;
        if self.eat("月") {
            day = self.day();
        } else if self.eat(".") || self.eat("-") || self.eat("/") {
            day = Some(self.day()?);
        } else if !(self.rest.is_empty() || self.rest.starts_with(['末', ')', '~', '時', '現'])) {
            return None;
        }
        Some(Moment { year: Some(year), month, day })
    }

    fn day(&mut self) -> Option<i8> {
        let (day, length) = self.digits()?;
        let _ = self.eat("日");
        if length > 2 || !(1..=31).contains(&day) {
            return None;
        }
        i8::try_from(day).ok()
    }

    fn month_only(&mut self) -> Option<Moment> {
        let (month, length) = self.digits()?;
        if length > 2 || !(1..=12).contains(&month) || !self.eat("月") {
            return None;
        }
        let day = self.day();
        Some(Moment { year: None, month: i8::try_from(month).ok()?, day })
    }

    /// A year by itself: `R6`, `2024年度`, `2018/19`, `2024100000`, or a bare `1年度` after a year of the table.
    fn year(&mut self) -> Option<()> {
        let before = self.rest;
        if let Some(year) = self.any_year() {
            self.second_half_of_split_year(year);
            self.found.years.push(year);
            return Some(());
        }
        let (number, length) = self.digits()?;
        if length == 10 && number % 1_000_000 == 100_000 {
            self.found.years.push(number / 1_000_000);
            return Some(());
        }
        if let Some(previous) = self.previous
            && length <= 2
            && self.rest.starts_with("年度")
            && let Some(next) = FiscalYear::new(previous.year() + 1)
            && next.era().1 == number
        {
            self.found.years.push(next.year());
            return Some(());
        }
        self.rest = before;
        None
    }

    fn second_half_of_split_year(&mut self, year: i32) {
        let before = self.rest;
        if (self.eat("/") || self.eat("-"))
            && let Some((number, 2)) = self.digits()
            && number == (year + 1) % 100
        {
            return;
        }
        self.rest = before;
    }
}

impl Found {
    fn into_period(self) -> Option<Period> {
        let calendar = |moment: Moment| {
            let year = moment.year?;
            Some(if moment.month < 4 { year - 1 } else { year })
        };
        let mut years = self.years.clone();
        if years.is_empty() {
            // A day alone names its year; a month alone names none.
            years.extend(self.until.and_then(calendar).or_else(|| self.from.and_then(calendar)));
        }
        let first = *years.first()?;
        if years.iter().any(|year| *year != first) {
            return None;
        }
        let year = FiscalYear::new(first)?;
        let mut span = year.whole();
        if let Some(from) = self.from {
            span.from = resolve(from, year, false)?;
        }
        if let Some(until) = self.until {
            span.to = resolve(until, year, true)?;
        }
        if FiscalYear::of(span.from)? != year || FiscalYear::of(span.to)? != year || span.from > span.to {
            return None;
        }
        let as_of = self.until.map(|_| span.to);
        Some(Period { year, span, as_of, provisional: self.provisional, era_runs_on: self.era_runs_on })
    }
}

fn resolve(moment: Moment, year: FiscalYear, end: bool) -> Option<Date> {
    let first = match moment.year {
        Some(calendar) => Date::new(i16::try_from(calendar).ok()?, moment.month, 1).ok()?,
        None => year.day(moment.month, 1)?,
    };
    match (moment.day, end) {
        (Some(day), _) => Date::new(first.year(), first.month(), day).ok(),
        (None, true) => Some(first.last_of_month()),
        (None, false) => Some(first),
    }
}

#[cfg(test)]
mod tests;
