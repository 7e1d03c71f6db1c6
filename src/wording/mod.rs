//! Words for what was found: numbers, years, whole sentences, in the languages of the site.
//!
//! One wording serves page, chart, data file and text edition. Sentences stand whole in `site-templates/locales/`; this
//! room only chooses among them and fills in numbers.

mod amount;
mod cross_section;
mod describe;
mod label;
mod locale;
mod marks;
mod number;
mod read_aloud;
mod sentence;
mod target;

use crate::model::Language;
pub use amount::Amounts;
pub use cross_section::{CrossSection, cross_section};
pub use describe::Heard;
pub use label::{
    era_year, full_day, full_year, publication_date, published, span_words, tick, western_year, year_name,
};
pub use locale::{Words, is_japanese, unread};
pub use marks::Marks;
pub use number::{difference_words, grouped, heard, plain, signed, unit_name, with_unit, yearly_words};
pub use sentence::{About, Sentence, is_rate, on_track_sentence, sentences};
pub use target::{target_sentence, target_shape};

/// Wraps a piece of text that must not break across lines: a number with its unit, a year.
#[must_use]
pub fn keep(text: &str) -> String {
    format!("{}{text}{}", Marks::KEEP_OPEN, Marks::CLOSE)
}

/// The language of a text that has no translation, as its first mark says.
#[must_use]
pub fn foreign(text: &str) -> Option<Language> {
    match text.chars().next()? {
        Marks::JAPANESE_OPEN => Some(Language::Ja),
        Marks::ENGLISH_OPEN => Some(Language::En),
        _ => None,
    }
}

/// The text without its marks.
#[must_use]
pub fn unmarked(text: &str) -> String {
    text.chars().filter(|c| !Marks::is_mark(*c)).collect()
}
