//! Formulas with published figures filled in: what is left is, for nearly every formula, one sum of unknown figures over
//! another.

use std::collections::BTreeMap;

use crate::analyse::formula::{Formula, Function, Operator, Term};
use crate::analyse::rounding;

/// A number and unknown figures with their factors.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Linear {
    pub(super) constant: f64,
    /// Factors by cell of the system.
    pub(super) terms: BTreeMap<usize, f64>,
}

/// One such sum over another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fraction {
    pub(super) above: Linear,
    pub(super) below: Linear,
}

impl Linear {
    /// A known number.
    pub(super) fn known(constant: f64) -> Self {
        Self { constant, terms: BTreeMap::new() }
    }

    /// An unknown figure.
    pub(super) fn unknown(cell: usize) -> Self {
        Self { constant: 0.0, terms: BTreeMap::from([(cell, 1.0)]) }
    }

    pub(super) fn is_known(&self) -> bool {
        self.terms.is_empty()
    }

    /// This and another, multiplied by a factor.
    pub(super) fn plus(&self, other: &Self, factor: f64) -> Self {
        let mut sum = self.clone();
        sum.constant += other.constant * factor;
        for (cell, coefficient) in &other.terms {
            *sum.terms.entry(*cell).or_default() += coefficient * factor;
        }
        sum.terms.retain(|_, coefficient| *coefficient != 0.0);
        sum
    }

    /// The product, which is such a sum where one of them is known.
    fn times(&self, other: &Self) -> Option<Self> {
        match (self.is_known(), other.is_known()) {
            (true, _) => Some(Self::default().plus(other, self.constant)),
            (_, true) => Some(Self::default().plus(self, other.constant)),
            _ => None,
        }
    }
}

impl Fraction {
    fn whole(above: Linear) -> Self {
        Self { above, below: Linear::known(1.0) }
    }

    /// A formula whose inputs are known numbers or unknown figures; `None` where it is no fraction of sums.
    pub(super) fn of(formula: &Formula, inputs: &BTreeMap<&str, Linear>) -> Option<Self> {
        match &formula.term {
            Term::Number(number) => Some(Self::whole(Linear::known(rounding::float(*number)))),
            Term::Name(name) => inputs.get(name.as_str()).cloned().map(Self::whole),
            Term::Minus(inner) => Self::whole(Linear::known(0.0)).sum(&Self::of(inner, inputs)?, -1.0),
            Term::Join(left, operator, right) => {
                Self::joined(&Self::of(left, inputs)?, *operator, &Self::of(right, inputs)?)
            }
            Term::Call(function, parts) => {
                let mut parts = parts.iter().map(|part| Self::of(part, inputs));
                let first = parts.next()??;
                if *function == Function::Sum {
                    return parts.try_fold(first, |sum, part| Self::joined(&sum, Operator::Plus, &part?));
                }
                let quotient = Self::joined(&first, Operator::Over, &parts.next()??)?;
                let hundred = (*function == Function::Share).then(|| Some(Self::whole(Linear::known(100.0))));
                let mut scales = hundred.into_iter().chain(parts);
                scales.try_fold(quotient, |quotient, scale| Self::joined(&quotient, Operator::Times, &scale?))
            }
        }
    }

    fn joined(left: &Self, operator: Operator, right: &Self) -> Option<Self> {
        match operator {
            Operator::Plus => left.sum(right, 1.0),
            Operator::Minus => left.sum(right, -1.0),
            Operator::Times => {
                Some(Self { above: left.above.times(&right.above)?, below: left.below.times(&right.below)? })
            }
            Operator::Over => {
                Some(Self { above: left.above.times(&right.below)?, below: left.below.times(&right.above)? })
            }
        }
    }

    fn sum(&self, other: &Self, factor: f64) -> Option<Self> {
        if self.below == other.below {
            return Some(Self { above: self.above.plus(&other.above, factor), below: self.below.clone() });
        }
        let (left, right) = (self.above.times(&other.below)?, other.above.times(&self.below)?);
        Some(Self { above: left.plus(&right, factor), below: self.below.times(&other.below)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_with_a_known_base_leaves_its_numerator() {
        let formula = Formula::parse("(a - b) / a * 100", &["a", "b"]).unwrap();
        let inputs = BTreeMap::from([("a", Linear::known(57.0)), ("b", Linear::unknown(0))]);
        let fraction = Fraction::of(&formula, &inputs).unwrap();
        assert_eq!((fraction.above.constant, fraction.above.terms[&0]), (5700.0, -100.0));
        assert_eq!(fraction.below, Linear::known(57.0));
        let share = Formula::parse("share(a - b, a)", &["a", "b"]).unwrap();
        assert_eq!(Fraction::of(&share, &inputs), Some(fraction));
        let inputs = BTreeMap::from([("a", Linear::unknown(1)), ("b", Linear::unknown(0))]);
        let fraction = Fraction::of(&formula, &inputs).unwrap();
        assert_eq!(fraction.below, Linear::unknown(1));
        assert_eq!(Fraction::of(&Formula::parse("a * b", &["a", "b"]).unwrap(), &inputs), None);
    }
}
