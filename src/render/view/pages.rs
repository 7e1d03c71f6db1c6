//! The pages of the whole site: index, policy, about, not found.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::assets::Assets;
use super::super::pictures::SITE_CARD;
use super::super::{Studio, markdown};
use super::card::Card;
use super::facts::{SourceView, published_words, source_view};
use super::{Frame, Link};
use crate::analyse::Verdict;
use crate::model::{Calendar, FiscalYear, Indicator, Judgement, Level, Observation, Policy, SourceDocument, Update};
use crate::wording::{keep, unmarked, year_name};

/// The index.
#[derive(Debug, Serialize)]
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
    /// Every indicator by judgement, where the tiles lead.
    verdicts: Vec<VerdictList>,
    policies: Vec<PolicyBlock>,
}

impl IndexPage {
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

/// A level's counts.
#[derive(Debug, Serialize)]
struct TileRow {
    /// What is counted, in words that need no heading.
    counted: String,
    level: String,
    note: String,
    count: usize,
    tiles: Vec<Tile>,
}

/// A count of indicators with one judgement.
#[derive(Debug, Serialize)]
struct Tile {
    verdict: &'static str,
    words: String,
    count: usize,
}

/// The indicators with one judgement.
#[derive(Debug, Serialize)]
struct VerdictList {
    verdict: &'static str,
    words: String,
    links: Vec<Link>,
}

/// A policy on the index.
#[derive(Debug, Serialize)]
struct PolicyBlock {
    id: String,
    number: usize,
    title: String,
    count: String,
    aim: Option<String>,
    cards: Vec<Card>,
    /// Cards of other policies shown here again.
    also: Vec<Card>,
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
    let frame = studio.frame("", "indicators", heading.clone(), unmarked(&lead));
    let frame = studio.previewed(frame, "index.html", SITE_CARD);
    let policies = catalogue.policies.iter().enumerate().map(|(at, policy)| block(studio, at, policy));
    IndexPage {
        heading,
        calendar: studio.compared_years(),
        lead,
        as_of: as_of(studio),
        any_difference: any_difference(studio).then(|| studio.say("tiles-any-difference", &[])),
        tiles: tiles(studio),
        context: context(studio),
        verdicts: verdicts(studio),
        policies: policies.collect(),
        frame,
    }
}

fn block(studio: &Studio<'_>, at: usize, policy: &Policy) -> PolicyBlock {
    let indicators = &studio.analysed.catalogue.indicators;
    let cards: Vec<Card> = (0..indicators.len())
        .filter(|index| indicators[*index].policy == policy.id)
        .filter_map(|index| studio.card(index))
        .collect();
    let also: Vec<Card> = (0..indicators.len())
        .filter(|index| indicators[*index].also_in.contains(&policy.id))
        .filter_map(|index| studio.card(index))
        .collect();
    PolicyBlock {
        id: policy.id.clone(),
        number: at + 1,
        title: studio.text(&policy.title),
        count: studio.say("indicators-count", &[("count", &cards.len().to_string())]),
        aim: studio.optional(policy.aim.as_ref()),
        cards,
        also,
    }
}

/// The newest year for which any series has a whole value, with its indicator: the one that ended last.
fn newest_whole_year<'s>(studio: &Studio<'s>) -> Option<(&'s Indicator, FiscalYear)> {
    let catalogue = &studio.analysed.catalogue;
    let series = catalogue.members.iter().zip(&studio.analysed.analyses);
    let newest = series.filter_map(|(member, analysis)| {
        let (period, _) = analysis.latest()?;
        Some((&catalogue.indicators[member.indicator], period))
    });
    newest.max_by_key(|(indicator, period)| indicator.whole(*period).to)
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

/// Whether the site judges by any difference.
fn any_difference(studio: &Studio<'_>) -> bool {
    studio.analysed.catalogue.site.judgement == Judgement::AnyDifference
}

/// The steps of the city's own grades, with what is graded.
fn grades(studio: &Studio<'_>) -> Option<(String, Vec<String>)> {
    let table = studio.analysed.catalogue.site.grades.as_ref()?;
    let steps = table.steps.iter().map(|step| {
        let grade = studio.grade_words(step);
        match step.from {
            Some(from) => {
                let from = keep(&format!("{}%", from.to_string().replace('-', "−")));
                studio.say("about-grade-from", &[("grade", &grade), ("from", &from)])
            }
            None => studio.say("about-grade-rest", &[("grade", &grade)]),
        }
    });
    Some((studio.say("about-grades", &[("on", table.on.word())]), steps.collect()))
}

/// From which year to which day the values reach.
fn as_of(studio: &Studio<'_>) -> Option<String> {
    let catalogue = &studio.analysed.catalogue;
    let all = || catalogue.members.iter().flat_map(|m| m.series.observations.iter().map(move |o| (m.indicator, o)));
    let began = |(indicator, o): &(usize, &Observation)| catalogue.indicators[*indicator].whole(o.period).from;
    let (indicator, first) = all().min_by_key(began)?;
    let last = all().map(|(_, observation)| observation.span.to).max()?;
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
                words: studio.say(&verdict.message(), &[]),
                count: counts.get(&(level, verdict)).copied().unwrap_or(0),
            })
            .collect();
        let level_words = studio.say(&format!("level-{}", level.word()), &[]);
        let all: usize = tiles.iter().map(|tile| tile.count).sum();
        let facts = [("level", &*level_words), ("count", &all.to_string()), ("calendar", studio.compared_years())];
        TileRow {
            counted: studio.say("card-counted", &facts),
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
    let count = indicators.filter(|indicator| indicator.level == Level::Context).count();
    (count > 0).then(|| studio.say("tiles-context", &[("count", &count.to_string())]))
}

fn verdicts(studio: &Studio<'_>) -> Vec<VerdictList> {
    let catalogue = &studio.analysed.catalogue;
    let lists = Verdict::ALL.into_iter().map(|verdict| {
        let of_verdict = catalogue.indicators.iter().enumerate().filter(|(at, indicator)| {
            let judged = studio.analysed.headline(*at).map(|(_, analysis)| analysis.change.verdict);
            judged == Some(verdict) && indicator.level != Level::Context
        });
        let links = of_verdict.map(|(_, indicator)| Link {
            words: studio.text(&indicator.title),
            href: format!("indicators/{}.html", indicator.id),
        });
        VerdictList { verdict: verdict.word(), words: studio.say(&verdict.message(), &[]), links: links.collect() }
    });
    lists.collect()
}

/// The page of a policy.
#[derive(Debug, Serialize)]
pub(in super::super) struct PolicyPage {
    frame: Frame,
    block: PolicyBlock,
    background: Option<String>,
    activities: Option<String>,
    results: Option<String>,
    next: Option<String>,
    programmes: Vec<ProgrammeView>,
    others: Vec<Link>,
}

/// A programme on the page of its policy.
#[derive(Debug, Serialize)]
struct ProgrammeView {
    title: String,
    departments: Vec<String>,
    text: Option<String>,
    next: Option<String>,
    indicators: Vec<Link>,
}

/// The view of a policy's page.
pub(in super::super) fn policy(studio: &Studio<'_>, at: usize) -> PolicyPage {
    let catalogue = &studio.analysed.catalogue;
    let policy = &catalogue.policies[at];
    let block = block(studio, at, policy);
    let html = |text: Option<&crate::model::Text>| studio.optional(text).map(|text| markdown::html(&text));
    let title = block.title.clone();
    let description = block.aim.clone().unwrap_or_else(|| title.clone());
    let frame = studio.frame("../", "indicators", title, description);
    let mut frame = studio.previewed(frame, &format!("policies/{}.html", policy.id), SITE_CARD);
    frame.crumbs = vec![Link { words: studio.say("nav-indicators", &[]), href: "index.html".into() }];
    let programmes = policy.programmes.iter().map(|programme| {
        let own = catalogue
            .indicators
            .iter()
            .filter(|indicator| indicator.policy == policy.id && indicator.programme.as_ref() == Some(&programme.id));
        let links = own.map(|indicator| Link {
            words: studio.text(&indicator.title),
            href: format!("indicators/{}.html", indicator.id),
        });
        ProgrammeView {
            title: studio.text(&programme.title),
            departments: studio.department_names(&programme.departments),
            text: studio.optional(programme.text.as_ref()),
            next: studio.optional(programme.next.as_ref()),
            indicators: links.collect(),
        }
    });
    let others = catalogue
        .policies
        .iter()
        .filter(|other| other.id != policy.id)
        .map(|other| Link { words: studio.text(&other.title), href: format!("policies/{}.html", other.id) });
    PolicyPage {
        background: html(policy.background.as_ref()),
        activities: html(policy.activities.as_ref()),
        results: html(policy.results_text.as_ref()),
        next: html(policy.next.as_ref()),
        programmes: programmes.collect(),
        others: others.collect(),
        block,
        frame,
    }
}

/// The page about the site.
#[derive(Debug, Serialize)]
pub(in super::super) struct AboutPage {
    frame: Frame,
    period: Option<String>,
    /// Whether any indicator counts other years than fiscal ones.
    calendar_years: bool,
    /// When the plan was published.
    plan_published: Option<String>,
    /// The site's own entries: day and words, the newest first.
    updates: Vec<(String, String)>,
    licence: Option<String>,
    contact: Option<String>,
    sources: Vec<SourceView>,
    /// Whether any difference counts.
    any_difference: bool,
    /// What the city's own grades are on, and their steps.
    grades: Option<(String, Vec<String>)>,
    /// How many indicators are judged against last year.
    judged: usize,
    /// Of how many series the trend is tested, and how many of them chance alone would make tell one.
    trend_tests: String,
    /// The named methods that indicators ask for: name, what it does and its source.
    methods: Vec<(String, Vec<String>)>,
}

/// The view of the page about the site.
pub(in super::super) fn about(studio: &Studio<'_>) -> AboutPage {
    let catalogue = &studio.analysed.catalogue;
    let title = studio.say("page-about", &[]);
    let frame = studio.frame("", "about", title.clone(), title);
    let mut frame = studio.previewed(frame, "about.html", SITE_CARD);
    frame.crumbs = vec![Link { words: studio.say("nav-indicators", &[]), href: "index.html".into() }];
    let mut sources: Vec<&SourceDocument> = Vec::new();
    for source in catalogue.indicators.iter().flat_map(|indicator| &indicator.sources) {
        if !sources.iter().any(|known| known.document == source.document) {
            sources.push(source);
        }
    }
    let judged = |verdict: Verdict| matches!(verdict, Verdict::Better | Verdict::Same | Verdict::Worse);
    let headlines = (0..catalogue.indicators.len()).filter_map(|at| studio.analysed.headline(at));
    let (tested, expected) = studio.analysed.trend_tests();
    let (tested, expected) = (tested.to_string(), crate::wording::grouped(expected, 1));
    let mut updates: Vec<&Update> = catalogue.site.updates.iter().collect();
    updates.sort_by_key(|update| std::cmp::Reverse(update.date));
    let entry = |update: &&Update| {
        (keep(&crate::wording::full_day(update.date, studio.words.language())), studio.text(&update.text))
    };
    let published = catalogue.site.plan.as_ref().and_then(|plan| plan.published.as_deref());
    AboutPage {
        period: studio.plan_period(),
        calendar_years: catalogue.indicators.iter().any(|indicator| indicator.calendar != Calendar::FiscalYear),
        plan_published: published
            .map(|day| studio.say("about-source-published", &[("published", &published_words(day))])),
        updates: updates.iter().map(entry).collect(),
        licence: studio.optional(catalogue.site.licence.as_ref()),
        contact: studio.optional(catalogue.site.contact.as_ref()),
        sources: sources.iter().map(|source| source_view(studio, source)).collect(),
        any_difference: any_difference(studio),
        grades: grades(studio),
        judged: headlines.filter(|(_, analysis)| judged(analysis.change.verdict)).count(),
        trend_tests: studio.say("about-trend-tests", &[("tested", &tested), ("expected", &expected)]),
        methods: studio.methods_used(),
        frame,
    }
}

/// The page for what is not there. It carries its style inside, for it is shown at any depth.
#[derive(Debug, Serialize)]
pub(in super::super) struct NotFoundPage {
    frame: Frame,
    inline_style: &'static str,
}

/// The view of the page for what is not there.
pub(in super::super) fn not_found(studio: &Studio<'_>) -> NotFoundPage {
    let title = studio.say("page-404", &[]);
    NotFoundPage { frame: studio.frame("", "", title.clone(), title), inline_style: Assets::inline_style() }
}
