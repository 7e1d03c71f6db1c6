//! Every indicator and year, a table for each policy.

use serde::Serialize;

use super::super::Studio;
use super::super::pictures::SITE_CARD;
use super::{Chip, Frame, Section};
use crate::analyse::SeriesAnalysis;
use crate::collect::Member;
use crate::model::{Calendar, FiscalYear, Indicator, Language, Policy, TargetKind};
use crate::wording::{Amounts, CrossSection, cross_section, keep, span_words, target_shape, tick, unit_name};

/// Every indicator and year.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct OverviewPage {
    frame: Frame,
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
    years: Vec<YearHead>,
    /// Whether any row has a target.
    targets: bool,
    /// Indicators with values over years.
    rows: Vec<YearsRow>,
    /// Indicators that are a list of values of one year.
    lists: Vec<ListRow>,
}

/// The heading of a year: `R元` and `2019`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct YearHead {
    words: String,
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
    unit: String,
    cells: Vec<YearCell>,
    target: Option<String>,
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
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ListRow {
    id: String,
    title: String,
    year: String,
    value: String,
    unit: String,
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
        let own: Vec<usize> = (0..indicators.len()).filter(|index| indicators[*index].policy == policy.id).collect();
        let (mut plain, mut lists) = (Vec::new(), Vec::new());
        for index in own {
            match cross_section(self.words, self.analysed, index) {
                Some(short) => lists.push(self.list_row(&indicators[index], short)),
                None => plain.push(index),
            }
        }
        let years = self.years_of(&plain);
        let rows: Vec<YearsRow> = plain.iter().map(|index| self.years_row(*index, &years)).collect();
        let language = self.words.language();
        let head = |year: &FiscalYear| YearHead {
            words: tick(*year, language),
            small: (language == Language::Ja).then(|| year.year().to_string()),
        };
        Group {
            id: policy.id.clone(),
            number: at + 1,
            title: self.text(&policy.title),
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
        let several = self.analysed.series_of(at).count() > 1;
        let cell = |year: &FiscalYear| match headline {
            Some(shown) => self.year_cell(indicator, shown, *year),
            None => YearCell::default(),
        };
        YearsRow {
            id: indicator.id.clone(),
            title: self.text(&indicator.title),
            series: headline.filter(|_| several).map(|(member, _)| self.text(&member.series.label)),
            calendar: (indicator.calendar != Calendar::FiscalYear)
                .then(|| self.say("overview-calendar", &[("calendar", indicator.calendar.word())])),
            unit: unit_name(self.words, &indicator.unit),
            cells: years.iter().map(cell).collect(),
            target: headline.and_then(|(_, analysis)| self.aim(indicator, analysis)),
            chip: headline.map(|(_, analysis)| self.chip(analysis)),
        }
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

    fn list_row(&self, indicator: &Indicator, short: CrossSection) -> ListRow {
        ListRow {
            id: indicator.id.clone(),
            title: self.text(&indicator.title),
            year: short.year,
            value: short.value,
            unit: match self.words.language() {
                Language::Ja => short.unit,
                Language::En => format!(" {}", short.unit),
            },
            short: short.short,
        }
    }

    /// The signs that stand in any cell, with what they mean.
    fn overview_signs(&self, groups: &[Group]) -> Vec<(String, String)> {
        let cells = || groups.iter().flat_map(|group| &group.rows).flat_map(|row| &row.cells);
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
