//! The schemas printed by `kizashi schema` hold the same keys and words as the readers ask for.

use std::collections::{BTreeMap, BTreeSet};

/// What readers asked for, by the kind of mapping they read.
#[derive(Debug, Default)]
pub struct Asked {
    keys: BTreeMap<String, BTreeSet<String>>,
    words: BTreeMap<(String, String), Vec<String>>,
}

impl Asked {
    /// Notes the keys of a mapping that was read to its end.
    pub fn keys(&mut self, what: &str, keys: &[String]) {
        self.keys.entry(what.to_owned()).or_default().extend(keys.iter().cloned());
    }

    /// Notes the words that a key may have.
    pub fn words<'w>(&mut self, what: &str, key: &str, words: impl Iterator<Item = &'w str>) {
        self.words.insert((what.to_owned(), key.to_owned()), words.map(str::to_owned).collect());
    }
}

use serde_json::Value as Json;

use super::fields::Context;
use super::series::TableReader;
use super::yaml::{self, Node};
use super::{briefing, indicator, site};
use crate::model::{
    Aggregation, AttainmentFormula, Calendar, ChartKind, Direction, Language, Level, Measure, Method, RevisionKind,
    Status, Subject, TargetKind,
};

/// Reads a text that holds no fault.
fn asked(text: &str, read: impl FnOnce(&mut Context, &Node)) -> Asked {
    let mut context = Context::new("x.yaml", Language::Ja);
    read(&mut context, &yaml::parse("x.yaml", text).unwrap());
    let problems = context.problems.sorted();
    assert!(problems.is_empty(), "{problems:#?}");
    context.asked
}

fn read_indicator(context: &mut Context, node: &Node) {
    let declared = indicator::read(context, "x", node).unwrap();
    assert_eq!(declared.inline.len(), 1);
    let plain = yaml::parse("x.yaml", "title: a\npolicy: care\nunit: 件\n").unwrap();
    let plain = indicator::read(&mut Context::new("x.yaml", Language::Ja), "x", &plain).unwrap();
    let mut reader = TableReader::new(&plain, Language::Ja);
    declared.inline.iter().for_each(|node| reader.inline(context, node));
}

fn schema(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

/// The object among the alternatives of a definition.
fn object(definition: &Json) -> Option<&Json> {
    let alternatives = definition["oneOf"].as_array().map(Vec::as_slice).unwrap_or_default();
    std::iter::once(definition).chain(alternatives).find(|one| one.get("properties").is_some())
}

/// The words that a property allows: its own, or those of the items of its list.
fn allowed(property: &Json) -> Vec<String> {
    let alternatives = property["oneOf"].as_array().map(Vec::as_slice).unwrap_or_default();
    let words = std::iter::once(property).chain(alternatives).find_map(|one| one["enum"].as_array());
    words.unwrap().iter().filter_map(Json::as_str).map(str::to_owned).collect()
}

#[track_caller]
fn agree(schema: &Json, root: &str, asked: &Asked) {
    let definitions = schema["$defs"].as_object().unwrap();
    let of = |what: &str| {
        let found =
            if what == root && schema.get("properties").is_some() { Some(schema) } else { definitions.get(what) };
        found.and_then(object).unwrap_or_else(|| panic!("the schema does not say what {what} is"))
    };
    for (what, keys) in &asked.keys {
        let properties: BTreeSet<String> = of(what)["properties"].as_object().unwrap().keys().cloned().collect();
        assert_eq!(&properties, keys, "{what}");
    }
    for ((what, key), words) in &asked.words {
        assert_eq!(&allowed(&of(what)["properties"][key]), words, "{key} of {what}");
    }
    for (name, definition) in definitions {
        let is_read = asked.keys.contains_key(name) || name == "text";
        assert!(is_read || object(definition).is_none(), "nobody reads {name}");
    }
}

#[test]
fn the_schemas_hold_what_the_readers_ask_for() {
    let site =
        asked(include_str!("../../tests/every-key/site.yaml"), |context, node| drop(site::read_site(context, node)));
    agree(&schema(include_str!("../../schemas/site.json")), "site", &site);
    let policies = asked(include_str!("../../tests/every-key/policies.yaml"), |context, node| {
        drop(site::read_policies(context, node));
    });
    agree(&schema(include_str!("../../schemas/policies.json")), "policies", &policies);
    let departments = asked(include_str!("../../tests/every-key/departments.yaml"), |context, node| {
        drop(site::read_departments(context, node));
    });
    agree(&schema(include_str!("../../schemas/departments.json")), "departments", &departments);
    let units =
        asked(include_str!("../../tests/every-key/units.yaml"), |context, node| drop(site::read_units(context, node)));
    agree(&schema(include_str!("../../schemas/units.json")), "units", &units);
    let indicator = asked(include_str!("../../tests/every-key/indicator.yaml"), read_indicator);
    agree(&schema(include_str!("../../schemas/indicator.json")), "indicator", &indicator);
    let briefing = asked(include_str!("../../tests/every-key/briefing.yaml"), |context, node| {
        drop(briefing::read(context, "x", node));
    });
    agree(&schema(include_str!("../../schemas/briefing.json")), "briefing", &briefing);
}

#[test]
fn words_that_no_single_key_holds_stand_in_the_schemas() {
    fn spelt<T>(words: &[(&str, T)]) -> Vec<String> {
        words.iter().map(|(word, _)| (*word).to_owned()).collect()
    }
    let indicator = schema(include_str!("../../schemas/indicator.json"));
    assert_eq!(allowed(&indicator["properties"]["chart"]), spelt(ChartKind::ALL));
    let letters = Status::ALL.iter().map(|(_, letter)| letter.to_string());
    let signs: Vec<String> = std::iter::once("zero".to_owned()).chain(letters).collect();
    assert_eq!(allowed(&indicator["$defs"]["sign"]), signs);
    let site = schema(include_str!("../../schemas/site.json"));
    let tags = Language::ALL.map(|language| language.tag().to_owned());
    assert_eq!(allowed(&site["properties"]["languages"]), tags);

    let output = schema(include_str!("../../schemas/output.json"));
    for (key, words) in [
        ("measure", spelt(Measure::ALL)),
        ("direction", spelt(Direction::ALL)),
        ("level", spelt(Level::ALL)),
        ("subject", spelt(Subject::ALL)),
        ("aggregation", spelt(Aggregation::ALL)),
        ("calendar", spelt(Calendar::ALL)),
    ] {
        assert_eq!(allowed(&output["properties"][key]), words, "{key}");
    }
    assert_eq!(allowed(&output["$defs"]["method"]["properties"]["name"]), spelt(Method::ALL));
    assert_eq!(allowed(&output["$defs"]["target"]["properties"]["kind"]), spelt(TargetKind::ALL));
    assert_eq!(allowed(&output["$defs"]["attainment"]["properties"]["kind"]), spelt(TargetKind::ALL));
    assert_eq!(allowed(&output["$defs"]["attainment"]["properties"]["formula"]), spelt(AttainmentFormula::ALL));
    assert_eq!(allowed(&output["$defs"]["revised"]["properties"]["kind"]), spelt(RevisionKind::ALL));
    let mut statuses: Vec<String> = Status::ALL.iter().map(|(_, letter)| letter.to_string()).collect();
    statuses.sort();
    assert_eq!(allowed(&output["$defs"]["observation"]["properties"]["status"]), statuses);
}
