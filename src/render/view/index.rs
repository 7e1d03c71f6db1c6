//! The index: every indicator, by policy.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::Studio;
use super::super::assets::short_digest;
use super::super::pictures::SITE_CARD;
use super::policy::{PolicyBlock, block};
use super::search::{Filter, place};
use super::{Frame, Link, Section};
use crate::analyse::Verdict;
use crate::model::{FiscalYear, Indicator, Level, Observation, Status};
use crate::wording::{keep, unmarked, year_name};

/// The index.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct IndexPage {
    frame: Frame,
    heading: String,
    /// How the indicators that are compared count their years: `fiscal-year`, `calendar-year` or `both`.
    calendar: &'static str,
    /// What the newest whole year is, seen from the plan.
    lead: String,
    /// As of which days the data are.
    as_of: Option<String>,
    /// Said where any difference counts.
    any_difference: Option<String>,
    /// Counts by judgement, for each level.
    tiles: Vec<TileRow>,
    /// How many indicators are not counted, being context.
    context: Option<String>,
    /// What the indicators can be chosen by; empty where there is nothing to choose.
    filters: Vec<Filter>,
    /// How many indicators are shown.
    count: usize,
    /// Where the words for the search stand, if there are too many for the page.
    search: Option<SearchFile>,
    policies: Vec<PolicyBlock>,
    /// Every indicator by judgement, where the filters lead without a script.
    lists: Vec<JudgedList>,
}

impl IndexPage {
    /// The file with the words for the search, where there is one.
    pub(in super::super) const fn search(&self) -> Option<&SearchFile> {
        self.search.as_ref()
    }

    /// What the site is about.
    pub(super) fn heading(&self) -> &str {
        &self.heading
    }

    /// What the first row of tiles counts, and its counts with their words.
    pub(super) fn counts(&self) -> Option<(String, Vec<(String, usize)>)> {
        let row = self.tiles.first()?;
        let counts = row.tiles.iter().map(|tile| (tile.words.clone(), tile.count));
        Some((row.counted.clone(), counts.collect()))
    }
}

/// Of more indicators than these the words for the search stand in a file of their own, which is loaded by the first
/// who searches.
const FOUND_ON_PAGE: usize = 500;

/// The words by which cards are found, in the order of the cards.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct SearchFile {
    /// Its path below the site.
    pub(in super::super) path: String,
    /// What stands in it: a script, for pages that are opened from a disk may load nothing else.
    #[serde(skip)]
    pub(in super::super) text: String,
}

/// A level's counts.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct TileRow {
    /// What is counted, in words that need no heading.
    counted: String,
    /// Where the filter of the level leads.
    place: String,
    level: String,
    note: String,
    count: usize,
    tiles: Vec<Tile>,
}

/// A count of indicators with one judgement.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Tile {
    verdict: &'static str,
    /// The list of these indicators on the page, and the filter that shows them.
    place: String,
    words: String,
    count: usize,
}

/// The indicators with one judgement, or those that are not judged.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct JudgedList {
    /// Its id on the page, which is the filter that shows the same.
    place: String,
    /// The judgement; `None` of context.
    verdict: Option<&'static str>,
    words: String,
    count: usize,
    /// Its indicators by level.
    levels: Vec<LevelList>,
}

/// Those of one level.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct LevelList {
    /// Its id on the page, which is the filter that shows the same.
    place: String,
    words: String,
    links: Vec<Link>,
}

/// The view of the index.
pub(in super::super) fn index(studio: &Studio<'_>) -> IndexPage {
    let catalogue = &studio.analysed.catalogue;
    let plan = catalogue.site.plan.as_ref().map(|plan| studio.text(&plan.title));
    let heading = match &plan {
        Some(plan) => studio.say("site-heading", &[("plan", plan)]),
        None => studio.say("site-heading-plain", &[]),
    };
    let lead = lead(studio);
    let frame = studio.frame("index.html", Section::Indicators, heading.clone(), unmarked(&lead));
    let frame = studio.previewed(frame, SITE_CARD);
    let policies = catalogue.policies.iter().enumerate().map(|(at, policy)| block(studio, at, policy));
    let mut policies: Vec<PolicyBlock> = policies.collect();
    let count = (0..catalogue.indicators.len()).filter(|at| studio.analysed.headline(*at).is_some()).count();
    let filters = studio.filters(&policies);
    let search = (count > FOUND_ON_PAGE).then(|| search_file(studio, &mut policies));
    IndexPage {
        heading,
        calendar: studio.compared_years(),
        lead,
        as_of: as_of(studio),
        any_difference: studio.any_difference().then(|| studio.say("tiles-any-difference", &[])),
        tiles: tiles(studio),
        context: context(studio),
        filters,
        count,
        search,
        lists: lists(studio),
        policies,
        frame,
    }
}

/// Takes the words for the search from the cards into a file.
fn search_file(studio: &Studio<'_>, policies: &mut [PolicyBlock]) -> SearchFile {
    let words: Vec<String> = policies.iter_mut().flat_map(PolicyBlock::take_words).collect();
    let text = format!("globalThis.kizashiFound = {};\n", serde_json::json!(words));
    let path = format!("assets/search-{}-{}.js", short_digest(&text), studio.words.language().tag());
    SearchFile { path, text }
}

/// The newest year for which any series has a value of its end, with its indicator: the year that ended last. A reading
/// of some day within a year does not say how the year went; it counts where there is nothing else. So does context, as
/// in the tiles: a reading of the surroundings says nothing of the plan's year.
fn newest_whole_year<'s>(studio: &Studio<'s>) -> Option<(&'s Indicator, FiscalYear)> {
    let catalogue = &studio.analysed.catalogue;
    let all_context = catalogue.indicators.iter().all(Indicator::is_context);
    let series = catalogue.members.iter().zip(&studio.analysed.analyses);
    let years = series.flat_map(|(member, analysis)| {
        let indicator = &catalogue.indicators[member.indicator];
        let counts = all_context || !indicator.is_context();
        analysis.kept.iter().filter(move |_| counts).map(move |(year, _)| {
            let ends = indicator.whole(*year).to;
            let is_whole = member.series.at(*year).is_some_and(|observation| observation.span.to >= ends);
            (is_whole, ends, indicator, *year)
        })
    });
    years.max_by_key(|(is_whole, ends, ..)| (*is_whole, *ends)).map(|(.., indicator, year)| (indicator, year))
}

fn lead(studio: &Studio<'_>) -> String {
    let language = studio.words.language();
    let Some((indicator, newest)) = newest_whole_year(studio) else {
        return String::new();
    };
    let newest_words = keep(&year_name(indicator, newest, language));
    let plan = studio.analysed.catalogue.site.plan.as_ref();
    let (Some(plan), Some(period)) = (plan, studio.plan_period()) else {
        return studio.say("lead-plain", &[("newest", &newest_words)]);
    };
    let id = if newest < plan.from { "lead-before-plan" } else { "lead-in-plan" };
    studio.say(id, &[("period", &period), ("newest", &newest_words)])
}

/// From which year to which day the values reach. What is missing was never read, and forecasts lie ahead of every day on
/// which something was.
fn as_of(studio: &Studio<'_>) -> Option<String> {
    let catalogue = &studio.analysed.catalogue;
    let observed =
        || catalogue.members.iter().flat_map(|m| m.series.observations.iter().map(move |o| (m.indicator, o)));
    let all = || observed().filter(|(_, o)| o.status != Status::Missing);
    let began = |(indicator, o): &(usize, &Observation)| catalogue.indicators[*indicator].whole(o.period).from;
    let (indicator, first) = all().min_by_key(began)?;
    let last = all().filter(|(_, o)| o.status != Status::Forecast).map(|(_, o)| o.span.to).max()?;
    let language = studio.words.language();
    let first = keep(&year_name(&catalogue.indicators[indicator], first.period, language));
    let facts = [("first", &*first), ("last", &keep(&crate::wording::full_day(last, language)))];
    Some(studio.say("data-as-of", &facts))
}

/// For each level with indicators, how many there are of each judgement. Context is not judged and not counted.
fn tiles(studio: &Studio<'_>) -> Vec<TileRow> {
    let mut counts: BTreeMap<(Level, Verdict), usize> = BTreeMap::new();
    for (at, indicator) in studio.analysed.catalogue.indicators.iter().enumerate() {
        if let Some((_, analysis)) = studio.analysed.headline(at) {
            *counts.entry((indicator.level, analysis.change.verdict)).or_default() += 1;
        }
    }
    let rows = [Level::Outcome, Level::Activity].into_iter().map(|level| {
        let tiles: Vec<Tile> = Verdict::ALL
            .into_iter()
            .map(|verdict| Tile {
                verdict: verdict.word(),
                place: place(&[("level", level.word()), ("judgement", verdict.word())]),
                words: studio.say(&verdict.message(), &[]),
                count: counts.get(&(level, verdict)).copied().unwrap_or(0),
            })
            .collect();
        let level_words = studio.say(&format!("level-{}", level.word()), &[]);
        let all: usize = tiles.iter().map(|tile| tile.count).sum();
        let facts = [("level", &*level_words), ("count", &all.to_string()), ("calendar", studio.compared_years())];
        TileRow {
            counted: studio.say("card-counted", &facts),
            place: place(&[("level", level.word())]),
            level: level_words,
            note: studio.say(&format!("level-{}-note", level.word()), &[]),
            count: all,
            tiles,
        }
    });
    rows.filter(|row| row.count > 0).collect()
}

fn context(studio: &Studio<'_>) -> Option<String> {
    let indicators = studio.analysed.catalogue.indicators.iter();
    let count = indicators.filter(|indicator| indicator.is_context()).count();
    (count > 0).then(|| studio.say("tiles-context", &[("count", &count.to_string())]))
}

/// The indicators of each judgement, by level, and then those that are not judged.
fn lists(studio: &Studio<'_>) -> Vec<JudgedList> {
    let judged = Verdict::ALL.into_iter().map(|verdict| {
        let levels = [Level::Outcome, Level::Activity].into_iter();
        let levels = levels.map(|level| level_list(studio, level, Some(verdict)));
        let levels: Vec<LevelList> = levels.filter(|list| !list.links.is_empty()).collect();
        JudgedList {
            place: place(&[("judgement", verdict.word())]),
            verdict: Some(verdict.word()),
            words: studio.say(&verdict.message(), &[]),
            count: levels.iter().map(|list| list.links.len()).sum(),
            levels,
        }
    });
    let context = level_list(studio, Level::Context, None);
    let context = JudgedList {
        place: place(&[("level", Level::Context.word())]),
        verdict: None,
        words: studio.say("level-context", &[]),
        count: context.links.len(),
        levels: vec![context],
    };
    judged.chain([context]).filter(|list| list.count > 0).collect()
}

fn level_list(studio: &Studio<'_>, level: Level, verdict: Option<Verdict>) -> LevelList {
    let indicators = studio.analysed.catalogue.indicators.iter().enumerate();
    let belongs = |at: usize| {
        let judged = studio.analysed.headline(at).map(|(_, analysis)| analysis.change.verdict);
        judged.is_some_and(|judged| verdict.is_none_or(|verdict| judged == verdict))
    };
    let links = indicators.filter(|(at, indicator)| indicator.level == level && belongs(*at)).map(|(_, indicator)| {
        Link { words: studio.text(&indicator.title), href: format!("indicators/{}.html", indicator.id) }
    });
    LevelList {
        place: verdict.map_or_else(String::new, |v| place(&[("level", level.word()), ("judgement", v.word())])),
        words: studio.say(&format!("level-{}", level.word()), &[]),
        links: links.collect(),
    }
}
