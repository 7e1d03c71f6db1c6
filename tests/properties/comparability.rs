//! What cannot be compared says nothing: a value before a break or of a part of a year changes no answer about the newest
//! years.

use std::fmt::Write;

use kizashi::analyse::{Movement, Verdict};
use proptest::collection::vec;
use proptest::prelude::*;

use super::config;
use super::source::{analysed, by_series};

const FIRST: usize = 2010;

/// Ten to fifteen years of two kinds of cases.
#[derive(Clone, Debug)]
struct Years {
    /// For each year: new and old cases, whether only half of it is covered, and other numbers for both.
    cases: Vec<([u32; 2], bool, [u32; 2])>,
    /// Years from which values cannot be compared with earlier ones.
    breaks: Vec<usize>,
    /// Whether the table says so, rather than the indicator.
    in_table: bool,
    /// What the indicator asks for.
    wishes: (bool, bool, bool),
}

fn years() -> impl Strategy<Value = Years> {
    let count = || 0..200_u32;
    let kinds = || [count(), count()];
    let year = (kinds(), prop::bool::weighted(0.25), kinds());
    let wishes = any::<(bool, bool, bool)>();
    (vec(year, 10..16), vec(0..16_usize, 0..3), any::<bool>(), wishes)
        .prop_map(|(cases, breaks, in_table, wishes)| Years { cases, breaks, in_table, wishes })
}

impl Years {
    /// Whether a year cannot be compared with the newest complete one.
    fn is_left_out(&self, at: usize) -> bool {
        let newest = self.cases.iter().rposition(|(_, half, _)| !half);
        let start = self.breaks.iter().copied().filter(|at| Some(*at) <= newest).max().unwrap_or(0);
        self.cases[at].1 || at < start
    }

    /// The same with other numbers in the years that are left out.
    fn changed(&self) -> Self {
        let mut changed = self.clone();
        for (at, (values, _, other)) in changed.cases.iter_mut().enumerate() {
            if self.is_left_out(at) {
                *values = *other;
            }
        }
        changed
    }

    fn files(&self, direction: &str) -> Vec<(&'static str, String)> {
        let mut table = "年度,区分,実績,until,状態\n".to_owned();
        for (at, (values, half, _)) in self.cases.iter().enumerate() {
            let year = FIRST + at;
            let until = if *half { format!("{year}-09-30") } else { String::new() };
            let status = if self.in_table && self.breaks.contains(&at) { "断層" } else { "" };
            for (kind, value) in ["新規", "継続"].iter().zip(values) {
                writeln!(table, "{year},{kind},{value},{until},{status}").unwrap();
            }
        }
        let breaks = self.breaks.iter().filter(|_| !self.in_table);
        let breaks: Vec<String> = breaks.map(|at| format!("{{period: {}}}", FIRST + at)).collect();
        let (target, baseline, band) = self.wishes;
        let mut wishes =
            format!("direction: {direction}\ndirection_basis: 計画から\nbreaks: [{}]\n", breaks.join(", "));
        let wish = |wanted: bool, text: &str| if wanted { text.to_owned() } else { String::new() };
        wishes += &wish(target, "targets: [{period: 2026, value: 150}]\n");
        wishes += &wish(baseline, "baseline: 2015\n");
        wishes += &wish(band, "flat_band: 5\n");
        let kinds =
            "dimensions: {kind: {title: 区分, values: {new: 新規, old: 継続}, total: {label: 合計, rule: sum}}}\n";
        let share = "derive: {formula: new / all * 100, inputs: {new: cases/new, all: cases}}\n";
        vec![
            ("cases.yaml", format!("title: 相談\npolicy: care\nunit: 件\n{wishes}{kinds}")),
            ("cases.csv", table),
            ("share.yaml", format!("title: 新規の割合\npolicy: care\nunit: ％\n{wishes}{share}")),
        ]
    }
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn what_is_left_out_changes_no_answer(years in years()) {
        let one = by_series(&analysed(&years.files("higher")));
        let other = by_series(&analysed(&years.changed().files("higher")));
        prop_assert_eq!(one.len(), 4);
        for (series, mut analysis) in one {
            // Of a value that is left out it is said that it is, and why; and parts of years are compared with each other.
            analysis.excluded.clone_from(&other[&series].excluded);
            analysis.same_span.clone_from(&other[&series].same_span);
            let whole = |at: usize| !years.is_left_out(at);
            let mut other = other[&series].clone();
            // The share of a left-out value is said of that value alone.
            for shares in [&mut analysis.figures.shares, &mut other.figures.shares] {
                shares.retain(|(year, _)| whole(usize::try_from(year.year()).unwrap() - FIRST));
            }
            prop_assert_eq!(&analysis, &other, "{:?}", series);
            let kept = analysis.kept.iter().all(|(year, _)| whole(usize::try_from(year.year()).unwrap() - FIRST));
            prop_assert!(kept, "{:?} keeps what cannot be compared: {:?}", series, analysis.kept);
        }
    }

    #[test]
    fn what_is_better_one_way_is_worse_the_other_way(years in years()) {
        let higher = by_series(&analysed(&years.files("higher")));
        let lower = by_series(&analysed(&years.files("lower")));
        for (series, higher) in higher {
            let (lower, higher) = (&lower[&series].change, &higher.change);
            prop_assert_eq!((higher.movement, higher.difference, higher.reason), (lower.movement, lower.difference, lower.reason));
            let turned = match higher.verdict {
                Verdict::Better => Verdict::Worse,
                Verdict::Worse => Verdict::Better,
                same => same,
            };
            prop_assert_eq!(turned, lower.verdict, "{:?}", series);
            if higher.verdict == Verdict::Better {
                prop_assert_eq!(higher.movement, Some(Movement::Up));
            }
        }
    }
}
