//! Office Open XML (.xlsx, .xlsm).

mod cells;
mod guard;
mod survey;

use std::collections::BTreeMap;

use quick_xml::events::Event;

use super::SheetName;
use super::package::Package;
use super::refusal::Refusal;
use super::sheet::Sheet;
use super::shown::Epoch;
use super::xml::{Xml, attribute, is_set};
use crate::collect::grid::Region;
use crate::collect::limits;
use survey::Survey;

/// A workbook.
#[derive(Debug)]
pub struct Book<'b> {
    bytes: &'b [u8],
    package: Package,
    sheets: Vec<SheetName>,
    /// The part of each sheet.
    parts: Vec<String>,
    epoch: Epoch,
}

impl<'b> Book<'b> {
    /// Opens a workbook: which sheets it has, and that nothing in it is made to exhaust the machine.
    ///
    /// # Errors
    ///
    /// An archive that is no such workbook, and one that is broken.
    pub fn open(bytes: &'b [u8], package: Package) -> Result<Self, Refusal> {
        let start = relations(&package, "")?;
        let main = start.values().find(|relation| relation.is("officeDocument")).ok_or(Refusal::NotAWorkbook)?;
        let part = package.part(&main.target).ok_or(Refusal::NotAWorkbook)?;
        let relations = relations(&package, &main.target)?;
        let mut book =
            Self { bytes, sheets: Vec::new(), parts: Vec::new(), epoch: Epoch::default(), package: Package::default() };
        let mut is_workbook = false;
        let mut xml = Xml::new(part);
        loop {
            match xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "workbook" => is_workbook = true,
                    "workbookPr" if is_set(&element, "date1904")? => book.epoch = Epoch::From1904,
                    "sheet" => {
                        let relation = attribute(&element, "id")?.and_then(|id| relations.get(&id));
                        if let Some(relation) = relation.filter(|relation| relation.is("worksheet")) {
                            let name = attribute(&element, "name")?.unwrap_or_default();
                            let state = attribute(&element, "state")?;
                            let hidden = matches!(state.as_deref(), Some("hidden" | "veryHidden"));
                            book.sheets.push(SheetName { name, hidden });
                            book.parts.push(relation.target.clone());
                        }
                    }
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
        }
        if !is_workbook {
            return Err(Refusal::NotAWorkbook);
        }
        Refusal::unless_within("parts", book.sheets.len() as u64, limits::PARTS, None)?;
        Ok(Self { package, ..book })
    }

    /// Its sheets, in their order.
    #[must_use]
    pub fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    /// Whether a sheet holds nothing.
    ///
    /// # Errors
    ///
    /// A sheet that is broken.
    pub fn is_blank(&self, index: usize) -> Result<bool, Refusal> {
        let mut survey = Survey::new(self.part(index)?);
        while let Some(cell) = survey.next_cell()? {
            if cell.holds {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Reads a sheet.
    ///
    /// # Errors
    ///
    /// A sheet that is broken or too large.
    pub fn sheet(&self, index: usize, keep: Region) -> Result<Sheet, Refusal> {
        let declared = guard::check(&self.package)?;
        let mut sheet = Sheet::new(keep);
        let mut survey = Survey::new(self.part(index)?);
        let name = &self.sheets[index].name;
        cells::read(self.bytes, name, &declared, self.epoch, &mut survey, &mut sheet)?;
        let drawn = survey.finish(&mut sheet);
        if let Some(id) = drawn {
            sheet.objects = self.objects(&self.parts[index], &id)?;
        }
        Ok(sheet)
    }

    fn part(&self, index: usize) -> Result<&[u8], Refusal> {
        let name = self.parts.get(index).map_or("", String::as_str);
        self.package.part(name).ok_or_else(|| Refusal::broken(format!("{name}: not there")))
    }

    /// Counts what is anchored in the drawing of a sheet. Notes have a drawing of their own and do not count.
    fn objects(&self, sheet: &str, id: &str) -> Result<usize, Refusal> {
        let relations = relations(&self.package, sheet)?;
        let Some(part) = relations.get(id).and_then(|relation| self.package.part(&relation.target)) else {
            return Ok(0);
        };
        let mut xml = Xml::new(part);
        let mut count = 0;
        loop {
            match xml.next()? {
                Event::Start(element) => {
                    let name = element.local_name();
                    let is_anchor = matches!(name.as_ref(), "twoCellAnchor" | "oneCellAnchor" | "absoluteAnchor");
                    count += usize::from(is_anchor);
                }
                Event::Eof => return Ok(count),
                _ => {}
            }
        }
    }
}

/// How one part of a package is related to another.
#[derive(Debug)]
struct Relation {
    kind: String,
    target: String,
}

impl Relation {
    /// Whether it is of a kind, by the last word of its address.
    fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

/// The relations of a part, by their ids; those of the package for a part without a name.
fn relations(package: &Package, part: &str) -> Result<BTreeMap<String, Relation>, Refusal> {
    let (folder, name) = part.rsplit_once('/').map_or(("", part), |(folder, name)| (folder, name));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let mut relations = BTreeMap::new();
    let Some(content) = package.part(&format!("{folder}_rels/{name}.rels")) else { return Ok(relations) };
    let mut xml = Xml::new(content);
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let of = |name| attribute(&element, name).map(Option::unwrap_or_default);
                let target = resolve(&folder, &of("Target")?);
                relations.insert(of("Id")?, Relation { kind: of("Type")?, target });
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// The name of a part that another, in a folder, names.
fn resolve(folder: &str, target: &str) -> String {
    let path = target.strip_prefix('/').map_or_else(|| format!("{folder}{target}"), str::to_owned);
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}
