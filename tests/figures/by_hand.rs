//! The figures that matter most, written here once more by hand.

use serde_json::{Value, json};

use super::site::{indicators, list};

/// A series of an indicator, by the value of its dimension; the only one where there is none.
fn series(indicator: &str, value: Option<&str>) -> &'static Value {
    let all = list(&indicators()[indicator]["series"]);
    let is_wanted = |series: &&Value| match (series["key"].as_object(), value) {
        (Some(key), Some(value)) => key.values().any(|has| has == value),
        (key, wanted) => key.is_none() && wanted.is_none(),
    };
    all.iter().find(is_wanted).unwrap()
}

/// Year and value of its observations.
fn values(series: &Value) -> Vec<(i64, f64)> {
    let observations = list(&series["observations"]).iter();
    observations.filter_map(|one| Some((one["period"].as_i64()?, one["value"].as_f64()?))).collect()
}

fn close(found: &Value, expected: f64, tolerance: f64) {
    let found = found.as_f64().unwrap();
    assert!((found - expected).abs() <= tolerance, "{found}, not {expected}");
}

#[test]
fn the_cases_of_the_promoters() {
    let total = series("promoter-cases", Some("total"));
    let expected = [42, 65, 67, 66, 37, 41, 30].map(f64::from);
    assert_eq!(values(total), (2018..).zip(expected).collect::<Vec<_>>());
    let observations = list(&total["observations"]);
    let spans: Vec<_> = observations.iter().map(|one| (&one["from"], &one["to"], &one["complete"])).collect();
    assert_eq!(spans[0], (&json!("2018-10-01"), &json!("2019-03-31"), &json!(false)));
    assert_eq!(spans[6], (&json!("2024-04-01"), &json!("2024-10-31"), &json!(false)));
    for (year, span) in (2019..2024).zip(&spans[1..6]) {
        assert_eq!(span, &(&json!(format!("{year}-04-01")), &json!(format!("{}-03-31", year + 1)), &json!(true)));
    }
    for (value, earlier) in [("coordinated", 20), ("enquiry", 14), ("total", 34)] {
        let first = &list(&series("promoter-cases", Some(value))["observations"])[1];
        assert_eq!(first["vintages"], json!([{"as_of": "2019-10-31", "value": earlier}]), "{value}");
    }
}

#[test]
fn the_two_kinds_of_cases_add_up_to_their_total() {
    let parts = ["coordinated", "enquiry"].map(|value| values(series("promoter-cases", Some(value))));
    let sums: Vec<_> = parts[0].iter().zip(&parts[1]).map(|(a, b)| (a.0, a.1 + b.1)).collect();
    assert_eq!(sums, values(series("promoter-cases", Some("total"))));
}

#[test]
fn shares_are_rounded_as_the_report_rounds() {
    // 58/60, 47/57, 56/60, 59/60: truncated, as printed.
    let retention = [96.6, 82.4, 93.3, 98.3];
    assert_eq!(values(series("tamariba-retention", None)), (2021..).zip(retention).collect::<Vec<_>>());
    let newest = |indicator| *values(series(indicator, None)).last().unwrap();
    // 45/96 and 45/63: rounded, for they are not printed.
    assert_eq!(newest("active-district-share"), (2023, 46.9));
    assert_eq!(newest("active-council-share"), (2023, 71.4));
}

#[test]
fn what_is_said_of_the_coordinated_cases() {
    let analysis = &series("promoter-cases", Some("coordinated"))["analysis"];
    let trend = &analysis["trend"];
    assert_eq!((&trend["n"], &trend["s"], &trend["p_method"]), (&json!(5), &json!(-7), &json!("exact")));
    close(&trend["p"], 0.1333, 0.0);
    close(&trend["slope"], -7.375, 0.0);
    close(&trend["slope_low"], -24.0, 0.0);
    close(&trend["slope_high"], 3.0, 0.0);
    assert_eq!(trend["movement"], "untold", "five years are too few to say that there is no trend");
    close(&trend["homogeneity"]["statistic"], 30.04, 0.0);
    assert_eq!(trend["homogeneity"]["df"], 4);
    close(&trend["homogeneity"]["p"], 4.798e-6, 1e-12);

    assert_eq!(analysis["latest"], json!({"period": 2023, "value": 11}));
    assert_eq!(analysis["previous"], json!({"period": 2022, "value": 14}));
    let change = &analysis["change"];
    assert_eq!(
        (&change["absolute"], &change["movement"], &change["verdict"]),
        (&json!(-3), &json!("down"), &json!("not-assessed"))
    );
    close(&change["percent"], -21.43, 0.0);
    close(&analysis["annual_growth_percent"], -26.65, 0.0);
    let excluded = json!([{"period": 2018, "reason": "incomplete"}, {"period": 2024, "reason": "incomplete"}]);
    assert_eq!(analysis["excluded"], excluded);
}

#[test]
fn parts_that_move_oppositely_are_told() {
    let said = &series("promoter-cases", Some("total"))["analysis"]["sentences"]["ja"];
    let all: Vec<&str> = list(said).iter().filter_map(Value::as_str).collect();
    assert_eq!(all[0], "令和5年度は41件で、前年度（37件）に比べ4件増加しました。");
    assert!(all.iter().any(|one| one.contains("14件→11件") && one.contains("23件→30件")), "{all:#?}");
    assert!(all.iter().any(|one| one.starts_with("令和6年度の30件は4月から10月までの7か月分のため")), "{all:#?}");
}
