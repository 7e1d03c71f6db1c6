//! What changed and when, as entries that keep their ids whatever else is added.

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::super::Studio;
use super::Link;
use super::dates::DateView;
use super::documents::{Document, original};
use super::revisions::row;
use crate::collect::PublicationDate;
use crate::model::{Indicator, Revision, RevisionKind, Update};

/// Something that changed.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Entry {
    /// Its place on the page, made of what it is about alone.
    pub(super) id: String,
    /// When; `None` where the source says no date.
    pub(super) date: Option<DateView>,
    /// The same for machines.
    #[serde(skip)]
    pub(super) when: Option<PublicationDate>,
    /// `correction`, `revision`, `note`, `release`, `source`.
    pub(super) kind: &'static str,
    /// The kind in words.
    pub(super) label: String,
    /// What changed.
    pub(super) words: String,
    /// What more there is to say.
    pub(super) details: Vec<String>,
    /// Where the document stands.
    pub(super) url: Option<String>,
    /// The indicators it is about.
    pub(super) links: Vec<Link>,
}

/// The entries of a site, the newest first, those without a date last.
pub(super) fn entries(studio: &Studio<'_>) -> Vec<Entry> {
    let catalogue = &studio.analysed.catalogue;
    let mut entries: Vec<Entry> = Vec::new();
    for (at, indicator) in catalogue.indicators.iter().enumerate() {
        let recorded = &indicator.publication.revisions;
        entries.extend(recorded.iter().map(|revision| revised(studio, at, revision)));
    }
    entries.extend(catalogue.site.updates.iter().map(|update| note(studio, update)));
    entries.extend(releases(studio));
    entries.extend(documents(studio));
    // What is of one day keeps this order.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.when));
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for entry in &mut entries {
        let times = seen.entry(entry.id.clone()).or_default();
        *times += 1;
        // The same thing recorded twice.
        if *times > 1 {
            entry.id = format!("{}-{times}", entry.id);
        }
    }
    entries
}

/// An id of what an entry is about: its kind, its date, and a digest of the rest.
fn id(kind: &str, when: Option<PublicationDate>, about: &[&str]) -> String {
    let digest = Sha256::digest(about.join("\n"));
    let date = when.map_or_else(|| "undated".to_owned(), |date| date.to_string());
    format!("{kind}-{date}-{}", hex(&digest[..4]))
}

/// Bytes in hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0x0f)]).collect()
}

impl Entry {
    fn new(
        studio: &Studio<'_>,
        kind: &'static str,
        when: Option<PublicationDate>,
        about: &[&str],
        words: String,
    ) -> Self {
        Self {
            id: id(kind, when, about),
            date: when.map(|when| DateView::new(studio.words, when)),
            when,
            kind,
            label: studio.say("update-kind", &[("kind", kind)]),
            words,
            details: Vec::new(),
            url: None,
            links: Vec::new(),
        }
    }
}

fn revised(studio: &Studio<'_>, at: usize, revision: &Revision) -> Entry {
    let indicator = &studio.analysed.catalogue.indicators[at];
    let kind = if revision.kind == RevisionKind::Corrected { "correction" } else { "revision" };
    let row = row(studio, at, revision);
    let title = studio.text(&indicator.title);
    let facts = [("title", &*title), ("series", &*row.series), ("year", &*row.year), ("kind", revision.kind.word())];
    let words = studio.say(if revision.key.is_some() { "update-revised-series" } else { "update-revised" }, &facts);
    let slug = revision.key.as_ref().map(crate::model::Key::slug).unwrap_or_default();
    let about = [&*indicator.id, &revision.period.year().to_string(), &slug, revision.kind.word()];
    let mut entry = Entry::new(studio, kind, revision.date.map(PublicationDate::from), &about, words);
    if !row.old.is_empty() && !row.now.is_empty() {
        entry.details.push(studio.say("update-values", &[("old", &row.old), ("now", &row.now)]));
    }
    if !row.reason.is_empty() {
        entry.details.push(studio.say("update-reason", &[("reason", &row.reason)]));
    }
    entry.links = vec![studio.link_to(indicator)];
    entry
}

fn note(studio: &Studio<'_>, update: &Update) -> Entry {
    Entry::new(studio, "note", Some(update.date.into()), &[original(&update.text)], studio.text(&update.text))
}

/// An entry for each day on which indicators became public.
fn releases(studio: &Studio<'_>) -> Vec<Entry> {
    let mut days: BTreeMap<PublicationDate, Vec<&Indicator>> = BTreeMap::new();
    for indicator in &studio.analysed.catalogue.indicators {
        if let Some(day) = indicator.publication.released().map(PublicationDate::from) {
            days.entry(day).or_default().push(indicator);
        }
    }
    let entry = |(day, indicators): (PublicationDate, Vec<&Indicator>)| {
        let words = studio.say("update-released", &[("count", &indicators.len().to_string())]);
        let links = indicators.into_iter().map(|indicator| studio.link_to(indicator)).collect();
        Entry { links, ..Entry::new(studio, "release", Some(day), &[], words) }
    };
    days.into_iter().map(entry).collect()
}

/// An entry for each document, with the indicators that rest on it.
fn documents(studio: &Studio<'_>) -> Vec<Entry> {
    let entry = |document: Document<'_>| {
        let when = document.when();
        let written = document.published.filter(|_| when.is_none());
        let title = studio.text(document.title);
        let facts = [("document", &*title), ("published", written.unwrap_or_default())];
        let words = studio.say(if written.is_some() { "update-document-undated" } else { "update-document" }, &facts);
        let about = [document.published.unwrap_or_default(), original(document.title)];
        let links = document.indicators.into_iter().map(|indicator| studio.link_to(indicator)).collect();
        let url = document.url.map(str::to_owned);
        Entry { url, links, ..Entry::new(studio, "source", when, &about, words) }
    };
    super::documents::documents(studio).into_iter().map(entry).collect()
}
