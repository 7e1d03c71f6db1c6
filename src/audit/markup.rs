//! HTML and SVG as a tree, read just well enough to ask what stands where.
//!
//! Reading never fails: whatever a template of the city's own may have left open is closed where its parent ends, and
//! what is not understood stays text. Comments and scripts are kept, since an outsider reads them as well.

/// A node of a page.
#[derive(Debug)]
pub(super) struct Node<'t> {
    /// What it is.
    pub(super) content: Content<'t>,
    /// The element around it.
    pub(super) parent: Option<usize>,
    /// What is in it, in order.
    pub(super) children: Vec<usize>,
    /// Its first byte in the file.
    pub(super) at: usize,
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Content<'t> {
    /// An element: its name in small letters, and its attributes.
    Element(String, Vec<(&'t str, String)>),
    /// A text.
    Text(String),
    /// A comment, or what is inside of a script or a style.
    Hidden(&'t str),
}

/// A page as a tree. Node 0 stands for the whole file.
#[derive(Debug)]
pub(super) struct Tree<'t> {
    pub(super) nodes: Vec<Node<'t>>,
}

const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "!doctype"];

/// Elements that end where another of one of these names begins.
const SIBLINGS: [&[&str]; 5] = [&["li"], &["dt", "dd"], &["tr"], &["td", "th"], &["p"]];

impl Node<'_> {
    /// The name of an element; empty for anything else.
    pub(super) fn name(&self) -> &str {
        if let Content::Element(name, _) = &self.content { name } else { "" }
    }

    /// An attribute of an element.
    pub(super) fn attribute(&self, wanted: &str) -> Option<&str> {
        let Content::Element(_, attributes) = &self.content else { return None };
        attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str())
    }

    /// An attribute of an element as a number.
    pub(super) fn number(&self, wanted: &str) -> Option<f64> {
        self.attribute(wanted)?.parse().ok().filter(|number: &f64| number.is_finite())
    }
}

impl<'t> Tree<'t> {
    /// Reads a page or a drawing.
    pub(super) fn read(text: &'t str) -> Self {
        let root = Node { content: Content::Text(String::new()), parent: None, children: Vec::new(), at: 0 };
        let mut tree = Self { nodes: vec![root] };
        let (mut open, mut at) = (0, 0);
        while at < text.len() {
            let rest = &text[at..];
            let length = if let Some(comment) = rest.strip_prefix("<!--") {
                let inside = comment.find("-->").unwrap_or(comment.len());
                tree.add(open, Content::Hidden(&comment[..inside]), at);
                (4 + inside + 3).min(rest.len())
            } else if let Some(data) = rest.strip_prefix("<![CDATA[") {
                let inside = data.find("]]>").unwrap_or(data.len());
                tree.add(open, Content::Text(data[..inside].to_owned()), at);
                (9 + inside + 3).min(rest.len())
            } else if let Some(end) = rest.strip_prefix("</") {
                let inside = end.find('>').unwrap_or(end.len());
                open = tree.close(open, &end[..inside].trim().to_lowercase());
                (2 + inside + 1).min(rest.len())
            } else if rest.starts_with('<') && rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
                let length = tag_length(rest);
                open = tree.open(open, &rest[..length], at);
                length + tree.raw(open, &rest[length..], at + length)
            } else {
                // The first character may be a < that begins no tag.
                let next = rest.char_indices().skip(1).find(|(_, c)| *c == '<');
                let length = next.map_or(rest.len(), |(next, _)| next);
                tree.add(open, Content::Text(unescape(&rest[..length])), at);
                length
            };
            at += length;
        }
        tree
    }

    fn add(&mut self, parent: usize, content: Content<'t>, at: usize) -> usize {
        let node = self.nodes.len();
        self.nodes.push(Node { content, parent: Some(parent), children: Vec::new(), at });
        self.nodes[parent].children.push(node);
        node
    }

    /// Opens an element inside of `open` and says which is open then.
    fn open(&mut self, open: usize, tag: &'t str, at: usize) -> usize {
        let inside = tag.trim_start_matches('<').trim_end_matches('>');
        let (inside, closed) = inside.strip_suffix('/').map_or((inside, false), |inside| (inside, true));
        let end = inside.find(char::is_whitespace).unwrap_or(inside.len());
        let name = inside[..end].to_lowercase();
        let follows = SIBLINGS.iter().find(|names| names.contains(&name.as_str()));
        let parent = match follows {
            Some(names) if names.contains(&self.nodes[open].name()) => self.nodes[open].parent.unwrap_or(0),
            _ => open,
        };
        let void = closed || VOID.contains(&name.as_str()) || name.starts_with('!') || name.starts_with('?');
        let node = self.add(parent, Content::Element(name, attributes(&inside[end..])), at);
        if void { parent } else { node }
    }

    /// Takes in what is inside of a script or a style as it is, and says how long it is.
    fn raw(&mut self, open: usize, rest: &'t str, at: usize) -> usize {
        let name = self.nodes[open].name();
        if !matches!(name, "script" | "style") || !self.nodes[open].children.is_empty() {
            return 0;
        }
        let end = format!("</{name}");
        let length = rest.find(&end).unwrap_or(rest.len());
        self.add(open, Content::Hidden(&rest[..length]), at);
        length
    }

    /// Closes the innermost open element of a name, with all in it, and says which is open then.
    fn close(&self, open: usize, name: &str) -> usize {
        let mut node = open;
        while node != 0 {
            let parent = self.nodes[node].parent.unwrap_or(0);
            if self.nodes[node].name() == name {
                return parent;
            }
            node = parent;
        }
        open
    }

    /// A node's ancestors, the nearest first.
    pub(super) fn ancestors(&self, node: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.nodes[node].parent, |node| self.nodes[*node].parent)
    }

    /// A node and all below it, in the order of the file.
    pub(super) fn below(&self, node: usize) -> Vec<usize> {
        let (mut found, mut waiting) = (Vec::new(), vec![node]);
        while let Some(node) = waiting.pop() {
            found.push(node);
            waiting.extend(self.nodes[node].children.iter().rev());
        }
        found
    }

    /// All visible text in a node.
    pub(super) fn text(&self, node: usize) -> String {
        let mut text = String::new();
        for below in self.below(node) {
            if let Content::Text(piece) = &self.nodes[below].content {
                join(&mut text, piece);
            }
        }
        text
    }
}

/// Adds a text behind another, so that two numbers do not become one.
pub(super) fn join(text: &mut String, piece: &str) {
    let digit = |c: char| c.is_numeric();
    if text.ends_with(digit) && piece.starts_with(digit) {
        text.push(' ');
    }
    text.push_str(piece);
}

/// The length of the tag that a text begins with; a > inside of quotation marks does not end it.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (byte, quote) {
            (b'"' | b'\'', None) => quote = Some(byte),
            (byte, Some(open)) if byte == open => quote = None,
            (b'>', None) => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn attributes(text: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let name = &rest[..end];
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(behind) = rest.strip_prefix('=') {
            let behind = behind.trim_start();
            let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''));
            let inside = quote.map_or(behind, |_| &behind[1..]);
            let end = inside.find(|c: char| quote.map_or_else(|| c.is_whitespace(), |quote| c == quote));
            let end = end.unwrap_or(inside.len());
            value = &inside[..end];
            rest = inside[end..].strip_prefix(['"', '\'']).unwrap_or(&inside[end..]).trim_start();
        }
        if name.is_empty() && value.is_empty() {
            break;
        }
        found.push((name, unescape(value)));
    }
    found
}

/// A text with its entities as the characters they stand for.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = rest.find(';').filter(|end| *end <= 10).map(|end| &rest[1..end]);
        let known = entity.and_then(character);
        plain.push(known.unwrap_or('&'));
        rest = &rest[known.and(entity).map_or(1, |entity| entity.len() + 2)..];
    }
    plain.push_str(rest);
    plain
}

fn character(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        "minus" => Some('−'),
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_with_comments_scripts_and_entities() {
        let tree = Tree::read(
            "<!doctype html><p class=a data-t='x > y'>1 &lt; 2<br>&#51;&#x4eba;<p>B<!-- c --><script>if (a<b) {}</script>",
        );
        let paragraphs: Vec<usize> = (0..tree.nodes.len()).filter(|node| tree.nodes[*node].name() == "p").collect();
        assert_eq!(tree.text(paragraphs[0]), "1 < 2 3人");
        assert_eq!(tree.nodes[paragraphs[0]].attribute("data-t"), Some("x > y"));
        assert_eq!(tree.nodes[paragraphs[0]].attribute("class"), Some("a"));
        assert_eq!(tree.nodes[paragraphs[1]].parent, tree.nodes[paragraphs[0]].parent);
        let hidden: Vec<&str> = tree
            .nodes
            .iter()
            .filter_map(|node| if let Content::Hidden(text) = node.content { Some(text) } else { None })
            .collect();
        assert_eq!(hidden, [" c ", "if (a<b) {}"]);
    }

    #[test]
    fn whatever_is_broken_is_read_to_its_end() {
        for text in
            ["<", "<p", "<p a=\"", "</", "</p>", "<!--", "<![CDATA[", "a<b", "<p a=b", "&#;&;&", "<>", "<a/>x", "あ<い"]
        {
            let tree = Tree::read(text);
            assert!(!tree.nodes.is_empty(), "{text}");
        }
        assert_eq!(Tree::read("a<いb").text(0), "a<いb");
    }
}
