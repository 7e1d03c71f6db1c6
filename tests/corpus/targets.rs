//! What is done with any bytes, by the fuzz targets in `fuzz/` and by the replay of their corpus: read them as one
//! kind of input, and say all that is wrong with them. Nothing may panic, hang or grow without bound.

use std::collections::BTreeMap;

use kizashi::collect::{Order, Scrutiny, collect_files, import, number, period};
use kizashi::model::{FiscalYear, Language};
use kizashi::problem::Problems;
use kizashi::wording::Words;

const YAML: &str = "title: 件数\npolicy: care\nunit: 件\n";
const KINDS: &str =
    "title: 件数\npolicy: care\nunit: 件\ndimensions:\n  kind:\n    values: {a: 男, b: 女}\n    total: {}\n";

/// As the label of a year, alone and after another.
pub fn period(bytes: &[u8]) {
    let label = String::from_utf8_lossy(bytes);
    for previous in [None, FiscalYear::new(2018)] {
        let _ = period::read(&label, previous);
    }
}

/// As a cell.
pub fn number(bytes: &[u8]) {
    let _ = number::read(&String::from_utf8_lossy(bytes), &number::Rules::default());
}

/// As the table of an indicator, with and without a dimension, and as a table to import.
pub fn table(bytes: &[u8]) {
    data("visits.csv", bytes);
}

/// As a workbook, in the same ways.
pub fn workbook(bytes: &[u8]) {
    data("visits.xlsx", bytes);
}

/// As the YAML of an indicator, of the site and of its policies.
pub fn indicator(bytes: &[u8]) {
    for name in ["visits.yaml", "site.yaml", "policies.yaml", "departments.yaml", "units.yaml"] {
        source(&[(name, bytes), ("visits.csv", "年度,実績\nR4,1\nR5,2\n".as_bytes())]);
    }
}

fn data(name: &str, bytes: &[u8]) {
    for yaml in [YAML, KINDS] {
        source(&[(name, bytes), ("visits.yaml", yaml.as_bytes())]);
    }
    for all in [false, true] {
        let order = Order { id: "visits", policy: "care", unit: Some("件"), all, ..Order::default() };
        let (_, problems) = import(name, bytes, &order, Language::Ja);
        tell(&problems);
    }
}

fn source(files: &[(&str, &[u8])]) {
    let mut all: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    all.insert("site.yaml".to_owned(), "title: 試し\npublisher: 試し市\n".into());
    all.insert("policies.yaml".to_owned(), "- {id: care, title: 支え合い}\n".into());
    all.insert("visits.yaml".to_owned(), YAML.into());
    all.extend(files.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())));
    let (_, problems) = collect_files(all, Scrutiny::ContentAndForm);
    tell(&problems);
}

/// Finds place and words of every problem.
fn tell(problems: &Problems) {
    thread_local! {
        static WORDS: Words = Words::new(Language::Ja);
    }
    for problem in problems.sorted() {
        let (message, help) = WORDS.with(|words| words.problem(problem));
        assert!(!message.is_empty() && !help.is_empty(), "{problem:?}");
        let _ = problems.line_and_column(&problem.place);
    }
}
