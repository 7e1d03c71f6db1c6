//! A city restyles its site: one file of a folder takes the place of one that is built in.

use std::fs;
use std::path::Path;

use super::story::{Source, files, is_kind};

/// Puts a file into the folder of templates beside the source.
fn template(source: &Source, path: &str, text: &str) {
    let file = source.root().join("templates").join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

const BUILD: [&str; 3] = ["build", "--templates", "templates"];

#[test]
fn the_example_of_the_documentation_changes_footer_colours_and_words() {
    let source = Source::tiny();
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/templates-example");
    source.kizashi(&["build", "--templates", example.to_str().unwrap()]).exits(0).has_no_complaint();
    for page in ["index.html", "indicators/visits.html"] {
        let text = source.page(page);
        assert!(text.contains("試し市　福祉政策の担当"), "{page}: {text}");
        assert!(text.contains("<h1>"), "{page} is otherwise as it is");
    }
    let style = files(&source.output()).into_iter().find(|(path, _)| is_kind(path, &["css"])).unwrap().1;
    let style = String::from_utf8(style).unwrap();
    // Behind the house's own, so that it counts.
    assert!(style.rfind("--blue:#00605a").unwrap() > style.rfind("--blue:#0017c1").unwrap());
}

#[test]
fn words_of_the_city_take_the_place_of_the_built_in_ones_in_their_language_alone() {
    let source = Source::tiny();
    template(&source, "locales/words.ja.ftl", "nav-about = この案内\n");
    source.kizashi(&[&BUILD[..], &["--languages", "ja,en"]].concat()).exits(0);
    assert!(source.page("index.html").contains(">この案内</a>"));
    let english = source.page("en/index.html");
    assert!(!english.contains("この案内"), "{english}");
}

#[test]
fn a_fault_that_every_page_meets_is_told_once_and_the_site_stands() {
    let source = Source::tiny_with_kinds();
    source.build().exits(0);
    let before = files(&source.output());
    for (text, said) in [
        ("<footer>\n{{ frame.publishr }}\n</footer>", "「frame.publishr」という値はありません"),
        ("<footer>\n{% if frame.plan %}\n</footer>", "ひな形の書き方に誤り"),
        ("<footer>\n{{ frame.site|loud }}\n</footer>", "フィルターはありません"),
        ("<footer>\n{{ shout() }}\n</footer>", "関数や部品はありません"),
        ("<footer>\n{{ t(\"no-such-words\") }}\n</footer>", "no-such-words"),
        ("<footer>\n{% include \"partials/none.html\" %}\n</footer>", "ひな形が見つかりません"),
    ] {
        template(&source, "partials/footer.html", text);
        let run = source.kizashi(&BUILD).exits(1).complains(said).complains("docs/templates.md");
        assert_eq!(run.stderr.matches("K0401 ").count(), 1, "{}", run.stderr);
        assert!(run.stderr.contains("templates/partials/footer.html:"), "{}", run.stderr);
        assert_eq!(files(&source.output()), before, "{said}");
    }
}

#[test]
fn a_partial_of_its_own_may_stand_beside_the_one_that_includes_it() {
    let source = Source::tiny();
    template(&source, "partials/footer.html", "<footer>{% include \"partials/own.html\" %}</footer>");
    template(&source, "partials/own.html", "<p>{{ frame.site }}</p>");
    source.kizashi(&BUILD).exits(0).has_no_complaint();
    assert!(source.page("index.html").contains("<footer><p>試しの指標</p></footer>"));
}

#[test]
fn what_replaces_nothing_is_told_with_what_was_meant() {
    let source = Source::tiny();
    template(&source, "partials/foter.html", "");
    template(&source, "footer.html", "");
    let run = source.kizashi(&BUILD).exits(0);
    assert_eq!(run.stderr.matches("partials/footer.html").count(), 2, "{}", run.stderr);
    source.kizashi(&["build", "--templates", "templates", "--strict"]).exits(1);
}

#[cfg(unix)]
#[test]
fn what_cannot_be_taken_in_is_told() {
    let source = Source::tiny();
    source.kizashi(&BUILD).exits(1).complains("ひな形のフォルダーが見つかりません");
    template(&source, "pages/index.html", "");
    let folder = source.root().join("templates");
    fs::remove_file(folder.join("pages/index.html")).unwrap();
    fs::write(source.root().join("secret.html"), "secret").unwrap();
    std::os::unix::fs::symlink(source.root().join("secret.html"), folder.join("pages/index.html")).unwrap();
    source.kizashi(&BUILD).exits(1).complains("フォルダーの外を指すリンクです");
    fs::remove_file(folder.join("pages/index.html")).unwrap();
    fs::write(folder.join("theme.css"), [0x8e, 0x73]).unwrap();
    source.kizashi(&BUILD).exits(1).complains("UTF-8 の文章ではありません");
    fs::write(folder.join("theme.css"), " ".repeat(1_000_001)).unwrap();
    source.kizashi(&BUILD).exits(1).complains("ファイルが大きすぎます");
}

#[test]
fn a_preview_keeps_search_engines_away_and_a_site_without_an_address_names_none() {
    let source = Source::tiny().edit("care/visits.yaml", "unit: 件", "unit: 件\naliases: [calls]");
    let source = source.file("pages/letter.md", "# お便り\n\n本文\n");
    source.kizashi(&["build", "--no-png", "--languages", "ja,en", "--preview", "確認用"]).exits(0);
    let mut seen = Vec::new();
    for (path, bytes) in files(&source.output()).into_iter().filter(|(path, _)| is_kind(path, &["html", "txt"])) {
        let text = String::from_utf8(bytes).unwrap();
        let said = if path.starts_with("en/") {
            "Draft (preview): 確認用"
        } else {
            "下書き（プレビュー）：確認用"
        };
        if path == "robots.txt" {
            assert_eq!(text, "User-agent: *\nDisallow: /\n");
            continue;
        }
        // What is to be heard has pauses in the place of brackets and colons.
        assert!(text.contains(said) || is_kind(&path, &["txt"]) && text.contains("確認用"), "{path}");
        assert!(!text.contains("https://") && !text.contains("ld+json"), "{path}");
        // A fragment has no head, and a text edition has none either: a server's robots.txt keeps them away.
        if !path.ends_with(".fragment.html") && is_kind(&path, &["html"]) {
            assert!(text.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"), "{path}");
            // A page that leads on names the page it leads to, here as a way from itself.
            let known = text.contains("rel=\"canonical\"");
            assert_eq!(known, path.ends_with("/calls.html"), "{path}");
        }
        seen.push(path);
    }
    for page in ["404.html", "embed/visits.html", "embed/visits.single.html", "embed/calls.html", "pages/letter.html"] {
        assert!(seen.iter().any(|path| path == page), "{page}");
    }
    source.kizashi(&["build", "--no-png", "--languages", "ja,en", "--site-url", "https://city.example/"]).exits(0);
    assert!(!source.page("index.html").contains("noindex"));
    let letter = source.page("en/pages/letter.html");
    assert!(letter.contains("<link rel=\"canonical\" href=\"https://city.example/en/pages/letter.html\">"), "{letter}");
}
