//! What the office adds to its figures: texts of its own, and files that are published as they are.

use std::sync::Arc;

use super::Text;

/// A text of the office's own, which is a page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPage {
    /// Its id: the name of its file.
    pub id: String,
    /// Its file, for problems found later; of several languages the first one's.
    pub file: String,
    /// Its title: its first heading.
    pub title: Text,
    /// What stands below the title, in Markdown, in the languages of the title.
    pub body: Text,
}

/// A file that is published as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaticFile {
    /// Its path below `static/` in the source, and below the site.
    pub path: String,
    /// What it holds.
    pub bytes: Arc<[u8]>,
}
