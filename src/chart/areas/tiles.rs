//! A tile for each area, placed as the areas lie to one another.

use plotters::style::text_anchor::HPos;

use super::cell;
use super::head::Head;
use super::panels::is_whole;
use super::shades::{Key, Shades};
use crate::chart::ink::Ink;
use crate::chart::labels::Rect;
use crate::chart::pen::{Drawn, Root, write_text};
use crate::chart::picture::{Heat, HeatRow, Point, Size, Tile, Tiles};
use crate::chart::text_width::{LINE, TEXT, text_width, wrap};

/// Paper between tiles.
const GAP: f64 = 3.0;
/// The widest tile.
const WIDEST: f64 = 116.0;

/// The places of tiles, in units.
#[derive(Debug, Clone)]
pub(super) struct Map {
    pub(super) width: f64,
    pub(super) height: f64,
    shades: Option<Shades>,
    /// Left edge of the first column, top of the first row.
    from: (f64, f64),
    /// Width and height of a tile.
    tile: (f64, f64),
    /// The least column and row.
    first: (u32, u32),
    names: Vec<Vec<String>>,
    key: Key,
    key_top: f64,
    signs: Head,
}

impl Map {
    /// Lays out a map; none where names or numbers do not fit the tiles.
    pub(super) fn new(map: &Tiles, size: Size) -> Option<Self> {
        let width = if size == Size::Narrow { 320.0 } else { 680.0 };
        let shades = shades(map);
        let key = Key::new(shades.as_ref(), &map.key_label, width);
        let rows = || map.tiles.iter().map(|tile| tile.at.0);
        let columns = || map.tiles.iter().map(|tile| tile.at.1);
        let first = (rows().min()?, columns().min()?);
        let across = f64::from(columns().max()? - first.1 + 1);
        let down = f64::from(rows().max()? - first.0 + 1);
        let wide = ((width - 6.0) / across - GAP).min(WIDEST);
        let names = names(map, wide)?;
        let numbers = map.tiles.iter().map(|tile| text_width(&tile.point.label, TEXT)).fold(0.0, f64::max);
        if numbers > wide - 1.0 {
            return None;
        }
        let most = names.iter().map(Vec::len).max().unwrap_or(1);
        let text = LINE * (f64::from(u32::try_from(most).unwrap_or(1)) + 1.0) + 6.0;
        // Square, unless its words need more height, or many rows would make it taller than a page.
        let tall = text.max(wide.min(WIDEST * 0.8));
        let from = (f64::midpoint(width - across * (wide + GAP), GAP), LINE + 12.0);
        let key_top = from.1 + down * (tall + GAP) + 8.0;
        let drawn = |mark| map.tiles.iter().any(|tile| tile.point.mark == mark);
        let signs = Head::of_signs(&map.signs, drawn, width);
        let height = key_top + key.height() + signs.height + 2.0;
        Some(Self { width, height, shades, from, tile: (wide, tall), first, names, key, key_top, signs })
    }

    /// Draws the map.
    pub(super) fn draw(&self, map: &Tiles, root: &Root<'_>) -> Drawn {
        let (wide, tall) = self.tile;
        write_text(root, &head(map), (4.0, 4.0 + LINE / 2.0), HPos::Left, Ink::AXIS_TEXT)?;
        for (tile, lines) in map.tiles.iter().zip(&self.names) {
            let x = self.from.0 + f64::from(tile.at.1 - self.first.1) * (wide + GAP);
            let y = self.from.1 + f64::from(tile.at.0 - self.first.0) * (tall + GAP);
            let rect = Rect { x0: x, y0: y, x1: x + wide, y1: y + tall };
            let step = tile.point.finite().and_then(|value| Some(self.shades?.of(value)));
            let high = LINE * (f64::from(u32::try_from(lines.len()).unwrap_or(1)) + 1.0);
            let mut line_y = y + (tall - high) / 2.0 + LINE / 2.0;
            let value = (x + wide / 2.0, line_y + high - LINE);
            cell::value(root, (rect, 4.0), Some(&tile.point), step, (&tile.point.label, value))?;
            let ink = match (step, tile.point.whole_year()) {
                (Some(step), true) => Ink::on_shade(step),
                (Some(_), false) => Ink::NUMBER,
                _ => Ink::YEAR_TEXT,
            };
            for line in lines {
                write_text(root, line, (x + wide / 2.0, line_y), HPos::Center, ink)?;
                line_y += LINE;
            }
        }
        self.key.draw(root, self.key_top)?;
        self.signs.draw(root, self.key_top + self.key.height())
    }
}

fn shades(map: &Tiles) -> Option<Shades> {
    let values = map.tiles.iter().map(|tile| &tile.point).filter(|p| p.whole_year()).filter_map(Point::finite);
    Shades::fit(values, map.scale, map.decimals == 0)
}

/// The unit and the year of the values.
fn head(map: &Tiles) -> String {
    let year = [map.year.label.as_str(), map.year.western.as_str()].join(" ");
    let parts = [map.unit.as_str(), year.trim(), map.year.span.as_deref().unwrap_or("")];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ")
}

/// The names on two lines at most: whole, or the short ones; cut only on tiles that leave something to read.
fn names(map: &Tiles, wide: f64) -> Option<Vec<Vec<String>>> {
    let set = |tile: &Tile| {
        let room = wide - 1.0;
        let fitting = std::iter::once(&tile.label).chain(&tile.short).find_map(|name| {
            let lines = wrap(name, room, TEXT, 2);
            let fits = is_whole(&lines, name) && lines.iter().all(|line| text_width(line, TEXT) <= room);
            fits.then_some(lines)
        });
        fitting.or_else(|| {
            (wide >= 4.0 * TEXT * 1.1).then(|| wrap(tile.short.as_ref().unwrap_or(&tile.label), room, TEXT, 2))
        })
    };
    map.tiles.iter().map(set).collect()
}

/// The same as a list, the greatest first, for where tiles have no room for their words.
pub(super) fn as_list(map: &Tiles) -> Heat {
    let mut rows: Vec<&Tile> = map.tiles.iter().collect();
    let value = |tile: &Tile| tile.point.finite();
    rows.sort_by(|a, b| match (value(a), value(b)) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    let year = map.year.year;
    let row = |tile: &&Tile| HeatRow { label: tile.label.clone(), points: vec![Point { year, ..tile.point.clone() }] };
    Heat {
        unit: map.unit.clone(),
        decimals: map.decimals,
        scale: map.scale,
        years: vec![map.year.clone()],
        rows: rows.iter().map(row).collect(),
        key_label: map.key_label.clone(),
        fewer_label: None,
        signs: map.signs.clone(),
        empty_label: map.empty_label.clone(),
    }
}
