//! Tables of shades and maps of tiles: a field with a shade tells within which limits its value lies, so that one of a
//! withheld value may have neither shade nor number.

use std::collections::BTreeMap;

use super::super::Audit;
use super::super::markup::Tree;
use super::super::register::{Series, Subject, Withheld, near};
use super::super::texts::{fold, named_year, sole_number};
use super::geometry::{Kind, Shape};
use super::named::{Line, texts, words_of};
use super::years::{is_bare, told};

/// What a drawing holds: fields with their nodes, and lines of text.
struct Held<'h> {
    fields: &'h [(usize, Field)],
    lines: &'h [Line],
}

/// Half the height of a row without a field, in units of the view box.
const HALF_ROW: f64 = 12.0;
/// Half the width of a column without a field.
const HALF_COLUMN: f64 = 14.0;

/// Classes of fields that say nothing of a value.
const EMPTY: [&str; 2] = ["cell", "none"];

fn has_class(tree: &Tree<'_>, node: usize, wanted: &[&str]) -> bool {
    tree.nodes[node].attribute("class").is_some_and(|class| class.split(' ').any(|class| wanted.contains(&class)))
}

/// The corners of a field.
#[derive(Clone, Copy)]
struct Field {
    low: (f64, f64),
    high: (f64, f64),
}

impl Field {
    fn of(shape: &Shape) -> Self {
        let half = shape.size.0 / 2.0;
        Self { low: (shape.x - half, shape.y), high: (shape.x + half, shape.y + shape.size.1) }
    }

    fn holds(&self, (x, y): (f64, f64)) -> bool {
        (self.low.0..=self.high.0).contains(&x) && (self.low.1..=self.high.1).contains(&y)
    }

    fn middle(&self) -> (f64, f64) {
        (f64::midpoint(self.low.0, self.high.0), f64::midpoint(self.low.1, self.high.1))
    }
}

/// What a drawing gives away: shades and numbers in the fields of withheld values.
pub(super) fn leaks<'a>(
    audit: &Audit<'a>,
    subject: &Subject<'a>,
    tree: &Tree<'_>,
    svg: usize,
    shapes: &[Shape],
) -> Vec<(Withheld<'a>, usize)> {
    let nodes = tree.below(svg);
    let lines = texts(tree, &nodes);
    let fields: Vec<(usize, Field)> = shapes
        .iter()
        .filter(|shape| matches!(shape.kind, Kind::Bar | Kind::Square))
        .map(|shape| (shape.node, Field::of(shape)))
        .collect();
    let calendar = subject.indicator.calendar;
    let heads = lines.iter().filter(|line| has_class(tree, line.node, &["yr"]));
    let columns: BTreeMap<i32, f64> =
        heads.filter_map(|line| Some((named_year(&fold(&tree.text(line.node)), calendar)?, line.x))).collect();
    let columns = all_columns(subject, shapes, columns);
    let shown = shown_year(subject, shapes);
    let held = Held { fields: &fields, lines: &lines };
    let mut leaks = Vec::new();
    for series in &subject.series {
        let places = names(subject, series, &lines);
        for withheld in audit.register.of_series(series.member) {
            let points = places.iter().filter_map(|place| match columns.get(&withheld.year) {
                Some(x) => Some((*x, place.1)),
                // A map has no years over it: its words tell the one it shows.
                None => (columns.is_empty() && shown.is_none_or(|year| year == withheld.year)).then_some(*place),
            });
            for point in points.collect::<Vec<_>>() {
                let found = in_field(audit, subject, tree, &withheld, (point, &held));
                leaks.extend(found.into_iter().map(|node| (withheld, node)));
            }
        }
    }
    leaks
}

/// Where a series is named.
fn names(subject: &Subject<'_>, series: &Series<'_>, lines: &[Line]) -> Vec<(f64, f64)> {
    let names = words_of(subject, series);
    (0..lines.len()).filter_map(|at| names.iter().find_map(|name| name.is_at(lines, at))).collect()
}

/// The columns of years: those that are named, and where some years are left out, those that marks tell.
fn all_columns(subject: &Subject<'_>, shapes: &[Shape], mut columns: BTreeMap<i32, f64>) -> BTreeMap<i32, f64> {
    if columns.is_empty() {
        return columns;
    }
    for shape in shapes.iter().filter(|shape| matches!(shape.kind, Kind::Bar | Kind::Square)) {
        if let Some((year, _)) = told(subject, shape) {
            columns.insert(year, shape.x);
        }
    }
    columns
}

/// The year of most marks.
fn shown_year(subject: &Subject<'_>, shapes: &[Shape]) -> Option<i32> {
    let mut years: BTreeMap<i32, usize> = BTreeMap::new();
    for (year, _) in shapes.iter().filter_map(|shape| told(subject, shape)) {
        *years.entry(year).or_default() += 1;
    }
    years.into_iter().max_by_key(|(_, count)| *count).map(|(year, _)| year)
}

/// What tells of a withheld value in its field: nodes of shades and of numbers.
fn in_field(
    audit: &Audit<'_>,
    subject: &Subject<'_>,
    tree: &Tree<'_>,
    withheld: &Withheld<'_>,
    (point, held): ((f64, f64), &Held<'_>),
) -> Vec<usize> {
    let Held { fields, lines } = held;
    let decimals = subject.indicator.decimals;
    let published: Vec<f64> = audit.figures.all(withheld.member, withheld.year).collect();
    let around = fields.iter().map(|(_, field)| field).find(|field| field.holds(point)).copied().unwrap_or(Field {
        low: (point.0 - HALF_COLUMN, point.1 - HALF_ROW),
        high: (point.0 + HALF_COLUMN, point.1 + HALF_ROW),
    });
    let mut nodes = Vec::new();
    // The value of a part of the year may be published and has its field.
    if published.is_empty() {
        let within = fields.iter().filter(|(_, field)| field.holds(point) || around.holds(field.middle()));
        nodes.extend(within.map(|(node, _)| *node).filter(|node| !has_class(tree, *node, &EMPTY)));
    }
    for line in lines.iter().filter(|line| around.holds((line.x, line.y))) {
        let words = fold(&tree.text(line.node));
        let Some(number) = sole_number(&words, subject).filter(|_| is_bare(&words, subject)) else { continue };
        if withheld.may_be(number, decimals) && !published.iter().any(|value| near(*value, number, decimals)) {
            nodes.push(line.node);
        }
    }
    nodes
}
