//! Problems on a terminal, as JSON, and as annotations of a CI.

use std::io::{IsTerminal, Write};
use std::sync::Arc;

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, MietteError, MietteSpanContents, Report,
    SourceCode, SourceSpan, SpanContents,
};
use serde_json::json;

use crate::cli::{Colour, Common};
use crate::problem::{Problem, Problems, Severity};
use crate::wording::Words;

/// A file's text whose columns are counted in characters, as a clerk counts them; miette counts bytes.
struct Source {
    name: String,
    text: Arc<str>,
}

impl SourceCode for Source {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let read = self.text.as_bytes().read_span(span, before, after)?;
        let start = read.span().offset();
        let ahead = self.text.get(..start).unwrap_or_default();
        let column = ahead.rsplit('\n').next().map_or(0, |line| line.chars().count());
        let (data, line, lines) = (read.data(), read.line(), read.line_count());
        Ok(Box::new(MietteSpanContents::new_named(self.name.clone(), data, *read.span(), line, column, lines)))
    }
}

/// Prints all problems to standard error, with the text under a mark, and a line that counts them.
pub(super) fn human(problems: &Problems, common: &Common, words: &Words) {
    let sorted = problems.sorted();
    let sorted: Vec<_> = sorted.into_iter().filter(|p| !common.quiet || p.code.severity() != Severity::Note).collect();
    if sorted.is_empty() {
        return;
    }
    let mut text = String::new();
    for problem in sorted {
        render(problem, problems, common, words, &mut text);
        text.push('\n');
    }
    let (errors, warnings) = (problems.count(Severity::Error), problems.count(Severity::Warning));
    if errors + warnings > 0 {
        let facts = [("errors", errors.to_string()), ("warnings", warnings.to_string())];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        text.push_str(&words.get("cli-problems", &facts));
        text.push('\n');
    }
    // Where standard error is closed there is nobody to tell.
    let _ = std::io::stderr().write_all(text.as_bytes());
}

fn render(problem: &Problem, problems: &Problems, common: &Common, words: &Words, text: &mut String) {
    let (message, help) = words.problem(problem);
    let severity = match problem.code.severity() {
        Severity::Error => miette::Severity::Error,
        Severity::Warning => miette::Severity::Warning,
        Severity::Note => miette::Severity::Advice,
    };
    let source = problems.text(&problem.place.file);
    let mut diagnostic = MietteDiagnostic::new(place_words(problem, message, words))
        .with_code(problem.code.id())
        .with_help(help)
        .with_severity(severity);
    if let (Some((start, length)), Some(_)) = (problem.place.span, source) {
        diagnostic = diagnostic.with_label(LabeledSpan::new(None, start, length));
    }
    let report = Report::new(diagnostic);
    let report = match source {
        Some(source) => report.with_source_code(Source { name: problem.place.file.clone(), text: Arc::clone(source) }),
        None => report,
    };
    let handler = GraphicalReportHandler::new_themed(theme(common)).with_width(100).with_context_lines(1);
    // Writing into a string cannot fail.
    let _ = handler.render_report(text, report.as_ref());
}

/// The message, with the file and the cell in front where no text can be shown or a clerk looks for a cell.
fn place_words(problem: &Problem, message: String, words: &Words) -> String {
    match (problem.place.cell, problem.place.span) {
        (Some(cell), _) => {
            let facts = [
                ("file", problem.place.file.clone()),
                ("sheet", problem.place.sheet.clone().unwrap_or_default()),
                ("address", cell.address()),
                ("row", cell.row.to_string()),
                ("column", cell.column.to_string()),
            ];
            let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let place = if problem.place.sheet.is_some() { "cli-sheet-cell" } else { "cli-cell" };
            format!("{}{message}", words.get(place, &facts))
        }
        (None, None) => format!("{}: {message}", problem.place.file),
        (None, Some(_)) => message,
    }
}

fn theme(common: &Common) -> GraphicalTheme {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) || !std::io::stderr().is_terminal();
    match common.color {
        Colour::Always => GraphicalTheme::unicode(),
        Colour::Auto if !plain => GraphicalTheme::unicode(),
        Colour::Auto | Colour::Never => GraphicalTheme::unicode_nocolor(),
    }
}

/// All problems as JSON.
pub(super) fn json(problems: &Problems, words: &Words) -> String {
    let list = problems.sorted().into_iter().map(|problem| {
        let (message, help) = words.problem(problem);
        let position = problems.line_and_column(&problem.place);
        let text = problem.place.span.and_then(|(start, length)| {
            problems.text(&problem.place.file)?.get(start..start + length).map(str::to_owned)
        });
        json!({
            "code": problem.code.id(),
            "severity": problem.code.severity().word(),
            "file": problem.place.file,
            "line": position.map(|(line, _)| line),
            "column": position.map(|(_, column)| column),
            "cell": problem.place.cell.map(|cell| {
                json!({ "sheet": problem.place.sheet, "address": cell.address(), "row": cell.row, "column": cell.column })
            }),
            "text": text,
            "message": message,
            "help": help,
        })
    });
    let report = json!({
        "schema": "kizashi/problems/1",
        "errors": problems.count(Severity::Error),
        "warnings": problems.count(Severity::Warning),
        "problems": list.collect::<Vec<_>>(),
    });
    format!("{report:#}\n")
}

/// All problems as annotations: one line each.
pub(super) fn github(problems: &Problems, words: &Words) -> String {
    let lines = problems.sorted().into_iter().map(|problem| {
        let (message, help) = words.problem(problem);
        let severity = match problem.code.severity() {
            Severity::Note => "notice",
            other => other.word(),
        };
        let (line, column) = problems.line_and_column(&problem.place).unwrap_or((1, 1));
        let escape = |text: &str| text.replace('%', "%25").replace('\n', "%0A").replace('\r', "%0D");
        let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
        let place = format!("file={},line={line},col={column}", property(&problem.place.file));
        format!("::{severity} {place},title={}::{}\n", problem.code.id(), escape(&format!("{message}\n{help}")))
    });
    lines.collect()
}
