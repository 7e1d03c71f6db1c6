//! The templates built into the program, and how values get into them.

use std::sync::Arc;

use include_dir::{Dir, include_dir};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value};
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior, escape_formatter};
use serde::Serialize;

use crate::problem::{Code, Place, Problem};
use crate::wording::{KEEP_CLOSE, KEEP_OPEN, Words, unmarked};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/site-templates");

/// The templates with the words of a language.
pub(super) struct Templates {
    environment: Environment<'static>,
}

impl Templates {
    /// Loads the built-in templates. A template that does not parse is told when it is first used.
    pub(super) fn new(words: &Arc<Words>) -> Self {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(keep_together);
        // Only delimiters that clash are refused, and these are the default ones.
        if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
            environment.set_syntax(syntax);
        }
        environment.add_filter("plain", |text: &str| unmarked(text));
        environment.set_loader(|name| {
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

/// Escapes text for HTML and puts what must not break across lines into a span of its own.
fn keep_together(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let text = value.as_str().filter(|text| !value.is_safe() && text.contains(KEEP_OPEN));
    let Some(text) = text else {
        return escape_formatter(out, state, value);
    };
    for piece in text.split_inclusive([KEEP_OPEN, KEEP_CLOSE]) {
        let (words, mark) = match piece.chars().last() {
            Some(mark @ (KEEP_OPEN | KEEP_CLOSE)) => (&piece[..piece.len() - mark.len_utf8()], Some(mark)),
            _ => (piece, None),
        };
        escape_formatter(out, state, &Value::from(words))?;
        match mark {
            Some(KEEP_OPEN) => out.write_str("<span class=\"nb\">").map_err(Error::from)?,
            Some(_) => out.write_str("</span>").map_err(Error::from)?,
            None => {}
        }
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
