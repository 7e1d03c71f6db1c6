//! The lists an indicator declares: breaks, events, reasons, benchmarks, derivation, sources.

use rust_decimal::Decimal;

use super::methods::written;
use super::read_key;
use crate::collect::fields::{Context, Fields};
use crate::collect::yaml::Node;
use crate::model::{
    Benchmark, Break, Derivation, Dimension, Event, Input, Printed, Reason, RoundingMode, SeriesReference,
    SourceDocument, Written,
};

pub(super) fn read_breaks(context: &mut Context, fields: &mut Fields<'_>) -> Vec<Break> {
    let mut breaks = fields.items(context, "breaks", |context, mut fields| {
        let period = fields.needed(context, "period").and_then(|node| context.year(node, "period"));
        let note = fields.text(context, "note");
        fields.finish(context);
        Some(Break { period: period?, note })
    });
    breaks.sort_by_key(|brk| brk.period);
    breaks
}

pub(super) fn read_events(context: &mut Context, fields: &mut Fields<'_>) -> Vec<Event> {
    let mut events = fields.items(context, "events", |context, mut fields| {
        let from = fields.needed(context, "from").and_then(|node| context.year(node, "from"));
        let to = fields.year(context, "to");
        let note = fields.needed(context, "note").and_then(|node| context.text(node, "note"));
        fields.finish(context);
        Some(Event { from: from?, to, note: note? })
    });
    events.sort_by_key(|event| event.from);
    events
}

pub(super) fn read_reasons(context: &mut Context, fields: &mut Fields<'_>) -> Vec<Reason> {
    fields.items(context, "reasons", |context, mut fields| {
        let period = fields.needed(context, "period").and_then(|node| context.year(node, "period"));
        let text = fields.needed(context, "text").and_then(|node| context.text(node, "text"));
        let by = fields.string(context, "by");
        let date = fields.date(context, "date");
        fields.finish(context);
        Some(Reason { period: period?, text: text?, by, date })
    })
}

pub(super) fn read_benchmarks(
    context: &mut Context,
    fields: &mut Fields<'_>,
    dimensions: &[Dimension],
) -> Vec<Benchmark> {
    fields.items(context, "benchmarks", |context, mut fields| {
        let title = fields.needed(context, "title").and_then(|node| context.text(node, "title"));
        let period = fields.needed(context, "period").and_then(|node| context.year(node, "period"));
        let value = fields.needed(context, "value").and_then(|node| context.number(node, "value"));
        let rank = fields.get("rank").and_then(|node| context.whole(node, "rank"));
        let key = fields.get("key").and_then(|node| read_key(context, node, dimensions));
        fields.finish(context);
        Some(Benchmark { title: title?, period: period?, value: value?, rank, key })
    })
}

pub(super) fn read_derivation(context: &mut Context, node: &Node) -> Option<Derivation> {
    let mut fields = Fields::of(context, node, "derive")?;
    let formula = fields.needed(context, "formula").and_then(|node| read_formula(context, node));
    let mut inputs = Vec::new();
    if let Some(node) = fields.needed(context, "inputs") {
        for (name, reference) in context.entries(node, "inputs") {
            let Some(text) = context.string(reference, "inputs") else {
                continue;
            };
            inputs.push(Input {
                name: name.as_text().unwrap_or_default().to_owned(),
                series: SeriesReference::parse(&text),
                written: written(reference),
            });
        }
    }
    let (mut decimals, mut mode) = (None, RoundingMode::HalfUp);
    if let Some(mut round) = fields.get("round").and_then(|node| Fields::of(context, node, "round")) {
        decimals = round.get("decimals").and_then(|node| context.decimals(node, "decimals"));
        mode = round.word(context, "mode", RoundingMode::ALL).unwrap_or(mode);
        round.finish(context);
    }
    let mut published = Vec::new();
    if let Some(node) = fields.get("published") {
        for (label, value) in context.entries(node, "published") {
            let (year, number) = (context.year(label, "published"), printed(context, value));
            if let (Some(period), Some(number)) = (year, number) {
                published.push(Printed { period, value: number, written: written(value) });
            }
        }
    }
    fields.finish(context);
    let (formula, written) = formula?;
    Some(Derivation { formula, written, inputs, decimals: decimals.unwrap_or(1), mode, published })
}

/// A formula with its place: without quotation marks where it stands in the file as it is.
fn read_formula(context: &mut Context, node: &Node) -> Option<(String, Written)> {
    let formula = context.string(node, "formula")?;
    let (start, length) = node.span;
    let piece = match node.written.find(&formula) {
        Some(at) if at + formula.len() <= length => Written { start: start + at, length: formula.len() },
        _ => written(node),
    };
    Some((formula, piece))
}

/// A number with the decimals it is written with.
fn printed(context: &mut Context, node: &Node) -> Option<Decimal> {
    context.number(node, "published")?;
    let text = node.as_text().unwrap_or_default();
    let number = text.parse().or_else(|_| Decimal::from_scientific(text)).ok();
    if number.is_none() {
        context.wrong_kind(node, "published", "number");
    }
    number
}

pub(super) fn read_sources(context: &mut Context, fields: &mut Fields<'_>) -> Vec<SourceDocument> {
    fields.items(context, "sources", |context, mut fields| {
        let document = fields.needed(context, "document").and_then(|node| context.text(node, "document"));
        let section = fields.text(context, "section");
        let published = fields.string(context, "published");
        let page = fields.string(context, "page");
        let url = fields.get("url").and_then(|node| context.web_address(node, "url"));
        fields.finish(context);
        Some(SourceDocument { document: document?, section, published, page, url })
    })
}
