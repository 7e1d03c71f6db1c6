//! Many series at once: small drawings on one scale, shades, tiles.

use super::Inside;
use super::pen::Fail;
use super::picture::{Heat, Panels, Size, Tiles};

/// Draws many small drawings.
pub(crate) fn draw_panels(_panels: &Panels, _size: Size, _id: &str) -> Result<Inside, Fail> {
    Ok(Inside { size: (680, 40), class: "", text: String::new() })
}

/// Draws items over years as shades.
pub(crate) fn draw_heat(_heat: &Heat, _size: Size, _id: &str) -> Result<Inside, Fail> {
    Ok(Inside { size: (680, 40), class: "", text: String::new() })
}

/// Draws a tile for each area.
pub(crate) fn draw_tiles(_tiles: &Tiles, _size: Size, _id: &str) -> Result<Inside, Fail> {
    Ok(Inside { size: (680, 40), class: "", text: String::new() })
}
