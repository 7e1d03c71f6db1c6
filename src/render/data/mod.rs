//! Data files: JSON for machines, CSV for people.

mod analysis;
mod csv;
mod figures;
mod intervals;
mod json;

use super::{Pages, Studio};

/// Files of the whole site.
pub(super) fn site_files(studio: &Studio<'_>) -> Pages {
    Pages::from([
        ("data/observations.csv".to_owned(), csv::all(studio)),
        ("data/indicators.json".to_owned(), json::catalogue(studio)),
    ])
}

/// Files of one indicator.
pub(super) fn indicator_files(studio: &Studio<'_>, at: usize) -> Pages {
    let id = &studio.analysed.catalogue.indicators[at].id;
    Pages::from([
        (format!("data/indicators/{id}.json"), json::indicator(studio, at)),
        (format!("data/indicators/{id}.csv"), csv::indicator(studio, at)),
    ])
}
