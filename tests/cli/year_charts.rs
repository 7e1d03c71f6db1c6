//! Charts over years, as the pages show them: what is asked of them, and what must be told in them.

use super::story::Source;

/// An indicator with a table, and the drawing of its page that phones get.
fn chart(yaml: &str, table: &str) -> (Source, String) {
    let source = Source::tiny()
        .file("care/firms.yaml", &format!("title: 参加する企業\npolicy: care\n{yaml}"))
        .file("care/firms.csv", table);
    source.build().exits(0);
    let svg = source.page("charts/firms.svg");
    (source, svg)
}

const TABLE: &str = "区分,R元,R2,R3,R4,R5,R6\n企業,38,45,52,55,60,64\n";

/// The years under the axis.
fn ticks(svg: &str) -> Vec<&str> {
    let texts = svg.split("<text class=\"yr m\"").skip(1);
    texts.map(|text| text.split_once('>').unwrap().1.split_once('<').unwrap().0).collect()
}

#[test]
fn the_newest_years_are_drawn_and_the_table_keeps_all() {
    let (source, svg) = chart("unit: 社\nchart: {kind: bar, years: 3}\n", TABLE);
    assert_eq!(ticks(&svg), ["R4", "R5", "R6"]);
    assert_eq!(svg.matches("<rect").count(), 3, "{svg}");
    let page = source.page("indicators/firms.html");
    assert!(page.contains("グラフは令和4年度からです。"), "{page}");
    assert!(page.contains("令和元年度") && page.contains("<td>38</td>"), "{page}");
}

#[test]
fn years_between_two_are_drawn() {
    let (source, svg) =
        chart("unit: 社\nchart: {years: {from: R2, to: R4}}\ntargets: [{period: R6, value: 70}]\n", TABLE);
    assert_eq!(ticks(&svg), ["R2", "R3", "R4"]);
    assert!(svg.contains("R6の目標 70"), "{svg}");
    assert!(source.page("indicators/firms.html").contains("グラフは令和2年度から令和4年度までです。"));
    let (source, svg) = chart("unit: 社\nchart: {years: {from: R元}}\n", TABLE);
    assert_eq!(ticks(&svg).len(), 6);
    assert!(!source.page("indicators/firms.html").contains("グラフは"));
}

#[test]
fn an_axis_begins_at_zero_where_that_is_wished() {
    let table = "区分,R4,R5,R6\n企業,701,712,720\n";
    let (_, svg) = chart("unit: 社\naggregation: point-in-time\n", table);
    assert!(svg.contains("縦軸は") && !svg.contains(">0</text>"), "{svg}");
    let (_, svg) = chart("unit: 社\naggregation: point-in-time\nchart: {from_zero: true}\n", table);
    assert!(!svg.contains("縦軸は") && svg.contains(">0</text>"), "{svg}");
}

#[test]
fn the_baseline_and_every_target_are_named() {
    let yaml = "unit: 社\nbaseline: R元\ntargets:\n  - {period: R5, value: 58, kind: milestone}\n  - {period: R11, value: 90}\n";
    let (_, svg) = chart(yaml, TABLE);
    for words in ["基準 R元 38", "目標 58", "R11の目標 90"] {
        assert!(svg.contains(&format!(">{words}</text>")), "{words} {svg}");
    }
}

#[test]
fn a_break_is_told_with_its_reason() {
    let yaml = "unit: 社\nbreaks: [{period: R3, note: 市外の企業を含めた。}]\n";
    let (_, svg) = chart(yaml, TABLE);
    assert!(svg.contains(">市外の企業を含めた</text>") && svg.contains("class=\"slash\""), "{svg}");
    let long = "市外に本社のある企業と、年度の途中で参加をやめた企業とを、ともに数に含めるように改めたうえ、報告の時期も変えた。";
    let (_, svg) = chart(&format!("unit: 社\nbreaks: [{{period: R3, note: {long}}}]\n"), TABLE);
    assert!(svg.contains(">対象や方法が変わりました</text>"), "{svg}");
}

#[test]
fn intervals_are_whiskers_and_the_caption_says_what_they_are() {
    let (source, svg) = chart("unit: 件\ninterval: true\n", TABLE);
    assert_eq!(svg.matches("class=\"whisker\"").count(), 6 * 3, "{svg}");
    assert!(
        source
            .page("indicators/firms.html")
            .contains("縦の細い線は、同じ条件でも偶然に生じうるばらつきの目安（95％）です。")
    );
    let (_, svg) = chart("unit: 件\n", TABLE);
    assert!(!svg.contains("whisker\""), "{svg}");
}

#[test]
fn large_numbers_stand_in_larger_units_on_the_axis_and_in_full_in_the_table() {
    for (unit, table, axis, label, full) in [
        ("円", "区分,R5,R6\n売上,13374381,21723051\n", "万円", "2,172", "21,723,051"),
        ("千円", "区分,R5,R6\n予算,1500000,2250000\n", "億円", "22.5", "2,250,000"),
        ("百万円", "区分,R5,R6\n予算,150,225\n", "百万円", "225", "225"),
        ("人", "区分,R5,R6\n人口,1538000,1541000\n", "万人", "154.1", "1,541,000"),
        ("人", "区分,R5,R6\n人口,700100,702000\n", "人", "702,000", "702,000"),
        // What would be printed as nothing keeps the smaller unit.
        ("円", "区分,R5,R6\n売上,2000000,21723051000\n", "万円", "2,172,305", "21,723,051,000"),
    ] {
        let (source, svg) = chart(&format!("unit: {unit}\n"), table);
        assert!(svg.contains(&format!(">{axis}</text>")) && svg.contains(&format!(">{label}</text>")), "{unit} {svg}");
        assert!(source.page("indicators/firms.html").contains(full), "{unit}");
    }
}

#[test]
fn more_series_than_can_be_told_apart_get_a_small_chart_each() {
    let values = ["a", "b", "c", "d", "e"].map(|id| format!("      {id}: 区分{id}\n")).concat();
    let yaml =
        |kind: &str| format!("unit: 社\nchart: {kind}\ndimensions:\n  kind:\n    title: 区分\n    values:\n{values}");
    let table = "区分,R5,R6\n区分a,1,2\n区分b,3,4\n区分c,5,6\n区分d,7,8\n区分e,9,10\n";
    let (source, _) = chart(&yaml("line"), table);
    let page = source.page("indicators/firms.html");
    let wide = page.split("class=\"plot wide panels\"").nth(1).unwrap().split("</svg>").next().unwrap();
    assert_eq!(wide.matches("<g class=\"panel").count(), 5);
    let four = table.replace("区分e,9,10\n", "");
    let (source, _) = chart(&yaml("grouped").replace("      e: 区分e\n", ""), &four);
    assert_eq!(source.page("indicators/firms.html").matches("class=\"plot wide four\"").count(), 1);
}
