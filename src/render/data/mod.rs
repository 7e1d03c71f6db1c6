//! Data files: JSON for machines, CSV and a workbook for people, and what describes them.

mod analysis;
mod catalog;
mod csv;
mod csvw;
mod dataset;
mod definitions;
mod figures;
mod intervals;
mod json;
#[cfg(feature = "parquet")]
mod parquet;
mod table;
mod xlsx;

use rayon::prelude::*;

use super::{Pages, Studio};
use crate::model::{OutputFormat, Site};
pub(super) use dataset::dataset;
pub(super) use table::{Column, columns_of_site};

/// Every data file of the site.
pub(super) fn files(studio: &Studio<'_>) -> Pages {
    let indicators = 0..studio.analysed.catalogue.indicators.len();
    let of_indicators: Vec<Pages> = indicators.into_par_iter().map(|at| indicator_files(studio, at)).collect();
    let all = table::Table::of_site(studio);
    let of_site = [
        ("data/observations.csv".to_owned(), csv::bytes(&all)),
        ("data/indicators.json".to_owned(), json::catalogue(studio)),
        ("data/csv-metadata.json".to_owned(), csvw::metadata(studio)),
    ];
    let mut files: Pages = of_indicators.into_iter().flatten().chain(of_site).collect();
    let workbook = xlsx::bytes(studio, &all, &definitions::definitions(studio));
    files.extend(workbook.map(|bytes| ("data/observations.xlsx".to_owned(), bytes)));
    #[cfg(feature = "parquet")]
    files.extend(parquet::bytes(&all).map(|bytes| ("data/observations.parquet".to_owned(), bytes)));
    let site = &studio.analysed.catalogue.site;
    let published = files.iter().filter(|(path, _)| is_published(site, path));
    let catalog = catalog::catalog(studio, &published.map(|(path, bytes)| (path.clone(), bytes.clone())).collect());
    files.insert("data/catalog.jsonld".to_owned(), catalog);
    files
}

/// Files of one indicator.
fn indicator_files(studio: &Studio<'_>, at: usize) -> Pages {
    let id = &studio.analysed.catalogue.indicators[at].id;
    Pages::from([
        (format!("data/indicators/{id}.json"), json::indicator(studio, at)),
        (format!("data/indicators/{id}.csv"), csv::bytes(&table::Table::of(studio, at))),
    ])
}

/// Whether a file is of a format that the site publishes. Files of the others are made, so that the audit sees what a
/// reader could work out from them, but not written.
pub(super) fn is_published(site: &Site, path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let format = match ending {
        _ if path == "data/csv-metadata.json" => OutputFormat::Csv,
        "csv" => OutputFormat::Csv,
        "json" => OutputFormat::Json,
        "xlsx" => OutputFormat::Xlsx,
        "parquet" => OutputFormat::Parquet,
        "svg" if path.split('/').any(|folder| folder == "charts") => OutputFormat::Svg,
        _ => return true,
    };
    site.writes(format)
}
