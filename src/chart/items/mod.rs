//! Items of one year, shares of a whole, items in two years.

mod across;
mod apart;
mod bars;
mod columns;
mod dots;
mod key;
mod shares;
mod slope;
#[cfg(test)]
mod tests;

use plotters::drawing::IntoDrawingArea as _;

use super::backend::Backend;
use super::pen::Fail;
use super::picture::{Form, Items, Shares, Size, Slope};
use super::{Inside, whole};
use columns::Columns;

/// Draws items of one year.
pub(crate) fn draw(items: &Items, size: Size, id: &str) -> Result<Inside, Fail> {
    let mut text = String::new();
    let columns = Columns::new(items, size);
    let (width, height) = (whole(columns.width), whole(columns.height));
    let root = Backend::new(&mut text, width, height, id).into_drawing_area();
    match items.form {
        Form::Dots => dots::draw(items, &columns, &root)?,
        Form::Bars | Form::Bullets => bars::draw(items, &columns, &root)?,
    }
    drop(root);
    Ok(Inside { size: (width, height), class: "", text })
}

/// Draws shares of a whole.
pub(crate) fn draw_shares(shares: &Shares, size: Size, id: &str) -> Result<Inside, Fail> {
    let mut text = String::new();
    let layout = shares::Layout::new(shares, size);
    let (width, height) = (whole(layout.width), whole(layout.height));
    shares::draw(shares, &layout, &Backend::new(&mut text, width, height, id).into_drawing_area())?;
    Ok(Inside { size: (width, height), class: "shares", text })
}

/// Draws items in two years.
pub(crate) fn draw_slope(slope: &Slope, size: Size, id: &str) -> Result<Inside, Fail> {
    let mut text = String::new();
    let layout = slope::Layout::new(slope, size);
    let (width, height) = (whole(layout.width), whole(layout.height));
    slope::draw(slope, &layout, &Backend::new(&mut text, width, height, id).into_drawing_area())?;
    Ok(Inside { size: (width, height), class: "slope", text })
}
