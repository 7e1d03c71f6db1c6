//! Random charts that are not over years alone: items, shares, slopes, small charts, shades, tiles.

use super::{Dice, KINDS, NAMES, UNITS, point, printed, tick};
use crate::chart::picture::{
    Drawing, Form, Heat, HeatRow, Items, Mark, Panel, Panels, Plot, Point, Row, ShareRow, Shares, Slope, SlopeLine,
    Target, Tile, Tiles,
};

impl Dice {
    /// A chart of one of these kinds.
    pub(super) fn other(&mut self) -> Drawing {
        match self.next(6) {
            0 | 1 => Drawing::Items(self.items()),
            2 => Drawing::Shares(self.shares()),
            3 => Drawing::Slope(self.slope()),
            4 => Drawing::Panels(self.panels()),
            _ if self.once_in(2) => Drawing::Heat(self.heat()),
            _ => Drawing::Tiles(self.tiles()),
        }
    }

    fn marked(&mut self, year: i32, size: (f64, usize), unit: &str) -> Point {
        let mut point = point(year, self.value(size), size.1, unit);
        point.mark =
            self.pick(&[Mark::Full, Mark::Full, Mark::Full, Mark::Incomplete, Mark::Provisional, Mark::Withheld]);
        if point.mark == Mark::Withheld {
            (point.value, point.label) = (None, "非公表".to_owned());
        }
        point
    }

    fn items(&mut self) -> Items {
        let (size, unit) = (self.magnitude(), self.pick(&UNITS));
        let form = self.pick(&[Form::Bars, Form::Dots, Form::Bullets]);
        let average = self.value(size);
        let rows = (0..self.next(16)).map(|_| {
            let reference = if form == Form::Dots { Some(average) } else { Some(self.value(size)) };
            let reference = reference.filter(|_| form != Form::Bars && !self.once_in(8));
            Row {
                label: self.pick(&NAMES).to_owned(),
                point: self.marked(2024, size, unit),
                reference_text: reference.map(|value| format!("目標 {}", printed(value, size.1))),
                reference,
                note: (form == Form::Dots).then(|| format!("{}位", self.next(20) + 1)),
                strong: self.once_in(9),
                ..Row::default()
            }
        });
        Items {
            form,
            unit: unit.to_owned(),
            decimals: u32::try_from(size.1).unwrap_or(0),
            rows: rows.collect(),
            reference_label: (form != Form::Bars).then(|| "20市の平均".to_owned()),
            ..Items::default()
        }
    }

    fn shares(&mut self) -> Shares {
        let parts: Vec<String> = (0..2 + self.next(5)).map(|_| self.pick(&NAMES).to_owned()).collect();
        let rows = (0..=self.next(8)).map(|_| {
            let mut left = 1_000;
            let points = parts.iter().enumerate().map(|(at, _)| {
                let share = if at + 1 == parts.len() { left } else { self.next(left + 1) };
                left -= share;
                point(2024, f64::from(share) / 10.0, 1, "％")
            });
            let points = points.collect();
            let note = self.once_in(2).then(|| format!("n={}", self.next(4_000)));
            ShareRow { label: self.pick(&NAMES).to_owned(), points, note }
        });
        Shares { unit: "％".to_owned(), rows: rows.collect(), parts, ..Shares::default() }
    }

    fn slope(&mut self) -> Slope {
        let (size, unit) = (self.magnitude(), self.pick(&UNITS));
        let lines = (0..=self.next(11)).map(|_| SlopeLine {
            label: self.pick(&NAMES).to_owned(),
            ends: [self.marked(2018, size, unit), self.marked(2024, size, unit)],
            strong: self.once_in(6),
        });
        Slope {
            unit: unit.to_owned(),
            decimals: u32::try_from(size.1).unwrap_or(0),
            lines: lines.collect(),
            years: [tick(2018), tick(2024)],
            cut_label: Some("縦の位置は{}から".to_owned()),
            ..Slope::default()
        }
    }

    fn panels(&mut self) -> Panels {
        let (size, unit) = (self.magnitude(), self.pick(&UNITS));
        let count = 1 + self.next(12);
        let first = 2024 - i32::try_from(count).unwrap_or(0) + 1;
        let panels = (0..2 + self.next(14)).map(|_| {
            let series = self.series(first, count, size, false, unit);
            let value = self.value(size);
            let target =
                Target { year: None, value, label: format!("目標 {}", printed(value, size.1)), series: None };
            Panel {
                label: series.label,
                points: series.points,
                targets: self.once_in(5).then_some(target).into_iter().collect(),
            }
        });
        let panels = panels.collect();
        let common = Plot {
            kind: self.pick(&KINDS[..2]),
            unit: unit.to_owned(),
            decimals: u32::try_from(size.1).unwrap_or(0),
            years: (first..=2024).map(tick).collect(),
            cut_label: Some("縦軸は{}から".to_owned()),
            ..Plot::default()
        };
        Panels { common, panels, ..Panels::default() }
    }

    fn heat(&mut self) -> Heat {
        let (size, unit, count) = (self.magnitude(), self.pick(&UNITS), 1 + self.next(14));
        let first = 2024 - i32::try_from(count).unwrap_or(0) + 1;
        let rows = (0..=self.next(14)).map(|_| {
            let series = self.series(first, count, size, false, unit);
            HeatRow { label: series.label, points: series.points }
        });
        Heat {
            unit: unit.to_owned(),
            decimals: u32::try_from(size.1).unwrap_or(0),
            rows: rows.collect(),
            years: (first..=2024).map(tick).collect(),
            key_label: format!("色の段階（{unit}、境目の値は上の段階）"),
            fewer_label: Some("{}からを示しています（それより前は表にあります）".to_owned()),
            ..Heat::default()
        }
    }

    fn tiles(&mut self) -> Tiles {
        let (size, unit, across) = (self.magnitude(), self.pick(&UNITS), 1 + self.next(7));
        let tiles = (0..=self.next(20)).map(|at| Tile {
            label: self.pick(&NAMES).to_owned(),
            at: (1 + at / across, 1 + at % across),
            point: self.marked(2024, size, unit),
            ..Tile::default()
        });
        Tiles {
            unit: unit.to_owned(),
            decimals: u32::try_from(size.1).unwrap_or(0),
            tiles: tiles.collect(),
            key_label: format!("色の段階（{unit}、境目の値は上の段階）"),
            ..Tiles::default()
        }
    }
}
