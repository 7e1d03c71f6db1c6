//! Which chart compares items rather than years.

use super::{Composer, Figure, Pair};
use crate::chart::DrawError;
use crate::chart::picture::Form;
use crate::model::ChartKind;

/// The most lines between two years that can be told apart.
const MOST_LINES: usize = 12;

impl Composer<'_> {
    /// The kind that compares items, where one is asked for and can be drawn, or where the figures call for one.
    pub(super) fn item_kind(&self) -> Option<ChartKind> {
        let shown: Vec<Pair<'_>> = self.parts();
        let (has_averages, has_targets) = (!self.indicator.benchmarks.is_empty(), !self.indicator.targets.is_empty());
        match self.indicator.chart {
            Some(ChartKind::Dots) if has_averages => Some(ChartKind::Dots),
            Some(ChartKind::Bullets) if has_targets => Some(ChartKind::Bullets),
            // Without anything to compare with, a bar says all there is.
            Some(ChartKind::Rows | ChartKind::Dots | ChartKind::Bullets) => Some(ChartKind::Rows),
            // More lines cannot be followed.
            Some(ChartKind::Slope) if shown.len() <= MOST_LINES && self.slope(&shown).is_some() => {
                Some(ChartKind::Slope)
            }
            Some(ChartKind::Shares) if self.shares(&shown).is_some() => Some(ChartKind::Shares),
            // What is no whole, or no two years, is drawn as if nothing had been asked for.
            None | Some(ChartKind::Shares | ChartKind::Slope) => self.item_kind_by_figures(&shown),
            Some(_) => None,
        }
    }

    fn item_kind_by_figures(&self, shown: &[Pair<'_>]) -> Option<ChartKind> {
        if self.analysed.is_cross_section(self.index) {
            return Some(match (self.indicator.benchmarks.is_empty(), self.indicator.targets.is_empty()) {
                (false, _) => ChartKind::Dots,
                (true, false) => ChartKind::Bullets,
                (true, true) if self.shares(shown).is_some() => ChartKind::Shares,
                (true, true) => ChartKind::Rows,
            });
        }
        if shown.len() > 2 && self.shares(shown).is_some() {
            return Some(ChartKind::Shares);
        }
        // A single value with a target: the way there is all there is to see.
        let [(member, _)] = shown else { return None };
        let [observation] = member.series.observations.as_slice() else { return None };
        let is_aimed = observation.value.is_some() && self.aim(&member.series.key, Some(observation)).is_some();
        (is_aimed && self.indicator.dimensions.is_empty()).then_some(ChartKind::Bullets)
    }

    /// The figure of such a kind.
    pub(super) fn item_figure(&self, kind: ChartKind) -> Option<Result<Figure, DrawError>> {
        let shown = self.parts();
        match kind {
            ChartKind::Rows => Some(self.items_figure(&shown, Form::Bars)),
            ChartKind::Dots => Some(self.items_figure(&shown, Form::Dots)),
            ChartKind::Bullets => Some(self.items_figure(&shown, Form::Bullets)),
            ChartKind::Shares => self.shares(&shown).map(|shares| self.shares_figure(&shown, shares)),
            ChartKind::Slope => self.slope(&shown).map(|slope| self.slope_figure(&shown, slope)),
            _ => None,
        }
    }
}
