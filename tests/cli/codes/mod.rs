//! Every code with a real example: a good source, and the fault that raises the code in it. The documentation of the
//! codes, `docs/problems.md` and `docs/problems.en.md`, is made of these runs.
//!
//! A new code needs one `Example::of` in the file of its hundred, and a run of these tests with `KIZASHI_WRITE_DOCS=1`.

mod document;
mod k00;
mod k01;
mod k02;
mod k03;
mod k04;

use std::collections::BTreeSet;

use kizashi::problem::{Code, Problem};
use serde_json::Value;

use super::story::Source;

/// A code with the smallest source that raises it.
struct Example {
    code: Code,
    /// The source as it should be.
    good: fn() -> Source,
    /// What goes wrong in it.
    fault: fn(Source) -> Source,
    /// Codes that cannot be kept from coming with it.
    also: &'static [Code],
}

impl Example {
    /// A code, a good source, and the fault that raises the code and no other.
    const fn of(code: Code, good: fn() -> Source, fault: fn(Source) -> Source) -> Self {
        Self { code, good, fault, also: &[] }
    }

    /// Allows other codes that come with the fault.
    const fn also(self, also: &'static [Code]) -> Self {
        Self { also, ..self }
    }
}

/// All examples, by code.
fn examples() -> Vec<&'static Example> {
    let hundreds = [k00::EXAMPLES, k01::EXAMPLES, k02::EXAMPLES, k03::EXAMPLES];
    let mut all: Vec<&Example> = hundreds.into_iter().flatten().collect();
    all.sort_by_key(|example| example.code.id());
    all
}

/// Problems that no source can have, because they lie in what is built into the program.
fn by_hand() -> Vec<Problem> {
    k04::by_hand()
}

/// What `check --format json` tells of a source, by its code.
fn told(source: &Source, language: &str) -> Vec<(String, Value)> {
    let run = source.check(&["--format", "json", "--lang", language]).has_no_complaint();
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let problems = report["problems"].as_array().unwrap().iter();
    problems.map(|problem| (problem["code"].as_str().unwrap().to_owned(), problem.clone())).collect()
}

#[test]
fn every_code_has_one_example() {
    let mut have: Vec<&str> = examples().iter().map(|example| example.code.id()).collect();
    have.extend(by_hand().iter().map(|problem| problem.code.id()));
    let mut all: Vec<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    have.sort_unstable();
    all.sort_unstable();
    assert_eq!(have, all);
}

#[test]
fn every_example_raises_its_code_and_no_other_in_both_languages() {
    for example in examples() {
        let source = (example.fault)((example.good)());
        for language in ["ja", "en"] {
            let told = told(&source, language);
            let raised: BTreeSet<&str> = told.iter().map(|(code, _)| code.as_str()).collect();
            let allowed: Vec<&str> = example.also.iter().chain([&example.code]).map(|code| code.id()).collect();
            let as_told = raised.contains(example.code.id()) && raised.iter().all(|code| allowed.contains(code));
            assert!(as_told, "{:?}: {told:#?}", example.code);
            for (code, problem) in &told {
                for key in ["message", "help"] {
                    let words = problem[key].as_str().unwrap();
                    assert!(!words.is_empty() && !words.contains(code) && !words.contains("{$"), "{problem:#}");
                }
                assert_ne!(problem["message"], problem["help"], "{problem:#}");
            }
        }
    }
}

#[test]
fn nothing_is_wrong_with_any_example_once_it_is_mended() {
    for example in examples() {
        let source = (example.good)();
        assert_eq!(told(&source, "ja"), [], "{:?}", example.code);
        source.check(&["--strict"]).exits(0).has_no_complaint();
    }
}

#[test]
fn an_example_ends_as_its_severity_says() {
    for example in examples() {
        let source = (example.fault)((example.good)());
        let (plain, strict) = match example.code.severity().word() {
            "error" => (1, 1),
            "warning" => (0, 1),
            _ => (0, 0),
        };
        source.check(&["--quiet"]).exits(plain);
        source.check(&["--quiet", "--strict"]).exits(strict);
    }
}
