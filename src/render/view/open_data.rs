//! Open data: what there is, and how to use it.

use serde::Serialize;

use super::super::Studio;
use super::super::pictures::SITE_CARD;
use super::{Frame, Section};

/// Open data: what there is, and how to use it.
#[derive(Debug, Serialize)]
pub(in super::super) struct OpenDataPage {
    frame: Frame,
}

/// The view of the page.
pub(in super::super) fn open_data(studio: &Studio<'_>) -> OpenDataPage {
    let title = studio.say("page-data", &[]);
    let frame = studio.frame("data/index.html", Section::Data, title.clone(), title);
    let mut frame = studio.previewed(frame, SITE_CARD);
    frame.crumbs = vec![studio.link_to_index()];
    OpenDataPage { frame }
}
