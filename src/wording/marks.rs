//! Marks in a text for those who set it: invisible characters of the private use area, which no text of a city holds.

use crate::model::Language;

/// The marks.
#[derive(Clone, Copy, Debug)]
pub struct Marks;

impl Marks {
    /// Here begins what must not break across lines.
    pub const KEEP_OPEN: char = '\u{e000}';
    /// Here ends what any mark began; marked pieces may stand in one another.
    pub const CLOSE: char = '\u{e001}';
    /// Here begins Japanese in a text of another language.
    pub const JAPANESE_OPEN: char = '\u{e002}';
    /// Here begins English in a text of another language.
    pub const ENGLISH_OPEN: char = '\u{e003}';

    /// Whether a character is a mark.
    #[must_use]
    pub const fn is_mark(character: char) -> bool {
        matches!(character, '\u{e000}'..='\u{e003}')
    }

    /// A text that is in another language than what it stands in.
    #[must_use]
    pub fn foreign(language: Language, text: &str) -> String {
        let open = match language {
            Language::Ja => Self::JAPANESE_OPEN,
            Language::En => Self::ENGLISH_OPEN,
        };
        format!("{open}{text}{}", Self::CLOSE)
    }
}
