//! K01xx: what is written in YAML.

use kizashi::problem::Code;

use super::Example;
use crate::story::Source;

pub(super) const EXAMPLES: &[Example] = &[
    Example::of(Code::Yaml, Source::tiny, |source| source.edit("care/visits.yaml", "[welfare]", "[welfare")),
    Example::of(Code::UnknownKey, Source::tiny, |source| source.edit("care/visits.yaml", "notes:", "noets:")),
    Example::of(Code::MissingKey, Source::tiny, |source| source.edit("care/visits.yaml", "title: 訪問した件数\n", "")),
    Example::of(
        Code::WrongKind,
        || Source::tiny().edit("care/visits.yaml", "unit: 件", "unit: 件\ndecimals: 1"),
        |source| source.edit("care/visits.yaml", "decimals: 1", "decimals: 小数第1位"),
    ),
    Example::of(Code::UnknownWord, Source::tiny, |source| {
        source.edit("care/visits.yaml", "direction: higher", "direction: 高い")
    }),
    Example::of(Code::UnknownUnit, Source::tiny, |source| source.edit("care/visits.yaml", "unit: 件", "unit: けん")),
    Example::of(Code::UnknownReference, Source::tiny, |source| {
        source.edit("care/visits.yaml", "policy: care", "policy: cere")
    }),
    Example::of(Code::BadFormula, with_share, |source| {
        source.edit("care/share.yaml", "formula: a / 96 * 100", "formula: a ÷ 96 × 100")
    }),
    Example::of(
        Code::Circle,
        || with_share().file("care/double.yaml", &SHARE.replace("a / 96 * 100", "a * 2").replace("26.0", "50.0")),
        |source| {
            let source = source.edit("care/share.yaml", "{a: visits}", "{a: double}");
            source.edit("care/double.yaml", "{a: visits}", "{a: share}")
        },
    ),
    Example::of(Code::ReservedId, Source::tiny_with_kinds, |source| {
        source.edit("care/cases.yaml", "      old: 継続の相談\n", "      old: 継続の相談\n      total: 全部\n")
    }),
    Example::of(Code::UnknownCode, with_accepted_total, |source| {
        source.edit("care/cases.yaml", "code: K0301", "code: K301")
    })
    .also(&[Code::TotalDiffers]),
    Example::of(Code::CannotAccept, with_accepted_total, |source| {
        source.edit("care/cases.yaml", "code: K0301", "code: K0203")
    })
    .also(&[Code::TotalDiffers]),
    Example::of(
        Code::UnitIsBuiltIn,
        || Source::tiny().file("units.yaml", "- name: 件\n  aliases: [案件]\n"),
        |source| source.edit("units.yaml", "- name: 件\n", "- name: 件\n  kind: percent\n"),
    ),
    Example::of(
        Code::BadGrades,
        || Source::tiny().edit("care/visits.yaml", "unit: 件\n", GRADES),
        |source| source.edit("care/visits.yaml", "{from: 80, word: ほぼ達成}", "{from: 120, word: ほぼ達成}"),
    ),
    Example::of(
        Code::SuccessorCircle,
        || Source::tiny().file("departments.yaml", DEPARTMENTS),
        |source| source.edit("departments.yaml", "name: 地域課", "name: 地域課, successor: welfare"),
    ),
    Example::of(Code::MixedCalendars, with_two_years, |source| {
        source.edit("care/calls.yaml", "unit: 件\n", "unit: 件\ncalendar: calendar-year\n")
    }),
    Example::of(
        Code::MapOrTiles,
        || Source::tiny_with_kinds().edit("care/cases.yaml", "unit: 件", "unit: 件\nchart: heat"),
        |source| source.edit("care/cases.yaml", "chart: heat", "chart: tiles"),
    ),
    Example::of(
        Code::OneOfTwo,
        || Source::tiny_with_kinds().edit("care/visits.yaml", "unit: 件", "unit: 件\nper: {indicator: cases}"),
        |source| source.edit("care/visits.yaml", "{indicator: cases}", "{indicator: cases, value: 96}"),
    ),
    Example::of(Code::PageUntitled, with_page, |source| source.edit("pages/plan.md", "# 計画について", "計画について")),
    Example::of(Code::PageLink, with_page, |source| source.edit("pages/plan.md", "https://", "javascript://")),
    Example::of(Code::PictureUnsaid, with_page, |source| source.edit("pages/plan.md", "![会議の様子]", "![]")),
    Example::of(
        Code::LinkRefused,
        || {
            Source::tiny().edit(
                "care/visits.yaml",
                "notes: 数え方の注意",
                "notes: '[要領](https://example.jp/rules)による'",
            )
        },
        |source| source.edit("care/visits.yaml", "https://example.jp/rules", "../rules.pdf"),
    ),
    Example::of(
        Code::FormatNotBuilt,
        || Source::tiny().edit("site.yaml", "publisher:", "formats: [csv, json]\npublisher:"),
        |source| source.edit("site.yaml", "json]", "json, parquet]"),
    ),
    Example::of(
        Code::ConformanceUnshown,
        || Source::tiny().edit("site.yaml", "publisher:", "accessibility: {wording: レベルAAに一部準拠}\npublisher:"),
        |source| source.edit("site.yaml", "一部準拠", "準拠"),
    ),
];

/// The tiny source with a total that is accepted as it is printed.
fn with_accepted_total() -> Source {
    let source = Source::tiny_with_kinds().edit("care/cases.csv", "合計,8,10", "合計,8,11");
    source.edit("care/cases.yaml", "unit: 件", "unit: 件\naccept: [{code: K0301, reason: 原資料のとおり}]")
}

const DEPARTMENTS: &str = "\
- {id: welfare, name: 福祉課, successor: community}
- {id: community, name: 地域課}
";

/// The tiny source with a sum of its visits and of calls.
fn with_two_years() -> Source {
    Source::tiny()
        .file("care/calls.yaml", "title: 電話した件数\npolicy: care\nunit: 件\n")
        .file("care/calls.csv", "年,実績\n2022,12\n2023,15\n")
        .file("care/contacts.yaml", CONTACTS)
}

const CONTACTS: &str = "\
title: 連絡した件数
policy: care
unit: 件
derive:
  formula: a + b
  inputs: {a: visits, b: calls}
";

/// The tiny source with a share computed from its visits.
pub(super) fn with_share() -> Source {
    Source::tiny().file("care/share.yaml", SHARE)
}

const SHARE: &str = "\
title: 訪問した割合
policy: care
unit: ％
derive:
  formula: a / 96 * 100
  inputs: {a: visits}
  round: {decimals: 1, mode: half-up}
  published: {R3: 26.0}
";

const GRADES: &str = "\
unit: 件
grades:
  on: attainment
  steps:
    - {from: 100, word: 達成}
    - {from: 80, word: ほぼ達成}
    - {word: 未達成}
";

fn with_page() -> Source {
    let text =
        "# 計画について\n\n[計画の本文](https://city.example/plan)です。\n\n![会議の様子](../static/meeting.png)\n";
    Source::tiny().file("pages/plan.md", text).bytes("static/meeting.png", b"\x89PNG\r\n\x1a\n")
}
