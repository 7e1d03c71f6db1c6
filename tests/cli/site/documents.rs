//! The documents that figures were taken from: each once, whatever sections of it are named.

use super::super::story::Source;
use super::{between, opened, text};

/// An indicator with its sources, of two languages.
fn calls(source: Source, id: &str, sources: &str) -> Source {
    let yaml = format!("title: {{ja: 電話 {id}, en: Calls {id}}}\npolicy: care\nunit: 件\nsources: {sources}\n");
    source.file(&format!("care/{id}.yaml"), &yaml).file(&format!("care/{id}.csv"), "年度,実績\nR4,3\nR5,5\n")
}

/// Five indicators that rest on three documents, two of them on an undated one.
fn source() -> Source {
    let source = Source::tiny().edit("site.yaml", "publisher:", "languages: [ja, en]\npublisher:");
    let source = calls(
        source,
        "a",
        "[{document: 年次報告, section: {ja: 電話の表, en: Calls}, published: 2024-11, page: 9, url: \"https://example.jp/r\"}]",
    );
    let source = calls(
        source,
        "b",
        "[{document: 年次報告, section: 面談の表, published: 2024-11}, {document: 年次報告, section: 訪問の表, published: 2024-11}]",
    );
    // The same document without its date, which others name.
    let source = calls(source, "c", "[{document: 年次報告}]");
    let source =
        calls(source, "d", "[{document: 日付のない冊子, section: 一の表}, {document: 年次報告, published: 2024-11}]");
    calls(source, "e", "[{document: 日付のない冊子, section: 二の表}, {document: 前の報告, published: 2023}]")
}

#[test]
fn updates_name_each_document_once_and_those_without_a_date_last() {
    let source = source();
    source.build().exits(0);
    let page = opened(&source, "updates.html");
    let list = between(&page, "id=\"all-updates\"", "</section>");
    let entries: Vec<&str> = list.split("class=\"what\"").skip(1).collect();
    assert_eq!(entries.len(), 3, "{list}");
    let said = [
        "令和6年（2024年）11月 資料の公表 「年次報告」が公表されました。",
        "令和5年（2023年） 資料の公表 「前の報告」が公表されました。",
        "日付の記載なし 資料の公表 「日付のない冊子」が公表されました。",
    ];
    for (entry, said) in entries.iter().zip(said) {
        assert!(text(&format!("<p {entry}")).contains(said), "{entry}");
    }
    let links = |entry: &str| entry.matches("<a href=\"indicators/").count();
    assert_eq!(entries.iter().map(|entry| links(entry)).collect::<Vec<_>>(), [4, 1, 2]);
    // Many are folded, few are not.
    let folded = |entry: &&str| entry.contains("<details>");
    assert_eq!(entries.iter().map(folded).collect::<Vec<_>>(), [true, false, false]);
    assert!(entries[0].contains("<a href=\"https://example.jp/r\">"));
}

#[test]
fn the_page_about_the_site_lists_each_document_once() {
    let source = source();
    source.build().exits(0);
    let page = opened(&source, "about.html");
    let list = text(between(&page, "id=\"sources\"", "</section>"));
    for document in ["年次報告（令和6年（2024年）11月公表）", "前の報告（令和5年（2023年）公表）", "日付のない冊子"]
    {
        assert_eq!(list.matches(document).count(), 1, "{document}: {list}");
    }
    assert!(!list.contains("の表"), "sections are told with their indicator: {list}");
}

#[test]
fn reports_of_two_years_under_one_title_are_two_documents() {
    let source = Source::tiny();
    let source = calls(source, "a", "[{document: 年次報告, published: 2023-11}]");
    let source = calls(source, "b", "[{document: 年次報告, published: 2024-11}]");
    let source = calls(source, "c", "[{document: 年次報告}]");
    source.build().exits(0);
    let page = opened(&source, "updates.html");
    let list = between(&page, "id=\"all-updates\"", "</section>");
    assert_eq!(list.matches("「年次報告」が公表されました。").count(), 3, "which year's is meant is not known: {list}");
}

#[test]
fn a_section_stands_behind_its_document() {
    let source = source();
    source.build().exits(0);
    let sources = |page: &str, name: &str| {
        let page = opened(&source, page);
        between(&page, &format!("<dt>{name}</dt>"), "</dd>").to_owned()
    };
    let found = sources("indicators/a.html", "出典");
    assert!(text(&found).contains("年次報告 9ページ（令和6年（2024年）11月公表）の「電話の表」"), "{found}");
    let found = sources("en/indicators/a.html", "Sources");
    assert!(text(&found).contains("年次報告 p. 9 (published November 2024), “Calls”"), "{found}");
    let found = sources("en/indicators/b.html", "Sources");
    for japanese in ["年次報告", "面談の表", "訪問の表"] {
        assert!(found.contains(&format!("<span lang=\"ja\">{japanese}</span>")), "{japanese}: {found}");
    }
    let all = source.json("data/indicators/a.json");
    assert_eq!(all["sources"][0]["section"], serde_json::json!({ "ja": "電話の表", "en": "Calls" }));
    assert_eq!(source.json("data/indicators/c.json")["sources"][0]["section"], serde_json::Value::Null);
}

#[test]
fn every_document_of_the_city_has_one_title() {
    let source = Source::real();
    source.kizashi(&["build", "--no-png", "--quiet"]).exits(0);
    let page = opened(&source, "about.html");
    let list = between(&page, "id=\"sources\"", "</section>");
    // Two plans' lists, the one of each policy, a sheet, and slides.
    assert_eq!(list.matches("<li>").count(), 5, "{list}");
    let page = opened(&source, "updates.html");
    let list = between(&page, "id=\"all-updates\"", "</section>");
    assert_eq!(list.matches("資料の公表").count(), 5, "{list}");
}
