//! A few lines of a file round a mark, cut so that the mark is seen on a terminal of any width.

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::problem::{Place, Problems};

/// The line of a mark with its neighbours.
pub(super) struct Excerpt {
    name: String,
    text: String,
    /// How many lines of the file stand before the excerpt.
    lines_before: usize,
    /// How many characters stand before the mark in its line of the file.
    column: usize,
    /// First byte and length of the mark in the excerpt.
    pub(super) mark: (usize, usize),
}

impl Excerpt {
    /// The line of a place with one line before and after it. Lines wider than `width` columns are cut, and `cut` says
    /// so. `None` where the file's text is not there or the place is no piece of it.
    pub(super) fn of(problems: &Problems, place: &Place, width: usize, cut: &str) -> Option<Self> {
        let (line, column) = problems.line_and_column(place)?;
        let lines: Vec<&str> =
            problems.text(&place.file)?.split('\n').map(|line| line.trim_end_matches('\r')).collect();
        let at = lines.get(line - 1)?;
        let start = at.char_indices().nth(column - 1).map_or(at.len(), |(byte, _)| byte);
        // A mark of several lines is drawn under the first of them.
        let marked = problems.marked(place)?.lines().next().unwrap_or_default();
        let (shown, mark) = window(at, (start, marked.len().min(at.len() - start)), width, cut);
        let whole = |line: &&str| window(line, (0, 0), width, cut).0;
        let before = if line > 1 { whole(&lines[line - 2]) + "\n" } else { String::new() };
        // The end of the last line is no line.
        let after = lines.get(line).filter(|text| line + 1 < lines.len() || !text.is_empty());
        let after = after.map(|text| format!("\n{}", whole(text))).unwrap_or_default();
        Some(Self {
            name: place.file.clone(),
            mark: (before.len() + mark.0, mark.1),
            text: format!("{before}{shown}{after}"),
            lines_before: line - 1 - usize::from(line > 1),
            column: column - 1,
        })
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let read = self.text.as_bytes().read_span(span, before, after)?;
        let (data, line, lines) = (read.data(), self.lines_before + read.line(), read.line_count());
        // Counted in characters of the file, as a clerk counts; miette counts bytes of what it is given.
        Ok(Box::new(MietteSpanContents::new_named(self.name.clone(), data, *read.span(), line, self.column, lines)))
    }
}

/// As much of a line round a mark as `width` columns hold, with the mark's place in it.
fn window(line: &str, mark: (usize, usize), width: usize, cut: &str) -> (String, (usize, usize)) {
    let line: String = line.chars().map(visible).collect();
    if line.width() <= width {
        return (line, mark);
    }
    let room = width.saturating_sub(2 * cut.width()).max(8);
    let ahead = line[..mark.0].width();
    let marked = line[mark.0..mark.0 + mark.1].width().min(room);
    // From the beginning if the mark is seen then, else with the mark in the middle.
    let skip = if ahead + marked <= room { 0 } else { ahead - ((room - marked) / 2).min(ahead) };
    let (mut column, mut start, mut end) = (0, None, 0);
    for (byte, c) in line.char_indices() {
        if column >= skip && start.is_none() {
            start = Some(byte);
            column = skip;
        }
        column += c.width().unwrap_or(0);
        if column > skip + room {
            break;
        }
        end = byte + c.len_utf8();
    }
    let start = start.unwrap_or(0);
    let front = if start > 0 { cut } else { "" };
    let back = if end < line.len() { cut } else { "" };
    let length = mark.1.min(end.saturating_sub(mark.0));
    (format!("{front}{}{back}", &line[start..end]), (front.len() + mark.0 - start, length))
}

/// A character that a terminal prints and does not obey; it takes as many bytes as before.
fn visible(c: char) -> char {
    if c.is_control() && c != '\t' { if c.is_ascii() { '?' } else { '\u{a0}' } } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The window round the first `mark` in a line, and the text its mark stands under.
    fn seen(line: &str, mark: &str, width: usize) -> (String, String) {
        let (shown, (start, length)) = window(line, (line.find(mark).unwrap(), mark.len()), width, "（略）");
        let marked = shown[start..start + length].to_owned();
        (shown, marked)
    }

    #[test]
    fn a_line_that_fits_is_shown_whole() {
        assert_eq!(seen("年度,実績", "実績", 9), ("年度,実績".to_owned(), "実績".to_owned()));
    }

    #[test]
    fn a_line_too_wide_is_cut_between_characters_with_the_mark_in_sight() {
        let (ahead, behind) = ("あ".repeat(40), "い".repeat(40));
        let line = format!("{ahead}誤り{behind}");
        for width in 20..60 {
            let (shown, marked) = seen(&line, "誤り", width);
            assert_eq!(marked, "誤り", "{shown}");
            assert!(shown.width() <= width, "{shown} in {width}");
            assert!(shown.starts_with("（略）あ") && shown.ends_with("い（略）"), "{shown}");
        }
        let (shown, _) = seen(&line, "あ", 30);
        assert!(shown.starts_with('あ') && shown.ends_with("あ（略）"), "{shown}");
        let (shown, marked) = seen(&line, &behind, 30);
        assert!(marked.starts_with("いい") && shown.ends_with("い（略）"), "{shown}");
    }

    #[test]
    fn what_a_terminal_would_obey_is_not_printed() {
        assert_eq!(seen("a\u{1b}[31m\u{9b}b", "b", 40), ("a?[31m\u{a0}b".to_owned(), "b".to_owned()));
    }
}
