//! A faulty source: what is said, where, in whose language; and the site that stands is left as it was.

use super::story::{Source, files, times};

/// What a fault must be told by.
struct Told<'a> {
    code: &'a str,
    /// File with line and column, or the file alone where a message is about the whole of it.
    place: &'a str,
    /// The offending text.
    shows: &'a str,
    /// A part of the remedy in Japanese.
    remedy: &'a str,
    /// A part of the remedy in English.
    in_english: &'a str,
}

/// Breaks a source whose site stands already, and looks at what is said and at what is left.
#[track_caller]
fn breaks(good: Source, fault: impl FnOnce(Source) -> Source, told: &Told<'_>) {
    good.build().exits(0);
    let before = (files(&good.output()), times(&good.output()));
    let source = fault(good);
    for (language, remedy) in [(&[][..], told.remedy), (&["--lang", "en"][..], told.in_english)] {
        let mut arguments = vec!["build"];
        arguments.extend(language);
        let run = source.kizashi(&arguments).exits(1).prints_nothing();
        let run = run.complains(told.code).complains(told.place);
        run.complains(told.shows).complains(remedy);
        assert_eq!(before, (files(&source.output()), times(&source.output())), "the site that stood");
    }
}

/// A share computed from the visits.
const SHARE: &str = "title: 割合\npolicy: care\nunit: ％\ndecimals: 1\nderive:\n  formula: a / 96 * 100\n  \
                     inputs: {a: visits}\n";

#[test]
fn an_unclosed_bracket() {
    breaks(
        Source::tiny(),
        |source| source.edit("care/visits.yaml", "[welfare]", "[welfare"),
        &Told {
            code: "K0101",
            place: "care/visits.yaml:",
            shows: "[welfare",
            remedy: "かっこの閉じ忘れや余分なかっこを直してください",
            in_english: "Close the open bracket",
        },
    );
}

#[test]
fn a_cell_with_a_letter_for_a_digit() {
    breaks(
        Source::tiny(),
        |source| source.edit("care/visits.csv", "R3,25件", "R3,l8"),
        &Told {
            code: "K0203",
            place: "care/visits.csv:6:4",
            shows: "R3,l8",
            remedy: "6行目、2列目（セル B6）：「l8」は数として読めません。「l」は、数字やコンマに似た別の文字です。",
            in_english: "row 6, column 2 (cell B6): \"l8\" is not a number. \"l\" only looks like a digit or a comma.",
        },
    );
}

#[test]
fn a_unit_that_nobody_knows() {
    breaks(
        Source::tiny(),
        |source| source.edit("care/visits.yaml", "unit: 件", "unit: けん"),
        &Told {
            code: "K0106",
            place: "care/visits.yaml:4:7",
            shows: "unit: けん",
            remedy: "単位を書いてください",
            in_english: "Write a unit such as 件, 回, 人",
        },
    );
}

#[test]
fn a_key_that_is_misspelt() {
    breaks(
        Source::tiny(),
        |source| source.edit("care/visits.yaml", "title:", "titel:"),
        &Told {
            code: "K0102",
            place: "care/visits.yaml:1:1",
            shows: "titel: 訪問した件数",
            remedy: "「title」の書きまちがいではありませんか",
            in_english: "Did you mean \"title\"?",
        },
    );
}

#[test]
fn a_unit_in_a_cell_that_disagrees() {
    breaks(
        Source::tiny(),
        |source| source.edit("care/visits.csv", "R3,25件", "R3,18人"),
        &Told {
            code: "K0204",
            place: "care/visits.csv:6:4",
            shows: "R3,18人",
            remedy: "YAML の unit のどちらかを直してください",
            in_english: "Correct the table, or unit in the YAML.",
        },
    );
}

#[test]
fn a_label_that_is_not_declared() {
    breaks(
        Source::tiny_with_kinds(),
        |source| source.edit("care/cases.csv", "継続の相談,5", "継続の相淡,5"),
        &Told {
            code: "K0206",
            place: "care/cases.csv:3:1",
            shows: "継続の相淡,5,6",
            remedy: "「継続の相談」の書きまちがいではありませんか",
            in_english: "Did you mean \"継続の相談\"?",
        },
    );
}

#[test]
fn a_heading_that_is_no_year() {
    breaks(
        Source::tiny_with_kinds(),
        |source| source.edit("care/cases.csv", "R4年度", "R4・R5"),
        &Told {
            code: "K0205",
            place: "care/cases.csv:1:",
            shows: "区分,R3年度,R4・R5",
            remedy: "「令和6年度」のように1つの年度だけを書いてください",
            in_english: "Write one year for a column or row",
        },
    );
}

#[test]
fn two_rows_for_one_year() {
    breaks(
        Source::tiny(),
        |source| source.edit("care/visits.csv", "R3,25件,,\n", "R3,25件,,\nR3,26件,,\n"),
        &Told {
            code: "K0207",
            place: "care/visits.csv:7:4",
            shows: "R3,26件",
            remedy: "どちらかを消すか",
            in_english: "Remove one, or say as of which day each was read.",
        },
    );
}

#[test]
fn a_policy_that_nobody_knows() {
    breaks(
        Source::tiny(),
        |source| source.edit("care/visits.yaml", "policy: care", "policy: cere"),
        &Told {
            code: "K0107",
            place: "care/visits.yaml:2:9",
            shows: "policy: cere",
            remedy: "「care」の書きまちがいではありませんか",
            in_english: "Did you mean \"care\"?",
        },
    );
}

#[test]
fn policies_that_are_missing() {
    breaks(
        Source::tiny(),
        |source| source.without("policies.yaml"),
        &Told {
            code: "K0002",
            place: "policies.yaml",
            shows: "policies.yaml",
            remedy: "policies.yaml を置いてください",
            in_english: "Put policies.yaml directly into the source folder.",
        },
    );
}

#[test]
fn a_source_folder_that_is_missing() {
    let source = Source::nothing();
    let run = source.build().exits(1).complains("K0001");
    run.complains("「indicators」が見つかりません").complains("フォルダーの名前を確かめてください");
    let run = source.kizashi(&["build", "city", "--lang", "en"]).exits(1);
    run.complains("The source folder \"city\" was not found.").complains("Check the name of the folder.");
    assert!(!source.output().exists(), "nothing is made of nothing");
}

#[test]
fn a_number_with_commas_and_without_quotes() {
    breaks(
        Source::tiny().file("care/visits.csv", "年度,実績\nR3,25件\nR4,31件\n"),
        |source| source.edit("care/visits.csv", "R3,25件", "R3,13,374,381"),
        &Told {
            code: "K0210",
            place: "care/visits.csv:2:",
            shows: "R3,13,374,381",
            remedy: "引用符で囲んでください",
            in_english: "put the number into quotes",
        },
    );
}

#[test]
fn a_number_with_commas_where_the_pieces_fall_into_other_columns() {
    breaks(
        Source::tiny(),
        |source| source.edit("care/visits.csv", "R3,25件,,", "R3,13,374,381,,"),
        &Told {
            code: "K0210",
            place: "care/visits.csv:6:",
            shows: "R3,13,374,381",
            remedy: "引用符で囲んでください",
            in_english: "put the number into quotes",
        },
    );
}

#[test]
fn formulas_in_a_circle() {
    breaks(
        Source::tiny().file("care/share.yaml", SHARE),
        |source| {
            source
                .edit("care/share.yaml", "{a: visits}", "{a: other}")
                .file("care/other.yaml", &SHARE.replace("{a: visits}", "{a: share}"))
        },
        &Told {
            code: "K0109",
            place: "care/other.yaml",
            shows: "other",
            remedy: "どれかの式を直してください",
            in_english: "Change one of the formulas",
        },
    );
}

#[test]
fn an_input_that_nobody_knows() {
    breaks(
        Source::tiny().file("care/share.yaml", SHARE),
        |source| source.edit("care/share.yaml", "{a: visits}", "{a: vists}"),
        &Told {
            code: "K0107",
            place: "care/share.yaml:7:15",
            shows: "inputs: {a: vists}",
            remedy: "「visits」の書きまちがいではありませんか",
            in_english: "Did you mean \"visits\"?",
        },
    );
}

#[test]
fn a_table_outside_the_source() {
    breaks(
        Source::tiny(),
        |source| source.edit("care/visits.yaml", "unit: 件", "unit: 件\ndata: ../../x.csv"),
        &Told {
            code: "K0004",
            place: "care/visits.yaml:5:7",
            shows: "data: ../../x.csv",
            remedy: "ファイルを元になるフォルダーの中に置いてください",
            in_english: "Put the file inside the source folder.",
        },
    );
}

/// 年度,実績 and two good lines in CP932, the encoding of Japanese Windows: 25 and 31 of 件.
const CP932: &[u8] = b"\x94\x4e\x93\x78,\x8e\xc0\x90\xd1\nR3,25\x8c\x8f\nR4,31\x8c\x8f\n";

#[test]
fn text_in_another_encoding() {
    let source = Source::tiny().bytes("care/visits.csv", CP932);
    source.build().exits(0).has_no_complaint();
    let csv = source.page("data/indicators/visits.csv");
    let values: Vec<&str> = csv.lines().skip(1).filter_map(|line| line.split(',').nth(6)).collect();
    assert_eq!(values, ["25", "31"], "{csv}");

    // Of the last 件 the second byte is lost.
    let half = [CP932.strip_suffix(b"\x8f\n").unwrap(), b"\n"].concat();
    breaks(
        source,
        |source| source.bytes("care/visits.csv", &half),
        &Told {
            code: "K0007",
            place: "care/visits.csv",
            shows: "CSV UTF-8",
            remedy: "3行目に、文字として読めないところがあります（文字コード Shift_JIS、バイト列 8C）。",
            in_english: "Line 3 cannot be read as text (encoding Shift_JIS, bytes 8C).",
        },
    );
}
