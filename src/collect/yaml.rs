//! YAML as a tree in which every key and value knows its place.
//!
//! The tree, rather than typed structs, is what is walked, because a reader of typed structs stops at the first wrong
//! key, and an office wants to hear of all of them at once.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::Spanned;

use crate::problem::{Code, Place, Problem};

/// A value of the tree.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing, or `null`.
    Null,
    /// A word, number or text that is no list or mapping.
    Scalar(Scalar),
    /// A list.
    List(Vec<Node>),
    /// A mapping in the order written.
    Map(Vec<(Node, Node)>),
}

/// What kind of scalar YAML takes it for; its spelling stands in the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Scalar {
    /// Text.
    Text(String),
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
}

/// A value with its place in the file.
#[derive(Clone, Debug)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// First byte and length in the file.
    pub span: (usize, usize),
    /// The text as written, for scalars that are not quoted.
    pub written: String,
}

impl Node {
    /// The text of a scalar as written; numbers keep their spelling.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(Scalar::Text(text)) => Some(text),
            Value::Scalar(_) => Some(&self.written),
            _ => None,
        }
    }
}

struct Raw(RawValue);

enum RawValue {
    Null,
    Scalar(Scalar),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<Raw>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor).map(Raw)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = RawValue;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a YAML value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<RawValue, E> {
        Ok(RawValue::Scalar(Scalar::Bool(value)))
    }

    #[expect(clippy::cast_precision_loss, reason = "the spelling in the file is what is read later")]
    fn visit_i64<E>(self, value: i64) -> Result<RawValue, E> {
        Ok(RawValue::Scalar(Scalar::Number(value as f64)))
    }

    #[expect(clippy::cast_precision_loss, reason = "the spelling in the file is what is read later")]
    fn visit_u64<E>(self, value: u64) -> Result<RawValue, E> {
        Ok(RawValue::Scalar(Scalar::Number(value as f64)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<RawValue, E> {
        Ok(RawValue::Scalar(Scalar::Number(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<RawValue, E> {
        Ok(RawValue::Scalar(Scalar::Text(value.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_none<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<RawValue, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = access.next_element()? {
            list.push(item);
        }
        Ok(RawValue::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<RawValue, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = access.next_entry()? {
            map.push(entry);
        }
        Ok(RawValue::Map(map))
    }
}

/// Reads a file's text into a tree.
///
/// # Errors
/// The place and the parser's words where the text is no YAML.
pub fn parse(file: &str, text: &str) -> Result<Node, Problem> {
    let raw: Result<Spanned<Raw>, _> = serde_yaml::from_str(text);
    match raw {
        Ok(raw) => Ok(node(text, raw)),
        Err(error) => Err(syntax(file, text, &error)),
    }
}

fn node(text: &str, raw: Spanned<Raw>) -> Node {
    let span = bytes(raw.referenced);
    let written = text.get(span.0..span.0 + span.1).unwrap_or_default().trim_end().to_owned();
    let value = match raw.value.0 {
        RawValue::Null => Value::Null,
        RawValue::Scalar(scalar) => Value::Scalar(scalar),
        RawValue::List(list) => Value::List(list.into_iter().map(|item| node(text, item)).collect()),
        RawValue::Map(map) => Value::Map(map.into_iter().map(|(k, v)| (node(text, k), node(text, v))).collect()),
    };
    Node { value, span, written }
}

fn bytes(location: serde_yaml::Location) -> (usize, usize) {
    let span = location.span();
    let number = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    (number(span.byte_offset()), number(span.byte_len()))
}

fn syntax(file: &str, text: &str, error: &serde_yaml::Error) -> Problem {
    let bare = error.without_snippet();
    let words = bare.to_string();
    let first = words.lines().next().unwrap_or_default();
    // The scanner's own words hold the very place; the error's location is where the document began.
    let (detail, told) = match first.rsplit_once(" at line ") {
        Some((detail, position)) => (detail, offset(text, position)),
        None => (first, None),
    };
    let start = told.or_else(|| bare.location().map(|location| bytes(location).0)).unwrap_or(0).min(text.len());
    let length = text[start..].chars().next().map_or(0, char::len_utf8);
    Problem::new(Code::Yaml, Place::span(file, start, length)).with("detail", detail).with("slip", slip(detail))
}

/// The common slips by what the parser says of them, for messages in an office's words.
fn slip(detail: &str) -> &'static str {
    const SLIPS: [(&str, &str); 13] = [
        ("bracket", "bracket"),
        ("illegal placement of ':'", "bracket"),
        ("escape", "escape"),
        ("quoted scalar", "quote"),
        ("found a tab", "tab"),
        ("duplicate mapping key", "twice"),
        ("mapping values", "colon"),
        ("expected ':'", "no-colon"),
        ("did not find expected", "indent"),
        ("invalid indentation", "indent"),
        ("unexpected character", "sign"),
        ("unknown anchor", "sign"),
        ("multiple YAML documents", "documents"),
    ];
    SLIPS.iter().find(|(said, _)| detail.contains(said)).map_or("other", |(_, slip)| slip)
}

/// The byte of a position such as `2, column 8`.
fn offset(text: &str, position: &str) -> Option<usize> {
    let (line, column) = position.split_once(", column ")?;
    let line: usize = line.parse().ok()?;
    let column: usize = column.trim_end_matches(|c: char| !c.is_ascii_digit()).parse().ok()?;
    let start: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let within = text.get(start..)?.chars().take(column.checked_sub(1)?).map(char::len_utf8).sum::<usize>();
    Some(start + within)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_spelling_and_their_place() {
        let text = "a: 1.10\nb:\n  - R5\n  - '人'\n";
        let Value::Map(map) = parse("x.yaml", text).unwrap().value else { panic!("a mapping") };
        assert_eq!(map[0].1.as_text(), Some("1.10"));
        assert_eq!(map[0].1.span, (3, 4));
        let Value::List(list) = &map[1].1.value else { panic!("a list") };
        assert_eq!(list[0].as_text(), Some("R5"));
        assert_eq!(list[1].as_text(), Some("人"));
    }

    #[test]
    fn what_is_no_yaml_is_told_with_its_place() {
        let text = "title: [a\nunit: 件\n";
        let text_line = |start: usize| text[..start].matches('\n').count() + 1;
        let problem = parse("x.yaml", text).unwrap_err();
        assert_eq!(problem.code, Code::Yaml);
        assert_eq!(problem.place.span.map(|(start, _)| text_line(start)), Some(2));
    }

    #[test]
    fn the_common_slips_are_told_apart() {
        for (text, slip) in [
            ("a: [b\n", "bracket"),
            ("a: [b\nc: d\n", "bracket"),
            ("a: {b: c}}\n", "bracket"),
            ("a: \"b\nc: d\n", "quote"),
            ("a: \"b\" c\n", "quote"),
            ("a: \"\\q\"\n", "escape"),
            ("- a: b\n\tc: d\n", "tab"),
            ("a: 1\na: 2\n", "twice"),
            ("a: b: c\n", "colon"),
            ("a: b\nc：d\ne: f\n", "no-colon"),
            ("- a: b\n c: d\n", "indent"),
            ("a: @b\n", "sign"),
            ("a: *b\n", "sign"),
            ("a: b\n---\nc: d\n", "documents"),
        ] {
            assert_eq!(parse("x.yaml", text).unwrap_err().fact("slip"), Some(slip), "{text}");
        }
    }

    #[test]
    fn a_key_written_twice_is_refused() {
        assert_eq!(parse("x.yaml", "a: 1\na: 2\n").unwrap_err().code, Code::Yaml);
    }
}
