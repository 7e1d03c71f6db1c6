//! Numbers as a sheet shows them.

use rust_decimal::{Decimal, RoundingStrategy};

use super::code::Token;

/// Digits that a spreadsheet program keeps of a number. What a sum of binary fractions leaves behind them is no content.
const SIGNIFICANT: i32 = 15;

/// The decimal number that a stored number stands for; `None` where it is too large to be written out.
fn decimal(value: f64) -> Option<Decimal> {
    let written = format!("{value:.*e}", digits(SIGNIFICANT - 1));
    let exponent: i32 = written.split_once('e')?.1.parse().ok()?;
    // A decimal holds 28 places; what lies behind them cannot be seen in any format.
    let places = (Decimal::MAX_SCALE.cast_signed() + exponent).min(SIGNIFICANT - 1);
    if places < 0 {
        return Some(Decimal::ZERO);
    }
    Decimal::from_scientific(&format!("{value:.*e}", digits(places))).ok()
}

fn digits(count: i32) -> usize {
    usize::try_from(count).unwrap_or(0)
}

/// A number in the format `General`: fifteen digits that count, and no exponent unless it cannot be written without.
#[must_use]
pub fn general(value: f64) -> String {
    match decimal(value) {
        Some(number) if !number.is_zero() || value.abs() <= 0.0 => number.normalize().to_string(),
        _ => {
            let written = format!("{value:.*e}", digits(SIGNIFICANT - 1));
            let (mantissa, exponent) = written.split_once('e').unwrap_or((&written, "0"));
            let mantissa = mantissa.trim_end_matches('0').trim_end_matches('.');
            let exponent: i32 = exponent.parse().unwrap_or(0);
            format!("{mantissa}E{}{:02}", if exponent < 0 { '-' } else { '+' }, exponent.abs())
        }
    }
}

/// What a section makes of a number that is not negative. Fractions and exponents are shown as `General` shows them.
#[must_use]
pub fn show(tokens: &[Token], value: f64) -> String {
    let pattern = Pattern::of(tokens);
    if pattern.is_beyond_us {
        return general(value);
    }
    let Some(number) = decimal(value).and_then(|number| pattern.scaled(number)) else { return general(value) };
    let places = pattern.places();
    let number = number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    let written = number.abs().to_string();
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let whole = if whole == "0" { "" } else { whole };
    let wholes = pattern.whole_parts(whole);
    let fractions = pattern.fraction_parts(fraction);
    let dangles = !fractions.is_empty() && fractions.iter().all(String::is_empty);
    let mut text = String::new();
    let mut digits = wholes.into_iter().chain(fractions);
    for token in tokens {
        match token {
            Token::Text(literal) => text.push_str(literal),
            Token::Digit(_) => text.push_str(&digits.next().unwrap_or_default()),
            Token::Point => {
                if pattern.whole.is_empty() {
                    text.push_str(whole);
                }
                // `0.##` leaves the point alone behind a whole number. Nobody prints it, and a number does not end so.
                if !dangles {
                    text.push('.');
                }
            }
            Token::Percent => text.push('%'),
            Token::General | Token::At => text.push_str(&general(value)),
            Token::Slash => text.push('/'),
            _ => {}
        }
    }
    text
}

/// What the places for digits of a section ask for.
#[derive(Debug, Default)]
struct Pattern {
    /// Places before the point.
    whole: Vec<char>,
    /// Places behind the point.
    fraction: Vec<char>,
    /// Whether digits are grouped by three.
    grouped: bool,
    /// How often a thousand is taken out.
    thousands: u32,
    /// How often a hundred is put in.
    hundreds: u32,
    /// Whether it asks for a fraction or an exponent.
    is_beyond_us: bool,
}

impl Pattern {
    fn of(tokens: &[Token]) -> Self {
        let mut pattern = Self::default();
        let mut point = false;
        let mut commas = 0;
        for token in tokens {
            match token {
                Token::Digit(place) => {
                    // Commas between places group them; those behind the last place are a scale.
                    pattern.grouped |= commas > 0 && !pattern.whole.is_empty();
                    commas = 0;
                    if point { pattern.fraction.push(*place) } else { pattern.whole.push(*place) }
                }
                Token::Point => {
                    pattern.thousands += commas;
                    commas = 0;
                    point = true;
                }
                Token::Comma => commas += u32::from(!pattern.whole.is_empty()),
                Token::Percent => pattern.hundreds += 1,
                Token::Exponent => pattern.is_beyond_us = true,
                Token::Slash => pattern.is_beyond_us |= !pattern.whole.is_empty(),
                _ => {}
            }
        }
        pattern.thousands += commas;
        pattern
    }

    fn scaled(&self, number: Decimal) -> Option<Decimal> {
        let mut number = number;
        for _ in 0..self.hundreds {
            number = number.checked_mul(Decimal::ONE_HUNDRED)?;
        }
        for _ in 0..self.thousands {
            number = number.checked_div(Decimal::ONE_THOUSAND)?;
        }
        Some(number)
    }

    fn places(&self) -> u32 {
        u32::try_from(self.fraction.len()).map_or(Decimal::MAX_SCALE, |places| places.min(Decimal::MAX_SCALE))
    }

    /// The digits before the point, by place: the first place takes all that the others do not.
    fn whole_parts(&self, digits: &str) -> Vec<String> {
        let digits: Vec<char> = digits.chars().collect();
        let places = self.whole.len();
        let longest = digits.len().max(places);
        let mut parts = vec![String::new(); places];
        let mut shown = false;
        for position in (0..longest).rev() {
            // Counted from the point to the left.
            let place = places.saturating_sub(position + 1);
            let digit = digits.len().checked_sub(position + 1).map(|at| digits[at]);
            let digit = digit.or_else(|| blank(self.whole.get(place).copied()));
            let (Some(digit), Some(part)) = (digit, parts.get_mut(place)) else { continue };
            part.push(digit);
            shown |= digit.is_ascii_digit();
            if self.grouped && shown && position > 0 && position % 3 == 0 {
                part.push(',');
            }
        }
        parts
    }

    /// The digits behind the point, by place: zeros at the end show where their place says so.
    fn fraction_parts(&self, digits: &str) -> Vec<String> {
        let digits = digits.trim_end_matches('0').as_bytes();
        let part = |(index, place): (usize, &char)| {
            let digit = digits.get(index).map(|digit| char::from(*digit));
            digit.or_else(|| blank(Some(*place))).map(String::from).unwrap_or_default()
        };
        self.fraction.iter().enumerate().map(part).collect()
    }
}

/// What a place shows that has no digit.
const fn blank(place: Option<char>) -> Option<char> {
    match place {
        Some('0') => Some('0'),
        Some('?') => Some(' '),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::general;

    #[test]
    fn general_has_fifteen_digits_and_no_noise() {
        for (value, text) in [
            (0.1 + 0.2, "0.3"),
            (0.0, "0"),
            (-0.0, "0"),
            (41.0, "41"),
            (-3.2, "-3.2"),
            (1.0 / 3.0, "0.333333333333333"),
            (2.0 / 3.0, "0.666666666666667"),
            (13_374_381.0, "13374381"),
            (999_999_999_999_999.0, "999999999999999"),
            (1e15, "1000000000000000"),
            (0.000_012_5, "0.0000125"),
            (1e-14, "0.00000000000001"),
            (1.5e40, "1.5E+40"),
            (-2.5e-40, "-2.5E-40"),
        ] {
            assert_eq!(general(value), text);
        }
    }
}
