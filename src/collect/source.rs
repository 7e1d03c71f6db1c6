//! The source folder: the only place of this room that touches the disk.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use crate::problem::{Code, Place, Problem, Problems};

/// The files of a source folder in memory, by their path below it (with `/`).
#[derive(Debug, Default)]
pub struct Source {
    files: BTreeMap<String, Arc<str>>,
}

impl Source {
    /// Reads every YAML and CSV file below `root`. Names that begin with `.` or `_` are left out; links that lead out
    /// of the folder are problems. `None` where there is no such folder.
    #[must_use]
    pub fn read(root: &Path) -> (Option<Self>, Problems) {
        let mut source = Self::default();
        let mut problems = Problems::default();
        let Ok(base) = fs::canonicalize(root) else {
            problems.push(Problem::new(Code::NoSource, Place::file(&slashed(root))).with("folder", slashed(root)));
            return (None, problems);
        };
        let entries = WalkDir::new(&base).follow_links(true).sort_by_file_name().into_iter();
        for entry in entries.filter_entry(|entry| entry.depth() == 0 || !is_skipped(entry.file_name())) {
            match entry {
                Ok(entry) if entry.file_type().is_file() => source.take(&base, entry.path(), &mut problems),
                Ok(_) => {}
                Err(error) => {
                    let path = error.path().map_or_else(String::new, |path| below(&base, path));
                    problems.push(Problem::new(Code::Unreadable, Place::file(&path)).with("why", error.to_string()));
                }
            }
        }
        (Some(source), problems)
    }

    fn take(&mut self, base: &Path, path: &Path, problems: &mut Problems) {
        let name = below(base, path);
        if !matches!(path.extension().and_then(|e| e.to_str()), Some("yaml" | "yml" | "csv")) {
            return;
        }
        match fs::canonicalize(path) {
            Ok(real) if !real.starts_with(base) => {
                problems.push(Problem::new(Code::LeavesSource, Place::file(&name)).with("path", name.clone()));
                return;
            }
            _ => {}
        }
        match fs::read(path) {
            Ok(bytes) => self.take_text(name, bytes, problems),
            Err(error) => {
                problems.push(Problem::new(Code::Unreadable, Place::file(&name)).with("why", error.to_string()));
            }
        }
    }

    fn take_text(&mut self, name: String, bytes: Vec<u8>, problems: &mut Problems) {
        match String::from_utf8(bytes) {
            Ok(text) => {
                let text: Arc<str> = text.strip_prefix('\u{feff}').unwrap_or(&text).into();
                problems.keep_text(&name, Arc::clone(&text));
                self.files.insert(name, text);
            }
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                let bytes = error.as_bytes();
                let line = bytes.iter().take(good).filter(|byte| **byte == b'\n').count() + 1;
                let shown: Vec<_> = bytes.iter().skip(good).take(4).map(|byte| format!("{byte:02X}")).collect();
                let problem = Problem::new(Code::NotUtf8, Place::file(&name));
                problems.push(problem.with("line", line.to_string()).with("bytes", shown.join(" ")));
            }
        }
    }

    /// The text of a file, by its path below the folder.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&Arc<str>> {
        self.files.get(name)
    }

    /// The paths of all indicator files: every YAML file but the site's own and those of briefings.
    pub fn indicator_files(&self) -> impl Iterator<Item = &str> {
        const OWN: [&str; 4] = ["site.yaml", "policies.yaml", "departments.yaml", "units.yaml"];
        self.files
            .keys()
            .map(String::as_str)
            .filter(|name| matches!(name.rsplit_once('.'), Some((_, "yaml" | "yml"))))
            .filter(|name| !OWN.contains(name) && !name.starts_with("briefings/"))
    }
}

fn is_skipped(name: &std::ffi::OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with(['.', '_']))
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
