//! The figures as the city's documents print them, one a row.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// A row of the file.
#[derive(Debug, Deserialize)]
pub struct Row {
    pub document: String,
    pub section: String,
    pub group_id: String,
    pub indicator_id: String,
    pub name_ja: String,
    pub dim_value_ja: String,
    pub period_raw: String,
    pub fiscal_year: String,
    pub period_start: String,
    pub period_end: String,
    pub as_of: String,
    pub kind: String,
    pub value: String,
    pub value_raw: String,
    pub unit_ja: String,
    pub status: String,
}

impl Row {
    /// The label of its series: the name, and the value of its dimension where it has one.
    pub fn label(&self) -> String {
        format!("{} {}", self.name_ja, self.dim_value_ja).trim().to_owned()
    }

    /// Whether it is a total over the years of its table.
    pub fn is_total(&self) -> bool {
        self.kind == "cumulative" && matches!(self.period_raw.as_str(), "合計" | "総計")
    }

    /// Whether it says what was reached in a year. A running total at the end of a year does so as well.
    pub fn is_reading(&self) -> bool {
        !self.fiscal_year.is_empty() && (self.kind == "actual" || (self.kind == "cumulative" && !self.is_total()))
    }

    /// Which figure it is, for messages.
    pub fn figure(&self) -> String {
        let Self { document, group_id, indicator_id, period_raw, value_raw, .. } = self;
        format!("{document} {group_id} {indicator_id} {} [{period_raw}] [{value_raw}]", self.dim_value_ja)
    }
}

/// Where the file is: named by `KIZASHI_FIGURES`, or beside the project.
pub fn path() -> PathBuf {
    std::env::var_os("KIZASHI_FIGURES")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/facts/figures.csv"), PathBuf::from)
}

/// The rows of the file; `None` where it is not there, which is told.
#[expect(clippy::print_stderr, reason = "a test that compares nothing says so")]
pub fn rows() -> Option<Vec<Row>> {
    if !path().exists() {
        eprintln!("SKIPPED: no printed figures at {}", path().display());
        return None;
    }
    let rows: Vec<Row> = csv::Reader::from_path(path()).unwrap().deserialize().map(Result::unwrap).collect();
    assert!(rows.len() > 400, "{} rows", rows.len());
    Some(rows)
}

/// The results of a year that stand in a table of at least two periods, those of one document, group and unit.
pub fn of_several_periods(rows: &[Row]) -> Vec<&Row> {
    let is_result = |row: &&Row| row.kind == "actual" && !row.fiscal_year.is_empty();
    let group = |row: &Row| (row.document.clone(), row.group_id.clone(), row.unit_ja.clone());
    let mut periods: BTreeMap<_, BTreeSet<(&str, &str)>> = BTreeMap::new();
    for row in rows.iter().filter(is_result) {
        periods.entry(group(row)).or_default().insert((&row.fiscal_year, &row.period_raw));
    }
    rows.iter().filter(is_result).filter(|row| periods[&group(row)].len() > 1).collect()
}
