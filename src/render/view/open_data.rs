//! Open data: what there is, and how to use it.

use serde::Serialize;

use super::super::Studio;
use super::super::data::{Column, columns_of_site};
use super::super::pictures::SITE_CARD;
use super::indicator::size_words;
use super::{Frame, Section};
use crate::collect::PublicationDate;
use crate::model::{Dimension, Licence, Status};
use crate::wording::{full_year, keep, publication_date};

/// Open data: what there is, and how to use it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct OpenDataPage {
    frame: Frame,
    /// When anything changed last: for machines, in words.
    modified: Option<(String, String)>,
    /// The files about all indicators.
    files: Vec<FileView>,
    columns: Vec<ColumnView>,
    /// The columns of dimensions, where they are too many for a row each.
    dimensions: Vec<DimensionView>,
    /// Codes of the column `status`: code, meaning, sign on the pages.
    codes: Vec<(String, String, String)>,
    /// The files of each indicator.
    indicators: Vec<IndicatorFiles>,
    licence: Option<LicenceView>,
    /// How to cite the data.
    citation: String,
    /// Whether there are CSV files.
    has_csv: bool,
    /// Whether there are JSON files.
    has_json: bool,
    /// Whether there is a workbook.
    has_xlsx: bool,
    /// The first indicator, for examples.
    example: Option<String>,
}

/// A file.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct FileView {
    /// Below `data/`.
    name: String,
    /// What is in it.
    what: String,
    /// The format's name.
    format: String,
    size: String,
}

/// A column of the CSV files.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ColumnView {
    /// Its heading in the file.
    heading: String,
    /// Whether the heading is its name in the file, and not words about several.
    is_name: bool,
    /// Its name in words.
    title: String,
    kind: String,
    /// What it means.
    text: String,
}

/// A column that holds the values of a dimension.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct DimensionView {
    heading: String,
    /// What indicators call it.
    title: String,
}

/// An indicator with its files.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct IndicatorFiles {
    title: String,
    id: String,
    /// First and last year.
    years: String,
    /// Format, path below `data/`, size.
    files: Vec<(String, String, String)>,
}

/// The terms of use.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct LicenceView {
    words: String,
    url: Option<String>,
}

/// The files about all indicators, with the ids of what they are and of their format.
const FILES: [(&str, &str, &str); 6] = [
    ("observations.csv", "open-file-observations", "CSV"),
    ("observations.xlsx", "open-file-workbook", "XLSX"),
    ("observations.parquet", "open-file-parquet", "Parquet"),
    ("indicators.json", "open-file-indicators", "JSON"),
    ("csv-metadata.json", "open-file-columns", "CSVW"),
    ("catalog.jsonld", "open-file-catalog", "DCAT"),
];

/// Up to how many columns of dimensions have a row each.
const FEW: usize = 3;

/// The view of the page.
pub(in super::super) fn open_data(studio: &Studio<'_>) -> OpenDataPage {
    let catalogue = &studio.analysed.catalogue;
    let title = studio.say("page-data", &[]);
    let frame = studio.frame("data/index.html", Section::Data, title, studio.say("open-lead", &[]));
    let mut frame = studio.previewed(frame, SITE_CARD);
    frame.crumbs = vec![studio.link_to_index()];
    let has = |path: &str| studio.data.contains_key(path);
    let example = catalogue.indicators.first().map(|indicator| indicator.id.clone());
    let of_example = |ending: &str| example.as_ref().is_some_and(|id| has(&format!("data/indicators/{id}.{ending}")));
    let modified = catalogue.modified();
    let dimensions = dimensions(studio);
    OpenDataPage {
        modified: modified.map(|day| (day.to_string(), publication_date(studio.words.language(), day))),
        files: files(studio),
        columns: columns(studio, &dimensions),
        dimensions,
        codes: codes(studio),
        indicators: (0..catalogue.indicators.len()).map(|at| of_indicator(studio, at)).collect(),
        licence: catalogue.site.licence.as_ref().map(|licence| licence_view(studio, licence)),
        citation: citation(studio, modified),
        has_csv: has("data/observations.csv"),
        has_json: of_example("json"),
        has_xlsx: has("data/observations.xlsx"),
        example,
        frame,
    }
}

fn files(studio: &Studio<'_>) -> Vec<FileView> {
    let found = FILES.iter().filter_map(|(name, what, format)| {
        let size = studio.data.get(&format!("data/{name}"))?.len();
        Some(FileView {
            name: (*name).to_owned(),
            what: studio.say(what, &[]),
            format: (*format).to_owned(),
            size: size_words(size),
        })
    });
    found.collect()
}

/// The columns; those of dimensions together in one row where they are told apart elsewhere.
fn columns(studio: &Studio<'_>, folded: &[DimensionView]) -> Vec<ColumnView> {
    let mut columns: Vec<ColumnView> = Vec::new();
    let mut is_told = folded.is_empty();
    for column in columns_of_site(studio) {
        if column.dimension.is_none() || folded.is_empty() {
            columns.push(column_view(studio, &column));
        } else if !is_told {
            is_told = true;
            let examples = studio.listed(folded.iter().take(2).map(|dimension| dimension.heading.clone()));
            let facts = [("examples", &*examples), ("count", &*folded.len().to_string())];
            let heading = studio.say("open-dimension-columns", &facts);
            let text = studio.say("open-dimension-columns-text", &[]);
            columns.push(ColumnView {
                heading,
                is_name: false,
                title: studio.say("open-dimension-columns-title", &[]),
                text,
                ..column_view(studio, &column)
            });
        }
    }
    columns
}

/// The columns of dimensions, where they are many, with every name that indicators have for them.
fn dimensions(studio: &Studio<'_>) -> Vec<DimensionView> {
    let indicators = &studio.analysed.catalogue.indicators;
    let all = || indicators.iter().flat_map(|indicator| &indicator.dimensions);
    let columns: Vec<Column> =
        columns_of_site(studio).into_iter().filter(|column| column.dimension.is_some()).collect();
    if columns.len() <= FEW {
        return Vec::new();
    }
    let title = |column: &Column| {
        let mut titles: Vec<String> = Vec::new();
        let named = all().filter(|dimension: &&Dimension| dimension.id == column.heading);
        for title in named.map(|dimension| studio.text(&dimension.title)) {
            if !titles.contains(&title) {
                titles.push(title);
            }
        }
        studio.listed(titles)
    };
    columns.iter().map(|column| DimensionView { heading: column.heading.clone(), title: title(column) }).collect()
}

fn column_view(studio: &Studio<'_>, column: &Column) -> ColumnView {
    let (title, text) = if let Some(title) = &column.dimension {
        (studio.text(title), studio.say("column-dimension", &[]))
    } else {
        let id = format!("column-{}", column.name);
        (studio.say(&format!("{id}.title"), &[]), studio.say(&id, &[]))
    };
    let kind = studio.say(&format!("open-kind-{}", column.kind.word()), &[]);
    ColumnView { heading: studio.words.as_written(&column.heading), is_name: true, title, kind, text }
}

fn codes(studio: &Studio<'_>) -> Vec<(String, String, String)> {
    let said = |(_, code): &(Status, char)| {
        let word = |id: &str| studio.say(&format!("{id}-{code}"), &[]);
        (code.to_string(), word("status"), word("sign"))
    };
    Status::ALL.iter().rev().map(said).collect()
}

fn of_indicator(studio: &Studio<'_>, at: usize) -> IndicatorFiles {
    let catalogue = &studio.analysed.catalogue;
    let indicator = &catalogue.indicators[at];
    let files = [("CSV", "csv"), ("JSON", "json")].into_iter().filter_map(|(format, ending)| {
        let path = format!("indicators/{}.{ending}", indicator.id);
        let size = studio.data.get(&format!("data/{path}"))?.len();
        Some((format.to_owned(), path, size_words(size)))
    });
    let years = || catalogue.series_of(at).flat_map(|member| member.series.observations.iter().map(|o| o.period));
    let name = |year| keep(&full_year(indicator, year, studio.words.language()));
    let years = match (years().min(), years().max()) {
        (Some(first), Some(last)) if first == last => name(first),
        (Some(first), Some(last)) => studio.say("open-years", &[("first", &name(first)), ("last", &name(last))]),
        _ => String::new(),
    };
    IndicatorFiles { title: studio.text(&indicator.title), id: indicator.id.clone(), years, files: files.collect() }
}

fn licence_view(studio: &Studio<'_>, licence: &Licence) -> LicenceView {
    LicenceView { words: studio.text(&licence.title), url: licence.url.clone() }
}

fn citation(studio: &Studio<'_>, modified: Option<PublicationDate>) -> String {
    let site = &studio.analysed.catalogue.site;
    let (publisher, title) = (studio.text(&site.publisher), studio.text(&site.title));
    let date = modified.map_or_else(String::new, |day| publication_date(studio.words.language(), day));
    let id = if modified.is_some() { "open-citation-dated" } else { "open-citation" };
    studio.say(id, &[("publisher", &publisher), ("title", &title), ("date", &date)])
}
