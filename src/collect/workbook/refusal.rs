//! Why a workbook is not read at all.

use crate::problem::{Cell, Code, Place, Problem};

/// Why a workbook is not read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is locked with a password.
    Encrypted,
    /// It is no workbook, whatever its name says.
    NotAWorkbook,
    /// It is one, but cannot be read; with what was found.
    Broken(String),
    /// It costs more than anything written by hand.
    TooLarge {
        /// What is too large, by a name of `limits.rs` in lower case.
        what: &'static str,
        /// How large it may be.
        limit: u64,
        /// How large it is, or may be at least.
        found: u64,
        /// The cell at which that was seen.
        cell: Option<Cell>,
    },
}

impl Refusal {
    /// A workbook that cannot be read.
    #[must_use]
    pub fn broken(why: impl std::fmt::Display) -> Self {
        Self::Broken(why.to_string())
    }

    /// `Ok` where something is not larger than it may be.
    ///
    /// # Errors
    ///
    /// `TooLarge` where it is.
    pub const fn unless_within(what: &'static str, found: u64, limit: u64, cell: Option<Cell>) -> Result<(), Self> {
        if found > limit { Err(Self::TooLarge { what, limit, found, cell }) } else { Ok(()) }
    }

    /// What to tell about it.
    #[must_use]
    pub fn problem(self, file: &str, sheet: Option<&str>) -> Problem {
        let place = Place { sheet: sheet.map(str::to_owned), ..Place::file(file) };
        let bad = |kind: &str, why: String| {
            Problem::new(Code::BadWorkbook, place.clone()).with("kind", kind).with("why", why)
        };
        match self {
            Self::Encrypted => bad("encrypted", String::new()),
            Self::NotAWorkbook => bad("not-a-workbook", String::new()),
            // What was found may be a piece of the file itself.
            Self::Broken(why) => bad("broken", why.chars().filter(|c| !c.is_control()).take(120).collect()),
            Self::TooLarge { what, limit, found, cell } => {
                Problem::new(Code::TooLarge, Place { cell, ..place.clone() })
                    .with("what", what)
                    .with("limit", limit.to_string())
                    .with("found", found.to_string())
            }
        }
    }
}
