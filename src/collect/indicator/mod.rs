//! An indicator's YAML.

mod dimensions;
mod methods;
mod parts;
mod publication;
mod requests;
mod table;
mod targets;

use dimensions::read_dimensions;
pub use dimensions::read_key;
use methods::read_methods;
pub use methods::read_years;
use parts::{read_benchmarks, read_breaks, read_derivation, read_events, read_reasons, read_sources};
use publication::{check_disclosure, read_publication};
use table::{read_chart, read_data};
pub use targets::twice;
use targets::{needs_baseline, read_targets};

use super::fields::{Context, Fields, list};
use super::number::{Rules, Sign};
use super::period::Refusal;
use super::yaml::Node;
use crate::model::{
    Aggregation, Calendar, Counting, Direction, FiscalYear, Indicator, Level, Measure, ReadOn, Span, Status, Subject,
    Text, Unit, UnitKind, Units,
};
use crate::problem::{Code, Place};

/// What an indicator's file declares, beside the indicator, about the reading of its data.
#[derive(Debug)]
pub struct Declared {
    /// The indicator; its decimals are completed from the data where `has_decimals` is false.
    pub indicator: Indicator,
    /// Whether `decimals:` was written.
    pub has_decimals: bool,
    /// Where `data:` is written.
    pub data_place: Option<Place>,
    /// Where the sheet of a workbook is written.
    pub sheet_place: Option<Place>,
    /// Where the range is written.
    pub range_place: Option<Place>,
    /// The rows that `data: {where: …}` chooses: heading, text of the cell, and where it is written.
    pub chosen: Vec<(String, String, Place)>,
    /// `observations:` written in the YAML itself.
    pub inline: Vec<Node>,
    /// Years whose span or note is declared.
    pub periods: Vec<DeclaredPeriod>,
    /// What its tables mean by their signs and words.
    pub rules: Rules,
}

/// A year's declared span and note.
#[derive(Clone, Debug)]
pub struct DeclaredPeriod {
    /// The year.
    pub year: FiscalYear,
    /// The days covered.
    pub span: Span,
    /// A remark for its observations.
    pub note: Option<Text>,
}

/// Reads an indicator's file.
pub fn read(context: &mut Context, id: &str, node: &Node) -> Option<Declared> {
    let mut fields = Fields::of(context, node, "indicator")?;
    // Whatever names a year is read by it.
    context.calendar = fields.word(context, "calendar", Calendar::ALL).unwrap_or(Calendar::FiscalYear);
    let decimals = fields.get("decimals").and_then(|node| context.decimals(node, "decimals"));
    let data = fields.get("data");
    let data_place = data.map(|node| context.place(node));
    let place_of = |key| data?.value_of(key).map(|node| context.place(node));
    let (sheet_place, range_place) = (place_of("sheet"), place_of("range"));
    let inline = fields.get("observations").map(list).unwrap_or_default().into_iter().cloned().collect();
    let periods = fields.get("periods").map(|node| read_periods(context, node)).unwrap_or_default();
    let signs = fields.get("signs").map(|node| read_signs(context, node)).unwrap_or_default();
    let no_result = fields.word(context, "no_result", &[("zero", true), ("missing", false)]);
    let title = fields.needed(context, "title").and_then(|node| context.text(node, "title"));
    let policy = fields.needed(context, "policy").and_then(|node| context.string(node, "policy"));
    let unit = fields.needed(context, "unit").and_then(|node| context.unit(node));
    // Every key is read even where a needed one is missing, so that all that is wrong is told.
    let is_whole = title.is_some() && policy.is_some() && unit.is_some();
    let needed = Needed {
        title: title.unwrap_or_default(),
        policy: policy.unwrap_or_default(),
        unit: unit.unwrap_or_else(Unit::unnamed),
    };
    let indicator = read_indicator(context, &mut fields, id, needed);
    requests::check(context, &mut fields, &indicator);
    fields.finish(context);
    check_disclosure(context, node, &indicator);
    let rows = indicator.data.iter().flat_map(|data| &data.rows).zip(data_place.iter().cycle());
    let chosen = rows.map(|((heading, text), place)| (heading.clone(), text.clone(), place.clone())).collect();
    is_whole.then_some(Declared {
        indicator: Indicator { decimals: decimals.unwrap_or(0), ..indicator },
        has_decimals: decimals.is_some(),
        data_place,
        sheet_place,
        range_place,
        chosen,
        inline,
        periods,
        rules: Rules { signs, no_result_is_zero: no_result.unwrap_or(false), units: Units::of(&context.units) },
    })
}

/// What no indicator is without.
struct Needed {
    title: Text,
    policy: String,
    unit: Unit,
}

/// All that is declared about the indicator itself.
fn read_indicator(context: &mut Context, fields: &mut Fields<'_>, id: &str, needed: Needed) -> Indicator {
    let dimensions = fields.get("dimensions").map(|node| read_dimensions(context, node)).unwrap_or_default();
    let data = fields.get("data").and_then(|node| read_data(context, node));
    let (chart, chart_wishes) = fields.get("chart").map(|node| read_chart(context, node)).unwrap_or_default();
    let (direction, direction_basis) = read_direction(context, fields);
    needs_baseline(context, fields);
    let measure = fields.word(context, "measure", Measure::ALL).unwrap_or(default_measure(needed.unit.kind()));
    Indicator {
        id: id.to_owned(),
        file: context.file.clone(),
        title: needed.title,
        summary: fields.text(context, "summary"),
        definition: fields.text(context, "definition"),
        formula: fields.text(context, "formula"),
        policy: needed.policy,
        programme: fields.string(context, "programme"),
        order: fields.get("order").and_then(|node| context.whole(node, "order")),
        also_in: fields.strings(context, "also_in"),
        departments: [fields.strings(context, "departments"), fields.strings(context, "department")].concat(),
        level: fields.word(context, "level", Level::ALL).unwrap_or(Level::Context),
        subject: fields.word(context, "subject", Subject::ALL),
        unit: needed.unit,
        decimals: 0,
        headline: fields.get("headline").and_then(|node| read_key(context, node, &dimensions)),
        measure,
        aggregation: fields.word(context, "aggregation", Aggregation::ALL).unwrap_or(Aggregation::Annual),
        calendar: context.calendar,
        restated: fields.flag(context, "restated").unwrap_or(false),
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
        chart,
        chart_wishes,
        methods: read_methods(context, fields, &dimensions),
        publication: read_publication(context, fields, (id, data.as_ref()), &dimensions),
        data,
        sources: read_sources(context, fields),
        notes: fields.text(context, "notes"),
        reading: fields.string(context, "reading"),
        dimensions,
    }
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
        let note = fields.text(context, "note");
        fields.finish(context);
        let Some(year) = year else { continue };
        let whole = year.whole_in(context.calendar);
        let span = Span { from: from.unwrap_or(whole.from), to: until.unwrap_or(whole.to) };
        let ends = [(from_node, span.from), (until_node, span.to)];
        let lies = |day| FiscalYear::of_in(day, context.calendar) == Some(year);
        let wrong = ends.into_iter().find(|(node, day)| node.is_some() && !lies(*day));
        if let Some((Some(node), day)) = wrong {
            let refusal = Refusal::DayOutsideYear { year: year.year(), day };
            context.refuse_year(node, &refusal, &node.written);
            continue;
        }
        periods.push(DeclaredPeriod { year, span, note });
    }
    periods
}

/// Signs with their meanings.
fn read_signs(context: &mut Context, node: &Node) -> Vec<(String, Sign)> {
    let mut signs = Vec::new();
    for (sign, meaning) in context.entries(node, "signs") {
        let text = context.string(meaning, "signs").unwrap_or_default();
        let written = sign.as_text().unwrap_or_default().to_owned();
        let letter = text.chars().next().filter(|_| text.chars().count() == 1);
        match (text.as_str(), letter.and_then(Status::from_code)) {
            ("zero", _) => signs.push((written, Sign::Zero)),
            ("minus", _) if matches!(written.as_str(), Rules::BRACKETS | "（）") => {
                signs.push((Rules::BRACKETS.to_owned(), Sign::Minus));
            }
            (_, Some(status)) => signs.push((written, Sign::Status(status))),
            _ => context.complain(Code::BadStatus, meaning, &[("text", &text)]),
        }
    }
    signs
}
