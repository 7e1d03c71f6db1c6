//! A part of a year against the same part of the year before, and what is recorded of values that were changed.

use serde_json::{Value, json};

use super::checks::site;
use super::judgement::analysis_of;
use super::story::Source;

/// The comparison, or the reason for which there is none.
#[track_caller]
fn same_span(source: &Source) -> Value {
    let found = analysis_of(source);
    let span = &found["same_span"];
    if span.is_null() {
        return found["reasons"]["same_span"].clone();
    }
    json!([span["value"], span["before"]["value"], span["absolute"], span["percent"], span["before"]["source"]])
}

const PART: &str = "年度,実績\nR4,60\nR5,66\nR6(R6.10.31時点),30\n";

#[test]
fn the_same_part_of_the_year_before_is_compared_where_it_is_declared() {
    let with = |spans: &str| site(&format!("unit: 件\nspans: [{spans}]\n"), PART);
    // 5 more than 25 is a fifth.
    let source = with("{period: R5, until: 10-31, value: 25}");
    assert_eq!(same_span(&source), json!([30, 25, 5, 20, "spans"]));
    let json = source.json("data/indicators/firms.json");
    let span = &json["series"][0]["analysis"]["same_span"];
    assert_eq!(json!([span["from"], span["to"], span["movement"]]), json!(["2024-04-01", "2024-10-31", "up"]));
    let before = json!({"period": 2023, "from": "2023-04-01", "to": "2023-10-31", "value": 25, "source": "spans"});
    assert_eq!(span["before"], before);
    let spans = json!([{"from": "2023-04-01", "to": "2023-10-31", "value": 25}]);
    assert_eq!(json["series"][0]["observations"][1]["spans"], spans);
    assert_eq!(json["series"][0]["observations"][0].get("spans"), None);
    // The year itself is compared by its whole years only, and nothing is judged of the parts.
    assert_eq!(json["series"][0]["analysis"]["change"]["absolute"], 6);
    let page = source.page("indicators/firms.html");
    assert!(page.contains("前年度の同じ期間との比較") && page.contains("良し悪しは評価しません。"), "{page}");

    for (spans, why) in [
        ("{period: R5, until: 9-30, value: 25}", "other days"),
        ("{period: R4, until: 10-31, value: 25}", "another year"),
        ("{period: R5, from: 5-1, until: 10-31, value: 25}", "a later beginning"),
    ] {
        assert_eq!(same_span(&with(spans)), "no-counterpart", "{why}");
    }
}

#[test]
fn parts_of_years_are_not_compared_across_a_break_or_where_the_year_is_whole() {
    let spans = "unit: 件\nspans: [{period: R5, until: 10-31, value: 25}]\n";
    assert_eq!(same_span(&site(&format!("{spans}breaks: [{{period: R6}}]\n"), PART)), "break");
    assert_eq!(same_span(&site(spans, "年度,実績,状態\nR5,66,\nR6(R6.10.31時点),30,B\n")), "break");
    assert_eq!(same_span(&site(&format!("{spans}breaks: [{{period: R5}}]\n"), PART))[0], 30);
    assert_eq!(same_span(&site(spans, "年度,実績\nR5,66\nR6,70\n")), "complete");
    assert_eq!(same_span(&site(spans, "年度,実績\nR5,x\n")), "no-value");
}

#[test]
fn percent_and_points_follow_the_unit_and_the_base() {
    let rate = site("unit: ％\nspans: [{period: R5, until: 10-31, value: 25.5}]\n", &PART.replace("30", "30.0"));
    let found = analysis_of(&rate);
    let span = &found["same_span"];
    assert_eq!(json!([span["absolute"], span["percent"], span["points"]]), json!([4.5, null, 4.5]));
    assert_eq!(found["reasons"]["same_span.percent"], "percent-unit");
    let none = analysis_of(&site("unit: 件\nspans: [{period: R5, until: 10-31, value: 0}]\n", PART));
    assert_eq!(none["reasons"]["same_span.percent"], "zero-base");
}

#[test]
fn a_span_without_a_key_is_for_the_series_that_stands_for_the_indicator() {
    let kinds = "unit: 件\ndimensions:\n  kind: {title: 区分, values: {new: 新規, old: 継続}, total: {rule: sum}}\n";
    let table = "区分,R5,R6(R6.10.31時点)\n新規,40,18\n継続,26,12\n合計,66,30\n";
    let of = |spans: &str| {
        let source = site(&format!("{kinds}spans: [{spans}]\n"), table);
        source.build().exits(0);
        let json = source.json("data/indicators/firms.json");
        let series = json["series"].as_array().unwrap().iter();
        series.map(|one| one["analysis"]["same_span"]["absolute"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(of("{period: R5, until: 10-31, value: 25}"), [json!(null), json!(null), json!(5)]);
    assert_eq!(of("{period: R5, until: 10-31, value: 10, key: {kind: old}}"), [json!(null), json!(2), json!(null)]);
}

#[test]
fn an_earlier_reading_of_the_year_before_is_the_value_of_the_same_days() {
    // The reading of October of last year covers April to October.
    let interim = "年度,実績,時点\nR4,60,\nR5,25,2023-10-31\nR5,66,2024-03-31\nR6,30,2024-10-31\n";
    assert_eq!(same_span(&site("unit: 件\n", interim)), json!([30, 25, 5, 20, "vintage"]));
    let wide = "区分,R5(R5.10.31時点),R5,R6(R6.10.31時点)\n企業,25,66,30\n";
    assert_eq!(same_span(&site("unit: 社\n", wide)), json!([30, 25, 5, 20, "vintage"]));
    // What began in May is another part of the year.
    let late = "区分,R5(5月～10月),R5,R6(R6.10.31時点)\n企業,25,66,30\n";
    assert_eq!(same_span(&site("unit: 社\n", late)), "no-counterpart");
    // A forecast of the whole year, made in October, is none of its part.
    let foreseen = "年度,実績,時点,状態\nR5,68,2023-10-31,見込\nR5,66,2024-03-31,\nR6,30,2024-10-31,\n";
    assert_eq!(same_span(&site("unit: 件\n", foreseen)), "no-counterpart");
    // The year before may have been read on these days alone.
    let twice = "区分,R4,R5(4月～10月),R6(4月～10月)\n企業,60,25,30\n";
    assert_eq!(same_span(&site("unit: 社\n", twice)), json!([30, 25, 5, 20, "observation"]));
    // The last day of February is one day.
    let leap = "年度,実績,時点\nR5,40,2024-02-29\nR5,66,2024-03-31\nR6,50,2025-02-28\n";
    assert_eq!(same_span(&site("unit: 件\n", leap)), json!([50, 40, 10, 25, "vintage"]));
}

#[test]
fn a_stock_and_a_running_total_are_compared_on_the_same_day() {
    let table = "区分,R3,R4,R5.10末,R5,R6.10末\n企業,50,52,53,54,58\n";
    let stock = site("unit: 社\naggregation: point-in-time\n", table);
    // 5 of 53.
    assert_eq!(same_span(&stock), json!([58, 53, 5, 9.434, "vintage"]));
    let page = stock.page("indicators/firms.html");
    assert!(page.contains("前年度の同じ日との比較") && page.contains("10月末時点"), "{page}");
    assert_eq!(same_span(&site("unit: 社\naggregation: cumulative\n", table)), json!([58, 53, 5, 9.434, "vintage"]));
    let other = "区分,R3,R4,R5.9末,R5,R6.10末\n企業,50,52,53,54,58\n";
    assert_eq!(same_span(&site("unit: 社\naggregation: point-in-time\n", other)), "no-counterpart");
}

#[test]
fn a_changed_value_says_when_from_what_and_why() {
    let revisions = "unit: 件\nrevisions: [{period: R4, kind: 訂正, date: 2024-11-01, old: 30, reason: 数えまちがい}, \
                     {period: R5, kind: 改定}]\n";
    let source = site(revisions, "年度,実績\nR3,25\nR4,31\nR5,34\n");
    source.build().exits(0);
    let json = source.json("data/indicators/firms.json");
    let revised = |at: usize| json["series"][0]["observations"][at].get("revised").cloned();
    let full = json!({"kind": "corrected", "date": "2024-11-01", "old": 30, "reason": {"ja": "数えまちがい"}});
    let bare = json!({"kind": "revised", "date": null, "old": null, "reason": null});
    assert_eq!([revised(0), revised(1), revised(2)], [None, Some(full), Some(bare)]);
    let page = source.page("indicators/firms.html");
    let (_, section) = page.split_once("公表した値を改めた記録").unwrap();
    for words in ["訂正", "令和6年11月1日", "30件", "31件", "数えまちがい"] {
        assert!(section.contains(words), "{words} is not told");
    }
    // Of several series an entry that names none is about all; its old value is of the one that stands for them.
    let kinds = "unit: 件\ndimensions:\n  kind: {title: 区分, values: {new: 新規, old: 継続}, total: {rule: sum}}\n\
                 revisions: [{period: R5, kind: 改定, old: 64}]\n";
    let source = site(kinds, "区分,R5\n新規,40\n継続,26\n合計,66\n");
    source.build().exits(0);
    let json = source.json("data/indicators/firms.json");
    let series = json["series"].as_array().unwrap().iter();
    let old: Vec<_> = series.map(|one| one["observations"][0]["revised"]["old"].clone()).collect();
    assert_eq!(old, [json!(null), json!(null), json!(64)]);
}

#[test]
fn what_is_counted_again_every_year_says_that_years_are_not_added() {
    let page = |more: &str| {
        let source = site(&format!("unit: 件\n{more}"), "年度,実績\nR4,31\nR5,34\n");
        source.build().exits(0);
        source.page("indicators/firms.html")
    };
    let words = "毎年同じものを数え直すため、年をまたいで足せません";
    assert!(page("restated: true\n").contains(words));
    assert!(!page("").contains(words));
}
