//! The text edition, for software that reads aloud.

use super::opened;
use crate::story::{Source, files, is_kind};

/// Signs that are left out or misread: brackets, arrows, signs of tables and of mathematics.
const SIGNS: &str = "△▲▽▼→←↑↓～〜（）()［］[]【】「」『』〔〕“”※＊*＝=＜＞<>｜|／−–—×÷±＋…#";

fn texts(source: &Source) -> Vec<(String, String)> {
    let all =
        files(&source.output()).into_iter().filter(|(path, _)| path.contains("indicators/") && is_kind(path, &["txt"]));
    all.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

#[test]
fn no_line_holds_a_sign_that_is_misread() {
    let source = Source::real();
    source.kizashi(&["build", "--no-png", "--languages", "ja,en"]).exits(0);
    let texts = texts(&source);
    assert!(texts.len() > 50, "{} texts", texts.len());
    for (path, text) in texts {
        for line in text.lines().filter(|line| !line.starts_with("http")) {
            let sign = line.chars().find(|c| SIGNS.contains(*c) || ('\u{e000}'..='\u{f8ff}').contains(c));
            assert_eq!(sign, None, "{path}: {line}");
        }
    }
}

#[test]
fn windows_knows_its_letters_and_its_lines() {
    let source = Source::tiny();
    source.build().exits(0);
    let text = source.page("indicators/visits.txt");
    assert!(text.starts_with("\u{feff}訪問した件数\r\n"), "{text}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let page = opened(&source, "indicators/visits.html");
    assert!(page.contains("<a href=\"../indicators/visits.txt\">"), "the page leads to it");
}

#[test]
fn it_says_the_sentences_and_the_values_year_by_year() {
    let source = Source::tiny_with_kinds();
    source.build().exits(0);
    let text = source.page("indicators/visits.txt").replace("\r\n", "\n");
    // Of the source: 34 cases in 令和5年度 after 31, and the remark on 令和4年度.
    for line in [
        "平成30年度の10月から3月まで、10件。",
        "令和元年度、20件。",
        "令和3年度から、対象や方法が変わりました。対象を広げた。",
        "令和4年度、31件。",
        "令和4年度の備考、訪問の日を増やした。",
        "令和6年度の4月から10月まで、19件。",
        "令和6年度の目標は、42件。",
    ] {
        assert!(text.contains(&format!("\n{line}\n")), "{line}:\n{text}");
    }
    assert!(text.contains("3件増加"), "{text}");
    let kinds = source.page("indicators/cases.txt").replace("\r\n", "\n");
    let line = "令和4年度、合計は10件、新規の相談は4件、継続の相談は6件。";
    assert!(kinds.contains(&format!("\n{line}\n")), "{kinds}");
}

#[test]
fn a_value_that_is_none_is_told_and_explained() {
    let source = Source::tiny().edit("care/visits.csv", "R2,24件,,", "R2,x,,");
    source.build().exits(0);
    let text = source.page("indicators/visits.txt");
    assert!(text.contains("令和2年度、秘匿のため非公表。"), "{text}");
    assert!(text.contains("\r\n秘匿とは、"), "{text}");
    assert!(!text.contains("24件"), "{text}");
}

#[test]
fn a_decrease_is_a_word() {
    let source = Source::tiny().edit("care/visits.csv", "R5,34件,,", "R5,19件,,").edit(
        "care/visits.csv",
        "R1,20件,,",
        "R1,△3件,,",
    );
    source.build().exits(0);
    let text = source.page("indicators/visits.txt");
    assert!(text.contains("12件減少") && text.contains("令和元年度、マイナス3件。"), "{text}");
}
