//! The feed of what changed (Atom, RFC 4287).
//!
//! Ids are UUIDs made of what an entry is about (RFC 9562, version 8), so that they depend neither on the machine nor on
//! the clock nor on the address. Where the site's address is not known there are no links: a feed is read far from its
//! site, where relative ones lead nowhere. It is valid without them, for every entry has its content in itself.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::super::Studio;
use super::entries::{Entry, entries, hex};
use crate::collect::PublicationDate;
use crate::wording::unmarked;

/// How many entries a feed has at most, the newest ones.
const MOST: usize = 50;

/// A feed.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct Feed {
    /// Its id, a UUID.
    id: String,
    title: String,
    /// Who publishes the site.
    publisher: String,
    /// When the newest entry is of.
    updated: String,
    /// Its own address.
    own: Option<String>,
    /// The address of the page with the same entries.
    page: Option<String>,
    /// What changed, the newest first.
    entries: Vec<FeedEntry>,
}

/// An entry.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct FeedEntry {
    /// Its id, a UUID.
    id: String,
    /// What changed, in a sentence.
    title: String,
    /// When, as a time.
    updated: String,
    /// Its kind in words.
    label: String,
    /// Where it stands on the page.
    page: Option<String>,
    /// Everything it says, a line each.
    lines: Vec<String>,
}

/// The first second of a date in Japan, which has one time and no summer time (RFC 3339).
fn timestamp(date: PublicationDate) -> String {
    format!("{}T00:00:00+09:00", date.first_day())
}

/// The feed of a site in a language; `None` where nothing has a date.
pub(in super::super) fn feed(studio: &Studio<'_>) -> Option<Feed> {
    let site = &studio.analysed.catalogue.site;
    let address = |page: &str| Some(Studio::address_of(site.address.as_deref()?, studio.folder, page));
    let page = address("updates.html");
    let own = [&site.publisher, &site.title].map(|text| text.translations().next().map_or("", |(_, words)| words));
    let name = |entry: &str| uuid(&[own[0], own[1], studio.words.language().tag(), entry]);
    let entry = |entry: Entry| {
        let updated = timestamp(entry.when?);
        let titles: Vec<&str> = entry.links.iter().map(|link| link.words.as_str()).collect();
        let titles = studio.say("update-titles", &[("titles", &titles.join(" / "))]);
        let titles = Some(&titles).filter(|_| !entry.links.is_empty());
        let lines = std::iter::once(&entry.words).chain(&entry.details).chain(titles);
        Some(FeedEntry {
            id: name(&entry.id),
            title: plain(&entry.words),
            updated,
            label: plain(&entry.label),
            page: page.as_ref().map(|page| format!("{page}#{}", entry.id)),
            lines: lines.map(|line| plain(line)).collect(),
        })
    };
    let entries: Vec<FeedEntry> = entries(studio).into_iter().filter_map(entry).take(MOST).collect();
    Some(Feed {
        id: name(""),
        title: plain(&format!("{}｜{}", studio.text(&site.title), studio.say("nav-updates", &[]))),
        publisher: plain(&studio.text(&site.publisher)),
        updated: entries.first()?.updated.clone(),
        own: address("feed.xml"),
        page,
        entries,
    })
}

/// A text as XML can hold it.
fn plain(text: &str) -> String {
    let allowed = |c: &char| (!c.is_control() || matches!(c, '\t' | '\n')) && !matches!(c, '\u{fffe}' | '\u{ffff}');
    unmarked(text).chars().filter(allowed).collect()
}

/// A UUID of version 8, as a URN.
fn uuid(parts: &[&str]) -> String {
    let mut bytes = Sha256::digest(parts.join("\n"));
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let groups = [0..4, 4..6, 6..8, 8..10, 10..16].map(|group| hex(&bytes[group]));
    format!("urn:uuid:{}", groups.join("-"))
}
