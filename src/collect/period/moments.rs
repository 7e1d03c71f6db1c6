//! Reads months and days: `10月末`, `R6.10.31`, `4～10月`, and codes in which a year and a month are one number.

use super::Refusal;
use super::digits::{Number, leading};
use super::found::{Kind, Moment, NamedYear};
use super::reader::Reader;
use super::years::Named;
use crate::model::Era;

const WEEKDAYS: [char; 7] = ['月', '火', '水', '木', '金', '土', '日'];

impl Reader<'_> {
    /// The month behind a year, and a day behind it.
    pub(super) fn month(&mut self, named: &Named, separator: Option<char>) -> Result<(), Refusal> {
        let Some(number) = self.number() else { return Ok(()) };
        let mut moment = Moment { year: Some(named.year), month: month_of(&number)?, day: None, ended: named.ended };
        if self.eat("月") {
            moment.day = self.day_behind_month(moment.month)?;
        } else if let Some(separator) = separator
            && let Some(behind) = self.rest.strip_prefix(separator)
            && let Some((number, rest)) = leading(behind).filter(|(number, _)| !number.kanji)
        {
            moment.day = Some(day_of(moment.month, &number)?);
            self.rest = rest;
            let _ = self.eat("日");
        }
        self.finish(moment)
    }

    /// `31日` behind `10月`; a number that is a month itself is none.
    fn day_behind_month(&mut self, month: i8) -> Result<Option<i8>, Refusal> {
        match leading(self.rest) {
            Some((number, rest)) if !rest.starts_with('月') => {
                self.rest = rest;
                let _ = self.eat("日");
                day_of(month, &number).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// Says which end of the days covered a moment is.
    fn finish(&mut self, moment: Moment) -> Result<(), Refusal> {
        if moment.day.is_some() {
            self.weekday();
        }
        let at_end = moment.day.is_none() && self.eat_any(&["末日", "末"]);
        let which = Refusal::WhichPart { month: i32::from(moment.month) };
        if self.range_sign() || self.eat_any(&["から", "より", "以降", "開始"]) {
            if at_end {
                return Err(which);
            }
            self.found.from.push(moment);
            self.range = true;
            return Ok(());
        }
        let reads = ["時点", "現在", "現"].iter().any(|word| self.rest.starts_with(word));
        let said = reads || self.rest.starts_with("まで");
        self.found.by_month |= reads && !self.range && !at_end && moment.day.is_none();
        if self.range || moment.day.is_some() || at_end || said {
            // 4～6月期 is the months from April to June.
            let _ = self.range && self.eat("期");
            self.range = false;
        } else if self.eat("分") {
            self.found.from.push(moment);
        } else {
            return Err(which);
        }
        self.found.until.push(moment);
        Ok(())
    }

    /// `～`, or a dash before a number or an era.
    fn range_sign(&mut self) -> bool {
        if self.eat("~") {
            return true;
        }
        let behind = self.rest.strip_prefix('-').unwrap_or_default();
        (leading(behind).is_some() || starts_with_era(behind)) && self.eat("-")
    }

    /// `(木)` or `(木曜日)` behind a day.
    fn weekday(&mut self) {
        let before = self.rest;
        if self.eat("(") && self.eat_char(&WEEKDAYS) {
            let _ = self.eat_any(&["曜日", "曜"]);
            if self.eat(")") {
                return;
            }
        }
        self.rest = before;
    }

    /// What begins with a number that is no year of four digits.
    pub(super) fn number_led(&mut self) -> Result<bool, Refusal> {
        let before = self.rest;
        if self.rest.starts_with("元年度") {
            self.rest = &self.rest["元".len()..];
            return if self.bare_year(1) { Ok(true) } else { Err(Refusal::BareYear { number: "元".to_owned() }) };
        }
        let Some(number) = self.number() else { return Ok(false) };
        let read = match (number.kanji, number.length()) {
            // 一般会計 begins with a kanji numeral and no month.
            (true, _) if !self.rest.starts_with(['年', '月']) => Ok(false),
            (_, 1 | 2) => self.small_number(&number),
            (false, 8) => self.compact_day(&number),
            (false, 10) => self.e_stat(&number),
            _ => Err(Refusal::Digits { digits: number.text }),
        };
        if matches!(read, Ok(false)) {
            self.rest = before;
        }
        read
    }

    /// A month, a month and a day, the first month of a range, or a bare year.
    fn small_number(&mut self, number: &Number) -> Result<bool, Refusal> {
        let mut moment = Moment { year: None, month: 0, day: None, ended: None };
        if self.eat("月") {
            moment.month = month_of(number)?;
            moment.day = self.day_behind_month(moment.month)?;
            return self.finish(moment).map(|()| true);
        }
        if let Some(behind) = self.rest.strip_prefix(['~', '-'])
            && let Some((_, rest)) = leading(behind)
            && rest.starts_with('月')
        {
            moment.month = month_of(number)?;
            self.rest = behind;
            self.range = true;
            self.found.from.push(moment);
            return Ok(true);
        }
        let inside = self.range || !self.found.years.is_empty();
        if inside
            && let Some(behind) = self.rest.strip_prefix(['.', '/'])
            && let Some((day, rest)) = leading(behind).filter(|(day, _)| !day.kanji)
        {
            moment.month = month_of(number)?;
            moment.day = Some(day_of(moment.month, &day)?);
            self.rest = rest;
            return self.finish(moment).map(|()| true);
        }
        // 9月1日～30日 ends in the month it began in.
        if let Some(began) = self.found.from.last().copied().filter(|_| self.range && self.rest.starts_with('日')) {
            moment = Moment { day: Some(day_of(began.month, number)?), ..began };
            let _ = self.eat("日");
            return self.finish(moment).map(|()| true);
        }
        // R3～5 is years, as nothing in it is a month.
        if let Some(first) = self.found.years.first().filter(|_| self.range && self.found.from.is_empty())
            && (self.rest.is_empty() || self.rest.starts_with('年'))
        {
            return Err(Refusal::OpenYears { year: first.year });
        }
        // The number behind R6.4～ is the range's last month.
        if self.range && !self.found.from.is_empty() && !number.kanji && !self.rest.starts_with('年') {
            moment.month = month_of(number)?;
            return self.finish(moment).map(|()| true);
        }
        if inside {
            return Ok(false);
        }
        if self.rest.starts_with("年度") && number.small().is_some_and(|number| self.bare_year(number)) {
            return Ok(true);
        }
        let alone = self.rest.is_empty() || self.rest.starts_with(['年', '.', '-', '/']);
        if alone { Err(Refusal::BareYear { number: number.text.clone() }) } else { Ok(false) }
    }

    /// `20241031`.
    fn compact_day(&mut self, number: &Number) -> Result<bool, Refusal> {
        let whole = || Refusal::Digits { digits: number.text.clone() };
        let value = number.small().ok_or_else(whole)?;
        let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
        if !(1868..=2101).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return Err(whole());
        }
        let month = i8::try_from(month).map_err(|_| whole())?;
        let day = i8::try_from(day).map_err(|_| whole())?;
        self.finish(Moment { year: Some(year), month, day: Some(day), ended: None }).map(|()| true)
    }

    /// `2024100000`, the fiscal year; `2024000000`, the calendar year; `2024000406`, the months from 4 to 6.
    fn e_stat(&mut self, number: &Number) -> Result<bool, Refusal> {
        let unknown = || Refusal::EStatCode { code: number.text.clone() };
        let year = i32::try_from(number.value / 1_000_000).map_err(|_| unknown())?;
        let rest = i32::try_from(number.value % 1_000_000).map_err(|_| unknown())?;
        if !(1868..=2101).contains(&year) {
            return Err(unknown());
        }
        let kind = match rest {
            100_000 => Kind::Fiscal,
            0 => Kind::Calendar,
            101..=1212 => {
                let month = |month: i32| i8::try_from(month).ok().filter(|month| (1..=12).contains(month));
                let (first, last) = (month(rest / 100).ok_or_else(unknown)?, month(rest % 100).ok_or_else(unknown)?);
                let moment = |month| Moment { year: Some(year), month, day: None, ended: None };
                self.found.from.push(moment(first));
                self.found.until.push(moment(last));
                return Ok(true);
            }
            _ => return Err(unknown()),
        };
        self.found.calendar_year |= kind == Kind::Calendar;
        self.found.years.push(NamedYear { year, kind });
        Ok(true)
    }
}

/// Whether a text begins as an era does.
pub(super) fn starts_with_era(text: &str) -> bool {
    Era::ALL.iter().any(|era| text.starts_with(era.letter) || text.starts_with(era.name))
}

fn month_of(number: &Number) -> Result<i8, Refusal> {
    let month = i8::try_from(number.value).ok().filter(|month| (1..=12).contains(month));
    month.ok_or_else(|| Refusal::NoSuchDay { month: number.small().unwrap_or(i32::MAX), day: 0 })
}

fn day_of(month: i8, number: &Number) -> Result<i8, Refusal> {
    let day = i8::try_from(number.value).ok().filter(|day| (1..=31).contains(day));
    day.ok_or_else(|| Refusal::NoSuchDay { month: month.into(), day: number.small().unwrap_or(i32::MAX) })
}
