//! The documentation of the codes, made of the examples as they run: `docs/problems.md` and `docs/problems.en.md`.
//! With `KIZASHI_WRITE_DOCS` set it is written; else what is written must be what the program says.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use kizashi::model::Language;
use kizashi::problem::{Code, Problem, Severity};
use kizashi::wording::Words;

use super::{Example, by_hand, examples, told};
use crate::story::{Source, files};

/// What the documentation says round the examples.
struct Speech {
    language: Language,
    file: &'static str,
    beginning: &'static str,
    index: &'static str,
    /// What follows from an error, a warning, a note.
    severities: [(&'static str, &'static str, &'static str); 3],
    remedy: &'static str,
    mended: &'static str,
    /// In place of `mended` where nothing has to be done.
    otherwise: &'static str,
    line_goes: &'static str,
    file_goes: &'static str,
}

const SPEECHES: [Speech; 2] = [
    Speech {
        language: Language::Ja,
        file: "docs/problems.md",
        beginning: "# 問題の番号と直し方\n\n`kizashi check` と `kizashi build` が示す番号ごとに、例と直し方をまとめています。\
                    例は、どれも実際に動かした結果です。同じ説明は `kizashi explain K0203` のようにして、端末でも読めます。\n",
        index: "| 番号 | 重さ | 内容 |\n| --- | --- | --- |\n",
        severities: [
            ("error", "誤り", "誤り：直すまで、サイトは書き出されません。"),
            ("warning", "警告", "警告：サイトは書き出されます。`--strict` を付けると、誤りと同じに扱います。"),
            ("note", "お知らせ", "お知らせ：サイトは書き出されます。"),
        ],
        remedy: "直し方",
        mended: "直したあと：",
        otherwise: "こう書くこともできます：",
        line_goes: "（行を消します）",
        file_goes: "（ファイルを消します）",
    },
    Speech {
        language: Language::En,
        file: "docs/problems.en.md",
        beginning: "# The codes of problems, and what to do\n\nEvery code that `kizashi check` and `kizashi build` tell, with \
                    an example and the way out. Each example is a real run. The same can be read on a terminal, for \
                    instance with `kizashi explain K0203 --lang en`.\n",
        index: "| Code | Severity | What |\n| --- | --- | --- |\n",
        severities: [
            ("error", "error", "An error: the site is not written until it is mended."),
            ("warning", "warning", "A warning: the site is written. With `--strict` it counts as an error."),
            ("note", "note", "A note: the site is written."),
        ],
        remedy: "What to do:",
        mended: "Mended:",
        otherwise: "It may also be written so:",
        line_goes: "(the line is removed)",
        file_goes: "(the file is removed)",
    },
];

impl Speech {
    fn document(&self) -> String {
        let words = Words::new(self.language);
        let mut sections: BTreeMap<&str, (Code, String)> = BTreeMap::new();
        for example in examples() {
            sections.insert(example.code.id(), (example.code, self.of_example(example)));
        }
        for problem in by_hand() {
            sections.insert(problem.code.id(), (problem.code, self.of_problem(&problem, &words)));
        }
        let mut text = format!("{}\n{}", self.beginning, self.index);
        for (id, (code, _)) in &sections {
            let title = words.title(*code);
            let slug = slug(&format!("{id} {title}"));
            writeln!(text, "| [{id}](#{slug}) | {} | {title} |", self.severity(*code).1).unwrap();
        }
        for (id, (code, body)) in &sections {
            let follows = self.severity(*code).2;
            write!(text, "\n## {id} {}\n\n{follows}\n\n{body}", words.title(*code)).unwrap();
        }
        text
    }

    fn severity(&self, code: Code) -> &(&'static str, &'static str, &'static str) {
        self.severities.iter().find(|(word, ..)| *word == code.severity().word()).unwrap()
    }

    /// What is said of an example, the lines it is about with the mark, what to do, and the lines once it is done.
    fn of_example(&self, example: &Example) -> String {
        let (good, faulty) = ((example.good)(), (example.fault)((example.good)()));
        let problems = told(&faulty, self.language.tag());
        let of_code = problems.iter().find(|(code, _)| code == example.code.id());
        let (_, problem) = of_code.unwrap_or_else(|| panic!("{:?} is not among {problems:#?}", example.code));
        let (message, help) = (problem["message"].as_str().unwrap(), problem["help"].as_str().unwrap());
        let mut excerpt = self.excerpt(&faulty, example.code);
        let changes = changes(&good, &faulty);
        if excerpt.is_empty() {
            excerpt =
                changes.iter().filter(|change| !change.faulty.is_empty()).map(|c| c.shown(&c.faulty, "")).collect();
        }
        let heading = if example.code.severity() == Severity::Note { self.otherwise } else { self.mended };
        let mended = changes.iter().map(|change| {
            let gone = if change.is_file_removed { self.file_goes } else { self.line_goes };
            change.shown(&change.good, gone)
        });
        if excerpt.is_empty() {
            excerpt = format!("  --[{}]\n", problem["file"].as_str().unwrap());
        }
        let mended = block(&mended.collect::<String>());
        let mended = if mended.is_empty() { mended } else { format!("\n{heading}\n{mended}") };
        format!("> {message}\n{}\n**{}** {help}\n{mended}", block(&excerpt), self.remedy)
    }

    fn of_problem(&self, problem: &Problem, words: &Words) -> String {
        let (message, help) = words.problem(problem);
        format!("> {message}\n\n**{}** {help}\n", self.remedy)
    }

    /// The lines with the mark, as people are shown them.
    fn excerpt(&self, source: &Source, code: Code) -> String {
        let said = source.check(&["--lang", self.language.tag()]).stderr;
        let heading = format!("  {} {} ", self.severity(code).1, code.id());
        let (_, block) = said.split_once(&heading).unwrap_or_else(|| panic!("{heading:?} is not in:\n{said}"));
        let lines = block.lines().take_while(|line| !line.is_empty());
        let is_shown =
            |line: &&str| line.trim_start().starts_with("--[") || line.contains(" | ") || line.ends_with(" |");
        lines.filter(is_shown).flat_map(|line| [line, "\n"]).collect()
    }
}

/// The lines in which a file of a good source and of a faulty one differ.
struct Change {
    file: String,
    first: usize,
    good: Vec<String>,
    faulty: Vec<String>,
    is_file_removed: bool,
}

impl Change {
    fn shown(&self, lines: &[String], none: &str) -> String {
        let digits = (self.first + lines.len().saturating_sub(1)).to_string().len();
        let mut text = format!("{}--[{}]\n", " ".repeat(digits + 2), self.file);
        for (index, line) in lines.iter().enumerate() {
            writeln!(text, " {:>digits$} | {line}", self.first + index).unwrap();
        }
        if lines.is_empty() {
            writeln!(text, " {}   {none}", " ".repeat(digits)).unwrap();
        }
        text
    }
}

fn changes(good: &Source, faulty: &Source) -> Vec<Change> {
    let read = |source: &Source| {
        let folder = source.root().join("indicators");
        if folder.exists() { files(&folder) } else { BTreeMap::new() }
    };
    let (good, faulty) = (read(good), read(faulty));
    // A source that is gone, or files that are no text, are no lines to show.
    let names: BTreeSet<&String> =
        if faulty.is_empty() { BTreeSet::new() } else { good.keys().chain(faulty.keys()).collect() };
    let lines = |bytes: Option<&Vec<u8>>| -> Vec<String> {
        let text = bytes.and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    };
    let differ = names.into_iter().filter(|name| good.get(*name) != faulty.get(*name));
    let changes = differ.map(|name| {
        let (mut of_good, mut of_faulty) = (lines(good.get(name)), lines(faulty.get(name)));
        let before = of_good.iter().zip(&of_faulty).take_while(|(a, b)| a == b).count();
        of_good.drain(..before);
        of_faulty.drain(..before);
        while !of_good.is_empty() && of_good.last() == of_faulty.last() {
            of_good.pop();
            of_faulty.pop();
        }
        let is_file_removed = !good.contains_key(name);
        Change { file: name.clone(), first: before + 1, good: of_good, faulty: of_faulty, is_file_removed }
    });
    changes.filter(|change| !(change.good.is_empty() && change.faulty.is_empty())).collect()
}

/// Lines as a block of Markdown; nothing for no lines.
fn block(lines: &str) -> String {
    if lines.is_empty() { String::new() } else { format!("\n```text\n{lines}```\n") }
}

/// The anchor that code hosts give a heading.
fn slug(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect::<String>().to_lowercase()
}

#[test]
fn the_documentation_of_the_codes_is_what_the_program_says() {
    for speech in SPEECHES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(speech.file);
        let document = speech.document();
        if std::env::var_os("KIZASHI_WRITE_DOCS").is_some() {
            fs::write(&path, &document).unwrap();
        }
        let written = fs::read_to_string(&path).unwrap();
        assert!(written == document, "{} is stale: run the tests with KIZASHI_WRITE_DOCS=1", speech.file);
    }
}
