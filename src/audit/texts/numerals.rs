//! Which numbers a sentence holds, and what stands behind them: 3人, ３人, 三人, 1,234人, 41.5%, 38人増加, 5人未満.

use std::ops::Range;

/// What a number is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Of {
    /// The unit of the indicator stands behind it.
    Unit,
    /// Nothing stands behind it.
    Nothing,
    /// Per cent.
    Percent,
    /// Points.
    Points,
}

/// How far a number says what a count is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) enum Says {
    /// It is the number.
    Exactly,
    /// It went up or down by it, or differs by it.
    Moved,
    /// It lies within these ends.
    Within(f64, f64),
}

/// A number in a text.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct Number {
    /// Where its digits stand.
    pub(in super::super) place: Range<usize>,
    pub(in super::super) value: f64,
    /// How many decimals it is printed with.
    pub(in super::super) decimals: u32,
    pub(in super::super) of: Of,
    pub(in super::super) says: Says,
}

/// Behind a number with its unit: it is a change or a difference.
const MOVES: [&str; 25] = [
    "増", "減", "上昇", "低下", "上回", "下回", "多い", "多く", "多か", "少な", "高い", "高く", "低い", "低く", "上が",
    "下が", "伸", "差", "more", "fewer", "less", "higher", "lower", "increase", "decrease",
];

/// Behind a number with its unit: it says how something is done, not how many there were.
const RULES: [&str; 11] =
    ["につき", "当たり", "あたり", "ずつ", "ごと", "1組", "一組", "に1人", "に一人", "体制", "per "];

/// Behind 一人 and 2人: it is part of a word.
const WORDS: [&str; 11] = ["暮", "親", "一", "ひ", "当", "あた", "っ", "世帯", "二", "三", "息子"];

const ENGLISH: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// The numbers of a folded text outside of some pieces of it, which name years. Numbers of other things (3月, 第3, 3か所
/// where the unit is 人) are left out.
pub(in super::super) fn numbers(text: &str, units: &[String], taken: &[Range<usize>]) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    let (mut skip, mut before) = (0, None);
    for (at, character) in text.char_indices() {
        let in_year = taken.iter().find(|range| range.contains(&at));
        if let Some(range) = in_year {
            skip = skip.max(range.end);
        }
        let begun = if at >= skip { begins(&text[at..], before) } else { None };
        if let Some((value, decimals, length)) = begun {
            let number = Read { text, units, at, end: at + length, before };
            // 年度3 follows a year, 図3 a word that makes it no count.
            let follows_year = taken.iter().any(|range| range.end == at);
            found.extend(number.finish(value, decimals, follows_year));
            skip = at + length;
        }
        before = Some(character);
    }
    join_ranges(text, &mut found);
    found
}

/// A number at the beginning of a text: its value, decimals and length.
fn begins(rest: &str, before: Option<char>) -> Option<(f64, u32, usize)> {
    let first = rest.chars().next()?;
    if first.is_ascii_digit() {
        if before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '_' | '#' | '第')) {
            return None;
        }
        return Some(arabic(rest));
    }
    if first.is_ascii_lowercase() || first.is_ascii_uppercase() {
        if before.is_some_and(char::is_alphanumeric) {
            return None;
        }
        let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = rest[..length].to_lowercase();
        let at = ENGLISH.iter().position(|known| *known == word)?;
        return Some((f64::from(u8::try_from(at + 1).unwrap_or(0)), 0, length));
    }
    let (value, length) =
        kanji(rest).filter(|_| !before.is_some_and(|c| c == '第' || kanji(&c.to_string()).is_some()))?;
    Some((value, 0, length))
}

/// Digits with commas between thousands and a fraction.
fn arabic(rest: &str) -> (f64, u32, usize) {
    let bytes = rest.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = digits(0);
    while bytes.get(end) == Some(&b',') && digits(end + 1) == 3 {
        end += 4;
    }
    let mut decimals = 0;
    if bytes.get(end) == Some(&b'.') && digits(end + 1) > 0 {
        decimals = digits(end + 1);
        end += 1 + decimals;
    }
    let plain = rest[..end].replace(',', "");
    // Digits with at most one point are always a number.
    (plain.parse().unwrap_or(f64::NAN), u32::try_from(decimals).unwrap_or(0), end)
}

/// A number in kanji at the beginning of a text, with its length: 三, 十二, 二十, 二〇二三, 百五.
pub(in super::super) fn kanji(text: &str) -> Option<(f64, usize)> {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let (mut total, mut current, mut length) = (0.0_f64, 0.0_f64, 0);
    for character in text.chars() {
        let tens = match character {
            '十' => 10.0,
            '百' => 100.0,
            '千' => 1000.0,
            _ => {
                let Some(digit) = DIGITS.iter().position(|digit| *digit == character) else { break };
                current = current * 10.0 + f64::from(u8::try_from(digit).unwrap_or(0));
                length += character.len_utf8();
                continue;
            }
        };
        total += if current == 0.0 { tens } else { current * tens };
        current = 0.0;
        length += character.len_utf8();
    }
    (length > 0).then_some((total + current, length))
}

/// A number whose digits are read, and its surroundings.
struct Read<'t> {
    text: &'t str,
    units: &'t [String],
    at: usize,
    end: usize,
    before: Option<char>,
}

impl Read<'_> {
    fn finish(&self, value: f64, decimals: u32, follows_year: bool) -> Option<Number> {
        let arabic = self.text[self.at..].starts_with(|c: char| c.is_ascii_digit());
        let english = self.text[self.at..].starts_with(|c: char| c.is_ascii_alphabetic());
        let mut behind = self.text[self.end..].trim_start();
        let mut scale = 1.0;
        if let Some((rest, times)) = [("千", 1e3), ("万", 1e4), ("億", 1e8)]
            .iter()
            .find_map(|(word, times)| Some((behind.strip_prefix(word)?, times)))
            && arabic
        {
            (behind, scale) = (rest, *times);
        }
        let unit = self.units.iter().find(|unit| behind.starts_with(unit.as_str()));
        let of = match unit {
            Some(unit) => {
                behind = &behind[unit.len()..];
                if unit == "%" { Of::Percent } else { Of::Unit }
            }
            None if !arabic && !english => return None,
            None => {
                let (of, length) = self.other(behind, follows_year)?;
                behind = &behind[length..];
                of
            }
        };
        let in_word = unit.is_some() && WORDS.iter().any(|word| behind.starts_with(word));
        if in_word || RULES.iter().any(|rule| behind.trim_start().starts_with(rule)) {
            return None;
        }
        let says = self.says(value * scale, behind)?;
        Some(Number { place: self.at..self.end, value: value * scale, decimals, of, says })
    }

    /// What stands behind a number that has not the indicator's unit; `None` where it counts something else.
    fn other(&self, behind: &str, follows_year: bool) -> Option<(Of, usize)> {
        let words =
            [("%ポイント", Of::Points), ("ポイント", Of::Points), ("%", Of::Percent), ("パーセント", Of::Percent)];
        let words = words.into_iter().chain([("percentage point", Of::Points), ("percent", Of::Percent)]);
        for (word, of) in words {
            if behind.starts_with(word) {
                return Some((of, word.len()));
            }
        }
        // 図3, 施策3 and c3 count nothing; 利用者数3 would be read as 3 of the indicator behind a colon or a space only.
        let joined = self.before.is_some_and(|c| c.is_alphanumeric() && !is_hiragana(c)) && !follows_year;
        let spaced = self.text[self.end..].starts_with(char::is_whitespace);
        let counts = behind.chars().next().is_some_and(|c| c.is_alphanumeric() && !is_hiragana(c) && !is_move(behind));
        let hiragana =
            ["つ", "か所", "か月", "か国", "か年", "ヶ", "ヵ", "ケ"].iter().any(|word| behind.starts_with(word));
        // 2/5 says how many of five.
        let shares = behind.starts_with('/') || self.before == Some('/');
        ((spaced || !counts) && !joined && !hiragana && !shares).then_some((Of::Nothing, 0))
    }

    fn says(&self, value: f64, behind: &str) -> Option<Says> {
        let predicate = |rest: &str| {
            let rest = rest.trim_start();
            rest.is_empty()
                || ["でし", "です", "だ", "で、", "で推", "にとど", "にな"].iter().any(|end| rest.starts_with(end))
        };
        let bounds = [
            ("未満", (f64::NEG_INFINITY, value - 1.0)),
            ("以下", (f64::NEG_INFINITY, value)),
            ("以上", (value, f64::INFINITY)),
            ("を超", (value + 1.0, f64::INFINITY)),
        ];
        for (word, (low, high)) in bounds {
            if let Some(rest) = behind.strip_prefix(word) {
                // 3人以上のグループ is a rule; 3人以下でした says how many there were.
                return predicate(rest).then_some(Says::Within(low, high));
            }
        }
        let signed = self.text[..self.at].ends_with(['+', '−', '△', '▲']);
        let by = self.text[..self.at].trim_end().ends_with(" by");
        let mut after = behind.trim_start();
        if let Some(inside) = after.strip_prefix('(') {
            let close = inside.find(')').filter(|close| *close < 40);
            after = close.map_or(after, |close| inside[close + 1..].trim_start());
        }
        let particles = ["の", "も", "ほど", "程度", "分"];
        let after = particles.iter().find_map(|particle| after.strip_prefix(particle)).unwrap_or(after);
        Some(if signed || by || is_move(after) || self.announced() { Says::Moved } else { Says::Exactly })
    }

    /// Whether the words before it say that a change or a difference follows: 増加は3人, 差は3人.
    fn announced(&self) -> bool {
        let before = self.text[..self.at].trim_end().trim_end_matches([':', 'は', 'が', '数', '分']);
        ["増", "増加", "減", "減少", "差", "増減", "上昇", "低下"].iter().any(|word| before.ends_with(word))
    }
}

fn is_move(text: &str) -> bool {
    MOVES.iter().any(|word| text.starts_with(word))
}

fn is_hiragana(c: char) -> bool {
    ('ぁ'..='ん').contains(&c)
}

/// 2～4人 says that it lies within its ends. The first of the two has no unit of its own.
fn join_ranges(text: &str, numbers: &mut Vec<Number>) {
    let mut at = 0;
    while at + 1 < numbers.len() {
        let between = text.get(numbers[at].place.end..numbers[at + 1].place.start).map(str::trim);
        let plain = |number: &Number| number.says == Says::Exactly && matches!(number.of, Of::Unit | Of::Nothing);
        let is_range = between.is_some_and(|between| matches!(between, "~" | "〜" | "-" | "–" | "−"))
            && plain(&numbers[at])
            && plain(&numbers[at + 1])
            && numbers[at].value < numbers[at + 1].value;
        if is_range {
            let second = numbers.remove(at + 1);
            let says = Says::Within(numbers[at].value, second.value);
            numbers[at] = Number { place: numbers[at].place.start..second.place.end, says, ..second };
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(f64, Of, Says)> {
        let units = ["人", "名"].map(str::to_owned);
        numbers(&super::super::fold(text), &units, &[]).into_iter().map(|n| (n.value, n.of, n.says)).collect()
    }

    #[test]
    fn a_count_is_known_in_every_way_it_is_written() {
        for text in ["3人", "３人", "三人", "3 人", "3名", "（3人）", "利用者は3人でした", "約3人"]
        {
            assert_eq!(read(text), [(3.0, Of::Unit, Says::Exactly)], "{text}");
        }
        assert_eq!(read("1,234人"), [(1234.0, Of::Unit, Says::Exactly)]);
        assert_eq!(read("１，２３４人"), [(1234.0, Of::Unit, Says::Exactly)]);
        assert_eq!(read("二十三人"), [(23.0, Of::Unit, Says::Exactly)]);
        assert_eq!(read("2万人"), [(20_000.0, Of::Unit, Says::Exactly)]);
        assert_eq!(read("82.5%"), [(82.5, Of::Percent, Says::Exactly)]);
        assert_eq!(
            read("value: 3, three people"),
            [(3.0, Of::Nothing, Says::Exactly), (3.0, Of::Nothing, Says::Exactly)]
        );
    }

    #[test]
    fn what_counts_other_things_is_none() {
        for text in [
            "3月",
            "第3回",
            "3か所",
            "3つ",
            "図3",
            "3年",
            "K0411",
            "一人暮らし",
            "一部",
            "3人以上のグループ",
            "1人につき",
            "2人1組",
            "3ページ",
            "2/5項目",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn changes_and_bounds_are_told_from_counts() {
        for text in [
            "38人増加しました",
            "38人（92.7%）減少",
            "38人の増",
            "+38人",
            "38人多く",
            "差は38人",
            "38 more",
            "38人上回",
        ] {
            assert_eq!(read(text)[0], (38.0, read(text)[0].1, Says::Moved), "{text}");
        }
        assert_eq!(read("3人以下でした"), [(3.0, Of::Unit, Says::Within(f64::NEG_INFINITY, 3.0))]);
        assert_eq!(read("5人未満です"), [(5.0, Of::Unit, Says::Within(f64::NEG_INFINITY, 4.0))]);
        assert_eq!(read("2～4人"), [(4.0, Of::Unit, Says::Within(2.0, 4.0))]);
    }
}
