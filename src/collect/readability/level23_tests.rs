//! Levels 2 and 3: numbers, labels, headings, signs, times and what is said of the data.

use super::Shape::{Long, Wide, WideYearsDown as YearsDown};
use super::tables::*;
use super::*;
use crate::collect::grid::GridCell;
use crate::collect::grid::Stored;

#[test]
fn l2_01_plain_numbers() {
    let value = |text: &str| in_csv("L2-01", Long, &format!("年度,実績\n2022,\"{text}\""));
    for text in ["18", "-3.2", "0", "2024", "…", "-", "実績なし", "", "18（うち新規3）", "oops1", "oops1※"]
    {
        assert_eq!(value(text), "", "{text}");
    }
    for (text, kind) in [
        ("18件", "unit"),
        ("96.6%", "unit"),
        ("3億8598万7000円", "unit"),
        ("12万", "unit"),
        ("1,234", "comma"),
        ("１２", "width"),
        ("△3.2", "sign"),
        ("▲ 54", "sign"),
        ("(3.2)", "sign"),
        ("18※1", "mark"),
        ("*18", "mark"),
        ("18(注2)", "mark"),
        ("12p", "mark"),
    ] {
        assert_eq!(value(text), format!("{kind} {text} B2"), "{text}");
    }
    assert_eq!(in_csv("L2-01", Long, "年度,実績,目標\n2022,5,10回"), "unit 10回 C2");
    let mut grid = sheet("年度,実績\n2022,5\n2023,6");
    grid.rows[2][1].stored = Stored::Text;
    assert_eq!(found("L2-01", &check(&grid, &understood(&grid, Long, 0))), "text 6 B3");
    // A number that a sheet only shows with a sign and commas is a number.
    grid.rows[2][1] = GridCell { text: "▲1,234".to_owned(), stored: Stored::Number, ..grid.rows[2][1].clone() };
    assert_eq!(found("L2-01", &check(&grid, &understood(&grid, Long, 0))), "");
}

#[test]
fn l2_02_no_repeats_left_out() {
    for (text, expected) in [
        ("事業,区分,R3\n相談,男,1\n相談,女,2", ""),
        ("事業,区分,R3\n相談,男,1\n,女,2\n,子,2", "blank 相談 A3 A4"),
        ("事業,区分,R3\n相談,男,1\n〃,女,2\n同上,子,2", "mark 〃 A3 A4"),
        ("事業,区分,R3\n相談,男,1\n研修,,2\n研修,,3", ""),
        ("事業,区分,R3\n,男,1\n,女,2", ""),
    ] {
        assert_eq!(in_csv("L2-02", Wide, text), expected, "{text}");
    }
    let mut grid = sheet("事業,区分,R3\n相談,男,1\n,女,2");
    grid.merged.push(region((2, 1), (3, 1)));
    assert_eq!(found("L2-02", &check(&grid, &understood(&grid, Wide, 0))), "");
}

#[test]
fn l2_03_headings_once() {
    for (text, expected) in
        [("年度,男,女\n2022,1,2", ""), ("年度,件数,件数,件 数\n2022,1,2,3", "件数 C1 D1"), ("年度,男,\n2022,1,", "")]
    {
        assert_eq!(in_csv("L2-03", YearsDown, text), expected, "{text}");
    }
    // Under joined headings the lower row has to tell the columns apart by itself.
    let mut grid = sheet("区分,令和5年度,,令和6年度,\n,件数,人数,件数,人数\n男,1,2,3,4");
    grid.merged = vec![region((1, 1), (2, 1)), region((1, 2), (1, 3)), region((1, 4), (1, 5))];
    let mut read = understood(&grid, Wide, 0);
    (read.headings, read.body) = (0..2, 2..3);
    assert_eq!(found("L2-03", &check(&grid, &read)), "件数 D2 E2");
}

#[test]
fn l2_04_one_spelling() {
    for (text, expected) in [
        ("年度,区分,実績\n2022,NPO,1\n2023,NPO,2\n2023,会場版,2", ""),
        ("年度,区分,実績\n2022,NPO,1\n2023,ＮＰＯ,2\n2024,npo,2", "NPO / ＮＰＯ B3 B4"),
        ("年度,実績,状態\n2022,1,A\n2023,2,Ａ", "A / Ａ C3"),
    ] {
        assert_eq!(in_csv("L2-04", Long, text), expected, "{text}");
    }
}

#[test]
fn l2_05_other_apart_from_its_details() {
    for (text, expected) in [
        ("年度,方法,実績\n2022,電話,1\n2022,その他,2", ""),
        ("年度,方法,実績\n2022,電話,1\n2022,その他（窓口、郵便）,2\n2023,その他（窓口、郵便）,2", ""),
        ("年度,方法,実績\n2022,その他（郵便）,1\n2022,その他：訪問,2\n2023,その他,2", "その他（郵便） B2 B3"),
    ] {
        assert_eq!(in_csv("L2-05", Long, text), expected, "{text}");
    }
}

#[test]
fn l2_06_no_formulas() {
    let mut grid = sheet("区分,R3,R4\n男,1,2\n合計,1,2");
    assert_eq!(found("L2-06", &check(&grid, &understood(&grid, Wide, 0))), "");
    for column in [1, 2] {
        grid.rows[2][column].stored = Stored::Formula;
    }
    assert_eq!(found("L2-06", &check(&grid, &understood(&grid, Wide, 0))), "1 B3 C3");
}

#[test]
fn l3_01_headings_first() {
    for (text, headings, body, expected) in [
        ("区分,R3\n男,1", 0..1, 1..2, ""),
        ("題名,\n\n区分,R3\n男,1", 2..3, 3..4, "below 3 A3"),
        ("区分,R3\n,件数\n男,1", 0..2, 2..3, "several 2 B2"),
        ("区分,R3\n\n男,1", 0..1, 1..3, "gap 2 A2"),
        ("題名,\n区分,R3\n,件数\n男,1", 1..3, 3..4, "below 2 A2 B3"),
    ] {
        let grid = csv(text);
        let read = Understood { headings: headings.clone(), body, ..understood(&grid, Wide, headings.start) };
        assert_eq!(found("L3-01", &check(&grid, &read)), expected, "{text}");
    }
}

#[test]
fn l3_03_signs_explained() {
    let grid = csv("区分,R3,R4,R5,R6,R7\n男,-,…,x,***,実績なし\n女,1,2,3,4,－");
    let read = understood(&grid, Wide, 0);
    assert_eq!(found("L3-03", &check(&grid, &read)), "- B2 C2, D2, E2, F2, F3");
    let signs = ["-", "…", "x", "***", "実績なし"].map(str::to_owned);
    assert_eq!(found("L3-03", &check(&grid, &Understood { signs: &signs, ..read.clone() })), "");
    assert_eq!(found("L3-03", &check(&grid, &Understood { signs: &signs[..3], ..read })), "*** E2 F2");
    assert_eq!(in_csv("L3-03", Wide, "区分,R3\n男,△3\n女,"), "");
}

#[test]
fn l3_04_a_unit_somewhere() {
    for (text, heading, expected) in [
        ("年度,実績\n2022,5", 0, "実績 B1"),
        ("年度,実績,単位\n2022,5,件", 0, ""),
        ("年度,実績（千円）\n2022,5", 0, ""),
        ("年度,実績\n2022,5件", 0, ""),
        ("（単位：人）,\n年度,実績\n2022,5", 1, ""),
        ("年度,実績（市）\n2022,5", 0, "実績（市） B1"),
    ] {
        let grid = csv(text);
        let read = Understood { has_unit: false, ..understood(&grid, YearsDown, heading) };
        assert_eq!(found("L3-04", &check(&grid, &read)), expected, "{text}");
        assert_eq!(found("L3-04", &check(&grid, &understood(&grid, YearsDown, heading))), "", "{text}");
    }
}

#[test]
fn l3_05_times() {
    let down = |times: &str| {
        let rows = times.replace(' ', ",1\n");
        in_csv("L3-05", Long, &format!("年度,実績\n{rows},1"))
    };
    for times in [
        "2023 2024",
        "2023年度 2024年度",
        "2023年度実績 2024年度見込",
        "2024-10-31 2025-03-31",
        "2023100000 2024100000",
        "R5.10.31 R6.10.31",
        "2018（平成30）年度 2019（令和元）年度",
        "2018(H30)年度 2019(R1)年度",
        "2023年度 2024年度(2024-10-31時点)",
    ] {
        assert_eq!(down(times), "", "{times}");
    }
    for (times, expected) in [
        ("令和3年 令和4年", "era 令和3年 A2 A3"),
        ("令和3", "era 令和3 A2"),
        ("H30年度 1年度", "era H30年度 A2 A3"),
        ("Ｒ６", "era Ｒ６ A2"),
        ("R6.10末", "era R6.10末 A2"),
        ("03/04/01", "ambiguous 03/04/01 A2"),
        ("2022年度 2023 2024年度", "mixed 2023 A3"),
        ("2023100000 2024", "mixed 2024 A3"),
        ("2022年度 令和5年度 2024年度", "era 令和5年度 A3"),
    ] {
        assert_eq!(down(times), expected, "{times}");
    }
    assert_eq!(in_csv("L3-05", Wide, "区分,R3,2022年度,合計\n男,1,2,3"), "era R3 B1");
    assert_eq!(in_csv("L3-05", Wide, "区分,2021,2022,合計\n男,1,2,3"), "");
    // A column of western years beside it makes an era's year clear; a day of reading does not.
    assert_eq!(in_csv("L3-05", Long, "年度,fiscal_year,実績\n令和5年度,2023,1"), "");
    assert_eq!(in_csv("L3-05", Long, "年度,時点,実績\n令和5年度,2024-03-31,1"), "era 令和5年度 A2");
}

#[test]
fn l3_08_documented() {
    let text = "年度,実績\n2022,5";
    for (has_definition, has_source, encoding, expected) in [
        (true, true, "UTF-8", ""),
        (false, true, "UTF-8", "definition none"),
        (true, false, "UTF-8", "source none"),
        (false, false, "UTF-8", "both none"),
        (true, true, "Shift_JIS", "none Shift_JIS"),
        (true, false, "EUC-JP", "source EUC-JP"),
    ] {
        let grid = Grid { encoding: Some(encoding), ..csv(text) };
        let read = Understood { has_definition, has_source, ..understood(&grid, Long, 0) };
        assert_eq!(found("L3-08", &check(&grid, &read)), expected);
    }
}

#[test]
fn l3_09_long() {
    for (shape, text, expected) in [
        (Long, "年度,区分,実績\n2022,男,5", ""),
        (YearsDown, "年度,実施回数\n2022,5", ""),
        (YearsDown, "年度,実施回数,参加者数\n2022,5,9", "series 実施回数 B1 C1"),
        (Wide, "区分,R3,R4,合計\n男,1,2,3", "years R3 B1 C1"),
        (Wide, "区分,H30年度,1年度\n男,1,2", "years H30年度 B1 C1"),
    ] {
        assert_eq!(in_csv("L3-09", shape, text), expected, "{text}");
    }
}

#[test]
fn columns_are_told_by_shape_and_heading() {
    use Column::{Label, Period, Status, Target, Text, Value};
    for (shape, headings, expected) in [
        (
            Long,
            "年度,区分,実績,目標,状態,備考,as_of,単位,",
            vec![Period, Label, Value, Target, Status, Text, Period, Text, Text],
        ),
        (Wide, "事業,区分,単位,R3,R4,合計", vec![Label, Label, Text, Value, Value, Value]),
        (YearsDown, "年度,回数,実績,備考", vec![Period, Value, Value, Text]),
    ] {
        let row = if shape == Wide { "a,b,件,1,2,3" } else { "R5,1,2,3" };
        let grid = csv(&format!("{headings}\n{row}\n"));
        let table = crate::collect::table::find(&grid, Some(shape), crate::model::Calendar::FiscalYear).unwrap();
        assert_eq!(columns(&table), expected, "{headings}");
    }
}

#[test]
fn a_grid_that_does_not_hold_what_was_understood_is_no_reason_to_fall() {
    for text in ["", "年度", "年度,実績\n2022,5"] {
        let grid = csv(text);
        for [start, end, from, to] in [[0, 0, 0, 0], [5, 6, 6, 9], [0, 1, 7, 3], [3, 3, 0, 1], [0, 9, 2, 99]] {
            let (headings, body) = (start..end, from..to);
            let columns = vec![Column::Period, Column::Value, Column::Label, Column::Outside];
            let read = Understood { headings, body, columns, ..understood(&grid, Long, 0) };
            for shape in [Long, Wide, YearsDown] {
                let _ = check(&grid, &Understood { shape, ..read.clone() });
            }
        }
    }
}
