//! Style sheet and what else pages refer to, under names that change with their content.

use sha2::{Digest, Sha256};

use super::Pages;
use crate::chart;

const SITE_STYLE: &str = include_str!("../../site-templates/assets/site.css");
/// What the script of charts adds to a page.
pub(super) const CHART_STYLE: &str = include_str!("../../site-templates/assets/chart.css");
const CHART_SCRIPT: &str = include_str!("../../site-templates/assets/chart.js");

/// The script of charts, without its indentation and its lines of comments.
pub(super) fn chart_script() -> String {
    let lines = CHART_SCRIPT.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The assets of a site.
pub(super) struct Assets {
    /// The whole style sheet.
    style: String,
    /// Its path below the site.
    pub(super) style_path: String,
    /// The script of charts.
    script: String,
    /// The path of the script of charts below the site.
    pub(super) script_path: String,
}

impl Assets {
    /// Puts the style sheet together and names it by its content.
    pub(super) fn new() -> Self {
        let style = [SITE_STYLE, CHART_STYLE, chart::css()].map(str::trim_end).join("\n") + "\n";
        let style_path = format!("assets/site-{}.css", short_digest(&style));
        let script = chart_script();
        let script_path = format!("assets/chart-{}.js", short_digest(&script));
        Self { style, style_path, script, script_path }
    }

    /// The files to publish.
    pub(super) fn files(&self) -> Pages {
        Pages::from([
            (self.style_path.clone(), self.style.clone().into_bytes()),
            (self.script_path.clone(), self.script.clone().into_bytes()),
            (".nojekyll".to_owned(), Vec::new()),
            ("robots.txt".to_owned(), b"User-agent: *\nAllow: /\n".to_vec()),
        ])
    }

    /// The house's own style, for the one page that carries it inside.
    pub(super) const fn inline_style() -> &'static str {
        SITE_STYLE
    }
}

/// Ten digits that change with the content.
fn short_digest(content: &str) -> String {
    let digest = Sha256::digest(content.as_bytes());
    let short = digest.iter().take(5).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    format!("{short:010x}")
}
