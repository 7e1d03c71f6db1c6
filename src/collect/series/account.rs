//! An account of how a table was understood, for `--verbose` and `import`.

use crate::collect::table::{Shape, Table};
use crate::problem::{Place, Remark};

/// Why something of a table was not taken for data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// A title above or a remark below it.
    Remark,
    /// A column computed from others: 達成率.
    Computed,
    /// A total, which is checked.
    Total,
    /// A total of some of the rows.
    Subtotal,
    /// The label of the only series, which nothing has to match.
    Label,
    /// A heading between rows.
    Section,
    /// A column that names nothing the indicator declares.
    Column,
    /// A row that `where:` does not choose.
    Row,
}

impl LeftOut {
    /// The word by which messages tell them apart.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Remark => "remark",
            Self::Computed => "computed",
            Self::Total => "total",
            Self::Subtotal => "subtotal",
            Self::Label => "label",
            Self::Section => "section",
            Self::Column => "column",
            Self::Row => "row",
        }
    }
}

/// How a table was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// The file.
    pub file: String,
    /// The sheet, of a workbook.
    pub sheet: Option<String>,
    /// The encoding its text was found in.
    pub encoding: Option<&'static str>,
    /// How observations lie in it.
    pub shape: Shape,
    /// The row of the first heading, counted from 1.
    pub heading: usize,
    /// What was not taken for data, and why.
    pub left_out: Vec<(String, Place, LeftOut)>,
}

impl Account {
    /// The account in remarks for people: what was read, by which headings, and what was left out and why.
    #[must_use]
    pub fn remarks(&self) -> Vec<Remark> {
        let shape = match self.shape {
            Shape::Long => "long",
            Shape::Wide => "wide",
            Shape::WideYearsDown => "years-down",
        };
        let facts = vec![
            ("sheet", self.sheet.clone().unwrap_or_else(|| "none".to_owned())),
            ("encoding", self.encoding.unwrap_or("none").to_owned()),
            ("shape", shape.to_owned()),
            ("heading", self.heading.to_string()),
        ];
        let mut remarks = vec![Remark { id: "remark-table", file: self.file.clone(), facts }];
        for (text, place, why) in &self.left_out {
            let row = place.cell.map(|cell| cell.row.to_string()).unwrap_or_default();
            let facts = vec![("text", text.clone()), ("row", row), ("why", why.word().to_owned())];
            remarks.push(Remark { id: "remark-left-out", file: self.file.clone(), facts });
        }
        remarks
    }

    /// The account of a table before its rows are read.
    #[must_use]
    pub fn of(table: &Table<'_>) -> Self {
        let remarks = table.remarks.iter().map(|cell| (cell.text.clone(), cell.place.clone(), LeftOut::Remark));
        Self {
            file: table.grid.file.clone(),
            sheet: table.grid.sheet.clone(),
            encoding: table.grid.encoding,
            shape: table.shape,
            heading: table.headings.start + 1,
            left_out: remarks.collect(),
        }
    }
}
