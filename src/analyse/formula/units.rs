//! The units of a formula: what may be added, what a quotient is of, and whether the result is what the indicator says.
//!
//! A plan counts 社 and 団体 together, prints 円 per person as 円, and divides by 96 without saying of what. So nothing is
//! told but what cannot be right, and where a number in the formula may have brought a unit of its own, nothing is told
//! at all. What converts exactly (円 and 千円, a plain quotient and ％) is converted where the formula does not do so
//! itself; the converted formula is given back.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::quantity::{Quantity, quantity_of};
use super::{Formula, Function, Operator, Term};
use crate::analyse::fraction::Fraction;
use crate::model::{Unit, UnitKind};

/// Units that do not go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// What does not go together.
    pub issue: Issue,
    /// The units on the one side, as printed; empty for a plain number.
    pub found: String,
    /// The units on the other.
    pub other: String,
    /// The piece of the formula: its first byte and the byte behind the last.
    pub piece: (usize, usize),
}

/// What does not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Issue {
    /// Two units are added, subtracted, or made a share of each other.
    Mixed,
    /// The result is in another unit than the indicator.
    Result,
    /// The result is in the indicator's unit, but for a factor that the formula leaves out or has too many of.
    Factor,
}

/// Reads the units of a formula over those of its inputs, and gives it back with what is converted.
#[must_use]
pub fn agree(formula: Formula, inputs: &BTreeMap<&str, &Unit>, unit: &Unit) -> (Formula, Vec<Disagreement>) {
    let mut reader = Reader { inputs, found: Vec::new() };
    let (formula, quantity) = reader.read(formula);
    let formula = reader.result(formula, &quantity, unit);
    (formula, reader.found)
}

/// A formula multiplied by a factor.
fn multiplied(formula: Formula, factor: Fraction) -> Formula {
    let piece = formula.piece;
    let number = |value: Decimal| Box::new(Formula { term: Term::Number(value), piece });
    let join = |left, operator, value| Formula { term: Term::Join(Box::new(left), operator, number(value)), piece };
    let (above, below) = factor.parts();
    match (Decimal::try_from_i128_with_scale(above, 0), Decimal::try_from_i128_with_scale(below, 0)) {
        (Ok(above), Ok(below)) if below == Decimal::ONE => join(formula, Operator::Times, above),
        (Ok(above), Ok(below)) => join(join(formula, Operator::Times, above), Operator::Over, below),
        _ => formula,
    }
}

struct Reader<'u> {
    inputs: &'u BTreeMap<&'u str, &'u Unit>,
    found: Vec<Disagreement>,
}

impl Reader<'_> {
    fn read(&mut self, formula: Formula) -> (Formula, Quantity) {
        let piece = formula.piece;
        let (term, quantity) = match formula.term {
            Term::Number(number) => (Term::Number(number), Quantity::number(Some(Fraction::of(number)))),
            Term::Name(name) => {
                let quantity = self.inputs.get(name.as_str()).map_or_else(Quantity::unknown, |unit| quantity_of(unit));
                (Term::Name(name), quantity)
            }
            Term::Minus(inner) => {
                let (inner, quantity) = self.read(*inner);
                (Term::Minus(Box::new(inner)), quantity)
            }
            Term::Join(left, operator, right) => {
                let (left, right) = (self.read(*left), self.read(*right));
                self.join(left, operator, right, piece)
            }
            Term::Call(function, parts) => {
                let parts = parts.into_iter().map(|part| self.read(part)).collect();
                self.call(function, parts, piece)
            }
        };
        let formula = Formula { term, piece };
        // What holds no input is a number, whatever it is made of.
        let quantity =
            if formula.names().is_empty() { Quantity::number(formula.value(&BTreeMap::new())) } else { quantity };
        (formula, quantity)
    }

    fn join(
        &mut self,
        left: (Formula, Quantity),
        operator: Operator,
        right: (Formula, Quantity),
        piece: (usize, usize),
    ) -> (Term, Quantity) {
        let joined = |left, right| Term::Join(Box::new(left), operator, Box::new(right));
        match operator {
            Operator::Plus | Operator::Minus => {
                let (mut parts, quantity) = self.together(vec![left, right], piece);
                match (parts.pop(), parts.pop()) {
                    (Some(right), Some(left)) => (joined(left, right), quantity),
                    // Two went in.
                    _ => (Term::Number(Decimal::ZERO), quantity),
                }
            }
            Operator::Times => (joined(left.0, right.0), left.1.times(&right.1, '×')),
            Operator::Over => (joined(left.0, right.0), left.1.times(&right.1.turned(), '/')),
        }
    }

    fn call(&mut self, function: Function, parts: Vec<(Formula, Quantity)>, piece: (usize, usize)) -> (Term, Quantity) {
        let quantity = match function {
            Function::Sum | Function::Share => {
                let (parts, quantity) = self.together(parts, piece);
                let percent = Fraction::new(1, 100);
                let share = Quantity { size: percent, bare: percent, ..Quantity::number(None) };
                let is_share = function == Function::Share;
                let quantity = if is_share { Quantity { number: false, ..share } } else { quantity };
                return (Term::Call(function, parts), quantity);
            }
            Function::Per => match parts.as_slice() {
                [(_, value), (_, base), scale @ ..] => {
                    let plain = value.times(&base.turned(), '/');
                    scale.iter().fold(plain, |quotient, (_, scale)| quotient.times(scale, '×'))
                }
                _ => Quantity::unknown(),
            },
        };
        (Term::Call(function, parts.into_iter().map(|(part, _)| part).collect()), quantity)
    }

    /// Pieces that are added to or measured by each other: each converted to the smallest unit among them.
    fn together(&mut self, parts: Vec<(Formula, Quantity)>, piece: (usize, usize)) -> (Vec<Formula>, Quantity) {
        let mut known = parts.iter().map(|(_, quantity)| quantity).filter(|quantity| !quantity.number);
        let Some(first) = known.next().cloned() else {
            return (parts.into_iter().map(|(part, _)| part).collect(), Quantity::number(None));
        };
        let others: Vec<&Quantity> = known.collect();
        let scaled = first.is_scaled() || others.iter().any(|other| other.is_scaled());
        let stranger = others.iter().find(|other| first.same_powers(other) == Some(false));
        let unknown = first.powers.is_none() || others.iter().any(|other| other.powers.is_none());
        let all = |quantity: Quantity, parts: Vec<(Formula, Quantity)>| {
            (parts.into_iter().map(|(part, _)| part).collect(), quantity)
        };
        if unknown || stranger.is_some() {
            if let Some(stranger) = stranger.filter(|_| !scaled && !unknown) {
                self.tell(Issue::Mixed, &first.words, &stranger.words, piece);
            }
            return all(Quantity::unknown(), parts);
        }
        if others.iter().all(|other| other.size == first.size) {
            return all(first, parts);
        }
        if others.iter().all(|other| other.bare == first.bare) {
            // Numbers in it are weights: 0.3 of the one and 0.7 of the other.
            return all(Quantity { size: first.bare, ..first }, parts);
        }
        let sizes: Option<Vec<Fraction>> = others.iter().map(|other| other.size).chain([first.size]).collect();
        if let Some(smallest) = sizes.and_then(|sizes| sizes.into_iter().reduce(Fraction::smaller)).filter(|_| !scaled)
        {
            return converted(parts, &first, smallest);
        }
        let other = others.iter().find(|other| other.bare != first.bare).map_or("", |other| &other.words);
        self.tell(Issue::Factor, &first.words, other, piece);
        all(Quantity::unknown(), parts)
    }

    fn tell(&mut self, issue: Issue, found: &str, other: &str, piece: (usize, usize)) {
        self.found.push(Disagreement { issue, found: found.to_owned(), other: other.to_owned(), piece });
    }

    /// Whether units can be printed as another, and how large one of that is, where it can be compared. 円 per 人 is
    /// printed as 円 as well as 円/人, and any quotient as 人口10万対.
    fn fitting(&self, powers: &BTreeMap<String, i32>, wanted: &Quantity, unit: &Unit) -> (bool, Option<Fraction>) {
        let wanted_powers = wanted.powers.clone().unwrap_or_default();
        if *powers == wanted_powers {
            return (true, wanted.size);
        }
        let is_below = |unit: &str| powers.get(unit).is_some_and(|power| *power < 0);
        if let Some(whole) = unit.whole().filter(|_| !wanted_powers.is_empty()) {
            let share = Fraction::new(1, i128::from(whole)).filter(|_| powers.is_empty());
            return (powers.is_empty() || powers.keys().any(|unit| is_below(unit)), share);
        }
        let above = |powers: &BTreeMap<String, i32>| -> Vec<(String, i32)> {
            powers.iter().filter(|(_, power)| **power > 0).map(|(unit, power)| (unit.clone(), *power)).collect()
        };
        // 円 divided by 千人 may be meant by the thousand.
        let by_the_thousand = self.inputs.values().any(|unit| unit.scale() != 1 && is_below(unit.base()));
        let fits = !wanted_powers.is_empty() && above(powers) == above(&wanted_powers);
        (fits, wanted.size.filter(|_| !by_the_thousand))
    }

    /// The whole formula against the indicator's unit: converted, or told.
    fn result(&mut self, formula: Formula, found: &Quantity, unit: &Unit) -> Formula {
        let Some(powers) = found.powers.as_ref().filter(|_| !found.number) else {
            return formula;
        };
        let wanted = quantity_of(unit);
        if is_opaque(unit) && wanted.powers.as_ref() != Some(powers) {
            return formula;
        }
        let (fits, size) = self.fitting(powers, &wanted, unit);
        if !fits {
            if !found.loose {
                self.tell(Issue::Result, &found.words, unit.written(), formula.piece);
            }
            return formula;
        }
        let (Some(size), Some(own), Some(bare)) = (size, found.size, found.bare) else {
            return formula;
        };
        // Numbers are weights or shares of the whole where the units need no conversion, and may be so many of anything
        // where there is no unit.
        let plain = bare == size && found.is_scaled() || found.loose && powers.is_empty();
        if own == size || plain {
            return formula;
        }
        if found.is_scaled() {
            self.tell(Issue::Factor, &found.words, unit.written(), formula.piece);
            return formula;
        }
        match own.over(size) {
            Some(factor) => multiplied(formula, factor),
            None => formula,
        }
    }
}

/// Pieces of one kind, each multiplied so that its numbers are in the smallest unit.
fn converted(parts: Vec<(Formula, Quantity)>, first: &Quantity, smallest: Fraction) -> (Vec<Formula>, Quantity) {
    let parts = parts.into_iter().map(|(part, quantity)| {
        let factor = quantity.size.filter(|_| !quantity.number).and_then(|size| size.over(smallest));
        match factor.filter(|factor| *factor != Fraction::ONE) {
            Some(factor) => multiplied(part, factor),
            None => part,
        }
    });
    (parts.collect(), Quantity { size: Some(smallest), bare: Some(smallest), ..first.clone() })
}

/// Whether a unit can be what it will: 点, 位, 歳, and what a city declares as neither count nor money.
fn is_opaque(unit: &Unit) -> bool {
    let is_ratio = unit.whole().is_some() || quantity_of(unit).powers.is_none_or(|powers| powers.is_empty());
    unit.kind() == UnitKind::Other && unit.scale() == 1 && !is_ratio && !unit.written().contains(['/', '／'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyse::rounding::RoundingMode;

    /// What is told of a formula, and its value where a, b and c are 6000, 40 and 3.
    fn told(text: &str, units: [&str; 3], unit: &str) -> (Vec<(Issue, String, String)>, String) {
        let units = units.map(|unit| Unit::parse(unit).unwrap_or_else(|| panic!("{unit}")));
        let inputs = ["a", "b", "c"].into_iter().zip(&units).collect();
        let formula = Formula::parse(text, &["a", "b", "c"]).unwrap();
        let (formula, found) = agree(formula, &inputs, &Unit::parse(unit).unwrap());
        let number = |value: i64| Fraction::of(Decimal::from(value));
        let values = BTreeMap::from([("a", number(6000)), ("b", number(40)), ("c", number(3))]);
        let value = formula.value(&values).unwrap().rounded(2, RoundingMode::HalfUp).unwrap().normalize().to_string();
        (found.into_iter().map(|told| (told.issue, told.found, told.other)).collect(), value)
    }

    #[test]
    fn what_goes_together_is_silent() {
        for (text, units, unit, value) in [
            ("a - b + c", ["件", "件", "件"], "件", "5963"),
            ("(a - b) / a * 100", ["人", "名", "人"], "％", "99.33"),
            ("b / 96 * 100", ["人", "地域", "人"], "％", "41.67"),
            ("share(b, 96)", ["人", "地域", "人"], "％", "41.67"),
            ("100 - share(b, a)", ["人", "人", "人"], "％", "99.33"),
            ("a * 3 + b", ["件", "人", "人"], "人", "18040"),
            ("a / b", ["円", "人", "人"], "円", "150"),
            ("a / b", ["円", "人", "人"], "円/人", "150"),
            ("per(b, a, 100000)", ["人", "施設", "人"], "人口10万対", "666.67"),
            ("b / a * 1000", ["人", "件", "人"], "件", "6.67"),
            ("a * 1000", ["千円", "人", "人"], "円", "6000000"),
            ("a / 1000", ["円", "人", "人"], "千円", "6"),
            ("a / 100", ["件", "人", "人"], "件", "60"),
            ("a * 100", ["件", "人", "人"], "点", "600000"),
            ("a / 12", ["件", "人", "人"], "件", "500"),
            ("b - c", ["％", "％", "％"], "ポイント", "37"),
            ("a / b", ["人", "人", "人"], "倍", "150"),
            ("a * 250", ["件", "人", "人"], "円", "1500000"),
            ("a / 60", ["分", "人", "人"], "時間", "100"),
            ("a * 0.3 + b * 0.7", ["％", "％", "人"], "％", "1828"),
            ("a + b * 1000", ["円", "千円", "人"], "円", "46000"),
        ] {
            assert_eq!(told(text, units, unit), (Vec::new(), value.to_owned()), "{text} of {units:?} in {unit}");
        }
    }

    #[test]
    fn what_converts_exactly_is_converted() {
        for (text, units, unit, value) in [
            ("a + b", ["円", "千円", "円"], "円", "46000"),
            ("b + a", ["円", "千円", "円"], "千円", "46"),
            ("sum(a, b, c)", ["円", "千円", "百万円"], "円", "3046000"),
            ("share(b, a)", ["円", "千円", "円"], "％", "666.67"),
            ("a", ["千円", "人", "人"], "円", "6000000"),
            ("a / b", ["千円", "人", "人"], "円", "150000"),
            ("c / b", ["件", "人", "人"], "％", "7.5"),
            ("b * c", ["件", "人", "％"], "人", "1.2"),
        ] {
            assert_eq!(told(text, units, unit), (Vec::new(), value.to_owned()), "{text} of {units:?} in {unit}");
        }
    }

    #[test]
    fn what_cannot_be_right_is_told_with_both_units() {
        for (text, units, unit, issue, found, other) in [
            ("a + b", ["件", "人", "人"], "件", Issue::Mixed, "件", "人"),
            ("a - b / c", ["件", "件", "人"], "件", Issue::Mixed, "件", "件/人"),
            ("share(a, b)", ["円", "人", "人"], "％", Issue::Mixed, "円", "人"),
            ("a", ["件", "人", "人"], "人", Issue::Result, "件", "人"),
            ("a / b * 100", ["件", "人", "人"], "％", Issue::Result, "件/人", "％"),
            ("a / b", ["人", "人", "人"], "件", Issue::Result, "", "件"),
            ("a * b", ["円", "人", "人"], "円", Issue::Result, "円×人", "円"),
            ("a / b * 1000", ["人", "人", "人"], "％", Issue::Factor, "", "％"),
            ("a / b * 100", ["人", "人", "人"], "‰", Issue::Factor, "", "‰"),
            ("a / b * 1000", ["人", "人", "人"], "人口10万対", Issue::Factor, "", "人口10万対"),
            ("a * 100", ["千円", "人", "人"], "円", Issue::Factor, "千円", "円"),
            ("a / b * 100", ["千円", "円", "人"], "％", Issue::Factor, "", "％"),
            ("a * 12", ["千円", "人", "人"], "円", Issue::Factor, "千円", "円"),
            ("b + c * 2", ["件", "分", "時間"], "分", Issue::Factor, "分", "時間"),
        ] {
            let told = told(text, units, unit).0;
            assert_eq!(told, [(issue, found.to_owned(), other.to_owned())], "{text} of {units:?} in {unit}");
        }
    }
}
