//! Messages about figures that are withheld: without the figures.

use std::collections::BTreeSet;

use super::ledger::{Ledger, State};
use crate::collect::Catalogue;
use crate::problem::{Problem, Problems};

/// Takes the figures out of messages about years in which something is withheld, in the files of whatever hangs together
/// with it: a sum, a difference or a limit would tell a figure as well as the figure itself.
pub(super) fn mask(problems: &mut Problems, catalogue: &Catalogue, ledger: &Ledger) {
    let groups = ledger.groups(catalogue.indicators.len());
    let withheld = ledger.figures.iter().filter(|figure| figure.state != State::Published);
    let years: BTreeSet<(usize, String)> =
        withheld.filter_map(|figure| Some((groups[figure.indicator], figure.place?.1.year().to_string()))).collect();
    let mut files: BTreeSet<(&str, usize)> = BTreeSet::new();
    for (position, indicator) in catalogue.indicators.iter().enumerate() {
        let members = catalogue.series_of(position);
        let places =
            members.flat_map(|member| member.places.values().chain(member.year_total.iter().map(|(_, place)| place)));
        let all = places.map(|place| place.file.as_str()).chain([indicator.file.as_str()]);
        files.extend(all.map(|file| (file, groups[position])));
    }
    let is_about = |problem: &Problem| {
        let said: Vec<&str> = ["year", "before-year", "period"].iter().filter_map(|name| problem.fact(name)).collect();
        let of_group = |group: usize| {
            let mut own = years.iter().filter(|(other, _)| *other == group).map(|(_, year)| year.as_str());
            own.any(|year| said.is_empty() || said.contains(&year))
        };
        files.iter().any(|(file, group)| *file == problem.place.file && of_group(*group))
    };
    problems.withhold(is_about, |_| true);
}
