//! Reads a folded label from left to right into years, months, days and words.

use super::Refusal;
use super::digits::{Number, leading};
use super::found::{Found, Moment};
use crate::model::{Calendar, FiscalYear, Remark};

/// Words that do not change which year is meant, the longer before those they begin with.
const PLAIN_WORDS: [&str; 25] = [
    "実績値",
    "実績額",
    "実績数",
    "実績",
    "決算値",
    "決算額",
    "決算",
    "現状値",
    "現状",
    "基準値",
    "基準年",
    "時点",
    "現在",
    "現",
    "までの",
    "まで",
    "年間",
    "通年",
    "結果",
    "成果",
    "の",
    "分",
    "値",
    "度",
    "中",
];

/// Words by which an office counts years from its own day.
const RELATIVE: [&str; 12] =
    ["今年度", "本年度", "当年度", "前年度", "昨年度", "来年度", "次年度", "翌年度", "今年", "昨年", "来年", "前年"];

/// Words for what is no result.
const NO_RESULT: [&str; 7] = ["当初予算", "補正予算", "予算", "計画", "目標", "予定", "要求"];

const BRACKETS: [char; 24] = [
    '(', ')', '[', ']', '{', '}', '〔', '〕', '【', '】', '「', '」', '『', '』', '<', '>', '〈', '〉', '《', '》',
    '、', ',', '・', ' ',
];

/// Finds what a folded label names.
pub(super) fn read(folded: &str, previous: Option<FiscalYear>, calendar: Calendar) -> Result<Found, Refusal> {
    let mut reader = Reader { rest: folded, found: Found::default(), previous, calendar, range: false };
    reader.label()?;
    Ok(reader.found)
}

/// What is left of a label, and what was found so far.
pub(super) struct Reader<'a> {
    pub(super) rest: &'a str,
    pub(super) found: Found,
    pub(super) previous: Option<FiscalYear>,
    calendar: Calendar,
    /// Whether the sign of a range stands right before: what follows is its last day.
    pub(super) range: bool,
}

impl Reader<'_> {
    fn label(&mut self) -> Result<(), Refusal> {
        while !self.rest.is_empty() {
            if self.eat_char(&BRACKETS) || self.status() {
                continue;
            }
            self.refused_words()?;
            if self.part_of_year() || self.mention()? || self.year_word()? || self.plain_word() {
                continue;
            }
            let mut rest: String = self.rest.chars().take(20).collect();
            if rest.len() < self.rest.len() {
                rest.push('…');
            }
            return Err(Refusal::Unread { rest });
        }
        Ok(())
    }

    pub(super) fn eat(&mut self, token: &str) -> bool {
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    pub(super) fn eat_char(&mut self, tokens: &[char]) -> bool {
        let rest = self.rest.strip_prefix(tokens);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    pub(super) fn eat_any(&mut self, tokens: &[&str]) -> bool {
        tokens.iter().any(|token| self.eat(token))
    }

    fn plain_word(&mut self) -> bool {
        self.eat_any(&PLAIN_WORDS)
    }

    /// 見込, 速報, 推計 …: what the label says of its values.
    fn status(&mut self) -> bool {
        let words = Remark::WORDS.iter().filter(|(remark, _)| remark.has_value());
        let words = words.flat_map(|(remark, words)| words.iter().map(move |word| (*remark, *word)));
        let longest = words.filter(|(_, word)| self.rest.starts_with(word)).max_by_key(|(_, word)| word.len());
        let Some((remark, word)) = longest else { return false };
        match remark {
            Remark::Status(status) => {
                self.found.status = Some(self.found.status.map_or(status, |said| said.graver(status)));
            }
            Remark::Revised(kind) => self.found.revised = Some(kind),
        }
        self.eat(word)
    }

    fn refused_words(&self) -> Result<(), Refusal> {
        let starts = |word: &&&str| self.rest.starts_with(**word);
        if let Some(word) = NO_RESULT.iter().find(starts) {
            return Err(Refusal::NoResult { word });
        }
        match RELATIVE.iter().find(starts) {
            // 前年度比 is a column of its own and no year.
            Some(word) if !self.rest[word.len()..].starts_with(['比', '同', '差', '増', '減']) => {
                Err(Refusal::Relative { word })
            }
            _ => Ok(()),
        }
    }

    pub(super) fn number(&mut self) -> Option<Number> {
        let (number, rest) = leading(self.rest)?;
        self.rest = rest;
        Some(number)
    }

    /// Halves and quarters: `上半期`, `第1四半期`, `2Q`.
    fn part_of_year(&mut self) -> bool {
        let months = if self.eat_any(&["上半期", "上期"]) {
            (0, 6)
        } else if self.eat_any(&["下半期", "下期"]) {
            (6, 6)
        } else if let Some(quarter) = self.quarter() {
            (3 * (quarter - 1), 3)
        } else {
            return false;
        };
        let first = if self.calendar == Calendar::FiscalYear { 3 } else { 0 };
        let month = |index: i8| Moment { year: None, month: (first + index) % 12 + 1, day: None, ended: None };
        self.found.part = true;
        self.found.from.push(month(months.0));
        self.found.until.push(month(months.0 + months.1 - 1));
        true
    }

    fn quarter(&mut self) -> Option<i8> {
        let before = self.rest;
        let letter_first = self.eat("Q");
        let _ = self.eat("第");
        let quarter = self.number().and_then(|number| i8::try_from(number.value).ok()).filter(|n| (1..=4).contains(n));
        if quarter.is_some() && (letter_first || self.eat("四半期") || self.eat("Q")) {
            return quarter;
        }
        self.rest = before;
        None
    }
}
