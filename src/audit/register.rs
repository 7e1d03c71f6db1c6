//! What is withheld, by what an outsider would find it under: names of indicators and series, years, units.

use std::collections::BTreeMap;

use serde_json::Value;

use super::texts::fold;
use crate::analyse::Analysed;
use crate::analyse::disclosure::Secret;
use crate::model::{Indicator, KNOWN_UNITS, Key, Text, heard};

/// An indicator of which something is withheld.
#[derive(Debug)]
pub(super) struct Subject<'a> {
    /// Its position.
    pub(super) at: usize,
    pub(super) indicator: &'a Indicator,
    /// Its name in each language, folded.
    pub(super) titles: Vec<String>,
    /// What may stand behind its numbers, folded, the longest first.
    pub(super) units: Vec<String>,
    /// Its series.
    pub(super) series: Vec<Series<'a>>,
}

/// A series of such an indicator.
#[derive(Debug)]
pub(super) struct Series<'a> {
    /// Its position among the series of the catalogue.
    pub(super) member: usize,
    pub(super) key: &'a Key,
    /// Its name in each language, folded; none where it is the only one.
    pub(super) labels: Vec<String>,
}

/// A withheld value with its place in the register.
#[derive(Clone, Copy, Debug)]
pub(super) struct Withheld<'a> {
    /// Its position among the secrets of the analysis.
    pub(super) at: usize,
    pub(super) secret: &'a Secret,
    /// Its series: a position in the catalogue.
    pub(super) member: usize,
    /// The western number of its year.
    pub(super) year: i32,
}

impl Withheld<'_> {
    /// Whether a number is the withheld one, as far as the decimals of its indicator tell; never of one that is not
    /// known.
    pub(super) fn is(&self, number: f64, decimals: u32) -> bool {
        self.secret.value.is_some_and(|value| near(value, number, decimals))
    }

    /// Whether a number may be the withheld one: it is, or that is not known and it is a small count.
    pub(super) fn may_be(&self, number: f64, decimals: u32) -> bool {
        match self.secret.value {
            Some(_) => self.is(number, decimals),
            None => number >= 1.0 && number < f64::from(self.secret.minimum),
        }
    }
}

/// Half of the last decimal that is published.
pub(super) fn half(decimals: u32) -> f64 {
    0.5 * libm::pow(10.0, -f64::from(decimals))
}

/// Whether two numbers are printed alike.
pub(super) fn near(a: f64, b: f64, decimals: u32) -> bool {
    (a - b).abs() <= half(decimals) * (1.0 + 1e-9)
}

/// All that is withheld.
#[derive(Debug)]
pub(super) struct Register<'a> {
    pub(super) analysed: &'a Analysed,
    /// The indicators of which something is withheld, by position.
    pub(super) subjects: BTreeMap<usize, Subject<'a>>,
    /// What is withheld, by series and year.
    cells: BTreeMap<(usize, i32), Withheld<'a>>,
}

impl<'a> Register<'a> {
    /// Enters every secret of an analysis.
    pub(super) fn new(analysed: &'a Analysed) -> Self {
        let mut register = Self { analysed, subjects: BTreeMap::new(), cells: BTreeMap::new() };
        for (at, secret) in analysed.secrets.iter().enumerate() {
            // Of a series that there is not, nothing is published.
            let Some(member) = analysed.catalogue.position(secret.indicator, &secret.key) else { continue };
            let year = secret.period.year();
            register.cells.insert((member, year), Withheld { at, secret, member, year });
            register.subjects.entry(secret.indicator).or_insert_with(|| Subject::new(analysed, secret.indicator));
        }
        register
    }

    /// What is withheld of a series in a year.
    pub(super) fn at(&self, member: usize, year: i32) -> Option<Withheld<'a>> {
        self.cells.get(&(member, year)).copied()
    }

    /// All that is withheld, by series and year.
    pub(super) fn all(&self) -> impl Iterator<Item = Withheld<'a>> {
        self.cells.values().copied()
    }

    /// What is withheld of an indicator.
    pub(super) fn of(&self, subject: &Subject<'a>) -> impl Iterator<Item = Withheld<'a>> {
        let members: Vec<usize> = subject.series.iter().map(|series| series.member).collect();
        members.into_iter().flat_map(|member| self.of_series(member))
    }

    /// What is withheld of a series.
    pub(super) fn of_series(&self, member: usize) -> impl Iterator<Item = Withheld<'a>> {
        self.cells.range((member, i32::MIN)..=(member, i32::MAX)).map(|(_, withheld)| *withheld)
    }

    /// The indicator of which something is withheld, by its id.
    pub(super) fn subject(&self, id: &str) -> Option<&Subject<'a>> {
        self.subjects.values().find(|subject| subject.indicator.id == id)
    }

    /// The indicator that a file of the output is about, by its name: `indicators/ID.html`, `charts/ID-2.svg`, `cards/ID.png`.
    pub(super) fn owner(&self, path: &str) -> Option<&Subject<'a>> {
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = name.split('.').next().unwrap_or(name);
        // A policy or a briefing may bear the id of an indicator without being about it alone.
        let about_one = path.split('/').any(|part| matches!(part, "indicators" | "charts" | "cards" | "embed"));
        let is_id = |stem: &str| self.analysed.catalogue.indicator(stem).is_some();
        let numbered = stem.rsplit_once('-').filter(|(_, number)| number.bytes().all(|byte| byte.is_ascii_digit()));
        let stem = if is_id(stem) { stem } else { numbered.map_or(stem, |(stem, _)| stem) };
        self.subject(stem).filter(|_| about_one)
    }
}

impl<'a> Subject<'a> {
    fn new(analysed: &'a Analysed, at: usize) -> Self {
        let indicator = &analysed.catalogue.indicators[at];
        let members = || analysed.catalogue.members.iter().enumerate().filter(|(_, member)| member.indicator == at);
        let several = members().count() > 1;
        let series = members().map(|(member, found)| Series {
            member,
            key: &found.series.key,
            labels: if several { names(&found.series.label) } else { Vec::new() },
        });
        Self { at, indicator, titles: names(&indicator.title), units: units(indicator), series: series.collect() }
    }

    /// Folded words without the names of series, in which numbers are none of the indicator's.
    pub(super) fn without_names(&self, words: &str) -> String {
        let names = self.series.iter().flat_map(|series| &series.labels);
        names.fold(words.to_owned(), |words, name| words.replace(name.as_str(), ""))
    }

    /// The series of a key as JSON has it: an object of dimensions and values, or null.
    pub(super) fn by_key(&self, key: &Value) -> Option<&Series<'a>> {
        let pairs = key.as_object();
        let same =
            |series: &&Series<'_>| match pairs {
                None => series.key.is_empty(),
                Some(pairs) => {
                    pairs.len() == series.key.0.len()
                        && series.key.0.iter().all(|(dimension, value)| {
                            pairs.get(dimension).and_then(Value::as_str) == Some(value.as_str())
                        })
                }
            };
        self.series.iter().find(same)
    }
}

fn names(text: &Text) -> Vec<String> {
    let all = text.translations();
    // As printed, and as descriptions of charts have it, without brackets.
    let names = all.flat_map(|(language, words)| [fold(words), fold(&heard(language, words))]);
    let mut names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    names.dedup();
    names
}

/// The words that may stand behind a number of an indicator, its own and other spellings; persons are counted in 人, 名
/// and 方.
fn units(indicator: &Indicator) -> Vec<String> {
    let unit = &indicator.unit;
    let mut units = vec![fold(unit.written()), fold(unit.symbol())];
    let same = KNOWN_UNITS.iter().filter(|known| units.contains(&fold(known.name)));
    let spellings: Vec<String> = same.flat_map(|known| known.aliases).map(|alias| fold(alias)).collect();
    units.extend(spellings);
    if units.iter().any(|unit| unit == "人" || unit == "名") {
        units.extend(["人", "名", "方"].map(str::to_owned));
    }
    units.retain(|unit| !unit.is_empty());
    units.sort_by_key(|unit| std::cmp::Reverse(unit.chars().count()));
    units.dedup();
    units
}
