//! Digits: thousands, decimals, and amounts in 億, 万 and 千.

use rust_decimal::Decimal;

use super::Refusal;

/// Digits beyond these no longer hold what was printed once they are a double.
const MOST_DIGITS: usize = 15;

/// A number as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    pub value: Decimal,
    pub decimals: u32,
}

/// The length of the digits, commas and points that a text begins with.
pub(super) fn length(text: &str) -> usize {
    text.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.'))).unwrap_or(text.len())
}

/// `13,374,381`, `96.6`: commas only where they part thousands, a point only between digits.
pub(super) fn plain(number: &str) -> Result<Amount, Refusal> {
    let (whole, fraction) = number.split_once('.').map_or((number, None), |(whole, fraction)| (whole, Some(fraction)));
    if fraction.is_some_and(|fraction| fraction.contains(',')) {
        return Err(Refusal::Commas);
    }
    if whole.is_empty() || fraction.is_some_and(|fraction| fraction.is_empty() || fraction.contains('.')) {
        return Err(Refusal::Points);
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    if whole.contains(',') && (!(1..=3).contains(&first.len()) || !groups.all(|group| group.len() == 3)) {
        return Err(Refusal::Commas);
    }
    let digits: String = number.chars().filter(|c| *c != ',').collect();
    let significant = digits.trim_start_matches(['0', '.']);
    if significant.bytes().filter(u8::is_ascii_digit).count() > MOST_DIGITS {
        return Err(Refusal::TooManyDigits);
    }
    let value: Decimal = digits.parse().map_err(|_| Refusal::TooManyDigits)?;
    Ok(Amount { value, decimals: value.scale() })
}

/// `3億8598万7000`: the amount, and what stands behind it. `None` where the text is no such amount.
pub(super) fn mixed(text: &str) -> Option<(Amount, &str)> {
    let mut rest = text;
    let (mut total, mut section, mut decimals) = (Decimal::ZERO, Decimal::ZERO, 0);
    // Each part must be smaller than the one before it could end: 1億75000万 is no number.
    let (mut big, mut small) = (u64::MAX, u64::MAX);
    let mut powers = 0;
    loop {
        let end = length(rest);
        let (digits, behind) = rest.split_at(end);
        let number = if digits.is_empty() { None } else { Some(plain(digits).ok()?) };
        let power = behind.chars().next().and_then(power);
        // Decimals can stand before the first power only, and no digits behind it.
        if decimals > 0 && number.is_some() || powers > 0 && number.is_some_and(|number| number.decimals > 0) {
            return None;
        }
        decimals = decimals.max(number.map_or(0, |number| number.decimals));
        let Some((factor, length)) = power else {
            number.is_none_or(|number| number.value < Decimal::from(small)).then_some(())?;
            section += number.map_or(Decimal::ZERO, |number| number.value);
            rest = behind;
            break;
        };
        if factor < 10_000 {
            // 3百 is three hundred, 百 before 万 one hundred.
            let count = number.map_or(Decimal::ONE, |number| number.value);
            (factor < small && count < Decimal::TEN).then_some(())?;
            section += count * Decimal::from(factor);
            small = factor;
        } else {
            section += number.map_or(Decimal::ZERO, |number| number.value);
            let part = section.checked_mul(Decimal::from(factor))?;
            (factor < big && section > Decimal::ZERO && (powers == 0 || part < Decimal::from(big))).then_some(())?;
            total = total.checked_add(part)?;
            (section, big, small) = (Decimal::ZERO, factor, u64::MAX);
        }
        powers += 1;
        rest = &behind[length..];
    }
    let smallest = big.min(small);
    (powers > 0 && (section < Decimal::from(big) || big == u64::MAX)).then_some(())?;
    let value = total.checked_add(section)?.normalize();
    let digits = value.mantissa().to_string();
    (digits.trim_end_matches('0').len() <= MOST_DIGITS).then_some(())?;
    let tens = u32::try_from(smallest.to_string().len()).unwrap_or(1) - 1;
    Some((Amount { value, decimals: decimals.saturating_sub(tens) }, rest))
}

/// The power of ten that a kanji stands for, and its length in bytes.
fn power(c: char) -> Option<(u64, usize)> {
    let factor = match c {
        '兆' => 1_000_000_000_000,
        '億' => 100_000_000,
        '万' => 10_000,
        '千' => 1_000,
        '百' => 100,
        _ => return None,
    };
    Some((factor, c.len_utf8()))
}
