//! The city's own source, built whole.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::path::Path;

use super::story::{Run, Source, files, is_kind};

/// The ids of the city's indicators, from the names of its files.
fn indicators() -> Vec<String> {
    let own = ["site.yaml", "policies.yaml", "departments.yaml", "units.yaml"];
    let paths = files(&Source::city()).into_keys();
    let yaml = paths.filter(|path| !own.contains(&path.as_str()) && !path.starts_with("briefings/"));
    let ids = yaml.filter_map(|path| Some(path.strip_suffix(".yaml")?.rsplit('/').next()?.to_owned()));
    ids.collect()
}

/// The ids of its policies.
fn policies() -> Vec<String> {
    let text = std::fs::read_to_string(Source::city().join("policies.yaml")).unwrap();
    let ids = text.lines().filter_map(|line| line.strip_prefix("- id: "));
    ids.map(str::to_owned).collect()
}

#[test]
fn it_builds_into_every_file_of_the_contract() {
    let source = Source::nothing();
    let city = Source::city();
    let run = source.kizashi(&["build", city.to_str().unwrap()]).exits(0).has_no_complaint();
    let written: BTreeSet<String> = files(&source.output()).into_keys().collect();

    let mut contract: Vec<String> = [
        "index.html",
        "about.html",
        "404.html",
        "robots.txt",
        ".nojekyll",
        "data/observations.csv",
        "data/indicators.json",
    ]
    .map(str::to_owned)
    .into();
    let (indicators, policies) = (indicators(), policies());
    assert!(indicators.len() > 20 && policies.len() == 5, "{indicators:?} {policies:?}");
    contract.extend(policies.iter().map(|id| format!("policies/{id}.html")));
    for id in &indicators {
        contract.extend([
            format!("indicators/{id}.html"),
            format!("data/indicators/{id}.json"),
            format!("data/indicators/{id}.csv"),
            format!("charts/{id}.svg"),
        ]);
    }
    let missing: Vec<_> = contract.iter().filter(|path| !written.contains(*path)).collect();
    assert!(missing.is_empty(), "not written: {missing:?}");

    let pages = written.iter().filter(|path| is_kind(path, &["html"])).count();
    assert_eq!(run.stdout.lines().count(), 1, "one closing line: {}", run.stdout);
    run.prints(&format!("{}指標、", indicators.len())).prints(&format!("{pages}ページ")).prints("output/index.html");
}

#[test]
fn quietly_it_says_nothing() {
    let source = Source::real();
    source.kizashi(&["build", "--quiet", "--no-png"]).exits(0).prints_nothing().has_no_complaint();
    assert!(source.output().join("index.html").exists());
}

#[test]
fn two_builds_are_the_same_to_the_byte() {
    let first = Source::real();
    let second = Source::copy_of(&first.root().join("indicators"));
    let one = [("TZ", "Asia/Tokyo"), ("LC_ALL", "ja_JP.UTF-8"), ("RAYON_NUM_THREADS", "8")];
    first.kizashi_with(&["build", "--no-png"], &one).exits(0);

    let (from, to) = (second.root().join("indicators"), second.root().join("deeper/site"));
    std::fs::create_dir_all(to.parent().unwrap()).unwrap();
    let another = [("TZ", "Pacific/Honolulu"), ("LC_ALL", "en_US.UTF-8"), ("RAYON_NUM_THREADS", "1")];
    let arguments = ["build", "--no-png", from.to_str().unwrap(), "-o", to.to_str().unwrap()];
    Run::of(Path::new("/"), &arguments, &another).exits(0).prints("indicators,");

    let (first, second) = (files(&first.output()), files(&to));
    assert!(first.len() > 100, "{} files", first.len());
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    let differing: Vec<_> = first.iter().filter(|(path, bytes)| second[*path] != **bytes).collect();
    assert!(differing.is_empty(), "{:?}", differing.iter().map(|(path, _)| path).collect::<Vec<_>>());
}

/// Vocabularies: addresses in them name a thing and are not asked for.
const VOCABULARIES: [&str; 13] = [
    "http://id.loc.gov/vocabulary/iso639-1/",
    "http://purl.org/dc/terms/",
    "http://purl.org/linked-data/sdmx/2009/",
    "http://spdx.org/rdf/terms#",
    "http://www.w3.org/2000/01/rdf-schema#",
    "http://www.w3.org/2001/XMLSchema#",
    "http://www.w3.org/2004/02/skos/core#",
    "http://www.w3.org/2006/vcard/ns#",
    "http://www.w3.org/ns/csvw",
    "http://www.w3.org/ns/dcat#",
    "http://xmlns.com/foaf/0.1/",
    "https://schema.org/",
    "https://www.iana.org/assignments/media-types/",
];

/// The namespaces of SVG, Atom and of what a site map is made of.
const NAMESPACES: [&str; 4] = [
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/2005/Atom",
    "http://www.sitemaps.org/schemas/sitemap/0.9",
];

/// A file without the addresses in it that nobody follows: the namespaces of XML, by which an element is known, and in
/// JSON the words of vocabularies. A vocabulary is asked for where it is the context of a file, but for that of CSVW,
/// which its readers have in themselves ("Metadata Vocabulary for Tabular Data", 5.2).
fn without_names(path: &str, text: &str) -> String {
    let (mut kept, mut from) = (String::new(), 0);
    for (at, _) in text.match_indices("\"http") {
        let address = text[at + 1..].split('"').next().unwrap();
        let before = text[..at].trim_end();
        let is_name = if is_kind(path, &["json", "jsonld"]) {
            let context = before.rsplit_once("\"@context\":").map(|(_, since)| since.trim_start());
            let is_context =
                context.is_some_and(|since| since.is_empty() || since.starts_with('[') && !since.contains([']', '{']));
            let is_link = ["url", "downloadURL", "accessURL"].iter().any(|key| before.ends_with(&format!("{key}\":")));
            let of_vocabulary = VOCABULARIES.iter().any(|start| address.starts_with(start));
            of_vocabulary && !is_link && (!is_context || address == "http://www.w3.org/ns/csvw")
        } else {
            (before.ends_with(" xmlns=") || before.ends_with(" xmlns:xhtml=")) && NAMESPACES.contains(&address)
        };
        if is_name && at >= from {
            kept.push_str(&text[from..=at]);
            from = at + 1 + address.len();
        }
    }
    kept + &text[from..]
}

/// The texts of a file: itself, or those that are packed in it.
fn texts(path: &str, bytes: Vec<u8>) -> Vec<String> {
    if !is_kind(path, &["xlsx"]) {
        assert!(std::str::from_utf8(&bytes).is_ok() || is_kind(path, &["png", "parquet"]), "{path} is not UTF-8");
        return vec![String::from_utf8_lossy(&bytes).into_owned()];
    }
    let mut book = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for at in 0..book.len() {
        let mut part = String::new();
        book.by_index(at).unwrap().read_to_string(&mut part).unwrap();
        // Only what says so leads out of a workbook; all else that looks like an address there names a part of it.
        assert!(!part.contains("TargetMode=\"External\""), "{path}");
        let names =
            ["http://schemas.openxmlformats.org/", "http://purl.org/dc/", "http://www.w3.org/2001/XMLSchema-instance"];
        parts.push(names.iter().fold(part, |part, name| part.replace(name, "")));
    }
    parts
}

#[test]
fn nothing_in_it_points_to_another_site_or_to_this_machine() {
    let source = Source::nothing();
    let city = Source::city();
    source.kizashi(&["build", city.to_str().unwrap()]).exits(0);
    let mut machine = vec![
        source.root().to_str().unwrap().to_owned(),
        env!("CARGO_MANIFEST_DIR").to_owned(),
        std::env::temp_dir().to_str().unwrap().to_owned() + "/",
    ];
    machine.extend(std::env::var("HOME").ok().filter(|home| home.len() > 1));
    let foreign = ["http://", "https://", "=\"//", "url(//"].map(str::to_owned);
    let mut found = Vec::new();
    for (path, bytes) in files(&source.output()) {
        for text in texts(&path, bytes) {
            // A stroke may stand escaped in a page, and a browser follows it all the same.
            let text = without_names(&path, &text.replace("&#x2f;", "/"));
            let words = foreign.iter().chain(&machine);
            found.extend(words.filter(|word| text.contains(*word)).map(|word| format!("{path}: {word}")));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_name_is_told_from_an_address_that_is_followed() {
    let name = "{\"@type\":\"http://www.w3.org/ns/dcat#Dataset\"}";
    assert_eq!(without_names("a.jsonld", name), "{\"@type\":\"\"}");
    assert_eq!(without_names("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">"), "<svg xmlns=\"\">");
    for (path, followed) in [
        ("a.html", "<script src=\"https://schema.org/a.js\">"),
        ("a.html", "<a href=\"http://www.w3.org/2000/svg\">"),
        ("a.svg", "<image href=\"http://www.w3.org/2000/svg\"/>"),
        ("a.css", "@import \"http://www.w3.org/2000/svg\""),
        ("a.jsonld", "{\"@context\": \"https://schema.org/\"}"),
        ("a.jsonld", "{\"@context\": [\"./a\", \"https://schema.org/\"]}"),
        ("a.jsonld", "{\"dcat:downloadURL\":\"http://www.w3.org/ns/dcat#\"}"),
        ("a.json", "{\"note\":\"see http://www.w3.org/ns/csvw\"}"),
        ("a.json", "{\"url\":\"https://example.jp/\"}"),
    ] {
        assert_eq!(without_names(path, followed), followed);
    }
}

/// The lines of a YAML file with its `accept:`, and the codes in them.
fn accepted(text: &str) -> Option<(String, Vec<String>)> {
    let start = text.find("\naccept:")? + 1;
    let mut lines = text[start..].split_inclusive('\n');
    let first = lines.next()?;
    let block: String = lines.take_while(|line| line.starts_with([' ', '-'])).collect();
    let block = format!("{first}{block}");
    let codes = block.match_indices("code: ").map(|(at, word)| {
        let code = &block[at + word.len()..];
        code[..code.find([',', '}']).unwrap()].to_owned()
    });
    let codes = codes.collect();
    Some((block, codes))
}

#[test]
fn nothing_is_to_be_said_against_its_figures_but_what_it_accepts() {
    Source::real().check(&["--strict", "indicators"]).exits(0).has_no_complaint();

    let mut all = Vec::new();
    for (path, bytes) in files(&Source::city()).into_iter().filter(|(path, _)| is_kind(path, &["yaml"])) {
        let Some((block, codes)) = accepted(&String::from_utf8(bytes).unwrap()) else { continue };
        let run = Source::real().edit(&path, &block, "").check(&["--strict", "indicators"]).exits(1);
        for code in &codes {
            assert!(run.stderr.contains(&code.replace("xx", "")), "{path}: {code}\n{run:?}");
        }
        all.extend(codes);
    }
    all.sort();
    let expected =
        "K0310 K0310 K0310 K0310 K0312 K0317 K0317 K0317 K0317 K0318 K0318 K0324 K05xx".split(' ').collect::<Vec<_>>();
    assert_eq!(all, expected);
}
