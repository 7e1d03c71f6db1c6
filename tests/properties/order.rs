//! The order in which a table or a list prints its values says nothing.

use kizashi::analyse::Analysed;
use kizashi::render;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::config;
use super::source::{analysed, by_series};

const KINDS: &str = "title: 相談\npolicy: care\nunit: 件\ndirection: lower\ndirection_basis: 計画から\nbaseline: 2019\nbreaks: [{period: 2017}]\n\
     dimensions: {kind: {title: 区分, values: {new: 新規, old: 継続}, total: {label: 合計, rule: sum}}}\n";

/// The readings of both kinds in 2014 to 2023: of every third year an earlier one beside the last.
fn readings(values: &[u32]) -> Vec<(usize, usize, u32, bool)> {
    let all = values.iter().enumerate().flat_map(|(at, value)| {
        let (year, kind) = (2014 + at / 2, at % 2);
        let early = (year % 3 == 0).then_some((year, kind, value / 2, true));
        early.into_iter().chain([(year, kind, *value, false)])
    });
    all.collect()
}

fn shuffled<T: Clone>(list: &[T], order: &[Index]) -> Vec<T> {
    let mut rest = list.to_vec();
    let mut shuffled = Vec::new();
    for index in order.iter().cycle() {
        if rest.is_empty() {
            break;
        }
        shuffled.push(rest.remove(index.index(rest.len())));
    }
    shuffled
}

/// The readings as a table of one observation a row.
fn long(readings: &[(usize, usize, u32, bool)]) -> Vec<(&'static str, String)> {
    let rows = readings.iter().map(|(year, kind, value, early)| {
        let (kind, day) = (["新規", "継続"][*kind], if *early { format!("{year}-10-31") } else { String::new() });
        format!("{year},{kind},{value},{day}\n")
    });
    vec![
        ("cases.yaml", KINDS.to_owned()),
        ("cases.csv", format!("年度,区分,実績,時点\n{}", rows.collect::<Vec<String>>().concat())),
    ]
}

/// The last readings as a table with years across.
fn wide(columns: &[usize], kinds: &[usize], values: &[u32]) -> Vec<(&'static str, String)> {
    let headings: Vec<String> = columns.iter().map(|at| format!("{}年度", 2014 + at)).collect();
    let row = |kind: &usize| {
        let cells: Vec<String> = columns.iter().map(|at| values[2 * at + kind].to_string()).collect();
        format!("{},{}\n", ["新規", "継続"][*kind], cells.join(","))
    };
    let rows = kinds.iter().map(row).collect::<Vec<String>>().concat();
    vec![("cases.yaml", KINDS.to_owned()), ("cases.csv", format!("区分,{}\n{rows}", headings.join(",")))]
}

/// The readings as a list in the indicator's own file.
fn inline(readings: &[(usize, usize, u32, bool)]) -> Vec<(&'static str, String)> {
    let entries = readings.iter().map(|(year, kind, value, early)| {
        let (kind, day) =
            (["new", "old"][*kind], if *early { format!(", as_of: {year}-10-31") } else { String::new() });
        format!("  - {{period: {year}, kind: {kind}, value: {value}{day}}}\n")
    });
    vec![("cases.yaml", format!("{KINDS}observations:\n{}", entries.collect::<Vec<String>>().concat()))]
}

/// The site of a source, file by file.
fn pages(analysed: &Analysed) -> render::Pages {
    render::pages(analysed, &render::Design::default(), &|_, _| {}).unwrap()
}

fn orders() -> impl Strategy<Value = (Vec<u32>, Vec<Index>)> {
    (vec(0..300_u32, 20), vec(any::<Index>(), 12))
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn rows_and_entries_come_in_any_order((values, order) in orders()) {
        let readings = readings(&values);
        let mixed = shuffled(&readings, &order);
        let one = analysed(&long(&readings));
        for other in [long(&mixed), inline(&readings), inline(&mixed)] {
            let other = analysed(&other);
            prop_assert_eq!(by_series(&one), by_series(&other));
            let series = |analysed: &Analysed| analysed.catalogue.members.iter().map(|m| m.series.clone()).collect::<Vec<_>>();
            prop_assert_eq!(series(&one), series(&other));
        }
    }

    #[test]
    fn columns_and_series_come_in_any_order((values, order) in orders()) {
        let (columns, kinds) = ((0..10).collect::<Vec<usize>>(), [0, 1]);
        let one = analysed(&wide(&columns, &kinds, &values));
        let other = analysed(&wide(&shuffled(&columns, &order), &shuffled(&kinds, &order), &values));
        prop_assert_eq!(by_series(&one), by_series(&other));
        let alone: Vec<_> = readings(&values).into_iter().filter(|(.., early)| !early).collect();
        prop_assert_eq!(by_series(&one), by_series(&analysed(&long(&alone))));
    }
}

proptest! {
    #![proptest_config(config(8))]

    #[test]
    fn the_site_is_the_same_to_the_byte((values, order) in orders()) {
        let readings = readings(&values);
        let one = pages(&analysed(&long(&readings)));
        let other = pages(&analysed(&long(&shuffled(&readings, &order))));
        prop_assert!(one.contains_key("data/indicators/cases.json"));
        let differing: Vec<&String> = one.iter().filter(|(path, bytes)| other.get(*path) != Some(*bytes)).map(|(path, _)| path).collect();
        prop_assert!(one.len() == other.len() && differing.is_empty(), "{:?}", differing);
    }
}
