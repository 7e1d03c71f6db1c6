//! The units that a source declares, beside those of the built-in table.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{EnglishUnit, Unit, UnitKind, fold};

/// A unit of `units.yaml`: a new one, or further names of one that is built in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclaredUnit {
    /// Its name.
    pub name: String,
    /// What it measures.
    pub kind: UnitKind,
    /// The other ways it is printed.
    pub aliases: Vec<String>,
    /// Its name in English.
    pub english: Option<EnglishUnit>,
}

/// The units an office may print: the built-in table and what the source itself declares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Units {
    /// Units by their spellings, folded, the declared ones only.
    extra: BTreeMap<String, Unit>,
    /// The spellings as declared, in their order.
    names: Vec<String>,
}

impl Units {
    /// The built-in units and those that a source declares.
    #[must_use]
    pub fn of(declared: &[DeclaredUnit]) -> Self {
        declared.iter().fold(Self::default(), |units, unit| {
            let aliases: Vec<&str> = unit.aliases.iter().map(String::as_str).collect();
            units.with_unit(&unit.name, unit.kind, &aliases).called(&unit.name, unit.english.as_ref())
        })
    }

    /// With an English name for every spelling of a unit.
    fn called(mut self, name: &str, english: Option<&EnglishUnit>) -> Self {
        let Some((english, unit)) = english.zip(self.parse(name)) else { return self };
        if let Some(known) = unit.known() {
            for spelling in std::iter::once(&known.name).chain(known.aliases) {
                self.extra.entry(fold(spelling)).or_insert_with(|| unit.clone());
            }
        }
        for declared in self.extra.values_mut().filter(|declared| declared.canonical == unit.canonical) {
            declared.english = Some(english.clone());
        }
        self
    }

    /// With a unit and other ways it is printed. Where `name` is known already, only the spellings are added, and `kind`
    /// says nothing.
    #[must_use]
    pub fn with_unit(mut self, name: &str, kind: UnitKind, aliases: &[&str]) -> Self {
        let base = match kind {
            UnitKind::Yen(_) => Cow::Borrowed("円"),
            UnitKind::Percent => Cow::Borrowed("‰"),
            UnitKind::Count | UnitKind::Other => Cow::Owned(name.to_owned()),
        };
        let scale = match kind {
            UnitKind::Yen(scale) => scale.max(1),
            UnitKind::Percent => 10,
            UnitKind::Count | UnitKind::Other => 1,
        };
        let canonical = Cow::Owned(name.to_owned());
        let unit = self.parse(name).unwrap_or_else(|| Unit {
            written: name.to_owned(),
            canonical,
            kind,
            base,
            scale,
            english: None,
        });
        for spelling in std::iter::once(&name).chain(aliases) {
            self.extra.insert(fold(spelling), unit.clone());
            self.names.push((*spelling).to_owned());
        }
        self
    }

    /// Reads a unit as written; what the source declares comes before the built-in table.
    #[must_use]
    pub fn parse(&self, written: &str) -> Option<Unit> {
        let declared = self.extra.get(&fold(written)).map(|unit| Unit { written: written.to_owned(), ..unit.clone() });
        declared.or_else(|| Unit::parse(written))
    }

    /// Every name that [`Self::parse`] understands, for suggestions: the declared ones, then the built-in ones.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let built_in = Unit::names().map(|name| -> &str { name });
        self.names.iter().map(String::as_str).chain(built_in)
    }
}
