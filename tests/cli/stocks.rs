//! Stocks, which are read on a day: which of their readings counts, and what the site says of that day.

use serde_json::Value;

use super::checks::site;
use super::story::Source;

/// What the data file says of each year of a stock: year, whether it counts, the value, and the other readings.
#[track_caller]
fn stock(more: &str, table: &str) -> (Source, Vec<Value>) {
    let source = site(&format!("unit: 社\naggregation: point-in-time\n{more}"), table);
    source.build().exits(0).has_no_complaint();
    let json = source.json("data/indicators/firms.json");
    let year = |year: &Value| {
        let other: Vec<_> = year["vintages"].as_array().into_iter().flatten().map(|one| &one["as_of"]).collect();
        serde_json::json!([year["period"], year["complete"], year["value"], other])
    };
    let years = json["series"][0]["observations"].as_array().unwrap().iter().map(year).collect();
    (source, years)
}

#[test]
fn a_stock_counts_on_the_day_on_which_it_is_usually_read() {
    let october = "区分,R3.10末,R4.10末,R5.10末,R6\n企業,50,52,55,60\n";
    let (source, years) = stock("", october);
    let expected =
        serde_json::json!([[2021, true, 50, []], [2022, true, 52, []], [2023, true, 55, []], [2024, false, 60, []]]);
    assert_eq!(Value::from(years), expected);
    let json = source.json("data/indicators/firms.json");
    assert_eq!(json["series"][0]["observations"][0]["to"], "2021-10-31");
    let analysis = &json["series"][0]["analysis"];
    assert_eq!((&analysis["latest"]["value"], &analysis["change"]["absolute"]), (&55.into(), &3.into()));
    assert_eq!(analysis["excluded"], serde_json::json!([{"period": 2024, "reason": "other-day"}]));
    let chart = source.page("charts/firms.svg");
    assert!(chart.contains("令和5年度の10月末時点 55社") && chart.contains("令和6年度の3月末時点 60社"), "{chart}");

    // A year that was not read says nothing of the day.
    let (_, years) = stock("", "区分,R3.10末,R4.10末,R5,R6,R7\n企業,50,52,,,\n");
    assert!(years[..2].iter().all(|year| year[1] == true), "{years:?}");

    // The end of the year counts where nothing else is more frequent.
    let (_, years) = stock("", "区分,R5,R6.10末\n企業,50,52\n");
    assert_eq!(Value::from(years), serde_json::json!([[2023, true, 50, []], [2024, false, 52, []]]));
    // The end of February is one day, in leap years as well.
    let (_, years) = stock("", "年度,実績,時点\nR4,50,2023-02-28\nR5,52,2024-02-29\nR6,54,2025-02-28\n");
    assert!(years.iter().all(|year| year[1] == true), "{years:?}");
}

#[test]
fn of_two_readings_of_a_stock_the_one_on_the_usual_day_counts() {
    let two = "区分,R4.10末,R5.10末,R5,R6.10末\n企業,50,52,54,55\n";
    let (_, years) = stock("", two);
    let expected = serde_json::json!([[2022, true, 50, []], [2023, true, 52, ["2024-03-31"]], [2024, true, 55, []]]);
    assert_eq!(Value::from(years), expected);
    let (_, years) = stock("", "区分,R4,R5.10末,R5,R6.10末\n企業,50,52,54,55\n");
    let expected = serde_json::json!([[2022, true, 50, []], [2023, true, 54, ["2023-10-31"]], [2024, false, 55, []]]);
    assert_eq!(Value::from(years), expected, "two days equally often: the end of the year");

    // An empty cell on the usual day does not hide the other reading.
    let (_, years) = stock("", "区分,R4.10末,R5.10末,R6.10末,R6\n企業,50,52,,54\n");
    assert_eq!(years[2], serde_json::json!([2024, false, 54, []]));

    // Read at the beginning of the year, a label without a day means that day.
    let (_, years) = stock("read_on: year-start\n", "年度,実績,時点\nR4,50,\nR5,52,2023-04-01\nR6,55,2024-10-31\n");
    let expected = serde_json::json!([[2022, true, 50, []], [2023, true, 52, []], [2024, false, 55, []]]);
    assert_eq!(Value::from(years), expected);
    let (_, years) = stock("read_on: year-start\n", "区分,R5,R6.10末\n企業,52,55\n");
    assert_eq!(Value::from(years), serde_json::json!([[2023, true, 52, []], [2024, false, 55, []]]));
    let (source, years) = stock("read_on: year-start\n", "区分,R3.10末,R4.10末,R5\n企業,50,52,55\n");
    assert_eq!(years[2], serde_json::json!([2023, false, 55, []]));
    assert!(source.page("charts/firms.svg").contains("令和5年度の4月1日時点 55社"));
    // What is no stock is told by its newest reading, as ever.
    let source = site("unit: 社\n", two);
    source.build().exits(0);
    let years = &source.json("data/indicators/firms.json")["series"][0]["observations"];
    assert_eq!((&years[1]["value"], &years[1]["complete"]), (&54.into(), &true.into()));
}

/// The words of a page without its marks.
fn words(page: &str) -> String {
    let pieces = page.split('<').filter_map(|piece| piece.split_once('>'));
    pieces.map(|(_, words)| words).collect::<String>().split_whitespace().collect()
}

#[test]
fn the_page_of_a_stock_says_on_which_day_it_was_read() {
    let (source, _) = stock("", "区分,R3.10末,R4.10末,R5.10末,R6\n企業,50,52,55,60\n");
    let page = words(&source.page("indicators/firms.html"));
    assert!(page.contains("令和5年度2023年度10月末時点55"), "{page}");
    assert!(
        page.contains("令和6年度の60社は3月末時点の値で、ほかの年度とは時点が異なるため、比較には用いていません。")
    );
    assert!(!page.contains("年度末の値") && !page.contains("1年分"), "{page}");
    let (source, _) = stock("", "区分,R4.10末,R5.10末,R5,R6.10末\n企業,50,52,54,55\n");
    let page = words(&source.page("indicators/firms.html"));
    assert!(
        page.contains("表とグラフには、どの年度も同じ日の値を使っています。") && !page.contains("新しい時点の値を")
    );
}
