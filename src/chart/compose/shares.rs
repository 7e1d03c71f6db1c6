//! Shares of a whole: one bar of 100 per cent a year.

use super::{Composer, Figure, Pair};
use crate::chart::DrawError;
use crate::chart::picture::{Drawing, Mark, Picture, Point, ShareRow, Shares};
use crate::model::{FiscalYear, Observation};
use crate::wording::year_name;

/// The most parts that can be told apart.
const MOST: usize = 6;

impl Composer<'_> {
    /// The shares of each year, if the series are shares: per cents of which those of a year come to 100.
    pub(super) fn shares(&self, shown: &[Pair<'_>]) -> Option<Shares> {
        let indicator = self.indicator;
        if !indicator.unit.is_percent() || indicator.dimensions.len() != 1 || !(2..=MOST).contains(&shown.len()) {
            return None;
        }
        let rows: Vec<ShareRow> = Self::told_years(shown).into_iter().map(|year| self.share_row(shown, year)).collect();
        let sums: Vec<f64> = rows.iter().filter_map(sum).collect();
        // Rounded shares come to a little less or more; what does not is no whole.
        if sums.is_empty() || sums.iter().any(|sum| (sum - 100.0).abs() > 1.0 + 1e-9) {
            return None;
        }
        let language = self.words.language();
        let parts = shown.iter().map(|(member, _)| member.series.label.get(language).to_owned()).collect();
        let empty_label = Some(self.words.get("chart-empty", &[]));
        Some(Shares { unit: self.own_scale().1, parts, rows, empty_label })
    }

    fn share_row(&self, shown: &[Pair<'_>], year: FiscalYear) -> ShareRow {
        let points = shown.iter().map(|(member, _)| {
            let found = member.series.observations.iter().find(|o| o.period == year);
            self.part_point(found, year)
        });
        let span = shown.iter().find_map(|(member, _)| {
            let partial = member.series.observations.iter().find(|o| o.period == year && !o.complete)?;
            Some(self.short_span(partial))
        });
        let label = year_name(self.indicator, year, self.words.language());
        ShareRow { label, points: points.collect(), note: span }
    }

    fn part_point(&self, found: Option<&Observation>, year: FiscalYear) -> Point {
        let mut point = found.map_or_else(
            || Point { year: year.year(), mark: Mark::Missing, ..Point::default() },
            |observation| self.point(observation, 1.0, self.indicator.decimals),
        );
        match point.mark {
            Mark::Withheld => point.label = self.words.get("chart-items-withheld", &[]),
            Mark::Missing => point.label = self.words.get("chart-items-missing", &[]),
            _ => {}
        }
        point
    }

    pub(super) fn shares_figure(&self, shown: &[Pair<'_>], shares: Shares) -> Result<Figure, DrawError> {
        let mut caption = self.caption_of(&shares.unit, shown);
        let year_word = [("year-word", self.indicator.calendar.word())];
        let is_partial = |row: &ShareRow| row.points.iter().any(|point| point.mark == Mark::Incomplete);
        let more = [
            ("chart-items-caption-shares", true),
            ("chart-items-caption-rounded", shares.rows.iter().filter_map(sum).any(|sum| (sum - 100.0).abs() > 1e-6)),
            ("chart-items-caption-apart", shares.rows.iter().any(|row| sum(row).is_none())),
            ("chart-items-hatched", shares.rows.iter().any(is_partial)),
        ];
        for (id, _) in more.iter().filter(|(_, is_said)| *is_said) {
            caption.push_str(&self.words.get(id, &year_word));
        }
        let speaker = self.analysed.headline(self.index).or_else(|| shown.first().copied());
        let title = speaker.map_or_else(String::new, |speaker| self.title(speaker));
        let description = self.description(shown);
        let drawing = Drawing::Shares(shares);
        self.finished(Picture { id: "chart".to_owned(), title, description, drawing }, caption)
    }
}

/// What the shares of a row come to; none where one is not known.
fn sum(row: &ShareRow) -> Option<f64> {
    row.points.iter().map(Point::finite).sum()
}
