//! The templates built into the program, and how values get into them.

use std::sync::Arc;

use include_dir::{Dir, include_dir};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value};
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior, escape_formatter};
use serde::Serialize;

use super::Design;
use crate::problem::{Code, Place, Problem};
use crate::wording::{Marks, Words, unmarked};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/site-templates");

/// The templates with the words of a language.
pub(super) struct Templates {
    environment: Environment<'static>,
}

impl Templates {
    /// Loads the city's own templates, and the built-in ones where it has none of that path. A template that does not
    /// parse is told when it is first used.
    pub(super) fn new(words: &Arc<Words>, design: &Design) -> Self {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(keep_together);
        // Only delimiters that clash are refused, and these are the default ones.
        if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
            environment.set_syntax(syntax);
        }
        environment.add_filter("plain", |text: &str| unmarked(text));
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
        Self { environment }
    }

    /// Renders a page from its view.
    pub(super) fn render(&self, name: &str, view: &impl Serialize) -> Result<String, Problem> {
        let template = self.environment.get_template(name).map_err(|error| problem(name, &error))?;
        template.render(Serde(view)).map_err(|error| problem(name, &error))
    }
}

fn translate(words: &Words, id: &str, facts: &Kwargs) -> Result<String, Error> {
    let names: Vec<String> = facts.args().map(str::to_owned).collect();
    let mut values: Vec<(String, String)> = Vec::new();
    for name in names {
        let value: Value = facts.get(&name)?;
        values.push((name, value.to_string()));
    }
    let facts: Vec<(&str, &str)> = values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    Ok(words.get(id, &facts))
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

fn problem(name: &str, error: &Error) -> Problem {
    let template = error.name().unwrap_or(name);
    let line = error.line().map_or_else(|| "?".to_owned(), |line| line.to_string());
    let detail = error.detail().map_or_else(|| error.to_string(), |detail| format!("{}: {detail}", error.kind()));
    let problem = Problem::new(Code::Template, Place::file(template)).with("template", template);
    problem.with("line", line).with("detail", detail)
}
