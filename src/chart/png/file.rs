//! The file format (PNG, third edition): written with what the picture is made of, and read back for that alone.

use miniz_oxide::deflate::compress_to_vec_zlib;

use super::palette::Indexed;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Under which keyword a picture says what it is made of.
const KEYWORD: &[u8] = b"kizashi-origin\0";

/// The length of the sum of the pixels behind it: a space and eight digits.
const SUM: usize = 9;

/// Writes a picture with a palette.
pub(super) fn write((width, height): (u32, u32), picture: &Indexed, origin: &str) -> Vec<u8> {
    let mut out = SIGNATURE.to_vec();
    // Eight bits a pixel, which are places in a palette; the one compression and filter method; not interlaced.
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 3, 0, 0, 0]].concat();
    chunk(&mut out, *b"IHDR", &header);
    // No row is filtered: that helps photographs, and harms pictures with a palette.
    let rows =
        picture.pixels.chunks(width.max(1) as usize).flat_map(|row| std::iter::once(0).chain(row.iter().copied()));
    let pixels = compress_to_vec_zlib(&rows.collect::<Vec<u8>>(), 6);
    let sum = format!(" {:08x}", crc32fast::hash(&pixels));
    chunk(&mut out, *b"tEXt", &[KEYWORD, origin.as_bytes(), sum.as_bytes()].concat());
    chunk(&mut out, *b"PLTE", &picture.palette.concat());
    chunk(&mut out, *b"IDAT", &pixels);
    chunk(&mut out, *b"IEND", &[]);
    out
}

fn chunk(out: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    // Pictures are far smaller than the four gigabytes that a chunk may hold.
    out.extend(u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes());
    let body = [&kind[..], data].concat();
    out.extend(&body);
    out.extend(crc32fast::hash(&body).to_be_bytes());
}

/// What a picture says that it is made of; `None` where it says nothing, is not whole to the last byte, or is not as it
/// was written: its parts in their order, and pixels with the sum that it tells.
pub(super) fn origin(bytes: &[u8]) -> Option<&[u8]> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let (mut told, mut parts, mut sum_of_pixels) = (None, Vec::new(), 0);
    loop {
        let length = u32::from_be_bytes(*rest.first_chunk()?) as usize;
        let body = rest.get(4..8_usize.checked_add(length)?)?;
        let sum = rest.get(8 + length..12 + length)?;
        if crc32fast::hash(body).to_be_bytes() != sum {
            return None;
        }
        rest = &rest[12 + length..];
        let (kind, data) = body.split_at_checked(4)?;
        parts.push(kind);
        match kind {
            b"tEXt" => told = data.strip_prefix(KEYWORD),
            b"IDAT" => sum_of_pixels = crc32fast::hash(data),
            b"IEND" => break,
            _ => {}
        }
    }
    let as_written = [&b"IHDR"[..], b"tEXt", b"PLTE", b"IDAT", b"IEND"];
    let (origin, sum) = told?.split_at_checked(told?.len().checked_sub(SUM)?)?;
    let is_same = rest.is_empty() && parts == as_written && sum == format!(" {sum_of_pixels:08x}").as_bytes();
    is_same.then_some(origin)
}
