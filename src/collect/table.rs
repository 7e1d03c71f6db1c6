//! A table as printed: cells with their places, and what its headings say about its shape.

use super::period::{self, Period};
use crate::model::FiscalYear;
use crate::problem::Place;

/// A cell: its text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableCell {
    /// The text without spaces around it.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// A table: rows of cells, blank rows left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its rows.
    pub rows: Vec<Vec<TableCell>>,
}

/// What a column of a long table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The year.
    Period,
    /// The value.
    Value,
    /// The status of the value.
    Status,
    /// A remark.
    Note,
    /// The day as of which it was read.
    AsOf,
    /// The target of the year.
    Target,
    /// Whether the value was revised.
    Revised,
    /// The first day covered.
    From,
    /// The last day covered.
    Until,
    /// Written by our own export and computed anew here.
    Ours,
}

/// The headings known, by role.
const ROLES: &[(Role, &[&str])] = &[
    (Role::Period, &["period", "fiscal_year", "年度", "年"]),
    (Role::Value, &["value", "値", "実績", "実績値", "実績額"]),
    (Role::Status, &["status", "状態"]),
    (Role::Note, &["note", "備考", "注記"]),
    (Role::AsOf, &["as_of", "時点"]),
    (Role::Target, &["target", "目標", "目標値"]),
    (Role::Revised, &["revised"]),
    (Role::From, &["from"]),
    (Role::Until, &["until"]),
    (Role::Ours, &["indicator", "title", "和暦", "from", "until", "complete", "unit", "単位"]),
];

/// The role of a heading.
#[must_use]
pub fn role(heading: &str) -> Option<Role> {
    let folded = period::fold(heading);
    ROLES.iter().find(|(_, names)| names.contains(&folded.as_str())).map(|(role, _)| *role)
}

/// Whether a label marks a total.
#[must_use]
pub fn is_total_label(text: &str) -> bool {
    matches!(period::fold(text).as_str(), "合計" | "計" | "総計" | "総数" | "小計")
}

/// A heading that names a year, with its column.
pub type YearColumn = (usize, Period);

/// How a table is laid out, with the row that holds its headings.
#[derive(Clone, Debug, PartialEq)]
pub enum Layout {
    /// One observation a row.
    Long {
        /// Row of the headings.
        heading: usize,
    },
    /// Series down, years across.
    Wide {
        /// Row of the headings.
        heading: usize,
        /// The columns of years.
        years: Vec<YearColumn>,
        /// A last column that adds up the years.
        total: Option<usize>,
    },
    /// Years down, series across.
    YearsDown {
        /// Row of the headings.
        heading: usize,
    },
}

impl Table {
    /// Finds the headings among the first rows (a title may stand above them) and with them the shape.
    #[must_use]
    pub fn layout(&self) -> Option<Layout> {
        (0..self.rows.len().min(20)).find_map(|heading| self.layout_at(heading))
    }

    fn layout_at(&self, heading: usize) -> Option<Layout> {
        let row = &self.rows[heading];
        let roles: Vec<_> = row.iter().map(|cell| role(&cell.text)).collect();
        let has = |role| roles.contains(&Some(role));
        let first_is_period = matches!(roles.first(), Some(Some(Role::Period)));
        if has(Role::Value) && (has(Role::Period) || has(Role::AsOf)) {
            return Some(Layout::Long { heading });
        }
        let years = self.years(heading);
        if !years.is_empty() {
            let last = row.len().checked_sub(1)?;
            let total = is_total_label(&row[last].text).then_some(last);
            return Some(Layout::Wide { heading, years, total });
        }
        let below = self.rows.get(heading + 1).and_then(|row| row.first());
        let years_below = below.is_some_and(|cell| period::read(&cell.text, None).is_some());
        (first_is_period && years_below && row.len() > 1).then_some(Layout::YearsDown { heading })
    }

    fn years(&self, heading: usize) -> Vec<YearColumn> {
        let mut years: Vec<YearColumn> = Vec::new();
        let mut previous: Option<FiscalYear> = None;
        for (column, cell) in self.rows[heading].iter().enumerate().skip(1) {
            if let Some(read) = period::read(&cell.text, previous) {
                previous = Some(read.year);
                years.push((column, read));
            }
        }
        years
    }

    /// The rows below the headings, without remarks (※, 注) below the table.
    pub fn body(&self, heading: usize) -> impl Iterator<Item = &[TableCell]> {
        self.rows[heading + 1..].iter().map(Vec::as_slice).filter(|row| {
            let first = row.first().map_or("", |cell| cell.text.as_str());
            let alone = row.iter().skip(1).all(|cell| cell.text.is_empty());
            !(alone && (first.starts_with(['※', '＊', '*', '（', '(']) || first.starts_with('注')))
        })
    }
}
