//! Charts of many series: small charts in one picture, tables of shades, maps of tiles, and the tables of maps.

use serde_json::Value;

use super::story::Source;

const NAMES: [&str; 12] = ["北", "南", "東", "西", "中", "上", "下", "左", "右", "前", "後", "奥"];

/// An indicator of some areas with a table of their values over R3, R4 and R5.
fn of_areas(count: usize, chart: &str, values: impl Fn(usize) -> [i32; 3]) -> Source {
    let labels: Vec<String> = (0..count).map(|i| format!("a{i}: {}地区", NAMES[i])).collect();
    let yaml = format!(
        "title: 相談の件数\npolicy: care\nunit: 件\n{chart}dimensions:\n  area:\n    title: 地区\n    values: {{{}}}\n",
        labels.join(", ")
    );
    let rows: Vec<String> = (0..count)
        .map(|i| {
            let [a, b, c] = values(i);
            format!("{}地区,{a},{b},{c}\n", NAMES[i])
        })
        .collect();
    let table = format!("区分,R3,R4,R5\n{}", rows.concat());
    Source::tiny().file("care/calls.yaml", &yaml).file("care/calls.csv", &table)
}

fn like(i: usize) -> [i32; 3] {
    let i = i32::try_from(i).unwrap();
    [40 + i, 50 - i, 45 + (i * 7) % 12]
}

/// The wide drawing of an indicator's page.
fn chart(source: &Source, file: &str) -> String {
    source.build().exits(0);
    source.page(file)
}

fn panels(svg: &str) -> usize {
    svg.matches("<g class=\"panel\">").count()
}

#[test]
fn five_series_are_small_charts_in_one_picture_and_one_file() {
    let source = of_areas(5, "", like);
    let svg = chart(&source, "charts/calls.svg");
    assert_eq!(panels(&svg), 5);
    assert!(!source.output().join("charts/calls-2.svg").exists());
    let page = source.page("indicators/calls.html");
    assert_eq!(page.matches("<figure").count(), 1);
    assert!(page.contains("目盛りはすべて同じです。") && !page.contains("目盛りはそれぞれ異なります"));
}

#[test]
fn the_same_values_are_as_high_in_every_small_chart() {
    let svg = chart(&of_areas(6, "", |i| if i == 3 { [10, 20, 30] } else { [30, 20, 10] }), "charts/calls.svg");
    let heights: Vec<&str> = svg
        .lines()
        .filter(|line| line.contains("20件"))
        .filter_map(|mark| mark.split_once(" height=\"")?.1.split('"').next())
        .collect();
    assert_eq!(heights.len(), 6);
    assert!(heights.iter().all(|height| *height == heights[0]), "{heights:?}");
}

#[test]
fn series_of_very_different_size_have_their_own_scales_and_words_say_so() {
    // The greatest of one is ten times that of another: one scale still serves. A little more, and it does not.
    let of = |most: i32| of_areas(5, "", move |i| if i == 0 { [most, 7, 8] } else { [10, 9, 8] });
    let svg = chart(&of(100), "charts/calls.svg");
    assert!(!svg.contains("目盛りはそれぞれ異なります"));
    let source = of(101);
    assert!(chart(&source, "charts/calls.svg").contains("目盛りはそれぞれ異なります"));
    assert!(source.page("indicators/calls.html").contains("目盛りはグラフごとに異なります。"));
}

#[test]
fn more_than_nine_series_of_like_size_are_a_table_of_shades_sorted_by_the_newest_year() {
    // R5: 中 45+28%12=49, 奥 45+77%12=50, 前 45+63%12=48, 東 47, 下 51, 上 56, 後 55, 左 46, 右 53, 北 45, 南 52, 西 54.
    let svg = chart(&of_areas(12, "", like), "charts/calls.svg");
    let mut names: Vec<(usize, &str)> =
        NAMES.iter().map(|name| (svg.find(&format!("\">{name}地区</text>")).unwrap(), *name)).collect();
    names.sort_unstable();
    let order: Vec<&str> = names.into_iter().map(|(_, name)| name).collect();
    assert_eq!(order.concat(), "上後西右南下奥中前東左北");
    assert_eq!(panels(&svg), 0);
    // A shade for each of 36 values, and five in the key.
    let shades: usize = (1..=5).map(|step| svg.matches(&format!("<rect class=\"q{step}\"")).count()).sum();
    assert_eq!(shades, 36 + 5);
    // The title tells both ends, and nothing where they could be others.
    let source = of_areas(12, "", like);
    source.build().exits(0);
    let title = "令和5年度は、最も大きいのが上地区の56件、最も小さいのが北地区の45件です";
    assert!(source.page("indicators/calls.html").contains(title));
    let source = source.edit("care/calls.csv", ",56", ",x");
    source.build().exits(0);
    assert!(!source.page("indicators/calls.html").contains("最も大きいのが"));
    // Of very different size they share no shades.
    let unlike = of_areas(10, "", |i| if i == 0 { [900, 800, 700] } else { [9, 8, 7] });
    assert_eq!(panels(&chart(&unlike, "charts/calls.svg")), 10);
}

#[test]
fn what_is_withheld_or_missing_has_no_shade() {
    let source = of_areas(4, "chart: heat\n", like);
    let source =
        source.file("care/calls.csv", "区分,R3,R4,R5\n北地区,1,2,3\n南地区,4,x,6\n東地区,7,…,9\n西地区,10,11,12\n");
    let svg = chart(&source, "charts/calls.svg");
    let shades: usize = (1..=5).map(|step| svg.matches(&format!("<rect class=\"q{step}\"")).count()).sum();
    assert_eq!(shades, 10 + 5);
    assert_eq!((svg.matches("class=\"x\"").count(), svg.matches("<rect class=\"none\"").count()), (1, 1));
    let page = source.page("indicators/calls.html");
    assert!(page.contains("×は公表していない値です。") && page.contains("点線の枠は値がないことを示します。"));
}

const MAP: &str = "area,row,col\n北地区,1,2\na1,3,2\n東地区,2,3\n西地区,2,1\n";

fn on_map(map: &str) -> Source {
    of_areas(4, "chart: {kind: tiles, map: places.csv}\n", like).file("care/places.csv", map)
}

/// The left edge and the top of the tile of a value.
fn tile(svg: &str, words: &str) -> (f64, f64) {
    let mut marks = svg.lines().filter(|line| line.contains(" data-t=\""));
    let mark = marks.find(|mark| mark.contains(&format!("{words}、"))).unwrap();
    let number = |name: &str| {
        let (_, rest) = mark.split_once(&format!(" {name}=\"")).unwrap();
        rest.split('"').next().unwrap().parse::<f64>().unwrap()
    };
    (number("x"), number("y"))
}

#[test]
fn a_tile_stands_at_its_row_and_column() {
    // R5: 北 45, 南 52, 東 47, 西 54.
    let svg = chart(&on_map(MAP), "charts/calls.svg");
    let [north, south, east, west] = ["45件", "52件", "47件", "54件"].map(|words| tile(&svg, words));
    assert!(north.1 < east.1 && (east.1 - west.1).abs() < 0.1 && east.1 < south.1);
    assert!(west.0 < north.0 && (north.0 - south.0).abs() < 0.1 && south.0 < east.0);
}

#[test]
fn a_map_may_have_japanese_headings_short_names_and_an_older_encoding() {
    let names = "地区,行,列,略称\n北地区,１,２,\n南地区,3,2,\n東地区,2,3,東\n西地区,2,1,\n";
    let plain = chart(&on_map(names), "charts/calls.svg");
    let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(names);
    let source = on_map(names).bytes("care/places.csv", &bytes);
    assert_eq!(chart(&source, "charts/calls.svg"), plain);
    assert_eq!(tile(&plain, "45件"), tile(&chart(&on_map(MAP), "charts/calls.svg"), "45件"));
}

/// Code, place and message of each error.
fn told(source: &Source) -> Vec<(String, String, String)> {
    let run = source.check(&["--format", "json"]).exits(1);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let problems = report["problems"].as_array().unwrap().iter().map(|problem| {
        let place = format!("{} {}", text(&problem["file"]), text(&problem["cell"]["address"]));
        (text(&problem["code"]), place.trim().to_owned(), text(&problem["message"]))
    });
    problems.collect()
}

#[track_caller]
fn complains(map: &str, code: &str, place: &str, message: &str) {
    let told = told(&on_map(map));
    let found = told.iter().any(|one| (&*one.0, &*one.1) == (code, place) && one.2.contains(message));
    assert!(found, "{told:#?}");
}

#[test]
fn what_is_wrong_with_a_map_is_told_at_its_cell() {
    let with = |from: &str, to: &str| MAP.replace(from, to);
    complains(&with("東地区", "東地域"), "K0206", "care/places.csv A4", "「東地域」");
    complains(&with("2,3", "2.5,3"), "K0227", "care/places.csv B4", "「2.5」は、1から40までの整数ではありません");
    complains(&with("2,3", "2,41"), "K0227", "care/places.csv C4", "列「41」");
    complains(&with("2,3", "0,3"), "K0227", "care/places.csv B4", "行「0」");
    complains(&with("2,3", "2"), "K0227", "care/places.csv B4", "列「」");
    complains(&with("area,row", "area,line"), "K0227", "care/places.csv A1", "area, line, col");
    complains(&with("西地区,2,1", "北地区,2,1"), "K0228", "care/places.csv A5", "「北地区」が2回あります（先に2行目）");
    complains(&with("西地区,2,1", "西地区,2,3"), "K0228", "care/places.csv A5", "「東地区」（4行目）");
    complains(&with("西地区,2,1\n", ""), "K0229", "care/calls.yaml", "西地区");
    complains("", "K0227", "care/places.csv", "空です");
    complains(&with("area,row,col", "area,row,row,col"), "K0227", "care/places.csv C1", "「row」が2回");
    complains("area,row,col\n", "K0229", "care/calls.yaml", "西地区");
    let told = told(&on_map(MAP).edit("care/calls.yaml", "places.csv", "../../places.csv"));
    assert_eq!(told.iter().map(|one| &*one.0).collect::<Vec<_>>(), ["K0004"]);
}
