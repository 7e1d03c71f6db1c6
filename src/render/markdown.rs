//! The office's texts: Markdown in, safe HTML out. Raw HTML never passes, nor do pictures and links to anything but pages
//! of the web and addresses of mail.

use std::fmt::Write as _;

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, format_html, parse_document};

use crate::collect::{is_linked, markdown, words_in};
use crate::wording::{foreign, unmarked};

/// Where a relative link of a text leads.
type Leads<'l> = &'l dyn Fn(&str) -> Option<String>;

/// Renders a text that stands in a section of a page. Its headings begin at level 3, below those of the page. Pictures
/// and links to what lies beside a page are not made, for the text is published in several forms. A text that is marked
/// as being in another language stands in an element that says so.
pub(super) fn html(text: &str) -> String {
    let html = rendered(&unmarked(text), 3, None);
    match foreign(text) {
        Some(language) => format!("<div lang=\"{}\">\n{html}</div>\n", language.tag()),
        None => html,
    }
}

/// Renders a text that is a page: headings begin at level 2, below its title, `to` says where relative links lead, and
/// tables can be moved sideways, under a label by their number.
pub(super) fn page(text: &str, to: Leads<'_>, label: &dyn Fn(usize) -> String) -> String {
    let html = rendered(text, 2, Some(to));
    // Raw HTML is escaped, so these tags are those of tables alone.
    let mut tables = html.split("<table>");
    let mut page = tables.next().unwrap_or_default().to_owned();
    for (number, table) in (1..).zip(tables) {
        let label = label(number);
        // Writing into a text cannot fail.
        let _ = write!(page, "<div class=\"tbl\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">\n<table>");
        page.push_str(&table.replacen("</table>", "</table>\n</div>", 1));
    }
    page
}

/// The addresses that a text leads to.
pub(super) fn addresses(text: &str) -> Vec<String> {
    let arena = Arena::new();
    let root = parse_document(&arena, text, &markdown());
    let address = |node: &AstNode<'_>| match &node.data().value {
        NodeValue::Link(link) | NodeValue::Image(link) => Some(link.url.clone()),
        _ => None,
    };
    root.descendants().filter_map(address).collect()
}

/// The words of a text, without its marks.
pub(super) fn plain(text: &str) -> String {
    let arena = Arena::new();
    let root = parse_document(&arena, text, &markdown());
    let words = |node| match &AstNode::data(node).value {
        NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell => Some(words_in(node)),
        NodeValue::CodeBlock(block) => Some(block.literal.trim().to_owned()),
        NodeValue::HtmlBlock(block) => Some(block.literal.trim().to_owned()),
        _ => None,
    };
    root.descendants().filter_map(words).collect::<Vec<_>>().join(" ")
}

fn rendered(text: &str, first: u8, to: Option<Leads<'_>>) -> String {
    let (arena, options) = (Arena::new(), markdown());
    let root = parse_document(&arena, text, &options);
    level(root, first);
    if to.is_none() {
        bar(root);
    }
    for node in root.descendants() {
        match &mut node.data_mut().value {
            NodeValue::Link(link) | NodeValue::Image(link) => {
                if let Some(to) = to {
                    link.url = to(&link.url).unwrap_or_else(|| link.url.clone());
                }
            }
            // Styles of single cells are no words, and HTML has them no more.
            NodeValue::Table(table) => table.alignments.fill(comrak::nodes::TableAlignment::None),
            _ => {}
        }
    }
    let mut html = String::new();
    // Writing into a text cannot fail.
    let _ = format_html(root, &options, &mut html);
    html.replace("<th>", "<th scope=\"col\">")
}

/// Takes out pictures and what may not be linked, and leaves their words.
fn bar<'n>(root: &'n AstNode<'n>) {
    let is_barred = |value: &NodeValue| match value {
        NodeValue::Link(link) => !is_linked(&link.url),
        NodeValue::Image(_) => true,
        _ => false,
    };
    // A node is taken out only after all have been looked at: the list of a tree's nodes is made on the way through it.
    let barred: Vec<&AstNode<'_>> = root.descendants().filter(|node| is_barred(&node.data().value)).collect();
    for node in barred {
        while let Some(child) = node.first_child() {
            node.insert_before(child);
        }
        node.detach();
    }
}

/// Gives headings their levels from the first one on, so that none is skipped, whatever was written. A heading without
/// words is none.
fn level<'n>(root: &'n AstNode<'n>, first: u8) {
    let mut above: Vec<u8> = Vec::new();
    for node in root.descendants() {
        let NodeValue::Heading(heading) = node.data().value.clone() else { continue };
        if words_in(node).is_empty() {
            node.data_mut().value = NodeValue::Paragraph;
            continue;
        }
        above.retain(|level| *level < heading.level);
        let depth = u8::try_from(above.len()).unwrap_or(u8::MAX);
        above.push(heading.level);
        if let NodeValue::Heading(heading) = &mut node.data_mut().value {
            heading.level = first.saturating_add(depth).min(6);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Language;
    use crate::wording::Marks;

    use super::*;

    #[test]
    fn raw_html_is_shown_and_not_passed() {
        let rendered = html("<script>alert(1)</script>\n\n- 甲\n- [乙](javascript:alert(1))");
        assert!(!rendered.contains("<script>"), "{rendered}");
        assert!(!rendered.contains("javascript:"), "{rendered}");
        assert!(rendered.contains("<li>甲</li>"), "{rendered}");
    }

    #[test]
    fn the_words_of_a_text_are_all_that_is_shown_of_it() {
        let text = "# 甲<b>\n\n乙`丙`[丁](https://example.jp/)\n\n<div>\n戊</div>\n\n```\n己\n```\n\n|庚|\n|-|\n|辛|\n";
        assert_eq!(plain(text), "甲<b> 乙丙丁 <div>\n戊</div> 己 庚 辛");
    }

    #[test]
    fn what_may_not_be_linked_is_said_in_words() {
        let rendered = html("[*甲*](data:text/html,x) ![絵](https://example.jp/a.png) [丙](https://example.jp/)");
        assert_eq!(rendered, "<p><em>甲</em> 絵 <a href=\"https://example.jp/\">丙</a></p>\n");
    }

    #[test]
    fn headings_stand_below_those_of_the_page_and_skip_no_level() {
        let rendered = page("### 甲\n\n##### 乙\n\n#\n\n## 丙\n", &|_| None, &|_| String::new());
        assert_eq!(rendered, "<h2>甲</h2>\n<h3>乙</h3>\n<p></p>\n<h2>丙</h2>\n");
        assert_eq!(html("# 甲\n"), "<h3>甲</h3>\n");
    }

    #[test]
    fn a_table_has_a_labelled_region_and_headings_of_columns() {
        let rendered = page("|甲|乙|\n|-:|--|\n|1|2|\n", &|_| None, &|number| format!("表{number}"));
        let opening = "<div class=\"tbl\" role=\"region\" tabindex=\"0\" aria-label=\"表1\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\">甲</th>";
        assert!(rendered.starts_with(opening), "{rendered}");
        assert!(rendered.ends_with("</table>\n</div>\n") && !rendered.contains("align="), "{rendered}");
    }

    #[test]
    fn a_text_without_a_translation_says_its_language() {
        let rendered = html(&Marks::foreign(Language::Ja, "甲\n\n乙"));
        assert_eq!(rendered, "<div lang=\"ja\">\n<p>甲</p>\n<p>乙</p>\n</div>\n");
    }
}
