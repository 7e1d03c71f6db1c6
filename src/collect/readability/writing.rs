//! How texts are written: spaces for looks, platform-dependent characters, broken records, labels left out or spelled in
//! two ways.

use std::collections::{BTreeMap, BTreeSet};

use super::super::grid::{Format, GridCell};
use super::super::period;
use super::file::foreign_encoding;
use super::view::View;
use super::{Column, Hit};

/// L1-06: no spaces or line breaks for looks.
pub(super) fn spaces(view: &View<'_>) -> Vec<Hit> {
    let first_data = view.understood.headings.end;
    let hit = |(row, column): (usize, usize)| {
        // What stands below the headings of a column of texts is prose.
        let is_prose = row >= first_data && view.column(column) == Column::Text;
        let kind = space_for_looks(view.cell(row, column)?, view.grid.format, is_prose)?;
        Some(view.hit(row, column, kind))
    };
    view.table_cells().into_iter().filter_map(hit).collect()
}

fn space_for_looks(cell: &GridCell, format: Format, is_prose: bool) -> Option<&'static str> {
    let is_break = |c: char| matches!(c, '\r' | '\n');
    // In separated text a break splits the record, which is L1-14.
    if format != Format::Csv && !is_prose && cell.text.contains(is_break) {
        return Some("break");
    }
    if cell.written.trim_matches(is_break) != cell.text {
        return Some("around");
    }
    if !is_prose && cell.text.split(is_break).any(|line| is_letter_spaced(line) || has_wide_space(line)) {
        return Some("inside");
    }
    None
}

/// Whether a word is spread out letter by letter: `合　計`, `件 数`.
fn is_letter_spaced(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.len() > 1 && words.iter().all(|word| !word.is_ascii() && word.chars().count() == 1)
}

/// Whether full-width spaces or several in a row stand anywhere but behind a marker of a list (`ア　相談`, `※1　注`).
fn has_wide_space(line: &str) -> bool {
    let rest = line.split_once('\u{3000}').filter(|(before, _)| is_list_marker(before)).map_or(line, |(_, rest)| rest);
    rest.contains('\u{3000}') || rest.contains("  ")
}

/// `ア`, `(1)`, `※2`, `第5表`: a number or one letter, in brackets or with a mark.
fn is_list_marker(text: &str) -> bool {
    let folded = period::fold(text);
    let core = folded.trim_start_matches(['※', '(', '第']).trim_end_matches(['表', '図', ')', '.', '．']);
    let is_number = core.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter =
        core.chars().count() == 1 && core.chars().all(|c| c.is_ascii_alphabetic() || ('ア'..='ン').contains(&c));
    !text.is_empty() && (is_number || is_letter || ["・", "○", "●"].contains(&core))
}

/// L1-08: no platform-dependent characters.
pub(super) fn platform_characters(view: &View<'_>) -> Vec<Hit> {
    let is_legacy = foreign_encoding(view).is_some();
    let mut hits = Vec::new();
    for (row, cells) in view.grid.rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let found: BTreeSet<char> = cell.text.chars().filter(|c| is_platform_dependent(*c, is_legacy)).collect();
            if !found.is_empty() && !is_class_code(&cell.text) {
                hits.push(Hit { text: found.into_iter().collect(), ..view.hit(row, column, "") });
            }
        }
    }
    hits
}

/// Units in one character; the government's checker lets them pass.
const UNIT_CHARACTERS: &str = "㎜㎝㎞㎡㎥㎢㎎㎏㎖㎘㏄㏊";

/// The characters that vendors added to JIS X 0208 (NEC row 13 and its like), by their ranges in Unicode. The wave dash
/// and the full-width tilde change places only where an older encoding is converted.
fn is_platform_dependent(character: char, is_legacy: bool) -> bool {
    match character {
        '\u{2160}'..='\u{217f}'
        | '\u{2460}'..='\u{2473}'
        | '\u{3220}'..='\u{3243}'
        | '\u{3251}'..='\u{325f}'
        | '\u{3280}'..='\u{32ff}'
        | '\u{fe30}'..='\u{fe4f}' => true,
        '\u{3300}'..='\u{33ff}' => !UNIT_CHARACTERS.contains(character),
        '\u{301c}' | '\u{ff5e}' => is_legacy,
        _ => false,
    }
}

/// Whether a text is the code of a class: `Ⅱ-1`.
fn is_class_code(text: &str) -> bool {
    let mut characters = text.chars();
    let roman = characters.next().is_some_and(|c| matches!(c, '\u{2160}'..='\u{217f}'));
    let dash = characters.next().is_some_and(|c| matches!(c, '-' | '－' | 'ー'));
    let rest = characters.as_str();
    roman && dash && !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '０'..='９'))
}

/// L1-14: one record, one line.
pub(super) fn broken_records(view: &View<'_>) -> Vec<Hit> {
    if view.grid.format != Format::Csv {
        return Vec::new();
    }
    let rows = view.grid.rows.iter().enumerate();
    let cells = rows.flat_map(|(row, cells)| cells.iter().enumerate().map(move |(column, cell)| (row, column, cell)));
    let broken = cells.filter(|(_, _, cell)| cell.written.contains(['\r', '\n']));
    broken.map(|(row, column, _)| view.hit(row, column, "")).collect()
}

/// Marks that stand for the text above or beside.
const DITTO: [&str; 9] = ["〃", "〻", "″", "\"", "仝", "々", "同上", "同左", "同右"];

/// Whether a text only repeats another.
pub(super) fn is_ditto(text: &str) -> bool {
    DITTO.contains(&text)
}

/// L2-02: no label left out because it is the one above.
pub(super) fn omitted_repeats(view: &View<'_>) -> Vec<Hit> {
    let columns = view.columns_of(|column| column != Column::Outside);
    let mut above: Vec<Option<&str>> = vec![None; view.understood.columns.len()];
    let mut hits = Vec::new();
    for row in &view.data {
        let mut same_so_far = true;
        for column in &columns {
            let text = view.text(*row, *column);
            if is_ditto(text) {
                hits.push(view.hit(*row, *column, "mark"));
                continue;
            }
            if view.column(*column) != Column::Label {
                continue;
            }
            if !text.is_empty() {
                same_so_far &= above[*column] == Some(text);
                above[*column] = Some(text);
            } else if !same_so_far {
                // Another series begins: the label above is not its own.
                above[*column] = None;
            } else if let Some(label) = above[*column]
                && view.merged(*row, *column).is_none()
            {
                hits.push(Hit { text: label.to_owned(), ..view.hit(*row, *column, "blank") });
            }
        }
    }
    hits
}

/// L2-04: one label, one spelling.
pub(super) fn two_spellings(view: &View<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for column in view.columns_of(|column| matches!(column, Column::Label | Column::Status)) {
        let mut first: BTreeMap<String, &str> = BTreeMap::new();
        for row in &view.data {
            let text = view.text(*row, column);
            let spelled = *first.entry(period::fold(text).to_lowercase()).or_insert(text);
            if spelled != text {
                hits.push(Hit { text: format!("{spelled} / {text}"), ..view.hit(*row, column, "") });
            }
        }
    }
    hits.sort_by_key(|hit| hit.place.cell);
    hits
}

/// L2-05: その他 without its details in the same cell.
pub(super) fn other_with_detail(view: &View<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for column in view.columns_of(|column| column == Column::Label) {
        let cells = view.data.iter().map(|row| (*row, view.text(*row, column)));
        let others: Vec<(usize, &str)> = cells.filter(|(_, text)| text.starts_with("その他")).collect();
        let spellings: BTreeSet<&str> = others.iter().map(|(_, text)| *text).collect();
        // A single その他（…） is the name of a class.
        if spellings.len() < 2 {
            continue;
        }
        let detailed = others.iter().filter(|(_, text)| {
            let rest = period::fold(text.trim_start_matches("その他"));
            rest.starts_with(['(', ':', '、', ',', '[', '「'])
        });
        hits.extend(detailed.map(|(row, _)| view.hit(*row, column, "")));
    }
    hits.sort_by_key(|hit| hit.place.cell);
    hits
}
