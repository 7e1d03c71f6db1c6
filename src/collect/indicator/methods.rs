//! Methods that an indicator asks for, and what they rest on.

use jiff::civil::Date;

use super::read_key;
use crate::collect::fields::{Context, Fields};
use crate::collect::grades::read_grades;
use crate::collect::yaml::{Node, Value};
use crate::model::{
    AttainmentFormula, Base, Dimension, Divisor, FiscalYear, Method, Methods, OnTrack, Per, RoundingMode,
    SeriesReference, ShownYears, Span, SpanValue, Written,
};
use crate::problem::Code;

pub(super) fn read_methods(context: &mut Context, fields: &mut Fields<'_>, dimensions: &[Dimension]) -> Methods {
    Methods {
        method: fields.word(context, "method", Method::ALL),
        on_track: fields.word(context, "on_track", OnTrack::ALL),
        interval: fields.flag(context, "interval").unwrap_or(false),
        per: fields.get("per").and_then(|node| read_per(context, node)),
        base: fields.get("base").and_then(|node| read_base(context, node)),
        spans: read_spans(context, fields, dimensions),
        attainment: fields.word(context, "attainment", AttainmentFormula::ALL),
        grades: fields.get("grades").and_then(|node| read_grades(context, node)),
    }
}

/// Where a node is written.
pub(super) const fn written(node: &Node) -> Written {
    Written { start: node.span.0, length: node.span.1 }
}

fn reference(context: &mut Context, fields: &mut Fields<'_>, key: &'static str) -> Option<SeriesReference> {
    fields.string(context, key).map(|text| SeriesReference::parse(&text))
}

/// `{indicator: school-districts, scale: 100}` or `{value: 96, title: 小学校区・地区}`.
fn read_per(context: &mut Context, node: &Node) -> Option<Per> {
    let mut fields = Fields::of(context, node, "per")?;
    let series_node = fields.get("indicator");
    let series = reference(context, &mut fields, "indicator");
    let value_node = fields.get("value");
    let value = fields.number(context, "value");
    if let (Some(node), Some(..=0.0)) = (value_node, value) {
        context.wrong_kind(node, "value", "divisor");
    }
    let scale_node = fields.get("scale");
    let scale = fields.number(context, "scale");
    if let (Some(node), Some(..=0.0)) = (scale_node, scale) {
        context.wrong_kind(node, "scale", "divisor");
    }
    let title = fields.text(context, "title");
    if series.is_none() && value_node.is_none() {
        fields.needed(context, "indicator");
    }
    if let (Some(_), Some(node)) = (&series, value_node) {
        context.complain(Code::OneOfTwo, node, &[("one", "indicator"), ("other", "value")]);
    }
    fields.finish(context);
    let divisor = series.map(Divisor::Series).or_else(|| value.map(Divisor::Number))?;
    Some(Per { divisor, scale: scale.unwrap_or(1.0), title, written: written(series_node.or(value_node)?) })
}

/// `{indicator: x}`, the denominator, or `{numerator: x, denominator: y}`; with `mode`, how the rate was rounded.
fn read_base(context: &mut Context, node: &Node) -> Option<Base> {
    let mut fields = Fields::of(context, node, "base")?;
    let whole_node = fields.get("indicator");
    let whole = reference(context, &mut fields, "indicator");
    let numerator = reference(context, &mut fields, "numerator");
    let denominator_node = fields.get("denominator");
    let denominator = reference(context, &mut fields, "denominator");
    if whole_node.is_none() && denominator_node.is_none() {
        fields.needed(context, "denominator");
    }
    if let Some(node) = whole_node.filter(|_| denominator_node.is_some() || numerator.is_some()) {
        context.complain(Code::OneOfTwo, node, &[("one", "indicator"), ("other", "numerator, denominator")]);
    }
    let mode = fields.word(context, "mode", RoundingMode::ALL).unwrap_or(RoundingMode::HalfUp);
    fields.finish(context);
    let written = written(whole_node.or(denominator_node)?);
    Some(Base { numerator, denominator: whole.or(denominator)?, mode, written })
}

fn read_spans(context: &mut Context, fields: &mut Fields<'_>, dimensions: &[Dimension]) -> Vec<SpanValue> {
    fields.items(context, "spans", |context, mut fields| {
        let period = fields.needed(context, "period").and_then(|node| context.year(node, "period"));
        let until_node = fields.get("until");
        let from_node = fields.get("from");
        if until_node.is_none() && from_node.is_none() {
            fields.needed(context, "until");
        }
        let value = fields.needed(context, "value").and_then(|node| context.number(node, "value"));
        let key = fields.get("key").and_then(|node| read_key(context, node, dimensions));
        fields.finish(context);
        let whole = period?.whole_in(context.calendar);
        let from = from_node.map_or(Some(whole.from), |node| day(context, node, "from", period?));
        let to = until_node.map_or(Some(whole.to), |node| day(context, node, "until", period?));
        let span = Span { from: from?, to: to? };
        if let Some(node) = until_node.filter(|_| span.from > span.to) {
            context.wrong_kind(node, "until", "order");
            return None;
        }
        Some(SpanValue { period: period?, span, value: value?, key })
    })
}

/// A day of a year: `10-31`, or `2023-10-31` in full.
fn day(context: &mut Context, node: &Node, key: &str, year: FiscalYear) -> Option<Date> {
    let text = context.string(node, key)?;
    let parts = text.split_once('-').and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)));
    let short = parts.and_then(|(month, day)| year.day_in(month, day, context.calendar));
    let full = text.parse().ok().filter(|day| FiscalYear::of_in(*day, context.calendar) == Some(year));
    let day = short.or(full);
    if day.is_none() {
        context.wrong_kind(node, key, "month-and-day");
    }
    day
}

/// `5`, the newest five, or `{from: R1, to: R5}`.
pub fn read_years(context: &mut Context, node: &Node) -> Option<ShownYears> {
    if !matches!(node.value, Value::Map(_)) {
        let newest = context.whole(node, "years")?;
        if newest == 0 {
            context.wrong_kind(node, "years", "years");
        }
        return Some(ShownYears::Newest(newest)).filter(|_| newest > 0);
    }
    let mut fields = Fields::of(context, node, "years")?;
    let from = fields.year(context, "from");
    let to_node = fields.get("to");
    let to = fields.year(context, "to");
    fields.finish(context);
    if let (Some(first), Some(last), Some(node)) = (from, to, to_node)
        && first > last
    {
        context.wrong_kind(node, "to", "order");
    }
    Some(ShownYears::Between(from, to))
}
