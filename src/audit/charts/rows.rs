//! Drawings with a bar or a dot for each item: which length or which place is which number is read from the axis and from
//! the marks that say their numbers.

use super::super::Audit;
use super::super::markup::Tree;
use super::super::register::{Subject, Withheld, half, near};
use super::super::texts::{first_number, fold, sole_number};
use super::Reading;
use super::geometry::{Kind, Shape, corners};
use super::measure::{Item, Measure};
use super::scale::{Scale, amount_of};

/// How exactly a length or a place can be read, in units of the view box.
const STROKE: f64 = 0.15;
/// How near two marks of one item stand to the same height.
const SAME: f64 = 3.0;

/// What a drawing gives away: bars, dots and numbers more than there are published values.
pub(super) fn leaks<'a>(
    audit: &Audit<'a>,
    subject: &Subject<'a>,
    tree: &Tree<'_>,
    svg: usize,
    shapes: &[Shape],
) -> Vec<(Withheld<'a>, usize)> {
    let items: Vec<Item<'a>> = subject.series.iter().filter_map(|series| Item::newest(audit, series)).collect();
    let hidden: Vec<Withheld<'a>> = items.iter().filter_map(|item| item.withheld).collect();
    if hidden.is_empty() {
        return Vec::new();
    }
    let frame = Frame::read(subject, tree, svg);
    let shapes: Vec<Shape> = shapes.iter().filter_map(|shape| without_way(tree, shape, frame.left)).collect();
    let inside: Vec<&Shape> = shapes.iter().filter(|shape| shape.y >= frame.top).collect();
    let rulers = Measure::ALL.map(|measure| Ruler::new(subject, &items, measure, &frame, &inside));
    // What is drawn is what most of the marks that tell their numbers agree with.
    let most = rulers.iter().map(|ruler| ruler.fits).max().unwrap_or(0);
    let mut leaks = Vec::new();
    for ruler in rulers.iter().filter(|ruler| ruler.fits == most) {
        leaks.extend(ruler.lengths(subject, &inside));
        leaks.extend(ruler.places(subject, &frame, &inside));
    }
    let published: Vec<f64> = items.iter().filter_map(|item| item.value).collect();
    leaks.extend(numbers(subject, tree, svg, &["num", "val", "lab"], &published, &hidden));
    leaks
}

/// The way left to a target is no figure of its own, but it begins where the value ends.
fn without_way(tree: &Tree<'_>, shape: &Shape, left: f64) -> Option<Shape> {
    let class = tree.nodes[shape.node].attribute("class").unwrap_or_default();
    if !class.split(' ').any(|class| class == "cell") {
        return Some(shape.clone());
    }
    let (x, y) = (shape.x - shape.size.0 / 2.0, shape.y + shape.size.1 / 2.0);
    let start = Shape { kind: Kind::Corner, x, y, size: (0.0, 0.0), ..shape.clone() };
    (x - left > 1.0).then_some(start)
}

/// What stands around the items.
struct Frame {
    /// Numbers of the axis and their places.
    ticks: Vec<(f64, f64)>,
    /// Where the plot begins at the left.
    left: f64,
    /// Where the first item begins: above it stands what the marks mean.
    top: f64,
}

impl Frame {
    fn read(subject: &Subject<'_>, tree: &Tree<'_>, svg: usize) -> Self {
        let (mut ticks, mut scale) = (Vec::new(), 1.0);
        let (mut left, mut top) = (f64::INFINITY, f64::INFINITY);
        for node in tree.below(svg) {
            let found = &tree.nodes[node];
            let class: Vec<&str> = found.attribute("class").unwrap_or_default().split(' ').collect();
            let place = found.number("x").zip(found.number("y"));
            if class.contains(&"yr") || class.contains(&"lab") {
                top = place.map_or(top, |(_, y)| top.min(y - 16.0));
            } else if class.contains(&"ax") {
                let text = tree.text(node);
                scale = amount_of(text.trim(), &subject.indicator.unit).unwrap_or(scale);
                // Bars towards targets of their own stand over per cents of these.
                let number = text.trim().trim_end_matches('％').replace(',', "").replace('−', "-").parse::<f64>().ok();
                ticks.extend(number.zip(place).filter(|_| class.contains(&"m")).map(|(number, (x, _))| (number, x)));
            } else if class.contains(&"grid") {
                let ends = corners(found.attribute("d").unwrap_or_default());
                left = ends.iter().fold(left, |left, end| left.min(end.0));
            }
        }
        let ticks = ticks.into_iter().map(|(number, place): (f64, f64)| (number * scale, place)).collect();
        Self { ticks, left, top: if top.is_finite() { top } else { 0.0 } }
    }
}

/// A reading of the drawing, if a certain measure is what it draws.
struct Ruler<'i, 'a> {
    measure: Measure,
    items: &'i [Item<'a>],
    /// How many marks agree with it.
    fits: usize,
    /// From lengths, and from places, to what is drawn.
    length: Option<Scale>,
    place: Option<Scale>,
}

impl<'i, 'a> Ruler<'i, 'a> {
    fn new(subject: &Subject<'a>, items: &'i [Item<'a>], measure: Measure, frame: &Frame, shapes: &[&Shape]) -> Self {
        let (mut lengths, mut places) = (Vec::new(), frame.ticks.clone());
        let mut starts = Vec::new();
        for shape in shapes {
            let drawn = told(subject, items, measure, shape);
            match shape.kind {
                Kind::Bar | Kind::Square => {
                    lengths.extend(drawn.filter(|d| *d != 0.0).map(|d| shape.size.0 / d.abs()));
                    starts.extend(drawn.filter(|d| *d >= 0.0).map(|_| shape.x - shape.size.0 / 2.0));
                }
                Kind::Marker => places.extend(drawn.map(|drawn| (drawn, shape.x))),
                Kind::Corner | Kind::Whisker | Kind::Cross => {}
            }
        }
        lengths.sort_by(f64::total_cmp);
        let axis = Scale::through(&frame.ticks);
        let step = lengths.get(lengths.len() / 2).copied().filter(|step| *step > 0.0);
        let length = axis.or_else(|| step.map(|step| Scale::new(0.0, step)));
        // Bars begin at zero, so that one is enough to read places by as well.
        let zero = starts.first().zip(step).map(|(start, step)| Scale::new(*start, step));
        let place = axis.or_else(|| Scale::through(&places)).or(zero);
        let mut ruler = Self { measure, items, fits: 0, length, place };
        ruler.fits = shapes.iter().filter(|shape| ruler.agrees(subject, shape)).count();
        ruler
    }

    /// Whether a mark that tells its number is as long as this measure would have it, or stands there.
    fn agrees(&self, subject: &Subject<'_>, shape: &Shape) -> bool {
        let all = told_all(subject, self.items, self.measure, shape);
        match shape.kind {
            Kind::Bar | Kind::Square => self.length.is_some_and(|scale| {
                let read = Reading { values: vec![scale.length(shape.size.0)], slack: scale.length(2.0 * STROKE) };
                all.iter().any(|drawn| read.is(drawn.abs()))
            }),
            Kind::Marker => self.place.is_some_and(|scale| {
                let read = Reading { values: vec![scale.number(shape.x)], slack: scale.length(2.0 * STROKE) };
                all.iter().any(|drawn| read.is(*drawn))
            }),
            Kind::Corner | Kind::Whisker | Kind::Cross => false,
        }
    }

    /// Bars more than there are published values, and as long as a withheld one would be.
    fn lengths(&self, subject: &Subject<'a>, shapes: &[&Shape]) -> Vec<(Withheld<'a>, usize)> {
        let Some(scale) = self.length else { return Vec::new() };
        let mut left: Vec<f64> =
            self.items.iter().filter_map(|item| item.drawn(subject, self.measure)).map(f64::abs).collect();
        let mut leaks = Vec::new();
        for bar in shapes.iter().filter(|shape| matches!(shape.kind, Kind::Bar | Kind::Square)) {
            let reading = Reading { values: vec![scale.length(bar.size.0)], slack: scale.length(STROKE) };
            if let Some(at) = left.iter().position(|length| reading.is(*length)) {
                left.remove(at);
            } else {
                leaks.extend(self.shown(subject, &reading).into_iter().map(|withheld| (withheld, bar.node)));
            }
        }
        leaks
    }

    /// Marks that stand where a withheld value would: not at the value of their own item, nor at what it is compared with.
    fn places(&self, subject: &Subject<'a>, frame: &Frame, shapes: &[&Shape]) -> Vec<(Withheld<'a>, usize)> {
        let Some(scale) = self.place else { return Vec::new() };
        let references: Vec<f64> = self.items.iter().flat_map(|item| item.references(subject, self.measure)).collect();
        let rows: Vec<(f64, Vec<f64>)> = shapes
            .iter()
            .map(|shape| (height(shape), told_all(subject, self.items, self.measure, shape)))
            .filter(|(_, told)| !told.is_empty())
            .collect();
        let mut leaks = Vec::new();
        for shape in shapes.iter().filter(|shape| shape.kind != Kind::Bar) {
            let reading = Reading { values: vec![scale.number(shape.x)], slack: scale.length(STROKE) };
            let own = rows.iter().filter(|(y, _)| (y - height(shape)).abs() <= SAME).flat_map(|(_, told)| told);
            let is_known = own.chain(&references).any(|value| reading.is(*value));
            // The cross has one place for all, whatever their values are.
            let is_aside = shape.kind == Kind::Cross
                && ((shape.x - frame.left).abs() <= 1.0 || (shape.x - scale.place(0.0)).abs() <= 1.0);
            if !is_known && !is_aside {
                leaks.extend(self.shown(subject, &reading).into_iter().map(|withheld| (withheld, shape.node)));
            }
        }
        leaks
    }

    /// What is withheld that a reading shows.
    fn shown(&self, subject: &Subject<'a>, reading: &Reading) -> Vec<Withheld<'a>> {
        let mut shown = Vec::new();
        for item in self.items {
            let (Some(withheld), Some(factor)) = (item.withheld, item.factor(subject, self.measure)) else { continue };
            let values = reading.values.iter().map(|value| value / factor).collect();
            let reading = Reading { values, slack: reading.slack / factor };
            if reading.shows(&withheld, half(subject.indicator.decimals)) {
                shown.push(withheld);
            }
        }
        shown
    }
}

/// The middle of a mark.
fn height(shape: &Shape) -> f64 {
    shape.y + shape.size.1 / 2.0
}

/// What a mark draws if it is that of an item with the number in its words: of all such items.
fn told_all(subject: &Subject<'_>, items: &[Item<'_>], measure: Measure, shape: &Shape) -> Vec<f64> {
    let said = shape.words.as_deref().and_then(|words| sole_number(&subject.without_names(&fold(words)), subject));
    let Some(said) = said else { return Vec::new() };
    let same = |item: &&Item<'_>| item.value.is_some_and(|value| near(value, said, subject.indicator.decimals));
    items.iter().filter(same).filter_map(|item| item.drawn(subject, measure)).collect()
}

/// The same, of the first.
fn told(subject: &Subject<'_>, items: &[Item<'_>], measure: Measure, shape: &Shape) -> Option<f64> {
    told_all(subject, items, measure, shape).first().copied()
}

/// Numbers in texts of some classes, more of them than published values.
pub(super) fn numbers<'a>(
    subject: &Subject<'a>,
    tree: &Tree<'_>,
    svg: usize,
    classes: &[&str],
    published: &[f64],
    hidden: &[Withheld<'a>],
) -> Vec<(Withheld<'a>, usize)> {
    let decimals = subject.indicator.decimals;
    let mut left: Vec<f64> = published.to_vec();
    let mut leaks = Vec::new();
    for node in tree.below(svg).into_iter().filter(|node| tree.nodes[*node].name() == "text") {
        let class = tree.nodes[node].attribute("class").unwrap_or_default();
        if !class.split(' ').any(|class| classes.contains(&class)) {
            continue;
        }
        let Some(number) = first_number(&fold(&tree.text(node)), subject) else { continue };
        if let Some(at) = left.iter().position(|value| near(*value, number, decimals)) {
            left.remove(at);
        } else {
            leaks.extend(hidden.iter().filter(|one| one.may_be(number, decimals)).map(|one| (*one, node)));
        }
    }
    leaks
}
