//! Where the areas of an indicator lie to one another: a table `area,row,col[,label]` beside the indicator.

use super::fields::{Context, nearest};
use super::grid::{Grid, GridCell};
use super::source::{self, Source};
use super::{delimited, period};
use crate::model::{AreaMap, Dimension, Indicator, MapTile};
use crate::problem::{Code, Place, Problem, Severity};

/// The most rows and columns of a map.
const MOST: u32 = 40;

/// The headings of a column: area, row, column, short name.
const HEADINGS: [&[&str]; 4] =
    [&["area", "地域", "地区", "区域"], &["row", "行"], &["col", "column", "列"], &["label", "略称", "短い名前"]];

/// So many headings are quoted where they are not understood.
const SHOWN_HEADINGS: usize = 8;

/// Reads the table of an indicator's map into the indicator.
pub fn read(source: &Source, context: &mut Context, indicator: &mut Indicator) {
    let Some(map) = &mut indicator.chart_wishes.map else { return };
    let place = Place::span(&context.file, map.written.start, map.written.length);
    let Some(dimension) = indicator.dimensions.first() else {
        context.problems.push(Problem::new(Code::NoDimension, place));
        return;
    };
    if indicator.dimensions.len() > 1 {
        context.problems.push(Problem::new(Code::MapOrTiles, place).with("path", "dimensions"));
        return;
    }
    let Some(grid) = grid(source, context, map, place.clone()) else { return };
    let errors = context.problems.count(Severity::Error);
    let tiles = Reader { context, dimension }.tiles(&grid);
    if let Some(tiles) = tiles {
        let on_map = |id: &str| tiles.iter().any(|tile: &MapTile| tile.area == id);
        let language = context.language;
        let missing: Vec<&str> =
            dimension.values.iter().filter(|v| !on_map(&v.id)).map(|v| v.label.get(language)).collect();
        // An area in a row that was not understood is not missing as well.
        if !missing.is_empty() && context.problems.count(Severity::Error) == errors {
            let problem = Problem::new(Code::NotOnMap, place).with("file", &grid.file);
            context.problems.push(problem.with("list", missing.join(", ")));
        }
        map.tiles = tiles;
    }
}

/// The cells of the table.
fn grid(source: &Source, context: &mut Context, map: &AreaMap, place: Place) -> Option<Grid> {
    let Some(file) = source::beside(&context.file, &map.file) else {
        context.problems.push(Problem::new(Code::LeavesSource, place).with("path", &map.file));
        return None;
    };
    let is_table = |file: &str| source.table_files().any(|table| table == file) || !source.has(file);
    if !is_table(&file) {
        context
            .problems
            .push(Problem::new(Code::NoMap, place).with("path", file).with("what", "kind").with("nearest", ""));
        return None;
    }
    let Some(text) = source.text(&file) else {
        // What cannot be decoded is told where it is read.
        if !source.has(&file) || source.workbook(&file).is_some() {
            let folder = context.file.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
            let texts = source.table_files().filter(|table| source.text(table).is_some());
            let nearest = nearest(&map.file, texts.filter_map(|table| table.strip_prefix(&folder)));
            let problem = Problem::new(Code::NoMap, place).with("nearest", nearest.unwrap_or_default());
            context.problems.push(problem.with("path", file).with("what", "missing"));
        }
        return None;
    };
    delimited::read(&file, text).map_err(|problem| context.problems.push(problem)).ok()
}

/// Reads the rows of a table against a dimension.
struct Reader<'r> {
    context: &'r mut Context,
    dimension: &'r Dimension,
}

impl Reader<'_> {
    /// The tiles; none where the headings are not understood.
    fn tiles(&mut self, grid: &Grid) -> Option<Vec<MapTile>> {
        let mut rows = grid.rows.iter().filter(|row| row.iter().any(|cell| !cell.is_blank()));
        let heads = rows.next().map(Vec::as_slice).unwrap_or_default();
        let column =
            |names: &[&str]| heads.iter().position(|cell| names.contains(&folded(cell).to_lowercase().as_str()));
        let of_dimension = |cell: &GridCell| {
            let heading = folded(cell);
            let mut titles = self.dimension.title.translations().map(|(_, title)| title);
            heading == self.dimension.id || titles.any(|title| period::fold(title) == heading)
        };
        let [area, row, across, label] = HEADINGS.map(column);
        let area = area.or_else(|| heads.iter().position(of_dimension));
        let (Some(area), Some(row), Some(across)) = (area, row, across) else {
            let place = heads.first().map_or_else(|| Place::file(&grid.file), |cell| cell.place.clone());
            let most = heads.iter().take(SHOWN_HEADINGS).map(|cell| cell.text.as_str());
            let more = if heads.len() > SHOWN_HEADINGS { ", …" } else { "" };
            let text = most.collect::<Vec<_>>().join(", ") + more;
            let path = if text.is_empty() { "empty" } else { "headings" };
            self.complain(Code::BadMap, place, &[("path", path), ("text", &text)]);
            return None;
        };
        let again = |at: usize| heads.iter().skip(at + 1).find(|cell| folded(cell) == folded(&heads[at]));
        if let Some(cell) = [area, row, across].into_iter().find_map(again) {
            self.complain(Code::BadMap, cell.place.clone(), &[("path", "twice"), ("text", &cell.text)]);
            return None;
        }
        let mut tiles: Vec<(MapTile, usize)> = Vec::new();
        for cells in rows {
            let cell = |at: usize| cells.get(at).cloned().unwrap_or_else(|| blank_after(cells));
            let found = (self.area(&cell(area)), self.place(&cell(row), "row"), self.place(&cell(across), "col"));
            let (Some(id), Some(row), Some(column)) = found else { continue };
            let label = label.map(cell).map(|cell| cell.text).filter(|text| !text.is_empty());
            let tile = MapTile { area: id, row, column, label };
            let at = cells.first().and_then(|cell| cell.place.cell).map_or(0, |cell| cell.row);
            if self.is_new(&tile, &tiles, &cell(area)) {
                tiles.push((tile, at));
            }
        }
        Some(tiles.into_iter().map(|(tile, _)| tile).collect())
    }

    fn complain(&mut self, code: Code, place: Place, facts: &[(&'static str, &str)]) {
        let problem = facts.iter().fold(Problem::new(code, place), |problem, (name, fact)| problem.with(name, *fact));
        self.context.problems.push(problem);
    }

    /// The id of an area, by id or by label.
    fn area(&mut self, cell: &GridCell) -> Option<String> {
        let name = folded(cell);
        let same = |text: &str| period::fold(text) == name;
        let mut values = self.dimension.values.iter();
        let found = values.find(|value| same(&value.id) || value.label.translations().any(|(_, text)| same(text)));
        if let Some(value) = found.filter(|_| !name.is_empty()) {
            return Some(value.id.clone());
        }
        let language = self.context.language;
        let labels = self.dimension.values.iter().map(|value| value.label.get(language));
        let nearest = nearest(&cell.text, labels).unwrap_or_default().to_owned();
        let dimension = self.dimension.title.get(language).to_owned();
        let facts = [("label", cell.text.as_str()), ("nearest", &nearest), ("dimension", &dimension)];
        self.complain(Code::UnknownLabel, cell.place.clone(), &facts);
        None
    }

    /// A row or a column: a whole number from 1 on.
    fn place(&mut self, cell: &GridCell, path: &str) -> Option<u32> {
        let number = folded(cell).parse::<u32>().ok().filter(|number| (1..=MOST).contains(number));
        if number.is_none() {
            let facts = [("path", path), ("text", cell.text.as_str()), ("most", &MOST.to_string())];
            self.complain(Code::BadMap, cell.place.clone(), &facts);
        }
        number
    }

    /// Whether neither its area nor its tile is taken.
    fn is_new(&mut self, tile: &MapTile, tiles: &[(MapTile, usize)], cell: &GridCell) -> bool {
        let twice = tiles.iter().find(|(other, _)| other.area == tile.area);
        let taken = tiles.iter().find(|(other, _)| (other.row, other.column) == (tile.row, tile.column));
        let Some((other, line)) = twice.or(taken) else { return true };
        let language = self.context.language;
        let name = |id: &str| {
            let value = self.dimension.values.iter().find(|value| value.id == id);
            value.map_or_else(String::new, |value| value.label.get(language).to_owned())
        };
        let (label, other) = (name(&tile.area), if twice.is_some() { String::new() } else { name(&other.area) });
        let facts = [
            ("label", label),
            ("other", other),
            ("line", line.to_string()),
            ("row", tile.row.to_string()),
            ("col", tile.column.to_string()),
        ];
        let facts: Vec<(&'static str, &str)> = facts.iter().map(|(fact, text)| (*fact, text.as_str())).collect();
        self.complain(Code::MapTwice, cell.place.clone(), &facts);
        false
    }
}

/// The text of a cell with its widths evened.
fn folded(cell: &GridCell) -> String {
    period::fold(&cell.text)
}

/// The cell that a row lacks: blank, behind its last.
fn blank_after(cells: &[GridCell]) -> GridCell {
    let last = cells.last().map(|cell| cell.place.clone()).unwrap_or_default();
    GridCell { place: last, ..GridCell::default() }
}
