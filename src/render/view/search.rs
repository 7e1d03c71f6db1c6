//! What the index finds an indicator by, and the filters it offers.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::Studio;
use super::policy::PolicyBlock;
use crate::analyse::{SeriesAnalysis, Verdict};
use crate::model::{Level, Text};
use crate::wording::unmarked;

/// Of more series than these the first are found by their names, so that a table of many areas does not outweigh the
/// page.
const SERIES_FOUND: usize = 30;

/// What an indicator is found by, beside the words on its card.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Search {
    /// `outcome`, `activity` or `context`.
    pub(super) level: &'static str,
    /// `better`, `same`, `worse`, `not-assessed`, `not-comparable`; `None` of context, which is not judged.
    pub(super) judgement: Option<&'static str>,
    /// The ids of its departments, with spaces between.
    pub(super) departments: String,
    /// Its reading, its name in the other languages of the site, the names of its series; `|` between.
    pub(super) words: String,
}

/// A filter of the index: what it goes by, and what can be chosen.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Filter {
    /// `policy`, `department`, `judgement` or `level`.
    key: &'static str,
    /// Its name.
    words: String,
    /// What it lets through.
    choices: Vec<Choice>,
}

/// What a filter lets through.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Choice {
    value: String,
    words: String,
    /// Where it leads without a script, seen from the index.
    href: String,
}

impl Studio<'_> {
    pub(super) fn search(&self, at: usize, analysis: &SeriesAnalysis) -> Search {
        let indicator = &self.analysed.catalogue.indicators[at];
        let translated = |text: &Text| -> Vec<String> {
            let voices = self.voices.iter().map(|voice| unmarked(&voice.text(text)));
            voices.collect()
        };
        let own = unmarked(&self.text(&indicator.title));
        let series = self.analysed.series_of(at).filter(|(member, _)| !member.series.is_total());
        let labels = series.take(SERIES_FOUND).flat_map(|(member, _)| translated(&member.series.label));
        let mut told = BTreeSet::from([own, String::new()]);
        let all = indicator.reading.iter().cloned().chain(translated(&indicator.title)).chain(labels);
        let words: Vec<String> = all.filter(|words| told.insert(words.clone())).collect();
        Search {
            level: indicator.level.word(),
            judgement: (indicator.level != Level::Context).then(|| analysis.change.verdict.word()),
            departments: indicator.departments.join(" "),
            words: words.join("|"),
        }
    }

    /// The filters of the index that have something to choose from.
    pub(super) fn filters(&self, policies: &[PolicyBlock]) -> Vec<Filter> {
        let catalogue = &self.analysed.catalogue;
        let found: Vec<&Search> = policies.iter().flat_map(PolicyBlock::found).collect();
        let policies = policies.iter().filter(|policy| policy.found().next().is_some());
        let policies = policies.map(|policy| choice("policy", &policy.id, policy.title.clone()));
        let in_charge = |id: &str| found.iter().any(|search| search.departments.split(' ').any(|own| own == id));
        let departments = catalogue.departments.iter().filter(|department| in_charge(&department.id));
        let departments = departments.map(|department| Choice {
            href: format!("departments/{}.html", department.id),
            ..choice("department", &department.id, self.text(&department.name))
        });
        let judged = |verdict: &Verdict| found.iter().any(|search| search.judgement == Some(verdict.word()));
        let judgements = Verdict::ALL.into_iter().filter(judged);
        let judgements = judgements.map(|v| choice("judgement", v.word(), self.say(&v.message(), &[])));
        let levels = [Level::Outcome, Level::Activity, Level::Context].into_iter();
        let levels = levels.filter(|level| found.iter().any(|search| search.level == level.word()));
        let levels = levels.map(|l| choice("level", l.word(), self.say(&format!("level-{}", l.word()), &[])));
        let filter = |key: &'static str, choices: Vec<Choice>| Filter {
            key,
            words: self.say(&format!("filter-{key}"), &[]),
            choices,
        };
        let filters = [
            filter("policy", policies.collect()),
            filter("department", departments.collect()),
            filter("judgement", judgements.collect()),
            filter("level", levels.collect()),
        ];
        filters.into_iter().filter(|filter| filter.choices.len() > 1).collect()
    }
}

fn choice(key: &str, value: &str, words: String) -> Choice {
    Choice { value: value.to_owned(), words, href: format!("#{}", place(&[(key, value)])) }
}

/// The place on the index where a filter leads without a script, which is the filter's own state as well.
pub(super) fn place(state: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = state.iter().map(|(key, value)| format!("{key}={value}")).collect();
    pairs.join("&")
}
