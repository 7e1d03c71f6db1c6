//! The dimensions of an indicator, and keys that name one of its series.

use crate::collect::fields::{Context, Fields};
use crate::collect::site::is_id;
use crate::collect::yaml::Node;
use crate::model::{Dimension, DimensionValue, Key, TOTAL, Text, Total, TotalRule};
use crate::problem::Code;

pub(super) fn read_dimensions(context: &mut Context, node: &Node) -> Vec<Dimension> {
    let mut dimensions = Vec::new();
    for (name, node) in context.entries(node, "dimensions") {
        let id = name.as_text().unwrap_or_default().to_owned();
        if !is_id(&id) {
            context.complain(Code::BadId, name, &[("id", &id)]);
            continue;
        }
        let Some(mut fields) = Fields::of(context, node, "dimensions") else {
            continue;
        };
        let title = fields.text(context, "title").unwrap_or_else(|| Text::new(context.language, id.clone()));
        let values = fields.needed(context, "values").map(|node| read_values(context, node)).unwrap_or_default();
        let total = fields.get("total").and_then(|node| read_total(context, node));
        fields.finish(context);
        dimensions.push(Dimension { id, title, values, total });
    }
    dimensions
}

fn read_values(context: &mut Context, node: &Node) -> Vec<DimensionValue> {
    let mut values = Vec::new();
    for (name, label) in context.entries(node, "values") {
        let id = name.as_text().unwrap_or_default().to_owned();
        if id == TOTAL {
            context.complain(Code::ReservedId, name, &[("id", &id)]);
        } else if !is_id(&id) {
            context.complain(Code::BadId, name, &[("id", &id)]);
        } else if let Some(label) = context.text(label, "values") {
            values.push(DimensionValue { id, label });
        }
    }
    values
}

fn read_total(context: &mut Context, node: &Node) -> Option<Total> {
    let mut fields = Fields::of(context, node, "total")?;
    let label = fields.text(context, "label").unwrap_or_else(|| Text::new(context.language, "合計"));
    let rule = fields.word(context, "rule", TotalRule::ALL).unwrap_or(TotalRule::Sum);
    fields.finish(context);
    Some(Total { label, rule })
}

/// Reads `{kind: coordinated}` against the declared dimensions.
pub fn read_key(context: &mut Context, node: &Node, dimensions: &[Dimension]) -> Option<Key> {
    let mut key = Key::default();
    for (name, value) in context.entries(node, "key") {
        let (id, chosen) = (name.as_text().unwrap_or_default(), context.string(value, "key")?);
        let Some(dimension) = dimensions.iter().find(|dimension| dimension.id == id) else {
            context.complain(Code::UnknownReference, name, &[("id", id), ("kind", "dimension")]);
            return None;
        };
        if chosen != TOTAL && !dimension.values.iter().any(|known| known.id == chosen) {
            context.complain(Code::UnknownReference, value, &[("id", &chosen), ("kind", "value")]);
            return None;
        }
        key.0.push((id.to_owned(), chosen));
    }
    Some(key)
}
