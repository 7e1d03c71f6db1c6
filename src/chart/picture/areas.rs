//! Many series at once: small drawings, shades, tiles.

use super::{Mark, Plot, Point, Tick};

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

impl Panels {
    /// Whether the drawings are too unlike for one scale: the greatest value of one is more than ten times the greatest
    /// of another, which would lie flat on the axis.
    #[must_use]
    pub fn unlike(&self) -> bool {
        let greatest = |panel: &Panel| panel.points.iter().filter_map(Point::finite).map(f64::abs).reduce(f64::max);
        let all = || self.panels.iter().filter_map(greatest).filter(|most| *most > 0.0);
        all().reduce(f64::max).zip(all().reduce(f64::min)).is_some_and(|(most, least)| most > 10.0 * least)
    }
}

/// One small drawing: a name and a series.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Panel {
    /// Its name.
    pub label: String,
    /// Its observations.
    pub points: Vec<Point>,
    /// The values aimed at; of a range both ends.
    pub targets: Vec<super::Target>,
}

/// Items over years as shades with numbers: an area a row, the greatest latest value first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Heat {
    /// Unit printed above, after scaling.
    pub unit: String,
    /// Decimal places of the values.
    pub decimals: u32,
    /// Limits of the shades divide by this (10,000 for 万円). 0 counts as 1.
    pub scale: f64,
    /// The years, oldest first.
    pub years: Vec<Tick>,
    /// The rows in the order in which they stand.
    pub rows: Vec<HeatRow>,
    /// Words before the key of shades.
    pub key_label: String,
    /// Words said where only the last years fit; `{}` stands for the first of them.
    pub fewer_label: Option<String>,
    /// Words for the marks that are drawn otherwise than as a shade; said where they are drawn.
    pub signs: Vec<(Mark, String)>,
    /// Words in a drawing of nothing.
    pub empty_label: Option<String>,
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
    /// Limits of the shades divide by this (10,000 for 万円). 0 counts as 1.
    pub scale: f64,
    /// The year of the values.
    pub year: Tick,
    /// The tiles.
    pub tiles: Vec<Tile>,
    /// Words before the key of shades.
    pub key_label: String,
    /// Words for the marks that are drawn otherwise than as a shade; said where they are drawn.
    pub signs: Vec<(Mark, String)>,
    /// Words in a drawing of nothing.
    pub empty_label: Option<String>,
}

/// One tile of a map.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tile {
    /// Name of the area.
    pub label: String,
    /// A shorter name, for where the name does not fit.
    pub short: Option<String>,
    /// Its row and column, counted from 1.
    pub at: (u32, u32),
    /// Its value and words.
    pub point: Point,
}
