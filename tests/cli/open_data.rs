//! Open data: files that other programs read, and what describes them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::story::{Source, files, is_kind};

/// A table as rows of cells, the headings first.
type Rows = Vec<Vec<String>>;

fn csv_rows(text: &str) -> Rows {
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn built_city() -> Source {
    let source = Source::real();
    source.kizashi(&["build", "--no-png", "--quiet"]).exits(0);
    source
}

/// The cells of a sheet as another program reads them.
fn sheet(bytes: &[u8], number: usize) -> (String, Vec<Vec<Data>>) {
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let name = book.sheet_names()[number].clone();
    assert!(book.worksheet_formula(&name).unwrap().is_empty(), "no formulas on {name}");
    let range = book.worksheet_range(&name).unwrap();
    assert_eq!(range.start(), Some((0, 0)), "{name} begins in A1");
    (name, range.rows().map(<[Data]>::to_vec).collect())
}

#[test]
fn the_workbook_holds_what_the_csv_holds_with_numbers_as_numbers() {
    let source = built_city();
    let workbook = std::fs::read(source.output().join("data/observations.xlsx")).unwrap();
    let (name, found) = sheet(&workbook, 0);
    assert_eq!(name, "データ");
    let rows = csv_rows(&source.page("data/observations.csv"));
    assert_eq!(found.len(), rows.len());
    let headings = rows[0].clone();
    for (row, cells) in rows.iter().zip(&found) {
        for ((heading, text), cell) in headings.iter().zip(row).zip(cells) {
            let is_head = heading == text;
            match (heading.as_str(), cell) {
                (_, Data::Empty) => assert_eq!(text, "", "{heading}"),
                ("fiscal_year" | "value" | "target", Data::Float(number)) if !is_head => {
                    assert_eq!(number.to_bits(), text.parse::<f64>().unwrap().to_bits(), "{heading} {row:?}");
                }
                ("from" | "until" | "as_of", Data::DateTime(day)) if !is_head => {
                    let (year, month, date, ..) = day.to_ymd_hms_milli();
                    assert_eq!(format!("{year:04}-{month:02}-{date:02}"), *text, "{heading}");
                }
                ("complete" | "revised", Data::Bool(flag)) if !is_head => assert_eq!(flag.to_string(), *text),
                (_, Data::String(written)) => assert_eq!(written, text, "{heading}"),
                (_, other) => panic!("{heading}: {other:?} for {text:?}"),
            }
        }
    }

    let (name, definitions) = sheet(&workbook, 1);
    assert_eq!(name, "定義");
    let text = |cell: &Data| cell.to_string();
    assert_eq!(definitions[0].iter().map(text).collect::<Vec<_>>(), ["対象", "名前", "項目", "内容"]);
    let said: BTreeSet<(String, String)> = definitions.iter().map(|row| (text(&row[0]), text(&row[1]))).collect();
    let has = |subject: &str, name: &str| said.contains(&(subject.to_owned(), name.to_owned()));
    assert!(headings.iter().all(|heading| has("列", heading)), "every column is explained");
    let (at, ids) = (headings.iter().position(|heading| heading == "indicator").unwrap(), &rows[1..]);
    assert!(ids.iter().all(|row| has("指標", &row[at])), "every indicator is explained");
    let status = headings.iter().position(|heading| heading == "status").unwrap();
    assert!(rows[1..].iter().all(|row| has("状態の記号", &row[status])), "every code is explained");
    assert!(definitions.iter().all(|row| row.len() == 4 && row.iter().all(|cell| !text(cell).is_empty())), "no gaps");
}

#[test]
fn the_workbook_says_no_time_of_its_making() {
    let source = Source::tiny().edit(
        "site.yaml",
        "publisher: 試し市",
        "publisher: 試し市\nupdates: [{date: 2024-11-29, text: 公表}]",
    );
    source.build().exits(0);
    let bytes = std::fs::read(source.output().join("data/observations.xlsx")).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut core = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("docProps/core.xml").unwrap(), &mut core).unwrap();
    assert!(core.contains(">2024-11-29T00:00:00Z</dcterms:created>"), "{core}");
}

/// Codes of every problem that a check of a source finds.
fn codes(source: &Source) -> Vec<(String, String)> {
    let run = source.check(&["--format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    report["problems"].as_array().unwrap().iter().map(|one| (text(&one["code"]), text(&one["file"]))).collect()
}

/// What a CSV of ours says of a year by itself; when it was read before is not in it, and neither are periods declared
/// beside the table, so indicators that have such keep their own table.
fn reads_back(own: &Path, csv_of: &dyn Fn(&str) -> String, data: &dyn Fn(&str) -> String) {
    let before = built_city();
    let again = Source::copy_of(own);
    let mut source = again;
    let yaml: Vec<String> =
        files(own).into_keys().filter(|path| path.contains('/') && is_kind(path, &["yaml"])).collect();
    let mut replaced = 0;
    for path in &yaml {
        let id = path.rsplit('/').next().unwrap().strip_suffix(".yaml").unwrap();
        let text = std::fs::read_to_string(own.join(path)).unwrap();
        let has_table = own.join(path.replace(".yaml", ".csv")).exists() && !text.contains("\ndata:");
        if !has_table {
            continue;
        }
        replaced += 1;
        source = source.file(&path.replace(".yaml", ".csv"), &csv_of(id));
        source = source.file(path, &format!("{}{}", without(&text, &["periods", "restate"]), data(id)));
    }
    assert!(replaced > 15, "{replaced} tables");
    let site = std::fs::read_to_string(own.join("site.yaml")).unwrap();
    source = source.file("site.yaml", &without(&site, &["accept"]));
    let complaints: Vec<_> =
        codes(&source).into_iter().filter(|(code, file)| code.starts_with("K05") && is_kind(file, &["csv"])).collect();
    assert_eq!(complaints, [], "rules of machine readability");
    source.kizashi(&["build", "--no-png", "--quiet"]).exits(0);
    let all = |source: &Source| csv_rows(&source.page("data/observations.csv"));
    assert_eq!(all(&source), all(&before));
}

/// A YAML without some of its keys and what stands below them.
fn without(text: &str, keys: &[&str]) -> String {
    let mut left_out = false;
    let mut kept = String::new();
    for line in text.lines() {
        if !line.starts_with([' ', '-', '#']) && !line.is_empty() {
            left_out = keys.iter().any(|key| line.starts_with(&format!("{key}:")));
        }
        if !left_out {
            kept += line;
            kept.push('\n');
        }
    }
    kept
}

#[test]
fn every_csv_of_the_city_reads_back_and_breaks_no_rule_of_machine_readability() {
    let before = built_city();
    reads_back(&Source::city(), &|id| before.page(&format!("data/indicators/{id}.csv")), &|_| String::new());
}

#[test]
fn the_csv_of_all_reads_back_as_well() {
    let before = built_city();
    let all = before.page("data/observations.csv");
    reads_back(&Source::city(), &|_| all.clone(), &|id| {
        format!("data: {{file: {id}.csv, where: {{indicator: {id}}}}}\n")
    });
}

#[test]
fn a_text_like_a_formula_is_guarded_and_read_back_without_its_guard() {
    let table = "年度,実績,備考\nR3,3,=1+1\nR4,4,\"-5 は誤り\n次の行\"\nR5,5,'普通の文\n";
    let source = Source::tiny()
        .edit("care/visits.yaml", "periods:\n  H30: {from: 2018-10-01, note: 10月に開始}\n", "")
        .file("care/visits.csv", table);
    source.build().exits(0);
    let csv = source.page("data/indicators/visits.csv");
    let notes = |csv: &str| csv_rows(csv).iter().map(|row| row[9].clone()).collect::<Vec<_>>();
    assert_eq!(notes(&csv), ["note", "'=1+1", "'-5 は誤り 次の行", "'普通の文"]);
    let workbook = std::fs::read(source.output().join("data/observations.xlsx")).unwrap();
    assert!(sheet(&workbook, 0).1.iter().flatten().any(|cell| *cell == Data::String("=1+1".into())));
    let source = source.file("care/visits.csv", &csv);
    source.build().exits(0);
    assert_eq!(source.page("data/indicators/visits.csv"), csv);
    assert_eq!(source.json("data/indicators/visits.json")["series"][0]["observations"][0]["note"], "=1+1");
}

#[test]
fn a_revised_value_read_back_asks_for_its_record() {
    let table = "区分,R4,R5\n企業,34,36r\n";
    let source = super::checks::site("unit: 社\n", table);
    source.build().exits(0);
    let csv = source.page("data/indicators/firms.csv");
    assert!(csv.lines().last().unwrap().ends_with(",true"), "{csv}");
    let source = source.file("care/firms.csv", &csv);
    assert_eq!(codes(&source).iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), ["K0319"]);
    let yaml =
        "title: 登録企業\npolicy: care\nprogramme: work\nunit: 社\nrevisions: [{period: R5, kind: 改定, old: 35}]\n";
    assert_eq!(codes(&source.file("care/firms.yaml", yaml)), []);
}

/// What CSVW says of every table: heading, datatype and whether a cell must hold something; and the key.
#[test]
fn every_csv_is_as_its_metadata_say() {
    let source = built_city();
    let metadata = source.json("data/csv-metadata.json");
    assert_eq!(metadata["@context"][0], "http://www.w3.org/ns/csvw");
    let dialect = &metadata["dialect"];
    assert_eq!((&dialect["encoding"], &dialect["lineTerminators"][0]), (&Value::from("utf-8"), &Value::from("\r\n")));
    let tables = metadata["tables"].as_array().unwrap();
    let described: BTreeSet<String> = tables.iter().map(|t| format!("data/{}", t["url"].as_str().unwrap())).collect();
    let written = files(&source.output()).into_keys().filter(|path| is_kind(path, &["csv"]));
    assert_eq!(described, written.collect());
    for table in tables {
        let url = table["url"].as_str().unwrap();
        let rows = csv_rows(&source.page(&format!("data/{url}")));
        let columns = table["tableSchema"]["columns"].as_array().unwrap();
        let titles: Vec<&str> = columns.iter().map(|column| column["titles"].as_str().unwrap()).collect();
        assert_eq!(rows[0], titles, "{url}");
        let key = table["tableSchema"]["primaryKey"].as_array().unwrap();
        let at = |name: &Value| columns.iter().position(|column| column["name"] == *name).unwrap();
        let key: Vec<usize> = key.iter().map(at).collect();
        let mut seen = BTreeSet::new();
        for row in &rows[1..] {
            for (column, cell) in columns.iter().zip(row) {
                assert!(fits(column, cell), "{url}: {cell:?} is not {column}");
            }
            assert!(seen.insert(key.iter().map(|at| row[*at].clone()).collect::<Vec<_>>()), "{url}: {row:?} twice");
        }
    }
}

/// Whether a cell is of the datatype of its column.
fn fits(column: &Value, cell: &str) -> bool {
    if cell.is_empty() {
        return column["required"] != true;
    }
    let datatype = &column["datatype"];
    match datatype["base"].as_str().or(datatype.as_str()).unwrap() {
        "string" => datatype["format"].as_str().is_none_or(|letters| cell.len() == 1 && letters.contains(cell)),
        "gYear" => cell.len() == 4 && cell.bytes().all(|byte| byte.is_ascii_digit()),
        "decimal" => cell.parse::<f64>().is_ok() && !cell.contains(['e', 'E']),
        "date" => cell.len() == 10 && cell.parse::<jiff::civil::Date>().is_ok(),
        "boolean" => matches!(cell, "true" | "false"),
        other => panic!("{other}"),
    }
}

#[test]
fn the_catalogue_names_every_file_with_its_size_and_checksum() {
    let source = Source::real();
    source.kizashi(&["build", "--no-png", "--quiet", "--site-url", "https://example.jp/shihyo/"]).exits(0);
    let catalog = source.json("data/catalog.jsonld");
    assert_eq!(catalog["dct:modified"]["@value"], source.json("data/indicators.json")["modified"]);
    assert!(catalog["@type"].as_array().unwrap().contains(&"dcat:Catalog".into()));
    let written = files(&source.output());
    let mut named = BTreeSet::new();
    for dataset in catalog["dcat:dataset"].as_array().unwrap() {
        assert!(dataset["@type"].as_array().unwrap().contains(&"schema:Dataset".into()));
        for need in ["dct:title", "dct:description", "dct:publisher", "dct:license", "dcat:landingPage", "dct:spatial"]
        {
            assert!(!dataset[need].is_null(), "{}: {need}", dataset["dct:identifier"]);
        }
        let page = dataset["dcat:landingPage"]["@id"].as_str().unwrap();
        assert!(written.contains_key(page.strip_prefix("https://example.jp/shihyo/").unwrap()), "{page}");
        for file in dataset["dcat:distribution"].as_array().unwrap() {
            let link = file["dcat:downloadURL"]["@id"].as_str().unwrap();
            let path = link.strip_prefix("https://example.jp/shihyo/").unwrap();
            let bytes = &written[path];
            assert_eq!(file["dcat:byteSize"]["@value"], bytes.len().to_string(), "{path}");
            let digest = file["spdx:checksum"]["spdx:checksumValue"]["@value"].as_str().unwrap();
            let told: Vec<u8> =
                (0..32).map(|at| u8::from_str_radix(&digest[2 * at..2 * at + 2], 16).unwrap()).collect();
            assert_eq!(told, Sha256::digest(bytes).to_vec(), "{path}");
            named.insert(path.to_owned());
        }
    }
    let data = |path: &String| is_kind(path, &["csv", "xlsx"]) || path.starts_with("data/indicators/");
    assert_eq!(named, written.into_keys().filter(data).collect());
}

#[test]
fn without_an_address_the_catalogue_points_from_where_it_stands() {
    let source = built_city();
    let catalog = source.json("data/catalog.jsonld");
    for dataset in catalog["dcat:dataset"].as_array().unwrap() {
        let links = dataset["dcat:distribution"].as_array().unwrap().iter().map(|file| &file["dcat:downloadURL"]);
        for link in links.chain([&dataset["dcat:landingPage"]]) {
            let path = source.output().join("data").join(link["@id"].as_str().unwrap());
            assert!(path.exists(), "{}", path.display());
        }
    }
}

#[test]
fn a_licence_with_an_address_is_told_wherever_the_data_are() {
    let url = "https://creativecommons.org/licenses/by/4.0/";
    let licence = format!("publisher: 試し市\nlicence: {{title: CC BY 4.0, url: \"{url}\", spdx: CC-BY-4.0}}");
    let source = Source::tiny().edit("site.yaml", "publisher: 試し市", &licence);
    source.build().exits(0);
    assert_eq!(source.json("data/csv-metadata.json")["dc:license"]["@id"], url);
    assert_eq!(source.json("data/catalog.jsonld")["dct:license"]["@id"], url);
    assert_eq!(source.json("data/indicators.json")["licence"]["spdx"], "CC-BY-4.0");
    let page = source.page("data/index.html").replace("&#x2f;", "/");
    assert!(page.contains(&format!("CC BY 4.0 <a href=\"{url}\">")), "{page}");
    // Words alone serve as well.
    let source = Source::tiny().edit(
        "site.yaml",
        "publisher: 試し市",
        "publisher: 試し市\nlicence: 出典を書けば自由に使えます。",
    );
    source.build().exits(0);
    assert!(source.page("data/index.html").contains("出典を書けば自由に使えます。"));
    assert_eq!(source.json("data/csv-metadata.json")["dc:license"][0]["@value"], "出典を書けば自由に使えます。");
}

#[test]
fn the_newest_of_what_is_dated_is_the_date_of_the_data() {
    let source = Source::tiny()
        .edit("site.yaml", "publisher: 試し市", "publisher: 試し市\nupdates: [{date: 2024-06-01, text: 公表}]")
        .edit(
            "care/visits.yaml",
            "title: 訪問した件数\n",
            "title: 訪問した件数\nsources: [{document: 報告, published: 2024-11}]\n",
        );
    source.build().exits(0);
    let found = source.json("data/indicators.json");
    assert_eq!(found["modified"], "2024-11");
    let modified = &source.json("data/catalog.jsonld")["dct:modified"];
    assert_eq!((&modified["@value"], &modified["@type"]), (&"2024-11".into(), &"xsd:gYearMonth".into()));
    let page = source.page("data/index.html");
    assert!(page.contains("<time datetime=\"2024-11\">") && page.contains("令和6年（2024年）11月"), "{page}");
}

#[test]
fn formats_that_are_not_asked_for_are_not_written() {
    let all = ["csv", "json", "xlsx", "svg", "png"];
    for asked in [&["csv"][..], &["json", "svg"], &["xlsx"], &["png"], &["csv", "png"]] {
        let formats = format!("publisher: 試し市\nformats: [{}]", asked.join(", "));
        let source = Source::tiny().edit("site.yaml", "publisher: 試し市", &formats);
        source.build_with_pictures().exits(0);
        let written = files(&source.output());
        let kinds: BTreeMap<&str, Vec<&String>> = all
            .iter()
            .map(|kind| (*kind, written.keys().filter(|path| is_of(path, kind)).collect::<Vec<_>>()))
            .collect();
        for (kind, paths) in kinds {
            assert_eq!(!paths.is_empty(), asked.contains(&kind), "{asked:?}: {paths:?}");
        }
        for page in ["data/index.html", "indicators/visits.html"] {
            for link in source.page(page).split("href=\"").skip(1) {
                let link = link.split('"').next().unwrap().replace("&#x2f;", "/");
                let target = source.output().join(page).parent().unwrap().join(&link);
                let is_data = link.contains("data/") || link.contains("charts/");
                assert!(!is_data || target.exists(), "{asked:?}: {page} leads to {link}");
            }
        }
    }
}

/// Whether a file is of a format; what describes CSV goes with it.
fn is_of(path: &str, kind: &str) -> bool {
    let own = if path == "data/csv-metadata.json" { "csv" } else { path.rsplit('.').next().unwrap() };
    own == kind && !path.starts_with("assets/")
}

/// Indicators may call a dimension by names of their own: the one column of all of them tells every name, each once.
#[test]
fn a_column_has_the_names_of_all_who_use_it() {
    let source = Source::tiny_with_kinds();
    let (yaml, table) = (source.source("care/cases.yaml"), source.source("care/cases.csv"));
    let other = yaml.replace("title: 相談", "title: 電話の相談").replace("title: 区分", "title: 受け方");
    let third = yaml.replace("title: 相談", "title: 窓口の相談");
    let source = source.file("care/calls.yaml", &other).file("care/calls.csv", &table);
    let source = source.file("care/desk.yaml", &third).file("care/desk.csv", &table);
    source.kizashi(&["build", "--no-png"]).exits(0);
    let metadata = source.json("data/csv-metadata.json");
    let tables = metadata["tables"].as_array().unwrap();
    let name_in = |url: &str| {
        let table = tables.iter().find(|table| table["url"] == url).unwrap_or_else(|| panic!("{url}"));
        let columns = table["tableSchema"]["columns"].as_array().unwrap();
        let kind = columns.iter().find(|column| column["titles"] == "kind").unwrap();
        kind["dc:title"][0]["@value"].as_str().unwrap().to_owned()
    };
    assert_eq!(name_in("observations.csv"), "受け方・区分");
    assert_eq!(name_in("indicators/calls.csv"), "受け方");
    assert_eq!(name_in("indicators/desk.csv"), "区分");
}
