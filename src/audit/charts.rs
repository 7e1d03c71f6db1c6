//! Drawings: where a mark stands, read against the scale of its drawing as with a ruler, is a published value or a leak.

mod cells;
mod geometry;
mod measure;
mod named;
mod panels;
mod rows;
mod scale;
mod shares;
mod spark;
mod years;

use super::markup::Tree;
use super::register::{Subject, Withheld};
use super::texts::{Scope, fold, named_year};
use super::{Audit, Leak, Spot, line};
use crate::problem::Code;
use geometry::Shape;

/// What a mark could be, in the unit of the indicator, and how exactly it can be read.
struct Reading {
    /// The numbers it may stand for: its height, its distance from zero.
    values: Vec<f64>,
    /// Half the width of a stroke in that unit.
    slack: f64,
}

impl Reading {
    /// Whether it may stand for a number.
    fn is(&self, number: f64) -> bool {
        self.values.iter().any(|value| (value - number).abs() <= self.slack)
    }

    /// Whether it shows what is withheld: its number within half a unit, or a place among the protected counts.
    fn shows(&self, withheld: &Withheld<'_>, half: f64) -> bool {
        let small = |value: &f64| *value >= -self.slack && *value <= f64::from(withheld.secret.minimum) + self.slack;
        let near = |value: &f64| withheld.secret.value.is_some_and(|v| (value - v).abs() <= half + self.slack);
        self.values.iter().any(|value| near(value) || small(value))
    }
}

/// What the drawings of a page or a file give away.
pub(super) fn leaks<'a>(
    audit: &Audit<'a>,
    path: &str,
    text: &str,
    tree: &Tree<'_>,
    scope: &Scope<'_, 'a>,
) -> Vec<Leak<'a>> {
    let mut leaks = Vec::new();
    for svg in (0..tree.nodes.len()).filter(|node| tree.nodes[*node].name() == "svg") {
        let shapes = geometry::shapes(tree, svg);
        for subject in scope.about(tree, svg) {
            for (withheld, node) in drawn(audit, subject, tree, svg, &shapes) {
                leaks.push(Leak {
                    withheld,
                    code: Code::WithheldInChart,
                    output: path.to_owned(),
                    spot: Spot::Line(line(text, tree.nodes[node].at)),
                    detail: String::new(),
                });
            }
        }
    }
    leaks
}

/// What a drawing shows of what is withheld, with the node that does so.
fn drawn<'a>(
    audit: &Audit<'a>,
    subject: &Subject<'a>,
    tree: &Tree<'_>,
    svg: usize,
    shapes: &[Shape],
) -> Vec<(Withheld<'a>, usize)> {
    let below = tree.below(svg);
    let mut ticks =
        below.into_iter().filter(|node| tree.nodes[*node].attribute("class").is_some_and(is_tick)).peekable();
    // The names of items stand where those of years do.
    let is_year = |node| named_year(&fold(&tree.text(node)), subject.indicator.calendar).is_some();
    let has_years = ticks.peek().is_some() && ticks.all(is_year);
    // A sheet is of the kind of the drawing upon it.
    let drawings = tree.below(svg).into_iter().filter(|node| tree.nodes[*node].name() == "svg");
    let classes: Vec<&str> = drawings.filter_map(|node| tree.nodes[node].attribute("class")).collect();
    let is = |wanted: &str| classes.iter().any(|class| class.split(' ').any(|class| class == wanted));
    if is("spark") {
        spark::leaks(audit, subject, svg, shapes)
    } else if panels::are_in(tree, svg) {
        panels::leaks(audit, subject, tree, svg, shapes)
    } else if is("heat") || is("tiles") {
        cells::leaks(audit, subject, tree, svg, shapes)
    } else if is("shares") {
        shares::leaks(audit, subject, tree, svg, shapes)
    } else if has_years {
        years::leaks(audit, subject, tree, svg, shapes)
    } else {
        rows::leaks(audit, subject, tree, svg, shapes)
    }
}

/// Whether a text stands where the years under the axis do.
fn is_tick(class: &str) -> bool {
    class.split(' ').any(|class| class == "yr")
}
