//! Links in texts that are written in Markdown: only to pages of the web and to addresses of mail.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};

/// The keys whose texts are Markdown.
pub(super) const MARKDOWN: [&str; 5] = ["notes", "background", "activities", "results_text", "next"];

/// How Markdown is read. Raw HTML never passes: it is shown as text.
#[must_use]
pub fn markdown() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.autolink = true;
    options.render.escape = true;
    options
}

/// Whether an address may be linked. Other schemes could run a script in a reader's browser, and what lies beside a page
/// is not the same for each form in which a text is published.
#[must_use]
pub fn is_linked(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https" | "mailto"))
}

/// What of a text is not linked or shown: kind, `link` or `image`, and address.
pub(super) fn refused(text: &str) -> Vec<(&'static str, String)> {
    // Without one of these there is neither.
    if !text.contains(['[', '<', ':']) {
        return Vec::new();
    }
    let arena = Arena::new();
    let root = parse_document(&arena, text, &markdown());
    let found = root.descendants().filter_map(|node| match &node.data.borrow().value {
        NodeValue::Link(link) if !is_linked(&link.url) => Some(("link", link.url.clone())),
        NodeValue::Image(image) => Some(("image", image.url.clone())),
        _ => None,
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_and_mail_are_linked() {
        let text = "[a](https://example.jp/) [b](mailto:a@example.jp) <https://example.jp>\n\n\
                    [c](JavaScript:alert(1)) [d](data:text/html,x) [e](../about.html) ![f](https://example.jp/f.png)";
        let kinds: Vec<_> = refused(text).into_iter().map(|(kind, address)| format!("{kind} {address}")).collect();
        let told = [
            "link JavaScript:alert(1)",
            "link data:text/html,x",
            "link ../about.html",
            "image https://example.jp/f.png",
        ];
        assert_eq!(kinds, told);
    }
}
