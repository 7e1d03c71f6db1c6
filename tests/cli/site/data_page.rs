//! The page on open data, and the files that describe the others.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::Value;

use super::super::story::Source;
use super::{between, opened, text};

/// An indicator of some dimensions, given by id and name.
fn crossed(source: Source, id: &str, dimensions: &[(&str, &str)]) -> Source {
    let mut yaml = format!("title: 相談 {id}\npolicy: care\nunit: 件\ndimensions:\n");
    for (dimension, name) in dimensions {
        let _ = writeln!(yaml, "  {dimension}: {{title: {name}, values: {{one: 一, two: 二}}, total: {{rule: none}}}}");
    }
    let names: Vec<&str> = dimensions.iter().map(|(_, name)| *name).collect();
    let row = |value: &str| vec![value; dimensions.len()].join(",");
    let table = format!("{},年度,実績\n{},R4,3\n{},R4,5\n", names.join(","), row("一"), row("二"));
    source.file(&format!("care/{id}.yaml"), &yaml).file(&format!("care/{id}.csv"), &table)
}

fn columns(source: &Source) -> String {
    let page = opened(source, "data/index.html");
    between(&page, "id=\"columns\"", "</section>").to_owned()
}

#[test]
fn a_few_columns_of_breakdowns_have_a_row_each() {
    let source = Source::tiny_with_kinds();
    source.build().exits(0);
    let columns = columns(&source);
    assert!(columns.contains("<th scope=\"row\"><code>kind</code></th>"), "{columns}");
    assert!(!columns.contains("<details>"), "{columns}");
}

#[test]
fn many_columns_of_breakdowns_are_one_row_with_a_list_of_what_each_is_about() {
    let source = Source::real();
    source.kizashi(&["build", "--no-png", "--quiet"]).exits(0);
    let metadata = source.json("data/csv-metadata.json");
    let described = metadata["tables"][0]["tableSchema"]["columns"].as_array().unwrap().clone();
    let key = metadata["tables"][0]["tableSchema"]["primaryKey"].as_array().unwrap();
    // The key is the indicator, its breakdowns and the year.
    let breakdowns: Vec<&str> = key
        .iter()
        .map(|name| name.as_str().unwrap())
        .filter(|name| !matches!(*name, "indicator" | "fiscal_year"))
        .collect();
    assert!(breakdowns.len() > 10);
    let columns = columns(&source);
    let (rows, list) = columns.split_once("<details>").unwrap();
    assert_eq!(rows.matches("<th scope=\"row\"").count(), described.len() - breakdowns.len() + 1, "{rows}");
    assert!(text(rows).contains(&format!("など{}列", breakdowns.len())), "{rows}");
    for name in breakdowns {
        assert!(list.contains(&format!("<code>{name}</code>")), "{name}");
    }
    // Several indicators have a column `meeting`, each with its own name for it.
    let meeting = text(between(list, "<code>meeting</code>", "</tr>"));
    assert!(["会議", "会議・研修"].iter().all(|name| meeting.contains(name)), "{meeting}");
}

#[test]
fn four_columns_of_breakdowns_are_many() {
    let names = [("a", "甲"), ("b", "乙"), ("c", "丙"), ("d", "丁")];
    let folds = |count: usize| {
        let source = names[..count].iter().fold(Source::tiny(), |source, name| crossed(source, name.0, &[*name]));
        source.build().exits(0);
        columns(&source).contains("<details>")
    };
    assert_eq!((folds(3), folds(4)), (false, true));
}

/// Everything in a value, itself first.
fn nodes(value: &Value) -> Vec<&Value> {
    let below: Vec<&Value> = match value {
        Value::Array(all) => all.iter().flat_map(nodes).collect(),
        Value::Object(all) => all.values().flat_map(nodes).collect(),
        _ => Vec::new(),
    };
    std::iter::once(value).chain(below).collect()
}

#[test]
fn publisher_licence_and_area_are_told_once_and_named_everywhere() {
    let source = Source::real();
    source.kizashi(&["build", "--no-png", "--quiet"]).exits(0);
    let catalog = source.json("data/catalog.jsonld");
    let all = nodes(&catalog);
    for (key, told) in [("dct:publisher", "foaf:name"), ("dct:license", "dct:title"), ("dct:spatial", "skos:prefLabel")]
    {
        let uses: Vec<&Value> = all.iter().filter_map(|node| node.get(key)).collect();
        assert!(uses.len() > 70, "{key}: {}", uses.len());
        let ids: BTreeSet<&str> = uses.iter().map(|node| node["@id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), 1, "{key}: {ids:?}");
        assert_eq!(uses.iter().filter(|node| node.get(told).is_some()).count(), 1, "{key}");
        assert!(catalog[key].get(told).is_some(), "{key} is told with the catalogue");
    }
}

#[test]
fn what_describes_the_data_is_for_programs_and_small() {
    let source = Source::real();
    source.kizashi(&["build", "--no-png", "--quiet"]).exits(0);
    for (file, most) in [("csv-metadata.json", 250_000), ("catalog.jsonld", 375_000)] {
        let text = source.page(&format!("data/{file}"));
        assert!(text.len() < most, "{file}: {} bytes", text.len());
        assert_eq!(text.lines().count(), 1, "{file}");
    }
    // Columns of all files are explained in full with the file of all.
    let metadata = source.json("data/csv-metadata.json");
    let tables = metadata["tables"].as_array().unwrap();
    let columns = |table: &Value| table["tableSchema"]["columns"].as_array().unwrap().clone();
    assert!(columns(&tables[0]).iter().all(|column| column["dc:description"][0]["@value"].is_string()));
    let known: BTreeSet<String> = columns(&tables[0]).iter().map(|column| column["titles"].to_string()).collect();
    for column in tables[1..].iter().flat_map(columns) {
        assert!(known.contains(&column["titles"].to_string()), "{column}");
    }
}

#[test]
fn dates_are_worded_as_on_every_other_page() {
    let yaml = "title: 訪問した件数\nsources: [{document: 報告, published: 2024-11}]\n";
    let source = Source::tiny().edit("site.yaml", "publisher:", "languages: [ja, en]\npublisher:").edit(
        "care/visits.yaml",
        "title: 訪問した件数\n",
        yaml,
    );
    source.build().exits(0);
    let page = text(&opened(&source, "data/index.html"));
    assert!(page.contains("最終更新日 令和6年（2024年）11月"), "{page}");
    assert!(page.contains("出典：試し市「試しの指標」、令和6年（2024年）11月更新"), "{page}");
    let page = text(&opened(&source, "en/data/index.html"));
    assert!(page.contains("Last updated November 2024") && page.contains("(updated November 2024)"), "{page}");
}
