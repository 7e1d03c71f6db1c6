//! What a cell shows: a stored number under the code of its number format.
//!
//! A report prints what the sheet shows, not what it stores: `0.966` under `0.0%` is `96.6%` there. Rounding is away from
//! zero in decimal after fifteen digits, as the spreadsheet programs do it. Colours, widths and the digits of other
//! scripts are left out; fractions (`# ?/?`) and exponents are shown as `General` shows the number.

mod builtin;
mod code;
mod date;
mod number;

pub use builtin::code as builtin_code;
pub use date::Epoch;
pub use number::general;

use crate::collect::grid::Stored;
use crate::collect::limits;
use code::{Condition, Section};

/// A number format.
#[derive(Clone, Debug)]
pub struct Format {
    /// The sections for numbers.
    sections: Vec<Section>,
    /// The section for text.
    text: Option<Section>,
}

impl Default for Format {
    fn default() -> Self {
        Self::parse("General")
    }
}

impl Format {
    /// Reads a format's code, e.g. `#,##0;△#,##0`. Every code means something; one that is longer than any program
    /// writes is taken for `General`.
    #[must_use]
    pub fn parse(code: &str) -> Self {
        let code = if code.is_empty() || limits::FORMAT_BYTES < code.len() as u64 { "General" } else { code };
        let mut sections = code::sections(code);
        let is_last_of_text = sections.len() > 3 || sections.last().is_some_and(Section::is_of_text);
        let text = if is_last_of_text { sections.pop() } else { None };
        sections.truncate(3);
        Self { sections, text }
    }

    /// What a stored number shows under it, and whether that is a number or a day.
    #[must_use]
    pub fn number(&self, value: f64, epoch: Epoch) -> (String, Stored) {
        let Some((section, sign)) = self.section(value) else { return (general(value), Stored::Number) };
        if section.is_of_time() {
            return match date::show(&section.tokens, value, epoch) {
                Some(text) if section.tokens.iter().any(code::Token::is_of_calendar) => (text, Stored::Day),
                Some(text) => (text, Stored::Number),
                None => (general(value), Stored::Number),
            };
        }
        (format!("{sign}{}", number::show(&section.tokens, value.abs())), Stored::Number)
    }

    /// What a text shows under it.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let Some(section) = &self.text else { return text.to_owned() };
        let parts = section.tokens.iter().map(|token| match token {
            code::Token::At | code::Token::General => text,
            code::Token::Text(literal) => literal.as_str(),
            _ => "",
        });
        parts.collect()
    }

    /// The section for a number, with the sign to set before it where the section does not write it itself.
    fn section(&self, value: f64) -> Option<(&Section, &'static str)> {
        let sign = if value < 0.0 { "-" } else { "" };
        let count = self.sections.len();
        let first_is_conditioned = self.sections.first().is_some_and(|section| section.condition.is_some());
        for (index, section) in self.sections.iter().enumerate() {
            let condition = section.condition.or(match (index, count) {
                (0, 2) => Some(Condition::NOT_NEGATIVE),
                (0, 3) => Some(Condition::POSITIVE),
                (1, 3) => Some(Condition::NEGATIVE),
                (1, 2) if !first_is_conditioned => Some(Condition::NEGATIVE),
                _ => None,
            });
            if condition.is_none_or(|condition| condition.holds(value)) {
                let writes_sign = condition.is_some_and(Condition::is_negative_only);
                return Some((section, if writes_sign { "" } else { sign }));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests;
