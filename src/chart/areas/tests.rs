//! Words of charts of many series stay in the view box and never meet; shades and signs are those of the figures.

use super::strip;
use crate::chart::draw;
use crate::chart::gallery::cases;
use crate::chart::picture::{Drawing, Mark, Panel, Panels, Point, Size, Spark};
use crate::chart::text_width::text_width;

/// A text with its box.
#[derive(Debug, Clone)]
struct Text {
    words: String,
    left: f64,
    right: f64,
    middle: f64,
}

fn number(tag: &str, name: &str) -> f64 {
    let (_, rest) = tag.split_once(&format!(" {name}=\"")).unwrap();
    rest.split('"').next().unwrap().parse().unwrap()
}

/// The texts of a drawing with the room they take, without the spare that widths are reckoned with.
fn texts(svg: &str) -> Vec<Text> {
    let found = svg.split("<text ").skip(1).map(|text| {
        let (tag, rest) = text.split_once('>').unwrap();
        let words = rest.split('<').next().unwrap().replace("&#39;", "'").replace("&amp;", "&");
        let tag = format!(" {tag}");
        let class: Vec<&str> = tag.split("class=\"").nth(1).unwrap().split('"').next().unwrap().split(' ').collect();
        let size = if class.contains(&"val") { 16.0 } else { 14.0 };
        let width = text_width(&words, size) / 1.08;
        let x = number(&tag, "x");
        let left = match () {
            () if class.contains(&"m") => x - width / 2.0,
            () if class.contains(&"e") => x - width,
            () => x,
        };
        Text { words, left, right: left + width, middle: number(&tag, "y") - 5.0 }
    });
    found.collect()
}

#[test]
fn words_stay_in_the_view_box_and_do_not_meet() {
    for case in cases().into_iter().filter(|case| case.group == "areas") {
        for size in [Size::Wide, Size::Narrow] {
            let svg = draw(&case.picture, size).unwrap();
            let view = svg.split("viewBox=\"0 0 ").nth(1).unwrap().split('"').next().unwrap();
            let (width, height) = view.split_once(' ').unwrap();
            let (width, height): (f64, f64) = (width.parse().unwrap(), height.parse().unwrap());
            let all = texts(&svg);
            for (i, text) in all.iter().enumerate() {
                let inside = !text.words.is_empty() && text.left >= -0.5 && text.right <= width + 0.5;
                let inside = inside && text.middle >= 6.0 && text.middle <= height - 6.0;
                assert!(inside, "{} {size:?}: {text:?} leaves {view}", case.name);
                for other in &all[i + 1..] {
                    let apart = text.right <= other.left + 0.5 || other.right <= text.left + 0.5;
                    let apart = apart || (text.middle - other.middle).abs() >= 13.0;
                    assert!(apart, "{} {size:?}: {text:?} meets {other:?}", case.name);
                }
            }
        }
    }
}

fn points(values: &[(Mark, f64)]) -> Vec<Point> {
    let point = |(year, (mark, value)): (i32, &(Mark, f64))| {
        let value = Some(*value).filter(|_| !matches!(mark, Mark::Withheld | Mark::Missing));
        Point { year, value, mark: *mark, ..Point::default() }
    };
    (2018..).zip(values).map(point).collect()
}

#[test]
fn a_strip_has_the_signs_of_its_years() {
    let values =
        [(Mark::Incomplete, 3.0), (Mark::Full, 0.0), (Mark::Withheld, 4.0), (Mark::Missing, 5.0), (Mark::Full, 10.0)];
    let svg = strip(&Spark { points: points(&values), ..Spark::default() });
    assert!(svg.contains("aria-hidden") && !svg.contains("<text"));
    let classes: Vec<&str> = svg.split("<rect class=\"").skip(1).map(|rect| rect.split('"').next().unwrap()).collect();
    assert_eq!(classes, ["sp-open", "q1", "q5"]);
    assert_eq!(svg.matches("class=\"x\"").count(), 1);
    assert!(strip(&Spark::default()).ends_with("></svg>"));
}

#[test]
fn small_charts_share_a_scale_up_to_ten_times() {
    let of = |most: &[f64]| {
        let panel =
            |most: &f64| Panel { points: points(&[(Mark::Full, 0.0), (Mark::Full, *most)]), ..Panel::default() };
        Panels { panels: most.iter().map(panel).collect(), ..Panels::default() }
    };
    assert!(!of(&[10.0, 100.0]).unlike() && of(&[10.0, 100.1]).unlike());
    // A series of zeros fits on any scale.
    assert!(!of(&[0.0, 5.0]).unlike() && !of(&[]).unlike() && !of(&[7.0]).unlike());
    assert!(of(&[-300.0, 2.0]).unlike());
}

#[test]
fn a_withheld_value_has_neither_shade_nor_number() {
    for case in cases().into_iter().filter(|case| case.name == "tiles-withheld") {
        let svg = draw(&case.picture, Size::Wide).unwrap();
        assert!(matches!(case.picture.drawing, Drawing::Tiles(_)));
        assert!(!svg.contains("class=\"q") && svg.matches("class=\"x\"").count() == 4);
    }
}

/// The texts of a case of the gallery.
fn said(name: &str, size: Size) -> Vec<String> {
    let case = cases().into_iter().find(|case| case.group == "areas" && case.name == name).unwrap();
    texts(&draw(&case.picture, size).unwrap()).into_iter().map(|text| text.words).collect()
}

fn count(texts: &[String], words: &str) -> usize {
    texts.iter().filter(|text| *text == words).count()
}

#[test]
fn the_signs_of_a_drawing_are_told_in_it_and_no_others() {
    for size in [Size::Wide, Size::Narrow] {
        let signs = said("tiles-signs", size);
        for words in ["斜線＝～10月", "×＝公表していない値", "点線の枠＝値なし", "太い点線の枠＝速報値"]
        {
            assert_eq!(count(&signs, words), 1, "{words}");
        }
        assert!(!said("tiles-16", size).iter().any(|text| text.contains('＝')));
        assert_eq!(count(&said("heat-signs-many", size), "～10月"), 1);
        for name in ["panels-none", "heat-none", "tiles-none", "panels-gap"] {
            assert_eq!(count(&said(name, size), "値がありません"), 1, "{name}");
        }
    }
}

#[test]
fn targets_of_small_charts_are_told_once_above_or_over_each() {
    for size in [Size::Wide, Size::Narrow] {
        assert_eq!(count(&said("panels-rates", size), "目標 95"), 1);
        assert_eq!(count(&said("panels-dated", size), "R6の目標 70"), 1);
        let unlike = said("panels-9-signs", size);
        assert_eq!((count(&unlike, "目標 60"), count(&unlike, "R5の目標 60")), (3, 2));
    }
}

#[test]
fn the_year_of_the_latest_value_is_told_under_each_small_chart() {
    for (name, charts) in [("panels-6-lines", 6), ("panels-9-signs", 9)] {
        for size in [Size::Wide, Size::Narrow] {
            assert_eq!(count(&said(name, size), "R5"), charts, "{name} {size:?}");
        }
    }
}
