//! How long drawings take: run `cargo bench --bench charts`.
#![allow(clippy::expect_used, reason = "a benchmark may stop")]

use divan::{Bencher, black_box};
use kizashi::chart::gallery::cases;
use kizashi::chart::picture::{Drawing, Picture, Size, Spark};
use kizashi::chart::{draw, sparkline};

fn main() {
    divan::main();
}

/// Eleven years of three series, from the gallery.
fn measured(kind: &str) -> Picture {
    let name = format!("eleven-by-three-{kind}");
    cases().into_iter().find(|case| case.name == name).map(|case| case.picture).expect("the gallery has it")
}

#[divan::bench(args = ["line", "stacked", "grouped"])]
fn both_drawings(bencher: Bencher<'_, '_>, kind: &str) {
    let picture = measured(kind);
    bencher.bench(|| (draw(black_box(&picture), Size::Wide), draw(black_box(&picture), Size::Narrow)));
}

#[divan::bench(args = [true, false])]
fn small_drawing(bencher: Bencher<'_, '_>, bars: bool) {
    let Drawing::Years(plot) = measured("line").drawing else { return };
    let spark = Spark { bars, points: plot.series[0].points.clone(), breaks: Vec::new(), bound: None };
    bencher.bench(|| sparkline(black_box(&spark)));
}
