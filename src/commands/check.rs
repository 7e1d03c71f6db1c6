//! `kizashi check`: all of build but the writing.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::disclosure;
use super::report::Report;
use super::say_error;
use super::site::{Stopped, Wanted, make};
use crate::analyse::Analysed;
use crate::cli::{CheckArgs, Common, Exit, Format};
use crate::collect::{LOCK, Scrutiny, lock_text};
use crate::problem::{Code, Problems, Severity};
use crate::wording::Words;

/// Finds every problem of a source folder.
pub(crate) fn check(arguments: &CheckArgs, common: &Common, words: &Words) -> Exit {
    let mut problems = Problems::default();
    let wanted = Wanted { source: &arguments.source, scrutiny: Scrutiny::ContentAndForm, common, pictures: true };
    let analysed = match make(wanted, &mut problems, &|_, _| {}) {
        Ok(made) => Some(made.analysed),
        Err(Stopped::Input(analysed)) => analysed.map(|analysed| *analysed),
        Err(Stopped::Internal(why)) => {
            let _ = writeln!(io::stderr(), "kizashi: {why}");
            return Exit::Environment;
        }
    };
    if let (true, Some(analysed)) = (arguments.write_lock, &analysed)
        && let Err(error) = write_lock(&arguments.source, analysed, &mut problems)
    {
        say_error(&words.get("cli-failed", &[("why", &error.to_string())]));
        return Exit::Environment;
    }
    Report { source: &arguments.source, problems: &problems, words }.tell(arguments.format, common);
    let mut out = io::stdout();
    // In the other formats the problems are the result, and nothing may stand beside them.
    let is_wanted = arguments.disclosure_report && arguments.format == Format::Human;
    if let (true, Some(analysed)) = (is_wanted, &analysed) {
        // A closed pipe is nobody's mistake.
        let _ = out.write_all(disclosure::report(analysed, words).as_bytes());
    }
    let warned = common.strict && problems.count(Severity::Warning) > 0;
    let fine = !problems.has_errors() && !warned;
    if let (true, Format::Human, false, Some(analysed)) = (fine, arguments.format, common.quiet, &analysed) {
        let facts = [
            ("indicators", analysed.catalogue.indicators.len().to_string()),
            ("series", analysed.catalogue.members.len().to_string()),
        ];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let _ = writeln!(out, "{}", words.get("cli-checked", &facts));
    }
    if fine { Exit::Done } else { Exit::Input }
}

/// Writes the lock where it differs, which is then no problem any more. With other errors in the input it is left as it
/// stands: what could not be read would be missing in it.
fn write_lock(source: &Path, analysed: &Analysed, problems: &mut Problems) -> io::Result<()> {
    let is_of_lock = |code: Code| matches!(code, Code::LockDiffers | Code::BadLock);
    let others = problems.sorted().iter().any(|p| p.code.severity() == Severity::Error && !is_of_lock(p.code));
    if others || !problems.sorted().iter().any(|problem| is_of_lock(problem.code)) {
        return Ok(());
    }
    let text = lock_text(&analysed.protection.locked(&analysed.catalogue));
    let fresh = source.join(format!(".{LOCK}.new"));
    fs::write(&fresh, text)?;
    fs::rename(&fresh, source.join(LOCK))?;
    problems.drop_all(is_of_lock);
    Ok(())
}
