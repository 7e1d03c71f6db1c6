//! What changed and when: corrections first.

use serde::Serialize;

use super::super::Studio;
use super::super::pictures::SITE_CARD;
use super::entries::{Entry, entries};
use super::{Frame, Section};

/// What changed and when: corrections first.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct UpdatesPage {
    frame: Frame,
    /// Everything, the newest first. Those of kind `correction` are also told above all others.
    entries: Vec<Entry>,
}

/// The view of the page.
pub(in super::super) fn updates(studio: &Studio<'_>) -> UpdatesPage {
    let title = studio.say("nav-updates", &[]);
    let frame = studio.frame("updates.html", Section::Updates, title, studio.say("updates-description", &[]));
    let mut frame = studio.previewed(frame, SITE_CARD);
    frame.crumbs = vec![studio.link_to_index()];
    UpdatesPage { entries: entries(studio), frame }
}
