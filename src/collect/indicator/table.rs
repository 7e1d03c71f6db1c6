//! Where an indicator's table stands, and how its chart is drawn.

use super::methods::written;
use super::read_years;
use crate::collect::fields::{Context, Fields};
use crate::collect::yaml::{Node, Value};
use crate::model::{AreaMap, ChartKind, ChartWishes, DataSource, TableShape};
use crate::problem::Code;

/// `promoter-cases.csv`, or `{file: book.xlsx, sheet: 実績, range: B3:J8, layout: wide, where: {指標: 派遣依頼件数}}`.
pub(super) fn read_data(context: &mut Context, node: &Node) -> Option<DataSource> {
    if !matches!(node.value, Value::Map(_)) {
        let file = context.string(node, "data")?;
        return Some(DataSource { file, sheet: None, range: None, shape: None, rows: Vec::new() });
    }
    let mut fields = Fields::of(context, node, "data")?;
    let file = fields.needed(context, "file").and_then(|node| context.string(node, "file"));
    let sheet = fields.string(context, "sheet");
    let range_node = fields.get("range");
    let range = range_node.and_then(|node| context.string(node, "range")).map(|range| range.to_ascii_uppercase());
    if let (Some(node), Some(false)) = (range_node, range.as_deref().map(is_range)) {
        context.wrong_kind(node, "range", "range");
    }
    let shape = fields.word(context, "layout", TableShape::ALL);
    let mut rows = Vec::new();
    if let Some(node) = fields.get("where") {
        for (heading, text) in context.entries(node, "where") {
            if let (Some(heading), Some(text)) = (context.string(heading, "where"), context.string(text, "where")) {
                rows.push((heading, text));
            }
        }
    }
    fields.finish(context);
    Some(DataSource { file: file?, sheet, range, shape, rows })
}

/// Whether a text names cells, as `B3:J8`.
fn is_range(text: &str) -> bool {
    let is_cell = |cell: &str| {
        let digits = cell.trim_start_matches(|c: char| c.is_ascii_uppercase());
        let letters = cell.len() - digits.len();
        (1..=3).contains(&letters) && (1..=7).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
    };
    text.split_once(':').is_some_and(|(first, last)| is_cell(first) && is_cell(last))
}

/// `bar`, or `{kind: bar, from_zero: true, years: 5}`, or `{kind: tiles, map: wards.csv}`.
pub(super) fn read_chart(context: &mut Context, node: &Node) -> (Option<ChartKind>, ChartWishes) {
    if !matches!(node.value, Value::Map(_)) {
        let kind = context.word(node, "chart", ChartKind::ALL);
        needs_map(context, node, (kind, None));
        return (kind, ChartWishes::default());
    }
    let Some(mut fields) = Fields::of(context, node, "chart") else {
        return (None, ChartWishes::default());
    };
    let kind = fields.word(context, "kind", ChartKind::ALL);
    let map = fields.get("map");
    needs_map(context, map.or_else(|| fields.get("kind")).unwrap_or(node), (kind, map));
    let wishes = ChartWishes {
        from_zero: fields.flag(context, "from_zero"),
        years: fields.get("years").and_then(|node| read_years(context, node)),
        // For another kind nobody needs the table.
        map: map.filter(|_| kind == Some(ChartKind::Tiles)).and_then(|node| {
            let file = context.string(node, "map")?;
            Some(AreaMap { file, written: written(node), tiles: Vec::new() })
        }),
    };
    fields.finish(context);
    (kind, wishes)
}

/// A map of tiles needs the table that says where the areas lie, and no other chart has a use for it.
fn needs_map(context: &mut Context, at: &Node, (kind, map): (Option<ChartKind>, Option<&Node>)) {
    let wanted = kind == Some(ChartKind::Tiles);
    if wanted != map.is_some() {
        context.complain(Code::MapOrTiles, at, &[("path", if wanted { "none" } else { "map" })]);
    }
}
