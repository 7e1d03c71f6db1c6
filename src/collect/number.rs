//! Reads the numbers of Japanese offices: widths, thousands, unit suffixes, minus signs, and signs that stand for no number.

use unicode_normalization::UnicodeNormalization;

use crate::model::{Status, Unit};

/// What a cell says.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The number, before any conversion of its unit; `None` where a sign or word stands for it.
    pub value: Option<f64>,
    /// Decimals printed.
    pub decimals: u32,
    /// The unit printed behind it.
    pub unit: Option<Unit>,
    /// Its status.
    pub status: Status,
    /// Whether it carries the mark r (revised).
    pub revised: bool,
    /// The word printed instead of a number, e.g. `実績なし`.
    pub words: Option<String>,
}

impl Reading {
    fn none(status: Status, words: Option<&str>) -> Self {
        Self { value: None, decimals: 0, unit: None, status, revised: false, words: words.map(str::to_owned) }
    }
}

/// Words that offices print where there was nothing to count.
const NO_RESULT: [&str; 4] = ["実績なし", "実績無し", "実績無", "該当なし"];

/// Reads a cell. `None`: not a number and no sign that stands for one.
#[must_use]
pub fn read(cell: &str) -> Option<Reading> {
    let trimmed = cell.trim();
    if trimmed.is_empty() {
        return Some(Reading::none(Status::Missing, None));
    }
    let text: String = trimmed.nfkc().filter(|c| !c.is_whitespace()).collect();
    if let Some(words) = NO_RESULT.iter().find(|words| **words == text) {
        return Some(Reading::none(Status::Missing, Some(words)));
    }
    match text.as_str() {
        "-" | "−" | "―" | "—" | "–" | "ー" | "・" => return Some(Reading::none(Status::CannotExist, None)),
        "..." | "…" | "・・・" => return Some(Reading::none(Status::NotCollected, None)),
        "x" | "X" | "χ" => return Some(Reading::none(Status::Withheld, None)),
        _ => {}
    }
    signed(&text)
}

fn signed(text: &str) -> Option<Reading> {
    let (negative, rest) = match text.chars().next()? {
        '△' | '▲' | '-' | '−' | '‐' | '–' => (true, &text[text.chars().next()?.len_utf8()..]),
        '+' => (false, &text[1..]),
        _ => (false, text),
    };
    let end = rest.find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.')).unwrap_or(rest.len());
    let (number, suffix) = rest.split_at(end);
    let (value, decimals) = plain(number)?;
    let (suffix, mark) = match suffix {
        "p" => ("", Some('p')),
        "r" => ("", Some('r')),
        other => (other, None),
    };
    let unit = if suffix.is_empty() { None } else { Some(Unit::parse(suffix)?) };
    let status = if mark == Some('p') { Status::Provisional } else { Status::Normal };
    let value = if negative { -value } else { value };
    Some(Reading { value: Some(value), decimals, unit, status, revised: mark == Some('r'), words: None })
}

/// `13,374,381`, `96.6`: the value and its decimals; commas only where they part thousands.
fn plain(number: &str) -> Option<(f64, u32)> {
    let (whole, fraction) = number.split_once('.').map_or((number, None), |(w, f)| (w, Some(f)));
    if whole.is_empty() || fraction.is_some_and(|f| f.is_empty() || !f.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    if whole.contains(',') {
        let mut groups = whole.split(',');
        let first = groups.next()?;
        if first.is_empty() || first.len() > 3 || !groups.all(|group| group.len() == 3) {
            return None;
        }
    }
    let digits: String = number.chars().filter(|c| *c != ',').collect();
    let value: f64 = digits.parse().ok()?;
    // Beyond 15 digits a double no longer holds what was printed.
    if digits.bytes().filter(u8::is_ascii_digit).count() > 15 {
        return None;
    }
    Some((value, fraction.map_or(0, |f| u32::try_from(f.len()).unwrap_or(0))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(cell: &str) -> Option<f64> {
        read(cell).and_then(|reading| reading.value)
    }

    #[test]
    fn printed_numbers_are_read() {
        for (cell, expected) in [
            ("13,374,381", 13_374_381.0),
            ("１，３２９", 1_329.0),
            ("18件", 18.0),
            ("96.6%", 96.6),
            ("４４．６", 44.6),
            ("△3.2", -3.2),
            ("▲3.2", -3.2),
            ("△ 54,317", -54_317.0),
            ("-3.2", -3.2),
            ("−3.2", -3.2),
            ("－3.2", -3.2),
            ("0", 0.0),
            ("60人", 60.0),
            ("1,100千円", 1_100.0),
        ] {
            assert_eq!(value(cell), Some(expected), "{cell}");
        }
    }

    #[test]
    fn signs_stand_for_no_number_each_with_its_status() {
        for (cell, status) in [
            ("", Status::Missing),
            ("実績なし", Status::Missing),
            ("-", Status::CannotExist),
            ("－", Status::CannotExist),
            ("…", Status::NotCollected),
            ("・・・", Status::NotCollected),
            ("・", Status::CannotExist),
            ("x", Status::Withheld),
            ("Ｘ", Status::Withheld),
        ] {
            let reading = read(cell).unwrap_or_else(|| panic!("{cell}"));
            assert_eq!((reading.value, reading.status), (None, status), "{cell}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for cell in
            ["1.2.3", "12,34,5", "l8", "１O", "△", "***", "oops", "1,2", ".", "5.", "99999999999999999", "12かけ"]
        {
            assert_eq!(read(cell), None, "{cell}");
        }
    }

    #[test]
    fn marks_and_units_behind_a_number_are_kept() {
        assert_eq!(read("12p").map(|r| r.status), Some(Status::Provisional));
        assert!(read("12r").unwrap().revised);
        assert_eq!(read("3回").unwrap().unit, Unit::parse("回"));
        assert_eq!(read("82.40").unwrap().decimals, 2);
    }
}
