//! Values over years: every sign, every number of years and series, every odd number.

use super::{Case, case, series, tick};
use crate::chart::picture::{Drawing, Kind, Plot};

/// The cases of this part.
pub(super) fn cases() -> Vec<Case> {
    let plot = Plot {
        kind: Kind::Bar,
        unit: "件".to_owned(),
        years: (2018..=2024).map(tick).collect(),
        series: vec![series("取扱件数", 2018, &[42.0, 65.0, 67.0, 66.0, 37.0, 41.0, 30.0], 0, "件")],
        ..Plot::default()
    };
    vec![case("years", "bar", "一年ごとの件数", Drawing::Years(plot))]
}
