//! `kizashi gallery`: every kind of chart on one page, to look at.

use std::io::Write;

use super::refusal_said;
use super::report::Report;
use crate::cli::{Common, Exit, GalleryArgs};
use crate::publish::{self, Refusal};
use crate::render;
use crate::wording::Words;

/// Writes the gallery: `index.html`, and each drawing as a file of its own below `charts/`.
pub(crate) fn gallery(arguments: &GalleryArgs, common: &Common, words: &Words) -> Exit {
    let pages = match render::gallery(arguments.random) {
        Ok(pages) => pages,
        Err(problems) => {
            Report { source: &arguments.folder, problems: &problems, words }.tell_people(common);
            return Exit::Environment;
        }
    };
    let published = publish::plan(&pages, &arguments.folder, arguments.force)
        .and_then(|plan| publish::apply(&plan, &pages, &arguments.folder).map_err(Refusal::from));
    match published {
        Ok(()) => {
            if !common.quiet {
                let _ = writeln!(std::io::stdout(), "{}", arguments.folder.join("index.html").display());
            }
            Exit::Done
        }
        Err(refusal) => refusal_said(&refusal, &arguments.folder.display().to_string(), words),
    }
}
