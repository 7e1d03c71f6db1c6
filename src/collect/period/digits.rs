//! Numbers inside a label, in digits or in kanji.

/// A number at the beginning of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// Its value; `u64::MAX` beyond what can be held.
    pub value: u64,
    /// Its text.
    pub text: String,
    /// Whether it is written in kanji.
    pub kanji: bool,
}

impl Number {
    /// How many digits are printed; for kanji, how many they would be.
    pub(super) fn length(&self) -> usize {
        if !self.kanji {
            return self.text.len();
        }
        let mut length = 1;
        let mut rest = self.value / 10;
        while rest > 0 {
            length += 1;
            rest /= 10;
        }
        length
    }

    /// The value where it is small enough for a year or a day.
    pub(super) fn small(&self) -> Option<i32> {
        i32::try_from(self.value).ok()
    }
}

/// The number that a text begins with, and the rest.
pub(super) fn leading(text: &str) -> Option<(Number, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    if length > 0 {
        let (digits, rest) = text.split_at(length);
        return Some((
            Number { value: digits.parse().unwrap_or(u64::MAX), text: digits.to_owned(), kanji: false },
            rest,
        ));
    }
    let end = kanji_length(text);
    let (numerals, rest) = text.split_at(end);
    Some((Number { value: kanji(numerals)?, text: numerals.to_owned(), kanji: true }, rest))
}

fn kanji_length(text: &str) -> usize {
    let mut end = 0;
    for c in text.chars() {
        // 第三四半期 is the third quarter, not the thirty-fourth of anything.
        if numeral(c).is_none() || text[end..].starts_with("四半期") {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// What a kanji numeral stands for: a digit, or a power of ten.
fn numeral(c: char) -> Option<(u64, bool)> {
    let digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    if let Some(digit) = digits.iter().position(|digit| *digit == c) {
        return Some((u64::try_from(digit).unwrap_or(0), false));
    }
    match c {
        '零' => Some((0, false)),
        '十' => Some((10, true)),
        '百' => Some((100, true)),
        '千' => Some((1000, true)),
        _ => None,
    }
}

/// `三十`, `二〇一八`, `二千十八`; `None` where they make no number.
fn kanji(numerals: &str) -> Option<u64> {
    let parts: Vec<(u64, bool)> = numerals.chars().filter_map(numeral).collect();
    if parts.is_empty() || parts.len() > 8 {
        return None;
    }
    if parts.iter().all(|(_, power)| !power) {
        return Some(parts.iter().fold(0, |value, (digit, _)| value * 10 + digit));
    }
    let (mut value, mut digit, mut least) = (0, None, u64::MAX);
    for (number, power) in parts {
        match (power, digit) {
            (false, None) => digit = Some(number),
            (true, _) if number < least => {
                value += digit.take().unwrap_or(1) * number;
                least = number;
            }
            _ => return None,
        }
    }
    Some(value + digit.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kanji_numerals_are_read_both_ways() {
        for (numerals, value) in [
            ("六", 6),
            ("十", 10),
            ("十二", 12),
            ("三十", 30),
            ("六十三", 63),
            ("三〇", 30),
            ("二〇一八", 2018),
            ("二千十八", 2018),
            ("二千二十四", 2024),
        ] {
            assert_eq!(kanji(numerals), Some(value), "{numerals}");
        }
        for numerals in ["十十", "一二十", "十百", "三十四五", ""] {
            assert_eq!(kanji(numerals), None, "{numerals}");
        }
        assert_eq!(leading("三四半期").map(|(number, rest)| (number.value, rest)), Some((3, "四半期")));
    }
}
