//! The compound file that a .xls lies in (MS-CFB), read for its one stream that matters.
//!
//! calamine follows the chains of sectors without counting. Each chain that it will follow is followed here first, so
//! that one that runs in a circle is found before it fills the memory.

use crate::collect::workbook::refusal::Refusal;

const END: u32 = 0xFFFF_FFFE;
/// From here on, numbers of sectors mean something else.
const NO_SECTOR: u32 = 0xFFFF_FFFA;
/// Streams below this length lie in the small sectors.
const SMALL: usize = 4096;
const SMALL_SECTOR: usize = 64;
const ENTRY: usize = 128;

/// The little-endian number of two bytes at a place.
#[must_use]
pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

/// The little-endian number of four bytes at a place.
#[must_use]
pub fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn broken() -> Refusal {
    Refusal::broken("compound file")
}

struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    /// The sector after each.
    next: Vec<u32>,
}

impl Compound<'_> {
    fn sector(&self, number: u32) -> Option<&[u8]> {
        let start = usize::try_from(number).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        // The last sector of a file may be cut short.
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end)
    }

    /// The content of a chain of sectors, up to a length.
    fn chain(&self, start: u32, length: usize) -> Result<Vec<u8>, Refusal> {
        let mut content = Vec::new();
        let mut number = start;
        let mut passed = 0_usize;
        while number != END && content.len() < length {
            content.extend_from_slice(self.sector(number).ok_or_else(broken)?);
            number = usize::try_from(number).ok().and_then(|at| self.next.get(at)).copied().ok_or_else(broken)?;
            passed += 1;
            if passed > self.next.len() {
                return Err(broken());
            }
        }
        content.truncate(length);
        Ok(content)
    }
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    (0..bytes.len() / 4).filter_map(|at| u32_at(bytes, at * 4))
}

/// The stream of the workbook in a compound file.
///
/// # Errors
///
/// A file that is locked, broken, or holds no workbook.
pub fn workbook(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let shift = u16_at(bytes, 30).ok_or_else(broken)?;
    let sector = match shift {
        9 => 512,
        12 => 4096,
        _ => return Err(broken()),
    };
    let mut compound = Compound { bytes, sector, next: Vec::new() };
    compound.next = table(&compound)?;
    let number = |at| u32_at(bytes, at).ok_or_else(broken);
    let directory = compound.chain(number(48)?, usize::MAX)?;
    let entries: Vec<&[u8]> = directory.chunks_exact(ENTRY).collect();
    let root = entries.first().ok_or_else(broken)?;
    let small = compound.chain(u32_at(root, 116).unwrap_or(END), size(root, shift))?;
    let count = usize::try_from(number(64)?).unwrap_or(usize::MAX);
    let small_next: Vec<u32> = numbers(&compound.chain(number(60)?, count.saturating_mul(sector))?).collect();
    if find(&entries, "EncryptedPackage").is_some() {
        return Err(Refusal::Encrypted);
    }
    let entry = find(&entries, "Workbook").or_else(|| find(&entries, "Book")).ok_or(Refusal::NotAWorkbook)?;
    let (start, length) = (u32_at(entry, 116).unwrap_or(END), size(entry, shift));
    if length >= SMALL {
        return compound.chain(start, length);
    }
    let mut content = Vec::new();
    let mut at = start;
    while at != END && content.len() < length {
        let place = usize::try_from(at).ok().and_then(|at| at.checked_mul(SMALL_SECTOR)).ok_or_else(broken)?;
        let end = (place + SMALL_SECTOR).min(small.len());
        content.extend_from_slice(small.get(place..end).filter(|piece| !piece.is_empty()).ok_or_else(broken)?);
        at = small_next.get(place / SMALL_SECTOR).copied().ok_or_else(broken)?;
    }
    content.truncate(length);
    Ok(content)
}

/// The table of sectors: which one follows each.
fn table(compound: &Compound<'_>) -> Result<Vec<u32>, Refusal> {
    let header = compound.bytes.get(76..512).ok_or_else(broken)?;
    let mut places: Vec<u32> = numbers(header).collect();
    let mut more = u32_at(compound.bytes, 68).unwrap_or(END);
    let most = compound.bytes.len() / compound.sector + 1;
    let mut passed = 0;
    while more < NO_SECTOR {
        places.extend(numbers(compound.sector(more).ok_or_else(broken)?));
        more = places.pop().unwrap_or(END);
        passed += 1;
        if passed > most {
            return Err(broken());
        }
    }
    let mut next = Vec::new();
    for place in places.into_iter().filter(|place| *place < NO_SECTOR).take(most) {
        next.extend(numbers(compound.sector(place).ok_or_else(broken)?));
    }
    Ok(next)
}

/// The entry of the directory with a name, in any case.
fn find<'d>(entries: &[&'d [u8]], name: &str) -> Option<&'d [u8]> {
    let is_it = |entry: &&&[u8]| {
        let letters = (0..32).filter_map(|at| u16_at(entry, at * 2)).take_while(|letter| *letter != 0);
        let found: String = char::decode_utf16(letters).map(|letter| letter.unwrap_or('\u{fffd}')).collect();
        found.eq_ignore_ascii_case(name)
    };
    entries.iter().find(is_it).copied()
}

/// The length of an entry's stream, which has eight bytes only where sectors are large.
fn size(entry: &[u8], shift: u16) -> usize {
    let low = u64::from(u32_at(entry, 120).unwrap_or(0));
    let high = if shift == 9 { 0 } else { u64::from(u32_at(entry, 124).unwrap_or(0)) };
    usize::try_from(low | high << 32).unwrap_or(usize::MAX)
}
