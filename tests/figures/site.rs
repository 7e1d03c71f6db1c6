//! The figures of the site that the city's own source builds into.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

/// The data files of the site by indicator, built once.
pub fn indicators() -> &'static BTreeMap<String, Value> {
    static SITE: OnceLock<BTreeMap<String, Value>> = OnceLock::new();
    SITE.get_or_init(build)
}

fn build() -> BTreeMap<String, Value> {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("indicators");
    let mut command = Command::new(env!("CARGO_BIN_EXE_kizashi"));
    command.arg("build").arg(source).args(["--quiet", "--no-png", "-o"]).arg(&out);
    let run = command.output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let mut indicators = BTreeMap::new();
    for entry in std::fs::read_dir(out.join("data/indicators")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let json: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            indicators.insert(json["id"].as_str().unwrap().to_owned(), json);
        }
    }
    indicators
}

/// One line for each figure and for each year in which the way of counting changed.
pub fn lines() -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    for (id, indicator) in indicators() {
        for series in list(&indicator["series"]) {
            let name = series_name(id, &series["key"]);
            for observation in list(&series["observations"]) {
                lines.insert(observed(&name, observation));
                for vintage in list(&observation["vintages"]) {
                    let (year, day) = (&observation["period"], vintage["as_of"].as_str().unwrap());
                    lines.insert(format!("vintage {name} {year} until {day} {}", number(&vintage["value"])));
                }
            }
        }
        for target in list(&indicator["targets"]) {
            let name = series_name(id, &target["key"]);
            lines.insert(format!("target {name} {} {}", target["period"], number(&target["value"])));
        }
        for benchmark in list(&indicator["benchmarks"]) {
            let name = series_name(id, &benchmark["key"]);
            let year = &benchmark["period"];
            lines.insert(format!("benchmark {name} {year} {}", number(&benchmark["value"])));
            if !benchmark["rank"].is_null() {
                lines.insert(format!("rank {name} {year} {}", benchmark["rank"]));
            }
        }
        let years = list(&indicator["breaks"]).iter().map(|one| &one["period"]);
        for year in years.chain(list(&indicator["events"]).iter().map(|one| &one["from"])) {
            lines.insert(format!("changed {id} {year}"));
        }
    }
    lines
}

fn observed(name: &str, observation: &Value) -> String {
    let text = |key: &str| observation[key].as_str().unwrap();
    let whole = if observation["complete"] == true { "whole" } else { "part" };
    let value = number(&observation["value"]);
    format!(
        "observed {name} {} {}..{} {whole} {} {value}",
        observation["period"],
        text("from"),
        text("to"),
        text("status")
    )
}

/// A number without the noughts behind its point.
fn number(value: &Value) -> String {
    value.as_f64().map_or_else(|| "none".to_owned(), |value| value.to_string())
}

/// The indicator's id, and behind a stroke the value of its dimension.
fn series_name(id: &str, key: &Value) -> String {
    match key.as_object().and_then(|key| key.values().next()) {
        Some(value) => format!("{id}/{}", value.as_str().unwrap()),
        None => id.to_owned(),
    }
}

/// A list; an empty one where there is none.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
