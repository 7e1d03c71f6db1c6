//! How problems are told: to people on a terminal, to machines as JSON and SARIF, to a CI as annotations.

mod excerpt;
mod github;
mod human;
mod json;
mod sarif;

use std::io::Write;
use std::path::{Component, Path};

use crate::cli::{Common, Format};
use crate::problem::{Code, Place, Problem, Problems, Severity};
use crate::wording::Words;

/// What is told, and in whose words.
pub(super) struct Report<'r> {
    /// The source folder as named on the command line.
    pub(super) source: &'r Path,
    /// What was found in it.
    pub(super) problems: &'r Problems,
    /// The words of the language of messages.
    pub(super) words: &'r Words,
}

impl Report<'_> {
    /// Tells the problems: to people on standard error, in every other format as the result on standard output.
    pub(super) fn tell(&self, format: Format, common: &Common) {
        let result = match format {
            Format::Human => return self.tell_people(common),
            Format::Json => json::json(self),
            Format::Github => github::github(self),
            Format::Sarif => sarif::sarif(self),
        };
        // A closed pipe is nobody's mistake.
        let _ = std::io::stdout().write_all(result.as_bytes());
    }

    /// Tells people the problems and, if they want to know, how things were read. Where standard error is closed there
    /// is nobody to tell.
    pub(super) fn tell_people(&self, common: &Common) {
        let mut text = human::human(self, common);
        if common.verbose {
            text.push_str(&self.remarks());
        }
        let _ = std::io::stderr().write_all(text.as_bytes());
    }

    fn remarks(&self) -> String {
        let lines = self.problems.remarks().into_iter().map(|remark| {
            let facts: Vec<(&str, &str)> = remark.facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let text = self.words.get(remark.id, &facts);
            self.words.get("cli-remark", &[("file", &remark.file), ("text", &text)]) + "\n"
        });
        lines.collect()
    }

    /// The place inside its file as a clerk names it, ending so that a sentence can follow; empty for a whole file.
    fn place_words(&self, place: &Place) -> String {
        let line = self.problems.line_and_column(place).map(|(line, _)| line.to_string());
        let (id, facts) = match (place.cell, &place.sheet, line) {
            (Some(cell), Some(sheet), _) => {
                ("cli-sheet-cell", vec![("sheet", sheet.clone()), ("address", cell.address())])
            }
            (Some(cell), None, _) => {
                let (row, column) = (cell.row.to_string(), cell.column.to_string());
                ("cli-cell", vec![("row", row), ("column", column), ("address", cell.address())])
            }
            (None, Some(sheet), _) => ("cli-sheet", vec![("sheet", sheet.clone())]),
            (None, None, Some(line)) => ("cli-line", vec![("line", line)]),
            (None, None, None) => return String::new(),
        };
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.words.get(id, &facts)
    }

    /// Message and remedy for a reader who is led to the line already, but who has to be told a cell of a workbook.
    fn message(&self, problem: &Problem) -> (String, String) {
        let (message, help) = self.words.problem(problem);
        match problem.place.sheet {
            Some(_) => (self.place_words(&problem.place) + &message, help),
            None => (message, help),
        }
    }

    /// The path of a problem's file from the folder in which the program runs, with `/`: where a CI looks for it.
    fn path(&self, problem: &Problem) -> String {
        let file = Path::new(&problem.place.file);
        // The place of a missing source is the source itself; a template stands in a folder of its own.
        let path = match problem.code {
            code if code == Code::NoSource || code.is_about_templates() => file.to_owned(),
            _ => self.source.join(file),
        };
        let here = std::env::current_dir().unwrap_or_default();
        let path = path.strip_prefix(&here).unwrap_or(&path);
        let parts: Vec<_> = path
            .components()
            .filter(|part| !matches!(part, Component::CurDir | Component::RootDir))
            .map(|part| part.as_os_str().to_string_lossy().into_owned())
            .collect();
        let root = if path.is_absolute() { "/" } else { "" };
        format!("{root}{}", parts.join("/"))
    }

    /// The word for a severity in the language of messages.
    fn severity(&self, severity: Severity) -> String {
        self.words.get(&format!("cli-severity-{}", severity.word()), &[])
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::Language;
    use crate::problem::Cell;

    fn in_a_workbook() -> Problems {
        let cell = Some(Cell { row: 7, column: 3 });
        let place = Place { sheet: Some("実績".to_owned()), cell, ..Place::file("care/実績 1.xlsx") };
        let mut problems = Problems::default();
        problems.push(Problem::new(Code::BadNumber, place).with("text", "l8"));
        problems
    }

    fn with<T>(problems: &Problems, language: Language, tell: impl FnOnce(&Report<'_>) -> T) -> T {
        tell(&Report { source: Path::new("./indicators/"), problems, words: &Words::new(language) })
    }

    #[test]
    fn a_cell_of_a_workbook_is_named_by_sheet_and_address() {
        let problems = in_a_workbook();
        let said = |report: &Report<'_>| report.place_words(&problems.sorted()[0].place);
        assert_eq!(with(&problems, Language::Ja, said), "シート「実績」のセル C7：");
        assert_eq!(with(&problems, Language::En, said), "sheet 実績, cell C7: ");
        let line = with(&problems, Language::En, github::github);
        assert!(line.starts_with("::error file=indicators/care/実績 1.xlsx,"), "{line}");
        assert!(line.contains("::sheet 実績, cell C7: \"l8\" is not a number"), "{line}");
    }

    #[test]
    fn in_sarif_a_cell_of_a_workbook_is_a_logical_location_without_a_region() {
        let log: serde_json::Value = serde_json::from_str(&with(&in_a_workbook(), Language::Ja, sarif::sarif)).unwrap();
        let location = &log["runs"][0]["results"][0]["locations"][0];
        let uri = "indicators/care/%E5%AE%9F%E7%B8%BE%201.xlsx";
        assert_eq!(location["physicalLocation"], serde_json::json!({ "artifactLocation": { "uri": uri } }));
        assert_eq!(location["logicalLocations"][0]["fullyQualifiedName"], "実績!C7");
    }

    #[test]
    fn json_tells_where_a_place_ends() {
        let mut problems = Problems::default();
        problems.keep_text("a.csv", Arc::from("年度,実績\nR5,あい\n"));
        // あい stands behind 15 bytes and ends the second line.
        problems.push(Problem::new(Code::BadNumber, Place::span("a.csv", 17, 6)).with("text", "あい"));
        let report: serde_json::Value = serde_json::from_str(&with(&problems, Language::Ja, json::json)).unwrap();
        let place = ["line", "column", "endLine", "endColumn", "text"].map(|key| report["problems"][0][key].clone());
        assert_eq!(serde_json::json!(place), serde_json::json!([2, 4, 2, 6, "あい"]));
    }
}
