//! How a table was understood, in words: for `--verbose` and `import`.

use crate::collect::{Account, Shape};
use crate::wording::Words;

/// The lines of an account: what was read, by which headings, and what was left out and why.
pub(super) fn lines(account: &Account, words: &Words) -> Vec<String> {
    let shape = match account.shape {
        Shape::Long => "long",
        Shape::Wide => "wide",
        Shape::YearsDown => "years-down",
    };
    let heading = account.heading.to_string();
    let facts = [
        ("file", account.file.as_str()),
        ("sheet", account.sheet.as_deref().unwrap_or("none")),
        ("encoding", account.encoding.unwrap_or("none")),
        ("shape", shape),
        ("heading", &heading),
    ];
    let mut lines = vec![words.get("account-table", &facts)];
    for (text, place, why) in &account.left_out {
        let row = place.cell.map(|cell| cell.row.to_string()).unwrap_or_default();
        lines.push(words.get("account-left-out", &[("text", text), ("row", &row), ("why", why.word())]));
    }
    lines
}
