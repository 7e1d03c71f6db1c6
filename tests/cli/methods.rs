//! Named methods and intervals: what they say, what they rest on, and why they say nothing.
//! Numbers are those of the reference figures or of the arithmetic beside them.

use serde_json::{Value, json};

use super::checks::site;
use super::story::Source;

/// An indicator whose direction is declared with its grounds.
pub const JUDGED: &str = "direction: higher\ndirection_basis: 計画の目標から\n";

/// A table of years, `H27,60` and so on.
fn years(rows: &[(&str, &str)]) -> String {
    rows.iter().fold("年度,実績\n".to_owned(), |table, (year, value)| format!("{table}{year},{value}\n"))
}

/// Values of years in a row, the first R1.
pub fn in_a_row(values: &[&str]) -> String {
    let rows: Vec<(String, &str)> = values.iter().enumerate().map(|(at, v)| (format!("{}", 2019 + at), *v)).collect();
    years(&rows.iter().map(|(year, value)| (year.as_str(), *value)).collect::<Vec<_>>())
}

#[track_caller]
pub fn analysis(source: &Source) -> Value {
    source.build().exits(0);
    source.json("data/indicators/firms.json")["series"][0]["analysis"].clone()
}

/// What a method says of a series.
#[track_caller]
fn says(method: &str, more: &str, table: &str) -> Value {
    analysis(&site(&format!("unit: 件\nmethod: {method}\n{more}"), table))["method"].clone()
}

/// Insists that a method says nothing, and why.
#[track_caller]
fn is_silent(method: &str, more: &str, table: &str, reason: &str) {
    let found = says(method, more, table);
    assert_eq!((&found["outcome"], &found["reason"]), (&Value::Null, &json!(reason)), "{method} {more}");
    assert_eq!((&found["numbers"], &found["years"]), (&json!({}), &json!([])));
}

#[test]
fn a_method_that_can_never_answer_is_told_in_the_line_that_asks_for_it() {
    let table = in_a_row(&["5", "6"]);
    for (more, words) in [
        ("unit: 件\nmethod: eurostat\n", "「method: eurostat」とありますが、増えるほど良いか減るほど良いか"),
        ("unit: 件\non_track: dns\n", "「on_track: dns」とありますが、増えるほど良いか減るほど良いか"),
        ("unit: 件\naggregation: point-in-time\nmethod: xmr\n", "「method: xmr」とありますが、ある時点の数"),
        ("unit: 件\naggregation: cumulative\nmethod: xmr\n", "「method: xmr」とありますが、累計"),
        ("unit: ％\nmethod: fingertips\n", "「method: fingertips」とありますが、割合のもとになる数"),
        ("unit: ％\ninterval: true\n", "「interval: true」とありますが、割合のもとになる数"),
        ("unit: 円\ninterval: true\n", "「interval: true」とありますが、1つずつ数えた数ではない"),
    ] {
        site(more, &table).check(&[]).exits(0).complains("K0330").complains("care/firms.yaml").complains(words);
    }
    let derived = "title: 割合\npolicy: care\nprogramme: work\nunit: ％\nmethod: fingertips\ninterval: true\nderive:\n  \
                   formula: a / 9 * 100\n  inputs: {a: firms}\n";
    for (more, share) in [("method: xmr\ninterval: true\n", ""), ("method: fingertips\n", derived)] {
        let source = site(&format!("unit: 件\n{more}"), &table);
        let source = if share.is_empty() { source } else { source.file("care/share.yaml", share) };
        source.check(&[]).exits(0).has_no_complaint();
    }
}

/// The words of a page without its marks.
pub fn words(page: &str) -> String {
    let pieces = page.split('<').filter_map(|piece| piece.split_once('>'));
    pieces.map(|(_, words)| words).collect::<String>().split_whitespace().collect()
}

#[test]
fn methods_that_compare_two_values_say_what_the_reference_figures_say() {
    // eurostat_status_target-01, open_sdg_progress-01 and un_progress_chart-01: from 60 toward 80 in 2030.
    let toward = format!("{JUDGED}targets: [{{period: R12, value: 80, kind: final}}]\n");
    let table = years(&[("H27", "60"), ("R2", "70")]);
    let expected = json!({
        "name": "eurostat", "outcome": "significant-progress", "reason": null, "years": [2015, 2020],
        "target": {"period": 2030, "value": 80}, "flags": [], "assurance": null,
        "numbers": {"growth": 0.03131, "required_growth": 0.01936, "ratio": 1.617},
    });
    assert_eq!(says("eurostat", &toward, &table), expected);
    let found = says("open-sdg", &toward, &table);
    assert_eq!(
        (&found["outcome"], &found["numbers"]),
        (&json!("substantial-progress"), &json!({"growth": 0.03131, "value": 1.617, "score": 5}))
    );
    let found = says("un-progress", &toward, &years(&[("H27", "60"), ("R3", "68")]));
    let numbers = json!({"growth": 0.02108, "expected": 82.04, "ratio": 1.102, "score": 3});
    assert_eq!((&found["outcome"], &found["numbers"]), (&json!("met-or-on-track"), &numbers));
    // 60 to 70 in five years is 3.1 % a year; ISTAT knows no target.
    let found = says("istat", &toward, &table);
    assert_eq!((&found["outcome"], &found["target"]), (&json!("slight-improvement"), &Value::Null));

    // Without a target ahead, by direction; less is better turns it round.
    for (method, outcome) in [
        ("eurostat", "significant-progress"),
        ("open-sdg", "substantial-progress"),
        ("un-progress", "met-or-on-track"),
        ("istat", "slight-improvement"),
    ] {
        assert_eq!(says(method, JUDGED, &table)["outcome"], outcome);
    }
    let lower = JUDGED.replace("higher", "lower");
    for (method, outcome) in [
        ("eurostat", "significant-movement-away"),
        ("open-sdg", "deterioration"),
        ("un-progress", "stagnation-or-regression"),
        ("istat", "slight-worsening"),
    ] {
        assert_eq!(says(method, &lower, &table)["outcome"], outcome);
    }
}

#[test]
fn the_declared_baseline_is_the_first_value_and_years_between_are_not_looked_at() {
    let table = years(&[("H27", "90"), ("H28", "60"), ("H30", "30"), ("R2", "70")]);
    let found = says("istat", &format!("{JUDGED}baseline: H28\n"), &table);
    assert_eq!((&found["years"], &found["outcome"]), (&json!([2016, 2020]), &json!("slight-improvement")));
    assert_eq!(says("istat", JUDGED, &table)["outcome"], "slight-worsening");
}

#[test]
fn weather_symbols_rest_on_values_in_a_row() {
    // dns_weather_symbol-01.
    let table = in_a_row(&["40", "42", "45", "47", "50", "52"]);
    let toward = format!("{JUDGED}targets: [{{period: R12, value: 66, kind: final}}]\n");
    let found = says("dns", &toward, &table);
    let numbers = json!({"mean_change": 2.4, "projected": 66.4, "shortfall": -0.02857});
    assert_eq!((&found["outcome"], &found["numbers"]), (&json!("sun"), &numbers));
    assert_eq!(found["years"], json!([2019, 2020, 2021, 2022, 2023, 2024]));
    // dns_directional-05.
    let found = says("dns", &JUDGED.replace("higher", "lower"), &in_a_row(&["20", "18", "17", "15", "14", "13"]));
    let numbers = json!({"mean_change": -1.4, "last_change": -1});
    assert_eq!((&found["outcome"], &found["numbers"]), (&json!("sun"), &numbers));
    is_silent("dns", JUDGED, &in_a_row(&["40", "42", "45"]), "too-few");
    is_silent("dns", JUDGED, &years(&[("R1", "1"), ("R2", "2"), ("R4", "3"), ("R5", "4"), ("R6", "5")]), "gap");
}

#[test]
fn a_control_chart_needs_twelve_values_and_flags_the_years_that_stand_out() {
    // xmr_rules-09, by Making Data Count's rule of 2024.
    let values = ["10", "12", "9", "11", "10", "12", "9", "11", "10", "12", "9", "11", "12.5", "16.5", "19"];
    let rows: Vec<(String, &str)> = values.iter().enumerate().map(|(at, v)| (format!("{}", 2009 + at), *v)).collect();
    let table = years(&rows.iter().map(|(year, value)| (year.as_str(), *value)).collect::<Vec<_>>());
    let found = says("xmr", "", &table);
    assert_eq!(found["outcome"], "special-cause-high");
    assert_eq!(found["numbers"], json!({"mean": 11.6, "lower_limit": 5.71, "upper_limit": 17.49}));
    let flags = json!([{"period": 2022, "flag": "two-of-three"}, {"period": 2023, "flag": "outside-limits"}]);
    assert_eq!(found["flags"], flags);
    let toward = format!("{JUDGED}targets: [{{period: R8, value: 20, kind: final}}]\n");
    let found = says("xmr", &toward, &table);
    assert_eq!(
        (&found["outcome"], &found["assurance"]),
        (&json!("special-cause-improvement"), &json!("consistently-fail"))
    );

    is_silent("xmr", "", &in_a_row(&values[..11]), "too-few");
    // A break leaves eleven of the fifteen.
    is_silent("xmr", "breaks: [{period: 2013}]\n", &table, "too-few");
    is_silent("xmr", "", &table.replace("2011,9\n", "2011,x\n").replace("2014,12", "2014,…"), "gap");
    is_silent("xmr", "", &in_a_row(&["7"; 12]), "no-variation");
}

#[test]
fn recent_trends_need_five_values_and_what_they_rest_on() {
    // fingertips_trend_proportion-07: 7 of 35 to 9 of 200.
    let parts = "件数,R1,R2,R3,R4,R5\n受けた,7,6,8,8,9\n全員,35,42,50,100,200\n";
    let share = "title: 割合\npolicy: care\nprogramme: work\nunit: ％\nmethod: fingertips\ninterval: true\nderive:\n  \
                 formula: a / b * 100\n  inputs: {a: firms/cases, b: firms/all}\n";
    let source = site(
        "unit: 件\nrestated: true\ndimensions: {kind: {title: 件数, values: {cases: 受けた, all: 全員}, total: {label: 合計, rule: none}}}\n",
        parts,
    )
    .file("care/share.yaml", share);
    source.build().exits(0);
    let series = source.json("data/indicators/share.json")["series"][0].clone();
    let found = &series["analysis"]["method"];
    assert_eq!((&found["outcome"], &found["reason"]), (&json!("decreasing"), &Value::Null), "{found}");
    assert_eq!(found["numbers"], json!({"chi_square": 13.76, "slope": -0.3988}));
    // Wilson's interval of 7 of 35, by the formula.
    let interval = &series["observations"][0]["interval"];
    assert_eq!(interval, &json!({"low": 10.04, "high": 35.89, "method": "wilson", "reason": null}));

    // Counts have Byar's interval; less is better.
    let lower = JUDGED.replace("higher", "lower");
    let found = says("fingertips", &lower, &in_a_row(&["500", "450", "400", "350", "300"]));
    assert_eq!(found["outcome"], "decreasing-and-getting-better");
    let found = says("fingertips", &lower, &in_a_row(&["20", "25", "18", "22", "21"]));
    assert_eq!(found["outcome"], "no-significant-change");
    let rate = in_a_row(&["20.1%", "25.2%", "18.3%", "22.4%", "21.5%"]);
    let found = analysis(&site("unit: ％\nmethod: fingertips\n", &rate))["method"].clone();
    assert_eq!((&found["outcome"], &found["reason"]), (&Value::Null, &json!("no-base")));
    is_silent("fingertips", "measure: amount\n", &in_a_row(&["1", "2", "3", "4", "5"]), "not-counts");
    is_silent("fingertips", "", &in_a_row(&["1", "2", "3", "4"]), "too-few");
}

#[test]
fn what_cannot_be_judged_says_why() {
    let two = years(&[("H27", "60"), ("R2", "70")]);
    let target = |value: &str| format!("{JUDGED}targets: [{{period: R12, value: {value}, kind: final}}]\n");
    for method in ["eurostat", "open-sdg", "un-progress", "istat", "dns"] {
        is_silent(method, "", &two, "no-direction");
    }
    for method in ["eurostat", "open-sdg", "un-progress", "istat"] {
        is_silent(method, JUDGED, &years(&[("R5", "60")]), "too-few");
        is_silent(method, JUDGED, &years(&[("R1", "0"), ("R5", "6")]), "zero-base");
        is_silent(method, JUDGED, &years(&[("R1", "-4"), ("R5", "-2")]), "negative-base");
        is_silent(method, JUDGED, &years(&[("R1", "4"), ("R5", "-2")]), "sign-change");
    }
    let stock = format!("{JUDGED}aggregation: point-in-time\n");
    let running = format!("{JUDGED}aggregation: cumulative\n");
    for method in ["xmr", "fingertips", "eurostat", "open-sdg", "dns", "un-progress", "istat"] {
        is_silent(method, &stock, &two, "stock");
        is_silent(method, &running, &two, "cumulative");
    }
    let lower = target("0").replace("higher", "lower");
    is_silent("eurostat", &lower, &two, "zero-target");
    is_silent("open-sdg", &lower, &two, "zero-target");
    // 60 had the 50 already: nothing was required, and a ratio would take a fall for progress.
    is_silent("eurostat", &target("50"), &two, "base-meets-target");
    is_silent("un-progress", &target("50"), &years(&[("H27", "60"), ("R2", "40")]), "base-meets-target");

    // A direction without grounds is a warning, and no ground to judge on.
    let source = site("unit: 件\nmethod: eurostat\ndirection: higher\n", &two);
    source.build().exits(0);
    let json = source.json("data/indicators/firms.json");
    assert_eq!(json["series"][0]["analysis"]["method"]["reason"], "no-basis");
    // Nothing crosses a break: what is left is one value.
    is_silent("istat", &format!("{JUDGED}breaks: [{{period: R2}}]\n"), &two, "too-few");
    assert_eq!(analysis(&site("unit: 件\n", &two))["method"], Value::Null);
}

#[test]
fn intervals_stand_round_counts_and_nowhere_else() {
    let interval = |source: &Source, at: usize| {
        source.json("data/indicators/firms.json")["series"][0]["observations"][at]["interval"].clone()
    };
    // poisson_exact_interval-03 and byar_interval-01; a withheld value has none.
    let source = site("unit: 件\ninterval: true\n", &in_a_row(&["5", "65", "x", "0"]));
    source.build().exits(0);
    assert_eq!(interval(&source, 0), json!({"low": 1.623, "high": 11.67, "method": "poisson-exact", "reason": null}));
    assert_eq!(interval(&source, 1), json!({"low": 50.16, "high": 82.85, "method": "byar", "reason": null}));
    assert_eq!(interval(&source, 2), Value::Null);
    assert_eq!(interval(&source, 3)["low"], 0);
    let page = words(&source.page("indicators/firms.html"));
    assert!(page.contains("6550～83") && page.contains("52～12"), "{page}");
    assert!(page.contains("同じ条件でも偶然に生じうるばらつきの目安（95％）です。標本調査の誤差ではありません。"));
    assert!(words(&source.page("about.html")).contains("Breslow・Day1987"));

    for (more, unit, reason) in [
        ("", "％", "no-base"),
        ("measure: amount\n", "件", "not-counts"),
        ("aggregation: point-in-time\n", "件", "not-counts"),
        // A thousand cases vary by less than one number of thousands.
        ("", "千件", "not-counts"),
    ] {
        let source = site(&format!("unit: {unit}\ninterval: true\n{more}"), &in_a_row(&["5", "65"]));
        source.build().exits(0);
        assert_eq!(
            interval(&source, 0),
            json!({"low": null, "high": null, "method": null, "reason": reason}),
            "{unit}"
        );
        assert!(words(&source.page("indicators/firms.html")).contains("ばらつきの目安は示していません"));
    }
    let source = site("unit: 件\n", &in_a_row(&["5", "65"]));
    source.build().exits(0);
    assert_eq!(interval(&source, 0), Value::Null);
    assert!(!source.page("indicators/firms.html").contains("ばらつきの目安"));
}

#[test]
fn pages_name_the_method_its_source_and_its_limits() {
    let table = years(&[("H27", "60"), ("R2", "70")]);
    let page = |more: &str| {
        let source = site(&format!("unit: 件\n{JUDGED}{more}"), &table);
        source.build().exits(0).has_no_complaint();
        (words(&source.page("indicators/firms.html")), words(&source.page("about.html")))
    };
    let unconfirmed = "Eurostatの資料そのものでは確かめられていません";
    let (indicator, about) = page("method: eurostat\n");
    assert!(indicator.contains("ヨーロッパ統計局（Eurostat）のSDGs進捗の方法では大きな前進"), "{indicator}");
    assert!(indicator.contains("平成27年度（60件）と令和2年度（70件）の2つの値だけを比べています。"), "{indicator}");
    assert!(indicator.contains("1年あたりの伸び率は+3.1%です") && indicator.contains("2021年版"));
    assert!(indicator.contains(unconfirmed) && about.contains(unconfirmed));
    assert!(about.contains("名前のある方法") && about.contains("5年間または15年間"), "{about}");
    // With a target the bands in doubt are not used.
    let toward = "targets: [{period: R12, value: 80, kind: final}]\n";
    let (indicator, _) = page(&format!("method: eurostat\n{toward}"));
    assert!(!indicator.contains(unconfirmed), "{indicator}");
    assert!(indicator.contains("令和12年度の目標（80件）に必要な伸び率の161.7%です。"), "{indicator}");
    let (indicator, about) = page(&format!("method: un-progress\non_track: dns\n{toward}"));
    assert!(indicator.contains("国連のSDGs進捗表（2023年）の方法では目標に到達、または順調"), "{indicator}");
    assert!(indicator.contains("目標に届く見込み判定なし（続けて4年分以上の値がないため）"), "{indicator}");
    assert!(about.contains("バスク州統計局") && about.contains("ドイツ連邦統計局") && !about.contains("イタリア"));
    let (indicator, _) = page("method: fingertips\n");
    assert!(indicator.contains("Fingertipsの方法では判定なし（比べられる値が5年分以上必要です）"), "{indicator}");
    // Less is better: the growth is that of the values, and the way is the wrong one.
    let lower = toward.replace("80", "40");
    let declared = "unit: 件\ndirection: lower\ndirection_basis: 計画の目標から\n";
    for method in ["open-sdg", "eurostat"] {
        let source = site(&format!("{declared}method: {method}\n{lower}"), &table);
        source.build().exits(0);
        let page = words(&source.page("indicators/firms.html"));
        assert!(page.contains("伸び率は+3.1%です。令和12年度の目標（40件）に必要な向きとは逆の動きです。"), "{page}");
    }
    let (indicator, _) = page(&format!("method: open-sdg\n{}", toward.replace("80", "65")));
    assert!(indicator.contains("目標に到達") && indicator.contains("目標（65件）に達しています。"), "{indicator}");
    let (indicator, about) = page("");
    assert!(!indicator.contains("の方法では") && !about.contains("名前のある方法"), "{about}");
}

#[test]
fn a_control_chart_is_told_in_words() {
    let values = ["10", "12", "9", "11", "10", "12", "9", "11", "10", "12", "9", "11", "13", "16", "19"];
    let rows: Vec<(String, &str)> = values.iter().enumerate().map(|(at, v)| (format!("{}", 2009 + at), *v)).collect();
    let table = years(&rows.iter().map(|(year, value)| (year.as_str(), *value)).collect::<Vec<_>>());
    let source = site("unit: 件\nmethod: xmr\n", &table);
    source.build().exits(0).has_no_complaint();
    let page = words(&source.page("indicators/firms.html"));
    // Mean 174 / 15; ranges 2 3 2 1 2 3 2 1 2 3 2 2 3 3, together 31, 2.66 × 31 / 14 is 5.89.
    assert!(page.contains("いちばん新しい値は、偶然とは考えにくい高い値（または増加）です"), "{page}");
    assert!(page.contains("平成21年度から令和5年度までの15年分の値によります。"), "{page}");
    assert!(page.contains("平均は11.6件、偶然のばらつきの範囲は5.7件から17.5件までです。"), "{page}");
    assert!(page.contains("偶然のばらつきの範囲の外：令和5年度"), "{page}");
    assert!(page.contains("続く3年のうち2年以上で範囲の端に寄る：令和4年度"), "{page}");
}

#[test]
fn the_about_page_says_how_many_false_trends_to_expect() {
    let five = ["1", "5", "2", "4", "3"];
    let source = site("unit: 件\n", &in_a_row(&five)).file(
        "care/second.yaml",
        "title: 二つ目\npolicy: care\nprogramme: work\nunit: 件\nobservations: [{period: R5, value: 3}, {period: R6, value: 4}]\n",
    );
    source.build().exits(0).has_no_complaint();
    let about = words(&source.page("about.html"));
    // One series of five years is tested, 0.05 of it; the one of two years is not.
    assert!(about.contains("このサイトでは、1系列について傾向を調べています。"), "{about}");
    assert!(about.contains("平均して多くて0.1系列は、偶然に傾向があると判定されます。"), "{about}");
}
