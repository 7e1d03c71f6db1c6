//! K02xx: tables and their cells.

use kizashi::problem::Code;

use super::Example;
use crate::story::Source;

pub(super) const EXAMPLES: &[Example] = &[
    Example::of(
        Code::NoData,
        || Source::tiny().edit("care/visits.yaml", "unit: 件", "unit: 件\ndata: visits.csv"),
        |source| source.edit("care/visits.yaml", "data: visits.csv", "data: vists.csv"),
    ),
    Example::of(
        Code::BadLayout,
        || {
            Source::tiny().file(
                "care/visits.csv",
                "年度,実績
R3,25件
R4,31件
",
            )
        },
        |source| source.edit("care/visits.csv", "年度,実績", "とし,件数"),
    ),
    Example::of(Code::BadNumber, Source::tiny, |source| source.edit("care/visits.csv", "R3,25件", "R3,l8件")),
    Example::of(Code::UnitDisagrees, Source::tiny, |source| source.edit("care/visits.csv", "R3,25件", "R3,25人")),
    Example::of(Code::BadPeriod, Source::tiny_with_kinds, |source| {
        source.edit("care/cases.csv", "R4年度", "令和二十代")
    }),
    Example::of(Code::UnknownLabel, Source::tiny_with_kinds, |source| {
        source.edit("care/cases.csv", "継続の相談,5", "継続の相淡,5")
    }),
    Example::of(Code::ObservationTwice, Source::tiny, |source| {
        source.edit("care/visits.csv", "R3,25件,,\n", "R3,25件,,\nR3,26件,,\n")
    }),
    Example::of(Code::NoDimension, Source::tiny_with_kinds, |source| source.edit("care/cases.yaml", KINDS, "")),
    Example::of(
        Code::BadStatus,
        || Source::tiny().file("care/visits.csv", "年度,実績,状態\nR2,24件,\nR3,25件,\nR4,31件,速報\n"),
        |source| source.edit("care/visits.csv", "速報", "まだ"),
    ),
    Example::of(
        Code::RowTooLong,
        || Source::tiny().file("care/visits.csv", "年度,実績\nR2,\"1,024件\"\nR3,\"1,125件\"\nR4,\"1,231件\"\n"),
        |source| source.edit("care/visits.csv", "R3,\"1,125件\"", "R3,1,125件"),
    ),
];

const KINDS: &str = "\
dimensions:
  kind:
    title: 区分
    values:
      new: 新規の相談
      old: 継続の相談
    total: {label: 合計, rule: sum}
";
