//! Finds the encoding of a text and decodes it whole, or says where it is broken.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, EUC_JP, Encoding, ISO_2022_JP, SHIFT_JIS, UTF_8};

use crate::problem::{Code, Place, Problem};

/// A text with the encoding it was found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark, its lines ended by LF or CRLF.
    pub text: String,
    /// The encoding's name, e.g. `Shift_JIS`, which is read as CP932.
    pub encoding: &'static str,
}

/// Why a text cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Bytes that mean nothing in the encoding.
    Broken,
    /// A character that was lost earlier: U+FFFD stands for it.
    Lost,
    /// A character of the office's own (外字), which other machines cannot show.
    Private,
}

impl Fault {
    /// The word by which messages tell the faults apart.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Lost => "lost",
            Self::Private => "private",
        }
    }
}

/// Where a text is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenText {
    /// What is wrong.
    pub fault: Fault,
    /// The encoding it was taken for.
    pub encoding: &'static str,
    /// The line, counted from 1.
    pub line: usize,
    /// The bytes, `81 20`, or the character, `U+FFFD`.
    pub bytes: String,
}

impl BrokenText {
    /// The problem that a file is broken.
    #[must_use]
    pub fn problem(self, file: &str) -> Problem {
        Problem::new(Code::BrokenText, Place::file(file))
            .with("kind", self.fault.word())
            .with("encoding", self.encoding)
            .with("line", self.line.to_string())
            .with("bytes", self.bytes)
    }
}

/// Decodes what has a byte order mark by it; else UTF-8, CP932, EUC-JP or ISO-2022-JP, as found.
///
/// # Errors
/// Line and bytes of the first character that cannot be had. Nothing is ever replaced.
pub fn decode(bytes: &[u8]) -> Result<Decoded, BrokenText> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (find(bytes), 0));
    let text = even_lines(strict(encoding, &bytes[mark..])?);
    let unusable = text.char_indices().find_map(|(at, c)| match c {
        '\0' => Some((at, c, Fault::Broken)),
        '\u{fffd}' => Some((at, c, Fault::Lost)),
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => Some((at, c, Fault::Private)),
        _ => None,
    });
    match unusable {
        Some((at, c, fault)) => {
            let bytes = format!("U+{:04X}", u32::from(c));
            Err(BrokenText { fault, encoding: encoding.name(), line: lines(&text[..at]), bytes })
        }
        None => Ok(Decoded { text, encoding: encoding.name() }),
    }
}

/// The encoding of bytes without a mark.
fn find(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        // Seven-bit escape sequences into JIS X 0208: never found in plain text.
        let escaped = bytes.windows(3).any(|three| matches!(three, [0x1b, b'$', b'@' | b'B']));
        return if escaped { ISO_2022_JP } else { UTF_8 };
    }
    if is_mostly_utf8(bytes) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"jp"), Utf8Detection::Deny);
    let clean = |encoding| strict(encoding, bytes).is_ok();
    match (clean(SHIFT_JIS), clean(EUC_JP)) {
        (true, false) => SHIFT_JIS,
        (false, true) => EUC_JP,
        _ if guess == EUC_JP => EUC_JP,
        _ => SHIFT_JIS,
    }
}

/// Whether bytes that are not UTF-8 were meant to be: far more of its sequences are whole than broken.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken * 4
}

fn strict(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, BrokenText> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(bytes.len() * 3);
    let mut text = String::with_capacity(room);
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    match result {
        DecoderResult::Malformed(length, after) => {
            let end = read.saturating_sub(usize::from(after));
            let start = end.saturating_sub(usize::from(length));
            let shown: Vec<String> = bytes[start..end].iter().map(|byte| format!("{byte:02X}")).collect();
            let line = lines(&even_lines(text));
            Err(BrokenText { fault: Fault::Broken, encoding: encoding.name(), line, bytes: shown.join(" ") })
        }
        // The buffer was made as large as the decoder asked for.
        DecoderResult::InputEmpty | DecoderResult::OutputFull => Ok(text),
    }
}

/// The number of the line on which a text ends.
fn lines(text: &str) -> usize {
    text.matches('\n').count() + 1
}

/// Lines that ended in CR alone end in LF: of the same length, so that places stay true.
fn even_lines(text: String) -> String {
    if !text.contains('\r') {
        return text;
    }
    let mut even = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        even.push(if c == '\r' && rest.peek() != Some(&'\n') { '\n' } else { c });
    }
    even
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "区分,令和5年度\n髙橋①㈱～－,１８件\n";

    fn encoded(encoding: &'static Encoding) -> Vec<u8> {
        let (bytes, _, unmappable) = encoding.encode(TEXT);
        assert!(!unmappable, "{}", encoding.name());
        bytes.into_owned()
    }

    #[test]
    fn what_offices_write_is_found_and_survives() {
        let with_mark = [&[0xef, 0xbb, 0xbf], TEXT.as_bytes()].concat();
        let utf16 = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            std::iter::once(0xfeff).chain(TEXT.encode_utf16()).flat_map(order).collect()
        };
        for (bytes, name) in [
            (TEXT.as_bytes().to_vec(), "UTF-8"),
            (with_mark, "UTF-8"),
            (encoded(SHIFT_JIS), "Shift_JIS"),
            (utf16(u16::to_le_bytes), "UTF-16LE"),
            (utf16(u16::to_be_bytes), "UTF-16BE"),
        ] {
            let decoded = decode(&bytes).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
            assert_eq!((decoded.text.as_str(), decoded.encoding), (TEXT, name));
        }
        // 髙 ① ㈱ have no place in EUC-JP proper.
        let plain = "区分,令和5年度\n推進員の相談受付後、関係機関と支援調整した件数,18件\n";
        for encoding in [EUC_JP, ISO_2022_JP] {
            let decoded = decode(&encoding.encode(plain).0).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding), (plain, encoding.name()));
        }
    }

    #[test]
    fn what_is_broken_is_told_by_line_and_bytes() {
        let mut sjis = encoded(SHIFT_JIS);
        sjis.extend(b"\x81\x20,1\n");
        let fault = decode(&sjis).unwrap_err();
        assert_eq!((fault.encoding, fault.line, fault.bytes.as_str()), ("Shift_JIS", 3, "81"));

        let utf8 = [TEXT.as_bytes(), b"\xe5\x8c,1\n"].concat();
        let fault = decode(&utf8).unwrap_err();
        assert_eq!((fault.encoding, fault.line, fault.bytes.as_str()), ("UTF-8", 3, "E5 8C"));
    }

    #[test]
    fn lost_and_private_characters_are_refused() {
        assert_eq!(decode("a\n\u{fffd}".as_bytes()).unwrap_err().fault, Fault::Lost);
        // The first cell of the user-defined area of CP932.
        let fault = decode(&[encoded(SHIFT_JIS), vec![0xf0, 0x40]].concat()).unwrap_err();
        assert_eq!((fault.fault, fault.line, fault.bytes.as_str()), (Fault::Private, 3, "U+E000"));
    }

    #[test]
    fn lines_that_end_in_cr_alone_are_lines() {
        assert_eq!(decode(b"a\rb\r\nc\n").unwrap().text, "a\nb\r\nc\n");
    }
}
