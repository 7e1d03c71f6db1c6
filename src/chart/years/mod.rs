//! Values over years: lines, bars, parts on one another, bars side by side.

mod bar;
mod frame;
mod goals;
mod layout;
mod legend;
mod line;
mod names;
mod scene;
mod strip;
mod values;

use plotters::drawing::IntoDrawingArea as _;

use super::backend::Backend;
use super::pen::Fail;
use super::picture::{Kind, Plot, Size};
use super::{Inside, whole};
use layout::Layout;
use scene::{SPARE, Scene};

pub(crate) use line::joined;

/// Draws values over years.
pub(crate) fn draw(plot: &Plot, size: Size, id: &str) -> Result<Inside, Fail> {
    let mut text = String::new();
    let axis = layout::axis(plot);
    let layout = Layout::new(plot, size, &axis);
    let width = whole(layout.width);
    let root = Backend::new(&mut text, width, whole(layout.height + SPARE), id).into_drawing_area();
    let mut scene = Scene::new(plot, &root, &axis, &layout)?;
    scene.draw_back()?;
    scene.draw_baseline()?;
    if plot.kind == Kind::Line {
        scene.draw_goals()?;
        scene.draw_lines()?;
        scene.draw_names()?;
    } else {
        scene.draw_bars()?;
        scene.draw_goals()?;
        scene.draw_names()?;
    }
    scene.draw_empty()?;
    // What must not be lost comes first.
    scene.draw_latest()?;
    scene.draw_goal_labels()?;
    scene.draw_loose_numbers()?;
    scene.draw_others()?;
    let height = whole(layout.height + scene.draw_below()?);
    drop(scene);
    drop(root);
    let class = match (plot.kind, plot.series.len()) {
        (Kind::Stacked, 3..) => "three",
        (_, 4..) => "four",
        _ => "",
    };
    Ok(Inside { size: (width, height), class, text })
}
