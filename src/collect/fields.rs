//! Reads the keys of a YAML mapping into types, and notes everything that is wrong on the way.

use jiff::civil::Date;

use super::period;
use super::yaml::{Node, Scalar, Value};
use crate::model::{FiscalYear, Language, Text, Unit};
use crate::problem::{Code, Place, Problem, Problems};

/// What reading a file needs and leaves behind.
#[derive(Debug)]
pub struct Context {
    /// The file, below the source folder.
    pub file: String,
    /// The language of texts that do not say theirs.
    pub language: Language,
    /// What was wrong so far.
    pub problems: Problems,
}

impl Context {
    /// A context for a file.
    #[must_use]
    pub fn new(file: &str, language: Language) -> Self {
        Self { file: file.to_owned(), language, problems: Problems::default() }
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
        self.problems.push(problem);
    }

    fn wrong_kind(&mut self, node: &Node, key: &str, expected: &str) {
        let written: String = node.written.lines().next().unwrap_or_default().chars().take(40).collect();
        self.complain(Code::WrongKind, node, &[("key", key), ("expected", expected), ("text", &written)]);
    }

    /// A text, or texts by language.
    pub fn text(&mut self, node: &Node, key: &str) -> Option<Text> {
        if let Some(text) = node.as_text() {
            return Some(Text::new(self.language, text.trim_end()));
        }
        let Value::Map(map) = &node.value else {
            self.wrong_kind(node, key, "text");
            return None;
        };
        let mut translations = Vec::new();
        for (tag, value) in map {
            match (tag.as_text().and_then(Language::from_tag), value.as_text()) {
                (Some(language), Some(text)) => translations.push((language, text.trim_end().to_owned())),
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
        translations.sort_by_key(|(language, _)| *language != self.language);
        (!translations.is_empty()).then(|| Text::from_translations(translations))
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
        if text.starts_with("https://") || text.starts_with("http://") {
            return Some(text);
        }
        self.wrong_kind(node, key, "address");
        None
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

    /// A fiscal year in any of the printed forms.
    pub fn year(&mut self, node: &Node, key: &str) -> Option<FiscalYear> {
        let text = self.string(node, key)?;
        let read = period::read(&text, None).map(|period| period.year);
        if read.is_none() {
            self.complain(Code::BadPeriod, node, &[("text", &text)]);
        }
        read
    }

    /// A day, `2024-10-31`.
    pub fn date(&mut self, node: &Node, key: &str) -> Option<Date> {
        let date = node.as_text().and_then(|text| text.trim().parse().ok());
        if date.is_none() {
            self.wrong_kind(node, key, "date");
        }
        date
    }

    /// A unit of the table of units.
    pub fn unit(&mut self, node: &Node) -> Option<Unit> {
        let text = self.string(node, "unit")?;
        let unit = Unit::parse(&text);
        if unit.is_none() {
            let nearest = nearest(&text, Unit::names()).unwrap_or_default();
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

/// The keys of a mapping; remembers which were asked for, so that the rest can be reported as unknown.
#[derive(Debug)]
pub struct Fields<'n> {
    node: &'n Node,
    entries: &'n [(Node, Node)],
    asked: Vec<String>,
}

impl<'n> Fields<'n> {
    /// The keys of `node`; a node that is no mapping is a problem.
    pub fn of(context: &mut Context, node: &'n Node, what: &str) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            context.wrong_kind(node, what, "mapping");
            return None;
        };
        Some(Self { node, entries, asked: Vec::new() })
    }

    /// The value of a key; `null` counts as not written.
    pub fn get(&mut self, key: &'static str) -> Option<&'n Node> {
        self.named(key)
    }

    /// The value of a key that the source itself has named, such as the id of a dimension.
    pub fn named(&mut self, key: &str) -> Option<&'n Node> {
        self.asked.push(key.to_owned());
        let found = self.entries.iter().find(|(name, _)| name.as_text() == Some(key)).map(|(_, value)| value);
        found.filter(|node| !matches!(node.value, Value::Null))
    }

    /// The value of a key that must be there.
    pub fn needed(&mut self, context: &mut Context, key: &'static str) -> Option<&'n Node> {
        let found = self.get(key);
        if found.is_none() {
            let (start, length) = self.node.span;
            let place = Place::span(&context.file, start, length.min(1));
            context.problems.push(Problem::new(Code::MissingKey, place).with("key", key));
        }
        found
    }

    /// A text.
    pub fn text(&mut self, context: &mut Context, key: &'static str) -> Option<Text> {
        self.get(key).and_then(|node| context.text(node, key))
    }

    /// A string.
    pub fn string(&mut self, context: &mut Context, key: &'static str) -> Option<String> {
        self.get(key).and_then(|node| context.string(node, key))
    }

    /// A list of strings; a single one counts as a list of one.
    pub fn strings(&mut self, context: &mut Context, key: &'static str) -> Vec<String> {
        let nodes = self.get(key).map(list).unwrap_or_default();
        nodes.into_iter().filter_map(|node| context.string(node, key)).collect()
    }

    /// A fiscal year.
    pub fn year(&mut self, context: &mut Context, key: &'static str) -> Option<FiscalYear> {
        self.get(key).and_then(|node| context.year(node, key))
    }

    /// A day.
    pub fn date(&mut self, context: &mut Context, key: &'static str) -> Option<Date> {
        self.get(key).and_then(|node| context.date(node, key))
    }

    /// A number.
    pub fn number(&mut self, context: &mut Context, key: &'static str) -> Option<f64> {
        self.get(key).and_then(|node| context.number(node, key))
    }

    /// One of the words of a table.
    pub fn word<T: Copy>(
        &mut self,
        context: &mut Context,
        key: &'static str,
        words: &'static [(&'static str, T)],
    ) -> Option<T> {
        let node = self.get(key)?;
        let text = context.string(node, key)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning);
        if found.is_none() {
            let choices: Vec<_> = words.iter().map(|(word, _)| *word).collect();
            context.complain(Code::UnknownWord, node, &[("word", &text), ("choices", &choices.join(", "))]);
        }
        found
    }

    /// The items of a list of mappings, each read by `read`.
    pub fn items<T>(
        &mut self,
        context: &mut Context,
        key: &'static str,
        mut read: impl FnMut(&mut Context, Fields<'n>) -> Option<T>,
    ) -> Vec<T> {
        let nodes = self.get(key).map(list).unwrap_or_default();
        let mut items = Vec::new();
        for node in nodes {
            if let Some(fields) = Fields::of(context, node, key) {
                items.extend(read(context, fields));
            }
        }
        items
    }

    /// Reports every key that was not asked for, with the nearest one that is known.
    pub fn finish(self, context: &mut Context) {
        for (name, _) in self.entries {
            let text = name.as_text().unwrap_or_default();
            if !self.asked.iter().any(|asked| asked == text) {
                let nearest = nearest(text, self.asked.iter().map(String::as_str)).unwrap_or_default();
                context.complain(Code::UnknownKey, name, &[("key", text), ("nearest", nearest)]);
            }
        }
    }
}

/// The items of a list; a single value counts as a list of one.
#[must_use]
pub fn list(node: &Node) -> Vec<&Node> {
    match &node.value {
        Value::List(list) => list.iter().collect(),
        Value::Null => Vec::new(),
        _ => vec![node],
    }
}

/// The candidate nearest to a misspelt word, if one is near.
#[must_use]
pub fn nearest<'c>(text: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    candidates
        .map(|candidate| (strsim::damerau_levenshtein(text, candidate), candidate))
        .filter(|(distance, candidate)| {
            *distance <= 1 + candidate.chars().count() / 3 && *distance < text.chars().count().max(2)
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_key_and_a_stranger_finds_none() {
        let keys = ["title", "targets", "unit"];
        assert_eq!(nearest("titel", keys.into_iter()), Some("title"));
        assert_eq!(nearest("target", keys.into_iter()), Some("targets"));
        assert_eq!(nearest("completely-other", keys.into_iter()), None);
    }
}
