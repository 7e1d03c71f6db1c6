//! Figures of one kind that hang together: totals and parts, parts and wholes, running totals, parts of a year.

use std::collections::BTreeSet;

use super::super::Audit;
use super::super::figures::Reading;
use super::super::register::half;
use super::{AT_MOST, Figure, Knowledge, SUM};
use crate::model::{
    Aggregation, Dimension, FiscalYear, Indicator, Key, Measure, SeriesReference, Status, TOTAL, TotalRule,
};

/// Whether the numbers of an indicator add up: counts and amounts, not shares and means.
fn adds_up(indicator: &Indicator) -> bool {
    let counts = matches!(indicator.measure, Measure::Count | Measure::Amount) && !indicator.unit.is_percent();
    counts && indicator.methods.base.is_none() && indicator.aggregation != Aggregation::Average
}

/// Adds what ties the figures of the indicators of which something is withheld.
pub(super) fn add(knowledge: &mut Knowledge<'_, '_>) {
    let audit = knowledge.audit;
    for subject in audit.register.subjects.values().filter(|subject| adds_up(subject.indicator)) {
        let members: Vec<usize> = subject.series.iter().map(|series| series.member).collect();
        let years: BTreeSet<i32> = members.iter().flat_map(|member| audit.figures.years(*member)).collect();
        for (place, dimension) in subject.indicator.dimensions.iter().enumerate() {
            for (total, parts, rule) in groups(audit, subject.at, (place, dimension)) {
                for year in &years {
                    let mut readings = audit.figures.readings(&members, *year);
                    readings.push(Reading::Value);
                    for reading in &readings {
                        knowledge.total((total, &parts), (*year, reading), rule);
                    }
                }
            }
        }
        for member in members {
            knowledge.running(subject.indicator, member);
            knowledge.parts_of_years(subject.indicator, member);
        }
    }
    parts_of_wholes(knowledge);
}

/// Each total of a dimension with its parts.
fn groups(
    audit: &Audit<'_>,
    indicator: usize,
    (place, dimension): (usize, &Dimension),
) -> Vec<(usize, Vec<usize>, TotalRule)> {
    let catalogue = &audit.register.analysed.catalogue;
    let Some(rule) = dimension.total.as_ref().map(|total| total.rule) else { return Vec::new() };
    let members = catalogue.members.iter().enumerate().filter(|(_, member)| member.indicator == indicator);
    let keys: Vec<(usize, &Key)> = members.map(|(at, member)| (at, &member.series.key)).collect();
    let is_total = |key: &Key| key.0.get(place).is_some_and(|(_, value)| value == TOTAL);
    let totals = keys.iter().filter(|(_, key)| is_total(key)).map(|(total, of)| {
        let same = |key: &Key| {
            key.0.len() == of.0.len() && key.0.iter().zip(&of.0).enumerate().all(|(at, (a, b))| at == place || a == b)
        };
        let parts = keys.iter().filter(|(_, key)| !is_total(key) && same(key)).map(|(member, _)| *member);
        (*total, parts.collect(), rule)
    });
    totals.collect()
}

impl Knowledge<'_, '_> {
    /// A total is the sum of its parts, or no less than each of them where parts are not to be added.
    fn total(&mut self, (total, parts): (usize, &[usize]), (year, reading): (i32, &Reading), rule: TotalRule) {
        let audit = self.audit;
        let catalogue = &audit.register.analysed.catalogue;
        let figure = |member: usize| -> Figure { (member, year, reading.clone()) };
        let observation = |member: usize| {
            let observations = &catalogue.members[member].series.observations;
            observations.iter().find(|observation| observation.period.year() == year)
        };
        // Rows that the table does not have, and those of which it says that there can be nothing, hold nothing.
        let holds = |part: &usize| observation(*part).is_some_and(|o| o.status != Status::CannotExist);
        let parts: Vec<usize> = parts.iter().copied().filter(holds).collect();
        let published = |member: usize| audit.figures.get(member, year, reading).is_some();
        // A reading on another day says nothing of those that have none of that day.
        let read = |part: &usize| published(*part) || audit.register.at(*part, year).is_some();
        if parts.is_empty() || !observation(total).is_some_and(|_| published(total) || read(&total)) {
            return;
        }
        if *reading != Reading::Value && !parts.iter().all(read) {
            return;
        }
        if rule == TotalRule::None {
            for part in parts {
                self.at_most(&figure(part), &figure(total));
            }
            return;
        }
        let decimals = catalogue.indicators[catalogue.members[total].indicator].decimals;
        #[expect(clippy::cast_precision_loss, reason = "a few hundred parts")]
        let slack = if decimals == 0 { 0.0 } else { half(decimals) * (parts.len() + 1) as f64 };
        // What is missing may hold something.
        let open = !parts.iter().all(read);
        let terms: Vec<(Figure, f64)> =
            std::iter::once((figure(total), 1.0)).chain(parts.iter().map(|part| (figure(*part), -1.0))).collect();
        let terms: Vec<(Figure, f64)> = terms.into_iter().filter(|((member, ..), _)| read(member)).collect();
        let (high, label) = if open { (None, AT_MOST) } else { (Some(slack), SUM) };
        self.tie(&terms, (Some(-slack), high), label);
    }

    /// A figure is no more than another.
    fn at_most(&mut self, part: &Figure, whole: &Figure) {
        self.tie(&[(whole.clone(), 1.0), (part.clone(), -1.0)], (Some(0.0), None), AT_MOST);
    }

    /// A running total does not fall, but where it begins anew.
    fn running(&mut self, indicator: &Indicator, member: usize) {
        if indicator.aggregation != Aggregation::Cumulative {
            return;
        }
        let years: Vec<i32> = self.audit.figures.years(member).collect();
        for pair in years.windows(2) {
            let is_cut = indicator.breaks.iter().any(|brk| (pair[0] + 1..=pair[1]).contains(&brk.period.year()));
            if !is_cut {
                self.at_most(&(member, pair[0], Reading::Value), &(member, pair[1], Reading::Value));
            }
        }
    }

    /// What was counted in a part of a year is no more than in the whole.
    fn parts_of_years(&mut self, indicator: &Indicator, member: usize) {
        if indicator.aggregation != Aggregation::Annual {
            return;
        }
        for year in self.audit.figures.years(member).collect::<Vec<_>>() {
            for reading in self.audit.figures.readings(&[member], year) {
                if matches!(reading, Reading::Span(_)) {
                    self.at_most(&(member, year, reading), &(member, year, Reading::Value));
                }
            }
        }
    }
}

/// A part (うち) is no more than its whole, over the same days. What is new in a year is what a running total grew by.
fn parts_of_wholes(knowledge: &mut Knowledge<'_, '_>) {
    let audit = knowledge.audit;
    let catalogue = &audit.register.analysed.catalogue;
    for (part, member) in catalogue.members.iter().enumerate() {
        let whole = named_whole(audit, member.indicator, &member.series.key).or_else(|| row_above(audit, part));
        let Some(whole) = whole.filter(|whole| *whole != part) else { continue };
        let [less, more] = [part, whole].map(|at| &catalogue.indicators[catalogue.members[at].indicator]);
        if !(adds_up(less) && adds_up(more) && less.unit.is_same(&more.unit)) {
            continue;
        }
        let runs = more.aggregation == Aggregation::Cumulative && less.aggregation == Aggregation::Annual;
        for observation in &member.series.observations {
            let other = catalogue.members[whole].series.at(observation.period);
            let same = other.is_some_and(|o| o.span == observation.span || o.complete && observation.complete || runs);
            let figure = |member: usize, year: FiscalYear| (member, year.year(), Reading::Value);
            if same {
                knowledge.at_most(&figure(part, observation.period), &figure(whole, observation.period));
            }
            let before = FiscalYear::new(observation.period.year() - 1);
            let before = before.filter(|before| runs && same && catalogue.members[whole].series.at(*before).is_some());
            if let Some(before) = before {
                let grown = [(figure(whole, observation.period), 1.0), (figure(whole, before), -1.0)];
                let terms = [grown[0].clone(), grown[1].clone(), (figure(part, observation.period), -1.0)];
                knowledge.tie(&terms, (Some(0.0), Some(0.0)), SUM);
            }
        }
    }
}

/// The series that `part_of` names: the one of the same key where both are broken down alike, else the total.
fn named_whole(audit: &Audit<'_>, indicator: usize, key: &Key) -> Option<usize> {
    let part_of = audit.register.analysed.catalogue.indicators[indicator].part_of.as_deref()?;
    audit.series(&SeriesReference::parse(part_of), key)
}

/// Of a series whose label begins with うち: the one declared above it whose label does not.
fn row_above(audit: &Audit<'_>, part: usize) -> Option<usize> {
    let catalogue = &audit.register.analysed.catalogue;
    let member = &catalogue.members[part];
    let ([dimension], [(id, value)]) =
        (catalogue.indicators[member.indicator].dimensions.as_slice(), member.series.key.0.as_slice())
    else {
        return None;
    };
    let is_part = |at: &usize| {
        let mut labels = dimension.values[*at].label.translations();
        labels.any(|(_, label)| label.trim_start_matches(['（', '(', '　', ' ']).starts_with("うち"))
    };
    let own = dimension.values.iter().position(|known| known.id == *value).filter(is_part)?;
    let above = (0..own).rev().find(|at| !is_part(at))?;
    catalogue.position(member.indicator, &Key(vec![(id.clone(), dimension.values[above].id.clone())]))
}
