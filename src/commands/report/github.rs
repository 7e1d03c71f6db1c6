//! Problems as annotations of GitHub's CI: workflow commands, one line each.

use super::Report;
use crate::problem::{Problem, Severity};

/// All problems as workflow commands.
pub(super) fn github(report: &Report<'_>) -> String {
    report.problems.sorted().into_iter().map(|problem| command(report, problem)).collect()
}

fn command(report: &Report<'_>, problem: &Problem) -> String {
    let (message, help) = report.message(problem);
    let severity = match problem.code.severity() {
        Severity::Note => "notice",
        other => other.word(),
    };
    let (line, column) = report.problems.line_and_column(&problem.place).unwrap_or((1, 1));
    let place = format!("file={},line={line},col={column}", property(&report.path(problem)));
    format!("::{severity} {place},title={}::{}\n", problem.code.id(), data(&format!("{message}\n{help}")))
}

/// Text behind the second `::`, as the documentation of workflow commands escapes it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, in which `:` and `,` have a meaning of their own.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn what_workflow_commands_give_a_meaning_is_escaped() {
        assert_eq!(data("50%, a:b\r\nc"), "50%25, a:b%0D%0Ac");
        assert_eq!(property("50%,a:b\r\nc"), "50%25%2Ca%3Ab%0D%0Ac");
    }
}
