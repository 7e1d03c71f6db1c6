//! Formulas of derived indicators: + - * / ( ), numbers, and names of inputs, computed in decimal.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

/// A formula as a tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    /// A number.
    Number(Decimal),
    /// An input by its name.
    Name(String),
    /// Two formulas joined by an operator.
    Join(Box<Self>, Operator, Box<Self>),
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

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    /// The piece of the text that was not understood; empty where the text ends too early.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut parser = Parser { rest: text.trim_start(), depth: 0 };
        let formula = parser.sum()?;
        if parser.rest.is_empty() { Ok(formula) } else { Err(parser.rest.to_owned()) }
    }

    /// The names it uses.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Number(_) => Vec::new(),
            Self::Name(name) => vec![name],
            Self::Join(left, _, right) => [left.names(), right.names()].concat(),
        }
    }

    /// Its value; `None` where an input is missing, a divisor is zero or a number grows beyond 28 digits.
    #[must_use]
    pub fn value(&self, inputs: &BTreeMap<&str, Decimal>) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Name(name) => inputs.get(name.as_str()).copied(),
            Self::Join(left, operator, right) => {
                let (left, right) = (left.value(inputs)?, right.value(inputs)?);
                match operator {
                    Operator::Plus => left.checked_add(right),
                    Operator::Minus => left.checked_sub(right),
                    Operator::Times => left.checked_mul(right),
                    Operator::Over => left.checked_div(right),
                }
            }
        }
    }

    /// Numerator and denominator of a share in per cent, `a / b * 100` or `a * 100 / b`: what tests of proportions need.
    #[must_use]
    pub fn share(&self) -> Option<(&Self, &Self)> {
        let hundred = |formula: &Self| *formula == Self::Number(Decimal::ONE_HUNDRED);
        let Self::Join(left, operator, right) = self else {
            return None;
        };
        match (left.as_ref(), operator, right.as_ref()) {
            (Self::Join(a, Operator::Over, b), Operator::Times, scale)
            | (scale, Operator::Times, Self::Join(a, Operator::Over, b))
                if hundred(scale) =>
            {
                Some((a, b))
            }
            (Self::Join(a, Operator::Times, scale), Operator::Over, b) if hundred(scale) => Some((a, b)),
            _ => None,
        }
    }
}

struct Parser<'t> {
    rest: &'t str,
    depth: usize,
}

impl Parser<'_> {
    fn sum(&mut self) -> Result<Formula, String> {
        let mut left = self.product()?;
        loop {
            let operator = match self.rest.chars().next() {
                Some('+') => Operator::Plus,
                Some('-') => Operator::Minus,
                _ => return Ok(left),
            };
            self.advance(1);
            left = Formula::Join(Box::new(left), operator, Box::new(self.product()?));
        }
    }

    fn product(&mut self) -> Result<Formula, String> {
        let mut left = self.factor()?;
        loop {
            let operator = match self.rest.chars().next() {
                Some('*') => Operator::Times,
                Some('/') => Operator::Over,
                _ => return Ok(left),
            };
            self.advance(1);
            left = Formula::Join(Box::new(left), operator, Box::new(self.factor()?));
        }
    }

    fn factor(&mut self) -> Result<Formula, String> {
        if self.rest.starts_with('(') {
            // Deep nesting is a slip of the hand, never a formula.
            if self.depth > 50 {
                return Err(self.rest.to_owned());
            }
            self.depth += 1;
            self.advance(1);
            let inner = self.sum()?;
            if !self.rest.starts_with(')') {
                return Err(self.rest.to_owned());
            }
            self.depth -= 1;
            self.advance(1);
            return Ok(inner);
        }
        let length =
            self.rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.')).unwrap_or(self.rest.len());
        let word = &self.rest[..length];
        let formula = match word.chars().next() {
            Some(first) if first.is_ascii_digit() => word.parse().ok().map(Formula::Number),
            Some(_) => Some(Formula::Name(word.to_owned())),
            None => None,
        };
        let formula = formula.ok_or_else(|| self.rest.to_owned())?;
        self.advance(length);
        Ok(formula)
    }

    fn advance(&mut self, bytes: usize) {
        self.rest = self.rest[bytes..].trim_start();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_retention_rate_is_computed_and_seen_as_a_share() {
        let formula = Formula::parse("(registered - left) / registered * 100").unwrap();
        let inputs = BTreeMap::from([("registered", Decimal::from(57)), ("left", Decimal::from(10))]);
        assert!(formula.value(&inputs).unwrap().to_string().starts_with("82.456140"));
        let (numerator, denominator) = formula.share().unwrap();
        assert_eq!(numerator.value(&inputs), Some(Decimal::from(47)));
        assert_eq!(denominator.value(&inputs), Some(Decimal::from(57)));
    }

    #[test]
    fn a_broken_formula_names_the_piece() {
        assert_eq!(Formula::parse("a + "), Err(String::new()));
        assert_eq!(Formula::parse("a ? b"), Err("? b".to_owned()));
        assert_eq!(Formula::parse("(a"), Err(String::new()));
        assert!(Formula::parse(&"(".repeat(1000)).is_err());
    }

    #[test]
    fn a_zero_divisor_gives_no_value() {
        let inputs = BTreeMap::from([("a", Decimal::ONE), ("b", Decimal::ZERO)]);
        assert_eq!(Formula::parse("a / b").unwrap().value(&inputs), None);
    }
}
