//! The tidy table of observations that CSV, workbook and Parquet hold: one row an observation, one heading a column.

use jiff::civil::Date;

use super::super::Studio;
use crate::collect::Member;
use crate::model::{Calendar, Indicator, Language, Observation, RevisionKind, Target, Text};
use crate::wording::{plain, western_year, year_name};

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Kind {
    /// A text.
    Text,
    /// One of the letters of [`crate::model::Status`].
    Status,
    /// A year.
    Year,
    /// A number.
    Number,
    /// A day.
    Day,
    /// True or false.
    Flag,
}

impl Kind {
    /// Its name among the words of the site.
    pub(in super::super) const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Status => "status",
            Self::Year => "year",
            Self::Number => "number",
            Self::Day => "day",
            Self::Flag => "flag",
        }
    }
}

/// A column.
#[derive(Clone, Debug)]
pub(in super::super) struct Column {
    /// Its heading.
    pub(in super::super) heading: String,
    /// Its name in Latin letters, digits and `_`, as CSVW asks for; of what is no dimension also that of its words.
    pub(in super::super) name: String,
    pub(in super::super) kind: Kind,
    /// Whether no cell of it is blank.
    pub(in super::super) required: bool,
    /// The dimension's name, where it holds the values of one.
    pub(in super::super) dimension: Option<Text>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Blank,
    Text(String),
    Year(i32),
    /// A number with the decimals that it is printed with.
    Number(f64, u32),
    Day(Date),
    Flag(bool),
}

/// Columns and rows.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// What tells indicators apart: heading, name, kind, whether it is never blank.
const NAMES: [(&str, &str, Kind, bool); 2] =
    [("indicator", "indicator", Kind::Text, true), ("title", "title", Kind::Text, true)];

/// What is said of an observation.
const REST: [(&str, &str, Kind, bool); 13] = [
    ("fiscal_year", "fiscal_year", Kind::Year, true),
    ("年度", "fiscal_year_name", Kind::Text, true),
    ("和暦", "japanese_year", Kind::Text, true),
    ("from", "from", Kind::Day, true),
    ("until", "until", Kind::Day, true),
    ("complete", "complete", Kind::Flag, true),
    ("value", "value", Kind::Number, false),
    ("unit", "unit", Kind::Text, true),
    ("status", "status", Kind::Status, true),
    ("note", "note", Kind::Text, false),
    ("as_of", "as_of", Kind::Day, false),
    ("target", "target", Kind::Number, false),
    ("revised", "revised", Kind::Flag, true),
];

/// The columns of every observation of the site.
pub(in super::super) fn columns_of_site(studio: &Studio<'_>) -> Vec<Column> {
    // Indicators may call a dimension of one id by names of their own: the column has them all, each once.
    let mut named: Vec<(&str, Vec<&Text>)> = Vec::new();
    for dimension in studio.analysed.catalogue.indicators.iter().flat_map(|indicator| &indicator.dimensions) {
        match named.iter_mut().find(|(id, _)| *id == dimension.id) {
            Some((_, titles)) if titles.contains(&&dimension.title) => {}
            Some((_, titles)) => titles.push(&dimension.title),
            None => named.push((&dimension.id, vec![&dimension.title])),
        }
    }
    let joined = |titles: &[&Text]| {
        let all = titles.iter().map(|title| (*title).clone());
        all.reduce(|all, title| all.joined(&title)).unwrap_or_default()
    };
    let dimensions: Vec<(&str, Text)> = named.iter().map(|(id, titles)| (*id, joined(titles))).collect();
    let mut columns = columns(&NAMES, &dimensions, false);
    let fiscal = |indicator: &Indicator| indicator.calendar == Calendar::FiscalYear;
    if !studio.analysed.catalogue.indicators.iter().all(fiscal) {
        // 2024年度 beside 2024年 would be two ways of writing in one column (rule L3-05): it is left to fiscal years.
        columns
            .iter_mut()
            .filter(|column| column.name == "fiscal_year_name")
            .for_each(|column| column.required = false);
    }
    columns
}

/// The columns of one indicator's observations.
pub(super) fn columns_of(studio: &Studio<'_>, at: usize) -> Vec<Column> {
    let dimensions = studio.analysed.catalogue.indicators[at].dimensions.iter();
    columns(
        &[],
        &dimensions.map(|dimension| (dimension.id.as_str(), dimension.title.clone())).collect::<Vec<_>>(),
        true,
    )
}

fn columns(names: &[(&str, &str, Kind, bool)], dimensions: &[(&str, Text)], required: bool) -> Vec<Column> {
    let fixed = |&(heading, name, kind, required): &(&str, &str, Kind, bool)| Column {
        heading: heading.to_owned(),
        name: name.to_owned(),
        kind,
        required,
        dimension: None,
    };
    let is_taken = |name: &str| NAMES.iter().chain(&REST).any(|(_, taken, ..)| *taken == name);
    let of_dimension = |(id, title): &(&str, Text)| {
        let name = id.replace('-', "_");
        Column {
            heading: (*id).to_owned(),
            name: if is_taken(&name) { format!("{name}_dimension") } else { name },
            kind: Kind::Text,
            required,
            dimension: Some(title.clone()),
        }
    };
    names.iter().map(fixed).chain(dimensions.iter().map(of_dimension)).chain(REST.iter().map(fixed)).collect()
}

impl Table {
    /// Every observation of the site.
    pub(super) fn of_site(studio: &Studio<'_>) -> Self {
        Self::filled(studio, columns_of_site(studio), studio.analysed.catalogue.members.iter())
    }

    /// The observations of one indicator.
    pub(super) fn of(studio: &Studio<'_>, at: usize) -> Self {
        Self::filled(studio, columns_of(studio, at), studio.analysed.catalogue.series_of(at))
    }

    fn filled<'m>(studio: &Studio<'_>, columns: Vec<Column>, members: impl Iterator<Item = &'m Member>) -> Self {
        let mut rows = Vec::new();
        for member in members {
            for observation in &member.series.observations {
                rows.push(columns.iter().map(|column| cell(studio, member, observation, column)).collect());
            }
        }
        Self { columns, rows }
    }
}

fn cell(studio: &Studio<'_>, member: &Member, observation: &Observation, column: &Column) -> Cell {
    let indicator = &studio.analysed.catalogue.indicators[member.indicator];
    if column.dimension.is_some() {
        let value = member.series.key.0.iter().find(|(id, _)| *id == column.heading);
        return value.map_or(Cell::Blank, |(_, value)| Cell::Text(value.clone()));
    }
    let number =
        |value: f64| Cell::Number(plain(value, indicator.decimals).parse().unwrap_or(value), indicator.decimals);
    match column.name.as_str() {
        "indicator" => Cell::Text(indicator.id.clone()),
        "title" => Cell::Text(one_line(indicator.title.get(studio.words.language()))),
        "fiscal_year" => Cell::Year(observation.period.year()),
        "fiscal_year_name" if !column.required && indicator.calendar != Calendar::FiscalYear => Cell::Blank,
        "fiscal_year_name" => Cell::Text(western_year(indicator, observation.period)),
        "japanese_year" => Cell::Text(year_name(indicator, observation.period, Language::Ja)),
        "from" => Cell::Day(observation.span.from),
        "until" => Cell::Day(observation.span.to),
        "complete" => Cell::Flag(observation.complete),
        "value" => observation.value.map_or(Cell::Blank, number),
        "unit" => Cell::Text(indicator.unit.written().to_owned()),
        "status" => Cell::Text(observation.status.code().to_string()),
        "note" => observation.note.as_ref().map_or(Cell::Blank, |note| Cell::Text(one_line(note.original()))),
        "as_of" => observation.as_of.map_or(Cell::Blank, Cell::Day),
        "target" => target(studio, member, observation).map_or(Cell::Blank, |target| number(target.value)),
        // What was provisional and has been settled was not revised.
        _ => Cell::Flag(observation.revised.is_some_and(RevisionKind::is_change)),
    }
}

/// The target of the year; of a range none, for one end alone would say another thing.
fn target<'a>(studio: &Studio<'a>, member: &Member, observation: &Observation) -> Option<&'a Target> {
    let key = &member.series.key;
    let is_meant = studio.analysed.is_meant(member.indicator, key);
    let of_series = |target: &&Target| target.key.as_ref().map_or(is_meant, |wanted| wanted == key);
    let mut targets = studio.analysed.catalogue.indicators[member.indicator].targets.iter().filter(of_series);
    targets.find(|target| target.period == observation.period).filter(|target| target.high.is_none())
}

/// A text on one line: a record of the file is one line (rule L1-14).
pub(super) fn one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}
