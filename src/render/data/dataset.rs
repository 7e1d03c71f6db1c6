//! An indicator as a dataset of schema.org, for search engines.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::super::Studio;
use super::catalog::media_type;
use crate::model::{Area, Indicator, Text};

/// The dataset that an indicator's page tells of, in the language of the page. Addresses are absolute where that of the
/// site is known, else as seen from a page one folder below the language's.
pub(in super::super) fn dataset(studio: &Studio<'_>, at: usize) -> Value {
    let catalogue = &studio.analysed.catalogue;
    let (site, indicator) = (&catalogue.site, &catalogue.indicators[at]);
    let words = |text: &Text| text.get(studio.words.language()).to_owned();
    let back = if studio.folder.is_empty() { "../" } else { "../../" };
    let link =
        |path: &str| site.address.as_ref().map_or_else(|| format!("{back}{path}"), |home| format!("{home}{path}"));
    let page = format!("{}indicators/{}.html", studio.folder, indicator.id);
    let description = indicator.definition.as_ref().or(indicator.summary.as_ref()).unwrap_or(&indicator.title);
    let files = ["csv", "json"].map(|ending| format!("data/indicators/{}.{ending}", indicator.id));
    let downloads = files
        .iter()
        .filter(|path| studio.data.contains_key(*path))
        .map(|path| json!({ "@type": "DataDownload", "encodingFormat": media_type(path), "contentUrl": link(path) }));
    let mut dataset = Map::from_iter([
        ("@context".to_owned(), json!("https://schema.org/")),
        ("@type".to_owned(), json!("Dataset")),
        ("name".to_owned(), json!(words(&indicator.title))),
        ("description".to_owned(), json!(words(description))),
        ("identifier".to_owned(), json!(indicator.id)),
        ("url".to_owned(), json!(link(&page))),
        ("inLanguage".to_owned(), json!(studio.words.language().tag())),
        ("isAccessibleForFree".to_owned(), json!(true)),
        ("publisher".to_owned(), json!({ "@type": "Organization", "name": words(&site.publisher) })),
        ("creator".to_owned(), json!({ "@type": "Organization", "name": words(&site.publisher) })),
        ("keywords".to_owned(), keywords(studio, indicator).iter().map(|text| words(text)).collect()),
        ("variableMeasured".to_owned(), json!(words(&indicator.title))),
        ("includedInDataCatalog".to_owned(), json!({ "@type": "DataCatalog", "name": words(&site.title) })),
        ("distribution".to_owned(), downloads.collect()),
    ]);
    if let Some(licence) = &site.licence {
        let terms = licence.url.clone().unwrap_or_else(|| words(&licence.title));
        dataset.insert("license".to_owned(), json!(terms));
    }
    if let Some((from, until)) = period(studio, at) {
        dataset.insert("temporalCoverage".to_owned(), json!(format!("{from}/{until}")));
    }
    if let Some(area) = &site.area {
        dataset.insert("spatialCoverage".to_owned(), json!({ "@type": "Place", "name": words(&area.title) }));
    }
    let dates = [("datePublished", catalogue.issued_of(at)), ("dateModified", catalogue.modified_of(at))];
    dataset.extend(dates.into_iter().filter_map(|(name, date)| Some((name.to_owned(), json!(date?.to_string())))));
    Value::Object(dataset)
}

/// The first and the last day that an indicator's data cover.
pub(super) fn period(studio: &Studio<'_>, at: usize) -> Option<(Date, Date)> {
    let members = || studio.analysed.catalogue.series_of(at);
    let spans = || members().flat_map(|member| member.series.observations.iter().map(|o| o.span));
    Some((spans().map(|span| span.from).min()?, spans().map(|span| span.to).max()?))
}

/// Under which words an indicator is found: its policy and its programme.
pub(super) fn keywords<'a>(studio: &Studio<'a>, indicator: &Indicator) -> Vec<&'a Text> {
    let policy = studio.analysed.catalogue.policies.iter().find(|policy| policy.id == indicator.policy);
    let programmes = policy.into_iter().flat_map(|policy| &policy.programmes);
    let programme = programmes.filter(|programme| Some(&programme.id) == indicator.programme.as_ref());
    policy.map(|policy| &policy.title).into_iter().chain(programme.map(|programme| &programme.title)).collect()
}

/// What is measured, with its unit.
pub(super) fn variables(indicator: &Indicator) -> Value {
    let names = indicator.title.translations().map(|(l, words)| json!({ "@value": words, "@language": l.tag() }));
    json!({
        "@type": "schema:PropertyValue",
        "schema:name": names.collect::<Vec<_>>(),
        "schema:unitText": indicator.unit.written(),
    })
}

/// The area that the data are about.
pub(super) fn place(area: &Area) -> Value {
    let names = area.title.translations().map(|(l, words)| json!({ "@value": words, "@language": l.tag() }));
    let names: Vec<Value> = names.collect();
    let mut place = Map::from_iter([
        ("@type".to_owned(), json!(["dct:Location", "schema:Place"])),
        ("skos:prefLabel".to_owned(), json!(names)),
        ("schema:name".to_owned(), json!(names)),
    ]);
    place.extend(area.code.as_ref().map(|code| ("dct:identifier".to_owned(), json!(code))));
    Value::Object(place)
}
