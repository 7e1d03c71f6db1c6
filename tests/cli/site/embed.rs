//! Indicators in others' sites: the page for an iframe, the fragment for a content management system, the single file.

use std::collections::BTreeSet;

use super::{opened, plain};
use crate::story::{Source, files};

/// Every tag of a page: its name, and its attributes with their values.
fn tags(html: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if rest.starts_with('/') || rest.starts_with('!') {
            continue;
        }
        let end = end_of_tag(rest);
        let (name, mut inside) = rest[..end].split_once([' ', '\n']).unwrap_or((&rest[..end], ""));
        let mut attributes = Vec::new();
        while let Some((key, behind)) = inside.split_once("=\"") {
            let (value, behind) = behind.split_once('"').expect("values stand in quotation marks");
            attributes.push((key.trim().to_owned(), value.to_owned()));
            inside = behind;
        }
        found.push((name.trim_end_matches('/').to_owned(), attributes));
        rest = &rest[end..];
    }
    found
}

fn end_of_tag(text: &str) -> usize {
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return at,
            _ => {}
        }
    }
    panic!("a tag without an end: {}", &text[..60.min(text.len())]);
}

fn every_source() -> Vec<Source> {
    vec![Source::tiny_with_kinds(), Source::real()]
}

fn of_kind(source: &Source, ending: &str) -> Vec<(String, String)> {
    let all = files(&source.output()).into_iter().filter(|(path, _)| path.contains("embed/") && path.ends_with(ending));
    let found: Vec<_> = all.map(|(path, bytes)| (path, plain(&String::from_utf8(bytes).unwrap()))).collect();
    assert!(found.len() > 1, "{} files of {ending}", found.len());
    found
}

#[test]
fn a_fragment_is_made_of_what_every_system_lets_through() {
    // The list of the design: a paste fragment of plain headings, paragraphs, lists, tables, figures and links.
    let elements = [
        "h2",
        "h3",
        "h4",
        "p",
        "ul",
        "li",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "figure",
        "figcaption",
        "img",
        "a",
    ];
    for source in every_source() {
        source.kizashi(&["build", "--no-png", "--languages", "ja,en"]).exits(0);
        for (path, text) in of_kind(&source, ".fragment.html") {
            for (name, attributes) in tags(&text) {
                assert!(elements.contains(&name.as_str()), "{path} has <{name}>");
                for (key, _) in &attributes {
                    let allowed = match name.as_str() {
                        "img" => ["src", "alt", "width"].contains(&key.as_str()),
                        "a" => key == "href",
                        "th" => ["scope", "lang"].contains(&key.as_str()),
                        _ => key == "lang",
                    };
                    assert!(allowed, "{path} has <{name} {key}>");
                }
            }
            assert!(!text.contains("<!--"), "{path} has a comment, which some systems show");
        }
    }
}

#[test]
fn a_fragment_names_its_picture_by_the_file_or_by_its_address() {
    let source = Source::tiny();
    let picture = |source: &Source, path: &str| {
        let fragment = opened(source, path);
        let images: Vec<_> = tags(&fragment).into_iter().filter(|(name, _)| name == "img").collect();
        assert_eq!(images.len(), 1, "{fragment}");
        let alt = &images[0].1.iter().find(|(key, _)| key == "alt").unwrap().1;
        assert!(alt.chars().count() > 40 && alt.chars().count() < 400, "{alt}");
        images[0].1.iter().find(|(key, _)| key == "src").unwrap().1.clone()
    };
    source.kizashi(&["build", "--no-png", "--languages", "ja,en"]).exits(0);
    assert_eq!(picture(&source, "embed/visits.fragment.html"), "visits.svg");
    let address = "https://city.example/figures/";
    source.kizashi(&["build", "--languages", "ja,en", "--site-url", address]).exits(0);
    assert_eq!(picture(&source, "embed/visits.fragment.html"), format!("{address}charts/visits.png"));
    assert_eq!(picture(&source, "en/embed/visits.fragment.html"), format!("{address}en/charts/visits.png"));
    assert!(source.output().join("en/charts/visits.png").exists());
    let link = format!("<a href=\"{address}en/indicators/visits.html\">");
    assert!(opened(&source, "en/embed/visits.fragment.html").contains(&link));
}

#[test]
fn a_fragment_has_the_sentences_and_every_value_of_the_page() {
    let source = Source::tiny_with_kinds();
    source.build().exits(0);
    let fragment = opened(&source, "embed/visits.fragment.html");
    let json = source.json("data/indicators/visits.json");
    for sentence in json["series"][0]["analysis"]["sentences"]["ja"].as_array().unwrap() {
        assert!(fragment.contains(&format!("<p>{}</p>", sentence.as_str().unwrap())), "{sentence}:\n{fragment}");
    }
    for observation in json["series"][0]["observations"].as_array().unwrap() {
        let cell = format!("<td>{}</td>", observation["value"]);
        assert!(fragment.contains(&cell), "{cell}");
    }
    assert!(fragment.contains("（単位：件）</caption>"), "{fragment}");
}

#[test]
fn a_single_file_needs_nothing_but_itself() {
    for source in every_source() {
        source.kizashi(&["build", "--no-png", "--languages", "ja,en"]).exits(0);
        for (path, text) in of_kind(&source, ".single.html") {
            assert!(text.len() <= 120_000, "{path}: {} bytes", text.len());
            assert!(text.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:;"), "{path}: policy");
            for (name, attributes) in tags(&text) {
                assert!(!["script", "link", "img", "iframe", "object"].contains(&name.as_str()), "{path}: <{name}>");
                for (key, value) in attributes {
                    assert!(!["src", "srcset", "data", "action"].contains(&key.as_str()), "{path}: {key}");
                    // A link within the file, or one of the office's own words.
                    assert!(key != "href" || value.starts_with('#') || value.starts_with("http"), "{path}: {value}");
                }
            }
            // The patterns of charts stand in the page itself.
            let loads = text.replace("url(#", "").contains("url(") || text.contains("@import");
            assert!(!loads, "{path}: its style loads something");
            assert_eq!(text.matches("<h1>").count(), 1, "{path}");
            assert!(text.matches("<svg").count() >= 2, "{path}: the chart stands in it");
        }
    }
}

#[test]
fn a_single_file_leads_to_the_site_where_its_address_is_known() {
    let source = Source::tiny();
    source.kizashi(&["build", "--no-png", "--site-url", "https://city.example/figures/"]).exits(0);
    let text = opened(&source, "embed/visits.single.html");
    let links: BTreeSet<String> = tags(&text)
        .into_iter()
        .filter(|(name, _)| name == "a")
        .flat_map(|(_, attributes)| attributes.into_iter().filter(|(key, _)| key == "href").map(|(_, value)| value))
        .collect();
    for wanted in ["indicators/visits.html", "data/indicators/visits.csv", "indicators/visits.txt"] {
        assert!(links.contains(&format!("https://city.example/figures/{wanted}")), "{wanted}: {links:?}");
    }
    assert!(links.iter().all(|link| link.starts_with("https://city.example/figures/")), "{links:?}");
    for (path, _) in files(&source.output()) {
        assert!(!path.starts_with("embed/figures"), "{path}");
    }
}

#[test]
fn a_style_of_the_city_cannot_end_the_element_it_stands_in() {
    let source = Source::tiny();
    std::fs::create_dir(source.root().join("look")).unwrap();
    std::fs::write(source.root().join("look/theme.css"), "p{content:\"</style><script>alert(1)</script>\"}").unwrap();
    source.kizashi(&["build", "--no-png", "--templates", "look"]).exits(0);
    let text = opened(&source, "embed/visits.single.html");
    assert_eq!(text.matches("</style>").count(), 1, "one style, and it ends once");
    assert!(!text.contains("</script>"));
}

#[test]
fn a_page_for_an_iframe_has_no_navigation_and_leads_out_of_its_frame() {
    let source = Source::tiny();
    source.kizashi(&["build", "--no-png", "--languages", "ja,en"]).exits(0);
    for path in ["embed/visits.html", "en/embed/visits.html"] {
        let text = opened(&source, path);
        let tags = tags(&text);
        assert!(tags.iter().all(|(name, _)| name != "nav" && name != "header" && name != "footer"), "{path}");
        for (_, attributes) in tags.iter().filter(|(name, _)| name == "a") {
            assert!(attributes.contains(&("target".to_owned(), "_top".to_owned())), "{path}: {attributes:?}");
        }
        assert!(text.contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
        assert!(text.contains("<a href=\"../indicators/visits.html\""), "{path}: the way to the page of its language");
    }
}
