//! Signs and words that stand for no number, and signs that an office must explain first.

use super::{Refusal, Rules, fold::is_dash, parts};
use crate::collect::period;
use crate::model::{Remark, Status};

/// What a sign or word says instead of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    /// Its status.
    pub status: Status,
    /// Whether `no_result: zero` makes it a zero.
    pub no_result: bool,
    /// The words, of what is no mere sign.
    pub words: Option<String>,
}

/// A row of the signs and words that stand for no number.
#[derive(Clone, Copy, Debug)]
pub struct NoNumber {
    /// The status.
    pub status: Status,
    /// Whether `no_result: zero` makes them a zero.
    pub no_result: bool,
    /// The words.
    pub words: &'static [&'static str],
}

/// The words that stand for no number, beside those of [`Remark::WORDS`] that leave no value.
pub const NO_NUMBER: &[NoNumber] = &[
    NoNumber {
        status: Status::Missing,
        no_result: true,
        words: &[
            "実績なし",
            "実績無し",
            "実績無",
            "該当なし",
            "該当無し",
            "該当無",
            "実施なし",
            "実施無し",
            "開催なし",
            "開催無し",
            "利用なし",
            "申請なし",
            "皆無",
            "なし",
            "無し",
            "無",
        ],
    },
    NoNumber {
        status: Status::Missing,
        no_result: false,
        words: &[
            "記載なし",
            "記載無し",
            "未記載",
            "未記入",
            "回答なし",
            "未回答",
            "評価せず",
            "未評価",
            "未実施",
            "実施せず",
            "中止",
            "休止",
            "未定",
            "未設定",
            "データなし",
        ],
    },
    NoNumber {
        status: Status::NotCollected, no_result: false, words: &["調査なし", "調査せず", "未把握", "集計未了"]
    },
];

/// What stands instead of a number, if that is all there is.
pub(super) fn stands_for_none(text: &str) -> Option<Instead> {
    let sign = |status| Some(Instead { status, no_result: false, words: None });
    let all = |test: fn(char) -> bool| text.chars().all(test);
    if all(is_dash) {
        return sign(Status::CannotExist);
    }
    match text {
        "・" => return sign(Status::CannotExist),
        "x" | "X" | "χ" | "Χ" => return sign(Status::Withheld),
        // One point alone is a number that lost its digits.
        _ if all(|c| matches!(c, '.' | '・')) && text.len() > 1 => return sign(Status::NotCollected),
        _ => {}
    }
    // A sign before words in brackets adds nothing: ―（未実施）, x（秘匿）.
    let words = text.trim_start_matches(|c| is_dash(c) || matches!(c, '.' | '・' | 'x' | 'X' | 'χ'));
    let bracketed = words.strip_prefix('(').and_then(|words| words.strip_suffix(')'));
    if words.len() < text.len() && bracketed.is_none() {
        return None;
    }
    let inside = bracketed.unwrap_or(words);
    let (head, remark) = inside.split_once('(').map_or((inside, false), |(head, rest)| (head, rest.ends_with(')')));
    // なし（0） says two things.
    let digits = inside.contains(|c: char| c.is_ascii_digit());
    let (status, no_result) = word(head).filter(|_| (remark || head == inside) && !digits)?;
    Some(Instead { status, no_result, words: Some(inside.to_owned()) })
}

fn word(text: &str) -> Option<(Status, bool)> {
    let known = NO_NUMBER.iter().find(|row| row.words.contains(&text)).map(|row| (row.status, row.no_result));
    let remark = Remark::WORDS.iter().filter(|(remark, _)| !remark.has_value());
    let remark = remark.into_iter().find(|(_, words)| words.contains(&text)).map(|(remark, _)| *remark);
    known.or(match remark {
        Some(Remark::Status(status)) => Some((status, false)),
        _ => None,
    })
}

/// Refuses what is a sign or an error and never a number.
pub(super) fn refuse(text: &str) -> Result<(), Refusal> {
    let lower = text.to_ascii_lowercase();
    let all = |test: fn(char) -> bool| text.chars().all(test);
    let mut single = text.chars();
    let single = single.next().filter(|_| single.next().is_none());
    let error =
        text.strip_prefix('#').is_some_and(|rest| rest.starts_with(|c: char| c == '#' || c.is_ascii_uppercase()));
    if error || lower.starts_with("err:") {
        return Err(Refusal::SheetError);
    }
    if text.starts_with('=') {
        return Err(Refusal::Formula);
    }
    if single.is_some_and(|c| "○◯〇●◎△▲▽▼×✕✖☆★✓✔ABCDES".contains(c)) {
        return Err(Refusal::Grade);
    }
    if all(|c| c == '*') || single.is_some_and(|c| matches!(c, '#' | '?' | '/' | '\\' | '†')) {
        return Err(Refusal::SignNotDeclared);
    }
    if matches!(text, "〃" | "\"" | "′′" | "同上" | "同左" | "同右" | "々" | "仝" | "→" | "↓" | "''") {
        return Err(Refusal::Ditto);
    }
    if matches!(lower.as_str(), "n/a" | "na" | "n.a." | "null" | "none" | "nil") {
        return Err(Refusal::NotApplicable);
    }
    if matches!(lower.trim_start_matches(['-', '+']), "nan" | "inf" | "infinity" | "∞") {
        return Err(Refusal::NotFinite);
    }
    Ok(())
}

/// The plainest reason why a cell is no number, after it was not read as one.
pub(super) fn explain(text: &str, rules: &Rules, refusal: Refusal) -> Refusal {
    let known =
        !matches!(refusal, Refusal::NotANumber | Refusal::Before { .. } | Refusal::Behind { .. } | Refusal::TwoData);
    if let Some(refusal) = lookalike(text, rules).filter(|_| !known) {
        return refusal;
    }
    if is_date(text) && (!known || matches!(refusal, Refusal::Points | Refusal::Range)) {
        return Refusal::Date;
    }
    if known {
        return refusal;
    }
    if text.contains([':', ';']) {
        return Refusal::TwoData;
    }
    let behind = text.trim_start_matches(|c| "〇零一二三四五六七八九十百千万億兆".contains(c));
    let numerals = behind.len() < text.len() && (behind.is_empty() || rules.units.parse(behind).is_some());
    if refusal == Refusal::NotANumber && (numerals || text.starts_with("ゼロ")) {
        return Refusal::KanjiNumerals;
    }
    refusal
}

/// A letter in the place of a digit, or a Japanese comma in that of a comma.
fn lookalike(text: &str, rules: &Rules) -> Option<Refusal> {
    let digit = |c: char| match c {
        'O' | 'o' | '〇' | '○' | '◯' | 'Ο' | 'О' | 'о' => Some('0'),
        'l' | 'I' | '|' => Some('1'),
        'Z' => Some('2'),
        'S' => Some('5'),
        '、' | '،' => Some(','),
        _ => None,
    };
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let pieces: Vec<&str> = text.split_inclusive(|c| !(is_number(c) || digit(c).is_some())).collect();
    let mut suggestion = String::new();
    let mut letter = None;
    for piece in pieces {
        let has_digit = piece.contains(|c: char| c.is_ascii_digit());
        for c in piece.chars() {
            match digit(c).filter(|_| has_digit) {
                Some(digit) => {
                    letter = letter.or(Some(c));
                    suggestion.push(digit);
                }
                None => suggestion.push(c),
            }
        }
    }
    let letter = letter?;
    parts::read(&suggestion, rules).is_ok().then_some(Refusal::Lookalike { letter, suggestion })
}

/// Whether a text is a day, a month or a year, as spreadsheets make them of `6-10` and `R6.10.1`.
fn is_date(text: &str) -> bool {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let lower = text.to_ascii_lowercase();
    if months.iter().any(|month| lower.contains(month)) && text.contains('-') {
        return true;
    }
    let digits = |piece: &str| (1..=2).contains(&piece.len()) && piece.bytes().all(|byte| byte.is_ascii_digit());
    let time =
        |(hours, rest): (&str, &str)| digits(hours) && rest.split(':').all(|piece| digits(piece) && piece.len() == 2);
    if text.split_once(':').is_some_and(time) {
        return true;
    }
    match period::read(text, None) {
        Ok(_) => true,
        Err(period::Refusal::NoYear | period::Refusal::WhichPart { .. }) => text.contains(|c: char| c.is_ascii_digit()),
        Err(_) => false,
    }
}
