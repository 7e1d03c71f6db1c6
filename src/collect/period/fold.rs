//! One spelling for all widths, dashes and spaces, so that one reading serves them.

use unicode_normalization::UnicodeNormalization;

use super::Refusal;

/// Folds widths and takes spaces out, so that one reading serves all spellings.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfkc().filter(|c| !c.is_whitespace() && !is_invisible(*c)).map(fold_sign).collect()
}

const fn fold_sign(c: char) -> char {
    match c {
        '〜' | '∼' | '∽' => '~',
        '−' | '–' | '‐' | '‑' | '—' | '―' => '-',
        other => other,
    }
}

/// Characters that nobody sees and that come along when text is copied.
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whether a character is a digit only by folding: raised, lowered or circled, as footnotes are marked. Behind a year or a
/// number such a digit would be read as one more digit of it.
pub fn is_footnote(c: char) -> bool {
    let plain = c.is_ascii() || ('０'..='９').contains(&c);
    !plain && std::iter::once(c).nfkc().any(|folded| folded.is_ascii_digit())
        || matches!(c, '※' | '＊' | '*' | '†' | '‡')
}

/// A label as the reader wants it: folded, in capitals, a single space left between digits that a space parts, and
/// without the time of day that spreadsheets put behind a date.
pub(super) fn prepare(label: &str) -> Result<String, Refusal> {
    let label = without_time(label.trim());
    if let Some(mark) = label.chars().find(|c| is_footnote(*c)) {
        return Err(Refusal::Footnote { mark });
    }
    let folded: Vec<char> = label.nfkc().filter(|c| !is_invisible(*c)).map(fold_sign).collect();
    let mut text = String::with_capacity(label.len());
    let mut parted = false;
    for c in folded {
        if c.is_whitespace() {
            parted = true;
            continue;
        }
        let before = text.chars().next_back();
        if parted && c.is_ascii_digit() && before.is_some_and(|c| c.is_ascii_digit()) {
            text.push(' ');
        }
        parted = false;
        // The long vowel mark is what a Japanese keyboard gives for a dash.
        let dash = c == 'ー' && before.is_some_and(|c| c.is_ascii_digit() || matches!(c, '月' | '日' | '年'));
        text.push(if dash { '-' } else { c.to_ascii_uppercase() });
    }
    if text.is_empty() { Err(Refusal::Empty) } else { Ok(text) }
}

/// `2024-10-31 00:00:00` and `2024-10-31T00:00:00` are `2024-10-31`.
fn without_time(label: &str) -> &str {
    let Some((day, time)) = label.rsplit_once([' ', 'T', '\u{3000}']) else {
        return label;
    };
    let mut pieces = time.split(':');
    let is_number = |piece: &str| (1..=2).contains(&piece.len()) && piece.bytes().all(|byte| byte.is_ascii_digit());
    let hours_and_minutes = pieces.next().is_some_and(is_number) && pieces.next().is_some_and(is_number);
    let seconds =
        pieces.next().is_none_or(|piece| piece.split('.').all(|piece| piece.bytes().all(|b| b.is_ascii_digit())));
    if hours_and_minutes && seconds && pieces.next().is_none() { day.trim_end() } else { label }
}
