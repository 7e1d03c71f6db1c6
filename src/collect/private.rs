//! True values kept outside the source: tables of the same paths, in which numbers stand where the source has x.
//!
//! Only numbers come from there, and only into cells that the source withholds: they decide what else must be withheld,
//! and let the arithmetic be checked. What is published is the same without them.

use super::data::grid;
use super::fields::{Context, nearest};
use super::indicator::Declared;
use super::series::{Reading, Readings, TableReader};
use super::source::Source;
use super::table;
use crate::model::Status;
use crate::problem::{Cell, Code, Place, Problem, Problems, Severity};

/// Tells which files of the folder of true values cannot be used: what could not be read, and tables that the source
/// does not have. Their texts are not kept.
pub fn check(source: &Source, private: &Source, found: &Problems, problems: &mut Problems) {
    problems.push_all(unread(found));
    for file in private.table_files().filter(|file| !source.has(file)) {
        let nearest = nearest(file, source.table_files()).unwrap_or_default();
        problems.push(about(file).with("why", "unknown").with("nearest", nearest));
    }
}

/// What is wrong with a file of true values, by its code and its cell alone: what stands there is nobody's business.
fn unread(found: &Problems) -> Vec<Problem> {
    let errors = found.sorted().into_iter().filter(|problem| problem.code.severity() == Severity::Error);
    let told = errors.map(|problem| {
        if problem.code == Code::NoSource {
            return about(&problem.place.file).with("why", "folder");
        }
        let cell = problem.place.cell.map_or_else(|| "none".to_owned(), Cell::address);
        about(&problem.place.file).with("why", "wrong").with("code", problem.code.id()).with("cell", cell)
    });
    told.collect()
}

fn about(file: &str) -> Problem {
    Problem::new(Code::PrivateUnread, Place::file(file)).with("file", file)
}

/// The readings of a table, with the numbers of the table of true values where it has x.
pub fn completed(
    source: &Source,
    context: &mut Context,
    declared: &Declared,
    file: Option<&str>,
    readings: Readings,
) -> Readings {
    let Some((private, file)) = source.private().zip(file).filter(|(private, file)| private.has(file)) else {
        return readings;
    };
    let mut own = Context::new(&context.file, context.language).with_units(&context.units);
    own.calendar = context.calendar;
    let at = Place::file(file);
    let shape = declared.indicator.data.as_ref().and_then(|data| data.shape);
    let mut reader = TableReader::new(declared, context.language);
    let grid = grid(private, &mut own, file, declared, &at);
    let table = grid.as_ref().and_then(|grid| table::find(grid, shape, declared.indicator.calendar));
    match &table {
        Some(table) => reader.table(table),
        None => own.problems.push(Problem::new(Code::BadLayout, at)),
    }
    let (truth, problems) = reader.finish();
    own.problems.extend(problems);
    context.problems.push_all(unread(&own.problems));
    if own.problems.has_errors() { readings } else { merged(context, readings, &truth) }
}

fn is_same(a: &Reading, b: &Reading) -> bool {
    a.key == b.key && a.year == b.year && a.as_of == b.as_of && a.span == b.span
}

fn merged(context: &mut Context, readings: Readings, truth: &Readings) -> Readings {
    let mut list = Vec::new();
    let mut complain = |reading: &Reading, kind: &str| {
        let problem = Problem::new(Code::PrivateDiffers, reading.place.clone()).with("kind", kind);
        let problem = problem.with("year", reading.year.year().to_string());
        context.problems.push(problem.counted_by(context.calendar.word()));
    };
    for reading in readings.list {
        let found = truth.list.iter().find(|other| is_same(other, &reading));
        let value = found.and_then(|other| other.value);
        match (reading.value, value) {
            (None, Some(_)) if reading.status == Status::Withheld => list.push(Reading { value, ..reading }),
            (None, Some(_)) => complain(&reading, "missing"),
            (Some(_), None) => complain(&reading, if found.is_some() { "without" } else { "row" }),
            (Some(own), Some(other)) if own.total_cmp(&other).is_ne() => complain(&reading, "number"),
            _ => list.push(reading),
        }
    }
    Readings { list, ..readings }
}
