//! The page for what is not there.

use serde::Serialize;

use super::super::Studio;
use super::super::assets::Assets;
use super::{Frame, Section};

/// The page for what is not there. It carries its style inside, for it is shown at any depth.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct NotFoundPage {
    frame: Frame,
    inline_style: &'static str,
}

/// The view of the page for what is not there.
pub(in super::super) fn not_found(studio: &Studio<'_>) -> NotFoundPage {
    let title = studio.say("page-404", &[]);
    NotFoundPage {
        frame: studio.frame("404.html", Section::None, title.clone(), title),
        inline_style: Assets::inline_style(),
    }
}
