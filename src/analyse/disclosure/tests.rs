//! The audit against counting: every solution of small systems is tried, which no solver has a part in.

use super::bounds::audit_from;
use super::cover::suppress_row;
use super::ledger::{Figure, Kind, Ledger, State, Tie};
use super::system::Relation;
use super::{Cell, System, audit, bounds};
use crate::model::{FiscalYear, Why};

/// Numbers that look random and are the same every time (xorshift64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 % u64::from(end)).unwrap()
    }

    fn number(&mut self, end: u32) -> f64 {
        f64::from(self.below(end))
    }
}

/// The most a cell of the small systems can be.
const MOST: u32 = 6;

/// The interval of each withheld cell over all solutions in whole numbers, by trying them all.
fn counted(system: &System, most: u32) -> Option<Vec<(usize, f64, f64)>> {
    let unknown: Vec<usize> = (0..system.cells.len()).filter(|at| system.cells[*at].published.is_none()).collect();
    let mut values: Vec<f64> = system.cells.iter().map(|cell| cell.published.unwrap_or(0.0)).collect();
    let mut found: Option<Vec<(usize, f64, f64)>> = None;
    for mut code in 0..(most + 1).pow(u32::try_from(unknown.len()).unwrap()) {
        for at in &unknown {
            values[*at] = f64::from(code % (most + 1));
            code /= most + 1;
        }
        let holds = system.relations.iter().all(|relation| {
            let sum: f64 = relation.terms.iter().map(|(at, times)| values[*at] * times).sum();
            relation.low.is_none_or(|low| sum >= low - 1e-9) && relation.high.is_none_or(|high| sum <= high + 1e-9)
        });
        if holds {
            let ends = found.get_or_insert_with(|| unknown.iter().map(|at| (*at, values[*at], values[*at])).collect());
            for (at, low, high) in ends {
                (*low, *high) = (low.min(values[*at]), high.max(values[*at]));
            }
        }
    }
    found
}

/// A system with a solution, and the solution.
fn system(dice: &mut Dice) -> (System, Vec<Option<f64>>) {
    let mut system = System::default();
    let mut truth = Vec::new();
    let cells = usize::try_from(2 + dice.below(4)).unwrap();
    for at in 0..cells {
        let value = dice.number(MOST + 1);
        let published = (dice.below(3) == 0).then_some(value);
        let protect = (dice.below(3) > 0).then(|| 1 + dice.below(5));
        let upper = Some(f64::from(MOST));
        system.add(Cell { label: format!("c{at}"), published, lower: 0.0, upper, protect });
        truth.push(Some(value));
    }
    for _ in 0..=dice.below(3) {
        let factors = [1.0, 1.0, -1.0, 2.0, 1.5, -3.0];
        let mut terms = Vec::new();
        for at in 0..cells {
            if dice.below(2) == 0 {
                terms.push((at, factors[usize::try_from(dice.below(6)).unwrap()]));
            }
        }
        let sum: f64 = terms.iter().map(|(at, times)| truth[*at].unwrap() * times).sum();
        let ends = match dice.below(4) {
            0 | 1 => (Some(sum), Some(sum)),
            2 => (Some(sum - dice.number(3)), None),
            _ => (Some(sum - 0.7), Some(sum + 0.7)),
        };
        system.relate(&terms, ends, "r");
    }
    (system, truth)
}

fn is_kept(protect: Option<u32>, low: f64, high: f64) -> bool {
    match protect {
        None => true,
        Some(1) => high > low,
        Some(minimum) => high > low && low <= 1.0 && high >= f64::from(minimum) - 1.0,
    }
}

#[test]
fn bounds_and_leaks_are_those_of_all_solutions() {
    let mut dice = Dice(88_172_645_463_325_252);
    let (mut bounded, mut leaked) = (0, 0);
    for _ in 0..1500 {
        let (system, truth) = system(&mut dice);
        let expected = counted(&system, MOST).unwrap();
        let found: Vec<(usize, f64, f64)> = bounds(&system).iter().map(|b| (b.cell, b.low, b.high)).collect();
        assert_eq!(found, expected, "{system:#?}");
        bounded += found.len();
        let mut given_away = expected.clone();
        given_away.retain(|(at, low, high)| !is_kept(system.cells[*at].protect, *low, *high));
        for leaks in [audit(&system), audit_from(&system, Some(&truth))] {
            let found: Vec<(usize, f64, f64)> = leaks.iter().map(|leak| (leak.cell, leak.low, leak.high)).collect();
            assert_eq!(found, given_away, "{system:#?}");
        }
        leaked += given_away.len();
    }
    assert!(bounded > 2000 && leaked > 500, "{bounded} bounds, {leaked} leaks");
}

#[test]
fn what_contradicts_itself_is_no_panic_and_tells_nothing() {
    let mut system = System::default();
    let (a, b) = (system.add(Cell::withheld("a", Some(5))), system.add(Cell::withheld("b", Some(5))));
    let totals: Vec<usize> = [20.0, 30.0].iter().map(|total| system.add(Cell::published("t", *total))).collect();
    for total in totals {
        system.sum(total, &[a, b], "r");
    }
    assert_eq!(audit(&system), []);
    assert_eq!(bounds(&system).len(), 2);
}

#[test]
fn a_cell_that_nothing_limits_can_be_anything() {
    let mut system = System::default();
    let hidden = system.add(Cell::withheld("a", Some(5)));
    let ends = bounds(&system)[0];
    assert_eq!((ends.cell, ends.low, ends.high), (hidden, 0.0, f64::INFINITY));
    assert_eq!(audit(&system), []);
    system.relate(&[(hidden, 1.0)], (Some(2.0), None), "a part of it");
    let leaks = audit(&system);
    assert_eq!(
        leaks.iter().map(|leak| (leak.cell, leak.low)).collect::<Vec<_>>(),
        [(hidden, 2.0)],
        "1 is not possible"
    );
}

#[test]
fn sums_of_ten_millions_are_told_apart_by_one() {
    let mut system = System::default();
    let hidden: Vec<usize> = (0..3).map(|at| system.add(Cell::withheld(&format!("h{at}"), Some(5)))).collect();
    let large = system.add(Cell::published("p", 9_999_983.0));
    let total = system.add(Cell::published("t", 10_000_000.0));
    let sum = [hidden.clone(), vec![large]].concat();
    system.sum(total, &sum, "r");
    assert_eq!(bounds(&system).iter().map(|bound| bound.high).collect::<Vec<_>>(), [17.0; 3]);
    let other = system.add(Cell::published("u", 13.0));
    system.sum(other, &hidden[..2], "s");
    let leak = &audit(&system)[0];
    assert_eq!((leak.cell, leak.low, leak.high), (hidden[2], 4.0, 4.0));
}

/// A table of counts with totals both ways, in which the small ones are withheld and nothing else.
fn table(dice: &mut Dice, (rows, columns): (usize, usize), end: u32) -> Ledger {
    let mut ledger = Ledger::default();
    let figure = |value: f64, total: bool| Figure {
        place: FiscalYear::new(2020).map(|year| (0, year)),
        indicator: 0,
        label: String::new(),
        truth: Some(value),
        shown: Some(value),
        lower: 0.0,
        upper: None,
        minimum: Some(5),
        exempt: false,
        hidden: false,
        total,
        kind: Kind::Number,
        state: if value > 0.0 && value < 5.0 {
            State::Withheld { why: Why::Small, minimum: 5 }
        } else {
            State::Published
        },
    };
    let values: Vec<f64> = (0..rows * columns).map(|_| dice.number(end)).collect();
    ledger.figures.extend(values.iter().map(|value| figure(*value, false)));
    let of_row = |row: usize| (0..columns).map(|column| row * columns + column).collect::<Vec<usize>>();
    let of_column = |column: usize| (0..rows).map(|row| row * columns + column).collect::<Vec<usize>>();
    let lines: Vec<Vec<usize>> = (0..rows).map(of_row).chain((0..columns).map(of_column)).collect();
    for line in lines {
        let total: f64 = line.iter().map(|at| values[*at]).sum();
        ledger.figures.push(figure(total, true));
        let parts = line.iter().map(|at| (*at, -1.0));
        let terms: Vec<(usize, f64)> = std::iter::once((ledger.figures.len() - 1, 1.0)).chain(parts).collect();
        let relation = Relation { terms: Vec::new(), low: None, high: None, label: String::new() };
        ledger.add_tie(&terms, (Some(0.0), Some(0.0)), Tie { relation, needs: None, is_sum: true });
    }
    ledger
}

#[test]
fn a_table_of_two_hundred_by_ten_is_protected_with_few_covers() {
    let mut dice = Dice(3_141_592_653_589_793);
    for end in [400, 60, 20] {
        let mut ledger = table(&mut dice, (200, 10), end);
        let count = |ledger: &Ledger| ledger.figures.iter().filter(|f| f.state != State::Published).count();
        let small = count(&ledger);
        assert!(ledger.protect().is_empty());
        let covers = count(&ledger) - small;
        assert!(covers > 0 && covers <= small, "{covers} covers for {small} small counts");
        assert_eq!(audit(&ledger.of_the_site()), [], "without the true values");
    }
}

#[test]
fn small_tables_are_protected_as_counting_shows() {
    let mut dice = Dice(2_718_281_828_459_045);
    let mut covers = 0;
    for _ in 0..60 {
        let mut ledger = table(&mut dice, (2, 2), MOST + 1);
        ledger.protect();
        let system = ledger.of_the_site();
        let all = counted_within(&system);
        for (at, low, high) in all {
            assert!(is_kept(system.cells[at].protect, low, high), "{system:#?}");
        }
        covers += ledger.figures.iter().filter(|f| matches!(f.state, State::Withheld { why: Why::Cover, .. })).count();
    }
    assert!(covers > 50, "{covers}");
}

/// As [`counted`], for the cells of the table alone: its withheld totals are then what they are.
fn counted_within(system: &System) -> Vec<(usize, f64, f64)> {
    let mut system = system.clone();
    let totals: Vec<usize> = system.relations.iter().map(|relation| relation.terms[0].0).collect();
    system.relations.retain(|relation| system.cells[relation.terms[0].0].published.is_some());
    for at in totals {
        // A number that no relation is left for.
        system.cells[at].published.get_or_insert(0.0);
    }
    counted(&system, 2 * MOST).unwrap()
}

#[test]
fn a_row_whose_hidden_counts_have_one_solution_gets_a_third() {
    assert_eq!(suppress_row(&[1, 1, 40], 5, true).secondary, [2]);
    assert_eq!(suppress_row(&[1, 1, 40], 5, false).secondary, [0; 0]);
    assert_eq!(suppress_row(&[0, 2, 1], 5, true).secondary, [0], "of a small total no part is shown");
}
