//! The files inside a zipped workbook, unzipped within limits.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::refusal::Refusal;
use crate::collect::limits;

/// The files of a zipped workbook that hold markup, by their names in lower case.
#[derive(Debug, Default)]
pub struct Package {
    parts: BTreeMap<String, Vec<u8>>,
}

impl Package {
    /// Unzips a workbook. Every file inside is unzipped and counted, pictures too, since the sizes that the archive's
    /// directory declares may be lies; only markup is kept.
    ///
    /// # Errors
    ///
    /// A file that is no archive, is damaged, is locked, or holds more than it may.
    pub fn open(bytes: &[u8]) -> Result<Self, Refusal> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(refusal)?;
        let count = archive.len();
        Refusal::unless_within("parts", count as u64, limits::PARTS, None)?;
        let mut declared = 0_u64;
        for index in 0..count {
            let part = archive.by_index(index).map_err(refusal)?;
            declared = declared.saturating_add(part.size());
        }
        let most = most(bytes.len());
        check(declared, most, bytes.len())?;
        let mut package = Self::default();
        let mut unzipped = 0_u64;
        for index in 0..count {
            let part = archive.by_index(index).map_err(refusal)?;
            let name = part.name().map_err(refusal)?.replace('\\', "/").to_ascii_lowercase();
            let mut content = Vec::new();
            part.take(most - unzipped + 1).read_to_end(&mut content).map_err(Refusal::broken)?;
            unzipped += content.len() as u64;
            check(unzipped, most, bytes.len())?;
            if matches!(name.rsplit_once('.'), Some((_, "xml" | "rels"))) || name == "mimetype" {
                package.parts.insert(name, content);
            }
        }
        Ok(package)
    }

    /// A file inside, by its name in any case; `None` where there is none.
    #[must_use]
    pub fn part(&self, name: &str) -> Option<&[u8]> {
        self.parts.get(&name.to_ascii_lowercase()).map(Vec::as_slice)
    }

    /// The files whose names end so.
    pub fn ending<'p>(&'p self, end: &'p str) -> impl Iterator<Item = &'p [u8]> {
        self.parts.iter().filter(move |(name, _)| name.ends_with(end)).map(|(_, content)| content.as_slice())
    }
}

/// How many bytes may come out of a file of some length.
fn most(file: usize) -> u64 {
    let by_ratio = (file as u64).saturating_mul(limits::UNZIPPED_RATIO);
    by_ratio.clamp(limits::RATIO_FROM, limits::UNZIPPED_BYTES)
}

fn check(unzipped: u64, most: u64, file: usize) -> Result<(), Refusal> {
    Refusal::unless_within("unzipped", unzipped, limits::UNZIPPED_BYTES, None)?;
    if unzipped <= most {
        return Ok(());
    }
    Refusal::unless_within(
        "ratio",
        (unzipped / (file as u64).max(1)).max(limits::UNZIPPED_RATIO + 1),
        limits::UNZIPPED_RATIO,
        None,
    )
}

fn refusal(error: ZipError) -> Refusal {
    match error {
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::Encrypted,
        other => Refusal::broken(other),
    }
}
