//! What a table says about the indicator it holds: title, unit, dimensions.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::Order;
use crate::collect::fields::nearest;
use crate::collect::grid::GridCell;
use crate::collect::number::{self, Rules};
use crate::collect::period;
use crate::collect::series::label_at;
use crate::collect::site::is_id;
use crate::collect::table::{Column, Role, Says, Shape, Table, is_subtotal, is_total};
use crate::model::{TOTAL, Unit};
use crate::problem::{Code, Problem};

/// A dimension found in a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutlineDimension {
    /// Its id.
    pub id: String,
    /// Its name: the heading of its column.
    pub title: String,
    /// Its values: id and label.
    pub values: Vec<(String, String)>,
    /// The label of its total.
    pub total: Option<String>,
    /// Whether the total is the sum of the parts.
    pub is_sum: bool,
}

/// An indicator as far as a table tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The id of its policy.
    pub policy: String,
    /// Its unit.
    pub unit: String,
    /// Whether its values are running totals.
    pub is_cumulative: bool,
    /// Its dimensions.
    pub dimensions: Vec<OutlineDimension>,
    /// The row it is made of, by the headings of its labels and their texts, where every row is an indicator.
    pub chosen: Vec<(String, String)>,
}

/// The outline of one indicator that holds all of a table.
///
/// # Errors
/// That no unit is named anywhere.
pub fn whole(table: &Table<'_>, order: &Order<'_>) -> Result<Outline, Problem> {
    let rows: Vec<usize> = data_rows(table);
    let dimensions = dimensions(table, &rows);
    let title = match dimensions.as_slice() {
        [] => lone_label(table, &rows).or_else(|| title(table)),
        _ => title(table),
    };
    outline(table, order, &rows, order.id.to_owned(), title, dimensions, Vec::new())
}

/// The outlines of the indicators of a table in which every row is one.
#[must_use]
pub fn each_row(table: &Table<'_>, order: &Order<'_>) -> Vec<Result<Outline, Problem>> {
    let labels: Vec<_> = table.labels().collect();
    let mut seen: Vec<Vec<(String, String)>> = Vec::new();
    let mut known = BTreeSet::new();
    for row in data_rows(table) {
        let chosen: Vec<(String, String)> = labels
            .iter()
            .map(|column| (column.heading.text.clone(), label_at(table, row, column.index).text))
            .collect();
        if !chosen.iter().any(|(_, text)| is_total(text)) && known.insert(chosen.clone()) {
            seen.push(chosen);
        }
    }
    let outlines = seen.into_iter().enumerate().map(|(at, chosen)| {
        let rows: Vec<usize> = data_rows(table)
            .into_iter()
            .filter(|row| {
                labels.iter().zip(&chosen).all(|(column, (_, text))| label_at(table, *row, column.index).text == *text)
            })
            .collect();
        let title = name_column(table, &rows).and_then(|at| chosen.get(at)).map(|(_, text)| text.clone());
        outline(table, order, &rows, format!("{}-{}", order.id, at + 1), title, Vec::new(), chosen)
    });
    outlines.collect()
}

fn outline(
    table: &Table<'_>,
    order: &Order<'_>,
    rows: &[usize],
    id: String,
    title: Option<String>,
    dimensions: Vec<OutlineDimension>,
    chosen: Vec<(String, String)>,
) -> Result<Outline, Problem> {
    let title = title.unwrap_or_else(|| stem(&table.grid.file).to_owned());
    let unit = unit(table, rows, order.unit, &title)?;
    let is_cumulative = title.contains("累計");
    Ok(Outline { id, title, policy: order.policy.to_owned(), unit, is_cumulative, dimensions, chosen })
}

fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The rows that hold series: without totals of some rows.
fn data_rows(table: &Table<'_>) -> Vec<usize> {
    let is_data = |row: &usize| !table.labels().any(|column| is_subtotal(&table.cell(*row, column.index).text));
    table.body.iter().copied().filter(is_data).collect()
}

/// The first title line above the table that is neither a unit nor a day.
fn title(table: &Table<'_>) -> Option<String> {
    let above = table.remarks.iter().filter(|cell| {
        let row = cell.place.cell.map_or(0, |cell| cell.row);
        table.place().cell.is_some_and(|first| row < first.row)
    });
    let mut titles = above.filter(|cell| !cell.text.contains("単位") && period::read(&cell.text, None).is_err());
    titles.next().map(|cell| without_number(&cell.text).to_owned())
}

/// A title without the number that its document gives it: `１　相談件数`, `(2) 会議の回数`.
fn without_number(title: &str) -> &str {
    let is_number = |c: char| c.is_numeric() || matches!(c, '(' | ')' | '（' | '）' | '.' | '．' | '-');
    match title.split_once(char::is_whitespace) {
        Some((number, rest)) if !number.is_empty() && number.chars().all(is_number) => rest.trim_start(),
        _ => title,
    }
}

/// The label of the only series.
fn lone_label(table: &Table<'_>, rows: &[usize]) -> Option<String> {
    if table.shape == Shape::WideYearsDown {
        return table.values().find_map(|column| column.across.last()).map(|heading| heading.text.clone());
    }
    let row = rows.iter().copied().find(|row| !table.labels().any(|c| is_total(&table.cell(*row, c.index).text)))?;
    let column = table.labels().nth(name_column(table, rows)?)?;
    Some(label_at(table, row, column.index).text).filter(|text| !text.is_empty() && !is_amount(text))
}

fn is_amount(text: &str) -> bool {
    number::read(text, &Rules::default()).is_ok_and(|reading| reading.value.is_some())
}

fn dimensions(table: &Table<'_>, rows: &[usize]) -> Vec<OutlineDimension> {
    let mut found: Vec<OutlineDimension> = Vec::new();
    if table.shape != Shape::WideYearsDown {
        let columns: Vec<(&Column, Vec<String>)> =
            table.labels().map(|column| (column, texts(table, rows, column))).collect();
        for (at, (column, labels)) in columns.iter().enumerate() {
            // A department beside its indicator is no dimension: it adds nothing to tell series apart.
            let depends = columns.iter().enumerate().any(|(other, (by, texts))| {
                other != at
                    && determines(texts, labels)
                    && (!determines(labels, texts)
                        || (is_name(&by.heading.text), at) > (is_name(&column.heading.text), other))
            });
            // Numbers name no series: such a column is one of values that nobody declared.
            if depends || labels.iter().all(|label| label.is_empty() || is_amount(label)) {
                continue;
            }
            let dimension = dimension(&column.heading.text, labels, &found);
            if dimension.values.len() > 1 || table.shape == Shape::Long {
                found.push(dimension);
            }
        }
    }
    let across: Vec<String> =
        table.values().filter_map(|column| column.across.last()).map(|cell| cell.text.clone()).collect();
    let dimension = dimension("", &across, &found);
    if dimension.values.len() > 1 {
        found.push(dimension);
    }
    found
}

/// Headings of the column that names the indicators of a table.
const NAMES: [&str; 8] = ["指標", "指標名", "成果指標", "活動指標", "項目", "区分", "名称", "内容"];

fn is_name(heading: &str) -> bool {
    NAMES.contains(&period::fold(heading).as_str())
}

fn texts(table: &Table<'_>, rows: &[usize], column: &Column) -> Vec<String> {
    rows.iter().map(|row| label_at(table, *row, column.index).text).collect()
}

/// Whether each text of one column stands beside one text of another only.
fn determines(column: &[String], other: &[String]) -> bool {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    column.iter().zip(other).all(|(text, beside)| *seen.entry(text).or_insert(beside) == beside.as_str())
}

/// Which of the columns of labels names the indicators: by its heading, else the one with the most different texts.
fn name_column(table: &Table<'_>, rows: &[usize]) -> Option<usize> {
    let different = |column: &Column| texts(table, rows, column).into_iter().collect::<BTreeSet<_>>().len();
    let columns = table.labels().enumerate();
    columns
        .max_by_key(|(at, column)| (is_name(&column.heading.text), different(column), Reverse(*at)))
        .map(|(at, _)| at)
}

fn dimension(heading: &str, labels: &[String], others: &[OutlineDimension]) -> OutlineDimension {
    let mut dimension = OutlineDimension { is_sum: true, ..OutlineDimension::default() };
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for label in labels.iter().filter(|label| !label.is_empty()) {
        if label == TOTAL {
            // As our own CSV has it.
            dimension.total.get_or_insert_with(|| "合計".to_owned());
        } else if is_total(label) {
            dimension.total.get_or_insert_with(|| label.clone());
        } else if seen.insert(label) {
            let id = if is_id(label) { label.clone() } else { format!("series-{}", dimension.values.len() + 1) };
            dimension.values.push((id, label.clone()));
        }
    }
    let base = if is_id(heading) { heading } else { "kind" };
    let taken = |id: &str| others.iter().any(|other| other.id == id);
    let mut number = 1;
    base.clone_into(&mut dimension.id);
    while taken(&dimension.id) {
        number += 1;
        dimension.id = format!("{base}-{number}");
    }
    dimension.title = if heading.is_empty() { "区分".to_owned() } else { heading.to_owned() };
    dimension
}

/// The unit: as ordered, else as the table names it in a line, a column or a heading, else as most cells print it,
/// else as the title has it in brackets.
fn unit(table: &Table<'_>, rows: &[usize], ordered: Option<&str>, title: &str) -> Result<String, Problem> {
    if let Some(written) = ordered {
        let unit = Unit::parse(written).map(|unit| unit.written().to_owned());
        return unit.ok_or_else(|| {
            let problem = Problem::new(Code::UnknownUnit, table.place()).with("text", written);
            problem.with("nearest", nearest(written, Unit::names()).unwrap_or_default())
        });
    }
    let mut printed: Vec<(String, usize)> = Vec::new();
    let mut count = |unit: Unit| {
        let found = printed.iter_mut().find(|(name, _)| *name == unit.written());
        match found {
            Some((_, times)) => *times += 1,
            None => printed.push((unit.written().to_owned(), 1)),
        }
    };
    for cell in value_cells(table, rows) {
        if let Some(unit) = number::read(&cell.text, &Rules::default()).ok().and_then(|reading| reading.unit) {
            count(unit);
        }
    }
    if let Some(column) = table.with_role(Role::Unit) {
        let named = rows.iter().filter_map(|row| Unit::parse(&label_at(table, *row, column.index).text));
        named.for_each(&mut count);
    }
    let headings = table.columns.iter().find_map(|column| column.unit.clone());
    let in_title = crate::collect::table::without_unit(&period::fold(title)).map(|(_, unit)| unit.written().to_owned());
    // The first of those printed equally often.
    let most = printed.into_iter().rev().max_by_key(|(_, times)| *times).map(|(name, _)| name);
    let beside = table.unit.clone().or(headings).map(|unit| unit.written().to_owned());
    most.or(beside).or(in_title).ok_or_else(|| Problem::new(Code::NoUnit, table.place()))
}

fn value_cells<'t>(table: &'t Table<'_>, rows: &'t [usize]) -> impl Iterator<Item = GridCell> + 't {
    let columns = table
        .columns
        .iter()
        .filter(|column| matches!(column.says, Says::Values { .. }) || column.says == Says::Role(Role::Value));
    columns.flat_map(move |column| rows.iter().map(move |row| table.cell(*row, column.index).into_owned()))
}
