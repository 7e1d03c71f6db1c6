//! What the styles of an `OpenDocument` spreadsheet say that matters here: hidden sheets, background colours, and which
//! parts of a day a cell shows.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::{BytesStart, Event};

use crate::collect::limits;
use crate::collect::workbook::refusal::Refusal;
use crate::collect::workbook::xml::{Xml, attribute};

/// Which parts of a day a format shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The year.
    pub year: bool,
    /// The month.
    pub month: bool,
    /// The day of the month.
    pub day: bool,
}

#[derive(Clone, Debug, Default)]
struct CellStyle {
    is_coloured: Option<bool>,
    parent: Option<String>,
    format: Option<String>,
}

/// The styles of a workbook, by their names.
#[derive(Clone, Debug, Default)]
pub struct Styles {
    hidden: BTreeSet<String>,
    cells: BTreeMap<String, CellStyle>,
    days: BTreeMap<String, Parts>,
}

impl Styles {
    /// Takes the styles that a part holds.
    ///
    /// # Errors
    ///
    /// Markup that is broken, and more styles than any program writes.
    pub fn take(&mut self, part: &[u8]) -> Result<(), Refusal> {
        let mut xml = Xml::new(part);
        // The style and the format of days that stand open.
        let mut style = String::new();
        let mut format = String::new();
        loop {
            match xml.next()? {
                Event::Start(element) => match element.name().as_ref() {
                    "style:style" => style = self.style(&element)?,
                    "number:date-style" => format = attribute(&element, "style:name")?.unwrap_or_default(),
                    "office:body" => return Ok(()),
                    _ => self.property(&element, &style, &format)?,
                },
                Event::End(element) => match element.name().as_ref() {
                    "style:style" => style.clear(),
                    "number:date-style" => format.clear(),
                    _ => {}
                },
                Event::Eof => return Ok(()),
                _ => {}
            }
            let count = self.cells.len() + self.days.len() + self.hidden.len();
            Refusal::unless_within("formats", count as u64, 2 * limits::FORMATS, None)?;
        }
    }

    fn style(&mut self, element: &BytesStart<'_>) -> Result<String, Refusal> {
        let name = attribute(element, "style:name")?.unwrap_or_default();
        if attribute(element, "style:family")?.as_deref() == Some("table-cell") {
            let parent = attribute(element, "style:parent-style-name")?;
            let format = attribute(element, "style:data-style-name")?;
            self.cells.insert(name.clone(), CellStyle { parent, format, is_coloured: None });
        }
        Ok(name)
    }

    fn property(&mut self, element: &BytesStart<'_>, style: &str, format: &str) -> Result<(), Refusal> {
        match element.name().as_ref() {
            "style:table-properties" if attribute(element, "table:display")?.as_deref() == Some("false") => {
                self.hidden.insert(style.to_owned());
            }
            "style:table-cell-properties" => {
                if let (Some(colour), Some(cell)) =
                    (attribute(element, "fo:background-color")?, self.cells.get_mut(style))
                {
                    cell.is_coloured = Some(!matches!(colour.to_ascii_lowercase().as_str(), "transparent" | "#ffffff"));
                }
            }
            part @ ("number:year" | "number:month" | "number:day") if !format.is_empty() => {
                let parts = self.days.entry(format.to_owned()).or_default();
                parts.year |= part == "number:year";
                parts.month |= part == "number:month";
                parts.day |= part == "number:day";
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether sheets of a style are hidden.
    #[must_use]
    pub fn hides(&self, style: &str) -> bool {
        self.hidden.contains(style)
    }

    /// Whether cells of a style have a background colour.
    #[must_use]
    pub fn colours(&self, style: &str) -> bool {
        self.first(style, |cell| cell.is_coloured).unwrap_or(false)
    }

    /// Which parts of a day cells of a style show; `None` where they do not say.
    #[must_use]
    pub fn parts(&self, style: &str) -> Option<Parts> {
        let format = self.first(style, |cell| cell.format.clone())?;
        self.days.get(&format).copied()
    }

    /// The first answer of a style and those it rests on.
    fn first<T>(&self, style: &str, answer: impl Fn(&CellStyle) -> Option<T>) -> Option<T> {
        let mut name = style;
        // A style that rests on itself would go round for ever.
        for _ in 0..16 {
            let cell = self.cells.get(name)?;
            if let Some(found) = answer(cell) {
                return Some(found);
            }
            name = cell.parent.as_deref()?;
        }
        None
    }
}
