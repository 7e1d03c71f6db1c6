//! Tables on pages: in the row and column of a withheld value stands a sign and no number.

use super::super::markup::Tree;
use super::super::register::{Subject, Withheld, near};
use super::super::{Audit, Leak, Spot, line};
use super::numerals::{Number, numbers};
use super::passages::told;
use super::scope::Scope;
use super::years::mentions;
use super::{fold, labels};

/// A cell with its text, folded.
struct Cell {
    node: usize,
    text: String,
    heads: bool,
}

/// What a cell's place says of it.
struct Heads<'h> {
    /// Words of its row and column.
    row: &'h str,
    column: &'h str,
    /// Words of the other cells of its row.
    beside: &'h str,
    caption: &'h str,
}

/// What the tables of a page give away.
pub(super) fn leaks<'a>(
    audit: &Audit<'a>,
    path: &str,
    text: &str,
    tree: &Tree<'_>,
    scope: &Scope<'_, 'a>,
) -> Vec<Leak<'a>> {
    let mut leaks = Vec::new();
    for table in (0..tree.nodes.len()).filter(|node| tree.nodes[*node].name() == "table") {
        let caption = tree.below(table).into_iter().find(|node| tree.nodes[*node].name() == "caption");
        let caption = caption.map_or_else(String::new, |node| fold(&tree.text(node)));
        let mut headings: Vec<String> = Vec::new();
        for row in rows(tree, table) {
            if row.iter().all(|cell| cell.heads) {
                headings = row.iter().map(|cell| cell.text.clone()).collect();
                continue;
            }
            let head =
                row.iter().filter(|cell| cell.heads).map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ");
            let all = row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ");
            for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.heads) {
                let column = headings.get(at).map_or("", String::as_str);
                let heads = Heads { row: &head, column, beside: &all, caption: &caption };
                for subject in scope.subjects(tree, cell.node) {
                    if let Some(withheld) = shown(audit, subject, &heads, cell, tree) {
                        let detail = format!("{column} {head}").trim().to_owned();
                        let spot = Spot::Line(line(text, tree.nodes[cell.node].at));
                        leaks.extend(told(vec![(withheld, detail)], path, &spot));
                    }
                }
            }
        }
    }
    leaks
}

/// The rows of a table, without those of tables in it.
fn rows(tree: &Tree<'_>, table: usize) -> Vec<Vec<Cell>> {
    let own = |node: &usize| tree.ancestors(*node).find(|above| tree.nodes[*above].name() == "table") == Some(table);
    let rows = tree.below(table).into_iter().filter(|node| tree.nodes[*node].name() == "tr").filter(own);
    let cells = |row: usize| -> Vec<Cell> {
        let cells = tree.nodes[row].children.iter().copied().filter(|n| matches!(tree.nodes[*n].name(), "td" | "th"));
        let cell = |node: usize| Cell { node, text: fold(&tree.text(node)), heads: tree.nodes[node].name() == "th" };
        let mut cells: Vec<Cell> = cells.map(cell).collect();
        // A cell over several columns stands in each of them.
        for at in (0..cells.len()).rev() {
            let wide = tree.nodes[cells[at].node].number("colspan").unwrap_or(1.0);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 100")]
            let more = (wide.clamp(1.0, 100.0) as usize) - 1;
            for _ in 0..more {
                let Cell { node, heads, .. } = cells[at];
                cells.insert(at + 1, Cell { node, text: cells[at].text.clone(), heads });
            }
        }
        cells
    };
    rows.map(cells).collect()
}

/// What a cell shows that stands in the place of a withheld value.
fn shown<'a>(
    audit: &Audit<'a>,
    subject: &Subject<'a>,
    heads: &Heads<'_>,
    cell: &Cell,
    tree: &Tree<'_>,
) -> Option<Withheld<'a>> {
    let calendar = subject.indicator.calendar;
    let words = format!("{} {}", heads.column, heads.row);
    let years: Vec<i32> = mentions(&words, calendar, &subject.units, None).iter().filter_map(|m| m.year).collect();
    let data = ["data-sort", "data-value", "data-v"].iter().find_map(|name| tree.nodes[cell.node].attribute(name));
    let text = data.map_or_else(|| cell.text.clone(), |data| format!("{} {}", cell.text, fold(data)));
    let dates: Vec<_> = mentions(&text, calendar, &subject.units, None).iter().map(|m| m.at..m.end).collect();
    let held = numbers(&text, &subject.units, &dates);
    if years.is_empty() || held.is_empty() {
        return None;
    }
    let (members, sure) = series(subject, heads);
    let cells = members.iter().flat_map(|member| years.iter().filter_map(|year| audit.register.at(*member, *year)));
    let decimals = subject.indicator.decimals;
    let aims = |number: &Number| {
        let targets = subject.indicator.targets.iter().map(|target| target.value);
        let benchmarks = subject.indicator.benchmarks.iter().map(|benchmark| benchmark.value);
        labels(subject, heads.column).is_empty() && targets.chain(benchmarks).any(|v| near(v, number.value, decimals))
    };
    let published = |number: &Number| {
        let members = members.iter().flat_map(|member| years.iter().map(move |year| (*member, *year)));
        members.flat_map(|(m, y)| audit.figures.all(m, y)).any(|value| near(value, number.value, decimals))
    };
    let mut cells = cells.filter(|withheld| {
        let fits = |number: &Number| withheld.may_be(number.value, decimals) && !published(number);
        held.iter().any(|number| !aims(number) && (sure || fits(number)))
    });
    cells.next()
}

/// The series that a cell may belong to, and whether its place says so.
fn series(subject: &Subject<'_>, heads: &Heads<'_>) -> (Vec<usize>, bool) {
    let all = || subject.series.iter().map(|series| series.member);
    if subject.series.len() == 1 {
        return (all().collect(), true);
    }
    for words in [heads.column, heads.row, heads.beside, heads.caption] {
        let named = labels(subject, words);
        if let [(_, member)] = named.as_slice() {
            return (vec![*member], true);
        }
        if !named.is_empty() {
            return (named.into_iter().map(|(_, member)| member).collect(), false);
        }
    }
    (all().collect(), false)
}
