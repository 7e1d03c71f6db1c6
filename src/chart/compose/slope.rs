//! Items in two years: the first and the last, or those that are asked for.

use super::plot::all_years;
use super::{Composer, Figure, Pair, natural_bound};
use crate::chart::DrawError;
use crate::chart::picture::{Drawing, Mark, Picture, Point, Slope, SlopeLine, Tick};
use crate::model::FiscalYear;
use crate::wording::{tick, year_name};

impl Composer<'_> {
    /// The years with a value that are drawn, oldest first.
    pub(super) fn told_years(shown: &[Pair<'_>]) -> Vec<FiscalYear> {
        let Some((from, to)) = all_years(shown) else { return Vec::new() };
        let all = shown.iter().flat_map(|(member, _)| member.series.observations.iter().map(|o| o.period));
        let mut years: Vec<FiscalYear> = all.filter(|year| (from..=to).contains(year)).collect();
        years.sort();
        years.dedup();
        years
    }

    /// The two years that are compared.
    fn slope_ends(shown: &[Pair<'_>]) -> Option<[FiscalYear; 2]> {
        let years = Self::told_years(shown);
        let (first, last) = (*years.first()?, *years.last()?);
        (first < last).then_some([first, last])
    }

    /// The items in two years, if there are two.
    pub(super) fn slope(&self, shown: &[Pair<'_>]) -> Option<Slope> {
        let ends = Self::slope_ends(shown)?;
        let (scale, unit) = self.scale(shown);
        let decimals = self.label_decimals(shown, scale);
        let headline = self.analysed.headline(self.index).map(|(member, _)| &member.series.key);
        let language = self.words.language();
        let lines = shown.iter().map(|(member, _)| SlopeLine {
            label: member.series.label.get(language).to_owned(),
            ends: ends.map(|year| {
                let found = member.series.observations.iter().find(|o| o.period == year);
                found.map_or_else(
                    || Point { year: year.year(), mark: Mark::Missing, ..self.nothing(Mark::Missing) },
                    |o| {
                        let point = self.point(o, scale, decimals);
                        let label =
                            if point.finite().is_some() { point.label.clone() } else { self.nothing(point.mark).label };
                        Point { label, ..point }
                    },
                )
            }),
            strong: Some(&member.series.key) == headline,
        });
        let broken = self.indicator.breaks.iter().any(|b| b.period > ends[0] && b.period <= ends[1]);
        Some(Slope {
            unit,
            decimals,
            scale,
            bound: natural_bound(self.indicator),
            years: ends.map(|year| Tick {
                year: year.year(),
                label: tick(year, language),
                western: self.western(year),
                span: None,
            }),
            lines: lines.collect(),
            cut_label: Some(self.words.get("chart-items-cut", &[("value", "{}")])),
            empty_label: Some(self.words.get("chart-empty", &[])),
            break_label: broken.then(|| self.words.get("chart-break", &[])),
        })
    }

    /// The word for what stands in the place of a value.
    fn nothing(&self, mark: Mark) -> Point {
        let id = if mark == Mark::Withheld { "chart-items-withheld" } else { "chart-items-missing" };
        Point { label: self.words.get(id, &[]), ..Point::default() }
    }

    pub(super) fn slope_figure(&self, shown: &[Pair<'_>], slope: Slope) -> Result<Figure, DrawError> {
        let mut caption = self.caption_of(&slope.unit, shown);
        let [from, to] = [0, 1].map(|end: usize| {
            let year = FiscalYear::new(slope.years[end].year);
            year.map_or_else(String::new, |year| year_name(self.indicator, year, self.words.language()))
        });
        caption.push_str(&self.words.get("chart-items-caption-slope", &[("from", &from), ("to", &to)]));
        if slope.break_label.is_some() {
            caption.push_str(&self.words.get("chart-items-caption-break", &[]));
        }
        let is_open = |line: &SlopeLine| {
            line.ends
                .iter()
                .any(|end| end.finite().is_some() && matches!(end.mark, Mark::Incomplete | Mark::Provisional))
        };
        if slope.lines.iter().any(is_open) {
            caption.push_str(&self.words.get("chart-items-hollow", &[]));
        }
        let speaker = self.analysed.headline(self.index).or_else(|| shown.first().copied());
        let title = speaker.map_or_else(String::new, |speaker| self.title(speaker));
        let description = self.description(shown);
        let drawing = Drawing::Slope(slope);
        self.finished(Picture { id: "chart".to_owned(), title, description, drawing }, caption)
    }
}
