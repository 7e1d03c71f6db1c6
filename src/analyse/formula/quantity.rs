//! What a piece of a formula is a quantity of: units with their powers, and how many of them one of its numbers is.

use std::collections::BTreeMap;

use crate::analyse::fraction::Fraction;
use crate::model::Unit;

/// What a piece of a formula is a quantity of.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    /// The units it is reckoned in with their powers; `None` where that cannot be known.
    pub(super) powers: Option<BTreeMap<String, i32>>,
    /// How many of those units one of its numbers is; `None` where that cannot be known.
    pub(super) size: Option<Fraction>,
    /// The same, had the formula no numbers in it.
    pub(super) bare: Option<Fraction>,
    /// Whether it is a number without any input.
    pub(super) number: bool,
    /// Whether a number in it may be so many of anything: 96 地区, 250円.
    pub(super) loose: bool,
    /// The units as printed.
    pub(super) words: String,
}

/// The units that a unit is made of: 円/人 is 円 over 人; a share is none at all.
pub(super) fn quantity_of(unit: &Unit) -> Quantity {
    let one = |unit: &Unit| Fraction::new(i128::from(unit.scale()), 1);
    let (powers, size) = match unit.written().split_once(['/', '／']) {
        _ if unit.base() == "‰" => (BTreeMap::new(), Fraction::new(i128::from(unit.scale()), 1_000)),
        _ if unit.written().contains("ポイント") => (BTreeMap::new(), Fraction::new(1, 100)),
        _ if unit.written() == "倍" => (BTreeMap::new(), Some(Fraction::ONE)),
        Some((above, below)) => match (Unit::parse(above), Unit::parse(below)) {
            (Some(above), Some(below)) => {
                let powers = BTreeMap::from([(above.base().to_owned(), 1), (below.base().to_owned(), -1)]);
                (powers, one(&above).zip(one(&below)).and_then(|(above, below)| above.over(below)))
            }
            _ => (BTreeMap::from([(unit.base().to_owned(), 1)]), one(unit)),
        },
        None => (BTreeMap::from([(unit.base().to_owned(), 1)]), one(unit)),
    };
    Quantity { powers: Some(powers), size, bare: size, number: false, loose: false, words: unit.written().to_owned() }
}

impl Quantity {
    /// Of which nothing is known, so that nothing is told.
    pub(super) fn unknown() -> Self {
        Self { powers: None, size: None, bare: None, number: false, loose: false, words: String::new() }
    }

    /// A plain number.
    pub(super) fn number(value: Option<Fraction>) -> Self {
        let size = value.and_then(|value| Fraction::ONE.over(value));
        Self {
            powers: Some(BTreeMap::new()),
            size,
            bare: Some(Fraction::ONE),
            number: true,
            loose: false,
            words: String::new(),
        }
    }

    /// Whether the formula has numbers in it that may convert.
    pub(super) fn is_scaled(&self) -> bool {
        self.size != self.bare
    }

    /// With the power of each unit turned round.
    pub(super) fn turned(&self) -> Self {
        let turned = |size: Option<Fraction>| size.and_then(|size| Fraction::ONE.over(size));
        let powers =
            self.powers.as_ref().map(|powers| powers.iter().map(|(unit, power)| (unit.clone(), -power)).collect());
        Self { powers, size: turned(self.size), bare: turned(self.bare), ..self.clone() }
    }

    /// The product.
    pub(super) fn times(&self, other: &Self, sign: char) -> Self {
        let both = |a: Option<Fraction>, b: Option<Fraction>| a.zip(b).and_then(|(a, b)| a.times(b));
        let powers = self.powers.clone().zip(other.powers.as_ref()).map(|(mut powers, others)| {
            for (unit, power) in others {
                *powers.entry(unit.clone()).or_default() += power;
            }
            powers.retain(|_, power| *power != 0);
            powers
        });
        let words = match (self.words.as_str(), other.words.as_str()) {
            (words, "") | ("", words) => words.to_owned(),
            (left, right) => format!("{left}{sign}{right}"),
        };
        let words = if powers.as_ref().is_some_and(BTreeMap::is_empty) { String::new() } else { words };
        let (size, bare) = (both(self.size, other.size), both(self.bare, other.bare));
        let loose = self.loose || other.loose || self.is_so_many() || other.is_so_many();
        Self { powers, size, bare, number: self.number && other.number, loose, words }
    }

    /// Whether it is a number that does more than move the point.
    fn is_so_many(&self) -> bool {
        let tens = || (0..=15).filter_map(|power| Fraction::new(10_i128.pow(power), 1));
        self.number && !tens().any(|ten| self.size == Some(ten) || self.size == Fraction::ONE.over(ten))
    }

    pub(super) fn same_powers(&self, other: &Self) -> Option<bool> {
        self.powers.as_ref().zip(other.powers.as_ref()).map(|(own, others)| own == others)
    }
}
