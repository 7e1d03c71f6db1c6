//! The page of an indicator.

use serde::Serialize;

use super::super::{Pages, Studio, markdown};
use super::analysis::Panel;
use super::card::Card;
use super::table::Table;
use super::{Frame, Link};
use crate::analyse::SeriesAnalysis;
use crate::chart::Figure;
use crate::collect::Member;
use crate::model::{Calendar, Direction, Indicator, Observation, SourceDocument};
use crate::wording::{cross_section, full_day, full_year, keep, sentences, unmarked, year_name};

/// The page of an indicator.
#[derive(Debug, Serialize)]
pub(in super::super) struct IndicatorPage {
    frame: Frame,
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
    /// The unit of the table's numbers.
    table_unit: String,
    downloads: Vec<Download>,
    /// The analysis of the series that stands for the indicator.
    panels: Vec<Panel>,
    /// The analyses of its other series.
    part_panels: Vec<Panel>,
    /// Said where the newest whole year lies before the plan.
    before_plan: Option<String>,
    /// Whether all earlier readings were read inside their year.
    interim: bool,
    vintages: Vec<VintageRow>,
    /// Name and text of what is declared about it.
    facts: Vec<(String, Vec<String>)>,
    sources: Vec<String>,
    breaks: Vec<String>,
    events: Vec<String>,
    reasons: Vec<String>,
    /// Safe HTML.
    notes: Option<String>,
    neighbours: Vec<Link>,
}

/// A chart on the page.
#[derive(Debug, Serialize)]
struct FigureView {
    title: String,
    caption: String,
    /// Safe SVG.
    wide: String,
    /// Safe SVG.
    narrow: String,
    /// The chart as a file of its own.
    file: String,
}

/// A file to download.
#[derive(Debug, Serialize)]
struct Download {
    words: String,
    href: String,
    size: String,
}

/// An earlier reading.
#[derive(Debug, Serialize)]
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
    let said = |pair: (&Member, &SeriesAnalysis)| -> Vec<String> {
        sentences(studio.words, indicator, pair, &all)
            .into_iter()
            .map(|sentence| sentence.0)
            .collect()
    };
    let headline = analysed.headline(at);
    let short = cross_section(studio.words, analysed, at);
    let sentences = short.map_or_else(
        || headline.map(said).unwrap_or_default(),
        |short| vec![short.sentence.0],
    );
    let (number, policy) = studio.policy_title(&indicator.policy).unwrap_or_default();
    let title = studio.text(&indicator.title);
    let description = unmarked(&sentences.first().cloned().unwrap_or_default());
    let mut frame = studio.frame("../", "indicators", title, description);
    frame.crumbs = vec![
        Link {
            words: studio.say("nav-indicators", &[]),
            href: "index.html".into(),
        },
        Link {
            words: policy.clone(),
            href: format!("policies/{}.html", indicator.policy),
        },
    ];
    let named = all.len() > 1;
    let headline_key = headline.map(|(member, _)| member.series.key.clone());
    let mut ordered = all.clone();
    ordered.sort_by_key(|(member, _)| Some(&member.series.key) != headline_key.as_ref());
    let single_year = named && all.iter().all(|(_, analysis)| analysis.kept.len() < 2);
    let mut panels: Vec<Panel> = if single_year {
        studio.single_year_panel(indicator, &all).into_iter().collect()
    } else {
        let panel = |pair: &(&Member, &SeriesAnalysis)| {
            let is_headline = Some(&pair.0.series.key) == headline_key.as_ref();
            studio.panel(
                indicator,
                *pair,
                named,
                if is_headline { Vec::new() } else { said(*pair) },
            )
        };
        ordered.iter().map(panel).collect()
    };
    let part_panels = panels.split_off(panels.len().min(1));
    IndicatorPage {
        id: indicator.id.clone(),
        card: studio.card(at),
        policy: studio.say("policy-number", &[("number", &number.to_string())]) + "　" + &policy,
        level: studio.say(&format!("level-{}", indicator.level.word()), &[]),
        summary: studio.optional(indicator.summary.as_ref()),
        figures: figure_views(&indicator.id, figures),
        table: studio.table(at),
        table_unit: indicator.unit.written().to_owned(),
        downloads: downloads(studio, indicator, files),
        panels,
        part_panels,
        before_plan: before_plan(studio, headline),
        interim: analysed
            .series_of(at)
            .all(|(m, _)| m.series.observations.iter().all(only_interim)),
        vintages: vintages(studio, indicator, &all),
        facts: facts(studio, indicator),
        sources: indicator
            .sources
            .iter()
            .map(|source| source_words(studio, source))
            .collect(),
        breaks: breaks(studio, indicator),
        events: events(studio, indicator),
        reasons: reasons(studio, indicator),
        notes: studio
            .optional(indicator.notes.as_ref())
            .map(|notes| markdown::html(&notes)),
        neighbours: neighbours(studio, at),
        sentences,
        frame,
    }
}

/// That the newest whole year lies before the plan begins.
fn before_plan(studio: &Studio<'_>, headline: Option<(&Member, &SeriesAnalysis)>) -> Option<String> {
    let plan = studio.analysed.catalogue.site.plan.as_ref()?;
    let (newest, _) = headline?.1.latest()?;
    let period = studio.plan_period()?;
    (newest < plan.from).then(|| studio.say("plan-before", &[("period", &period)]))
}

/// Whether what was published earlier of an observation was read before its year had ended.
fn only_interim(observation: &Observation) -> bool {
    observation
        .vintages
        .iter()
        .all(|vintage| vintage.as_of < observation.span.to)
}

fn figure_views(id: &str, figures: Vec<Figure>) -> Vec<FigureView> {
    let views = figures.into_iter().enumerate().map(|(number, figure)| FigureView {
        title: figure.title,
        caption: figure.caption,
        wide: figure.wide,
        narrow: figure.narrow,
        file: if number == 0 {
            format!("charts/{id}.svg")
        } else {
            format!("charts/{id}-{}.svg", number + 1)
        },
    });
    views.collect()
}

fn downloads(studio: &Studio<'_>, indicator: &Indicator, files: &Pages) -> Vec<Download> {
    let kinds = [("csv", "download-csv"), ("json", "download-json")];
    let found = kinds.iter().filter_map(|(ending, words)| {
        let href = format!("data/indicators/{}.{ending}", indicator.id);
        let size = files.get(&href)?.len();
        Some(Download {
            words: studio.say(words, &[]),
            href,
            size: size_words(size),
        })
    });
    found.collect()
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
                let value = |value| crate::wording::with_unit(value, indicator.decimals, &indicator.unit);
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

fn facts(studio: &Studio<'_>, indicator: &Indicator) -> Vec<(String, Vec<String>)> {
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
    let kind = if indicator.calendar == Calendar::Survey {
        "survey"
    } else {
        indicator.aggregation.word()
    };
    let mut aggregation = vec![studio.say(&format!("aggregation-{kind}"), &[])];
    aggregation.extend(
        indicator
            .read_on
            .map(|day| studio.say(&format!("read-on-{}", day.word()), &[])),
    );
    add("aggregation", aggregation);
    let level = indicator.level.word();
    let note = studio.say(&format!("level-{level}-note"), &[]);
    add(
        "about-level",
        vec![format!("{}（{note}）", studio.say(&format!("level-{level}"), &[]))],
    );
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
    let policy = studio
        .analysed
        .catalogue
        .policies
        .iter()
        .find(|policy| policy.id == indicator.policy)?;
    let programme = policy
        .programmes
        .iter()
        .find(|programme| Some(&programme.id) == indicator.programme.as_ref())?;
    Some(studio.text(&programme.title))
}

fn departments(studio: &Studio<'_>, indicator: &Indicator) -> Vec<String> {
    let known = indicator
        .departments
        .iter()
        .filter_map(|id| studio.analysed.catalogue.department(id));
    known
        .map(|department| match &department.phone {
            Some(phone) => format!(
                "{}（{} {phone}）",
                studio.text(&department.name),
                studio.say("about-phone", &[])
            ),
            None => studio.text(&department.name),
        })
        .collect()
}

/// First and last year of the indicator's own data.
fn span(studio: &Studio<'_>, indicator: &Indicator) -> Option<String> {
    let (at, _) = studio.analysed.catalogue.indicator(&indicator.id)?;
    let years = || {
        studio
            .analysed
            .catalogue
            .series_of(at)
            .flat_map(|m| m.series.observations.iter().map(|o| o.period))
    };
    let (first, last) = (years().min()?, years().max()?);
    let language = studio.words.language();
    let name = |year| match indicator.calendar {
        Calendar::FiscalYear => full_year(year, language),
        Calendar::CalendarYear | Calendar::Survey => year_name(indicator, year, language),
    };
    Some(if first == last {
        name(first)
    } else {
        format!("{}～{}", name(first), name(last))
    })
}

pub(super) fn source_words(studio: &Studio<'_>, source: &SourceDocument) -> String {
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
fn published_words(published: &str) -> String {
    let parts: Vec<Option<u32>> = published.split('-').map(|part| part.parse().ok()).collect();
    match parts.as_slice() {
        [Some(year), Some(month)] => keep(&format!("{year}年{month}月")),
        [Some(year), Some(month), Some(day)] => keep(&format!("{year}年{month}月{day}日")),
        _ => published.to_owned(),
    }
}

fn breaks(studio: &Studio<'_>, indicator: &Indicator) -> Vec<String> {
    let language = studio.words.language();
    let breaks = indicator.breaks.iter().map(|brk| {
        let year = keep(&full_year(brk.period, language));
        match studio.optional(brk.note.as_ref()) {
            Some(note) => format!("{year}：{note}"),
            None => year,
        }
    });
    breaks.collect()
}

fn events(studio: &Studio<'_>, indicator: &Indicator) -> Vec<String> {
    let language = studio.words.language();
    let events = indicator.events.iter().map(|event| {
        let to = event.to.map_or_else(String::new, |to| full_year(to, language));
        let years = if event.to == Some(event.from) {
            full_year(event.from, language)
        } else {
            format!("{}～{to}", full_year(event.from, language))
        };
        format!("{}：{}", keep(&years), studio.text(&event.note))
    });
    events.collect()
}

fn reasons(studio: &Studio<'_>, indicator: &Indicator) -> Vec<String> {
    let reasons = indicator.reasons.iter().map(|reason| {
        let year = keep(&full_year(reason.period, studio.words.language()));
        let by = reason
            .by
            .as_ref()
            .and_then(|id| studio.analysed.catalogue.department(id));
        let by = by.map_or_else(String::new, |department| {
            format!("（{}）", studio.text(&department.name))
        });
        format!("{year}：{}{by}", studio.text(&reason.text))
    });
    reasons.collect()
}

fn neighbours(studio: &Studio<'_>, at: usize) -> Vec<Link> {
    let indicators = &studio.analysed.catalogue.indicators;
    let same = indicators
        .iter()
        .enumerate()
        .filter(|(other, i)| *other != at && i.policy == indicators[at].policy);
    same.map(|(_, indicator)| Link {
        words: studio.text(&indicator.title),
        href: format!("indicators/{}.html", indicator.id),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_printed_as_offices_do() {
        let day = |year, month, day| full_day(jiff::civil::date(year, month, day), crate::model::Language::Ja);
        assert_eq!(day(2019, 10, 31), "令和元年10月31日");
        assert_eq!(day(2019, 4, 30), "平成31年4月30日");
        assert_eq!(unmarked(&published_words("2024-11")), "2024年11月");
        assert_eq!(published_words("令和6年秋"), "令和6年秋");
        assert_eq!(unmarked(&size_words(1234)), "2KB");
    }
}
