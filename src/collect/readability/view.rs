//! A grid seen through how its table was understood: headings, rows of data, and what belongs to neither.

use std::ops::Range;

use super::super::grid::{Grid, GridCell, Region};
use super::super::table::{Role, role};
use super::super::{number, period};
use super::{Column, Hit, Shape, Understood};
use crate::collect::number::Rules;
use crate::problem::{Cell, Place};

/// The grid with its rows told apart.
pub(super) struct View<'a> {
    /// The grid.
    pub grid: &'a Grid,
    /// How its table was understood.
    pub understood: &'a Understood<'a>,
    /// The rows of data: filled, no remarks, and above any further table.
    pub data: Vec<usize>,
    /// The first rows of further tables in the sheet.
    pub tables: Vec<usize>,
    /// Filled rows that belong to no table: titles, remarks, memos.
    pub stray: Vec<usize>,
}

impl<'a> View<'a> {
    /// Tells the rows apart.
    pub fn new(grid: &'a Grid, understood: &'a Understood<'a>) -> Self {
        let mut view = Self { grid, understood, data: Vec::new(), tables: Vec::new(), stray: Vec::new() };
        let (headings, body) = (understood.headings.clone(), understood.body.clone());
        let body = body.start.max(headings.end)..body.end.min(grid.rows.len());
        let further: Vec<usize> = body.clone().filter(|row| view.looks_like_headings(*row)).collect();
        let end = further.first().map_or(body.end, |first| view.with_title(*first, body.start));
        let (data, remarks): (Vec<_>, Vec<_>) =
            (body.start..end).filter(|row| !view.is_blank(*row)).partition(|row| !view.is_remark(*row));
        view.data = data;
        view.stray = remarks;
        view.tables = further;
        for range in [0..headings.start, headings.end..body.start, body.end..grid.rows.len()] {
            view.sort_outside(range);
        }
        view.stray.sort_unstable();
        view.tables.sort_unstable();
        view
    }

    /// Sorts the rows outside the table: a block of them is a table, or each is stray.
    fn sort_outside(&mut self, range: Range<usize>) {
        let rows: Vec<usize> = range.filter(|row| !self.is_blank(*row)).collect();
        let blocks: Vec<Vec<usize>> = rows.chunk_by(|a, b| a + 1 == *b).map(<[usize]>::to_vec).collect();
        for block in blocks {
            if self.is_table(&block, |_| true) {
                self.tables.push(block[0]);
            } else {
                self.stray.extend(block);
            }
        }
    }

    /// Whether some rows make a table in the columns asked for: two or more rows of two or more cells, with numbers.
    pub fn is_table(&self, rows: &[usize], of: impl Fn(usize) -> bool) -> bool {
        let cells = |row: usize| self.row(row).iter().enumerate().filter(|(at, c)| of(*at) && !c.is_blank());
        let broad: Vec<usize> = rows.iter().copied().filter(|row| cells(*row).count() > 1).collect();
        let numbers = broad.iter().flat_map(|row| cells(*row).skip(1)).filter(|(_, cell)| is_number(&cell.text));
        broad.len() > 1 && numbers.count() > 0
    }

    /// Whether a row of the body is the headings of a further table.
    fn looks_like_headings(&self, row: usize) -> bool {
        let filled: Vec<(usize, &GridCell)> =
            self.row(row).iter().enumerate().filter(|(_, cell)| !cell.is_blank()).collect();
        let values: Vec<&str> = filled.iter().filter(|(at, _)| self.is_value(*at)).map(|(_, c)| &*c.text).collect();
        if filled.len() < 2 || values.iter().any(|text| is_number(text)) {
            return false;
        }
        let (first, cell) = filled[0];
        let heading = period::fold(&self.heading(first));
        let repeats = !heading.is_empty() && heading == period::fold(&cell.text);
        let is_role = |text: &str| matches!(role(text), Some(Role::Period | Role::Value | Role::Status | Role::Note));
        let roles = filled.iter().filter(|(_, cell)| is_role(&cell.text)).count();
        let years = values.iter().filter(|text| period::read(text, None).is_ok()).count();
        let has_years = self.understood.shape == Shape::Wide && years > 0;
        repeats || roles > 1 || has_years
    }

    /// Where a further table begins, its title above the headings included.
    fn with_title(&self, headings: usize, start: usize) -> usize {
        let is_title = |row: usize| self.row(row).iter().filter(|cell| !cell.is_blank()).count() == 1;
        (start..headings).rev().take_while(|row| is_title(*row)).last().unwrap_or(headings)
    }

    /// A row; nothing where the grid is shorter.
    pub fn row(&self, row: usize) -> &'a [GridCell] {
        self.grid.rows.get(row).map_or(&[], Vec::as_slice)
    }

    /// Whether nothing stands in a row.
    pub fn is_blank(&self, row: usize) -> bool {
        self.row(row).iter().all(GridCell::is_blank)
    }

    /// Whether a row is a remark: one cell that begins as remarks do.
    fn is_remark(&self, row: usize) -> bool {
        let mut filled = self.row(row).iter().filter(|cell| !cell.is_blank());
        let (Some(first), None) = (filled.next(), filled.next()) else { return false };
        first.text.starts_with(['※', '＊', '*', '（', '(', '注'])
    }

    /// What a column holds.
    pub fn column(&self, column: usize) -> Column {
        self.understood.columns.get(column).copied().unwrap_or(Column::Outside)
    }

    /// The columns that hold something.
    pub fn columns_of(&self, wanted: impl Fn(Column) -> bool) -> Vec<usize> {
        (0..self.understood.columns.len()).filter(|at| wanted(self.column(*at))).collect()
    }

    /// Whether a column holds values.
    pub fn is_value(&self, column: usize) -> bool {
        self.column(column) == Column::Value
    }

    /// A cell, where the row is that long.
    pub fn cell(&self, row: usize, column: usize) -> Option<&'a GridCell> {
        self.grid.rows.get(row)?.get(column)
    }

    /// A cell's text; empty where the row is shorter.
    pub fn text(&self, row: usize, column: usize) -> &'a str {
        self.cell(row, column).map_or("", |cell| &cell.text)
    }

    /// Where a cell stands, also where the row is shorter.
    pub fn place(&self, row: usize, column: usize) -> Place {
        match self.cell(row, column) {
            Some(cell) if cell.place.cell.is_some() => cell.place.clone(),
            _ => self.place_at(Cell { row: row + 1, column: column + 1 }),
        }
    }

    /// A place by its cell.
    pub fn place_at(&self, cell: Cell) -> Place {
        Place { file: self.grid.file.clone(), sheet: self.grid.sheet.clone(), span: None, cell: Some(cell) }
    }

    /// The file or sheet as a whole.
    pub fn whole(&self) -> Place {
        Place { sheet: self.grid.sheet.clone(), ..Place::file(&self.grid.file) }
    }

    /// The region of joined cells that a cell lies in.
    pub fn merged(&self, row: usize, column: usize) -> Option<&'a Region> {
        let cell = self.place(row, column).cell?;
        self.grid.merged.iter().find(|region| region.holds(cell))
    }

    /// The name of a column: the lowest heading over it, read through joined cells.
    pub fn heading(&self, column: usize) -> String {
        let own = |row: usize| {
            let text = self.text(row, column);
            let Some(region) = self.merged(row, column).filter(|_| text.is_empty()) else { return text };
            self.text(region.first.row.saturating_sub(1), region.first.column.saturating_sub(1))
        };
        self.understood.headings.clone().rev().map(own).find(|text| !text.is_empty()).unwrap_or_default().to_owned()
    }

    /// Row and column of the cells of the table's own rows in the columns asked for, row by row.
    pub fn data_cells(&self, wanted: impl Fn(Column) -> bool) -> Vec<(usize, usize)> {
        let columns = self.columns_of(wanted);
        self.data.iter().flat_map(|row| columns.iter().map(move |column| (*row, *column))).collect()
    }

    /// The filled cells of the table, headings first.
    pub fn table_cells(&self) -> Vec<(usize, usize)> {
        let columns = self.columns_of(|column| column != Column::Outside);
        let rows = self.understood.headings.clone().chain(self.data.iter().copied());
        let all = rows.flat_map(|row| columns.iter().map(move |column| (row, *column)));
        all.filter(|(row, column)| !self.text(*row, *column).is_empty()).collect()
    }

    /// The cells that name years or days: headings in a wide table, else the columns of periods.
    pub fn period_columns(&self) -> Vec<Vec<(usize, usize)>> {
        if self.understood.shape == Shape::Wide {
            let columns = self.columns_of(|column| column == Column::Value);
            let rows = self.understood.headings.clone();
            return vec![rows.flat_map(|row| columns.iter().map(move |column| (row, *column))).collect()];
        }
        let columns = self.columns_of(|column| column == Column::Period);
        columns.into_iter().map(|column| self.data.iter().map(|row| (*row, column)).collect()).collect()
    }

    /// A hit at a cell, with the cell's text.
    pub fn hit(&self, row: usize, column: usize, kind: &'static str) -> Hit {
        Hit { place: self.place(row, column), text: self.text(row, column).to_owned(), kind }
    }

    /// A hit at the first filled cell of a row.
    pub fn hit_row(&self, row: usize, kind: &'static str) -> Hit {
        let first = self.row(row).iter().position(|cell| !cell.is_blank()).unwrap_or(0);
        self.hit(row, first, kind)
    }
}

/// Whether a text is read as a number.
pub(super) fn is_number(text: &str) -> bool {
    number::read(text, &Rules::default()).is_ok_and(|read| read.value.is_some())
}
