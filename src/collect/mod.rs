//! From a source folder to a [`Catalogue`]: metadata and series, with every problem found on the way.
//!
//! Past this room nobody asks again whether an id exists, a year can be read or a unit agrees.

mod catalogue;
mod data;
mod delimited;
mod encoding;
mod fields;
mod grid;
mod import;
mod indicator;
mod limits;
pub mod number;
pub mod period;
mod readability;
mod series;
mod site;
mod source;
mod table;
mod vintages;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

pub use catalogue::{Catalogue, Member};
pub use vintages::rank;

use crate::model::{Indicator, Language, Policy};
use crate::problem::{Code, Place, Problem, Problems, Severity};
use fields::Context;
pub use import::{Draft, Imported, Order, import};
pub use series::{Account, LeftOut};
use source::Source;
pub use table::Shape;
use yaml::{Node, Value};

/// What is looked at of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scrutiny {
    /// Whether it can be read and what it says.
    Content,
    /// Also how well a program can read its tables, by the government's rule.
    ContentAndForm,
}

/// Reads a source folder. The catalogue is there unless the site itself cannot be read; with errors among the problems
/// it is incomplete and must not be published.
#[must_use]
pub fn collect(root: &Path, scrutiny: Scrutiny) -> (Option<Catalogue>, Problems) {
    let (source, problems) = Source::read(root);
    match source {
        Some(source) => collect_from(&source, scrutiny, problems),
        None => (None, problems),
    }
}

/// As [`collect`], from files in memory, by their path below the source folder.
#[must_use]
pub fn collect_files(files: BTreeMap<String, Vec<u8>>, scrutiny: Scrutiny) -> (Option<Catalogue>, Problems) {
    let (source, problems) = Source::of(files);
    collect_from(&source, scrutiny, problems)
}

fn collect_from(source: &Source, scrutiny: Scrutiny, mut problems: Problems) -> (Option<Catalogue>, Problems) {
    let site_node = needed(source, "site.yaml", &mut problems);
    let language = site_node.as_ref().map_or(Language::Ja, site::first_language);
    let site =
        site_node.and_then(|node| in_context("site.yaml", language, &mut problems, |c| site::read_site(c, &node)));
    let policies = needed(source, "policies.yaml", &mut problems)
        .map(|node| in_context("policies.yaml", language, &mut problems, |c| site::read_policies(c, &node)))
        .unwrap_or_default();
    let departments = optional(source, "departments.yaml", &mut problems)
        .map(|node| in_context("departments.yaml", language, &mut problems, |c| site::read_departments(c, &node)))
        .unwrap_or_default();
    let mut all = indicators(source, language, scrutiny, &mut problems);
    all.sort_by_cached_key(|(indicator, ..)| display_order(&policies, indicator));
    let Some(site) = site else { return (None, problems) };
    let mut catalogue = Catalogue {
        site,
        policies,
        departments,
        indicators: Vec::new(),
        broken: BTreeSet::new(),
        members: Vec::new(),
        accounts: Vec::new(),
    };
    for (indicator, members, accounts) in all {
        let position = catalogue.indicators.len();
        catalogue.indicators.push(indicator);
        catalogue.accounts.extend(accounts);
        catalogue.members.extend(members.into_iter().map(|member| Member { indicator: position, ..member }));
    }
    catalogue.broken = broken(&problems);
    check_references(source, &catalogue, &mut problems);
    check_inputs(source, &catalogue, &mut problems);
    catalogue.broken = broken(&problems);
    (Some(catalogue), problems)
}

/// By policy, by programme, by the declared order, by file.
fn display_order(policies: &[Policy], indicator: &Indicator) -> (usize, usize, u32, String) {
    let policy = policies.iter().position(|policy| policy.id == indicator.policy);
    let programmes = policy.map_or(&[][..], |at| policies[at].programmes.as_slice());
    let programme = programmes.iter().position(|programme| Some(&programme.id) == indicator.programme.as_ref());
    let last = usize::MAX;
    (policy.unwrap_or(last), programme.unwrap_or(last), indicator.order.unwrap_or(u32::MAX), indicator.file.clone())
}

fn in_context<T>(file: &str, language: Language, problems: &mut Problems, read: impl FnOnce(&mut Context) -> T) -> T {
    let mut context = Context::new(file, language);
    let result = read(&mut context);
    problems.extend(context.problems);
    result
}

fn needed(source: &Source, name: &str, problems: &mut Problems) -> Option<Node> {
    if source.text(name).is_none() && !problems.sorted().iter().any(|problem| problem.place.file == name) {
        problems.push(Problem::new(Code::NoNeededFile, Place::file(name)).with("name", name));
    }
    optional(source, name, problems)
}

fn optional(source: &Source, name: &str, problems: &mut Problems) -> Option<Node> {
    match yaml::parse(name, source.text(name)?) {
        Ok(node) => Some(node),
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

fn indicators(
    source: &Source,
    language: Language,
    scrutiny: Scrutiny,
    problems: &mut Problems,
) -> Vec<(Indicator, Vec<Member>, Vec<Account>)> {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut all = Vec::new();
    for file in source.indicator_files() {
        let stem = stem(file);
        if !site::is_id(stem) {
            problems.push(Problem::new(Code::BadId, Place::file(file)).with("id", stem));
            continue;
        }
        if let Some(other) = seen.insert(stem.to_owned(), file.to_owned()) {
            problems.push(Problem::new(Code::IdTwice, Place::file(file)).with("id", stem).with("other", other));
            continue;
        }
        let Some(node) = optional(source, file, problems) else {
            continue;
        };
        let mut context = Context::new(file, language);
        let declared = indicator::read(&mut context, stem, &node);
        if let Some(declared) = declared {
            all.push(data::with_data(source, scrutiny, &mut context, declared));
        }
        problems.extend(context.problems);
    }
    all
}

/// The name of a file without its folders and its ending.
fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Ids that nothing has: policies, programmes, departments, and indicators that others are part of.
fn check_references(source: &Source, catalogue: &Catalogue, problems: &mut Problems) {
    let policies: Vec<&str> = catalogue.policies.iter().map(|policy| policy.id.as_str()).collect();
    let departments: Vec<&str> = catalogue.departments.iter().map(|department| department.id.as_str()).collect();
    let indicators: Vec<&str> = catalogue.indicators.iter().map(|indicator| indicator.id.as_str()).collect();
    let mut check = |file: &str, id: &str, kind: &str, known: &[&str]| {
        // What a file lacks that has errors of its own is not told a second time.
        let list = if kind == "department" { "departments" } else { "policies" };
        if known.contains(&id) || kind != "series" && catalogue.broken.contains(list) {
            return;
        }
        let place = find_value(source, file, id);
        let nearest = fields::nearest(id, known.iter().copied()).unwrap_or_default().to_owned();
        let problem = Problem::new(Code::UnknownReference, place).with("id", id).with("kind", kind);
        problems.push(problem.with("nearest", nearest));
    };
    for id in catalogue.policies.iter().flat_map(|policy| &policy.programmes).flat_map(|p| &p.departments) {
        check("policies.yaml", id, "department", &departments);
    }
    for indicator in &catalogue.indicators {
        let file = &indicator.file;
        check(file, &indicator.policy, "policy", &policies);
        for id in &indicator.also_in {
            check(file, id, "policy", &policies);
        }
        let policy = catalogue.policies.iter().find(|policy| policy.id == indicator.policy);
        if let (Some(programme), Some(policy)) = (&indicator.programme, policy) {
            let programmes: Vec<&str> = policy.programmes.iter().map(|p| p.id.as_str()).collect();
            check(file, programme, "programme", &programmes);
        }
        for id in indicator.departments.iter().chain(indicator.reasons.iter().filter_map(|reason| reason.by.as_ref())) {
            check(file, id, "department", &departments);
        }
        if let Some(whole) = &indicator.part_of {
            let id = whole.split('/').next().unwrap_or(whole);
            if !catalogue.broken.contains(id) && !indicators.contains(&id) {
                check(file, whole, "series", &indicators);
            }
        }
    }
}

/// Ids of the indicators whose own files have errors.
fn broken(problems: &Problems) -> BTreeSet<String> {
    let errors = problems.sorted().into_iter().filter(|problem| problem.code.severity() == Severity::Error);
    errors.map(|problem| stem(&problem.place.file).to_owned()).collect()
}

/// Inputs of derivations that no indicator or value of a dimension has.
fn check_inputs(source: &Source, catalogue: &Catalogue, problems: &mut Problems) {
    let series_of = |indicator: &Indicator| match indicator.dimensions.as_slice() {
        [dimension] => dimension.values.iter().map(|value| format!("{}/{}", indicator.id, value.id)).collect(),
        _ => vec![indicator.id.clone()],
    };
    let known: Vec<String> = catalogue.indicators.iter().flat_map(series_of).collect();
    for indicator in &catalogue.indicators {
        for input in indicator.derive.iter().flat_map(|derivation| &derivation.inputs) {
            let id = match &input.value {
                Some(value) => format!("{}/{value}", input.indicator),
                None => input.indicator.clone(),
            };
            // Without a value the total of an indicator with a dimension is meant.
            let total = input.value.is_none() && catalogue.indicator(&input.indicator).is_some();
            if known.contains(&id) || total || catalogue.broken.contains(&input.indicator) {
                continue;
            }
            let nearest = fields::nearest(&id, known.iter().map(String::as_str)).unwrap_or_default().to_owned();
            let place = find_value(source, &indicator.file, &id);
            let problem = Problem::new(Code::UnknownReference, place).with("id", id).with("kind", "series");
            problems.push(problem.with("nearest", nearest));
        }
    }
}

/// The first scalar of a file with this text; the whole file where there is none.
fn find_value(source: &Source, file: &str, wanted: &str) -> Place {
    fn search(node: &Node, wanted: &str) -> Option<(usize, usize)> {
        match &node.value {
            Value::Scalar(_) => (node.as_text() == Some(wanted)).then_some(node.span),
            Value::List(list) => list.iter().find_map(|item| search(item, wanted)),
            Value::Map(map) => map.iter().find_map(|(_, value)| search(value, wanted)),
            Value::Null => None,
        }
    }
    let node = source.text(file).and_then(|text| yaml::parse(file, text).ok());
    let span = node.and_then(|node| search(&node, wanted));
    span.map_or_else(|| Place::file(file), |(start, length)| Place::span(file, start, length))
}
