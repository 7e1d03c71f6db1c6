//! Items of one year, shares of a whole, items in two years.

use super::{Case, case, point};
use crate::chart::picture::{Drawing, Items, Row};

/// The cases of this part.
pub(super) fn cases() -> Vec<Case> {
    let row =
        |label: &str, value: f64| Row {
            label: label.to_owned(), point: point(2024, value, 0, "件"), ..Row::default()
        };
    let items = Items {
        unit: "件".to_owned(),
        rows: vec![row("一つ目の区分", 12.0), row("二つ目の区分", 5.0), row("三つ目の区分", 0.0)],
        ..Items::default()
    };
    vec![case("items", "bars", "一年の区分ごとの件数", Drawing::Items(items))]
}
