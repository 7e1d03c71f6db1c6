//! Every figure of the city's source against `shared/facts/figures.csv`, the figures as its documents print them.
//!
//! Both sides become lines of text, one for each figure, and the two sets of lines must be the same but for the
//! differences listed in `differences.rs`, each with its reason. The file is read from `KIZASHI_FIGURES`, or from
//! `../shared/facts/figures.csv` beside the project. Without it the comparison says so and passes, so that a checkout of
//! the source alone can be tested.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by a panic that says where")]

mod by_hand;
mod differences;
mod printed;
mod printed_care;
mod printed_city;
mod site;

use std::collections::BTreeSet;

use differences::{DIFFERENCES, Side};

#[test]
fn every_figure_is_the_printed_one_or_a_difference_with_its_reason() {
    let Some(rows) = printed::rows() else {
        eprintln!("SKIPPED: no printed figures at {}", printed::path().display());
        return;
    };
    let printed = printed::lines(&rows);
    let site = site::lines();
    assert!(site.len() > 180, "{} figures on the site", site.len());
    let declared = |side| {
        let of_side = DIFFERENCES.iter().filter(move |difference| difference.side == side);
        of_side.map(|difference| difference.line.to_owned()).collect::<BTreeSet<String>>()
    };
    for (side, only) in [
        (Side::SiteOnly, site.difference(&printed).cloned().collect::<BTreeSet<_>>()),
        (Side::PrintedOnly, printed.difference(&site).cloned().collect()),
    ] {
        let declared = declared(side);
        let unexplained: Vec<_> = only.difference(&declared).collect();
        let unused: Vec<_> = declared.difference(&only).collect();
        assert!(
            unexplained.is_empty() && unused.is_empty(),
            "{side:?}: unexplained {unexplained:#?}, listed but not so {unused:#?}"
        );
    }
}

#[test]
fn every_difference_has_a_reason() {
    assert!(DIFFERENCES.iter().all(|difference| difference.reason.chars().count() > 20));
}

#[test]
fn every_series_of_the_map_is_on_the_site_and_in_the_documents() {
    let Some(rows) = printed::rows() else {
        eprintln!("SKIPPED: no printed figures at {}", printed::path().display());
        return;
    };
    let of_site: BTreeSet<String> = site::lines().iter().map(|line| series_of(line)).collect();
    for mapped in printed::maps() {
        assert!(rows.iter().any(|row| mapped.names(row)), "no row for {mapped:?}");
        let series = of_site.contains(mapped.series)
            || of_site.iter().any(|series| series.starts_with(&format!("{}/", mapped.series)));
        assert!(series, "no series for {mapped:?}");
    }
}

/// The series a line is about: its second word.
fn series_of(line: &str) -> String {
    line.split(' ').nth(1).unwrap().to_owned()
}
