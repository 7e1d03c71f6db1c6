//! Small sources in memory.

use std::collections::BTreeMap;

use kizashi::analyse::{Analysed, SeriesAnalysis, analyse};
use kizashi::collect::{Scrutiny, collect_files};

/// The files of a source with one policy, by their path.
pub fn source(files: &[(&str, String)]) -> BTreeMap<String, Vec<u8>> {
    let own = [
        ("site.yaml", "title: 試しの指標\npublisher: 試し市\n".to_owned()),
        ("policies.yaml", "- {id: care, title: 支え合い}\n".to_owned()),
    ];
    own.iter().chain(files).map(|(path, text)| ((*path).to_owned(), text.clone().into_bytes())).collect()
}

/// A source analysed; it must be without errors.
pub fn analysed(files: &[(&str, String)]) -> Analysed {
    let (catalogue, problems) = collect_files(source(files), Scrutiny::Content);
    assert!(!problems.has_errors(), "{:#?}\n{files:#?}", problems.sorted());
    let (analysed, problems) = analyse(catalogue.unwrap()).unwrap();
    assert!(!problems.has_errors(), "{:#?}\n{files:#?}", problems.sorted());
    analysed
}

/// The analysis of every series by indicator and key.
pub fn by_series(analysed: &Analysed) -> BTreeMap<(String, String), SeriesAnalysis> {
    let members = analysed.catalogue.members.iter().zip(&analysed.analyses);
    let named = members.map(|(member, analysis)| {
        let id = analysed.catalogue.indicators[member.indicator].id.clone();
        ((id, member.series.key.slug()), analysis.clone())
    });
    named.collect()
}
