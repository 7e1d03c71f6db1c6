//! What holds of every sentence, whatever it says.

use kizashi::model::Language;
use kizashi::wording::{Marks, Sentence};

/// Whether a character is Japanese.
pub fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}' | '→')
}

/// The numbers of a text without their signs and commas.
pub fn numbers(text: &str) -> Vec<f64> {
    let pieces = text.split(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')));
    let numbers = pieces.map(|piece| piece.trim_matches([',', '.']).replace(',', ""));
    numbers.filter(|number| !number.is_empty()).map(|number| number.parse().unwrap()).collect()
}

/// What is wrong with the form of sentences, in words; `ids` are the messages' own.
pub fn faults(sentences: &[Sentence], language: Language, ids: &[String]) -> Vec<String> {
    let mut faults = Vec::new();
    if sentences.is_empty() || sentences.len() > 4 {
        faults.push(format!("{} sentences", sentences.len()));
    }
    for sentence in sentences {
        let plain = sentence.plain();
        let mut fault = |what: &str| faults.push(format!("{what}: {plain}"));
        if plain.contains(['{', '}', '$', '\u{2068}', '\u{2069}']) {
            fault("a place that is not filled in");
        }
        if plain.split([' ', '。', '、', '（', '）', '「', '」']).any(|word| ids.iter().any(|id| id == word)) {
            fault("the id of a message");
        }
        if ["。。", "..", "  ", "、、", "（）", "()", "「」", "“”", " .", " ,", "( "]
            .iter()
            .any(|twice| plain.contains(twice))
        {
            fault("a sign too many");
        }
        if plain.trim() != plain || plain.contains('\n') {
            fault("space around it");
        }
        let ends = match language {
            Language::Ja => plain.ends_with('。'),
            Language::En => plain.ends_with('.') && plain.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()),
        };
        if !ends {
            fault("no full stop at its end, or no capital at its beginning");
        }
        match language {
            Language::Ja if plain.contains(|c: char| c.is_ascii_alphabetic()) => fault("Latin letters"),
            Language::En if plain.contains(is_japanese) => fault("Japanese characters"),
            _ => {}
        }
        if let Some(loose) = loose(&sentence.words) {
            fault(&format!("{loose:?} may break"));
        }
    }
    faults
}

/// A digit outside the marks around what must not break, or a number that has nothing but digits within them though a unit
/// stands behind.
fn loose(words: &str) -> Option<char> {
    let mut inside = false;
    let mut characters = words.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            Marks::KEEP_OPEN if inside => return Some('('),
            Marks::KEEP_OPEN => inside = true,
            Marks::CLOSE if !inside => return Some(')'),
            Marks::CLOSE => inside = false,
            digit if digit.is_ascii_digit() && !inside => return Some(digit),
            digit if digit.is_ascii_digit() => {
                let unit_is_outside = characters.peek() == Some(&Marks::CLOSE) && {
                    let behind =
                        words[words.len() - characters.clone().map(char::len_utf8).sum::<usize>()..].chars().nth(1);
                    behind.is_some_and(|unit| UNITS.contains(&unit))
                };
                if unit_is_outside {
                    return Some(digit);
                }
            }
            _ => {}
        }
    }
    None
}

/// First letters of units that must stand inside the marks.
const UNITS: [char; 9] = ['件', '人', '円', '%', '％', '地', '社', '位', '年'];

#[test]
fn the_rules_see_what_breaks_them() {
    use kizashi::wording::{About, keep};
    let ids = ["change-same".to_owned()];
    let found = |words: String, language| faults(&[Sentence { about: About::Change, words }], language, &ids);
    assert_eq!(found(format!("値は{}です。", keep("5件")), Language::Ja), [""; 0]);
    assert_eq!(found(format!("The figure is {}.", keep("5 cases")), Language::En), [""; 0]);
    for wrong in [
        "値は5件です。".to_owned(),
        format!("値は{}件です。", keep("5")),
        "値は{ $value }です。".to_owned(),
        "change-same。".to_owned(),
        "値です。。".to_owned(),
        "値です".to_owned(),
        "値はcasesです。".to_owned(),
    ] {
        assert!(!found(wrong.clone(), Language::Ja).is_empty(), "{wrong}");
    }
    for wrong in ["the figure.", "The figure", "The 件.", "The figure ..", "The change-same ."] {
        assert!(!found(wrong.to_owned(), Language::En).is_empty(), "{wrong}");
    }
    assert_eq!(numbers("令和5年度は1,234件（20.8%）で、前年度"), [5.0, 1234.0, 20.8]);
}
