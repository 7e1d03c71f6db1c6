//! Which indicator a piece of a page is about: the one whose own file it is, or the one named nearest to it, in its own
//! words, in a heading above it, or in a link beside it as on a card.

use std::collections::BTreeSet;

use super::super::Audit;
use super::super::markup::{Content, Tree};
use super::super::register::{Series, Subject};
use super::fold;

/// What stands above or before what it is about.
const HEADINGS: [&str; 9] = ["h1", "h2", "h3", "h4", "h5", "h6", "dt", "th", "figcaption"];

/// The indicators that a page names, by the piece of the page.
pub(in super::super) struct Scope<'s, 'a> {
    audit: &'s Audit<'a>,
    owner: Option<usize>,
    /// For each node the indicators named in it, by position in the catalogue.
    named: Vec<BTreeSet<usize>>,
}

impl<'s, 'a> Scope<'s, 'a> {
    /// Reads the names of a page.
    pub(in super::super) fn read(audit: &'s Audit<'a>, path: &str, tree: &Tree<'_>) -> Self {
        let indicators = &audit.register.analysed.catalogue.indicators;
        let titles: Vec<(usize, String)> = indicators
            .iter()
            .enumerate()
            .flat_map(|(at, i)| i.title.translations().map(move |(_, words)| (at, fold(words))))
            .filter(|(_, title)| !title.is_empty())
            .collect();
        let mut named = vec![BTreeSet::new(); tree.nodes.len()];
        for (node, found) in tree.nodes.iter().enumerate() {
            let names: Vec<usize> = match &found.content {
                Content::Hidden(_) | Content::Text(_) => {
                    let text = fold(text_of(&found.content));
                    let held: Vec<&(usize, String)> = titles.iter().filter(|(_, title)| text.contains(title)).collect();
                    // 定着率（たまりば） names that indicator and not 定着率.
                    let within = |title: &str| held.iter().any(|(_, other)| other != title && other.contains(title));
                    held.iter().filter(|(_, title)| !within(title)).map(|(at, _)| *at).collect()
                }
                Content::Element(name, _) if name == "a" => {
                    let linked = found.attribute("href").and_then(|href| {
                        let id = href.split("indicators/").nth(1)?.split('.').next()?;
                        indicators.iter().position(|indicator| indicator.id == id)
                    });
                    linked.into_iter().collect()
                }
                Content::Element(..) => Vec::new(),
            };
            // What nobody sees names what is said beside it, and no more of the page.
            let reach = if matches!(found.content, Content::Hidden(_)) { 1 } else { usize::MAX };
            for at in std::iter::once(node).chain(tree.ancestors(node).take(reach)) {
                named[at].extend(names.iter().copied());
            }
        }
        Self { audit, owner: audit.register.owner(path).map(|subject| subject.at), named }
    }

    /// The indicators that a piece of a page may be about, of those of which something is withheld.
    pub(in super::super) fn subjects(&self, tree: &Tree<'_>, node: usize) -> Vec<&'s Subject<'a>> {
        let mut found: BTreeSet<usize> = self.owner.into_iter().collect();
        found.extend(&self.named[node]);
        if found.is_empty() {
            found.extend(self.nearest(tree, node));
        }
        found.iter().filter_map(|at| self.audit.register.subjects.get(at)).collect()
    }

    /// The indicators that a drawing is of: the one whose file it stands in, or those it may be about.
    pub(in super::super) fn about(&self, tree: &Tree<'_>, node: usize) -> Vec<&'s Subject<'a>> {
        match self.owner {
            Some(owner) => self.audit.register.subjects.get(&owner).into_iter().collect(),
            None => self.subjects(tree, node),
        }
    }

    /// The one indicator named in the heading before a node or its ancestors, or alone in an ancestor.
    fn nearest(&self, tree: &Tree<'_>, node: usize) -> Option<usize> {
        let mut below = node;
        for ancestor in tree.ancestors(node) {
            let before = tree.nodes[ancestor].children.iter().take_while(|child| **child != below);
            let headings: Vec<usize> =
                before.copied().filter(|child| HEADINGS.contains(&tree.nodes[*child].name())).collect();
            let heading = headings.into_iter().rev().find(|heading| !self.named[*heading].is_empty());
            let named = heading.map_or(&self.named[ancestor], |heading| &self.named[heading]);
            if !named.is_empty() {
                return named.iter().next().copied().filter(|_| named.len() == 1);
            }
            below = ancestor;
        }
        None
    }
}

/// The words of a text, of a comment or of a script.
fn text_of<'t>(content: &'t Content<'_>) -> &'t str {
    match content {
        Content::Text(text) => text,
        Content::Hidden(text) => text,
        Content::Element(..) => "",
    }
}

/// The series of an indicator that a piece of a page is about: the one that its drawing shows, or the one that the
/// nearest heading names.
pub(super) fn member(tree: &Tree<'_>, node: usize, subject: &Subject<'_>) -> Option<usize> {
    let svg = std::iter::once(node).chain(tree.ancestors(node)).find(|node| tree.nodes[*node].name() == "svg");
    if let Some(svg) = svg {
        return drawn_series(tree, svg, subject);
    }
    let mut below = node;
    for ancestor in tree.ancestors(node) {
        let before = tree.nodes[ancestor].children.iter().take_while(|child| **child != below);
        let headings = before.filter(|child| matches!(tree.nodes[**child].name(), "h2" | "h3" | "h4"));
        if let Some(heading) = headings.last() {
            let words = fold(&tree.text(*heading));
            let named = |series: &&Series<'_>| series.labels.iter().any(|label| *label == words.trim());
            return subject.series.iter().find(named).map(|series| series.member);
        }
        below = ancestor;
    }
    None
}

/// The series that a drawing shows alone; the name of the drawing says so: `chart-new-w-t`.
pub(in super::super) fn drawn_series(tree: &Tree<'_>, svg: usize, subject: &Subject<'_>) -> Option<usize> {
    let id = tree.nodes[svg].attribute("aria-labelledby")?.split(' ').next()?;
    let slug = id.strip_prefix("chart-")?;
    let slug = slug.strip_suffix("-w-t").or_else(|| slug.strip_suffix("-n-t"))?;
    subject.series.iter().find(|series| series.key.slug() == slug).map(|series| series.member)
}
