//! The table of observations as a Parquet file, for those who read much at once.

use std::io::Cursor;

use jiff::civil::date;
use polars::prelude::{Column as Data, DataFrame, DataType, PolarsResult};
use polars_io::prelude::{ParquetCompression, ParquetWriter};

use super::table::{Cell, Column, Kind, Table};

/// The file; none where polars refuses the columns, which being of one length it does not.
pub(super) fn bytes(table: &Table) -> Option<Vec<u8>> {
    written(table).ok()
}

fn written(table: &Table) -> PolarsResult<Vec<u8>> {
    let columns = table.columns.iter().enumerate().map(|(at, column)| {
        let cells = table.rows.iter().map(|row| &row[at]);
        data(column, cells)
    });
    let mut frame = DataFrame::new_infer_height(columns.collect::<PolarsResult<Vec<Data>>>()?)?;
    let mut bytes = Cursor::new(Vec::new());
    // Side by side makes the same file, but not on every machine as quickly; the table is small.
    let writer = ParquetWriter::new(&mut bytes).with_compression(ParquetCompression::Snappy).set_parallel(false);
    writer.finish(&mut frame)?;
    Ok(bytes.into_inner())
}

/// A column in the type of what it holds; a blank cell is null.
fn data<'c>(column: &Column, cells: impl Iterator<Item = &'c Cell>) -> PolarsResult<Data> {
    let name = column.heading.as_str().into();
    Ok(match column.kind {
        Kind::Text | Kind::Status => {
            let texts = cells.map(|cell| if let Cell::Text(text) = cell { Some(text.as_str()) } else { None });
            Data::new(name, texts.collect::<Vec<Option<&str>>>())
        }
        Kind::Year => {
            let years = cells.map(|cell| if let Cell::Year(year) = cell { Some(*year) } else { None });
            Data::new(name, years.collect::<Vec<Option<i32>>>())
        }
        Kind::Number => {
            let numbers = cells.map(|cell| if let Cell::Number(number, _) = cell { Some(*number) } else { None });
            Data::new(name, numbers.collect::<Vec<Option<f64>>>())
        }
        Kind::Flag => {
            let flags = cells.map(|cell| if let Cell::Flag(flag) = cell { Some(*flag) } else { None });
            Data::new(name, flags.collect::<Vec<Option<bool>>>())
        }
        Kind::Day => {
            let days = cells.map(|cell| if let Cell::Day(day) = cell { Some(days_since_1970(*day)) } else { None });
            Data::new(name, days.collect::<Vec<Option<i32>>>()).cast(&DataType::Date)?
        }
    })
}

fn days_since_1970(day: jiff::civil::Date) -> i32 {
    // Days between two dates of the calendar fit into 32 bits.
    (day - date(1970, 1, 1)).get_days()
}
