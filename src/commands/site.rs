//! What build and check share: from a source folder to every file of the site in memory.

use std::path::Path;

use super::design;
use crate::analyse::{Analysed, analyse};
use crate::audit::audit;
use crate::chart::unfulfilled;
use crate::cli::Common;
use crate::collect::{Catalogue, Scrutiny, collect_with};
use crate::model::{Language, Site};
use crate::problem::{Problems, Remark};
use crate::render::{self, Pages};
use crate::wording::Words;

/// A site in memory.
pub(super) struct Made {
    /// What it was made from.
    pub(super) analysed: Analysed,
    /// Its files; pictures as the drawings that they are made of.
    pub(super) pages: Pages,
}

/// Why there is no site.
pub(super) enum Stopped {
    /// The input has errors, which stand among the problems; what was analysed in spite of them.
    Input(Option<Box<Analysed>>),
    /// A part of the program failed; its words.
    Internal(String),
}

/// What a site is made from.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'w> {
    /// The source folder.
    pub(super) source: &'w Path,
    /// What is looked at.
    pub(super) scrutiny: Scrutiny,
    /// What every command takes: the folder of true values, where the site will stand, its languages, the city's own
    /// templates, whether it is a preview.
    pub(super) common: &'w Common,
    /// Whether pictures are made, where `site.yaml` does not leave them out.
    pub(super) pictures: bool,
}

/// Walks a source folder through the rooms. Problems are collected on the way, those that the office accepts dropped at
/// the end; errors among them stop it.
pub(super) fn make(
    wanted: Wanted<'_>,
    problems: &mut Problems,
    done: &(dyn Fn(usize, usize) + Sync),
) -> Result<Made, Stopped> {
    let made = walk(wanted, problems, done);
    problems.settle(wanted.scrutiny == Scrutiny::ContentAndForm);
    made
}

fn walk(wanted: Wanted<'_>, problems: &mut Problems, done: &(dyn Fn(usize, usize) + Sync)) -> Result<Made, Stopped> {
    let (catalogue, found) = collect_with(wanted.source, wanted.common.private.as_deref(), wanted.scrutiny);
    problems.extend(found);
    let design = design::read(wanted.common.templates.as_deref(), problems);
    let Some(catalogue) = catalogue else {
        return Err(Stopped::Input(None));
    };
    let (mut analysed, found) = analyse(catalogue).map_err(|error| Stopped::Internal(error.to_string()))?;
    problems.extend(found);
    for account in &analysed.catalogue.accounts {
        account.remarks().into_iter().for_each(|remark| problems.remark(remark));
    }
    remark_on_indicators(&analysed.catalogue, problems);
    if problems.has_errors() {
        return Err(Stopped::Input(Some(Box::new(analysed))));
    }
    set_up(&mut analysed.catalogue.site, wanted);
    let words = Words::new(analysed.catalogue.site.languages.first().copied().unwrap_or(Language::Ja));
    match render::pages(&analysed, &design, done) {
        Ok(mut pages) => {
            problems.extend(render::unwritable(&pages, &analysed));
            let indicators = 0..analysed.catalogue.indicators.len();
            indicators.filter_map(|index| unfulfilled(&words, &analysed, index)).for_each(|found| problems.push(found));
            let given_away = audit(&pages, &analysed);
            let stops = given_away.has_errors();
            problems.extend(given_away);
            if stops {
                Err(Stopped::Input(Some(Box::new(analysed))))
            } else {
                render::leave_out_formats(&mut pages, &analysed.catalogue.site);
                Ok(Made { analysed, pages })
            }
        }
        Err(found) => {
            problems.extend(found);
            Err(Stopped::Input(Some(Box::new(analysed))))
        }
    }
}

/// What of the site is not said in its source but asked for.
fn set_up(site: &mut Site, wanted: Wanted<'_>) {
    site.address.clone_from(&wanted.common.site_url);
    site.preview.clone_from(&wanted.common.preview);
    if !wanted.common.languages.is_empty() {
        site.languages.clone_from(&wanted.common.languages);
    }
    if !wanted.pictures {
        site.leave_out_pictures();
    }
}

/// Says of each indicator how much of it there is.
fn remark_on_indicators(catalogue: &Catalogue, problems: &mut Problems) {
    for (index, indicator) in catalogue.indicators.iter().enumerate() {
        let observations = || catalogue.series_of(index).flat_map(|member| &member.series.observations);
        let years = || observations().map(|observation| observation.period);
        let (Some(first), Some(last)) = (years().min(), years().max()) else {
            continue;
        };
        let facts = vec![
            ("series", catalogue.series_of(index).count().to_string()),
            ("values", observations().filter(|observation| observation.value.is_some()).count().to_string()),
            ("first", first.year().to_string()),
            ("last", last.year().to_string()),
            ("calendar", indicator.calendar.word().to_owned()),
        ];
        problems.remark(Remark { id: "remark-indicator", file: indicator.file.clone(), facts });
    }
}
