//! When things were published and changed, as a page shows it.

use serde::Serialize;

use crate::collect::PublicationDate;
use crate::wording::{Words, publication_date};

/// A date on a page.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct DateView {
    /// As it is read.
    words: String,
    /// As machines read it: `2024`, `2024-11`, `2024-11-29`.
    tag: String,
}

impl DateView {
    /// A date in a language.
    pub(super) fn new(words: &Words, date: PublicationDate) -> Self {
        Self { words: publication_date(words.language(), date), tag: date.to_string() }
    }
}
