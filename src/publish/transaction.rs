//! A new folder is made beside the one that stands and takes its place in one step; readers never see a mixture.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};

use super::{MARKER, Plan, PublishError, is_kept};
use crate::render::Pages;

/// What the marker says.
const MARKER_TEXT: &str = "This folder is written by kizashi. What else is put here is removed by the next build.\n";

/// Carries out a plan.
///
/// Unchanged files are hard-linked into the new folder, the others written; then the two folders change places. Where
/// the folder beside cannot be made or exchanged (a mount point, a parent that cannot be written), files are replaced
/// one by one inside the folder that stands.
///
/// # Errors
/// What the machine says; the folder that stands is then as it was, unless files were replaced one by one.
pub fn apply(plan: &Plan, pages: &Pages, out: &Path) -> Result<(), PublishError> {
    if plan.is_empty() && out.join(MARKER).exists() {
        return Ok(());
    }
    let staging = beside(out, "new");
    clear(&staging).map_err(PublishError::at(&staging))?;
    if fs::create_dir_all(&staging).is_err() {
        return in_place(plan, pages, out);
    }
    let result = fill(&staging, plan, pages, out).and_then(|()| swap(&staging, out));
    if result.is_err() {
        // The first error is what counts; a leftover is cleared by the next build.
        let _ = clear(&staging);
    }
    match result {
        Err(error) if matches!(error.source.kind(), io::ErrorKind::CrossesDevices | io::ErrorKind::ResourceBusy) => {
            in_place(plan, pages, out)
        }
        other => other,
    }
}

/// A name of ours beside the output folder, carrying its name.
fn beside(out: &Path, what: &str) -> PathBuf {
    let name = out.file_name().map_or_else(|| "output".to_owned(), |name| name.to_string_lossy().into_owned());
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    parent.join(format!(".kizashi-{name}-{what}"))
}

fn clear(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(PublishError::at(folder))?;
    }
    fs::write(file, bytes).map_err(PublishError::at(file))
}

fn fill(staging: &Path, plan: &Plan, pages: &Pages, out: &Path) -> Result<(), PublishError> {
    for path in &plan.same {
        let (from, to) = (out.join(path), staging.join(path));
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder).map_err(PublishError::at(folder))?;
        }
        if fs::hard_link(&from, &to).is_err() {
            fs::copy(&from, &to).map_err(PublishError::at(&to))?;
        }
    }
    for path in plan.added.iter().chain(&plan.changed) {
        write(&staging.join(path), &pages[path])?;
    }
    write(&staging.join(MARKER), MARKER_TEXT.as_bytes())
}

/// Puts the new folder in the place of the old one, with what is kept carried over.
fn swap(staging: &Path, out: &Path) -> Result<(), PublishError> {
    if out.symlink_metadata().is_err() {
        return fs::rename(staging, out).map_err(PublishError::at(out));
    }
    renameat_with(CWD, staging, CWD, out, RenameFlags::EXCHANGE)
        .map_err(|error| PublishError::at(out)(error.into()))?;
    // From here on the new site stands, and `staging` is the old one.
    for entry in fs::read_dir(staging).map_err(PublishError::at(staging))?.flatten() {
        let name = entry.file_name();
        if is_kept(&name.to_string_lossy()) && name != MARKER {
            fs::rename(entry.path(), out.join(&name)).map_err(PublishError::at(out))?;
        }
    }
    clear(staging).map_err(PublishError::at(staging))
}

/// Replaces files one by one: pages before the index, removals last.
fn in_place(plan: &Plan, pages: &Pages, out: &Path) -> Result<(), PublishError> {
    let mut order: Vec<&String> = plan.added.iter().chain(&plan.changed).collect();
    order.sort_by_key(|path| (path.as_str() == "index.html", path.as_str()));
    for path in order {
        let file = out.join(path);
        let temporary = file.with_file_name(format!(".kizashi-{}", path.replace('/', "-")));
        write(&temporary, &pages[path])?;
        fs::rename(&temporary, &file).map_err(PublishError::at(&file))?;
    }
    write(&out.join(MARKER), MARKER_TEXT.as_bytes())?;
    for path in &plan.removed {
        let file = out.join(path);
        fs::remove_file(&file).map_err(PublishError::at(&file))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::plan;
    use super::*;

    fn pages(files: &[(&str, &str)]) -> Pages {
        files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn publish(files: &[(&str, &str)], out: &Path) -> Plan {
        let pages = pages(files);
        let plan = plan(&pages, out, false).unwrap();
        apply(&plan, &pages, out).unwrap();
        plan
    }

    #[test]
    fn a_second_build_writes_only_what_differs_and_keeps_what_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("output");
        fs::create_dir(&out).unwrap();
        fs::write(out.join(".gitignore"), "*\n").unwrap();
        publish(&[("index.html", "1"), ("a/b.html", "x"), ("old.html", "y")], &out);
        let second = publish(&[("index.html", "2"), ("a/b.html", "x")], &out);
        assert_eq!((second.changed, second.same), (vec!["index.html".to_owned()], vec!["a/b.html".to_owned()]));
        assert_eq!(second.removed, ["old.html"]);
        assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "2");
        assert_eq!(fs::read_to_string(out.join(".gitignore")).unwrap(), "*\n");
        assert!(!out.join("old.html").exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing of ours is left beside the output");
    }

    #[test]
    fn a_folder_of_somebody_s_own_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("thesis.docx"), "x").unwrap();
        assert!(plan(&pages(&[("index.html", "1")]), folder.path(), false).is_err());
        assert!(plan(&pages(&[("index.html", "1")]), folder.path(), true).is_ok());
    }

    #[test]
    fn files_can_be_replaced_one_by_one() {
        let folder = tempfile::tempdir().unwrap();
        publish(&[("index.html", "1"), ("old.html", "y")], folder.path());
        let pages = pages(&[("index.html", "2"), ("new/a.html", "z")]);
        let plan = plan(&pages, folder.path(), false).unwrap();
        in_place(&plan, &pages, folder.path()).unwrap();
        assert_eq!(fs::read_to_string(folder.path().join("new/a.html")).unwrap(), "z");
        assert!(!folder.path().join("old.html").exists());
    }
}
