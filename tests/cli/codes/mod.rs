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
mod k05;
pub(crate) mod sheets;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use kizashi::model::Language;
use kizashi::problem::{Code, Place, Problem};
use kizashi::wording::Words;
use serde_json::{Value, json};

use super::story::{Run, Source};

/// Problems by their codes.
type Told = Vec<(String, Value)>;

/// A code with the smallest source that raises it.
struct Example {
    code: Code,
    /// The source as it should be.
    good: fn() -> Source,
    /// What goes wrong in it.
    fault: fn(Source) -> Source,
    /// Codes that cannot be kept from coming with it.
    also: &'static [Code],
    /// The command line that raises it.
    command: &'static [&'static str],
}

impl Example {
    /// A code, a good source, and the fault that raises the code and no other.
    const fn of(code: Code, good: fn() -> Source, fault: fn(Source) -> Source) -> Self {
        Self { code, good, fault, also: &[], command: &["check"] }
    }

    /// Allows other codes that come with the fault.
    const fn also(self, also: &'static [Code]) -> Self {
        Self { also, ..self }
    }

    /// Takes another command line than `check`.
    const fn by(self, command: &'static [&'static str]) -> Self {
        Self { command, ..self }
    }

    fn faulty(&self) -> Source {
        (self.fault)((self.good)())
    }

    /// Runs the command line in the folder of a source.
    fn run(&self, source: &Source, more: &[&str]) -> Run {
        source.kizashi(&[self.command, more].concat())
    }

    /// What is told of a source, by its code: `message`, `help` and place as `check --format json` tells them.
    fn told(&self, source: &Source, language: Language) -> Told {
        if self.command.first() != Some(&"check") {
            return self.told_to_people(source, language);
        }
        let run = self.run(source, &["--format", "json", "--lang", language.tag()]).has_no_complaint();
        let report: Value = serde_json::from_str(&run.stdout).unwrap();
        let problems = report["problems"].as_array().unwrap().iter();
        problems.map(|problem| (problem["code"].as_str().unwrap().to_owned(), problem.clone())).collect()
    }

    /// The same of a command that tells people alone. Its messages must be without facts.
    fn told_to_people(&self, source: &Source, language: Language) -> Vec<(String, Value)> {
        let run = self.run(source, &["--lang", language.tag()]);
        let said = |code: &Code| run.stderr.lines().any(|line| line.split(' ').any(|word| word == code.id()));
        let codes: Vec<Code> = Code::ALL.iter().copied().filter(said).collect();
        let mut told = Vec::new();
        let mut run = run;
        for code in codes {
            let (message, help) = Words::new(language).problem(&Problem::new(code, Place::default()));
            run = run.complains(&message).complains(&help);
            told.push((code.id().to_owned(), json!({"message": message, "help": help})));
        }
        told
    }
}

/// All examples, by code.
fn examples() -> Vec<&'static Example> {
    let hundreds = [k00::EXAMPLES, k01::EXAMPLES, k02::EXAMPLES, k03::EXAMPLES, k04::EXAMPLES, k05::EXAMPLES];
    let mut all: Vec<&Example> = hundreds.into_iter().flatten().collect();
    all.sort_by_key(|example| example.code.id());
    all
}

/// Problems that no source can have, because they lie in what is built into the program.
fn by_hand() -> Vec<Problem> {
    [k04::by_hand(), k05::by_hand()].concat()
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

/// What is told of each example's fault, by code and language: run once for all tests.
static TOLD: LazyLock<BTreeMap<(&str, &str), Told>> = LazyLock::new(|| {
    let mut told = BTreeMap::new();
    for example in examples() {
        let source = example.faulty();
        for language in [Language::Ja, Language::En] {
            told.insert((example.code.id(), language.tag()), example.told(&source, language));
        }
    }
    told
});

#[test]
fn every_example_raises_its_code_and_no_other_in_both_languages() {
    for example in examples() {
        for language in [Language::Ja, Language::En] {
            let told = &TOLD[&(example.code.id(), language.tag())];
            let raised: BTreeSet<&str> = told.iter().map(|(code, _)| code.as_str()).collect();
            let allowed: Vec<&str> = example.also.iter().chain([&example.code]).map(|code| code.id()).collect();
            let as_told = raised.contains(example.code.id()) && raised.iter().all(|code| allowed.contains(code));
            assert!(as_told, "{:?}: {told:#?}", example.code);
            for (code, problem) in told {
                for key in ["message", "help"] {
                    // What is to be written under `accept:` names the code.
                    let words = problem[key].as_str().unwrap().replace(&format!("{{code: {code},"), "{");
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
        assert_eq!(example.told(&source, Language::Ja), [], "{:?}", example.code);
        example.run(&source, &["--strict"]).exits(0).has_no_complaint();
    }
}

#[test]
fn an_example_ends_as_its_severity_says() {
    for example in examples() {
        let source = example.faulty();
        let (plain, strict) = match example.code.severity().word() {
            "error" => (1, 1),
            "warning" => (0, 1),
            _ => (0, 0),
        };
        example.run(&source, &["--quiet"]).exits(plain);
        example.run(&source, &["--quiet", "--strict"]).exits(strict);
    }
}

#[test]
fn a_warning_is_not_told_again_once_it_is_accepted_as_its_help_says() {
    let mut accepted = Vec::new();
    for example in examples() {
        let told = &TOLD[&(example.code.id(), Language::Ja.tag())];
        let (_, problem) = told.iter().find(|(code, _)| code == example.code.id()).unwrap();
        let help = problem["help"].as_str().unwrap();
        let Some((line, _)) = help.split_once("accept: [{").and_then(|(_, rest)| rest.split_once("}]")) else {
            continue;
        };
        let line = line.replace("この警告の番号", example.code.id());
        let (stem, _) = problem["file"].as_str().unwrap().rsplit_once('.').unwrap();
        let source = example.faulty();
        let source =
            source.edit(&format!("{stem}.yaml"), "policy: care\n", &format!("policy: care\naccept: [{{{line}}}]\n"));
        assert_eq!(example.told(&source, Language::Ja), [], "{line}");
        accepted.push(example.code.id());
    }
    let expected = ["K0301", "K0302", "K0303", "K0307", "K0308", "K0309", "K0312", "K0317", "K0318", "K0322", "K0324"];
    assert_eq!(accepted, expected);
}
