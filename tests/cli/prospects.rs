//! Whether a target is on its way (`on_track`): the word, the reason, the numbers and the sentences.

use serde_json::{Value, json};

use super::checks::site;
use super::methods::{JUDGED, analysis, in_a_row, words};

/// Word and reason of a target's prospects.
#[track_caller]
fn prospects(more: &str, values: &[&str]) -> (Value, Value) {
    let source = site(&format!("unit: 件\non_track: dns\n{more}"), &in_a_row(values));
    let target = analysis(&source)["target"].clone();
    (target["on_track"].clone(), target["reason"].clone())
}

#[test]
fn the_prospects_of_a_target_follow_the_mean_change() {
    let toward = |value: &str| format!("{JUDGED}targets: [{{period: R12, value: {value}, kind: final}}]\n");
    let rising = ["40", "42", "45", "47", "50", "52"];
    // 2.4 a year for six years is 66.4: what is missing of 66, 67, 68, 69 and 80 is -2.9, 4, 10, 15.3 and 48.6 %.
    for (target, word) in
        [("66", "on-track"), ("67", "on-track"), ("68", "slightly-short"), ("69", "slightly-short"), ("80", "short")]
    {
        assert_eq!(prospects(&toward(target), &rising), (json!(word), Value::Null), "{target}");
    }
    assert_eq!(prospects(&toward("80"), &["52", "50", "47", "45"]), (json!("away"), Value::Null));
    assert_eq!(prospects(&toward("80"), &["50", "52", "48", "50"]), (json!("short"), Value::Null));
    assert_eq!(prospects(&toward("45"), &rising), (json!("on-track"), json!("met")));
    assert_eq!(prospects(&toward("45"), &["60", "55", "52", "50"]), (json!("slightly-short"), json!("met-receding")));
    // Ten down in three years is 26.7 in the eight years from R4 on.
    let lower = toward("24").replace("higher", "lower");
    assert_eq!(prospects(&lower, &["60", "55", "52", "50"]), (json!("on-track"), Value::Null));
    assert_eq!(prospects(&lower, &rising), (json!("away"), Value::Null));
    // Also of a stock and a running total: a level that is to be reached.
    let stock = format!("{}aggregation: point-in-time\n", toward("66"));
    assert_eq!(prospects(&stock, &rising), (json!("on-track"), Value::Null));

    let source = site(&format!("unit: 件\non_track: dns\n{}", toward("68")), &in_a_row(&rising));
    let forecast = json!({"years": [2019, 2020, 2021, 2022, 2023, 2024], "target": {"period": 2030, "value": 68}, "projected": 66.4, "shortfall_percent": 10,
                          "observed_per_year": 2.4, "required_per_year": 2.667});
    assert_eq!(analysis(&source)["target"]["forecast"], forecast);
}

#[test]
fn prospects_that_cannot_be_told_say_why() {
    let toward = format!("{JUDGED}targets: [{{period: R12, value: 66, kind: final}}]\n");
    let silent = |reason: &str| (json!("not-assessed"), json!(reason));
    assert_eq!(prospects(&toward, &["40", "42", "45"]), silent("too-few"));
    assert_eq!(prospects(&toward, &["40", "42", "45", "x", "50", "52"]), silent("gap"));
    let broken = format!("{toward}breaks: [{{period: R4}}]\n");
    assert_eq!(prospects(&broken, &["40", "42", "45", "47", "50", "52"]), silent("too-few"));
    let neutral = "targets: [{period: R12, value: 66, kind: final}]\n";
    assert_eq!(prospects(neutral, &["40", "42", "45", "47"]), silent("no-direction"));
    let due = toward.replace("R12", "R4");
    assert_eq!(prospects(&due, &["40", "42", "45", "47"]), silent("due"));
    // Where a target of the newest year stands beside one ahead, the question is about the one ahead.
    let both = format!(
        "{JUDGED}targets: [{{period: R4, value: 90, kind: yearly}}, {{period: R12, value: 66, kind: final}}]\n"
    );
    let source = site(&format!("unit: 件\non_track: dns\n{both}"), &in_a_row(&["40", "42", "45", "47"]));
    let target = analysis(&source)["target"].clone();
    assert_eq!((&target["period"], &target["on_track"]), (&json!(2022), &json!("on-track")));
    assert_eq!(target["forecast"]["target"], json!({"period": 2030, "value": 66}));
    let range = toward.replace("kind: final", "high: 80, kind: range");
    assert_eq!(prospects(&range, &["40", "42", "45", "47"]), silent("range"));
    for (target, values, word, reason) in [
        ("45", ["40", "42", "45", "47"], "on-track", "kept"),
        ("45", ["60", "52", "50", "47"], "slightly-short", "kept-receding"),
        ("50", ["40", "42", "45", "47"], "short", "not-kept"),
        ("50", ["47", "42", "45", "47"], "short", "not-kept"),
        ("50", ["60", "52", "50", "47"], "away", "not-kept"),
    ] {
        let keep = format!("{JUDGED}targets: [{{period: R12, value: {target}, kind: maintain}}]\n");
        assert_eq!(prospects(&keep, &values), (json!(word), json!(reason)), "{target} {values:?}");
    }
    // Not asked for, or no target: nothing is said.
    let target =
        analysis(&site(&format!("unit: 件\n{toward}"), &in_a_row(&["40", "42", "45", "47"])))["target"].clone();
    assert_eq!(
        (&target["on_track"], &target["reason"], &target["forecast"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert_eq!(analysis(&site("unit: 件\non_track: dns\n", &in_a_row(&["40", "42"])))["target"], Value::Null);
}

#[test]
fn prospects_are_told_in_whole_sentences() {
    let told = |target: &str, values: &[&str]| {
        let more =
            format!("unit: 件\n{JUDGED}on_track: dns\ntargets: [{{period: R12, value: {target}, kind: final}}]\n");
        let source = site(&more, &in_a_row(values));
        source.build().exits(0).has_no_complaint();
        words(&source.page("indicators/firms.html"))
    };
    let rising = ["40", "42", "45", "47", "50", "52"];
    let page = told("66", &rising);
    assert!(page.contains("目標に届く見込み達成見込み令和元年度から令和6年度までの平均（1年に+2.4件）が続くと、令和12年度までに目標（66件）に届きます。"), "{page}");
    let page = told("80", &rising);
    assert!(page.contains("不足令和元年度から令和6年度までの平均（1年に+2.4件）が続くと、令和12年度は66件になり、目標（80件）までのいまの差の48.6%が残ります。"), "{page}");
    assert!(page.contains("これから平均して1年に+4.7件の変化が必要です。"), "{page}");
    let page = told("80", &["52", "50", "47", "45"]);
    assert!(
        page.contains(
            "目標から遠ざかる令和元年度から令和4年度までの平均は1年に−2.3件で、目標（80件）には近づいていません。"
        ),
        "{page}"
    );
}
