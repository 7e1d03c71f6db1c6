//! What is withheld so that no person and no office is recognised in a small count.

use super::{FiscalYear, Key, Text};

/// Why a value is withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It is a small count itself, or a rate that stands for one.
    Small,
    /// It would give a small count away.
    Cover,
}

impl Why {
    /// Every word of the lock with its meaning.
    pub const ALL: &'static [(&'static str, Self)] = &[("small", Self::Small), ("cover", Self::Cover)];

    /// The word in the lock.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Cover => "cover",
        }
    }
}

/// A value that was withheld when the lock was written, and stays so. The lock holds no true value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Locked {
    /// The indicator's id.
    pub indicator: String,
    /// The series.
    pub key: Key,
    /// The year.
    pub period: FiscalYear,
    /// Why.
    pub why: Why,
    /// Counts from 1 to one less than this are protected.
    pub minimum: u32,
}

/// How small counts are protected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// Counts from 1 to one less than this are withheld.
    pub minimum: Option<u32>,
    /// The document in which values stand already.
    pub already_published: Option<AlreadyPublished>,
}

impl Disclosure {
    /// Whether the values of a year stand in a document already.
    #[must_use]
    pub fn is_published(&self, period: FiscalYear) -> bool {
        let document = self.already_published.as_ref();
        document.is_some_and(|document| document.through.is_none_or(|last| period <= last))
    }
}

/// A document in which values stand already: withholding them would protect nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlreadyPublished {
    /// The document.
    pub document: Text,
    /// The last year it has; all years where none is said.
    pub through: Option<FiscalYear>,
}
