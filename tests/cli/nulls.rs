//! Every null of an analysis has its reason, every reason belongs to a null, and every reason is one of those that the
//! schema lists and the documentation explains.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::story::{Source, files};

/// The paths of the nulls below a value. A reason that is null itself is an answer: nothing needed one.
fn nulls(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    let at = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        Value::Null => {
            found.insert(path.to_owned());
        }
        Value::Object(map) => {
            map.iter().filter(|(key, _)| *key != "reason").for_each(|(key, value)| nulls(value, &at(key), found));
        }
        Value::Array(list) => list.iter().enumerate().for_each(|(n, value)| nulls(value, &at(&n.to_string()), found)),
        _ => {}
    }
}

/// Walks every analysis of a built site; gives back how often each reason was met.
#[track_caller]
fn walk(output: &Path) -> BTreeMap<String, usize> {
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    let data = files(output).into_iter().filter(|(path, _)| path.starts_with("data/indicators/"));
    for (path, bytes) in data.filter(|(path, _)| Path::new(path).extension().is_some_and(|ending| ending == "json")) {
        let json: Value = serde_json::from_slice(&bytes).unwrap();
        for series in json["series"].as_array().unwrap() {
            let mut analysis = series["analysis"].clone();
            let reasons = analysis.as_object_mut().unwrap().remove("reasons").unwrap();
            let reasons = reasons.as_object().unwrap();
            let mut found = BTreeSet::new();
            nulls(&analysis, "", &mut found);
            let named: BTreeSet<String> = reasons.keys().cloned().collect();
            let (without, idle) = (&found - &named, &named - &found);
            assert!(without.is_empty(), "{path} {}: null without a reason: {without:?}", series["key"]);
            assert!(idle.is_empty(), "{path} {}: a reason for what is there: {idle:?}", series["key"]);
            for reason in reasons.values() {
                *met.entry(reason.as_str().unwrap().to_owned()).or_default() += 1;
            }
        }
    }
    met
}

/// The reasons that the schema of the output lists.
fn listed() -> BTreeSet<String> {
    let run = Source::nothing().kizashi(&["schema", "output"]).exits(0);
    let schema: Value = serde_json::from_str(&run.stdout).unwrap();
    let words = schema["$defs"]["why"]["enum"].as_array().unwrap().iter();
    words.map(|word| word.as_str().unwrap().to_owned()).collect()
}

#[track_caller]
fn are_listed(met: &BTreeMap<String, usize>) {
    let met: BTreeSet<String> = met.keys().cloned().collect();
    let unknown = &met - &listed();
    assert!(unknown.is_empty(), "not in the schema: {unknown:?}");
}

#[test]
fn every_null_of_the_city_has_its_reason() {
    let source = Source::nothing();
    source.kizashi(&["build", "--no-png", Source::city().to_str().unwrap()]).exits(0);
    let met = walk(&source.output());
    assert!(met.len() > 15 && met.values().sum::<usize>() > 300, "{met:?}");
    are_listed(&met);
}

/// Indicators of every sort, each by its head and its table.
const SORTS: &[(&str, &str)] = &[
    ("unit: 件\n", "R5,\n"),
    ("unit: 件\n", "R5,12\n"),
    ("unit: 件\ntargets: [{period: R8, value: 20}]\n", "R5,x\n"),
    ("unit: 円\n", "R3,0\nR4,5\nR5,0\n"),
    ("unit: 円\n", "R3,-4\nR4,-5\nR5,6\n"),
    ("unit: 円\nbaseline: R4\ntargets: [{period: R5, value: -3}]\n", "R4,5\nR5,-3\nR6,0\n"),
    ("unit: ％\nflat_band: 1\ndirection: higher\ndirection_basis: a\n", "R1,50\nR2,51\nR3,55\nR4,40\nR5,41\n"),
    ("unit: 件\ndirection: lower\ndirection_basis: a\nbaseline: R1\n", "R1,5\nR2,9\nR3,5\nR4,4\nR5,4\n"),
    ("unit: 件\nbreaks: [{period: R5}]\nbaseline: R3\ntargets: [{period: R3, value: 9}]\n", "R3,5\nR4,9\nR5,5\n"),
    ("unit: 社\naggregation: cumulative\n", "R1,5\nR2,9\nR3,15\nR4,24\nR5,34\n"),
    ("unit: 社\naggregation: point-in-time\nspans: [{period: R5, until: 10-31, value: 0}]\n", "R5,9\nR6.10末,15\n"),
    ("unit: 件\nspans: [{period: R5, until: 10-31, value: 8}]\n", "R3,5\nR5,9\nR6(R6.10.31時点),7\n"),
    ("unit: 件\n", "R1,0\nR2,0\nR3,0\n"),
    ("unit: 件\ngrades: default\ntargets: [{period: R5, value: 12}, {period: R6, value: 9, kind: yearly}]\n", "R5,9\n"),
    ("unit: 件\ngrades: default\ntargets: [{period: R5, value: 6, high: 9, kind: range}]\n", "R5,9\n"),
    (
        "unit: 件\nbaseline: R4\ntargets: [{period: R8, value: 9, kind: maintain}, {period: R3, value: 8}]\n",
        "R4,8\nR5,9\n",
    ),
    ("unit: 件\nbaseline: R5\ntargets: [{period: R4, value: 8}, {period: R9, value: 9}]\n", "R4,8\nR5,9\n"),
    ("unit: 円\ndirection: higher\ndirection_basis: a\n", "R4,8\nR5,9\n"),
    (
        "unit: 円\nbaseline: R4\ntargets: [{period: R8, value: 8, kind: yearly}, {period: R5, value: 8}]\n",
        "R4,8\nR5,-9\n",
    ),
    ("unit: 件\nbaseline: R3\ntargets: [{period: R4, value: 8, kind: yearly}]\n", "R3,x\nR4,8\nR5,9\n"),
    ("unit: 件\ngrades: default\ntargets: [{period: R5, value: 20}]\n", "R5,9\n"),
    ("unit: 件\ncalendar: survey\n", "2022,8\n2023,9\n"),
    ("unit: 件\nbenchmarks: [{title: 平均, period: R5, value: 0}]\n", "R5,9\n"),
    ("unit: 件\nmethod: istat\ndirection: higher\ndirection_basis: a\n", "R4,8\nR5,9\n"),
    (
        "unit: 件\non_track: dns\ndirection: higher\ndirection_basis: a\ntargets: [{period: R6, value: 90}, {period: R9, value: 99}]\n",
        "R2,5\nR3,6\nR4,8\nR5,9\n",
    ),
    (
        "unit: 件\non_track: dns\ndirection: higher\ndirection_basis: a\ntargets: [{period: R8, value: 7}]\n",
        "R2,5\nR3,6\nR4,8\nR5,9\n",
    ),
];

#[test]
fn every_null_of_a_made_up_source_has_its_reason() {
    let mut source = Source::tiny_with_kinds().edit(
        "site.yaml",
        "publisher:",
        "grades: {steps: [{from: 200, mark: ◎, word: 達成}, {from: 70, word: 可}]}\npublisher:",
    );
    for (at, (head, rows)) in SORTS.iter().enumerate() {
        source = source
            .file(&format!("care/sort-{at}.yaml"), &format!("title: 指標{at}\npolicy: care\n{head}"))
            .file(&format!("care/sort-{at}.csv"), &format!("年度,実績\n{rows}"));
    }
    source.build().exits(0);
    let met = walk(&source.output());
    are_listed(&met);
    // Numbers beyond what a table can hold, and what the tests of the judgements meet one by one.
    let elsewhere = ["not-finite", "forecast", "missing", "other-day", "incomplete", "no-basis"];
    // Those of the named methods and of prospects: `methods`, `prospects`.
    let of_methods = [
        "base-meets-target",
        "cumulative",
        "due",
        "kept",
        "kept-receding",
        "met-receding",
        "no-direction",
        "no-variation",
        "not-a-share",
        "not-counts",
        "not-kept",
        "zero-share",
        "zero-target",
    ];
    let elsewhere = |word: &str| elsewhere.contains(&word) || of_methods.contains(&word);
    let unmet = listed().into_iter().filter(|word| !met.contains_key(word) && !elsewhere(word));
    assert_eq!(unmet.collect::<Vec<_>>(), [""; 0], "listed and never met");
}

#[test]
fn every_reason_is_explained() {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/analysis.md")).unwrap();
    let (_, page) = page.split_once("## Reasons").unwrap();
    let missing: Vec<String> = listed().into_iter().filter(|word| !page.contains(&format!("| `{word}` |"))).collect();
    assert!(missing.is_empty(), "docs/analysis.md does not explain {missing:?}");
    let first_cells = page.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |"));
    let words: BTreeSet<String> = first_cells.map(|(word, _)| word.to_owned()).collect();
    assert_eq!(words, listed(), "docs/analysis.md explains what the schema does not list");
}
