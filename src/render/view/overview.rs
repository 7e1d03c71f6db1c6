//! Every indicator and year, a table for each policy.

use serde::Serialize;

use super::super::Studio;
use super::super::pictures::SITE_CARD;
use super::{Chip, Frame, Section};
use crate::analyse::SeriesAnalysis;
use crate::collect::Member;
use crate::model::{Calendar, FiscalYear, Indicator, Language, Policy, TargetKind};
use crate::wording::{Amounts, cross_section, keep, span_words, target_shape, tick, unit_name, year_name};

/// Every indicator and year.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct OverviewPage {
    frame: Frame,
    /// The policies.
    groups: Vec<Group>,
    /// The signs in the cells of the whole page, each with its meaning.
    signs: Vec<(String, String)>,
}

/// The indicators of a policy.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Group {
    id: String,
    number: usize,
    title: String,
    /// What the policy is about, and apart from it, so that its years are few, the context.
    parts: Vec<Part>,
}

/// The indicators of a policy that are context, or those that are not.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Part {
    /// How many indicators of context these are; `None` of others.
    context: Option<String>,
    /// The headings of the columns.
    years: Vec<YearHead>,
    /// Whether any row has a target.
    targets: bool,
    /// Indicators with values over years.
    rows: Vec<YearsRow>,
    /// Indicators with a value, or a list of values, of one year.
    lists: Vec<ListRow>,
}

/// The heading of a year: `R元` and `2019`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct YearHead {
    words: String,
    /// The year as the Western calendar counts it, below a Japanese one.
    small: Option<String>,
}

/// An indicator, a cell a year.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct YearsRow {
    id: String,
    title: String,
    /// Which of its series is shown, where it has several.
    series: Option<String>,
    /// Said where its years are not fiscal ones.
    calendar: Option<String>,
    /// Its unit.
    unit: String,
    cells: Vec<YearCell>,
    /// Its target, in words.
    target: Option<String>,
    /// Its judgement.
    chip: Option<Chip>,
}

/// A value.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct YearCell {
    words: String,
    /// Whether it is the newest whole one.
    latest: bool,
    /// Whether it is of a part of the year, or of another day.
    partial: bool,
    /// Which part, or which day.
    span: Option<String>,
    /// Whether it cannot be compared with those before it.
    anew: bool,
}

/// An indicator without values over years, in one line.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ListRow {
    id: String,
    title: String,
    /// Which of its series is shown, where it has several.
    series: Option<String>,
    year: String,
    value: String,
    /// Its unit.
    unit: String,
    /// What the value counts or spans, in a few words.
    short: String,
}

/// The view of the page.
pub(in super::super) fn overview(studio: &Studio<'_>) -> OverviewPage {
    let title = studio.say("nav-table", &[]);
    let frame = studio.frame("table.html", Section::Table, title, studio.say("overview-lead", &[]));
    let mut frame = studio.previewed(frame, SITE_CARD);
    frame.crumbs = vec![studio.link_to_index()];
    let policies = studio.analysed.catalogue.policies.iter().enumerate();
    let groups: Vec<Group> = policies.map(|(at, policy)| studio.group(at, policy)).collect();
    OverviewPage { signs: studio.overview_signs(&groups), groups, frame }
}

impl Studio<'_> {
    fn group(&self, at: usize, policy: &Policy) -> Group {
        let indicators = &self.analysed.catalogue.indicators;
        let own = (0..indicators.len()).filter(|index| indicators[*index].policy == policy.id);
        let (context, core): (Vec<usize>, Vec<usize>) = own.partition(|index| indicators[*index].is_context());
        let parts = [(false, core), (true, context)].into_iter().filter(|(_, own)| !own.is_empty());
        Group {
            id: policy.id.clone(),
            number: at + 1,
            title: self.text(&policy.title),
            parts: parts.map(|(is_context, own)| self.part(is_context, &own)).collect(),
        }
    }

    fn part(&self, is_context: bool, own: &[usize]) -> Part {
        let (mut plain, mut lists) = (Vec::new(), Vec::new());
        for index in own {
            match self.list_row(*index) {
                Some(row) => lists.push(row),
                None => plain.push(*index),
            }
        }
        let years = self.years_of(&plain);
        let rows: Vec<YearsRow> = plain.iter().map(|index| self.years_row(*index, &years)).collect();
        let language = self.words.language();
        let head = |year: &FiscalYear| YearHead {
            words: tick(*year, language),
            small: (language == Language::Ja).then(|| year.year().to_string()),
        };
        Part {
            context: is_context.then(|| self.context_count(own.len())),
            years: years.iter().map(head).collect(),
            targets: rows.iter().any(|row| row.target.is_some()),
            rows,
            lists,
        }
    }

    /// The years of which any of some indicators says something.
    fn years_of(&self, indicators: &[usize]) -> Vec<FiscalYear> {
        let shown = indicators.iter().filter_map(|index| self.analysed.headline(*index));
        let mut years: Vec<FiscalYear> =
            shown.flat_map(|(member, _)| member.series.observations.iter().map(|o| o.period)).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    fn years_row(&self, at: usize, years: &[FiscalYear]) -> YearsRow {
        let indicator = &self.analysed.catalogue.indicators[at];
        let headline = self.analysed.headline(at);
        let cell = |year: &FiscalYear| match headline {
            Some(shown) => self.year_cell(indicator, shown, *year),
            None => YearCell::default(),
        };
        YearsRow {
            id: indicator.id.clone(),
            title: self.text(&indicator.title),
            series: headline.and_then(|(member, _)| self.one_of_several(at, member)),
            calendar: (indicator.calendar != Calendar::FiscalYear)
                .then(|| self.say("overview-calendar", &[("calendar", indicator.calendar.word())])),
            unit: unit_name(self.words, &indicator.unit),
            cells: years.iter().map(cell).collect(),
            target: headline.and_then(|(_, analysis)| self.aim(indicator, analysis)),
            chip: headline.and_then(|(_, analysis)| self.comparison(analysis)),
        }
    }

    /// The judgement; `None` where there are no two values that could be compared, as on the cards.
    fn comparison(&self, analysis: &SeriesAnalysis) -> Option<Chip> {
        analysis.change.is_compared().then(|| self.chip(analysis))
    }

    /// The name of a series where the indicator has others.
    fn one_of_several(&self, at: usize, member: &Member) -> Option<String> {
        (self.analysed.series_of(at).count() > 1).then(|| self.text(&member.series.label))
    }

    fn year_cell(
        &self,
        indicator: &Indicator,
        (member, analysis): (&Member, &SeriesAnalysis),
        year: FiscalYear,
    ) -> YearCell {
        let Some(observation) = member.series.at(year) else {
            return YearCell::default();
        };
        let is_declared = indicator.breaks.iter().any(|brk| brk.period == year);
        YearCell {
            words: self.cell_words(indicator, observation),
            latest: analysis.latest().is_some_and(|(latest, _)| latest == year),
            partial: !observation.complete,
            span: span_words(self.words, indicator, observation).filter(|_| !observation.complete),
            anew: is_declared || member.series.begins_anew(year),
        }
    }

    /// The target that lies farthest ahead, with its year: `R8：70`.
    fn aim(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Option<String> {
        let attainment = analysis.final_target().or(analysis.target.as_ref());
        let target = attainment.map(|attainment| &attainment.target);
        let target = target.or_else(|| analysis.targets.last().map(|aim| &aim.target))?;
        let value = Amounts::full(self.words, indicator).aim(target);
        let shape = attainment.map_or("least", |attainment| target_shape(indicator, attainment));
        let value = match shape {
            "least" => value,
            _ if target.kind == TargetKind::Range => value,
            shape => self.say(&format!("goal-{shape}"), &[("value", &value)]),
        };
        let year = tick(target.period, self.words.language());
        Some(keep(&self.say("overview-target", &[("year", &year), ("value", &value)])))
    }

    /// The row of an indicator that does not go over years: a list of values, or one value.
    fn list_row(&self, at: usize) -> Option<ListRow> {
        let indicator = &self.analysed.catalogue.indicators[at];
        let spaced = |unit: String| match self.words.language() {
            Language::En if !unit.is_empty() && !unit.starts_with([' ', '%']) => format!(" {unit}"),
            _ => unit,
        };
        let row = ListRow { id: indicator.id.clone(), title: self.text(&indicator.title), ..ListRow::default() };
        if let Some(short) = cross_section(self.words, self.analysed, at) {
            let unit = spaced(short.unit);
            return Some(ListRow { year: short.year, value: short.value, unit, short: short.short, ..row });
        }
        let (member, analysis) = self.analysed.headline(at)?;
        let [only] = &*member.series.observations else {
            return None;
        };
        let year = keep(&year_name(indicator, only.period, self.words.language()));
        let unit = only.value.map_or_else(String::new, |_| spaced(unit_name(self.words, &indicator.unit)));
        let words = self.cell_words(indicator, only);
        // The mark of the status stands behind the unit.
        let (value, unit) = match words.rsplit_once(' ').filter(|_| only.value.is_some()) {
            Some((number, mark)) => (number.to_owned(), format!("{unit} {mark}")),
            None => (words, unit),
        };
        let span = span_words(self.words, indicator, only).map(|span| self.say("remark", &[("remark", &span)]));
        Some(ListRow {
            series: self.one_of_several(at, member),
            year: year + &span.unwrap_or_default(),
            value,
            unit,
            short: self.goal_or_aim(indicator, analysis).unwrap_or_default(),
            ..row
        })
    }

    /// The target that lies farthest ahead, with how the value stands to it where there is one.
    fn goal_or_aim(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Option<String> {
        if let Some(attainment) = analysis.final_target().or(analysis.target.as_ref()) {
            return Some(self.goal(indicator, attainment));
        }
        let target = &analysis.targets.last()?.target;
        let year = keep(&year_name(indicator, target.period, self.words.language()));
        let value = keep(&Amounts::full(self.words, indicator).aimed(target));
        Some(self.say("chart-target-year", &[("year", &year), ("value", &value)]))
    }

    /// The signs that stand in any cell, with what they mean.
    fn overview_signs(&self, groups: &[Group]) -> Vec<(String, String)> {
        let cells =
            || groups.iter().flat_map(|group| &group.parts).flat_map(|part| &part.rows).flat_map(|row| &row.cells);
        let own = [
            ("latest", cells().any(|cell| cell.latest)),
            ("partial", cells().any(|cell| cell.partial)),
            ("anew", cells().any(|cell| cell.anew)),
        ];
        let said = own.into_iter().filter(|(_, stands)| *stands).map(|(name, _)| {
            (self.say(&format!("overview-sign-{name}"), &[]), self.say(&format!("overview-means-{name}"), &[]))
        });
        let mut signs: Vec<(String, String)> = said.collect();
        let indicators = 0..self.analysed.catalogue.indicators.len();
        let over_years = indicators.filter(|at| !self.analysed.is_cross_section(*at));
        let members: Vec<&Member> = over_years.filter_map(|at| Some(self.analysed.headline(at)?.0)).collect();
        signs.extend(self.signs(&members, &[]));
        let empty = (self.say("sign-O", &[]), self.say("status-none", &[]));
        let is_empty = |cell: &YearCell| cell.words.is_empty();
        if cells().any(is_empty) && !signs.iter().any(|(sign, _)| *sign == empty.0) {
            signs.push(empty);
        }
        signs
    }
}
