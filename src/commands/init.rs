//! `kizashi init`: a new source folder that builds as it stands.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::say_error;
use super::schema::SCHEMAS;
use crate::cli::{Common, Exit, InitArgs};
use crate::wording::Words;

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter");

/// Where the schemas lie that the first line of each file names; names with a dot are no part of the source.
const SCHEMA_FOLDER: &str = ".schema";

/// Writes a source folder: the site's own files, with `--example` an indicator, and the schemas for editors. A folder
/// that holds anything is left alone.
pub(crate) fn init(arguments: &InitArgs, common: &Common, words: &Words) -> Exit {
    let folder = &arguments.folder;
    let shown = folder.display().to_string();
    let mut there = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return write(arguments, common, words),
        Err(error) => return failed(folder, &error, words),
    };
    if there.next().is_some() {
        say_error(&words.get("cli-init-not-empty", &[("folder", &shown)]));
        return Exit::Usage;
    }
    write(arguments, common, words)
}

fn write(arguments: &InitArgs, common: &Common, words: &Words) -> Exit {
    let mut files: Vec<(PathBuf, &[u8])> = Vec::new();
    for file in STARTER.files() {
        files.push((arguments.folder.join(file.path()), file.contents()));
    }
    if let Some(example) = STARTER.get_dir("example").filter(|_| arguments.example) {
        let below = example.dirs().flat_map(Dir::files);
        // The folder's own name is for the program's source alone.
        files.extend(
            below
                .filter_map(|file| Some((file.path().strip_prefix("example").ok()?, file)))
                .map(|(path, file)| (arguments.folder.join(path), file.contents())),
        );
    }
    for schema in SCHEMAS.files() {
        files.push((arguments.folder.join(SCHEMA_FOLDER).join(schema.path()), schema.contents()));
    }
    for (path, contents) in &files {
        let made = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, contents));
        if let Err(error) = made {
            return failed(path, &error, words);
        }
    }
    if !common.quiet {
        let folder = arguments.folder.display().to_string();
        // A closed pipe is nobody's mistake.
        let _ = writeln!(io::stdout(), "{}", words.get("cli-init-done", &[("folder", &folder)]));
    }
    Exit::Done
}

fn failed(path: &Path, error: &io::Error, words: &Words) -> Exit {
    let why = format!("{}: {error}", path.display());
    say_error(&words.get("cli-failed", &[("why", &why)]));
    Exit::Environment
}
