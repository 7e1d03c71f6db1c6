//! L3-05, the axis of time: e-Stat's codes, western years, or years of an era with the western year beside them.

use std::collections::BTreeMap;

use super::super::period;
use super::values::is_year_with_day;
use super::view::View;
use super::{Hit, Shape};
use crate::model::{Era, FiscalYear};

/// How a year or day is written.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Writing {
    /// As the rule asks, with the form it is in: two forms in one column are mixed.
    Standard(String),
    /// In an era alone, or without any.
    Era,
    /// So that its year cannot be told: `03/04/01`.
    Ambiguous,
    /// No year and no day.
    None,
}

/// Words beside a year that are no part of how it is written, longest first.
const WORDS: [&str; 14] = [
    "実績値",
    "実績額",
    "目標値",
    "計画値",
    "速報値",
    "実績",
    "目標",
    "計画",
    "見込",
    "予算",
    "決算",
    "速報",
    "暫定",
    "値",
];

/// L3-05: times written in the standard ways, and in one way throughout.
pub(super) fn axis(view: &View<'_>) -> Vec<Hit> {
    let columns = view.period_columns();
    let mut hits = Vec::new();
    for cells in &columns {
        let written: Vec<(usize, usize, Writing)> =
            cells.iter().map(|(row, column)| (*row, *column, writing(view.text(*row, *column)))).collect();
        let usual = usual(&written, view);
        for (row, column, writing) in written {
            let kind = match writing {
                Writing::Ambiguous => "ambiguous",
                Writing::Era if !has_western_beside(view, &columns, row) => "era",
                Writing::Standard(form)
                    if !is_year_with_day(view.text(row, column)) && Some(&form) != usual.as_ref() =>
                {
                    "mixed"
                }
                _ => continue,
            };
            hits.push(view.hit(row, column, kind));
        }
    }
    hits.sort_by_key(|hit| hit.place.cell);
    hits
}

/// The form that most of a column is in; of two equally frequent ones the first.
fn usual(written: &[(usize, usize, Writing)], view: &View<'_>) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let whole = written.iter().filter(|(row, column, _)| !is_year_with_day(view.text(*row, *column)));
    let forms: Vec<&str> = whole
        .filter_map(|(_, _, writing)| match writing {
            Writing::Standard(form) => Some(form.as_str()),
            _ => None,
        })
        .collect();
    for form in &forms {
        *counts.entry(form).or_default() += 1;
    }
    let most = counts.values().copied().max()?;
    forms.into_iter().find(|form| counts.get(form) == Some(&most)).map(str::to_owned)
}

/// Whether another column of the row has the year in the standard way.
fn has_western_beside(view: &View<'_>, columns: &[Vec<(usize, usize)>], row: usize) -> bool {
    let in_row = |cells: &Vec<(usize, usize)>| cells.iter().find(|(of, _)| *of == row).copied();
    let mut others = columns.iter().filter_map(in_row);
    let is_year = |writing| matches!(writing, Writing::Standard(form) if ["Y", "Y年", "Y年度", "C"].contains(&&*form));
    view.understood.shape != Shape::Wide && others.any(|(row, column)| is_year(writing(view.text(row, column))))
}

fn writing(text: &str) -> Writing {
    if is_short_jis(text) {
        return Writing::Standard("JIS X 0301".to_owned());
    }
    let folded = WORDS.iter().fold(period::fold(text), |folded, word| folded.replace(word, ""));
    if has_western_year(&folded) {
        return Writing::Standard(form(&folded));
    }
    let parts: Vec<&str> = folded.split('/').collect();
    if parts.len() == 3 && parts.iter().all(|part| is_short_number(part)) {
        return Writing::Ambiguous;
    }
    let bare = folded.strip_suffix("年度").or_else(|| folded.strip_suffix('年'));
    if starts_with_era(&folded) || bare.is_some_and(is_short_number) {
        return Writing::Era;
    }
    Writing::None
}

fn is_short_number(text: &str) -> bool {
    (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The short form of JIS X 0301, in characters of one byte: `R6.10.31`.
fn is_short_jis(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(|c: char| Era::ALL.iter().any(|era| era.letter == c)) else { return false };
    let parts: Vec<&str> = rest.split('.').collect();
    parts.len() == 3 && parts.iter().all(|part| is_short_number(part))
}

/// Whether a year of four digits, or a code that begins with one, stands in a text.
fn has_western_year(folded: &str) -> bool {
    let runs = folded.split(|c: char| !c.is_ascii_digit());
    runs.into_iter().any(|run| {
        let year = run.get(..4).and_then(|year| year.parse().ok()).unwrap_or(0);
        matches!(run.len(), 4 | 8 | 10) && FiscalYear::RANGE.contains(&year)
    })
}

/// Whether a text begins with an era and a year of it: `令和3`, `H30`, `R元`, `令6`.
fn starts_with_era(folded: &str) -> bool {
    let text = folded.trim_start_matches('(');
    let is_year = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit() || c == '元');
    Era::ALL.iter().any(|era| {
        let short = era.name.chars().next().unwrap_or(era.letter);
        text.strip_prefix(era.name).is_some_and(is_year)
            || text.strip_prefix([era.letter, era.letter.to_ascii_lowercase(), short]).is_some_and(is_year)
    })
}

/// The form of a text: `2024年度` is `Y年度`, `2024(令和6)年度` and `2024(R6)年度` are `Y(9)年度`, `2024-10-31` is `Y-9-9`.
fn form(folded: &str) -> String {
    let plain = Era::ALL.iter().fold(folded.replace('元', "1"), |text, era| text.replace(era.name, ""));
    let mut form = String::new();
    let mut digits = 0;
    // An era's letter before its year says no more than its name.
    for character in plain.chars().filter(|c| !c.is_ascii_alphabetic()).chain(std::iter::once('\n')) {
        if character.is_ascii_digit() {
            digits += 1;
            continue;
        }
        match std::mem::take(&mut digits) {
            0 => {}
            4 => form.push('Y'),
            8 | 10 => form.push('C'),
            _ => form.push('9'),
        }
        form.push(character);
    }
    form.truncate(form.trim_end().len());
    form
}
