//! Takes out of a catalogue what is withheld, and everything that tells it: after this its true values stand nowhere in it.

use std::collections::BTreeSet;

use super::ledger::{Ledger, State};
use crate::collect::{Catalogue, Member};
use crate::model::{FiscalYear, Indicator, Observation, Status};

/// Totals that were computed from true values which the source itself withholds: without those there would be none.
pub(super) fn drop_private_totals(catalogue: &mut Catalogue) {
    let hidden = |member: &Member| {
        let withheld = member.series.observations.iter().filter(|o| o.status == Status::Withheld && o.value.is_some());
        withheld.map(|observation| observation.period).collect::<BTreeSet<FiscalYear>>()
    };
    let computed = |member: &Member| member.series.is_total() && member.places.is_empty();
    let drops: Vec<(usize, BTreeSet<FiscalYear>)> = catalogue
        .members
        .iter()
        .enumerate()
        .filter(|(_, member)| computed(member))
        .map(|(at, total)| {
            let parts = catalogue.series_of(total.indicator).filter(|part| !computed(part));
            (at, parts.flat_map(hidden).collect())
        })
        .collect();
    for (at, years) in drops {
        catalogue.members[at].series.observations.retain(|observation| !years.contains(&observation.period));
    }
}

/// Takes out what a ledger withholds. Earlier readings, values of parts of the year and values before a revision go with
/// it, in all that hangs together with it: a difference between two of them would tell. So do totals over the years.
pub(super) fn withhold(catalogue: &mut Catalogue, ledger: &Ledger) {
    let groups = ledger.groups(catalogue.indicators.len());
    let mut years: BTreeSet<(usize, FiscalYear)> = small_readings(catalogue, &groups);
    for figure in &ledger.figures {
        let Some((position, period)) = figure.place.filter(|_| figure.state != State::Published) else { continue };
        if figure.state != State::Given {
            years.insert((groups[figure.indicator], period));
        }
        let is_ours = figure.state != State::Given;
        let member = &mut catalogue.members[position];
        if let Some(observation) = member.series.observations.iter_mut().find(|o| o.period == period) {
            silence(observation, is_ours);
        }
        if let Some(derivation) = &mut catalogue.indicators[figure.indicator].derive {
            derivation.published.retain(|printed| printed.period != period);
        }
    }
    for (position, indicator) in catalogue.indicators.iter_mut().enumerate() {
        let is_withheld = |period: FiscalYear| years.contains(&(groups[position], period));
        silence_around(indicator, is_withheld);
        for member in catalogue.members.iter_mut().filter(|member| member.indicator == position) {
            let series = &mut member.series.observations;
            series.iter_mut().filter(|o| is_withheld(o.period)).for_each(|o| o.vintages.clear());
            let any = years.iter().any(|(group, _)| *group == groups[position]);
            member.year_total = member.year_total.take().filter(|_| !any);
        }
    }
}

/// Takes the value of an observation, and what else would tell it where it is ours to withhold.
fn silence(observation: &mut Observation, is_ours: bool) {
    observation.value = None;
    observation.status = Status::Withheld;
    if is_ours {
        observation.note = None;
        observation.revised = None;
    }
}

/// Values of parts of a year, and values before a revision.
fn silence_around(indicator: &mut Indicator, is_withheld: impl Fn(FiscalYear) -> bool) {
    indicator.methods.spans.retain(|span| !is_withheld(span.period));
    for revision in indicator.publication.revisions.iter_mut().filter(|revision| is_withheld(revision.period)) {
        revision.old = None;
    }
}

/// The years in which an earlier reading, a part of the year or a value before a revision is a small count, by group.
fn small_readings(catalogue: &Catalogue, groups: &[usize]) -> BTreeSet<(usize, FiscalYear)> {
    let mut years = BTreeSet::new();
    for (position, indicator) in catalogue.indicators.iter().enumerate() {
        let Some(minimum) = indicator.minimum().filter(|_| !super::ledger::is_rate(indicator)) else { continue };
        let is_exempt = |period| indicator.publication.disclosure.as_ref().is_some_and(|d| d.is_published(period));
        let series = catalogue.series_of(position).flat_map(|member| &member.series.observations);
        let vintages = series.flat_map(|o| o.vintages.iter().map(|vintage| (o.period, vintage.value)));
        let spans = indicator.methods.spans.iter().map(|span| (span.period, span.value));
        let revisions = indicator.publication.revisions.iter();
        let old = revisions.filter_map(|revision| Some((revision.period, revision.old?)));
        for (period, value) in vintages.chain(spans).chain(old) {
            if value > 0.0 && value < f64::from(minimum) && !is_exempt(period) {
                years.insert((groups[position], period));
            }
        }
    }
    years
}
