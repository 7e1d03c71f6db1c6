//! Numbers as a page prints them.

use super::keep;
use crate::analyse::rounding;
use crate::model::Unit;

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

/// A number with its unit, kept together on a line.
#[must_use]
pub fn with_unit(value: f64, decimals: u32, unit: &Unit) -> String {
    // 人口10万対 is a base, not a counter: it does not stand behind a number.
    let symbol = if unit.written().starts_with("人口") { "" } else { unit.symbol() };
    keep(&format!("{}{symbol}", grouped(value, decimals)))
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
