//! The office's texts: Markdown in, safe HTML out. Raw HTML never passes.

use comrak::{Options, markdown_to_html};

/// Renders a text. Headings begin at level 3, below those of the page.
pub(super) fn html(text: &str) -> String {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.autolink = true;
    options.render.escape = true;
    markdown_to_html(text, &options)
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn raw_html_is_shown_and_not_passed() {
        let rendered = html("<script>alert(1)</script>\n\n- 甲\n- [乙](javascript:alert(1))");
        assert!(!rendered.contains("<script>"), "{rendered}");
        assert!(!rendered.contains("javascript:"), "{rendered}");
        assert!(rendered.contains("<li>甲</li>"), "{rendered}");
    }
}
