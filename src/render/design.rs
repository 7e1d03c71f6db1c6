//! What a city changes of the site's looks and words: files that take the place of built-in ones.

use std::collections::BTreeMap;

use super::{is_kind, templates};
use crate::collect::nearest;
use crate::model::Language;
use crate::problem::{Code, Place, Problem};
use crate::wording;

/// The style that comes behind the house's own.
pub(super) const THEME: &str = "theme.css";

/// What a site is made with beside its source.
#[derive(Clone, Debug, Default)]
pub struct Design {
    /// The folder of these files as it was named, for the places of problems.
    pub folder: String,
    /// Templates, assets and words of the city's own, by the path of those that they replace; `theme.css` comes behind
    /// the house's style.
    pub files: BTreeMap<String, String>,
}

impl Design {
    /// Where a file of it stands, for people who look for it.
    #[must_use]
    pub fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.folder.trim_end_matches('/'))
    }

    /// The texts of the city's own words in a language.
    pub(super) fn words(&self, language: Language) -> impl Iterator<Item = &str> {
        let files = self.files.iter().filter(move |(path, _)| language_of(path) == Some(language));
        files.map(|(_, text)| text.as_str())
    }

    /// What is wrong with it before any page is made.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (path, text) in &self.files {
            problems.extend(self.unused(path));
            if is_kind(path, "css") {
                problems.extend(self.leaving(path, text));
            }
            if language_of(path).is_some() {
                problems.extend(self.broken_words(path, text));
            }
        }
        problems
    }

    /// A file that replaces nothing and that no other file of the folder names.
    fn unused(&self, path: &str) -> Option<Problem> {
        let is_known = path == THEME || language_of(path).is_some() || templates::replaceable().any(|own| own == path);
        let is_named = self.files.iter().any(|(other, text)| other != path && text.contains(path));
        if is_known || (is_named && is_kind(path, "html")) {
            return None;
        }
        let near = nearest(path, templates::replaceable().chain([THEME])).or_else(|| same_name(path));
        let problem = Problem::new(Code::TemplateUnused, Place::file(&self.path(path)));
        Some(problem.with("template", path).with("nearest", near.unwrap_or_default()))
    }

    /// What a style sheet would fetch from elsewhere.
    fn leaving(&self, path: &str, text: &str) -> Vec<Problem> {
        let told = requests(text).into_iter().map(|(start, length)| {
            let what = text.get(start..start + length).unwrap_or_default();
            let what: String = what.chars().take(80).collect();
            Problem::new(Code::StyleLeaves, Place::span(&self.path(path), start, length)).with("text", what)
        });
        told.collect()
    }

    fn broken_words(&self, path: &str, text: &str) -> Vec<Problem> {
        let told = wording::unread(text).into_iter().map(|(start, detail)| {
            let start = (0..=start.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let length = text[start..].chars().next().map_or(0, char::len_utf8);
            Problem::new(Code::WordsBroken, Place::span(&self.path(path), start, length)).with("detail", detail)
        });
        told.collect()
    }
}

/// The language of a file of words, `locales/NAME.LANG.ftl`.
fn language_of(path: &str) -> Option<Language> {
    let (_, tag) = path.strip_prefix("locales/")?.strip_suffix(".ftl")?.rsplit_once('.')?;
    Language::from_tag(tag)
}

/// The built-in file of the same name in another folder.
fn same_name(path: &str) -> Option<&'static str> {
    let name = path.rsplit('/').next()?;
    templates::replaceable().find(|own| own.rsplit('/').next() == Some(name))
}

/// Where a style sheet asks for something by a whole address: first byte and length of each such piece. Comments count
/// as well: it costs nobody anything to leave addresses out of them.
fn requests(text: &str) -> Vec<(usize, usize)> {
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    for (at, name) in lower.match_indices("url(").chain(lower.match_indices("@import")) {
        let rest = &lower[at + name.len()..];
        let address = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''));
        let leaves = address.starts_with("//")
            || address.starts_with('\\')
            || address.split_once(':').is_some_and(|(scheme, _)| {
                scheme != "data" && !scheme.is_empty() && scheme.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        if leaves {
            let length = rest.find([')', ';', '\n']).unwrap_or(rest.len());
            found.push((at, name.len() + length));
        }
    }
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_that_asks_elsewhere_is_found_and_one_that_does_not_is_let_alone() {
        for leaves in [
            "a{background:url(http://example.jp/a.png)}",
            "a{background:URL( 'HTTPS://example.jp/a.png')}",
            "@import \"//example.jp/a.css\";",
            "@import url(https://example.jp/a.css)",
        ] {
            assert_eq!(requests(leaves).len(), 1, "{leaves}");
        }
        for stays in ["a{color:red}", "a{background:url(logo.svg)}", "a{background:url(../a/b.png)}", "@import 'a.css'"]
        {
            assert_eq!(requests(stays), [], "{stays}");
        }
    }
}
