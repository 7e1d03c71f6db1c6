//! What a clerk sees, to the letter: the whole of what `check` says for the slips that offices make most.

use insta::assert_snapshot;
use rust_xlsxwriter::Formula;

use super::codes::sheets::{sheets, workbook};
use super::story::Source;

/// All that is said of a source, with the exit code it comes with.
#[track_caller]
fn said(source: &Source, code: i32) -> String {
    source.check(&[]).exits(code).stderr
}

#[test]
fn a_letter_for_a_digit() {
    let source = Source::tiny().edit("care/visits.csv", "R3,25件", "R3,l8件");
    assert_snapshot!(said(&source, 1), @r#"
    care/visits.csv（誤り 1 件）

      誤り K0203 6行目、2列目（セル B6）：「l8件」は数として読めません。「l」は、数字やコンマに似た別
        の文字です。
       --[care/visits.csv:6:4]
     5 | R2,24件,,
     6 | R3,l8件,,
       |    ^^^^
     7 | R4,31件,,訪問の日を増やした
      直し方 「18件」ではありませんか。

    全部で 誤り 1 件、警告 0 件
    番号の意味と例は「kizashi explain K0203」で読めます。
    "#);
}

#[test]
fn a_unit_that_disagrees() {
    let source = Source::tiny().edit("care/visits.csv", "R3,25件", "R3,25人");
    assert_snapshot!(said(&source, 1), @r#"
    care/visits.csv（誤り 1 件）

      誤り K0204 6行目、2列目（セル B6）：「25人」の単位「人」が、指標の単位「件」と合いません。
       --[care/visits.csv:6:4]
     5 | R2,24件,,
     6 | R3,25人,,
       |    ^^^^
     7 | R4,31件,,訪問の日を増やした
      直し方 表か、YAML の unit のどちらかを直してください。

    全部で 誤り 1 件、警告 0 件
    番号の意味と例は「kizashi explain K0204」で読めます。
    "#);
}

#[test]
fn a_label_that_is_nearly_a_declared_one() {
    let source = Source::tiny_with_kinds().edit("care/cases.csv", "継続の相談,5", "継続の相淡,5");
    assert_snapshot!(said(&source, 1), @r#"
    care/cases.csv（誤り 1 件）

      誤り K0206 3行目、1列目（セル A3）：「継続の相淡」は、区分の値として登録されていません。
       --[care/cases.csv:3:1]
     2 | 新規の相談,3,4
     3 | 継続の相淡,5,6
       | ^^^^^^^^^^
     4 | 合計,8,10
      直し方 「継続の相談」の書きまちがいではありませんか。新しいものなら、YAML の dimensions の
        values に書き加えてください。

    全部で 誤り 1 件、警告 0 件
    番号の意味と例は「kizashi explain K0206」で読めます。
    "#);
}

#[test]
fn a_year_that_cannot_be_read() {
    let source = Source::tiny_with_kinds().edit("care/cases.csv", "R4年度", "R4・R5");
    assert_snapshot!(said(&source, 1), @r#"
    care/cases.csv（誤り 1 件）

      誤り K0205 1行目、3列目（セル C1）：「R4・R5」は年度として読めません。2022年度と2023年度の2つを
        指しています。
       --[care/cases.csv:1:9]
     1 | 区分,R3年度,R4・R5
       |             ^^^^^^
     2 | 新規の相談,3,4
      直し方 1つの列や行には、「令和6年度」のように1つの年度だけを書いてください。

    全部で 誤り 1 件、警告 0 件
    番号の意味と例は「kizashi explain K0205」で読めます。
    "#);
}

#[test]
fn two_rows_for_one_year() {
    let source = Source::tiny().edit("care/visits.csv", "R3,25件,,\n", "R3,25件,,\nR3,26件,,\n");
    assert_snapshot!(said(&source, 1), @r#"
    care/visits.csv（誤り 1 件）

      誤り K0207 7行目、2列目（セル B7）：同じ年度（2021年度）の値が2つあります。もう1つはセル B6 で
        す。
       --[care/visits.csv:7:4]
     6 | R3,25件,,
     7 | R3,26件,,
       |    ^^^^
     8 | R4,31件,,訪問の日を増やした
      直し方 どちらかを消すか、いつの時点の値か（時点の列、または見出しの日付）を書き分けてください。

    全部で 誤り 1 件、警告 0 件
    番号の意味と例は「kizashi explain K0207」で読めます。
    "#);
}

#[test]
fn a_total_that_is_wrong() {
    let source = Source::tiny_with_kinds().edit("care/cases.csv", "合計,8,10", "合計,8,11");
    assert_snapshot!(said(&source, 0), @r#"
    care/cases.csv（警告 1 件）

      警告 K0301 4行目、3列目（セル C4）：2022年度の合計 11 が、内訳の和 10 と合いません。
       --[care/cases.csv:4:6]
     3 | 継続の相談,5,6
     4 | 合計,8,11
       |        ^^
      直し方 合計と内訳のどちらがまちがっているか、原資料で確かめてください。原資料のとおりなら、YAML
        に accept: [{code: K0301, period: 2022, reason: 原資料のとおり}] と書くと、この警告は出なくな
        ります。

    全部で 誤り 0 件、警告 1 件
    番号の意味と例は「kizashi explain K0301」で読めます。
    "#);
}

#[test]
fn a_key_that_is_misspelt() {
    let source = Source::tiny().edit("care/visits.yaml", "departments:", "departmnets:");
    assert_snapshot!(said(&source, 1), @r#"
    care/visits.yaml（誤り 1 件）

      誤り K0102 3行目：「departmnets」という項目はありません。
       --[care/visits.yaml:3:1]
     2 | policy: care
     3 | departmnets: [welfare]
       | ^^^^^^^^^^^
     4 | unit: 件
      直し方 「departments」の書きまちがいではありませんか。

    全部で 誤り 1 件、警告 0 件
    番号の意味と例は「kizashi explain K0102」で読めます。
    "#);
}

#[test]
fn a_bracket_that_is_not_closed() {
    let source = Source::tiny().edit("care/visits.yaml", "[welfare]", "[welfare");
    assert_snapshot!(said(&source, 1), @r#"
    care/visits.yaml（誤り 1 件）

      誤り K0101 4行目：かっこの始めと終わりが合いません。
       --[care/visits.yaml:4:5]
     3 | departments: [welfare
     4 | unit: 件
       |     ^
     5 | direction: higher
      直し方 印の付いた行か、その前の行で、かっこの閉じ忘れや余分なかっこを直してください。例：
        departments: [welfare]

    全部で 誤り 1 件、警告 0 件
    番号の意味と例は「kizashi explain K0101」で読めます。
    "#);
}

#[test]
fn a_table_that_is_missing() {
    let source = Source::tiny().edit("care/visits.yaml", "unit: 件", "unit: 件\ndata: vists.csv");
    assert_snapshot!(said(&source, 1), @r#"
    care/visits.yaml（誤り 1 件）

      誤り K0201 5行目：データのファイル care/vists.csv がありません。
       --[care/visits.yaml:5:7]
     4 | unit: 件
     5 | data: vists.csv
       |       ^^^^^^^^^
     6 | direction: higher
      直し方 「visits.csv」の書きまちがいではありませんか。

    全部で 誤り 1 件、警告 0 件
    番号の意味と例は「kizashi explain K0201」で読めます。
    "#);
}

#[test]
fn a_number_whose_commas_split_the_row() {
    let source = Source::tiny().file("care/visits.csv", "年度,実績\nR2,24件\nR3,13,374,381件\nR4,31件\n");
    assert_snapshot!(said(&source, 1), @r#"
    care/visits.csv（誤り 1 件）

      誤り K0210 3行目、3列目（セル C3）：この行のセルが見出しと合いません（見出し 2列、セル 4個）。数
        がコンマのところで分かれているようです。
       --[care/visits.csv:3:7]
     2 | R2,24件
     3 | R3,13,374,381件
       |       ^^^
     4 | R4,31件
      直し方 数の中のコンマを消すか、"1,234" のように数を引用符で囲んでください。

    全部で 誤り 1 件、警告 0 件
    番号の意味と例は「kizashi explain K0210」で読めます。
    "#);
}

const ROWS: &[&[&str]] = &[&["年度", "実績"], &["R3", "25"], &["R4", "31"], &["R5", "34"]];

#[test]
fn a_formula_that_divides_by_nothing() {
    let book = workbook(ROWS, |sheet| {
        sheet.write(2, 1, Formula::new("=31/0").set_result("#DIV/0!")).unwrap();
    });
    let source = Source::tiny().without("care/visits.csv").bytes("care/visits.xlsx", &book);
    assert_snapshot!(said(&source, 1), @r#"
    care/visits.xlsx（誤り 1 件）

      誤り K0214 シート「実績」のセル B3：数ではなく、エラー（#DIV/0!）が表示されています。
      直し方 表計算ソフトで式を直すか、値を書いてください。値がないところは、空のままにするか「…」や
        「-」を書いてください。

    全部で 誤り 1 件、警告 0 件
    番号の意味と例は「kizashi explain K0214」で読めます。
    "#);
}

#[test]
fn a_sheet_whose_name_is_misspelt() {
    let source = Source::tiny().bytes("care/visits.xlsx", &sheets(&[("実績", ROWS), ("前年", ROWS)]));
    let source = source.edit("care/visits.yaml", "unit: 件", "unit: 件\ndata: {file: visits.xlsx, sheet: 実積}");
    assert_snapshot!(said(&source, 1), @r#"
    care/visits.yaml（誤り 1 件）

      誤り K0211 5行目：「実積」というシートはありません（シート：実績, 前年）。
       --[care/visits.yaml:5:34]
     4 | unit: 件
     5 | data: {file: visits.xlsx, sheet: 実積}
       |                                  ^^^^
     6 | direction: higher
      直し方 「実績」の書きまちがいではありませんか。

    全部で 誤り 1 件、警告 0 件
    番号の意味と例は「kizashi explain K0211」で読めます。
    "#);
}

#[test]
fn several_files_at_once_in_english() {
    let source = Source::tiny_with_kinds()
        .edit("care/cases.csv", "合計,8,10", "合計,8,11")
        .edit("care/visits.csv", "R3,25件", "R3,l8件")
        .edit("care/visits.csv", "R2,24件", "H32,24件")
        .without("policies.yaml");
    assert_snapshot!(source.check(&["--lang", "en"]).exits(1).stderr, @r#"
    care/cases.csv (warnings: 1)

      warning K0301 row 4, column 3 (cell C4): The total 11 of 2022 is not the sum of its parts, 10.
       --[care/cases.csv:4:6]
     3 | 継続の相談,5,6
     4 | 合計,8,11
       |        ^^
      What to do: Check in the source whether the total or a part is wrong. If the source has it so,
        write accept: [{code: K0301, period: 2022, reason: 原資料のとおり}] in the YAML; then this
        warning is not shown again.

    care/visits.csv (errors: 1, notes: 1)

      note K0305 row 5, column 1 (cell A5): "H32" is written in an era that had ended; it was read as
        2020.
       --[care/visits.csv:5:1]
     4 | R1,20件,,
     5 | H32,24件,,
       | ^^^
     6 | R3,l8件,,
      What to do: Nothing needs to be done.

      error K0203 row 6, column 2 (cell B6): "l8件" is not a number. "l" only looks like a digit or a
        comma.
       --[care/visits.csv:6:4]
     5 | H32,24件,,
     6 | R3,l8件,,
       |    ^^^^
     7 | R4,31件,,訪問の日を増やした
      What to do: Did you mean "18件"?

    policies.yaml (errors: 1)

      error K0002 policies.yaml is missing.
      What to do: Put policies.yaml directly into the source folder.

    In all, errors: 2, warnings: 1, notes: 1
    "kizashi explain K0203" tells what a code means, with an example.
    "#);
}
