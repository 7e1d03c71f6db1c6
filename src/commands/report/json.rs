//! Problems as JSON.

use serde_json::{Value, json};

use super::Report;
use crate::problem::{Problem, Severity};

/// All problems as JSON of the schema `kizashi/problems/1`.
pub(super) fn json(report: &Report<'_>) -> String {
    let problems = report.problems;
    let list: Vec<Value> = problems.sorted().into_iter().map(|problem| one(report, problem)).collect();
    let report = json!({
        "schema": "kizashi/problems/1",
        "errors": problems.count(Severity::Error),
        "warnings": problems.count(Severity::Warning),
        "problems": list,
    });
    format!("{report:#}\n")
}

fn one(report: &Report<'_>, problem: &Problem) -> Value {
    let (message, help) = report.words.problem(problem);
    let place = &problem.place;
    let (start, end) = (report.problems.line_and_column(place), report.problems.end_line_and_column(place));
    json!({
        "code": problem.code.id(),
        "severity": problem.code.severity().word(),
        "file": place.file,
        "line": start.map(|(line, _)| line),
        "column": start.map(|(_, column)| column),
        "endLine": end.map(|(line, _)| line),
        "endColumn": end.map(|(_, column)| column),
        "cell": place.cell.map(|cell| {
            json!({ "sheet": place.sheet, "address": cell.address(), "row": cell.row, "column": cell.column })
        }),
        "text": report.problems.marked(place).filter(|_| !problem.withheld),
        "message": message,
        "help": help,
    })
}
