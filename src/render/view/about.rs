//! The page about the site: how figures are read, judged and tested, sources, licence.

use serde::Serialize;

use super::super::Studio;
use super::super::pictures::SITE_CARD;
use super::documents::document_views;
use super::facts::SourceView;
use super::{Frame, Section};
use crate::analyse::Verdict;
use crate::model::{Calendar, Status, UnitKind, Update};
use crate::wording::{keep, published};

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

/// A sign of the tables with its status.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Sign {
    /// The sign in tables.
    written: String,
    /// What it means, in a word.
    meaning: String,
    /// What it means, in a sentence.
    explained: String,
    /// Its letter in data files.
    code: char,
}

/// What is said of accessibility.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Statement {
    /// How conformance is worded.
    wording: String,
    /// Said where no results are published.
    no_result: Option<String>,
    /// The address of the policy.
    policy: Option<String>,
    /// The address of the results.
    result: Option<String>,
    /// Whether texts may stand in another language than their page.
    languages: bool,
    /// Whom to tell.
    tell: String,
}

/// The page about the site.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct AboutPage {
    frame: Frame,
    /// Ids of the sections with their headings.
    contents: Vec<(&'static str, String)>,
    /// What plan the figures belong to.
    plan: Option<String>,
    /// Whether any indicator counts other years than fiscal ones.
    calendar_years: bool,
    /// The site's own entries: day and words, the newest first.
    updates: Vec<(String, String)>,
    licence: Option<String>,
    contact: Option<String>,
    /// The documents of all indicators, each once.
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
    /// Whether any indicator is an amount of money.
    money: bool,
    /// The signs in tables and charts.
    signs: Vec<Sign>,
    /// What is said of accessibility.
    accessibility: Statement,
}

/// The view of the page about the site.
pub(in super::super) fn about(studio: &Studio<'_>) -> AboutPage {
    let catalogue = &studio.analysed.catalogue;
    let title = studio.say("page-about", &[]);
    let frame = studio.frame("about.html", Section::About, title.clone(), title);
    let mut frame = studio.previewed(frame, SITE_CARD);
    frame.crumbs = vec![studio.link_to_index()];
    let judged = |verdict: Verdict| matches!(verdict, Verdict::Better | Verdict::Same | Verdict::Worse);
    let headlines = (0..catalogue.indicators.len()).filter_map(|at| studio.analysed.headline(at));
    let (tested, expected) = studio.analysed.trend_tests();
    let (tested, expected) = (tested.to_string(), crate::wording::grouped(expected, 1));
    let mut page = AboutPage {
        contents: Vec::new(),
        plan: plan(studio),
        calendar_years: catalogue.indicators.iter().any(|indicator| indicator.calendar != Calendar::FiscalYear),
        updates: updates(studio),
        licence: studio.optional(catalogue.site.licence.as_ref().map(|licence| &licence.title)),
        contact: studio.optional(catalogue.site.contact.as_ref()),
        sources: document_views(studio),
        any_difference: studio.any_difference(),
        grades: grades(studio),
        judged: headlines.filter(|(_, analysis)| judged(analysis.change.verdict)).count(),
        trend_tests: studio.say("about-trend-tests", &[("tested", &tested), ("expected", &expected)]),
        methods: studio.methods_used(),
        money: catalogue.indicators.iter().any(|indicator| matches!(indicator.unit.kind(), UnitKind::Yen(_))),
        signs: signs(studio),
        accessibility: statement(studio),
        frame,
    };
    page.contents = contents(studio, &page);
    page
}

/// The sections of the page that there are.
fn contents(studio: &Studio<'_>, page: &AboutPage) -> Vec<(&'static str, String)> {
    let sections = [
        ("plan", "about-plan", page.plan.is_some()),
        ("updates", "updates", !page.updates.is_empty()),
        ("reading", "about-reading", true),
        ("judging", "about-judging", true),
        ("trends", "about-trends", true),
        ("targets", "about-targets", true),
        ("methods", "about-methods", !page.methods.is_empty()),
        ("rounding", "about-rounding", true),
        ("signs", "about-signs", true),
        ("sources", "about-source", !page.sources.is_empty()),
        ("data", "about-data", true),
        ("accessibility", "about-accessibility", true),
        ("contact", "about-contact", page.contact.is_some()),
    ];
    sections.iter().filter(|(.., is_there)| *is_there).map(|(id, words, _)| (*id, studio.say(words, &[]))).collect()
}

fn plan(studio: &Studio<'_>) -> Option<String> {
    let plan = studio.analysed.catalogue.site.plan.as_ref()?;
    let (title, period) = (studio.text(&plan.title), studio.plan_period()?);
    let facts = [("plan", &*title), ("period", &*period)];
    let Some(day) = plan.published.as_deref() else { return Some(studio.say("about-plan-text", &facts)) };
    let day = studio.say("about-source-published", &[("published", &published(studio.words, day))]);
    Some(studio.say("about-plan-text-published", &[&facts[..], &[("published", &*day)]].concat()))
}

fn updates(studio: &Studio<'_>) -> Vec<(String, String)> {
    let mut updates: Vec<&Update> = studio.analysed.catalogue.site.updates.iter().collect();
    updates.sort_by_key(|update| std::cmp::Reverse(update.date));
    let day = |update: &Update| keep(&crate::wording::full_day(update.date, studio.words.language()));
    updates.iter().map(|update| (day(update), studio.text(&update.text))).collect()
}

/// Every status with its sign: first those without a value, then those marked beside one, last those without a mark.
fn signs(studio: &Studio<'_>) -> Vec<Sign> {
    let has_no_value = |status: Status| {
        matches!(status, Status::Withheld | Status::NotCollected | Status::CannotExist | Status::Missing)
    };
    let stands_alone = |status: Status| {
        matches!(status, Status::Break | Status::DefinitionDiffers | Status::LowReliability | Status::Normal)
    };
    let mut all = Status::ALL.map(|(status, _)| status);
    all.sort_by_key(|status| (!has_no_value(*status), stands_alone(*status)));
    let sign = |status: Status| {
        let code = status.code();
        Sign {
            written: studio.say(&format!("sign-{code}"), &[]),
            meaning: studio.sign_meaning(status),
            explained: studio.say(&format!("about-sign-{code}"), &[]),
            code,
        }
    };
    all.into_iter().map(sign).collect()
}

fn statement(studio: &Studio<'_>) -> Statement {
    let site = &studio.analysed.catalogue.site;
    let own = site.accessibility.clone().unwrap_or_default();
    let wording = studio.optional(own.wording.as_ref());
    // What a city words itself may say that its results stand elsewhere.
    let says_nothing = own.result_url.is_none() && wording.is_none();
    let contact = studio.optional(site.contact.as_ref());
    Statement {
        wording: wording.unwrap_or_else(|| studio.say("about-accessibility-wording", &[])),
        no_result: says_nothing.then(|| studio.say("about-accessibility-no-result", &[])),
        policy: own.policy_url,
        result: own.result_url,
        languages: site.languages.len() > 1,
        tell: contact.map_or_else(
            || studio.say("about-accessibility-tell-departments", &[]),
            |contact| studio.say("about-accessibility-tell-contact", &[("contact", &contact)]),
        ),
    }
}
