//! In which language the words of a drawing are.

use crate::model::Language;
use crate::wording::is_japanese;

/// The elements of a drawing that hold words: how they begin and end, and whether other words may stand among them.
const WORDS: [(&str, &str, bool); 3] =
    [("<title ", "</title>", true), ("<desc ", "</desc>", true), ("<text ", "</text>", false)];

/// A drawing that says its language, and in which of its words are Japanese where it is another. Words of two languages
/// in one title cannot be told apart, and stay as they are.
pub(super) fn told(svg: &str, language: Language) -> String {
    let svg = svg.replacen('>', &format!(" lang=\"{}\">", language.tag()), 1);
    if language == Language::Ja {
        return svg;
    }
    WORDS.into_iter().fold(svg, |svg, (open, close, is_mixed)| marked(&svg, open, close, is_mixed))
}

fn marked(svg: &str, open: &str, close: &str, is_mixed: bool) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some((before, behind)) = rest.split_once(open) {
        let words = behind.split_once(close).map_or("", |(element, _)| element);
        let words = words.split_once('>').map_or("", |(_, words)| words);
        let is_other = is_mixed && words.contains(|c: char| c.is_ascii_alphabetic());
        out.push_str(before);
        out.push_str(open);
        if is_japanese(words) && !is_other {
            out.push_str("lang=\"ja\" ");
        }
        rest = behind;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japanese_in_an_english_drawing_is_marked() {
        let svg = "<svg class=\"plot\"><title id=\"t\">会場</title><desc id=\"d\">会場: 41.</desc>\
                   <text x=\"1\">会場</text><text x=\"2\">41 cases</text></svg>";
        assert_eq!(
            told(svg, Language::En),
            "<svg class=\"plot\" lang=\"en\"><title lang=\"ja\" id=\"t\">会場</title><desc lang=\"ja\" id=\"d\">会場: 41.</desc>\
             <text lang=\"ja\" x=\"1\">会場</text><text x=\"2\">41 cases</text></svg>"
        );
        assert_eq!(told(svg, Language::Ja).matches("lang").count(), 1);
    }
}
