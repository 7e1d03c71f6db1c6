//! The source folder: the only place of this room that touches the disk.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use super::encoding;
use super::own_pages::STATIC;
use crate::model::StaticFile;
use crate::problem::{Code, Place, Problem, Problems};

/// The largest file that is read, in bytes.
const LARGEST: u64 = super::limits::FILE_BYTES;

/// What a file holds.
#[derive(Clone, Debug)]
enum Content {
    /// Text, with the encoding it was found in.
    Text { text: Arc<str>, encoding: &'static str },
    /// A workbook's bytes.
    Workbook(Arc<[u8]>),
    /// The bytes of a file that is published as it is.
    Static(Arc<[u8]>),
    /// Nothing: it is there and cannot be read, which is told.
    Unreadable,
}

/// The files of a source folder in memory, by their path below it (with `/`).
#[derive(Debug, Default)]
pub struct Source {
    files: BTreeMap<String, Content>,
    /// The folder of true values, where one is given.
    private: Option<Box<Source>>,
    /// Bytes of the files that are published as they are.
    static_bytes: u64,
}

impl Source {
    /// Reads every YAML file, table and text below `root`, and every file below its `static/`. Elsewhere names that begin
    /// with `.` or `_` are left out; links that lead out of the folder are problems. `None` where there is no such folder.
    #[must_use]
    pub fn read(root: &Path) -> (Option<Self>, Problems) {
        let mut source = Self::default();
        let mut problems = Problems::default();
        let Ok(base) = fs::canonicalize(root) else {
            problems.push(Problem::new(Code::NoSource, Place::file(&slashed(root))).with("folder", slashed(root)));
            return (None, problems);
        };
        let entries = WalkDir::new(&base).follow_links(true).sort_by_file_name().into_iter();
        for entry in entries.filter_entry(|entry| entry.depth() == 0 || !is_skipped(&below(&base, entry.path()))) {
            match entry {
                Ok(entry) if entry.file_type().is_file() => source.take_file(&base, entry.path(), &mut problems),
                Ok(_) => {}
                Err(error) => {
                    let path = error.path().map_or_else(String::new, |path| below(&base, path));
                    problems
                        .push(Problem::new(Code::Unreadable, Place::file(&path)).with("why", why_not_walked(&error)));
                }
            }
        }
        (Some(source), problems)
    }

    /// A source from files that are in memory already, by their path below the source folder.
    #[must_use]
    pub fn of(files: BTreeMap<String, Vec<u8>>) -> (Self, Problems) {
        let mut source = Self::default();
        let mut problems = Problems::default();
        for (name, bytes) in files {
            if Kind::of(&name).is_some() && !is_skipped(&name) {
                source.take(name, bytes, &mut problems);
            }
        }
        (source, problems)
    }

    /// The same with a folder of true values.
    #[must_use]
    pub fn with_private(self, private: Self) -> Self {
        Self { private: Some(Box::new(private)), ..self }
    }

    /// The folder of true values.
    #[must_use]
    pub fn private(&self) -> Option<&Self> {
        self.private.as_deref()
    }

    fn take_file(&mut self, base: &Path, path: &Path, problems: &mut Problems) {
        let name = below(base, path);
        if Kind::of(&name).is_none() {
            return;
        }
        match fs::canonicalize(path) {
            Ok(real) if !real.starts_with(base) => {
                problems.push(Problem::new(Code::LeavesSource, Place::file(&name)).with("path", name.clone()));
                return;
            }
            _ => {}
        }
        match fs::metadata(path).map(|about| about.len()) {
            Ok(length) if length > LARGEST => {
                problems.push(super::limits::exceeded(Place::file(&name), "file", LARGEST, length));
                self.files.insert(name, Content::Unreadable);
                return;
            }
            _ => {}
        }
        match fs::read(path) {
            Ok(bytes) => self.take(name, bytes, problems),
            Err(error) => {
                problems.push(Problem::new(Code::Unreadable, Place::file(&name)).with("why", why_not_read(&error)));
            }
        }
    }

    fn take(&mut self, name: String, bytes: Vec<u8>, problems: &mut Problems) {
        match Kind::of(&name) {
            Some(Kind::Workbook) => {
                self.files.insert(name, Content::Workbook(bytes.into()));
                return;
            }
            Some(Kind::Static) => return self.take_static(name, bytes, problems),
            _ => {}
        }
        match encoding::decode(&bytes) {
            Ok(decoded) => {
                let text: Arc<str> = decoded.text.into();
                problems.keep_text(&name, Arc::clone(&text));
                self.files.insert(name, Content::Text { text, encoding: decoded.encoding });
            }
            Err(broken) => {
                self.files.insert(name.clone(), Content::Unreadable);
                problems.push(broken.problem(&name));
            }
        }
    }

    /// Takes a file that is published as it is. All of them stand in memory together, and so have a common limit.
    fn take_static(&mut self, name: String, bytes: Vec<u8>, problems: &mut Problems) {
        let before = self.static_bytes;
        self.static_bytes += bytes.len() as u64;
        if self.static_bytes > super::limits::STATIC_BYTES {
            // Told of the first that is too much.
            if before <= super::limits::STATIC_BYTES {
                let (limit, found) = (super::limits::STATIC_BYTES, self.static_bytes);
                problems.push(super::limits::exceeded(Place::file(&name), "static", limit, found));
            }
            self.files.insert(name, Content::Unreadable);
        } else {
            self.files.insert(name, Content::Static(bytes.into()));
        }
    }

    /// The text of a file, by its path below the folder.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&Arc<str>> {
        match self.files.get(name)? {
            Content::Text { text, .. } => Some(text),
            Content::Workbook(_) | Content::Static(_) | Content::Unreadable => None,
        }
    }

    /// The encoding a text was found in.
    #[must_use]
    pub fn encoding(&self, name: &str) -> Option<&'static str> {
        match self.files.get(name)? {
            Content::Text { encoding, .. } => Some(encoding),
            Content::Workbook(_) | Content::Static(_) | Content::Unreadable => None,
        }
    }

    /// The bytes of a workbook.
    #[must_use]
    pub fn workbook(&self, name: &str) -> Option<&[u8]> {
        match self.files.get(name)? {
            Content::Workbook(bytes) => Some(bytes),
            Content::Text { .. } | Content::Static(_) | Content::Unreadable => None,
        }
    }

    /// Whether there is such a file.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// The tables with a stem: `care/visits` has `care/visits.csv`.
    pub fn tables<'s>(&'s self, stem: &'s str) -> impl Iterator<Item = &'s str> {
        let names = self.files.keys().map(String::as_str);
        names.filter(move |name| {
            matches!(Kind::of(name), Some(Kind::Text | Kind::Workbook))
                && name.rsplit_once('.').is_some_and(|(before, _)| before == stem)
        })
    }

    /// The paths of all tables, for suggestions.
    pub fn table_files(&self) -> impl Iterator<Item = &str> {
        let names = self.files.keys().map(String::as_str);
        names.filter(|name| matches!(Kind::of(name), Some(Kind::Text | Kind::Workbook)))
    }

    /// The paths of all indicator files: every YAML file but the site's own and those of briefings.
    pub fn indicator_files(&self) -> impl Iterator<Item = &str> {
        const OWN: [&str; 4] = ["site.yaml", "policies.yaml", "departments.yaml", "units.yaml"];
        self.yaml_files().filter(|name| !OWN.contains(name) && !name.starts_with("briefings/"))
    }

    /// The paths of the files of briefings.
    pub fn briefing_files(&self) -> impl Iterator<Item = &str> {
        self.yaml_files().filter(|name| name.starts_with("briefings/"))
    }

    /// The paths of the office's own texts.
    pub fn page_files(&self) -> impl Iterator<Item = &str> {
        let names = self.files.keys().map(String::as_str);
        names.filter(|name| Kind::of(name) == Some(Kind::Page))
    }

    /// The files that are published as they are.
    #[must_use]
    pub fn statics(&self) -> Vec<StaticFile> {
        let found = self.files.iter().filter_map(|(name, content)| match (name.strip_prefix(STATIC), content) {
            (Some(path), Content::Static(bytes)) => {
                Some(StaticFile { path: path.to_owned(), bytes: Arc::clone(bytes) })
            }
            _ => None,
        });
        found.collect()
    }

    fn yaml_files(&self) -> impl Iterator<Item = &str> {
        let names = self.files.keys().map(String::as_str);
        names.filter(|name| Kind::of(name) == Some(Kind::Yaml))
    }
}

/// What is read of a source folder, by the ending of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Yaml,
    Text,
    Workbook,
    Lock,
    /// A text of the office's own.
    Page,
    /// Whatever is published as it is.
    Static,
}

impl Kind {
    fn of(name: &str) -> Option<Self> {
        if name == super::lock::LOCK {
            return Some(Self::Lock);
        }
        if name.starts_with(STATIC) {
            return Some(Self::Static);
        }
        match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
            "yaml" | "yml" => Some(Self::Yaml),
            "csv" | "tsv" => Some(Self::Text),
            "xlsx" | "xlsm" | "xls" | "ods" => Some(Self::Workbook),
            "md" if name.starts_with(super::own_pages::FOLDER) => Some(Self::Page),
            _ => None,
        }
    }
}

/// Why a file cannot be read: a word that messages know, or what the system says.
fn why_not_read(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "permission".to_owned(),
        io::ErrorKind::NotFound => "missing".to_owned(),
        _ => error.to_string(),
    }
}

fn why_not_walked(error: &walkdir::Error) -> String {
    match error.io_error() {
        _ if error.loop_ancestor().is_some() => "loop".to_owned(),
        Some(error) => why_not_read(error),
        None => error.to_string(),
    }
}

/// Whether a path is left out: hidden ones, but not below `static/`, where only what Git and desks leave behind is.
fn is_skipped(path: &str) -> bool {
    const LEFT_BEHIND: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];
    let is_static = path.starts_with(STATIC);
    let is_left_behind = |name: &str| name.starts_with(".git") || LEFT_BEHIND.contains(&name);
    path.split('/').any(|name| if is_static { is_left_behind(name) } else { name.starts_with(['.', '_']) })
}

fn below(base: &Path, path: &Path) -> String {
    slashed(path.strip_prefix(base).unwrap_or(path))
}

fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    parts.join("/").replacen("//", "/", 1)
}

/// The path of a table named in `file`, below the source folder; `None` if it would lead out.
#[must_use]
pub fn beside(file: &str, data: &str) -> Option<String> {
    let mut path = PathBuf::from(file);
    path.pop();
    let mut parts: Vec<String> = path.components().map(|c| c.as_os_str().to_string_lossy().into_owned()).collect();
    for part in data.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name.to_owned()),
        }
    }
    (!Path::new(data).is_absolute()).then(|| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn a_table_stands_beside_its_indicator_and_never_outside_the_source() {
        assert_eq!(beside("community/a.yaml", "a.csv").as_deref(), Some("community/a.csv"));
        assert_eq!(beside("community/a.yaml", "../shared/b.csv").as_deref(), Some("shared/b.csv"));
        assert_eq!(beside("community/a.yaml", "../../b.csv"), None);
        assert_eq!(beside("a.yaml", "/etc/passwd"), None);
    }
}
