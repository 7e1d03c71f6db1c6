//! Ids in one place that stand for things of another: whether there is such a thing.

use std::collections::BTreeMap;

use super::Catalogue;
use super::fields::nearest;
use super::period::fold;
use super::source::Source;
use super::yaml::{self, Node, Value};
use crate::model::{Calendar, Divisor, Grades, Indicator, TOTAL};
use crate::problem::{Code, Place, Problem, Problems};

/// Checks every reference of a catalogue. What rests on an indicator whose own file has errors is not checked.
pub fn check(source: &Source, catalogue: &Catalogue, problems: &mut Problems) {
    let mut checker = Checker::new(source, catalogue, problems);
    checker.plan();
    for indicator in &catalogue.indicators {
        checker.indicator(indicator);
        checker.series(indicator);
        checker.calendars(indicator);
        checker.document(indicator);
    }
    checker.aliases();
    checker.briefings();
}

struct Checker<'c> {
    source: &'c Source,
    catalogue: &'c Catalogue,
    problems: &'c mut Problems,
    policies: Vec<&'c str>,
    departments: Vec<&'c str>,
    indicators: Vec<&'c str>,
    /// Every `indicator` and `indicator/value`.
    series: Vec<String>,
}

impl<'c> Checker<'c> {
    fn new(source: &'c Source, catalogue: &'c Catalogue, problems: &'c mut Problems) -> Self {
        let series = catalogue.indicators.iter().flat_map(|indicator| {
            let values = indicator.dimensions.iter().flat_map(|dimension| &dimension.values);
            let ids = values.map(|value| format!("{}/{}", indicator.id, value.id));
            std::iter::once(indicator.id.clone()).chain(ids)
        });
        Self {
            source,
            catalogue,
            problems,
            policies: catalogue.policies.iter().map(|policy| policy.id.as_str()).collect(),
            departments: catalogue.departments.iter().map(|department| department.id.as_str()).collect(),
            indicators: catalogue.indicators.iter().map(|indicator| indicator.id.as_str()).collect(),
            series: series.collect(),
        }
    }

    fn push(&mut self, file: &str, id: &str, kind: &str, nearest: Option<&str>) {
        let place = find_value(self.source, file, id);
        let problem = Problem::new(Code::UnknownReference, place).with("id", id).with("kind", kind);
        self.problems.push(problem.with("nearest", nearest.unwrap_or_default()));
    }

    fn known(&mut self, file: &str, id: &str, kind: &str, known: &[&str]) {
        // What a file lacks that has errors of its own is not told a second time.
        let list = if kind == "department" { "departments" } else { "policies" };
        if !known.contains(&id) && !self.catalogue.broken.contains(list) {
            self.push(file, id, kind, nearest(id, known.iter().copied()));
        }
    }

    fn plan(&mut self) {
        let (policies, departments) = (self.policies.clone(), self.departments.clone());
        let catalogue = self.catalogue;
        for id in catalogue.policies.iter().flat_map(|policy| &policy.programmes).flat_map(|p| &p.departments) {
            self.known("policies.yaml", id, "department", &departments);
        }
        let of_policies = catalogue.policies.iter().map(|policy| (policy.id.as_str(), policy.successor.as_deref()));
        self.successors("policies.yaml", "policy", &policies, &of_policies.collect::<Vec<_>>());
        let of_departments = catalogue.departments.iter().map(|d| (d.id.as_str(), d.successor.as_deref()));
        self.successors("departments.yaml", "department", &departments, &of_departments.collect::<Vec<_>>());
    }

    fn successors(&mut self, file: &str, kind: &str, known: &[&str], all: &[(&'c str, Option<&'c str>)]) {
        let after = |id: &str| all.iter().find(|(own, _)| *own == id).and_then(|(_, successor)| *successor);
        for (id, successor) in all {
            let Some(successor) = *successor else { continue };
            self.known(file, successor, kind, known);
            let mut way = vec![*id];
            let mut next = Some(successor);
            while let Some(step) = next.filter(|step| !way.contains(step)) {
                way.push(step);
                next = after(step);
            }
            // Told once, by the first of the circle.
            if next == Some(*id) && way.iter().min() == Some(id) {
                way.push(*id);
                let problem = Problem::new(Code::SuccessorCircle, Place::file(file));
                self.problems.push(problem.with("ids", way.join(" → ")));
            }
        }
    }

    fn indicator(&mut self, indicator: &Indicator) {
        let (policies, departments) = (self.policies.clone(), self.departments.clone());
        let file = &indicator.file;
        self.known(file, &indicator.policy, "policy", &policies);
        for id in &indicator.also_in {
            self.known(file, id, "policy", &policies);
        }
        let policy = self.catalogue.policies.iter().find(|policy| policy.id == indicator.policy);
        if let (Some(programme), Some(policy)) = (&indicator.programme, policy) {
            let programmes: Vec<&str> = policy.programmes.iter().map(|p| p.id.as_str()).collect();
            self.known(file, programme, "programme", &programmes);
        }
        for id in indicator.departments.iter().chain(indicator.reasons.iter().filter_map(|reason| reason.by.as_ref())) {
            self.known(file, id, "department", &departments);
        }
        if indicator.methods.grades == Some(Grades::Default) && self.catalogue.site.grades.is_none() {
            self.push(file, "default", "grades", None);
        }
    }

    /// Series that others rest on, are a part of, or are divided by.
    fn series(&mut self, indicator: &Indicator) {
        let methods = &indicator.methods;
        let divisor = methods.per.iter().filter_map(|per| match &per.divisor {
            Divisor::Series(series) => Some(series.to_string()),
            Divisor::Number(_) => None,
        });
        let base = methods.base.iter().flat_map(|base| base.numerator.iter().chain([&base.denominator]));
        let inputs = indicator.derive.iter().flat_map(|derivation| &derivation.inputs);
        let named = divisor.chain(base.map(ToString::to_string)).chain(indicator.part_of.clone());
        let missing = named.chain(inputs.map(|input| input.series.to_string())).filter(|id| {
            let whole = id.split('/').next().unwrap_or(id);
            !self.series.contains(id) && !self.catalogue.broken.contains(whole)
        });
        let missing: Vec<(String, Option<String>)> = missing
            .map(|id| {
                let nearest = nearest(&id, self.series.iter().map(String::as_str)).map(str::to_owned);
                (id, nearest)
            })
            .collect();
        for (id, nearest) in missing {
            self.push(&indicator.file, &id, "series", nearest.as_deref());
        }
    }

    /// What a derivation rests on counts its years as the derived indicator does: the same year is the same days.
    fn calendars(&mut self, indicator: &Indicator) {
        let inputs = indicator.derive.iter().flat_map(|derivation| &derivation.inputs);
        let known =
            inputs.filter_map(|input| self.catalogue.indicator(&input.series.indicator)).map(|(_, input)| input);
        let mut all: Vec<&Indicator> = std::iter::once(indicator).chain(known).collect();
        all.retain(|indicator| !self.catalogue.broken.contains(&indicator.id));
        let counted = |fiscal: bool| {
            let mut ids: Vec<&str> = Vec::new();
            for indicator in all.iter().filter(|i| (i.calendar == Calendar::FiscalYear) == fiscal) {
                if !ids.contains(&indicator.id.as_str()) {
                    ids.push(&indicator.id);
                }
            }
            ids.join("、")
        };
        let (fiscal, others) = (counted(true), counted(false));
        if !fiscal.is_empty() && !others.is_empty() {
            let place = find_key(self.source, &indicator.file, "derive");
            let problem = Problem::new(Code::MixedCalendars, place).with("fiscal", fiscal);
            self.problems.push(problem.with("others", others));
        }
    }

    /// The document in which values stand already is one of the sources: its title, or the beginning of it.
    fn document(&mut self, indicator: &Indicator) {
        let named = indicator.publication.disclosure.as_ref().and_then(|d| d.already_published.as_ref());
        let Some((_, text)) = named.and_then(|named| named.document.translations().next()) else {
            return;
        };
        let bare = |text: &str| fold(text).replace(['(', ')', '「', '」', '『', '』'], "");
        let titles = indicator.sources.iter().flat_map(|source| source.document.translations().map(|(_, title)| title));
        let titles: Vec<&str> = titles.collect();
        if !titles.iter().any(|title| bare(title).contains(&bare(text))) {
            self.push(&indicator.file, text, "document", nearest(text, titles.into_iter()));
        }
    }

    /// An id that an indicator had before is nobody else's, now or before.
    fn aliases(&mut self) {
        let mut taken: Vec<(&str, &str)> = Vec::new();
        taken
            .extend(self.catalogue.indicators.iter().map(|indicator| (indicator.id.as_str(), indicator.file.as_str())));
        for indicator in &self.catalogue.indicators {
            for alias in &indicator.publication.aliases {
                if let Some((_, other)) = taken.iter().find(|(id, _)| id == alias) {
                    let problem = Problem::new(Code::IdTwice, find_value(self.source, &indicator.file, alias));
                    self.problems.push(problem.with("id", alias).with("other", *other));
                }
                taken.push((alias, &indicator.file));
            }
        }
    }

    fn briefings(&mut self) {
        let (policies, departments) = (self.policies.clone(), self.departments.clone());
        let indicators = self.indicators.clone();
        let catalogue = self.catalogue;
        for briefing in &catalogue.briefings {
            for id in &briefing.policies {
                self.known(&briefing.file, id, "policy", &policies);
            }
            if let Some(id) = &briefing.department {
                self.known(&briefing.file, id, "department", &departments);
            }
            let sheets = briefing.sheets.iter().map(|sheet| &sheet.indicator);
            for id in briefing.indicators.iter().chain(sheets).filter(|id| !catalogue.broken.contains(*id)) {
                self.known(&briefing.file, id, "indicator", &indicators);
            }
        }
    }
}

/// Where it is written how computed values come about, by the ids of their indicators: the formula of a derived one, the
/// total of a dimension.
pub fn computed(source: &Source, indicators: &[Indicator]) -> BTreeMap<String, Place> {
    let formula = |node: &Node| Some(node.value_of("derive")?.value_of("formula")?.span);
    let total = |node: &Node| match &node.value_of("dimensions")?.value {
        Value::Map(dimensions) => dimensions.iter().find_map(|(_, dimension)| search(dimension, TOTAL, true)),
        _ => None,
    };
    let totals = |indicator: &Indicator| indicator.dimensions.iter().any(|dimension| dimension.total.is_some());
    let computed = indicators.iter().filter(|indicator| indicator.derive.is_some() || totals(indicator));
    let place = |indicator: &Indicator| find(source, &indicator.file, |node| formula(node).or_else(|| total(node)));
    computed.map(|indicator| (indicator.id.clone(), place(indicator))).collect()
}

/// The first scalar of a file with this text, among values before keys; the whole file where there is none.
fn find_value(source: &Source, file: &str, wanted: &str) -> Place {
    find(source, file, |node| search(node, wanted, false).or_else(|| search(node, wanted, true)))
}

/// The first key of a file with this text; the whole file where there is none.
fn find_key(source: &Source, file: &str, wanted: &str) -> Place {
    find(source, file, |node| search(node, wanted, true))
}

fn find(source: &Source, file: &str, search: impl Fn(&Node) -> Option<(usize, usize)>) -> Place {
    let node = source.text(file).and_then(|text| yaml::parse(file, text).ok());
    let span = node.and_then(|node| search(&node));
    span.map_or_else(|| Place::file(file), |(start, length)| Place::span(file, start, length))
}

/// The span of the first scalar with a text: among keys, or among values.
fn search(node: &Node, wanted: &str, keys: bool) -> Option<(usize, usize)> {
    let is_it = |node: &Node| (node.as_text().map(str::trim_end) == Some(wanted)).then_some(node.span);
    match &node.value {
        Value::Scalar(_) => is_it(node).filter(|_| !keys),
        Value::List(list) => list.iter().find_map(|item| search(item, wanted, keys)),
        Value::Map(map) => map.iter().find_map(|(key, value)| {
            let key = is_it(key).filter(|_| keys);
            key.or_else(|| search(value, wanted, keys))
        }),
        Value::Null => None,
    }
}
