//! How well a program can read a table file as it stands: the checks of the Japanese government's rule for
//! machine-readable administrative data (行政データにおける機械可読性に関するルール, 2026-03-31), L1-01 to L3-09.
//!
//! A rule that is broken gives one warning for the file or sheet, at the first place that breaks it. `docs/readability.md`
//! lists all thirty rules, what is checked of each, and why some are not.

mod arrangement;
mod file;
mod time;
mod values;
mod view;
mod writing;

#[cfg(test)]
mod level1_tests;
#[cfg(test)]
mod level23_tests;
#[cfg(test)]
mod tables;

use std::ops::Range;

use super::grid::Grid;
use super::table::{self, Measured, Role, Says, Shape, Table, is_subtotal, is_total};
use crate::problem::{Code, Place, Problem};
use view::View;

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The name of a series or a part of it: the value of a dimension, an indicator.
    Label,
    /// A year or a day.
    Period,
    /// Numbers that each row has to have, totals among them.
    Value,
    /// Numbers that a row may lack.
    Target,
    /// The status of the row's value; says why a value is missing.
    Status,
    /// Anything else that belongs to the table: remarks, units, years in a second writing.
    Text,
    /// Not of the table, where only a part of the sheet is read.
    Outside,
}

/// Whether a label marks a total, of all rows or of some.
fn is_total_label(text: &str) -> bool {
    is_total(text) || is_subtotal(text)
}

/// What the columns of a table hold.
#[must_use]
pub fn columns(table: &Table<'_>) -> Vec<Column> {
    let of = |column: &table::Column| match &column.says {
        Says::Values { measured: Measured::Actual, .. } | Says::Total | Says::Role(Role::Value) => Column::Value,
        Says::Values { measured: Measured::Target, .. } | Says::Role(Role::Target) => Column::Target,
        Says::Role(Role::Period | Role::AsOf | Role::From | Role::Until) => Column::Period,
        Says::Role(Role::Status) => Column::Status,
        // Of our own columns two name what a row is about.
        Says::Role(Role::Computed) if ["indicator", "title"].contains(&column.heading.text.as_str()) => Column::Label,
        Says::Label => Column::Label,
        Says::Role(Role::Unit | Role::Note | Role::Revised | Role::Computed) | Says::LeftOut => Column::Text,
    };
    table.columns.iter().map(of).collect()
}

/// How the table was understood, and what is said of it elsewhere.
#[derive(Clone, Debug)]
pub struct Understood<'a> {
    /// How it is laid out.
    pub shape: Shape,
    /// The rows of its headings, as indexes into the grid's rows.
    pub headings: Range<usize>,
    /// The rows below, to the end of what was read as data; blank rows and remarks (※) may stand among them.
    pub body: Range<usize>,
    /// What each column holds, from the sheet's first; [`columns`] makes it. Cells further right belong to no column.
    pub columns: Vec<Column>,
    /// The signs that stand for no number and are explained (`signs:`, and 実績なし with `no_result:`).
    pub signs: &'a [String],
    /// Whether the unit is declared.
    pub has_unit: bool,
    /// Whether the definition is written.
    pub has_definition: bool,
    /// Whether the source is named.
    pub has_source: bool,
}

/// A place that breaks a rule.
#[derive(Clone, Debug)]
struct Hit {
    place: Place,
    /// What stands there.
    text: String,
    /// In which of a rule's ways, for the message; empty where there is only one.
    kind: &'static str,
}

/// A rule: its code, its number, and what finds the places that break it.
type Rule = (Code, &'static str, fn(&View<'_>) -> Vec<Hit>);

/// Every rule that is checked here.
const RULES: [Rule; 26] = [
    (Code::FileFormat, "L1-01", file::format),
    (Code::SeveralTables, "L1-02", arrangement::several_tables),
    (Code::TableTornApart, "L1-03", arrangement::blank_between),
    (Code::TextBesideTable, "L1-04", arrangement::text_beside),
    (Code::ColumnUnnamed, "L1-05", arrangement::unnamed_columns),
    (Code::SpacesForLooks, "L1-06", writing::spaces),
    (Code::SeveralInCell, "L1-07", values::several_in_cell),
    (Code::PlatformCharacters, "L1-08", writing::platform_characters),
    (Code::ValueBlank, "L1-09", values::blank),
    (Code::ObjectsOnSheet, "L1-10", file::objects),
    (Code::ColouredCells, "L1-11", file::coloured),
    (Code::MergedCells, "L1-12", file::merged),
    (Code::HiddenCells, "L1-13", file::hidden),
    (Code::RecordBroken, "L1-14", writing::broken_records),
    (Code::NotPlainNumber, "L2-01", values::not_plain),
    (Code::RepeatOmitted, "L2-02", writing::omitted_repeats),
    (Code::HeadingTwice, "L2-03", arrangement::headings_twice),
    (Code::LabelInTwoSpellings, "L2-04", writing::two_spellings),
    (Code::OtherWithDetail, "L2-05", writing::other_with_detail),
    (Code::FormulaLeft, "L2-06", file::formulas),
    (Code::HeadingNotFirst, "L3-01", arrangement::heading_place),
    (Code::SignUnexplained, "L3-03", values::unexplained_signs),
    (Code::UnitNowhere, "L3-04", values::unit_nowhere),
    (Code::TimeAxis, "L3-05", time::axis),
    (Code::Undocumented, "L3-08", file::undocumented),
    (Code::TableWide, "L3-09", arrangement::spread_across),
];

/// How many further places a message names.
const NAMED: usize = 5;
/// How much of a cell's text a message shows, in characters.
const SHOWN: usize = 40;

/// Checks a table file, or one sheet of a workbook, against the rules: one warning for each rule that is broken, placed at
/// the first cell, with the facts `rule`, `text`, `kind`, `count` (of cells), `others` and the `addresses` of up to five.
#[must_use]
pub fn check(grid: &Grid, understood: &Understood<'_>) -> Vec<Problem> {
    let view = View::new(grid, understood);
    RULES.iter().filter_map(|(code, rule, find)| told(*code, rule, &find(&view))).collect()
}

fn told(code: Code, rule: &'static str, hits: &[Hit]) -> Option<Problem> {
    let (first, others) = hits.split_first()?;
    let named = others.iter().filter_map(|hit| hit.place.cell).take(NAMED).map(crate::problem::Cell::address);
    let more = if others.len() > NAMED { "…" } else { "" };
    let problem = Problem::new(code, first.place.clone())
        .with("rule", rule)
        .with("text", shown(&first.text))
        .with("kind", first.kind)
        .with("count", hits.len().to_string())
        .with("others", others.len().to_string());
    Some(problem.with("addresses", named.collect::<Vec<_>>().join(", ") + more))
}

/// A text in one line and cut where it is long.
fn shown(text: &str) -> String {
    let line: String = text.split(['\r', '\n']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let cut: String = line.chars().take(SHOWN).collect();
    if cut.len() < line.len() { cut + "…" } else { cut }
}
