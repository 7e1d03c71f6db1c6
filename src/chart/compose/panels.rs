//! Many series as small charts over the same years.

use super::{Composer, Figure, Pair, drawn_as_line};
use crate::chart::DrawError;
use crate::chart::picture::{Break, Drawing, Kind, Panel, Panels, Picture, Plot, Target};
use crate::model::ChartKind;

/// Up to so many series a row or two of small charts is looked over at once.
const MOST_PANELS: usize = 9;
/// Beyond so many, small charts fill more than a page.
const MOST_AT_ALL: usize = 30;

impl Composer<'_> {
    /// Small charts, or a table of shades: of more than nine series the question is which is high and which is low, and a
    /// sorted table answers it on one page. Series of very different size share no shades, and keep their own charts.
    pub(super) fn of_many(&self) -> ChartKind {
        let parts = self.parts();
        match parts.len() {
            ..=MOST_PANELS => ChartKind::Multiples,
            ..=MOST_AT_ALL if self.panels(&parts).unlike() => ChartKind::Multiples,
            _ => ChartKind::Heat,
        }
    }

    /// One picture of a small chart for each series.
    pub(super) fn panels_figure(&self, shown: &[Pair<'_>], speaker: Pair<'_>) -> Result<Figure, DrawError> {
        let panels = self.panels(shown);
        let mut caption = self.caption_of(&panels.common.unit, shown);
        let scales = if panels.own_scales.is_some() { "panels-own-caption" } else { "panels-same-caption" };
        caption.push_str(&self.words.get(scales, &[]));
        let points = panels.panels.iter().flat_map(|panel| &panel.points);
        caption.push_str(&self.signs_in_words(panels.common.kind, &points, &[]));
        let (title, description) = (self.title(speaker), self.description(shown));
        let drawing = Drawing::Panels(panels);
        self.finished(Picture { id: "chart".to_owned(), title, description, drawing }, caption)
    }

    /// The targets of a small chart. Their words stand above the chart, away from their strokes, and say the year.
    fn targets_of_panel(&self, pair: Pair<'_>, plot: &Plot) -> Vec<Target> {
        let mut targets = self.targets(&[pair], &plot.years, plot.scale, plot.decimals);
        for target in targets.iter_mut().filter(|target| !target.label.is_empty()) {
            let tick = plot.years.iter().find(|tick| Some(tick.year) == target.year);
            if let Some(tick) = tick {
                let facts = [("year", tick.label.as_str()), ("target", target.label.as_str())];
                target.label = self.words.get("panels-target", &facts);
            }
        }
        targets
    }

    fn panels(&self, shown: &[Pair<'_>]) -> Panels {
        let kind = if drawn_as_line(self.indicator) { Kind::Line } else { Kind::Bar };
        let plot = self.plot(shown, kind);
        let of_year = |change: &Break| {
            let year = plot.years.iter().find(|tick| tick.year == change.year).map_or("", |tick| tick.label.as_str());
            Break {
                year: change.year,
                label: self.words.get("panels-break", &[("year", year), ("label", &change.label)]),
            }
        };
        let breaks = plot.breaks.iter().map(of_year).collect();
        let panels = plot.series.iter().zip(shown).map(|(series, pair)| Panel {
            label: series.label.clone(),
            points: series.points.clone(),
            targets: self.targets_of_panel(*pair, &plot),
        });
        let panels = Panels {
            panels: panels.collect(),
            common: Plot { series: Vec::new(), targets: Vec::new(), totals: None, plan: None, breaks, ..plot },
            own_scales: None,
        };
        let own_scales = panels.unlike().then(|| self.words.get("panels-own", &[]));
        Panels { own_scales, ..panels }
    }
}
