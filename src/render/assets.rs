//! Style sheet and what else pages refer to, under names that change with their content.

use sha2::{Digest, Sha256};

use super::Pages;
use crate::chart;

const SITE_STYLE: &str = include_str!("../../site-templates/assets/site.css");

/// The assets of a site.
pub(super) struct Assets {
    /// The whole style sheet.
    style: String,
    /// Its path below the site.
    pub(super) style_path: String,
}

impl Assets {
    /// Puts the style sheet together and names it by its content.
    pub(super) fn new() -> Self {
        let style = format!("{}\n{}", SITE_STYLE.trim_end(), chart::css());
        let digest = Sha256::digest(style.as_bytes());
        let short = digest.iter().take(5).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
        Self { style, style_path: format!("assets/site-{short:010x}.css") }
    }

    /// The files to publish.
    pub(super) fn files(&self) -> Pages {
        Pages::from([
            (self.style_path.clone(), self.style.clone().into_bytes()),
            (".nojekyll".to_owned(), Vec::new()),
            ("robots.txt".to_owned(), b"User-agent: *\nAllow: /\n".to_vec()),
        ])
    }

    /// The house's own style, for the one page that carries it inside.
    pub(super) const fn inline_style() -> &'static str {
        SITE_STYLE
    }
}
