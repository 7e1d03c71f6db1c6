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
        // In full: polars itself prints large numbers in powers of ten.
        Ok(AnyValue::Float64(number)) => number.to_string(),
        Ok(value) => value.to_string(),
    };
    let rows = (0..frame.height()).map(|row| (row + 2, columns.iter().map(|column| cell(column, row)).collect()));
    Some(Table { headings: columns.iter().map(|column| column.name().to_string()).collect(), rows: rows.collect() })
}

#[cfg(test)]
mod tests {
    use polars::prelude::{DataFrame, DataType};
    use polars_io::prelude::ParquetWriter;

    use super::*;

    #[test]
    fn every_cell_is_read_as_a_csv_would_print_it() {
        let columns = vec![
            Column::new("title".into(), ["訪問", "=1+1"]),
            Column::new("fiscal_year".into(), [2023_i32, 2024]),
            Column::new("value".into(), [Some(13_374_381.25), None]),
            Column::new("as_of".into(), [19_814_i32, 0]).cast(&DataType::Date).unwrap(),
            Column::new("revised".into(), [true, false]),
        ];
        let mut bytes = Vec::new();
        ParquetWriter::new(&mut bytes).finish(&mut DataFrame::new_infer_height(columns).unwrap()).unwrap();
        let table = table(&bytes).unwrap();
        assert_eq!(table.headings, ["title", "fiscal_year", "value", "as_of", "revised"]);
        let expected = [
            (2, ["訪問", "2023", "13374381.25", "2024-04-01", "true"]),
            (3, ["=1+1", "2024", "", "1970-01-01", "false"]),
        ];
        let cells = |(row, cells): (usize, [&str; 5])| (row, cells.map(str::to_owned).to_vec());
        assert_eq!(table.rows, expected.map(cells));
        assert!(super::table(b"PAR1 and no more").is_none());
    }
}
