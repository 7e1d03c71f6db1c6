//! Many series at once: small drawings on one scale, shades, tiles.

use super::Case;

/// The cases of this part.
pub(super) fn cases() -> Vec<Case> {
    Vec::new()
}
