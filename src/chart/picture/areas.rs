//! Many series at once: small drawings, shades, tiles.

use super::{Plot, Point, Tick};

/// Many small drawings over years. All stand on one scale unless `own_scales` says otherwise.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Panels {
    /// What all share: kind, unit, decimals, scale, years, bounds, events, plan; no series of its own.
    pub common: Plot,
    /// The drawings, in order.
    pub panels: Vec<Panel>,
    /// Words that say that each has a scale of its own; none where all share one.
    pub own_scales: Option<String>,
}

/// One small drawing: a name and a series.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Panel {
    /// Its name.
    pub label: String,
    /// Its observations.
    pub points: Vec<Point>,
    /// The value aimed at.
    pub target: Option<super::Target>,
}

/// Items over years as shades with numbers: an area a row, the greatest latest value first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Heat {
    /// Unit printed above, after scaling.
    pub unit: String,
    /// Decimal places of the values.
    pub decimals: u32,
    /// The years, oldest first.
    pub years: Vec<Tick>,
    /// The rows in the order in which they stand.
    pub rows: Vec<HeatRow>,
    /// Words before the key of shades.
    pub key_label: String,
}

/// One row of a [`Heat`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HeatRow {
    /// Name of the item.
    pub label: String,
    /// Its observations.
    pub points: Vec<Point>,
}

/// A tile for each area.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tiles {
    /// Unit printed above, after scaling.
    pub unit: String,
    /// Decimal places of the values.
    pub decimals: u32,
    /// The tiles.
    pub tiles: Vec<Tile>,
    /// Words before the key of shades.
    pub key_label: String,
}

/// One tile of a map.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tile {
    /// Name of the area.
    pub label: String,
    /// Its row and column, counted from 1.
    pub at: (u32, u32),
    /// Its value and words.
    pub point: Point,
}
