//! What an outsider reads back from the data files: every number that is published, by series and year.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use serde_json::{Map, Value};

use crate::analyse::Analysed;
use crate::model::Key;
use crate::render::Pages;

/// Which reading of an observation a number is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reading {
    /// The value.
    Value,
    /// An earlier reading, by its day.
    Vintage(String),
    /// The value of a part of the year, by its days.
    Span(String),
    /// The lower end of its interval of chance.
    Low,
    /// The upper end.
    High,
}

/// A table: headings and rows.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) headings: Vec<String>,
    /// The rows, each with its line in the file or its row on the sheet.
    pub(super) rows: Vec<(usize, Vec<String>)>,
}

/// The data files, read.
#[derive(Debug, Default)]
pub(super) struct Files<'p> {
    pub(super) json: Vec<(&'p str, Value)>,
    pub(super) tables: Vec<(&'p str, Table)>,
    /// Those that are broken.
    pub(super) unread: Vec<&'p str>,
}

impl<'p> Files<'p> {
    /// Reads every file of figures.
    pub(super) fn read(pages: &'p Pages) -> Self {
        let mut files = Self::default();
        for (path, bytes) in pages {
            let ending = path.rsplit_once('.').map(|(_, ending)| ending);
            if matches!(ending, Some("json" | "jsonld")) {
                match serde_json::from_slice(bytes) {
                    Ok(value) => files.json.push((path, value)),
                    Err(_) => files.unread.push(path),
                }
                continue;
            }
            let tables = match ending {
                Some("csv") => table(bytes).map(|table| vec![table]),
                Some("xlsx") => sheets(bytes),
                #[cfg(feature = "parquet")]
                Some("parquet") => super::parquet::table(bytes).map(|table| vec![table]),
                _ => continue,
            };
            match tables {
                Some(tables) => files.tables.extend(tables.into_iter().map(|table| (path.as_str(), table))),
                None => files.unread.push(path),
            }
        }
        files
    }
}

fn table(bytes: &[u8]) -> Option<Table> {
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.ok()?;
        let line = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
        rows.push((line, record.iter().map(str::to_owned).collect::<Vec<_>>()));
    }
    let headings = if rows.is_empty() { return None } else { rows.remove(0).1 };
    Some(Table { headings, rows })
}

/// Every sheet of a workbook, hidden ones as well, cell by cell as a text.
fn sheets(bytes: &[u8]) -> Option<Vec<Table>> {
    let mut book = Xlsx::new(Cursor::new(bytes)).ok()?;
    let mut tables = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).ok()?;
        let first = range.start().map_or(0, |(row, _)| row as usize);
        let mut rows = range.rows().enumerate().map(|(at, row)| (first + at + 1, row.iter().map(shown).collect()));
        let Some((_, headings)) = rows.next() else { continue };
        tables.push(Table { headings, rows: rows.collect() });
    }
    Some(tables)
}

fn shown(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::DateTime(day) => day.as_f64().to_string(),
        other => other.to_string(),
    }
}

/// The series of a catalogue by indicator and key.
#[derive(Debug)]
pub(super) struct Index<'a> {
    analysed: &'a Analysed,
    members: BTreeMap<(&'a str, &'a Key), usize>,
}

impl<'a> Index<'a> {
    pub(super) fn new(analysed: &'a Analysed) -> Self {
        let members = analysed.catalogue.members.iter().enumerate();
        let id = |indicator: usize| analysed.catalogue.indicators[indicator].id.as_str();
        Self { analysed, members: members.map(|(at, m)| ((id(m.indicator), &m.series.key), at)).collect() }
    }

    fn member(&self, id: &str, key: &Key) -> Option<usize> {
        self.members.get(&(id, key)).copied()
    }

    /// The series and the year that a row of a table is about. The indicator stands in a column, or the file bears its
    /// id.
    pub(super) fn of_row(&self, path: &str, table: &Table, row: &[String]) -> Option<(usize, i32)> {
        let cell = |name: &str| {
            let at = table.headings.iter().position(|heading| heading == name)?;
            row.get(at).map(String::as_str)
        };
        let stem = path.rsplit('/').next()?.split('.').next()?;
        let id = cell("indicator").unwrap_or(stem);
        let (_, indicator) = self.analysed.catalogue.indicator(id)?;
        let pairs = indicator.dimensions.iter().filter_map(|dimension| {
            let value = cell(&dimension.id).filter(|value| !value.is_empty())?;
            Some((dimension.id.clone(), value.to_owned()))
        });
        Some((self.member(id, &Key(pairs.collect()))?, cell("fiscal_year")?.parse().ok()?))
    }
}

/// The published numbers, by series (a position in the catalogue), year and reading.
#[derive(Debug, Default)]
pub(super) struct Figures {
    numbers: BTreeMap<(usize, i32), BTreeMap<Reading, f64>>,
}

impl Figures {
    /// Reads back what the data files say.
    pub(super) fn read(files: &Files<'_>, index: &Index<'_>) -> Self {
        let mut figures = Self::default();
        for (_, file) in &files.json {
            let Some(id) = file["id"].as_str() else { continue };
            for series in file["series"].as_array().into_iter().flatten() {
                if let Some(member) = index.member(id, &key(&series["key"])) {
                    for observation in series["observations"].as_array().into_iter().flatten() {
                        figures.observe(member, observation);
                    }
                }
            }
        }
        for (path, table) in &files.tables {
            let Some(value) = table.headings.iter().position(|heading| heading == "value") else { continue };
            for (_, row) in &table.rows {
                let number = row.get(value).and_then(|text| text.parse().ok());
                if let (Some(number), Some(cell)) = (number, index.of_row(path, table, row)) {
                    figures.numbers.entry(cell).or_default().entry(Reading::Value).or_insert(number);
                }
            }
        }
        figures
    }

    fn observe(&mut self, member: usize, observation: &Value) {
        let Some(year) = observation["period"].as_i64().and_then(|year| i32::try_from(year).ok()) else { return };
        let numbers = self.numbers.entry((member, year)).or_default();
        numbers.extend(observation["value"].as_f64().map(|value| (Reading::Value, value)));
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        for vintage in observation["vintages"].as_array().into_iter().flatten() {
            numbers.extend(vintage["value"].as_f64().map(|value| (Reading::Vintage(text(&vintage["as_of"])), value)));
        }
        for span in observation["spans"].as_array().into_iter().flatten() {
            let days = format!("{}/{}", text(&span["from"]), text(&span["to"]));
            numbers.extend(span["value"].as_f64().map(|value| (Reading::Span(days), value)));
        }
        numbers.extend(observation["interval"]["low"].as_f64().map(|low| (Reading::Low, low)));
        numbers.extend(observation["interval"]["high"].as_f64().map(|high| (Reading::High, high)));
    }

    /// A published number.
    pub(super) fn get(&self, member: usize, year: i32, reading: &Reading) -> Option<f64> {
        self.numbers.get(&(member, year))?.get(reading).copied()
    }

    /// The published value of a series in a year.
    pub(super) fn value(&self, member: usize, year: i32) -> Option<f64> {
        self.get(member, year, &Reading::Value)
    }

    /// Every number that is published of a series in a year.
    pub(super) fn all(&self, member: usize, year: i32) -> impl Iterator<Item = f64> {
        self.numbers.get(&(member, year)).into_iter().flat_map(|numbers| numbers.values().copied())
    }

    /// The years in which a series has an observation, published or not.
    pub(super) fn years(&self, member: usize) -> impl Iterator<Item = i32> {
        self.numbers.range((member, i32::MIN)..=(member, i32::MAX)).map(|((_, year), _)| *year)
    }

    /// The published values of a series by year.
    pub(super) fn values(&self, member: usize) -> impl Iterator<Item = (i32, f64)> {
        self.years(member).filter_map(move |year| Some((year, self.value(member, year)?)))
    }

    /// Which readings of other days there are of some series in a year.
    pub(super) fn readings(&self, members: &[usize], year: i32) -> Vec<Reading> {
        let of =
            |member: &usize| self.numbers.get(&(*member, year)).into_iter().flat_map(|numbers| numbers.keys().cloned());
        let mut readings: Vec<Reading> =
            members.iter().flat_map(of).filter(|r| matches!(r, Reading::Vintage(_) | Reading::Span(_))).collect();
        readings.sort();
        readings.dedup();
        readings
    }
}

/// The id of what an object is about: of an indicator in our own JSON, of a dataset in the catalogue of the data.
pub(super) fn id(members: &Map<String, Value>) -> Option<&str> {
    members.get("id").or_else(|| members.get("dct:identifier")).and_then(Value::as_str)
}

/// The key of a series as JSON has it.
pub(super) fn key(value: &Value) -> Key {
    let pairs = value.as_object().into_iter().flatten();
    Key(pairs.map(|(dimension, value)| (dimension.clone(), value.as_str().unwrap_or_default().to_owned())).collect())
}
