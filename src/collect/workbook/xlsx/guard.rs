//! What calamine would trust and must not: counts that it reserves memory for, and formats that it copies for each use.

use std::collections::BTreeSet;

use quick_xml::events::Event;

use crate::collect::limits;
use crate::collect::workbook::package::Package;
use crate::collect::workbook::refusal::Refusal;
use crate::collect::workbook::xml::{Xml, count};

/// Checks the shared texts and the formats of a workbook. Returns the numbers of the formats that it declares itself.
///
/// # Errors
///
/// A workbook that declares more than it has, or has more than any program writes.
pub fn check(package: &Package) -> Result<BTreeSet<usize>, Refusal> {
    for part in package.ending("sharedstrings.xml") {
        shared(part)?;
    }
    let mut declared = BTreeSet::new();
    for part in package.ending("styles.xml") {
        styles(part, &mut declared)?;
    }
    Ok(declared)
}

/// A text is at least an element long, so there cannot be more texts than bytes.
fn shared(part: &[u8]) -> Result<(), Refusal> {
    let mut xml = Xml::new(part);
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "sst" => {
                let declared = count(&element, "uniqueCount")?.unwrap_or(0);
                let is_true = declared <= part.len();
                return if is_true { Ok(()) } else { Err(Refusal::broken(format!("uniqueCount {declared}"))) };
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn styles(part: &[u8], declared: &mut BTreeSet<usize>) -> Result<(), Refusal> {
    let mut xml = Xml::new(part);
    let mut formats = 0;
    loop {
        match xml.next()? {
            Event::Start(element) => {
                let longest = element.attributes_raw().len() as u64;
                let is_copied = matches!(element.local_name().as_ref(), "numFmt" | "name" | "color" | "xf");
                if is_copied {
                    Refusal::unless_within("format-text", longest, 2 * limits::FORMAT_BYTES, None)?;
                }
                match element.local_name().as_ref() {
                    "numFmt" => declared.extend(count(&element, "numFmtId")?),
                    "xf" => formats += 1,
                    _ => {}
                }
                // Formats of cells, and as many again of the named styles they rest on.
                Refusal::unless_within("formats", formats, 2 * limits::FORMATS, None)?;
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
