//! A plot over years and the words below it.

use super::{Composer, Pair, natural_bound};
use crate::chart::picture::{Break, Kind, Mark, Plot, Point, Tick};
use crate::model::FiscalYear;
use crate::wording::year_name;

/// A note on a break up to here stands in the chart; of a longer one the generic words.
const SHORT_NOTE: usize = 40;

/// Signs that a drawing over years explains below itself.
const TOLD_IN_DRAWING: [&str; 3] = ["chart-provisional-line", "chart-provisional-bar", "chart-withheld"];

impl Composer<'_> {
    pub(super) fn plot(&self, shown: &[Pair<'_>], kind: Kind) -> Plot {
        let (scale, unit) = self.scale(shown);
        let decimals = self.label_decimals(shown, scale);
        let totals = self.series.iter().find(|(member, _)| member.series.is_total() && kind == Kind::Stacked);
        let years = self.ticks(shown);
        let mut plot = Plot {
            kind,
            unit,
            decimals,
            scale,
            series: shown.iter().map(|pair| self.series(*pair, &years, scale, decimals)).collect(),
            totals: totals.map(|pair| self.series(*pair, &years, scale, decimals)),
            bound: natural_bound(self.indicator),
            bound_label: self.bound_label(),
            from_zero: self.indicator.chart_wishes.from_zero.unwrap_or(false),
            cut_label: Some(self.words.get("chart-cut", &[("value", "{}")])),
            targets: self.targets(shown, &years, scale, decimals),
            baseline: self.baseline(shown, &years, scale, decimals),
            breaks: self.breaks(shown, &years),
            events: self.events(&years),
            plan: self.plan(&years),
            empty_label: Some(self.words.get("chart-empty", &[])),
            years,
            signs: Vec::new(),
        };
        plot.signs = self.meanings(&plot);
        plot
    }

    /// What the signs in a drawing mean, for where it is seen without its caption. Years that are not whole tell it under
    /// the axis.
    fn meanings(&self, plot: &Plot) -> Vec<String> {
        let points = || plot.series.iter().flat_map(|s| &s.points);
        let has = |mark: Mark| points().any(|point| point.mark == mark);
        let provisional =
            if plot.kind == Kind::Line { "chart-sign-provisional-line" } else { "chart-sign-provisional-bar" };
        let used = [
            (has(Mark::Withheld), "chart-sign-withheld"),
            (has(Mark::Provisional), provisional),
            (points().any(|point| point.whisker().is_some()), "chart-sign-interval"),
        ];
        used.into_iter().filter(|(is_used, _)| *is_used).map(|(_, id)| self.words.get(id, &[])).collect()
    }

    /// Breaks as declared and by the marks of values, each with its reason.
    fn breaks(&self, shown: &[Pair<'_>], years: &[Tick]) -> Vec<Break> {
        let is_cut = self.spans.is_some_and(|(all, drawn)| drawn.0 > all.0);
        let drawn = |year: FiscalYear| {
            let place = years.iter().position(|tick| tick.year == year.year());
            place.is_some_and(|place| place > 0 || !is_cut)
        };
        let declared = self.indicator.breaks.iter().filter(|brk| drawn(brk.period));
        let generic = || self.words.get("chart-break", &[]);
        let mut breaks: Vec<Break> = declared
            .map(|brk| {
                let note = brk.note.as_ref().map(|note| note.get(self.words.language()).trim_end_matches('。'));
                let note = note.filter(|note| note.chars().count() <= SHORT_NOTE && !note.contains('\n'));
                Break { year: brk.period.year(), label: note.map_or_else(generic, str::to_owned) }
            })
            .collect();
        for (member, _) in shown {
            let years = member.series.observations.iter().map(|o| o.period);
            for year in years.filter(|year| member.series.begins_anew(*year) && drawn(*year)) {
                if breaks.iter().all(|brk| brk.year != year.year()) {
                    breaks.push(Break { year: year.year(), label: generic() });
                }
            }
        }
        breaks.sort_by_key(|brk| brk.year);
        breaks
    }

    /// What hollow, hatched, dotted, crossed and whiskered marks mean, of those that are drawn; but for what is `told`
    /// elsewhere.
    pub(super) fn signs_in_words<'p>(
        &self,
        kind: Kind,
        points: &(impl Iterator<Item = &'p Point> + Clone),
        told: &[&str],
    ) -> String {
        let has = |mark: Mark| points.clone().any(|point| point.mark == mark);
        let is_line = kind == Kind::Line;
        let incomplete = match (is_line, self.indicator.is_of_a_day()) {
            (true, true) => "chart-stock-line",
            (true, false) => "chart-incomplete-line",
            _ => "chart-incomplete-bar",
        };
        let provisional = if is_line { "chart-provisional-line" } else { "chart-provisional-bar" };
        let said = [
            (incomplete, has(Mark::Incomplete)),
            (provisional, has(Mark::Provisional)),
            ("chart-withheld", has(Mark::Withheld)),
            ("chart-intervals", points.clone().any(|point| point.interval.is_some())),
        ];
        let calendar = [("calendar", self.indicator.calendar.word())];
        let untold = said.into_iter().filter(|(id, is_seen)| *is_seen && !told.contains(id));
        untold.map(|(id, _)| self.words.get(id, &calendar)).collect()
    }

    /// What is drawn, in which unit, by whom; then what its signs mean.
    pub(super) fn caption(&self, plot: &Plot, shown: &[Pair<'_>]) -> String {
        let mut caption = self.caption_of(&plot.unit, shown);
        let points = plot.series.iter().flat_map(|series| &series.points);
        caption.push_str(&self.signs_in_words(plot.kind, &points, &TOLD_IN_DRAWING));
        let name = |year: FiscalYear| year_name(self.indicator, year, self.words.language());
        if let Some(base) = self.indicator.baseline.filter(|_| plot.baseline.is_none()) {
            caption.push_str(&self.words.get("chart-base-year", &[("year", &name(base))]));
        }
        caption
    }
}

/// The first and the last year of what is shown.
pub(super) fn all_years(shown: &[Pair<'_>]) -> Option<(FiscalYear, FiscalYear)> {
    let years = || shown.iter().flat_map(|(member, _)| member.series.observations.iter().map(|o| o.period));
    Some((years().min()?, years().max()?))
}
