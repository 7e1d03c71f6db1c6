//! Files that are broken, locked, or made to exhaust the machine: each is a problem, none a panic or a long wait.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::made::{by_hand, city, one_sheet, opendocument, zipped};
use super::{Wanted, fixture, read, refused, shown};
use crate::problem::{Cell, Code, Place, Problem};

fn bad(problem: &Problem) -> (Code, &str) {
    (problem.code, problem.fact("kind").or_else(|| problem.fact("what")).unwrap())
}

const BROKEN: (Code, &str) = (Code::BadWorkbook, "broken");

#[test]
fn what_is_no_workbook_is_told() {
    let csv = "区分,令和5年度\n支援件数,41\n".as_bytes();
    let page = b"<html><table><tr><td>41</td></tr></table></html>";
    let word = zipped(&[("word/document.xml", "<document/>")]);
    let binary = zipped(&[
        (
            "_rels/.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>",
        ),
        ("xl/workbook.bin", ""),
    ]);
    for bytes in [&b""[..], b"P", csv, page, &word, &binary] {
        assert_eq!(bad(&refused(bytes, "", "")), (Code::BadWorkbook, "not-a-workbook"));
    }
}

/// A compound file with one stream of a name, of one sector.
fn compound(name: &str) -> Vec<u8> {
    let mut file = vec![0_u8; 512 * 4];
    file[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    file[26..34].copy_from_slice(&[3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    file[44] = 1;
    file[48] = 1;
    file[60..64].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    file[68..72].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    file[76..512].fill(0xFF);
    file[76..80].fill(0);
    file[512..1024].fill(0xFF);
    for sector in 1..3 {
        file[512 + sector * 4] = 0xFE;
    }
    for (entry, name) in ["Root Entry", name].into_iter().enumerate() {
        let at = 1024 + entry * 128;
        for (index, letter) in name.encode_utf16().enumerate() {
            file[at + index * 2..at + index * 2 + 2].copy_from_slice(&letter.to_le_bytes());
        }
        file[at + 116..at + 120].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    }
    file
}

/// The .xls of the fixtures with other bytes so far behind the beginning of the first record that begins so.
fn patched(record: &[u8], behind: usize, bytes: &[u8]) -> Vec<u8> {
    let mut xls = fixture("xls");
    let at = xls.windows(record.len()).position(|found| found == record).unwrap() + behind;
    xls[at..at + bytes.len()].copy_from_slice(bytes);
    xls
}

#[test]
fn records_that_lie_are_broken_before_memory_is_asked_for() {
    // Dimensions of four thousand million rows; a cell of the last row and column, with all between laid out.
    assert_eq!(bad(&refused(&patched(&[0, 2, 14, 0], 8, &[0xFF; 4]), "", "")), BROKEN);
    assert_eq!(bad(&refused(&patched(&[0xFD, 0, 10, 0], 4, &[0xFF; 4]), "", "")), (Code::TooLarge, "cells"));
    // A sheet that begins behind the end.
    assert_eq!(bad(&refused(&patched(&[0x85, 0], 4, &[0xFF; 4]), "", "")), BROKEN);
}

#[test]
fn where_calamine_panics_the_workbook_is_broken() {
    // More joined cells than the record holds.
    assert_eq!(bad(&refused(&patched(&[0xE5, 0], 4, &[0xFF, 0]), "", "")), BROKEN);
}

#[test]
fn of_a_version_before_1997_the_formats_are_not_known() {
    let bytes = patched(&[9, 8, 16, 0, 0, 6], 4, &[0, 5]);
    let name = &super::sheets("a.xls", &bytes).unwrap()[0].name;
    let grid = read("a.xls", &bytes, &super::wanted(name, ""), &Place::default()).unwrap().0;
    assert_eq!((grid.rows[4][5].text.as_str(), grid.rows[5][3].text.as_str()), ("0.966", "2024-10-31"));
}

#[test]
fn a_locked_workbook_is_told() {
    let locked = (Code::BadWorkbook, "encrypted");
    assert_eq!(bad(&refused(&compound("EncryptedPackage"), "", "")), locked);
    assert_eq!(bad(&refused(&compound("WordDocument"), "", "")), (Code::BadWorkbook, "not-a-workbook"));
    // The record of the code page becomes that of a password, as long as itself.
    assert_eq!(bad(&refused(&patched(&[0x42, 0, 2, 0], 0, &[0x2F]), "", "")), locked);
    let ods = zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>",
        ),
        ("content.xml", "not markup"),
    ]);
    assert_eq!(bad(&refused(&ods, "", "")), locked);
}

#[test]
fn a_file_cut_short_is_broken() {
    for bytes in [city(), fixture("xlsx"), fixture("xls"), fixture("ods")] {
        for tenth in 1..10 {
            let problem = refused(&bytes[..bytes.len() * tenth / 10], "実績", "");
            assert_eq!(problem.code, Code::BadWorkbook, "{tenth} tenths");
        }
    }
}

#[test]
fn entities_are_never_expanded() {
    let laugh = "<!DOCTYPE x [<!ENTITY a \"ああああ\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData>";
    let part = format!("{laugh}<worksheet>{sheet}</worksheet>");
    for (name, content) in
        [("xl/worksheets/sheet1.xml", part.as_str()), ("xl/workbook.xml", laugh), ("_rels/.rels", laugh)]
    {
        assert_eq!(bad(&refused(&by_hand(sheet, &[(name, content)]), "", "")), BROKEN, "{name}");
    }
    assert_eq!(bad(&refused(&by_hand(sheet, &[]), "", "")), BROKEN, "an entity that nobody defines");
    assert_eq!(bad(&refused(&opendocument(laugh, ""), "", "")), BROKEN);
}

/// An archive with twelve million zeros in it, its directory true.
fn bomb() -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("xl/media/a.bin", SimpleFileOptions::default()).unwrap();
    archive.write_all(&vec![0; 12_000_000]).unwrap();
    archive.finish().unwrap().into_inner()
}

#[test]
fn an_archive_may_not_hold_many_times_what_it_weighs() {
    let honest = bomb();
    assert_eq!(bad(&refused(&honest, "", "")), (Code::TooLarge, "ratio"));
    // The same with a directory that says a hundred bytes: no more than those are taken.
    let size = 12_000_000_u32.to_le_bytes();
    let mut lying = honest;
    let places: Vec<usize> = (0..lying.len() - 4).filter(|at| lying[*at..*at + 4] == size).collect();
    assert!(!places.is_empty());
    for at in places {
        lying[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    assert_eq!(bad(&refused(&lying, "", "")), BROKEN);
}

#[test]
fn a_file_may_not_be_too_large() {
    let mut bytes = city();
    bytes.resize(50_000_001, 0);
    let problem = refused(&bytes, "", "");
    assert_eq!((bad(&problem), problem.fact("limit")), ((Code::TooLarge, "file"), Some("50000000")));
}

#[test]
fn a_stray_cell_at_the_end_of_a_sheet_is_told_unless_a_range_leaves_it_out() {
    let bytes = one_sheet("表", |sheet| {
        sheet.write(0, 0, "値").unwrap().write(1_048_575, 16_383, "迷子").unwrap();
    });
    let problem = refused(&bytes, "", "");
    assert_eq!(bad(&problem), (Code::TooLarge, "rows"));
    assert_eq!(problem.place.cell.map(Cell::address).as_deref(), Some("XFD1048576"));
    assert_eq!(shown(&bytes, "", "A1:B9"), ["値"]);
    let wide = one_sheet("表", |sheet| {
        sheet.write(0, 16_383, "迷子").unwrap();
    });
    assert_eq!(bad(&refused(&wide, "", "")), (Code::TooLarge, "columns"));
}

#[test]
fn blank_cells_before_others_count() {
    let cells = (1..=1001)
        .map(|row| format!("<row r=\"{row}\"><c r=\"BXX{row}\"><v>1</v></c></row>"))
        .collect::<Vec<_>>()
        .concat();
    let bytes = by_hand(&format!("<sheetData>{cells}</sheetData>"), &[]);
    assert_eq!(bad(&refused(&bytes, "", "")), (Code::TooLarge, "cells"));
    let cell = "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>値</text:p></table:table-cell>";
    let row = format!("<table:table-row table:number-rows-repeated=\"99999999999\">{cell}</table:table-row>");
    let ods = opendocument(&format!("<table:table table:name=\"表\">{row}</table:table>"), "");
    assert_eq!(bad(&refused(&ods, "", "")), (Code::TooLarge, "columns"));
    let narrow = ods_of("table:number-columns-repeated=\"1999\"", "値");
    assert_eq!(bad(&refused(&narrow, "", "")), (Code::TooLarge, "cells"));
}

/// An `OpenDocument` spreadsheet of a million equal rows of one cell.
fn ods_of(repeated: &str, text: &str) -> Vec<u8> {
    let cell =
        format!("<table:table-cell {repeated} office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>");
    let row = format!("<table:table-row table:number-rows-repeated=\"1000000\">{cell}</table:table-row>");
    opendocument(&format!("<table:table table:name=\"表\">{row}</table:table>"), "")
}

#[test]
fn a_cell_and_a_sheet_hold_so_much_text() {
    let text = "あ".repeat(32_768);
    let inline = |text: &str| {
        by_hand(
            &format!(
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{text}</t></is></c></row></sheetData>"
            ),
            &[],
        )
    };
    assert_eq!(bad(&refused(&inline(&text), "", "")), (Code::TooLarge, "cell-text"));
    assert_eq!(shown(&inline(&text[3..]), "", "")[0].chars().count(), 32_767);
    assert_eq!(
        bad(&refused(&ods_of("", "<text:s text:c=\"4000000000\"/><text:s text:c=\"9\"/>字"), "", "")),
        (Code::TooLarge, "cell-text")
    );
    assert_eq!(bad(&refused(&ods_of("", &text[3..]), "", "")), (Code::TooLarge, "text"));
}

#[test]
fn counts_that_a_file_declares_are_not_trusted() {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>";
    let strings = "<sst uniqueCount=\"99999999999\"><si><t>値</t></si></sst>";
    assert_eq!(bad(&refused(&by_hand(sheet, &[("xl/sharedStrings.xml", strings)]), "", "")), BROKEN);
    let code = "0".repeat(5000);
    let styles =
        format!("<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"{code}\"/></numFmts></styleSheet>");
    assert_eq!(bad(&refused(&by_hand(sheet, &[("xl/styles.xml", &styles)]), "", "")), (Code::TooLarge, "format-text"));
    let looks = "<xf/>".repeat(140_000);
    let styles = format!("<styleSheet><cellXfs>{looks}</cellXfs></styleSheet>");
    assert_eq!(bad(&refused(&by_hand(sheet, &[("xl/styles.xml", &styles)]), "", "")), (Code::TooLarge, "formats"));
}

#[test]
fn addresses_that_no_sheet_has_are_broken() {
    for sheet in [
        "<sheetData><row r=\"99999999999\"><c><v>1</v></c></row></sheetData>",
        "<sheetData><row r=\"0\"><c><v>1</v></c></row></sheetData>",
        "<sheetData><row r=\"1\"><c r=\"ZZZZZZZZZZZ1\"><v>1</v></c></row></sheetData>",
        "<sheetData><row r=\"1\"><c r=\"A0\"><v>1</v></c></row></sheetData>",
        "<sheetData><row r=\"1048576\"/><row><c><v>1</v></c></row></sheetData>",
        "<dimension ref=\"J8:B3\"/><sheetData/>",
        "<sheetData/><mergeCells><mergeCell ref=\"A1:A99999999\"/></mergeCells>",
    ] {
        assert_eq!(bad(&refused(&by_hand(sheet, &[]), "", "")), BROKEN, "{sheet}");
    }
}

#[test]
fn joined_cells_that_lie_over_one_another_cost_no_time() {
    let merges = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(100_000);
    let cells = (1..=20_000)
        .map(|row| format!("<row r=\"{row}\"><c><v>1</v></c><c><v>2</v></c></row>"))
        .collect::<Vec<_>>()
        .concat();
    let bytes = by_hand(&format!("<sheetData>{cells}</sheetData><mergeCells>{merges}</mergeCells>"), &[]);
    assert_eq!(shown(&bytes, "", ""), ["1"]);
}

#[test]
fn chains_of_sectors_that_run_in_a_circle_are_broken() {
    let mut bytes = compound("Workbook");
    // The directory's only sector is followed by itself.
    bytes[516] = 1;
    bytes[517..520].fill(0);
    assert_eq!(bad(&refused(&bytes, "", "")), BROKEN);
}

/// Numbers that jump about, the same in every run.
fn jumping(mut seed: u64) -> impl FnMut(usize) -> usize {
    move |below| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below as u64).unwrap()
    }
}

#[test]
fn whatever_the_bytes_something_is_said() {
    let mut next = jumping(88_172_645_463_325_252);
    for bytes in [city(), fixture("xls"), fixture("ods")] {
        for _ in 0..150 {
            let mut changed = bytes.clone();
            for _ in 0..=next(4) {
                let at = next(changed.len());
                changed[at] = [0, 255, changed[at] ^ 1, changed[at] ^ 128][next(4)];
            }
            if let Err(problem) = read("a.xls", &changed, &Wanted::default(), &Place::default()) {
                let codes = [Code::BadWorkbook, Code::TooLarge, Code::NoSheet, Code::SeveralSheets];
                assert!(codes.contains(&problem.code), "{problem:?}");
            }
        }
    }
    for start in ["PK\u{3}\u{4}", ""] {
        for _ in 0..50 {
            let mut bytes: Vec<u8> = start.into();
            bytes.extend((0..next(3000)).map(|_| u8::try_from(next(256)).unwrap()));
            assert_eq!(refused(&bytes, "", "").code, Code::BadWorkbook);
        }
    }
}
