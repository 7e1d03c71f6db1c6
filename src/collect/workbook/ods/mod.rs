//! `OpenDocument` spreadsheets (.ods). Their cells keep what they show beside what they store, and that is what is read.

mod styles;
mod table;

use quick_xml::events::{BytesStart, Event};

use super::SheetName;
use super::package::Package;
use super::refusal::Refusal;
use super::sheet::Sheet;
use super::xml::{Xml, attribute};
use crate::collect::grid::Region;
use crate::collect::limits;
use styles::Styles;

/// A workbook.
#[derive(Debug)]
pub struct Book {
    package: Package,
    styles: Styles,
    sheets: Vec<SheetName>,
    /// Whether each sheet holds nothing.
    blank: Vec<bool>,
}

/// Whether an archive is such a workbook.
#[must_use]
pub fn is_one(package: &Package) -> bool {
    let kind = package.part("mimetype").unwrap_or_default();
    kind.starts_with(b"application/vnd.oasis.opendocument.spreadsheet")
}

impl Book {
    /// Opens a workbook.
    ///
    /// # Errors
    ///
    /// A workbook that is locked or broken.
    pub fn open(package: Package) -> Result<Self, Refusal> {
        if let Some(manifest) = package.part("META-INF/manifest.xml") {
            let mut xml = Xml::new(manifest);
            while let Some(element) = next_start(&mut xml)? {
                if element.local_name().as_ref() == "encryption-data" {
                    return Err(Refusal::Encrypted);
                }
            }
        }
        let content = package.part("content.xml").ok_or_else(|| Refusal::broken("content.xml: not there"))?;
        let mut styles = Styles::default();
        styles.take(package.part("styles.xml").unwrap_or_default())?;
        styles.take(content)?;
        let mut book = Self { styles, sheets: Vec::new(), blank: Vec::new(), package: Package::default() };
        let mut xml = Xml::new(content);
        while let Some(element) = next_table(&mut xml)? {
            let name = attribute(&element, "table:name")?.unwrap_or_default();
            let hidden = attribute(&element, "table:style-name")?.is_some_and(|style| book.styles.hides(&style));
            book.sheets.push(SheetName { name, hidden });
            book.blank.push(table::is_blank(&mut xml)?);
            Refusal::unless_within("parts", book.sheets.len() as u64, limits::PARTS, None)?;
        }
        Ok(Self { package, ..book })
    }

    /// Its sheets, in their order.
    #[must_use]
    pub fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    /// Whether a sheet holds nothing.
    #[must_use]
    pub fn is_blank(&self, index: usize) -> bool {
        self.blank.get(index).copied().unwrap_or(true)
    }

    /// Reads a sheet.
    ///
    /// # Errors
    ///
    /// A sheet that is broken or too large.
    pub fn sheet(&self, index: usize, keep: Region) -> Result<Sheet, Refusal> {
        let mut xml = Xml::new(self.package.part("content.xml").unwrap_or_default());
        for _ in 0..index {
            if next_table(&mut xml)?.is_some() {
                skip(&mut xml)?;
            }
        }
        next_table(&mut xml)?;
        table::read(&mut xml, &self.styles, keep)
    }
}

/// The next element that begins; `None` at the end.
fn next_start<'x>(xml: &'x mut Xml<'_>) -> Result<Option<BytesStart<'x>>, Refusal> {
    loop {
        match xml.next()? {
            Event::Start(element) => return Ok(Some(element.into_owned())),
            Event::Eof => return Ok(None),
            _ => {}
        }
    }
}

/// The next table that is a sheet. Tables of other workbooks, kept beside, are none.
fn next_table(xml: &mut Xml<'_>) -> Result<Option<BytesStart<'static>>, Refusal> {
    loop {
        let Some(element) = next_start(xml)?.map(BytesStart::into_owned) else { return Ok(None) };
        match element.name().as_ref() {
            "table:table" => return Ok(Some(element)),
            "table:dde-links" | "table:tracked-changes" => skip(xml)?,
            _ => {}
        }
    }
}

/// Passes over the rest of an element that has begun.
fn skip(xml: &mut Xml<'_>) -> Result<(), Refusal> {
    let mut depth = 1_usize;
    while depth > 0 {
        match xml.next()? {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(Refusal::broken("content.xml: ends too early")),
            _ => {}
        }
    }
    Ok(())
}
