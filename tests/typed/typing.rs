//! Types a table as a clerk would, and says which observations it holds by the file of figures.

use super::facts::Row;
use super::printed::{KNOWN, LEFT_OUT, Layout, Printed, TABLES, What};

/// What a column of a wide table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Target,
    Year,
    Total,
}

/// A column of a wide table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column {
    pub kind: Kind,
    year: String,
    /// The heading as typed.
    pub heading: String,
}

/// An observation that a table holds.
#[derive(Clone, Debug)]
pub struct Expected {
    pub label: String,
    pub year: i64,
    pub from: String,
    pub to: String,
    /// `None`: not compared, because the file leaves it open.
    pub as_of: Option<String>,
    pub value: Option<f64>,
    pub status: &'static str,
}

/// A table as typed.
pub struct Typed {
    pub table: &'static Printed,
    /// The line above it.
    pub title: String,
    pub columns: Vec<Column>,
    /// Labels and cells: of a wide table by column, of a long one the period and the value.
    pub rows: Vec<(String, Vec<String>)>,
    pub observations: Vec<Expected>,
    /// Label, year and value.
    pub targets: Vec<(String, i64, f64)>,
}

/// The line below every table.
pub const REMARK: &str = "※　数値は報告書に印刷されたとおり";

/// All tables.
pub fn tables(rows: &[Row]) -> Vec<Typed> {
    TABLES.iter().map(|table| typed(table, rows)).collect()
}

/// Whether a row is typed in a table.
pub fn is_typed(table: &Printed, row: &Row) -> bool {
    let is_wanted = row.is_reading() || row.is_total() || row.kind == "target";
    table.holds(row) && is_wanted && !LEFT_OUT.iter().any(|left| left.holds(row))
}

fn typed(table: &'static Printed, rows: &[Row]) -> Typed {
    let rows: Vec<&Row> = rows.iter().filter(|row| is_typed(table, row)).collect();
    let title = rows.first().unwrap_or_else(|| panic!("no row for {table:?}")).section.clone();
    let readings: Vec<&Row> = rows.iter().copied().filter(|row| row.is_reading()).collect();
    let mut observations: Vec<Expected> = readings.iter().map(|row| expected(table, row)).collect();
    let targets = rows.iter().filter(|row| row.kind == "target");
    let targets = targets.map(|row| (row.label(), year(row), row.value.parse().unwrap())).collect();
    if let Layout::Long(_) = table.layout {
        let rows = readings.iter().map(|row| (row.label(), vec![heading(table, row), cell(table, row)]));
        return Typed { table, title, columns: Vec::new(), rows: rows.collect(), observations, targets };
    }
    let columns = columns(table, &rows);
    let mut labels: Vec<String> = Vec::new();
    for label in rows.iter().map(|row| row.label()) {
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    let mut lines = Vec::new();
    for label in labels {
        let at = |column: &Column| {
            let mut found = rows.iter().filter(|row| row.label() == label && column_of(table, row) == *column);
            let cell = found.next().map_or_else(String::new, |row| cell(table, row));
            assert!(found.next().is_none(), "two figures in {column:?} of {label}");
            cell
        };
        for column in columns.iter().filter(|column| column.kind == Kind::Year && at(column).is_empty()) {
            let beside = readings.iter().find(|row| column_of(table, row) == *column).unwrap();
            observations.push(blank(&label, &expected(table, beside)));
        }
        lines.push((label.clone(), columns.iter().map(at).collect()));
    }
    Typed { table, title, columns, rows: lines, observations, targets }
}

/// The columns, by year. A column of totals stands only where every series of years has one.
fn columns(table: &Printed, rows: &[&Row]) -> Vec<Column> {
    let has_total = |label: &str| rows.iter().any(|row| row.is_total() && row.label() == label);
    let totals = rows.iter().filter(|row| row.is_reading()).all(|row| has_total(&row.label()));
    let wanted = rows.iter().filter(|row| !row.is_total() || totals);
    let mut columns: Vec<Column> = wanted.map(|row| column_of(table, row)).collect();
    columns.sort();
    columns.dedup();
    columns
}

fn column_of(table: &Printed, row: &Row) -> Column {
    let kind = match row.kind.as_str() {
        "target" => Kind::Target,
        _ if row.is_total() => Kind::Total,
        _ => Kind::Year,
    };
    Column { kind, year: row.fiscal_year.clone(), heading: heading(table, row) }
}

/// The period as typed.
fn heading(table: &Printed, row: &Row) -> String {
    let typed = known(table).find_map(|what| match what {
        What::Heading { printed, typed } if *printed == row.period_raw => Some(*typed),
        _ => None,
    });
    typed.unwrap_or(&row.period_raw).to_owned()
}

/// The value as typed.
fn cell(table: &Printed, row: &Row) -> String {
    let typed = known(table).find_map(|what| match what {
        What::Cell { printed, typed } if *printed == row.value_raw => Some(*typed),
        What::YearInCell => without_year(row),
        _ => None,
    });
    typed.unwrap_or(&row.value_raw).to_owned()
}

fn without_year(row: &Row) -> Option<&str> {
    row.value_raw.strip_prefix(&row.period_raw)?.strip_prefix(':')
}

fn known(table: &Printed) -> impl Iterator<Item = &'static What> {
    KNOWN.iter().filter(|known| table.is_of(known)).map(|known| &known.what)
}

/// Whether something known is about a row that is typed.
pub fn is_about(what: &What, row: &Row) -> bool {
    match what {
        What::Period { printed, .. } | What::Heading { printed, .. } | What::Until { printed, .. } => {
            row.period_raw == *printed
        }
        What::Cell { printed, .. } => row.value_raw == *printed,
        What::YearInCell => without_year(row).is_some(),
    }
}

fn year(row: &Row) -> i64 {
    row.fiscal_year.parse().unwrap()
}

/// The observation of a row. An incomplete year and a year in which something changed are no matters of its status, and
/// 実績なし is a value that is missing. Of a stock with a day the year is read until that day.
fn expected(table: &Printed, row: &Row) -> Expected {
    let year = year(row);
    let said = |day: &str| Some(day.to_owned()).filter(|day| !day.is_empty());
    let open = known(table).find_map(|what| match what {
        What::Until { printed, day } if *printed == row.period_raw => Some((*day).to_owned()),
        _ => None,
    });
    let to = said(&row.period_end).or_else(|| said(&row.as_of)).or(open);
    Expected {
        label: row.label(),
        year,
        from: said(&row.period_start).unwrap_or_else(|| format!("{year}-04-01")),
        to: to.unwrap_or_else(|| format!("{}-03-31", year + 1)),
        as_of: said(&row.as_of),
        value: said(&row.value).map(|value| value.parse().unwrap()),
        status: match (row.status.as_str(), row.value_raw.contains("実績なし")) {
            ("A" | "P" | "B", false) => "A",
            ("E", false) => "E",
            ("M", true) => "O",
            other => panic!("what does {other:?} mean for {}", row.figure()),
        },
    }
}

/// The observation of a blank cell: missing, with the days of its column.
fn blank(label: &str, beside: &Expected) -> Expected {
    Expected { label: label.to_owned(), as_of: None, value: None, status: "O", ..beside.clone() }
}

impl Typed {
    /// Whether the table says what it counts: a cell has more than digits.
    pub fn names_its_unit(&self) -> bool {
        let last = |cell: &String| cell.chars().last().filter(|last| !last.is_numeric());
        let value = |(_, cells): &(String, Vec<String>)| cells.last().and_then(last);
        self.rows.iter().find_map(value).is_some()
    }

    /// The heading of the labels.
    pub fn corner(&self) -> &'static str {
        if self.table.layout == Layout::Wide { "区分" } else { "項目" }
    }

    /// The headings in one line.
    pub fn headings(&self) -> Vec<String> {
        let corner = self.corner().to_owned();
        match self.table.layout {
            Layout::Wide => {
                std::iter::once(corner).chain(self.columns.iter().map(|column| column.heading.clone())).collect()
            }
            Layout::Long(period) => vec![corner, period.to_owned(), "実績".to_owned()],
        }
    }

    /// The lines of the whole sheet, title and remark among them.
    pub fn lines(&self) -> Vec<Vec<String>> {
        let rows = self.rows.iter().map(|(label, cells)| [std::slice::from_ref(label), cells].concat());
        let table = std::iter::once(self.headings()).chain(rows);
        self.framed(table.collect())
    }

    /// The same with the years down.
    pub fn turned(&self) -> Vec<Vec<String>> {
        let labels = self.rows.iter().map(|(label, _)| label.clone());
        let mut lines = vec![std::iter::once("年度".to_owned()).chain(labels).collect()];
        for (at, column) in self.columns.iter().enumerate() {
            let cells = self.rows.iter().map(|(_, cells)| cells[at].clone());
            lines.push(std::iter::once(column.heading.clone()).chain(cells).collect());
        }
        self.framed(lines)
    }

    fn framed(&self, table: Vec<Vec<String>>) -> Vec<Vec<String>> {
        let line = |text: &str| vec![text.to_owned()];
        [vec![line(&self.title), line("")], table, vec![line(REMARK)]].concat()
    }

    /// What the indicator declares: its unit, and the labels of the table where there are several.
    pub fn yaml(&self) -> String {
        let declared = format!("title: {:?}\npolicy: care\nunit: {}\n", self.title, self.table.unit);
        let labels = (1..).zip(self.rows.iter().map(|(label, _)| label));
        let (totals, values): (Vec<_>, Vec<_>) = labels.partition(|(_, label)| *label == "合計");
        let values: Vec<String> = values.iter().map(|(at, label)| format!("      series-{at}: {label:?}\n")).collect();
        let values = values.concat();
        let total = if totals.is_empty() { "" } else { "    total: {label: 合計, rule: sum}\n" };
        let kinds = format!("dimensions:\n  kind:\n    title: {}\n    values:\n{values}{total}", self.corner());
        [declared, if self.rows.len() > 1 { kinds } else { String::new() }, self.periods()].concat()
    }

    /// The `periods:` that the indicator needs.
    pub fn periods(&self) -> String {
        let lines = known(self.table).filter_map(|what| match what {
            What::Period { line, .. } => Some(format!("  {line}\n")),
            _ => None,
        });
        let lines: String = lines.collect();
        if lines.is_empty() { lines } else { format!("periods:\n{lines}") }
    }
}
