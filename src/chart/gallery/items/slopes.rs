//! Items in two years.

use super::super::{Case, case, point, tick};
use super::{EMPTY, LONG};
use crate::chart::picture::{Drawing, Mark, Point, Slope, SlopeLine};

/// The cases of this part.
pub(super) fn cases() -> Vec<Case> {
    let districts = [(42.0, 61.0), (55.0, 38.0), (18.0, 22.0), (30.0, 30.0), (30.0, 44.0)];
    let named = |pairs: &[(f64, f64)]| -> Vec<SlopeLine> {
        let names = ["中央地区", "東地区", "西地区", "南地区", "北地区", "島しょ地区", "山あいの地区", "港の地区"];
        names.iter().cycle().zip(pairs).map(|(name, pair)| line(name, *pair, 0)).collect()
    };
    let mut plain = named(&districts);
    plain[0].strong = true;
    let mut states = named(&[(42.0, 61.0), (55.0, 38.0), (18.0, 22.0), (30.0, 35.0), (26.0, 44.0)]);
    states[0].ends[1] = without(2024, Mark::Withheld, "非公表");
    states[1].ends[0] = without(2018, Mark::Missing, "");
    states[2].ends[1].mark = Mark::Incomplete;
    states[3].ends[1].mark = Mark::Provisional;
    states[4].ends[1] = without(2024, Mark::Withheld, "非公表");
    let many: Vec<(f64, f64)> = (0..12).map(|i: i32| (f64::from(i * 13 % 40), f64::from(i * 29 % 43))).collect();
    let long = vec![line(LONG, (12.0, 40.0), 0), line("短い名前", (30.0, 38.0), 0), line(LONG, (50.0, 39.0), 0)];
    let broken = Slope {
        break_label: Some("令和3年度に数え方が変わりました".to_owned()),
        ..slope(named(&districts), "件")
    };
    let rates = vec![line("一つ目の割合", (91.2, 93.0), 1), line("二つ目の割合", (92.5, 91.9), 1)];
    let rates = Slope { bound: Some((0.0, 100.0)), ..slope(rates, "％") };
    vec![
        draw("slope", "二つの年の比較、同じ値と交わる線", slope(plain, "件")),
        draw("slope-one", "項目が一つだけ", slope(named(&districts[..1]), "件")),
        draw("slope-ties", "すべて同じ値", slope(named(&[(5.0, 5.0); 6]), "件")),
        draw("slope-states", "非公表、値なし、途中、速報", slope(states, "件")),
        draw("slope-many", "12の項目", slope(named(&many), "件")),
        draw("slope-long", "長い名前は折り返す", slope(long, "人")),
        draw("slope-break", "間に変更があれば結ばない", broken),
        draw("slope-cut", "縦の位置が零からでない", rates),
        draw("slope-negative", "負の値", slope(named(&[(-5.0, 4.0), (3.0, -8.0), (0.0, 0.0)]), "人")),
        draw("slope-sizes", "1兆と0.001", slope(named(&[(1e12, 0.001), (0.0, 9e11)]), "円")),
        draw("slope-none", "項目がない", slope(Vec::new(), "件")),
    ]
}

fn draw(name: &str, looked_for: &str, slope: Slope) -> Case {
    case("items", name, looked_for, Drawing::Slope(slope))
}

fn slope(lines: Vec<SlopeLine>, unit: &str) -> Slope {
    let cut_label = Some("縦の位置は{}から".to_owned());
    let empty_label = Some(EMPTY.to_owned());
    Slope { unit: unit.to_owned(), years: [tick(2018), tick(2024)], lines, cut_label, empty_label, ..Slope::default() }
}

fn line(label: &str, pair: (f64, f64), decimals: usize) -> SlopeLine {
    let ends = [point(2018, pair.0, decimals, ""), point(2024, pair.1, decimals, "")];
    SlopeLine { label: label.to_owned(), ends, strong: false }
}

fn without(year: i32, mark: Mark, words: &str) -> Point {
    Point {
        year, mark, label: words.to_owned(), text: format!("{}年度 {words}", tick(year).label), ..Point::default()
    }
}
