//! Sentences and pages in every language of the site.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::story::{Source, files};

/// The sentences of an indicator's first series.
fn sentences(source: &Source, id: &str) -> Value {
    source.json(&format!("data/indicators/{id}.json"))["series"][0]["analysis"]["sentences"].clone()
}

fn with_languages(languages: &str) -> Source {
    let source = Source::tiny_with_kinds();
    let source = source.edit("site.yaml", "publisher:", &format!("languages: {languages}\npublisher:"));
    source.build().exits(0).has_no_complaint();
    source
}

/// The files without the JSON of indicators, and without the size of that JSON, which pages print.
fn without_json(source: &Source) -> BTreeMap<String, String> {
    let files = files(&source.output()).into_iter().filter(|(path, _)| !path.starts_with("data/indicators/"));
    let texts = files.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned()));
    let sizes = |text: String| {
        let mut kept = String::new();
        let mut rest = text.as_str();
        while let Some((before, behind)) = rest.split_once("JSONファイル") {
            let (_, after) = behind.split_once("KB").unwrap_or(("", behind));
            kept.push_str(before);
            rest = after;
        }
        kept + rest
    };
    texts.map(|(path, text)| (path, sizes(text))).collect()
}

#[test]
fn the_json_has_the_sentences_in_every_language_of_the_site() {
    let both = with_languages("[ja, en]");
    let expected = json!({
        "ja": [
            "令和5年度は34件で、前年度（31件）に比べ3件増加しました。",
            "この差は、偶然でも起こりうる大きさです。",
            "令和5年度の時点で、令和6年度の目標（42件）まであと8件でした。",
            "令和6年度の19件は4月から10月までの7か月分のため、比較には用いていません。",
        ],
        "en": [
            "In FY2023 the figure was 34 cases, up 3 from 31 cases the year before.",
            "A difference of this size can come about by chance alone.",
            "As of FY2023, the target for FY2024 (42 cases) was still 8 away.",
            "The figure of 19 cases for FY2024 covers April to October (7 months) and is not used for comparison.",
        ],
    });
    assert_eq!(sentences(&both, "visits"), expected);
    for (languages, tags) in [("[ja]", ["ja"].as_slice()), ("[en, ja]", &["en", "ja"]), ("[en]", &["en"])] {
        let said = sentences(&with_languages(languages), "visits");
        assert_eq!(said.as_object().unwrap().keys().collect::<Vec<_>>(), tags, "{languages}");
        for tag in tags {
            assert_eq!(said[tag], expected[tag], "{languages}");
        }
    }
}

#[test]
fn a_further_language_has_every_page_in_a_folder_of_its_own() {
    let (one, two) = (with_languages("[ja]"), with_languages("[ja, en]"));
    let (first, second) = (without_json(&one), without_json(&two));
    assert!(first.len() > 8 && first.values().any(|text| text.contains("令和5年度")), "{first:?}");
    let is_page = |path: &&String| path.ends_with(".html") && *path != "404.html";
    let english: Vec<String> = first.keys().filter(is_page).map(|path| format!("en/{path}")).collect();
    let further: Vec<&String> = second.keys().filter(|path| path.starts_with("en/")).filter(is_page).collect();
    assert_eq!(further, english.iter().collect::<Vec<_>>());
    for page in english {
        assert!(second[&page].contains("<html lang=\"en\">"), "{page}");
    }
    for page in first.keys().filter(is_page) {
        assert!(second[page].contains("<html lang=\"ja\">"), "{page}");
    }
    let csv = |source: &Source| source.page("data/indicators/visits.csv");
    assert_eq!(csv(&one), csv(&two));
}

#[test]
fn a_text_without_a_translation_is_quoted_as_it_is() {
    let yaml = "title: 件数\npolicy: care\nunit: 食\nbreaks: [{period: R5, note: 対象を広げました。}]\n";
    let source = Source::tiny()
        .edit("site.yaml", "publisher:", "languages: [ja, en]\npublisher:")
        .file("units.yaml", "- {name: 食, kind: count}\n")
        .file("care/meals.yaml", yaml)
        .file("care/meals.csv", "年度,実績\nR4,30\nR5,41\n");
    source.build().exits(0);
    let said = sentences(&source, "meals");
    let english = "In FY2023 the figure was 41 食. From FY2023 on, what is counted or how it is counted changed, so the \
                   figure cannot be compared with the year before. “対象を広げました”.";
    assert_eq!(said["en"][0], english);
    let translated =
        source.edit("care/meals.yaml", "対象を広げました。", "{ja: 対象を広げました。, en: More people are served}");
    translated.build().exits(0);
    assert!(
        sentences(&translated, "meals")["en"][0]
            .as_str()
            .unwrap()
            .ends_with("the year before. More people are served.")
    );
}
