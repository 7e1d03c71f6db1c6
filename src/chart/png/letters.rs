//! Which letters the fonts of pictures lack: they would come out as empty boxes, and nobody would be told.

use std::collections::BTreeSet;

use skrifa::{FontRef, MetadataProvider as _};

use super::FONTS;

/// The letters that a drawing prints and that the fonts do not have, each once.
#[must_use]
pub fn missing_letters(svg: &str) -> Vec<char> {
    let printed: BTreeSet<char> = texts(svg).flat_map(str::chars).filter(|c| !c.is_ascii() && !is_unseen(*c)).collect();
    if printed.is_empty() {
        return Vec::new();
    }
    let maps: Vec<_> = FONTS.iter().filter_map(|font| FontRef::new(font).ok()).collect();
    let has = |c: char| maps.iter().all(|font| font.charmap().map(c).is_some());
    printed.into_iter().filter(|c| !has(*c)).collect()
}

/// What stands in the `text` elements of a drawing, with the tags inside.
fn texts(svg: &str) -> impl Iterator<Item = &str> {
    svg.split("<text").skip(1).filter_map(|rest| rest.split("</text>").next())
}

/// Letters that print nothing: they join, part or choose forms.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}
