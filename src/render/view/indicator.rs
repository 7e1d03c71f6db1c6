//! The page of an indicator.

use serde::Serialize;

use super::super::{Pages, Studio, pictures};
use super::analysis::Panel;
use super::card::Card;
use super::dates::DateView;
use super::department::Contact;
use super::facts::{SourceView, breaks, events, facts, programme, reasons, source_view, span};
use super::revisions::{RevisionRow, revisions};
use super::share::{Share, share};
use super::table::Table;
use super::{Frame, Link, Section};
use crate::analyse::SeriesAnalysis;
use crate::chart::Figure;
use crate::collect::Member;
use crate::model::{Aggregation, Calendar, Indicator, Observation, OutputFormat};
use crate::wording::{About, cross_section, full_day, keep, sentences, unit_name, unmarked, year_name};

/// The page of an indicator.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct IndicatorPage {
    pub(super) frame: Frame,
    id: String,
    card: Option<Card>,
    /// Name of its policy.
    policy: String,
    /// Whether it is an outcome or an activity.
    level: String,
    summary: Option<String>,
    /// What is said of the series that stands for the indicator.
    sentences: Vec<String>,
    figures: Vec<FigureView>,
    table: Table,
    /// What stands below the table: remarks on its years, and what its ranges are.
    interval_notes: Vec<String>,
    /// The unit of the table's numbers.
    table_unit: String,
    downloads: Vec<Download>,
    /// The analysis of the series that stands for the indicator.
    panels: Vec<Panel>,
    /// The analyses of its other series.
    part_panels: Vec<Panel>,
    /// Said where the newest whole year lies before the plan.
    before_plan: Option<String>,
    /// What the other readings are.
    vintages_note: String,
    vintages: Vec<VintageRow>,
    /// What is recorded of published values that were changed.
    revisions: Vec<RevisionRow>,
    /// How its years are counted: `fiscal-year`, `calendar-year`, `survey`.
    calendar: &'static str,
    /// Name and text of what is declared about it.
    facts: Vec<(String, Vec<String>)>,
    /// The programme that it is of.
    programme: Option<Link>,
    sources: Vec<SourceView>,
    breaks: Vec<String>,
    events: Vec<String>,
    reasons: Vec<String>,
    /// Safe HTML.
    notes: Option<String>,
    /// Whom to ask, the one who leads first.
    departments: Vec<Contact>,
    /// First and last year of its own data.
    span: Option<String>,
    /// When it was first published.
    published: Option<DateView>,
    /// When it last changed.
    updated: Option<DateView>,
    /// What readers take along.
    share: Share,
    /// The indicator before it in its policy.
    previous: Option<Link>,
    /// The one after it.
    next: Option<Link>,
    /// The other indicators of its policy, or where those are many, of its programme alone.
    neighbours: Vec<Link>,
    /// Whether those are of its programme alone.
    is_programme: bool,
}

/// A chart on the page.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct FigureView {
    title: String,
    caption: String,
    /// Safe SVG.
    wide: String,
    /// Safe SVG.
    narrow: String,
    /// The chart as a file of its own.
    file: Option<String>,
    /// Its picture.
    picture: Option<String>,
}

/// A file to download.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Download {
    words: String,
    href: String,
    size: String,
}

/// An earlier reading.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct VintageRow {
    year: String,
    series: String,
    as_of: String,
    value: String,
    now: String,
}

/// The view of an indicator's page. `files` are those that belong to it.
pub(in super::super) fn indicator(
    studio: &Studio<'_>,
    at: usize,
    figures: Vec<Figure>,
    files: &Pages,
) -> IndicatorPage {
    let analysed = studio.analysed;
    let indicator = &analysed.catalogue.indicators[at];
    let all: Vec<(&Member, &SeriesAnalysis)> = analysed.series_of(at).collect();
    let said = |pair: (&Member, &SeriesAnalysis)| said_of(studio, at, pair);
    let headline = analysed.headline(at);
    let sentences = opening_sentences(studio, at);
    let (number, policy) = studio.policy_title(&indicator.policy).unwrap_or_default();
    let title = studio.text(&indicator.title);
    let description = unmarked(&sentences.first().cloned().unwrap_or_default());
    let mut frame = studio.frame(&format!("indicators/{}.html", indicator.id), Section::Indicators, title, description);
    frame = studio.previewed_with_data(frame, at);
    frame.crumbs = crumbs(studio, indicator, &policy);
    let mut panels = panels(studio, at, &all, &said);
    let part_panels = panels.split_off(panels.len().min(1));
    let (previous, next) = steps(studio, at);
    let (neighbours, is_programme) = neighbours(studio, at);
    IndicatorPage {
        id: indicator.id.clone(),
        card: studio.card(at),
        policy: studio.say("policy-named", &[("number", &number.to_string()), ("title", &policy)]),
        level: studio.say(&format!("level-{}", indicator.level.word()), &[]),
        summary: studio.optional(indicator.summary.as_ref()),
        figures: figure_views(studio, &indicator.id, figures, files),
        table: studio.table(at),
        interval_notes: studio.table_notes(at),
        table_unit: unit_name(studio.words, &indicator.unit),
        downloads: downloads(studio, indicator, files),
        panels,
        part_panels,
        before_plan: before_plan(studio, headline),
        vintages_note: vintages_note(studio, at),
        vintages: vintages(studio, indicator, &all),
        revisions: revisions(studio, at),
        calendar: indicator.calendar.word(),
        facts: facts(studio, indicator),
        programme: programme(studio, indicator),
        sources: indicator.sources.iter().map(|source| source_view(studio, source)).collect(),
        breaks: breaks(studio, indicator),
        events: events(studio, indicator),
        reasons: reasons(studio, indicator),
        notes: indicator.notes.as_ref().map(|notes| studio.prose(notes)),
        departments: studio.contacts(indicator),
        span: span(studio, indicator),
        published: analysed.catalogue.issued_of(at).map(|date| DateView::new(studio.words, date)),
        updated: analysed.catalogue.modified_of(at).map(|date| DateView::new(studio.words, date)),
        share: share(studio, at),
        previous,
        next,
        neighbours,
        is_programme,
        sentences,
        frame,
    }
}

/// What the page says in its head.
pub(super) fn opening_sentences(studio: &Studio<'_>, at: usize) -> Vec<String> {
    match cross_section(studio.words, studio.analysed, at) {
        Some(short) => vec![short.sentence.words],
        None => studio.analysed.headline(at).map(|pair| said_of(studio, at, pair)).unwrap_or_default(),
    }
}

/// What is said of a series. The page says elsewhere that the plan had not begun.
fn said_of(studio: &Studio<'_>, at: usize, pair: (&Member, &SeriesAnalysis)) -> Vec<String> {
    let all: Vec<(&Member, &SeriesAnalysis)> = studio.analysed.series_of(at).collect();
    let catalogue = &studio.analysed.catalogue;
    let said = sentences(studio.words, &catalogue.site, &catalogue.indicators[at], pair, &all);
    said.into_iter().filter(|sentence| sentence.about != About::Plan).map(|sentence| sentence.words).collect()
}

/// The analyses: first of the series that stands for the indicator; one for all where each has a single year.
fn panels(
    studio: &Studio<'_>,
    at: usize,
    all: &[(&Member, &SeriesAnalysis)],
    said: &dyn Fn((&Member, &SeriesAnalysis)) -> Vec<String>,
) -> Vec<Panel> {
    let indicator = &studio.analysed.catalogue.indicators[at];
    let named = all.len() > 1;
    if named && all.iter().all(|(_, analysis)| analysis.kept.len() < 2) {
        return studio.single_year_panel(indicator, all).into_iter().collect();
    }
    let headline = studio.analysed.headline(at).map(|(member, _)| &member.series.key);
    let mut ordered = all.to_vec();
    ordered.sort_by_key(|(member, _)| Some(&member.series.key) != headline);
    let panel = |pair: &(&Member, &SeriesAnalysis)| {
        let is_headline = Some(&pair.0.series.key) == headline;
        studio.panel(indicator, *pair, named, if is_headline { Vec::new() } else { said(*pair) })
    };
    ordered.iter().map(panel).collect()
}

fn crumbs(studio: &Studio<'_>, indicator: &Indicator, policy: &str) -> Vec<Link> {
    vec![studio.link_to_index(), Link { words: policy.to_owned(), href: format!("policies/{}.html", indicator.policy) }]
}

/// That the newest whole year lies before the plan begins.
fn before_plan(studio: &Studio<'_>, headline: Option<(&Member, &SeriesAnalysis)>) -> Option<String> {
    let (_, analysis) = headline.filter(|(_, analysis)| analysis.before_plan)?;
    let (_, period) = analysis.latest().zip(studio.plan_period())?;
    Some(studio.say("plan-before", &[("period", &period)]))
}

/// What the other readings are: of a stock those of other days, else those of a part of the year, else revised ones. A
/// survey has no parts of a year.
fn vintages_note(studio: &Studio<'_>, at: usize) -> String {
    let indicator = &studio.analysed.catalogue.indicators[at];
    let stock = indicator.aggregation == Aggregation::PointInTime;
    let survey = indicator.calendar == Calendar::Survey;
    let interim = studio.analysed.series_of(at).all(|(m, _)| m.series.observations.iter().all(only_interim));
    let id = match (stock, interim) {
        (true, _) => "vintages-stock",
        (false, true) if !survey => "vintages-interim",
        (false, _) => "vintages-note",
    };
    studio.say(id, &[("calendar", indicator.calendar.word())])
}

/// Whether what was published earlier of an observation was read before its year had ended.
fn only_interim(observation: &Observation) -> bool {
    observation.vintages.iter().all(|vintage| vintage.as_of < observation.span.to)
}

pub(super) fn figure_views(studio: &Studio<'_>, id: &str, figures: Vec<Figure>, files: &Pages) -> Vec<FigureView> {
    let drawn = studio.analysed.catalogue.site.writes(OutputFormat::Svg);
    let views = figures.into_iter().enumerate().map(|(number, figure)| FigureView {
        title: figure.title,
        caption: figure.caption,
        wide: figure.wide,
        narrow: figure.narrow,
        picture: Some(pictures::chart_path(studio.folder, id, number)).filter(|path| files.contains_key(path)),
        file: drawn.then(|| pictures::drawing_path(studio.folder, id, number)),
    });
    views.collect()
}

fn downloads(studio: &Studio<'_>, indicator: &Indicator, files: &Pages) -> Vec<Download> {
    let kinds = [("csv", "download-csv"), ("json", "download-json")];
    let found = kinds.iter().filter_map(|(ending, words)| {
        let href = format!("data/indicators/{}.{ending}", indicator.id);
        let size = studio.data.get(&href)?.len();
        Some(Download { words: studio.say(words, &[]), href, size: size_words(size) })
    });
    let text = format!("{}indicators/{}.txt", studio.folder, indicator.id);
    let size = files.get(&text).map(Vec::len);
    let text = size.map(|size| Download { words: studio.say("download-txt", &[]), href: text, size: size_words(size) });
    found.chain(text).collect()
}

/// A size as download links print it.
pub(super) fn size_words(bytes: usize) -> String {
    let kilobytes = bytes.div_ceil(1000);
    keep(&format!("{kilobytes}KB"))
}

fn vintages(studio: &Studio<'_>, indicator: &Indicator, all: &[(&Member, &SeriesAnalysis)]) -> Vec<VintageRow> {
    let mut rows = Vec::new();
    for (member, _) in all {
        for observation in &member.series.observations {
            for vintage in &observation.vintages {
                let value = |value| crate::wording::with_unit(studio.words, value, indicator.decimals, &indicator.unit);
                rows.push(VintageRow {
                    year: keep(&year_name(indicator, observation.period, studio.words.language())),
                    series: studio.text(&member.series.label),
                    as_of: keep(&full_day(vintage.as_of, studio.words.language())),
                    value: value(vintage.value),
                    now: observation.value.map_or_else(String::new, value),
                });
            }
        }
    }
    rows
}

/// The indicators of the same policy but one, with their places.
fn others<'a>(studio: &Studio<'a>, at: usize) -> impl Iterator<Item = (usize, &'a Indicator)> {
    let indicators = &studio.analysed.catalogue.indicators;
    indicators.iter().enumerate().filter(move |(other, i)| *other != at && i.policy == indicators[at].policy)
}

/// The indicators before and after one in its policy.
fn steps(studio: &Studio<'_>, at: usize) -> (Option<Link>, Option<Link>) {
    let before = others(studio, at).take_while(|(other, _)| *other < at).last();
    let after = others(studio, at).find(|(other, _)| *other > at);
    let link = |found: Option<(usize, &Indicator)>| found.map(|(_, indicator)| studio.link_to(indicator));
    (link(before), link(after))
}

/// More links than this nobody reads.
const MOST_NEIGHBOURS: usize = 12;

/// The other indicators of its policy; where those are many only those of its programme, and that this is so.
fn neighbours(studio: &Studio<'_>, at: usize) -> (Vec<Link>, bool) {
    let programme = studio.analysed.catalogue.indicators[at].programme.as_deref();
    let is_programme = others(studio, at).count() > MOST_NEIGHBOURS;
    let is_near = |other: &Indicator| !is_programme || programme.is_some() && other.programme.as_deref() == programme;
    let near = others(studio, at).filter(|(_, other)| is_near(other));
    (near.map(|(_, other)| studio.link_to(other)).collect(), is_programme)
}
