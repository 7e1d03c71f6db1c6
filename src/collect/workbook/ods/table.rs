//! One table of an `OpenDocument` spreadsheet.

use quick_xml::events::{BytesStart, Event};

use super::skip;
use super::styles::{Parts, Styles};
use crate::collect::grid::{Region, Stored};
use crate::collect::limits;
use crate::collect::workbook::range::LAST;
use crate::collect::workbook::refusal::Refusal;
use crate::collect::workbook::sheet::Sheet;
use crate::collect::workbook::shown::general;
use crate::collect::workbook::xml::{Xml, attribute, count};
use crate::problem::Cell;

/// Reads a table that has begun, up to its end.
///
/// # Errors
///
/// Markup that is broken, and a table that is too large.
pub fn read(xml: &mut Xml<'_>, styles: &Styles, keep: Region) -> Result<Sheet, Refusal> {
    let mut table = Table { styles, sheet: Sheet::new(keep), row: 1, column: 1, columns: Vec::new() };
    let mut depth = 0_usize;
    loop {
        let event = xml.next()?;
        match &event {
            Event::Start(element) => match element.name().as_ref() {
                "table:table-column" => table.column(element)?,
                "table:table-row" => {
                    let element = element.to_owned();
                    table.row(xml, &element)?;
                    continue;
                }
                name if name.starts_with("draw:") => {
                    table.sheet.objects += 1;
                    skip(xml)?;
                    continue;
                }
                _ => {}
            },
            Event::End(_) if depth == 0 => return Ok(table.sheet),
            Event::Eof => return Err(Refusal::broken("content.xml: ends too early")),
            _ => {}
        }
        depth = match event {
            Event::Start(_) => depth + 1,
            Event::End(_) => depth - 1,
            _ => depth,
        };
    }
}

/// Whether a table that has begun holds nothing, read to its end.
///
/// # Errors
///
/// Markup that is broken.
pub fn is_blank(xml: &mut Xml<'_>) -> Result<bool, Refusal> {
    let mut depth = 1_usize;
    let mut blank = true;
    while depth > 0 {
        match xml.next()? {
            Event::Start(element) => {
                depth += 1;
                if element.name().as_ref() == "table:table-cell" {
                    let has = |name| attribute(&element, name).map(|value| value.is_some());
                    blank &= !has("office:value-type")? && !has("table:formula")?;
                }
            }
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(Refusal::broken("content.xml: ends too early")),
            _ => {}
        }
    }
    Ok(blank)
}

struct Table<'s> {
    styles: &'s Styles,
    sheet: Sheet,
    row: usize,
    column: usize,
    /// Last column and style of each run of columns.
    columns: Vec<(usize, String)>,
}

/// A cell, or several of one content side by side.
struct Run {
    first: usize,
    last: usize,
    joined_rows: usize,
    joined_columns: usize,
    content: Content,
    is_coloured: bool,
}

#[derive(Clone, Debug, PartialEq)]
enum Content {
    Nothing,
    Shown(String, Stored),
    Error(String),
    Uncomputed,
}

impl Table<'_> {
    fn column(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        let last = self.column.saturating_add(repeats(element, "table:number-columns-repeated")? - 1).min(LAST.column);
        if is_hidden(element)? && self.column <= last {
            self.sheet.hidden_columns.push((self.column, last));
        }
        let style = attribute(element, "table:default-cell-style-name")?.unwrap_or_default();
        self.columns.push((last, style));
        self.column = last + 1;
        Ok(())
    }

    fn row(&mut self, xml: &mut Xml<'_>, element: &BytesStart<'_>) -> Result<(), Refusal> {
        let first = self.row;
        let last = first.saturating_add(repeats(element, "table:number-rows-repeated")? - 1).min(LAST.row);
        if is_hidden(element)? && first <= last {
            self.sheet.hidden_rows.push((first, last));
        }
        let style = attribute(element, "table:default-cell-style-name")?;
        let mut runs = Vec::new();
        let mut column = 1;
        loop {
            let event = xml.next()?;
            match event {
                Event::Start(cell) => {
                    let cell = cell.to_owned();
                    let run = self.run(xml, &cell, column, style.as_deref())?;
                    column = run.last + 1;
                    if run.content != Content::Nothing
                        || run.is_coloured
                        || run.joined_columns > 1
                        || run.joined_rows > 1
                    {
                        runs.push(run);
                    }
                }
                Event::End(_) => break,
                Event::Eof => return Err(Refusal::broken("content.xml: ends too early")),
                _ => {}
            }
        }
        self.row = last + 1;
        self.place(&runs, first, last)
    }

    fn run(
        &mut self,
        xml: &mut Xml<'_>,
        element: &BytesStart<'_>,
        first: usize,
        row_style: Option<&str>,
    ) -> Result<Run, Refusal> {
        let last = first.saturating_add(repeats(element, "table:number-columns-repeated")? - 1).min(LAST.column);
        let own = attribute(element, "table:style-name")?;
        let at = self.columns.partition_point(|(last, _)| *last < first);
        let of_column = || self.columns.get(at).map_or("", |(_, style)| style.as_str());
        let style = own.as_deref().or(row_style).unwrap_or_else(of_column).to_owned();
        let value = Value::of(element)?;
        let is_coloured = self.styles.colours(&style);
        let joined_columns = repeats(element, "table:number-columns-spanned")?;
        let joined_rows = repeats(element, "table:number-rows-spanned")?;
        let (text, objects) = text(xml)?;
        self.sheet.objects += objects;
        let parts = self.styles.parts(&style);
        let content = value.content(text, parts);
        Ok(Run { first, last, joined_rows, joined_columns, content, is_coloured })
    }

    /// Puts the cells of a row, and of those that repeat it, where they are kept.
    fn place(&mut self, runs: &[Run], first_row: usize, last_row: usize) -> Result<(), Refusal> {
        for run in runs {
            let at = |row, column| Cell { row, column };
            if run.is_coloured {
                self.sheet.colour(Region { first: at(first_row, run.first), last: at(last_row, run.last) });
            }
            if run.joined_columns > 1 || run.joined_rows > 1 {
                let row = first_row.saturating_add(run.joined_rows - 1).min(LAST.row);
                let column = run.first.saturating_add(run.joined_columns - 1).min(LAST.column);
                self.sheet.merged.push(Region { first: at(first_row, run.first), last: at(row, column) });
            }
        }
        let keep = self.sheet.keep;
        for row in first_row.max(keep.first.row)..=last_row.min(keep.last.row) {
            for run in runs.iter().filter(|run| run.content != Content::Nothing) {
                for column in run.first.max(keep.first.column)..=run.last.min(keep.last.column) {
                    let cell = Cell { row, column };
                    match &run.content {
                        Content::Nothing => {}
                        Content::Shown(text, stored) => self.sheet.fill(cell, text, *stored)?,
                        Content::Error(name) => self.sheet.error(cell, name)?,
                        Content::Uncomputed => self.sheet.uncomputed(cell)?,
                    }
                }
            }
        }
        Ok(())
    }
}

/// What a cell stores.
#[derive(Debug, Default)]
struct Value {
    kind: String,
    number: Option<f64>,
    day: Option<String>,
    text: Option<String>,
    truth: Option<String>,
    is_formula: bool,
    is_error: bool,
}

impl Value {
    fn of(element: &BytesStart<'_>) -> Result<Self, Refusal> {
        Ok(Self {
            kind: attribute(element, "office:value-type")?.unwrap_or_default(),
            number: attribute(element, "office:value")?.and_then(|text| text.parse().ok()),
            day: attribute(element, "office:date-value")?,
            text: attribute(element, "office:string-value")?,
            truth: attribute(element, "office:boolean-value")?,
            is_formula: attribute(element, "table:formula")?.is_some(),
            is_error: attribute(element, "calcext:value-type")?.as_deref() == Some("error"),
        })
    }

    /// What the cell shows; `text` is what its paragraphs hold.
    fn content(&self, text: Option<String>, parts: Option<Parts>) -> Content {
        let shown = text.as_deref().map(str::trim).unwrap_or_default();
        let looks_wrong = (shown.starts_with('#') && shown.ends_with(['!', '?', 'A'])) || shown.starts_with("Err:");
        if self.is_error || self.is_formula && looks_wrong {
            return Content::Error(shown.to_owned());
        }
        if self.is_formula && self.kind.is_empty() && shown.is_empty() {
            return Content::Uncomputed;
        }
        let stored = match self.kind.as_str() {
            _ if self.is_formula => Stored::Formula,
            "date" => Stored::Day,
            "float" | "percentage" | "currency" | "time" => Stored::Number,
            _ => Stored::Text,
        };
        let day = self.day.as_deref().and_then(|day| shown_day(day, parts));
        let truth = self.truth.as_ref().map(|truth| truth.to_ascii_uppercase());
        let shown = day.or(truth).or(text).or_else(|| self.number.map(general)).or_else(|| self.text.clone());
        match shown {
            Some(text) if !text.trim().is_empty() => Content::Shown(text, stored),
            _ => Content::Nothing,
        }
    }
}

/// A day in the form that the reader of periods knows, where its format shows year and month.
fn shown_day(day: &str, parts: Option<Parts>) -> Option<String> {
    let day: jiff::civil::Date = day.get(..10)?.parse().ok()?;
    match parts? {
        Parts { year: true, month: true, day: true } => Some(day.to_string()),
        Parts { year: true, month: true, day: false } => Some(format!("{}年{}月", day.year(), day.month())),
        _ => None,
    }
}

/// The paragraphs of a cell that has begun, up to its end, and how many pictures and shapes lie in it. Notes and readings
/// of kanji are no content.
fn text(xml: &mut Xml<'_>) -> Result<(Option<String>, usize), Refusal> {
    let mut text: Option<String> = None;
    let mut objects = 0;
    let mut depth = 1_usize;
    let mut paragraphs = 0_usize;
    loop {
        let event = xml.next()?;
        match &event {
            Event::Start(element) => match element.name().as_ref() {
                "office:annotation" | "text:ruby-text" | "table:table" => {
                    skip(xml)?;
                    continue;
                }
                name if name.starts_with("draw:") => {
                    objects += 1;
                    skip(xml)?;
                    continue;
                }
                "text:p" => {
                    paragraphs += 1;
                    let before = text.get_or_insert_default();
                    before.push_str(if paragraphs > 1 { "\n" } else { "" });
                }
                "text:line-break" => text.get_or_insert_default().push('\n'),
                "text:tab" => text.get_or_insert_default().push('\t'),
                "text:s" => {
                    let most = usize::try_from(limits::CELL_CHARACTERS).unwrap_or(usize::MAX);
                    let spaces = count(element, "text:c")?.unwrap_or(1).min(most);
                    text.get_or_insert_default().push_str(&" ".repeat(spaces));
                }
                _ => {}
            },
            Event::Eof => return Err(Refusal::broken("content.xml: ends too early")),
            _ if paragraphs > 0 => {
                if let Some(piece) = Xml::text(&event)? {
                    push_collapsed(text.get_or_insert_default(), &piece);
                }
            }
            _ => {}
        }
        let length = text.as_ref().map_or(0, String::len) as u64;
        Refusal::unless_within("cell-text", length, 4 * limits::CELL_CHARACTERS, None)?;
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Ok((text, objects));
        }
    }
}

/// White space of the markup counts as one space (ODF 1.3 part 3, 6.1.2).
fn push_collapsed(text: &mut String, piece: &str) {
    for c in piece.chars() {
        match c {
            ' ' | '\t' | '\n' | '\r' if text.ends_with([' ', '\n']) => {}
            ' ' | '\t' | '\n' | '\r' => text.push(' '),
            c => text.push(c),
        }
    }
}

/// How often something is repeated or how far it reaches: at least once.
fn repeats(element: &BytesStart<'_>, name: &str) -> Result<usize, Refusal> {
    Ok(count(element, name)?.unwrap_or(1).max(1))
}

/// Whether a row or column is not shown: hidden, folded, or filtered out.
fn is_hidden(element: &BytesStart<'_>) -> Result<bool, Refusal> {
    Ok(matches!(attribute(element, "table:visibility")?.as_deref(), Some("collapse" | "filter")))
}
