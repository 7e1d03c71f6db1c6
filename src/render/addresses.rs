//! What search engines ask for: where they may look, and which pages there are.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Pages, folder};
use crate::analyse::Analysed;
use crate::model::{Indicator, Language};

/// `robots.txt`; and `sitemap.xml`, where it is known at which address the site will stand and it is no preview.
pub(super) fn files(analysed: &Analysed, pages: &Pages) -> Pages {
    let site = &analysed.catalogue.site;
    if site.preview.is_some() {
        return Pages::from([("robots.txt".to_owned(), b"User-agent: *\nDisallow: /\n".to_vec())]);
    }
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    let mut files = Pages::new();
    if let Some(address) = &site.address {
        let _ = writeln!(robots, "\nSitemap: {address}sitemap.xml");
        files.insert("sitemap.xml".to_owned(), sitemap(analysed, pages, address).into_bytes());
    }
    files.insert("robots.txt".to_owned(), robots.into_bytes());
    files
}

/// Every page in each language, with its other languages and the newest date of its data.
fn sitemap(analysed: &Analysed, pages: &Pages, address: &str) -> String {
    let languages = &analysed.catalogue.site.languages;
    let folders: Vec<(Language, &str)> =
        languages.iter().enumerate().map(|(at, language)| (*language, folder(at, *language))).collect();
    // Below the folders of their languages, with those in which there is such a page.
    let mut found: BTreeMap<&str, Vec<(Language, &str)>> = BTreeMap::new();
    for path in pages.keys() {
        let of_language = folders.iter().rev().find_map(|(language, folder)| {
            let page = path.strip_prefix(folder)?;
            is_listed(analysed, page).then_some((page, (*language, *folder)))
        });
        if let Some((page, language)) = of_language {
            found.entry(page).or_default().push(language);
        }
    }
    let mut text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
                    xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
            .to_owned();
    for (page, mut own) in found {
        own.sort_by_key(|(language, _)| languages.iter().position(|other| other == language));
        let seen = page.strip_suffix("index.html").unwrap_or(page);
        let alternates: String =
            own.iter().filter(|_| own.len() > 1).fold(String::new(), |mut all, (language, folder)| {
                let tag = language.tag();
                let _ = writeln!(
                    all,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}{folder}{seen}\"/>"
                );
                all
            });
        let changed = last_change(analysed, page);
        let changed = changed.map_or_else(String::new, |day| format!("<lastmod>{day}</lastmod>\n"));
        for (_, folder) in &own {
            let _ = write!(text, "<url>\n<loc>{address}{folder}{seen}</loc>\n{changed}{alternates}</url>\n");
        }
    }
    text + "</urlset>\n"
}

/// Whether a page, given below the folder of its language, is one to be found: not one to stand in another's page, nor
/// one that leads on.
fn is_listed(analysed: &Analysed, page: &str) -> bool {
    let of_other_language = Language::ALL.iter().any(|language| page.starts_with(&format!("{}/", language.tag())));
    let stem = page.strip_prefix("indicators/").and_then(|name| name.strip_suffix(".html"));
    let is_moved = stem.is_some_and(|id| analysed.catalogue.indicator(id).is_none());
    super::is_kind(page, "html") && page != "404.html" && !page.starts_with("embed/") && !of_other_language && !is_moved
}

/// The newest date of what a page shows; none of a text of the office's own.
fn last_change(analysed: &Analysed, page: &str) -> Option<String> {
    let catalogue = &analysed.catalogue;
    let about = |kind: &str| page.strip_prefix(kind).and_then(|name| name.strip_suffix(".html"));
    let newest = |shown: &dyn Fn(&Indicator) -> bool| {
        let shown = catalogue.indicators.iter().filter(|indicator| shown(indicator));
        shown.flat_map(dates).max()
    };
    match (about("indicators/"), about("policies/"), about("departments/"), about("pages/")) {
        (Some(id), ..) => newest(&|indicator| indicator.id == id),
        (_, Some(id), ..) => newest(&|indicator| indicator.policy == id),
        (_, _, Some(id), _) => newest(&|indicator| indicator.departments.iter().any(|own| own == id)),
        (_, _, _, Some(_)) => None,
        _ => {
            let own = catalogue.site.updates.iter().map(|update| update.date.to_string());
            own.chain(newest(&|_| true)).max()
        }
    }
}

/// The days and months on which something of an indicator was published or changed, as sitemaps have them.
fn dates(indicator: &Indicator) -> Vec<String> {
    let published = indicator.sources.iter().filter_map(|source| source.published.clone());
    let changed = indicator.publication.revisions.iter().filter_map(|revision| Some(revision.date?.to_string()));
    let is_date = |date: &String| {
        let parts: Vec<&str> = date.split('-').collect();
        let sizes = [4, 2, 2];
        let digits = |(part, size): (&&str, usize)| part.len() == size && part.bytes().all(|b| b.is_ascii_digit());
        parts.len() <= sizes.len() && parts.iter().zip(sizes).all(digits)
    };
    published.chain(changed).filter(is_date).collect()
}
