//! YAML as a tree in which every key and value knows its place.
//!
//! The tree, rather than typed structs, is what is walked, because a reader of typed structs stops at the first wrong
//! key, and an office wants to hear of all of them at once.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::budget::BudgetBreach;
use serde_yaml::options::{DuplicateKeyPolicy, MergeKeyPolicy, NonFiniteFloatPolicy};
use serde_yaml::{Error, Options, Spanned};

use super::limits;
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
    /// The value of a key, of a mapping.
    #[must_use]
    pub fn value_of(&self, key: &str) -> Option<&Self> {
        let Value::Map(map) = &self.value else { return None };
        map.iter().find(|(name, _)| name.as_text() == Some(key)).map(|(_, value)| value)
    }

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
/// The place and what is wrong where the text is no YAML, more than one document, or asks for more than the limits.
pub fn parse(file: &str, text: &str) -> Result<Node, Problem> {
    if text.len() > limits::YAML_BYTES {
        return Err(too_large(Place::file(file), "yaml-size", limits::YAML_BYTES, text.len()));
    }
    let raw: Result<Spanned<Raw>, _> = serde_yaml::from_str_with_options(text, options());
    raw.map_err(|error| refused(file, text, &error)).and_then(|raw| node(file, text, raw))
}

/// YAML 1.2 as editors read it: only `true` and `false` are truth values, `<<` is a key like any other.
fn options() -> Options {
    serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_depth: limits::YAML_DEPTH,
            flow_nesting_limit: limits::YAML_DEPTH,
            max_nodes: limits::YAML_NODES,
            max_events: 4 * limits::YAML_NODES,
            max_total_scalar_bytes: limits::YAML_TEXTS,
            max_recorded_anchor_events: limits::YAML_NODES,
            max_recorded_anchor_bytes: limits::YAML_TEXTS,
        },
        alias_limits: serde_yaml::alias_limits! {
            max_total_replayed_events: limits::YAML_REPEATED,
            max_replay_stack_depth: limits::YAML_DEPTH,
        },
        duplicate_keys: DuplicateKeyPolicy::Error,
        merge_keys: MergeKeyPolicy::AsOrdinary,
        strict_booleans: true,
        reject_unsupported_tags: true,
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        with_snippet: false,
    }
}

fn too_large(place: Place, what: &str, limit: usize, found: usize) -> Problem {
    let problem = Problem::new(Code::TooLarge, place).with("what", what).with("limit", limit.to_string());
    problem.with("found", found.to_string())
}

fn node(file: &str, text: &str, raw: Spanned<Raw>) -> Result<Node, Problem> {
    let span = bytes(raw.referenced);
    let (start, length) = bytes(raw.defined);
    let spelling = text.get(start..start + length).unwrap_or_default().trim_end();
    let nodes = |raw: Spanned<Raw>| node(file, text, raw);
    let value = match raw.value.0 {
        RawValue::Null => Value::Null,
        RawValue::Scalar(scalar) => Value::Scalar(plain(scalar, spelling)),
        RawValue::List(list) => Value::List(list.into_iter().map(&nodes).collect::<Result<_, _>>()?),
        RawValue::Map(map) => {
            let entries = map.into_iter().map(|(key, value)| Ok((nodes(key)?, nodes(value)?)));
            Value::Map(entries.collect::<Result<_, Problem>>()?)
        }
    };
    let written = match &value {
        // Of a list or mapping only the beginning is ever shown; all of it would be kept once for each level.
        Value::List(_) | Value::Map(_) => spelling.lines().next().unwrap_or_default().chars().take(80).collect(),
        Value::Scalar(_) | Value::Null => spelling.to_owned(),
    };
    let long = matches!(&value, Value::Scalar(Scalar::Text(text)) if text.len() > limits::YAML_TEXT);
    if long {
        return Err(too_large(Place::span(file, span.0, 1), "yaml-text", limits::YAML_TEXT, written.len()));
    }
    Ok(Node { value, span, written })
}

/// A number that readers of YAML do not agree on (`010`, `1_000`, `0x1F`, `1:30`) is the text it is written as.
fn plain(scalar: Scalar, spelling: &str) -> Scalar {
    let digits = spelling.trim_start_matches(['-', '+']);
    let agreed = digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'-' | b'+'))
        && !(digits.len() > 1 && digits.starts_with('0') && digits.as_bytes()[1].is_ascii_digit());
    match scalar {
        Scalar::Number(number) if number.is_finite() && !agreed => Scalar::Text(spelling.to_owned()),
        other => other,
    }
}

fn bytes(location: serde_yaml::Location) -> (usize, usize) {
    let span = location.span();
    let number = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    (number(span.byte_offset()), number(span.byte_len()))
}

/// The problem of a text that the parser refuses.
fn refused(file: &str, text: &str, error: &Error) -> Problem {
    let error = innermost(error);
    let place = || {
        let start = error.location().map_or(0, |location| bytes(location).0).min(text.len());
        let start = (0..=start).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        Place::span(file, start, text[start..].chars().next().map_or(0, char::len_utf8))
    };
    let told = |slip: &str, detail: &str| Problem::new(Code::Yaml, place()).with("slip", slip).with("detail", detail);
    match error {
        Error::Budget { breach, .. } => over_budget(place(), breach),
        Error::AliasReplayLimitExceeded { total_replayed_events, .. } => {
            too_large(place(), "yaml-aliases", limits::YAML_REPEATED, *total_replayed_events)
        }
        Error::AliasReplayStackDepthExceeded { depth, .. } => {
            too_large(place(), "yaml-depth", limits::YAML_DEPTH, *depth)
        }
        Error::MultipleDocuments { .. } => told("documents", ""),
        Error::DuplicateMappingKey { key, .. } => told("twice", key.as_deref().unwrap_or_default()),
        Error::UnsupportedTag { tag, .. } => told("tag", tag),
        Error::UnknownAnchor { .. } | Error::RecursiveReferencesRequireWeakTypes { .. } => told("sign", ""),
        _ => syntax(file, text, error),
    }
}

/// The error itself, without what is told around it.
fn innermost(error: &Error) -> &Error {
    match error {
        Error::AliasError { error, .. } | Error::WithSnippet { error, .. } => innermost(error),
        other => other,
    }
}

fn over_budget(place: Place, breach: &BudgetBreach) -> Problem {
    match breach {
        BudgetBreach::Depth { depth } => too_large(place, "yaml-depth", limits::YAML_DEPTH, *depth),
        BudgetBreach::ScalarBytes { total_scalar_bytes: found }
        | BudgetBreach::RecordedAnchorBytes { recorded_anchor_bytes: found } => {
            too_large(place, "yaml-texts", limits::YAML_TEXTS, *found)
        }
        BudgetBreach::Nodes { nodes: found }
        | BudgetBreach::Events { events: found }
        | BudgetBreach::RecordedAnchorEvents { recorded_anchor_events: found } => {
            too_large(place, "yaml-nodes", limits::YAML_NODES, *found)
        }
        BudgetBreach::Aliases { aliases: found } | BudgetBreach::AliasAnchorRatio { aliases: found, .. } => {
            too_large(place, "yaml-aliases", limits::YAML_REPEATED, *found)
        }
        _ => Problem::new(Code::Yaml, place).with("slip", "other").with("detail", "budget"),
    }
}

fn syntax(file: &str, text: &str, error: &Error) -> Problem {
    let words = error.to_string();
    let first = words.lines().next().unwrap_or_default();
    // The scanner's own words hold the very place; the error's location is where the document began.
    let (detail, told) = match first.rsplit_once(" at line ") {
        Some((detail, position)) => (detail, offset(text, position)),
        None => (first, None),
    };
    let start = told.or_else(|| error.location().map(|location| bytes(location).0)).unwrap_or(0).min(text.len());
    let length = text[start..].chars().next().map_or(0, char::len_utf8);
    let place = Place::span(file, start, length);
    if detail == "recursion limit exceeded" {
        return too_large(place, "yaml-depth", limits::YAML_DEPTH, limits::YAML_DEPTH + 1);
    }
    Problem::new(Code::Yaml, place).with("detail", detail).with("slip", slip(detail))
}

/// The common slips by what the parser says of them, for messages in an office's words.
fn slip(detail: &str) -> &'static str {
    const SLIPS: [(&str, &str); 14] = [
        ("tabs disallowed", "tab"),
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
mod tests;
