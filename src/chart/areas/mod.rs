//! Many series at once: small drawings on one scale, shades, tiles.

mod cell;
mod head;
mod heading;
mod heat;
mod panel;
mod panels;
mod shades;
mod strip;
#[cfg(test)]
mod tests;
mod tiles;
mod value;

use plotters::drawing::IntoDrawingArea as _;

use super::backend::Backend;
use super::pen::{Drawn, Fail, Root};
use super::picture::{Heat, Panels, Size, Tiles};
use super::{Inside, whole};
use heat::Table;
use panels::Grid;
use tiles::Map;

pub use strip::strip;

/// Draws many small drawings.
pub(crate) fn draw_panels(panels: &Panels, size: Size, id: &str) -> Result<Inside, Fail> {
    let grid = Grid::new(panels, size);
    inside((grid.width, grid.height), "panels", id, |root| grid.draw(panels, root))
}

/// Draws items over years as shades.
pub(crate) fn draw_heat(heat: &Heat, size: Size, id: &str) -> Result<Inside, Fail> {
    let table = Table::new(heat, size);
    inside((table.width, table.height), "heat", id, |root| table.draw(heat, root))
}

/// Draws a tile for each area, or a sorted list where tiles have no room for their words.
pub(crate) fn draw_tiles(tiles: &Tiles, size: Size, id: &str) -> Result<Inside, Fail> {
    match Map::new(tiles, size) {
        Some(map) => inside((map.width, map.height), "tiles", id, |root| map.draw(tiles, root)),
        None => draw_heat(&tiles::as_list(tiles), size, id),
    }
}

/// What is drawn into a view box.
fn inside(
    size: (f64, f64),
    class: &'static str,
    id: &str,
    draw: impl FnOnce(&Root<'_>) -> Drawn,
) -> Result<Inside, Fail> {
    let mut text = String::new();
    let size = (whole(size.0), whole(size.1));
    let root = Backend::new(&mut text, size.0, size.1, id).into_drawing_area();
    draw(&root)?;
    drop(root);
    Ok(Inside { size, class, text })
}
