//! Problems as SARIF 2.1.0, the format in which code-scanning services take what a program found.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::Report;
use crate::commands::explain;
use crate::problem::{Code, Problem, Severity};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// All problems as a SARIF log of one run.
pub(super) fn sarif(report: &Report<'_>) -> String {
    let sorted = report.problems.sorted();
    let mut codes: Vec<Code> = sorted.iter().map(|problem| problem.code).collect();
    codes.sort_by_key(|code| code.id());
    codes.dedup();
    let rules: Vec<Value> = codes.iter().map(|code| rule(report, *code)).collect();
    let mut seen = BTreeMap::new();
    let results = sorted.iter().map(|problem| {
        let index = codes.iter().position(|code| *code == problem.code);
        result(report, problem, index, &fingerprint(report, problem, &mut seen))
    });
    let driver = json!({
        "name": "kizashi",
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules,
    });
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver },
            "language": report.words.language().tag(),
            "columnKind": "unicodeCodePoints",
            "invocations": [{ "executionSuccessful": true }],
            "results": results.collect::<Vec<_>>(),
        }],
    });
    format!("{log:#}\n")
}

/// SARIF's levels have the words of our severities.
fn level(severity: Severity) -> &'static str {
    severity.word()
}

fn rule(report: &Report<'_>, code: Code) -> Value {
    let title = report.words.title(code);
    let section = explain::section(report.words.language(), code);
    let help = match section {
        Some(section) => json!({ "text": explain::plain(section), "markdown": section }),
        None => json!({ "text": title }),
    };
    json!({
        "id": code.id(),
        "shortDescription": { "text": title },
        "help": help,
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

fn result(report: &Report<'_>, problem: &Problem, index: Option<usize>, fingerprint: &str) -> Value {
    let (message, help) = report.message(problem);
    json!({
        "ruleId": problem.code.id(),
        "ruleIndex": index,
        "level": level(problem.code.severity()),
        "message": { "text": format!("{message}\n{help}") },
        "locations": [location(report, problem)],
        "partialFingerprints": { "problem/v1": fingerprint },
    })
}

fn location(report: &Report<'_>, problem: &Problem) -> Value {
    let place = &problem.place;
    let mut physical = json!({ "artifactLocation": { "uri": uri(&report.path(problem)) } });
    let (start, end) = (report.problems.line_and_column(place), report.problems.end_line_and_column(place));
    if let (Some((start_line, start_column)), Some((end_line, end_column))) = (start, end) {
        physical["region"] = json!({
            "startLine": start_line, "startColumn": start_column, "endLine": end_line, "endColumn": end_column,
        });
    }
    let mut location = json!({ "physicalLocation": physical });
    if let (Some(sheet), Some(cell)) = (&place.sheet, place.cell) {
        let address = cell.address();
        let whole = format!("{sheet}!{address}");
        location["logicalLocations"] = json!([{ "name": address, "fullyQualifiedName": whole, "kind": "cell" }]);
    }
    location
}

/// A path as a URI reference: all but unreserved characters and `/` is percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            other => uri.extend(['%', hex(other >> 4).to_ascii_uppercase(), hex(other & 15).to_ascii_uppercase()]),
        }
    }
    uri
}

/// What makes a problem the same one after lines were added above it: its code, its file, the text it is about, and how
/// many of the same stand before it.
fn fingerprint(report: &Report<'_>, problem: &Problem, seen: &mut BTreeMap<String, usize>) -> String {
    let place = &problem.place;
    let mut parts = vec![problem.code.id(), &place.file, place.sheet.as_deref().unwrap_or_default()];
    // A figure of one digit would be read back from its digest.
    match report.problems.marked(place).filter(|_| !problem.withheld) {
        Some(text) => parts.push(text),
        None => parts.extend(problem.facts.iter().map(|(_, value)| value.as_str())),
    }
    let same = parts.join("\u{0}");
    let before = seen.entry(same.clone()).or_insert(0);
    *before += 1;
    let digest = Sha256::digest(format!("{same}\u{0}{before}").as_bytes());
    digest.iter().flat_map(|byte| [hex(byte >> 4), hex(byte & 15)]).collect()
}

/// A number below 16 as a hexadecimal digit.
fn hex(number: u8) -> char {
    char::from_digit(u32::from(number), 16).unwrap_or('0')
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn a_path_becomes_a_uri_reference() {
        assert_eq!(uri("a b/50%.csv"), "a%20b/50%25.csv");
        assert_eq!(uri("区分#1.csv"), "%E5%8C%BA%E5%88%86%231.csv");
        assert_eq!(uri("/srv/a:b.csv"), "file:///srv/a%3Ab.csv");
    }
}
