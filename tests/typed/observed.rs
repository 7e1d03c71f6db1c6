//! The observations of a built site beside those that are expected of its tables.

use std::collections::BTreeMap;

use serde_json::Value;

use super::typing::{Expected, Typed};

/// What is compared of an observation, by series and year.
type Observations = BTreeMap<(String, i64), Value>;

/// What differs between a table and the data file of its indicator, one line each.
pub fn differences(typed: &Typed, json: &Value) -> Vec<String> {
    let id = typed.table.id;
    let factor = factor(json["unit"].as_str().unwrap(), typed.table.unit);
    let (mut observed, mut lines) = observations(typed, json);
    for expected in &typed.observations {
        let Some(found) = observed.remove(&(series(typed, &expected.label), expected.year)) else {
            lines.push(format!("{id} {} {}: not read", expected.label, expected.year));
            continue;
        };
        lines.extend(
            difference(expected, &found, factor)
                .map(|what| format!("{id} {} {}: {what}", expected.label, expected.year)),
        );
    }
    lines.extend(
        observed.iter().map(|((label, year), found)| format!("{id} {label} {year}: no such figure, read {found}")),
    );
    lines.extend(targets(typed, json));
    lines
}

/// The name of a series: its label, where the table has several.
fn series(typed: &Typed, label: &str) -> String {
    if typed.rows.len() > 1 { label.to_owned() } else { String::new() }
}

fn observations(typed: &Typed, json: &Value) -> (Observations, Vec<String>) {
    let (mut observations, mut lines) = (BTreeMap::new(), Vec::new());
    for one in list(&json["series"]) {
        let label = if one["key"].is_null() { "" } else { one["label"]["ja"].as_str().unwrap() };
        for observation in list(&one["observations"]) {
            if !list(&observation["vintages"]).is_empty() {
                lines.push(format!("{} {label}: more readings than one, {observation}", typed.table.id));
            }
            let year = observation["period"].as_i64().unwrap();
            observations.insert((label.to_owned(), year), observation.clone());
        }
    }
    (observations, lines)
}

fn difference(expected: &Expected, found: &Value, factor: f64) -> Option<String> {
    let text = |key: &str| found[key].as_str().unwrap_or_default();
    let whole = (format!("{}-04-01", expected.year), format!("{}-03-31", expected.year + 1));
    let is_whole = (&expected.from, &expected.to) == (&whole.0, &whole.1);
    let agrees = found["value"].as_f64().map(|value| value * factor) == expected.value
        && text("status") == expected.status
        && text("from") == expected.from
        && text("to") == expected.to
        && found["complete"] == is_whole
        && expected.as_of.as_ref().is_none_or(|day| text("as_of") == day);
    (!agrees).then(|| format!("expected {expected:?}, read {found}"))
}

fn targets(typed: &Typed, json: &Value) -> Vec<String> {
    let label = |key: &Value| {
        let one = list(&json["series"]).iter().find(|one| one["key"] == *key).unwrap();
        one["label"]["ja"].as_str().unwrap().to_owned()
    };
    let read = list(&json["targets"])
        .iter()
        .map(|target| (label(&target["key"]), target["period"].as_i64().unwrap(), target["value"].as_f64().unwrap()));
    let read: Vec<_> = read.collect();
    if read == typed.targets {
        Vec::new()
    } else {
        vec![format!("{}: targets {:?}, read {read:?}", typed.table.id, typed.targets)]
    }
}

/// How many of the declared unit one of the unit read is; both mean the same but for the spelling, or are yen.
fn factor(read: &str, declared: &str) -> f64 {
    match (read, declared) {
        ("億円", "円") => 100_000_000.0,
        ("%", "％") | ("名", "人") | ("ヶ所", "か所") => 1.0,
        _ => {
            assert_eq!(read, declared);
            1.0
        }
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
