//! Files that the city publishes as they are, and links of its own.

use super::{Pages, is_kind, markdown};
use crate::analyse::Analysed;
use crate::problem::{Code, Place, Problem, Problems};

/// Adds them to the site. One that would take the place of a file of the site, or of one of its folders, is a problem:
/// so is one that only machines that do not tell large from small letters would take for such a file.
pub(super) fn add(analysed: &Analysed, pages: &mut Pages, problems: &mut Problems) {
    for file in &analysed.catalogue.statics {
        let output = in_the_way(&file.path, pages);
        let Some(output) = output else {
            pages.insert(file.path.clone(), file.bytes.to_vec());
            continue;
        };
        let place = Place::file(&format!("static/{}", file.path));
        problems.push(Problem::new(Code::StaticInTheWay, place).with("path", &file.path).with("output", output));
    }
}

/// Finds links in texts of the office's own that lead to no file of the site. Those that lead to another text or to a
/// file of the city's own were looked at where they were read.
pub(super) fn dead_links(analysed: &Analysed, pages: &Pages, problems: &mut Problems) {
    for page in &analysed.catalogue.own_pages {
        for (_, text) in page.body.translations() {
            for address in markdown::addresses(text) {
                let path = address.split(['#', '?']).next().unwrap_or_default();
                let target = path.strip_prefix("../").map_or_else(|| format!("pages/{path}"), str::to_owned);
                let is_known = target.starts_with("static/") || is_kind(&target, "md") || pages.contains_key(&target);
                if !path.is_empty() && !path.contains(':') && !is_known {
                    let problem = Problem::new(Code::PageLink, Place::file(&page.file));
                    problems.push(problem.with("address", &address).with("why", "missing"));
                }
            }
        }
    }
}

/// What of the site a path would take the place of.
fn in_the_way(path: &str, pages: &Pages) -> Option<String> {
    let wanted = path.to_lowercase();
    // The marker and the folders of our own work.
    if wanted.starts_with(".kizashi") {
        return Some(path.to_owned());
    }
    let is_below = |path: &str, folder: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let clashes = |other: &&String| {
        let other = other.to_lowercase();
        other == wanted || is_below(&other, &wanted) || is_below(&wanted, &other)
    };
    pages.keys().find(clashes).cloned()
}
