//! Names of series as drawings write them: broken into lines, shortened, cut.

use super::super::markup::Tree;
use super::super::register::{Series, Subject};
use super::super::texts::fold;

/// A line of text in a drawing, with the place of its middle.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) node: usize,
    pub(super) x: f64,
    pub(super) y: f64,
    /// The words without spaces, which line ends take away.
    pub(super) text: String,
}

/// A text's foot stands a third of its size below its middle.
const FOOT: f64 = 5.0;
/// The most lines of a name.
const MOST_LINES: usize = 4;

fn bare(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The lines of text among some nodes, in the order of the file.
pub(super) fn texts(tree: &Tree<'_>, nodes: &[usize]) -> Vec<Line> {
    let lines = nodes.iter().copied().filter(|node| tree.nodes[*node].name() == "text").filter_map(|node| {
        let (x, y) = tree.nodes[node].number("x").zip(tree.nodes[node].number("y"))?;
        Some(Line { node, x, y: y - FOOT, text: bare(&fold(&tree.text(node))) })
    });
    lines.collect()
}

/// A name without spaces.
#[derive(Clone, Debug)]
pub(super) struct Name(String);

/// The names of a series: its labels, and the shorter one on a map.
pub(super) fn words_of(subject: &Subject<'_>, series: &Series<'_>) -> Vec<Name> {
    let areas = subject.indicator.chart_wishes.map.iter().flat_map(|map| &map.tiles);
    let own = areas.filter(|tile| series.key.0.first().is_some_and(|(_, value)| *value == tile.area));
    let short = own.filter_map(|tile| tile.label.as_deref()).map(fold);
    series.labels.iter().cloned().chain(short).map(|name| Name(bare(&name))).filter(|name| !name.0.is_empty()).collect()
}

impl Name {
    /// Whether it begins at a line and is whole in it and those behind it, or cut by `…`: the place of its middle.
    pub(super) fn is_at(&self, lines: &[Line], from: usize) -> Option<(f64, f64)> {
        let mut written = String::new();
        let mut heights = Vec::new();
        for line in lines.iter().skip(from).take(MOST_LINES) {
            written.push_str(&line.text);
            heights.push(line.y);
            let cut = written.strip_suffix('…').or_else(|| written.strip_suffix("..."));
            if self.0 == written || cut.is_some_and(|cut| !cut.is_empty() && self.0.starts_with(cut)) {
                let count = f64::from(u32::try_from(heights.len()).unwrap_or(1));
                return Some((lines[from].x, heights.iter().sum::<f64>() / count));
            }
            if !self.0.starts_with(&written) {
                return None;
            }
        }
        None
    }
}
