//! Which years a sentence speaks of: 令和5年度, R5, 2023年度, FY2023, 前年度, and dates in them.

use super::numerals::kanji;
use crate::model::{Calendar, Era, FiscalYear};

/// A year that is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Mention {
    /// Its first byte.
    pub(in super::super) at: usize,
    /// The byte behind it.
    pub(in super::super) end: usize,
    /// The year; `None` where it may be any, as 前年度 with no year to count from.
    pub(in super::super) year: Option<i32>,
}

/// Words that count from another year, the longer first.
const RELATIVE: [(&str, i32); 24] = [
    ("一昨年度", -2),
    ("前々年度", -2),
    ("当該年度", 0),
    ("前年度", -1),
    ("昨年度", -1),
    ("翌年度", 1),
    ("次年度", 1),
    ("今年度", 0),
    ("本年度", 0),
    ("当年度", 0),
    ("同年度", 0),
    ("一昨年", -2),
    ("前年", -1),
    ("昨年", -1),
    ("翌年", 1),
    ("今年", 0),
    ("本年", 0),
    ("同年", 0),
    ("previous year", -1),
    ("last year", -1),
    ("year before", -1),
    ("year earlier", -1),
    ("following year", 1),
    ("this year", 0),
];

/// What was found at a place, before relative years are counted.
enum Found {
    Year(i32),
    Relative(i32),
}

/// The years named in a text that was folded, in order. `from` is the year that relative ones count from where the text
/// itself names none.
pub(in super::super) fn mentions(text: &str, calendar: Calendar, units: &[String], from: Option<i32>) -> Vec<Mention> {
    let reader = Reader { calendar, units };
    let mut found: Vec<(usize, usize, Found)> = Vec::new();
    let mut skip = 0;
    let mut before = None;
    for (at, character) in text.char_indices() {
        if at >= skip {
            let era = found.iter().rev().find_map(|(.., f)| if let Found::Year(year) = f { Some(*year) } else { None });
            if let Some((length, what)) = reader.at(&text[at..], before, era) {
                found.push((at, at + length, what));
                skip = at + length;
            }
        }
        before = Some(character);
    }
    let years: Vec<(usize, i32)> = found
        .iter()
        .filter_map(|(at, _, f)| if let Found::Year(year) = f { Some((*at, *year)) } else { None })
        .collect();
    let resolved = found.into_iter().map(|(at, end, found)| {
        let year = match found {
            Found::Year(year) => Some(year),
            Found::Relative(offset) => {
                let behind = years.iter().rfind(|(place, _)| *place < at);
                behind.or_else(|| years.first()).map(|(_, year)| *year).or(from).map(|year| year + offset)
            }
        };
        Mention { at, end, year }
    });
    resolved.collect()
}

struct Reader<'u> {
    calendar: Calendar,
    units: &'u [String],
}

impl Reader<'_> {
    /// A year at the beginning of a text, with its length.
    fn at(&self, rest: &str, before: Option<char>, last: Option<i32>) -> Option<(usize, Found)> {
        if let Some((word, offset)) = RELATIVE.iter().find(|(word, _)| rest.starts_with(word)) {
            return Some((word.len(), Found::Relative(*offset)));
        }
        let era = Era::ALL.iter().find_map(|era| Some((rest.strip_prefix(era.name)?, era)));
        if let Some((behind, era)) = era {
            let (number, length) = year_of_era(behind.trim_start())?;
            let spaces = behind.len() - behind.trim_start().len();
            return Some(self.dated(rest, era.name.len() + spaces + length, era.offset + number));
        }
        if before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '第')) {
            return None;
        }
        if let Some(behind) = rest.strip_prefix("FY").or_else(|| rest.strip_prefix("FY ")) {
            let (year, length) = western(behind)?;
            return Some((rest.len() - behind.len() + length, Found::Year(year)));
        }
        let letter = rest.chars().next().and_then(|c| Era::ALL.into_iter().find(|era| era.letter == c));
        if let Some(era) = letter {
            let (number, length) = year_of_era(&rest[1..])?;
            let next = rest[1 + length..].chars().next();
            let is_word = next.is_some_and(|c| c.is_ascii_alphanumeric());
            return (!is_word).then(|| self.dated(rest, 1 + length, era.offset + number));
        }
        if let Some((year, length)) = western(rest) {
            let behind = &rest[length..];
            let counts = self.units.iter().any(|unit| behind.starts_with(unit.as_str()));
            return (!counts).then(|| self.dated(rest, length, year));
        }
        // 4年度 behind 令和3年度.
        let (number, length) = year_of_era(rest)?;
        let year =
            last.map_or(Era::ALL[0].offset, |year| FiscalYear::new(year).map_or(0, |y| y.era().0.offset)) + number;
        rest[length..].starts_with("年度").then(|| (length + "年度".len(), Found::Year(year)))
    }

    /// A year with what follows it: 年度, or 年 with a month, which for fiscal years may lie in the one before.
    fn dated(&self, rest: &str, length: usize, year: i32) -> (usize, Found) {
        let behind = &rest[length..];
        if behind.starts_with("年度") {
            return (length + "年度".len(), Found::Year(year));
        }
        let parted = behind.strip_prefix('年').or_else(|| behind.strip_prefix(['.', '-', '/']));
        let Some(parted) = parted else { return (length, Found::Year(year)) };
        let sign = behind.len() - parted.len();
        let digits = parted.bytes().take_while(u8::is_ascii_digit).count();
        let month = parted[..digits].parse::<i32>().ok().filter(|month| (1..=12).contains(month) && digits <= 2);
        let Some(month) = month else {
            let named = behind.starts_with('年');
            return (length + if named { sign } else { 0 }, Found::Year(year));
        };
        let early = self.calendar == Calendar::FiscalYear && month < 4;
        let day =
            parted[digits..].bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'/')).count();
        (length + sign + digits + day, Found::Year(year - i32::from(early)))
    }
}

/// A western year of four digits at the beginning of a text.
fn western(text: &str) -> Option<(i32, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let year = text[..digits].parse().ok().filter(|_| digits == 4)?;
    let behind = &text[digits..];
    let goes_on = behind.starts_with([',', '.']) && behind[1..].starts_with(|c: char| c.is_ascii_digit());
    // 2,023 and 2023.5 are numbers; 2023.10.31 is a day.
    let is_number = goes_on && behind[1..].bytes().take_while(u8::is_ascii_digit).count() > 2;
    (FiscalYear::RANGE.contains(&year) && !is_number).then_some((year, digits))
}

/// The number of a year within its era at the beginning of a text: 元, 5, 30, 五.
fn year_of_era(text: &str) -> Option<(i32, usize)> {
    if text.starts_with('元') {
        return Some((1, "元".len()));
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return text[..digits].parse().ok().filter(|_| digits <= 2).map(|number| (number, digits));
    }
    let (number, length) = kanji(text)?;
    #[expect(clippy::cast_possible_truncation, reason = "at most 99")]
    (number <= 99.0).then_some((number as i32, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn years(text: &str) -> Vec<Option<i32>> {
        mentions(&super::super::fold(text), Calendar::FiscalYear, &["人".to_owned()], None)
            .iter()
            .map(|m| m.year)
            .collect()
    }

    #[test]
    fn a_year_is_known_in_every_way_it_is_written() {
        for text in [
            "令和5年度",
            "令和５年度は",
            "令和五年度",
            "R5",
            "Ｒ５",
            "R5.10.31",
            "2023年度",
            "2023",
            "FY2023",
            "令和6年3月",
            "2024-03-31",
            "令和 5年度",
        ] {
            assert_eq!(years(text), [Some(2023)], "{text}");
        }
        assert_eq!(years("令和元年度 平成30年度 H30 R元 昭和六十三年度"), [2019, 2018, 2018, 2019, 1988].map(Some));
        assert_eq!(years("令和4・5年度"), [2022, 2023].map(Some));
        for none in ["2,023人", "2023人", "5年分", "K2023", "第3年度", "年度", "10月", "2023.123"] {
            assert_eq!(years(none), [], "{none}");
        }
    }

    #[test]
    fn years_count_from_the_one_named_before() {
        assert_eq!(years("令和5年度は41件で、前年度"), [Some(2023), Some(2022)]);
        assert_eq!(years("前年度より増え、令和5年度は"), [Some(2022), Some(2023)]);
        assert_eq!(years("前年度より増えた"), [None]);
        let inherited = mentions("前年度より", Calendar::FiscalYear, &[], Some(2023));
        assert_eq!(inherited[0].year, Some(2022));
    }
}
