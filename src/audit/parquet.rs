//! Parquet files, read back as the tables that they hold.

use std::io::Cursor;

use polars::prelude::{AnyValue, Column};
use polars_io::SerReader;
use polars_io::prelude::ParquetReader;

use super::figures::Table;

/// The table of a file; `None` where it cannot be read.
pub(super) fn table(bytes: &[u8]) -> Option<Table> {
    let frame = ParquetReader::new(Cursor::new(bytes)).finish().ok()?;
    let columns = frame.columns();
    let cell = |column: &Column, row: usize| match column.get(row) {
        Ok(AnyValue::Null) | Err(_) => String::new(),
        Ok(AnyValue::String(text)) => text.to_owned(),
        Ok(value) => value.to_string(),
    };
    let rows = (0..frame.height()).map(|row| (row + 2, columns.iter().map(|column| cell(column, row)).collect()));
    Some(Table { headings: columns.iter().map(|column| column.name().to_string()).collect(), rows: rows.collect() })
}
