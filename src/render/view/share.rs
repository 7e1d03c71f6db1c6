//! What readers take along from an indicator's page: its address, the picture of its chart, a citation, the code that
//! shows it in a page of their own.

use serde::Serialize;

use super::super::Studio;
use super::facts::span;
use crate::wording::{publication_date, unmarked};

/// Stands for the site's address where it is not known; the page's script, which sees where the page is, fills it in.
const UNKNOWN: &str = "…/";

/// What readers take along.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Share {
    /// Publisher, title, years, site, date, address.
    citation: String,
    /// A frame with the indicator for other pages.
    embed: String,
    /// Whether the site's address is known.
    is_addressed: bool,
}

/// What readers take along from the page of an indicator.
pub(super) fn share(studio: &Studio<'_>, at: usize) -> Share {
    let indicator = &studio.analysed.catalogue.indicators[at];
    let site = &studio.analysed.catalogue.site;
    let address = site.address.as_deref().unwrap_or(UNKNOWN);
    let page = |folder: &str| format!("{address}{}{folder}/{}.html", studio.folder, indicator.id);
    let title = unmarked(&studio.text(&indicator.title));
    let mut facts = vec![
        ("publisher", studio.text(&site.publisher)),
        ("title", title.clone()),
        ("site", studio.text(&site.title)),
        ("address", page("indicators")),
        ("span", span(studio, indicator).unwrap_or_default()),
    ];
    let updated = studio.analysed.catalogue.modified_of(at).map(|date| publication_date(studio.words.language(), date));
    facts.extend(updated.map(|date| ("date", date)));
    let id = match facts.len() {
        6 => "share-citation-dated",
        _ => "share-citation",
    };
    let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let quoted = title.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    Share {
        citation: unmarked(&studio.say(id, &facts)),
        embed: format!(
            "<iframe src=\"{}\" title=\"{quoted}\" width=\"100%\" height=\"560\" loading=\"lazy\"></iframe>",
            page("embed")
        ),
        is_addressed: site.address.is_some(),
    }
}
