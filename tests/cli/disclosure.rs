//! Disclosure control from outside: what is withheld, that nothing gives it away, and that its value stands nowhere.

mod giveaways;
mod lock;
mod private;
mod report;

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use super::story::{Run, Source, files};

/// Persons in kinds with a total; counts below 5 are withheld.
const USERS: &str = "\
title: 利用した人の数
policy: care
unit: 人
subject: person
disclosure: {minimum: 5}
dimensions:
  kind:
    title: 区分
    values: {a: 新規, b: 継続, c: 紹介}
    total: {label: 合計, rule: sum}
";

/// A site with the persons of a table alone, wide, by kind.
fn users(table: &str) -> Source {
    bare().file("care/users.yaml", USERS).file("care/users.csv", table)
}

/// A site without any indicator.
fn bare() -> Source {
    Source::nothing()
        .file("site.yaml", "title: 試しの指標\npublisher: 試し市\naccept: [{code: K05xx, reason: 印刷された形の表}]\n")
        .file("policies.yaml", "- {id: care, title: 支え合い}\n")
}

/// The same with another table of persons, in kinds or without.
fn with(source: Source, id: &str, yaml: &str, table: &str) -> Source {
    source.file(&format!("care/{id}.yaml"), yaml).file(&format!("care/{id}.csv"), table)
}

/// Writes the lock and builds.
#[track_caller]
fn built(source: Source) -> Source {
    source.check(&["--write-lock"]).exits(0);
    source.build().exits(0);
    source
}

/// What is published of an indicator: value by series and year, `None` where it is withheld. A value without status Q is
/// there, one with it is not.
#[track_caller]
fn published(source: &Source, id: &str) -> BTreeMap<(String, i64), Option<f64>> {
    let data = source.json(&format!("data/indicators/{id}.json"));
    let mut all = BTreeMap::new();
    for series in data["series"].as_array().unwrap() {
        let key: Vec<&str> = series["key"]
            .as_object()
            .map(|key| key.values().map(|v| v.as_str().unwrap()).collect())
            .unwrap_or_default();
        for observation in series["observations"].as_array().unwrap() {
            let value = observation["value"].as_f64();
            assert_eq!(value.is_none(), observation["status"] == "Q", "{observation:#}");
            all.insert((key.join("-"), observation["period"].as_i64().unwrap()), value);
        }
    }
    all
}

/// The series that are withheld in a year.
#[track_caller]
fn withheld(source: &Source, id: &str, year: i64) -> Vec<String> {
    let all = published(source, id).into_iter();
    all.filter(|((_, period), value)| *period == year && value.is_none()).map(|((series, _), _)| series).collect()
}

/// Insists that a number stands nowhere in what is written or said: in no file of the output, in no problem of any
/// format, in no report. It must be one that nothing else has.
#[track_caller]
fn is_nowhere(source: &Source, number: &str) {
    let (thousands, rest) = number.split_at(number.len() - 3);
    let spellings = [number.to_owned(), format!("{thousands},{rest}"), format!("{thousands}.{rest}")];
    for (path, bytes) in files(&source.output()) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for spelling in &spellings {
            assert!(!text.contains(spelling), "{spelling} stands in {path}");
        }
    }
    for format in ["json", "github", "sarif"] {
        let run = source.check(&["--format", format]);
        assert!(spellings.iter().all(|spelling| !run.stdout.contains(spelling)), "{format}: {}", run.stdout);
    }
    for language in ["ja", "en"] {
        let run = source.check(&["--disclosure-report", "--lang", language]);
        assert!(spellings.iter().all(|spelling| !run.stdout.contains(spelling)), "{}", run.stdout);
    }
    let lock = fs::read_to_string(source.root().join("indicators/disclosure.lock")).unwrap_or_default();
    assert!(spellings.iter().all(|spelling| !lock.contains(spelling)), "{lock}");
}

/// The problems of a check, by code with their messages.
fn told(run: &Run) -> Vec<(String, String)> {
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    report["problems"].as_array().unwrap().iter().map(|p| (text(&p["code"]), text(&p["message"]))).collect()
}
