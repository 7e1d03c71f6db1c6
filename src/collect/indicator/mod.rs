//! An indicator's YAML.

mod data;
mod parts;

pub use data::DataFile;
use parts::{read_benchmarks, read_breaks, read_derivation, read_events, read_reasons, read_sources, read_targets};

use super::fields::{Context, Fields, list};
use super::site::is_id;
use super::yaml::{Node, Scalar, Value};
use crate::model::{
    Aggregation, Calendar, ChartKind, Counting, Dimension, DimensionValue, Direction, FiscalYear, Indicator, Key,
    Level, Measure, ReadOn, Span, Subject, TOTAL, Text, Total, TotalRule, Unit, UnitKind,
};
use crate::problem::{Code, Place};

/// What an indicator's file declares, beside the indicator, about the reading of its data.
#[derive(Debug)]
pub struct Declared {
    /// The indicator; its decimals are completed from the data where `has_decimals` is false.
    pub indicator: Indicator,
    /// Whether `decimals:` was written.
    pub has_decimals: bool,
    /// `data:`, where it is written.
    pub data: Option<DataFile>,
    /// The rows that `data: {where: …}` chooses: heading, text of the cell, and where it is written.
    pub chosen: Vec<(String, String, Place)>,
    /// `observations:` written in the YAML itself.
    pub inline: Vec<Node>,
    /// Years whose span or note is declared.
    pub periods: Vec<DeclaredPeriod>,
    /// Signs of the table and what its own note says they mean.
    pub signs: Vec<(String, Sign)>,
    /// Whether 実績なし is a zero.
    pub no_result_is_zero: bool,
}

/// A year's declared span and note.
#[derive(Clone, Debug)]
pub struct DeclaredPeriod {
    /// The year.
    pub year: FiscalYear,
    /// The days covered.
    pub span: Span,
    /// A remark for its observations.
    pub note: Option<String>,
}

/// What a sign of the table means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The number zero.
    Zero,
    /// No number, with a status.
    Status(crate::model::Status),
}

/// Reads an indicator's file.
pub fn read(context: &mut Context, id: &str, node: &Node) -> Option<Declared> {
    let mut fields = Fields::of(context, node, "indicator")?;
    let decimals = fields.get("decimals").and_then(|node| context.whole(node, "decimals"));
    let indicator = read_indicator(context, &mut fields, id, decimals);
    let nodes = |node: Option<&Node>| node.map(list).unwrap_or_default().into_iter().cloned().collect();
    let data = fields.get("data").and_then(|node| data::read_data(context, node));
    let inline = nodes(fields.get("observations"));
    let periods = fields.get("periods").map(|node| read_periods(context, node)).unwrap_or_default();
    let signs = fields.get("signs").map(|node| read_signs(context, node)).unwrap_or_default();
    let no_result = fields.word(context, "no_result", &[("zero", true), ("missing", false)]);
    fields.finish(context);
    Some(Declared {
        indicator: indicator?,
        has_decimals: decimals.is_some(),
        chosen: data.as_ref().map(|data| data.chosen.clone()).unwrap_or_default(),
        data,
        inline,
        periods,
        signs,
        no_result_is_zero: no_result.unwrap_or(false),
    })
}

/// All that is declared about the indicator itself; `None` without title, policy or unit.
fn read_indicator(
    context: &mut Context,
    fields: &mut Fields<'_>,
    id: &str,
    decimals: Option<u32>,
) -> Option<Indicator> {
    let title = fields.needed(context, "title").and_then(|node| context.text(node, "title"));
    let policy = fields.needed(context, "policy").and_then(|node| context.string(node, "policy"));
    let unit = fields.needed(context, "unit").and_then(|node| context.unit(node));
    let dimensions = fields.get("dimensions").map(|node| read_dimensions(context, node)).unwrap_or_default();
    let (direction, direction_basis) = read_direction(context, fields);
    let measure = fields.word(context, "measure", Measure::ALL);
    let departments = [fields.strings(context, "departments"), fields.strings(context, "department")].concat();
    // Every key is read even where a needed one is missing, so that all that is wrong is told.
    let indicator = Indicator {
        id: id.to_owned(),
        file: context.file.clone(),
        title: title.clone().unwrap_or_default(),
        summary: fields.text(context, "summary"),
        definition: fields.text(context, "definition"),
        formula: fields.text(context, "formula"),
        policy: policy.clone().unwrap_or_default(),
        programme: fields.string(context, "programme"),
        order: fields.get("order").and_then(|node| context.whole(node, "order")),
        also_in: fields.strings(context, "also_in"),
        departments,
        level: fields.word(context, "level", Level::ALL).unwrap_or(Level::Context),
        subject: fields.word(context, "subject", Subject::ALL),
        decimals: decimals.unwrap_or(0),
        headline: fields.get("headline").and_then(|node| read_key(context, node, &dimensions)),
        measure: measure.unwrap_or_else(|| unit.as_ref().map_or(Measure::Count, |unit| default_measure(unit.kind()))),
        aggregation: fields.word(context, "aggregation", Aggregation::ALL).unwrap_or(Aggregation::Annual),
        calendar: fields.word(context, "calendar", Calendar::ALL).unwrap_or(Calendar::FiscalYear),
        read_on: fields.word(context, "read_on", ReadOn::ALL),
        counting: fields.word(context, "counting", Counting::ALL),
        direction,
        direction_basis,
        baseline: fields.year(context, "baseline"),
        targets: read_targets(context, fields, &dimensions),
        breaks: read_breaks(context, fields),
        events: read_events(context, fields),
        reasons: read_reasons(context, fields),
        benchmarks: read_benchmarks(context, fields, &dimensions),
        derive: fields.get("derive").and_then(|node| read_derivation(context, node)),
        part_of: fields.string(context, "part_of"),
        flat_band: fields.number(context, "flat_band"),
        bound: fields.get("bound").and_then(|node| read_bound(context, node)),
        chart: fields.word(context, "chart", ChartKind::ALL),
        sources: read_sources(context, fields),
        notes: fields.text(context, "notes"),
        reading: fields.string(context, "reading"),
        unit: unit.unwrap_or_else(Unit::unnamed),
        dimensions,
    };
    let has_unit = !indicator.unit.written().is_empty();
    (title.is_some() && policy.is_some() && has_unit).then_some(indicator)
}

/// Which way is better, and why; without a reason it is a warning and nothing is judged.
fn read_direction(context: &mut Context, fields: &mut Fields<'_>) -> (Direction, Option<Text>) {
    let node = fields.get("direction");
    let direction = fields.word(context, "direction", Direction::ALL).unwrap_or(Direction::Neutral);
    let basis = fields.text(context, "direction_basis");
    if let (Some(node), true, None) = (node, direction != Direction::Neutral, &basis) {
        context.complain(Code::NoBasis, node, &[("direction", direction.word())]);
    }
    (direction, basis)
}

fn read_bound(context: &mut Context, node: &Node) -> Option<(f64, Text)> {
    let mut fields = Fields::of(context, node, "bound")?;
    let value = fields.needed(context, "value").and_then(|node| context.number(node, "value"));
    let title = fields.needed(context, "title").and_then(|node| context.text(node, "title"));
    fields.finish(context);
    Some((value?, title?))
}

const fn default_measure(kind: UnitKind) -> Measure {
    match kind {
        UnitKind::Percent => Measure::Rate,
        UnitKind::Yen(_) => Measure::Amount,
        UnitKind::Count | UnitKind::Other => Measure::Count,
    }
}

fn read_dimensions(context: &mut Context, node: &Node) -> Vec<Dimension> {
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

fn read_periods(context: &mut Context, node: &Node) -> Vec<DeclaredPeriod> {
    let mut periods = Vec::new();
    for (label, node) in context.entries(node, "periods") {
        let year = context.year(label, "periods");
        let Some(mut fields) = Fields::of(context, node, "periods") else {
            continue;
        };
        let from_node = fields.get("from");
        let from = from_node.and_then(|node| context.date(node, "from"));
        let until_node = fields.get("until");
        let until = until_node.and_then(|node| context.date(node, "until"));
        let note = fields.string(context, "note");
        fields.finish(context);
        let Some(year) = year else { continue };
        let whole = year.whole();
        let span = Span { from: from.unwrap_or(whole.from), to: until.unwrap_or(whole.to) };
        let outside = |day| FiscalYear::of(day) != Some(year);
        let wrong = from_node.filter(|_| outside(span.from)).or_else(|| until_node.filter(|_| outside(span.to)));
        if let Some(node) = wrong {
            context.complain(Code::BadPeriod, node, &[("text", &node.written)]);
            continue;
        }
        periods.push(DeclaredPeriod { year, span, note });
    }
    periods
}

fn read_signs(context: &mut Context, node: &Node) -> Vec<(String, Sign)> {
    let mut signs = Vec::new();
    for (sign, meaning) in context.entries(node, "signs") {
        let text = context.string(meaning, "signs").unwrap_or_default();
        let letter = text.chars().next().filter(|_| text.chars().count() == 1);
        let read = match (text.as_str(), letter.and_then(crate::model::Status::from_code)) {
            ("zero", _) => Sign::Zero,
            (_, Some(status)) => Sign::Status(status),
            _ => {
                context.complain(Code::BadStatus, meaning, &[("text", &text)]);
                continue;
            }
        };
        let written = match &sign.value {
            Value::Scalar(Scalar::Text(text)) => text.clone(),
            _ => sign.written.clone(),
        };
        signs.push((written, read));
    }
    signs
}
