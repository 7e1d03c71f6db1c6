//! Rust source as text, read just well enough to ask who names whom.

use std::fs;
use std::path::Path;

use walkdir::WalkDir;

/// A file of `src/`.
#[derive(Debug)]
pub struct File {
    /// Its path below `src/`, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The text with spaces in the place of comments and of what strings hold, so that every place stays the same.
    pub code: String,
    /// The same without test modules.
    pub program: String,
    /// What its strings hold.
    pub strings: Vec<String>,
}

impl File {
    pub fn new(path: &str, text: &str) -> Self {
        let (code, strings) = blank(text);
        let program = without_tests(&code);
        Self { path: path.to_owned(), text: text.to_owned(), code, program, strings }
    }

    /// The room it is in: the folder, or the file's own name where it stands directly in `src/`.
    pub fn room(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap()
    }
}

/// The project's folder.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder of the project, by its path below that folder.
pub fn texts(folder: &str, extension: &str) -> Vec<(String, String)> {
    let folder = project().join(folder);
    let entries = WalkDir::new(&folder).sort_by_file_name().into_iter().map(|entry| entry.unwrap());
    let files = entries.filter(|entry| entry.path().extension().is_some_and(|has| has == extension));
    files
        .map(|entry| {
            let below = entry.path().strip_prefix(&folder).unwrap();
            (below.to_str().unwrap().replace('\\', "/"), fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

/// Every file of `src/`. A file of tests alone has no program.
pub fn sources() -> Vec<File> {
    let mut files: Vec<File> = texts("src", "rs").iter().map(|(path, text)| File::new(path, text)).collect();
    assert!(files.len() > 50, "{} files", files.len());
    let tests: Vec<String> = files.iter().flat_map(test_modules).collect();
    let is_test = |path: &str| {
        tests
            .iter()
            .any(|module| path.strip_prefix(module.as_str()).is_some_and(|end| end == ".rs" || end.starts_with('/')))
    };
    for file in files.iter_mut().filter(|file| is_test(&file.path)) {
        file.program = String::new();
    }
    files
}

/// The modules that a file declares for tests, by their paths without ending: a file each, or a folder of them.
fn test_modules(file: &File) -> Vec<String> {
    let folder = file
        .path
        .strip_suffix("mod.rs")
        .map_or_else(|| format!("{}/", file.path.strip_suffix(".rs").unwrap()), str::to_owned);
    let mut rest = file.code.as_str();
    let mut names = Vec::new();
    while let Some(at) = rest.find("#[cfg(test)]") {
        rest = rest[at + "#[cfg(test)]".len()..].trim_start();
        let name = rest.strip_prefix("mod ").and_then(|rest| rest.split_once(';')).map(|(name, _)| name);
        names.extend(name.filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_')));
    }
    names.iter().map(|name| format!("{folder}{name}")).collect()
}

/// Code with blanks for comments and strings, and what the strings held.
fn blank(text: &str) -> (String, Vec<String>) {
    let mut code = String::with_capacity(text.len());
    let mut strings = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = token(rest);
        let piece = &rest[..length];
        if length == first.len_utf8() {
            code.extend(std::iter::repeat_n(' ', length - 1));
            code.push(if first.is_ascii() { first } else { ' ' });
        } else {
            if let ('"' | 'r', Some((_, inside))) = (first, piece.split_once('"')) {
                let inside = inside.trim_end_matches('#');
                strings.push(inside.strip_suffix('"').unwrap_or(inside).to_owned());
            }
            code.extend(piece.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        }
        rest = &rest[length..];
    }
    (code, strings)
}

/// The length of the comment, string or character at the beginning; else that of the first character.
fn token(text: &str) -> usize {
    let until = |end: &str, from: usize| text[from..].find(end).map_or(text.len(), |at| from + at + end.len());
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    if text.starts_with("/*") {
        return until("*/", 2);
    }
    let hashes = text.strip_prefix('r').map_or(0, |rest| rest.len() - rest.trim_start_matches('#').len());
    if text.starts_with('r') && text[1 + hashes..].starts_with('"') {
        return until(&format!("\"{}", "#".repeat(hashes)), hashes + 2);
    }
    let mut characters = text.char_indices().skip(1);
    if text.starts_with('"') {
        while let Some((at, character)) = characters.next() {
            match character {
                '\\' => drop(characters.next()),
                '"' => return at + 1,
                _ => {}
            }
        }
    }
    if let Some(rest) = text.strip_prefix('\'') {
        // A character and not a lifetime: one of them, or an escape, before the next quote.
        let end = if rest.starts_with('\\') {
            rest[2..].find('\'').map(|at| at + 2)
        } else {
            rest.char_indices().nth(1).map(|(at, _)| at)
        };
        if let Some(end) = end.filter(|end| rest[*end..].starts_with('\'')) {
            return 1 + end + 1;
        }
    }
    text.chars().next().map_or(0, char::len_utf8)
}

/// The code without its `#[cfg(test)] mod … { … }`.
fn without_tests(code: &str) -> String {
    let Some(at) = code.find("#[cfg(test)]\nmod ") else {
        return code.to_owned();
    };
    let Some(open) = code[at..].find(['{', ';']).map(|after| at + after).filter(|open| code[*open..].starts_with('{'))
    else {
        return code.to_owned();
    };
    let end = closing(code, open);
    let blanks: String = code[at..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
    format!("{}{blanks}{}", &code[..at], &code[end..])
}

/// The place behind the brace that closes the one at `open`.
pub fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    code.len()
}

#[test]
fn comments_strings_and_tests_are_told_from_the_program() {
    let text = "// crate::a\nuse crate::b; /* crate::c */\nlet s = \"crate::d \\\" {\"; let r = r#\"crate::e\"#;\n\
                let c = ['{', '\\'', '\"']; fn f<'a>(x: &'a str) {}\n#[cfg(test)]\nmod tests {\n    use crate::g;\n}\nfn h() {}\n";
    let file = File::new("x.rs", text);
    for gone in ["crate::a", "crate::c", "crate::d", "crate::e", "'{'", "'\"'"] {
        assert!(!file.code.contains(gone), "{gone}: {}", file.code);
    }
    for kept in ["use crate::b;", "fn f<'a>(x: &'a str) {}", "use crate::g;", "fn h() {}"] {
        assert!(file.code.contains(kept), "{kept}: {}", file.code);
    }
    assert!(!file.program.contains("crate::g") && file.program.contains("fn h() {}"), "{}", file.program);
    assert_eq!(file.code.len(), text.len());
    assert_eq!(file.strings, ["crate::d \\\" {", "crate::e"]);
    assert_eq!(test_modules(&File::new("chart/mod.rs", "#[cfg(test)]\nmod tests;\nmod rows;\n")), ["chart/tests"]);
}
