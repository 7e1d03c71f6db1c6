//! Tables as offices print them: encodings, shapes, headings of two rows, units beside the table, totals, remarks.

use serde_json::{Value, json};

use super::story::Source;

/// A source with one indicator whose YAML ends as given and whose table is these bytes.
fn table(yaml: &str, name: &str, bytes: &[u8]) -> Source {
    let head = "title: 件数\npolicy: care\n";
    Source::tiny()
        .without("care/visits.csv")
        .file("care/visits.yaml", &format!("{head}{yaml}"))
        .bytes(&format!("care/{name}"), bytes)
}

/// Key, year and value of every observation of the indicator.
#[track_caller]
fn observations(source: &Source) -> Vec<(String, i64, Value)> {
    source.build().exits(0).has_no_complaint();
    let json = source.json("data/indicators/visits.json");
    let mut found = Vec::new();
    for series in json["series"].as_array().unwrap() {
        let key = series["key"].as_object().map_or_else(String::new, |key| {
            key.values().map(|value| value.as_str().unwrap()).collect::<Vec<_>>().join("/")
        });
        for observation in series["observations"].as_array().unwrap() {
            found.push((key.clone(), observation["period"].as_i64().unwrap(), observation["value"].clone()));
        }
    }
    found
}

#[track_caller]
fn reads(yaml: &str, text: &str, expected: &[(&str, i64, f64)]) {
    let found = observations(&table(yaml, "visits.csv", text.as_bytes()));
    let expected: Vec<(String, i64, f64)> =
        expected.iter().map(|(key, year, v)| ((*key).to_owned(), *year, *v)).collect();
    let found: Vec<(String, i64, f64)> =
        found.into_iter().map(|(key, year, value)| (key, year, value.as_f64().unwrap_or(f64::NAN))).collect();
    assert_eq!(found, expected, "{text}");
}

#[track_caller]
fn refuses(yaml: &str, text: &str, code: &str, cell: &str) {
    let source = table(yaml, "visits.csv", text.as_bytes());
    let run = source.check(&["--format", "json"]).exits(1);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let problems = report["problems"].as_array().unwrap();
    let found: Vec<(&str, &str)> = problems
        .iter()
        .filter(|problem| problem["severity"] == "error")
        .map(|problem| (problem["code"].as_str().unwrap(), problem["cell"]["address"].as_str().unwrap_or_default()))
        .collect();
    assert_eq!(found, [(code, cell)], "{report:#}");
}

const KIND: &str = "unit: 人\ndimensions:\n  sex:\n    title: 性別\n    values: {men: 男, women: 女}\n";

#[test]
fn the_same_table_in_every_encoding() {
    let text = "区分,令和4年度,令和5年度\n髙齢①㈱～－の件数,１８件,２０件\n";
    let utf16 = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(order).collect()
    };
    let with_mark = [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat();
    // 髙 is FB FC and ① is 87 40 in CP932, the code page of Japanese Windows.
    let cp932: &[u8] = b"\x8b\xe6\x95\xaa,\x97\xdf\x98a4\x94N\x93x,\x97\xdf\x98a5\x94N\x93x\n\
        \xfb\xfc\x97\xee\x87\x40\x87\x8a\x81`\x81|\x82\xcc\x8c\x8f\x90\x94,\x82P\x82W\x8c\x8f,\x82Q\x82O\x8c\x8f\n";
    for bytes in [text.as_bytes(), &with_mark, cp932, &utf16(u16::to_le_bytes), &utf16(u16::to_be_bytes)] {
        let found = observations(&table("unit: 件\n", "visits.csv", bytes));
        assert_eq!(found, [(String::new(), 2022, json!(18)), (String::new(), 2023, json!(20))]);
    }
    // 区分,令和5年度 and 件数,18件 in EUC-JP.
    let euc = b"\xb6\xe8\xca\xac,\xce\xe1\xcf\xc25\xc7\xaf\xc5\xd9\n\xb7\xef\xbf\xf4,18\xb7\xef\n";
    assert_eq!(observations(&table("unit: 件\n", "visits.csv", euc)), [(String::new(), 2023, json!(18))]);
}

#[test]
fn the_encoding_is_said_when_asked_for() {
    let source = table("unit: 件\n", "visits.csv", b"\x94N\x93x,\x8e\xc0\x90\xd1\nR5,18\n");
    source.check(&["--verbose"]).exits(0).complains("care/visits.csv").complains("Shift_JIS");
    source.check(&[]).exits(0).has_no_complaint();
}

#[test]
fn text_that_is_broken_is_told_by_line_and_bytes() {
    let source = table("unit: 件\n", "visits.csv", b"\x94N\x93x,\x8e\xc0\x90\xd1\nR5,18\nR6,\x81\x20\n");
    let run = source.build().exits(1).complains("K0007").complains("3行目").complains("Shift_JIS、バイト列 81");
    run.complains("CSV UTF-8");
    let source = table("unit: 件\n", "visits.csv", "年度,実績,備考\nR5,18,\u{fffd}\n".as_bytes());
    source.build().exits(1).complains("2行目に、すでに文字化けした文字（U+FFFD）");
}

#[test]
fn tabs_separate_as_commas_do() {
    let found = observations(&table("unit: 件\n", "visits.tsv", "年度\t実績\nR5\t1,234\n".as_bytes()));
    assert_eq!(found, [(String::new(), 2023, json!(1234))]);
}

#[test]
fn years_across_years_down_and_one_observation_a_row() {
    let expected = [("men", 2022, 10.0), ("men", 2023, 12.0), ("women", 2022, 20.0), ("women", 2023, 25.0)];
    reads(KIND, "区分,R4,R5\n男,10,12\n女,20,25\n", &expected);
    reads(KIND, "年度,男,女\nR4,10,20\nR5,12,25\n", &expected);
    reads(KIND, "年度,性別,実績\nR4,男,10\nR4,女,20\nR5,男,12\nR5,女,25\n", &expected);
    reads(KIND, ",R4,R5\n男,10,12\n女,20,25\n", &expected);
    reads(KIND, ",男,女\nR4,10,20\nR5,12,25\n", &expected);
}

#[test]
fn a_heading_may_stand_over_others() {
    let expected = [("men", 2022, 10.0), ("men", 2023, 12.0), ("women", 2022, 20.0), ("women", 2023, 25.0)];
    reads(KIND, "区分,令和4年度,,令和5年度,\n,男,女,男,女\n人数,10,20,12,25\n", &expected);
    reads(
        "unit: 回\n",
        "区分,令和4年度,,令和5年度,,\n,目標,実績,目標,実績,達成率\n回数,11,10,12,12,100%\n",
        &[("", 2022, 10.0), ("", 2023, 12.0)],
    );
    reads("unit: 回\n", ",目標,,実績,\n,R4,R5,R4,R5\n回数,11,12,10,12\n", &[("", 2022, 10.0), ("", 2023, 12.0)]);
    reads("unit: 回\n", "年度,回数,\n,目標,実績\nR4,11,10\nR5,12,12\n", &[("", 2022, 10.0), ("", 2023, 12.0)]);
}

#[test]
fn a_target_in_a_column_of_its_own_is_a_target() {
    let source = table("unit: 回\n", "visits.csv", "区分,R4年度,R5年度,R8目標\n回数,10,12,20\n".as_bytes());
    source.build().exits(0).has_no_complaint();
    let json = source.json("data/indicators/visits.json");
    assert_eq!(json["targets"], json!([{"period": 2026, "value": 20, "kind": "yearly", "key": null}]));
    assert_eq!(json["series"][0]["observations"].as_array().unwrap().len(), 2);
}

#[test]
fn titles_remarks_totals_and_blank_rows_are_no_data() {
    let text = "1 派遣の件数,,\n,,（単位：件）\n\n区分,R4,R5\n\n派遣依頼件数,8,10\n合計,8,10\n※ 年度末の数,,\n（注）延べ数,,\n出典：報告書,,\n";
    reads("unit: 件\n", text, &[("", 2022, 8.0), ("", 2023, 10.0)]);
}

#[test]
fn a_unit_beside_the_table_counts() {
    let yen = [("", 2022, 1_100_000.0), ("", 2023, 1_252_000.0)];
    reads("unit: 円\n", "（単位：千円）,,\n区分,R4,R5\n売上,\"1,100\",\"1,252\"\n", &yen);
    reads("unit: 円\n", "区分,単位,R4,R5\n売上,千円,\"1,100\",\"1,252\"\n", &yen);
    reads("unit: 円\n", "年度,売上（千円）\nR4,\"1,100\"\nR5,\"1,252\"\n", &yen);
    reads("unit: 円\n", "年度,実績額（千円）\nR4,\"1,100\"\nR5,\"1,252\"\n", &yen);
    reads("unit: 円\n", "区分,R4,R5\n売上,\"1,100千円\",\"1,252千円\"\n", &yen);
    refuses("unit: 円\n", "年度,売上（人）\nR4,11\nR5,12\n", "K0204", "B1");
}

#[test]
fn labels_may_be_left_out_where_they_repeat() {
    let yaml = "unit: 人\ndimensions:\n  area:\n    title: 地域\n    values: {north: 北, south: 南}\n  sex:\n    title: 性別\n    \
                values: {men: 男, women: 女}\n";
    let expected =
        [("north/men", 2023, 1.0), ("north/women", 2023, 2.0), ("south/men", 2023, 3.0), ("south/women", 2023, 4.0)];
    reads(yaml, "地域,性別,R5\n北,男,1\n,女,2\n南,男,3\n,女,4\n", &expected);
    reads(yaml, "地域,性別,R5\n北,男,1\n〃,女,2\n南,男,3\n同上,女,4\n", &expected);
    reads(yaml, "性別,地域,R5\n男,北,1\n女,北,2\n男,南,3\n女,南,4\n", &expected);
}

#[test]
fn one_table_may_hold_many_indicators() {
    let yaml = "unit: 件\ndata: {file: all.csv, where: {指標: 派遣依頼件数}}\n";
    let text = "指標,担当課,年度,実績\n派遣依頼件数,甲課,R4,8\n講座数,乙課,R4,3\n派遣依頼件数,甲課,R5,10\n";
    let found = observations(&table(yaml, "all.csv", text.as_bytes()));
    assert_eq!(found, [(String::new(), 2022, json!(8)), (String::new(), 2023, json!(10))]);
    let wide = "指標,担当課,R4,R5\n講座数,乙課,3,4\n派遣依頼件数,甲課,8,10\n";
    let found = observations(&table(yaml, "all.csv", wide.as_bytes()));
    assert_eq!(found, [(String::new(), 2022, json!(8)), (String::new(), 2023, json!(10))]);
}

#[test]
fn the_shape_may_be_said() {
    let text = "年度,実績,R5\nR4,3,8\n";
    let source = table("unit: 件\ndata: {file: visits.csv, layout: wide-years-down}\n", "visits.csv", text.as_bytes());
    source.check(&[]).exits(1).complains("K0208");
}

#[test]
fn what_may_mean_two_things_is_refused() {
    refuses("unit: 件\n", "区分,R4,R5\n派遣,8,10\n\n区分,R4,R5\n講座,3,4\n", "K0216", "A4");
    refuses("unit: 件\n", "区分,R4,R5\n派遣,8,10\n講座,3,4\n", "K0208", "A3");
    refuses("unit: 件\n", "年度,派遣,講座\nR4,8,3\n", "K0208", "C1");
    refuses("unit: 件\n", "年度,地域,実績\nR4,北,3\n", "K0223", "B1");
    refuses("unit: 件\n", "甲,乙\n丙,丁\n", "K0202", "A1");
    refuses("unit: 件\n", "年度,実績\nR5,\"18\nR6,19\n", "K0222", "B2");
    let two = table("unit: 件\n", "visits.csv", "年度,実績\nR5,1\n".as_bytes())
        .file("care/visits.tsv", "年度\t実績\nR5\t2\n");
    two.check(&[]).exits(1).complains("K0221").complains("care/visits.csv、care/visits.tsv");
}

#[test]
fn what_is_published_is_rounded_as_offices_round() {
    let text = "年度,実績\nR3,0.25\nR4,0.35\nR5,12.45\n";
    let source = table("unit: 倍\ndecimals: 1\n", "visits.csv", text.as_bytes());
    source.build().exits(0);
    let csv = source.page("data/indicators/visits.csv");
    let values: Vec<&str> = csv.lines().skip(1).map(|line| line.split(',').nth(6).unwrap()).collect();
    assert_eq!(values, ["0.3", "0.4", "12.5"]);
}

#[test]
fn no_number_stands_where_the_status_says_there_is_none() {
    for status in ["秘匿", "Q", "欠測", "M"] {
        let text = format!("年度,実績,状態\nR3,25,\nR4,54321,{status}\n");
        refuses("unit: 件\n", &text, "K0225", "C3");
    }
    let inline = "unit: 件\nobservations: [{period: R5, value: 54321, status: Q}]\n";
    let source = Source::tiny().without("care/visits.csv").edit("care/visits.yaml", "unit: 件\n", inline);
    source.build().exits(1).complains("K0225");
}

#[test]
fn a_total_is_computed_of_all_parts_or_not_at_all() {
    let yaml = format!("{KIND}    total: {{label: 合計, rule: sum}}\n");
    reads(&yaml, "性別,R5\n男,1\n女,2\n", &[("men", 2023, 1.0), ("women", 2023, 2.0), ("total", 2023, 3.0)]);
    reads(&yaml, "性別,R5\n男,1\n", &[("men", 2023, 1.0)]);
}

#[test]
fn rows_that_nothing_chooses_are_told() {
    let yaml = "unit: 件\ndata: {file: all.csv, where: {指標: 派遣依頼}}\n";
    let source = table(yaml, "all.csv", "指標,年度,実績\n派遣依頼件数,R4,8\n".as_bytes());
    source.check(&[]).exits(1).complains("K0201").complains("where が、表の言葉と合っているか");
}

#[test]
fn rows_of_data_are_no_headings() {
    reads("unit: 件\n", "年度,件数\n計,30\nR3,10\nR4,20\n", &[("", 2021, 10.0), ("", 2022, 20.0)]);
    refuses("unit: 件\n", ",東,西\n令和3年度計画,1,2\n令和3年度実績,3,4\n", "K0202", "A1");
    let yaml = "unit: 人\ndimensions:\n  entry:\n    title: 入学\n    values: {y30: H30, y1: R1}\n";
    let expected = [("y30", 2021, 1.0), ("y30", 2022, 2.0), ("y1", 2021, 3.0), ("y1", 2022, 4.0)];
    reads(yaml, "入学年度,R3,R4\nH30,1,2\nR1,3,4\n", &expected);
}
