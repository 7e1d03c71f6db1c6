//! Every kind of chart and every edge case, from made-up figures: for snapshots, for measuring, for looking.

mod areas;
mod items;
mod measured;
mod random;
mod small;
mod years;

use super::picture::{Drawing, Picture, Point, Series, Tick};

pub use random::random;
pub use small::{Small, small};

/// One chart of the gallery.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// What it belongs to: `years`, `items`, `areas`, `random`.
    pub group: &'static str,
    /// What it shows, as an id; unique.
    pub name: String,
    /// What is looked for in it, in Japanese.
    pub looked_for: String,
    /// The chart.
    pub picture: Picture,
}

/// Every chart of the gallery, the same each time.
#[must_use]
pub fn cases() -> Vec<Case> {
    let mut cases = years::cases();
    cases.extend(measured::cases());
    cases.extend(items::cases());
    cases.extend(areas::cases());
    cases
}

/// A chart with its words made from its figures.
fn case(group: &'static str, name: &str, looked_for: &str, drawing: Drawing) -> Case {
    let picture = Picture {
        id: format!("{group}-{name}"),
        title: looked_for.to_owned(),
        description: format!("{looked_for}。作例の数値です。"),
        drawing,
    };
    Case { group, name: name.to_owned(), looked_for: looked_for.to_owned(), picture }
}

/// A fiscal year under the axis: R5 and 2023, H30 and 2018.
fn tick(year: i32) -> Tick {
    let label = match year {
        2019 => "R元".to_owned(),
        2020.. => format!("R{}", year - 2018),
        1990.. => format!("H{}", year - 1988),
        1989 => "H元".to_owned(),
        _ => format!("S{}", year - 1925),
    };
    Tick { year, label, western: year.to_string(), span: None }
}

/// A whole year's value as printed with `decimals`.
fn point(year: i32, value: f64, decimals: usize, unit: &str) -> Point {
    let label = printed(value, decimals);
    let text = format!("{}年度 {label}{unit}", tick(year).label);
    Point { year, value: Some(value), label, text, ..Point::default() }
}

/// A number with thousands separated.
fn printed(value: f64, decimals: usize) -> String {
    crate::wording::grouped(value, u32::try_from(decimals).unwrap_or(0)).replace('-', "−")
}

/// Consecutive years from `first` on.
fn series(label: &str, first: i32, values: &[f64], decimals: usize, unit: &str) -> Series {
    let points = (first..).zip(values).map(|(year, value)| point(year, *value, decimals, unit)).collect();
    Series { key: label.to_owned(), label: label.to_owned(), points }
}
