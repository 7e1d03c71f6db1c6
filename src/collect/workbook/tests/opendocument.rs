//! `OpenDocument` spreadsheets written by hand.

use super::made::opendocument;
use super::{Wanted, read, shown, wrong};
use crate::collect::grid::{Grid, Stored};
use crate::problem::{Cell, Place};

/// A sheet with these rows.
fn sheet(rows: &str) -> Vec<u8> {
    opendocument(&format!("<table:table table:name=\"実績\">{rows}</table:table>"), "")
}

fn row(cells: &str) -> String {
    format!("<table:table-row>{cells}</table:table-row>")
}

fn grid(bytes: &[u8]) -> Grid {
    read("a.ods", bytes, &Wanted::default(), &Place::default()).unwrap().0
}

#[test]
fn cells_show_their_paragraphs() {
    let bytes = sheet(&row(
        "<table:table-cell office:value-type=\"percentage\" office:value=\"0.966\"><text:p>96.6%</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"string\"><text:p>令和<text:span>5</text:span>年度<text:s text:c=\"2\"/>実績</text:p>\
         <text:p>（件）</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"string\"><office:annotation><text:p>覚え書き</text:p></office:annotation>\
         <text:p><text:ruby><text:ruby-base>区分</text:ruby-base><text:ruby-text>くぶん</text:ruby-text></text:ruby></text:p>\
         <draw:frame><draw:text-box><text:p>図の中</text:p></draw:text-box></draw:frame></table:table-cell>",
    ));
    assert_eq!(shown(&bytes, "", ""), ["96.6%|令和5年度  実績\n（件）|区分"]);
    assert_eq!(grid(&bytes).objects, 1);
    assert_eq!(grid(&bytes).rows[0][0].stored, Stored::Number);
}

#[test]
fn a_number_without_its_paragraph_stands_as_stored_and_that_is_told() {
    let bytes = sheet(&row("<table:table-cell office:value-type=\"percentage\" office:value=\"0.966\"/>"));
    assert_eq!(shown(&bytes, "", ""), ["0.966"]);
}

#[test]
fn days_follow_the_parts_that_their_format_shows() {
    let styles = "<number:date-style style:name=\"N1\"><number:year/><number:month/><number:day/></number:date-style>\
        <number:date-style style:name=\"N2\"><number:year/><number:month/></number:date-style>\
        <number:date-style style:name=\"N3\"><number:era/><number:year/></number:date-style>\
        <style:style style:name=\"c1\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>\
        <style:style style:name=\"c2\" style:family=\"table-cell\" style:data-style-name=\"N2\"/>\
        <style:style style:name=\"c3\" style:family=\"table-cell\" style:data-style-name=\"N3\"/>\
        <style:style style:name=\"c4\" style:family=\"table-cell\" style:parent-style-name=\"c1\"/>";
    let cell = |style: &str, text: &str| {
        format!(
            "<table:table-cell table:style-name=\"{style}\" office:value-type=\"date\" office:date-value=\"2024-10-31\">\
             <text:p>{text}</text:p></table:table-cell>"
        )
    };
    let cells = [("c1", "令和6年10月31日"), ("c2", "R6.10"), ("c3", "令和6年度"), ("c4", "10/31/24"), ("none", "R6")];
    let cells: String = cells.iter().map(|(style, text)| cell(style, text)).collect();
    let table = format!("<table:table table:name=\"実績\">{}</table:table>", row(&cells));
    assert_eq!(shown(&opendocument(&table, styles), "", ""), ["2024-10-31|2024年10月|令和6年度|2024-10-31|R6"]);
}

#[test]
fn repeated_rows_and_columns_are_counted_and_the_last_ones_cut() {
    let value =
        "<table:table-cell office:value-type=\"float\" office:value=\"5\"><text:p>5</text:p></table:table-cell>";
    let bytes = sheet(&format!(
        "<table:table-column table:number-columns-repeated=\"2\"/>\
         <table:table-column table:number-columns-repeated=\"16382\" table:visibility=\"collapse\"/>\
         <table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         <table:table-row table:number-rows-repeated=\"2\" table:visibility=\"filter\"><table:table-cell/>{}<table:covered-table-cell/></table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048572\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
        value.replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"2\"")
    ));
    assert_eq!(shown(&bytes, "", ""), ["", "", "|5|5", "|5|5"]);
    let grid = grid(&bytes);
    assert_eq!((grid.hidden_rows, grid.hidden_columns), (vec![3, 4], vec![3]));
}

#[test]
fn colours_come_from_cells_rows_and_columns() {
    let styles = "<style:style style:name=\"plain\" style:family=\"table-cell\"/>\
        <style:style style:name=\"yellow\" style:family=\"table-cell\"><style:table-cell-properties fo:background-color=\"#ffff00\"/></style:style>\
        <style:style style:name=\"white\" style:family=\"table-cell\" style:parent-style-name=\"yellow\"><style:table-cell-properties fo:background-color=\"#FFFFFF\"/></style:style>";
    let value = |style: &str| {
        format!(
            "<table:table-cell {style} office:value-type=\"float\" office:value=\"5\"><text:p>5</text:p></table:table-cell>"
        )
    };
    let named = |name: &str| value(&format!("table:style-name=\"{name}\""));
    let table = format!(
        "<table:table table:name=\"実績\"><table:table-column/><table:table-column table:default-cell-style-name=\"yellow\"/>\
         <table:table-row>{}{}</table:table-row><table:table-row>{}{}</table:table-row>\
         <table:table-row table:default-cell-style-name=\"yellow\">{}{}</table:table-row></table:table>",
        value(""),
        value(""),
        named("yellow"),
        named("white"),
        value(""),
        named("plain"),
    );
    let coloured = grid(&opendocument(&table, styles)).coloured;
    assert_eq!(coloured.into_iter().map(Cell::address).collect::<Vec<_>>(), ["B1", "A2", "A3"]);
}

#[test]
fn errors_and_formulas_without_values_are_told() {
    let bytes = sheet(&row(
        "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>\
         <table:table-cell table:formula=\"of:=A1\" office:value-type=\"float\" office:value=\"0\"><text:p>Err:502</text:p></table:table-cell>\
         <table:table-cell table:formula=\"of:=A1\"/>\
         <table:table-cell table:formula=\"of:=A1\" office:value-type=\"float\" office:value=\"82\"><text:p>82</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"string\"><text:p>#1!</text:p></table:table-cell>",
    ));
    assert_eq!(wrong(&bytes), ["K0214 A1 A1 #DIV/0!", "K0214 B1 B1 Err:502", "K0220 C1 C1 1"]);
    assert_eq!(shown(&bytes, "", ""), ["|||82|#1!"]);
}

#[test]
fn tables_kept_of_other_workbooks_are_no_sheets() {
    let cell = "<table:table-cell office:value-type=\"string\"><text:p>値</text:p></table:table-cell>";
    let table = |name: &str| format!("<table:table table:name=\"{name}\">{}</table:table>", row(cell));
    let bytes = opendocument(
        &format!(
            "{}<table:dde-links><table:dde-link>{}</table:dde-link></table:dde-links>",
            table("実績"),
            table("よそ")
        ),
        "",
    );
    assert_eq!(super::sheets("a.ods", &bytes).unwrap().len(), 1);
    assert_eq!(shown(&bytes, "", ""), ["値"]);
}
