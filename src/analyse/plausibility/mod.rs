//! Is what is printed likely? Slips of the hand and of the eye, each a warning at the cell it is about.
//!
//! [`super::consistency`] compares what must agree; here stands what only seldom is right.

mod dates;
mod limits;
mod parts;
mod repeats;
mod small;
mod steps;
mod unexplained;

use std::collections::BTreeMap;

use polars::prelude::{Column, DataFrame, PolarsResult};

pub(super) use parts::pairs;
pub use small::check as small_counts;
pub use unexplained::check as unexplained_changes;

use super::consistency::number;
use crate::collect::{Catalogue, Member};
use crate::model::{Aggregation, FiscalYear, Indicator, Measure, Observation, Status};
use crate::problem::{Code, Place, Problem, Problems};

/// Checks every value of the catalogue that is not told of already.
///
/// # Errors
/// What polars says.
pub fn check(catalogue: &Catalogue, frame: &DataFrame) -> PolarsResult<Problems> {
    let frame = described(catalogue, frame)?;
    let mut checker = Checker { catalogue, problems: Problems::default() };
    steps::running_totals(&mut checker, &frame)?;
    steps::jumps(&mut checker, &frame)?;
    limits::percentages(&mut checker, &frame)?;
    limits::bounds(&mut checker, &frame)?;
    parts::of_totals(&mut checker, &frame)?;
    parts::of_wholes(&mut checker, &frame)?;
    repeats::check(&mut checker, &frame)?;
    dates::check(&mut checker);
    Ok(checker.problems)
}

/// A fact of a message by its name.
type Fact = (&'static str, String);

/// Finds the words and the place of a warning.
struct Checker<'c> {
    catalogue: &'c Catalogue,
    problems: Problems,
}

impl<'c> Checker<'c> {
    fn member(&self, at: u32) -> (&'c Member, &'c Indicator) {
        let member = &self.catalogue.members[at as usize];
        (member, &self.catalogue.indicators[member.indicator])
    }

    /// The series that were read from a table or a list and are without errors, with their indicators.
    fn read(&self) -> impl Iterator<Item = (&'c Member, &'c Indicator)> + use<'c> {
        let catalogue = self.catalogue;
        let members = catalogue.members.iter().map(|member| (member, &catalogue.indicators[member.indicator]));
        members.filter(|(member, indicator)| is_sound(catalogue, indicator, member) && !member.places.is_empty())
    }

    /// A value of a series as it is published.
    fn value(&self, at: u32, value: f64) -> String {
        published(self.member(at).1, value)
    }

    /// What a series is called in a message about several: its indicator's title, and its label where it has one.
    fn name(&self, at: u32) -> String {
        let (member, indicator) = self.member(at);
        let original = |text: &crate::model::Text| text.translations().next().map_or("", |(_, text)| text).to_owned();
        let (title, label) = (original(&indicator.title), original(&member.series.label));
        if indicator.dimensions.is_empty() { title } else { format!("{title}・{label}") }
    }

    fn complain(&mut self, code: Code, at: u32, year: FiscalYear, facts: &[Fact]) {
        let (member, indicator) = self.member(at);
        let place = place(self.catalogue, member, indicator, year);
        self.problems.push(problem(code, place, indicator, year, facts));
    }
}

/// A value as an indicator publishes it, with its unit.
fn published(indicator: &Indicator, value: f64) -> String {
    format!("{}{}", number(value, indicator.decimals), indicator.unit.symbol())
}

/// The cell of a value; of a computed one where it is written how it comes about.
fn place(catalogue: &Catalogue, member: &Member, indicator: &Indicator, year: FiscalYear) -> Place {
    let cell = member.places.get(&year).or_else(|| catalogue.computed.get(&indicator.id));
    cell.cloned().unwrap_or_else(|| Place::file(&indicator.file))
}

/// A warning about an indicator in a year.
fn problem(code: Code, place: Place, indicator: &Indicator, year: FiscalYear, facts: &[Fact]) -> Problem {
    let problem = Problem::new(code, place).with("code", code.id()).with("indicator", &indicator.id);
    let problem = problem.with("year", year.year().to_string());
    let problem = facts.iter().fold(problem, |problem, (name, value)| problem.with(name, value));
    problem.counted_by(indicator.calendar.word())
}

/// Whether nothing is wrong with its indicator, and it is no total that was computed here: of that its parts tell.
fn is_sound(catalogue: &Catalogue, indicator: &Indicator, member: &Member) -> bool {
    let computed_total = member.series.is_total() && member.places.is_empty();
    !computed_total && !catalogue.broken.contains(&indicator.id)
}

/// The tidy frame with what the checks need to know of each row: `sound` and `read` (whether it can be checked, and
/// whether it was read rather than computed), `cumulative`, `stock`, `share` (of a whole, in per cent), `differs` (its
/// definition), `revised`, `most` (the bound) and `family` (series that are printed together have one number).
fn described(catalogue: &Catalogue, frame: &DataFrame) -> PolarsResult<DataFrame> {
    type Row<'r> = (&'r Member, &'r Indicator, &'r Observation);
    let members = catalogue.members.iter().map(|member| (member, &catalogue.indicators[member.indicator]));
    let rows: Vec<Row<'_>> = members
        .flat_map(|(member, indicator)| member.series.observations.iter().map(move |o| (member, indicator, o)))
        .collect();
    let said = |name: &str, is: &dyn Fn(&Row<'_>) -> bool| {
        Column::new(name.into(), rows.iter().map(is).collect::<Vec<bool>>())
    };
    let sound = |(member, indicator, _): &Row<'_>| is_sound(catalogue, indicator, member);
    let kind = |(_, indicator, _): &Row<'_>| indicator.aggregation;
    let families = families(&catalogue.indicators);
    let family: Vec<u32> = rows.iter().map(|(member, ..)| families[member.indicator]).collect();
    let most: Vec<Option<f64>> = rows.iter().map(|(_, i, _)| i.bound.as_ref().map(|(most, _)| *most)).collect();
    frame.hstack(&[
        said("sound", &sound),
        said("read", &|row| sound(row) && !row.0.places.is_empty()),
        said("cumulative", &|row| kind(row) == Aggregation::Cumulative),
        said("stock", &|row| matches!(kind(row), Aggregation::Cumulative | Aggregation::PointInTime)),
        said("share", &|(_, i, _)| i.unit.is_percent() && i.measure == Measure::Rate),
        said("differs", &|(.., o)| o.status == Status::DefinitionDiffers),
        said("revised", &|(.., o)| o.revised.is_some()),
        Column::new("most".into(), most),
        Column::new("family".into(), family),
    ])
}

/// Which indicators are printed together: those of one programme, else those of one page of a document, else each alone.
fn families(indicators: &[Indicator]) -> Vec<u32> {
    let mut known = BTreeMap::new();
    let numbers = indicators.iter().map(|indicator| {
        let page = indicator.sources.first().and_then(|source| {
            let document = source.document.translations().next()?.1;
            Some(["page", document, source.page.as_deref()?])
        });
        let programme = indicator.programme.as_deref().map(|id| ["programme", &indicator.policy, id]);
        let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
        *known.entry(programme.or(page).unwrap_or(["alone", &indicator.id, ""])).or_insert(next)
    });
    numbers.collect()
}
