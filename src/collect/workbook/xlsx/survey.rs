//! A look over the markup of a sheet: where its cells stand, which of them hold an error or a formula without a value,
//! and what calamine leaves out: hidden rows and columns, joined cells, the drawing.

use quick_xml::events::{BytesStart, Event};

use crate::collect::grid::Region;
use crate::collect::workbook::range;
use crate::collect::workbook::refusal::Refusal;
use crate::collect::workbook::sheet::Sheet;
use crate::collect::workbook::xml::{Xml, attribute, count, is_set};
use crate::problem::Cell;

/// What the markup says of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surveyed {
    /// Where it stands.
    pub cell: Cell,
    /// Whether it holds anything.
    pub holds: bool,
    /// The error it holds.
    pub error: Option<String>,
    /// Whether its value is that of a formula.
    pub is_formula: bool,
    /// Whether a formula has its value.
    pub is_computed: bool,
}

/// A sheet's markup, cell by cell in its order.
#[derive(Debug)]
pub struct Survey<'b> {
    xml: Xml<'b>,
    row: usize,
    column: usize,
    hidden_rows: Vec<(usize, usize)>,
    hidden_columns: Vec<(usize, usize)>,
    merged: Vec<Region>,
    drawing: Option<String>,
}

impl<'b> Survey<'b> {
    /// Begins with the markup of a sheet.
    #[must_use]
    pub fn new(part: &'b [u8]) -> Self {
        Self {
            xml: Xml::new(part),
            row: 0,
            column: 0,
            hidden_rows: Vec::new(),
            hidden_columns: Vec::new(),
            merged: Vec::new(),
            drawing: None,
        }
    }

    /// The next cell; `None` at the end of the sheet, everything behind its cells read.
    ///
    /// # Errors
    ///
    /// Markup that is broken, and an address that no sheet has.
    pub fn next_cell(&mut self) -> Result<Option<Surveyed>, Refusal> {
        loop {
            let event = self.xml.next()?;
            let Event::Start(element) = event else {
                if event == Event::Eof {
                    return Ok(None);
                }
                continue;
            };
            match element.local_name().as_ref() {
                "c" => {
                    let place = attribute(&element, "r")?;
                    let kind = attribute(&element, "t")?.unwrap_or_default();
                    return self.cell(place.as_deref(), &kind).map(Some);
                }
                "row" => {
                    self.row = match attribute(&element, "r")? {
                        Some(text) => row(&text).ok_or_else(|| Refusal::broken(text))?,
                        None => self.row + 1,
                    };
                    self.column = 0;
                    if is_set(&element, "hidden")? {
                        self.hidden_rows.push((self.row, self.row));
                    }
                }
                "col" if is_set(&element, "hidden")? => {
                    let (first, last) = (count(&element, "min")?, count(&element, "max")?);
                    self.hidden_columns.extend(first.zip(last));
                }
                "mergeCell" => self.merged.push(merged(&element)?),
                "dimension" => in_order(&element)?,
                "drawing" => self.drawing = attribute(&element, "id")?,
                _ => {}
            }
        }
    }

    fn cell(&mut self, place: Option<&str>, kind: &str) -> Result<Surveyed, Refusal> {
        let implied = Cell { row: self.row, column: self.column + 1 };
        let cell = match place {
            Some(text) => range::address(text).ok_or_else(|| Refusal::broken(text))?,
            None if range::WHOLE.holds(implied) => implied,
            None => return Err(Refusal::broken(implied.address())),
        };
        self.column = cell.column;
        let mut value = String::new();
        let (mut is_formula, mut is_value, mut holds) = (false, false, false);
        loop {
            let event = self.xml.next()?;
            match &event {
                Event::Start(element) => match element.local_name().as_ref() {
                    "f" => is_formula = true,
                    "v" => is_value = true,
                    "is" => holds = true,
                    _ => {}
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "c" => break,
                    "v" => is_value = false,
                    _ => {}
                },
                Event::Eof => return Err(Refusal::broken(cell.address())),
                _ if is_value => value.push_str(&Xml::text(&event)?.unwrap_or_default()),
                _ => {}
            }
        }
        let is_computed = kind == "str" || !value.trim().is_empty();
        holds |= is_formula || !value.trim().is_empty();
        let error = (kind == "e").then(|| value.trim().to_owned());
        Ok(Surveyed { cell, holds, error, is_formula, is_computed })
    }

    /// Hands over what was found beside the cells. Returns the id of the drawing.
    pub fn finish(self, sheet: &mut Sheet) -> Option<String> {
        sheet.hidden_rows = self.hidden_rows;
        sheet.hidden_columns = self.hidden_columns;
        sheet.merged = self.merged;
        self.drawing
    }
}

/// A row by its number; `None` for one that no sheet has.
fn row(text: &str) -> Option<usize> {
    text.parse().ok().filter(|row| (1..=range::LAST.row).contains(row))
}

/// The corners of what a sheet says to hold have to be in order: calamine subtracts them.
fn in_order(element: &BytesStart<'_>) -> Result<(), Refusal> {
    let text = attribute(element, "ref")?.unwrap_or_default();
    let (first, last) = text.split_once(':').unwrap_or((&text, &text));
    let corners = range::address(first).zip(range::address(last));
    match corners {
        Some((first, last)) if first.row <= last.row && first.column <= last.column => Ok(()),
        _ => Err(Refusal::broken(text)),
    }
}

fn merged(element: &BytesStart<'_>) -> Result<Region, Refusal> {
    let text = attribute(element, "ref")?.unwrap_or_default();
    range::region(&text).ok_or_else(|| Refusal::broken(text))
}
