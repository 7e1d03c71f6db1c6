//! The office's texts: Markdown in, safe HTML out. Raw HTML never passes, nor do pictures and links to anything but pages
//! of the web and addresses of mail.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, format_html, parse_document};

use crate::collect::{is_linked, markdown};
use crate::model::Language;
use crate::wording::{Marks, unmarked};

/// Renders a text. Headings begin at level 3, below those of the page. A text in another language than the page's, which
/// is marked as such, stands in an element that says so.
pub(super) fn html(text: &str) -> String {
    let foreign = match text.chars().next() {
        Some(Marks::JAPANESE_OPEN) => Some(Language::Ja),
        Some(Marks::ENGLISH_OPEN) => Some(Language::En),
        _ => None,
    };
    let arena = Arena::new();
    let root = parse_document(&arena, &unmarked(text), &markdown());
    level_headings(root);
    // A node is taken out only after all have been looked at: the list of a tree's nodes is made on the way through it.
    let barred: Vec<&AstNode<'_>> = root.descendants().filter(|node| is_barred(&node.data.borrow().value)).collect();
    for node in barred {
        while let Some(child) = node.first_child() {
            node.insert_before(child);
        }
        node.detach();
    }
    let mut html = String::new();
    // Writing into a text cannot fail.
    let _ = format_html(root, &markdown(), &mut html);
    match foreign {
        Some(language) => format!("<div lang=\"{}\">{html}</div>", language.tag()),
        None => html,
    }
}

/// Puts headings below those of the page, without a gap between their levels.
fn level_headings<'a>(root: &'a AstNode<'a>) {
    let mut open: Vec<u8> = Vec::new();
    for node in root.descendants() {
        if let NodeValue::Heading(heading) = &mut node.data.borrow_mut().value {
            while open.last().is_some_and(|level| *level >= heading.level) {
                open.pop();
            }
            open.push(heading.level);
            // Of six levels in a text the innermost are told apart no more.
            heading.level = u8::try_from(open.len() + 2).unwrap_or(6).min(6);
        }
    }
}

/// Whether only the words of it are shown.
fn is_barred(value: &NodeValue) -> bool {
    match value {
        NodeValue::Link(link) => !is_linked(&link.url),
        NodeValue::Image(_) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_html_is_shown_and_not_passed() {
        let rendered = html("<script>alert(1)</script>\n\n- 甲\n- [乙](javascript:alert(1))");
        assert!(!rendered.contains("<script>"), "{rendered}");
        assert!(!rendered.contains("javascript:"), "{rendered}");
        assert!(rendered.contains("<li>甲</li>"), "{rendered}");
    }

    #[test]
    fn what_may_not_be_linked_is_said_in_words() {
        let rendered = html("[*甲*](data:text/html,x) ![絵](https://example.jp/a.png) [丙](https://example.jp/)");
        assert_eq!(rendered, "<p><em>甲</em> 絵 <a href=\"https://example.jp/\">丙</a></p>\n");
    }

    #[test]
    fn headings_stand_below_those_of_the_page() {
        let rendered = html("# 甲\n### 乙\n## 丙\n# 丁");
        assert_eq!(rendered, "<h3>甲</h3>\n<h4>乙</h4>\n<h4>丙</h4>\n<h3>丁</h3>\n");
    }

    #[test]
    fn a_text_without_a_translation_says_its_language() {
        let rendered = html(&Marks::foreign(Language::Ja, "甲\n\n乙"));
        assert_eq!(rendered, "<div lang=\"ja\"><p>甲</p>\n<p>乙</p>\n</div>");
    }
}
