//! What reading a file needs, and the kinds of value it finds there.

use std::sync::Arc;

use jiff::civil::Date;

use super::fields::{Fields, nearest};
use super::links;
use super::period::{self, Refusal};
use super::yaml::{Node, Scalar, Value};
use crate::model::{Calendar, DeclaredUnit, EnglishUnit, FiscalYear, Language, Text, Unit, Units};
use crate::problem::{Code, Place, Problem, Problems};

/// What reading a file needs and leaves behind.
#[derive(Debug)]
pub struct Context {
    /// The file, below the source folder.
    pub file: String,
    /// The language of texts that do not say theirs.
    pub language: Language,
    /// How the file counts its years; an indicator's own file may say otherwise than by fiscal years.
    pub calendar: Calendar,
    /// The units of `units.yaml`.
    pub units: Arc<[DeclaredUnit]>,
    /// What was wrong so far.
    pub problems: Problems,
    /// The keys and words that were asked for, by the kind of mapping, for the test that holds the schemas to them.
    #[cfg(test)]
    pub asked: super::drift::Asked,
}

impl Context {
    /// A context for a file.
    #[must_use]
    pub fn new(file: &str, language: Language) -> Self {
        Self {
            file: file.to_owned(),
            language,
            calendar: Calendar::FiscalYear,
            units: Arc::default(),
            problems: Problems::default(),
            #[cfg(test)]
            asked: super::drift::Asked::default(),
        }
    }

    /// The same with the units that the city declares.
    #[must_use]
    pub fn with_units(self, units: &Arc<[DeclaredUnit]>) -> Self {
        Self { units: Arc::clone(units), ..self }
    }

    /// The place of a node.
    #[must_use]
    pub fn place(&self, node: &Node) -> Place {
        Place::span(&self.file, node.span.0, node.span.1)
    }

    /// Notes a problem at a node.
    pub fn complain(&mut self, code: Code, node: &Node, facts: &[(&'static str, &str)]) {
        let problem = Problem::new(code, self.place(node));
        let problem = facts.iter().fold(problem, |problem, (name, value)| problem.with(name, *value));
        self.problems.push(problem.counted_by(self.calendar.word()));
    }

    /// Notes that a value is of another kind than `expected`, a word that the message knows.
    pub fn wrong_kind(&mut self, node: &Node, key: &str, expected: &str) {
        let written: String = node.written.lines().next().unwrap_or_default().chars().take(40).collect();
        self.complain(Code::WrongKind, node, &[("key", key), ("expected", expected), ("text", &written)]);
    }

    /// A text, or texts by language.
    pub fn text(&mut self, node: &Node, key: &str) -> Option<Text> {
        if let Some(text) = node.as_text() {
            self.check_links(node, key, text);
            return Some(Text::new(self.language, text.trim_end()));
        }
        let Value::Map(map) = &node.value else {
            self.wrong_kind(node, key, "text");
            return None;
        };
        let mut translations = Vec::new();
        for (tag, value) in map {
            match (tag.as_text().and_then(Language::from_tag), value.as_text()) {
                (Some(language), Some(text)) => {
                    self.check_links(value, key, text);
                    translations.push((language, text.trim_end().to_owned()));
                }
                (None, _) => {
                    self.complain(
                        Code::UnknownWord,
                        tag,
                        &[("word", tag.as_text().unwrap_or("")), ("choices", "ja, en")],
                    );
                }
                (_, None) => self.wrong_kind(value, key, "text"),
            }
        }
        if map.is_empty() {
            self.wrong_kind(node, key, "text");
        }
        translations.sort_by_key(|(language, _)| *language != self.language);
        (!translations.is_empty()).then(|| Text::from_translations(translations))
    }

    /// Tells what of a text in Markdown will be no link and no picture.
    fn check_links(&mut self, node: &Node, key: &str, text: &str) {
        if links::MARKDOWN.contains(&key) {
            for (kind, address) in links::refused(text) {
                let mut place = self.place(node);
                // Marked alone where the text stands in the file as it is read.
                let at = node.written.find(&address).filter(|at| at + address.len() <= node.span.1);
                if let (Some(at), false) = (at, address.is_empty()) {
                    place.span = Some((node.span.0 + at, address.len()));
                }
                let address: String = address.chars().take(80).collect();
                self.problems.push(Problem::new(Code::LinkRefused, place).with("kind", kind).with("path", address));
            }
        }
    }

    /// A piece of text in no language: an id, a number's spelling, a formula.
    pub fn string(&mut self, node: &Node, key: &str) -> Option<String> {
        let text = node.as_text().map(|text| text.trim().to_owned());
        if text.is_none() {
            self.wrong_kind(node, key, "text");
        }
        text
    }

    /// An address of a page on the web; other schemes could run a script in a reader's browser.
    pub fn web_address(&mut self, node: &Node, key: &str) -> Option<String> {
        let text = self.string(node, key)?;
        let parsed =
            url::Url::parse(&text).ok().filter(|_| text.starts_with("https://") || text.starts_with("http://"));
        let Some(url) = parsed else {
            self.wrong_kind(node, key, "address");
            return None;
        };
        // As written, but for what may not stand in an address.
        let is_bare = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}');
        Some(if text.contains(is_bare) { url.into() } else { text })
    }

    /// A number.
    pub fn number(&mut self, node: &Node, key: &str) -> Option<f64> {
        if let Value::Scalar(Scalar::Number(number)) = node.value
            && number.is_finite()
        {
            return Some(number);
        }
        self.wrong_kind(node, key, "number");
        None
    }

    /// A whole number from 0 on.
    pub fn whole(&mut self, node: &Node, key: &str) -> Option<u32> {
        let whole = node.as_text().and_then(|text| text.parse().ok());
        if whole.is_none() {
            self.wrong_kind(node, key, "whole");
        }
        whole
    }

    /// A number of decimals: more than ten is more than a number keeps.
    pub fn decimals(&mut self, node: &Node, key: &str) -> Option<u32> {
        let decimals = node.as_text().and_then(|text| text.parse().ok()).filter(|decimals| *decimals <= 10);
        if decimals.is_none() {
            self.wrong_kind(node, key, "decimals");
        }
        decimals
    }

    /// One of the words of a table.
    pub fn word<T: Copy>(&mut self, node: &Node, key: &str, words: &[(&str, T)]) -> Option<T> {
        let text = self.string(node, key)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning);
        if found.is_none() {
            let choices: Vec<_> = words.iter().map(|(word, _)| *word).collect();
            self.complain(Code::UnknownWord, node, &[("word", &text), ("choices", &choices.join(", "))]);
        }
        found
    }

    /// A year in any of the printed forms, as the file counts its years.
    pub fn year(&mut self, node: &Node, key: &str) -> Option<FiscalYear> {
        let text = self.string(node, key)?;
        match period::read_in(&text, None, self.calendar) {
            Ok(period) => Some(period.year),
            Err(refusal) => {
                self.refuse_year(node, &refusal, &text);
                None
            }
        }
    }

    /// Notes why the text of a node is no year, or no day of its year.
    pub fn refuse_year(&mut self, node: &Node, refusal: &Refusal, text: &str) {
        let problem = refusal.problem(self.place(node), text);
        self.problems.push(problem.counted_by(self.calendar.word()));
    }

    /// A day, `2024-10-31`.
    pub fn date(&mut self, node: &Node, key: &str) -> Option<Date> {
        let date = node.as_text().and_then(|text| text.trim().parse().ok());
        if date.is_none() {
            self.wrong_kind(node, key, "date");
        }
        date
    }

    /// A unit of the table of units or of `units.yaml`, and what English calls it where neither knows: `件`, or
    /// `{ja: 件, en: {one: course, other: courses}}`.
    pub fn unit(&mut self, node: &Node) -> Option<Unit> {
        if !matches!(node.value, Value::Map(_)) {
            return self.known_unit(node);
        }
        let mut fields = Fields::of(self, node, "namedUnit")?;
        let unit = fields.needed(self, "ja").and_then(|node| self.known_unit(node));
        let english = fields.get("en").and_then(|node| self.english_unit(node));
        fields.finish(self);
        match (unit, english) {
            (Some(unit), Some(english)) => Some(unit.called(english)),
            (unit, _) => unit,
        }
    }

    /// A unit's name in English: one text, or how one and how many are called.
    pub fn english_unit(&mut self, node: &Node) -> Option<EnglishUnit> {
        if !matches!(node.value, Value::Map(_)) {
            let name = self.string(node, "en")?;
            return Some(EnglishUnit { one: name.clone(), other: name });
        }
        let mut fields = Fields::of(self, node, "englishUnit")?;
        let mut name = |key| fields.needed(self, key).and_then(|node| self.string(node, key));
        let (one, other) = (name("one"), name("other"));
        fields.finish(self);
        Some(EnglishUnit { one: one?, other: other? })
    }

    fn known_unit(&mut self, node: &Node) -> Option<Unit> {
        let text = self.string(node, "unit")?;
        let unit = Units::of(&self.units).parse(&text);
        if unit.is_none() {
            let units = Arc::clone(&self.units);
            let declared = units.iter().flat_map(|unit| std::iter::once(&unit.name).chain(&unit.aliases));
            let built_in: Vec<&str> = Unit::names().collect();
            let known = built_in.into_iter().chain(declared.map(String::as_str));
            let nearest = nearest(&text, known).unwrap_or_default();
            self.complain(Code::UnknownUnit, node, &[("text", &text), ("nearest", nearest)]);
        }
        unit
    }

    /// A mapping as its entries.
    pub fn entries<'n>(&mut self, node: &'n Node, key: &str) -> &'n [(Node, Node)] {
        match &node.value {
            Value::Map(map) => map,
            Value::Null => &[],
            _ => {
                self.wrong_kind(node, key, "mapping");
                &[]
            }
        }
    }
}
