//! Areas of one year as tiles, placed as the areas lie to one another.

use super::heat::{newest, sorted};
use super::{Composer, Figure, Pair};
use crate::chart::DrawError;
use crate::chart::picture::{Drawing, Mark, Picture, Point, Tick, Tile, Tiles};
use crate::model::{FiscalYear, MapTile};
use crate::wording::year_name;

impl Composer<'_> {
    /// A map of tiles of the newest year.
    pub(super) fn tiles_figure(&self, shown: &[Pair<'_>], speaker: Pair<'_>) -> Result<Figure, DrawError> {
        let (scale, unit) = self.scale(shown);
        let decimals = self.label_decimals(shown, scale);
        let all = shown.iter().flat_map(|(member, _)| &member.series.observations);
        let year = newest(shown).or_else(|| all.map(|o| o.period).max());
        let tile = |place: &MapTile| self.tile(place, shown, year, (scale, decimals));
        let places = self.indicator.chart_wishes.map.as_ref().map_or(&[][..], |map| map.tiles.as_slice());
        let tiles = Tiles {
            decimals,
            scale,
            year: self.tick_of(shown, year),
            tiles: places.iter().map(tile).collect(),
            key_label: self.key_label(&unit),
            signs: self.sign_words(self.spans(shown, year).as_deref()),
            empty_label: Some(self.words.get("chart-empty", &[])),
            unit,
        };
        let mut caption = self.caption_of(&tiles.unit, shown);
        if let Some(year) = year {
            let year = year_name(self.indicator, year, self.words.language());
            caption.push_str(&self.words.get("areas-year-caption", &[("year", &year)]));
        }
        caption.push_str(&self.words.get("areas-shades-caption", &[]));
        caption.push_str(&self.signs(&tiles.tiles.iter().map(|tile| &tile.point)));
        let title = self.most_and_least(shown, newest(shown)).unwrap_or_else(|| {
            if self.analysed.is_cross_section(self.index) { self.rows_title(shown) } else { self.title(speaker) }
        });
        let description = self.description(&sorted(shown, year));
        self.finished(Picture { id: "chart".to_owned(), title, description, drawing: Drawing::Tiles(tiles) }, caption)
    }

    /// The year as it stands over the map; a span is said only where it is that of every area.
    fn tick_of(&self, shown: &[Pair<'_>], year: Option<FiscalYear>) -> Tick {
        let of_year = |tick: &Tick| Some(tick.year) == year.map(FiscalYear::year);
        let tick = self.ticks(shown).into_iter().find(of_year).unwrap_or_default();
        let whole = newest(shown).is_some_and(|newest| Some(newest) == year);
        Tick { span: tick.span.filter(|_| !whole), ..tick }
    }

    /// The spans of the areas whose value of a year does not cover it.
    fn spans(&self, shown: &[Pair<'_>], year: Option<FiscalYear>) -> Option<String> {
        let all = shown.iter().flat_map(|(member, _)| &member.series.observations);
        let mut spans: Vec<String> = Vec::new();
        for observation in all.filter(|o| Some(o.period) == year && !o.complete && o.value.is_some()) {
            let span = self.short_span(observation);
            if !span.is_empty() && !spans.contains(&span) {
                spans.push(span);
            }
        }
        (!spans.is_empty()).then(|| spans.join(&self.words.get("areas-sign-between", &[])))
    }

    fn tile(
        &self,
        place: &MapTile,
        shown: &[Pair<'_>],
        year: Option<FiscalYear>,
        (scale, decimals): (f64, u32),
    ) -> Tile {
        let of_area = |pair: &&Pair<'_>| pair.0.series.key.0.first().is_some_and(|(_, value)| *value == place.area);
        let member = shown.iter().find(of_area).map(|pair| pair.0);
        let observation = member.and_then(|m| m.series.observations.iter().find(|o| Some(o.period) == year));
        let point = match (observation, year) {
            (Some(observation), _) => self.point(observation, scale, decimals),
            (None, year) => Point { year: year.map_or(0, FiscalYear::year), mark: Mark::Missing, ..Point::default() },
        };
        let label = member.map_or_else(
            || self.area_name(&place.area),
            |member| member.series.label.get(self.words.language()).to_owned(),
        );
        Tile { label, short: place.label.clone(), at: (place.row, place.column), point }
    }

    /// The name of an area without a series.
    fn area_name(&self, id: &str) -> String {
        let values = self.indicator.dimensions.first().map_or(&[][..], |dimension| dimension.values.as_slice());
        let value = values.iter().find(|value| value.id == id);
        value.map_or_else(|| id.to_owned(), |value| value.label.get(self.words.language()).to_owned())
    }
}
