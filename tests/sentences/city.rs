//! What is said of the city's own figures.

use std::path::Path;

use kizashi::analyse::{SeriesAnalysis, analyse};
use kizashi::collect::{Member, Scrutiny, collect};
use kizashi::model::Language;
use kizashi::wording::{Sentence, cross_section, sentences};

use super::locale::ids;
use super::properties::is_japanese;
use super::source::both;

#[test]
fn every_sentence_is_whole_and_no_english_one_is_japanese() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("indicators");
    let analysed = analyse(collect(&source, Scrutiny::Content).0.unwrap()).unwrap().0;
    let ids = ids();
    let mut count = 0;
    for at in 0..analysed.catalogue.indicators.len() {
        let indicator = &analysed.catalogue.indicators[at];
        let all: Vec<(&Member, &SeriesAnalysis)> = analysed.series_of(at).collect();
        for words in &both() {
            let mut said: Vec<Sentence> =
                cross_section(words, &analysed, at).map(|short| short.sentence).into_iter().collect();
            for series in &all {
                let of_series = sentences(words, &analysed.catalogue.site, indicator, *series, &all);
                assert!((1..=4).contains(&of_series.len()), "{of_series:?}");
                said.extend(of_series);
            }
            for plain in said.iter().map(Sentence::plain) {
                let is_whole = match words.language() {
                    Language::Ja => plain.ends_with('。'),
                    Language::En => plain.ends_with('.') && !plain.contains(is_japanese),
                };
                assert!(is_whole && !plain.contains(['{', '}']), "{}: {plain}", indicator.id);
                assert!(!ids.iter().any(|id| plain.split(' ').any(|word| word == id)), "{}: {plain}", indicator.id);
                count += 1;
            }
        }
    }
    assert!(count > 200, "{count}");
}
