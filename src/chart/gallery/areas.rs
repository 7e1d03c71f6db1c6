//! Many series at once: small drawings on one scale, shades, tiles.

use super::{Case, case, point, tick};
use crate::chart::picture::{
    Break, Drawing, Event, Heat, HeatRow, Kind, Mark, Panel, Panels, Plot, Point, Target, Tile, Tiles,
};

/// The cases of this part.
pub(super) fn cases() -> Vec<Case> {
    let mut cases = panels();
    cases.extend(aimed_panels());
    cases.extend(heats());
    cases.extend(tiles());
    cases
}

/// Figures that look like figures, the same each time.
fn figure(item: i32, year: i32, most: i32) -> f64 {
    f64::from((item * 7919 + year * 104_729 + item * year * 31).rem_euclid(most + 1))
}

fn marked(mut point: Point, mark: Mark) -> Point {
    if matches!(mark, Mark::Withheld | Mark::Missing) {
        (point.value, point.label) = (None, String::new());
        point.text =
            format!("{}年度 {}", tick(point.year).label, if mark == Mark::Withheld { "秘匿" } else { "値なし" });
    }
    Point { mark, ..point }
}

fn points(item: i32, years: std::ops::RangeInclusive<i32>, least: i32, most: i32) -> Vec<Point> {
    years.map(|year| point(year, f64::from(least) + figure(item, year, most - least), 0, "件")).collect()
}

fn common(kind: Kind, years: std::ops::RangeInclusive<i32>) -> Plot {
    Plot {
        kind,
        unit: "件".to_owned(),
        years: years.map(tick).collect(),
        cut_label: Some("縦軸は{}から".to_owned()),
        empty_label: Some(empty_label()),
        ..Plot::default()
    }
}

fn empty_label() -> String {
    "値がありません".to_owned()
}

fn signs(incomplete: &str) -> Vec<(Mark, String)> {
    let signs = [
        (Mark::Incomplete, incomplete),
        (Mark::Withheld, "×＝公表していない値"),
        (Mark::Missing, "点線の枠＝値なし"),
        (Mark::Provisional, "太い点線の枠＝速報値"),
    ];
    signs.map(|(mark, words)| (mark, words.to_owned())).to_vec()
}

fn panel(label: &str, points: Vec<Point>) -> Panel {
    Panel { label: label.to_owned(), points, targets: Vec::new() }
}

fn many(kind: Kind, count: i32, years: &std::ops::RangeInclusive<i32>) -> Panels {
    let one = |item| panel(&format!("第{item}地区"), points(item, years.clone(), 20, 90));
    Panels { common: common(kind, years.clone()), panels: (1..=count).map(one).collect(), own_scales: None }
}

fn panels() -> Vec<Case> {
    let case = |name: &str, looked_for: &str, panels: Panels| case("areas", name, looked_for, Drawing::Panels(panels));
    let years = 2018..=2024;
    let mut signs = many(Kind::Bar, 9, &years);
    add_signs(&mut signs);
    let mut signs_line = many(Kind::Line, 6, &(2012..=2024));
    add_signs(&mut signs_line);
    let mut own = many(Kind::Bar, 3, &years);
    for (panel, scale) in own.panels.iter_mut().zip([1, 9, 180]) {
        panel.points = points(scale, years.clone(), scale, 6 * scale);
    }
    own.own_scales = Some("目盛りはそれぞれ異なります".to_owned());
    let mut own_line = own.clone();
    own_line.common.kind = Kind::Line;
    let mut long = many(Kind::Bar, 5, &years);
    for panel in &mut long.panels {
        panel.label = format!("{}の推進員の相談受付後に関係機関と支援調整した件数", panel.label);
    }
    let mut english = many(Kind::Line, 6, &years);
    for panel in &mut english.panels {
        panel.label = String::from("Consultations with several agencies in the northern district");
    }
    let mut zero = many(Kind::Bar, 6, &years);
    for point in zero.panels.iter_mut().flat_map(|panel| &mut panel.points) {
        *point = self::point(point.year, 0.0, 0, "件");
    }
    let mut negative = many(Kind::Bar, 6, &years);
    for point in negative.panels.iter_mut().flat_map(|panel| &mut panel.points) {
        *point = self::point(point.year, figure(point.year, 5, 80) - 40.0, 0, "件");
    }
    let empty = Panels { common: common(Kind::Bar, years.clone()), ..Panels::default() };
    let mut gaps = many(Kind::Bar, 3, &years);
    gaps.panels[1].points.clear();
    vec![
        case("panels-5-bars", "5区分の棒、ひとつの目盛り", many(Kind::Bar, 5, &years)),
        case("panels-9-signs", "棒：一部の年度、秘匿、欠け、速報、目標、変更、出来事", signs),
        case("panels-6-lines", "線：同じ印、13年度", signs_line),
        case("panels-16", "16地区の線", many(Kind::Line, 16, &(2015..=2024))),
        case("panels-30", "30地区の棒", many(Kind::Bar, 30, &years)),
        case("panels-own", "桁のちがう3区分、それぞれの目盛り", own),
        case("panels-own-lines", "桁のちがう3区分の線", own_line),
        case("panels-long", "長い名前", long),
        case("panels-english", "英語の長い名前", english),
        case("panels-zero", "すべて0", zero),
        case("panels-negative", "負の値", negative),
        case("panels-one-year", "1年度だけ", many(Kind::Bar, 6, &(2024..=2024))),
        case("panels-40-years", "40年度", many(Kind::Line, 6, &(1985..=2024))),
        case("panels-gap", "値のない区分", gaps),
        case("panels-none", "区分がない", empty),
    ]
}

/// One target for all.
fn aimed_panels() -> Vec<Case> {
    let case = |name: &str, looked_for: &str, panels: Panels| case("areas", name, looked_for, Drawing::Panels(panels));
    let mut rates = many(Kind::Line, 7, &(2019..=2024));
    rates.common.unit = String::from("％");
    rates.common.bound = Some((0.0, 100.0));
    for (item, panel) in (0..).zip(&mut rates.panels) {
        panel.points = points(item, 2019..=2024, 82, 97);
        panel.targets = vec![Target { year: None, value: 95.0, label: "目標 95".to_owned(), series: None }];
    }
    let mut dated = many(Kind::Bar, 6, &(2019..=2024));
    for panel in &mut dated.panels {
        panel.targets =
            vec![Target { year: Some(2024), value: 70.0, label: "R6の目標 70".to_owned(), series: None }];
    }
    vec![
        case("panels-rates", "割合の線、切れた縦軸、目標", rates),
        case("panels-dated", "どの区分にも同じ、最後の年度の目標", dated),
    ]
}

/// Every sign: spans, what is withheld, missing, to be revised, aimed at, changed, and an event.
fn add_signs(panels: &mut Panels) {
    let count = panels.common.years.len();
    panels.common.years[0].span = Some("10月～".to_owned());
    panels.common.years[count - 1].span = Some("～10月".to_owned());
    panels.common.breaks = vec![Break { year: 2021, label: "R3に対象が変わりました".to_owned() }];
    panels.common.events = vec![Event { from: 2019, to: Some(2020), label: "集まりを控えた時期".to_owned() }];
    for (at, panel) in panels.panels.iter_mut().enumerate() {
        let mut marks = vec![(0, Mark::Incomplete), (count - 1, Mark::Incomplete)];
        match at % 4 {
            1 => marks.push((count - 3, Mark::Withheld)),
            2 => marks.push((count - 3, Mark::Missing)),
            3 => marks.push((count - 2, Mark::Provisional)),
            _ => {}
        }
        for (i, mark) in marks {
            panel.points[i] = marked(panel.points[i].clone(), mark);
        }
        let year = (at % 3 == 1).then_some(2023);
        let label = if year.is_some() { "R5の目標 60" } else { "目標 60" };
        panel.targets.extend((at < 5).then(|| Target { year, value: 60.0, label: label.to_owned(), series: None }));
    }
}

fn heat(rows: i32, years: &std::ops::RangeInclusive<i32>, most: i32) -> Heat {
    let row = |item: i32| HeatRow { label: format!("第{item}地区"), points: points(item, years.clone(), 0, most) };
    let mut rows: Vec<HeatRow> = (1..=rows).map(row).collect();
    let latest = |row: &HeatRow| row.points.last().and_then(|p| p.value).unwrap_or(0.0);
    rows.sort_by(|a, b| latest(b).total_cmp(&latest(a)));
    Heat {
        unit: "件".to_owned(),
        years: years.clone().map(tick).collect(),
        rows,
        key_label: "色の段階（件、境目の値は上の段階）".to_owned(),
        fewer_label: Some("{}からの年度を示しています".to_owned()),
        signs: signs("斜線＝1年分に満たない年度"),
        empty_label: Some(empty_label()),
        ..Heat::default()
    }
}

fn heats() -> Vec<Case> {
    let case = |name: &str, looked_for: &str, heat: Heat| case("areas", name, looked_for, Drawing::Heat(heat));
    let mut signs = heat(8, &(2018..=2024), 90);
    signs.years[6].span = Some("～10月".to_owned());
    for (at, row) in signs.rows.iter_mut().enumerate() {
        row.points[6] = marked(row.points[6].clone(), Mark::Incomplete);
        let mark = [Mark::Withheld, Mark::Missing, Mark::Provisional, Mark::Full][at % 4];
        row.points[3 + at / 4] = marked(row.points[3 + at / 4].clone(), mark);
    }
    signs.rows[7].points.remove(0);
    let mut signs_many = signs.clone();
    signs_many.years = (2005..=2024).map(tick).collect();
    signs_many.years[19].span = Some("～10月".to_owned());
    let mut long = heat(5, &(2019..=2024), 12);
    for row in &mut long.rows {
        row.label = format!("{}の地域包括支援センターの担当区域", row.label);
    }
    let mut great = heat(6, &(2020..=2024), 90);
    for point in great.rows.iter_mut().flat_map(|row| &mut row.points) {
        *point = self::point(point.year, point.value.unwrap_or(0.0) * 1_234_567.0, 0, "円");
    }
    let mut small = heat(4, &(2020..=2024), 90);
    small.decimals = 3;
    for point in small.rows.iter_mut().flat_map(|row| &mut row.points) {
        *point = self::point(point.year, point.value.unwrap_or(0.0) / 10_000.0, 3, "人");
    }
    let mut equal = heat(4, &(2020..=2024), 0);
    equal.rows.iter_mut().flat_map(|row| &mut row.points).for_each(|p| *p = self::point(p.year, 5.0, 0, "件"));
    vec![
        case("heat-6x3", "6区分、3年度", heat(6, &(2022..=2024), 90)),
        case("heat-6x11", "6区分、11年度", heat(6, &(2014..=2024), 1_900)),
        case("heat-20x11", "20地区、11年度", heat(20, &(2014..=2024), 90)),
        case("heat-20x20", "20地区、20年度", heat(20, &(2005..=2024), 1_900)),
        case("heat-30x7", "30地区、7年度", heat(30, &(2018..=2024), 400)),
        case("heat-signs", "一部の年度、秘匿、欠け、速報", signs),
        case("heat-signs-many", "同じ印を20年度で", signs_many),
        case("heat-long", "長い名前", long),
        case("heat-great", "大きい数", great),
        case("heat-small", "小さい数", small),
        case("heat-zero", "すべて0", heat(4, &(2020..=2024), 0)),
        case("heat-equal", "すべて同じ値", equal),
        case("heat-one-year", "1年度だけ", heat(6, &(2024..=2024), 90)),
        case("heat-none", "区分がない", heat(0, &(2020..=2024), 90)),
    ]
}

fn tile(label: &str, at: (u32, u32), value: f64) -> Tile {
    Tile { label: label.to_owned(), short: None, at, point: point(2024, value, 0, "件") }
}

fn map(tiles: Vec<Tile>) -> Tiles {
    Tiles {
        unit: "件".to_owned(),
        year: tick(2024),
        tiles,
        key_label: "色の段階（件、境目の値は上の段階）".to_owned(),
        signs: signs("斜線＝～10月"),
        empty_label: Some(empty_label()),
        ..Tiles::default()
    }
}

/// Sixteen areas in a shape that no place has.
fn sixteen(name: impl Fn(i32) -> String) -> Vec<Tile> {
    let rows: [(u32, std::ops::RangeInclusive<u32>); 5] = [(1, 2..=3), (2, 1..=4), (3, 1..=5), (4, 2..=4), (5, 3..=4)];
    let places = rows.into_iter().flat_map(|(row, columns)| columns.map(move |column| (row, column)));
    (1..).zip(places).map(|(item, at)| tile(&name(item), at, figure(item, 2024, 320))).collect()
}

fn tiles() -> Vec<Case> {
    let case = |name: &str, looked_for: &str, tiles: Tiles| case("areas", name, looked_for, Drawing::Tiles(tiles));
    let wards = || {
        let names = [("北区", (1, 1), 41.0), ("中区", (1, 2), 23.0), ("東区", (1, 3), 12.0), ("南区", (2, 2), 35.0)];
        names.map(|(label, at, value)| tile(label, at, value)).to_vec()
    };
    let long = sixteen(|item| format!("第{item}地域包括支援センター区域"));
    let mut short = long.clone();
    for (item, tile) in (1..).zip(&mut short) {
        tile.short = Some(format!("第{item}"));
    }
    let mut signs = sixteen(|item| format!("第{item}区"));
    for (at, mark) in [(1, Mark::Withheld), (5, Mark::Missing), (8, Mark::Provisional), (10, Mark::Incomplete)] {
        signs[at].point = marked(signs[at].point.clone(), mark);
    }
    let mut equal = wards();
    for tile in &mut equal {
        tile.point = point(2024, 7.0, 0, "件");
    }
    let mut hidden = wards();
    for tile in &mut hidden {
        tile.point = marked(tile.point.clone(), Mark::Withheld);
    }
    let mut great = wards();
    for tile in &mut great {
        tile.point = point(2024, tile.point.value.unwrap_or(0.0) * 1e9, 0, "円");
    }
    vec![
        case("tiles-4", "4区", map(wards())),
        case("tiles-16", "16区", map(sixteen(|item| format!("第{item}区")))),
        case("tiles-47", "47の都道府県の形", map(prefectures())),
        case("tiles-long", "長い名前", map(long)),
        case("tiles-short", "長い名前に略称", map(short)),
        case("tiles-signs", "秘匿、欠け、速報、一部の年度", map(signs)),
        case("tiles-equal", "すべて同じ値", map(equal)),
        case("tiles-withheld", "すべて秘匿", map(hidden)),
        case("tiles-great", "大きい数", map(great)),
        case("tiles-none", "区分がない", map(Vec::new())),
    ]
}

/// The prefectures of Japan about as they lie to one another, with made-up figures.
fn prefectures() -> Vec<Tile> {
    const ROWS: [(u32, u32, &str); 13] = [
        (1, 13, "北海道"),
        (2, 13, "青森"),
        (3, 12, "秋田 岩手"),
        (4, 12, "山形 宮城"),
        (5, 9, "石川 富山 新潟 福島"),
        (6, 8, "福井 岐阜 長野 群馬 栃木"),
        (7, 3, "島根 鳥取 兵庫 京都 滋賀 山梨 埼玉 茨城"),
        (8, 2, "山口 広島 岡山 大阪 奈良 愛知 静岡 東京 千葉"),
        (9, 7, "和歌山 三重"),
        (9, 10, "神奈川"),
        (10, 1, "佐賀 福岡 愛媛 香川"),
        (11, 1, "長崎 大分 高知 徳島"),
        (12, 1, "熊本 宮崎"),
    ];
    let mut tiles = Vec::new();
    for (row, first, names) in ROWS {
        for (column, name) in (first..).zip(names.split(' ')) {
            let item = i32::try_from(tiles.len()).unwrap_or(0);
            tiles.push(tile(name, (row, column), figure(item, 2024, 990)));
        }
    }
    tiles.push(tile("鹿児島", (13, 1), 512.0));
    tiles.push(tile("沖縄", (13, 3), 77.0));
    tiles
}
