//! Charts of random figures, the same each time.

use super::Case;

/// So many charts of random figures.
#[must_use]
pub fn random(_count: u32) -> Vec<Case> {
    Vec::new()
}
