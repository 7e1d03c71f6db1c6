//! Numbers as a page prints them.

use rust_decimal::Decimal;

use super::{Words, keep};
use crate::analyse::rounding;
use crate::model::{Indicator, Language, Unit, UnitKind};

/// A number with its decimals and commas between thousands, e.g. `13,374,381`, `-3.2`.
#[must_use]
pub fn grouped(value: f64, decimals: u32) -> String {
    let text = plain(value, decimals);
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut parts = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            parts.push(',');
        }
        parts.push(digit);
    }
    let fraction = fraction.map_or_else(String::new, |fraction| format!(".{fraction}"));
    format!("{sign}{parts}{fraction}")
}

/// A number with its decimals and nothing else, as data files have it; never `-0`.
#[must_use]
pub fn plain(value: f64, decimals: u32) -> String {
    // Half away from zero, in decimal: a double's own digits would round 0.35 down.
    let text = format!("{:.*}", decimals as usize, rounding::published(value, decimals));
    match text.strip_prefix('-') {
        Some(rest) if rest.bytes().all(|byte| matches!(byte, b'0' | b'.')) => rest.to_owned(),
        _ => text,
    }
}

/// A number with the sign of Japanese tables: △ for minus.
#[must_use]
pub fn signed(value: f64, decimals: u32) -> String {
    let text = grouped(value, decimals);
    text.strip_prefix('-').map_or_else(|| text.clone(), |rest| format!("△{rest}"))
}

/// A number with its unit, kept together on a line: `41件`, `△3.2%`, `人口10万対5.8`; `41 cases`, `−3.2%`. A unit that the
/// source declares itself is printed as declared.
#[must_use]
pub fn with_unit(words: &Words, value: f64, decimals: u32, unit: &Unit) -> String {
    match words.language() {
        Language::Ja if unit.is_base() => keep(&format!("{}{}", unit.written(), signed(value, decimals))),
        Language::Ja => keep(&format!("{}{}", signed(value, decimals), unit.symbol())),
        Language::En => keep_beginning(&in_english(words, value, decimals, unit)),
    }
}

/// A difference without its sign, with its unit: rates in per cent and ratios differ by points, and behind a base there is
/// no unit. English says the unit only of money, as it stands beside both values: up 3 from 38 occasions.
#[must_use]
pub fn difference_words(words: &Words, indicator: &Indicator, value: f64) -> String {
    let unit = &indicator.unit;
    let tens = unit.english_tens();
    let (value, decimals) = (value.abs(), indicator.decimals);
    let (told, fewer) = in_tens(value, decimals, tens);
    let points = |number: String| keep_beginning(&words.get("points", &[("number", &number)]));
    match words.language() {
        _ if unit.is_percent() => points(grouped(value, decimals)),
        Language::Ja if unit.is_ratio() => points(grouped(value, decimals)),
        Language::Ja if unit.is_base() => keep(&grouped(value, decimals)),
        Language::En if !matches!(unit.kind(), UnitKind::Yen(_)) => keep(&grouped(told, fewer)),
        _ => with_unit(words, value, decimals, unit),
    }
}

/// A change in a year with its sign: rates in per cent change by points. English says the unit only of money, as in
/// [`difference_words`].
#[must_use]
pub fn yearly_words(words: &Words, indicator: &Indicator, change: f64, decimals: u32) -> String {
    let unit = &indicator.unit;
    let sign = |number: String| if change > 0.0 { format!("+{number}") } else { number.replace('-', "−") };
    if unit.is_percent() {
        return keep_beginning(&words.get("points", &[("number", &sign(grouped(change, decimals)))]));
    }
    if words.language() == Language::Ja {
        return keep(&format!("{}{}", sign(grouped(change, decimals)), unit.symbol()));
    }
    let (value, decimals) = in_tens(change, decimals, unit.english_tens());
    let number = sign(grouped(value, decimals));
    match unit.kind() {
        UnitKind::Yen(_) => {
            let (number, behind) = behind(words, None, unit, number);
            keep_beginning(&format!("{number}{behind}"))
        }
        _ => keep(&number),
    }
}

/// A number for the ear, without its unit, which is said once by [`unit_name`]: `1,234`, `マイナス3.2`, `minus 3.2`.
#[must_use]
pub fn heard(words: &Words, value: f64, decimals: u32, unit: &Unit) -> String {
    let tens = if words.language() == Language::En { unit.english_tens() } else { 0 };
    let (value, decimals) = in_tens(value, decimals, tens);
    let text = grouped(value, decimals);
    match text.strip_prefix('-') {
        Some(number) => words.get("heard-minus", &[("number", number)]),
        None => text,
    }
}

/// What a unit is called by itself: `件`, `人口10万対`; `cases`.
#[must_use]
pub fn unit_name(words: &Words, unit: &Unit) -> String {
    match words.language() {
        Language::En => counted(words, unit, "").trim().to_owned(),
        Language::Ja => unit.written().to_owned(),
    }
}

/// A number, and what stands behind it in its language, with the space before it: of a unit, or of the message of one.
pub(super) fn behind(words: &Words, message: Option<&str>, unit: &Unit, number: String) -> (String, String) {
    let id = message.map(|message| format!("unit-{message}"));
    let told = match (words.language(), &id) {
        (Language::Ja, _) => format!("{number}{}", unit.symbol()),
        (Language::En, Some(id)) => words.get(id, &[("number", &number)]),
        (Language::En, None) => counted(words, unit, &number),
    };
    match told.strip_prefix(&number) {
        Some(unit) => {
            let unit = unit.to_owned();
            (number, unit)
        }
        None => (told, String::new()),
    }
}

fn in_english(words: &Words, value: f64, decimals: u32, unit: &Unit) -> String {
    let number = |value, decimals| grouped(value, decimals).replace('-', "−");
    let (value, decimals) = in_tens(value, decimals, unit.english_tens());
    counted(words, unit, &number(value, decimals))
}

/// A number in English with its unit: under the name that the source gives it, else that of the table, else as written.
fn counted(words: &Words, unit: &Unit, number: &str) -> String {
    match (unit.english(), unit.known()) {
        (Some(name), _) if number == "1" => format!("{number} {}", name.one),
        (Some(name), _) => format!("{number} {}", name.other),
        (None, Some(known)) => {
            let id = format!("unit-{}", known.message);
            words.get(&id, &[("number", number)])
        }
        (None, None) => format!("{number} {}", words.as_written(unit.symbol())),
    }
}

/// A number a few tens greater, with the decimals it then has.
pub(super) fn in_tens(value: f64, decimals: u32, tens: u32) -> (f64, u32) {
    let greater = rounding::decimal(value).and_then(|value| value.checked_mul(Decimal::from(10_u64.pow(tens))));
    (greater.map_or(value, rounding::float), decimals.saturating_sub(tens))
}

/// Keeps a number and the first word behind it together; a unit of many words may break.
fn keep_beginning(text: &str) -> String {
    let last = text.rfind(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let mut spaces = text[last..].match_indices(' ').map(|(at, _)| last + at);
    match spaces.nth(1) {
        Some(at) => keep(&text[..at]) + &text[at..],
        None => keep(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted_and_zero_has_no_sign() {
        assert_eq!(grouped(13_374_381.0, 0), "13,374,381");
        assert_eq!(grouped(-1_234.5, 1), "-1,234.5");
        assert_eq!(grouped(999.0, 0), "999");
        assert_eq!(plain(-0.04, 1), "0.0");
        assert_eq!(signed(-3.0, 0), "△3");
    }
}
