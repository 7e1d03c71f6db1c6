//! Whether a target is in sight.

use super::super::label::year_name;
use super::super::number::with_unit;
use super::super::{Words, keep};
use crate::model::{FiscalYear, Indicator};

/// Whether a target that has still to be reached is in sight, by the code of the method that judges it: `on-track`,
/// `slightly-short`, `short`, `away`, `not-assessed`; `None` for other codes. `target` is its year and value.
#[must_use]
pub fn on_track_sentence(
    words: &Words,
    indicator: &Indicator,
    target: (FiscalYear, f64),
    code: &str,
) -> Option<String> {
    if !matches!(code, "on-track" | "slightly-short" | "short" | "away" | "not-assessed") {
        return None;
    }
    let value = with_unit(words, target.1, indicator.decimals, &indicator.unit);
    let facts = [
        ("target-year", &*year(words, indicator, target.0)),
        ("target", &value),
        ("calendar", indicator.calendar.word()),
    ];
    Some(words.get(&format!("outlook-{code}"), &facts))
}

fn year(words: &Words, indicator: &Indicator, year: FiscalYear) -> String {
    keep(&year_name(indicator, year, words.language()))
}
