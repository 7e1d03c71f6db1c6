//! What a derivation says of its inputs: a quotient of two sums of them.

use std::collections::BTreeMap;

use super::super::formula::{Formula, Function, Operator, Term};
use super::super::rounding;

/// A sum of inputs with factors, and a number.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sum {
    /// The factor of each input, by its name in the formula.
    pub(super) terms: BTreeMap<String, f64>,
    /// What is added.
    pub(super) constant: f64,
}

/// One sum divided by another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Quotient {
    pub(super) above: Sum,
    pub(super) below: Sum,
}

impl Sum {
    fn of(constant: f64) -> Self {
        Self { terms: BTreeMap::new(), constant }
    }

    pub(super) fn is_constant(&self) -> bool {
        self.terms.is_empty()
    }

    /// The same without the factor that all its inputs share: of (a - b) * 100 what is counted, a - b.
    pub(super) fn counted(&self) -> Self {
        let least = self.terms.values().map(|factor| factor.abs()).fold(f64::INFINITY, f64::min);
        if least.is_finite() && least > 0.0 { self.clone().times(1.0 / least) } else { self.clone() }
    }

    /// Its value, where all its inputs are known.
    pub(super) fn value(&self, inputs: impl Fn(&str) -> Option<f64>) -> Option<f64> {
        let terms: Option<Vec<f64>> = self.terms.iter().map(|(name, factor)| Some(inputs(name)? * factor)).collect();
        Some(terms?.into_iter().sum::<f64>() + self.constant)
    }

    fn times(mut self, factor: f64) -> Self {
        self.terms.values_mut().for_each(|own| *own *= factor);
        Self { constant: self.constant * factor, ..self }
    }

    fn plus(mut self, other: Self) -> Self {
        for (name, factor) in other.terms {
            *self.terms.entry(name).or_default() += factor;
        }
        Self { constant: self.constant + other.constant, ..self }
    }
}

impl Quotient {
    /// A formula as a quotient of sums; `None` where it multiplies inputs with each other, or adds shares.
    pub(super) fn of(formula: &Formula) -> Option<Self> {
        let whole = |above: Sum| Self { above, below: Sum::of(1.0) };
        match &formula.term {
            Term::Number(number) => Some(whole(Sum::of(rounding::float(*number)))),
            Term::Name(name) => {
                let terms = BTreeMap::from([(name.clone(), 1.0)]);
                Some(whole(Sum { terms, constant: 0.0 }))
            }
            Term::Minus(inner) => Self::joined(whole(Sum::of(-1.0)), Operator::Times, Self::of(inner)?),
            Term::Join(left, operator, right) => Self::joined(Self::of(left)?, *operator, Self::of(right)?),
            Term::Call(function, parts) => {
                let mut parts = parts.iter().map(Self::of);
                let first = parts.next()??;
                match function {
                    Function::Sum => parts.try_fold(first, |sum, part| Self::joined(sum, Operator::Plus, part?)),
                    Function::Share | Function::Per => {
                        let quotient = Self::joined(first, Operator::Over, parts.next()??)?;
                        let hundred = (*function == Function::Share).then(|| Some(whole(Sum::of(100.0))));
                        hundred
                            .into_iter()
                            .chain(parts)
                            .try_fold(quotient, |quotient, scale| Self::joined(quotient, Operator::Times, scale?))
                    }
                }
            }
        }
    }

    fn joined(left: Self, operator: Operator, right: Self) -> Option<Self> {
        let factor = |quotient: &Self| {
            let constant = quotient.above.is_constant() && quotient.below.is_constant();
            let value = quotient.above.constant / quotient.below.constant;
            (constant && value.is_finite()).then_some(value)
        };
        match operator {
            Operator::Plus | Operator::Minus => {
                let sign = if operator == Operator::Plus { 1.0 } else { -1.0 };
                let same = left.below.is_constant() && right.below.is_constant();
                let (a, b) = (1.0 / left.below.constant, sign / right.below.constant);
                let above = left.above.times(a).plus(right.above.times(b));
                same.then_some(Self { above, below: Sum::of(1.0) })
            }
            Operator::Times => match (factor(&left), factor(&right)) {
                (Some(factor), _) => Some(Self { above: right.above.times(factor), ..right }),
                (_, Some(factor)) => Some(Self { above: left.above.times(factor), ..left }),
                _ => None,
            },
            Operator::Over => match factor(&right) {
                Some(factor) => Some(Self { above: left.above.times(1.0 / factor), ..left }),
                None if left.below.is_constant() && right.below.is_constant() => {
                    let scale = right.below.constant / left.below.constant;
                    Some(Self { above: left.above.times(scale), below: right.above })
                }
                None => None,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotient(text: &str) -> Option<Quotient> {
        Quotient::of(&Formula::parse(text, &["registered", "left", "a", "b"]).unwrap())
    }

    #[test]
    fn a_formula_becomes_a_quotient_of_sums() {
        let share = quotient("(registered - left) / registered * 100").unwrap();
        let above = [("left".to_owned(), -100.0), ("registered".to_owned(), 100.0)];
        assert_eq!(share.above.terms, BTreeMap::from(above));
        assert_eq!(share.below.terms, BTreeMap::from([("registered".to_owned(), 1.0)]));
        let mean = quotient("(a + b) / 2 + 1").unwrap();
        assert_eq!((mean.above.terms["a"], mean.above.constant), (0.5, 1.0));
        assert!(mean.below.is_constant());
        assert_eq!(quotient("share(registered - left, registered)"), Some(share));
        assert_eq!(quotient("per(a, b, 1000)"), quotient("a / b * 1000"));
        assert_eq!(quotient("sum(a, b, 3)"), quotient("a + b + 3"));
        assert_eq!(quotient("-a + b"), quotient("b - a"));
        assert_eq!(quotient("a * b"), None);
        assert_eq!(quotient("a / b + 1"), None);
        let counted = quotient("100 * (a - b) / a").unwrap().above.counted();
        assert_eq!(counted.value(|name| Some(if name == "a" { 57.0 } else { 54.0 })), Some(3.0));
    }
}
