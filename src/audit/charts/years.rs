//! Drawings with years under them: lines, bars, parts on one another.

use std::collections::BTreeMap;

use super::super::Audit;
use super::super::markup::Tree;
use super::super::register::{Subject, Withheld, half, near};
use super::super::texts::{drawn_series, fold, named_year, sole_number};
use super::Reading;
use super::geometry::{Kind, Shape, corners};
use super::scale::{Scale, amount_of};

/// How exactly a place can be read, in units of the view box: they are written with one decimal.
const STROKE: f64 = 0.15;
/// The paper between parts on one another, which takes from the height of the upper one.
const PAPER: f64 = 2.0;
/// How far a label may stand beside its mark.
const ASIDE: f64 = 8.0;
/// How high the cross of what is withheld stands over the axis.
const CROSS: f64 = 7.0;
/// How far the ends of a whisker stand beside the mark of its value.
const CAP: f64 = 5.0;

/// A drawing with its scales.
struct Drawing {
    years: Scale,
    values: Scale,
    /// The place of the axis.
    floor: f64,
    /// Where the rules begin and end, and where the years stand: names of series stand outside.
    sides: (f64, f64),
    below: f64,
}

/// Whether a shape stands for a value by itself.
fn is_mark(shape: &Shape) -> bool {
    matches!(shape.kind, Kind::Marker | Kind::Bar | Kind::Square)
}

/// What a drawing gives away: marks and numbers over the years of withheld values that are no published ones.
pub(super) fn leaks<'a>(
    audit: &Audit<'a>,
    subject: &Subject<'a>,
    tree: &Tree<'_>,
    svg: usize,
    shapes: &[Shape],
) -> Vec<(Withheld<'a>, usize)> {
    let alone = drawn_series(tree, svg, subject);
    let members = alone.map_or_else(|| subject.series.iter().map(|s| s.member).collect(), |member| vec![member]);
    let nodes = tree.below(svg);
    let piece = Piece { nodes: &nodes, shapes, members: &members, is_small: false };
    of_piece(audit, subject, tree, &piece)
}

/// A drawing, or one of many small ones in it: its nodes and shapes, and the series it may show.
pub(super) struct Piece<'p> {
    pub(super) nodes: &'p [usize],
    pub(super) shapes: &'p [Shape],
    pub(super) members: &'p [usize],
    /// Whether it is so small that labels of years and values stand beside their places.
    pub(super) is_small: bool,
}

/// What a piece gives away.
pub(super) fn of_piece<'a>(
    audit: &Audit<'a>,
    subject: &Subject<'a>,
    tree: &Tree<'_>,
    piece: &Piece<'_>,
) -> Vec<(Withheld<'a>, usize)> {
    let (members, shapes) = (piece.members, piece.shapes);
    let mut withheld: BTreeMap<i32, Vec<Withheld<'a>>> = BTreeMap::new();
    for one in members.iter().flat_map(|member| audit.register.of_series(*member)) {
        withheld.entry(one.year).or_default().push(one);
    }
    if withheld.is_empty() {
        return Vec::new();
    }
    let Some(drawing) = Drawing::read(subject, tree, piece) else { return Vec::new() };
    let of_year = |year: &i32| (*year, members.iter().flat_map(|m| audit.figures.all(*m, *year)).collect());
    let published: BTreeMap<i32, Vec<f64>> = withheld.keys().map(of_year).collect();
    let decimals = subject.indicator.decimals;
    let mut leaks = Vec::new();
    let mut left = published.clone();
    for shape in shapes {
        let Some((year, reading)) = drawing.reading(shape) else { continue };
        let Some(hidden) = withheld.get(&year) else { continue };
        let left = left.entry(year).or_default();
        let fits = left.iter().position(|value| reading.is(*value));
        match (shape.kind, fits) {
            // A mark is used up by the value it stands for; corners of lines meet in it.
            (Kind::Marker | Kind::Bar | Kind::Square, Some(at)) => drop(left.remove(at)),
            (Kind::Corner, _) if published[&year].iter().any(|value| reading.is(*value)) => {}
            // The interval of a value that is drawn tells nothing of another's.
            (Kind::Whisker, _) if shapes.iter().any(|mark| is_mark(mark) && (mark.x - shape.x).abs() <= CAP) => {}
            _ => {
                let given = hidden.iter().filter(|hidden| reading.shows(hidden, half(decimals)));
                leaks.extend(given.map(|hidden| (*hidden, shape.node)));
            }
        }
    }
    leaks.extend(numbers(audit, subject, tree, (piece, &drawing), &withheld, &published));
    leaks
}

/// Numbers over the years of withheld values that are no published ones.
fn numbers<'a>(
    audit: &Audit<'a>,
    subject: &Subject<'a>,
    tree: &Tree<'_>,
    (piece, drawing): (&Piece<'_>, &Drawing),
    withheld: &BTreeMap<i32, Vec<Withheld<'a>>>,
    published: &BTreeMap<i32, Vec<f64>>,
) -> Vec<(Withheld<'a>, usize)> {
    let decimals = subject.indicator.decimals;
    let members = piece.members;
    let mut leaks = Vec::new();
    for node in piece.nodes.iter().copied().filter(|node| tree.nodes[*node].name() == "text") {
        let class = tree.nodes[node].attribute("class").unwrap_or_default();
        let words = fold(&tree.text(node));
        let (Some(number), Some(x)) = (sole_number(&words, subject), tree.nodes[node].number("x")) else { continue };
        let Some(hidden) = withheld.get(&drawing.year(x)) else { continue };
        let is_axis = class.split(' ').any(|class| matches!(class, "ax" | "yr"));
        let mut known = published[&drawing.year(x)].iter().any(|value| near(*value, number, decimals));
        // A label pushed aside is that of the year beside it.
        if (x - drawing.years.place(f64::from(drawing.year(x)))).abs() > ASIDE {
            let beside = [drawing.year(x) - 1, drawing.year(x) + 1];
            let all = members.iter().flat_map(|member| beside.iter().map(move |year| (*member, *year)));
            known |= all.flat_map(|(member, year)| audit.figures.all(member, year)).any(|v| near(v, number, decimals));
        }
        if piece.is_small {
            let mut all = members.iter().flat_map(|member| audit.figures.values(*member));
            known |= all.any(|(_, value)| near(value, number, decimals));
        }
        if !is_axis && is_bare(&words, subject) && !known {
            leaks.extend(hidden.iter().filter(|one| one.may_be(number, decimals)).map(|one| (*one, node)));
        }
    }
    leaks
}

impl Drawing {
    fn read(subject: &Subject<'_>, tree: &Tree<'_>, piece: &Piece<'_>) -> Option<Self> {
        let shapes = piece.shapes;
        let calendar = subject.indicator.calendar;
        let (mut ticks, mut labels, mut rules, mut base) = (Vec::new(), Vec::new(), Vec::new(), None);
        let (mut scale, mut sides, mut below) = (1.0, (f64::INFINITY, f64::NEG_INFINITY), f64::INFINITY);
        for node in piece.nodes.iter().copied() {
            let found = &tree.nodes[node];
            let class: Vec<&str> = found.attribute("class").unwrap_or_default().split(' ').collect();
            let place = || found.number("x").zip(found.number("y"));
            if class.contains(&"yr") {
                let year = named_year(&fold(&tree.text(node)), calendar);
                ticks.extend(year.zip(place()).map(|(year, (x, _))| (f64::from(year), x)));
                below = place().map_or(below, |(_, y)| y);
            } else if class.contains(&"ax") {
                let text = tree.text(node);
                scale = amount_of(text.trim(), &subject.indicator.unit).unwrap_or(scale);
                if !class.contains(&"e") {
                    continue;
                }
                let number = text.trim().replace(',', "").replace('−', "-").parse::<f64>().ok();
                labels.extend(number.zip(place()).map(|(number, (_, y))| (number, y)));
            } else if class.contains(&"grid") {
                let ends = corners(found.attribute("d").unwrap_or_default());
                rules.extend(ends.first().map(|end| end.1));
                sides = ends.iter().fold(sides, |(left, right), end| (end.0.min(left), end.0.max(right)));
            } else if class.contains(&"base") {
                base = corners(found.attribute("d").unwrap_or_default()).first().map(|c| c.1);
            }
        }
        // A label stands beside its rule, its foot a third of its size below it.
        let beside = |y: f64| rules.iter().copied().find(|rule| (y - rule - 5.0).abs() < 3.0);
        let axis: Vec<(f64, f64)> = labels.iter().filter_map(|(v, y)| Some((v * scale, beside(*y)?))).collect();
        let told = || shapes.iter().filter_map(|shape| told(subject, shape).map(|told| (shape, told)));
        let values = Scale::through(&axis).or_else(|| {
            let pairs: Vec<(f64, f64)> = told().map(|(shape, (_, value))| (value, shape.y)).collect();
            Scale::through(&pairs)
        })?;
        let pairs: Vec<(f64, f64)> = told().map(|(shape, (year, _))| (f64::from(year), shape.x)).collect();
        let by_marks = Scale::through(&pairs);
        let years = by_marks.filter(|_| piece.is_small).or_else(|| Scale::through(&ticks)).or_else(|| {
            // A single year stands alone.
            by_marks.or_else(|| ticks.first().map(|(year, x)| Scale::new(x - 150.0 * year, 150.0)))
        })?;
        let lowest = rules.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let floor = base.unwrap_or(lowest);
        floor.is_finite().then_some(Self { years, values, floor, sides, below })
    }

    /// The year of a place.
    fn year(&self, x: f64) -> i32 {
        #[expect(clippy::cast_possible_truncation, reason = "a year, and what is none fits nothing")]
        let year = self.years.number(x).round() as i32;
        year
    }

    /// Whether a cross stands on the axis.
    fn is_in_place(&self, cross: &Shape) -> bool {
        (cross.y - (self.floor - CROSS)).abs() <= 1.0
    }

    /// The year and the possible values of a shape; `None` for one outside of the plot, as in a legend, and for a cross
    /// in its place.
    fn reading(&self, shape: &Shape) -> Option<(i32, Reading)> {
        let slack = self.values.length(STROKE);
        let from = self.values.number(shape.y);
        let year = self.year(shape.x);
        // The names of series stand below the years or beside the rules.
        if shape.y > self.below - 15.0 || shape.x < self.sides.0 - 1.0 || shape.x > self.sides.1 + 1.0 {
            return None;
        }
        let values = match shape.kind {
            Kind::Cross if self.is_in_place(shape) => return None,
            Kind::Bar | Kind::Square => {
                let height = shape.size.1;
                let mut values = vec![from, self.values.length(height), self.values.length(height + PAPER)];
                values.extend((shape.kind == Kind::Square).then(|| self.values.number(shape.y + height / 2.0)));
                values
            }
            _ => vec![from],
        };
        Some((year, Reading { values, slack }))
    }
}

/// Whether a text is a number alone, with its unit or a mark behind it: what has more words is read as a sentence.
pub(super) fn is_bare(words: &str, subject: &Subject<'_>) -> bool {
    let behind = words.trim_start().trim_start_matches(|c: char| c.is_numeric() || matches!(c, ',' | '.' | '-')).trim();
    let unit = subject.units.iter().find_map(|unit| behind.strip_prefix(unit.as_str())).unwrap_or(behind);
    unit.chars().count() <= 2 && unit.is_ascii()
}

/// The year and the value in the words of a mark.
pub(super) fn told(subject: &Subject<'_>, shape: &Shape) -> Option<(i32, f64)> {
    let words = subject.without_names(&fold(shape.words.as_deref()?));
    let year = named_year(&words, subject.indicator.calendar)?;
    Some((year, sole_number(&words, subject)?))
}
