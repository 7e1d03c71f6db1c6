//! Texts of the office's own: Markdown files in `pages/`, of which each becomes a page of the site.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, parse_document};

use super::hidden;
use super::links::markdown;
use super::site::is_id;
use super::source::{Source, beside};
use crate::model::{Language, OwnPage, Text};
use crate::problem::{Code, Place, Problem, Problems};

/// Where the texts stand.
pub const FOLDER: &str = "pages/";
/// Where the files stand that are published as they are.
pub const STATIC: &str = "static/";

/// What links may begin with; others lead to one machine alone, or run something.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// The words in a piece of Markdown.
#[must_use]
pub fn words_in<'n>(node: &'n AstNode<'n>) -> String {
    let mut words = String::new();
    for below in node.descendants() {
        match &below.data().value {
            NodeValue::Text(text) => words.push_str(text),
            NodeValue::Code(code) => words.push_str(&code.literal),
            // Raw HTML is shown as it is written.
            NodeValue::HtmlInline(html) => words.push_str(html),
            NodeValue::SoftBreak | NodeValue::LineBreak => words.push(' '),
            _ => {}
        }
    }
    words.trim().to_owned()
}

/// A text in one language: its title, and what stands below.
type Translation = (Language, String, String);

/// One file of a text.
struct File<'s> {
    source: &'s Source,
    name: &'s str,
    text: &'s str,
}

/// Reads the texts, by file. Those of one name in several languages are one page.
pub fn read(source: &Source, first: Language, problems: &mut Problems) -> Vec<OwnPage> {
    let mut found: Vec<(String, &str, Vec<Translation>)> = Vec::new();
    for name in source.page_files() {
        let stem = &name[FOLDER.len()..name.len() - ".md".len()];
        let own = stem.rsplit_once('.').and_then(|(id, tag)| Some((id, Language::from_tag(tag)?)));
        let (id, language) = own.unwrap_or((stem, first));
        if !is_id(id) {
            problems.push(Problem::new(Code::BadId, Place::file(name)).with("id", stem));
            continue;
        }
        // What cannot be decoded is told already.
        let Some(text) = source.text(name) else { continue };
        let text = hidden::clean_text(name, text, problems);
        let Some((title, body)) = (File { source, name, text: &text }).read(problems) else { continue };
        match found.iter_mut().find(|(other, ..)| other == id) {
            Some((_, other, texts)) if texts.iter().any(|(has, ..)| *has == language) => {
                problems.push(Problem::new(Code::IdTwice, Place::file(name)).with("id", id).with("other", *other));
            }
            Some((_, _, texts)) => texts.push((language, title, body)),
            None => found.push((id.to_owned(), name, vec![(language, title, body)])),
        }
    }
    let page = |(id, file, mut texts): (String, &str, Vec<Translation>)| {
        // The text in the site's first language is the original, whatever its file is called.
        texts.sort_by_key(|(language, ..)| *language != first);
        let titles = texts.iter().map(|(language, title, _)| (*language, title.clone())).collect();
        let bodies = texts.iter().map(|(language, _, body)| (*language, body.clone())).collect();
        let file = file.to_owned();
        OwnPage { id, file, title: Text::from_translations(titles), body: Text::from_translations(bodies) }
    };
    found.into_iter().map(page).collect()
}

impl File<'_> {
    /// Title and text; `None` without a title, which is a problem.
    fn read(&self, problems: &mut Problems) -> Option<(String, String)> {
        let arena = Arena::new();
        let root = parse_document(&arena, self.text, &markdown());
        for node in root.descendants() {
            let line = node.data().sourcepos.start.line;
            let problem = match &node.data().value {
                NodeValue::Link(link) => self.link(&link.url, line),
                NodeValue::Image(link) => self.image(&link.url, &words_in(node), line),
                _ => None,
            };
            if let Some(problem) = problem {
                problems.push(problem);
            }
        }
        let is_title =
            |node: &&AstNode<'_>| matches!(&node.data().value, NodeValue::Heading(heading) if heading.level == 1);
        let title = root.children().find(is_title).filter(|node| !words_in(node).is_empty());
        let Some(title) = title else {
            problems.push(Problem::new(Code::PageUntitled, Place::file(self.name)));
            return None;
        };
        let place = title.data().sourcepos;
        let kept = (1..).zip(self.text.lines()).filter(|(line, _)| !(place.start.line..=place.end.line).contains(line));
        let body: String = kept.flat_map(|(_, line)| [line, "\n"]).collect();
        Some((words_in(title), body))
    }

    /// A link leads to an address of the web or of mail, or to a place in the site.
    fn link(&self, address: &str, line: usize) -> Option<Problem> {
        let why = match scheme(address) {
            Some(scheme) if !SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) => "scheme",
            None if address.is_empty() || address.starts_with(['/', '\\']) => "absolute",
            None if target(address).is_some_and(|path| self.is_missing(&path)) => "missing",
            _ => return None,
        };
        Some(self.bad_link(address, why, line))
    }

    /// A picture stands below `static/`, and says what it shows.
    fn image(&self, address: &str, words: &str, line: usize) -> Option<Problem> {
        let path = target(address).filter(|path| scheme(address).is_none() && path.starts_with(STATIC));
        let why = match path {
            None => "picture",
            Some(path) if self.is_missing(&path) => "missing",
            Some(_) if words.is_empty() => {
                return Some(Problem::new(Code::PictureUnsaid, self.place(line)).with("address", address));
            }
            Some(_) => return None,
        };
        Some(self.bad_link(address, why, line))
    }

    fn bad_link(&self, address: &str, why: &str, line: usize) -> Problem {
        Problem::new(Code::PageLink, self.place(line)).with("address", address).with("why", why)
    }

    /// Whether a file of the source is meant that is not there. Of the pages that are made it is not known yet.
    fn is_missing(&self, path: &str) -> bool {
        (path.starts_with(STATIC) || path.starts_with(FOLDER) && is_text(path)) && !self.source.has(path)
    }

    /// A line, counted from 1.
    fn place(&self, line: usize) -> Place {
        let before: usize = self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let length = self.text[before..].lines().next().map_or(0, str::len);
        Place::span(self.name, before, length)
    }
}

fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("md"))
}

/// The path in the source folder that a relative address in a text leads to.
fn target(address: &str) -> Option<String> {
    let path = address.split(['#', '?']).next().filter(|path| !path.is_empty())?;
    // Any file of the folder: addresses are seen from there.
    beside(&format!("{FOLDER}page.md"), path)
}

/// What stands before the colon of an address that is not relative.
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let is_scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    (!scheme.is_empty() && scheme.chars().all(is_scheme)).then_some(scheme)
}
