//! Values over years: every sign, every number of years and series, every odd number.

mod goals;
mod kinds;
mod numbers;
mod signs;

use super::{Case, case, series, tick};
use crate::chart::picture::{Drawing, Kind, Mark, Plot, Series};

/// The cases of this part.
pub(super) fn cases() -> Vec<Case> {
    let mut cases = kinds::cases();
    cases.extend(signs::cases());
    cases.extend(goals::cases());
    cases.extend(numbers::cases());
    cases
}

/// What makes a plot of a case.
type Make = fn() -> Plot;

/// The cases of a list of names, of what is looked for, and of plots.
fn listed(cases: &[(&str, &str, Make)]) -> Vec<Case> {
    let mut all = Vec::new();
    for (name, looked_for, make) in cases {
        let mut plot = make();
        plot.cut_label = Some("縦軸は{}から".to_owned());
        plot.empty_label = Some("値がありません".to_owned());
        all.push(case("years", name, looked_for, Drawing::Years(plot)));
    }
    all
}

/// Series over the same years.
fn plot(kind: Kind, unit: &str, first: i32, named: &[(&str, &[f64])]) -> Plot {
    let count = named.iter().map(|(_, values)| values.len()).max().unwrap_or(0);
    Plot {
        kind,
        unit: unit.to_owned(),
        years: (first..).take(count).map(tick).collect(),
        series: named.iter().map(|(name, values)| series(name, first, values, 0, unit)).collect(),
        ..Plot::default()
    }
}

/// Seven years of two lines.
fn two_lines() -> Plot {
    let (met, open) = ([34.0, 41.0, 45.0, 50.0, 52.0, 58.0, 63.0], [60.0, 62.0, 63.0, 70.0, 71.0, 69.0, 74.0]);
    plot(Kind::Line, "地区", 2018, &[("設置した地区", &met), ("参加した地区", &open)])
}

/// Seven years of bars.
fn bars() -> Plot {
    plot(Kind::Bar, "件", 2018, &[("取扱件数", &[42.0, 65.0, 67.0, 66.0, 37.0, 41.0, 30.0])])
}

/// Six years of three parts.
fn parts() -> Plot {
    let (a, b, c) = (
        [120.0, 132.0, 101.0, 134.0, 90.0, 110.0],
        [60.0, 72.0, 71.0, 74.0, 80.0, 66.0],
        [20.0, 18.0, 31.0, 24.0, 40.0, 36.0],
    );
    plot(Kind::Stacked, "件", 2019, &[("電話", &a), ("来所", &b), ("訪問", &c)])
}

/// Five years of three bars side by side.
fn group() -> Plot {
    let (a, b, c) = ([12.0, 15.0, 18.0, 14.0, 20.0], [9.0, 11.0, 8.0, 13.0, 12.0], [4.0, 6.0, 7.0, 7.0, 9.0]);
    plot(Kind::Grouped, "回", 2020, &[("講座", &a), ("相談会", &b), ("見学会", &c)])
}

/// Gives the values of a series their marks, from the first on.
fn marked(series: &mut Series, marks: &[(i32, Mark)]) {
    for (year, mark) in marks {
        for point in series.points.iter_mut().filter(|p| p.year == *year) {
            point.mark = *mark;
            if matches!(mark, Mark::Withheld | Mark::Missing) {
                (point.value, point.label) = (None, String::new());
                point.text =
                    format!("{}年度 {}", tick(*year).label, if *mark == Mark::Missing { "不詳" } else { "非公表" });
            }
        }
    }
}
