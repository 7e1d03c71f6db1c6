//! Style sheet and what else pages refer to, under names that change with their content.

use sha2::{Digest, Sha256};

use super::design::THEME;
use super::{Design, Pages};
use crate::chart;

const SITE_STYLE: &str = include_str!("../../site-templates/assets/site.css");
const EMBED_STYLE: &str = include_str!("../../site-templates/assets/embed.css");
const PAGES_STYLE: &str = include_str!("../../site-templates/assets/pages.css");
const OPEN_STYLE: &str = include_str!("../../site-templates/assets/open.css");
/// What the script of charts adds to a page.
pub(super) const CHART_STYLE: &str = include_str!("../../site-templates/assets/chart.css");
const CHART_SCRIPT: &str = include_str!("../../site-templates/assets/chart.js");
/// The parts of the script, by the names under which a city may replace them.
const SCRIPTS: [(&str, &str); 3] = [
    ("assets/chart.js", CHART_SCRIPT),
    ("assets/index.js", include_str!("../../site-templates/assets/index.js")),
    ("assets/copy.js", include_str!("../../site-templates/assets/copy.js")),
];

/// The script of charts, without its indentation and its lines of comments.
pub(super) fn chart_script() -> String {
    squeezed(CHART_SCRIPT)
}

fn squeezed(script: &str) -> String {
    let lines = script.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// A style sheet without its empty lines and its lines that are a comment.
fn without_comments(style: &str) -> String {
    let is_comment = |line: &str| line.starts_with("/*") && line.find("*/") == Some(line.len() - 2);
    let lines = style.lines().map(str::trim_end).filter(|line| !line.is_empty() && !is_comment(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The assets of a site.
pub(super) struct Assets {
    /// The whole style sheet.
    style: String,
    /// Its path below the site.
    pub(super) style_path: String,
    /// The whole script.
    script: String,
    /// Its path below the site.
    pub(super) script_path: String,
}

impl Assets {
    /// Puts the style sheet and the script together and names each by its content.
    pub(super) fn new(design: &Design) -> Self {
        let own = |path: &str, built_in| design.files.get(path).map_or(built_in, String::as_str);
        let style = [
            own("assets/site.css", SITE_STYLE),
            own("assets/pages.css", PAGES_STYLE),
            own("assets/open.css", OPEN_STYLE),
            own("assets/embed.css", EMBED_STYLE),
            own("assets/chart.css", CHART_STYLE),
            chart::css(),
            own(THEME, ""),
        ];
        let style = style.map(without_comments).concat();
        let style_path = format!("assets/site-{}.css", short_digest(&style));
        let script = SCRIPTS.map(|(path, built_in)| squeezed(own(path, built_in))).concat();
        let script_path = format!("assets/site-{}.js", short_digest(&script));
        Self { style, style_path, script, script_path }
    }

    /// The files to publish.
    pub(super) fn files(&self) -> Pages {
        Pages::from([
            (self.style_path.clone(), self.style.clone().into_bytes()),
            (self.script_path.clone(), self.script.clone().into_bytes()),
            (".nojekyll".to_owned(), Vec::new()),
        ])
    }

    /// The whole style sheet, for pages that carry it inside.
    pub(super) fn style(&self) -> &str {
        &self.style
    }

    /// The house's own style, for the one page that carries it inside.
    pub(super) const fn inline_style() -> &'static str {
        SITE_STYLE
    }
}

/// Ten digits that change with the content.
pub(super) fn short_digest(content: &str) -> String {
    let digest = Sha256::digest(content.as_bytes());
    let short = digest.iter().take(5).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    format!("{short:010x}")
}
