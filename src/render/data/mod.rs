//! Data files: JSON for machines, CSV for people.

mod analysis;
mod csv;
mod figures;
mod intervals;
mod json;

use rayon::prelude::*;

use super::{Pages, Studio};

/// Every data file of the site.
pub(super) fn files(studio: &Studio<'_>) -> Pages {
    let indicators = 0..studio.analysed.catalogue.indicators.len();
    let of_indicators: Vec<Pages> = indicators.into_par_iter().map(|at| indicator_files(studio, at)).collect();
    let of_site = Pages::from([
        ("data/observations.csv".to_owned(), csv::all(studio)),
        ("data/indicators.json".to_owned(), json::catalogue(studio)),
    ]);
    of_indicators.into_iter().flatten().chain(of_site).collect()
}

/// Files of one indicator.
fn indicator_files(studio: &Studio<'_>, at: usize) -> Pages {
    let id = &studio.analysed.catalogue.indicators[at].id;
    Pages::from([
        (format!("data/indicators/{id}.json"), json::indicator(studio, at)),
        (format!("data/indicators/{id}.csv"), csv::indicator(studio, at)),
    ])
}
