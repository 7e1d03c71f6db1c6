//! What a reader of published figures knows: cells, and the equations and inequalities between them.
//!
//! Who audits an output builds a [`System`] of what the output says: one [`Cell`] for every figure that a reader may want
//! to know, `published` where its number stands there and `None` where it is withheld, and one [`Relation`] for every
//! sentence that ties cells together (合計 ＝ 内訳の和, a part is no more than its whole, a published rate to its
//! rounding). [`super::audit`] then says which protected cells the output gives away, [`super::bounds`] how far each
//! withheld cell can be known.
//!
//! ```
//! use kizashi::analyse::disclosure::{Cell, System, audit, bounds};
//!
//! let mut system = System::default();
//! let total = system.add(Cell::published("合計", 20.0));
//! let a = system.add(Cell::published("A", 8.0));
//! let b = system.add(Cell::withheld("B", Some(5)));
//! let c = system.add(Cell::published("C", 9.0));
//! let sum = system.sum(total, &[a, b, c], "R5");
//! let leaks = audit(&system);
//! assert_eq!((leaks[0].cell, leaks[0].low, leaks[0].high), (b, 3.0, 3.0));
//! assert_eq!(system.equation(sum), "合計 20 ＝ A 8 ＋ B x ＋ C 9");
//!
//! system.cells[c].published = None;
//! assert!(audit(&system).is_empty());
//! assert_eq!((bounds(&system)[0].low, bounds(&system)[0].high), (0.0, 12.0));
//! ```

/// A figure that is published or withheld. It counts something, in whole numbers, unless a published cell that stands in a
/// relation with it is no whole number.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it is called in messages, e.g. 令和5年度・問い合わせ.
    pub label: String,
    /// The number that is published exactly; `None` where it is withheld, or published only to a rounding, which
    /// `lower` and `upper` then say.
    pub published: Option<f64>,
    /// The least it can be for all a reader knows: 0 for a count, minus infinity where it can be negative.
    pub lower: f64,
    /// The most it can be for all a reader knows.
    pub upper: Option<f64>,
    /// Counts from 1 to one less than this must all remain possible, and more than one number. `Some(1)` asks for
    /// nothing but that the number is not known exactly; `None` for nothing, as for a cell that only covers others.
    pub protect: Option<u32>,
}

impl Cell {
    /// A count that is published.
    #[must_use]
    pub fn published(label: &str, value: f64) -> Self {
        Self { label: label.to_owned(), published: Some(value), lower: 0.0, upper: None, protect: None }
    }

    /// A count that is withheld, with the minimum by which it is protected.
    #[must_use]
    pub fn withheld(label: &str, protect: Option<u32>) -> Self {
        Self { label: label.to_owned(), published: None, lower: 0.0, upper: None, protect }
    }
}

/// What is known of several cells together: `low` ≤ Σ coefficient · cell ≤ `high`.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// Positions of cells, each with its coefficient; a cell stands in it once.
    pub terms: Vec<(usize, f64)>,
    /// The least the sum can be.
    pub low: Option<f64>,
    /// The most it can be.
    pub high: Option<f64>,
    /// Where it comes from, in words for messages.
    pub label: String,
}

/// Cells and what is known of them together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct System {
    /// The cells.
    pub cells: Vec<Cell>,
    /// What ties them together.
    pub relations: Vec<Relation>,
}

/// So many published terms of an equation are written out; the rest are added up.
const WRITTEN: usize = 6;

impl System {
    /// Adds a cell and says its position.
    pub fn add(&mut self, cell: Cell) -> usize {
        self.cells.push(cell);
        self.cells.len() - 1
    }

    /// Adds what is known of several cells and says its position.
    pub fn relate(&mut self, terms: &[(usize, f64)], (low, high): (Option<f64>, Option<f64>), label: &str) -> usize {
        self.relations.push(Relation { terms: terms.to_vec(), low, high, label: label.to_owned() });
        self.relations.len() - 1
    }

    /// Says that a cell is the sum of others.
    pub fn sum(&mut self, total: usize, parts: &[usize], label: &str) -> usize {
        let parts = parts.iter().map(|part| (*part, -1.0));
        let terms: Vec<(usize, f64)> = std::iter::once((total, 1.0)).chain(parts).collect();
        self.relate(&terms, (Some(0.0), Some(0.0)), label)
    }

    /// Says that a cell is no more than another.
    pub fn at_most(&mut self, part: usize, whole: usize, label: &str) -> usize {
        self.relate(&[(whole, 1.0), (part, -1.0)], (Some(0.0), None), label)
    }

    /// A relation as it is written down, with the published numbers and x for what is withheld: 合計 20 ＝ A 8 ＋ B x.
    /// Of many published terms the later ones are added up behind 「…」.
    #[must_use]
    pub fn equation(&self, relation: usize) -> String {
        let relation = &self.relations[relation];
        let side = |sign: f64| {
            let terms = relation.terms.iter().filter(|(_, coefficient)| coefficient * sign > 0.0);
            terms.map(|(cell, coefficient)| (*cell, coefficient.abs())).collect::<Vec<_>>()
        };
        let (left, right) = (side(1.0), side(-1.0));
        let written = |terms: &[(usize, f64)], constant: f64| self.written(terms, constant);
        match (relation.low, relation.high) {
            (Some(low), Some(high)) if same(low, high) => {
                format!("{} ＝ {}", written(&left, (-low).max(0.0)), written(&right, low.max(0.0)))
            }
            (Some(low), None) => format!("{} ≧ {}", written(&left, (-low).max(0.0)), written(&right, low.max(0.0))),
            (None, Some(high)) => format!("{} ≦ {}", written(&left, (-high).max(0.0)), written(&right, high.max(0.0))),
            (low, high) => {
                let end = |end: Option<f64>| end.map_or_else(|| "?".to_owned(), number);
                let minus = if right.is_empty() { String::new() } else { format!(" － ({})", written(&right, 0.0)) };
                format!("{} ≦ {}{minus} ≦ {}", end(low), written(&left, 0.0), end(high))
            }
        }
    }

    fn written(&self, terms: &[(usize, f64)], constant: f64) -> String {
        let mut parts = Vec::new();
        let (mut known, mut rest, mut more) = (0, 0.0, 0);
        for (cell, coefficient) in terms {
            let Cell { label, published, .. } = &self.cells[*cell];
            known += usize::from(published.is_some());
            match published {
                Some(value) if known > WRITTEN => {
                    rest += value * coefficient;
                    more += 1;
                }
                _ => {
                    let value = published.map_or_else(|| "x".to_owned(), number);
                    let times = if same(*coefficient, 1.0) { String::new() } else { number(*coefficient) + " × " };
                    parts.push(format!("{times}{label} {value}"));
                }
            }
        }
        if more > 0 {
            parts.push(format!("…({more}) {}", number(rest)));
        }
        if constant > 0.0 || parts.is_empty() {
            parts.push(number(constant));
        }
        parts.join(" ＋ ")
    }
}

/// Whether two finite numbers are the same to the accuracy of their sums.
pub(super) fn same(a: f64, b: f64) -> bool {
    a.is_finite() && b.is_finite() && (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

/// A number as it is read: whole ones without a point, others with six decimals at most.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_equation_is_written_with_its_published_numbers() {
        let mut system = System::default();
        let whole = system.add(Cell::published("全体", 12.0));
        let part = system.add(Cell::withheld("うち市外", Some(5)));
        let at_most = system.at_most(part, whole, "うち");
        assert_eq!(system.equation(at_most), "全体 12 ≧ うち市外 x");
        let rate = system.relate(&[(part, 100.0)], (Some(405.0), Some(415.0)), "率");
        assert_eq!(system.equation(rate), "405 ≦ 100 × うち市外 x ≦ 415");
        let fixed = system.relate(&[(part, 1.0)], (Some(4.5), Some(4.5)), "平均");
        assert_eq!(system.equation(fixed), "うち市外 x ＝ 4.5");
    }

    #[test]
    fn many_terms_are_added_up() {
        let mut system = System::default();
        let total = system.add(Cell::published("計", 60.0));
        let parts: Vec<usize> = (0..9).map(|at| system.add(Cell::published(&format!("p{at}"), 5.0))).collect();
        let hidden = system.add(Cell::withheld("h", None));
        let sum = system.sum(total, &[parts, vec![hidden]].concat(), "R5");
        let expected = "計 60 ＝ p0 5 ＋ p1 5 ＋ p2 5 ＋ p3 5 ＋ p4 5 ＋ p5 5 ＋ h x ＋ …(3) 15";
        assert_eq!(system.equation(sum), expected);
    }
}
