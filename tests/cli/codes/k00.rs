//! K00xx: the source folder and its files.

use std::fs;
use std::os::unix::fs::symlink;

use kizashi::problem::Code;

use super::Example;
use super::sheets::workbook;
use crate::story::Source;

pub(super) const EXAMPLES: &[Example] = &[
    Example::of(Code::NoSource, Source::tiny, |source| {
        fs::remove_dir_all(source.root().join("indicators")).unwrap();
        source
    }),
    Example::of(Code::NoNeededFile, Source::tiny, |source| source.without("policies.yaml")),
    Example::of(Code::Unreadable, Source::tiny, |source| {
        symlink("removed.csv", source.root().join("indicators/care/old.csv")).unwrap();
        source
    }),
    Example::of(
        Code::LeavesSource,
        || Source::tiny().edit("care/visits.yaml", "unit: 件", "unit: 件\ndata: visits.csv"),
        |source| source.edit("care/visits.yaml", "data: visits.csv", "data: ../../visits.csv"),
    ),
    Example::of(Code::BadId, two_policies, |source| source.edit("policies.yaml", "id: talks", "id: 相談")),
    Example::of(Code::IdTwice, two_policies, |source| source.edit("policies.yaml", "id: talks", "id: care")),
    Example::of(
        Code::BrokenText,
        || Source::tiny().file("care/visits.csv", "年度,実績\nR3,25\nR4,31\n"),
        // Shift_JIS with half a character in its third line.
        |source| source.bytes("care/visits.csv", b"\x94\x4e\x93\x78,\x8e\xc0\x90\xd1\nR3,25\nR4,\x81\n"),
    ),
    // A cell that somebody filled by chance, far to the right of the table.
    Example::of(Code::TooLarge, in_workbook, |source| {
        let stray = workbook(ROWS, |sheet| {
            sheet.write(0, 16_383, "x").unwrap();
        });
        source.bytes("care/visits.xlsx", &stray)
    }),
    Example::of(Code::HiddenCharacters, Source::tiny, |source| {
        source.edit("care/visits.yaml", "notes: 数え方の注意", "notes: \"数え方の\\u200B注意\"")
    }),
    Example::of(Code::BadWorkbook, in_workbook, |source| {
        source.bytes("care/visits.xlsx", b"<html><body><table><tr><td>R3</td></tr></table></body></html>")
    }),
];

fn two_policies() -> Source {
    Source::tiny().file("policies.yaml", "- id: care\n  title: 支え合い\n- id: talks\n  title: 相談\n")
}

/// The tiny source with its table in a workbook.
pub(super) fn in_workbook() -> Source {
    Source::tiny().without("care/visits.csv").bytes("care/visits.xlsx", &workbook(ROWS, |_| {}))
}

pub(super) const ROWS: &[&[&str]] = &[&["年度", "実績"], &["R3", "25"], &["R4", "31"], &["R5", "34"]];
