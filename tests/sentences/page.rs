//! `docs/sentences.md` is made of the states: a test compares the two, and writes the page when `KIZASHI_WRITE_DOCS` is set.

use std::fmt::Write as _;
use std::path::Path;

use kizashi::wording::{Sentence, on_track_sentence};

use super::locale::{ids, patterns};
use super::properties::faults;
use super::source::{Input, analysed, both, said};
use super::states::{State, states};

const HEAD: &str = "# 文の一覧\n\n*The sentences.*\n\n\
    どのような値のときに、どのような文になるかの一覧です。声に出して読めるように、状態ごとに1つの例を、日本語と英語で示します。\
    傾向については、1年分の値が5つに満たない間は何も述べません。\
    文は `site-templates/locales/sentences.ja.ftl` と `sentences.en.ftl` にあります。\n\n\
    What is said in which state, one example each, to be read aloud. Of a trend nothing is said before there are five whole years.\n\n\
    This page is made by the program from small tables, and a test compares the two. Change the sentences, then run \
    `KIZASHI_WRITE_DOCS=1 cargo test --release --test sentences page`.\n";

/// The sentence of a state in both languages; those of another kind are left out.
fn examples(state: &State) -> [String; 2] {
    let mut inputs = vec![Input { id: "sample".to_owned(), yaml: state.yaml.clone(), csv: state.csv.clone() }];
    for (id, counts) in ["some", "all"].into_iter().zip(state.counts.into_iter().flatten()) {
        let yaml = "title: {ja: 見本, en: Sample}\npolicy: care\nunit: 人\n".to_owned();
        let csv = format!("年度,実績\n{}\n", counts.replace(' ', "\n"));
        inputs.push(Input { id: id.to_owned(), yaml, csv });
    }
    let analysed = analysed(state.site, &inputs);
    both().map(|words| {
        let all = said(&words, &analysed, "sample");
        assert_eq!(faults(&all, words.language(), &ids()), [""; 0], "{}", state.en);
        let told = all.iter().find(|sentence| sentence.about == state.about);
        told.map_or_else(|| panic!("{}: {all:?}", state.en), Sentence::plain)
    })
}

/// Whether the target is in sight, for each code of the method.
fn in_sight() -> Vec<(&'static str, &'static str, [String; 2])> {
    let yaml =
        "title: {ja: 見本, en: Sample}\npolicy: care\nunit: 件\ntargets: [{period: R8, value: 70, kind: final}]\n";
    let input =
        Input { id: "sample".to_owned(), yaml: yaml.to_owned(), csv: "年度,実績\nR4,37\nR5,41\n".to_owned() };
    let analysed = analysed("", &[input]);
    let codes = [
        ("on-track", "達成見込み"),
        ("slightly-short", "やや不足"),
        ("short", "不足"),
        ("away", "目標から遠ざかる"),
        ("not-assessed", "判定なし"),
    ];
    let indicator = &analysed.catalogue.indicators[0];
    let target = (indicator.targets[0].period, indicator.targets[0].value);
    let [first, ..] = both();
    assert_eq!(on_track_sentence(&first, indicator, target, "unheard-of"), None);
    let say = |code: &str| {
        both().map(|words| {
            let words = on_track_sentence(&words, indicator, target, code).unwrap();
            Sentence { about: kizashi::wording::About::Target, words }.plain()
        })
    };
    codes.into_iter().map(|(code, ja)| (ja, code, say(code))).collect()
}

fn page() -> String {
    let mut page = HEAD.to_owned();
    let mut heading = |ja: &str, en: &str, rows: Vec<(&str, &str, [String; 2])>| {
        writeln!(page, "\n## {ja}\n\n*{en}*").unwrap();
        for (ja, en, [japanese, english]) in rows {
            writeln!(page, "\n**{ja}** {en}\n\n- {japanese}\n- {english}").unwrap();
        }
    };
    for (ja, en, states) in states() {
        let rows = states.iter().map(|state| (state.ja, state.en, examples(state))).collect();
        heading(ja, en, rows);
        if en == "The target" {
            heading("目標の見込み", "Whether the target is in sight (codes of the method)", in_sight());
        }
    }
    page
}

#[test]
fn the_page_is_made_of_the_states() {
    let page = page();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/sentences.md");
    if std::env::var_os("KIZASHI_WRITE_DOCS").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let stands = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = stands.lines().zip(page.lines()).find(|(stands, made)| stands != made);
    assert_eq!(differs, None, "docs/sentences.md: run with KIZASHI_WRITE_DOCS=1");
    assert_eq!(stands.len(), page.len(), "docs/sentences.md: run with KIZASHI_WRITE_DOCS=1");
}

#[test]
fn every_sentence_of_the_locale_files_has_an_example() {
    let page = page();
    for (id, pattern) in patterns() {
        // Lists of items stand on the pages of their indicators; a site in English first has no words in Japanese; what
        // is foreseen has its own test.
        let elsewhere = ["rows-", "describe-", "newest-missing", "forecast", "change-previous-forecast"];
        if !pattern.ends_with('。') || elsewhere.iter().any(|begins| id.starts_with(begins)) {
            continue;
        }
        let pieces: Vec<&str> =
            pattern.trim().split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest)).collect();
        let stands = |line: &str| {
            let mut rest = line;
            pieces.iter().all(|piece| match rest.find(piece) {
                Some(at) => {
                    rest = &rest[at + piece.len()..];
                    true
                }
                None => false,
            })
        };
        assert!(page.lines().any(stands), "{id} has no example: {pattern}");
    }
}
