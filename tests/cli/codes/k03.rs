//! K03xx: figures that do not agree with each other, and what is worth a look.

use kizashi::problem::Code;

use super::Example;
use super::k01::with_share;
use crate::story::Source;

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
];
