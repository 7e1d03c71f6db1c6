//! Reads the numbers of Japanese offices: widths, thousands, units, minus signs, words around a number, and signs and words
//! that stand for no number.
//!
//! A cell is folded, looked up among the signs and words that stand for no number (`signs`), and else taken apart: what
//! stands before the digits, the digits, what stands behind (`parts`, `amount`). What is read and what is refused stands in
//! [`FORMS`], from which the documentation is made.

mod amount;
mod fold;
mod forms;
mod parts;
mod refusal;
mod refused;
mod signs;

pub use forms::{FORMS, Form, Given, Group, Meaning};
pub use refusal::Refusal;
pub use signs::{NO_NUMBER, NoNumber};

use rust_decimal::Decimal;

use crate::model::{RevisionKind, Status, Unit, Units};

/// What a cell says.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The number as printed, in `unit`; `None` where a sign or word stands for it.
    pub value: Option<Decimal>,
    /// Decimals printed.
    pub decimals: u32,
    /// The unit printed behind it; `None` where there is none.
    pub unit: Option<Unit>,
    /// Its status.
    pub status: Status,
    /// Why it was changed, where a mark or word beside it says that it was; [`RevisionKind::Final`] where it only says that
    /// the value is settled.
    pub revised: Option<RevisionKind>,
    /// Words printed with the number (約, 延べ) or instead of it (実績なし).
    pub words: Option<String>,
}

impl Reading {
    fn none(status: Status, words: Option<&str>) -> Self {
        Self { value: None, decimals: 0, unit: None, status, revised: None, words: words.map(str::to_owned) }
    }

    /// The same in another unit, exactly; a number without a unit is in that unit already. `None` where the units disagree,
    /// or where the other unit needs decimals that were not printed.
    #[must_use]
    pub fn in_unit(&self, unit: &Unit) -> Option<Self> {
        let mut converted = Self { unit: Some(unit.clone()), ..self.clone() };
        if let (Some(value), Some(printed)) = (self.value, &self.unit) {
            let (value, decimals) = printed.convert(value, self.decimals, unit)?;
            (converted.value, converted.decimals) = (Some(value), decimals);
        }
        Some(converted)
    }

    /// The number nearest to the value that a double can hold.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        // By its digits: a decimal is parsed to the nearest double, while arithmetic would round more than once.
        self.value.and_then(|value| value.to_string().parse().ok())
    }
}

/// What a sign of a table means, as the table's own note says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The number zero.
    Zero,
    /// A number in brackets is below zero.
    Minus,
    /// No number, with a status; a sign that is a number itself keeps it.
    Status(Status),
}

/// What the tables of an indicator mean by what they print.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// Signs and their meanings, as declared under `signs:`.
    pub signs: Vec<(String, Sign)>,
    /// Whether 実績なし and the like are zero.
    pub no_result_is_zero: bool,
    /// The units that may stand behind a number.
    pub units: Units,
}

impl Rules {
    /// The sign that stands for brackets around a number.
    pub const BRACKETS: &'static str = "()";

    fn brackets_are_minus(&self) -> bool {
        self.signs.iter().any(|(sign, meaning)| sign == Self::BRACKETS && *meaning == Sign::Minus)
    }
}

/// Reads a cell by the rules of its table. An empty cell is missing, never zero.
///
/// # Errors
/// A [`Refusal`] that says why it is neither a number nor a sign or word that stands for none.
pub fn read(cell: &str, rules: &Rules) -> Result<Reading, Refusal> {
    let text = fold::fold(cell);
    if text.is_empty() {
        return Ok(Reading::none(Status::Missing, None));
    }
    if let Some(reading) = declared(&text, rules) {
        return Ok(reading);
    }
    if let Some(none) = signs::stands_for_none(&text) {
        let zero = none.no_result && rules.no_result_is_zero;
        let reading = Reading::none(if zero { Status::Normal } else { none.status }, none.words.as_deref());
        return Ok(Reading { value: zero.then_some(Decimal::ZERO), ..reading });
    }
    signs::refuse(&text)?;
    fold::check(cell)?;
    parts::read(&text, rules).map_err(|refusal| signs::explain(&text, rules, refusal))
}

/// What the table's own note says of a sign.
fn declared(text: &str, rules: &Rules) -> Option<Reading> {
    let (_, sign) = rules.signs.iter().find(|(sign, _)| fold::fold(sign) == text)?;
    match sign {
        Sign::Zero => Some(Reading { value: Some(Decimal::ZERO), ..Reading::none(Status::Normal, None) }),
        Sign::Status(status) => {
            let number = parts::read(text, rules).ok();
            Some(Reading { status: *status, ..number.unwrap_or_else(|| Reading::none(*status, None)) })
        }
        Sign::Minus => None,
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
#[cfg(test)]
pub(in crate::collect) use tests::rules_of;
