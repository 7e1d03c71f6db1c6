//! Odd numbers: tiny, huge, negative, none; many years; long words.

use super::{Case, bars, listed, plot};
use crate::chart::gallery::{printed, series, tick};
use crate::chart::picture::{Break, Kind, Plot, Target};

/// One series with decimals.
fn fine(kind: Kind, unit: &str, values: &[f64], decimals: u32) -> Plot {
    Plot {
        kind,
        unit: unit.to_owned(),
        decimals,
        years: (2019..).take(values.len()).map(tick).collect(),
        series: vec![series("値", 2019, values, usize::try_from(decimals).unwrap_or(0), unit)],
        ..Plot::default()
    }
}

/// Trillions.
const HUGE: [f64; 5] = [1e12, 1.2e12, 1.1e12, 1.35e12, 1.31e12];

/// With an axis and labels divided by `scale`.
pub(super) fn scaled(mut plot: Plot, scale: f64) -> Plot {
    plot.scale = scale;
    for point in plot.series.iter_mut().flat_map(|s| &mut s.points) {
        point.label = printed(point.value.unwrap_or(0.0) / scale, 0);
    }
    plot
}

/// Forty values of a slow wave.
fn forty(lift: i32) -> Vec<f64> {
    (0..40).map(|i| f64::from(lift + i * 3 + (i * i) % 17)).collect()
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = sizes();
    cases.extend(zeros());
    cases.extend(much());
    cases
}

fn sizes() -> Vec<Case> {
    listed(&[
        ("tiny", "千分の一の値", || fine(Kind::Line, "％", &[0.001, 0.002, 0.0015, 0.003, 0.0025], 4)),
        ("tiny-bars", "千分の一の棒", || fine(Kind::Bar, "㎎", &[0.001, 0.002, 0.001, 0.003, 0.002], 3)),
        ("huge", "兆の値は億円の軸", || scaled(fine(Kind::Bar, "億円", &HUGE, 0), 1e8)),
        ("huge-line", "兆の値の線", || scaled(fine(Kind::Line, "億円", &HUGE, 0), 1e8)),
        ("huge-raw", "十の十二乗の数値がそのままでも図が狭くならない", || {
            fine(Kind::Bar, "円", &HUGE, 0)
        }),
        ("yen-in-ten-thousands", "万円の軸", || {
            let values = [10_234_500.0, 13_012_000.0, 12_987_000.0, 21_723_051.0];
            let mut plot = fine(Kind::Bar, "万円", &values, 0);
            plot.scale = 1e4;
            for (point, label) in plot.series[0].points.iter_mut().zip(["1,023", "1,301", "1,299", "2,172"]) {
                label.clone_into(&mut point.label);
            }
            plot
        }),
        ("thousands-of-people", "万人の軸", || {
            let values = [1_503_000.0, 1_520_000.0, 1_531_000.0, 1_538_000.0];
            let mut plot = fine(Kind::Line, "万人", &values, 0);
            (plot.scale, plot.decimals) = (1e4, 0);
            for (point, label) in plot.series[0].points.iter_mut().zip(["150", "152", "153", "154"]) {
                label.clone_into(&mut point.label);
            }
            plot
        }),
        ("mixed-magnitudes", "大きさの違う棒", || fine(Kind::Bar, "件", &[0.0, 1.0, 9_999.0, 2.0, 12.0], 0)),
    ])
}

fn zeros() -> Vec<Case> {
    listed(&[
        ("negative-bars", "負の棒は零から下がり、値は下に", || {
            fine(Kind::Bar, "人", &[12.0, -8.0, -15.0, 4.0, -3.0, -21.0], 0)
        }),
        ("all-negative", "すべて負", || fine(Kind::Bar, "人", &[-12.0, -8.0, -15.0, -4.0], 0)),
        ("negative-line", "零をまたぐ線", || fine(Kind::Line, "ポイント", &[1.2, -0.4, -2.1, 0.3, 0.9], 1)),
        ("all-zero", "すべて零の棒", || fine(Kind::Bar, "件", &[0.0, 0.0, 0.0, 0.0], 0)),
        ("all-zero-line", "すべて零の線", || fine(Kind::Line, "件", &[0.0, 0.0, 0.0, 0.0], 0)),
        ("ones", "一件や二件の軸に小数がない", || fine(Kind::Bar, "件", &[1.0, 0.0, 2.0, 1.0], 0)),
        ("same-values", "動かない値", || fine(Kind::Line, "か所", &[7.0, 7.0, 7.0, 7.0, 7.0], 0)),
    ])
}

fn much() -> Vec<Case> {
    listed(&[
        ("forty-years-line", "四十年の線、年度は間引いて等しく", || {
            plot(Kind::Line, "人", 1985, &[("総数", &forty(100)), ("うち女性", &forty(40))])
        }),
        ("forty-years-bar", "四十年の棒", || plot(Kind::Bar, "件", 1985, &[("総数", &forty(20))])),
        ("forty-years-grouped", "四十年の並べた棒", || {
            plot(Kind::Grouped, "件", 1985, &[("一つ目", &forty(20)), ("二つ目", &forty(60))])
        }),
        ("long-names", "とても長い名前も失われない", || {
            let (a, b, c) = ([34.0, 41.0, 45.0], [30.0, 42.0, 44.0], [31.0, 40.0, 46.0]);
            let names = [
                "推進員の相談受付後、関係機関と支援の内容を調整した件数",
                "推進員への問い合わせ・相談のみで支援完了した件数",
                "地域の会議に出席した職員がその場で受け付けた相談のうち、後日の訪問につながったものの件数",
            ];
            plot(Kind::Line, "件", 2022, &[(names[0], &a), (names[1], &b), (names[2], &c)])
        }),
        ("long-unit", "長い単位", || Plot {
            unit: "人口10万人当たりの年間延べ利用日数（日）".to_owned(),
            ..plot(Kind::Line, "", 2019, &[("利用日数", &[701.0, 712.0, 705.0, 720.0, 731.0, 728.0])])
        }),
        ("everything", "すべての印が一つの図にある", || Plot {
            targets: vec![
                Target { year: Some(2024), value: 50.0, label: "目標 50".to_owned(), series: None },
                Target { year: None, value: 75.0, label: "R11の目標 75".to_owned(), series: None },
            ],
            baseline: Some(Target { year: Some(2018), value: 42.0, label: "基準 H30 42".to_owned(), series: None }),
            breaks: vec![Break { year: 2021, label: "対象者の範囲を拡大".to_owned() }],
            plan: Some((2021, 2026, "計画期間 R3～R8".to_owned())),
            ..bars()
        }),
    ])
}
