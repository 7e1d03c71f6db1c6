//! The shapes of a drawing: circles, bars, and the corners of paths.

use super::super::markup::Tree;

/// What a shape is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A marker about a point.
    Marker,
    /// A bar.
    Bar,
    /// A small square: a marker about a point, or a bar.
    Square,
    /// A corner of a line.
    Corner,
    /// An end of the whisker of an interval.
    Whisker,
    /// The cross that says that something is withheld.
    Cross,
}

/// A shape that may stand for a figure, in units of the view box.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub(super) node: usize,
    pub(super) kind: Kind,
    /// Its centre; of a bar or square the middle of its width.
    pub(super) x: f64,
    /// Its centre; of a bar or square the top.
    pub(super) y: f64,
    /// Of a bar or square its width and height, else zero.
    pub(super) size: (f64, f64),
    /// The words on it.
    pub(super) words: Option<String>,
}

/// Classes of what is no figure: rules, bands, targets, averages, breaks, the plan.
const FRAME: [&str; 13] =
    ["grid", "base", "band", "bound", "target", "under", "lead", "plan", "split", "slash", "cut", "mean", "aim"];

/// The shapes of a drawing that may stand for figures.
pub(super) fn shapes(tree: &Tree<'_>, svg: usize) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for node in tree.below(svg) {
        let class = tree.nodes[node].attribute("class").unwrap_or_default();
        let is_frame = class.split(' ').any(|class| FRAME.contains(&class));
        let in_pattern = || tree.ancestors(node).any(|above| matches!(tree.nodes[above].name(), "defs" | "pattern"));
        if is_frame || in_pattern() {
            continue;
        }
        let mut itself_and_above = std::iter::once(node).chain(tree.ancestors(node).take(2));
        let words = itself_and_above.find_map(|above| tree.nodes[above].attribute("data-t"));
        let shape = |kind, (x, y), size| Shape { node, kind, x, y, size, words: words.map(str::to_owned) };
        let number = |name: &str| tree.nodes[node].number(name);
        match tree.nodes[node].name() {
            "circle" | "ellipse" => {
                let at = number("cx").zip(number("cy"));
                shapes.extend(at.map(|at| shape(Kind::Marker, at, (0.0, 0.0))));
            }
            "rect" => {
                let Some((((x, y), width), height)) =
                    number("x").zip(number("y")).zip(number("width")).zip(number("height"))
                else {
                    continue;
                };
                // A small square may be a marker or a bar.
                let is_square = (width - height).abs() < 0.3 && width < 10.5;
                let kind = if is_square { Kind::Square } else { Kind::Bar };
                shapes.push(shape(kind, (x + width / 2.0, y), (width, height)));
            }
            "line" => {
                for (x, y) in [("x1", "y1"), ("x2", "y2")] {
                    let at = number(x).zip(number(y));
                    shapes.extend(at.map(|at| shape(Kind::Corner, at, (0.0, 0.0))));
                }
            }
            "path" | "polyline" | "polygon" => {
                let data = tree.nodes[node].attribute("d").or_else(|| tree.nodes[node].attribute("points"));
                let is_cross = class.split(' ').any(|class| class == "x");
                for part in parts(data.unwrap_or_default(), is_cross) {
                    let corners = corners(part);
                    let closed = part.trim_end().ends_with(['Z', 'z']);
                    if let Some((at, size)) = upright(&corners).filter(|_| closed) {
                        shapes.push(shape(Kind::Bar, at, size));
                    } else if is_cross || closed {
                        let kind = if is_cross { Kind::Cross } else { Kind::Marker };
                        shapes.extend(centre(&corners).map(|at| shape(kind, at, (0.0, 0.0))));
                    } else {
                        let is_whisker = class.split(' ').any(|class| class == "whisker");
                        let kind = if is_whisker { Kind::Whisker } else { Kind::Corner };
                        shapes.extend(corners.into_iter().map(|at| shape(kind, at, (0.0, 0.0))));
                    }
                }
            }
            _ => {}
        }
    }
    shapes
}

/// The parts of a path, each with a beginning of its own; the two strokes of a cross are one.
fn parts(data: &str, whole: bool) -> Vec<&str> {
    let starts: Vec<usize> = data.match_indices(['M', 'm']).map(|(at, _)| at).collect();
    if whole || starts.len() < 2 || data.contains('m') {
        return vec![data];
    }
    let ends = starts.iter().skip(1).copied().chain([data.len()]);
    starts.iter().zip(ends).map(|(start, end)| &data[*start..end]).collect()
}

/// The middle of the top, and the size, of a rectangle with upright sides.
fn upright(corners: &[(f64, f64)]) -> Option<((f64, f64), (f64, f64))> {
    let [a, b, c, d] = corners else { return None };
    let same = |first: f64, second: f64| (first - second).abs() < 1e-6;
    let is_upright = same(a.1, b.1) && same(b.0, c.0) && same(c.1, d.1) && same(d.0, a.0);
    let (width, height) = ((b.0 - a.0).abs(), (c.1 - b.1).abs());
    is_upright.then(|| ((f64::midpoint(a.0, b.0), a.1.min(c.1)), (width, height)))
}

/// The centre of a marker: of a triangle, which stands on its foot, a little below the middle.
fn centre(corners: &[(f64, f64)]) -> Option<(f64, f64)> {
    let ends = |axis: fn(&(f64, f64)) -> f64| {
        let all = || corners.iter().map(axis);
        (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max))
    };
    let ((left, right), (top, bottom)) = (ends(|c| c.0), ends(|c| c.1));
    let part = if corners.len() == 3 { 1.0 / 1.8 } else { 0.5 };
    (!corners.is_empty()).then(|| (f64::midpoint(left, right), top + (bottom - top) * part))
}

/// The corners of a path; of a curve where it ends.
pub(super) fn corners(data: &str) -> Vec<(f64, f64)> {
    let mut corners: Vec<(f64, f64)> = Vec::new();
    let (mut at, mut start) = ((0.0, 0.0), (0.0, 0.0));
    let mut rest = data.trim_start();
    let mut command = 'L';
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_alphabetic() {
            command = first;
            rest = rest[1..].trim_start();
            if matches!(command, 'Z' | 'z') {
                at = start;
                continue;
            }
        }
        let wanted = match command.to_ascii_uppercase() {
            'H' | 'V' => 1,
            'C' => 6,
            'S' | 'Q' => 4,
            'A' => 7,
            _ => 2,
        };
        let mut numbers = Vec::new();
        while numbers.len() < wanted {
            let Some((number, behind)) = number(rest) else { return corners };
            numbers.push(number);
            rest = behind;
        }
        let from = if command.is_ascii_lowercase() { at } else { (0.0, 0.0) };
        at = match command.to_ascii_uppercase() {
            'H' => (from.0 + numbers[0], at.1),
            'V' => (at.0, from.1 + numbers[0]),
            _ => (from.0 + numbers[wanted - 2], from.1 + numbers[wanted - 1]),
        };
        if command.eq_ignore_ascii_case(&'M') {
            start = at;
            command = if command == 'M' { 'L' } else { 'l' };
        }
        corners.push(at);
    }
    corners
}

/// A number at the beginning of a path's data, and what follows it.
fn number(text: &str) -> Option<(f64, &str)> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    let mut point = false;
    let mut end = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'-' | b'+' if at == 0 => {}
            b'.' if !point => point = true,
            b'0'..=b'9' => {}
            _ => break,
        }
        end = at + 1;
    }
    let number = text[..end].parse().ok()?;
    Some((number, &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_its_corners() {
        assert_eq!(corners("M1 2H3V4L5.5 6Z"), [(1.0, 2.0), (3.0, 2.0), (3.0, 4.0), (5.5, 6.0)]);
        assert_eq!(corners("m1,2 3-4l.5.5h1"), [(1.0, 2.0), (4.0, -2.0), (4.5, -1.5), (5.5, -1.5)]);
        assert_eq!(corners("M0 0C1 1 2 2 3 3"), [(0.0, 0.0), (3.0, 3.0)]);
        assert_eq!(corners("M1 x"), []);
    }

    #[test]
    fn a_path_of_bars_is_bars() {
        assert_eq!(parts("M1 2h3v4h-3zM9 5h3v1h-3z", false), ["M1 2h3v4h-3z", "M9 5h3v1h-3z"]);
        assert_eq!(upright(&corners("M1 2h3v4h-3z")), Some(((2.5, 2.0), (3.0, 4.0))));
        assert_eq!(upright(&corners("M1 2h3v4h-2z")), None);
    }
}
