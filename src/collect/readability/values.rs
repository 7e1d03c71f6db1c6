//! The cells of values: a plain number each, or a sign that is explained.

use super::super::grid::{Format, Stored};
use super::super::{number, period};
use super::view::{View, is_number};
use super::writing::is_ditto;
use super::{Column, Hit, Shape};
use crate::collect::number::Rules;
use crate::model::Unit;

/// What a cell of a value holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Held {
    /// Nothing.
    Blank,
    /// A number as programs write it.
    Plain,
    /// A number with something else, by what it is.
    Dressed(&'static str),
    /// Several data, by how they stand together.
    Several(&'static str),
    /// A sign or word without a number.
    Sign,
    /// A mark that repeats another cell, or what is an error elsewhere.
    Other,
}

fn held(view: &View<'_>, row: usize, column: usize) -> Held {
    let Some(cell) = view.cell(row, column).filter(|cell| !cell.is_blank()) else { return Held::Blank };
    if matches!(cell.stored, Stored::Number | Stored::Formula | Stored::Day) {
        return Held::Plain;
    }
    match in_text(&cell.text) {
        Held::Plain if view.grid.format != Format::Csv => Held::Dressed("text"),
        other => other,
    }
}

/// What a text in the place of a value holds.
fn in_text(text: &str) -> Held {
    if is_plain(text) {
        return Held::Plain;
    }
    if is_ditto(text) {
        return Held::Other;
    }
    if text.split(['\r', '\n']).filter(|line| line.contains(|c: char| c.is_numeric())).count() > 1 {
        return Held::Several("lines");
    }
    let folded = period::fold(text);
    if !folded.contains(|c: char| c.is_ascii_digit()) {
        return Held::Sign;
    }
    if let Ok(read) = number::read(text, &Rules::default()) {
        return Held::Dressed(dress(&read, text, &folded));
    }
    if has_footnote(&folded) {
        return Held::Dressed("mark");
    }
    let inside = folded.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    if inside.is_some_and(is_number) {
        return Held::Dressed("sign");
    }
    if is_in_words(&folded) {
        return Held::Dressed("unit");
    }
    let numbers = folded.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == ',')).filter(|run| !run.is_empty());
    let has_remark = folded.starts_with(|c: char| c.is_ascii_digit()) && folded.contains('(');
    if has_remark {
        Held::Several("remark")
    } else if numbers.count() > 1 && period::read(text, None).is_err() {
        Held::Several("numbers")
    } else {
        Held::Other
    }
}

/// `1234`, `-3.2`: digits of one byte, no thousands.
fn is_plain(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.strip_prefix(['-', '+']).unwrap_or(text);
    number.split_once('.').map_or_else(|| digits(number), |(whole, part)| digits(whole) && digits(part))
}

/// What stands with a number that is read.
fn dress(read: &number::Reading, text: &str, folded: &str) -> &'static str {
    if read.unit.is_some() || read.words.is_some() || is_in_words(folded) {
        "unit"
    } else if folded.ends_with(['p', 'r']) {
        "mark"
    } else if folded.contains(',') {
        "comma"
    } else if text.starts_with(['△', '▲', '−', '－', '‐', '–']) {
        "sign"
    } else {
        "width"
    }
}

/// A number with a mark of a footnote: `18※1`, `18(※)`, `*18`, `18注2`.
fn has_footnote(folded: &str) -> bool {
    let marks = ['※', '*', '注', '#', '†'];
    let number = folded.trim_start_matches(marks);
    let before = number.split(marks).next().unwrap_or_default();
    let is_marked = number.len() < folded.len() || before.len() < number.len();
    is_marked && is_number(before.trim_end_matches(['(', '[']))
}

/// A number in digits and words: `3億8598万7000円`.
fn is_in_words(folded: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let end = folded.rfind(|c: char| is_digit(c) || "兆億万千百".contains(c));
    let Some((end, last)) = end.and_then(|at| Some((at, folded[at..].chars().next()?))) else { return false };
    let (number, unit) = folded.split_at(end + last.len_utf8());
    let has_words = number.contains(|c: char| "兆億万千百".contains(c));
    let is_number = number.starts_with(is_digit) && number.chars().all(|c| is_digit(c) || "兆億万千百".contains(c));
    has_words && is_number && (unit.is_empty() || Unit::parse(unit).is_some())
}

/// L1-07: one datum a cell.
pub(super) fn several_in_cell(view: &View<'_>) -> Vec<Hit> {
    let periods = view.period_columns().into_iter().flatten();
    let mut hits: Vec<Hit> = periods
        .filter(|(row, column)| is_year_with_day(view.text(*row, *column)))
        .map(|(row, column)| view.hit(row, column, "day"))
        .collect();
    for (row, column) in numbers(view) {
        if let Held::Several(kind) = held(view, row, column) {
            hits.push(view.hit(row, column, kind));
        }
    }
    hits.sort_by_key(|hit| hit.place.cell);
    hits
}

fn numbers(view: &View<'_>) -> Vec<(usize, usize)> {
    view.data_cells(|column| matches!(column, Column::Value | Column::Target))
}

/// Whether a text names a year and, in brackets, from or up to when in it: `R6年度実績(R6.10.31時点)`.
pub(super) fn is_year_with_day(text: &str) -> bool {
    period::fold(text).contains('(') && period::read(text, None).is_ok_and(|period| !period.is_complete())
}

/// L1-09: no blank cell where a value is due.
pub(super) fn blank(view: &View<'_>) -> Vec<Hit> {
    let status = view.columns_of(|column| column == Column::Status);
    // A status says why there is no value.
    let is_explained = |row: usize| status.iter().any(|column| !matches!(view.text(row, *column), "" | "A"));
    let cells = view.data_cells(|column| column == Column::Value).into_iter();
    let blank = cells.filter(|(row, column)| {
        held(view, *row, *column) == Held::Blank && !is_explained(*row) && view.merged(*row, *column).is_none()
    });
    blank.map(|(row, column)| view.hit(row, column, "")).collect()
}

/// L2-01: numbers as numbers, without units, commas, marks.
pub(super) fn not_plain(view: &View<'_>) -> Vec<Hit> {
    let hit = |(row, column)| match held(view, row, column) {
        Held::Dressed(kind) => Some(view.hit(row, column, kind)),
        _ => None,
    };
    numbers(view).into_iter().filter_map(hit).collect()
}

/// L3-03: signs among the numbers are explained.
pub(super) fn unexplained_signs(view: &View<'_>) -> Vec<Hit> {
    let declared: Vec<String> = view.understood.signs.iter().map(|sign| period::fold(sign)).collect();
    let is_explained = |text: &str| declared.contains(&period::fold(text));
    let signs = numbers(view)
        .into_iter()
        .filter(|(row, column)| held(view, *row, *column) == Held::Sign && !is_explained(view.text(*row, *column)));
    signs.map(|(row, column)| view.hit(row, column, "")).collect()
}

/// L3-04: the unit is said somewhere: declared, in a column, in a heading, above the table or behind the numbers.
pub(super) fn unit_nowhere(view: &View<'_>) -> Vec<Hit> {
    let columns = view.columns_of(|column| column != Column::Outside);
    let in_heading = columns.iter().any(|column| {
        let heading = period::fold(&view.heading(*column));
        let in_brackets = heading.split(['(', '[']).skip(1).filter_map(|rest| rest.split([')', ']']).next());
        heading == "unit" || heading.contains("単位") || in_brackets.into_iter().any(|unit| Unit::parse(unit).is_some())
    });
    let beside = || view.stray.iter().flat_map(|row| &view.grid.rows[*row]).any(|cell| cell.text.contains("単位"));
    let behind = || numbers(view).into_iter().any(|(row, at)| held(view, row, at) == Held::Dressed("unit"));
    if view.understood.has_unit || in_heading || beside() || behind() {
        return Vec::new();
    }
    let first = columns.into_iter().find(|column| view.is_value(*column));
    let place = first.zip(view.understood.headings.end.checked_sub(1)).map(|(column, row)| view.place(row, column));
    let text = match (view.understood.shape, first) {
        (Shape::Wide, _) | (_, None) => String::new(),
        (_, Some(column)) => view.heading(column),
    };
    vec![Hit { place: place.unwrap_or_else(|| view.whole()), text, kind: "" }]
}
