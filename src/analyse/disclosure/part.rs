//! Pieces of a system that hang together by what is withheld, and what follows for their cells by looking at one relation
//! at a time.

use std::collections::{BTreeMap, VecDeque};

use super::system::{System, same};

/// A whole number is not told from one that differs by less. Sums of counts up to ten millions are exact to a tenth of
/// it.
pub(super) const NEAR: f64 = 1e-6;

/// Relations looked at, for each one there is, before their ever smaller steps are left to the solver.
const LOOKS: usize = 60;

/// A relation between withheld cells alone: what is published has gone into its ends.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Positions in the part, with coefficients.
    pub(super) terms: Vec<(usize, f64)>,
    /// The least the sum can be; minus infinity where nothing says so.
    pub(super) low: f64,
    /// The most it can be; infinity where nothing says so.
    pub(super) high: f64,
    /// The relation of the system it comes from.
    pub(super) relation: usize,
    /// Whether the published cells in it are whole numbers.
    whole: bool,
}

/// Withheld cells that hang together, and what is known of them so far.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// Their positions in the system.
    pub(super) cells: Vec<usize>,
    /// What ties them together.
    pub(super) rows: Vec<Row>,
    /// Whether no numbers keep all of it.
    pub(super) is_contradictory: bool,
    /// Whether they are whole numbers: unless one that stands in a relation with them is not.
    pub(super) whole: bool,
    /// For each cell an interval outside which it cannot lie.
    pub(super) outer: Vec<(f64, f64)>,
    /// For each cell an interval both ends of which some solution of all relations reaches.
    pub(super) inner: Vec<Option<(f64, f64)>>,
    /// For each end of `outer` the row that set it.
    reasons: Vec<[Option<usize>; 2]>,
}

/// A cell with the narrower interval that is left for it.
type Narrowed = (usize, (f64, f64));

/// The parts of a system, in order of their first cells.
pub(super) fn parts(system: &System) -> Vec<Part> {
    let rows: Vec<Row> = (0..system.relations.len()).filter_map(|at| row(system, at)).collect();
    let mut group: Vec<usize> = (0..system.cells.len()).collect();
    for row in &rows {
        for pair in row.terms.windows(2) {
            let (a, b) = (root(&mut group, pair[0].0), root(&mut group, pair[1].0));
            group[a.max(b)] = a.min(b);
        }
    }
    let mut parts: BTreeMap<usize, (Vec<usize>, Vec<Row>)> = BTreeMap::new();
    let mut position = vec![0; system.cells.len()];
    for (at, cell) in system.cells.iter().enumerate() {
        if cell.published.is_none() {
            let (cells, _) = parts.entry(root(&mut group, at)).or_default();
            position[at] = cells.len();
            cells.push(at);
        }
    }
    for mut row in rows {
        let group = root(&mut group, row.terms[0].0);
        for (cell, _) in &mut row.terms {
            *cell = position[*cell];
        }
        parts.entry(group).or_default().1.push(row);
    }
    parts.into_values().map(|(cells, rows)| Part::new(system, cells, rows)).collect()
}

/// A relation without its published cells; `None` where no other is left.
fn row(system: &System, at: usize) -> Option<Row> {
    let relation = &system.relations[at];
    let published = |cell: usize| system.cells[cell].published;
    let known: f64 = relation.terms.iter().filter_map(|(cell, times)| Some(published(*cell)? * times)).sum();
    let terms: Vec<(usize, f64)> =
        relation.terms.iter().filter(|(cell, times)| published(*cell).is_none() && *times != 0.0).copied().collect();
    let low = relation.low.map_or(f64::NEG_INFINITY, |low| low - known);
    let high = relation.high.map_or(f64::INFINITY, |high| high - known);
    let says = low.is_finite() || high.is_finite();
    let whole = relation.terms.iter().filter_map(|(cell, _)| published(*cell)).all(is_whole);
    (says && !terms.is_empty()).then_some(Row { terms, low, high, relation: at, whole })
}

fn root(group: &mut [usize], at: usize) -> usize {
    let mut top = at;
    while group[top] != top {
        top = group[top];
    }
    let mut next = at;
    while group[next] != top {
        next = std::mem::replace(&mut group[next], top);
    }
    top
}

fn is_whole(value: f64) -> bool {
    (value - value.round()).abs() <= NEAR
}

impl Part {
    fn new(system: &System, cells: Vec<usize>, rows: Vec<Row>) -> Self {
        let equations = rows.iter().filter(|row| same(row.low, row.high));
        let can_hold = |row: &Row| is_whole(row.low) || row.terms.iter().any(|(_, times)| !is_whole(*times));
        let whole = equations.into_iter().all(can_hold) && rows.iter().all(|row| row.whole);
        let outer = cells.iter().map(|cell| {
            let cell = &system.cells[*cell];
            (cell.lower, cell.upper.unwrap_or(f64::INFINITY))
        });
        let outer: Vec<(f64, f64)> = outer.collect();
        let (inner, reasons) = (vec![None; cells.len()], vec![[None; 2]; cells.len()]);
        let mut part = Self { cells, rows, is_contradictory: false, whole, outer, inner, reasons };
        for at in 0..part.outer.len() {
            part.outer[at] = part.inward(part.outer[at]);
        }
        part.tighten();
        part
    }

    /// An interval's ends as whole numbers inside it, where cells are whole.
    pub(super) fn inward(&self, (low, high): (f64, f64)) -> (f64, f64) {
        if self.whole { ((low - NEAR).ceil(), (high + NEAR).floor()) } else { (low, high) }
    }

    /// Narrows `outer` by one relation after the other until nothing changes.
    fn tighten(&mut self) {
        let mut of_cell: Vec<Vec<usize>> = vec![Vec::new(); self.cells.len()];
        for (at, row) in self.rows.iter().enumerate() {
            for (cell, _) in &row.terms {
                of_cell[*cell].push(at);
            }
        }
        let first = self.outer.clone();
        let mut waiting: Vec<bool> = vec![true; self.rows.len()];
        let mut queue: VecDeque<usize> = (0..self.rows.len()).collect();
        let mut looks = self.rows.len() * LOOKS;
        while let Some(at) = queue.pop_front().filter(|_| looks > 0) {
            waiting[at] = false;
            looks -= 1;
            let Some(narrowed) = self.narrowed(&self.rows[at]) else {
                self.outer = first;
                self.contradict();
                return;
            };
            for (cell, ends) in narrowed {
                self.narrow(cell, ends, at);
                for other in &of_cell[cell] {
                    if *other != at && !std::mem::replace(&mut waiting[*other], true) {
                        queue.push_back(*other);
                    }
                }
            }
        }
    }

    fn narrow(&mut self, cell: usize, (low, high): (f64, f64), row: usize) {
        let before = std::mem::replace(&mut self.outer[cell], (low, high));
        for (end, changed) in [low > before.0, high < before.1].into_iter().enumerate() {
            if changed {
                self.reasons[cell][end] = Some(row);
            }
        }
    }

    /// Notes that the relations contradict each other: then nothing follows but what each of them says alone.
    pub(super) fn contradict(&mut self) {
        self.is_contradictory = true;
        let alone: Vec<(usize, Vec<Narrowed>)> =
            self.rows.iter().enumerate().filter_map(|(at, row)| Some((at, self.narrowed(row)?))).collect();
        for (row, narrowed) in alone {
            for (cell, (low, high)) in narrowed {
                let before = self.outer[cell];
                let both = (low.max(before.0), high.min(before.1));
                if both.0 <= both.1 {
                    self.narrow(cell, both, row);
                }
            }
        }
    }

    /// The narrower intervals that a row leaves its cells; `None` where it leaves one of them nothing.
    fn narrowed(&self, row: &Row) -> Option<Vec<Narrowed>> {
        let least = Total::of(row.terms.iter().map(|(cell, times)| span(self.outer[*cell], *times).0));
        let most = Total::of(row.terms.iter().map(|(cell, times)| span(self.outer[*cell], *times).1));
        let mut found = Vec::new();
        for (cell, times) in &row.terms {
            let own = span(self.outer[*cell], *times);
            let ends = (row.low - most.without(own.1), row.high - least.without(own.0));
            let ends = if *times > 0.0 { (ends.0 / times, ends.1 / times) } else { (ends.1 / times, ends.0 / times) };
            let (low, high) = self.inward(ends);
            let (before_low, before_high) = self.outer[*cell];
            let step = if self.whole { 0.5 } else { NEAR };
            let narrower = (
                if low > before_low + step { low } else { before_low },
                if high < before_high - step { high } else { before_high },
            );
            if narrower.0 > narrower.1 + NEAR {
                return None;
            }
            if narrower != (before_low, before_high) {
                found.push((*cell, (narrower.0.min(narrower.1), narrower.1)));
            }
        }
        Some(found)
    }

    /// The relations from which the interval of a cell follows: those of its ends, and those behind them.
    pub(super) fn grounds(&self, cell: usize) -> Vec<usize> {
        let mut rows: Vec<usize> = Vec::new();
        let mut asked = vec![cell];
        let mut next = 0;
        while next < asked.len() {
            for row in self.reasons[asked[next]].into_iter().flatten() {
                if !rows.contains(&row) {
                    rows.push(row);
                    let others = self.rows[row].terms.iter().map(|(other, _)| *other);
                    let unknown: Vec<usize> = others.filter(|other| !asked.contains(other)).collect();
                    asked.extend(unknown);
                }
            }
            next += 1;
        }
        if rows.is_empty() {
            rows = (0..self.rows.len()).filter(|row| self.rows[*row].terms.iter().any(|(c, _)| *c == cell)).collect();
        }
        rows.into_iter().map(|row| self.rows[row].relation).collect()
    }

    /// Notes a solution, if it is one: numbers for all cells that keep every relation. Where cells are whole the numbers
    /// nearest to it are looked at.
    pub(super) fn witness(&mut self, point: &[f64]) -> bool {
        let round = |value: &f64| if self.whole { value.round() } else { *value };
        let point: Vec<f64> = point.iter().map(round).collect();
        let inside = |(value, (low, high)): (&f64, &(f64, f64))| *value >= low - NEAR && *value <= high + NEAR;
        let keeps = |row: &Row| {
            let sum: f64 = row.terms.iter().map(|(cell, times)| point[*cell] * times).sum();
            let near = NEAR * row.terms.iter().map(|(_, times)| times.abs()).fold(1.0, f64::max);
            sum >= row.low - near && sum <= row.high + near
        };
        if !point.iter().zip(&self.outer).all(inside) || !self.rows.iter().all(keeps) {
            return false;
        }
        for (inner, value) in self.inner.iter_mut().zip(point) {
            let (low, high) = inner.unwrap_or((value, value));
            *inner = Some((low.min(value), high.max(value)));
        }
        true
    }
}

/// What a term of a sum can be.
fn span((low, high): (f64, f64), times: f64) -> (f64, f64) {
    if times > 0.0 { (low * times, high * times) } else { (high * times, low * times) }
}

/// A sum of which terms can be infinite, all in one direction.
struct Total {
    finite: f64,
    infinite: usize,
    end: f64,
}

impl Total {
    fn of(terms: impl Iterator<Item = f64>) -> Self {
        let mut total = Self { finite: 0.0, infinite: 0, end: 0.0 };
        for term in terms {
            if term.is_finite() {
                total.finite += term;
            } else {
                total.infinite += 1;
                total.end = term;
            }
        }
        total
    }

    /// The sum of the others.
    fn without(&self, term: f64) -> f64 {
        match (term.is_finite(), self.infinite) {
            (true, 0) => self.finite - term,
            (false, 1) => self.finite,
            _ => self.end,
        }
    }
}
