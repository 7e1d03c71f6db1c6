//! The page for what is not there.

use serde::Serialize;

use super::super::assets::Assets;
use super::super::{Studio, folder};
use super::{Frame, Section};

/// The page for what is not there. It carries its style inside, for it is shown at any depth; for the same reason its
/// links are whole addresses, where the site's is known. It speaks every language of the site, since nobody knows in
/// which the page was that is sought.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct NotFoundPage {
    frame: Frame,
    inline_style: &'static str,
    /// What is said, in each language of the site.
    voices: Vec<Voice>,
}

/// What is said in one language.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Voice {
    /// The language's BCP 47 tag.
    tag: &'static str,
    /// The heading.
    title: String,
    /// What may have happened, and where to go.
    text: String,
    /// The words of the link to all indicators.
    words: String,
    /// Where it leads. Safe HTML: the site's address has no mark that would have to be escaped.
    href: String,
}

/// The view of the page for what is not there.
pub(in super::super) fn not_found(studio: &Studio<'_>) -> NotFoundPage {
    let title = studio.say("page-404", &[]);
    let address = studio.analysed.catalogue.site.address.as_deref();
    let voices = studio.voices.iter().enumerate().map(|(at, voice)| Voice {
        tag: voice.language().tag(),
        title: voice.get("page-404", &[]),
        text: voice.get("not-found-text", &[]),
        words: voice.get("back-to-index", &[]),
        href: match (address, folder(at, voice.language())) {
            (Some(address), folder) => format!("{address}{folder}"),
            (None, folder) => format!("{folder}index.html"),
        },
    });
    NotFoundPage {
        frame: studio.frame("404.html", Section::None, title.clone(), title),
        inline_style: Assets::inline_style(),
        voices: voices.collect(),
    }
}
