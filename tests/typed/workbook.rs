//! A table as a workbook: headings joined over two rows, numbers stored as numbers among numbers stored as text.

use rust_xlsxwriter::{Format, Workbook, Worksheet};

use super::printed::Layout;
use super::typing::{Column, Kind, REMARK, Typed};

/// How the headings of a wide table are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// 実績 over all years.
    OverYears,
    /// Every year over 実績 and 増減, which is computed.
    UnderYears,
}

/// The first row of the table, below the title.
const TOP: u32 = 2;

/// The bytes of a workbook that holds a table.
pub fn bytes(typed: &Typed, joined: Joined) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, &typed.title).unwrap();
    let first = match (typed.table.layout, joined) {
        (Layout::Long(_), _) => {
            for (column, heading) in (0..).zip(typed.headings()) {
                sheet.write(TOP, column, heading).unwrap();
            }
            TOP + 1
        }
        (Layout::Wide, Joined::OverYears) => over_years(sheet, typed),
        (Layout::Wide, Joined::UnderYears) => under_years(sheet, typed),
    };
    let computed = typed.table.layout == Layout::Wide && joined == Joined::UnderYears;
    for (row, (label, cells)) in (first..).zip(&typed.rows) {
        sheet.write(row, 0, label).unwrap();
        let mut column = 1;
        for (at, cell) in cells.iter().enumerate() {
            let is_period = at == 0 && typed.table.layout != Layout::Wide;
            // Every second number as a number, as a sheet typed by many hands has it.
            let stored = if is_period || (row + u32::from(column)).is_multiple_of(2) { None } else { number(cell) };
            match stored {
                Some((value, format)) => sheet.write_with_format(row, column, value, &format).unwrap(),
                None => sheet.write(row, column, cell).unwrap(),
            };
            column += 1;
            if computed && typed.columns[at].kind == Kind::Year {
                sheet.write(row, column, change(typed, cells, at)).unwrap();
                column += 1;
            }
        }
    }
    let below = first + u32::try_from(typed.rows.len()).unwrap();
    sheet.write(below, 0, REMARK).unwrap();
    book.save_to_buffer().unwrap()
}

/// 実績 over all years; every other heading over two rows.
fn over_years(sheet: &mut Worksheet, typed: &Typed) -> u32 {
    let plain = Format::new();
    sheet.merge_range(TOP, 0, TOP + 1, 0, typed.corner(), &plain).unwrap();
    let years: Vec<u16> = (1..).zip(&typed.columns).filter(|(_, c)| c.kind == Kind::Year).map(|(at, _)| at).collect();
    match years.as_slice() {
        [only] => drop(sheet.write(TOP, *only, "実績").unwrap()),
        [first, .., last] => drop(sheet.merge_range(TOP, *first, TOP, *last, "実績", &plain).unwrap()),
        [] => panic!("no year in {}", typed.table.id),
    }
    for (at, Column { kind, heading, .. }) in (1..).zip(&typed.columns) {
        if *kind == Kind::Year {
            sheet.write(TOP + 1, at, heading).unwrap();
        } else {
            sheet.merge_range(TOP, at, TOP + 1, at, heading, &plain).unwrap();
        }
    }
    TOP + 2
}

/// Every year over 実績 and 増減; every other heading over two rows.
fn under_years(sheet: &mut Worksheet, typed: &Typed) -> u32 {
    let plain = Format::new();
    sheet.merge_range(TOP, 0, TOP + 1, 0, typed.corner(), &plain).unwrap();
    let mut at = 1;
    for Column { kind, heading, .. } in &typed.columns {
        if *kind == Kind::Year {
            sheet.merge_range(TOP, at, TOP, at + 1, heading, &plain).unwrap();
            sheet.write(TOP + 1, at, "実績").unwrap();
            sheet.write(TOP + 1, at + 1, "増減").unwrap();
            at += 2;
        } else {
            sheet.merge_range(TOP, at, TOP + 1, at, heading, &plain).unwrap();
            at += 1;
        }
    }
    TOP + 2
}

/// The change from the year before, as a sheet would compute it; － where there is none.
fn change(typed: &Typed, cells: &[String], at: usize) -> String {
    let value = |cell: &String| number(cell).map(|(value, _)| value);
    let before = at.checked_sub(1).filter(|before| typed.columns[*before].kind == Kind::Year);
    let change = before.and_then(|before| Some(value(&cells[at])? - value(&cells[before])?));
    change.map_or_else(|| "－".to_owned(), |change| format!("{change:.1}"))
}

/// A cell of digits as a number with the format that shows it as printed: `0"件"`, `#,##0`, `0.0%`.
fn number(cell: &str) -> Option<(f64, Format)> {
    let end = cell.find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.')).unwrap_or(cell.len());
    let (digits, unit) = cell.split_at(end);
    let value: f64 = digits.replace(',', "").parse().ok()?;
    let decimals =
        digits.split_once('.').map_or(String::new(), |(_, decimals)| format!(".{}", "0".repeat(decimals.len())));
    let whole = if digits.contains(',') { "#,##0" } else { "0" };
    match unit {
        "%" => Some((value / 100.0, Format::new().set_num_format(format!("0{decimals}%")))),
        "" if digits.contains(',') => Some((value, Format::new().set_num_format(format!("{whole}{decimals}")))),
        "" => Some((value, Format::new())),
        unit => Some((value, Format::new().set_num_format(format!("{whole}{decimals}\"{unit}\"")))),
    }
}
