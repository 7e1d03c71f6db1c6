//! Targets of every kind, the baseline, natural bounds.

use super::{Case, bars, group, listed, plot, two_lines};
use crate::chart::picture::{Kind, Plot, Target};

fn aim(year: Option<i32>, value: f64, label: &str) -> Target {
    Target { year, value, label: label.to_owned(), series: None }
}

/// A target of one series alone.
fn aim_of(series: usize, target: Target) -> Target {
    Target { series: Some(series), ..target }
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = targets();
    cases.extend(crowded());
    cases.extend(others());
    cases
}

fn targets() -> Vec<Case> {
    listed(&[
        ("target-later", "先の年度の目標は端から端までの長い破線", || Plot {
            targets: vec![aim(None, 90.0, "R11の目標 90")],
            ..two_lines()
        }),
        ("target-year", "その年度だけの目標", || Plot {
            targets: vec![aim(Some(2024), 45.0, "目標 45")],
            ..bars()
        }),
        ("targets-yearly", "年度ごとの目標。言葉は最新のものに", || {
            let mut targets: Vec<Target> =
                [(2021, 50.0), (2022, 52.0), (2023, 54.0)].map(|(year, value)| aim(Some(year), value, "")).to_vec();
            targets.push(aim(Some(2024), 56.0, "目標 56"));
            Plot { targets, ..bars() }
        }),
        ("target-range", "幅のある目標の上下の端", || Plot {
            targets: vec![aim(None, 90.0, "R11の目標 80～90"), aim(None, 80.0, "")],
            ..two_lines()
        }),
        ("target-milestone", "途中の目標と最終の目標", || Plot {
            targets: vec![aim(Some(2023), 60.0, "目標 60"), aim(None, 80.0, "R11の目標 80")],
            ..two_lines()
        }),
        ("targets-per-series", "系列ごとの目標に名前がある", || Plot {
            targets: vec![aim(None, 80.0, "設置した地区 R11の目標 80"), aim(None, 96.0, "参加した地区 R11の目標 96")],
            ..two_lines()
        }),
    ])
}

fn crowded() -> Vec<Case> {
    listed(&[
        ("targets-close", "近い四つの目標の言葉が一つも消えない", || Plot {
            targets: vec![
                aim(Some(2024), 76.0, "目標 76"),
                aim(None, 77.0, "R8の目標 77"),
                aim(None, 78.0, "R9の目標 78"),
                aim(None, 79.0, "R11の目標 79"),
            ],
            ..two_lines()
        }),
        ("target-long-label", "とても長い目標の言葉は図の下で折り返す", || Plot {
            targets: vec![aim(
                None,
                60.0,
                "第3期計画の最終年度である令和11年度までに、すべての地区で年に六十件以上の相談を受ける目標",
            )],
            ..bars()
        }),
        ("target-grouped", "並べた棒と目標", || Plot {
            targets: vec![
                aim_of(0, aim(Some(2024), 22.0, "講座 目標 22")),
                aim_of(2, aim(None, 10.0, "見学会 R8の目標 10")),
            ],
            ..group()
        }),
        ("target-far", "目標が値よりずっと高い", || Plot {
            targets: vec![aim(None, 400.0, "R11の目標 400")],
            ..bars()
        }),
    ])
}

fn others() -> Vec<Case> {
    listed(&[
        ("baseline-line", "基準の年度からの細い線と言葉", || Plot {
            baseline: Some(aim(Some(2019), 41.0, "基準 R元 41")),
            ..plot(Kind::Line, "人", 2018, &[("登録者", &[38.0, 41.0, 51.0, 49.0, 60.0, 71.0, 78.0])])
        }),
        ("baseline-bar", "棒の後ろの基準の線", || Plot {
            baseline: Some(aim(Some(2019), 65.0, "基準 R元 65")),
            targets: vec![aim(None, 80.0, "R8の目標 80")],
            ..bars()
        }),
        ("bound", "これより上のない値", || Plot {
            bound: Some((0.0, 96.0)),
            bound_label: Some("全96小学校区・地区".to_owned()),
            targets: vec![aim(None, 90.0, "R8の目標 90")],
            ..two_lines()
        }),
        ("rate-narrow-range", "高い率でも二十ポイントの幅", || Plot {
            bound: Some((0.0, 100.0)),
            ..plot(Kind::Line, "％", 2019, &[("定着率", &[96.0, 97.0, 96.0, 98.0, 97.0, 99.0])])
        }),
        ("from-zero", "零から始まる線の軸", || Plot {
            from_zero: true,
            ..plot(Kind::Line, "人", 2019, &[("登録者", &[701.0, 712.0, 705.0, 720.0, 731.0, 728.0])])
        }),
        ("cut-axis", "零から始まらない軸の言葉と折れ", || {
            plot(Kind::Line, "人", 2019, &[("登録者", &[701.0, 712.0, 705.0, 720.0, 731.0, 728.0])])
        }),
    ])
}
