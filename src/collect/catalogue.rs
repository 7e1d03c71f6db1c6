//! What a source folder holds once it is read: metadata, series, and their tidy frame.

use std::collections::{BTreeMap, BTreeSet};

use polars::prelude::{Column, DataFrame, PolarsResult};

use super::published::PublicationDate;
use super::series::Account;

use crate::model::{
    Briefing, DeclaredUnit, Department, Dimension, FiscalYear, Indicator, Key, Locked, Observation, OwnPage, Policy,
    Series, SeriesReference, Site, StaticFile, Status, TOTAL,
};
use crate::problem::Place;

/// A series of the catalogue with the indicator it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Index of the indicator.
    pub indicator: usize,
    /// The series.
    pub series: Series,
    /// Where each year's value stands, for problems found later.
    pub places: BTreeMap<FiscalYear, Place>,
    /// The printed total over the years with its place.
    pub year_total: Option<(f64, Place)>,
}

/// Everything a source folder holds.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The site.
    pub site: Site,
    /// The policies in display order.
    pub policies: Vec<Policy>,
    /// The departments.
    pub departments: Vec<Department>,
    /// The units that the city declares.
    pub units: Vec<DeclaredUnit>,
    /// The indicators, by policy in display order, then by file.
    pub indicators: Vec<Indicator>,
    /// Ids of indicators whose own files have errors: what rests on them is not checked, lest one fault is told twice.
    pub broken: BTreeSet<String>,
    /// Where it is written how computed values come about, by the ids of their indicators: the formula of a derived one,
    /// the total of a dimension.
    pub computed: BTreeMap<String, Place>,
    /// The series, by indicator, in order of their dimension's values.
    pub members: Vec<Member>,
    /// How each table was understood.
    pub accounts: Vec<Account>,
    /// The council briefings, by file.
    pub briefings: Vec<Briefing>,
    /// Texts of the office's own, by file.
    pub own_pages: Vec<OwnPage>,
    /// Files that are published as they are, by path.
    pub statics: Vec<StaticFile>,
    /// What `disclosure.lock` withholds; `None` where there is none.
    pub locked: Option<Vec<Locked>>,
}

impl Catalogue {
    /// The series of an indicator.
    pub fn series_of(&self, indicator: usize) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |member| member.indicator == indicator)
    }

    /// The position of a series among all.
    #[must_use]
    pub fn position(&self, indicator: usize, key: &Key) -> Option<usize> {
        self.members.iter().position(|member| member.indicator == indicator && member.series.key == *key)
    }

    /// The indicator with an id.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<(usize, &Indicator)> {
        self.indicators.iter().enumerate().find(|(_, indicator)| indicator.id == id)
    }

    /// The position of the series that is named in another place: of a value of a dimension that one, with the totals of
    /// any other dimensions; without a value the series of the key `like` where the indicator has it, else its total or
    /// its only series.
    #[must_use]
    pub fn referenced(&self, reference: &SeriesReference, like: &Key) -> Option<usize> {
        let (index, indicator) = self.indicator(&reference.indicator)?;
        let named = |value: &String| {
            let has = |dimension: &Dimension| dimension.values.iter().any(|known| known.id == *value);
            indicator.dimensions.iter().position(has)
        };
        let chosen = match &reference.value {
            Some(value) => Some((named(value)?, value)),
            None => None,
        };
        let mut key = Key::default();
        for (at, dimension) in indicator.dimensions.iter().enumerate() {
            let value = chosen.filter(|(of, _)| *of == at).map_or(TOTAL, |(_, value)| value);
            key.0.push((dimension.id.clone(), value.to_owned()));
        }
        let same = chosen.is_none().then(|| self.position(index, like)).flatten();
        same.or_else(|| self.position(index, &key))
    }

    /// When anything of the site changed last: the newest of what sources, releases and revisions of its indicators say,
    /// and of the site's own updates. Of a source that tells its month alone the month is known.
    #[must_use]
    pub fn modified(&self) -> Option<PublicationDate> {
        let of_indicators = (0..self.indicators.len()).filter_map(|at| self.modified_of(at));
        of_indicators.chain(self.site.updates.iter().map(|update| update.date.into())).max()
    }

    /// When an indicator changed last.
    #[must_use]
    pub fn modified_of(&self, indicator: usize) -> Option<PublicationDate> {
        let publication = &self.indicators[indicator].publication;
        let revised = publication.revisions.iter().filter_map(|revision| revision.date);
        let days = publication.released().into_iter().chain(revised).map(PublicationDate::from);
        self.sources_published(indicator).chain(days).max()
    }

    /// When an indicator was first published: as it says itself, else with the first of its sources.
    #[must_use]
    pub fn issued_of(&self, indicator: usize) -> Option<PublicationDate> {
        let released = self.indicators[indicator].publication.released().map(PublicationDate::from);
        released.or_else(|| self.sources_published(indicator).min())
    }

    fn sources_published(&self, indicator: usize) -> impl Iterator<Item = PublicationDate> {
        let sources = self.indicators[indicator].sources.iter();
        sources.filter_map(|source| PublicationDate::parse(source.published.as_deref()?))
    }

    /// The department with an id.
    #[must_use]
    pub fn department(&self, id: &str) -> Option<&Department> {
        self.departments.iter().find(|department| department.id == id)
    }

    /// The tidy frame: one row an observation, with columns `series` (position among all), `indicator`, `total`,
    /// `period` (western year in which the fiscal year begins), `value`, `complete`, `forecast` and
    /// `segment` (how many breaks of the series lie at or before the year), in order of series and years.
    ///
    /// # Errors
    /// What polars says, which for columns of one length it does not.
    pub fn frame(&self) -> PolarsResult<DataFrame> {
        let rows = || {
            let members = self.members.iter().enumerate();
            members.flat_map(|(at, member)| member.series.observations.iter().map(move |o| (at, member, o)))
        };
        let index = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let series: Vec<u32> = rows().map(|(at, ..)| index(at)).collect();
        let indicator: Vec<u32> = rows().map(|(_, member, _)| index(member.indicator)).collect();
        let total: Vec<bool> = rows().map(|(_, member, _)| member.series.is_total()).collect();
        let period: Vec<i32> = rows().map(|(.., o)| o.period.year()).collect();
        let value: Vec<Option<f64>> = rows().map(|(.., o)| o.value).collect();
        let complete: Vec<bool> = rows().map(|(.., o)| o.complete).collect();
        let forecast: Vec<bool> = rows().map(|(.., o)| o.status == Status::Forecast).collect();
        let segment: Vec<u32> = self.members.iter().flat_map(|member| self.segments(member)).collect();
        DataFrame::new_infer_height(vec![
            Column::new("series".into(), series),
            Column::new("indicator".into(), indicator),
            Column::new("total".into(), total),
            Column::new("period".into(), period),
            Column::new("value".into(), value),
            Column::new("complete".into(), complete),
            Column::new("forecast".into(), forecast),
            Column::new("segment".into(), segment),
        ])
    }

    /// For each observation of a series, how many breaks lie at or before it: declared ones, and values marked as a
    /// first value after a break.
    fn segments(&self, member: &Member) -> Vec<u32> {
        let breaks = &self.indicators[member.indicator].breaks;
        let is_declared = |o: &Observation| breaks.iter().any(|brk| brk.period == o.period);
        let marked = |o: &Observation| member.series.begins_anew(o.period) && !is_declared(o);
        let mut passed = 0;
        let mut segments = Vec::new();
        for observation in &member.series.observations {
            passed += u32::from(marked(observation));
            let declared = breaks.iter().filter(|brk| brk.period <= observation.period).count();
            segments.push(passed + u32::try_from(declared).unwrap_or(u32::MAX / 2));
        }
        segments
    }
}
