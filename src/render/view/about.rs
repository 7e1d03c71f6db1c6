//! The page about the site: how figures are read, judged and tested, sources, licence.

use serde::Serialize;

use super::super::Studio;
use super::super::pictures::SITE_CARD;
use super::facts::{SourceView, published_words, source_view};
use super::{Frame, Section};
use crate::analyse::Verdict;
use crate::model::{Calendar, SourceDocument, Update};
use crate::wording::keep;

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
    let frame = studio.frame("about.html", Section::About, title.clone(), title);
    let mut frame = studio.previewed(frame, SITE_CARD);
    frame.crumbs = vec![studio.link_to_index()];
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
        licence: studio.optional(catalogue.site.licence.as_ref().map(|licence| &licence.title)),
        contact: studio.optional(catalogue.site.contact.as_ref()),
        sources: sources.iter().map(|source| source_view(studio, source)).collect(),
        any_difference: studio.any_difference(),
        grades: grades(studio),
        judged: headlines.filter(|(_, analysis)| judged(analysis.change.verdict)).count(),
        trend_tests: studio.say("about-trend-tests", &[("tested", &tested), ("expected", &expected)]),
        methods: studio.methods_used(),
        frame,
    }
}
