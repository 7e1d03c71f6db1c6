//! K03xx: figures that do not agree with each other, and what is worth a look.

use kizashi::problem::Code;

use super::Example;
use super::k01::with_share;
use crate::checks::site;
use crate::story::Source;

/// A unit, and the record of a change.
const RECORDED: &str =
    "unit: 社\nrevisions: [{period: R5, kind: 改定, date: 2024-11-01, old: 34, reason: 基準の変更}]\n";

/// An indicator that counts persons.
const PERSONS: &str = "unit: 人\nsubject: person\n";

pub(super) const EXAMPLES: &[Example] = &[
    Example::of(Code::TotalDiffers, Source::tiny_with_kinds, |source| {
        source.edit("care/cases.csv", "合計,8,10", "合計,8,11")
    }),
    Example::of(
        Code::YearTotalDiffers,
        || {
            Source::tiny_with_kinds()
                .file("care/cases.csv", "区分,R3年度,R4年度,合計\n新規の相談,3,4,7\n継続の相談,5,6,11\n")
        },
        |source| source.edit("care/cases.csv", "継続の相談,5,6,11", "継続の相談,5,6,12"),
    ),
    Example::of(Code::PublishedDiffers, with_share, |source| {
        source.edit("care/share.yaml", "published: {R3: 26.0}", "published: {R3: 26.5}")
    }),
    Example::of(Code::NoBasis, Source::tiny, |source| {
        source.edit("care/visits.yaml", "direction_basis: 計画の目標から\n", "")
    }),
    Example::of(Code::EraRunsOn, Source::tiny, |source| source.edit("care/visits.csv", "R2,24件", "H32,24件")),
    Example::of(
        Code::RunningTotalFalls,
        || site("unit: 社\naggregation: cumulative\n", "区分,R3,R4,R5\n登録企業,493社,542社,580社\n"),
        |source| source.edit("care/firms.csv", "580社", "508社"),
    ),
    Example::of(
        Code::Jump,
        || site("unit: 社\n", "区分,R2,R3,R4,R5\n登録企業,37社,41社,41社,42社\n"),
        |source| source.edit("care/firms.csv", "41社,42社", "410社,42社"),
    ),
    Example::of(
        Code::PercentOutside,
        || site("unit: ％\n", "区分,R3,R4\n企業の割合,92.8%,94.2%\n"),
        |source| source.edit("care/firms.csv", "94.2%", "104.2%"),
    ),
    Example::of(
        Code::PartExceedsWhole,
        || site(STATES, "区分,R3,R4\n設置地域数,60地域,62地域\nうち活動数,56地域,58地域\n"),
        |source| source.edit("care/firms.csv", "58地域", "85地域"),
    ),
    Example::of(
        Code::AsOfAfterPublication,
        || {
            let source = "unit: 社\nsources: [{document: 事業報告書, published: 2024-11-29}]\n";
            site(source, "区分,R5,R6(R6.10.31時点)\n登録企業,50社,30社\n")
        },
        |source| source.edit("care/firms.csv", "R6(R6.10.31時点)", "R6"),
    ),
    Example::of(
        Code::EqualSeries,
        || {
            let table = "区分,R3,R4,R5\n新規の相談,30,41,44\n継続の相談,50,66,69\n合計,80,107,113\n";
            Source::tiny_with_kinds().file("care/cases.csv", table)
        },
        |source| {
            let table = "区分,R3,R4,R5\n新規の相談,30,41,41\n継続の相談,50,66,66\n合計,80,107,107\n";
            source.file("care/cases.csv", table)
        },
    ),
    Example::of(
        Code::ClosedYearChanged,
        || site(RECORDED, "年度,実績,時点\nR5,34,2024-05-31\nR5,36,2024-11-01\nR6,40,\n"),
        |source| source.edit("care/firms.yaml", RECORDED, "unit: 社\n"),
    ),
    Example::of(
        Code::SmallCounts,
        || site(&format!("{PERSONS}disclosure: {{minimum: 5}}\n"), "年度,実績\nR4,12\nR5,8\n"),
        |source| source.edit("care/firms.yaml", "disclosure: {minimum: 5}\n", ""),
    ),
    Example::of(
        Code::ChangeUnexplained,
        || {
            let reasons = "unit: 社\nreasons: [{period: R5, text: 登録の窓口を増やしたため}]\n";
            site(reasons, "年度,実績\nR4,60\nR5,95\n")
        },
        |source| source.edit("care/firms.yaml", "reasons: [{period: R5, text: 登録の窓口を増やしたため}]\n", ""),
    ),
    Example::of(
        Code::RevisionUnrecorded,
        || site(RECORDED, "年度,実績,状態\nR4,31,\nR5,36,改定\n"),
        |source| source.edit("care/firms.yaml", RECORDED, "unit: 社\n"),
    ),
    Example::of(Code::UnusedAccept, Source::tiny_with_kinds, |source| {
        source.edit("care/cases.yaml", "unit: 件\n", "unit: 件\naccept: [{code: K0301, reason: 原資料のとおり}]\n")
    }),
    Example::of(
        Code::HeadingAgainstColumn,
        || site("unit: 社\n", "区分,R3(R3.7月～),R4,R5\n登録企業,25社,34社,36社\n"),
        |source| source.edit("care/firms.csv", "R3(R3.7月～),R4", "R3,R4(R4.7月～)"),
    ),
    Example::of(
        Code::MethodIdle,
        || {
            site(
                "unit: 社\nmethod: istat\ndirection: higher\ndirection_basis: 計画の目標から\n",
                "年度,実績\nR4,31\nR5,36\n",
            )
        },
        |source| source.edit("care/firms.yaml", "direction: higher\ndirection_basis: 計画の目標から\n", ""),
    ),
    Example::of(
        Code::TargetRange,
        || Source::tiny().edit("care/visits.yaml", "value: 42, kind: final", "value: 42, high: 50, kind: range"),
        |source| source.edit("care/visits.yaml", "high: 50", "high: 40"),
    ),
    Example::of(
        Code::TargetTwice,
        || {
            Source::tiny().edit(
                "care/visits.yaml",
                "kind: final}]",
                "kind: final}, {period: R6, value: 40, kind: yearly}]",
            )
        },
        |source| source.edit("care/visits.yaml", "value: 40, kind: yearly", "value: 40"),
    ),
    Example::of(
        Code::ProgressWithoutBaseline,
        || Source::tiny().edit("care/visits.yaml", "unit: 件", "unit: 件\nattainment: progress"),
        |source| source.edit("care/visits.yaml", "baseline: R3\n", ""),
    ),
    Example::of(
        Code::UnitChanges,
        || site("unit: 円\n", "区分,R3,R4\n売上額,\"15,374,381円\",\"17,986千円\"\n"),
        |source| source.edit("care/firms.csv", "17,986千円", "17,986円"),
    ),
    Example::of(
        Code::UnitsDisagree,
        || with_calls("a + b", "件"),
        |source| source.edit("care/calls.yaml", "unit: 件\n", "unit: 人\n"),
    ),
    Example::of(
        Code::InputUnused,
        || with_calls("a + b", "件"),
        |source| source.edit("care/contacts.yaml", "formula: a + b", "formula: a"),
    ),
    Example::of(
        Code::RateDiffers,
        || {
            let rate = "title: 新規の割合\npolicy: care\nunit: ％\ndecimals: 1\nobservations: [{period: R4, value: 37.5}]\n\
                        base: {numerator: cases/new, denominator: cases}\n";
            let source = Source::tiny_with_kinds().edit("care/cases.csv", "3,4\n", "2,3\n");
            source.edit("care/cases.csv", "5,6\n合計,8,10", "6,5\n合計,8,8").file("care/rate.yaml", rate)
        },
        |source| source.edit("care/rate.yaml", "value: 37.5", "value: 73.5"),
    ),
    Example::of(
        Code::RatesAdded,
        || {
            let share = |part: &str| format!("{SHARE}part: cases/{part}, all: cases}}}}\n");
            let both =
                "title: 相談の割合\npolicy: care\nunit: ％\nderive:\n  formula: a + b\n  inputs: {a: new, b: old}\n";
            let source = Source::tiny_with_kinds().file("care/new.yaml", &share("new"));
            source.file("care/old.yaml", &share("old")).file("care/both.yaml", both)
        },
        |source| source.edit("care/old.yaml", "all: cases", "all: visits"),
    ),
    Example::of(
        Code::NoUse,
        || Source::tiny_with_kinds().edit("care/visits.yaml", "unit: 件", "unit: 件\nper: {indicator: cases}"),
        |source| source.edit("care/visits.yaml", "per: {indicator: cases}", "base: {indicator: cases}"),
    ),
    Example::of(Code::ChartNotAsAsked, Source::tiny, |source| {
        source.edit("care/visits.yaml", "unit: 件", "unit: 件\nchart: dots")
    }),
];

const SHARE: &str = "title: 割合\npolicy: care\nunit: ％\nderive: {formula: 'share(part, all)', inputs: {";

/// Calls and visits, and what is computed from them.
fn with_calls(formula: &str, unit: &str) -> Source {
    let contacts = format!(
        "title: 連絡した件数\npolicy: care\nunit: {unit}\nderive:\n  formula: {formula}\n  inputs: {{a: visits, b: calls}}\n"
    );
    Source::tiny()
        .file("care/calls.yaml", "title: 電話した件数\npolicy: care\nunit: 件\n")
        .file("care/calls.csv", "年度,実績\nR4,12\nR5,15\n")
        .file("care/contacts.yaml", &contacts)
}

/// An indicator whose second row is a part of its first.
const STATES: &str = "\
unit: 地域
dimensions:
  state:
    title: 区分
    values: {all: 設置地域数, active: うち活動数}
    total: {rule: none}
";
