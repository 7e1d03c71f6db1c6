//! No words leave a sheet, none stand on one another, none are lost; and no rule of a drawing asks for what is not there.

use super::super::gallery::cases;
use super::super::picture::Size;
use super::super::{draw, theme, wrap};
use super::*;

/// The words of a sheet outside its drawing: class, place, size, text.
fn own(svg: &str) -> Vec<(String, f64, f64, f64, String)> {
    let outside = match svg.rmatch_indices("<svg ").next() {
        Some((at, _)) if at > 0 => {
            let end = svg[at..].find("</svg>").unwrap() + at;
            format!("{}{}", &svg[..at], &svg[end..])
        }
        _ => svg.to_owned(),
    };
    let read = |rest: &str| {
        let number = |name: &str| attribute(&format!(" {rest}"), name).unwrap().parse::<f64>().unwrap();
        let class = attribute(&format!(" {rest}"), "class").unwrap().to_owned();
        let text = rest.split_once('>').unwrap().1.split("</text>").next().unwrap();
        let plain = text.split("<tspan").next().unwrap().to_owned();
        (class, number("x"), number("y"), number("font-size"), plain)
    };
    outside.split("<text").skip(1).map(read).collect()
}

fn assert_tidy(svg: &str, (width, height): (f64, f64), margin: f64) {
    let words = own(svg);
    for (_, x, y, size, text) in &words {
        assert!(x + text_width(text, *size) <= width - margin + 0.1 && *x >= margin, "{text} leaves the sheet: {svg}");
        assert!(y - size * 0.9 >= 0.0 && y + size * 0.2 <= height, "{text} at {y}: {svg}");
    }
    for (at, (_, x, y, size, text)) in words.iter().enumerate() {
        for (_, other_x, other_y, other_size, other) in &words[at + 1..] {
            let beside = x + text_width(text, *size) <= *other_x || other_x + text_width(other, *other_size) <= *x;
            let apart =
                y + size * 0.15 <= other_y - other_size * 0.85 || other_y + other_size * 0.15 <= y - size * 0.85;
            assert!(beside || apart, "{text} and {other} stand on one another: {svg}");
        }
    }
}

fn narrow() -> Option<String> {
    draw(&cases()[0].picture, Size::Narrow).ok()
}

fn long(characters: usize) -> String {
    "総合相談支援体制における複合課題の検討会（支援会議）と地域ケア会議の開催件数、"
        .chars()
        .cycle()
        .take(characters)
        .collect()
}

#[test]
fn cards_hold_names_values_and_units_of_every_length() {
    for title in [1, 30, 100, 200].map(long) {
        for (value, unit) in
            [("41", "件"), ("1,234,567,890", "円"), ("0.3", "人口10万人当たりの延べ人数（人）"), ("", "")]
        {
            for series in [None, Some(long(15)), Some(long(70))] {
                let made = Card {
                    from: "試し市｜計画の指標".into(),
                    title: title.clone(),
                    series: series.clone(),
                    value: Some(value.to_owned()).filter(|value| !value.is_empty()),
                    unit: unit.into(),
                    year: "令和5年度（4月～10月）".into(),
                    change: "前年度に比べ4件増加".into(),
                    drawing: narrow(),
                };
                let svg = card(&made);
                assert_tidy(&svg, (1200.0, 630.0), 64.0);
                let words = own(&svg);
                assert!(words.iter().all(|word| word.3 >= 28.0), "{svg}");
                let lines = words.iter().filter(|word| word.0 == "named").map(|word| word.4.as_str());
                let printed = lines.collect::<String>();
                if title.chars().count() <= 100 {
                    assert_eq!(printed, title, "the whole name");
                } else {
                    assert!(printed == title || printed.ends_with('…'), "{printed}");
                }
                assert_eq!(svg.contains("class=\"amount\""), !value.is_empty());
                let below: String = words.iter().filter(|word| word.0 == "when").map(|word| word.4.as_str()).collect();
                assert!(below.contains(&made.year) && svg.contains(&made.change), "{svg}");
                assert!(
                    value.is_empty() || below.contains(unit) || svg.contains(&format!("dx=\"12\">{unit}<")),
                    "{svg}"
                );
            }
        }
    }
}

#[test]
fn a_short_name_stands_beside_the_drawing_and_a_long_one_in_its_place() {
    let made = |title| card(&Card { title, drawing: narrow(), ..Card::default() });
    assert!(made(long(12)).contains("plot narrow"));
    assert!(!made(long(250)).contains("plot narrow"));
    // Rows so many that their words would be too small to read.
    let tall = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 1400\" class=\"plot narrow\"></svg>";
    assert!(!card(&Card { title: long(12), drawing: Some(tall.into()), ..Card::default() }).contains("plot narrow"));
}

#[test]
fn cards_of_sites_hold_what_fits() {
    for title in [5, 40, 150].map(long) {
        let counts = [("3", "改善"), ("12", "横ばい"), ("0", "悪化"), ("100", "評価対象外"), ("4", "比較できない")];
        let counts = counts.map(|(number, words)| Count { number: number.into(), words: words.into() });
        let made = SiteCard { from: long(60), title, counted: "成果指標8指標".into(), counts: counts.to_vec() };
        let svg = site_card(&made);
        assert_tidy(&svg, (1200.0, 630.0), 64.0);
        assert!(svg.contains("比較できない") && svg.contains("成果指標8指標"), "{svg}");
    }
}

#[test]
fn slides_grow_with_their_words() {
    let drawing = draw(&cases()[0].picture, Size::Wide).unwrap();
    for length in [0, 10, 200] {
        let notes = vec![long(length), "試し市".into()];
        let svg = slide(&Slide { title: long(length), caption: long(length), notes, drawing: drawing.clone() });
        let (width, height) = size(&svg).unwrap();
        assert_tidy(&svg, (width, height), 20.0);
        let pixels = [attribute(&svg, "width"), attribute(&svg, "height")].map(|n| n.unwrap().parse::<f64>().unwrap());
        assert!((pixels[0] - 2.0 * width).abs() < 0.01 && (pixels[1] - 2.0 * height).abs() < 0.01);
        let title: String = own(&svg).into_iter().filter(|word| word.0 == "said").map(|word| word.4).collect();
        assert_eq!(title, long(length));
    }
    assert!(wrap("", 10.0, 14.0, 1).is_empty());
}

#[test]
fn colours_are_written_out_for_every_class() {
    for case in cases() {
        for size in [Size::Wide, Size::Narrow] {
            let svg = draw(&case.picture, size).unwrap();
            let style = theme::fixed(&svg);
            assert!(
                !style.contains("var(") && !style.contains('@') && style.contains("#1a1a1a"),
                "{}: {style}",
                case.name
            );
            // The rules are those of the file of the chart, which browsers are shown.
            let file = super::super::standalone(&svg);
            let (rules, _) = file.split_once("@media").unwrap();
            for rule in rules.lines().filter(|rule| rule.starts_with(".plot ")) {
                let (selector, _) = rule.split_once('{').unwrap();
                assert!(style.contains(&format!("{selector}{{")), "{}: {selector}", case.name);
            }
        }
    }
    // Four series and three parts have colours of their own.
    let style = |class: &str| {
        theme::fixed(&format!("<svg class=\"plot {class}\"><path class=\"mk c1\"/><rect class=\"k2\"/></svg>"))
    };
    assert!(style("").contains(".plot .mk.c1{fill:#0017c1}") && style("four").contains(".plot .mk.c1{fill:#000071}"));
    assert!(style("").contains(".plot .k2{fill:#008bf2}") && style("three").contains(".plot .k2{fill:#ac3e00}"));
}
