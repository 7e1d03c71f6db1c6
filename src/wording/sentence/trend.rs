//! The trend over the years, where there are enough of them to speak of one.

use super::super::keep;
use super::{Speaker, is_rank};
use crate::analyse::{growth, rounding};
use crate::model::Aggregation;

impl Speaker<'_> {
    /// What the trend tests say. Nothing of fewer than five years, and nothing of ranks, whose rise is a fall.
    pub(super) fn trend(&self) -> Option<String> {
        if self.indicator.aggregation == Aggregation::Cumulative && self.analysis.kept.len() > 1 {
            return Some(self.say("cumulative", &[]));
        }
        let trend = self.analysis.trend.as_ref()?;
        if trend.movement == "too-few" || is_rank(self.indicator) {
            return None;
        }
        let (first, last) = (self.analysis.kept.first()?, self.analysis.kept.last()?);
        let years = keep(&self.say("years-of-values", &[("count", &self.analysis.kept.len().to_string())]));
        let facts = [("from", self.year(first.0)), ("to", self.year(last.0)), ("years", years)];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let said = self.say(&format!("trend-{}-{}", trend.movement, self.kind()), &facts);
        let is_open = matches!(trend.movement, "untold" | "none");
        let beyond = trend.homogeneity.filter(|homogeneity| is_open && homogeneity.p <= 0.05);
        self.joined([Some(said), beyond.and_then(|_| self.beyond_chance())])
    }

    /// That the years differ beyond chance, with the greatest change from one year to the next. Across a gap there may have
    /// been a greater one, and of several of one size none is the greatest: then it is not named.
    fn beyond_chance(&self) -> Option<String> {
        let follow = self.analysis.kept.windows(2).all(|pair| pair[0].0.year() + 1 == pair[1].0.year());
        if !follow {
            return Some(self.say("beyond-chance", &[]));
        }
        let ((period, value), (_, before)) = self.analysis.greatest_step?;
        let decimals = self.indicator.decimals;
        let size = |from: f64, to: f64| rounding::published(growth::points(from, to), decimals).abs();
        let steps = self.analysis.kept.windows(2).map(|pair| size(pair[0].1, pair[1].1));
        if steps.filter(|step| step.total_cmp(&size(before, value)).is_eq()).count() > 1 {
            return Some(self.say("beyond-chance", &[]));
        }
        let way = if value > before { "up" } else { "down" };
        let facts = [
            ("year", self.year(period)),
            ("before", self.value(before)),
            ("difference", self.difference(value - before)),
        ];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Some(self.say(&format!("beyond-chance-{way}-{}", self.kind()), &facts))
    }
}
