//! The catalogue of the site's data for other catalogues: DCAT 3 with the terms of schema.org beside it, as JSON-LD.

use std::fmt::Write;

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::super::{Pages, Studio};
use super::dataset::{keywords, period, place, variables};
use super::json::compact;
use crate::collect::PublicationDate;
use crate::model::{Department, Text};

/// Kinds of files: ending, media type.
const MEDIA: [(&str, &str); 4] = [
    ("csv", "text/csv"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("json", "application/json"),
    ("parquet", "application/vnd.apache.parquet"),
];

/// Columns and codes of the CSV files.
const COLUMNS: &str = "data/csv-metadata.json";

/// What is said in full once, and named elsewhere.
const PUBLISHER: &str = "data/catalog.jsonld#publisher";
const LICENCE: &str = "data/catalog.jsonld#licence";
const AREA: &str = "data/catalog.jsonld#area";

/// The media type of a data file.
pub(super) fn media_type(path: &str) -> Option<&'static str> {
    let (_, ending) = path.rsplit_once('.')?;
    MEDIA.iter().find(|(known, _)| *known == ending).map(|(_, media)| *media)
}

/// `data/catalog.jsonld`: the site as a catalogue, each indicator as a dataset. `files` are the data files.
pub(super) fn catalog(studio: &Studio<'_>, files: &Pages) -> Vec<u8> {
    let catalogue = &studio.analysed.catalogue;
    let maker = Maker { studio, files };
    let mut datasets = vec![maker.everything()];
    datasets.extend((0..catalogue.indicators.len()).map(|at| maker.indicator(at)));
    let mut catalog = Map::from_iter([
        ("@context".to_owned(), context()),
        ("@id".to_owned(), json!(maker.link("data/catalog.jsonld#catalog"))),
        ("@type".to_owned(), json!(["dcat:Catalog", "schema:DataCatalog"])),
        ("dct:title".to_owned(), in_languages(&catalogue.site.title)),
        ("schema:name".to_owned(), in_languages(&catalogue.site.title)),
        ("dct:description".to_owned(), maker.described("open-catalog")),
        ("foaf:homepage".to_owned(), reference(&maker.link("index.html"))),
    ]);
    catalog.extend(maker.common(catalogue.modified()));
    // Said in full here alone; everywhere else they are only named.
    catalog.insert("dct:publisher".to_owned(), maker.publisher());
    catalog.extend(maker.licence().map(|licence| ("dct:license".to_owned(), licence)));
    catalog.extend(maker.area().map(|area| ("dct:spatial".to_owned(), area)));
    catalog.insert("dcat:dataset".to_owned(), datasets.into());
    compact(&Value::Object(catalog))
}

fn context() -> Value {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "spdx": "http://spdx.org/rdf/terms#",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "schema": "https://schema.org/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

struct Maker<'s, 'a> {
    studio: &'s Studio<'a>,
    files: &'s Pages,
}

impl Maker<'_, '_> {
    /// A file of the site, given below its first folder: absolute where the site's address is known, else as seen from
    /// the catalogue.
    fn link(&self, path: &str) -> String {
        match &self.studio.analysed.catalogue.site.address {
            Some(address) => format!("{address}{path}"),
            None => path.strip_prefix("data/").map_or_else(|| format!("../{path}"), str::to_owned),
        }
    }

    /// Words in every language of the site.
    fn described(&self, id: &str) -> Value {
        let value = |words: &std::sync::Arc<crate::wording::Words>| tagged(words.language().tag(), &words.get(id, &[]));
        self.studio.voices.iter().map(value).collect()
    }

    /// What catalogue and datasets have in common.
    fn common(&self, modified: Option<PublicationDate>) -> Map<String, Value> {
        let site = &self.studio.analysed.catalogue.site;
        let mut common = Map::new();
        if let Some(licence) = self.licence_id() {
            common.insert("dct:license".to_owned(), reference(&licence));
            common.insert("schema:license".to_owned(), reference(&licence));
        }
        if let Some(modified) = modified {
            common.insert("dct:modified".to_owned(), dated(modified));
            common.insert("schema:dateModified".to_owned(), dated(modified));
        }
        let languages = site.languages.iter().map(|language| language.tag());
        let iso = languages.clone().map(|tag| reference(&format!("http://id.loc.gov/vocabulary/iso639-1/{tag}")));
        common.insert("dct:language".to_owned(), iso.collect());
        common.insert("schema:inLanguage".to_owned(), languages.collect());
        if site.area.is_some() {
            common.insert("dct:spatial".to_owned(), reference(&self.link(AREA)));
        }
        common
    }

    /// What the licence is known by: its address where it has one.
    fn licence_id(&self) -> Option<String> {
        let licence = self.studio.analysed.catalogue.site.licence.as_ref()?;
        Some(licence.url.clone().unwrap_or_else(|| self.link(LICENCE)))
    }

    /// The area that the data are about.
    fn area(&self) -> Option<Value> {
        let mut area = place(self.studio.analysed.catalogue.site.area.as_ref()?);
        area["@id"] = json!(self.link(AREA));
        Some(area)
    }

    /// The licence with its words.
    fn licence(&self) -> Option<Value> {
        let licence = self.studio.analysed.catalogue.site.licence.as_ref()?;
        let mut document = Map::from_iter([
            ("@id".to_owned(), json!(self.licence_id()?)),
            ("@type".to_owned(), json!("dct:LicenseDocument")),
            ("dct:title".to_owned(), in_languages(&licence.title)),
        ]);
        document.extend(licence.spdx.as_ref().map(|spdx| ("dct:identifier".to_owned(), json!(spdx))));
        Some(Value::Object(document))
    }

    fn publisher(&self) -> Value {
        let name = in_languages(&self.studio.analysed.catalogue.site.publisher);
        json!({
            "@id": self.link(PUBLISHER),
            "@type": ["foaf:Organization", "schema:Organization"],
            "foaf:name": name,
            "schema:name": name,
        })
    }

    /// The observations of all indicators.
    fn everything(&self) -> Value {
        let catalogue = &self.studio.analysed.catalogue;
        let paths = ["csv", "xlsx", "parquet"].map(|ending| format!("data/observations.{ending}"));
        let mut dataset = self.dataset("data/index.html", "observations", catalogue.modified(), &paths);
        dataset.insert("dct:title".to_owned(), self.described("open-all-title"));
        dataset.insert("schema:name".to_owned(), self.described("open-all-title"));
        dataset.insert("dct:description".to_owned(), self.described("open-all-description"));
        dataset.insert("schema:description".to_owned(), self.described("open-all-description"));
        Value::Object(dataset)
    }

    fn indicator(&self, at: usize) -> Value {
        let catalogue = &self.studio.analysed.catalogue;
        let indicator = &catalogue.indicators[at];
        let paths = ["csv", "json"].map(|ending| format!("data/indicators/{}.{ending}", indicator.id));
        let page = format!("indicators/{}.html", indicator.id);
        let mut dataset = self.dataset(&page, &indicator.id, catalogue.modified_of(at), &paths);
        let description = indicator.definition.as_ref().or(indicator.summary.as_ref()).unwrap_or(&indicator.title);
        for (name, text) in [("title", &indicator.title), ("description", description)] {
            dataset.insert(format!("dct:{name}"), in_languages(text));
            let name = if name == "title" { "name" } else { name };
            dataset.insert(format!("schema:{name}"), in_languages(text));
        }
        let words = keywords(self.studio, indicator);
        let words: Value = words.iter().flat_map(|text| text.translations()).map(|(l, w)| tagged(l.tag(), w)).collect();
        dataset.insert("dcat:keyword".to_owned(), words);
        dataset.insert("schema:variableMeasured".to_owned(), variables(indicator));
        dataset.extend(catalogue.issued_of(at).map(|issued| ("dct:issued".to_owned(), dated(issued))));
        if let Some((from, until)) = period(self.studio, at) {
            let day = |day: jiff::civil::Date| json!({ "@value": day.to_string(), "@type": "xsd:date" });
            let span = json!({ "@type": "dct:PeriodOfTime", "dcat:startDate": day(from), "dcat:endDate": day(until) });
            dataset.insert("dct:temporal".to_owned(), span);
            dataset.insert("schema:temporalCoverage".to_owned(), json!(format!("{from}/{until}")));
        }
        let departments = indicator.departments.iter().filter_map(|id| catalogue.department(id));
        let contacts: Vec<Value> = departments.map(contact).collect();
        if !contacts.is_empty() {
            dataset.insert("dcat:contactPoint".to_owned(), contacts.into());
        }
        Value::Object(dataset)
    }

    /// What every dataset says.
    fn dataset(&self, page: &str, id: &str, modified: Option<PublicationDate>, paths: &[String]) -> Map<String, Value> {
        let distributions: Vec<Value> = paths.iter().filter_map(|path| self.distribution(path)).collect();
        let mut dataset = Map::from_iter([
            ("@id".to_owned(), json!(self.link(&format!("{page}#dataset")))),
            ("@type".to_owned(), json!(["dcat:Dataset", "schema:Dataset"])),
            ("dct:identifier".to_owned(), json!(id)),
            ("dcat:landingPage".to_owned(), reference(&self.link(page))),
            ("schema:url".to_owned(), reference(&self.link(page))),
            ("dct:publisher".to_owned(), reference(&self.link(PUBLISHER))),
            ("dcat:distribution".to_owned(), distributions.into()),
        ]);
        dataset.extend(self.common(modified));
        dataset
    }

    fn distribution(&self, path: &str) -> Option<Value> {
        let content = self.files.get(path)?;
        let media = media_type(path)?;
        let digest = Sha256::digest(content).iter().fold(String::new(), |mut hex, byte| {
            // Writing into a text cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        let link = self.link(path);
        let conforms = self.files.contains_key(COLUMNS) && media == "text/csv";
        let mut distribution = Map::from_iter([
            ("@type".to_owned(), json!(["dcat:Distribution", "schema:DataDownload"])),
            ("dcat:downloadURL".to_owned(), reference(&link)),
            ("dcat:accessURL".to_owned(), reference(&link)),
            ("schema:contentUrl".to_owned(), reference(&link)),
            ("schema:encodingFormat".to_owned(), json!(media)),
            ("dcat:mediaType".to_owned(), reference(&format!("https://www.iana.org/assignments/media-types/{media}"))),
            (
                "dcat:byteSize".to_owned(),
                json!({ "@value": content.len().to_string(), "@type": "xsd:nonNegativeInteger" }),
            ),
            (
                "spdx:checksum".to_owned(),
                json!({
                    "@type": "spdx:Checksum",
                    "spdx:algorithm": reference("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
                    "spdx:checksumValue": { "@value": digest, "@type": "xsd:hexBinary" },
                }),
            ),
        ]);
        if conforms {
            distribution.insert("dct:conformsTo".to_owned(), reference("http://www.w3.org/ns/csvw"));
            distribution.insert("foaf:page".to_owned(), reference(&self.link(COLUMNS)));
        }
        distribution.extend(self.licence_id().map(|licence| ("dct:license".to_owned(), reference(&licence))));
        Some(Value::Object(distribution))
    }
}

fn contact(department: &Department) -> Value {
    let mut contact = Map::from_iter([
        ("@type".to_owned(), json!("vcard:Organization")),
        ("vcard:fn".to_owned(), in_languages(&department.name)),
    ]);
    // A telephone number with its extension is a text of many forms; as an address only its digits would do.
    contact.extend(department.phone.as_ref().map(|phone| ("vcard:telephone".to_owned(), json!(phone))));
    Value::Object(contact)
}

/// A date as precisely as it is known.
pub(super) fn dated(date: PublicationDate) -> Value {
    let text = date.to_string();
    let kind = match text.len() {
        10 => "xsd:date",
        7 => "xsd:gYearMonth",
        _ => "xsd:gYear",
    };
    json!({ "@value": text, "@type": kind })
}

fn reference(link: &str) -> Value {
    json!({ "@id": link })
}

fn tagged(tag: &str, words: &str) -> Value {
    json!({ "@value": words, "@language": tag })
}

fn in_languages(text: &Text) -> Value {
    text.translations().map(|(language, words)| tagged(language.tag(), words)).collect()
}
