//! Many small drawings in one: each is read against its own axes, or those of its row.

use super::super::Audit;
use super::super::markup::Tree;
use super::super::register::{Subject, Withheld};
use super::geometry::{Shape, corners};
use super::named::{Line, texts, words_of};
use super::years::{Piece, of_piece};

/// How far marks and numbers may stand beside the rules of their drawing, in units of the view box.
const BESIDE: f64 = 9.0;

/// Whether a drawing holds small ones.
pub(super) fn are_in(tree: &Tree<'_>, svg: usize) -> bool {
    tree.below(svg).into_iter().any(|node| is_panel(tree, node))
}

fn has_class(tree: &Tree<'_>, node: usize, wanted: &str) -> bool {
    tree.nodes[node].attribute("class").is_some_and(|class| class.split(' ').any(|class| class == wanted))
}

fn is_panel(tree: &Tree<'_>, node: usize) -> bool {
    tree.nodes[node].name() == "g" && has_class(tree, node, "panel")
}

/// What the small drawings give away, wherever in the file their marks are written.
pub(super) fn leaks<'a>(
    audit: &Audit<'a>,
    subject: &Subject<'a>,
    tree: &Tree<'_>,
    svg: usize,
    shapes: &[Shape],
) -> Vec<(Withheld<'a>, usize)> {
    let all = tree.below(svg);
    let is_label = |node: &usize| has_class(tree, *node, "ax") && has_class(tree, *node, "e");
    let mut leaks = Vec::new();
    for panel in all.iter().copied().filter(|node| is_panel(tree, *node)) {
        let own = tree.below(panel);
        let Some(bounds) = bounds(tree, &own) else { continue };
        let holds =
            |(x, y): (f64, f64)| (bounds.0.0..=bounds.1.0).contains(&x) && (bounds.0.1..=bounds.1.1).contains(&y);
        let near: Vec<Shape> = shapes.iter().filter(|shape| holds((shape.x, shape.y))).cloned().collect();
        let place = |node: usize| tree.nodes[node].number("x").zip(tree.nodes[node].number("y"));
        // Its frame, what is written within it, and where it has no labels of its own, those of its row.
        let mut nodes = own.clone();
        let others = || all.iter().copied().filter(|node| !own.contains(node));
        nodes.extend(others().filter(|node| tree.nodes[*node].name() == "text" && place(*node).is_some_and(holds)));
        if !own.iter().any(is_label) {
            nodes.extend(others().filter(is_label));
        }
        let members = named(subject, tree, &own);
        let piece = Piece { nodes: &nodes, shapes: &near, members: &members, is_small: true };
        leaks.extend(of_piece(audit, subject, tree, &piece));
    }
    leaks
}

/// The corners of a small drawing: its rules, its name above, its years below.
fn bounds(tree: &Tree<'_>, own: &[usize]) -> Option<((f64, f64), (f64, f64))> {
    let mut ends = Vec::new();
    for node in own.iter().copied() {
        let number = |name: &str| tree.nodes[node].number(name);
        if has_class(tree, node, "grid") || has_class(tree, node, "base") {
            ends.extend(corners(tree.nodes[node].attribute("d").unwrap_or_default()));
        }
        if has_class(tree, node, "lab") || has_class(tree, node, "yr") {
            ends.extend(number("x").zip(number("y")));
        }
    }
    let least = |axis: fn(&(f64, f64)) -> f64| ends.iter().map(axis).reduce(f64::min);
    let most = |axis: fn(&(f64, f64)) -> f64| ends.iter().map(axis).reduce(f64::max);
    let low = least(|end| end.0).zip(least(|end| end.1))?;
    let high = most(|end| end.0).zip(most(|end| end.1))?;
    Some(((low.0 - BESIDE, low.1 - BESIDE), (high.0 + BESIDE, high.1 + BESIDE)))
}

/// The series that a small drawing names; all where its name is none of theirs.
fn named(subject: &Subject<'_>, tree: &Tree<'_>, own: &[usize]) -> Vec<usize> {
    let labels = texts(tree, own).into_iter().filter(|text| has_class(tree, text.node, "lab"));
    let lines: Vec<Line> = labels.collect();
    let found = subject
        .series
        .iter()
        .filter(|series| words_of(subject, series).iter().any(|name| name.is_at(&lines, 0).is_some()));
    let found: Vec<usize> = found.map(|series| series.member).collect();
    if found.is_empty() { subject.series.iter().map(|series| series.member).collect() } else { found }
}
