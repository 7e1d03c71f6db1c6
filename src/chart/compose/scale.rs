//! The unit of an axis: 1,234,567人 are 123万人 there, and stay what they are in the table.

use super::{Composer, Pair};
use crate::model::{Language, UnitKind};

/// Amounts for which there is a word, the greatest first: the amount, from how much on it is used, its word.
const STEPS: [(f64, f64, &str); 3] = [(1e12, 1e13, "兆"), (1e8, 1e9, "億"), (1e4, 1e5, "万")];
/// Numbers up to here are printed as they are, where they are no yen.
const SHORT: f64 = 1e6;

impl Composer<'_> {
    /// What labels are divided by, and the unit that makes of it: 万円, 億円, 万人.
    pub(super) fn scale(&self, shown: &[Pair<'_>]) -> (f64, String) {
        let unit = &self.indicator.unit;
        let greatest = self.greatest(shown);
        let is_scaled = match unit.kind() {
            UnitKind::Yen(1) => true,
            UnitKind::Yen(_) => greatest >= SHORT,
            // Such words are part of the numbers in Japanese only.
            UnitKind::Count => greatest >= SHORT && self.words.language() == Language::Ja,
            UnitKind::Percent | UnitKind::Other => false,
        };
        #[expect(clippy::cast_precision_loss, reason = "a power of ten below 2⁵³")]
        let own = unit.scale() as f64;
        let mut steps = STEPS.iter().filter(|(amount, from, _)| greatest * own >= *from && *amount > own);
        let step = steps.find(|(amount, ..)| !self.vanishes(shown, amount / own));
        match step.filter(|_| is_scaled) {
            Some((amount, _, word)) => (amount / own, format!("{word}{}", unit.base())),
            None => (1.0, unit.symbol().to_owned()),
        }
    }

    /// The decimals of printed values: one more where little is left of a number before the point.
    pub(super) fn label_decimals(&self, shown: &[Pair<'_>], scale: f64) -> u32 {
        if scale > 1.0 { u32::from(self.greatest(shown) < scale * 1000.0) } else { self.indicator.decimals }
    }

    /// Whether something would be printed as nothing.
    fn vanishes(&self, shown: &[Pair<'_>], scale: f64) -> bool {
        let least = if self.label_decimals(shown, scale) == 0 { 0.5 } else { 0.05 };
        self.sizes(shown).into_iter().any(|size| size > 0.0 && size < scale * least)
    }

    fn greatest(&self, shown: &[Pair<'_>]) -> f64 {
        self.sizes(shown).into_iter().fold(0.0_f64, f64::max)
    }

    /// The sizes of all values that are drawn.
    fn sizes(&self, shown: &[Pair<'_>]) -> Vec<f64> {
        let totals = self.series.iter().filter(|(member, _)| member.series.is_total());
        let all = shown.iter().chain(totals).flat_map(|(member, _)| &member.series.observations);
        all.filter_map(|o| o.value).map(f64::abs).collect()
    }
}
