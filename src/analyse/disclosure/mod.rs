//! What is withheld so that no person and no office is recognised in a small count.

use crate::model::{FiscalYear, Key};

/// Why a value is withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It is a small count itself.
    Small,
    /// It would give a small count away.
    Cover,
}

/// A value that is withheld, with its true value where that is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Secret {
    /// Index of the indicator.
    pub indicator: usize,
    /// The series.
    pub key: Key,
    /// The year.
    pub period: FiscalYear,
    /// The true value; `None` where the source itself withholds it.
    pub value: Option<f64>,
    /// Counts from 1 to one less than this are protected.
    pub minimum: u32,
    /// Why.
    pub why: Why,
}
