//! Signs: values that are not whole, not final, not shown; breaks, events, intervals.

use super::{Case, bars, group, listed, marked, parts, plot, two_lines};
use crate::chart::picture::{Break, Event, Kind, Mark, Plot};

fn cut(year: i32, label: &str) -> Break {
    Break { year, label: label.to_owned() }
}

fn event(from: i32, to: Option<i32>, label: &str) -> Event {
    Event { from, to, label: label.to_owned() }
}

fn with_marks(mut plot: Plot, marks: &[(i32, Mark)]) -> Plot {
    marked(&mut plot.series[0], marks);
    plot
}

/// With the words of its signs.
fn with_signs(mut plot: Plot, signs: &[&str]) -> Plot {
    plot.signs = signs.iter().map(|&sign| sign.to_owned()).collect();
    plot
}

fn with_span(mut plot: Plot, year: i32, span: &str) -> Plot {
    for tick in plot.years.iter_mut().filter(|t| t.year == year) {
        tick.span = Some(span.to_owned());
    }
    for series in &mut plot.series {
        marked(series, &[(year, Mark::Incomplete)]);
    }
    plot
}

fn with_intervals(mut plot: Plot, half: f64) -> Plot {
    for point in plot.series.iter_mut().flat_map(|s| &mut s.points) {
        point.interval = point.value.map(|value| (value - half, value + half * 1.3));
    }
    plot
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = marks();
    cases.extend(parts_of_years());
    cases.extend(notes());
    cases.extend(events());
    cases
}

fn marks() -> Vec<Case> {
    listed(&[
        ("withheld-bar", "非公表の年度は軸の上の×", || {
            with_signs(with_marks(bars(), &[(2020, Mark::Withheld)]), &["×＝公表していない値"])
        }),
        ("withheld-line", "非公表の年度は軸の上の×、線は切れる", || {
            let mut plot = two_lines();
            for series in &mut plot.series {
                marked(series, &[(2021, Mark::Withheld)]);
            }
            plot
        }),
        ("withheld-grouped", "×はその棒の場所に立つ", || {
            let mut plot = group();
            marked(&mut plot.series[1], &[(2022, Mark::Withheld)]);
            marked(&mut plot.series[2], &[(2021, Mark::Withheld), (2022, Mark::Withheld)]);
            plot
        }),
        (
            "withheld-stacked",
            "部分が欠ける年度は積まず、並べた棒と×が自分の場所に立つ",
            || {
                let mut plot = parts();
                marked(&mut plot.series[2], &[(2021, Mark::Withheld)]);
                marked(&mut plot.series[1], &[(2021, Mark::Withheld), (2023, Mark::Withheld)]);
                plot
            },
        ),
        ("missing-stacked", "部分の値がない年度は積まない。合計も書かない", || {
            let mut plot = parts();
            let sums = [200.0, 222.0, 203.0, 232.0, 210.0, 212.0];
            let mut total = crate::chart::gallery::series("合計", 2019, &sums, 0, "件");
            marked(&mut total, &[(2020, Mark::Missing), (2024, Mark::Missing)]);
            plot.totals = Some(total);
            marked(&mut plot.series[0], &[(2024, Mark::Missing)]);
            marked(&mut plot.series[2], &[(2020, Mark::Missing)]);
            plot
        }),
        ("signs", "使った印の意味が図の中にある", || {
            let plot =
                with_intervals(with_marks(two_lines(), &[(2024, Mark::Provisional), (2020, Mark::Withheld)]), 4.0);
            with_signs(plot, &["×＝公表していない値", "点線＝確定していない値", "ひげ＝95％の目安"])
        }),
    ])
}

/// Years that are missing, incomplete, or to be revised; intervals.
fn parts_of_years() -> Vec<Case> {
    listed(&[
        ("missing-bar", "値のない年度は空ける", || with_marks(bars(), &[(2021, Mark::Missing)])),
        ("missing-line", "値のない年度で線が切れる", || with_marks(two_lines(), &[(2021, Mark::Missing)])),
        ("incomplete-bar", "一年に満たない年度は斜線、期間を書く", || {
            with_span(bars(), 2024, "～10月")
        }),
        ("incomplete-line", "一年に満たない年度は白い印、線で結ばない", || {
            with_span(two_lines(), 2018, "10月～")
        }),
        ("incomplete-both-ends", "両端の期間が狭い図でも読める", || {
            with_span(with_span(with_span(bars(), 2018, "平成30年10月～"), 2023, "4月～12月"), 2024, "～10月31日時点")
        }),
        ("incomplete-stacked", "部分ごとの斜線", || with_span(parts(), 2024, "～9月")),
        ("incomplete-grouped", "並べた棒の斜線", || with_span(group(), 2024, "～9月")),
        ("provisional-line", "速報値は白い印、最後は点線", || {
            with_marks(two_lines(), &[(2024, Mark::Provisional)])
        }),
        ("provisional-bar", "速報値は点線の枠", || with_marks(bars(), &[(2024, Mark::Provisional)])),
        ("provisional-stacked", "速報値の部分は点線の枠", || {
            let mut plot = parts();
            for series in &mut plot.series {
                marked(series, &[(2024, Mark::Provisional)]);
            }
            plot
        }),
        ("interval-line", "ばらつきの目安の細い線", || with_intervals(two_lines(), 4.0)),
        ("interval-bar", "棒の上のばらつきの目安", || with_intervals(bars(), 7.0)),
        ("interval-grouped", "並べた棒のばらつきの目安", || with_intervals(group(), 3.0)),
        ("all-withheld", "すべて非公表", || {
            let mut plot = bars();
            let all: Vec<_> = (2018..=2024).map(|year| (year, Mark::Withheld)).collect();
            marked(&mut plot.series[0], &all);
            plot
        }),
    ])
}

fn notes() -> Vec<Case> {
    listed(&[
        ("break-line", "定義の変更で線が切れ、軸に//、理由がある", || Plot {
            breaks: vec![cut(2021, "対象者の範囲を六十歳以上に拡大")],
            ..two_lines()
        }),
        ("break-bar", "棒の間に断絶の印", || Plot {
            breaks: vec![cut(2020, "集計の方法を変更")], ..bars()
        }),
        ("four-breaks", "四つの断絶の注記が一つも消えない", || Plot {
            breaks: vec![
                cut(2019, "対象者の範囲を拡大"),
                cut(2020, "集計の方法を変更"),
                cut(2022, "対象とする施設に民間の事業所を加え、報告の時期を年度末に改めた"),
                cut(2024, "制度の改正"),
            ],
            ..bars()
        }),
    ])
}

fn events() -> Vec<Case> {
    listed(&[
        ("event-band", "出来事の期間は淡い帯", || Plot {
            events: vec![event(2020, Some(2021), "感染症対策で集合形式の会議を控えた")],
            ..two_lines()
        }),
        ("five-events", "五つの出来事の注記がすべて読める", || Plot {
            events: vec![
                event(2018, Some(2018), "センターを開設"),
                event(2019, Some(2020), "台風により講座の一部を中止"),
                event(2020, Some(2022), "感染症対策で集合形式の会議を控えた"),
                event(2022, Some(2022), "オンラインの開催を始めた"),
                event(2023, None, "R5～ 補助の対象を広げた"),
            ],
            ..two_lines()
        }),
        ("event-and-break", "出来事と断絶が重なる", || Plot {
            events: vec![event(2020, Some(2022), "感染症対策"), event(2023, Some(2024), "物価高への臨時の支援")],
            breaks: vec![cut(2021, "対象者の範囲を拡大"), cut(2024, "様式を変更")],
            ..bars()
        }),
        ("plan-period", "計画期間は年度の下の細い帯、終わりに縦の端", || Plot {
            plan: Some((2021, 2023, "計画期間 R3～R5".to_owned())),
            ..bars()
        }),
        ("plan-beyond", "図の前と先へ続く計画期間は矢の先で開く", || Plot {
            plan: Some((2015, 2026, "計画期間 H27～R8".to_owned())),
            ..bars()
        }),
        (
            "events-adjoin",
            "続く二つの出来事の帯の間に筋、終わりのない出来事に始まりの年度",
            || Plot {
                events: vec![event(2020, Some(2021), "集まりを控えた"), event(2022, None, "R4～ オンラインの開催")],
                ..two_lines()
            },
        ),
        ("empty", "値のない図", || plot(Kind::Line, "件", 2020, &[("件数", &[])])),
        ("empty-years", "年度はあるが値がない", || {
            let mut plot = bars();
            plot.series[0].points.clear();
            plot
        }),
    ])
}
