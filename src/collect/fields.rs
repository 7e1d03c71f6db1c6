//! Reads the keys of a YAML mapping into types, and notes everything that is wrong on the way.

use jiff::civil::Date;

pub use super::context::Context;
use super::limits;
use super::yaml::{Node, Scalar, Value};
use crate::model::{FiscalYear, Text};
use crate::problem::{Code, Place, Problem};

/// The keys of a mapping; remembers which were asked for, so that the rest can be reported as unknown.
#[derive(Debug)]
pub struct Fields<'n> {
    #[cfg(test)]
    what: String,
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
        Some(Self {
            #[cfg(test)]
            what: what.to_owned(),
            node,
            entries,
            asked: Vec::new(),
        })
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

    /// A year.
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
        #[cfg(test)]
        context.asked.words(&self.what, key, words.iter().map(|(word, _)| *word));
        self.get(key).and_then(|node| context.word(node, key, words))
    }

    /// Words of a table; a single one counts as a list of one.
    pub fn words<T: Copy>(
        &mut self,
        context: &mut Context,
        key: &'static str,
        words: &'static [(&'static str, T)],
    ) -> Vec<T> {
        #[cfg(test)]
        context.asked.words(&self.what, key, words.iter().map(|(word, _)| *word));
        let nodes = self.get(key).map(list).unwrap_or_default();
        nodes.into_iter().filter_map(|node| context.word(node, key, words)).collect()
    }

    /// `true` or `false`.
    pub fn flag(&mut self, context: &mut Context, key: &'static str) -> Option<bool> {
        let node = self.get(key)?;
        if let Value::Scalar(Scalar::Bool(flag)) = node.value {
            return Some(flag);
        }
        context.wrong_kind(node, key, "flag");
        None
    }

    /// An address of a page on the web.
    pub fn web_address(&mut self, context: &mut Context, key: &'static str) -> Option<String> {
        self.get(key).and_then(|node| context.web_address(node, key))
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
        #[cfg(test)]
        context.asked.keys(&self.what, &self.asked);
        if self.entries.len() > limits::YAML_KEYS {
            let (limit, found) = (limits::YAML_KEYS.to_string(), self.entries.len().to_string());
            context.complain(Code::TooLarge, self.node, &[("what", "yaml-keys"), ("limit", &limit), ("found", &found)]);
            return;
        }
        for (name, _) in self.entries {
            let text = name.as_text().unwrap_or(&name.written);
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
