//! What is measured: eleven years of three series, with a target and everything that is said of them.

use super::{Case, case, series, tick};
use crate::chart::picture::{Drawing, Kind, Picture, Plot, Target};

/// The cases of this part.
pub(super) fn cases() -> Vec<Case> {
    let kinds = [
        ("line", Kind::Line, "11年度・3系列の折れ線"),
        ("stacked", Kind::Stacked, "11年度・3系列の積み上げ"),
        ("grouped", Kind::Grouped, "11年度・3系列の横並び"),
    ];
    let made = kinds.map(|(name, kind, looked_for)| {
        let case = case("years", &format!("eleven-by-three-{name}"), looked_for, Drawing::Years(plot(kind)));
        let title = "令和6年度は41件で、前年度（37件）に比べ4件増加しました。".to_owned();
        let picture = Picture { title, description: "令和6年度は41件でした。".repeat(20), ..case.picture };
        Case { picture, ..case }
    });
    made.into()
}

fn plot(kind: Kind) -> Plot {
    let target = if kind == Kind::Stacked { 190.0 } else { 95.0 };
    let figures: [(&str, &[f64]); 3] = [
        ("関係機関と支援調整した件数", &[18.0, 21.0, 24.0, 22.0, 30.0, 38.0, 41.0, 38.0, 34.0, 31.0, 29.0]),
        ("問い合わせ・相談のみ", &[44.0, 47.0, 43.0, 49.0, 52.0, 50.0, 57.0, 61.0, 58.0, 63.0, 60.0]),
        ("訪問による相談", &[70.0, 74.0, 79.0, 77.0, 82.0, 86.0, 84.0, 88.0, 85.0, 90.0, 87.0]),
    ];
    Plot {
        kind,
        unit: "件".to_owned(),
        years: (2014..=2024).map(tick).collect(),
        series: figures.map(|(label, values)| series(label, 2014, values, 0, "件")).into(),
        targets: vec![Target { year: Some(2024), value: target, label: format!("目標 {target}"), series: None }],
        ..Plot::default()
    }
}
