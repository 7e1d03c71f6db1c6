//! Sentences and pages in every language of the site.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::story::{Source, files, is_kind};

/// Files that say in which languages the site is, hold their words in every one of them, or tell how large those are.
const LISTS: [&str; 5] = ["404.html", "about.html", "data/catalog.jsonld", "data/csv-metadata.json", "data/index.html"];

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

/// The files of the first language, without the lines that lead to another one.
fn of_first_language(source: &Source) -> BTreeMap<String, String> {
    let files = without_json(source).into_iter().filter(|(path, _)| !path.starts_with("en/"));
    let kept = |text: String| text.lines().filter(|line| !line.contains("hreflang=")).collect::<Vec<_>>().join("\n");
    files.map(|(path, text)| (path, kept(text))).collect()
}

#[test]
fn a_further_language_changes_nothing_of_the_first_but_the_switch_and_what_is_said_of_it() {
    let (one, two) = (with_languages("[ja]"), with_languages("[ja, en]"));
    let (first, second) = (of_first_language(&one), of_first_language(&two));
    assert!(first.len() > 8 && first.values().any(|text| text.contains("令和5年度")), "{first:?}");
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (path, text) in first.iter().filter(|(path, _)| !LISTS.contains(&path.as_str())) {
        assert_eq!(text, &second[path], "{path}");
    }
    let csv = |source: &Source| source.page("data/indicators/visits.csv");
    assert_eq!(csv(&one), csv(&two));
}

/// An indicator with a title in both languages and everything else in Japanese.
fn half_translated() -> Source {
    let yaml = "title: {ja: 食事の数, en: Meals served}\npolicy: care\nunit: 食\ndefinition: 朝と夕の食事を数えます。\n\
                notes: |\n  - 昼の食事は数えません。\nevents: [{from: R5, to: R5, note: 台所を直しました。}]\n";
    let source = Source::tiny()
        .edit("site.yaml", "publisher:", "languages: [ja, en]\npublisher:")
        .file("units.yaml", "- {name: 食, kind: count}\n")
        .file("care/meals.yaml", yaml)
        .file("care/meals.csv", "年度,実績,備考\nR4,30,\nR5,41,台所の工事中\n");
    source.build().exits(0);
    source
}

#[test]
fn on_an_english_page_what_has_no_translation_is_marked_as_japanese() {
    let source = half_translated();
    let page = source.page("en/indicators/meals.html");
    for words in [
        "<html lang=\"en\">",
        "<title>Meals served | ",
        "<b>41</b><small> <span lang=\"ja\">食</span></small>",
        "“<span lang=\"ja\">台所を直しました</span>”",
        "<span lang=\"ja\">朝と夕の食事を数えます。</span>",
        "<div lang=\"ja\">\n<ul>\n<li>昼の食事は数えません。</li>",
        "<span lang=\"ja\">台所の工事中</span>",
        "<text lang=\"ja\"",
    ] {
        assert!(page.contains(words), "{words} is not in {page}");
    }
    let title = page.split("</title>").next().unwrap();
    assert!(!title.contains("<span"), "{title}");
    let japanese = source.page("indicators/meals.html");
    assert!(!japanese.contains("<span lang=") && japanese.contains("<title>食事の数｜"), "{japanese}");
}

#[test]
fn no_file_holds_a_mark_for_those_who_set_the_text() {
    for (path, bytes) in files(&half_translated().output()) {
        let text = String::from_utf8_lossy(&bytes);
        let is_mark = |c: &char| ('\u{e000}'..='\u{e0ff}').contains(c);
        // Of a picture the bytes are no text.
        assert!(is_kind(&path, &["png"]) || !text.chars().any(|c| is_mark(&c)), "{path}");
    }
}

#[test]
fn the_statement_on_accessibility_claims_no_conformance_of_its_own() {
    let source = Source::tiny().edit("site.yaml", "publisher:", "languages: [ja, en]\npublisher:");
    source.build().exits(0);
    let (about, english) = (source.page("about.html"), source.page("en/about.html"));
    assert!(about.contains("JIS X 8341-3:2016 の適合レベルAAに配慮して作成") && !about.contains("準拠"), "{about}");
    assert!(about.contains("試験の結果は、公開していません") && english.contains("with consideration for conformance"));
    let worded = source.edit(
        "site.yaml",
        "publisher:",
        "accessibility: {wording: 適合レベルAに一部準拠しています。, policy_url: https://example.jp/policy, \
         result_url: https://example.jp/result}\npublisher:",
    );
    worded.build().exits(0);
    let (about, english) = (worded.page("about.html"), worded.page("en/about.html"));
    assert!(about.contains("適合レベルAに一部準拠しています。") && !about.contains("配慮"), "{about}");
    assert!(!about.contains("公開していません") && about.contains("example.jp"), "{about}");
    assert!(english.contains("<span lang=\"ja\">適合レベルAに一部準拠しています。</span>"), "{english}");
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

/// English has no counters: what 件 are, the source alone knows.
#[test]
fn english_calls_a_unit_as_the_source_does() {
    let tiny = || Source::tiny().edit("site.yaml", "publisher:", "languages: [ja, en]\npublisher:");
    let with_unit = |unit: &str| tiny().edit("care/visits.yaml", "unit: 件", &format!("unit: {unit}"));
    let own = with_unit("{ja: 件, en: {one: visit, other: visits}}");
    let declared = tiny().file("units.yaml", "- {name: 件, en: {one: visit, other: visits}}\n");
    for source in [own, declared] {
        source.kizashi(&["build", "--no-png"]).exits(0).has_no_complaint();
        let said = sentences(&source, "visits");
        assert_eq!(said["en"][0], "In FY2023 the figure was 34 visits, up 3 from 31 visits the year before.");
        assert!(said["ja"][0].as_str().unwrap().contains("34件"), "{said}");
        for page in ["en/index.html", "en/table.html", "en/indicators/visits.html", "en/indicators/visits.txt"] {
            assert!(source.page(page).contains("visits"), "{page}");
            assert!(!source.page(page).contains("cases"), "{page}");
        }
    }
    let one = with_unit("{ja: 件, en: {one: visit, other: visits}}").edit("care/visits.csv", "34", "1");
    one.kizashi(&["build", "--no-png"]).exits(0);
    let said = sentences(&one, "visits")["en"][0].clone();
    assert!(said.as_str().unwrap().contains("was 1 visit, "), "{said}");
    with_unit("{ja: 件, en: {one: visit}}").check(&["--lang", "en"]).exits(1).complains("other");
}

/// A remark on a year, in the words of the reader; data have it as it was written first.
#[test]
fn a_note_on_a_year_is_in_the_language_of_the_page() {
    let (ja, en) = ("窓口を増やした年", "Year of a second desk");
    let note = format!("unit: 件\nperiods: {{R4: {{note: {{ja: {ja}, en: {en}}}}}}}");
    let source = Source::tiny_with_kinds().edit("care/cases.yaml", "unit: 件", &note);
    let source = source.edit("site.yaml", "publisher:", "languages: [ja, en]\npublisher:");
    source.build().exits(0).has_no_complaint();
    for (page, own, other) in [
        ("indicators/cases.html", ja, en),
        ("indicators/cases.txt", ja, en),
        ("en/indicators/cases.html", en, ja),
        ("en/indicators/cases.txt", en, ja),
        ("data/indicators/cases.csv", ja, en),
        ("data/indicators/cases.json", ja, en),
    ] {
        let text = source.page(page);
        assert!(text.contains(own) && !text.contains(other), "{page}");
    }
}
