//! The pages of the site, read as their words.

mod addresses;
mod data_page;
mod departments;
mod documents;
mod embed;
mod feed;
mod index;
mod moved;
mod own_pages;
mod statics;
mod table;
mod text_edition;
mod updates;

use super::story::Source;

/// The text of a piece of a page: without its tags, white space as one space.
fn text(html: &str) -> String {
    let mut words = String::new();
    for piece in html.split('<') {
        // Spans stand inside of words.
        if !piece.starts_with("span") && !piece.starts_with("/span") {
            words.push(' ');
        }
        words.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A page, with the slashes that its templates escape.
#[track_caller]
fn opened(source: &Source, path: &str) -> String {
    plain(&source.page(path))
}

/// What stands between two marks of a page.
#[track_caller]
fn between<'p>(page: &'p str, from: &str, to: &str) -> &'p str {
    let (_, rest) = page.split_once(from).unwrap_or_else(|| panic!("{from:?} is not in {page}"));
    rest.split_once(to).unwrap_or_else(|| panic!("{to:?} is not behind {from:?}")).0
}

/// The cells of the table's row that names an indicator, its name with its unit as the first of them.
#[track_caller]
fn row(page: &str, id: &str) -> Vec<String> {
    let behind = format!("indicators/{id}.html\"");
    let row = page.split("<tr>").find(|row| row.contains(&behind)).unwrap_or_else(|| panic!("{id} has no row"));
    let cells = row.split("</td>").map(|cell| text(cell.split("</tr>").next().unwrap()));
    let mut cells: Vec<String> = cells.collect();
    cells.pop();
    cells
}

/// The tiny source with dates of every kind.
fn dated() -> Source {
    let visits = "unit: 件\nsources:\n  - {document: 年次報告, published: 2024-11, url: https://example.jp/r}\n  \
                  - {document: 前の報告, published: 2023-11-30}\n  - {document: 昔の報告, published: 令和4年秋}\n\
                  revisions:\n  - {period: R4, kind: 訂正, date: 2024-12-02, old: 30, reason: 数えまちがい}\n  \
                  - {period: R5, kind: 改定, date: 2024-06-01, old: 33, reason: 区域を改めた}\n\
                  release: {state: approved, approved_on: 2024-11-20, not_before: 2024-11-29}";
    Source::tiny()
        .edit("site.yaml", "publisher:", "updates:\n  - {date: 2024-12-01, text: 画面を改めました}\npublisher:")
        .edit("care/visits.yaml", "unit: 件", visits)
}

/// HTML with its slashes as a reader has them.
fn plain(html: &str) -> String {
    html.replace("&#x2f;", "/")
}
