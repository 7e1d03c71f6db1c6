//! Leaks drawn into charts of many series: small charts, shades, tiles.

use super::charts::{attribute, bar, draw, found};
use super::site::{Hidden, Site};
use kizashi::analyse::disclosure::Why;

/// Users of four areas over four years; 6 of the east in 令和4年度 are withheld.
fn site(chart: &str, more: &[(&str, &str)]) -> Site {
    let yaml = format!(
        "title: 地区の利用者\npolicy: care\nunit: 人\nsubject: person\nchart: {chart}\ndimensions:\n  area:\n    title: 地区\n    \
         values: {{north: 北の地区, south: 南の地区, east: 東の地区, west: 西の地区}}\n"
    );
    let table = "区分,R2年度,R3年度,R4年度,R5年度\n北の地区,40,42,44,39\n南の地区,25,24,26,27\n東の地区,13,14,x,15\n\
                 西の地区,32,33,31,30\n";
    let mut files = vec![("care/users.yaml", yaml.as_str()), ("care/users.csv", table)];
    files.extend(more);
    let hidden: [Hidden<'_>; 1] = [("users", Some("east"), 2022, Some(6.0), Why::Small)];
    Site::of(&files, 10, &hidden)
}

/// The same in the newest year, on a map.
fn map() -> Site {
    let yaml = "title: 地区の利用者\npolicy: care\nunit: 人\nsubject: person\nchart: {kind: tiles, map: map.csv}\ndimensions:\n  \
                area:\n    title: 地区\n    values: {north: 北の地区, south: 南の地区, east: 東の地区, west: 西の地区}\n";
    let table = "区分,R4年度,R5年度\n北の地区,44,39\n南の地区,26,27\n東の地区,14,x\n西の地区,31,30\n";
    let places = "area,row,col,label\nnorth,1,2,北\nsouth,3,2,\neast,2,3,東\nwest,2,1,\n";
    let files = [("care/users.yaml", yaml), ("care/users.csv", table), ("care/map.csv", places)];
    let hidden: [Hidden<'_>; 1] = [("users", Some("east"), 2023, Some(6.0), Why::Small)];
    Site::of(&files, 10, &hidden)
}

const CELL: &str = "地区の利用者 東の地区[2022]";
const FILES: [&str; 2] = ["charts/users.svg", "indicators/users.html"];

#[test]
fn nothing_is_found_in_clean_charts_of_many_series() {
    for site in [site("multiples", &[]), site("heat", &[]), map()] {
        assert_eq!(site.found(), [""; 0]);
    }
}

/// Where the withheld value of a small chart would stand: the middle and the width of its bar, the floor, one person.
fn gap(text: &str) -> (f64, f64, f64, f64) {
    let ([x3, top, width, high], [x5, ..]) = (bar(text, "令和3年度 14人"), bar(text, "令和5年度 15人"));
    (f64::midpoint(x3, x5) + width / 2.0, width, top + high, high / 14.0)
}

#[test]
fn a_mark_in_a_small_chart() {
    let site = site("multiples", &[]);
    for file in FILES {
        let text = site.text(file);
        let (x, width, floor, each) = gap(&text);
        let (left, y, high) = (x - width / 2.0, floor - 6.0 * each, 6.0 * each);
        let shapes = [
            (
                "a bar",
                format!("<rect class=\"past\" x=\"{left:.1}\" y=\"{y:.1}\" width=\"{width}\" height=\"{high:.1}\"/>"),
            ),
            (
                "a bar of no class",
                format!("<rect x=\"{left:.1}\" y=\"{y:.1}\" width=\"{width}\" height=\"{high:.1}\"/>"),
            ),
            ("a circle", format!("<circle class=\"mk c1\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\"/>")),
            (
                "a cross at its height",
                format!("<path class=\"x\" d=\"M{} {:.1}L{} {:.1}\"/>", x - 4.0, y - 4.0, x + 4.0, y + 4.0),
            ),
            ("a number", format!("<text class=\"val m\" x=\"{x:.1}\" y=\"{y:.1}\">6</text>")),
        ];
        for (what, shape) in shapes {
            // In the group of another small chart, or outside of all of them, the mark stands at the same place.
            found(&format!("{what} in {file}"), &site, file, CELL, |text| draw(text, &shape));
            found(&format!("{what} at the end of {file}"), &site, file, CELL, |text| {
                let (before, chart) = text.split_once("plot wide").unwrap();
                format!("{before}plot wide{}", chart.replacen("</svg>", &format!("{shape}</svg>"), 1))
            });
        }
        // Over another series the same bar stands for nothing withheld.
        let [_, top, ..] = bar(&text, "令和4年度 44人");
        let [north, ..] = bar(&text, "令和4年度 44人");
        let harmless =
            format!("<rect class=\"past\" x=\"{north}\" y=\"{top}\" width=\"{width}\" height=\"{high:.1}\"/>");
        assert_eq!(site.found_with(file, |text| draw(text, &harmless)), [""; 0]);
    }
}

#[test]
fn a_mark_in_a_small_chart_of_its_own_scale() {
    let yaml = "title: 相談の場所\npolicy: care\nunit: 人\nsubject: person\nchart: multiples\ndimensions:\n  place:\n    \
                title: 場所\n    values: {hall: 市役所の窓口, home: 自宅への訪問}\n";
    let table = "区分,R2年度,R3年度,R4年度,R5年度\n市役所の窓口,940,942,944,939\n自宅への訪問,13,14,x,15\n";
    let hidden: [Hidden<'_>; 1] = [("users", Some("home"), 2022, Some(6.0), Why::Small)];
    let site = Site::of(&[("care/users.yaml", yaml), ("care/users.csv", table)], 10, &hidden);
    assert_eq!(site.found(), [""; 0]);
    let (x, width, floor, each) = gap(&site.text(FILES[0]));
    let (left, y, high) = (x - width / 2.0, floor - 6.0 * each, 6.0 * each);
    let shape = format!("<rect class=\"past\" x=\"{left:.1}\" y=\"{y:.1}\" width=\"{width}\" height=\"{high:.1}\"/>");
    found("a bar", &site, FILES[0], "相談の場所 自宅への訪問[2022]", |text| draw(text, &shape));
}

/// The cross of the withheld value: its middle.
fn cross(text: &str) -> (f64, f64) {
    let (_, rest) = text.split_once("<path class=\"x\"").unwrap().1.split_once(" d=\"M").unwrap();
    let (x, rest) = rest.split_once(' ').unwrap();
    let y: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    (x.parse::<f64>().unwrap() + 4.5, y.parse::<f64>().unwrap() + 4.5)
}

#[test]
fn a_shade_or_a_number_in_the_cell_of_a_withheld_value() {
    for (site, cell) in [(site("heat", &[]), CELL), (map(), "地区の利用者 東の地区[2023]")] {
        for file in FILES {
            let text = site.text(file);
            let (x, y) = cross(&text);
            for class in ["q1", "q5", "hatch hpast", "past"] {
                let shade = format!(
                    "<rect class=\"{class}\" x=\"{:.1}\" y=\"{:.1}\" width=\"30\" height=\"20\"/>",
                    x - 15.0,
                    y - 10.0
                );
                found(&format!("{class} in {file}"), &site, file, cell, |text| draw(text, &shade));
            }
            let plain = format!("<rect x=\"{:.1}\" y=\"{:.1}\" width=\"8\" height=\"20\"/>", x - 8.0, y - 10.0);
            found(&format!("a field of no class in {file}"), &site, file, cell, |text| draw(text, &plain));
            for number in ["6", "6人"] {
                let number = format!("<text class=\"in q1t m\" x=\"{x}\" y=\"{:.1}\">{number}</text>", y + 5.0);
                found(&format!("a number in {file}"), &site, file, cell, |text| draw(text, &number));
            }
            // What is drawn there tells nothing.
            let empty = format!(
                "<rect class=\"cell\" x=\"{:.1}\" y=\"{:.1}\" width=\"30\" height=\"20\"/>",
                x - 15.0,
                y - 10.0
            );
            assert_eq!(site.found_with(file, |text| draw(text, &empty)), [""; 0]);
        }
    }
}

#[test]
fn the_shade_that_a_withheld_value_would_have_is_not_in_its_cell() {
    for site in [site("heat", &[]), map()] {
        let text = site.text(FILES[0]);
        let (x, y) = cross(&text);
        let fields = text.split("<rect class=\"").skip(1).filter(|field| {
            let [left, top, width, height] = ["x", "y", "width", "height"].map(|name| attribute(field, name));
            (left..=left + width).contains(&x) && (top..=top + height).contains(&y)
        });
        let classes: Vec<&str> = fields.map(|field| field.split('"').next().unwrap()).collect();
        assert_eq!(classes, ["cell"]);
    }
}
