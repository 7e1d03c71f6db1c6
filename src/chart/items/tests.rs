//! Lengths and places are true, and say nothing of what is withheld.

use crate::chart::draw;
use crate::chart::gallery;
use crate::chart::picture::{
    Drawing, Form, Items, Mark, Picture, Point, Row, ShareRow, Shares, Size, Slope, SlopeLine, Tick,
};

fn point(value: f64) -> Point {
    Point { year: 2024, value: Some(value), label: value.to_string(), text: format!("{value}件"), ..Point::default() }
}

fn drawn(drawing: Drawing, size: Size) -> String {
    draw(&Picture { id: "p".into(), drawing, ..Picture::default() }, size).unwrap()
}

fn items(form: Form, rows: &[(f64, f64)]) -> Items {
    let row = |(value, reference): &(f64, f64)| Row {
        label: "項目".into(),
        point: point(*value),
        reference: Some(*reference),
        ..Row::default()
    };
    Items { form, rows: rows.iter().map(row).collect(), ..Items::default() }
}

/// The numbers of an attribute of the elements whose tag begins so.
fn numbers(svg: &str, tag: &str, name: &str) -> Vec<f64> {
    let tags = svg.split(tag).skip(1).map(|rest| rest.split_once("/>").unwrap().0);
    tags.map(|tag| tag.split_once(&format!(" {name}=\"")).unwrap().1.split('"').next().unwrap().parse().unwrap())
        .collect()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 0.25
}

#[test]
fn a_dot_stands_as_far_from_the_average_as_its_value() {
    for size in [Size::Wide, Size::Narrow] {
        let svg = drawn(Drawing::Items(items(Form::Dots, &[(90.0, 100.0), (110.0, 100.0), (130.0, 100.0)])), size);
        let x = numbers(&svg, "<circle", "cx");
        assert!(near(x[1] - x[0], x[2] - x[1]) && x[0] < x[1], "{x:?}");
    }
}

#[test]
fn a_small_difference_looks_small() {
    // 101 beside 100: the axis shows 80 to 120 at least, so that one of a hundred is at most a fortieth of it.
    let svg = drawn(Drawing::Items(items(Form::Dots, &[(101.0, 100.0), (100.0, 100.0)])), Size::Wide);
    let (dots, rules) = (numbers(&svg, "<circle", "cx"), svg.split("class=\"grid\" d=\"M").skip(1));
    let rules: Vec<f64> = rules.map(|rest| rest.split(' ').next().unwrap().parse().unwrap()).collect();
    let wide = rules.last().unwrap() - rules[0];
    assert!(dots[0] - dots[1] > 0.0 && dots[0] - dots[1] <= wide / 40.0, "{dots:?} {rules:?}");
}

#[test]
fn a_withheld_dot_or_bar_stands_at_one_place_whatever_it_is() {
    for form in [Form::Bars, Form::Dots, Form::Bullets] {
        let with = |secret: f64| {
            let mut items = items(form, &[(40.0, 50.0), (secret, 50.0)]);
            items.rows[1].point.mark = Mark::Withheld;
            (items.rows[1].point.label, items.rows[1].point.text) = ("秘匿".into(), "秘匿".into());
            drawn(Drawing::Items(items), Size::Wide)
        };
        assert_eq!(with(3.0), with(4_000.0));
        assert!(with(3.0).contains("class=\"x\""));
    }
}

#[test]
fn a_bar_fills_its_way_to_the_target() {
    let svg = drawn(Drawing::Items(items(Form::Bullets, &[(30.0, 60.0), (70.0, 60.0)])), Size::Wide);
    let (bars, ways) = (numbers(&svg, "<rect class=\"past\"", "width"), numbers(&svg, "<rect class=\"cell\"", "width"));
    assert!(near(bars[0], ways[0]) && near(bars[1], bars[0] / 30.0 * 70.0), "{bars:?} {ways:?}");
    // Beyond the target nothing is left of the way.
    assert!(near(ways[1], 0.0));
}

#[test]
fn a_way_to_a_target_is_drawn_from_a_value_only_and_never_to_a_most() {
    let ways = |change: fn(&mut Row)| {
        let mut items = items(Form::Bullets, &[(3.0, 5.0)]);
        change(&mut items.rows[0]);
        drawn(Drawing::Items(items), Size::Wide).matches("class=\"cell\"").count()
    };
    assert_eq!(ways(|_| ()), 1);
    assert_eq!(ways(|row| row.point.mark = Mark::Missing), 0);
    assert_eq!(ways(|row| row.point.mark = Mark::Withheld), 0);
    assert_eq!(ways(|row| row.at_most = true), 0);
}

#[test]
fn numbers_of_an_axis_stand_at_even_steps() {
    for rows in [&[(430.0, 500.0)][..], &[(0.0, 800.0), (1_000.0, 800.0)], &[(123_456.0, 98_765.0)], &[(1e12, 5e11)]] {
        for (form, size) in [(Form::Dots, Size::Narrow), (Form::Dots, Size::Wide), (Form::Bullets, Size::Narrow)] {
            let plot = Items { heads: ["値".into(), "平均".into(), String::new()], ..items(form, rows) };
            let svg = drawn(Drawing::Items(plot), size);
            let x = numbers(&svg.replace("</text>", "/>"), "<text class=\"ax m\"", "x");
            let steps: Vec<f64> = x.windows(2).map(|pair| pair[1] - pair[0]).collect();
            assert!(!x.is_empty() && steps.iter().all(|step| near(*step, steps[0])), "{rows:?} {x:?}");
        }
    }
}

#[test]
fn without_a_line_the_words_at_the_right_tell_both_numbers() {
    let years = [2018, 2024].map(|year| Tick { year, label: format!("R{}", year - 2018), ..Tick::default() });
    let line = |name: &str| SlopeLine { label: name.into(), ends: [point(55.0), point(38.0)], strong: false };
    let plot = Slope { years, lines: vec![line("東"), line("西")], ..Slope::default() };
    let joined = drawn(Drawing::Slope(plot.clone()), Size::Wide);
    assert!(joined.contains(">38 東<") && !joined.contains('→'));
    let broken = drawn(Drawing::Slope(Slope { break_label: Some("変更".into()), ..plot }), Size::Wide);
    assert!(broken.contains(">55 → 38 東<") && broken.contains(">55 → 38 西<"));
}

#[test]
fn where_there_is_nothing_words_say_so() {
    let empty_label = Some("値がありません".to_owned());
    let parts = vec!["一".to_owned(), "二".to_owned()];
    let all = [
        Drawing::Items(Items { empty_label: empty_label.clone(), ..Items::default() }),
        Drawing::Shares(Shares { empty_label: empty_label.clone(), parts, ..Shares::default() }),
        Drawing::Slope(Slope { empty_label, ..Slope::default() }),
    ];
    for drawing in all {
        assert!(drawn(drawing, Size::Narrow).contains("値がありません"));
    }
}

fn shares(rows: &[&[f64]]) -> Shares {
    let row = |values: &&[f64]| ShareRow {
        label: "令和6年度".into(),
        points: values.iter().map(|v| point(*v)).collect(),
        note: None,
    };
    let parts = (0..rows[0].len()).map(|part| format!("回答{part}")).collect();
    Shares { unit: "％".into(), parts, rows: rows.iter().map(row).collect(), ..Shares::default() }
}

#[test]
fn parts_are_as_long_as_their_shares_even_if_they_do_not_come_to_100() {
    for values in [&[50.0, 30.0, 20.0][..], &[33.3, 33.3, 33.3], &[100.0, 0.0, 0.0], &[34.0, 33.5, 33.5]] {
        let svg = drawn(Drawing::Shares(shares(&[values])), Size::Wide);
        let (x, width) = (numbers(&svg, " data-t=", "x"), numbers(&svg, " data-t=", "width"));
        let each = (x[1] - x[0]) / values[0];
        assert!(near(x[2] - x[1], each * values[1]) && near(width[2], each * values[2]), "{values:?} {x:?} {width:?}");
        // Two units of paper lie between parts.
        assert!(values[1] == 0.0 || near(x[1] - x[0] - width[0], 2.0));
    }
}

#[test]
fn a_withheld_share_moves_nothing() {
    let with = |secret: f64, mark: Mark| {
        let mut shares = shares(&[&[50.0, secret, 20.0]]);
        shares.rows[0].points[1] = Point { mark, value: Some(secret), ..Point::default() };
        drawn(Drawing::Shares(shares), Size::Narrow)
    };
    for mark in [Mark::Withheld, Mark::Missing] {
        assert_eq!(with(30.0, mark), with(3.0, mark));
        // Each known part begins at zero.
        let x = numbers(&with(30.0, mark), "<rect", "x");
        assert!(near(x[x.len() - 1], x[x.len() - 2]), "{x:?}");
    }
}

#[test]
fn a_line_joins_two_whole_years_without_a_break_and_nothing_else() {
    let years = [2018, 2024].map(|year| Tick { year, label: format!("R{}", year - 2018), ..Tick::default() });
    let slope = |mark: Mark, break_label: Option<String>| {
        let ends = [point(3.0), Point { mark, ..point(9.0) }];
        let lines = vec![SlopeLine { label: "地区".into(), ends, strong: true }];
        drawn(Drawing::Slope(Slope { years: years.clone(), lines, break_label, ..Slope::default() }), Size::Wide)
    };
    assert!(slope(Mark::Full, None).contains("class=\"ln c1\""));
    assert!(slope(Mark::Provisional, None).contains("class=\"ln dot c1\""));
    for svg in [slope(Mark::Incomplete, None), slope(Mark::Withheld, None), slope(Mark::Full, Some("変更".into()))] {
        assert!(!svg.contains("class=\"ln"), "{svg}");
    }
}

#[test]
fn every_case_of_the_gallery_has_its_place_and_a_name_of_its_own() {
    let cases = gallery::cases();
    let cases: Vec<_> = cases.iter().filter(|case| case.group == "items").collect();
    assert!(cases.len() >= 25);
    for case in &cases {
        assert_eq!(cases.iter().filter(|other| other.name == case.name).count(), 1, "{}", case.name);
        for size in [Size::Wide, Size::Narrow] {
            let svg = draw(&case.picture, size).unwrap();
            crate::chart::tests::sound(&svg);
        }
    }
}
