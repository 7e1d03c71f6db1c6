//! Formulas of derived indicators: + - * / ( ), numbers, names of inputs, and the functions `sum`, `share` and `per`,
//! computed exactly.

mod parser;
mod quantity;
mod units;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::fraction::Fraction;

pub use parser::Slip;
pub use units::{Disagreement, Issue, agree};

/// A formula as a tree, in which every piece knows its place in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    /// What it says.
    pub term: Term,
    /// First byte in the text and the byte behind the last.
    pub piece: (usize, usize),
}

/// What a piece of a formula says.
#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    /// A number.
    Number(Decimal),
    /// An input by its name.
    Name(String),
    /// A minus sign before a formula.
    Minus(Box<Formula>),
    /// Two formulas joined by an operator.
    Join(Box<Formula>, Operator, Box<Formula>),
    /// A function of formulas.
    Call(Function, Vec<Formula>),
}

/// An arithmetic operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// Sum.
    Plus,
    /// Difference.
    Minus,
    /// Product.
    Times,
    /// Quotient.
    Over,
}

/// A function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// `sum(a, b, …)`: all of them added.
    Sum,
    /// `share(part, whole)`: part / whole * 100.
    Share,
    /// `per(value, base, scale)`: value / base * scale; the scale is 1 where it is not written.
    Per,
}

impl Function {
    /// Every function by its name.
    pub const ALL: [(&'static str, Self); 3] = [("sum", Self::Sum), ("share", Self::Share), ("per", Self::Per)];

    /// The fewest and the most that may stand in its brackets.
    #[must_use]
    pub const fn takes(self) -> (usize, usize) {
        match self {
            Self::Sum => (1, usize::MAX),
            Self::Share => (2, 2),
            Self::Per => (2, 3),
        }
    }
}

/// A quotient of two formulas and what it is multiplied by: a share in per cent has 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio<'f> {
    /// Above the line.
    pub numerator: &'f Formula,
    /// Below the line.
    pub denominator: &'f Formula,
    /// What the quotient is multiplied by.
    pub scale: Decimal,
}

impl Formula {
    /// Reads a formula over the names of its inputs.
    ///
    /// # Errors
    /// What is wrong, with the piece of the text it is about.
    pub fn parse(text: &str, names: &[&str]) -> Result<Self, Slip> {
        parser::parse(text, names)
    }

    /// Whether a formula can hold this name: letters, digits and _, not beginning with a digit.
    #[must_use]
    pub fn is_name(text: &str) -> bool {
        parser::is_name(text)
    }

    /// The names it uses, in the order written.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        match &self.term {
            Term::Number(_) => Vec::new(),
            Term::Name(name) => vec![name],
            Term::Minus(inner) => inner.names(),
            Term::Join(left, _, right) => [left.names(), right.names()].concat(),
            Term::Call(_, parts) => parts.iter().flat_map(Self::names).collect(),
        }
    }

    /// Its exact value; `None` where an input is missing, a divisor is zero or a number grows beyond 28 digits.
    #[must_use]
    pub fn value(&self, inputs: &BTreeMap<&str, Fraction>) -> Option<Fraction> {
        match &self.term {
            Term::Number(number) => Some(Fraction::of(*number)),
            Term::Name(name) => inputs.get(name.as_str()).copied(),
            Term::Minus(inner) => inner.value(inputs)?.negative(),
            Term::Join(left, operator, right) => {
                let (left, right) = (left.value(inputs)?, right.value(inputs)?);
                match operator {
                    Operator::Plus => left.plus(right),
                    Operator::Minus => left.plus(right.negative()?),
                    Operator::Times => left.times(right),
                    Operator::Over => left.over(right),
                }
            }
            Term::Call(function, parts) => {
                let values: Option<Vec<Fraction>> = parts.iter().map(|part| part.value(inputs)).collect();
                let hundred = Fraction::of(Decimal::ONE_HUNDRED);
                match (function, values?.as_slice()) {
                    (Function::Sum, values) => values.iter().try_fold(Fraction::of(Decimal::ZERO), |a, b| a.plus(*b)),
                    (Function::Share, [part, whole]) => part.over(*whole)?.times(hundred),
                    (Function::Per, [value, base, scale @ ..]) => {
                        scale.iter().try_fold(value.over(*base)?, |quotient, scale| quotient.times(*scale))
                    }
                    _ => None,
                }
            }
        }
    }

    /// Numerator, denominator and scale, where the formula is a quotient of sums: `a / b * 100`, `100 * a / b`,
    /// `a * 100 / b`, `a / b`, `share(a, b)`, `per(a, b, 100)`.
    #[must_use]
    pub fn ratio(&self) -> Option<Ratio<'_>> {
        let (numerator, denominator, scale) = match &self.term {
            Term::Call(Function::Share, parts) => (parts.first()?, parts.get(1)?, Decimal::ONE_HUNDRED),
            Term::Call(Function::Per, parts) => {
                let scale = parts.get(2).map_or(Some(Decimal::ONE), Self::number)?;
                (parts.first()?, parts.get(1)?, scale)
            }
            Term::Join(left, Operator::Over, right) => {
                let (numerator, scale) = left.scaled().unwrap_or((left, Decimal::ONE));
                (numerator, right.as_ref(), scale)
            }
            Term::Join(..) => {
                let (inner, scale) = self.scaled()?;
                let ratio = inner.ratio().filter(|ratio| ratio.scale == Decimal::ONE)?;
                (ratio.numerator, ratio.denominator, scale)
            }
            _ => return None,
        };
        (numerator.is_sum() && denominator.is_sum()).then_some(Ratio { numerator, denominator, scale })
    }

    /// Whether it only adds and subtracts.
    fn is_sum(&self) -> bool {
        match &self.term {
            Term::Number(_) | Term::Name(_) => true,
            Term::Minus(inner) => inner.is_sum(),
            Term::Join(left, Operator::Plus | Operator::Minus, right) => left.is_sum() && right.is_sum(),
            Term::Call(Function::Sum, parts) => parts.iter().all(Self::is_sum),
            Term::Join(..) | Term::Call(..) => false,
        }
    }

    /// Numerator and denominator of a share in per cent.
    #[must_use]
    pub fn share(&self) -> Option<(&Self, &Self)> {
        let ratio = self.ratio().filter(|ratio| ratio.scale == Decimal::ONE_HUNDRED)?;
        Some((ratio.numerator, ratio.denominator))
    }

    /// The formula and the number it is multiplied by, of a product with one number.
    fn scaled(&self) -> Option<(&Self, Decimal)> {
        let Term::Join(left, Operator::Times, right) = &self.term else {
            return None;
        };
        match (left.number(), right.number()) {
            (None, Some(scale)) => Some((left, scale)),
            (Some(scale), None) => Some((right, scale)),
            _ => None,
        }
    }

    const fn number(&self) -> Option<Decimal> {
        match &self.term {
            Term::Number(number) => Some(*number),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyse::rounding::RoundingMode;

    fn value(text: &str, inputs: &[(&'static str, i64)]) -> Option<String> {
        let names: Vec<&str> = inputs.iter().map(|(name, _)| *name).collect();
        let inputs = inputs.iter().map(|(name, number)| (*name, Fraction::of(Decimal::from(*number)))).collect();
        let exact = Formula::parse(text, &names).unwrap().value(&inputs)?;
        Some(exact.rounded(4, RoundingMode::HalfUp).unwrap().normalize().to_string())
    }

    #[test]
    fn operators_bind_as_in_arithmetic() {
        for (text, expected) in [
            ("2 + 3 * 4", "14"),
            ("(2 + 3) * 4", "20"),
            ("20 - 5 - 3", "12"),
            ("24 / 4 / 3", "2"),
            ("-2 + 5", "3"),
            ("2 * -3", "-6"),
            ("-(2 - 5) / 6", "0.5"),
            ("1 - -1", "2"),
            ("0.1 + 0.2", "0.3"),
            ("10 / 3 * 0.3", "1"),
            ("sum(1, 2, 3 * 4)", "15"),
            ("sum(7)", "7"),
            ("share(47, 57)", "82.4561"),
            ("per(30, 4)", "7.5"),
            ("per(28, 706000, 100000)", "3.966"),
            ("sum (1, share(1, 4)) - per( 1 , 2 , 2 )", "25"),
        ] {
            assert_eq!(value(text, &[]).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(value("登録 - 離職者", &[("登録", 57), ("離職者", 10)]).as_deref(), Some("47"));
        assert_eq!(
            value("sum * per", &[("sum", 2), ("per", 3)]).as_deref(),
            Some("6"),
            "names, where no bracket follows"
        );
    }

    #[test]
    fn a_zero_divisor_gives_no_value() {
        for text in ["a / b", "share(a, b)", "per(a, b, 100)", "a / (b * 2)", "1 + a / b"] {
            assert_eq!(value(text, &[("a", 1), ("b", 0)]), None, "{text}");
        }
    }

    #[test]
    fn a_share_is_recognised_however_it_is_written() {
        for text in [
            "(registered - left) / registered * 100",
            "100 * ((registered - left) / registered)",
            "(registered - left) * 100 / registered",
            "100 * (registered - left) / registered",
            "share(registered - left, registered)",
            "per(registered - left, registered, 100)",
        ] {
            let formula = Formula::parse(text, &["registered", "left"]).unwrap();
            let inputs = [("registered", 57), ("left", 10)];
            let inputs = inputs.map(|(name, number)| (name, Fraction::of(Decimal::from(number)))).into();
            let (numerator, denominator) = formula.share().unwrap_or_else(|| panic!("{text}"));
            assert_eq!(numerator.value(&inputs), Some(Fraction::of(Decimal::from(47))), "{text}");
            assert_eq!(denominator.value(&inputs), Some(Fraction::of(Decimal::from(57))), "{text}");
        }
        for text in ["a / b * 1000", "a / b", "a * b * 100", "share(a, b) + 1", "a / b * 100 / 2", "per(a, b)"] {
            assert_eq!(Formula::parse(text, &["a", "b"]).unwrap().share(), None, "{text}");
        }
        let rate = Formula::parse("a / b * 100000", &["a", "b"]).unwrap();
        assert_eq!(rate.ratio().map(|ratio| ratio.scale), Some(Decimal::from(100_000)));
    }
}
