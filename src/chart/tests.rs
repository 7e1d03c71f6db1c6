//! Every drawing is well-formed, complete and inside its view box, whatever it is given.

use super::picture::{
    Break, Drawing, Event, Items, Kind, Mark, Picture, Plot, Point, Row, Series, Size, Spark, Target, Tick,
};
use super::{draw, sparkline, standalone};

fn tick(year: i32) -> Tick {
    Tick { year, label: format!("R{}", year - 2018), western: year.to_string(), span: None }
}

fn point(year: i32, value: f64) -> Point {
    let text = format!("{year}年度 {value}<&\"'");
    Point { year, value: Some(value), label: value.to_string(), text, ..Point::default() }
}

fn series(label: &str, values: &[f64]) -> Series {
    let points = (2018..).zip(values).map(|(y, v)| point(y, *v)).collect();
    Series { key: label.into(), label: label.into(), points }
}

fn plot(kind: Kind, all: &[&[f64]]) -> Plot {
    let count = all.iter().map(|v| v.len()).max().unwrap_or(0);
    Plot {
        kind,
        unit: "件".into(),
        years: (2018..).take(count).map(tick).collect(),
        series: all.iter().map(|v| series("推進員の相談受付後、関係機関と支援調整した件数", v)).collect(),
        ..Plot::default()
    }
}

fn picture(drawing: Drawing) -> Picture {
    Picture { id: "p".into(), title: "題 <1> & \"2\"".into(), description: "説明".into(), drawing }
}

fn years(plot: &Plot) -> Picture {
    picture(Drawing::Years(plot.clone()))
}

/// Checks tags, ids and coordinates by hand; gives the drawing back.
pub(super) fn sound(svg: &str) {
    let head = svg.split_once("viewBox=\"0 0 ").unwrap().1.split_once('"').unwrap().0;
    let (width, height) = head.split_once(' ').unwrap();
    let (width, height): (f64, f64) = (width.parse().unwrap(), height.parse().unwrap());
    let mut open: Vec<&str> = Vec::new();
    let mut ids: Vec<&str> = Vec::new();
    for piece in svg.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        assert!(!text.contains(['<', '>']), "{text}");
        let name = tag.split([' ', '/']).find(|s| !s.is_empty()).unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "{svg}");
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        for (key, value) in tag.split("\" ").filter_map(|a| a.split_once("=\"")) {
            let key = key.rsplit(' ').next().unwrap();
            let value = value.trim_end_matches(['"', '/']);
            if key == "id" {
                assert!(!ids.contains(&value), "{value} twice");
                ids.push(value);
            }
            if matches!(key, "x" | "cx") {
                assert!((0.0..=width).contains(&value.parse().unwrap()), "{tag}");
            }
            if matches!(key, "y" | "cy") {
                assert!((0.0..=height).contains(&value.parse().unwrap()), "{tag}");
            }
            if matches!(key, "width" | "height") {
                assert!(value.parse::<f64>().unwrap() >= 0.0, "{tag}");
            }
        }
    }
    assert!(open.is_empty());
    assert!(!svg.contains("NaN") && !svg.contains("inf") && !svg.contains("\"-"), "{svg}");
}

fn check(plot: &Plot) {
    check_picture(&years(plot));
}

fn check_picture(picture: &Picture) {
    for size in [Size::Wide, Size::Narrow] {
        let svg = draw(picture, size).unwrap();
        sound(&svg);
        assert!(svg.contains("role=\"img\"") && svg.contains("<desc"));
        assert_eq!(svg, draw(picture, size).unwrap());
    }
}

const KINDS: [Kind; 4] = [Kind::Line, Kind::Bar, Kind::Stacked, Kind::Grouped];

#[test]
fn odd_numbers_are_drawn() {
    let long: Vec<f64> = (0..40).map(|i| f64::from(i * i % 37)).collect();
    let cases: [&[f64]; 11] = [
        &[],
        &[5.0],
        &[0.0, 0.0, 0.0],
        &[-3.0, -8.0],
        &[-3.0, 8.0, 0.0],
        &[0.001, 0.002],
        &[1e12, 0.001],
        &[1e12, 1e12],
        &[f64::NAN, f64::INFINITY, 1.0],
        &[f64::MAX, f64::MIN],
        &long,
    ];
    for kind in KINDS {
        for case in cases {
            check(&plot(kind, &[case]));
            check(&plot(kind, &[case, case]));
            check(&plot(kind, &[case, case, case, case]));
        }
        check(&plot(kind, &[]));
    }
}

#[test]
fn wide_numbers_and_long_names_leave_room_for_the_years() {
    for base in [2e7, 9e8, 1e12] {
        let p =
            plot(Kind::Line, &[&[base, base * 1.05, base * 1.1, base, base], &[base * 0.9, base, base, base, base]]);
        check(&p);
        let svg = draw(&years(&p), Size::Wide).unwrap();
        assert_eq!(svg.matches("class=\"yr m\"").count(), 5, "{svg}");
    }
}

#[test]
fn all_signs_at_once() {
    for kind in KINDS {
        let mut p = plot(kind, &[&[60.0, 62.0, 63.0, 70.0, 71.0], &[34.0, 41.0, 45.0, 50.0, 52.0]]);
        let marks = [Mark::Incomplete, Mark::Withheld, Mark::Missing, Mark::Full, Mark::Provisional];
        for (point, mark) in p.series[0].points.iter_mut().zip(marks) {
            point.mark = mark;
        }
        p.years[0].span = Some("10月～".into());
        p.bound = Some((0.0, 96.0));
        p.bound_label = Some("全96小学校区・地区".into());
        let target = |year, value, label: &str| Target { year, value, label: label.into(), series: None };
        p.targets = vec![target(None, 90.0, "目標 90"), target(Some(2030), 1e9, "目標")];
        p.baseline = Some(target(Some(2018), 50.0, "基準"));
        let brk = |year, label: &str| Break { year, label: label.into() };
        p.breaks = vec![brk(2020, "対象者の範囲を拡大"), brk(1900, "x")];
        p.events = (0..6)
            .map(|i| Event {
                from: 2016 + i, to: Some(2019), label: "感染症対策で集合形式の会議を控えた".into()
            })
            .collect();
        p.plan = Some((2020, 2040, "計画期間".into()));
        check(&p);
    }
}

#[test]
fn items_are_drawn() {
    let row = Row {
        label: "地域".into(),
        point: point(2020, 4.0),
        reference: Some(5.0),
        reference_text: Some("5".into()),
        note: Some("1位".into()),
        strong: true,
        ..Row::default()
    };
    let label = Some("平均".into());
    check_picture(&picture(Drawing::Items(Items { rows: vec![row], reference_label: label, ..Items::default() })));
    check_picture(&picture(Drawing::Items(Items::default())));
}

#[test]
fn an_incomplete_year_is_hollow_and_not_joined() {
    let mut p = plot(Kind::Line, &[&[90.0, 92.0, 95.0]]);
    p.series[0].points[2].mark = Mark::Incomplete;
    let svg = draw(&years(&p), Size::Wide).unwrap();
    let line = svg.lines().find(|l| l.contains("class=\"ln c1\"")).unwrap();
    assert_eq!(line.matches(['L', 'H', 'V']).count(), 1, "{line}");
    assert!(svg.contains("mk o c1"));
}

#[test]
fn a_break_leaves_a_gap() {
    let mut p = plot(Kind::Line, &[&[90.0, 92.0, 95.0, 96.0]]);
    p.breaks = vec![Break { year: 2020, label: "変更".into() }];
    let svg = draw(&years(&p), Size::Wide).unwrap();
    assert_eq!(svg.matches("class=\"ln c1\"").count(), 2);
    assert_eq!(svg.matches("class=\"slash\"").count(), 2);
}

#[test]
fn every_mark_says_its_words() {
    let svg = draw(&years(&plot(Kind::Stacked, &[&[3.0, 4.0], &[5.0, 6.0]])), Size::Wide).unwrap();
    assert_eq!(svg.matches(" data-t=\"").count(), 4);
    assert!(svg.contains("&lt;&amp;&quot;&#39;"));
}

#[test]
fn no_look_is_written_into_the_drawing() {
    for kind in KINDS {
        let svg = draw(&years(&plot(kind, &[&[3.0, 4.0], &[5.0, 6.0]])), Size::Wide).unwrap();
        let svg = svg.replace("paint-order=\"stroke\"", "");
        for word in ["stroke", "font", "style", "fill=\"#", "text-anchor"] {
            assert!(!svg.contains(word), "{word}");
        }
    }
}

#[test]
fn small_drawings_are_sound() {
    for bars in [true, false] {
        for values in [&[][..], &[5.0], &[0.0, 0.0], &[-4.0, 3.0], &[1e12, 0.001], &[f64::NAN, 1.0]] {
            let spark = Spark { bars, points: series("", values).points, breaks: vec![2019], bound: None };
            let svg = sparkline(&spark);
            sound(&svg);
            assert!(!svg.contains("<text") && svg.contains("aria-hidden"));
        }
    }
}

#[test]
fn a_file_of_its_own_has_its_style() {
    let svg = standalone(&draw(&years(&plot(Kind::Bar, &[&[3.0]])), Size::Wide).unwrap());
    assert!(svg.starts_with("<svg xmlns") && svg.contains("<style>") && svg.contains("prefers-color-scheme"));
}
