//! The city's own source, built whole.

use std::collections::BTreeSet;
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
    let mut found = Vec::new();
    for (path, bytes) in files(&source.output()) {
        let is_text = std::str::from_utf8(&bytes).is_ok();
        assert!(is_text || is_kind(&path, &["png"]), "{path} is not UTF-8");
        let text = String::from_utf8_lossy(&bytes);
        // A stroke may stand escaped in a page, and a browser follows it all the same.
        let text = text.replace("&#x2f;", "/").replace("http://www.w3.org/2000/svg", "");
        let foreign = ["http://", "https://", "=\"//", "url(//"].map(str::to_owned);
        let words = foreign.iter().chain(&machine);
        found.extend(words.filter(|word| text.contains(*word)).map(|word| format!("{path}: {word}")));
    }
    assert!(found.is_empty(), "{found:#?}");
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
