//! Where an indicator's data stand: `data:`.

use crate::collect::fields::{Context, Fields};
use crate::collect::table::Shape;
use crate::collect::yaml::{Node, Value};
use crate::problem::Place;

/// A table named by `data:`.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// The file, as written.
    pub file: String,
    /// Where it is written.
    pub place: Place,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The cells that are read, `B3:J8`.
    pub range: Option<String>,
    /// How observations lie in it.
    pub shape: Option<Shape>,
    /// The rows that are read: heading, text of the cell, and where it is written.
    pub chosen: Vec<(String, String, Place)>,
}

/// Reads `data: promoter-cases.csv` or `data: {file, sheet, range, layout, where}`.
pub(super) fn read_data(context: &mut Context, node: &Node) -> Option<DataFile> {
    let place = context.place(node);
    if !matches!(node.value, Value::Map(_)) {
        let file = context.string(node, "data")?;
        return Some(DataFile { file, place, sheet: None, range: None, shape: None, chosen: Vec::new() });
    }
    let mut fields = Fields::of(context, node, "data")?;
    let file_node = fields.needed(context, "file");
    let file = file_node.and_then(|node| context.string(node, "file"));
    let place = file_node.map_or(place, |node| context.place(node));
    let sheet = fields.string(context, "sheet");
    let range = fields.string(context, "range");
    let shape = fields.word(context, "layout", Shape::ALL);
    let mut chosen = Vec::new();
    if let Some(node) = fields.get("where") {
        for (heading, text) in context.entries(node, "where") {
            let place = context.place(heading);
            let text = context.string(text, "where");
            chosen.extend(text.map(|text| (heading.as_text().unwrap_or_default().to_owned(), text, place)));
        }
    }
    fields.finish(context);
    Some(DataFile { file: file?, place, sheet, range, shape, chosen })
}
