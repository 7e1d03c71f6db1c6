//! Every indicator and year in one table.

use serde::Serialize;

use super::super::Studio;
use super::super::pictures::SITE_CARD;
use super::{Frame, Section};

/// Every indicator and year in one table.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct OverviewPage {
    frame: Frame,
}

/// The view of the page.
pub(in super::super) fn overview(studio: &Studio<'_>) -> OverviewPage {
    let title = studio.say("nav-table", &[]);
    let frame = studio.frame("table.html", Section::Table, title.clone(), title);
    let mut frame = studio.previewed(frame, SITE_CARD);
    frame.crumbs = vec![studio.link_to_index()];
    OverviewPage { frame }
}
