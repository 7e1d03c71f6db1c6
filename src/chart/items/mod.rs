//! Items of one year, shares of a whole, items in two years.

mod rows;

use plotters::drawing::IntoDrawingArea as _;

use super::backend::Backend;
use super::pen::Fail;
use super::picture::{Items, Shares, Size, Slope};
use super::{Inside, whole};
use rows::Columns;

/// Draws items of one year.
pub(crate) fn draw(items: &Items, size: Size, id: &str) -> Result<Inside, Fail> {
    let mut text = String::new();
    let columns = Columns::new(items, size);
    let (width, height) = (whole(columns.width), whole(columns.height));
    rows::draw(items, &columns, &Backend::new(&mut text, width, height, id).into_drawing_area())?;
    Ok(Inside { size: (width, height), class: "", text })
}

/// Draws shares of a whole.
pub(crate) fn draw_shares(_shares: &Shares, _size: Size, _id: &str) -> Result<Inside, Fail> {
    Ok(Inside { size: (680, 40), class: "", text: String::new() })
}

/// Draws items in two years.
pub(crate) fn draw_slope(_slope: &Slope, _size: Size, _id: &str) -> Result<Inside, Fail> {
    Ok(Inside { size: (680, 40), class: "", text: String::new() })
}
