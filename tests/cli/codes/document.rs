//! The documentation of the codes, made of the examples as they run: `docs/problems.md` and `docs/problems.en.md`.
//! With `KIZASHI_WRITE_DOCS` set it is written; else what is written must be what the program says.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use kizashi::model::Language;
use kizashi::problem::{Code, Problem, Severity};
use kizashi::wording::Words;
use serde_json::Value;

use super::{Example, by_hand, examples, sheets};
use crate::story::{Source, files, is_kind};

/// What the documentation says round the examples.
struct Speech {
    language: Language,
    file: &'static str,
    beginning: &'static str,
    index: &'static str,
    /// What follows from an error, a warning, a note.
    severities: [(&'static str, &'static str, &'static str); 3],
    /// Before an example of another command than `check`; `{}` is its command line.
    when: &'static str,
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
                    例は、どれも実際に動かした結果です。同じ説明は `kizashi explain K0203` のようにして、端末でも読めます。\n\n\
                    K05 で始まる番号は、表をプログラムで読み取りやすくするための国のルールについてのもので、`kizashi check` \
                    だけが示します。直さなくても、サイトは作れます。印刷された形の表をそのまま使うときは、site.yaml に \
                    `accept: [{code: K05xx, reason: 印刷された形の表}]` と書くと、まとめて出なくなります。\n",
        index: "| 番号 | 重さ | 内容 |\n| --- | --- | --- |\n",
        severities: [
            ("error", "誤り", "誤り：直すまで、サイトは書き出されません。"),
            ("warning", "警告", "警告：サイトは書き出されます。`--strict` を付けると、誤りと同じに扱います。"),
            ("note", "お知らせ", "お知らせ：サイトは書き出されます。"),
        ],
        when: "`kizashi {}` を実行したときに出ます。",
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
                    instance with `kizashi explain K0203 --lang en`.\n\nCodes that begin with K05 are about the government's \
                    rule for tables that programs can read; only `kizashi check` tells them, and the site can be made \
                    without mending them. Where tables are kept as they were printed, \
                    `accept: [{code: K05xx, reason: 印刷された形の表}]` in site.yaml silences all of them.\n",
        index: "| Code | Severity | What |\n| --- | --- | --- |\n",
        severities: [
            ("error", "error", "An error: the site is not written until it is mended."),
            ("warning", "warning", "A warning: the site is written. With `--strict` it counts as an error."),
            ("note", "note", "A note: the site is written."),
        ],
        when: "It comes with `kizashi {}`.",
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
        let (good, faulty) = ((example.good)(), example.faulty());
        let problems = &super::TOLD[&(example.code.id(), self.language.tag())];
        let of_code = problems.iter().find(|(code, _)| code == example.code.id());
        let (_, problem) = of_code.unwrap_or_else(|| panic!("{:?} is not among {problems:#?}", example.code));
        let (message, help) = (problem["message"].as_str().unwrap(), problem["help"].as_str().unwrap());
        let mut excerpt = of_sheet(problem, &faulty).unwrap_or_else(|| self.excerpt(example, &faulty));
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
        let when = if example.command == ["check"] { String::new() } else { self.when(example) };
        format!("{when}> {message}\n{}\n**{}** {help}\n{mended}", block(&excerpt), self.remedy)
    }

    /// Which command line raises it.
    fn when(&self, example: &Example) -> String {
        self.when.replace("{}", &example.command.join(" ")) + "\n\n"
    }

    fn of_problem(&self, problem: &Problem, words: &Words) -> String {
        let (message, help) = words.problem(problem);
        format!("> {message}\n\n**{}** {help}\n", self.remedy)
    }

    /// The lines with the mark, as people are shown them.
    fn excerpt(&self, example: &Example, source: &Source) -> String {
        let said = example.run(source, &["--lang", self.language.tag()]).stderr;
        let heading = format!("  {} {} ", self.severity(example.code).1, example.code.id());
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

/// The row of a workbook that a problem is about, between its neighbours.
fn of_sheet(problem: &Value, source: &Source) -> Option<String> {
    let (file, cell) = (problem["file"].as_str()?, &problem["cell"]);
    let (sheet, row) = (cell["sheet"].as_str()?, usize::try_from(cell["row"].as_u64()?).unwrap());
    let bytes = fs::read(source.root().join("indicators").join(file)).unwrap();
    let rows = sheets::rows(&bytes).into_iter().find(|(name, _)| name == sheet)?.1;
    let first = row.saturating_sub(1).max(1);
    let lines = rows[first - 1..rows.len().min(row + 1)].to_vec();
    let place = format!("{file} {sheet}!{}", cell["address"].as_str()?);
    Some(Change { file: place, first, good: Vec::new(), faulty: Vec::new(), is_file_removed: false }.shown(&lines, ""))
}

/// The lines of every text of a source and of every sheet of its workbooks, by name; of other files none.
fn lines(source: &Source) -> BTreeMap<String, Vec<String>> {
    let folder = source.root().join("indicators");
    let found = if folder.exists() { files(&folder) } else { BTreeMap::new() };
    let mut all = BTreeMap::new();
    for (name, bytes) in found {
        if is_kind(&name, &["xlsx", "ods"]) {
            all.extend(sheets::rows(&bytes).into_iter().map(|(sheet, rows)| (format!("{name} {sheet}"), rows)));
        } else {
            let text = std::str::from_utf8(&bytes).unwrap_or_default();
            all.insert(name, text.lines().map(str::to_owned).collect());
        }
    }
    all
}

fn changes(good: &Source, faulty: &Source) -> Vec<Change> {
    let (good, faulty) = (lines(good), lines(faulty));
    // Of a source that is gone there are no lines to show.
    let names: BTreeSet<&String> =
        if faulty.is_empty() { BTreeSet::new() } else { good.keys().chain(faulty.keys()).collect() };
    let differ = names.into_iter().filter(|name| good.get(*name) != faulty.get(*name));
    let changes = differ.map(|name| {
        let of = |lines: &BTreeMap<String, Vec<String>>| lines.get(name).cloned().unwrap_or_default();
        let (mut of_good, mut of_faulty) = (of(&good), of(&faulty));
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
