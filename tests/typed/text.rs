//! A table as separated text, in the encodings that offices save.

use encoding_rs::SHIFT_JIS;

/// Separated text as one program or another saves it.
#[derive(Clone, Copy, Debug)]
pub struct Saved {
    separator: char,
    end: &'static str,
    /// Whether every line has as many cells as the longest, as a spreadsheet saves it.
    padded: bool,
    encode: fn(&str) -> Vec<u8>,
}

/// UTF-8, lines ended by LF, as written in a text editor.
pub const UTF_8: Saved = Saved { separator: ',', end: "\n", padded: false, encode: |text| text.as_bytes().to_vec() };

/// "CSV UTF-8" of a spreadsheet: with a byte order mark and CRLF.
pub const UTF_8_WITH_MARK: Saved =
    Saved { separator: ',', end: "\r\n", padded: true, encode: |text| format!("\u{feff}{text}").into_bytes() };

/// "CSV" of a spreadsheet in Japan: code page 932.
pub const CP932: Saved = Saved { separator: ',', end: "\r\n", padded: true, encode: cp932 };

/// "Unicode text" of a spreadsheet: UTF-16 with a byte order mark, separated by tabs.
pub const UTF_16: Saved = Saved { separator: '\t', end: "\r\n", padded: true, encode: utf_16 };

/// The same with commas.
pub const UTF_16_WITH_COMMAS: Saved = Saved { separator: ',', end: "\r\n", padded: true, encode: utf_16 };

/// UTF-8 separated by tabs.
pub const TABS: Saved = Saved { separator: '\t', ..UTF_8 };

fn cp932(text: &str) -> Vec<u8> {
    let (bytes, _, is_lossy) = SHIFT_JIS.encode(text);
    assert!(!is_lossy, "not in code page 932: {text}");
    bytes.into_owned()
}

fn utf_16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

impl Saved {
    /// The bytes of a file.
    pub fn bytes(self, lines: &[Vec<String>]) -> Vec<u8> {
        let width = if self.padded { lines.iter().map(Vec::len).max().unwrap() } else { 0 };
        let mut text = String::new();
        for line in lines {
            let blanks = std::iter::repeat_n(String::new(), width.saturating_sub(line.len()));
            let cells: Vec<String> = line.iter().map(|cell| self.cell(cell)).chain(blanks).collect();
            text += &cells.join(&self.separator.to_string());
            text += self.end;
        }
        (self.encode)(&text)
    }

    fn cell(self, cell: &str) -> String {
        let needs_quotes = cell.contains([self.separator, '"', '\n']);
        if needs_quotes { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
    }
}
