//! Which chart an indicator gets, and everything printed in it: from the analysis to [`Plot`]s and their drawings.

use super::plot::{Break, Event, Kind, Mark, Plot, Point, Row, Series, Size, Spark, Target, Tick};
use super::{DrawError, draw, sparkline};
use crate::analyse::{Analysed, SeriesAnalysis};
use crate::collect::Member;
use crate::model::{Aggregation, ChartKind, FiscalYear, Indicator, Key, Measure, Observation, Status, UnitKind};
use crate::wording::{Sentence, Words, describe, era_year, grouped, sentences, span_words, tick, unmarked};

/// A finished chart with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The id its drawings' ids begin with.
    pub id: String,
    /// One of the sentences: what is seen.
    pub title: String,
    /// What is drawn, in which unit, and what hatching means.
    pub caption: String,
    /// For tablets, desks and paper.
    pub wide: String,
    /// For phones.
    pub narrow: String,
}

type Pair<'a> = (&'a Member, &'a SeriesAnalysis);

/// What composing needs to know of an indicator.
struct Composer<'a> {
    words: &'a Words,
    analysed: &'a Analysed,
    indicator: &'a Indicator,
    series: Vec<Pair<'a>>,
}

/// The charts of an indicator: one, or one for each series where they do not share an axis.
///
/// # Errors
/// Only if plotters itself fails.
pub fn figures(words: &Words, analysed: &Analysed, index: usize) -> Result<Vec<Figure>, DrawError> {
    let Some(headline) = analysed.headline(index) else {
        return Ok(Vec::new());
    };
    let series: Vec<Pair<'_>> = analysed.series_of(index).collect();
    let indicator = &analysed.catalogue.indicators[index];
    let composer = Composer {
        words,
        analysed,
        indicator,
        series,
    };
    let parts = || {
        composer
            .series
            .iter()
            .filter(|(member, _)| !member.series.is_total())
            .copied()
    };
    let chart = composer.kind();
    if chart == ChartKind::Multiples {
        let single = if drawn_as_line(indicator) {
            Kind::Line
        } else {
            Kind::Bar
        };
        return parts().map(|pair| composer.figure(&[pair], pair, single)).collect();
    }
    let shown: Vec<Pair<'_>> = parts().collect();
    let kind = match chart {
        ChartKind::Line => Kind::Line,
        ChartKind::Stacked => Kind::Stacked,
        ChartKind::Rows => Kind::Rows,
        ChartKind::Bar | ChartKind::Multiples if shown.len() > 1 => Kind::Grouped,
        ChartKind::Bar | ChartKind::Multiples => Kind::Bar,
    };
    Ok(vec![composer.figure(&shown, headline, kind)?])
}

/// The small drawing of a card: the series that stands for the indicator.
#[must_use]
pub fn spark(analysed: &Analysed, index: usize) -> String {
    let Some((member, _)) = analysed.headline(index) else {
        return String::new();
    };
    let indicator = &analysed.catalogue.indicators[index];
    let points = member.series.observations.iter().map(|observation| Point {
        year: observation.period.year(),
        value: observation.value,
        mark: mark(observation),
        ..Point::default()
    });
    sparkline(&Spark {
        bars: !drawn_as_line(indicator),
        points: points.collect(),
        breaks: indicator.breaks.iter().map(|brk| brk.period.year()).collect(),
        bound: natural_bound(indicator),
    })
}

/// Lines for rates and stocks, bars for yearly counts and sums.
fn drawn_as_line(indicator: &Indicator) -> bool {
    match indicator.chart {
        Some(ChartKind::Line) => true,
        Some(ChartKind::Bar | ChartKind::Stacked) => false,
        _ => {
            matches!(
                indicator.measure,
                Measure::Rate | Measure::Ratio | Measure::Index | Measure::Rank
            ) || indicator.aggregation != Aggregation::Annual
        }
    }
}

fn natural_bound(indicator: &Indicator) -> Option<(f64, f64)> {
    let declared = indicator.bound.as_ref().map(|(most, _)| (0.0, *most));
    declared.or_else(|| (indicator.unit.is_percent() && indicator.measure == Measure::Rate).then_some((0.0, 100.0)))
}

fn mark(observation: &Observation) -> Mark {
    match observation.status {
        Status::Withheld => Mark::Withheld,
        _ if observation.value.is_none() => Mark::Missing,
        _ if !observation.complete => Mark::Incomplete,
        Status::Provisional => Mark::Provisional,
        _ => Mark::Full,
    }
}

impl Composer<'_> {
    fn kind(&self) -> ChartKind {
        if let Some(chosen) = self.indicator.chart {
            return chosen;
        }
        let parts = self
            .series
            .iter()
            .filter(|(member, _)| !member.series.is_total())
            .count();
        let years = self.years().len();
        if years == 1 && parts > 2 {
            return ChartKind::Rows;
        }
        match (parts, drawn_as_line(self.indicator)) {
            (5.., _) => ChartKind::Multiples,
            (_, true) => ChartKind::Line,
            (2..=3, false) if self.indicator.is_additive() => ChartKind::Stacked,
            (_, false) => ChartKind::Bar,
        }
    }

    fn years(&self) -> Vec<FiscalYear> {
        let mut years: Vec<FiscalYear> = self
            .series
            .iter()
            .flat_map(|(member, _)| member.series.observations.iter().map(|o| o.period))
            .collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    fn is_stock(&self) -> bool {
        matches!(
            self.indicator.aggregation,
            Aggregation::PointInTime | Aggregation::Cumulative
        )
    }

    fn figure(&self, shown: &[Pair<'_>], speaker: Pair<'_>, kind: Kind) -> Result<Figure, DrawError> {
        let key = &speaker.0.series.key;
        let id = if shown.len() == 1 && !key.is_empty() {
            format!("chart-{}", key.slug())
        } else {
            "chart".to_owned()
        };
        let plot = match kind {
            Kind::Rows => self.rows_plot(&id, shown),
            _ => self.plot(&id, shown, speaker, kind),
        };
        let caption = self.caption(&plot, shown);
        Ok(Figure {
            title: plot.title.clone(),
            wide: draw(&plot, Size::Wide)?,
            narrow: draw(&plot, Size::Narrow)?,
            id,
            caption,
        })
    }

    /// The first sentence on a series, with its name where it is one of several.
    fn title(&self, speaker: Pair<'_>) -> String {
        let said = sentences(self.words, self.indicator, speaker, &self.series);
        let first = said.first().map(Sentence::plain).unwrap_or_default();
        let sentence = first
            .split_inclusive('。')
            .next()
            .unwrap_or_default()
            .trim_end_matches('。');
        if self.series.len() == 1 || speaker.0.series.is_total() {
            return sentence.to_owned();
        }
        let label = speaker.0.series.label.get(self.words.language());
        self.words
            .get("chart-of-series", &[("label", label), ("sentence", sentence)])
    }

    fn description(&self, shown: &[Pair<'_>]) -> String {
        let language = self.words.language();
        let mut listed: Vec<Pair<'_>> = shown.to_vec();
        listed.extend(self.series.iter().filter(|(member, _)| member.series.is_total()));
        let sentences = listed.iter().map(|(member, _)| {
            let points = describe(self.words, self.indicator, member);
            let title = member.series.label.get(language);
            let facts = [
                ("title", title),
                ("unit", self.indicator.unit.written()),
                ("points", &points),
            ];
            self.words.get("describe-sentence", &facts)
        });
        sentences.collect::<Vec<_>>().concat()
    }

    /// Yen in 万円 or 億円 on axes: what labels are divided by, and the unit that makes of it.
    fn scale(&self, shown: &[Pair<'_>]) -> (f64, String) {
        let values = shown
            .iter()
            .flat_map(|(member, _)| member.series.observations.iter().filter_map(|o| o.value));
        let greatest = values.fold(0.0_f64, |greatest, value| greatest.max(value.abs()));
        match self.indicator.unit.kind() {
            UnitKind::Yen(1) if greatest >= 1e9 => (1e8, "億円".to_owned()),
            UnitKind::Yen(1) if greatest >= 1e5 => (1e4, "万円".to_owned()),
            _ => (1.0, self.indicator.unit.symbol().to_owned()),
        }
    }

    fn plot(&self, id: &str, shown: &[Pair<'_>], speaker: Pair<'_>, kind: Kind) -> Plot {
        let (scale, unit) = self.scale(shown);
        let decimals = if scale > 1.0 { 0 } else { self.indicator.decimals };
        let totals = self
            .series
            .iter()
            .find(|(member, _)| member.series.is_total() && kind == Kind::Stacked);
        let years = self.ticks(shown);
        let in_range = |year: FiscalYear| years.iter().any(|tick| tick.year == year.year());
        let breaks = self.indicator.breaks.iter().filter(|brk| in_range(brk.period));
        Plot {
            id: id.to_owned(),
            title: self.title(speaker),
            description: self.description(shown),
            kind,
            unit,
            decimals,
            scale,
            series: shown.iter().map(|pair| self.series(pair.0, scale, decimals)).collect(),
            totals: totals.map(|pair| self.series(pair.0, scale, decimals)),
            bound: natural_bound(self.indicator),
            bound_label: self.bound_label(),
            cut_label: Some(self.words.get("chart-cut", &[("value", "{}")])),
            targets: self.targets(shown, &years, scale, decimals),
            breaks: breaks
                .map(|brk| Break {
                    year: brk.period.year(),
                    label: self.words.get("chart-break", &[]),
                })
                .collect(),
            events: self.events(&years),
            plan: self.plan(&years),
            years,
            ..Plot::default()
        }
    }

    fn bound_label(&self) -> Option<String> {
        let (most, title) = self.indicator.bound.as_ref()?;
        let (value, name) = (grouped(*most, 0), title.get(self.words.language()));
        Some(self.words.get("chart-all", &[("value", &value), ("unit", name)]))
    }

    fn ticks(&self, shown: &[Pair<'_>]) -> Vec<Tick> {
        let observations = || shown.iter().flat_map(|(member, _)| &member.series.observations);
        let (first, last) = (
            observations().map(|o| o.period).min(),
            observations().map(|o| o.period).max(),
        );
        let (Some(first), Some(last)) = (first, last) else {
            return Vec::new();
        };
        let years = (first.year()..=last.year()).filter_map(FiscalYear::new);
        years
            .map(|year| {
                let partial = observations().find(|o| o.period == year && !o.complete);
                Tick {
                    year: year.year(),
                    label: tick(year, self.words.language()),
                    western: year.year().to_string(),
                    span: partial.map(|o| self.short_span(o)),
                }
            })
            .collect()
    }

    /// The span under a tick: only the end that differs from the year's own.
    fn short_span(&self, observation: &Observation) -> String {
        let whole = observation.period.whole();
        let words = unmarked(&span_words(observation, self.is_stock()).unwrap_or_default());
        let Some((from, to)) = words.split_once('～').filter(|_| !self.is_stock()) else {
            return words;
        };
        match (observation.span.from == whole.from, observation.span.to == whole.to) {
            (true, false) => format!("～{to}"),
            (false, true) => format!("{from}～"),
            _ => words,
        }
    }

    fn series(&self, member: &Member, scale: f64, decimals: u32) -> Series {
        let points = member
            .series
            .observations
            .iter()
            .map(|observation| self.point(observation, scale, decimals));
        Series {
            key: member.series.key.slug(),
            label: member.series.label.get(self.words.language()).to_owned(),
            points: points.collect(),
        }
    }

    fn point(&self, observation: &Observation, scale: f64, decimals: u32) -> Point {
        let year = era_year(observation.period, self.words.language());
        let span = span_words(observation, self.is_stock())
            .map_or_else(String::new, |span| format!("（{}）", unmarked(&span)));
        let status = || self.words.get(&format!("status-{}", observation.status.code()), &[]);
        let value = observation.value.map(|value| {
            unmarked(&crate::wording::with_unit(
                value,
                self.indicator.decimals,
                &self.indicator.unit,
            ))
        });
        Point {
            year: observation.period.year(),
            value: observation.value,
            interval: None,
            mark: mark(observation),
            text: format!("{year}{span} {}", value.unwrap_or_else(status)),
            label: observation
                .value
                .map_or_else(String::new, |value| grouped(value / scale, decimals)),
        }
    }

    fn targets(&self, shown: &[Pair<'_>], years: &[Tick], scale: f64, decimals: u32) -> Vec<Target> {
        let mut targets: Vec<Target> = Vec::new();
        for target in shown
            .iter()
            .filter_map(|(_, analysis)| analysis.target.as_ref().map(|t| &t.target))
        {
            let value = grouped(target.value / scale, decimals);
            let on_axis = years.iter().any(|tick| tick.year == target.period.year());
            let label = if on_axis {
                self.words.get("chart-target", &[("value", &value)])
            } else {
                let year = tick(target.period, self.words.language());
                self.words
                    .get("chart-target-year", &[("year", &year), ("value", &value)])
            };
            targets.push(Target {
                year: on_axis.then_some(target.period.year()),
                value: target.value,
                label,
            });
        }
        targets
    }

    fn events(&self, years: &[Tick]) -> Vec<Event> {
        let Some(last) = years.last() else { return Vec::new() };
        let events = self
            .indicator
            .events
            .iter()
            .filter(|event| event.from.year() <= last.year);
        events
            .map(|event| Event {
                from: event.from.year(),
                to: Some(event.to.map_or(last.year, |to| to.year().min(last.year))),
                label: event.note.get(self.words.language()).trim_end_matches('。').to_owned(),
            })
            .collect()
    }

    fn plan(&self, years: &[Tick]) -> Option<(i32, i32, String)> {
        let plan = self.analysed.catalogue.site.plan.as_ref()?;
        let within = years
            .iter()
            .filter(|tick| (plan.from.year()..=plan.to.year()).contains(&tick.year));
        let covered: Vec<i32> = within.map(|tick| tick.year).collect();
        Some((*covered.first()?, *covered.last()?, self.words.get("chart-plan", &[])))
    }

    /// One bar for each value of the dimension. Where there is something to compare with, bars are shares of it, so that
    /// 1,103.8 beds and 2.7 offices can stand under each other.
    fn rows_plot(&self, id: &str, shown: &[Pair<'_>]) -> Plot {
        let indexed = !self.indicator.benchmarks.is_empty();
        let (scale, unit) = if indexed {
            (1.0, self.words.get("chart-index", &[]))
        } else {
            self.scale(shown)
        };
        let keys = self.indicator.dimensions.first().map_or_else(Vec::new, |dimension| {
            dimension
                .values
                .iter()
                .map(|value| Key(vec![(dimension.id.clone(), value.id.clone())]))
                .collect()
        });
        let rows = keys.iter().map(|key| self.row(key, shown, scale)).collect();
        let reference = if indexed {
            "chart-reference-benchmark"
        } else {
            "chart-reference-target"
        };
        let title = self
            .indicator
            .benchmarks
            .first()
            .map_or("", |benchmark| benchmark.title.get(self.words.language()));
        let has_reference = indexed || !self.indicator.targets.is_empty();
        Plot {
            id: id.to_owned(),
            title: if indexed {
                self.words.get("chart-index-title", &[("title", title)])
            } else {
                self.rows_title(shown)
            },
            description: self.description(shown),
            kind: Kind::Rows,
            unit,
            decimals: if indexed { 0 } else { self.indicator.decimals },
            scale,
            rows,
            reference_label: has_reference.then(|| self.words.get(reference, &[("title", title)])),
            ..Plot::default()
        }
    }

    /// How many of the rows with a target reached it; without targets of their year, what the rows are.
    fn rows_title(&self, shown: &[Pair<'_>]) -> String {
        let newest = self.years().last().copied();
        let year = newest.map_or_else(String::new, |year| era_year(year, self.words.language()));
        let aimed: Vec<bool> = shown
            .iter()
            .filter_map(|(_, analysis)| analysis.target.as_ref())
            .filter(|attainment| Some(attainment.target.period) == newest && Some(attainment.actual.0) == newest)
            .map(|attainment| attainment.met)
            .collect();
        if aimed.is_empty() {
            let title = self.indicator.title.get(self.words.language());
            return self.words.get("chart-rows-title", &[("title", title), ("year", &year)]);
        }
        let (all, met) = (
            aimed.len().to_string(),
            aimed.iter().filter(|met| **met).count().to_string(),
        );
        self.words
            .get("chart-rows-met", &[("all", &all), ("met", &met), ("year", &year)])
    }

    fn row(&self, key: &Key, shown: &[Pair<'_>], scale: f64) -> Row {
        let newest = shown
            .iter()
            .find(|(member, _)| member.series.key == *key)
            .and_then(|(m, _)| m.series.observations.last());
        let decimals = if scale > 1.0 { 0 } else { self.indicator.decimals };
        let mut point = newest.map_or_else(
            || Point {
                mark: Mark::Missing,
                ..Point::default()
            },
            |observation| self.point(observation, scale, decimals),
        );
        let benchmark = self
            .indicator
            .benchmarks
            .iter()
            .find(|b| b.key.as_ref().is_none_or(|wanted| wanted == key));
        let mut reference = self
            .indicator
            .targets
            .iter()
            .rfind(|t| t.key.as_ref() == Some(key))
            .map(|target| target.value);
        let mut note = None;
        if let Some(benchmark) = benchmark.filter(|benchmark| benchmark.value > 0.0) {
            let average = grouped(benchmark.value, self.indicator.decimals);
            point.label = self
                .words
                .get("chart-against", &[("value", &point.label), ("average", &average)]);
            point.value = point.value.map(|value| value / benchmark.value * 100.0);
            reference = Some(100.0);
            note = benchmark
                .rank
                .map(|rank| self.words.get("chart-rank", &[("rank", &rank.to_string())]));
        }
        let label = self.indicator.label(key).get(self.words.language()).to_owned();
        Row {
            label,
            point,
            reference,
            note,
            strong: false,
        }
    }

    fn caption(&self, plot: &Plot, shown: &[Pair<'_>]) -> String {
        let title = match shown {
            [(member, _)] => member.series.label.get(self.words.language()).to_owned(),
            _ => self.indicator.title.get(self.words.language()).to_owned(),
        };
        let publisher = self.analysed.catalogue.site.publisher.get(self.words.language());
        let mut caption = self.words.get(
            "chart-caption",
            &[("title", &title), ("unit", &plot.unit), ("publisher", publisher)],
        );
        let partial = |series: &Series| series.points.iter().any(|point| point.mark == Mark::Incomplete);
        if plot.series.iter().any(partial) {
            let id = match (plot.kind, self.is_stock()) {
                (Kind::Line, true) => "chart-stock-line",
                (Kind::Line, false) => "chart-incomplete-line",
                _ => "chart-incomplete-bar",
            };
            caption.push_str(&self.words.get(id, &[]));
        }
        caption
    }
}
