//! The unit of an axis: 1,234,567人 are 123万人 there, and stay what they are in the table.

use super::{Composer, Pair};
use crate::model::{Language, UnitKind};
use crate::wording::{unit_name, unmarked};

/// Amounts for which there is a word, the greatest first: the amount, from how much on it is used, its word.
const STEPS: [(f64, f64, &str); 3] = [(1e12, 1e13, "兆"), (1e8, 1e9, "億"), (1e4, 1e5, "万")];
/// The same of yen in English, where the word is the message of a unit.
const ENGLISH_STEPS: [(f64, f64, &str); 3] =
    [(1e12, 1e13, "trillion-yen"), (1e9, 1e10, "billion-yen"), (1e6, 1e7, "million-yen")];
/// Numbers up to here are printed as they are, where they are no yen.
const SHORT: f64 = 1e6;

impl Composer<'_> {
    /// What labels are divided by, and the unit that makes of it: 万円, 億円, 万人.
    pub(super) fn scale(&self, shown: &[Pair<'_>]) -> (f64, String) {
        let unit = &self.indicator.unit;
        let greatest = self.greatest(shown);
        let is_japanese = self.words.language() == Language::Ja;
        let is_scaled = match unit.kind() {
            UnitKind::Yen(1) => true,
            UnitKind::Yen(_) => greatest >= SHORT,
            // Such words are part of the numbers in Japanese only.
            UnitKind::Count => greatest >= SHORT && is_japanese,
            UnitKind::Percent | UnitKind::Other => false,
        };
        #[expect(clippy::cast_precision_loss, reason = "a power of ten below 2⁵³")]
        let own = unit.scale() as f64;
        let steps = if is_japanese { STEPS } else { ENGLISH_STEPS };
        let mut steps = steps.iter().filter(|(amount, from, _)| greatest * own >= *from && *amount > own);
        let step = steps.find(|(amount, ..)| !self.vanishes(shown, amount / own));
        match step.filter(|_| is_scaled) {
            Some((amount, _, word)) if is_japanese => (amount / own, format!("{word}{}", unit.base())),
            Some((amount, _, word)) => {
                let id = format!("unit-{word}");
                let name = self.words.get(&id, &[("number", "")]);
                (amount / own, name.trim().to_owned())
            }
            None => self.own_scale(),
        }
    }

    /// The unit as it is: in English a number may grow by tens to be told in it, 489.3億円 being 48,930 million yen.
    pub(super) fn own_scale(&self) -> (f64, String) {
        let unit = &self.indicator.unit;
        match self.words.language() {
            Language::En => {
                let tens = 10_u32.pow(unit.english_tens());
                (1.0 / f64::from(tens), unmarked(&unit_name(self.words, unit)))
            }
            Language::Ja => (1.0, unit.symbol().to_owned()),
        }
    }

    /// The decimals of printed values: one more where little is left of a number before the point.
    pub(super) fn label_decimals(&self, shown: &[Pair<'_>], scale: f64) -> u32 {
        let tens = if scale < 1.0 { self.indicator.unit.english_tens() } else { 0 };
        if scale > 1.0 {
            u32::from(self.greatest(shown) < scale * 1000.0)
        } else {
            self.indicator.decimals.saturating_sub(tens)
        }
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
