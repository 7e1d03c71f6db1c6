//! Items of one year, shares of a whole, items in two years.

mod shares;
mod slopes;

use super::{Case, case, point, printed};
use crate::chart::picture::{Drawing, Form, Items, Mark, Row};

/// The cases of this part.
pub(super) fn cases() -> Vec<Case> {
    let mut cases = bars();
    cases.extend(dots());
    cases.extend(bullets());
    cases.extend(shares::cases());
    cases.extend(slopes::cases());
    cases
}

/// A name that fills lines.
const LONG: &str = "認知症対応型共同生活介護（グループホーム）および地域密着型特定施設入居者生活介護の定員数";

/// What is said where there is nothing.
const EMPTY: &str = "値がありません";

fn items(name: &str, looked_for: &str, items: Items) -> Case {
    case("items", name, looked_for, Drawing::Items(items))
}

fn row(label: &str, value: f64, decimals: usize, unit: &str) -> Row {
    Row { label: label.to_owned(), point: point(2024, value, decimals, unit), ..Row::default() }
}

/// The same row without a value: withheld or missing.
fn without(mut row: Row, mark: Mark, words: &str) -> Row {
    row.point.value = None;
    row.point.mark = mark;
    words.clone_into(&mut row.point.label);
    row.point.text = format!("R6年度 {words}");
    row
}

fn marked(mut row: Row, mark: Mark) -> Row {
    row.point.mark = mark;
    row.below = (mark == Mark::Incomplete).then(|| "10月～".to_owned());
    row
}

fn strong(mut row: Row) -> Row {
    row.strong = true;
    row
}

/// 東区分, 西区分 and so on: as many names as wanted.
fn names(count: usize) -> Vec<String> {
    (1..=count).map(|number| format!("区分その{number}")).collect()
}

fn bars() -> Vec<Case> {
    let plain = |rows: Vec<Row>, unit: &str| Items { unit: unit.to_owned(), rows, ..Items::default() };
    let many = |count: usize| {
        let values = (0..).map(|i: i32| f64::from(i * 37 % 61));
        names(count).iter().zip(values).map(|(name, value)| row(name, value, 0, "件")).collect::<Vec<_>>()
    };
    let states = vec![
        row("ふつうの区分", 12.0, 0, "件"),
        without(row("公表しない区分", 0.0, 0, "件"), Mark::Withheld, "非公表"),
        without(row("値のない区分", 0.0, 0, "件"), Mark::Missing, "値なし"),
        marked(row("年の途中までの区分", 7.0, 0, "件"), Mark::Incomplete),
        marked(row("速報の区分", 9.0, 0, "件"), Mark::Provisional),
        strong(row("取り上げる区分", 10.0, 0, "件")),
    ];
    let sizes = vec![row("とても大きい", 1e12, 0, "円"), row("とても小さい", 0.001, 3, "円"), row("零", 0.0, 0, "円")];
    let negative = [-12.0, 8.0, -3.0, 0.0].iter().zip(names(4));
    let negative = negative.map(|(value, name)| row(&name, *value, 0, "人")).collect();
    vec![
        items("bars", "一年の区分ごとの件数", plain(many(3), "件")),
        items("bars-one", "区分が一つだけ", plain(many(2).split_off(1), "件")),
        items("bars-none", "区分がない", Items { empty_label: Some(EMPTY.to_owned()), ..plain(Vec::new(), "件") }),
        items("bars-thirty", "30の区分", plain(many(30), "件")),
        items(
            "bars-long",
            "長い名前は折り返す",
            plain(vec![row(LONG, 12.0, 0, "件"), row("短い名前", 9.0, 0, "件")], "件"),
        ),
        items("bars-negative", "負の値と零", plain(negative, "人")),
        items("bars-zero", "すべて零", plain(names(3).iter().map(|name| row(name, 0.0, 0, "件")).collect(), "件")),
        items("bars-sizes", "1兆と0.001", plain(sizes, "円")),
        items("bars-states", "非公表、値なし、途中、速報", plain(states, "件")),
    ]
}

/// A dot against an average, as a share of it.
fn dot(label: &str, value: f64, average: f64, decimals: usize, rank: u32) -> Row {
    let mut row = row(label, value, decimals, "");
    row.point.value = Some(value / average * 100.0);
    row.reference = Some(100.0);
    row.reference_text = Some(printed(average, decimals));
    row.note = Some(format!("{rank}位"));
    row
}

fn heads() -> [String; 3] {
    ["値", "平均", "順位"].map(str::to_owned)
}

fn indexed(rows: Vec<Row>) -> Items {
    let reference_label = Some("20市の平均（＝100）".to_owned());
    Items {
        form: Form::Dots, rows, heads: heads(), unit: "人口10万対".to_owned(), reference_label, ..Items::default()
    }
}

/// Cities against one average in their own unit.
fn cities(values: &[f64], average: f64, decimals: usize, unit: &str) -> Items {
    let rows = names(values.len()).into_iter().zip(values).map(|(name, value)| Row {
        reference: Some(average),
        ..row(&name.replace("区分その", "都市"), *value, decimals, unit)
    });
    let reference_label = Some(format!("平均 {}", printed(average, decimals)));
    let [value, ..] = heads();
    let heads = [value, String::new(), String::new()];
    Items { form: Form::Dots, rows: rows.collect(), heads, unit: unit.to_owned(), reference_label, ..Items::default() }
}

/// Yen as 億円.
fn in_hundred_millions(mut items: Items) -> Items {
    for row in &mut items.rows {
        row.point.label = row.point.value.map_or_else(String::new, |value| printed(value / 1e8, 1));
    }
    let reference_label = Some("平均 51.0".to_owned());
    Items { unit: "億円".to_owned(), scale: 1e8, reference_label, ..items }
}

fn dots() -> Vec<Case> {
    let fourteen = (1..=14).map(|i: u32| {
        let value = f64::from(i * i % 23 + 3) * 7.3;
        dot(&format!("資源その{i}"), value, value * f64::from(60 + i * 53 % 90) / 100.0, 1, i % 9 + 1)
    });
    let sizes = vec![
        dot("病床", 1_103.8, 847.1, 1, 1),
        dot(LONG, 2.7, 1.0, 1, 1),
        dot("事業所", 17.5, 16.7, 1, 6),
        dot("とても大きい", 1_234_567_890_123.0, 1_134_567_890_123.0, 0, 12),
        dot("とても小さい", 0.001, 0.002, 3, 20),
    ];
    let states = vec![
        dot("ふつうの項目", 12.0, 10.0, 0, 3),
        without(dot("公表しない項目", 3.0, 10.0, 0, 3), Mark::Withheld, "非公表"),
        without(dot("値のない項目", 3.0, 10.0, 0, 3), Mark::Missing, "値なし"),
        marked(dot("年の途中までの項目", 7.0, 10.0, 0, 7), Mark::Incomplete),
        marked(dot("速報の項目", 9.0, 10.0, 0, 5), Mark::Provisional),
        strong(dot("取り上げる項目", 13.0, 10.0, 0, 2)),
    ];
    let mut twenty: Vec<f64> = (0..20).map(|i: i32| 62.0 - f64::from(i) * 1.3 - f64::from(i * 7 % 5) * 0.2).collect();
    twenty[8] = twenty[7];
    let mut compared = cities(&twenty, 50.3, 1, "％");
    compared.rows[5].strong = true;
    compared.bound = Some((0.0, 100.0));
    let near =
        vec![dot("一つ目", 99.0, 100.0, 0, 5), dot("二つ目", 101.0, 100.0, 0, 4), dot("三つ目", 100.0, 100.0, 0, 4)];
    vec![
        items("dots", "平均と比べた14の項目", indexed(fourteen.collect())),
        items("dots-cities", "20の市を一つの平均と比べる", compared),
        items("dots-sizes", "大きさの異なる項目、長い名前", indexed(sizes)),
        items("dots-states", "非公表、値なし、途中、速報", indexed(states)),
        items("dots-near", "差が小さいときは小さく見える", indexed(near)),
        items("dots-equal", "すべて平均に等しい", cities(&[40.0, 40.0, 40.0], 40.0, 0, "件")),
        items("dots-one", "項目が一つだけ", indexed(vec![dot("一つの項目", 5.8, 4.6, 1, 5)])),
        items("dots-negative", "負の値と零", cities(&[-12.0, 0.0, 9.0], -2.0, 0, "人")),
        items("dots-yen", "億円で数える", in_hundred_millions(cities(&[1.2e9, 8.6e9, 4.4e9], 5.1e9, 0, ""))),
        items("dots-large", "1兆と0.001", cities(&[1e12, 0.001, 4e11], 5e11, 0, "円")),
        items("dots-none", "項目がない", Items { empty_label: Some(EMPTY.to_owned()), ..indexed(Vec::new()) }),
    ]
}

fn aimed(label: &str, value: f64, target: f64) -> Row {
    Row {
        reference: Some(target),
        reference_text: Some(format!("目標 {}", printed(target, 0))),
        ..row(label, value, 0, "％")
    }
}

/// A row on the scale of its own target.
fn own(label: &str, value: f64, target: f64) -> Row {
    let mut row = aimed(label, value, target);
    (row.point.value, row.reference) = (Some(value / target * 100.0), Some(100.0));
    row.point.text = format!("R6年度 {}回", row.point.label);
    row
}

fn bullet(rows: Vec<Row>, unit: &str) -> Items {
    let reference_label = Some("令和8年度の目標（棒は令和6年度）".to_owned());
    Items { form: Form::Bullets, rows, unit: unit.to_owned(), reference_label, ..Items::default() }
}

fn bullets() -> Vec<Case> {
    let percent = |rows| Items { bound: Some((0.0, 100.0)), ..bullet(rows, "％") };
    let own_scales = Some("棒の長さは、項目ごとに目標を100としたもの".to_owned());
    let unscaled =
        || Row { reference_text: Some("目標なし".to_owned()), ..row("目標のない会議", 1.0, 0, "回") };
    let mut loose = unscaled();
    loose.point.value = None;
    (loose.reference_text, loose.aside) = (None, Some("目標なし".to_owned()));
    let owns = vec![own("定例の会議", 10.0, 10.0), own("部会", 25.0, 15.0), own("審議会", 1.0, 1.0), loose];
    let states = vec![
        aimed("ふつうの項目", 62.0, 80.0),
        without(aimed("公表しない項目", 0.0, 80.0), Mark::Withheld, "非公表"),
        without(aimed("値のない項目", 0.0, 80.0), Mark::Missing, "値なし"),
        marked(aimed("年の途中までの項目", 30.0, 60.0), Mark::Incomplete),
        marked(aimed("速報の項目", 45.0, 60.0), Mark::Provisional),
        unscaled(),
    ];
    let mut less = aimed("待っている人の割合", 12.0, 5.0);
    (less.at_most, less.reference_text) = (true, Some("目標 5以下".to_owned()));
    let mut range = aimed("利用の割合", 47.0, 40.0);
    (range.reference_to, range.reference_text) = (Some(60.0), Some("目標 40～60".to_owned()));
    let sizes = vec![aimed("大きい項目", 1e12, 8e11), aimed("小さい項目", 0.001, 1e9)];
    let zero = vec![aimed("事故の件数", 3.0, 0.0), aimed("苦情の件数", 0.0, 0.0)];
    vec![
        items(
            "bullets",
            "目標と比べる",
            percent(vec![aimed("一つ目の項目", 55.0, 70.0), aimed("二つ目の項目", 45.0, 55.0)]),
        ),
        items("bullets-one", "項目が一つだけ", percent(vec![aimed("健診を受けた人の割合", 41.0, 60.0)])),
        items(
            "bullets-own",
            "目標の大きさが異なる",
            Items { own_scales, tick_unit: "％".to_owned(), ..bullet(owns, "回") },
        ),
        items("bullets-states", "非公表、値なし、途中、速報、目標なし", percent(states)),
        items("bullets-range", "少ない方がよい目標、幅のある目標", percent(vec![less, range])),
        items("bullets-zero", "目標が零", bullet(zero, "件")),
        items("bullets-sizes", "1兆と0.001", bullet(sizes, "円")),
        items(
            "bullets-long",
            "長い名前は折り返す",
            percent(vec![aimed(LONG, 33.0, 100.0), aimed("短い名前", 99.0, 98.0)]),
        ),
        items("bullets-negative", "負の値", bullet(vec![aimed("増減", -4.0, 6.0), aimed("収支", 5.0, -2.0)], "人")),
    ]
}
