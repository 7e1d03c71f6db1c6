//! A wrong command line, in the language of messages.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::wording::Words;

/// What is wrong with a command line and where its help is; `None` where the parser's own words have to do.
pub(super) fn explained(error: &clap::Error, words: &Words) -> Option<String> {
    let fact = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let (argument, value) = (fact(ContextKind::InvalidArg), fact(ContextKind::InvalidValue));
    let wrong = match error.kind() {
        ErrorKind::UnknownArgument => words.get("usage-unknown", &[("argument", &argument)]),
        ErrorKind::InvalidSubcommand => {
            words.get("usage-command", &[("command", &fact(ContextKind::InvalidSubcommand))])
        }
        ErrorKind::MissingRequiredArgument => words.get("usage-missing", &[("arguments", &argument)]),
        ErrorKind::InvalidValue if value.is_empty() => words.get("usage-no-value", &[("argument", &argument)]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            words.get("usage-value", &[("argument", &argument), ("value", &value)])
        }
        ErrorKind::ArgumentConflict => {
            let prior = fact(ContextKind::PriorArg);
            words.get("usage-conflict", &[("argument", &argument), ("other", &prior)])
        }
        _ => return None,
    };
    let mut lines = vec![wrong];
    let kinds = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let near = kinds.into_iter().map(fact).find(|near| !near.is_empty());
    lines.extend(near.map(|near| words.get("usage-nearest", &[("nearest", &near)])));
    let valid = fact(ContextKind::ValidValue);
    if !valid.is_empty() {
        lines.push(words.get("usage-choices", &[("choices", &valid)]));
    }
    lines.push(words.get("usage-help", &[]));
    Some(lines.join("\n"))
}
