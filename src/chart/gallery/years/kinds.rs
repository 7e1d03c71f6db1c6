//! Kinds of charts over years, from one series to four.

use super::numbers::scaled;
use super::{Case, bars, group, listed, parts, plot, two_lines};
use crate::chart::gallery::{point, series, tick};
use crate::chart::picture::{Kind, Plot};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = few();
    cases.extend(lines());
    cases.extend(stacks());
    cases.extend(groups());
    cases
}

fn few() -> Vec<Case> {
    listed(&[
        ("bar", "一年ごとの件数。最新の年度が濃く、値がある", bars),
        ("bar-eleven-years", "九年以上では最新の値だけを書く", || {
            let values = [12.0, 18.0, 22.0, 31.0, 29.0, 35.0, 41.0, 44.0, 39.0, 47.0, 52.0];
            plot(Kind::Bar, "件", 2014, &[("件数", &values)])
        }),
        ("bar-wide-numbers", "隣の棒にかかる長い数値は、すべて書くか最新だけか", || {
            let values = [
                1_234_500.0,
                1_301_200.0,
                1_298_700.0,
                1_402_300.0,
                1_377_800.0,
                1_455_000.0,
                1_502_900.0,
                1_498_100.0,
            ];
            scaled(plot(Kind::Bar, "万円", 2017, &[("売上", &values)]), 1e4)
        }),
        ("line", "一本の線。すべての点に値", || {
            plot(Kind::Line, "人", 2018, &[("登録者", &[132.0, 140.0, 151.0, 149.0, 160.0, 171.0, 178.0])])
        }),
    ])
}

fn lines() -> Vec<Case> {
    listed(&[
        ("line-two", "二本の線と右の名前", two_lines),
        ("line-three", "三本の線、名前が近い高さ", || {
            let (a, b) = ([40.0, 44.0, 47.0, 51.0, 55.0, 57.0], [45.0, 46.0, 49.0, 50.0, 54.0, 56.0]);
            let c = [20.0, 28.0, 35.0, 41.0, 50.0, 58.0];
            plot(Kind::Line, "％", 2019, &[("六十五歳以上の方", &a), ("四十歳から六十四歳", &b), ("障害のある方", &c)])
        }),
        ("line-four", "四本の線は最新の値だけ", || {
            let (a, b) = ([10.0, 14.0, 13.0, 18.0, 22.0], [30.0, 28.0, 33.0, 35.0, 31.0]);
            let (c, d) = ([50.0, 52.0, 49.0, 47.0, 55.0], [70.0, 64.0, 69.0, 72.0, 80.0]);
            plot(Kind::Line, "点", 2020, &[("東地区", &a), ("西地区", &b), ("南地区", &c), ("北地区", &d)])
        }),
        ("line-four-meet", "四本が最後に同じ値で重なる。四つの値と名前が読める", || {
            let (a, b) = ([10.0, 20.0, 30.0, 40.0, 50.0], [90.0, 80.0, 70.0, 60.0, 50.1]);
            let (c, d) = ([50.0, 52.0, 49.0, 47.0, 50.2], [55.0, 64.0, 59.0, 52.0, 50.3]);
            let mut plot =
                plot(Kind::Line, "％", 2020, &[("東地区", &[]), ("西地区", &[]), ("南地区", &[]), ("北地区", &[])]);
            plot.years = (2020..=2024).map(tick).collect();
            plot.decimals = 1;
            for (one, values) in plot.series.iter_mut().zip([a, b, c, d]) {
                one.points = series("", 2020, &values, 1, "％").points;
            }
            plot
        }),
        ("line-eleven-years-three", "十一年の三本", || {
            let a = [31.0, 33.0, 36.0, 34.0, 39.0, 42.0, 41.0, 44.0, 47.0, 46.0, 49.0];
            let b = [22.0, 24.0, 23.0, 27.0, 29.0, 28.0, 33.0, 32.0, 35.0, 37.0, 36.0];
            let c = [12.0, 11.0, 14.0, 13.0, 17.0, 16.0, 18.0, 21.0, 20.0, 24.0, 23.0];
            plot(Kind::Line, "か所", 2014, &[("市の施設", &a), ("法人の施設", &b), ("その他", &c)])
        }),
    ])
}

fn stacks() -> Vec<Case> {
    listed(&[
        ("stacked-two", "二つの部分。間の白い筋、右の名前", || {
            let mut plot = parts();
            plot.series.truncate(2);
            plot
        }),
        ("stacked-three-total", "三つの部分と合計", || {
            let mut plot = parts();
            let sums = [200.0, 222.0, 203.0, 232.0, 210.0, 212.0];
            plot.totals = Some(series("合計", 2019, &sums, 0, "件"));
            plot
        }),
        ("stacked-thin-part", "細い部分の最新の値が棒の外で読める", || {
            let (a, b, c) = ([120.0, 132.0, 101.0, 134.0], [2.0, 3.0, 1.0, 2.0], [80.0, 85.0, 77.0, 91.0]);
            plot(Kind::Stacked, "件", 2021, &[("電話", &a), ("来所", &b), ("訪問", &c)])
        }),
        ("stacked-negative", "負の部分は零から下へ積む", || {
            let (a, b) = ([40.0, 30.0, 25.0, 28.0], [-10.0, -14.0, -8.0, -20.0]);
            plot(Kind::Stacked, "人", 2021, &[("転入", &a), ("転出", &b)])
        }),
    ])
}

fn groups() -> Vec<Case> {
    listed(&[
        ("grouped-three", "三本の棒を並べる。名前は下", group),
        ("grouped-four-long", "四本の棒と長い名前", || {
            let mut plot = group();
            plot.series.push(series(
                "第四の区分で、名前がたいへん長く二行にわたるもの",
                2020,
                &[3.0, 2.0, 5.0, 4.0, 6.0],
                0,
                "回",
            ));
            plot
        }),
        ("grouped-eleven-years", "十一年を並べた細い棒。最新の値は失われない", || {
            let a = [31.0, 33.0, 36.0, 34.0, 39.0, 42.0, 41.0, 44.0, 47.0, 46.0, 1_049.0];
            let b = [22.0, 24.0, 23.0, 27.0, 29.0, 28.0, 33.0, 32.0, 35.0, 37.0, 1_036.0];
            plot(Kind::Grouped, "件", 2014, &[("男性", &a), ("女性", &b), ("無回答", &b)])
        }),
        ("grouped-negative", "負の棒は零から下がる", || {
            plot(Kind::Grouped, "人", 2021, &[("増減", &[5.0, -8.0, 3.0, -2.0]), ("社会増減", &[-2.0, -4.0, 6.0, 1.0])])
        }),
        ("one-point-line", "点が一つだけの線", || plot(Kind::Line, "％", 2024, &[("割合", &[61.0])])),
        ("one-bar", "棒が一本だけ", || plot(Kind::Bar, "件", 2024, &[("件数", &[12.0])])),
        ("gap-years", "間の空いた年度も本当の間隔で並ぶ", || Plot {
            unit: "％".to_owned(),
            years: [2013, 2016, 2019, 2022, 2023].map(tick).to_vec(),
            series: vec![crate::chart::picture::Series {
                label: "調査".to_owned(),
                points: [(2013, 41.0), (2016, 44.0), (2019, 52.0), (2022, 49.0), (2023, 51.0)]
                    .map(|(year, value)| point(year, value, 0, "％"))
                    .to_vec(),
                ..Default::default()
            }],
            ..Plot::default()
        }),
    ])
}
