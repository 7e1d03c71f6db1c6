//! Messages by their ids, from the Fluent files built into the program.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

use super::Marks;
use crate::model::{Language, Text};
use crate::problem::{Code, Problem, WITHHELD};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/site-templates/locales");

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// The built-in words of a language. Messages that a language lacks come from Japanese.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self::with(language, std::iter::empty())
    }

    /// The built-in words of a language, of which messages in the texts of fluent files of one's own take the place.
    #[must_use]
    pub fn with<'o>(language: Language, own: impl Iterator<Item = &'o str>) -> Self {
        let identifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // The marks for bidirectional text would stand in data files and between digits and units.
        bundle.set_use_isolating(false);
        for text in own {
            let _ = bundle.add_resource(parsed(text));
        }
        for tag in [language.tag(), Language::Ja.tag()] {
            let ending = format!(".{tag}.ftl");
            let files = LOCALES.files().filter(|file| file.path().to_string_lossy().ends_with(&ending));
            for text in files.filter_map(include_dir::File::contents_utf8) {
                // A message that is there already is kept: the language's own comes first.
                let _ = bundle.add_resource(parsed(text));
            }
        }
        Self { language, bundle }
    }

    /// The language of these words.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A text in this language; the original, marked as being in another one, where it has no translation.
    #[must_use]
    pub fn text(&self, text: &Text) -> String {
        match text.translations().next() {
            Some((original, words)) if !text.has(self.language) && !words.is_empty() => Marks::foreign(original, words),
            _ => text.get(self.language).to_owned(),
        }
    }

    /// A text for the inside of a sentence: without the full stop at its end.
    #[must_use]
    pub fn phrase(&self, text: &Text) -> String {
        let original = text.translations().next();
        match original.filter(|_| !text.has(self.language)) {
            Some((language, words)) => Marks::foreign(language, words.trim_end_matches(['。', '.'])),
            None => text.get(self.language).trim_end_matches(['。', '.']).to_owned(),
        }
    }

    /// Words that have no translation, such as a remark in a table: marked as Japanese where they are in a text of
    /// another language.
    #[must_use]
    pub fn as_written(&self, words: &str) -> String {
        if self.language != Language::Ja && is_japanese(words) {
            return Marks::foreign(Language::Ja, words);
        }
        words.to_owned()
    }

    /// Whether there is a message of an id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id.split_once('.').map_or(id, |(message, _)| message))
    }

    /// A message with its facts filled in; the id itself where there is none, so that a gap is seen and not silent.
    #[must_use]
    pub fn get(&self, id: &str, facts: &[(&str, &str)]) -> String {
        let (message, attribute) =
            id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)));
        let found = self.bundle.get_message(message);
        let pattern = found.as_ref().and_then(|message| match attribute {
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else { return id.to_owned() };
        let mut arguments = FluentArgs::new();
        for (name, value) in facts {
            // Small whole numbers are numbers, so that messages can choose by them; 007 is a text and stays as it is.
            let is_number = (1..=6).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit());
            let is_number = is_number && (*value == "0" || !value.starts_with('0'));
            let value = if is_number { FluentValue::try_number(value) } else { FluentValue::from(*value) };
            arguments.set(*name, value);
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    }

    /// What a code is about, in a few words and without the facts of a problem.
    #[must_use]
    pub fn title(&self, code: Code) -> String {
        self.get(&format!("{}.title", code.id()), &[])
    }

    /// Message and remedy of a problem.
    #[must_use]
    pub fn problem(&self, problem: &Problem) -> (String, String) {
        let mut facts: Vec<(&str, &str)> = problem.facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        if problem.fact("code").is_none() {
            facts.push(("code", problem.code.id()));
        }
        for name in ["nearest", "path", "dimension", "other", "label"] {
            // Fluent chooses by a value; an absent one is chosen by the word none.
            match facts.iter_mut().find(|(has, _)| *has == name) {
                Some(fact) if fact.1.is_empty() => fact.1 = "none",
                Some(_) => {}
                None => facts.push((name, "none")),
            }
        }
        let withheld = self.get("withheld-figure", &[]);
        for (_, value) in facts.iter_mut().filter(|(_, value)| *value == WITHHELD) {
            *value = &withheld;
        }
        let id = problem.code.id();
        (self.get(id, &facts), self.get(&format!("{id}.help"), &facts))
    }
}

/// Whether there are Japanese letters in a text.
#[must_use]
pub fn is_japanese(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(c, '々' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '一'..='鿿' | '㐀'..='䶿' | '\u{20000}'..='\u{3ffff}'))
}

/// What of a fluent file can be read. A test holds that of the built-in ones this is all.
fn parsed(text: &str) -> FluentResource {
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial)
}

/// Where the text of a fluent file cannot be read: first byte of each piece, and the parser's words.
#[must_use]
pub fn unread(text: &str) -> Vec<(usize, String)> {
    match FluentResource::try_new(text.to_owned()) {
        Ok(_) => Vec::new(),
        Err((_, errors)) => errors.iter().map(|error| (error.pos.start, error.kind.to_string())).collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::problem::Place;

    /// Facts that one language says and another needs not: by what years are counted, the words of the system, and the
    /// western year where years are named by it anyway.
    const FREE: [&str; 4] = ["calendar", "year-word", "why", "western"];

    #[test]
    fn every_locale_file_parses_whole() {
        for file in LOCALES.files() {
            let text = file.contents_utf8().expect("UTF-8").to_owned();
            if let Err((_, errors)) = FluentResource::try_new(text) {
                panic!("{}: {errors:?}", file.path().display());
            }
        }
    }

    /// What the messages and attributes of a language ask for, by id: their own variables, and of other messages in them
    /// the names.
    fn messages(tag: &str) -> BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> {
        let ending = format!(".{tag}.ftl");
        let mut found: BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> = BTreeMap::new();
        for file in LOCALES.files().filter(|file| file.path().to_string_lossy().ends_with(&ending)) {
            let mut id = String::new();
            for line in file.contents_utf8().unwrap().lines().filter(|line| !line.starts_with('#')) {
                let name = line.split('=').next().unwrap().trim();
                if line.contains('=') && line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                    id = name.to_owned();
                } else if line.contains('=') && name.starts_with('.') {
                    id = format!("{}{name}", id.split('.').next().unwrap());
                }
                let (variables, messages) = found.entry(id.clone()).or_default();
                for piece in line.split('{').skip(1) {
                    let piece = piece.split('}').next().unwrap().replace("->", " ");
                    let word = piece.split_whitespace().next().unwrap_or_default();
                    match word.strip_prefix('$') {
                        Some(variable) => variables.insert(variable.to_owned()),
                        None => messages.insert(word.to_owned()),
                    };
                }
            }
        }
        found
    }

    /// What a message asks for, also through the messages in it.
    fn variables(tag: &str) -> BTreeMap<String, BTreeSet<String>> {
        let all = messages(tag);
        let of = |id: &String| {
            let (own, named) = &all[id];
            let named = named.iter().filter_map(|name| all.get(name)).flat_map(|(variables, _)| variables);
            own.iter().chain(named).filter(|name| !FREE.contains(&name.as_str())).cloned().collect()
        };
        all.keys().map(|id| (id.clone(), of(id))).collect()
    }

    #[test]
    fn every_japanese_message_stands_in_english_and_asks_for_the_same() {
        let (japanese, english) = (variables("ja"), variables("en"));
        // English names of units have no Japanese; their units are in the table.
        let more: Vec<_> =
            english.keys().filter(|id| !id.starts_with("unit-") && !japanese.contains_key(*id)).collect();
        assert!(more.is_empty(), "only in English: {more:?}");
        let less: Vec<_> = japanese.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(less.is_empty(), "not in English: {less:?}");
        let differs = |id: &&String| japanese[*id] != english[*id];
        let other: Vec<_> = japanese.keys().filter(differs).map(|id| (id, &japanese[id], &english[id])).collect();
        assert!(other.is_empty(), "asks for something else in English: {other:?}");
    }

    #[test]
    fn a_text_without_translation_is_marked_as_what_it_is() {
        let english = Words::new(Language::En);
        let original = Text::new(Language::Ja, "休館しました。");
        assert_eq!(english.text(&original), "\u{e002}休館しました。\u{e001}");
        assert_eq!(english.phrase(&original), "\u{e002}休館しました\u{e001}");
        assert_eq!(Words::new(Language::Ja).text(&original), "休館しました。");
        let both = Text::from_translations(vec![(Language::Ja, "会場".into()), (Language::En, "Venue.".into())]);
        assert_eq!((english.text(&both), english.phrase(&both)), ("Venue.".into(), "Venue".into()));
        assert_eq!((english.as_written("p"), english.as_written("未")), ("p".into(), "\u{e002}未\u{e001}".into()));
    }

    #[test]
    fn every_code_has_a_title_a_message_and_a_remedy_in_both_languages() {
        for language in Language::ALL {
            let words = Words::new(language);
            for code in Code::ALL {
                let (message, help) = words.problem(&Problem::new(*code, Place::file("x")));
                let said =
                    message != code.id() && !help.starts_with(code.id()) && !words.title(*code).contains(code.id());
                assert!(said, "{} in {language:?}", code.id());
            }
        }
    }
}
