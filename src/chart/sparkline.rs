//! The small drawing of a card: the same signs, without words.

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, IntoDrawingArea as _};
use plotters::series::LineSeries;

use super::backend::{Backend, put, to_grid};
use super::ink::Ink;
use super::mark::{Bars, Mark as Shaped, Shape};
use super::pen::{Drawn, stroke};
use super::picture::{Break, Mark, Point, Spark};
use super::years::joined;

const WIDTH: f64 = 132.0;

/// A drawing of 132 × 52 without text, hidden from screen readers: the card says it in words.
#[must_use]
pub fn sparkline(spark: &Spark) -> String {
    let mut inside = String::new();
    // The backend cannot fail; should plotters itself refuse, an empty drawing does no harm.
    let _ = draw(spark, &mut inside);
    let mut out = String::new();
    put(&mut out, format_args!("<svg class=\"spark\" viewBox=\"0 0 132 52\" aria-hidden=\"true\">{inside}</svg>"));
    out
}

type Area<'a> = DrawingArea<Backend<'a>, Shift>;
type Grid<'a> = ChartContext<'a, Backend<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

fn draw(spark: &Spark, out: &mut String) -> Drawn {
    let points: Vec<&Point> = spark.points.iter().filter(|p| p.finite().is_some()).collect();
    let (Some(first), Some(last)) =
        (spark.points.iter().map(|p| p.year).min(), spark.points.iter().map(|p| p.year).max())
    else {
        return Ok(());
    };
    let (lo, hi) = range(spark, &points);
    let years = f64::from(last) - f64::from(first);
    let bar = ((WIDTH - 12.0) / (years + 1.0) * 0.62).min(14.0);
    let margin = 6.0 + if spark.bars { bar / 2.0 } else { 0.0 };
    // One year stands in the middle; a year's width is then of no account.
    let pad = if years > 0.0 { 0.0 } else { 1.0 };
    let per_year = (WIDTH - 2.0 * margin) / (years + 2.0 * pad);
    let root = Backend::new(out, 132, 52, "spark").into_drawing_area();
    let mut chart = ChartBuilder::on(&root)
        .margin_left(to_grid(margin))
        .margin_right(to_grid(margin))
        .margin_top(to_grid(7.0))
        .margin_bottom(to_grid(if spark.bars { 3.5 } else { 7.0 }))
        .build_cartesian_2d(f64::from(first) - pad..f64::from(last) + pad, lo..hi)?;
    let latest = points.iter().rev().find(|p| p.whole_year()).map(|p| p.year);
    if spark.bars {
        return draw_bars(&points, latest, bar / 2.0 / per_year, &chart, &root);
    }
    draw_line(spark, latest, &mut chart)
}

fn draw_bars(points: &[&Point], latest: Option<i32>, half: f64, chart: &Grid<'_>, root: &Area<'_>) -> Drawn {
    let zero = f64::from(chart.backend_coord(&(0.0, 0.0)).1) / 10.0;
    let look = |p: &Point| match p.mark {
        Mark::Full if Some(p.year) == latest => Ink::LATEST,
        Mark::Full => Ink::PAST,
        _ => Ink::SPARK_OPEN,
    };
    for ink in [Ink::PAST, Ink::LATEST, Ink::SPARK_OPEN] {
        let bars = points.iter().filter(|p| look(p) == ink).filter_map(|p| Some((f64::from(p.year), p.finite()?)));
        // Through the whole area: the plotting area would cut half of the first bar.
        let corners = bars.flat_map(|(x, value)| [(x - half, value), (x + half, 0.0)]);
        root.draw(&Bars { corners: corners.map(|c| chart.backend_coord(&c)).collect(), ink })?;
    }
    stroke(root, &[(0.0, zero), (WIDTH, zero)], Ink::BASE)
}

fn draw_line(spark: &Spark, latest: Option<i32>, chart: &mut Grid<'_>) -> Drawn {
    let breaks: Vec<Break> = spark.breaks.iter().map(|year| Break { year: *year, label: String::new() }).collect();
    let mut run: Vec<(f64, f64)> = Vec::new();
    for pair in spark.points.windows(2) {
        let ends: Vec<(f64, f64)> = pair.iter().filter_map(|p| Some((f64::from(p.year), p.finite()?))).collect();
        let dotted = pair.iter().any(|p| p.mark == Mark::Provisional);
        if !joined(&pair[0], &pair[1], &breaks) || dotted {
            draw_run(&mut run, chart)?;
        }
        match ends.as_slice() {
            [from, to] if joined(&pair[0], &pair[1], &breaks) => {
                if dotted {
                    chart.draw_series(LineSeries::new(ends, Ink::SPARK_DOT.stroke()))?;
                } else if run.is_empty() {
                    run.extend([*from, *to]);
                } else {
                    run.push(*to);
                }
            }
            _ => {}
        }
    }
    draw_run(&mut run, chart)?;
    draw_points(spark, latest, &breaks, chart)
}

/// One stroke through years that follow one another.
fn draw_run(run: &mut Vec<(f64, f64)>, chart: &mut Grid<'_>) -> Drawn {
    if !run.is_empty() {
        chart.draw_series(LineSeries::new(std::mem::take(run), Ink::SPARK_LINE.stroke()))?;
    }
    Ok(())
}

/// The latest value, and whatever stands alone.
fn draw_points(spark: &Spark, latest: Option<i32>, breaks: &[Break], chart: &mut Grid<'_>) -> Drawn {
    for (i, p) in spark.points.iter().enumerate() {
        let Some(value) = p.finite() else { continue };
        let near = |j: Option<usize>| j.and_then(|j| spark.points.get(j));
        let alone = !near(i.checked_sub(1)).is_some_and(|q| joined(q, p, breaks))
            && !near(i.checked_add(1)).is_some_and(|q| joined(p, q, breaks));
        let (ink, reach) = match p.mark {
            Mark::Incomplete | Mark::Provisional => (Ink::SPARK_OPEN, 3.0),
            _ if Some(p.year) == latest => (Ink::SPARK_MARK, 4.0),
            // A point without a line would vanish.
            _ if alone => (Ink::SPARK_MARK, 2.0),
            _ => continue,
        };
        let at = vec![(f64::from(p.year), value)];
        chart.draw_series([Shaped { shape: Shape::Circle, at, reach, ink, words: "" }])?;
    }
    Ok(())
}

/// Bars from zero; a line over its own values, but never a small change over the whole height.
fn range(spark: &Spark, points: &[&Point]) -> (f64, f64) {
    let values = || points.iter().filter_map(|p| p.finite());
    let (mut lo, mut hi) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    if points.is_empty() {
        (lo, hi) = (0.0, 1.0);
    }
    if spark.bars {
        (lo, hi) = (lo.min(0.0), hi.max(0.0));
    }
    let least = spark.bound.filter(|b| b.0 < b.1).map_or(hi.abs().max(lo.abs()) * 0.1, |b| (b.1 - b.0) * 0.2);
    if !spark.bars && hi - lo < least {
        let middle = f64::midpoint(lo, hi);
        (lo, hi) = (middle - least / 2.0, middle + least / 2.0);
    }
    if hi > lo { (lo, hi) } else { (lo, lo + 1.0) }
}
