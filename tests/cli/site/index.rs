//! The index: policies and indicators in order, what its filters go by, what a card says of a comparison.

use std::fmt::Write as _;

use super::super::story::{Source, files};

/// The parts of a text between two others.
fn between<'t>(text: &'t str, from: &'t str, to: &'t str) -> Vec<&'t str> {
    text.split(from).skip(1).filter_map(|rest| rest.split(to).next()).collect()
}

/// The card of an indicator, as written.
#[track_caller]
fn card(page: &str, id: &str) -> String {
    let cards = between(page, "<li class=\"card\"", "</li>");
    let own = cards.iter().find(|card| card.contains(&format!("indicators/{id}.html")));
    own.unwrap_or_else(|| panic!("no card of {id}")).to_string()
}

/// A site of three policies in no alphabetical order, the second without an indicator, and four indicators.
fn three_policies() -> Source {
    let one = |policy: &str, more: &str| {
        format!(
            "title: {policy}の件数\npolicy: {policy}\nunit: 件\ndirection: higher\ndirection_basis: 計画から\n{more}"
        )
    };
    Source::nothing()
        .file("site.yaml", "title: {ja: 試し, en: Sample}\npublisher: 試し市\nlanguages: [ja, en]\n")
        .file("policies.yaml", "- {id: west, title: 西}\n- {id: north, title: 北}\n- {id: east, title: 東}\n")
        .file(
            "departments.yaml",
            "- {id: care, name: 介護課}\n- {id: idle, name: 何もない課}\n- {id: work, name: 仕事課}\n",
        )
        .file("a.yaml", &one("east", "level: outcome\ndepartments: [work, care]\n"))
        .file("a.csv", "年度,実績\nR4,10\nR5,100\n")
        .file(
            "b.yaml",
            &one("west", "level: activity\nreading: にしのけんすう\nalso_in: [east]\ndepartments: [care]\n"),
        )
        .file("b.csv", "年度,実績\nR5,20\n")
        .file("c.yaml", &one("west", "level: context\n"))
        .file("c.csv", "年度,実績\nR4,7\nR5,8\n")
        .file("d.yaml", &one("west", "level: activity\nbreaks: [{period: R5, note: 広げた}]\n"))
        .file("d.csv", "年度,実績\nR4,30\nR5,40\n")
}

#[test]
fn policies_stand_in_their_own_order_with_their_numbers() {
    let source = three_policies();
    source.build().exits(0);
    let page = source.page("index.html");
    assert_eq!(between(&page, "class=\"of-policy\" id=\"policy=", "\""), ["west", "north", "east"]);
    assert_eq!(between(&page, "<span class=\"n\" aria-hidden=\"true\">", "<"), ["1", "2", "3"]);
    let sections = between(&page, "class=\"of-policy\"", "</section>");
    assert_eq!(between(sections[0], "<h3><a href=\"", "\"").len(), 3);
    assert!(sections[1].contains("この施策には、数値の指標はありません。") && !sections[1].contains("class=\"card\""));
    assert!(
        sections[2].contains("再掲") && sections[2].contains("<h4><a href=\"indicators/b.html\">"),
        "{}",
        sections[2]
    );
}

#[test]
fn context_stands_closed_below_the_others_and_open_where_there_are_none() {
    let source = three_policies()
        .file("e.yaml", "title: 背景\npolicy: north\nunit: 人\n")
        .file("e.csv", "年度,実績\nR4,7\nR5,8\n");
    source.build().exits(0);
    let page = source.page("index.html");
    let sections = between(&page, "class=\"of-policy\"", "</section>");
    let (first, rest) = sections[0].split_once("<details class=\"context\">").unwrap();
    assert!(first.contains("<summary>2指標</summary>") && !first.contains("indicators/c.html"), "{first}");
    assert!(rest.contains("参考指標：1指標（背景・調査・計画の数値）") && rest.contains("indicators/c.html"), "{rest}");
    assert!(sections[1].contains("<details class=\"context\" open>") && !sections[1].contains("none-here"));
    assert!(!sections[2].contains("context\" "), "{}", sections[2]);
    assert!(source.page("policies/west.html").contains("<details class=\"context\"><summary>"));
    assert!(source.page("policies/north.html").contains("<details class=\"context\" open>"));
}

#[test]
fn a_card_carries_what_the_filters_go_by() {
    let source = three_policies();
    source.build().exits(0);
    let page = source.page("index.html");
    let a = card(&page, "a");
    assert!(a.starts_with(" data-level=\"outcome\" data-judgement=\"better\" data-department=\"work care\""), "{a}");
    let b = card(&page, "b");
    assert!(b.contains("data-judgement=\"not-comparable\" data-department=\"care\""), "{b}");
    assert!(b.contains("data-words=\"にしのけんすう\""), "{b}");
    let c = card(&page, "c");
    assert!(c.starts_with(" data-level=\"context\"") && !c.contains("data-judgement"), "context is not judged: {c}");
    for page in ["policies/west.html", "departments/care.html"] {
        assert!(!card(&source.page(page), "b").contains("data-"), "only the index has filters: {page}");
    }
    assert!(source.page("en/index.html").contains("data-level=\"outcome\""));
}

#[test]
fn a_name_in_another_language_is_found_and_said_once() {
    let source = three_policies().edit("a.yaml", "title: eastの件数", "title: {ja: 見守り, en: Visits made}");
    source.build().exits(0);
    assert_eq!(between(&card(&source.page("index.html"), "a"), "data-words=\"", "\""), ["Visits made"]);
    assert_eq!(between(&card(&source.page("en/index.html"), "a"), "data-words=\"", "\""), ["見守り"]);
    let b = card(&source.page("en/index.html"), "b");
    assert_eq!(between(&b, "data-words=\"", "\""), ["にしのけんすう"], "without a translation the name is on the card");
}

#[test]
fn filters_offer_what_is_there_and_lead_to_it_without_a_script() {
    let source = three_policies();
    source.build().exits(0);
    let page = source.page("index.html").replace("&#x2f;", "/");
    let form = between(&page, "<form class=\"find\"", "</form>")[0];
    assert_eq!(between(form, "data-key=\"", "\""), ["policy", "department", "judgement", "level"]);
    let hrefs = between(form, "<dd><a href=\"", "\"");
    let expected = [
        "#policy=west",
        "#policy=east",
        "departments/care.html",
        "departments/work.html",
        "#judgement=better",
        "#judgement=not-comparable",
        "#level=outcome",
        "#level=activity",
        "#level=context",
    ];
    assert_eq!(hrefs, expected);
    for href in hrefs {
        match href.strip_prefix('#') {
            Some(id) => assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{href}"),
            None => assert!(source.output().join(href).exists(), "{href}"),
        }
    }
    for tile in between(&page, "<li><a class=\"", "</a>") {
        let href = between(tile, "href=\"#", "\"")[0].replace("&amp;", "&");
        assert!(page.replace("&amp;", "&").contains(&format!("id=\"{href}\"")), "{href}");
    }
}

#[test]
fn where_nothing_can_be_chosen_there_are_no_filters() {
    let source = Source::tiny();
    source.build().exits(0);
    let page = source.page("index.html");
    assert!(!page.contains("<form") && page.contains("class=\"card\""));
}

#[test]
fn only_a_comparison_that_fails_gets_a_chip_that_says_so() {
    let source = three_policies();
    source.build().exits(0);
    let page = source.page("index.html");
    let d = card(&page, "d");
    assert!(d.contains("<span class=\"chip not-comparable\">") && d.contains("前年度と比較できない</span>"), "{d}");
    let b = card(&page, "b");
    assert!(b.contains("<span class=\"no-comparison\">前年度との比較なし</span>") && !b.contains("chip"), "{b}");
    let hero = source.page("indicators/b.html");
    assert!(
        hero.contains("前年度との比較なし</span><span>比べられる前の年度の値がないため"),
        "the page tells the reason"
    );
}

#[test]
fn of_a_list_the_number_is_told_before_the_comparison_that_there_is_none_of() {
    let list =
        "title: 一覧\npolicy: care\nunit: 件\nchart: rows\ndimensions: {kind: {title: 区分, values: {x: い, y: ろ}}}\n";
    let source = Source::tiny().file("care/list.yaml", list).file("care/list.csv", "区分,R5年度\nい,3\nろ,5\n");
    source.build().exits(0);
    for page in ["index.html", "indicators/list.html"] {
        let page = source.page(page);
        let (told, quiet) = (page.find("の最小と最大").unwrap(), page.find("前年度との比較なし").unwrap());
        assert!(told < quiet && !page[..quiet].contains("chip not-comparable\""), "{page}");
    }
}

#[test]
fn a_draft_says_so_on_every_page() {
    let source = three_policies();
    source.kizashi(&["build", "--preview", "第2案<b>"]).exits(0);
    for (path, bytes) in files(&source.output()) {
        let text = String::from_utf8_lossy(&bytes);
        if path.ends_with("index.html") || path.starts_with("indicators/") {
            let is_page = text.contains("<!doctype html>");
            let told = if is_page { "第2案&lt;b&gt;" } else { "下書き、プレビュー、第2案<b>。" };
            assert!(text.contains(told) && is_page == text.contains("class=\"draft\""), "{path}");
        }
    }
    assert!(source.page("index.html").contains("下書き（プレビュー）：第2案&lt;b&gt;。公開前の内容です"));
}

#[test]
fn of_very_many_indicators_the_words_stand_in_a_file_of_their_own() {
    let mut source = three_policies().edit("site.yaml", "languages: [ja, en]", "languages: [ja]");
    for number in 0..498 {
        let mut table = String::from("年度,実績\n");
        writeln!(table, "R5,{number}").unwrap();
        let about = format!("title: 指標{number}\nreading: よみ{number}\npolicy: west\nunit: 件\n");
        source = source.file(&format!("many/i{number}.yaml"), &about).file(&format!("many/i{number}.csv"), &table);
    }
    source.kizashi(&["build", "--no-png"]).exits(0);
    let page = source.page("index.html").replace("&#x2f;", "/");
    assert!(!page.contains("data-words"));
    let path = between(&page, "data-search=\"", "\"")[0];
    assert!(path.starts_with("assets/search-") && path.ends_with("-ja.js"), "{path}");
    let script = source.page(path);
    let list = script.strip_prefix("globalThis.kizashiFound = ").unwrap().trim_end().strip_suffix(';').unwrap();
    let words: Vec<String> = serde_json::from_str(list).unwrap();
    assert_eq!(words.len(), page.matches("<li class=\"card\"").count(), "one for each card, in their order");
    let ids = between(&page, "<li class=\"card\"", "</li>");
    let of_b = ids.iter().position(|card| card.contains("indicators/b.html")).unwrap();
    assert_eq!(words[of_b], "にしのけんすう");
}
