//! The documents that the site's figures were taken from, each once.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::super::Studio;
use super::facts::{SourceView, document_words};
use crate::collect::PublicationDate;
use crate::model::{Indicator, SourceDocument, Text};

/// A document, whatever sections of it are named.
pub(super) struct Document<'a> {
    /// Its title.
    pub(super) title: &'a Text,
    /// When it was published, as written.
    pub(super) published: Option<&'a str>,
    /// Where it stands.
    pub(super) url: Option<&'a str>,
    /// The indicators that rest on it.
    pub(super) indicators: Vec<&'a Indicator>,
}

impl Document<'_> {
    /// When it was published, where that is a date.
    pub(super) fn when(&self) -> Option<PublicationDate> {
        self.published.and_then(PublicationDate::parse)
    }
}

/// The words in which a text was written first.
pub(super) fn original(text: &Text) -> &str {
    text.translations().next().map_or("", |(_, words)| words)
}

/// Every document, the newest first, those without a date last.
pub(super) fn documents<'a>(studio: &Studio<'a>) -> Vec<Document<'a>> {
    let indicators = &studio.analysed.catalogue.indicators;
    let named =
        || indicators.iter().flat_map(|indicator| indicator.sources.iter().map(move |source| (source, indicator)));
    let mut dates: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (source, _) in named() {
        let known = dates.entry(original(&source.document)).or_default();
        known.extend(source.published.as_deref().filter(|published| !known.contains(published)));
    }
    // A report of each year may have one title: then only what names the date is known to be that year's.
    let published = |source: &'a SourceDocument| match (&source.published, dates[original(&source.document)].as_slice())
    {
        (None, [only]) => Some(*only),
        (own, _) => own.as_deref(),
    };
    let mut known: BTreeMap<(&str, Option<&str>), Document<'a>> = BTreeMap::new();
    for (source, indicator) in named() {
        let published = published(source);
        let empty = Document { title: &source.document, published, url: None, indicators: Vec::new() };
        let document = known.entry((original(&source.document), published)).or_insert(empty);
        document.url = document.url.or(source.url.as_deref());
        // A document may be named for each of its sections.
        if document.indicators.last().is_none_or(|last| last.id != indicator.id) {
            document.indicators.push(indicator);
        }
    }
    let mut documents: Vec<Document<'a>> = known.into_values().collect();
    documents.sort_by_key(|document| Reverse(document.when()));
    documents
}

/// Every document in words.
pub(super) fn document_views(studio: &Studio<'_>) -> Vec<SourceView> {
    let view = |document: &Document<'_>| SourceView {
        words: document_words(studio, document.title, None, document.published),
        url: document.url.map(str::to_owned),
    };
    documents(studio).iter().map(view).collect()
}
