//! What no library writes for us: readings of kanji, formulas without values, errors of newer programs.

use super::made::{by_hand, one_sheet};
use super::{Wanted, read, refused, shown, wrong};
use crate::collect::grid::Stored;
use crate::problem::{Code, Place};

/// A sheet of one cell with an element inside.
fn cell(attributes: &str, inside: &str) -> Vec<u8> {
    by_hand(&format!("<sheetData><row r=\"1\"><c r=\"A1\" {attributes}>{inside}</c></row></sheetData>"), &[])
}

#[test]
fn readings_of_kanji_are_no_content() {
    let strings = "<sst uniqueCount=\"2\"><si><t>令和5年度</t><rPh sb=\"0\" eb=\"2\"><t>レイワ</t></rPh><phoneticPr fontId=\"1\"/></si>\
        <si><r><t xml:space=\"preserve\">相談 </t></r><r><rPr><b/></rPr><t>支援</t></r><rPh sb=\"0\" eb=\"2\"><t>ソウダン</t></rPh></si></sst>";
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>\
        <c r=\"C1\" t=\"inlineStr\"><is><t>実績</t><rPh sb=\"0\" eb=\"2\"><t>ジッセキ</t></rPh></is></c></row></sheetData>";
    let bytes = by_hand(sheet, &[("xl/sharedStrings.xml", strings)]);
    assert_eq!(shown(&bytes, "", ""), ["令和5年度|相談 支援|実績"]);
}

#[test]
fn line_breaks_stay_in_what_is_written() {
    let bytes = cell("t=\"inlineStr\"", "<is><t xml:space=\"preserve\"> 令和_x000D_\n5年度&amp;6年度 </t></is>");
    let grid = read("a.xlsx", &bytes, &Wanted::default(), &Place::default()).unwrap().0;
    let read = &grid.rows[0][0];
    assert_eq!((read.text.as_str(), read.written.as_str()), ("令和\n5年度&6年度", " 令和\n5年度&6年度 "));
}

#[test]
fn a_formula_without_its_value_is_told_once_with_the_first_cell() {
    let sheet = "<sheetData><row r=\"2\"><c r=\"B2\"><f>A1</f></c><c r=\"C2\"><f>A1</f><v/></c>\
        <c r=\"D2\" t=\"str\"><f>A1</f><v></v></c><c r=\"E2\"><f>A1</f><v>82</v></c><c r=\"F2\" t=\"str\"><f>A1</f><v>計</v></c></row></sheetData>";
    let bytes = by_hand(sheet, &[]);
    assert_eq!(wrong(&bytes), ["K0220 B2 B2 2"]);
    assert_eq!(shown(&bytes, "", ""), ["", "||||82|計"]);
}

#[test]
fn every_error_is_told_and_leaves_its_cell_blank() {
    let errors = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"];
    let faulty = |error: &&str| format!("<c t=\"e\"><f>A1</f><v>{error}</v></c>");
    let cells = errors.iter().map(faulty).collect::<Vec<_>>().concat();
    let bytes = by_hand(&format!("<sheetData><row r=\"3\">{cells}<c><v>1</v></c></row></sheetData>"), &[]);
    let expected: Vec<String> =
        errors.iter().zip('A'..).map(|(error, column)| format!("K0214 {column}3 {column}3 {error}")).collect();
    assert_eq!(wrong(&bytes), expected);
    assert_eq!(shown(&bytes, "", ""), ["", "", "|||||||||1"]);
    assert_eq!(wrong(&cell("", "<v>nan</v>")), ["K0214 A1 A1 #NUM!"], "no number");
}

#[test]
fn cells_without_addresses_follow_one_another() {
    let sheet = "<sheetData><row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row></sheetData>";
    assert_eq!(shown(&by_hand(sheet, &[]), "", ""), ["1|||2|3", "", "4"]);
}

#[test]
fn what_lies_under_a_joined_cell_is_not_shown() {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c></row>\
        <row r=\"2\"><c r=\"A2\"><v>4</v></c><c r=\"C2\"><v>5</v></c></row></sheetData>\
        <mergeCells count=\"2\"><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C2:D2\"/></mergeCells>";
    assert_eq!(shown(&by_hand(sheet, &[]), "", ""), ["1||3", "||5"]);
}

#[test]
fn formats_without_a_code_are_those_of_japanese_unless_the_file_declares_them() {
    let style = |ids: &str, declared: &str| {
        let looks = ids.split(' ').map(|id| format!("<xf numFmtId=\"{id}\"/>")).collect::<Vec<_>>().concat();
        format!("<styleSheet><numFmts>{declared}</numFmts><cellXfs>{looks}</cellXfs></styleSheet>")
    };
    let sheet = "<sheetData><row r=\"1\"><c s=\"0\"><v>45596</v></c><c s=\"1\"><v>-1234</v></c><c s=\"2\"><v>45596</v></c></row></sheetData>";
    let book = |ids: &str, declared: &str| by_hand(sheet, &[("xl/styles.xml", &style(ids, declared))]);
    assert_eq!(shown(&book("57 38 55", ""), "", ""), ["2024-10-31|-1,234|2024年10月"]);
    let declared = "<numFmt numFmtId=\"38\" formatCode=\"#,##0;&quot;△&quot;#,##0\"/>";
    assert_eq!(shown(&book("56 38 14", declared), "", ""), ["10月31日|△1,234|2024-10-31"]);
}

#[test]
fn days_may_be_counted_from_1904_or_be_stored_as_iso() {
    let workbook =
        "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"実績\" r:id=\"rId1\"/></sheets></workbook>";
    let styles = "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    let sheet = "<sheetData><row r=\"1\"><c s=\"0\"><v>44134</v></c><c t=\"d\"><v>2024-10-31T00:00:00</v></c></row></sheetData>";
    let bytes = by_hand(sheet, &[("xl/workbook.xml", workbook), ("xl/styles.xml", styles)]);
    assert_eq!(shown(&bytes, "", ""), ["2024-10-31|2024-10-31"]);
    let grid = read("a.xlsx", &bytes, &Wanted::default(), &Place::default()).unwrap().0;
    assert_eq!(grid.rows[0].iter().map(|cell| cell.stored).collect::<Vec<_>>(), [Stored::Day, Stored::Day]);
}

#[test]
fn hidden_columns_are_clipped_to_what_is_used() {
    let sheet = "<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols>\
        <sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>2</v></c></row></sheetData>";
    let grid = read("a.xlsx", &by_hand(sheet, &[]), &Wanted::default(), &Place::default()).unwrap().0;
    assert_eq!(grid.hidden_columns, [2, 3]);
    assert_eq!(wrong(&by_hand(sheet, &[])), ["K0212  columns C"], "column B is blank");
}

#[test]
fn a_sheet_that_is_a_chart_is_none() {
    let relations = "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/>\
        <Relationship Id=\"rId2\" Type=\"x/chartsheet\" Target=\"chartsheets/sheet1.xml\"/></Relationships>";
    let workbook = "<workbook><sheets><sheet name=\"グラフ\" r:id=\"rId2\"/><sheet name=\"実績\" r:id=\"rId1\"/></sheets></workbook>";
    let bytes = by_hand(
        "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
        &[("xl/_rels/workbook.xml.rels", relations), ("xl/workbook.xml", workbook)],
    );
    assert_eq!(shown(&bytes, "", ""), ["1"]);
    assert_eq!(refused(&bytes, "グラフ", "").code, Code::NoSheet);
}

#[test]
fn pictures_and_charts_are_counted() {
    let bytes = one_sheet("表", |sheet| {
        sheet.write(0, 0, 1).unwrap().write(1, 0, 2).unwrap();
        let mut chart = rust_xlsxwriter::Chart::new(rust_xlsxwriter::ChartType::Line);
        chart.add_series().set_values(("表", 0, 0, 1, 0));
        sheet.insert_chart(3, 3, &chart).unwrap();
        sheet.insert_chart(30, 3, &chart).unwrap();
    });
    assert_eq!(read("a.xlsx", &bytes, &Wanted::default(), &Place::default()).unwrap().0.objects, 2);
}
