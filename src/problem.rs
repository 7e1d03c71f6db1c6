//! What is wrong with the input: code, severity, place, and the facts its message is made of.
//!
//! A [`Problem`] is data. Its words in Japanese or English stand in `site-templates/locales/problems.*.ftl` under its
//! code, so that every code has a message and a remedy in both languages (held by a test).

mod acceptance;
mod code;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use acceptance::{Acceptance, Scope};
pub use code::Code;

/// How grave a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The build stops.
    Error,
    /// The build goes on, unless warnings count.
    Warning,
    /// Worth knowing; never fails a build.
    Note,
}

impl Severity {
    /// The word used in JSON and in CI formats.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Where a problem is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The file below the source folder, with `/`.
    pub file: String,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// First byte and length of the text it is about.
    pub span: Option<(usize, usize)>,
    /// The cell in words a clerk knows, e.g. row and column of a table.
    pub cell: Option<Cell>,
}

/// A cell of a table, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// Row, the heading being row 1.
    pub row: usize,
    /// Column.
    pub column: usize,
}

impl Cell {
    /// Its address in a sheet, e.g. `C7`.
    #[must_use]
    pub fn address(self) -> String {
        let mut letters = Vec::new();
        let mut column = self.column;
        while column > 0 {
            letters.push(char::from(b'A' + u8::try_from((column - 1) % 26).unwrap_or(0)));
            column = (column - 1) / 26;
        }
        format!("{}{}", letters.into_iter().rev().collect::<String>(), self.row)
    }
}

impl Place {
    /// A whole file.
    #[must_use]
    pub fn file(file: &str) -> Self {
        Self { file: file.to_owned(), ..Self::default() }
    }

    /// A piece of a file: first byte and length.
    #[must_use]
    pub fn span(file: &str, start: usize, length: usize) -> Self {
        Self { file: file.to_owned(), span: Some((start, length)), ..Self::default() }
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind it is.
    pub code: Code,
    /// Where it is.
    pub place: Place,
    /// The facts its message is made of, by name.
    pub facts: Vec<(&'static str, String)>,
    /// Whether it is about figures that are withheld. Then the text it is about is told to nobody but people who have the
    /// file before them.
    pub withheld: bool,
}

/// What stands in a fact for a figure that is withheld.
pub const WITHHELD: &str = "［秘匿］";

/// Facts that hold no figures of a table, though they may hold digits: when, where and how often something is.
const NO_FIGURES: [&str; 19] = [
    "year",
    "before-year",
    "period",
    "calendar",
    "day",
    "published",
    "code",
    "kind",
    "rule",
    "id",
    "indicator",
    "unit",
    "count",
    "others",
    "row",
    "column",
    "cell",
    "address",
    "addresses",
];

impl Problem {
    /// A problem of a kind at a place.
    #[must_use]
    pub const fn new(code: Code, place: Place) -> Self {
        Self { code, place, facts: Vec::new(), withheld: false }
    }

    /// Adds a fact for the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.facts.push((name, value.into()));
        self
    }

    /// Says how the years of its message are counted, by the word of the calendar; where nothing is said, they are
    /// fiscal years.
    #[must_use]
    pub fn counted_by(self, calendar: &str) -> Self {
        if calendar == "fiscal-year" { self } else { self.with("calendar", calendar) }
    }

    /// Takes every figure out of its facts, but what `is_figure` says is none.
    pub fn withhold(&mut self, is_figure: impl Fn(&str) -> bool) {
        self.withheld = true;
        let digits = |text: &str| text.chars().any(|c| c.is_numeric() || "一二三四五六七八九十百千".contains(c));
        for (name, value) in &mut self.facts {
            if !NO_FIGURES.contains(name) && digits(value) && is_figure(value) {
                WITHHELD.clone_into(value);
            }
        }
    }

    /// A fact by its name.
    #[must_use]
    pub fn fact(&self, name: &str) -> Option<&str> {
        self.facts.iter().find(|(has, _)| *has == name).map(|(_, value)| value.as_str())
    }
}

/// Something worth knowing of how a file was read, for those who ask with `--verbose`; never a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The id of its words in `problems.*.ftl`; it begins with `remark-`.
    pub id: &'static str,
    /// The file below the source folder, with `/`.
    pub file: String,
    /// The facts its words are made of, by name.
    pub facts: Vec<(&'static str, String)>,
}

/// A file's text with the first byte of each of its lines.
#[derive(Clone, Debug)]
struct Kept {
    text: Arc<str>,
    lines: Arc<[usize]>,
}

impl Kept {
    fn new(text: Arc<str>) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, lines }
    }
}

/// All problems of a run, with the texts they point into.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
    remarks: Vec<Remark>,
    texts: BTreeMap<String, Kept>,
    acceptances: Vec<Acceptance>,
}

impl Problems {
    /// Adds a problem.
    pub fn push(&mut self, problem: Problem) {
        self.list.push(problem);
    }

    /// Adds a remark on what was read.
    pub fn remark(&mut self, remark: Remark) {
        self.remarks.push(remark);
    }

    /// The remarks, by file; those of one file as they were made.
    #[must_use]
    pub fn remarks(&self) -> Vec<&Remark> {
        let mut all: Vec<_> = self.remarks.iter().collect();
        all.sort_by(|a, b| a.file.cmp(&b.file));
        all
    }

    /// Adds problems.
    pub fn push_all(&mut self, problems: impl IntoIterator<Item = Problem>) {
        self.list.extend(problems);
    }

    /// Drops every problem of some kinds, once they are no problems any more.
    pub fn drop_all(&mut self, is_settled: impl Fn(Code) -> bool) {
        self.list.retain(|problem| !is_settled(problem.code));
    }

    /// Takes figures out of the problems of which `find` says so, see [`Problem::withhold`].
    pub fn withhold(&mut self, find: impl Fn(&Problem) -> bool, is_figure: impl Fn(&str) -> bool) {
        self.list.iter_mut().filter(|problem| find(problem)).for_each(|problem| problem.withhold(&is_figure));
    }

    /// Keeps the text of a file, so that places in it can be shown.
    pub fn keep_text(&mut self, file: &str, text: Arc<str>) {
        self.texts.insert(file.to_owned(), Kept::new(text));
    }

    /// The text of a file.
    #[must_use]
    pub fn text(&self, file: &str) -> Option<&Arc<str>> {
        self.texts.get(file).map(|kept| &kept.text)
    }

    /// Takes over the problems and texts of another room.
    pub fn extend(&mut self, other: Self) {
        self.list.extend(other.list);
        self.remarks.extend(other.remarks);
        self.texts.extend(other.texts);
        self.acceptances.extend(other.acceptances);
    }

    /// All of them, by file and place.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Problem> {
        let mut all: Vec<_> = self.list.iter().collect();
        all.sort_by(|a, b| (&a.place, a.code).cmp(&(&b.place, b.code)));
        all.dedup_by(|a, b| a == b);
        all
    }

    /// How many there are of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.sorted().iter().filter(|problem| problem.code.severity() == severity).count()
    }

    /// Whether the build has to stop.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|problem| problem.code.severity() == Severity::Error)
    }

    /// The piece of text a place is about.
    #[must_use]
    pub fn marked(&self, place: &Place) -> Option<&str> {
        let (start, length) = place.span?;
        self.texts.get(&place.file)?.text.get(start..start + length)
    }

    /// Line and column, counted from 1 in characters, of a place.
    #[must_use]
    pub fn line_and_column(&self, place: &Place) -> Option<(usize, usize)> {
        let (start, _) = place.span?;
        self.position(place, start)
    }

    /// Line and column of the first character behind a place, counted as where it begins.
    #[must_use]
    pub fn end_line_and_column(&self, place: &Place) -> Option<(usize, usize)> {
        let (start, length) = place.span?;
        self.position(place, start + length)
    }

    fn position(&self, place: &Place, byte: usize) -> Option<(usize, usize)> {
        let Kept { text, lines } = self.texts.get(&place.file)?;
        let line = lines.partition_point(|start| *start <= byte);
        let column = text.get(*lines.get(line.checked_sub(1)?)?..byte)?.chars().count() + 1;
        Some((line, column))
    }
}
