//! What is declared about an indicator, as names and texts.

use serde::Serialize;

use super::super::Studio;
use super::Link;
use crate::model::{Calendar, Direction, Indicator, SeriesReference, SourceDocument, Text};
use crate::wording::{full_year, keep, published, unit_name};

pub(super) fn facts(studio: &Studio<'_>, indicator: &Indicator) -> Vec<(String, Vec<String>)> {
    let mut facts: Vec<(String, Vec<String>)> = Vec::new();
    let mut add = |id: &str, words: Vec<String>| {
        if !words.is_empty() {
            facts.push((studio.say(id, &[]), words));
        }
    };
    let text = |text: Option<&Text>| studio.optional(text).into_iter().collect::<Vec<_>>();
    add("about-definition", text(indicator.definition.as_ref()));
    add("about-formula", text(indicator.formula.as_ref()));
    add("about-unit", vec![unit_name(studio.words, &indicator.unit)]);
    let kind = if indicator.calendar == Calendar::Survey { "survey" } else { indicator.aggregation.word() };
    let mut aggregation = vec![studio.say(&format!("aggregation-{kind}"), &[])];
    let calendar = ("calendar", indicator.calendar.word());
    aggregation.extend(indicator.read_on.map(|day| studio.say(&format!("read-on-{}", day.word()), &[calendar])));
    aggregation.extend(indicator.counting.map(|counting| studio.say(&format!("counting-{}", counting.word()), &[])));
    aggregation.extend(indicator.restated.then(|| studio.say("restated", &[])));
    add("aggregation", aggregation);
    let whole = indicator.part_of.as_deref().map(SeriesReference::parse);
    add("about-part-of", whole.and_then(|whole| series_name(studio, &whole)).into_iter().collect());
    add("about-base", base(studio, indicator).into_iter().collect());
    let level = indicator.level.word();
    let note = studio.say(&format!("level-{level}-note"), &[]);
    add("about-level", vec![studio.remarked(&studio.say(&format!("level-{level}"), &[]), &note)]);
    let mut direction = vec![studio.say(&format!("about-direction-{}", indicator.direction.word()), &[])];
    if indicator.direction != Direction::Neutral
        && let Some(basis) = studio.optional(indicator.direction_basis.as_ref())
    {
        direction.push(studio.say("about-basis", &[("basis", &basis)]));
    }
    add("about-direction", direction);
    add("about-span", span(studio, indicator).into_iter().collect());
    facts
}

/// The programme that an indicator is of, on the page of its policy.
pub(super) fn programme(studio: &Studio<'_>, indicator: &Indicator) -> Option<Link> {
    let policy = studio.analysed.catalogue.policies.iter().find(|policy| policy.id == indicator.policy)?;
    let programme = policy.programmes.iter().find(|programme| Some(&programme.id) == indicator.programme.as_ref())?;
    Some(studio.link_to_programme(policy, programme))
}

/// A series in words: the name of its indicator, with the value of its dimension.
fn series_name(studio: &Studio<'_>, series: &SeriesReference) -> Option<String> {
    let (_, indicator) = studio.analysed.catalogue.indicator(&series.indicator)?;
    let values = indicator.dimensions.iter().flat_map(|dimension| &dimension.values);
    let title = studio.text(&indicator.title);
    Some(match values.into_iter().find(|known| Some(&known.id) == series.value.as_ref()) {
        Some(known) => studio.remarked(&title, &studio.text(&known.label)),
        None => title,
    })
}

/// The counts that a printed rate rests on.
fn base(studio: &Studio<'_>, indicator: &Indicator) -> Option<String> {
    let base = indicator.methods.base.as_ref()?;
    let denominator = series_name(studio, &base.denominator)?;
    let numerator = base.numerator.as_ref().and_then(|numerator| series_name(studio, numerator));
    Some(match numerator {
        Some(numerator) => studio.say("base-both", &[("numerator", &numerator), ("denominator", &denominator)]),
        None => studio.say("base-denominator", &[("denominator", &denominator)]),
    })
}

/// First and last year of the indicator's own data.
pub(super) fn span(studio: &Studio<'_>, indicator: &Indicator) -> Option<String> {
    let (at, _) = studio.analysed.catalogue.indicator(&indicator.id)?;
    let years = || studio.analysed.catalogue.series_of(at).flat_map(|m| m.series.observations.iter().map(|o| o.period));
    let (first, last) = (years().min()?, years().max()?);
    let name = |year| keep(&full_year(indicator, year, studio.words.language()));
    Some(if first == last { name(first) } else { studio.years(&name(first), &name(last)) })
}

/// A source in words, with its address where it has one.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct SourceView {
    pub(super) words: String,
    pub(super) url: Option<String>,
}

pub(super) fn source_view(studio: &Studio<'_>, source: &SourceDocument) -> SourceView {
    SourceView { words: source_words(studio, source), url: source.url.clone() }
}

/// A source in words.
pub(in super::super) fn source_words(studio: &Studio<'_>, source: &SourceDocument) -> String {
    let words = document_words(studio, &source.document, source.page.as_deref(), source.published.as_deref());
    match &source.section {
        Some(section) => studio.say("about-source-section", &[("source", &words), ("section", &studio.text(section))]),
        None => words,
    }
}

/// A document in words, with its page and when it was published.
pub(super) fn document_words(studio: &Studio<'_>, title: &Text, page: Option<&str>, on: Option<&str>) -> String {
    let mut words = studio.text(title);
    if let Some(page) = page {
        words = format!("{words} {}", studio.say("about-source-page", &[("page", page)]));
    }
    if let Some(on) = on {
        let day = published(studio.words, on);
        words = studio.remarked(&words, &studio.say("about-source-published", &[("published", &day)]));
    }
    words
}

pub(super) fn breaks(studio: &Studio<'_>, indicator: &Indicator) -> Vec<String> {
    let language = studio.words.language();
    let breaks = indicator.breaks.iter().map(|brk| {
        let year = keep(&full_year(indicator, brk.period, language));
        match studio.optional(brk.note.as_ref()) {
            Some(note) => studio.named(&year, &note),
            None => year,
        }
    });
    breaks.collect()
}

pub(super) fn events(studio: &Studio<'_>, indicator: &Indicator) -> Vec<String> {
    let language = studio.words.language();
    let events = indicator.events.iter().map(|event| {
        let from = full_year(indicator, event.from, language);
        let years = match event.to {
            Some(to) if to == event.from => from,
            Some(to) => studio.years(&from, &full_year(indicator, to, language)),
            None => studio.say("since-year", &[("from", &from)]),
        };
        studio.named(&keep(&years), &studio.text(&event.note))
    });
    events.collect()
}

pub(super) fn reasons(studio: &Studio<'_>, indicator: &Indicator) -> Vec<String> {
    let reasons = indicator.reasons.iter().map(|reason| {
        let year = keep(&full_year(indicator, reason.period, studio.words.language()));
        let by = reason.by.as_ref().and_then(|id| studio.analysed.catalogue.department(id));
        let text = studio.text(&reason.text);
        let said = by.map_or_else(|| text.clone(), |by| studio.remarked(&text, &studio.text(&by.name)));
        studio.named(&year, &said)
    });
    reasons.collect()
}
