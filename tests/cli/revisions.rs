//! Values that changed after they had been published: what the words and marks beside them say, and what is asked for.

use super::checks::{is_silent, site, told, warns};

const FIRMS: &str = "unit: 社\n";

/// A table with two readings of 2023, the second of them after the year had ended.
fn table(second: &str, word: &str) -> String {
    format!("年度,実績,時点,状態\nR5,34,2024-05-31,速報\nR5,{second},2024-11-01,{word}\nR6,38,,\n")
}

#[test]
fn a_provisional_value_that_became_final_needs_no_record() {
    for word in ["確定", "確定値", "確報"] {
        let source = site(FIRMS, &table("36", word));
        is_silent(&source);
        source.build().exits(0);
        let json = source.json("data/indicators/firms.json");
        let observation = &json["series"][0]["observations"][0];
        assert_eq!(
            (observation["value"].as_f64(), observation["revised"]["kind"].as_str()),
            (Some(36.0), Some("final")),
            "{word}"
        );
    }
    is_silent(&site(FIRMS, &table("36（確定）", "")));
    // The letter says that the value is a normal one, and nothing of the one before.
    assert_eq!(told(&site(FIRMS, &table("36", "A")))[0].0, "K0313");
    assert_eq!(told(&site(FIRMS, &table("36", "")))[0].0, "K0313");
}

#[test]
fn a_final_value_that_nothing_came_before_is_not_a_changed_one() {
    for (rows, years) in [
        ("R5,36,2024-11-01,確定\n", 1),
        ("R5,36,2024-05-31,速報\nR5,36,2024-11-01,確定\n", 1),
        // What was counted by October is a part of the year.
        ("R5,20,2023-10-31,\nR5,36,2024-11-01,確定\n", 1),
    ] {
        let source = site(FIRMS, &format!("年度,実績,時点,状態\n{rows}"));
        is_silent(&source);
        source.build().exits(0);
        let json = source.json("data/indicators/firms.json");
        let observations = json["series"][0]["observations"].as_array().unwrap().clone();
        assert_eq!(observations.len(), years);
        assert!(observations[0]["revised"].is_null(), "{rows}: {observations:#?}");
    }
}

#[test]
fn a_mark_asks_for_the_record_as_the_word_does() {
    for (heading, cell, place, text) in
        [("R5", "36r", "C2", "36r"), ("R5", "36（訂正）", "C2", "36（訂正）"), ("R5改定", "36", "C1", "R5改定")]
    {
        let message = format!("2023年度の値に「{text}」とありますが、いつ、何から、なぜ変えたかが書かれていません。");
        let table = format!("区分,R4,{heading}\n企業,34,{cell}\n");
        warns(&site(FIRMS, &table), "K0319", &format!("care/firms.csv {place}"), &message, "is marked");
        let recorded = "revisions: [{period: R5, kind: 訂正, date: 2024-11-01, old: 35, reason: 数えまちがい}]\n";
        is_silent(&site(&format!("{FIRMS}{recorded}"), &table));
    }
    let down = "年度,実績\nR4,34\nR5(改定),36\n";
    assert_eq!(told(&site(FIRMS, down))[0].1, "care/firms.csv A3");
}

#[test]
fn a_correction_is_told_apart_from_a_revision_wherever_it_is_written() {
    for (cell, word) in [("36（訂正）", "訂正"), ("36（改定）", "改定"), ("36r", "改定")] {
        let source = site(FIRMS, &format!("区分,R4,R5\n企業,34,{cell}\n"));
        source.build().exits(0);
        let page = source.page("indicators/firms.html");
        let other = if word == "訂正" { "改定" } else { "訂正" };
        assert!(page.contains(word) && !page.contains(other), "{cell}");
    }
}
