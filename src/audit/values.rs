//! The data files, number by number: nothing stands in the place of a withheld value, and nothing is computed from it.

use serde_json::{Map, Value};

use super::figures::{Files, Table, id};
use super::register::{Series, Subject, Withheld, near};
use super::{Audit, Leak, Spot};
use crate::problem::Code;

/// What the data files give away.
pub(super) fn leaks<'a>(audit: &Audit<'a>, files: &Files<'_>) -> Vec<Leak<'a>> {
    let mut leaks = Vec::new();
    for (path, value) in &files.json {
        let mut reader = Reader { audit, file: path, leaks: Vec::new() };
        reader.walk(value, &Place::default());
        leaks.extend(reader.leaks);
    }
    for (path, table) in &files.tables {
        leaks.extend(in_table(audit, path, table));
    }
    leaks
}

/// What stands around a number in a JSON file.
#[derive(Clone, Default)]
struct Place<'v> {
    path: String,
    indicator: Option<&'v str>,
    /// The key of the series, where something said one: an object, or null.
    key: Option<&'v Value>,
    year: Option<i32>,
    /// Whether it is in what is declared and not observed: a target, a value to compare with.
    declared: bool,
}

impl Place<'_> {
    fn at(&self, step: &str) -> Self {
        let dot = if self.path.is_empty() || step.starts_with('[') { "" } else { "." };
        Self { path: format!("{}{dot}{step}", self.path), ..self.clone() }
    }
}

/// Members whose numbers are no figures of an observation.
const NO_FIGURES: [&str; 6] = ["period", "label", "decimals", "n", "df", "years"];

struct Reader<'r, 'a> {
    audit: &'r Audit<'a>,
    file: &'r str,
    leaks: Vec<Leak<'a>>,
}

impl<'a> Reader<'_, 'a> {
    fn walk<'v>(&mut self, value: &'v Value, place: &Place<'v>) {
        match value {
            Value::Object(members) => {
                let mut place = place.clone();
                place.indicator = id(members).or(place.indicator);
                place.key = members.get("key").or(place.key);
                place.year = members.get("period").and_then(year).or(place.year);
                self.analysis(members, &place);
                self.years(members, &place);
                for (name, member) in members {
                    let declared = place.declared || matches!(name.as_str(), "targets" | "target" | "benchmarks");
                    if !NO_FIGURES.contains(&name.as_str()) {
                        self.walk(member, &Place { declared, ..place.at(name) });
                    }
                }
            }
            Value::Array(list) => {
                for (at, value) in list.iter().enumerate() {
                    self.walk(value, &place.at(&format!("[{at}]")));
                }
            }
            Value::Number(number) => self.number(number.as_f64(), place),
            // A number written as a text is one as well.
            Value::String(text) => self.number(text.trim().replace(',', "").parse().ok(), place),
            Value::Null | Value::Bool(_) => {}
        }
    }

    /// A number in the place of something withheld.
    fn number(&mut self, number: Option<f64>, place: &Place<'_>) {
        let (Some(number), Some(subject), Some(year)) = (number, self.subject(place), place.year) else { return };
        if place.declared {
            return;
        }
        let single = || subject.series.first().filter(|_| subject.series.len() == 1);
        let series = place.key.filter(|key| !key.is_null()).map_or_else(single, |key| subject.by_key(key));
        match series {
            Some(series) => self.leak(self.audit.register.at(series.member, year), &place.path),
            // It is not said of which series it is.
            None if place.key.is_none_or(Value::is_null) => {
                let decimals = subject.indicator.decimals;
                let fits: Vec<Withheld<'a>> = self
                    .audit
                    .register
                    .of(subject)
                    .filter(|withheld| withheld.year == year && withheld.may_be(number, decimals))
                    .collect();
                let of_year = |series: &Series<'_>| self.audit.figures.all(series.member, year).collect::<Vec<_>>();
                let is_published = subject.series.iter().flat_map(of_year).any(|value| near(value, number, decimals));
                fits.into_iter().filter(|_| !is_published).for_each(|fit| self.leak(Some(fit), &place.path));
            }
            None => {}
        }
    }

    fn subject<'s>(&'s self, place: &Place<'_>) -> Option<&'s Subject<'a>> {
        self.audit.register.subject(place.indicator?)
    }

    fn leak(&mut self, withheld: Option<Withheld<'a>>, path: &str) {
        let file = self.file;
        self.leaks.extend(withheld.map(|withheld| leak(withheld, file, Spot::Path(path.to_owned()))));
    }

    /// What is computed over the years of a series rests on published values alone.
    fn analysis(&mut self, members: &Map<String, Value>, place: &Place<'_>) {
        let Some(analysis) = members.get("analysis").and_then(Value::as_object) else { return };
        let Some(series) = self.subject(place).and_then(|subject| subject.by_key(place.key?)) else { return };
        let (member, path) = (series.member, place.at("analysis").path);
        let withheld: Vec<Withheld<'a>> = self.audit.register.of_series(member).collect();
        if withheld.is_empty() {
            return;
        }
        let list = |name: &str| analysis.get(name).and_then(Value::as_array).into_iter().flatten();
        let excluded: Vec<i32> = list("excluded").filter_map(|entry| entry.get("period").and_then(year)).collect();
        let counted = self.audit.figures.values(member).filter(|(year, _)| !excluded.contains(year)).count();
        let tested = analysis.get("trend").and_then(|trend| trend.get("n")?.as_u64());
        if tested.is_some_and(|tested| tested > counted as u64) {
            for withheld in &withheld {
                self.leak(Some(*withheld), &format!("{path}.trend.n"));
            }
        }
        if let Some(target) = analysis.get("target").and_then(Value::as_object) {
            let given: Vec<Withheld<'a>> =
                withheld.iter().filter(|withheld| self.rests(analysis, target, withheld)).copied().collect();
            for withheld in given {
                self.leak(Some(withheld), &format!("{path}.target"));
            }
        }
    }

    /// The years that something rests on are years of published values.
    fn years(&mut self, members: &Map<String, Value>, place: &Place<'_>) {
        let Some(years) = members.get("years").and_then(Value::as_array) else { return };
        let Some(series) = self.subject(place).and_then(|subject| subject.by_key(place.key?)) else { return };
        let member = series.member;
        for year in years.iter().filter_map(year) {
            self.leak(self.audit.register.at(member, year), &place.at("years").path);
        }
    }

    /// Whether the distance from a target, or what is reached of it, is that of a withheld value and not of the newest
    /// published one.
    fn rests(&self, analysis: &Map<String, Value>, target: &Map<String, Value>, withheld: &Withheld<'_>) -> bool {
        let number = |name: &str| target.get(name).and_then(Value::as_f64);
        let (Some(aim), Some(value)) = (number("value"), withheld.secret.value) else { return false };
        let decimals = self.audit.register.analysed.catalogue.indicators[withheld.secret.indicator].decimals;
        let latest = analysis.get("latest").and_then(|latest| latest.get("value")?.as_f64());
        let is_gap = |actual: f64| {
            let gap = number("gap").filter(|gap| *gap != 0.0);
            gap.is_some_and(|gap| near((aim - actual).abs(), gap.abs(), decimals))
        };
        let is_reached = |actual: f64| {
            let shares = [actual / aim, aim / actual, 2.0 - actual / aim];
            let reached = number("attainment_percent");
            reached.is_some_and(|reached| shares.iter().any(|share| (share * 100.0 - reached).abs() <= 0.1))
        };
        is_gap(value) && !latest.is_some_and(is_gap) || is_reached(value) && !latest.is_some_and(is_reached)
    }
}

fn year(value: &Value) -> Option<i32> {
    value.as_i64().and_then(|year| i32::try_from(year).ok())
}

fn leak<'a>(withheld: Withheld<'a>, file: &str, spot: Spot) -> Leak<'a> {
    Leak { withheld, code: Code::WithheldInData, output: file.to_owned(), spot, detail: String::new() }
}

/// Columns that hold names, years and days.
const NAMES: [&str; 10] =
    ["indicator", "title", "fiscal_year", "年度", "和暦", "from", "until", "unit", "status", "as_of"];

fn in_table<'a>(audit: &Audit<'a>, path: &str, table: &Table) -> Vec<Leak<'a>> {
    let mut leaks = Vec::new();
    for (line, row) in &table.rows {
        let cell = audit.index.of_row(path, table, row);
        let Some(withheld) = cell.and_then(|(member, year)| audit.register.at(member, year)) else { continue };
        let indicator = &audit.register.analysed.catalogue.indicators[withheld.secret.indicator];
        let dimension = |heading: &String| indicator.dimensions.iter().any(|dimension| dimension.id == *heading);
        let figures = table.headings.iter().zip(row).filter(|(heading, _)| !NAMES.contains(&heading.as_str()));
        for (heading, text) in figures.filter(|(heading, _)| !dimension(heading)) {
            let Ok(number) = text.trim().replace(',', "").parse::<f64>() else { continue };
            let is_target = |target: &crate::model::Target| near(target.value, number, indicator.decimals);
            if !(heading == "target" && indicator.targets.iter().any(is_target)) {
                leaks.push(leak(withheld, path, Spot::Line(*line)));
            }
        }
    }
    leaks
}
