//! Words in charts never lie on one another and never leave the view box; of charts over years none is lost.

use super::gallery::{Case, cases, random};
use super::picture::{Drawing, Plot, Series, Size};
use super::{draw, text_width};

/// A line of words as written into a drawing.
#[derive(Debug)]
struct Words {
    text: String,
    x0: f64,
    x1: f64,
    y0: f64,
    y1: f64,
}

fn attribute<'t>(tag: &'t str, name: &str) -> &'t str {
    tag.split_once(&format!(" {name}=\"")).unwrap().1.split_once('"').unwrap().0
}

fn plain(text: &str) -> String {
    text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
}

/// All words with their boxes.
fn words(svg: &str) -> Vec<Words> {
    let texts = svg.split("<text ").skip(1);
    let read = |piece: &str| {
        let (tag, rest) = piece.split_once('>').unwrap();
        let tag = format!(" {tag}");
        let text = plain(rest.split_once('<').unwrap().0);
        let class: Vec<&str> = attribute(&tag, "class").split(' ').collect();
        let size = if class.contains(&"val") { 16.0 } else { 14.0 };
        let (x, y): (f64, f64) = (attribute(&tag, "x").parse().unwrap(), attribute(&tag, "y").parse().unwrap());
        let width = text_width(&text, size);
        let left = match () {
            () if class.contains(&"m") => x - width / 2.0,
            () if class.contains(&"e") => x - width,
            () => x,
        };
        Words { text, x0: left, x1: left + width, y0: y - 0.9 * size, y1: y + 0.25 * size }
    };
    texts.map(read).collect()
}

fn view_box(svg: &str) -> (f64, f64) {
    let mut numbers =
        attribute(svg.split_once('>').unwrap().0, "viewBox").split(' ').skip(2).map(|n| n.parse().unwrap());
    (numbers.next().unwrap(), numbers.next().unwrap())
}

/// Words that do not stand apart within the view box.
fn misplaced(svg: &str) -> Vec<String> {
    let (width, height) = view_box(svg);
    let all = words(svg);
    let mut faults = Vec::new();
    for (i, a) in all.iter().enumerate() {
        if a.x0 < -0.01 || a.x1 > width + 0.01 || a.y0 < -0.01 || a.y1 > height + 0.01 {
            faults.push(format!("outside {width} × {height}: {a:?}"));
        }
        for b in &all[i + 1..] {
            if a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1 {
                faults.push(format!("{a:?} lies on {b:?}"));
            }
        }
    }
    faults
}

/// Words of a chart over years that are lost.
fn lost(plot: &Plot, svg: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let said: String = words(svg).iter().flat_map(|w| w.text.chars()).filter(|c| !c.is_whitespace()).collect();
    let mut must = |what: &str, words: &str| {
        let wanted: String = words.chars().filter(|c| !c.is_whitespace()).collect();
        if !said.contains(&wanted) {
            faults.push(format!("{what} {words} is lost: {said}"));
        }
    };
    for series in plot.series.iter().filter(|_| plot.series.len() > 1) {
        must("the name", &series.label);
    }
    for goal in plot.targets.iter().chain(&plot.baseline) {
        must("the goal", &goal.label);
    }
    for note in plot.breaks.iter().map(|b| &b.label).chain(plot.events.iter().map(|e| &e.label)) {
        must("the note", note);
    }
    for span in plot.years.iter().filter_map(|t| t.span.as_ref()) {
        must("the span", span);
    }
    for label in plot.bound_label.iter().chain(plot.plan.iter().map(|p| &p.2)) {
        must("the words", label);
    }
    let latest = |s: &Series| s.points.iter().find(|p| Some(p.year) == s.latest()).map(|p| p.label.clone());
    for value in plot.series.iter().chain(&plot.totals).filter_map(latest) {
        must("the latest value", &value);
    }
    faults
}

fn check(cases: &[Case]) {
    let mut found = Vec::new();
    for case in cases {
        for size in [Size::Wide, Size::Narrow] {
            let svg = draw(&case.picture, size).unwrap();
            let mut faults = misplaced(&svg);
            if let Drawing::Years(plot) = &case.picture.drawing {
                faults.extend(lost(plot, &svg));
            }
            found.extend(faults.into_iter().map(|fault| format!("{} {size:?}: {fault}", case.picture.id)));
        }
    }
    assert!(
        found.is_empty(),
        "{} faults\n{}",
        found.len(),
        found.iter().take(60).cloned().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn words_of_the_gallery_stand_apart_and_none_is_lost() {
    let all = cases();
    assert!(all.len() >= 150);
    check(&all);
}

#[test]
fn words_of_random_plots_stand_apart_and_none_is_lost() {
    check(&random(500));
}

#[test]
fn random_plots_are_the_same_each_time() {
    assert_eq!(random(20), random(20));
    let names: std::collections::BTreeSet<String> = random(200).into_iter().map(|case| case.picture.id).collect();
    assert_eq!(names.len(), 200);
}
