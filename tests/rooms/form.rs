//! The form of the source: who touches the disk, who prints, what is documented, how long things are, and their names.

use walkdir::WalkDir;

use super::reading::{File, closing, project, sources};

/// Only these read or write files.
fn may_touch_the_disk(path: &str) -> bool {
    path == "collect/source.rs" || path.starts_with("publish/") || path.starts_with("commands/")
}

/// Lines of the program that hold one of some words, with their file.
fn lines_with(file: &File, code: &str, words: &[&str]) -> Vec<String> {
    let holds = |line: &str, word: &str| {
        line.match_indices(word).any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    let lines = code.lines().enumerate();
    let found = lines.filter(|(_, line)| words.iter().any(|word| holds(line, word)));
    found.map(|(number, line)| format!("{}:{}: {}", file.path, number + 1, line.trim())).collect()
}

fn touches_the_disk(files: &[File]) -> Vec<String> {
    let words = [
        "fs::",
        "std::fs",
        "std::io",
        "File::open",
        "File::create",
        "OpenOptions",
        "walkdir",
        "std::net",
        "Command::new",
    ];
    let others = files.iter().filter(|file| !may_touch_the_disk(&file.path));
    others.flat_map(|file| lines_with(file, &without_memory(&file.program), &words)).collect()
}

/// The program without what reads bytes that are in memory already.
fn without_memory(program: &str) -> String {
    let memory = ["use std::io::Cursor;", "use std::io::{Cursor, Read};"];
    memory.iter().fold(program.to_owned(), |program, line| program.replace(line, ""))
}

fn prints(files: &[File]) -> Vec<String> {
    let words = ["println!", "eprintln!", "print!", "eprint!", "dbg!"];
    files.iter().flat_map(|file| lines_with(file, &file.code, &words)).collect()
}

/// Public functions without a doc comment before them and their attributes.
fn undocumented(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let text: Vec<&str> = file.text.lines().collect();
        for (number, line) in file.program.lines().enumerate() {
            let is_public =
                ["pub fn ", "pub const fn ", "pub async fn "].iter().any(|start| line.trim_start().starts_with(start));
            if !is_public {
                continue;
            }
            let above = text[..number].iter().rev().map(|line| line.trim());
            let mut above =
                above.skip_while(|line| line.starts_with('#') || line.ends_with(']') || line.ends_with(','));
            if !above.next().is_some_and(|line| line.starts_with("///")) {
                found.push(format!("{}:{}: {}", file.path, number + 1, line.trim()));
            }
        }
    }
    found
}

fn long_files(files: &[File]) -> Vec<String> {
    let long = files.iter().map(|file| (file, file.text.lines().count())).filter(|(_, lines)| *lines > 400);
    long.map(|(file, lines)| format!("{}: {lines} lines", file.path)).collect()
}

/// Functions of more than sixty lines, tests as well.
fn long_functions(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        for (at, _) in file.code.match_indices("fn ") {
            if file.code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let Some(open) = body(&file.code, at) else { continue };
            let lines = file.code[at..closing(&file.code, open)].lines().count();
            if lines > 60 {
                let name: String =
                    file.code[at + 3..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                found.push(format!("{}: {name} has {lines} lines", file.path));
            }
        }
    }
    found
}

/// Where the body of the function at `at` opens; `None` for a type or a declaration without one.
fn body(code: &str, at: usize) -> Option<usize> {
    let mut depth = 0;
    for (place, byte) in code.bytes().enumerate().skip(at) {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' if depth == 0 => return None,
            b')' | b']' => depth -= 1,
            b';' | b',' | b'=' if depth == 0 && byte != b',' => return None,
            b'{' if depth == 0 => return Some(place),
            _ => {}
        }
    }
    None
}

#[test]
fn only_three_places_touch_the_disk() {
    assert_eq!(touches_the_disk(&sources()), [""; 0]);
}

#[test]
fn nothing_prints_by_a_macro() {
    assert_eq!(prints(&sources()), [""; 0]);
}

#[test]
fn every_public_function_has_a_doc_comment() {
    assert_eq!(undocumented(&sources()), [""; 0]);
}

#[test]
fn no_file_is_over_400_lines() {
    assert_eq!(long_files(&sources()), [""; 0]);
}

#[test]
fn no_function_is_over_60_lines() {
    assert_eq!(long_functions(&sources()), [""; 0]);
}

#[test]
fn nothing_is_called_by_a_name_that_says_nothing() {
    let mut found = Vec::new();
    for folder in ["src", "tests", "site-templates"] {
        let entries = WalkDir::new(project().join(folder)).into_iter();
        let entries = entries.filter_entry(|entry| entry.file_name() != "node_modules");
        for entry in entries.map(|entry| entry.unwrap()) {
            let name = entry.path().file_stem().unwrap().to_string_lossy().into_owned();
            if says_nothing(&name) {
                found.push(entry.path().display().to_string());
            }
        }
    }
    assert_eq!(found, [""; 0]);
}

fn says_nothing(name: &str) -> bool {
    ["util", "utils", "utilities", "helper", "helpers", "common", "misc", "shared", "stuff"].contains(&name)
}

#[test]
fn the_rules_see_what_breaks_them() {
    let file = |path, text: &str| [File::new(path, text)];
    for text in ["use std::fs;", "fn f() { std::fs::read(x); }", "use std::io::Write;", "let f = File::create(path);"] {
        assert_eq!(touches_the_disk(&file("render/mod.rs", text)).len(), 1, "{text}");
        assert_eq!(touches_the_disk(&file("publish/mod.rs", text)), [""; 0]);
    }
    assert_eq!(touches_the_disk(&file("render/mod.rs", "use std::io::{Cursor, Read};\nCursor::new(bytes)")), [""; 0]);
    assert_eq!(touches_the_disk(&file("render/mod.rs", "include_dir::File::contents_utf8; // std::fs")), [""; 0]);
    assert_eq!(
        prints(&file("cli.rs", "fn f() {\n    println!(\"x\");\n    writeln!(out);\n}")),
        ["cli.rs:2: println!(   );"]
    );

    let text = "/// Said.\n#[must_use]\npub fn a() {}\n\n#[must_use]\npub const fn b() {}\npub(crate) fn c() {}\n";
    assert_eq!(undocumented(&file("cli.rs", text)), ["cli.rs:6: pub const fn b() {}"]);

    assert_eq!(long_files(&file("cli.rs", &"\n".repeat(400))), [""; 0]);
    assert_eq!(long_files(&file("cli.rs", &"\n".repeat(401))), ["cli.rs: 401 lines"]);

    let function = |lines: usize| {
        format!(
            "trait T {{ fn t(x: [u8; 2]); }}\nfn long(f: impl Fn(u8) -> u8) -> [u8; 2] {{{}}}\nfn g() {{}}\n",
            "\n".repeat(lines - 1)
        )
    };
    assert_eq!(long_functions(&file("cli.rs", &function(60))), [""; 0]);
    assert_eq!(long_functions(&file("cli.rs", &function(61))), ["cli.rs: long has 61 lines"]);
    assert!(says_nothing("utils") && !says_nothing("unit"));
}
