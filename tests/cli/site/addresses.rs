//! What search engines and lost visitors find: `sitemap.xml`, `robots.txt`, `404.html`.

use std::collections::BTreeSet;

use super::opened;
use crate::story::{Source, files, is_kind};

const ADDRESS: &str = "https://city.example/figures/";

fn between<'t>(text: &'t str, from: &str, to: &str) -> Vec<&'t str> {
    text.split(from).skip(1).map(|rest| rest.split(to).next().unwrap()).collect()
}

#[test]
fn the_site_map_lists_every_page_in_every_language() {
    let source = Source::tiny_with_kinds()
        .file("pages/plan.md", "# 計画\n")
        .file("static/letter.html", "<!doctype html><title>x</title>")
        .edit("care/visits.yaml", "unit: 件", "unit: 件\nsources: [{document: 資料, published: 2024-11}]");
    source.kizashi(&["build", "--no-png", "--languages", "ja,en", "--site-url", ADDRESS]).exits(0);
    let map = source.page("sitemap.xml");
    let listed: BTreeSet<String> = between(&map, "<loc>", "</loc>").into_iter().map(str::to_owned).collect();
    let pages = files(&source.output()).into_keys().filter(|path| {
        is_kind(path, &["html"]) && !path.contains("embed/") && path != "404.html" && path != "letter.html"
    });
    let wanted: BTreeSet<String> =
        pages.map(|path| format!("{ADDRESS}{}", path.strip_suffix("index.html").unwrap_or(&path))).collect();
    assert_eq!(listed, wanted);
    let entry = between(&map, "<url>", "</url>")
        .into_iter()
        .find(|entry| entry.contains("<loc>https://city.example/figures/indicators/visits.html"));
    let entry = entry.unwrap();
    assert!(entry.contains("<lastmod>2024-11</lastmod>"), "{entry}");
    for (tag, folder) in [("ja", ""), ("en", "en/")] {
        let link = format!(
            "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{ADDRESS}{folder}indicators/visits.html\"/>"
        );
        assert!(entry.contains(&link), "{entry}");
    }
    assert!(source.page("robots.txt").contains(&format!("Sitemap: {ADDRESS}sitemap.xml\n")));
}

#[test]
fn without_an_address_there_is_no_site_map_and_a_preview_asks_to_be_left_alone() {
    let source = Source::tiny();
    source.kizashi(&["build", "--no-png"]).exits(0);
    assert!(!source.output().join("sitemap.xml").exists());
    assert_eq!(source.page("robots.txt"), "User-agent: *\nAllow: /\n");
    source.kizashi(&["build", "--no-png", "--preview", "案", "--site-url", ADDRESS]).exits(0);
    assert!(!source.output().join("sitemap.xml").exists());
    assert_eq!(source.page("robots.txt"), "User-agent: *\nDisallow: /\n");
}

#[test]
fn a_lost_visitor_is_led_back_from_any_depth_in_each_language() {
    let source = Source::tiny();
    source.kizashi(&["build", "--no-png", "--languages", "ja,en", "--site-url", ADDRESS]).exits(0);
    let html = opened(&source, "404.html");
    let links = between(&html, "href=\"", "\"");
    assert_eq!(links, ["#main", ADDRESS, &format!("{ADDRESS}en/")], "{html}");
    assert!(html.contains("<style>") && html.contains("lang=\"en\""), "{html}");
    source.kizashi(&["build", "--no-png", "--languages", "ja,en"]).exits(0);
    assert_eq!(between(&opened(&source, "404.html"), "href=\"", "\""), ["#main", "index.html", "en/index.html"]);
}
