//! Widths of text without fonts: the same drawing comes out on every machine.

use unicode_width::UnicodeWidthChar as _;

/// Room for fonts that run wider than the table.
pub(crate) const SPARE: f64 = 1.08;

/// The width of a text in view-box units at a font size, a little more than most fonts need.
#[must_use]
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size * SPARE
}

/// The size of most texts, in view-box units.
pub(crate) const TEXT: f64 = 14.0;
/// Height of a line of them.
pub(crate) const LINE: f64 = 18.0;

/// The widest of some lines of 14-unit text.
pub(crate) fn widest(lines: &[String]) -> f64 {
    lines.iter().map(|l| text_width(l, TEXT)).fold(0.0, f64::max)
}

/// The height of some lines, of one at least.
pub(crate) fn lines_high(lines: &[String]) -> f64 {
    f64::from(u32::try_from(lines.len().max(1)).unwrap_or(1)) * LINE
}

/// The width of one character in em.
fn em(c: char) -> f64 {
    match c {
        '0'..='9' | '-' | '+' | '−' | '–' => 0.6,
        ',' | '.' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'j' | 'l' => 0.33,
        ' ' | '(' | ')' | '[' | ']' | '/' | 'f' | 't' | 'r' | 'I' => 0.42,
        '%' | '@' | 'M' | 'W' | 'm' | 'w' => 1.0,
        'A'..='Z' | '&' => 0.75,
        _ => match c.width().unwrap_or(0) {
            0 => 0.0,
            // Arrows, dashes and the like are wide in Japanese fonts whatever Unicode says.
            1 if !c.is_ascii() && !c.is_alphabetic() => 1.0,
            1 => 0.62,
            _ => 1.0,
        },
    }
}

/// Breaks a text into at most `most` lines no wider than `width`; what does not fit is cut with `…`.
#[must_use]
pub fn wrap(text: &str, width: f64, size: f64, most: usize) -> Vec<String> {
    Wrapping::of(text).within(width, size, most).0
}

/// A text that is to be set in lines: what is the same for every width is found once.
pub(crate) struct Wrapping {
    chars: Vec<char>,
    /// The width of all before a character, in em.
    before: Vec<f64>,
    /// What a line end before a character costs; none where none may be.
    ends: Vec<Option<f64>>,
}

impl Wrapping {
    /// Measures a text.
    pub(crate) fn of(text: &str) -> Self {
        let chars: Vec<char> = text.trim().chars().collect();
        let mut before = Vec::with_capacity(chars.len() + 1);
        before.push(0.0);
        let mut sum = 0.0;
        for c in &chars {
            sum += em(*c) * SPARE;
            before.push(sum);
        }
        let ends = (0..chars.len()).map(|i| allowed(&chars, i).then(|| hurt(&chars, i))).collect();
        Self { chars, before, ends }
    }

    /// The lines of a text as [`wrap`] sets it, with how much the breaks hurt: 0 for ends of phrases, 1 for a change of
    /// script, 4 and more within a word, 20 where words are lost.
    pub(crate) fn within(&self, width: f64, size: f64, most: usize) -> (Vec<String>, f64) {
        let most = most.max(1);
        self.balanced(width, size, most).unwrap_or_else(|| (cut(&self.chars, width, size, most), 20.0))
    }

    /// The least hurtful way to set a text in at most `lines` lines, if there is one.
    fn balanced(&self, width: f64, size: f64, lines: usize) -> Option<(Vec<String>, f64)> {
        let count = self.chars.len();
        if count == 0 {
            return Some((Vec::new(), 0.0));
        }
        // best[n * row + i]: the least cost of the first i characters in n lines, and where the last begins.
        let row = count + 1;
        let mut best = vec![(f64::INFINITY, 0); (lines + 1) * row];
        best[0] = (0.0, 0);
        for n in 1..=lines {
            for start in 0..count {
                let so_far = best[(n - 1) * row + start].0;
                if so_far.is_infinite() {
                    continue;
                }
                for end in start + 1..=count {
                    let used = (self.before[end] - self.before[start]) * size;
                    if used > width {
                        break;
                    }
                    let hurt = if end == count { Some(0.0) } else { self.ends[end] };
                    let Some(hurt) = hurt else { continue };
                    let empty = (1.0 - used / width) * (1.0 - used / width);
                    let cost = so_far + empty * 0.3 + hurt;
                    if cost < best[n * row + end].0 {
                        best[n * row + end] = (cost, start);
                    }
                }
            }
        }
        let (n, cost) = (1..=lines)
            .zip((0..).map(|more| f64::from(more) * 0.6))
            .map(|(n, more)| (n, best[n * row + count].0 + more))
            .min_by(|a, b| a.1.total_cmp(&b.1))?;
        if cost.is_infinite() {
            return None;
        }
        let mut out = Vec::new();
        let mut end = count;
        for n in (1..=n).rev() {
            let start = best[n * row + end].1;
            out.push(self.chars[start..end].iter().collect::<String>().trim().to_owned());
            end = start;
        }
        out.reverse();
        Some((out, cost))
    }
}

/// Fills lines from the left and cuts the last.
fn cut(chars: &[char], width: f64, size: f64, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for (i, c) in chars.iter().enumerate() {
        if line.is_empty() || text_width(&line, size) + em(*c) * size * SPARE <= width {
            line.push(*c);
        } else if lines.len() + 1 < most {
            // A mark that may not begin a line takes the character before it along.
            let along = if allowed(chars, i) { None } else { line.pop() };
            lines.push(std::mem::take(&mut line));
            line.extend(along.into_iter().chain([*c]));
        } else {
            while line.chars().count() > 1 && text_width(&line, size) + text_width("…", size) > width {
                line.pop();
            }
            line.push('…');
            break;
        }
    }
    lines.push(line);
    lines.retain(|l| !l.is_empty());
    lines
}

/// How much a line end before the character at `i` hurts.
fn hurt(chars: &[char], i: usize) -> f64 {
    let kana = |c: char| ('ぁ'..='ゖ').contains(&c);
    let katakana = |c: char| ('ァ'..='ヺ').contains(&c) || c == 'ー';
    let (Some(&before), Some(&after)) = (chars.get(i.wrapping_sub(1)), chars.get(i)) else {
        return 0.0;
    };
    if phrase(chars, i) {
        0.0
    } else if kana(before) && !kana(after) {
        1.0
    } else if katakana(before) && katakana(after) {
        // Half of a loan word is no word.
        8.0
    } else if katakana(before) != katakana(after) && !kana(after) {
        1.5
    } else {
        4.0
    }
}

/// Whether a line may end before the character at `i` (JIS X 4051, the common part; words stay whole).
fn allowed(chars: &[char], i: usize) -> bool {
    let (Some(&before), Some(&after)) = (chars.get(i.wrapping_sub(1)), chars.get(i)) else {
        return true;
    };
    let never_first = "、。，．・：；！？）」』】〕ーぁぃぅぇぉっゃゅょァィゥェォッャュョ～％%,.)]…々";
    let never_last = "（「『【〔([";
    let word = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == ',';
    !(never_first.contains(after) || never_last.contains(before) || word(before) && word(after))
}

/// Whether a phrase seems to end there: at a comma, dot or space, or after a particle before kanji.
fn phrase(chars: &[char], i: usize) -> bool {
    let (Some(&before), Some(&after)) = (chars.get(i.wrapping_sub(1)), chars.get(i)) else {
        return true;
    };
    let kana = ('ぁ'..='ゖ').contains(&after);
    "、。・）」 ".contains(before)
        || "（「 ".contains(after)
        || (!kana && "のへにをはがとでもやたてる".contains(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kanji_are_one_em_and_digits_six_tenths() {
        assert!((text_width("件", 10.0) - 10.8).abs() < 1e-9);
        assert!((text_width("41", 10.0) - 12.96).abs() < 1e-9);
        assert!(text_width("1,000", 10.0) < text_width("10000", 10.0));
    }

    #[test]
    fn lines_fit_and_nothing_is_lost() {
        let text = "推進員への問い合わせ・相談のみで支援完了した件数";
        let lines = wrap(text, 125.0, 14.0, 3);
        assert_eq!(lines.concat(), text);
        assert!(lines.len() <= 3 && lines.iter().all(|l| text_width(l, 14.0) <= 125.0), "{lines:?}");
    }

    #[test]
    fn lines_end_at_phrases_where_they_can() {
        assert_eq!(
            wrap("感染症対策で集合形式の会議を控えた", 170.0, 14.0, 2),
            ["感染症対策で", "集合形式の会議を控えた"]
        );
        assert_eq!(wrap("市民活動支援アドバイザー", 130.0, 14.0, 2), ["市民活動支援", "アドバイザー"]);
        assert_eq!(wrap("", 10.0, 14.0, 3), Vec::<String>::new());
    }

    #[test]
    fn no_line_begins_with_a_mark_of_its_end() {
        for width in 48..200 {
            for line in wrap("相談受付後、関係機関（市）と調整。", f64::from(width), 14.0, 40) {
                assert!(!line.starts_with(['、', '）', '。']), "{width} {line}");
            }
        }
    }

    #[test]
    fn too_long_is_cut_with_dots() {
        let lines = wrap("感染症対策で集合形式の会議を控えた", 60.0, 14.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'));
    }

    #[test]
    fn hostile_text_does_not_hang() {
        assert!(wrap("", 10.0, 14.0, 2).is_empty());
        assert_eq!(wrap("件", 0.0, 14.0, 2), ["件"]);
        assert!(!wrap("（（（（", 1.0, 14.0, 2).is_empty());
    }
}
