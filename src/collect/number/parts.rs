//! Takes a cell apart: words, marks and sign before the digits; unit, words and marks behind them.

use rust_decimal::Decimal;

use super::amount::{self, Amount};
use super::{Reading, Refusal, Rules};
use crate::model::{Remark, RevisionKind, Status, Unit};

/// Words behind a number by which an office says that it is not exact.
const ROUGHLY: [&str; 9] = ["程度", "前後", "くらい", "ぐらい", "ほど", "余り", "余", "強", "弱"];

/// Words before a number that say what was counted; they are kept as a note.
const COUNTED: [&str; 12] = ["延べ", "のべ", "延", "実人数", "実数", "実", "うち", "内", "合計", "計", "全", "累計"];

/// Words in brackets behind a number that say what was counted.
const BRACKETED: [&str; 9] = ["延べ", "のべ", "延", "実人数", "実数", "実", "うち", "再掲", "内数"];

/// Words before a number that make it a rate.
const RATES: [&str; 10] = ["年間", "年", "月間", "月", "毎年", "毎月", "毎週", "週", "各", "1人あたり"];

/// Words before a number that say what is left.
const REMAINING: [&str; 3] = ["あと", "残り", "残"];

/// Words behind a number that make it a bound.
const BOUNDS: [&str; 6] = ["以上", "以下", "未満", "以内", "超", "超え"];

/// Words and signs before a number that make it a bound.
const BOUNDED: [&str; 11] = ["少なくとも", "最大", "最低", "最高", "上限", "<", ">", "≦", "≧", "≤", "≥"];

/// What the words and marks around the digits say.
#[derive(Default)]
struct Around {
    status: Option<Status>,
    revised: Option<RevisionKind>,
    words: Vec<&'static str>,
}

impl Around {
    fn remark(&mut self, remark: Remark) {
        match remark {
            Remark::Status(status) => self.status = Some(self.status.map_or(status, |said| said.graver(status))),
            Remark::Revised(kind) => self.revised = Some(kind),
        }
    }

    fn about(&mut self, word: &'static str) {
        self.remark(Remark::Status(Status::Estimated));
        self.words.push(word);
    }
}

/// Reads a folded text that is not empty.
pub(super) fn read(text: &str, rules: &Rules) -> Result<Reading, Refusal> {
    let mut around = Around::default();
    if let Some((inside, behind)) = brackets(text) {
        let mut reading = signed(inside, false, behind, &mut around, rules)?;
        if !rules.brackets_are_minus() {
            return Err(Refusal::Brackets);
        }
        reading.value = reading.value.map(minus);
        return Ok(reading);
    }
    let rest = before(text, &mut around)?;
    let (negative, digits) = sign(rest)?;
    if !digits.starts_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '¥' | '\\')) {
        return Err(nothing(text));
    }
    signed(digits, negative, "", &mut around, rules)
}

/// `(3.2)` and `(3.2)%`: what stands inside, and what behind.
fn brackets(text: &str) -> Option<(&str, &str)> {
    let (inside, behind) = text.strip_prefix('(')?.split_once(')')?;
    let number = inside.starts_with(|c: char| c.is_ascii_digit() || c == '¥') && !behind.contains(['(', ')']);
    number.then_some((inside, behind))
}

/// Why a text without leading digits is no number.
fn nothing(text: &str) -> Refusal {
    if text.starts_with('~') {
        return Refusal::Range;
    }
    match text.find(|c: char| c.is_ascii_digit()) {
        Some(at) => Refusal::Before { words: text[..at].to_owned() },
        None => Refusal::NotANumber,
    }
}

/// Words and marks before the digits and their sign.
fn before<'t>(text: &'t str, around: &mut Around) -> Result<&'t str, Refusal> {
    let mut rest = text;
    loop {
        let starts = |word: &&&'static str| rest.starts_with(**word);
        if let Some(word) = Remark::ABOUT.iter().find(starts) {
            around.about(word);
            rest = &rest[word.len()..];
        } else if let Some(word) = COUNTED.iter().find(starts) {
            around.words.push(word);
            rest = &rest[word.len()..];
        } else if REMAINING.iter().any(|word| rest.starts_with(word)) {
            return Err(Refusal::Remaining);
        } else if RATES.iter().any(|word| rest.starts_with(word)) && rest.contains(|c: char| c.is_ascii_digit()) {
            return Err(Refusal::Rate);
        } else if BOUNDED.iter().any(|word| rest.starts_with(word)) {
            return Err(Refusal::Bound);
        } else {
            break;
        }
    }
    // 総務省 and others print the mark before the number.
    let mark = rest.chars().next().and_then(Remark::of_mark);
    if let Some(mark) =
        mark.filter(|_| rest[1..].starts_with(|c: char| c.is_ascii_digit() || matches!(c, '△' | '▲' | '-')))
    {
        around.remark(mark);
        rest = &rest[1..];
    }
    Ok(rest)
}

/// The sign before the digits: whether the number is below zero, and the rest.
fn sign(text: &str) -> Result<(bool, &str), Refusal> {
    if text.starts_with('±') {
        return Err(Refusal::PlusMinus);
    }
    let yen = text.strip_prefix(['¥', '\\']).filter(|rest| rest.starts_with(['△', '▲', '-']));
    let rest = yen.unwrap_or(text);
    let (negative, rest) = match rest.strip_prefix(['△', '▲', '-']) {
        Some(rest) => (true, rest),
        None => (false, rest.strip_prefix('+').unwrap_or(rest)),
    };
    Ok((negative, rest))
}

/// Digits and what stands behind them. `outside` stands behind a bracket around all that.
fn signed(text: &str, negative: bool, outside: &str, around: &mut Around, rules: &Rules) -> Result<Reading, Refusal> {
    let yen = text.strip_prefix(['¥', '\\']);
    let text = yen.unwrap_or(text);
    let length = amount::length(text);
    let (digits, suffix) = text.split_at(length);
    if digits.is_empty() {
        return Err(Refusal::NotANumber);
    }
    let suffix = format!("{suffix}{outside}");
    exponent(&suffix)?;
    let core = behind(&suffix, around)?;
    let (amount, unit) = with_unit(digits, core, rules)?;
    let unit = match (unit, yen) {
        (None, Some(_)) => Unit::parse("円"),
        (Some(unit), Some(_)) if unit.written() != "円" => return Err(Refusal::Behind { words: core.to_owned() }),
        (unit, _) => unit,
    };
    let status = around.status.unwrap_or(Status::Normal);
    let revised = around.revised.or_else(|| RevisionKind::of_status(around.status));
    let words = (!around.words.is_empty()).then(|| around.words.join("、"));
    let value = if negative { minus(amount.value) } else { amount.value };
    Ok(Reading { value: Some(value), decimals: amount.decimals, unit, status, revised, words })
}

/// There is no zero below zero.
fn minus(value: Decimal) -> Decimal {
    if value.is_zero() { value } else { -value }
}

/// `1.33744E+07`, as a spreadsheet shows what is too wide for its cell.
fn exponent(suffix: &str) -> Result<(), Refusal> {
    let behind = suffix.strip_prefix(['E', 'e']).map(|rest| rest.trim_start_matches(['+', '-']));
    if behind.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        return Err(Refusal::Exponent);
    }
    Ok(())
}

/// Takes words and marks off the end of what stands behind the digits, and leaves the unit.
fn behind<'s>(suffix: &'s str, around: &mut Around) -> Result<&'s str, Refusal> {
    let mut core = suffix;
    loop {
        let unbracketed = core.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
        if BOUNDS.iter().any(|word| core.ends_with(word)) {
            return Err(Refusal::Bound);
        }
        if let Some(mark) = ["*", "#", "注"].into_iter().find(|mark| core.ends_with(mark)) {
            return Err(Refusal::Footnote { mark: mark.chars().next().unwrap_or_default() });
        }
        if let Some((rest, remark)) = remark_behind(core) {
            around.remark(remark);
            core = rest;
        } else if let Some(word) = ROUGHLY.iter().find(|word| core.ends_with(**word)) {
            around.about(word);
            core = &core[..core.len() - word.len()];
        } else if let Some((rest, word)) =
            unbracketed.and_then(|(rest, inside)| Some((rest, BRACKETED.iter().find(|word| **word == inside)?)))
        {
            around.words.push(word);
            core = rest;
        } else {
            return Ok(core);
        }
    }
}

/// 見込, 速報, p or r behind a number, in brackets or not.
fn remark_behind(core: &str) -> Option<(&str, Remark)> {
    let unbracketed = core.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    if let Some((rest, inside)) = unbracketed {
        let mark = inside.chars().next().filter(|c| inside.len() == c.len_utf8()).and_then(Remark::of_mark);
        let remark = mark.or_else(|| Remark::of_word(inside).filter(|_| inside.chars().count() > 1));
        return remark.filter(|remark| remark.has_value()).map(|remark| (rest, remark));
    }
    let words = Remark::WORDS.iter().filter(|(remark, _)| remark.has_value());
    let words = words.flat_map(|(remark, words)| words.iter().map(move |word| (*remark, *word)));
    let longest = words.filter(|(_, word)| core.ends_with(word)).max_by_key(|(_, word)| word.len());
    if let Some((remark, word)) = longest {
        return Some((&core[..core.len() - word.len()], remark));
    }
    let mark = core.chars().next_back()?;
    let rest = &core[..core.len() - mark.len_utf8()];
    let part_of_word = rest.ends_with(|c: char| c.is_ascii_alphabetic());
    Remark::of_mark(mark).filter(|_| !part_of_word).map(|remark| (rest, remark))
}

/// The digits with a unit of the table, or with 億 and 万 among them.
fn with_unit(digits: &str, core: &str, rules: &Rules) -> Result<(Amount, Option<Unit>), Refusal> {
    let core_unit = core.strip_prefix('(').and_then(|core| core.strip_suffix(')')).unwrap_or(core);
    if core.is_empty() {
        return Ok((amount::plain(digits)?, None));
    }
    if let Some(unit) = rules.units.parse(core_unit) {
        return Ok((amount::plain(digits)?, Some(unit)));
    }
    let text = format!("{digits}{core}");
    if let Some((amount, rest)) = amount::mixed(&text) {
        let unit = rules.units.parse(rest);
        if rest.is_empty() || unit.is_some() {
            return Ok((amount, unit));
        }
    }
    Err(behind_digits(core))
}

/// Why what stands behind the digits is no unit.
fn behind_digits(core: &str) -> Refusal {
    let digit_behind = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let from = core.trim_start_matches(|c: char| c.is_alphabetic());
    if from.strip_prefix(['~', '-']).is_some_and(digit_behind) && core.matches('-').count() < 2 {
        return Refusal::Range;
    }
    if core == "~" {
        return Refusal::Range;
    }
    if core.strip_prefix(['\'', '’']).is_some_and(digit_behind) {
        return Refusal::Commas;
    }
    if core.starts_with('±') {
        return Refusal::PlusMinus;
    }
    if core.strip_prefix(['/', '÷']).is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit())) {
        return Refusal::Fraction;
    }
    if core.contains(|c: char| c.is_ascii_digit()) {
        return Refusal::TwoData;
    }
    Refusal::Behind { words: core.to_owned() }
}
