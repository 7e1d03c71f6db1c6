//! Reads years: eras, western years, split years, and the words `年度` and `年` behind them.

use jiff::civil::Date;

use super::Refusal;
use super::digits::leading;
use super::found::{Kind, Moment, NamedYear};
use super::moments::starts_with_era;
use super::reader::Reader;
use crate::model::{Era, FiscalYear};

/// A year as named.
pub(super) struct Named {
    /// The western year.
    pub year: i32,
    /// The day on which its era had ended.
    pub ended: Option<Date>,
    runs_on: bool,
    western: bool,
    fiscal: bool,
}

impl Reader<'_> {
    /// A year, month or day, or the sign of a range between them.
    pub(super) fn mention(&mut self) -> Result<bool, Refusal> {
        if self.eat("~") {
            self.found.open = true;
            self.range = true;
            return Ok(true);
        }
        // Another year may follow: 2024/R6.
        if let Some(behind) = self.rest.strip_prefix(['/', '-']).filter(|_| !self.found.years.is_empty())
            && (starts_with_era(behind) || leading(behind).is_some_and(|(number, _)| number.length() == 4))
        {
            self.rest = behind;
        }
        if let Some(named) = self.named_year()? {
            self.after_year(&named)?;
            return Ok(true);
        }
        self.number_led()
    }

    /// An era with its year, or a western year in four digits.
    fn named_year(&mut self) -> Result<Option<Named>, Refusal> {
        let before = self.rest;
        let named = match self.era_year()? {
            Some(named) => Some(named),
            None => self.western_year()?,
        };
        if named.is_none() {
            self.rest = before;
        } else if self.rest.starts_with("年代") || self.rest.starts_with('代') {
            return Err(Refusal::Decade);
        }
        Ok(named)
    }

    fn era_year(&mut self) -> Result<Option<Named>, Refusal> {
        let before = self.rest;
        let Some((place, era)) = Era::ALL.into_iter().enumerate().find(|(_, era)| self.era_name(*era)) else {
            return Ok(None);
        };
        let _ = self.eat(".");
        let number = if self.eat("元") { Some(1) } else { self.number().map(|n| n.small().unwrap_or(i32::MAX)) };
        let Some(number) = number else {
            self.rest = before;
            return Ok(None);
        };
        let last = FiscalYear::RANGE.end() - era.offset;
        // The last fiscal year ends in the calendar year after it.
        if number < 1 || number > last + 1 {
            return Err(Refusal::NoSuchYear { era: era.name, last });
        }
        let later = place.checked_sub(1).map(|later| Era::ALL[later]);
        let year = era.offset + number;
        // 平成31年 and 平成31年度 are the era's own last year.
        let runs_on = later.is_some_and(|later| year > later.first);
        Ok(Some(Named { year, ended: later.map(|later| later.since), runs_on, western: false, fiscal: false }))
    }

    /// `令和`, `REIWA`, `R`, or `令` where a year follows.
    fn era_name(&mut self, era: Era) -> bool {
        if self.eat(era.name) || self.eat(&era.latin.to_ascii_uppercase()) || self.eat_char(&[era.letter]) {
            return true;
        }
        let short: Vec<char> = era.name.chars().take(1).collect();
        let before = self.rest;
        if self.eat_char(&short) && (self.rest.starts_with('元') || leading(self.rest).is_some()) {
            return true;
        }
        self.rest = before;
        false
    }

    fn western_year(&mut self) -> Result<Option<Named>, Refusal> {
        let fiscal = self.eat("FY");
        let calendar = !fiscal && self.eat("CY");
        let prefix = fiscal || calendar || self.eat("西暦");
        let Some(number) = self.number() else { return Ok(None) };
        if prefix && number.length() == 2 {
            return Err(Refusal::ShortYear { digits: number.text });
        }
        // 一般会計 begins with a kanji numeral and no year.
        let word = number.kanji && !self.rest.starts_with('年');
        let Some(year) = number.small().filter(|_| number.length() == 4 && !word) else { return Ok(None) };
        // The last fiscal year ends in the calendar year after it.
        if year < *FiscalYear::RANGE.start() || year > FiscalYear::RANGE.end() + 1 {
            return Err(Refusal::OutOfRange { year });
        }
        self.found.calendar_year |= calendar;
        Ok(Some(Named { year, ended: None, runs_on: false, western: true, fiscal }))
    }

    /// What follows a year: the second half of a split year, a month, a day, or nothing.
    fn after_year(&mut self, named: &Named) -> Result<(), Refusal> {
        if named.western && self.second_half(named)? {
            self.push_year(named, Kind::Fiscal);
            return Ok(());
        }
        if let Some(behind) = self.rest.strip_prefix('年')
            && let Some((_, rest)) = leading(behind)
            && rest.starts_with(['月', '~', '-'])
        {
            self.rest = behind;
            return self.month(named, None);
        }
        if let Some(separator) = self.rest.chars().next().filter(|c| matches!(c, '.' | '-' | '/')) {
            let behind = &self.rest[1..];
            let number = leading(behind).filter(|(number, _)| !number.kanji);
            if let Some((number, rest)) = &number
                && number.length() <= 2
            {
                if rest.starts_with('年') {
                    return Err(Refusal::OpenYears { year: named.year });
                }
                self.rest = behind;
                return self.month(named, Some(separator));
            }
        }
        self.push_year(named, if named.fiscal { Kind::Fiscal } else { Kind::Bare });
        self.year_word().map(drop)
    }

    fn push_year(&mut self, named: &Named, kind: Kind) {
        self.found.era_runs_on |= named.runs_on;
        self.found.years.push(NamedYear { year: named.year, kind });
    }

    /// The second half of `2018/19`. Where it may be a month as well, the label must say 年度 or FY.
    fn second_half(&mut self, named: &Named) -> Result<bool, Refusal> {
        let Some(half) = self.rest.strip_prefix(['/', '-']) else { return Ok(false) };
        let Some((number, rest)) = leading(half).filter(|(number, _)| number.text.len() == 2 && !number.kanji) else {
            return Ok(false);
        };
        let is_date = rest.starts_with(['/', '-', '.', '月', '日', '末', '時', '現', 'ま', '分', '~', 'か']);
        if number.small() != Some((named.year + 1) % 100) || is_date {
            return Ok(false);
        }
        let month = (1..=12).contains(&number.value);
        if month && !named.fiscal && !rest.starts_with("年度") {
            return Err(Refusal::YearOrMonth { year: named.year });
        }
        self.rest = rest;
        Ok(true)
    }

    /// The words that say which kind of year the last one named is, and which end of it.
    pub(super) fn year_word(&mut self) -> Result<bool, Refusal> {
        let Some(NamedYear { year, kind }) = self.found.years.last().copied() else { return Ok(false) };
        let budget = self.rest.starts_with("年度当初予算");
        let kind = if self.eat("年度末") {
            self.found.at_end = true;
            Kind::Fiscal
        } else if !budget && self.eat_any(&["年度当初", "年度初め", "年度初"]) {
            self.found.at_start = true;
            Kind::Fiscal
        } else if self.eat("年度") {
            Kind::Fiscal
        } else if self.eat("年末") {
            self.found.until.push(Moment { year: Some(year), month: 12, day: Some(31), ended: None });
            Kind::Calendar
        } else if self.eat_any(&["年中", "暦年"]) {
            self.found.calendar_year = true;
            Kind::Calendar
        } else if self.eat("年") {
            Kind::Calendar
        } else if self.eat_any(&["から", "より", "以降"]) {
            self.found.open = true;
            kind
        } else if self.rest.starts_with('末') {
            if kind != Kind::Fiscal {
                return Err(Refusal::YearOrFiscalYear);
            }
            self.found.at_end = self.eat("末");
            kind
        } else {
            return Ok(false);
        };
        if let Some(last) = self.found.years.last_mut() {
            last.kind = kind;
        }
        Ok(true)
    }

    /// A bare `1年度`: the year after or before the neighbour's, if that is printed so.
    pub(super) fn bare_year(&mut self, number: i32) -> bool {
        let Some(previous) = self.previous else { return false };
        let beside = [previous.year() + 1, previous.year() - 1];
        let Some(year) = beside.into_iter().find(|year| Era::ALL.iter().any(|era| is_year_of(*era, *year, number)))
        else {
            return false;
        };
        self.found.years.push(NamedYear { year, kind: Kind::Fiscal });
        true
    }
}

/// Whether a fiscal year is the era's year of that number, up to the year in which the era ended.
fn is_year_of(era: Era, year: i32, number: i32) -> bool {
    let later = Era::ALL.into_iter().rev().find(|later| later.first > era.first);
    year == era.offset + number && year >= era.first && later.is_none_or(|later| year <= later.first)
}
