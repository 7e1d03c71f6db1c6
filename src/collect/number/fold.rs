//! One spelling for all widths and dashes, and what must not be folded away.

use unicode_normalization::UnicodeNormalization;

use super::Refusal;
use crate::collect::period::{is_footnote, is_invisible};

/// Units whose own sign holds a raised digit.
const SQUARES: [char; 5] = ['㎡', '㎢', '㎥', '㎤', '㎠'];

/// Raised and lowered digits that belong to a unit, with the letter that then stands before them: km², m³, CO₂.
const IN_UNITS: [(char, char); 3] = [('m', '²'), ('m', '³'), ('O', '₂')];

/// Whether a character is a dash of any length.
pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '−' | '–' | '‐' | '‑' | '—' | '―')
}

/// Folds widths and dashes and takes spaces out.
pub(super) fn fold(cell: &str) -> String {
    let folded: String = cell.nfkc().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
    let mut text: String = folded
        .chars()
        .map(|c| match c {
            c if is_dash(c) => '-',
            '〜' | '∼' => '~',
            other => other,
        })
        .collect();
    // The long vowel mark is what a Japanese keyboard gives for a dash.
    let behind = text.strip_prefix('ー').map(|rest| rest.trim_start_matches('ー'));
    if behind
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '¥' | '(')))
    {
        let length = text.len() - behind.map_or(0, str::len);
        let dashes = "-".repeat(length / 'ー'.len_utf8());
        text.replace_range(..length, &dashes);
    }
    text
}

/// Looks at a cell before it was folded: digits that would run together, and marks that would become digits.
pub(super) fn check(cell: &str) -> Result<(), Refusal> {
    let mut before: Option<char> = None;
    let mut space: Option<char> = None;
    for c in cell.trim().chars().filter(|c| !is_invisible(*c)) {
        if c.is_whitespace() {
            // A line break weighs more than the spaces beside it.
            space = if matches!(space, Some('\n' | '\r')) { space } else { Some(c) };
            continue;
        }
        if "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒".contains(c) {
            return Err(Refusal::Fraction);
        }
        let unit = SQUARES.contains(&c) || before.is_some_and(|before| IN_UNITS.contains(&(before, c)));
        if is_footnote(c) && !unit {
            return Err(Refusal::Footnote { mark: c });
        }
        match (space.take(), before) {
            (Some('\n' | '\r'), Some(last)) if is_numeric(last) && is_numeric(c) => return Err(Refusal::TwoData),
            (Some(_), Some(last)) if (is_numeric(last) || is_point(last)) && is_numeric(c) => {
                return Err(Refusal::Space);
            }
            _ => {}
        }
        before = Some(c);
    }
    Ok(())
}

const fn is_numeric(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

const fn is_point(c: char) -> bool {
    matches!(c, '.' | ',' | '．' | '，')
}
