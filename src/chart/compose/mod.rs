//! Which chart an indicator gets, and everything printed in it: from the analysis to [`Plot`]s and their drawings.

mod comparison;
mod description;
mod goals;
mod heat;
mod items;
mod panels;
mod plot;
mod scale;
mod shares;
mod slope;
mod tiles;
mod tongue;
mod wishes;
mod years;

use super::picture::{Drawing, Kind, Mark, Picture, Point, Size, Spark};
use super::{DrawError, draw, sparkline};
use crate::analyse::{Analysed, SeriesAnalysis};
use crate::collect::Member;
use crate::model::{Aggregation, ChartKind, FiscalYear, Indicator, Measure, Observation, Status};
use crate::wording::Words;

use wishes::Kept;

pub use wishes::unfulfilled;

/// A finished chart with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The id its drawings' ids begin with.
    pub id: String,
    /// One of the sentences: what is seen.
    pub title: String,
    /// What is drawn, in which unit, and what hatching means.
    pub caption: String,
    /// What is seen, in words, for those who do not see it; beyond the title.
    pub description: String,
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
    index: usize,
    indicator: &'a Indicator,
    /// Its series in the years that are drawn.
    series: Vec<Pair<'a>>,
    /// All years of the data, and those that are drawn.
    spans: Option<((FiscalYear, FiscalYear), (FiscalYear, FiscalYear))>,
}

/// The charts of an indicator. Many series stand in one picture, so today there is one figure at most.
///
/// # Errors
/// Only if plotters itself fails.
pub fn figures(words: &Words, analysed: &Analysed, index: usize) -> Result<Vec<Figure>, DrawError> {
    let kept = Kept::of(analysed, index);
    let composer = Composer::of(words, analysed, index, &kept);
    let Some(headline) = composer.headline() else {
        return Ok(Vec::new());
    };
    let chart = composer.drawn_kind();
    if let Some(figure) = composer.item_figure(chart) {
        return Ok(vec![figure?]);
    }
    let shown = composer.parts();
    let kind = match chart {
        ChartKind::Line => Kind::Line,
        ChartKind::Stacked => Kind::Stacked,
        ChartKind::Multiples if shown.len() > 1 => return Ok(vec![composer.panels_figure(&shown, headline)?]),
        ChartKind::Heat => return Ok(vec![composer.heat_figure(&shown, headline)?]),
        ChartKind::Tiles => return Ok(vec![composer.tiles_figure(&shown, headline)?]),
        ChartKind::Multiples if drawn_as_line(composer.indicator) => Kind::Line,
        _ if shown.len() > 1 => Kind::Grouped,
        _ => Kind::Bar,
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
        Some(ChartKind::Bar | ChartKind::Stacked | ChartKind::Grouped) => false,
        _ => {
            matches!(indicator.measure, Measure::Rate | Measure::Ratio | Measure::Index | Measure::Rank)
                || indicator.aggregation != Aggregation::Annual
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

impl<'a> Composer<'a> {
    fn of(words: &'a Words, analysed: &'a Analysed, index: usize, kept: &'a Kept<'a>) -> Self {
        let indicator = &analysed.catalogue.indicators[index];
        Self { words, analysed, index, indicator, series: kept.pairs(), spans: kept.spans }
    }
}

impl Composer<'_> {
    /// The series that stands for the indicator.
    fn headline(&self) -> Option<Pair<'_>> {
        let (headline, _) = self.analysed.headline(self.index)?;
        self.series.iter().copied().find(|(member, _)| member.series.key == headline.series.key)
    }

    /// The series that are no totals.
    fn parts(&self) -> Vec<Pair<'_>> {
        self.series.iter().filter(|(member, _)| !member.series.is_total()).copied().collect()
    }

    /// Which kind is drawn: small charts where there are more series than one chart can hold.
    fn drawn_kind(&self) -> ChartKind {
        match self.kind() {
            kind if self.is_crowded(kind) => ChartKind::Multiples,
            kind => kind,
        }
    }

    fn kind(&self) -> ChartKind {
        if let Some(kind) = self.item_kind() {
            return kind;
        }
        let is_other = |kind: &ChartKind| !matches!(kind, ChartKind::Shares | ChartKind::Slope);
        if let Some(chosen) = self.indicator.chart.filter(is_other) {
            return chosen;
        }
        let parts = self.parts().len();
        match (parts, drawn_as_line(self.indicator)) {
            (5.., _) => self.of_many(),
            (_, true) => ChartKind::Line,
            (2..=3, false) if self.indicator.is_additive() => ChartKind::Stacked,
            (_, false) => ChartKind::Bar,
        }
    }

    /// Whether there are more series than can be told apart in one drawing.
    fn is_crowded(&self, chart: ChartKind) -> bool {
        let parts = self.parts().len();
        match chart {
            ChartKind::Stacked => parts > 3,
            ChartKind::Line | ChartKind::Bar | ChartKind::Grouped => parts > 4,
            _ => false,
        }
    }

    fn figure(&self, shown: &[Pair<'_>], speaker: Pair<'_>, kind: Kind) -> Result<Figure, DrawError> {
        let key = &speaker.0.series.key;
        let id = if shown.len() == 1 && !key.is_empty() { format!("chart-{}", key.slug()) } else { "chart".to_owned() };
        let plot = self.plot(shown, kind);
        let caption = self.caption(&plot, shown);
        let (title, description) = (self.title(speaker), self.description(shown));
        self.finished(Picture { id, title, description, drawing: Drawing::Years(plot) }, caption)
    }

    /// Both drawings of a picture.
    fn finish(&self, picture: &Picture, caption: String) -> Result<Figure, DrawError> {
        let language = self.words.language();
        Ok(Figure {
            id: picture.id.clone(),
            title: picture.title.clone(),
            description: picture.description.clone(),
            wide: tongue::told(&draw(picture, Size::Wide)?, language),
            narrow: tongue::told(&draw(picture, Size::Narrow)?, language),
            caption,
        })
    }

    /// What is drawn, in which unit, by whom.
    fn caption_of(&self, unit: &str, shown: &[Pair<'_>]) -> String {
        let title = match shown {
            [(member, _)] => self.words.text(&member.series.label),
            _ => self.words.text(&self.indicator.title),
        };
        let publisher = self.words.text(&self.analysed.catalogue.site.publisher);
        let mut caption =
            self.words.get("chart-caption", &[("title", &title), ("unit", unit), ("publisher", &publisher)]);
        caption.push_str(&self.left_out().unwrap_or_default());
        caption
    }
}
