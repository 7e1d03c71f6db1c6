//! What is declared about an indicator, as names and texts.

use serde::Serialize;

use super::super::Studio;
use crate::model::{Calendar, Direction, Indicator, SeriesReference, SourceDocument};
use crate::wording::{full_year, keep};

pub(super) fn facts(studio: &Studio<'_>, indicator: &Indicator) -> Vec<(String, Vec<String>)> {
    let mut facts: Vec<(String, Vec<String>)> = Vec::new();
    let mut add = |id: &str, words: Vec<String>| {
        if !words.is_empty() {
            facts.push((studio.say(id, &[]), words));
        }
    };
    let text = |text: Option<&crate::model::Text>| studio.optional(text).into_iter().collect::<Vec<_>>();
    add("about-definition", text(indicator.definition.as_ref()));
    add("about-formula", text(indicator.formula.as_ref()));
    add("about-unit", vec![indicator.unit.written().to_owned()]);
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
    add("about-level", vec![format!("{}（{note}）", studio.say(&format!("level-{level}"), &[]))]);
    let mut direction = vec![studio.say(&format!("about-direction-{}", indicator.direction.word()), &[])];
    if indicator.direction != Direction::Neutral
        && let Some(basis) = studio.optional(indicator.direction_basis.as_ref())
    {
        direction.push(studio.say("about-basis", &[("basis", &basis)]));
    }
    add("about-direction", direction);
    add("about-programme", programme(studio, indicator).into_iter().collect());
    add("about-department", departments(studio, indicator));
    add("about-span", span(studio, indicator).into_iter().collect());
    facts
}

fn programme(studio: &Studio<'_>, indicator: &Indicator) -> Option<String> {
    let policy = studio.analysed.catalogue.policies.iter().find(|policy| policy.id == indicator.policy)?;
    let programme = policy.programmes.iter().find(|programme| Some(&programme.id) == indicator.programme.as_ref())?;
    Some(studio.text(&programme.title))
}

fn departments(studio: &Studio<'_>, indicator: &Indicator) -> Vec<String> {
    let known = indicator.departments.iter().filter_map(|id| studio.analysed.catalogue.department(id));
    known
        .map(|department| {
            let bureau = department.bureau.as_ref().map_or_else(String::new, |b| format!("{}　", studio.text(b)));
            let name = format!("{bureau}{}", studio.text(&department.name));
            match &department.phone {
                Some(phone) => format!("{name}（{} {phone}）", studio.say("about-phone", &[])),
                None => name,
            }
        })
        .collect()
}

/// A series in words: the name of its indicator, with the value of its dimension.
fn series_name(studio: &Studio<'_>, series: &SeriesReference) -> Option<String> {
    let (_, indicator) = studio.analysed.catalogue.indicator(&series.indicator)?;
    let values = indicator.dimensions.iter().flat_map(|dimension| &dimension.values);
    let title = studio.text(&indicator.title);
    Some(match values.into_iter().find(|known| Some(&known.id) == series.value.as_ref()) {
        Some(known) => format!("{title}（{}）", studio.text(&known.label)),
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
fn span(studio: &Studio<'_>, indicator: &Indicator) -> Option<String> {
    let (at, _) = studio.analysed.catalogue.indicator(&indicator.id)?;
    let years = || studio.analysed.catalogue.series_of(at).flat_map(|m| m.series.observations.iter().map(|o| o.period));
    let (first, last) = (years().min()?, years().max()?);
    let name = |year| full_year(indicator, year, studio.words.language());
    Some(if first == last { name(first) } else { format!("{}～{}", name(first), name(last)) })
}

/// A source in words, with its address where it has one.
#[derive(Debug, Serialize)]
pub(super) struct SourceView {
    words: String,
    url: Option<String>,
}

pub(super) fn source_view(studio: &Studio<'_>, source: &SourceDocument) -> SourceView {
    SourceView { words: source_words(studio, source), url: source.url.clone() }
}

/// A source in words.
pub(in super::super) fn source_words(studio: &Studio<'_>, source: &SourceDocument) -> String {
    let mut words = studio.text(&source.document);
    if let Some(page) = &source.page {
        words = format!("{words} {}", studio.say("about-source-page", &[("page", page)]));
    }
    if let Some(published) = &source.published {
        words = format!(
            "{words}（{}）",
            studio.say("about-source-published", &[("published", &published_words(published))])
        );
    }
    words
}

/// `2024-11` as `2024年11月`, `2016-09-02` as `2016年9月2日`; anything else as written.
pub(super) fn published_words(published: &str) -> String {
    let parts: Vec<Option<u32>> = published.split('-').map(|part| part.parse().ok()).collect();
    match parts.as_slice() {
        [Some(year), Some(month)] => keep(&format!("{year}年{month}月")),
        [Some(year), Some(month), Some(day)] => keep(&format!("{year}年{month}月{day}日")),
        _ => published.to_owned(),
    }
}

pub(super) fn breaks(studio: &Studio<'_>, indicator: &Indicator) -> Vec<String> {
    let language = studio.words.language();
    let breaks = indicator.breaks.iter().map(|brk| {
        let year = keep(&full_year(indicator, brk.period, language));
        match studio.optional(brk.note.as_ref()) {
            Some(note) => format!("{year}：{note}"),
            None => year,
        }
    });
    breaks.collect()
}

pub(super) fn events(studio: &Studio<'_>, indicator: &Indicator) -> Vec<String> {
    let language = studio.words.language();
    let events = indicator.events.iter().map(|event| {
        let to = event.to.map_or_else(String::new, |to| full_year(indicator, to, language));
        let years = if event.to == Some(event.from) {
            full_year(indicator, event.from, language)
        } else {
            format!("{}～{to}", full_year(indicator, event.from, language))
        };
        format!("{}：{}", keep(&years), studio.text(&event.note))
    });
    events.collect()
}

pub(super) fn reasons(studio: &Studio<'_>, indicator: &Indicator) -> Vec<String> {
    let reasons = indicator.reasons.iter().map(|reason| {
        let year = keep(&full_year(indicator, reason.period, studio.words.language()));
        let by = reason.by.as_ref().and_then(|id| studio.analysed.catalogue.department(id));
        let by = by.map_or_else(String::new, |department| format!("（{}）", studio.text(&department.name)));
        format!("{year}：{}{by}", studio.text(&reason.text))
    });
    reasons.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::{full_day, unmarked};

    #[test]
    fn days_and_dates_are_printed_as_offices_do() {
        let day = |year, month, day| full_day(jiff::civil::date(year, month, day), crate::model::Language::Ja);
        assert_eq!(day(2019, 10, 31), "令和元年10月31日");
        assert_eq!(day(2019, 4, 30), "平成31年4月30日");
        assert_eq!(unmarked(&published_words("2024-11")), "2024年11月");
        assert_eq!(published_words("令和6年秋"), "令和6年秋");
    }
}
