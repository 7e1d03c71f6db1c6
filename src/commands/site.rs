//! What build and check share: from a source folder to every file of the site in memory.

use std::path::Path;
use std::sync::Arc;

use crate::analyse::{Analysed, analyse};
use crate::collect::collect;
use crate::model::Language;
use crate::problem::Problems;
use crate::render::{self, Pages};
use crate::wording::Words;

/// A site in memory.
pub(super) struct Made {
    /// What it was made from.
    pub(super) analysed: Analysed,
    /// Its files.
    pub(super) pages: Pages,
}

/// Why there is no site.
pub(super) enum Stopped {
    /// The input has errors, which stand among the problems.
    Input,
    /// A part of the program failed; its words.
    Internal(String),
}

/// Walks a source folder through the rooms. Problems are collected on the way; errors among them stop it.
pub(super) fn make(
    source: &Path,
    problems: &mut Problems,
    done: &(dyn Fn(usize, usize) + Sync),
) -> Result<Made, Stopped> {
    let (catalogue, found) = collect(source);
    problems.extend(found);
    let Some(catalogue) = catalogue else {
        return Err(Stopped::Input);
    };
    let (analysed, found) = analyse(catalogue).map_err(|error| Stopped::Internal(error.to_string()))?;
    problems.extend(found);
    if problems.has_errors() {
        return Err(Stopped::Input);
    }
    let words = Arc::new(Words::new(Language::Ja));
    match render::pages(&words, &analysed, done) {
        Ok(pages) => Ok(Made { analysed, pages }),
        Err(found) => {
            problems.extend(found);
            Err(Stopped::Input)
        }
    }
}
