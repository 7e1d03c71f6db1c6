//! Problems for people: file by file, in the words of the office, with the text under a mark.

use std::fmt;
use std::io::IsTerminal;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, MietteHandlerOpts,
    ReportHandler, ThemeStyles,
};

use super::Report;
use super::excerpt::Excerpt;
use crate::cli::{Colour, Common};
use crate::problem::{Code, Problem, Severity};

/// So many problems of one code are told in full for a file; the others are counted.
const IN_FULL: usize = 20;

/// The columns of what is no terminal: a file, a CI's log.
const COLUMNS: usize = 100;

/// How it looks.
struct Look {
    coloured: bool,
    columns: usize,
}

/// All problems as text for a terminal; nothing where there are none. With `--quiet` notes are left out.
pub(super) fn human(report: &Report<'_>, common: &Common) -> String {
    let sorted = report.problems.sorted().into_iter();
    let shown: Vec<&Problem> = sorted.filter(|p| !common.quiet || p.code.severity() != Severity::Note).collect();
    // Of the gravest the first.
    let Some(first) = shown.iter().min_by_key(|problem| problem.code.severity()) else {
        return String::new();
    };
    let look = Look::of(common);
    let mut text = String::new();
    for of_file in shown.chunk_by(|a, b| a.place.file == b.place.file) {
        text.push_str(&file(report, of_file, &look));
    }
    let facts = [("counts", counts(report, &shown, true)), ("code", first.code.id().to_owned())];
    let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    text + &report.words.get("cli-problems", &facts) + "\n" + &report.words.get("cli-more-on-code", &facts) + "\n"
}

/// A file's heading and its problems.
fn file(report: &Report<'_>, problems: &[&Problem], look: &Look) -> String {
    let facts = [("file", problems[0].place.file.as_str()), ("counts", &counts(report, problems, false))];
    let mut text = look.bold(&report.words.get("cli-file", &facts)) + "\n\n";
    let mut told: Vec<(Code, usize)> = Vec::new();
    // What is wrong with the figures comes before what is said of their form.
    let (form, content): (Vec<&Problem>, Vec<&Problem>) = problems.iter().partition(|p| p.code.is_about_form());
    for problem in content {
        let known = told.iter().position(|(code, _)| *code == problem.code).unwrap_or_else(|| {
            told.push((problem.code, 0));
            told.len() - 1
        });
        told[known].1 += 1;
        if told[known].1 <= IN_FULL {
            text.push_str(&one(report, problem, look));
            text.push('\n');
        }
    }
    for (code, all) in told.into_iter().filter(|(_, all)| *all > IN_FULL) {
        let facts = [
            ("severity", report.severity(code.severity())),
            ("code", code.id().to_owned()),
            ("title", report.words.title(code)),
            ("count", (all - IN_FULL).to_string()),
        ];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        text.extend(["  ", &report.words.get("cli-more-of-code", &facts), "\n\n"]);
    }
    if form.is_empty() {
        return text;
    }
    for problem in form {
        text.push_str(&sentence(report, problem, look));
    }
    text + &look.sentence(Severity::Note, &report.words.get("cli-remedy", &[]), &report.words.get("cli-form", &[]))
        + "\n"
}

/// How many problems there are of each severity; of errors and warnings even none where `all` is wanted.
fn counts(report: &Report<'_>, problems: &[&Problem], all: bool) -> String {
    let severities = [(Severity::Error, all), (Severity::Warning, all), (Severity::Note, false)];
    let counted = severities.map(|(severity, even_none)| {
        let count = problems.iter().filter(|problem| problem.code.severity() == severity).count();
        let said = report.words.get(&format!("cli-count-{}", severity.word()), &[("count", &count.to_string())]);
        Some(said).filter(|_| count > 0 || even_none)
    });
    let counted: Vec<String> = counted.into_iter().flatten().collect();
    counted.join(&report.words.get("cli-separator", &[]))
}

/// A problem: what is wrong and where, the text under a mark, what to do.
fn one(report: &Report<'_>, problem: &Problem, look: &Look) -> String {
    let severity = problem.code.severity();
    let (_, help) = report.words.problem(problem);
    let mut text = sentence(report, problem, look);
    // The columns beside the text hold the number of the line and a bar.
    let columns = look.columns.saturating_sub(8);
    if let Some(excerpt) = Excerpt::of(report.problems, &problem.place, columns, &report.words.get("cli-cut", &[])) {
        text.push_str(&look.excerpt(severity, excerpt));
    }
    text + &look.sentence(Severity::Note, &report.words.get("cli-remedy", &[]), &help)
}

/// What is wrong and where.
fn sentence(report: &Report<'_>, problem: &Problem, look: &Look) -> String {
    let severity = problem.code.severity();
    let heading = format!("{} {}", report.severity(severity), problem.code.id());
    look.sentence(severity, &heading, &(report.place_words(&problem.place) + &report.words.problem(problem).0))
}

impl Look {
    fn of(common: &Common) -> Self {
        let is_terminal = std::io::stderr().is_terminal();
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) || !is_terminal;
        let coloured = match common.color {
            Colour::Always => true,
            Colour::Auto => !plain,
            Colour::Never => false,
        };
        Self { coloured, columns: if is_terminal { terminal_columns() } else { COLUMNS } }
    }

    fn bold(&self, text: &str) -> String {
        if self.coloured { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// A sentence behind a heading, folded at the terminal's edge.
    fn sentence(&self, severity: Severity, heading: &str, text: &str) -> String {
        let mut theme = self.theme(' ');
        let characters = &mut theme.characters;
        for place in [&mut characters.error, &mut characters.warning, &mut characters.advice] {
            heading.clone_into(place);
        }
        self.draw(theme, &diagnostic(severity, &printable(text)))
    }

    /// Lines of a file with a mark under what is wrong.
    fn excerpt(&self, severity: Severity, excerpt: Excerpt) -> String {
        let (start, length) = excerpt.mark;
        let label = LabeledSpan::new(None, start, length);
        let report = miette::Report::new(diagnostic(severity, "").with_label(label)).with_source_code(excerpt);
        let drawn = self.draw(self.theme('|'), report.as_ref());
        // The empty sentence's line and the frame's last line say nothing.
        let lines = drawn.split_inclusive('\n').skip(1);
        lines.filter(|line| line.contains(|c| !matches!(c, ' ' | '-' | '\n'))).collect()
    }

    /// Plain characters: the drawn ones are two columns wide in many a Japanese terminal, and the mark would stand
    /// beside its text.
    fn theme(&self, bar: char) -> GraphicalTheme {
        let mut theme = GraphicalTheme::none();
        if self.coloured {
            theme.styles = ThemeStyles::ansi();
        }
        let characters = &mut theme.characters;
        (characters.vbar, characters.vbar_break) = (bar, bar);
        (characters.ltop, characters.lbot, characters.hbar) = ('-', '-', '-');
        theme
    }

    fn draw(&self, theme: GraphicalTheme, diagnostic: &dyn Diagnostic) -> String {
        let mut text = String::new();
        let handler = GraphicalReportHandler::new_themed(theme).with_width(self.columns).with_context_lines(1);
        // Writing into a string cannot fail.
        let _ = handler.render_report(&mut text, diagnostic);
        text.lines().flat_map(|line| [line.trim_end(), "\n"]).collect()
    }
}

fn diagnostic(severity: Severity, message: &str) -> MietteDiagnostic {
    MietteDiagnostic::new(message).with_severity(match severity {
        Severity::Error => miette::Severity::Error,
        Severity::Warning => miette::Severity::Warning,
        Severity::Note => miette::Severity::Advice,
    })
}

/// Text without what a terminal would obey: messages hold pieces of the input.
fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The terminal's width, which miette knows and does not tell: a word without end is broken there.
fn terminal_columns() -> usize {
    struct Endless;
    impl fmt::Display for Endless {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            let handler = MietteHandlerOpts::new().force_graphical(true).color(false).build();
            handler.debug(&MietteDiagnostic::new("x".repeat(500)), formatter)
        }
    }
    // Text is folded two columns before the edge.
    Endless.to_string().lines().next().map_or(COLUMNS, |line| line.chars().count() + 2).clamp(40, 200)
}
