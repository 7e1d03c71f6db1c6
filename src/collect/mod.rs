//! From a source folder to a [`Catalogue`]: metadata and series, with every problem found on the way.
//!
//! Past this room nobody asks again whether an id exists, a year can be read or a unit agrees.

mod accept;
mod briefing;
mod catalogue;
mod context;
mod data;
mod delimited;
#[cfg(test)]
mod drift;
mod encoding;
mod fields;
#[cfg(test)]
mod forms_page;
mod grades;
mod grid;
mod hidden;
mod import;
mod indicator;
mod limits;
mod links;
mod lock;
mod map;
pub mod number;
mod own_pages;
pub mod period;
mod private;
mod published;
mod readability;
mod references;
mod series;
mod site;
mod source;
mod table;
mod vintages;
mod workbook;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

pub use catalogue::{Catalogue, Member};
pub use fields::nearest;
pub use published::PublicationDate;
pub use vintages::rank;

use crate::model::{Briefing, DeclaredUnit, Indicator, Language, Policy};
use crate::problem::{Code, Place, Problem, Problems, Severity};
use fields::Context;
pub use import::{Draft, Imported, Order, import};
pub use links::{is_linked, markdown};
pub use lock::{LOCK, text as lock_text};
pub use own_pages::{STATIC, words_in};
pub use series::{Account, LeftOut};
use source::Source;
pub use workbook::hush_caught_panics;
use yaml::Node;

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
    collect_with(root, None, scrutiny)
}

/// As [`collect`], with a folder of true values: tables of the same paths as in the source, with numbers where those have
/// x. A value from there keeps the status of what is withheld.
#[must_use]
pub fn collect_with(root: &Path, private: Option<&Path>, scrutiny: Scrutiny) -> (Option<Catalogue>, Problems) {
    let (source, mut problems) = Source::read(root);
    let Some(mut source) = source else { return (None, problems) };
    if let Some(folder) = private {
        let (found, of_private) = Source::read(folder);
        let found = found.unwrap_or_default();
        private::check(&source, &found, &of_private, &mut problems);
        source = source.with_private(found);
    }
    collect_from(&source, scrutiny, problems)
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
    let units: Arc<[DeclaredUnit]> = optional(source, "units.yaml", &mut problems)
        .map(|node| in_context("units.yaml", language, &mut problems, |c| site::read_units(c, &node)))
        .unwrap_or_default()
        .into();
    let mut all = indicators(source, (language, scrutiny), &units, &mut problems);
    all.sort_by_cached_key(|(indicator, ..)| display_order(&policies, indicator));
    let Some(site) = site else { return (None, problems) };
    let mut catalogue = Catalogue {
        site,
        policies,
        departments,
        units: units.to_vec(),
        indicators: Vec::new(),
        broken: BTreeSet::new(),
        computed: BTreeMap::new(),
        members: Vec::new(),
        accounts: Vec::new(),
        briefings: briefings(source, language, &mut problems),
        own_pages: own_pages::read(source, language, &mut problems),
        statics: source.statics(),
        locked: lock::read(source, &mut problems),
    };
    for (indicator, members, accounts) in all {
        let position = catalogue.indicators.len();
        catalogue.indicators.push(indicator);
        catalogue.accounts.extend(accounts);
        catalogue.members.extend(members.into_iter().map(|member| Member { indicator: position, ..member }));
    }
    catalogue.computed = references::computed(source, &catalogue.indicators);
    catalogue.broken = broken(&problems);
    references::check(source, &catalogue, &mut problems);
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
        Ok(mut node) => {
            let mut found = Vec::new();
            hidden::clean_tree(name, &mut node, &mut found);
            problems.push_all(found);
            Some(node)
        }
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

fn indicators(
    source: &Source,
    (language, scrutiny): (Language, Scrutiny),
    units: &Arc<[DeclaredUnit]>,
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
        let mut context = Context::new(file, language).with_units(units);
        let declared = indicator::read(&mut context, stem, &node);
        if let Some(declared) = declared {
            let (mut indicator, members, accounts) = data::with_data(source, scrutiny, &mut context, declared);
            map::read(source, &mut context, &mut indicator);
            all.push((indicator, members, accounts));
        }
        problems.extend(context.problems);
    }
    all
}

fn briefings(source: &Source, language: Language, problems: &mut Problems) -> Vec<Briefing> {
    let mut briefings: Vec<Briefing> = Vec::new();
    for file in source.briefing_files() {
        let id = stem(file);
        if !site::is_id(id) {
            problems.push(Problem::new(Code::BadId, Place::file(file)).with("id", id));
            continue;
        }
        if let Some(other) = briefings.iter().find(|other| other.id == id) {
            problems.push(Problem::new(Code::IdTwice, Place::file(file)).with("id", id).with("other", &other.file));
            continue;
        }
        let node = optional(source, file, problems);
        let read = node.and_then(|node| in_context(file, language, problems, |c| briefing::read(c, id, &node)));
        briefings.extend(read);
    }
    briefings
}

/// The name of a file without its folders and its ending.
fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Ids of the indicators whose own files have errors.
fn broken(problems: &Problems) -> BTreeSet<String> {
    let errors = problems.sorted().into_iter().filter(|problem| problem.code.severity() == Severity::Error);
    errors.map(|problem| stem(&problem.place.file).to_owned()).collect()
}
