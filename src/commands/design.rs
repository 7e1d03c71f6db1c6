//! The city's own templates, by `--templates`.

use std::path::Path;

use walkdir::WalkDir;

use crate::problem::{Code, Place, Problem, Problems};
use crate::render::Design;

/// Reads every file of the folder of templates. What cannot be read is a problem.
pub(super) fn read(folder: Option<&Path>, problems: &mut Problems) -> Design {
    let mut design = Design::default();
    let Some(folder) = folder else { return design };
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let told = |path: &Path, why: String| {
            Problem::new(Code::Unreadable, Place::file(&path.display().to_string())).with("why", why)
        };
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
                let parts: Vec<_> =
                    below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
                match std::fs::read_to_string(entry.path()) {
                    Ok(text) => {
                        design.files.insert(parts.join("/"), text);
                    }
                    Err(error) => problems.push(told(entry.path(), error.to_string())),
                }
            }
            Ok(_) => {}
            Err(error) => problems.push(told(error.path().unwrap_or(folder), error.to_string())),
        }
    }
    design
}
