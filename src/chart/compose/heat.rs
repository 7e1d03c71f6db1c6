//! Many series as a table of shades, the greatest first.

use super::{Composer, Figure, Pair};
use crate::chart::DrawError;
use crate::chart::picture::{Drawing, Heat, HeatRow, Mark, Picture, Point};
use crate::model::FiscalYear;
use crate::wording::{unmarked, with_unit, year_name};

impl Composer<'_> {
    /// A table of shades.
    pub(super) fn heat_figure(&self, shown: &[Pair<'_>], speaker: Pair<'_>) -> Result<Figure, DrawError> {
        let (scale, unit) = self.scale(shown);
        let decimals = self.label_decimals(shown, scale);
        let newest = newest(shown);
        let sorted = sorted(shown, newest);
        let years = self.ticks(shown);
        let rows = sorted.iter().map(|pair| {
            let series = self.series(*pair, &years, scale, decimals);
            HeatRow { label: series.label, points: series.points }
        });
        let heat = Heat {
            decimals,
            scale,
            rows: rows.collect(),
            key_label: self.key_label(&unit),
            fewer_label: Some(self.words.get("areas-fewer", &[])),
            signs: self.sign_words(None),
            empty_label: Some(self.words.get("chart-empty", &[])),
            unit,
            years,
        };
        let mut caption = self.caption_of(&heat.unit, shown);
        caption.push_str(&self.words.get("areas-shades-caption", &[]));
        if let Some(year) = newest {
            let year = year_name(self.indicator, year, self.words.language());
            caption.push_str(&self.words.get("areas-order-caption", &[("year", &year)]));
        }
        caption.push_str(&self.signs(&heat.rows.iter().flat_map(|row| &row.points)));
        let title = self.most_and_least(shown, newest).unwrap_or_else(|| self.title(speaker));
        let description = self.description(&sorted);
        self.finished(Picture { id: "chart".to_owned(), title, description, drawing: Drawing::Heat(heat) }, caption)
    }

    /// The sentence of a picture of many series: the greatest and the least value of a year. None where it could not be
    /// true: where a value of that year is withheld or missing, where several stand at one end, or where all are alike.
    pub(super) fn most_and_least(&self, shown: &[Pair<'_>], year: Option<FiscalYear>) -> Option<String> {
        let year = year?;
        let value = |pair: &Pair<'_>| {
            pair.0.series.observations.iter().find(|o| o.period == year && o.complete).and_then(|o| o.value)
        };
        let values: Option<Vec<f64>> = shown.iter().map(value).collect();
        let values = values?;
        let alone = |end: f64| {
            let mut at = (0..values.len()).filter(|at| values[*at].total_cmp(&end).is_eq());
            at.next().filter(|_| at.next().is_none())
        };
        let most = alone(values.iter().copied().reduce(f64::max)?)?;
        let least = alone(values.iter().copied().reduce(f64::min)?)?;
        let name = |at: usize| self.words.phrase(&shown[at].0.series.label);
        let value =
            |at: usize| unmarked(&with_unit(self.words, values[at], self.indicator.decimals, &self.indicator.unit));
        let year = year_name(self.indicator, year, self.words.language());
        let facts = [
            ("year", year),
            ("most", name(most)),
            ("high", value(most)),
            ("least", name(least)),
            ("low", value(least)),
        ];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(fact, words)| (*fact, words.as_str())).collect();
        (most != least).then(|| self.words.get("areas-title", &facts))
    }

    /// The words before the key of shades.
    pub(super) fn key_label(&self, unit: &str) -> String {
        self.words.get("areas-key", &[("unit", unit)])
    }

    /// The signs among shades in a few words each. Where years have no place for their spans, `spans` are those of the
    /// hatched fields.
    pub(super) fn sign_words(&self, spans: Option<&str>) -> Vec<(Mark, String)> {
        let incomplete = match (spans, self.indicator.is_of_a_day()) {
            (Some(_), _) => "areas-sign-span",
            (None, true) => "areas-sign-stock",
            (None, false) => "areas-sign-incomplete",
        };
        let signs = [
            (Mark::Incomplete, incomplete),
            (Mark::Withheld, "areas-sign-withheld"),
            (Mark::Missing, "areas-sign-missing"),
            (Mark::Provisional, "areas-sign-provisional"),
        ];
        let facts = [("calendar", self.indicator.calendar.word()), ("spans", spans.unwrap_or_default())];
        signs.map(|(mark, id)| (mark, self.words.get(id, &facts))).to_vec()
    }

    /// What the signs among shades mean, of those that there are.
    pub(super) fn signs<'p>(&self, points: &(impl Iterator<Item = &'p Point> + Clone)) -> String {
        let incomplete = if self.indicator.is_of_a_day() { "areas-stock-caption" } else { "areas-incomplete-caption" };
        let signs = [
            (Mark::Incomplete, incomplete),
            (Mark::Withheld, "areas-withheld-caption"),
            (Mark::Missing, "areas-missing-caption"),
            (Mark::Provisional, "areas-provisional-caption"),
        ];
        let calendar = self.indicator.calendar.word();
        let there = signs.into_iter().filter(|(mark, _)| points.clone().any(|point| point.mark == *mark));
        there.map(|(_, id)| self.words.get(id, &[("calendar", calendar)])).collect()
    }
}

/// The newest year of which there is a value for a whole year.
pub(super) fn newest(shown: &[Pair<'_>]) -> Option<FiscalYear> {
    let all = shown.iter().flat_map(|(member, _)| &member.series.observations);
    all.filter(|o| o.complete && o.value.is_some()).map(|o| o.period).max()
}

/// The series by their values of a year, the greatest first; those of one value in their own order, those without a value
/// last.
pub(super) fn sorted<'a>(shown: &[Pair<'a>], year: Option<FiscalYear>) -> Vec<Pair<'a>> {
    let value = |pair: &Pair<'_>| {
        let observations = &pair.0.series.observations;
        observations.iter().find(|o| Some(o.period) == year && o.complete).and_then(|o| o.value)
    };
    let mut sorted = shown.to_vec();
    sorted.sort_by(|a, b| match (value(a), value(b)) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    sorted
}
