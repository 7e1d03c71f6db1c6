//! Printed forms of years and numbers, from the table to the data file, and what is said of those that are refused.

use serde_json::{Value, json};

use super::story::Source;

/// The tiny source with one more indicator.
fn with(yaml: &str, table: &str) -> Source {
    let yaml = format!("title: 試し\npolicy: care\n{yaml}");
    Source::tiny().file("care/trial.yaml", &yaml).file("care/trial.csv", table)
}

/// Year, value, status and note of its observations.
fn observations(source: &Source) -> Vec<Value> {
    source.build().exits(0);
    let data = source.json("data/indicators/trial.json");
    let observations = data["series"][0]["observations"].as_array().unwrap();
    observations.iter().map(|o| json!([o["period"], o["value"].as_f64(), o["status"], o["note"]])).collect()
}

#[test]
fn an_amount_is_converted_exactly_and_keeps_its_words() {
    let source = with(
        "unit: 円\n",
        "年度,実績\nR1,1.1百万円\nR2,3億8598万7000円\nR3,約38万円\nR4,\"￥1,000\"\nR5,\"△1,100千円\"\nR6,20円（見込）\n",
    );
    let expected = [
        json!([2019, 1_100_000.0, "A", null]),
        json!([2020, 385_987_000.0, "A", null]),
        json!([2021, 380_000.0, "E", "約"]),
        json!([2022, 1_000.0, "A", null]),
        json!([2023, -1_100_000.0, "A", null]),
        json!([2024, 20.0, "P", null]),
    ];
    assert_eq!(observations(&source), expected);
    assert_eq!(source.json("data/indicators/trial.json")["decimals"], 0);
}

#[test]
fn a_share_in_tenths_is_per_cent() {
    let source = with("unit: ％\n", "年度,実績\nR4,7割\nR5,65.1%\n");
    assert_eq!(observations(&source), [json!([2022, 70.0, "A", null]), json!([2023, 65.1, "A", null])]);
}

#[test]
fn the_tables_own_note_says_what_its_signs_mean() {
    let yaml = "unit: ％\nsigns: {\"()\": minus, \"***\": Q, \"-\": zero}\nno_result: zero\n";
    let source = with(yaml, "年度,実績\nR1,(3.2)\nR2,＊＊＊\nR3,－\nR4,実績なし\nR5,未実施\n");
    let expected = [
        json!([2019, -3.2, "A", null]),
        json!([2020, null, "Q", null]),
        json!([2021, 0.0, "A", null]),
        json!([2022, 0.0, "A", "実績なし"]),
        json!([2023, null, "O", "未実施"]),
    ];
    assert_eq!(observations(&source), expected);
}

#[test]
fn a_status_is_said_in_a_column_or_in_the_heading() {
    let source = with("unit: 件\n", "年度,実績,状態\nR3,1,p\nR4,2,速報値\nR5,3,確報\nR6（推計）,4,\n");
    let expected = [
        json!([2021, 1.0, "P", null]),
        json!([2022, 2.0, "P", null]),
        json!([2023, 3.0, "A", null]),
        json!([2024, 4.0, "E", null]),
    ];
    assert_eq!(observations(&source), expected);
}

#[test]
fn every_refused_cell_is_told_with_its_own_reason() {
    let source =
        with("unit: 件\n", "年度,実績\nH30,18※\nR1,6～12件\nR2,#DIV/0!\nR3,年10件\nR4,(3)\nR5,１O件\nR9999,3\n");
    let run = source.build().exits(1).prints_nothing();
    let run = run.complains("「18※」は数として読めません。注の印「※」が付いています。").complains("幅のある数です。");
    let run = run.complains("表計算ソフトのエラーか").complains("年度を通した数ではありません。");
    let run = run.complains("signs: {\"()\": minus}").complains("「10件」ではありませんか。");
    run.complains("「R9999」は年度として読めません。令和は1年から82年までを読みます。");
    let run = source.kizashi(&["build", "--lang", "en"]).exits(1);
    let run = run.complains("\"18※\" is not a number. It carries a footnote mark \"※\".").complains("It is a range.");
    run.complains("\"R9999\" is not a year. 令和 is read from year 1 to 82.");
}

#[test]
fn a_heading_of_a_plan_is_no_result() {
    let source = with("unit: 件\n", "区分,R5年度実績,R6年度計画\n件数,3,4\n");
    let run = source.build().exits(1);
    run.complains("「R6年度計画」は年度として読めません。「計画」は実績ではありません。")
        .complains("YAML の targets に書き");
}

#[test]
fn a_whole_year_is_no_day() {
    let source = with("unit: 件\n", "年度,実績,時点\nR5,3,R5年度\n");
    source.build().exits(1).complains("日付が書かれていません。").complains("「2024-10-31」「R6.10.31」のように");
}

#[test]
fn a_declared_day_outside_its_year_is_told_with_both() {
    let source = with("unit: 件\nperiods:\n  R6: {until: 2025-10-31}\n", "年度,実績\nR6,3\n");
    source.build().exits(1).complains("K0205").complains("2025-10-31 は、2024年度の日ではありません。");
}

#[test]
fn only_brackets_can_mean_minus() {
    let source = with("unit: 件\nsigns: {\"△\": minus}\n", "年度,実績\nR6,3\n");
    source.build().exits(1).complains("K0209").complains("「minus」");
}
