//! 更新情報: corrections first, then everything by date.

use super::super::story::Source;
use super::{between, dated, opened, text};

/// The entries of a part of the page: date, kind, id.
fn told(page: &str, part: &str) -> Vec<(String, String, String)> {
    let list = between(page, &format!("id=\"{part}\""), "</section>");
    let entries = list.split("<li").filter(|entry| entry.contains("class=\"what\""));
    entries
        .map(|entry| {
            let id = entry.trim_start().strip_prefix("id=\"").and_then(|rest| rest.split('"').next());
            let date = text(between(entry, "class=\"when\"", "</"));
            let kind = text(between(entry, "class=\"kind ", "/span>"));
            let plain = |words: String| words.rsplit('>').next().unwrap_or_default().to_owned();
            (plain(date), plain(kind), id.unwrap_or_default().to_owned())
        })
        .collect()
}

#[test]
fn corrections_come_first_and_then_everything_the_newest_first() {
    let source = dated();
    source.build().exits(0);
    let page = opened(&source, "updates.html");
    let corrections = told(&page, "corrections");
    assert_eq!(corrections.len(), 1);
    let all = text(between(&page, "id=\"all-updates\"", "</section>"));
    let order = [
        "令和6年（2024年）12月2日 訂正 「訪問した件数」の令和4年度の値を訂正しました。",
        "令和6年（2024年）12月1日 お知らせ 画面を改めました",
        "令和6年（2024年）11月29日 指標の公開 1件の指標を公開しました。",
        "令和6年（2024年）11月 資料の公表 「年次報告」が公表されました。",
        "令和6年（2024年）6月1日 値の改定 「訪問した件数」の令和5年度の値を改定しました。 33件から34件に変わりました。 理由：区域を改めた",
        "令和5年（2023年）11月30日 資料の公表 「前の報告」が公表されました。",
        "日付の記載なし 資料の公表 「昔の報告」が公表されました（令和4年秋）。",
    ];
    let places: Vec<usize> =
        order.iter().map(|words| all.find(words).unwrap_or_else(|| panic!("{words} is not in {all}"))).collect();
    assert!(places.is_sorted(), "{all}");
    let first = text(between(&page, "id=\"corrections\"", "</section>"));
    assert!(first.contains("30件から31件に変わりました。 理由：数えまちがい"), "{first}");
    assert!(between(&page, "id=\"all-updates\"", "</section>").contains(&format!("href=\"#{}\"", corrections[0].2)));
    assert!(page.contains("datetime=\"2024-11\"") && page.contains("datetime=\"2024-11-29\""));
    assert!(page.contains("<a href=\"https://example.jp/r\">"));
}

#[test]
fn the_newest_entry_is_the_date_of_the_site_and_its_own_that_of_an_indicator() {
    let source = dated().file("care/cases.yaml", "title: 相談\npolicy: care\nunit: 件\n");
    let source = source.file("care/cases.csv", "年度,実績\nR4,3\nR5,5\n");
    source.build().exits(0);
    for page in ["index.html", "about.html", "table.html", "indicators/cases.html"] {
        let footer = text(between(&super::opened(&source, page), "<footer", "</footer>"));
        assert!(footer.contains("最終更新日：令和6年（2024年）12月2日"), "{page}: {footer}");
    }
    let of = |page: &str| text(between(&super::opened(&source, page), "<p class=\"asof dates\">", "</p>"));
    let words = of("indicators/visits.html");
    assert!(words.starts_with("公表日 令和6年（2024年）11月29日 最終更新日 令和6年（2024年）12月2日"), "{words}");
    // Nothing of this one has a date, but its years are known.
    let words = of("indicators/cases.html");
    assert!(!words.contains("公表日") && words.contains("令和4年度（2022年度）～令和5年度（2023年度）"), "{words}");
}

#[test]
fn an_entry_that_is_added_changes_no_other_s_place() {
    let source = dated();
    source.build().exits(0);
    let ids = |source: &Source| -> Vec<String> {
        let page = opened(source, "updates.html");
        let mut ids: Vec<String> = ["corrections", "all-updates"]
            .iter()
            .flat_map(|part| told(&page, part))
            .map(|(.., id)| id)
            .filter(|id| !id.is_empty())
            .collect();
        ids.sort();
        ids
    };
    let before = ids(&source);
    assert_eq!(before.len(), 7);
    let source = source
        .edit(
            "site.yaml",
            "updates:\n",
            "updates:\n  - {date: 2024-12-01, text: 別のお知らせ}\n  - {date: 2025-01-06, text: 新年}\n",
        )
        .file(
            "care/calls.yaml",
            "title: 電話\npolicy: care\nunit: 件\nsources: [{document: 年次報告, published: 2024-11}]\n\
             revisions: [{period: R5, kind: 訂正, date: 2024-12-02, old: 3, reason: 数えまちがい}]\n\
             release: {state: approved, approved_on: 2024-11-29}\n",
        )
        .file("care/calls.csv", "年度,実績\nR4,3\nR5,5\n");
    source.build().exits(0);
    let after = ids(&source);
    assert_eq!(after.len(), before.len() + 3);
    assert!(before.iter().all(|id| after.contains(id)), "{before:#?} {after:#?}");
}

#[test]
fn a_site_without_any_date_says_so_and_has_no_feed() {
    let source = Source::tiny();
    source.build().exits(0);
    let page = opened(&source, "updates.html");
    assert!(page.contains("訂正した値はありません。") && page.contains("日付のある更新は、まだありません。"));
    assert!(!source.output().join("feed.xml").exists());
    assert!(!opened(&source, "index.html").contains("feed.xml"));
}
