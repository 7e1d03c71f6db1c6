//! Level 1: the form of file, table and cell.

use super::Shape::{Long, Wide, WideYearsDown as YearsDown};
use super::tables::*;
use super::*;
use crate::collect::grid::Format;
use crate::problem::Cell;

/// As our own export writes it: ids, dimensions that one indicator has and another lacks, a year in two writings, a missing
/// value with its status.
const OURS: &str = "indicator,title,kind,level,fiscal_year,年度,和暦,from,until,complete,value,unit,status,note,as_of,target,revised
promoter-cases,総合相談支援体制取扱件数,coordinated,,2023,2023年度,令和5年度,2023-04-01,2024-03-31,true,11,件,A,,,,false
promoter-cases,総合相談支援体制取扱件数,coordinated,,2024,2024年度,令和6年度,2024-04-01,2024-10-31,false,11,件,A,,2024-10-31,,false
promoter-cases,総合相談支援体制取扱件数,enquiry,,2023,2023年度,令和5年度,2023-04-01,2024-03-31,true,30,件,A,,,70,false
leader-training,市民活動・地域活動リーダー養成講座,,,2023,2023年度,令和5年度,2023-04-01,2024-03-31,true,5,件,A,資料では「R2~」,,,false
meetings,会議の開催回数,,city,2023,2023年度,令和5年度,2023-04-01,2024-03-31,true,1.5,回,A,,,,false
issue-workshops,ワークショップの開催,,,2023,2023年度,令和5年度,2023-04-01,2024-03-31,true,,件,O,実績なし,,,false
";

#[test]
fn a_well_formed_long_table_breaks_no_rule() {
    for text in [
        OURS,
        "年度,区分,値,単位\n2022,会場版,77,人\n2022,出前版,0,人\n2023,会場版,-60.5,人",
        "年度,実績\n2022年度,77\n2023年度,60\n",
        "年度,実績\n2022（令和4）年度,77\n2023（令和5）年度,60\n",
    ] {
        let grid = csv(text);
        assert_eq!(rules(&check(&grid, &understood(&grid, Long, 0))), [""; 0], "{text}");
    }
    let grid = sheet("年度,区分,値\n2022,会場版,77\n2023,会場版,60.5");
    assert_eq!(rules(&check(&grid, &understood(&grid, Long, 0))), [""; 0]);
}

#[test]
fn a_table_as_reports_print_it_breaks_many() {
    let grid = csv("区分,H30年度実績(H30.10月～),R元年度実績,合計\n会議,27回,実績なし,27回\n合　計,27回,,27回");
    let expected = ["L1-06", "L1-07", "L1-09", "L2-01", "L3-03", "L3-05", "L3-09"];
    assert_eq!(rules(&check(&grid, &understood(&grid, Wide, 0))), expected);
}

#[test]
fn a_message_has_its_facts_and_every_code_its_number() {
    let grid = csv("年度,実績\n2015,1件\n2016,2件\n2017,3件\n2018,4件\n2019,5件\n2020,6件\n2021,7件\n2022,8");
    let problems = check(&grid, &understood(&grid, Long, 0));
    let [problem] = &problems[..] else { panic!("{problems:?}") };
    assert_eq!((problem.code.id(), problem.place.cell), ("K0521", Some(Cell { row: 2, column: 2 })));
    for (name, value) in [
        ("rule", "L2-01"),
        ("text", "1件"),
        ("kind", "unit"),
        ("count", "7"),
        ("others", "6"),
        ("addresses", "B3, B4, B5, B6, B7…"),
    ] {
        assert_eq!(problem.fact(name), Some(value), "{name}");
    }
    for (code, rule, _) in RULES {
        let offset = match &rule[..2] {
            "L1" => 500,
            "L2" => 520,
            _ => 530,
        };
        let number: usize = rule[3..].parse().unwrap();
        assert_eq!(code.id(), format!("K{:04}", offset + number), "{rule}");
        assert_eq!(code.severity(), crate::problem::Severity::Warning, "{rule}");
    }
}

#[test]
fn l1_01_formats() {
    let text = "年度,実績\n2022,77";
    for (file, format, separator, expected) in [
        ("a.csv", Format::Csv, Some(','), ""),
        ("b/A.CSV", Format::Csv, Some(','), ""),
        ("a.xlsx", Format::Xlsx, None, ""),
        ("a.ods", Format::Ods, None, ""),
        ("a.xls", Format::Xls, None, "ending .xls"),
        ("a.xlsm", Format::Xlsx, None, "ending .xlsm"),
        ("a.txt", Format::Csv, Some(','), "ending .txt"),
        ("a.csv", Format::Csv, Some('\t'), "tab .csv"),
        ("a.csv", Format::Csv, Some(';'), "semicolon .csv"),
    ] {
        let grid = Grid { file: file.to_owned(), format, separator, ..csv(text) };
        assert_eq!(found("L1-01", &check(&grid, &understood(&grid, Long, 0))), expected, "{file} {separator:?}");
    }
}

#[test]
fn l1_02_one_table() {
    for (text, expected) in [
        ("区分,R3,R4\n男,1,2\n女,3,4\n", ""),
        ("区分,R3,R4\n男,1,2\n\n区分,R3,R4\n女,3,4", "区分 A4"),
        ("区分,R3,R4\n男,1,2\n表2\n種別,R5,R6\n女,3,4", "種別 A4"),
        ("区分,R3,,区分,R3\n男,1,,女,4", "区分 D1"),
        ("区分,R3,R4\n男,1,2\n\n※区分は年度末による", ""),
    ] {
        assert_eq!(in_csv("L1-02", Wide, text), expected, "{text}");
    }
    let grid = csv("項目,件数\n甲,5\n\n区分,R3\n男,1");
    assert_eq!(found("L1-02", &check(&grid, &understood(&grid, Wide, 3))), "項目 A1");
    let grid = csv("区分,R3,,項目,件数\n男,1,,甲,5\n女,2,,乙,6");
    let mut read = understood(&grid, Wide, 0);
    read.columns[2..].fill(Column::Outside);
    assert_eq!(found("L1-02", &check(&grid, &read)), "項目 D1");
    assert_eq!(found("L1-04", &check(&grid, &read)), "");
}

#[test]
fn l1_03_no_gaps() {
    for (text, expected) in [
        ("区分,R3,R4\n男,1,2\n女,3,4\n\n\n", ""),
        ("区分,R3,R4\n男,1,2\n\n女,3,4", "row 3 A3"),
        ("区分,R3,R4\n男,1,2\n,,\n女,3,4\n\n子,3,4", "row 3 A3 A5"),
        ("区分,,R3,R4\n男,,1,2", "column B B1"),
        (",区分,R3\n,男,1", "column A A1"),
        ("区分,R3,R4,\n男,1,2,", ""),
        ("区分,R3,R4\n男,1,2\n\n区分,R3,R4\n女,3,4", ""),
    ] {
        assert_eq!(in_csv("L1-03", Wide, text), expected, "{text}");
    }
}

#[test]
fn l1_04_nothing_beside() {
    for (text, heading, expected) in [
        ("区分,R3\n男,1", 0, ""),
        ("相談の件数,\n\n区分,R3\n男,1", 2, "相談の件数 A1"),
        ("区分,R3\n男,1\n※年度末の数\n注 速報", 0, "※年度末の数 A3 A4"),
        ("担当,福祉課\n区分,R3\n男,1", 1, "担当 A1"),
    ] {
        let grid = csv(text);
        assert_eq!(found("L1-04", &check(&grid, &understood(&grid, Wide, heading))), expected, "{text}");
    }
    let grid = csv("区分,R3,,\n男,1,,要確認\n女,1,,");
    let mut read = understood(&grid, Wide, 0);
    read.columns[2..].fill(Column::Outside);
    assert_eq!(found("L1-04", &check(&grid, &read)), "要確認 D2");
}

#[test]
fn l1_05_every_column_named() {
    for (text, expected) in [
        ("年度,区分,実績\n2022,男,5", ""),
        ("年度,,実績\n2022,男,5", "none  B1"),
        ("年度,区分,実績,\n2022,男,5,", ""),
        ("年度,列2,実績\n2022,男,5", "empty-word 列2 B1"),
        ("年度,2,実績\n2022,男,5", "empty-word 2 B1"),
        ("年度,Unnamed: 1,実績,Column4\n2022,男,5,x", "empty-word Unnamed: 1 B1 D1"),
    ] {
        assert_eq!(in_csv("L1-05", Long, text), expected, "{text}");
    }
    let mut grid = sheet("区分,R3,\n男,1,2");
    grid.merged.push(region((1, 2), (1, 3)));
    assert_eq!(found("L1-05", &check(&grid, &understood(&grid, Wide, 0))), "");
}

#[test]
fn l1_06_no_spaces_for_looks() {
    let label = |text: &str| in_csv("L1-06", Long, &format!("年度,区分,実績\n2022,\"{text}\",5"));
    for text in ["合計", "精神保健福祉部会 定例会議", "ア　相談", "（1）　相談", "第5表　相談", "A B"]
    {
        assert_eq!(label(text), "", "{text}");
    }
    for (text, expected) in [
        ("合　計", "inside 合　計 B2"),
        ("件 数", "inside 件 数 B2"),
        ("岡山市　福祉課", "inside 岡山市　福祉課 B2"),
        ("相談  件数", "inside 相談  件数 B2"),
        ("　うち男", "around うち男 B2"),
        ("うち男 ", "around うち男 B2"),
    ] {
        assert_eq!(label(text), expected, "{text}");
    }
    assert_eq!(in_csv("L1-06", Long, "年 度,区分,実績\n2022,男,5"), "inside 年 度 A1");
    assert_eq!(in_sheet("L1-06", Long, "年度,区分,実績\n2022,\"相談の\n件数\",5"), "break 相談の 件数 B2");
    for note in ["詳しくは　別紙", "一行\n二行"] {
        assert_eq!(in_sheet("L1-06", Long, &format!("年度,実績,備考\n2022,5,\"{note}\"")), "", "{note}");
    }
}

#[test]
fn l1_07_one_datum_a_cell() {
    let value = |text: &str| in_csv("L1-07", Long, &format!("年度,実績\n2022,\"{text}\""));
    for text in ["18", "18件", "1,234", "△3.2", "(3.2)", "3億8598万7000円", "18※1", "…", "実績なし", ""] {
        assert_eq!(value(text), "", "{text}");
    }
    for (text, expected) in [
        ("18（うち新規3）", "remark 18（うち新規3） B2"),
        ("18(新規を含む)", "remark 18(新規を含む) B2"),
        ("R3:20", "numbers R3:20 B2"),
        ("12、15", "numbers 12、15 B2"),
        ("男3\n女5", "lines 男3 女5 B2"),
    ] {
        assert_eq!(value(text), expected, "{text}");
    }
    for (heading, expected) in [
        ("R6年度実績(R6.10.31時点)", "day R6年度実績(R6.10.31時点) B1"),
        ("R6(10月末時点)", "day R6(10月末時点) B1"),
        ("2018(H30)年度", ""),
        ("R6.10末", ""),
        ("2024年度", ""),
    ] {
        assert_eq!(in_csv("L1-07", Wide, &format!("区分,{heading}\n男,1")), expected, "{heading}");
    }
    assert_eq!(in_csv("L1-07", YearsDown, "年度,実績\nR6(9月末現在),1"), "day R6(9月末現在) A2");
}

#[test]
fn l1_08_platform_dependent_characters() {
    let of = |text: &str, encoding| {
        let grid = Grid { encoding: Some(encoding), ..csv(&format!("年度,区分,実績\n2022,{text},5")) };
        found("L1-08", &check(&grid, &understood(&grid, Long, 0)))
    };
    for (text, utf8, cp932) in [
        ("相談", "", ""),
        ("Ａ１", "", ""),
        ("5㎡", "", ""),
        ("Ⅱ－１", "", ""),
        ("①相談", "① B2", "① B2"),
        ("第Ⅱ期", "Ⅱ B2", "Ⅱ B2"),
        ("㈱岡山②", "②㈱ B2", "②㈱ B2"),
        ("㋿6年", "㋿ B2", "㋿ B2"),
        ("㌔", "㌔ B2", "㌔ B2"),
        ("㊿", "㊿ B2", "㊿ B2"),
        ("︵", "︵ B2", "︵ B2"),
        ("4月～10月", "", "～ B2"),
        ("4月〜10月", "", "〜 B2"),
    ] {
        assert_eq!(of(text, "UTF-8"), utf8, "{text}");
        assert_eq!(of(text, "Shift_JIS"), cp932, "{text}");
    }
}

#[test]
fn l1_09_no_blank_values() {
    for (shape, text, expected) in [
        (Wide, "区分,R3,R4\n男,0,…", ""),
        (Wide, "区分,R3,R4\n男,,2\n女,3", "B2 C3"),
        (Wide, "区分,R3,R4\n男,1,2\n\n※注", ""),
        // The title of a further table is no row of data.
        (Wide, "区分,R3,R4\n男,1,2\n表2\n種別,R5,R6\n女,3,4", ""),
        (Long, "年度,実績,目標,備考\n2022,5,,", ""),
        (Long, "年度,実績,状態\n2022,,O\n2023,,A\n2024,,", "B3 B4"),
    ] {
        assert_eq!(in_csv("L1-09", shape, text), expected, "{text}");
    }
    let mut grid = sheet("区分,R3,R4\n男,1,");
    grid.merged.push(region((2, 2), (2, 3)));
    assert_eq!(found("L1-09", &check(&grid, &understood(&grid, Wide, 0))), "");
}

#[test]
fn l1_10_to_13_of_workbooks() {
    let text = "区分,R3,R4\n男,1,2\n女,3,4\n合計,4,6";
    let of = |rule: &str, change: &dyn Fn(&mut Grid)| {
        let mut grid = sheet(text);
        change(&mut grid);
        found(rule, &check(&grid, &understood(&grid, Wide, 0)))
    };
    let cell = |row, column| Cell { row, column };
    for rule in ["L1-10", "L1-11", "L1-12", "L1-13"] {
        assert_eq!(of(rule, &|_| ()), "", "{rule}");
    }
    assert_eq!(of("L1-10", &|grid| grid.objects = 3), "3");
    assert_eq!(of("L1-11", &|grid| grid.coloured = vec![cell(3, 3)]), "4 C3");
    // Headings, a whole column of labels, and the row of totals are coloured by habit.
    let habit = [cell(1, 1), cell(1, 2), cell(2, 1), cell(3, 1), cell(4, 1), cell(4, 2), cell(4, 3)];
    assert_eq!(of("L1-11", &|grid| grid.coloured = habit.to_vec()), "");
    assert_eq!(of("L1-12", &|grid| grid.merged = vec![region((3, 1), (4, 1)), region((1, 2), (1, 3))]), "B1:C1 B1 A3");
    assert_eq!(of("L1-13", &|grid| grid.hidden = true), "sheet 実績");
    assert_eq!(of("L1-13", &|grid| grid.hidden_rows = vec![3]), "row 3 A3");
    assert_eq!(of("L1-13", &|grid| grid.hidden_columns = vec![28, 29]), "column AB AB1 AC1");
}

#[test]
fn l1_14_one_line_a_record() {
    let text = "年度,実績,備考\n2022,5,\"一行\n二行\"";
    assert_eq!(in_csv("L1-14", Long, text), "一行 二行 C2");
    assert_eq!(in_sheet("L1-14", Long, text), "");
    assert_eq!(in_csv("L1-14", Long, "年度,実績,備考\n2022,5,\"甲,乙\""), "");
}
