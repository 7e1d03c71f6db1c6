//! Figures computed from others: derived indicators by their formulas, printed rates by their bases.

use std::collections::{BTreeMap, BTreeSet};

use super::super::figures::Reading;
use super::super::register::half;
use super::Knowledge;
use super::linear::{Fraction, Linear};
use crate::analyse::formula::Formula;
use crate::model::{Indicator, RoundingMode};

/// Adds what each published rate says of what it was computed from.
pub(super) fn add(knowledge: &mut Knowledge<'_, '_>) {
    let analysed = knowledge.audit.register.analysed;
    for (at, member) in analysed.catalogue.members.iter().enumerate() {
        let indicator = &analysed.catalogue.indicators[member.indicator];
        if let Some(derivation) = &indicator.derive {
            let names: Vec<&str> = derivation.inputs.iter().map(|input| input.name.as_str()).collect();
            let Ok(formula) = Formula::parse(&derivation.formula, &names) else { continue };
            let inputs: Vec<(&str, Option<usize>)> = derivation
                .inputs
                .iter()
                .map(|input| (input.name.as_str(), knowledge.audit.series(&input.series, &member.series.key)))
                .collect();
            let slack = rounding(indicator, derivation.decimals, derivation.mode);
            computed(knowledge, at, (&formula, &inputs), slack, &derivation.formula);
        } else if let Some(base) = &indicator.methods.base {
            let Some(numerator) = &base.numerator else { continue };
            let text = format!("a / b * {}", scale(indicator));
            let Ok(formula) = Formula::parse(&text, &["a", "b"]) else { continue };
            let key = &member.series.key;
            let inputs = [("a", numerator), ("b", &base.denominator)];
            let inputs = inputs.map(|(name, series)| (name, knowledge.audit.series(series, key)));
            // It is not said whether the office rounds or cuts off.
            let slack = (half(indicator.decimals), 2.0 * half(indicator.decimals));
            let words = format!("{numerator} / {} * {}", base.denominator, scale(indicator));
            computed(knowledge, at, (&formula, &inputs), slack, &words);
        }
    }
}

/// What a rate's unit multiplies shares by.
fn scale(indicator: &Indicator) -> u32 {
    match indicator.unit.written() {
        _ if indicator.unit.is_percent() => 100,
        "‰" | "パーミル" | "人口千対" => 1000,
        "人口1万対" | "人口万対" => 10_000,
        "人口10万対" => 100_000,
        _ => 1,
    }
}

/// How far below and above its printed form a rate may lie.
fn rounding(indicator: &Indicator, decimals: u32, mode: RoundingMode) -> (f64, f64) {
    // Printed with fewer decimals than computed, it is rounded once more.
    let again = if indicator.decimals < decimals { half(indicator.decimals) } else { 0.0 };
    let (low, high) = match mode {
        RoundingMode::HalfUp | RoundingMode::HalfEven => (half(decimals), half(decimals)),
        RoundingMode::Truncate => (0.0, 2.0 * half(decimals)),
    };
    (low + again, high + again)
}

/// Ties the years of a computed series to those of its inputs, where something of either is withheld.
fn computed(
    knowledge: &mut Knowledge<'_, '_>,
    rate: usize,
    (formula, inputs): (&Formula, &[(&str, Option<usize>)]),
    (below, above): (f64, f64),
    words: &str,
) {
    let audit = knowledge.audit;
    let series: Option<Vec<(&str, usize)>> = inputs.iter().map(|(name, series)| Some((*name, (*series)?))).collect();
    let Some(series) = series else { return };
    let hidden = |year: &i32| series.iter().any(|(_, member)| audit.register.at(*member, *year).is_some());
    let years: BTreeSet<i32> = audit.figures.years(rate).filter(hidden).collect();
    for year in years {
        let filled: BTreeMap<&str, Linear> =
            series.iter().map(|(name, member)| (*name, knowledge.term(&(*member, year, Reading::Value)))).collect();
        let Some(fraction) = Fraction::of(formula, &filled) else { continue };
        let label = format!("{} = {words}", knowledge.label(&(rate, year, Reading::Value)));
        match audit.figures.value(rate, year) {
            Some(printed) => {
                knowledge.against_zero(&fraction.above.plus(&fraction.below, -(printed - below)), true, &label);
                knowledge.against_zero(&fraction.above.plus(&fraction.below, -(printed + above)), false, &label);
            }
            None if fraction.below.is_known() && fraction.below.constant > 0.0 => {
                let rate = knowledge.term(&(rate, year, Reading::Value));
                let exact = Linear::default().plus(&fraction.above, 1.0 / fraction.below.constant).plus(&rate, -1.0);
                knowledge.against_zero(&exact.plus(&Linear::known(below.max(above)), 1.0), true, &label);
                knowledge.against_zero(&exact.plus(&Linear::known(below.max(above)), -1.0), false, &label);
            }
            None => {}
        }
    }
}

impl Knowledge<'_, '_> {
    /// Says that a sum is at least zero, or at most.
    pub(super) fn against_zero(&mut self, sum: &Linear, at_least: bool, label: &str) {
        let terms: Vec<(usize, f64)> = sum.terms.iter().map(|(cell, factor)| (*cell, *factor)).collect();
        let end = Some(-sum.constant);
        self.relate(&terms, if at_least { (end, None) } else { (None, end) }, label);
    }
}
