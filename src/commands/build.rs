//! `kizashi build`: the main job.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::report::Report;
use super::site::{Made, Stopped, Wanted, make};
use super::{refusal_said, say_error};
use crate::cli::{BuildArgs, Common, Exit};
use crate::collect::Scrutiny;
use crate::problem::{Problems, Severity};
use crate::publish::{self, Refusal};
use crate::render;
use crate::wording::Words;

/// Reads a source folder and writes its site. On any failure the site that stands is left as it was.
pub(crate) fn build(arguments: &BuildArgs, common: &Common, words: &Words) -> Exit {
    let start = Instant::now();
    let mut problems = Problems::default();
    let bar = bar(common);
    let wanted = Wanted { source: &arguments.source, scrutiny: Scrutiny::Content, common, pictures: !arguments.no_png };
    let made = make(wanted, &mut problems, &|done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    Report { source: &arguments.source, problems: &problems, words }.tell_people(common);
    let mut made = match made {
        Ok(made) if !(common.strict && problems.count(Severity::Warning) > 0) => made,
        Ok(_) | Err(Stopped::Input(_)) => {
            say_error(&words.get("cli-untouched", &[("out", &arguments.out.display().to_string())]));
            return Exit::Input;
        }
        Err(Stopped::Internal(why)) => {
            say_error(&format!("kizashi: {why}"));
            return Exit::Environment;
        }
    };
    if let Err(error) = render::pictures(&mut made.pages, &|path| publish::standing_file(&arguments.out, path)) {
        say_error(&words.get("cli-failed", &[("why", &error.to_string())]));
        return Exit::Environment;
    }
    let published = publish::plan(&made.pages, &arguments.out, arguments.force)
        .and_then(|plan| publish::apply(&plan, &made.pages, &arguments.out).map_err(Refusal::from));
    match published {
        Ok(()) => {
            if !common.quiet {
                let _ = writeln!(std::io::stdout(), "{}", closing_line(&made, arguments, words, start.elapsed()));
            }
            Exit::Done
        }
        Err(refusal) => refusal_said(&refusal, &arguments.out.display().to_string(), words),
    }
}

fn bar(common: &Common) -> ProgressBar {
    if common.quiet || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0);
    // The template is a constant that parses; the default style would serve as well.
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}") {
        bar.set_style(style);
    }
    bar
}

fn closing_line(made: &Made, arguments: &BuildArgs, words: &Words, elapsed: Duration) -> String {
    let pages = made.pages.keys().filter(|path| matches!(path.rsplit_once('.'), Some((_, "html")))).count();
    let bytes: usize = made.pages.values().map(Vec::len).sum();
    #[expect(clippy::cast_precision_loss, reason = "printed with one decimal")]
    let megabytes = bytes as f64 / 1e6;
    let facts = [
        ("indicators", made.analysed.catalogue.indicators.len().to_string()),
        ("series", made.analysed.catalogue.members.len().to_string()),
        ("pages", pages.to_string()),
        ("size", format!("{megabytes:.1} MB")),
        ("seconds", format!("{:.2}", elapsed.as_secs_f64())),
        ("index", arguments.out.join("index.html").display().to_string()),
    ];
    let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    words.get("cli-built", &facts)
}
