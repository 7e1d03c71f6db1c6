//! What is recorded of published values that were changed.

use serde::Serialize;

use super::super::Studio;
use crate::collect::Member;
use crate::model::Revision;
use crate::wording::{full_day, keep, with_unit, year_name};

/// A published value that was changed.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct RevisionRow {
    pub(super) year: String,
    pub(super) series: String,
    kind: String,
    date: String,
    pub(super) old: String,
    pub(super) now: String,
    pub(super) reason: String,
}

/// The revisions of an indicator, the newest year first.
pub(super) fn revisions(studio: &Studio<'_>, at: usize) -> Vec<RevisionRow> {
    let recorded = studio.analysed.catalogue.indicators[at].publication.revisions.iter().rev();
    recorded.map(|revision| row(studio, at, revision)).collect()
}

/// A published value that was changed, in words.
pub(super) fn row(studio: &Studio<'_>, at: usize, revision: &Revision) -> RevisionRow {
    let indicator = &studio.analysed.catalogue.indicators[at];
    let language = studio.words.language();
    let series = || studio.analysed.series_of(at).map(|(member, _)| member);
    // Values stand beside an entry that is about one series: the one it names, or the one that is meant.
    let one: Option<&Member> = match &revision.key {
        Some(key) => series().find(|member| member.series.key == *key),
        None => series().find(|member| studio.analysed.old_value(member, revision).is_some()),
    };
    let value = |value| with_unit(studio.words, value, indicator.decimals, &indicator.unit);
    let old = one.and_then(|member| studio.analysed.old_value(member, revision));
    let now = one.filter(|_| old.is_some()).and_then(|member| member.series.at(revision.period)?.value);
    RevisionRow {
        year: keep(&year_name(indicator, revision.period, language)),
        series: one.map_or_else(|| studio.say("revision-all-series", &[]), |member| studio.text(&member.series.label)),
        kind: studio.say("revised-mark", &[("kind", revision.kind.word())]),
        date: revision.date.map_or_else(String::new, |date| keep(&full_day(date, language))),
        old: old.map_or_else(String::new, value),
        now: now.map_or_else(String::new, value),
        reason: studio.optional(revision.reason.as_ref()).unwrap_or_default(),
    }
}
