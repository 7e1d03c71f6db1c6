//! `kizashi check`: all of build but the writing.

use std::io::Write;

use super::report::Report;
use super::site::{Stopped, make};
use crate::cli::{CheckArgs, Common, Exit, Format};
use crate::collect::Scrutiny;
use crate::problem::{Problems, Severity};
use crate::wording::Words;

/// Finds every problem of a source folder.
pub(crate) fn check(arguments: &CheckArgs, common: &Common, words: &Words) -> Exit {
    let mut problems = Problems::default();
    let made = make(&arguments.source, Scrutiny::ContentAndForm, &mut problems, &|_, _| {});
    if let Err(Stopped::Internal(why)) = &made {
        let _ = writeln!(std::io::stderr(), "kizashi: {why}");
        return Exit::Environment;
    }
    Report { source: &arguments.source, problems: &problems, words }.tell(arguments.format, common);
    let warned = common.strict && problems.count(Severity::Warning) > 0;
    let fine = !problems.has_errors() && !warned;
    let mut out = std::io::stdout();
    if let (true, Format::Human, false, Ok(made)) = (fine, arguments.format, common.quiet, &made) {
        let facts = [
            ("indicators", made.analysed.catalogue.indicators.len().to_string()),
            ("series", made.analysed.catalogue.members.len().to_string()),
        ];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        // A closed pipe is nobody's mistake.
        let _ = writeln!(out, "{}", words.get("cli-checked", &facts));
    }
    if fine { Exit::Done } else { Exit::Input }
}
