//! 一覧表: every indicator, every year.

use super::super::story::Source;
use super::{between, opened, row, text};

#[test]
fn the_years_of_an_indicator_stand_in_its_row_with_their_signs() {
    let source = Source::tiny_with_kinds();
    source.build().exits(0);
    let page = opened(&source, "table.html");
    let head = between(&page, "<thead>", "</thead>");
    assert_eq!(text(head), "指標 単位 H30 2018 R元 2019 R2 2020 R3 2021 R4 2022 R5 2023 R6 2024 目標 前の年との比較");
    let expected = [
        "訪問した件数 件",
        "※ 10（10月～3月）",
        "20",
        "24",
        "// 25",
        "31",
        "34",
        "※ 19（4月～10月）",
        "R6：42",
        "横ばい（偶然の範囲）",
    ];
    assert_eq!(row(&page, "visits"), expected);
    // The newest whole value alone is bold.
    let of_visits = page.split("<tr>").find(|row| row.contains("visits.html")).unwrap();
    assert_eq!(of_visits.matches("<b>").count(), 1);
    assert!(of_visits.contains("<b>34</b>"));
    for sign in ["太字", "※", "//", "空欄"] {
        assert!(between(&page, "<dl class=\"legend\">", "</dl>").contains(&format!("<dt>{sign}</dt>")), "{sign}");
    }
    // Of several series the total is shown, and says so.
    assert!(row(&page, "cases")[0].starts_with("相談 合計"), "{:?}", row(&page, "cases"));
}

/// Whether a word is a number, perhaps with its unit.
fn is_amount(word: &str, number: &str) -> bool {
    word.strip_prefix(number).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit() || c == '.'))
}

#[test]
fn every_indicator_of_the_city_has_its_row_with_every_value_of_its_series() {
    let source = Source::real();
    source.kizashi(&["build", "--no-png"]).exits(0);
    let (page, english) = (opened(&source, "table.html"), opened(&source, "en/table.html"));
    let catalogue = source.json("data/indicators.json");
    let ids: Vec<String> = catalogue["indicators"]
        .as_array()
        .unwrap()
        .iter()
        .map(|indicator| indicator["id"].as_str().unwrap().to_owned())
        .collect();
    assert!(ids.len() > 20);
    for id in &ids {
        let cells = row(&page, id);
        assert!(english.contains(&format!("indicators/{id}.html\"")), "{id}");
        let json = source.json(&format!("data/indicators/{id}.json"));
        let series = json["series"].as_array().unwrap();
        // The series that stands for it is one of those whose every number stands in the row; a list has none.
        let held = |one: &serde_json::Value| {
            let decimals = usize::try_from(json["decimals"].as_u64().unwrap()).unwrap();
            one["observations"].as_array().unwrap().iter().filter_map(|o| o["value"].as_f64()).all(|value| {
                let number = format!("{value:.decimals$}");
                cells.iter().any(|cell| cell.replace(',', "").split([' ', '（']).any(|word| is_amount(word, &number)))
            })
        };
        let before = page.split(&format!("indicators/{id}.html\"")).next().unwrap();
        let is_list = series.len() > 1 && before.rfind("<table class=\"lists\">") > before.rfind("<table>");
        assert!(is_list || series.iter().any(held), "{id}: {cells:?}");
    }
}

#[test]
fn a_withheld_value_is_a_sign() {
    let source = Source::tiny()
        .file("care/people.yaml", "title: 人の数\npolicy: care\nunit: 人\nsubject: person\ndisclosure: {minimum: 5}\n")
        .file("care/people.csv", "年度,実績\nR4,3\nR5,12\n");
    source.check(&["--write-lock"]);
    source.build().exits(0);
    let page = opened(&source, "table.html");
    assert!(row(&page, "people").contains(&"x".to_owned()), "{:?}", row(&page, "people"));
    assert!(between(&page, "<dl class=\"legend\">", "</dl>").contains("<dt>x</dt><dd>秘匿"));
}

#[test]
fn calendar_years_say_so_and_a_policy_without_numbers_says_that() {
    let source = Source::tiny()
        .edit("policies.yaml", "支え合い\n", "支え合い\n- {id: talk, title: 話し合い}\n")
        .file("care/births.yaml", "title: 出生\npolicy: care\nunit: 人\ncalendar: calendar-year\n")
        .file("care/births.csv", "年,実績\nR4年,12\nR5年,14\n");
    source.build().exits(0);
    let page = opened(&source, "table.html");
    assert!(row(&page, "births")[0].contains("1月から12月までの値"), "{:?}", row(&page, "births"));
    assert!(text(between(&page, "id=\"policy-talk\"", "</section>")).contains("数値の指標はありません"));
}

#[test]
fn context_stands_in_a_table_of_its_own_and_so_does_what_has_one_value() {
    let one = |level: &str, unit: &str| format!("title: 件数\npolicy: care\nunit: {unit}\nlevel: {level}\n");
    let source = Source::tiny()
        .file("care/a.yaml", &one("outcome", "件"))
        .file("care/a.csv", "年度,実績\nR4,30\nR5,32\n")
        .file("care/b.yaml", &one("activity", "円"))
        .file("care/b.csv", "年度,実績,状態\nR5,28000000,推計\n")
        .file("care/c.yaml", &one("context", "人"))
        .file("care/c.csv", "年,実績\n2000年度,7\n2012年度,9\n");
    source.build().exits(0);
    let page = opened(&source, "table.html");
    let (core, context) = page.split_once("<h3>参考指標：2指標").unwrap();
    let head = |part: &str| text(between(part, "<thead>", "</thead>"));
    assert_eq!(head(core), "指標 単位 R4 2022 R5 2023 前の年との比較");
    assert!(head(context).starts_with("指標 単位 H12 2000 H24 2012 H30 2018"), "{}", head(context));
    assert!(core.contains("indicators/a.html") && context.contains("indicators/visits.html"));
    let list = between(core, "<table class=\"lists\">", "</table>");
    assert_eq!(row(list, "b"), ["件数 令和5年度", "28,000,000円 e", ""]);
    assert_eq!(row(context, "c").last().unwrap(), "なし", "nothing to compare is no failed comparison");
}
