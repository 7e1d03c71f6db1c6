//! K05xx: how well a program can read a table. Each example breaks one rule of an otherwise well-formed table.

use kizashi::problem::{Code, Place, Problem};
use rust_xlsxwriter::{Chart, ChartType, Color, Format, Formula, Worksheet};

use super::Example;
use super::sheets::workbook;
use crate::story::Source;

pub(super) const EXAMPLES: &[Example] = &[
    Example::of(Code::FileFormat, formed, |source| {
        source.without("care/visits.csv").file("care/visits.tsv", &TABLE.replace(',', "\t"))
    }),
    // The headings of the table that is read are not the first row then.
    Example::of(Code::SeveralTables, formed, |source| {
        source.file("care/visits.csv", &format!("窓口,職員数\n本庁,5\n支所,2\n\n{TABLE}"))
    })
    .also(&[Code::HeadingNotFirst]),
    Example::of(Code::TableTornApart, formed, |source| csv(source, "2023,新規", ",,,\n2023,新規")),
    Example::of(Code::TextBesideTable, formed, |source| {
        csv(source, "2023,継続,26,\n", "2023,継続,26,\n※電話の相談を含む,,,\n")
    }),
    Example::of(
        Code::ColumnUnnamed,
        || csv(formed(), "2022,新規,30,", "2022,新規,30,夜間を含む"),
        |source| csv(source, "値,備考", "値,"),
    ),
    Example::of(Code::SpacesForLooks, formed, |source| csv(source, "備考", "備　考")),
    Example::of(Code::SeveralInCell, formed, |source| csv(source, "2023,継続", "2023年度（10月末時点）,継続")),
    Example::of(
        Code::PlatformCharacters,
        || csv(formed(), "2022,新規,30,", "2022,新規,30,株式会社からの相談を含む"),
        |source| csv(source, "株式会社", "㈱"),
    ),
    Example::of(
        Code::ValueBlank,
        || csv(formed(), "2023,継続,26,", "2023,継続,0,"),
        |source| csv(source, "2023,継続,0,", "2023,継続,,"),
    ),
    Example::of(Code::ObjectsOnSheet, in_workbook, |source| {
        sheet(source, |sheet| {
            let mut chart = Chart::new(ChartType::Column);
            chart.add_series().set_values("実績!$C$2:$C$5");
            sheet.insert_chart(7, 0, &chart).unwrap();
        })
    }),
    Example::of(Code::ColouredCells, in_workbook, |source| {
        sheet(source, |sheet| {
            let yellow = Format::new().set_background_color(Color::Yellow);
            sheet.set_cell_format(2, 2, &yellow).unwrap();
        })
    }),
    Example::of(Code::MergedCells, in_workbook, |source| {
        sheet(source, |sheet| {
            sheet.merge_range(1, 0, 2, 0, "", &Format::new()).unwrap().write(1, 0, 2022).unwrap();
        })
    }),
    // That what is hidden was read is told as well.
    Example::of(Code::HiddenCells, in_workbook, |source| {
        sheet(source, |sheet| {
            sheet.set_row_hidden(2).unwrap();
        })
    })
    .also(&[Code::HiddenRead]),
    Example::of(
        Code::RecordBroken,
        || csv(formed(), "2022,新規,30,", "2022,新規,30,夜間の分を含む"),
        |source| csv(source, "夜間の分を含む", "\"夜間の分を\n含む\""),
    ),
    Example::of(Code::NotPlainNumber, formed, |source| csv(source, "2022,新規,30", "2022,新規,30件")),
    Example::of(Code::RepeatOmitted, formed, |source| csv(source, "2022,継続", "〃,継続")),
    Example::of(
        Code::HeadingTwice,
        || formed().file("care/visits.csv", "年度,区分,値,備考,摘要\n2023,新規,34,,\n2023,継続,26,,夜間を含む\n"),
        |source| csv(source, "備考,摘要", "備考,備考"),
    ),
    Example::of(
        Code::LabelInTwoSpellings,
        || {
            formed()
                .edit("care/visits.yaml", "継続", "65歳以上")
                .file("care/visits.csv", &TABLE.replace("継続", "65歳以上"))
        },
        |source| csv(source, "2023,65歳以上", "2023,６５歳以上"),
    ),
    Example::of(
        Code::OtherWithDetail,
        || {
            let source = formed().edit("care/visits.yaml", "{new: 新規, old: 継続}", "{mail: メール, post: 郵便}");
            source.file("care/visits.csv", "年度,区分,値\n2023,メール,34\n2023,郵便,26\n")
        },
        |source| {
            let others = "{mail: その他（メール）, post: その他（郵便）}";
            let source = source.edit("care/visits.yaml", "{mail: メール, post: 郵便}", others);
            source.file("care/visits.csv", "年度,区分,値\n2023,その他（メール）,34\n2023,その他（郵便）,26\n")
        },
    ),
    Example::of(Code::FormulaLeft, in_workbook, |source| {
        sheet(source, |sheet| {
            sheet.write(4, 2, Formula::new("=C3+1").set_result("26")).unwrap();
        })
    }),
    // A title above the headings is also a text outside the table.
    Example::of(Code::HeadingNotFirst, formed, |source| {
        source.file("care/visits.csv", &format!("相談の件数,,,\n{TABLE}"))
    })
    .also(&[Code::TextBesideTable]),
    Example::of(
        Code::SignUnexplained,
        || csv(formed(), "26", "-").edit("care/visits.yaml", "unit: 件\n", "unit: 件\nsigns: {\"-\": M}\n"),
        |source| source.edit("care/visits.yaml", "signs: {\"-\": M}\n", ""),
    ),
    Example::of(Code::TimeAxis, formed, |source| {
        let table = TABLE.replace("2022,", "R4,").replace("2023,", "R5,");
        source.file("care/visits.csv", &table)
    }),
    Example::of(Code::Undocumented, formed, |source| {
        source.edit("care/visits.yaml", "sources: [{document: 相談事業報告書}]\n", "")
    }),
    Example::of(Code::TableWide, formed, |source| {
        source.file("care/visits.csv", "区分,2022年度,2023年度\n新規,30,34\n継続,25,26\n")
    }),
];

/// The indicator of a table without a unit is refused before the form of the table is looked at.
pub(super) fn by_hand() -> Vec<Problem> {
    vec![Problem::new(Code::UnitNowhere, Place::file("care/visits.csv")).with("rule", "L3-04")]
}

const INDICATOR: &str = "\
title: 相談の件数
policy: care
unit: 件
definition: 窓口と電話で受けた相談の数
sources: [{document: 相談事業報告書}]
dimensions:
  kind: {title: 区分, values: {new: 新規, old: 継続}}
";

const TABLE: &str = "\
年度,区分,値,備考
2022,新規,30,
2022,継続,25,
2023,新規,34,
2023,継続,26,
";

const ROWS: &[&[&str]] = &[
    &["年度", "区分", "値"],
    &["2022", "新規", "30"],
    &["2022", "継続", "25"],
    &["2023", "新規", "34"],
    &["2023", "継続", "26"],
];

/// A source with one indicator, of whose form no warning is accepted.
fn formed() -> Source {
    let accepted = "accept: [{code: K05xx, reason: 印刷された形の表}]\n";
    let source = Source::tiny().edit("site.yaml", accepted, "");
    source.file("care/visits.yaml", INDICATOR).file("care/visits.csv", TABLE)
}

/// The same with its table in a workbook.
fn in_workbook() -> Source {
    formed().without("care/visits.csv").bytes("care/visits.xlsx", &workbook(ROWS, |_| {}))
}

fn csv(source: Source, from: &str, to: &str) -> Source {
    source.edit("care/visits.csv", from, to)
}

fn sheet(source: Source, more: impl FnOnce(&mut Worksheet)) -> Source {
    source.bytes("care/visits.xlsx", &workbook(ROWS, more))
}
