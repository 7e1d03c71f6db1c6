//! Words for what was found: numbers, years, whole sentences, in the languages of the site.
//!
//! One wording serves page, chart, data file and text edition. Sentences stand whole in `site-templates/locales/`; this
//! room only chooses among them and fills in numbers.

mod cross_section;
mod describe;
mod label;
mod locale;
mod number;
mod sentence;
mod target;

pub use cross_section::{CrossSection, cross_section};
pub use describe::Heard;
pub use label::{era_year, full_day, full_year, span_words, tick, western_year, year_name};
pub use locale::Words;
pub use number::{difference_words, grouped, heard, plain, signed, unit_name, with_unit};
pub use sentence::{About, Sentence, is_rate, on_track_sentence, sentences};
pub use target::{aimed, target_sentence, target_shape};

/// Marks the beginning of a piece of text that must not break across lines: a number with its unit, a year.
pub const KEEP_OPEN: char = '\u{e000}';
/// Marks its end.
pub const KEEP_CLOSE: char = '\u{e001}';

/// Wraps a piece of text that must not break across lines.
#[must_use]
pub fn keep(text: &str) -> String {
    format!("{KEEP_OPEN}{text}{KEEP_CLOSE}")
}

/// The text without the marks.
#[must_use]
pub fn unmarked(text: &str) -> String {
    text.chars().filter(|c| !matches!(*c, KEEP_OPEN | KEEP_CLOSE)).collect()
}
