//! The templates built into the program, and how values get into them.

use std::sync::Arc;

use include_dir::{Dir, include_dir};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, escape_formatter};
use serde::Serialize;

use super::Design;
use crate::problem::{Code, Place, Problem, Problems};
use crate::wording::{Marks, Words, foreign, unmarked};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/site-templates");

/// Where the built-in templates stand, for the places of problems.
const BUILT_IN: &str = "site-templates";

/// The paths of the built-in files that a city may replace, but for those of words.
pub(super) fn replaceable() -> impl Iterator<Item = &'static str> {
    let folders = ["assets", "pages", "partials"];
    let files = folders.into_iter().filter_map(|folder| TEMPLATES.get_dir(folder)).flat_map(Dir::files);
    files.filter_map(|file| file.path().to_str()).filter(|path| !path.contains("gallery"))
}

/// The text of a built-in file.
#[cfg(test)]
pub(super) fn built_in(path: &str) -> Option<&'static str> {
    TEMPLATES.get_file(path)?.contents_utf8()
}

/// Keeps the text of a built-in template, so that a place in it can be shown; those of the city are kept when they are
/// read.
pub(super) fn keep_text(place: &Place, problems: &mut Problems) {
    let name = place.file.strip_prefix(BUILT_IN).map(|name| name.trim_start_matches('/'));
    if let Some(text) = name.and_then(|name| TEMPLATES.get_file(name)?.contents_utf8()) {
        problems.keep_text(&place.file, Arc::from(text));
    }
}

/// The templates with the words of a language.
pub(super) struct Templates {
    environment: Environment<'static>,
    design: Design,
}

impl Templates {
    /// Loads the city's own templates, and the built-in ones where it has none of that path. A template that does not
    /// parse is told when it is first used.
    pub(super) fn new(words: &Arc<Words>, design: &Design) -> Self {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        // For the place of what is wrong.
        environment.set_debug(true);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(keep_together);
        // Only delimiters that clash are refused, and these are the default ones.
        if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
            environment.set_syntax(syntax);
        }
        environment.add_filter("plain", |text: &str| unmarked(text));
        environment.add_filter("tongue", |text: &str| Value::from_safe_string(tongue(text)));
        let own = design.files.clone();
        environment.set_loader(move |name| {
            if let Some(text) = own.get(name) {
                return Ok(Some(text.clone()));
            }
            let file = TEMPLATES.get_file(name).and_then(|file| file.contents_utf8());
            Ok(file.map(str::to_owned))
        });
        environment.add_global("language", words.language().tag());
        let words = Arc::clone(words);
        environment.add_function("t", move |id: &str, facts: Kwargs| translate(&words, id, &facts));
        Self { environment, design: design.clone() }
    }

    /// Renders a page from its view.
    pub(super) fn render(&self, name: &str, view: &impl Serialize) -> Result<String, Problem> {
        let template = self.environment.get_template(name).map_err(|error| self.problem(name, &error))?;
        template.render(Serde(view)).map_err(|error| self.problem(name, &error))
    }

    /// What is wrong with a template, the same words whichever page uses it.
    fn problem(&self, page: &str, error: &Error) -> Problem {
        let error = innermost(error);
        let name = error.name().unwrap_or(page);
        let own = self.design.files.get(name).map(String::as_str);
        let file = if own.is_some() { self.design.path(name) } else { format!("{BUILT_IN}/{name}") };
        let text = own.or_else(|| TEMPLATES.get_file(name)?.contents_utf8()).unwrap_or_default();
        let (start, length) = span(text, error);
        let marked: String = text[start..start + length].chars().take(80).collect();
        let kind = match error.kind() {
            ErrorKind::SyntaxError => "syntax",
            ErrorKind::UndefinedError => "undefined",
            ErrorKind::UnknownFilter => "filter",
            ErrorKind::UnknownFunction | ErrorKind::UnknownMethod | ErrorKind::UnknownTest => "function",
            ErrorKind::TemplateNotFound | ErrorKind::BadInclude => "include",
            ErrorKind::UnknownBlock => "block",
            _ => "other",
        };
        let detail = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
        let problem = Problem::new(Code::Template, Place::span(&file, start, length)).with("template", name);
        problem.with("kind", kind).with("text", marked).with("detail", detail)
    }
}

fn translate(words: &Words, id: &str, facts: &Kwargs) -> Result<String, Error> {
    if !words.has(id) {
        return Err(Error::new(ErrorKind::UnknownFunction, format!("t: {id}")));
    }
    let names: Vec<String> = facts.args().map(str::to_owned).collect();
    let mut values: Vec<(String, String)> = Vec::new();
    for name in names {
        let value: Value = facts.get(&name)?;
        values.push((name, value.to_string()));
    }
    let facts: Vec<(&str, &str)> = values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    Ok(words.get(id, &facts))
}

/// The attribute that says that a text is in another language than the page, where it is so as a whole; for templates
/// that have no element for a piece of a text.
fn tongue(text: &str) -> String {
    foreign(text).map_or_else(String::new, |language| format!(" lang=\"{}\"", language.tag()))
}

/// Escapes text for HTML and puts marked pieces into elements: what must not break across lines, and what is in another
/// language than the page.
fn keep_together(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let text = value.as_str().filter(|text| !value.is_safe() && text.contains(Marks::is_mark));
    let Some(text) = text else {
        return escape_formatter(out, state, value);
    };
    for piece in text.split_inclusive(Marks::is_mark) {
        let mark = piece.chars().last().filter(|last| Marks::is_mark(*last));
        let words = mark.map_or(piece, |mark| &piece[..piece.len() - mark.len_utf8()]);
        escape_formatter(out, state, &Value::from(words))?;
        let tag = match mark {
            Some(Marks::KEEP_OPEN) => "<span class=\"nb\">",
            Some(Marks::JAPANESE_OPEN) => "<span lang=\"ja\">",
            Some(Marks::ENGLISH_OPEN) => "<span lang=\"en\">",
            Some(_) => "</span>",
            None => continue,
        };
        out.write_str(tag).map_err(Error::from)?;
    }
    Ok(())
}

/// The error itself, without those of the templates that include the one it is in.
fn innermost(error: &Error) -> &Error {
    let source = std::error::Error::source(error).and_then(|source| source.downcast_ref::<Error>());
    source.map_or(error, innermost)
}

/// First byte and length of what an error is about: the piece that the engine names, else the line.
fn span(text: &str, error: &Error) -> (usize, usize) {
    if let Some(range) = error.range().filter(|range| !range.is_empty() && text.get(range.clone()).is_some()) {
        return (range.start, range.len());
    }
    let before = error.line().unwrap_or(1).saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(before).map(str::len).sum();
    let line = text[start..].lines().next().unwrap_or_default();
    let indent = line.len() - line.trim_start().len();
    (start + indent, line.trim().len())
}

#[cfg(test)]
mod tests {
    use super::super::is_kind;
    use super::*;

    /// Every use of `|safe`, with what makes it so. A text of an office must never be among them.
    const SAFE: &[(&str, &str, &str)] = &[
        ("pages/404.html", "inline_style", "the house's own style sheet, built into the program"),
        ("pages/404.html", "voice.href", "the site's address, parsed as one, and the folder of a language"),
        ("pages/embed.html", "figure.narrow", "a drawing by chart/, which escapes texts"),
        ("pages/embed.html", "figure.wide", "a drawing by chart/, which escapes texts"),
        (
            "pages/feed.xml",
            "entry.page",
            "the site's address, parsed as one, and an entry's id: words of the program and hexadecimal digits",
        ),
        ("pages/feed.xml", "own", "the site's address, parsed as one, and the path of a page"),
        ("pages/feed.xml", "page", "the site's address, parsed as one, and the path of a page"),
        ("pages/fragment.html", "address", "the site's address, parsed as one, and the path of a page"),
        (
            "pages/fragment.html",
            "figure.src",
            "the site's address, parsed as one, and the path of a drawing, made of checked ids",
        ),
        ("pages/gallery.html", "case.narrow", "a drawing by chart/, which escapes texts"),
        ("pages/gallery.html", "case.wide", "a drawing by chart/, which escapes texts"),
        ("pages/gallery.html", "drawing", "a drawing by chart/, which escapes texts"),
        ("pages/indicator.html", "figure.narrow", "a drawing by chart/, which escapes texts"),
        ("pages/indicator.html", "figure.wide", "a drawing by chart/, which escapes texts"),
        ("pages/indicator.html", "notes", "made by render/markdown.rs, which passes no raw HTML"),
        (
            "pages/moved.html",
            "canonical",
            "the site's address, parsed as one, or steps upwards, and the path of a page",
        ),
        ("pages/policy.html", "text[1]", "made by render/markdown.rs, which passes no raw HTML"),
        ("pages/single.html", "address", "the site's address, parsed as one, and the path of a page"),
        ("pages/single.html", "figure.narrow", "a drawing by chart/, which escapes texts"),
        ("pages/single.html", "figure.wide", "a drawing by chart/, which escapes texts"),
        ("pages/single.html", "notes", "made by render/markdown.rs, which passes no raw HTML"),
        (
            "pages/single.html",
            "style",
            "the site's style sheet, in which view/embed.rs leaves nothing that ends its element",
        ),
        ("pages/text.html", "text", "made by render/markdown.rs, which passes no raw HTML"),
        ("partials/card.html", "card.spark", "a drawing by chart/, which escapes texts"),
        ("partials/links.html", "alternate.url", "the site's address, parsed as one, and the path of a page"),
        ("partials/links.html", "frame.preview.image", "the site's address, parsed as one, and the path of a card"),
        ("partials/links.html", "frame.preview.url", "the site's address, parsed as one, and the path of a page"),
    ];

    /// What stands before a filter that lets text through, and whether escaping is turned off.
    fn unescaped(text: &str) -> Vec<String> {
        let squeezed: String = text.chars().filter(|c| !c.is_whitespace() || *c == '\n').collect();
        let name = |before: &str| before.rsplit(['{', '(', '~', ',', '|', '\n']).next().unwrap_or_default().to_owned();
        let mut found: Vec<String> = squeezed.match_indices("|safe").map(|(at, _)| name(&squeezed[..at])).collect();
        found.extend(squeezed.matches("autoescape").map(str::to_owned));
        found.sort();
        found.dedup();
        found
    }

    #[test]
    fn only_what_the_program_made_is_passed_unescaped() {
        let folders = ["pages", "partials"].into_iter().filter_map(|folder| TEMPLATES.get_dir(folder));
        let mut found: Vec<(&str, String)> = Vec::new();
        for file in folders.flat_map(Dir::files) {
            let path = file.path().to_str().unwrap();
            found.extend(unescaped(file.contents_utf8().unwrap()).into_iter().map(|name| (path, name)));
        }
        found.sort();
        let known: Vec<(&str, String)> = SAFE.iter().map(|(path, name, _)| (*path, (*name).to_owned())).collect();
        assert_eq!(found, known);
        assert_eq!(unescaped("{{ a | safe }}{{ b|safe }}{% autoescape false %}"), ["a", "autoescape", "b"]);
    }

    /// The pages that carry their style inside, since they are shown at any depth or as one file. Any other page may have
    /// styles from the site's own file alone, and none has a script inside.
    #[test]
    fn only_pages_that_stand_alone_carry_their_style() {
        let holding = |what: &str| -> Vec<&str> {
            let pages = replaceable().filter(|path| is_kind(path, "html"));
            pages.filter(|path| built_in(path).unwrap_or_default().contains(what)).collect()
        };
        for inside in ["'unsafe-inline'", "<style"] {
            assert_eq!(holding(inside), ["pages/404.html", "pages/single.html"], "{inside}");
        }
        assert_eq!(holding(" style="), [""; 0]);
        assert_eq!(holding("'unsafe-eval'"), [""; 0]);
        let structured = "<script type=\"application/ld+json\">";
        let is_bare = |path: &&str| {
            let text = built_in(path).unwrap_or_default();
            text.matches("<script").count() > text.matches("<script src=").count() + text.matches(structured).count()
        };
        assert_eq!(replaceable().filter(is_bare).collect::<Vec<_>>(), [""; 0]);
        // Whatever is a page of its own says what it may load.
        for path in holding("<!doctype html>") {
            let text = built_in(path).unwrap_or_default();
            assert!(text.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "), "{path}");
        }
    }

    /// The value of an attribute, to its quotation mark: those in an expression are its own.
    fn value(rest: &str) -> &str {
        let is_end = |at: usize| {
            let before = &rest[..at];
            let count = |marks: [&str; 2]| marks.map(|mark| before.matches(mark).count()).iter().sum::<usize>();
            count(["{{", "{%"]) == count(["}}", "%}"])
        };
        let end = rest.match_indices('"').map(|(at, _)| at).find(|at| is_end(*at));
        &rest[..end.unwrap_or(rest.len())]
    }

    /// The values in attributes that people hear or see, which must not hold marks of which elements are made.
    #[test]
    fn what_stands_in_attributes_is_plain() {
        assert_eq!(
            value("a{{ t(\"b\") }}{% if c == \"d\" %}e{% endif %}\" f=\"g\">"),
            "a{{ t(\"b\") }}{% if c == \"d\" %}e{% endif %}"
        );
        let names = ["aria-label", "title", "alt", "content", "placeholder"];
        for path in replaceable().filter(|path| is_kind(path, "html")) {
            let text = built_in(path).unwrap();
            for name in names {
                for (at, begin) in text.match_indices(&format!(" {name}=\"")) {
                    let value = value(&text[at + begin.len()..]);
                    for piece in value.split("{{ ").skip(1).filter_map(|rest| rest.split(" }}").next()) {
                        let fixed =
                            piece.starts_with("t(\"") && piece.ends_with("\")") && piece.matches('"').count() == 2;
                        let of_words = piece.starts_with('"') && piece.ends_with('"');
                        let is_plain = piece.ends_with("|plain") || piece.ends_with("|safe") || fixed || of_words;
                        assert!(is_plain || name == "content" && piece.contains("plain"), "{path}: {name}: {piece}");
                    }
                }
            }
        }
    }
}
