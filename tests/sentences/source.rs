//! Small sources in memory, analysed, and what is said of their series.

use std::collections::BTreeMap;

use kizashi::analyse::{Analysed, SeriesAnalysis, analyse};
use kizashi::collect::{Catalogue, Member, Scrutiny, collect_files};
use kizashi::model::Language;
use kizashi::problem::Severity;
use kizashi::wording::{Sentence, Words, sentences};

/// An indicator's YAML and its table; an empty one is none.
pub struct Input {
    pub id: String,
    pub yaml: String,
    pub csv: String,
}

/// Collects indicators under a site; `more` are further lines of `site.yaml`.
#[track_caller]
pub fn collected(more: &str, inputs: &[Input]) -> Catalogue {
    let site = format!("title: 試し\npublisher: 試し市\nlanguages: [ja, en]\n{more}");
    let mut files = BTreeMap::from([
        ("site.yaml".to_owned(), site.into_bytes()),
        ("policies.yaml".to_owned(), "- {id: care, title: 支え合い}\n".as_bytes().to_vec()),
    ]);
    for input in inputs {
        files.insert(format!("care/{}.yaml", input.id), input.yaml.clone().into_bytes());
        if !input.csv.is_empty() {
            files.insert(format!("care/{}.csv", input.id), input.csv.clone().into_bytes());
        }
    }
    let (catalogue, problems) = collect_files(files, Scrutiny::Content);
    let errors: Vec<_> = problems.sorted().into_iter().filter(|p| p.code.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "{:?}", errors.first());
    catalogue.unwrap()
}

/// The same, analysed.
#[track_caller]
pub fn analysed(more: &str, inputs: &[Input]) -> Analysed {
    analyse(collected(more, inputs)).unwrap().0
}

/// The words of both languages.
pub fn both() -> [Words; 2] {
    Language::ALL.map(Words::new)
}

/// What is said of the series of an indicator that cards show.
pub fn said(words: &Words, analysed: &Analysed, id: &str) -> Vec<Sentence> {
    let (at, indicator) = analysed.catalogue.indicator(id).unwrap();
    let all: Vec<(&Member, &SeriesAnalysis)> = analysed.series_of(at).collect();
    let series = analysed.headline(at).unwrap();
    sentences(words, &analysed.catalogue.site, indicator, series, &all)
}
