//! A source that wishes its readers ill, `tests/hostile`: it builds, it is told what is taken out, and nothing of it
//! becomes markup, code or a formula. In a browser: `tests/pages/hostile.test.mjs`.

use std::path::Path;

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
            for live in
                ["<script>alert", "<img src=x", "<b onclick", "</textarea>", "href=\"javascript:", "href=\"data:"]
            {
                assert!(!text.contains(live), "{path}: {live}");
            }
        }
    }
    assert!(seen > 30, "{seen} files");
}
