//! Pages under the ids that indicators had before, which lead on.

use serde::Serialize;

use super::super::Studio;
use super::{Frame, Section};

/// A page that leads on.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct MovedPage {
    frame: Frame,
    /// The file beside it that it leads to.
    to: String,
    /// The address to be known by: in full, where the site's is known.
    canonical: String,
}

/// The pages that lead on, by their paths below the language's folder: those of indicators, and those that stand in
/// others' pages.
pub(in super::super) fn moved(studio: &Studio<'_>) -> Vec<(String, MovedPage)> {
    let catalogue = &studio.analysed.catalogue;
    let all = catalogue
        .indicators
        .iter()
        .flat_map(|indicator| indicator.publication.aliases.iter().map(move |alias| (indicator, alias)));
    all.flat_map(|(indicator, alias)| {
        ["indicators", "embed"].map(|kind| {
            let path = format!("{kind}/{alias}.html");
            let title = studio.say("moved-title", &[("title", &studio.text(&indicator.title))]);
            let frame = studio.frame(&path, Section::None, title.clone(), title);
            let to = format!("{}.html", indicator.id);
            // A page in another's is known by the indicator's own.
            let known = format!("indicators/{to}");
            let canonical = match &catalogue.site.address {
                Some(address) => Studio::address_of(address, studio.folder, &known),
                None => format!("{}{known}", frame.home),
            };
            (path, MovedPage { frame, to, canonical })
        })
    })
    .collect()
}
