//! A source that wishes its readers ill, `tests/hostile`: it builds, it is told what is taken out, and nothing of it
//! becomes markup, code or a formula. In a browser: `tests/pages/hostile.test.mjs`.

use std::path::Path;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use serde_json::Value;

use super::story::{Source, files, is_kind};

fn hostile() -> Source {
    Source::copy_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile"))
}

#[test]
fn it_builds_and_is_told_what_is_left_out() {
    let mut run = hostile().kizashi(&["build", "--no-png"]).exits(0);
    for told in [
        "このリンクは張りません（javascript:alert(1)）",
        "このリンクは張りません（data:text/html,x）",
        "文章の中の画像は表示しません（https://example.invalid/a.png）",
        "目に見えない文字がありました（U+202E）",
        "U+0000, U+200B, U+E000, U+E001, U+FFFE",
    ] {
        run = run.complains(told);
    }
}

#[test]
fn no_page_or_drawing_holds_what_hides_or_turns_text() {
    let source = hostile();
    source.kizashi(&["build", "--no-png"]).exits(0);
    let mut seen = 0;
    for (path, bytes) in files(&source.output()) {
        if !is_kind(&path, &["html", "svg", "csv", "json", "txt", "xml"]) {
            continue;
        }
        seen += 1;
        let text = String::from_utf8(bytes).unwrap();
        let text = text.trim_start_matches('\u{feff}');
        let hidden = |c: char| {
            (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
                || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
                || matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fffe}' | '\u{ffff}')
        };
        let found: Vec<String> = text.chars().filter(|c| hidden(*c)).take(5).map(|c| format!("{c:?}")).collect();
        assert!(found.is_empty(), "{path}: {found:?}");
        if is_kind(&path, &["html", "svg"]) {
            let (calls, leads) =
                (["<script>alert", "<img src=x", "<b onclick"], ["href=\"javascript:", "href=\"data:"]);
            let closes = ["<iframe", "<style>body", " onmouseover="];
            for live in calls.into_iter().chain(leads).chain(closes) {
                assert!(!text.contains(live), "{path}: {live}");
            }
            // The fields of a page, out of which texts are copied, end where they end.
            let count = |tag: &str| text.matches(tag).count();
            assert_eq!(count("</textarea>"), count("<textarea "), "{path}");
        }
    }
    assert!(seen > 30, "{seen} files");
}

/// All texts of an XML file, if it is well-formed: every element is closed, every attribute stands once, every reference
/// is known.
fn texts(path: &str, text: &str) -> String {
    let (mut reader, mut all, mut open) = (Reader::from_str(text), String::new(), 0);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{path}: {error}")) {
            Event::Start(tag) => {
                open += 1;
                for attribute in tag.attributes() {
                    let value = attribute.unwrap_or_else(|error| panic!("{path}: {error}")).value;
                    assert!(!value.contains('<'), "{path}: {value}");
                    unescape(&value).unwrap_or_else(|error| panic!("{path}: {error}"));
                }
            }
            Event::Empty(tag) => assert!(tag.attributes().all(|attribute| attribute.is_ok()), "{path}"),
            Event::End(_) => open -= 1,
            Event::Text(words) => all.push_str(&words),
            Event::GeneralRef(name) => {
                let name = format!("&{};", &*name);
                all.push_str(&unescape(&name).unwrap_or_else(|error| panic!("{path}: {error}")));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0, "{path}: an element is left open");
    all
}

#[test]
fn what_programs_read_stays_well_formed_and_says_it_as_text() {
    let source = hostile();
    source.kizashi(&["build", "--no-png", "--site-url", "https://example.jp/"]).exits(0);
    let (mut xml, mut json) = (0, 0);
    for (path, bytes) in files(&source.output()) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if is_kind(&path, &["xml", "svg"]) {
            xml += 1;
            let said = texts(&path, &text);
            // Two of the drawings have no text of that kind in them.
            let has = path.ends_with("feed.xml") || path.ends_with("visits.svg");
            assert!(!has || said.contains("<script>alert(1)</script>"), "{path}: {said}");
        }
        if is_kind(&path, &["json", "jsonld"]) {
            let _: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        }
        for data in text.split("<script type=\"application/ld+json\">").skip(1) {
            json += 1;
            let data = data.split("</script>").next().unwrap();
            let graph: Value = serde_json::from_str(data).unwrap_or_else(|error| panic!("{path}: {error}\n{data}"));
            assert_eq!(graph["@context"], "https://schema.org", "{path}");
        }
    }
    assert!(xml >= 9 && json >= 20, "{xml} XML files, {json} pieces of JSON-LD");
    for (page, text) in [("indicators/visits.txt", "<img src=x onerror="), ("en/indicators/visits.txt", "</textarea>")]
    {
        assert!(source.page(page).contains(text), "{page}");
    }
    let letter = source.page("pages/letter.html");
    assert!(letter.contains("<h1>お便り&lt;script&gt;alert(1)&lt;"), "{letter}");
    assert!(letter.contains("&lt;iframe src=") && letter.contains("&lt;style&gt;body"), "{letter}");
}

#[test]
fn a_page_of_the_office_leads_to_no_program() {
    for address in ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "vbscript:x"] {
        let source = hostile().edit("pages/letter.md", "mailto:a@example.jp", address);
        source.kizashi(&["build", "--no-png"]).exits(1).complains("K0122");
    }
}
