//! The data files, against expectations written by hand from the contract.

use serde_json::{Value, json};

use super::story::Source;

/// Insists that everything expected is there and the same. Objects may hold more: the contract may grow.
#[track_caller]
fn holds(found: &Value, expected: &Value, at: &str) {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            for (key, value) in expected {
                let inner = found.get(key).unwrap_or_else(|| panic!("{at}.{key} is missing"));
                holds(inner, value, &format!("{at}.{key}"));
            }
        }
        (Value::Array(found), Value::Array(expected)) => {
            assert_eq!(found.len(), expected.len(), "length of {at}: {found:?}");
            for (number, (found, expected)) in found.iter().zip(expected).enumerate() {
                holds(found, expected, &format!("{at}[{number}]"));
            }
        }
        (Value::Number(found), Value::Number(expected)) => {
            assert!(
                (found.as_f64().unwrap() - expected.as_f64().unwrap()).abs() < 1e-12,
                "{at}: {found}, not {expected}"
            );
        }
        _ => assert_eq!(found, expected, "{at}"),
    }
}

fn year(period: i32, label: &str, value: &Value, more: &Value) -> Value {
    let mut year = json!({
        "period": period, "label": {"ja": label}, "from": format!("{period}-04-01"), "to": format!("{}-03-31", period + 1),
        "complete": true, "value": value, "status": "A", "as_of": null, "note": null,
    });
    year.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    year
}

/// What is computed of 25, 31 and 34, the complete years from the break on.
fn analysis_of_visits() -> Value {
    json!({
        "latest": {"period": 2023, "value": 34},
        "previous": {"period": 2022, "value": 31},
        // 3 / 31; within 1.96 times the root of 65, which is 15.8: chance.
        "change": {"absolute": 3, "percent": 9.677, "points": null, "movement": "up", "verdict": "same",
                   "reason": "within-noise"},
        // 25 to 34.
        "since_baseline": {"period": 2021, "absolute": 9, "percent": 36, "points": null},
        // The root of 34 / 25 is 1.1662.
        "annual_growth_percent": 16.62,
        // 25 31 34: all three pairs rise; slopes 3, 4.5, 6; chi-squared (25 + 1 + 16) / 30 with e^-0.7.
        "trend": {"n": 3, "s": 3, "p": 0.3333, "p_method": "exact", "slope": 4.5, "slope_low": 3, "slope_high": 6,
                  "movement": "too-few", "homogeneity": {"statistic": 1.4, "df": 2, "p": 0.4966}},
        // 34 / 42 is 80.95 and (34 - 25) / (42 - 25) is 52.94, both truncated.
        "target": {"period": 2024, "value": 42, "kind": "final", "state": "missed", "gap": 8,
                   "formula": "value/target", "attainment_percent": 80.9, "progress_percent": 52.9,
                   "on_track": null, "reason": null},
        "excluded": [
            {"period": 2018, "reason": "incomplete"}, {"period": 2019, "reason": "break"},
            {"period": 2020, "reason": "break"}, {"period": 2024, "reason": "incomplete"},
        ],
    })
}

#[test]
fn an_indicator_as_json() {
    let source = Source::tiny();
    source.build().exits(0);
    let expected = json!({
        "schema": "kizashi/indicator/1", "id": "visits", "title": {"ja": "訪問した件数"}, "unit": "件", "decimals": 0,
        "measure": "count", "direction": "higher", "direction_basis": {"ja": "計画の目標から"}, "policy": "care",
        "programme": null, "departments": ["welfare"], "level": "context", "subject": null, "aggregation": "annual",
        "calendar": "fiscal-year", "headline": null,
        "targets": [{"period": 2024, "value": 42, "kind": "final", "key": null}],
        "breaks": [{"period": 2021, "note": {"ja": "対象を広げた"}}],
        "events": [], "reasons": [], "benchmarks": [], "sources": [],
        "series": [{
            "key": null, "label": {"ja": "訪問した件数"}, "total": false,
            "observations": [
                year(2018, "平成30年度", &json!(10), &json!({"from": "2018-10-01", "complete": false, "note": "10月に開始"})),
                year(2019, "令和元年度", &json!(20), &json!({"vintages": [{"as_of": "2019-10-31", "value": 8}]})),
                year(2020, "令和2年度", &json!(24), &json!({})),
                year(2021, "令和3年度", &json!(25), &json!({})),
                year(2022, "令和4年度", &json!(31), &json!({"note": "訪問の日を増やした"})),
                year(2023, "令和5年度", &json!(34), &json!({})),
                year(2024, "令和6年度", &json!(19), &json!({"to": "2024-10-31", "complete": false, "as_of": "2024-10-31"})),
            ],
            "analysis": analysis_of_visits(),
        }],
    });
    let found = source.json("data/indicators/visits.json");
    holds(&found, &expected, "visits");
    assert_eq!(
        found["series"][0]["analysis"]["sentences"]["ja"][0],
        "令和5年度は34件で、前年度（31件）に比べ3件増加しました。"
    );
}

#[test]
fn a_share_changes_in_points() {
    let source = Source::tiny()
        .edit("care/visits.yaml", "unit: 件", "unit: ％")
        .edit("care/visits.yaml", "breaks: [{period: R3, note: 対象を広げた}]\n", "")
        .edit("care/visits.yaml", "targets: [{period: R6, value: 42, kind: final}]\n", "")
        .edit("care/visits.yaml", "baseline: R3", "baseline: R4")
        .file("care/visits.csv", "年度,実績\nH30,70.0%\nR3,96.6%\nR4,82.4%\nR5,93.3%\n");
    source.build().exits(0);
    let expected = json!({
        "unit": "％", "decimals": 1, "measure": "rate",
        "series": [{"analysis": {
            "latest": {"period": 2023, "value": 93.3},
            "previous": {"period": 2022, "value": 82.4},
            "change": {"absolute": 10.9, "percent": null, "points": 10.9, "movement": "up", "verdict": "not-assessed",
                       "reason": "no-band"},
            "since_baseline": {"period": 2022, "absolute": 10.9, "percent": null, "points": 10.9},
            "annual_growth_percent": null,
            "target": null,
        }}],
    });
    holds(&source.json("data/indicators/visits.json"), &expected, "visits");
}

#[test]
fn series_are_told_apart_by_their_keys_and_a_total_is_called_one() {
    let source = Source::tiny_with_kinds();
    source.build().exits(0);
    let expected = json!({
        "headline": {"kind": "total"},
        "series": [
            {"key": {"kind": "new"}, "label": {"ja": "新規の相談"}, "total": false},
            {"key": {"kind": "old"}, "label": {"ja": "継続の相談"}, "total": false},
            {"key": {"kind": "total"}, "label": {"ja": "合計"}, "total": true, "observations": [
                year(2021, "令和3年度", &json!(8), &json!({})), year(2022, "令和4年度", &json!(10), &json!({})),
            ]},
        ],
    });
    holds(&source.json("data/indicators/cases.json"), &expected, "cases");
    let catalogue = source.json("data/indicators.json");
    let ids: Vec<_> = catalogue["indicators"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
    assert_eq!(ids, ["cases", "visits"]);
}

#[test]
fn what_is_no_number_has_its_sign_and_is_never_zero() {
    let table = "年度,実績\nH30,0\nR1,x\nR2,…\nR3,-\nR4,\nR5,実績なし\n";
    let source = Source::tiny()
        .edit("care/visits.yaml", "periods:\n  H30: {from: 2018-10-01, note: 10月に開始}\n", "")
        .edit("care/visits.yaml", "breaks: [{period: R3, note: 対象を広げた}]\n", "")
        .file("care/visits.csv", table);
    source.build().exits(0);
    let json = source.json("data/indicators/visits.json");
    let found: Vec<_> = json["series"][0]["observations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|o| (o["period"].clone(), o["value"].clone(), o["status"].clone()))
        .collect();
    let expected = [
        (2018, json!(0), "A"),
        (2019, Value::Null, "Q"),
        (2020, Value::Null, "L"),
        (2021, Value::Null, "M"),
        (2022, Value::Null, "O"),
        (2023, Value::Null, "O"),
    ];
    assert_eq!(found, expected.map(|(year, value, status)| (json!(year), value, json!(status))));
}

const HEADINGS: &str = "fiscal_year,年度,和暦,from,until,complete,value,unit,status,note,as_of,target,revised";

#[test]
fn a_csv_for_people_opens_in_a_spreadsheet() {
    let source = Source::tiny_with_kinds();
    source.build().exits(0);
    for (path, first, rows) in [
        ("data/observations.csv", format!("indicator,title,kind,{HEADINGS}"), 7 + 6),
        ("data/indicators/cases.csv", format!("kind,{HEADINGS}"), 6),
        ("data/indicators/visits.csv", HEADINGS.to_owned(), 7),
    ] {
        let text = source.page(path);
        let text = text.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("{path} begins with a byte order mark"));
        let lines: Vec<&str> = text.strip_suffix("\r\n").unwrap().split("\r\n").collect();
        assert!(lines.iter().all(|line| !line.contains(['\r', '\n'])), "{path}: CRLF and nothing else");
        assert_eq!(lines[0], first, "{path}");
        assert_eq!(lines.len(), 1 + rows, "{path}");
    }
    let visits = source.page("data/indicators/visits.csv");
    let lines: Vec<&str> = visits.lines().collect();
    assert_eq!(lines[1], "2018,2018年度,平成30年度,2018-10-01,2019-03-31,false,10,件,A,10月に開始,,,false");
    assert_eq!(lines[7], "2024,2024年度,令和6年度,2024-04-01,2024-10-31,false,19,件,A,,2024-10-31,42,false");
    let all = source.page("data/observations.csv");
    assert!(
        all.contains("\r\ncases,相談,total,2022,2022年度,令和4年度,2022-04-01,2023-03-31,true,10,件,A,,,,false\r\n")
    );
}

#[test]
fn our_own_csv_reads_back_to_the_same_observations() {
    let source = Source::tiny_with_kinds();
    source.build().exits(0);
    let (visits, cases) = (source.page("data/indicators/visits.csv"), source.page("data/indicators/cases.csv"));
    let source = source
        .edit("care/visits.yaml", "periods:\n  H30: {from: 2018-10-01, note: 10月に開始}\n", "")
        .file("care/visits.csv", &visits)
        .file("care/cases.csv", &cases);
    source.build().exits(0);
    assert_eq!(source.page("data/indicators/visits.csv"), visits);
    assert_eq!(source.page("data/indicators/cases.csv"), cases);
}
