//! What each CSV file holds, by the W3C's Metadata Vocabulary for Tabular Data (CSVW).

use serde_json::{Map, Value, json};

use super::super::Studio;
use super::catalog::dated;
use super::json::compact;
use super::table::{Column, Kind, columns_of, columns_of_site};
use crate::model::{Status, Text};

/// Properties that other vocabularies have for what stands in a column.
const PROPERTIES: [(&str, &str); 9] = [
    ("indicator", "http://purl.org/dc/terms/identifier"),
    ("title", "http://purl.org/dc/terms/title"),
    ("fiscal_year", "http://purl.org/linked-data/sdmx/2009/dimension#refPeriod"),
    ("from", "http://www.w3.org/ns/dcat#startDate"),
    ("until", "http://www.w3.org/ns/dcat#endDate"),
    ("value", "http://purl.org/linked-data/sdmx/2009/measure#obsValue"),
    ("unit", "http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure"),
    ("status", "http://purl.org/linked-data/sdmx/2009/attribute#obsStatus"),
    ("note", "http://www.w3.org/2000/01/rdf-schema#comment"),
];

/// `data/csv-metadata.json`: the columns of every CSV file. What all files have is explained once, with the file of all.
pub(super) fn metadata(studio: &Studio<'_>) -> Vec<u8> {
    let catalogue = &studio.analysed.catalogue;
    let mut tables =
        vec![table("observations.csv", &catalogue.site.title, described(studio, &columns_of_site(studio)))];
    for (at, indicator) in catalogue.indicators.iter().enumerate() {
        let url = format!("indicators/{}.csv", indicator.id);
        tables.push(table(&url, &indicator.title, columns_of(studio, at).iter().map(column).collect()));
    }
    let licence = catalogue.site.licence.as_ref().map(|licence| match &licence.url {
        Some(url) => json!({ "@id": url }),
        None => in_languages(&licence.title),
    });
    compact(&json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": studio.words.language().tag() }],
        "@type": "TableGroup",
        "dc:title": in_languages(&catalogue.site.title),
        "dc:publisher": in_languages(&catalogue.site.publisher),
        "dc:license": licence.unwrap_or_else(|| json!([])),
        "dc:modified": catalogue.modified().map_or_else(|| json!([]), dated),
        "dialect": {
            "encoding": "utf-8", "lineTerminators": ["\r\n"], "delimiter": ",", "quoteChar": "\"", "doubleQuote": true,
            "header": true, "headerRowCount": 1, "skipInitialSpace": false, "trim": false,
        },
        "tables": tables,
    }))
}

fn table(url: &str, title: &Text, columns: Vec<(bool, Value)>) -> Value {
    let key: Vec<Value> = columns.iter().filter(|(key, _)| *key).map(|(_, column)| column["name"].clone()).collect();
    let columns: Vec<Value> = columns.into_iter().map(|(_, column)| column).collect();
    json!({
        "url": url,
        "dc:title": in_languages(title),
        "tableSchema": { "columns": columns, "primaryKey": key },
    })
}

/// The columns of the file of all observations, with what they mean.
fn described(studio: &Studio<'_>, columns: &[Column]) -> Vec<(bool, Value)> {
    let with_words = |own: &Column| {
        let (key, mut described) = column(own);
        let id =
            own.dimension.as_ref().map_or_else(|| format!("column-{}", own.name), |_| "column-dimension".to_owned());
        let words: Vec<Value> = studio
            .voices
            .iter()
            .map(|words| json!({ "@value": words.get(&id, &[]), "@language": words.language().tag() }))
            .collect();
        if let Value::Object(map) = &mut described {
            map.insert("dc:title".to_owned(), names(studio, own));
            map.insert("dc:description".to_owned(), words.into());
        }
        (key, described)
    };
    columns.iter().map(with_words).collect()
}

/// What a column is called in words.
fn names(studio: &Studio<'_>, column: &Column) -> Value {
    if let Some(title) = &column.dimension {
        return in_languages(title);
    }
    let id = format!("column-{}.title", column.name);
    let tagged = |tag: &str, words: &str| json!({ "@value": words, "@language": tag });
    studio.voices.iter().map(|words| tagged(words.language().tag(), &words.get(&id, &[]))).collect()
}

/// A column, and whether it is part of the key by which rows are told apart. A cell that is blank is null, which needs
/// no words in CSVW.
fn column(column: &Column) -> (bool, Value) {
    let mut described = Map::new();
    // A heading in Japanese letters can be no name; readers take the title for it.
    if column.heading.is_ascii() {
        described.insert("name".to_owned(), json!(column.name));
    }
    described.insert("titles".to_owned(), json!(column.heading));
    if let Some(title) = &column.dimension {
        described.insert("dc:title".to_owned(), in_languages(title));
    }
    described.insert("datatype".to_owned(), datatype(column.kind));
    if column.required {
        described.insert("required".to_owned(), json!(true));
    }
    if let Some((_, property)) = PROPERTIES.iter().find(|(name, _)| *name == column.name) {
        described.insert("propertyUrl".to_owned(), json!(property));
    }
    let is_key = column.dimension.is_some() || matches!(column.name.as_str(), "indicator" | "fiscal_year");
    (is_key, Value::Object(described))
}

fn datatype(kind: Kind) -> Value {
    match kind {
        Kind::Text => json!("string"),
        Kind::Status => {
            let mut letters: Vec<char> = Status::ALL.iter().map(|(_, letter)| *letter).collect();
            letters.sort_unstable();
            json!({ "base": "string", "format": format!("[{}]", letters.iter().collect::<String>()) })
        }
        Kind::Year => json!("gYear"),
        Kind::Number => json!("decimal"),
        Kind::Day => json!({ "base": "date", "format": "yyyy-MM-dd" }),
        Kind::Flag => json!({ "base": "boolean", "format": "true|false" }),
    }
}

fn in_languages(text: &Text) -> Value {
    text.translations().map(|(language, words)| json!({ "@value": words, "@language": language.tag() })).collect()
}
