//! A text of the office's own, as a page.

use serde::Serialize;

use super::super::pictures::SITE_CARD;
use super::super::{Studio, is_kind, markdown};
use super::{Frame, NavigationLink, Section};
use crate::model::OwnPage;

/// A text of the office's own.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct TextPage {
    frame: Frame,
    /// Safe HTML.
    text: String,
    /// The language of the text, where it is not that of the page.
    tongue: Option<&'static str>,
}

/// The view of the page.
pub(in super::super) fn own_page(studio: &Studio<'_>, at: usize) -> TextPage {
    let page = &studio.analysed.catalogue.own_pages[at];
    let title = studio.text(&page.title);
    let frame = studio.frame(&path(page), Section::None, title.clone(), title);
    let mut frame = studio.previewed(frame, SITE_CARD);
    frame.crumbs = vec![studio.link_to_index()];
    let language = studio.words.language();
    let (original, _) = page.body.translations().next().unwrap_or((language, ""));
    let label = |number: usize| studio.say("own-page-table", &[("number", &number.to_string())]);
    let text = markdown::page(page.body.get(language), &|to| address(to, &frame), &label);
    TextPage { text, tongue: (!page.body.has(language)).then(|| original.tag()), frame }
}

fn path(page: &OwnPage) -> String {
    format!("pages/{}.html", page.id)
}

/// Where a relative address in a text leads on the page. It is written as seen from the folder of the texts in the
/// source; pages stand in the folder of their language, all else in the first one.
fn address(written: &str, frame: &Frame) -> Option<String> {
    let end = written.find(['#', '?']).unwrap_or(written.len());
    let (place, rest) = written.split_at(end);
    let is_relative = !place.is_empty() && !place.contains(':') && !place.starts_with('/');
    let below = place.strip_prefix("../").filter(|_| is_relative);
    if let Some(file) = below.and_then(|path| path.strip_prefix("static/")) {
        return Some(format!("{}{file}{rest}", frame.root));
    }
    if let Some(path) = below.filter(|path| !is_kind(path, "html")) {
        return Some(format!("{}{path}{rest}", frame.root));
    }
    let id = place.strip_suffix(".md").filter(|_| is_relative)?;
    let id = id.split_once('.').map_or(id, |(id, _)| id);
    Some(format!("{id}.html{rest}"))
}

impl Studio<'_> {
    /// The texts of the office's own, for the navigation of a page.
    pub(super) fn own_pages(&self, page: &str) -> Vec<NavigationLink> {
        let link = |own: &OwnPage| {
            let href = path(own);
            NavigationLink { words: self.text(&own.title), current: href == page, href }
        };
        self.analysed.catalogue.own_pages.iter().map(link).collect()
    }
}
