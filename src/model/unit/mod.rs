//! Units as printed by city offices.

mod declared;
mod table;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use rust_decimal::Decimal;
use unicode_normalization::UnicodeNormalization;

pub use declared::{DeclaredUnit, Units};
pub use table::{KNOWN_UNITS, KnownUnit};

/// What kind of quantity a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// Things or happenings counted: 件, 人, 回 …
    Count,
    /// Money in yen; the factor says how many yen one unit is.
    Yen(u64),
    /// Per cent.
    Percent,
    /// A ratio, an index or a rank: 倍, 点, 位, 人口10万対 …
    Other,
}

/// A unit of measurement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    written: String,
    canonical: Cow<'static, str>,
    kind: UnitKind,
    /// The unit it is reckoned in, and how many of those one is.
    base: Cow<'static, str>,
    scale: u64,
    english: Option<EnglishUnit>,
}

/// What a source calls a unit in English, where the table has no word for it or none that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnglishUnit {
    /// Of one: course.
    pub one: String,
    /// Of any other number: courses.
    pub other: String,
}

/// Units of a level, beside per cent and what is told of a base.
const LEVELS: [&str; 9] = ["割", "‰", "ポイント", "倍", "点", "歳", "度", "℃", "指数"];

/// Widths and spaces make no other unit: `km²` is `㎢`, `回／年` is `回/年`.
fn fold(written: &str) -> String {
    written.nfkc().filter(|c| !c.is_whitespace()).collect()
}

/// The table by every spelling, folded.
static SPELLINGS: LazyLock<BTreeMap<String, &'static KnownUnit>> = LazyLock::new(|| {
    let names = |known: &'static KnownUnit| std::iter::once(&known.name).chain(known.aliases).map(|name| fold(name));
    KNOWN_UNITS.iter().flat_map(|known| names(known).map(move |name| (name, known))).collect()
});

impl Unit {
    /// Reads a unit of the built-in table as written in YAML or behind a number; `None` where it is not known.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let known = SPELLINGS.get(&fold(written))?;
        Some(Self {
            written: written.to_owned(),
            canonical: Cow::Borrowed(known.name),
            kind: known.kind,
            base: Cow::Borrowed(known.base),
            scale: known.scale,
            english: None,
        })
    }

    /// The same unit under a name that the source gives it in English.
    #[must_use]
    pub fn called(self, english: EnglishUnit) -> Self {
        Self { english: Some(english), ..self }
    }

    /// What the source calls it in English; `None` where the table's word stands.
    #[must_use]
    pub const fn english(&self) -> Option<&EnglishUnit> {
        self.english.as_ref()
    }

    /// By how many tens a number grows to be told in English: none under a name of the source's own.
    #[must_use]
    pub fn english_tens(&self) -> u32 {
        if self.english.is_some() { 0 } else { self.known().map_or(0, |known| known.tens) }
    }

    /// The unit of what has none yet, for reading on past a unit that is not known.
    #[must_use]
    pub const fn unnamed() -> Self {
        Self {
            written: String::new(),
            canonical: Cow::Borrowed(""),
            kind: UnitKind::Other,
            base: Cow::Borrowed(""),
            scale: 1,
            english: None,
        }
    }

    /// Every name that [`Self::parse`] understands, for suggestions.
    pub fn names() -> impl Iterator<Item = &'static str> {
        KNOWN_UNITS.iter().flat_map(|known| std::iter::once(known.name).chain(known.aliases.iter().copied()))
    }

    /// As the indicator's YAML has it.
    #[must_use]
    pub fn written(&self) -> &str {
        &self.written
    }

    /// As it is set behind a number on a page: `％` becomes `%`.
    #[must_use]
    pub fn symbol(&self) -> &str {
        if self.kind == UnitKind::Percent { "%" } else { &self.written }
    }

    /// What it measures.
    #[must_use]
    pub const fn kind(&self) -> UnitKind {
        self.kind
    }

    /// How many of the unit it is reckoned in one of it is: 1000 for 千人, 1 for 人.
    #[must_use]
    pub const fn scale(&self) -> u64 {
        self.scale
    }

    /// Whether it is per cent.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        self.kind == UnitKind::Percent
    }

    /// Whether it counts things or happenings one by one, as 件, 人 and 回 do; 千人 does not, nor does the time that
    /// something took.
    #[must_use]
    pub fn counts_one_by_one(&self) -> bool {
        let is_time = matches!(&*self.canonical, "年" | "か月" | "週" | "日" | "泊" | "秒");
        self.kind == UnitKind::Count && self.scale == 1 && !is_time
    }

    /// Whether it is a base rather than a counter, and stands before a number: 人口10万対5.8.
    #[must_use]
    pub fn is_base(&self) -> bool {
        self.canonical.ends_with('対')
    }

    /// Whether its numbers are a level, which rises and falls, rather than an amount, of which there is more or less.
    #[must_use]
    pub fn is_level(&self) -> bool {
        self.is_base() || self.is_percent() || LEVELS.contains(&self.canonical.as_ref())
    }

    /// Whether it numbers a place in an order.
    #[must_use]
    pub fn is_rank(&self) -> bool {
        self.canonical == "位"
    }

    /// Whether it is a ratio, whose differences are told in points: 1.5倍 is 0.2ポイント above 1.3倍, not 0.2倍.
    #[must_use]
    pub fn is_ratio(&self) -> bool {
        self.canonical == "倍"
    }

    /// Its entry in the built-in table; `None` for a unit that the source declares.
    #[must_use]
    pub fn known(&self) -> Option<&'static KnownUnit> {
        SPELLINGS.get(&fold(&self.canonical)).copied()
    }

    /// Whether one of it is many of what it counts: 千人.
    #[must_use]
    pub fn is_multiple(&self) -> bool {
        self.kind == UnitKind::Count && self.scale > 1
    }

    /// Whether two units are one, however they are printed.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.canonical == other.canonical
    }

    /// The unit it is reckoned in: 円 of 千円; its own name where it converts to nothing.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// How much the whole is, of a unit in which shares are printed: 100 of ％, 100,000 of 人口10万対.
    #[must_use]
    pub fn whole(&self) -> Option<u64> {
        match &*self.canonical {
            "人口千対" | "出生千対" => Some(1_000),
            "人口1万対" => Some(10_000),
            "人口10万対" => Some(100_000),
            _ => (self.base == "‰").then(|| 1_000 / self.scale.max(1)),
        }
    }

    /// A number in `self`, printed with some decimals, as a number in `target`, with the decimals it has there.
    ///
    /// `None` where the units do not agree, or where the target would need decimals that were not printed: 1,100,000円
    /// is 1,100千円, but 1,234円 is no whole number of 千円.
    #[must_use]
    pub fn convert(&self, value: Decimal, decimals: u32, target: &Self) -> Option<(Decimal, u32)> {
        if self.canonical == target.canonical {
            return Some((value, decimals));
        }
        if self.base != target.base {
            return None;
        }
        if self.scale >= target.scale && self.scale.is_multiple_of(target.scale) {
            let factor = self.scale / target.scale;
            let value = value.checked_mul(Decimal::from(factor))?;
            let tens = (1..20).take_while(|power| factor.is_multiple_of(10_u64.pow(*power))).count();
            return Some((value, decimals.saturating_sub(u32::try_from(tens).unwrap_or(0))));
        }
        let factor = Decimal::from(target.scale.checked_div(self.scale)?);
        let quotient = value.checked_div(factor)?;
        let exact = quotient.checked_mul(factor) == Some(value) && quotient.normalize().scale() <= decimals;
        exact.then_some((quotient, decimals))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(written: &str) -> Unit {
        Unit::parse(written).unwrap_or_else(|| panic!("{written} is not known"))
    }

    fn converted(value: &str, from: &str, to: &str) -> Option<(String, u32)> {
        let value: Decimal = value.parse().unwrap();
        let (value, decimals) = unit(from).convert(value, value.scale(), &unit(to))?;
        Some((value.normalize().to_string(), decimals))
    }

    #[test]
    fn units_agree_by_meaning_not_by_spelling() {
        for (from, to) in [("名", "人"), ("ヶ所", "箇所"), ("km²", "㎢"), ("回／年", "回/年"), ("%", "％")]
        {
            assert_eq!(converted("20", from, to), Some(("20".to_owned(), 0)), "{from} {to}");
        }
        for (from, to) in [("件", "人"), ("回", "回/年"), ("％", "ポイント"), ("円", "％")] {
            assert_eq!(converted("20", from, to), None, "{from} {to}");
        }
        assert!(Unit::parse("けん").is_none());
    }

    #[test]
    fn a_conversion_is_exact_or_none() {
        for (value, from, to, expected, decimals) in [
            ("1100", "千円", "円", "1100000", 0),
            ("1.1", "百万円", "円", "1100000", 0),
            ("489.3", "億円", "円", "48930000000", 0),
            ("1.2345", "千円", "円", "1234.5", 1),
            ("7", "割", "％", "70", 0),
            ("7.5", "割", "％", "75", 0),
            ("1100000", "円", "千円", "1100", 0),
            ("789.92", "㎢", "ha", "78992", 0),
            ("1.5", "時間", "分", "90", 0),
            ("38", "万人", "人", "380000", 0),
            ("0", "円", "億円", "0", 0),
        ] {
            assert_eq!(converted(value, from, to), Some((expected.to_owned(), decimals)), "{value}{from} {to}");
        }
        for (value, from, to) in
            [("1234", "円", "千円"), ("15", "‰", "％"), ("1", "分", "時間"), ("1.5", "百万円", "億円")]
        {
            assert_eq!(converted(value, from, to), None, "{value}{from} {to}");
        }
    }

    #[test]
    fn no_spelling_means_two_units() {
        let mut seen = BTreeMap::new();
        for known in KNOWN_UNITS {
            for name in std::iter::once(&known.name).chain(known.aliases) {
                assert_eq!(seen.insert(fold(name), known.name), None, "{name}");
            }
        }
    }

    #[test]
    fn every_base_is_a_unit_of_scale_one() {
        for known in KNOWN_UNITS {
            assert_eq!(SPELLINGS.get(&fold(known.base)).map(|base| base.scale), Some(1), "{}", known.name);
        }
    }

    #[test]
    fn a_source_declares_units_and_spellings() {
        let units = Units::default()
            .with_unit("杯", UnitKind::Count, &["ぱい"])
            .with_unit("人", UnitKind::Other, &["利用者"])
            .with_unit("千万円", UnitKind::Yen(10_000_000), &[]);
        assert_eq!(units.parse("ぱい").map(|unit| unit.canonical), Some(Cow::Borrowed("杯")));
        let user = units.parse("利用者").unwrap();
        assert_eq!((user.written(), user.kind()), ("利用者", UnitKind::Count));
        assert!(user.convert(Decimal::ONE, 0, &unit("名")).is_some());
        let yen = units.parse("千万円").unwrap().convert(Decimal::TWO, 0, &unit("円"));
        assert_eq!(yen, Some((Decimal::from(20_000_000), 0)));
        assert!(Units::default().parse("ぱい").is_none());
        assert!(units.names().any(|name| name == "ぱい") && units.names().any(|name| name == "件"));
    }
}
