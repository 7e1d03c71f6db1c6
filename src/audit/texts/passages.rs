//! The texts of files, cut into the pieces that a reader takes in at once: paragraphs, items, cells, attributes, notes.

use serde_json::Value;

use super::super::figures::{Files, id};
use super::super::markup::{Content, Tree, join};
use super::super::register::Subject;
use super::super::{Audit, Leak, Spot, line};
use super::scope::{Scope, member};
use super::{Given, Passage, fold, given, named_year, tables};
use crate::problem::Code;

/// Elements that do not part a text.
const INLINE: [&str; 20] = [
    "a", "abbr", "b", "bdi", "cite", "code", "data", "em", "i", "mark", "q", "ruby", "small", "span", "strong", "sub",
    "sup", "time", "tspan", "u",
];

/// A piece of a page.
pub(super) struct Piece {
    /// The element it stands in.
    pub(super) node: usize,
    /// Its text, folded.
    pub(super) text: String,
    /// Its first byte in the file.
    at: usize,
    hidden: bool,
}

/// What the texts of a page give away: of its paragraphs, its tables, its attributes and its comments.
pub(in super::super) fn in_page<'a>(
    audit: &Audit<'a>,
    path: &str,
    text: &str,
    tree: &Tree<'_>,
    scope: &Scope<'_, 'a>,
) -> Vec<Leak<'a>> {
    let mut leaks = tables::leaks(audit, path, text, tree, scope);
    for piece in pieces(tree) {
        for subject in scope.subjects(tree, piece.node) {
            let member = member(tree, piece.node, subject);
            let year = beside(tree, subject, &piece);
            let passage = Passage { text: &piece.text, member, year, hidden: piece.hidden };
            let given = given(audit, subject, &passage);
            // Counting lines takes longer than all the rest.
            if !given.is_empty() {
                leaks.extend(told(given, path, &Spot::Line(line(text, piece.at))));
            }
        }
    }
    leaks
}

/// For a piece that is a number with its unit alone, the year that the box names in which it stands.
fn beside(tree: &Tree<'_>, subject: &Subject<'_>, piece: &Piece) -> Option<i32> {
    let plain: String = piece.text.chars().filter(|c| !c.is_whitespace()).collect();
    let unit = plain.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'));
    let alone = unit.len() < plain.len() && subject.units.iter().any(|known| known == unit);
    // A cell of a table is read with its headings.
    if !alone || matches!(tree.nodes[piece.node].name(), "td" | "th" | "text") {
        return None;
    }
    let box_of = fold(&tree.text(tree.nodes[piece.node].parent?));
    named_year(&box_of, subject.indicator.calendar).filter(|_| box_of.chars().count() < 120)
}

/// The pieces of a page.
pub(super) fn pieces(tree: &Tree<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    gather(tree, 0, &mut pieces);
    pieces
}

/// Adds the pieces of a node: its texts up to each element that parts them, and those of such elements.
fn gather(tree: &Tree<'_>, node: usize, pieces: &mut Vec<Piece>) {
    let mut current: Option<(String, usize)> = None;
    let mut waiting: Vec<usize> = tree.nodes[node].children.iter().rev().copied().collect();
    let close = |current: &mut Option<(String, usize)>, pieces: &mut Vec<Piece>| {
        if let Some((text, at)) = current.take().filter(|(text, _)| !text.trim().is_empty()) {
            pieces.push(Piece { node, text: fold(&text), at, hidden: false });
        }
    };
    pieces.extend(attributes(tree, node));
    while let Some(child) = waiting.pop() {
        let found = &tree.nodes[child];
        match &found.content {
            Content::Text(text) => join(&mut current.get_or_insert_with(|| (String::new(), found.at)).0, text),
            // What styles say of sizes is no figure.
            Content::Hidden(_) if tree.nodes[node].name() == "style" => {}
            // In a script a number counts beside its year, in a comment alone as well.
            Content::Hidden(text) => {
                let hidden = tree.nodes[node].name() != "script";
                pieces.push(Piece { node, text: fold(text), at: found.at, hidden });
            }
            Content::Element(name, _) if INLINE.contains(&name.as_str()) => {
                pieces.extend(attributes(tree, child));
                waiting.extend(found.children.iter().rev());
            }
            Content::Element(name, _) if name == "br" => {
                join(&mut current.get_or_insert_with(|| (String::new(), found.at)).0, "\n");
            }
            Content::Element(..) => {
                close(&mut current, pieces);
                gather(tree, child, pieces);
            }
        }
    }
    close(&mut current, pieces);
}

/// Whether an attribute holds words or figures, and not the form of the page.
fn is_told(name: &str) -> bool {
    let words = ["alt", "title", "content", "value", "summary", "label", "placeholder", "datetime"];
    let spoken = ["aria-label", "aria-description", "aria-valuetext", "aria-valuenow"];
    name.starts_with("data-") || spoken.contains(&name) || words.contains(&name)
}

/// The words and figures in the attributes of an element, with the words of the mark it belongs to.
fn attributes(tree: &Tree<'_>, node: usize) -> Option<Piece> {
    let Content::Element(_, attributes) = &tree.nodes[node].content else { return None };
    let found = &tree.nodes[node];
    if found.attribute("http-equiv").is_some() || found.attribute("name") == Some("viewport") {
        return None;
    }
    let told: Vec<&str> = attributes.iter().filter(|(name, _)| is_told(name)).map(|(_, text)| text.as_str()).collect();
    if told.is_empty() {
        return None;
    }
    let mark = tree.ancestors(node).take(2).find_map(|ancestor| tree.nodes[ancestor].attribute("data-t"));
    let all: Vec<&str> = mark.into_iter().chain(told).collect();
    Some(Piece { node, text: fold(&all.join(" ")), at: tree.nodes[node].at, hidden: true })
}

/// What a text edition gives away.
pub(in super::super) fn in_plain<'a>(audit: &Audit<'a>, path: &str, text: &str) -> Vec<Leak<'a>> {
    let text = fold(text);
    let owner = audit.register.owner(path);
    let mut leaks = Vec::new();
    for subject in audit.register.subjects.values() {
        let named = || subject.titles.iter().any(|title| text.contains(title));
        if owner.map_or_else(named, |owner| owner.at == subject.at) {
            leaks.extend(told(given(audit, subject, &Passage::plain(&text)), path, &Spot::Files));
        }
    }
    leaks
}

/// What the texts of the data files give away: labels, notes, reasons, sentences.
pub(in super::super) fn in_data<'a>(audit: &Audit<'a>, files: &Files<'_>) -> Vec<Leak<'a>> {
    let mut leaks = Vec::new();
    for (path, value) in &files.json {
        let mut reader = InJson { audit, path, leaks: Vec::new() };
        reader.walk(value, &Place::default());
        leaks.extend(reader.leaks);
    }
    for (path, table) in &files.tables {
        for (line, row) in &table.rows {
            let Some((member, year)) = audit.index.of_row(path, table, row) else {
                leaks.extend(in_row_about(audit, path, *line, row));
                continue;
            };
            let indicator = audit.register.analysed.catalogue.members[member].indicator;
            let Some(subject) = audit.register.subjects.get(&indicator) else { continue };
            let cells = table.headings.iter().zip(row).filter(|(heading, _)| !IN_TABLES.contains(&heading.as_str()));
            for (_, cell) in cells {
                let text = fold(cell);
                let passage = Passage { text: &text, member: Some(member), year: Some(year), hidden: false };
                leaks.extend(told(given(audit, subject, &passage), path, &Spot::Line(*line)));
            }
        }
    }
    leaks
}

/// What a row says that is about no year: one of definitions, with the id of what it is about in a cell of its own.
fn in_row_about<'a>(audit: &Audit<'a>, path: &str, line: usize, row: &[String]) -> Vec<Leak<'a>> {
    let subject = |cell: &String| audit.register.subject(cell.split(' ').next().unwrap_or_default());
    let Some(subject) = row.iter().find_map(subject) else { return Vec::new() };
    let read = |cell: &String| {
        let text = fold(cell);
        let passage = Passage { text: &text, member: None, year: None, hidden: false };
        told(given(audit, subject, &passage), path, &Spot::Line(line))
    };
    row.iter().flat_map(read).collect()
}

/// Columns that hold names, years and days, and those whose numbers are compared as numbers.
const IN_TABLES: [&str; 14] = [
    "indicator",
    "title",
    "fiscal_year",
    "年度",
    "和暦",
    "from",
    "until",
    "complete",
    "value",
    "unit",
    "status",
    "as_of",
    "target",
    "revised",
];

/// Where in a JSON file a text stands.
#[derive(Clone, Debug, Default)]
struct Place {
    path: String,
    indicator: Option<String>,
    key: Option<Value>,
    year: Option<i32>,
}

impl Place {
    fn at(&self, step: &str) -> Self {
        let dot = if self.path.is_empty() || step.starts_with('[') { "" } else { "." };
        Self { path: format!("{}{dot}{step}", self.path), ..self.clone() }
    }
}

/// Members that hold names and days.
const IN_JSON: [&str; 28] = [
    "schema",
    "id",
    "title",
    "label",
    "unit",
    "from",
    "to",
    "as_of",
    "date",
    "by",
    "status",
    "policy",
    "reading",
    "key",
    "headline",
    "departments",
    "also_in",
    "programme",
    "formula",
    "dct:title",
    "dct:identifier",
    "dct:issued",
    "dct:modified",
    "dct:temporal",
    "dcat:byteSize",
    "schema:dateModified",
    "schema:temporalCoverage",
    "spdx:checksum",
];

struct InJson<'r, 'a> {
    audit: &'r Audit<'a>,
    path: &'r str,
    leaks: Vec<Leak<'a>>,
}

impl InJson<'_, '_> {
    fn walk(&mut self, value: &Value, place: &Place) {
        match value {
            Value::Object(members) => {
                let mut place = place.clone();
                if let Some(id) = id(members) {
                    place.indicator = Some(id.to_owned());
                }
                place.key = members.get("key").cloned().or(place.key);
                let year = members.get("period").and_then(Value::as_i64);
                place.year = year.and_then(|year| i32::try_from(year).ok()).or(place.year);
                for (name, member) in members.iter().filter(|(name, _)| !IN_JSON.contains(&name.as_str())) {
                    self.walk(member, &place.at(name));
                }
            }
            // The sentences on a series follow each other.
            Value::Array(list) if !list.is_empty() && list.iter().all(Value::is_string) => {
                let text: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
                self.read(&text.join("\n"), place);
            }
            Value::Array(list) => {
                for (at, value) in list.iter().enumerate() {
                    self.walk(value, &place.at(&format!("[{at}]")));
                }
            }
            Value::String(text) => self.read(text, place),
            _ => {}
        }
    }

    fn read(&mut self, text: &str, place: &Place) {
        let Some(subject) = place.indicator.as_deref().and_then(|id| self.audit.register.subject(id)) else { return };
        let text = fold(text);
        let member = place.key.as_ref().and_then(|key| subject.by_key(key)).map(|series| series.member);
        let passage = Passage { text: &text, member, year: place.year, hidden: false };
        self.leaks.extend(told(given(self.audit, subject, &passage), self.path, &Spot::Path(place.path.clone())));
    }
}

/// Leaks from what a passage gives away.
pub(super) fn told<'a>(given: Given<'a>, path: &str, spot: &Spot) -> Vec<Leak<'a>> {
    let leak = |(withheld, detail)| Leak {
        withheld,
        code: Code::WithheldInText,
        output: path.to_owned(),
        spot: spot.clone(),
        detail,
    };
    given.into_iter().map(leak).collect()
}
