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

    /// Whether a piece of a text is marked as being in another language.
    #[must_use]
    pub fn has_foreign(text: &str) -> bool {
        text.contains([Self::JAPANESE_OPEN, Self::ENGLISH_OPEN])
    }

    /// The beginning of a text, with the marks closed that were cut off.
    #[must_use]
    pub fn closed(beginning: &str) -> String {
        let marks = beginning.chars().filter(|c| Self::is_mark(*c));
        let open =
            marks.fold(0_usize, |open, mark| if mark == Self::CLOSE { open.saturating_sub(1) } else { open + 1 });
        beginning.to_owned() + &String::from(Self::CLOSE).repeat(open)
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
