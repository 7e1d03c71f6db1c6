//! From files in memory to the output folder: what differs, and all of it at once or nothing.

mod transaction;

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::render::Pages;

pub use transaction::apply;

/// The file that tells an output folder of ours from a folder of somebody's own.
pub const MARKER: &str = ".kizashi";

/// Files that an office or its tools keep in the output folder: never foreign, always carried over.
const KEPT: [&str; 3] = [".gitignore", ".gitkeep", ".git"];

/// What failed on the machine, with the path it failed at.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {source}", path = path.display())]
pub struct PublishError {
    /// The path.
    pub path: PathBuf,
    /// What the system says.
    pub source: io::Error,
}

impl PublishError {
    fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self { path, source }
    }
}

/// Why nothing was published.
#[derive(Debug)]
pub enum Refusal {
    /// The folder holds files that are not ours.
    Foreign(Vec<String>),
    /// The machine failed.
    Failed(PublishError),
}

impl From<PublishError> for Refusal {
    fn from(error: PublishError) -> Self {
        Self::Failed(error)
    }
}

/// What publishing would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Files that are not there yet.
    pub added: Vec<String>,
    /// Files whose bytes differ.
    pub changed: Vec<String>,
    /// Files that are there and no longer made.
    pub removed: Vec<String>,
    /// Files that stay as they are.
    pub same: Vec<String>,
}

impl Plan {
    /// Whether nothing needs to be written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

/// Compares the files with the folder that stands. Symbolic links in it are not followed: one in the place of a file
/// is replaced.
///
/// # Errors
/// Files that are not ours, unless `force` is given, or what the machine says.
pub fn plan(pages: &Pages, out: &Path, force: bool) -> Result<Plan, Refusal> {
    let standing = standing(out)?;
    let ours = out.join(MARKER).symlink_metadata().is_ok();
    if !ours && !force && !standing.is_empty() {
        return Err(Refusal::Foreign(standing.into_iter().collect()));
    }
    let compare = |path: &String, bytes: &Vec<u8>| -> Result<bool, PublishError> {
        let file = out.join(path);
        let metadata = file.symlink_metadata().map_err(PublishError::at(&file))?;
        if !metadata.is_file() || metadata.len() != bytes.len() as u64 {
            return Ok(false);
        }
        Ok(std::fs::read(&file).map_err(PublishError::at(&file))? == *bytes)
    };
    let mut plan = Plan::default();
    let known: Vec<(&String, &Vec<u8>)> = pages.iter().filter(|(path, _)| standing.contains(*path)).collect();
    let same: Result<Vec<bool>, PublishError> = known.par_iter().map(|(path, bytes)| compare(path, bytes)).collect();
    for ((path, _), same) in known.iter().zip(same?) {
        if same {
            plan.same.push((*path).clone());
        } else {
            plan.changed.push((*path).clone());
        }
    }
    plan.added = pages.keys().filter(|path| !standing.contains(*path)).cloned().collect();
    plan.removed = standing.into_iter().filter(|path| !pages.contains_key(path)).collect();
    Ok(plan)
}

/// The files that stand in the output folder, without the marker and what is kept.
fn standing(out: &Path) -> Result<BTreeSet<String>, PublishError> {
    let mut files = BTreeSet::new();
    match out.metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(files),
        Err(error) => return Err(PublishError::at(out)(error)),
        Ok(metadata) if !metadata.is_dir() => {
            return Err(PublishError::at(out)(io::ErrorKind::NotADirectory.into()));
        }
        Ok(_) => {}
    }
    let entries = WalkDir::new(out).into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() != 1 || !is_kept(&entry.file_name().to_string_lossy())) {
        let entry = entry.map_err(|error| {
            let path = error.path().map_or_else(|| out.to_owned(), Path::to_owned);
            PublishError { path, source: error.into() }
        })?;
        if entry.file_type().is_dir() {
            continue;
        }
        let below = entry.path().strip_prefix(out).unwrap_or(entry.path());
        let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        files.insert(parts.join("/"));
    }
    Ok(files)
}

/// A file of the folder that stands, where that is one of ours; a symbolic link is none.
#[must_use]
pub fn standing_file(out: &Path, path: &str) -> Option<Vec<u8>> {
    let is_file = |path: &Path| path.symlink_metadata().is_ok_and(|metadata| metadata.is_file());
    let file = out.join(path);
    if is_file(&out.join(MARKER)) && is_file(&file) { std::fs::read(file).ok() } else { None }
}

fn is_kept(name: &str) -> bool {
    name == MARKER || KEPT.contains(&name)
}
