//! The audit over everything that is published: before anything is written, the files of the site are read as an
//! outsider reads them, and whatever gives a withheld value away is an error.
//!
//! It looks at the files alone and asks the analysis only what is withheld, what things are called, and how they hang
//! together, which the site says as well. So it finds what any room before it may have forgotten:
//!
//! - [`values`]: a number in the place of a withheld one, or computed from it, in the data files;
//! - [`arithmetic`]: totals and the other parts, rates and their bases, earlier readings, parts of a year;
//! - [`texts`]: sentences, notes, titles, words for screen readers, comments;
//! - [`charts`]: where marks stand on the scale of their drawing.
//!
//! A kind of file that nothing here reads is not published while something is withheld: who adds one adds its reader.

mod arithmetic;
mod charts;
mod figures;
mod markup;
#[cfg(feature = "parquet")]
mod parquet;
mod register;
mod texts;
mod values;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::analyse::Analysed;
use crate::problem::{Code, Place, Problem, Problems};
use crate::render::Pages;
use figures::{Figures, Files, Index};
use markup::Tree;
use register::{Register, Withheld};
use texts::Scope;

/// What the auditors know.
struct Audit<'a> {
    register: Register<'a>,
    index: Index<'a>,
    /// What is published, read back from the data files.
    figures: Figures,
}

/// Where in a file something stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Spot {
    /// A line, counted from 1.
    Line(usize),
    /// The way through a JSON file.
    Path(String),
    /// Nowhere in particular: it follows from several files.
    Files,
}

/// A withheld value that is given away.
struct Leak<'a> {
    withheld: Withheld<'a>,
    code: Code,
    /// The file of the output.
    output: String,
    spot: Spot,
    /// The equation, or the sentence without its number.
    detail: String,
}

/// Looks in every file of a site for what is withheld. Each problem is an error that names the withheld value (never
/// its number), the place in the output, and what gives it away.
///
/// It costs nothing where nothing is withheld.
#[must_use]
pub fn audit(pages: &Pages, analysed: &Analysed) -> Problems {
    let mut problems = Problems::default();
    if analysed.secrets.is_empty() {
        return problems;
    }
    let files = Files::read(pages);
    let index = Index::new(analysed);
    let audit = Audit { register: Register::new(analysed), figures: Figures::read(&files, &index), index };
    let mut leaks = values::leaks(&audit, &files);
    leaks.extend(arithmetic::leaks(&audit, &files));
    let all: Vec<(&String, &Vec<u8>)> = pages.iter().collect();
    let in_texts: Vec<Vec<Leak<'_>>> = all.into_par_iter().map(|(path, bytes)| in_file(&audit, path, bytes)).collect();
    leaks.extend(in_texts.into_iter().flatten());
    leaks.extend(texts::in_data(&audit, &files));
    let broken = |path: &str, bytes: &[u8]| {
        files.unread.contains(&path) || !is_packed(path) && std::str::from_utf8(bytes).is_err()
    };
    let own: BTreeSet<&str> = analysed.catalogue.statics.iter().map(|file| file.path.as_str()).collect();
    let kind = |path: &str| if own.contains(path) { kind_of_own(path) } else { kind(path) };
    let unread = |(path, bytes): &(&String, &Vec<u8>)| match kind(path) {
        Kind::Figures => broken(path, bytes),
        Kind::None => false,
        Kind::Unknown => true,
    };
    for (path, _) in pages.iter().filter(unread) {
        problems.push(Problem::new(Code::WithheldUnread, Place::file("site.yaml")).with("output", path));
    }
    // One fault is told once a file, where it is first seen.
    let mut told = BTreeSet::new();
    for leak in leaks {
        if told.insert((leak.withheld.at, leak.code, leak.output.clone())) {
            problems.push(problem(&audit, leak));
        }
    }
    problems
}

/// What a file of the output is to the audit.
enum Kind {
    /// It may hold figures, and is read.
    Figures,
    /// It holds none: how the site looks.
    None,
    /// Nothing here reads it.
    Unknown,
}

fn kind(path: &str) -> Kind {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        // A picture stands among the files as the drawing that it will be made of; any other cannot be read.
        "html" | "svg" | "png" | "xml" | "txt" | "json" | "jsonld" | "csv" | "xlsx" => Kind::Figures,
        #[cfg(feature = "parquet")]
        "parquet" => Kind::Figures,
        // The scripts are the same for every site, but for one of names alone, by which the index is searched: they
        // stand on the pages as well.
        "css" | "js" | "woff2" | "ico" | "nojekyll" => Kind::None,
        _ => Kind::Unknown,
    }
}

/// Whether a file is no text, and is read as the tables that it holds.
fn is_packed(path: &str) -> bool {
    matches!(path.rsplit_once('.'), Some((_, "xlsx" | "parquet")))
}

/// What a file is that the city publishes as it is. Texts are read like those of the site: figures copied there by hand
/// are an accident that is easily made. Whatever else there is passes unread: the city chose each of those files itself,
/// they were public before or are for other readers (a picture, a document, what a server asks for), and nothing could
/// be built if all of them had to be understood.
fn kind_of_own(path: &str) -> Kind {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" | "svg" | "xml" | "txt" | "json" | "csv" => Kind::Figures,
        _ => Kind::None,
    }
}

fn in_file<'a>(audit: &Audit<'a>, path: &str, bytes: &[u8]) -> Vec<Leak<'a>> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Vec::new() };
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html" | "svg" | "png" | "xml") => {
            let tree = Tree::read(text);
            let scope = Scope::read(audit, path, &tree);
            let mut leaks = texts::in_page(audit, path, text, &tree, &scope);
            leaks.extend(charts::leaks(audit, path, text, &tree, &scope));
            leaks
        }
        Some("txt") => texts::in_plain(audit, path, text),
        _ => Vec::new(),
    }
}

/// The line of a byte, counted from 1.
fn line(text: &str, at: usize) -> usize {
    text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

fn problem(audit: &Audit<'_>, leak: Leak<'_>) -> Problem {
    let analysed = audit.register.analysed;
    let indicator = &analysed.catalogue.indicators[leak.withheld.secret.indicator];
    let series = &analysed.catalogue.members[leak.withheld.member].series;
    let several = analysed.catalogue.series_of(leak.withheld.secret.indicator).count() > 1;
    let label = if several { series.label.translations().next().map_or("", |(_, words)| words) } else { "" };
    let title = indicator.title.translations().next().map_or("", |(_, words)| words);
    let problem = Problem::new(leak.code, Place::file(&indicator.file))
        .with("title", title)
        .with("label", label)
        .with("year", leak.withheld.year.to_string())
        .with("output", leak.output);
    let problem = match leak.spot {
        Spot::Line(line) => problem.with("line", line.to_string()),
        Spot::Path(path) => problem.with("path", path),
        Spot::Files => problem.with("line", "0"),
    };
    problem.with("detail", leak.detail).counted_by(indicator.calendar.word())
}
