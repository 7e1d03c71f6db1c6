//! What is heard of the charts of the city's own figures: whole sentences, without signs that are misread, in a breath.

use std::path::Path;

use kizashi::analyse::analyse;
use kizashi::chart::figures;
use kizashi::collect::{Scrutiny, collect};
use kizashi::model::Language;

use super::source::both;

/// Signs that screen readers leave out or misread.
const SIGNS: [char; 14] = ['（', '）', '(', ')', '△', '▲', '−', '–', '～', '~', '／', '：', '→', '\u{e000}'];

#[test]
fn every_chart_of_the_city_is_told_in_words() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("indicators");
    let analysed = analyse(collect(&source, Scrutiny::Content).0.unwrap()).unwrap().0;
    let mut count = 0;
    for at in 0..analysed.catalogue.indicators.len() {
        for words in &both() {
            for figure in figures(words, &analysed, at).unwrap() {
                let inside = |tag: &str| {
                    let (_, rest) = figure.wide.split_once(&format!("<{tag} id=\"{}-w-", figure.id)).unwrap();
                    rest.split_once('>').unwrap().1.split_once('<').unwrap().0
                };
                let (title, description) = (inside("title"), inside("desc"));
                let id = &analysed.catalogue.indicators[at].id;
                assert!(!title.is_empty() && !title.contains(SIGNS), "{id}: {title}");
                assert!(!description.contains(SIGNS) && !description.contains("、、"), "{id}: {description}");
                let is_whole = match words.language() {
                    Language::Ja => {
                        description.starts_with(|c: char| !"。、".contains(c)) && description.ends_with('。')
                    }
                    Language::En => description.ends_with('.') && !description.contains(".."),
                };
                assert!(is_whole, "{id}: {description}");
                // About two letters take as long as one of kana and kanji.
                let most = if words.language() == Language::Ja { 1_200 } else { 2_400 };
                assert!(description.chars().count() <= most, "{id}: {}", description.chars().count());
                count += 1;
            }
        }
    }
    assert!(count > 50, "{count}");
}
