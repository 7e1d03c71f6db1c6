//! The small drawings without words, each with its figures in words beside it.

use super::{point, tick};
use crate::chart::picture::{Mark, Point, Spark};

/// A series to be drawn small.
#[derive(Debug, Clone, PartialEq)]
pub struct Small {
    /// What is looked for in it, in Japanese.
    pub looked_for: &'static str,
    /// Its figures in words: the drawings say nothing to those who do not see them.
    pub figures: String,
    /// What is drawn.
    pub spark: Spark,
}

/// Every sign of the small drawings, from made-up figures.
#[must_use]
pub fn small() -> Vec<Small> {
    use Mark::{Full, Incomplete, Missing, Provisional, Withheld};
    let full = |values: &[f64]| values.iter().map(|value| (Full, *value)).collect::<Vec<_>>();
    let rise = [41.0, 38.0, 52.0, 60.0, 57.0, 71.0, 88.0];
    let with = |marks: &[(usize, Mark)]| {
        let mut values = full(&rise);
        for (at, mark) in marks {
            values[*at].0 = *mark;
        }
        values
    };
    let long: Vec<f64> = (0..40).map(|year| f64::from((year * 37 + year * year * 11) % 90)).collect();
    vec![
        small_of("すべてそろった年度", &full(&rise), &[]),
        small_of("初めと終わりが1年分に満たない", &with(&[(0, Incomplete), (6, Incomplete)]), &[]),
        small_of("秘匿と値なし", &with(&[(2, Withheld), (4, Missing)]), &[]),
        small_of("最後が速報値", &with(&[(6, Provisional)]), &[]),
        small_of("途中で対象が変わった", &full(&rise), &[2022]),
        small_of("負の値", &full(&[-12.0, 5.0, 18.0, -7.0, 0.0, 9.0, -3.0]), &[]),
        small_of("すべて0", &full(&[0.0; 7]), &[]),
        small_of("1年度だけ", &full(&[24.0]), &[]),
        small_of("40年度", &full(&long), &[]),
    ]
}

/// A series whose last year is the same in all.
fn small_of(looked_for: &'static str, values: &[(Mark, f64)], breaks: &[i32]) -> Small {
    let first = 2025 - i32::try_from(values.len()).unwrap_or(0);
    let points: Vec<Point> = (first..)
        .zip(values)
        .map(|(year, (mark, value))| {
            let is_there = !matches!(mark, Mark::Withheld | Mark::Missing);
            Point { mark: *mark, value: is_there.then_some(*value), ..point(year, *value, 0, "件") }
        })
        .collect();
    let said = points.iter().map(|point| {
        let year = tick(point.year).label;
        match point.mark {
            Mark::Full => format!("{year} {}", point.label),
            Mark::Incomplete => format!("{year} {}（1年分に満たない）", point.label),
            Mark::Provisional => format!("{year} {}（速報）", point.label),
            Mark::Withheld => format!("{year} ×"),
            Mark::Missing => format!("{year} 値なし"),
        }
    });
    let mut figures = said.collect::<Vec<_>>().join("、");
    for year in breaks {
        figures.push('。');
        figures.push_str(&tick(*year).label);
        figures.push_str("から対象が異なる");
    }
    Small { looked_for, figures, spark: Spark { bars: true, points, breaks: breaks.to_vec(), bound: None } }
}
