//! One horizontal bar for each value of a dimension, beside a target or an average.

use super::{Composer, Figure, Pair};
use crate::chart::DrawError;
use crate::chart::picture::{Drawing, Form, Items, Mark, Picture, Point, Row};
use crate::model::Key;
use crate::wording::{cross_section, grouped};

impl Composer<'_> {
    /// One bar for each value of the dimension. Where there is something to compare with, bars are shares of it, so that
    /// 1,103.8 beds and 2.7 offices can stand under each other.
    pub(super) fn rows_figure(&self, shown: &[Pair<'_>]) -> Result<Figure, DrawError> {
        let indexed = !self.indicator.benchmarks.is_empty();
        let (scale, unit) = if indexed { (1.0, self.words.get("chart-index", &[])) } else { self.scale(shown) };
        let keys = self.indicator.dimensions.first().map_or_else(Vec::new, |dimension| {
            dimension.values.iter().map(|value| Key(vec![(dimension.id.clone(), value.id.clone())])).collect()
        });
        let rows = keys.iter().map(|key| self.row(key, shown, scale)).collect();
        let reference = if indexed { "chart-reference-benchmark" } else { "chart-reference-target" };
        let title =
            self.indicator.benchmarks.first().map_or("", |benchmark| benchmark.title.get(self.words.language()));
        let has_reference = indexed || !self.indicator.targets.is_empty();
        let items = Items {
            form: Form::Bars,
            unit,
            decimals: if indexed { 0 } else { self.indicator.decimals },
            scale,
            bound: None,
            rows,
            reference_label: has_reference.then(|| self.words.get(reference, &[("title", title)])),
        };
        let caption = self.caption_of(&items.unit, shown);
        let (title, description) = (self.rows_title(), self.description(shown));
        Self::finish(&Picture { id: "chart".to_owned(), title, description, drawing: Drawing::Items(items) }, caption)
    }

    pub(super) fn rows_title(&self) -> String {
        let short = cross_section(self.words, self.analysed, self.index);
        short.map_or_else(String::new, |short| short.sentence.opening())
    }

    fn row(&self, key: &Key, shown: &[Pair<'_>], scale: f64) -> Row {
        let newest =
            shown.iter().find(|(member, _)| member.series.key == *key).and_then(|(m, _)| m.series.observations.last());
        let decimals = if scale > 1.0 { 0 } else { self.indicator.decimals };
        let mut point = newest.map_or_else(
            || Point { mark: Mark::Missing, ..Point::default() },
            |observation| self.point(observation, scale, decimals),
        );
        let benchmark = self.indicator.benchmarks.iter().find(|b| b.key.as_ref().is_none_or(|wanted| wanted == key));
        let mut reference =
            self.indicator.targets.iter().rfind(|t| t.key.as_ref() == Some(key)).map(|target| target.value);
        let mut note = None;
        if let Some(benchmark) = benchmark.filter(|benchmark| benchmark.value > 0.0) {
            let average = grouped(benchmark.value, self.indicator.decimals);
            point.label = self.words.get("chart-against", &[("value", &point.label), ("average", &average)]);
            point.value = point.value.map(|value| value / benchmark.value * 100.0);
            reference = Some(100.0);
            note = benchmark.rank.map(|rank| self.words.get("chart-rank", &[("rank", &rank.to_string())]));
        }
        let label = self.indicator.label(key).get(self.words.language()).to_owned();
        Row { label, point, reference, reference_text: None, note, strong: false }
    }
}
