//! Amounts as cards, targets and tables print them: a number and what stands behind it.

use super::number::{behind, grouped, in_tens};
use super::{Words, keep};
use crate::analyse::rounding;
use crate::model::{Indicator, Language, Target, Unit, UnitKind};

/// A step for amounts of yen: from how much on it is used, what it divides by, its decimals, its words.
struct Step(f64, f64, u32, StepWords);

/// What the numbers of a step count.
#[derive(Clone, Copy, Debug)]
enum StepWords {
    /// A word behind the number.
    Word(&'static str),
    /// The message of a unit.
    Unit(&'static str),
}

/// Steps of yen in a language, the greatest first.
const fn steps(language: Language) -> [Step; 2] {
    match language {
        Language::Ja => [Step(1e9, 1e8, 1, StepWords::Word("億円")), Step(1e5, 1e4, 0, StepWords::Word("万円"))],
        Language::En => {
            let million = StepWords::Unit("million-yen");
            [Step(1e9, 1e6, 0, million), Step(1e6, 1e6, 2, million)]
        }
    }
}

/// How the amounts of an indicator are printed.
#[derive(Clone, Copy, Debug)]
pub struct Amounts<'a> {
    words: &'a Words,
    unit: &'a Unit,
    divisor: f64,
    decimals: u32,
    step: Option<StepWords>,
}

impl<'a> Amounts<'a> {
    /// In full.
    #[must_use]
    pub const fn full(words: &'a Words, indicator: &'a Indicator) -> Self {
        Self { words, unit: &indicator.unit, divisor: 1.0, decimals: indicator.decimals, step: None }
    }

    /// In few digits, for amounts of a size: yen in 万円, 億円, million yen.
    #[must_use]
    pub fn short(words: &'a Words, indicator: &'a Indicator, size: f64) -> Self {
        let steps = steps(words.language());
        let mut fitting = steps.iter().filter(|step| size.abs() >= step.0 && indicator.unit.kind() == UnitKind::Yen(1));
        let full = Self::full(words, indicator);
        fitting.next().map_or(full, |Step(_, divisor, decimals, words)| Self {
            divisor: *divisor,
            decimals: *decimals,
            step: Some(*words),
            ..full
        })
    }

    /// The number alone.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        let value = value / self.divisor;
        // Of a whole number of steps, decimals would say nothing: 28 million yen.
        let is_whole = self.step.is_some() && is_printed(value, 0);
        let decimals = if is_whole { 0 } else { self.decimals };
        match self.words.language() {
            Language::Ja => grouped(value, decimals),
            Language::En => {
                let tens = self.unit.english_tens();
                let (value, decimals) = in_tens(value, decimals, tens);
                grouped(value, decimals).replace('-', "−")
            }
        }
    }

    /// The number and what stands behind it, with its space where the language has one.
    #[must_use]
    pub fn parts(&self, value: f64) -> (String, String) {
        self.behind(self.number(value))
    }

    /// The numbers of a range and what stands behind it.
    #[must_use]
    pub fn range(&self, low: f64, high: f64) -> (String, String) {
        self.behind(self.ends(low, high))
    }

    /// The number with its unit, kept together.
    #[must_use]
    pub fn told(&self, value: f64) -> String {
        let (number, unit) = self.parts(value);
        keep(&format!("{number}{unit}"))
    }

    /// What a target asks for: `42件`, of a range both ends, `70～80件`; `70 to 80 cases`.
    #[must_use]
    pub fn aimed(&self, target: &Target) -> String {
        match target.high {
            Some(high) => {
                let (number, unit) = self.behind(self.aimed_number(target.value, high));
                keep(&format!("{number}{unit}"))
            }
            None => self.told(target.value),
        }
    }

    /// What a target asks for, without its unit.
    #[must_use]
    pub fn aim(&self, target: &Target) -> String {
        target.high.map_or_else(|| self.number(target.value), |high| self.aimed_number(target.value, high))
    }

    /// A value that its source prints as no exact number: in few digits, where none is lost.
    #[must_use]
    pub fn about(words: &'a Words, indicator: &'a Indicator, value: f64) -> String {
        let short = Self::short(words, indicator, value);
        let is_round = is_printed(value / short.divisor, short.decimals);
        let amounts = if is_round { short } else { Self::full(words, indicator) };
        words.get("about-value", &[("value", &amounts.told(value))])
    }

    fn ends(&self, low: f64, high: f64) -> String {
        self.words.get("interval-range", &[("low", &self.number(low)), ("high", &self.number(high))])
    }

    fn aimed_number(&self, low: f64, high: f64) -> String {
        self.words.get("target-ends", &[("low", &self.number(low)), ("high", &self.number(high))])
    }

    fn behind(&self, number: String) -> (String, String) {
        match self.step {
            Some(StepWords::Word(word)) => (number, word.to_owned()),
            Some(StepWords::Unit(id)) => behind(self.words, Some(id), self.unit, number),
            // A base stands before a number, and cards say it in their titles.
            None if self.words.language() == Language::Ja && self.unit.is_base() => (number, String::new()),
            None => behind(self.words, None, self.unit, number),
        }
    }
}

/// Whether nothing of a number is lost with so many decimals.
fn is_printed(value: f64, decimals: u32) -> bool {
    rounding::published(value, decimals).total_cmp(&value).is_eq()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_says_its_unit_in_the_language() {
        let (japanese, english) = (Words::new(Language::Ja), Words::new(Language::En));
        let unit = |written: &str| Unit::parse(written).unwrap();
        let told = |words: &Words, unit: &Unit, value: f64| {
            let amounts = Amounts { words, unit, divisor: 1.0, decimals: 0, step: None };
            let (number, unit) = amounts.parts(value);
            format!("{number}{unit}")
        };
        for (written, value, in_japanese, in_english) in [
            ("件", 1.0, "1件", "1 case"),
            ("件", 41.0, "41件", "41 cases"),
            ("％", 71.0, "71%", "71%"),
            ("億円", 489.0, "489億円", "48,900 million yen"),
            ("万人", 38.0, "38万人", "380,000 people"),
            ("人口10万対", 6.0, "6", "6 per 100,000 people"),
            ("位", 3.0, "3位", "rank 3"),
        ] {
            assert_eq!(told(&japanese, &unit(written), value), in_japanese);
            assert_eq!(told(&english, &unit(written), value), in_english);
        }
    }
}
