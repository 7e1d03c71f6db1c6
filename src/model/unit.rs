//! Units as printed by city offices.

use std::borrow::Cow;

/// What kind of quantity a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// Things or happenings counted: 件, 人, 回 …
    Count,
    /// Money in yen; the factor says how many yen one unit is.
    Yen(u32),
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
}

/// A unit of `units.yaml`: a new one, or further names of one that is built in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclaredUnit {
    /// Its name.
    pub name: String,
    /// What it measures.
    pub kind: UnitKind,
    /// The other ways it is printed.
    pub aliases: Vec<String>,
}

/// Canonical name, kind, and the other ways it is printed.
const TABLE: &[(&str, UnitKind, &[&str])] = &[
    ("件", UnitKind::Count, &[]),
    ("回", UnitKind::Count, &[]),
    ("人", UnitKind::Count, &["名"]),
    ("社", UnitKind::Count, &[]),
    ("団体", UnitKind::Count, &[]),
    ("機関", UnitKind::Count, &[]),
    ("か所", UnitKind::Count, &["ヶ所", "ケ所", "カ所", "箇所", "個所"]),
    ("地区", UnitKind::Count, &[]),
    ("地域", UnitKind::Count, &[]),
    ("校区", UnitKind::Count, &[]),
    ("区", UnitKind::Count, &[]),
    ("世帯", UnitKind::Count, &[]),
    ("講座", UnitKind::Count, &[]),
    ("店舗", UnitKind::Count, &["店"]),
    ("病院", UnitKind::Count, &[]),
    ("施設", UnitKind::Count, &[]),
    ("事業所", UnitKind::Count, &[]),
    ("館", UnitKind::Count, &[]),
    ("校", UnitKind::Count, &[]),
    ("通", UnitKind::Count, &[]),
    ("床", UnitKind::Count, &[]),
    ("台", UnitKind::Count, &[]),
    ("冊", UnitKind::Count, &[]),
    ("枚", UnitKind::Count, &[]),
    ("日", UnitKind::Count, &[]),
    ("年", UnitKind::Count, &[]),
    ("か月", UnitKind::Count, &["ヶ月", "カ月", "箇月"]),
    ("時間", UnitKind::Count, &[]),
    ("円", UnitKind::Yen(1), &[]),
    ("千円", UnitKind::Yen(1_000), &[]),
    ("万円", UnitKind::Yen(10_000), &[]),
    ("百万円", UnitKind::Yen(1_000_000), &[]),
    ("億円", UnitKind::Yen(100_000_000), &[]),
    ("％", UnitKind::Percent, &["%", "パーセント"]),
    ("‰", UnitKind::Other, &[]),
    ("倍", UnitKind::Other, &[]),
    ("点", UnitKind::Other, &[]),
    ("位", UnitKind::Other, &[]),
    ("ポイント", UnitKind::Other, &[]),
    ("人口10万対", UnitKind::Other, &["人口10万人対", "人口10万人当たり", "人口10万当たり"]),
];

impl Unit {
    /// Reads a unit as written in YAML or behind a number; `None` where it is not known.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let (canonical, kind, _) =
            TABLE.iter().find(|(name, _, aliases)| *name == written || aliases.contains(&written))?;
        Some(Self { written: written.to_owned(), canonical: Cow::Borrowed(*canonical), kind: *kind })
    }

    /// Reads a unit as [`Self::parse`] does, or by what a city declares in `units.yaml`. An alias of a built-in unit is
    /// that unit: `factor_to` finds the two to agree.
    #[must_use]
    pub fn find(written: &str, declared: &[DeclaredUnit]) -> Option<Self> {
        Self::parse(written).or_else(|| {
            let unit =
                declared.iter().find(|unit| unit.name == written || unit.aliases.iter().any(|a| a == written))?;
            let built_in = Self::parse(&unit.name).map(|known| known.canonical);
            let canonical = built_in.unwrap_or_else(|| Cow::Owned(unit.name.clone()));
            Some(Self { written: written.to_owned(), canonical, kind: unit.kind })
        })
    }

    /// The unit of what has none yet, for reading on past a unit that is not known.
    #[must_use]
    pub const fn unnamed() -> Self {
        Self { written: String::new(), canonical: Cow::Borrowed(""), kind: UnitKind::Other }
    }

    /// Every name that [`Self::parse`] understands, for suggestions.
    pub fn names() -> impl Iterator<Item = &'static str> {
        TABLE.iter().flat_map(|(name, _, aliases)| std::iter::once(*name).chain(aliases.iter().copied()))
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

    /// Whether it is per cent.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        self.kind == UnitKind::Percent
    }

    /// The exact factor by which a number in `self` is multiplied to be one in `target`, where the two agree.
    #[must_use]
    pub fn factor_to(&self, target: &Self) -> Option<f64> {
        match (self.kind, target.kind) {
            _ if self.canonical == target.canonical => Some(1.0),
            (UnitKind::Yen(from), UnitKind::Yen(to)) if from >= to => Some(f64::from(from / to)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_agree_by_meaning_not_by_spelling() {
        let unit = |s| Unit::parse(s).unwrap();
        assert_eq!(unit("名").factor_to(&unit("人")), Some(1.0));
        assert_eq!(unit("千円").factor_to(&unit("円")), Some(1000.0));
        assert_eq!(unit("円").factor_to(&unit("千円")), None);
        assert_eq!(unit("件").factor_to(&unit("人")), None);
        assert!(Unit::parse("けん").is_none());
    }
}
