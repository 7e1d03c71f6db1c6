//! Whether `disclosure.lock` holds what is withheld, no less and no more.

use std::collections::BTreeSet;

use crate::collect::{Catalogue, LOCK};
use crate::model::{Key, Locked};
use crate::problem::{Code, Place, Problem};

/// So many entries are named; the others are counted.
const NAMED: usize = 5;

/// What is wrong with the lock, for what is withheld. Where an indicator could not be read nothing is said: its entries
/// would seem to be left over.
pub(super) fn differs(catalogue: &Catalogue, wanted: &[Locked]) -> Option<Problem> {
    let locked = catalogue.locked.as_deref();
    if !catalogue.broken.is_empty() || locked.is_none() && wanted.is_empty() {
        return None;
    }
    let of = |entries: &[Locked]| entries.iter().cloned().collect::<BTreeSet<Locked>>();
    let (wanted, locked, kind) = match locked {
        Some(locked) => (of(wanted), of(locked), "stale"),
        None => (of(wanted), BTreeSet::new(), "missing"),
    };
    if wanted == locked {
        return None;
    }
    let same = |a: &Locked, b: &Locked| a.indicator == b.indicator && a.key == b.key && a.period == b.period;
    let added = wanted.iter().filter(|entry| !locked.iter().any(|other| same(entry, other)));
    let dropped = locked.iter().filter(|entry| !wanted.iter().any(|other| same(entry, other)));
    let both = wanted.iter().filter(|entry| locked.iter().any(|other| same(entry, other) && other != *entry));
    let problem = Problem::new(Code::LockDiffers, Place::file(LOCK)).with("kind", kind);
    let problem = problem.with("added", named(added)).with("dropped", named(dropped)).with("changed", named(both));
    Some(problem.with("count", wanted.len().to_string()))
}

/// Entries in a line: `promoter-cases/coordinated 2021`.
fn named<'l>(entries: impl Iterator<Item = &'l Locked>) -> String {
    let all: Vec<String> = entries.map(|entry| name(&entry.indicator, &entry.key, entry)).collect();
    let shown = all.iter().take(NAMED).cloned().collect::<Vec<String>>().join(", ");
    match all.len() {
        0 => "none".to_owned(),
        count if count > NAMED => format!("{shown}, … ({count})"),
        _ => shown,
    }
}

fn name(indicator: &str, key: &Key, entry: &Locked) -> String {
    let series = if key.is_empty() { String::new() } else { format!("/{}", key.slug()) };
    format!("{indicator}{series} {}", entry.period.year())
}
