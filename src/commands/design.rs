//! The city's own templates, by `--templates`.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use crate::problem::{Code, Place, Problem, Problems};
use crate::render::Design;

/// The largest file that is read, in bytes: the largest built-in one has 30 KB.
const LARGEST: u64 = 1_000_000;

/// Reads every file of the folder of templates. What cannot be taken in is a problem, and so is what replaces nothing.
pub(super) fn read(folder: Option<&Path>, problems: &mut Problems) -> Design {
    let Some(folder) = folder else { return Design::default() };
    let mut design = Design { folder: slashed(folder), ..Design::default() };
    let Ok(base) = fs::canonicalize(folder).and_then(|base| fs::read_dir(&base).map(|_| base)) else {
        problems.push(unread(&design.folder, "folder", ""));
        return design;
    };
    let entries = WalkDir::new(&base).follow_links(true).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() == 0 || !is_skipped(entry.file_name())) {
        let path = match &entry {
            Ok(entry) if entry.file_type().is_file() => entry.path(),
            Ok(_) => continue,
            Err(error) => error.path().unwrap_or(&base),
        };
        let name = slashed(path.strip_prefix(&base).unwrap_or(path));
        let place = design.path(&name);
        match entry.as_ref().map_err(ToString::to_string).and_then(|_| text(&base, path)) {
            Ok(text) => {
                problems.keep_text(&place, Arc::from(text.as_str()));
                design.files.insert(name, text);
            }
            Err(kind) => problems.push(unread(&place, &kind, &name)),
        }
    }
    problems.push_all(design.problems());
    design
}

/// The text of a file, or why it is not to be had: a word that the message knows, else the system's own.
fn text(base: &Path, path: &Path) -> Result<String, String> {
    let real: PathBuf = fs::canonicalize(path).map_err(|error| error.to_string())?;
    if !real.starts_with(base) {
        return Err("outside".to_owned());
    }
    let length = fs::metadata(&real).map_err(|error| error.to_string())?.len();
    if length > LARGEST {
        return Err("large".to_owned());
    }
    let bytes = fs::read(&real).map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|_| "encoding".to_owned()).map(|text| text.replace("\r\n", "\n"))
}

fn unread(place: &str, kind: &str, name: &str) -> Problem {
    Problem::new(Code::TemplateUnread, Place::file(place)).with("kind", kind).with("path", name)
}

/// What editors and version control leave behind.
fn is_skipped(name: &std::ffi::OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with(['.', '_']) || name.ends_with('~')
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
