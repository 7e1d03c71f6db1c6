//! A council briefing's YAML.

use super::fields::{Context, Fields};
use super::indicator::read_years;
use super::yaml::Node;
use crate::model::{
    Appendix, Briefing, BriefingColumn, BriefingLayout, BriefingOrder, BriefingSheet, NextStep, Opinion,
};

/// Reads a file of `briefings/`; `None` without title or date.
pub fn read(context: &mut Context, id: &str, node: &Node) -> Option<Briefing> {
    let mut fields = Fields::of(context, node, "briefing")?;
    let title = fields.needed(context, "title").and_then(|node| context.text(node, "title"));
    let date = fields.needed(context, "date").and_then(|node| context.date(node, "date"));
    let indicators = fields.strings(context, "indicators");
    let policies = fields.strings(context, "policies");
    if indicators.is_empty() && policies.is_empty() {
        fields.needed(context, "indicators");
    }
    let briefing = Briefing {
        id: id.to_owned(),
        file: context.file.clone(),
        title: title.clone().unwrap_or_default(),
        meeting: fields.text(context, "meeting"),
        date: date.unwrap_or_default(),
        number: fields.string(context, "number"),
        bureau: fields.text(context, "bureau"),
        department: fields.string(context, "department"),
        indicators,
        policies,
        order: fields.word(context, "order", BriefingOrder::ALL).unwrap_or(BriefingOrder::Plan),
        columns: fields.words(context, "columns", BriefingColumn::ALL),
        years: fields.get("years").and_then(|node| read_years(context, node)),
        cover: fields.flag(context, "cover").unwrap_or(false),
        layout: fields.word(context, "layout", BriefingLayout::ALL).unwrap_or(BriefingLayout::One),
        appendix: fields.words(context, "appendix", Appendix::ALL),
        sheets: fields.get("sheets").map(|node| read_sheets(context, node)).unwrap_or_default(),
    };
    fields.finish(context);
    (title.is_some() && date.is_some()).then_some(briefing)
}

/// The office's words, by the id of the indicator they are about.
fn read_sheets(context: &mut Context, node: &Node) -> Vec<BriefingSheet> {
    let mut sheets = Vec::new();
    for (name, node) in context.entries(node, "sheets") {
        let indicator = context.string(name, "sheets");
        let Some(mut fields) = Fields::of(context, node, "sheet") else {
            continue;
        };
        let sheet = BriefingSheet {
            indicator: indicator.unwrap_or_default(),
            purpose: fields.text(context, "purpose"),
            activities: fields.text(context, "activities"),
            results: fields.text(context, "results"),
            grounds: fields.text(context, "grounds"),
            issues: fields.text(context, "issues"),
            next: fields.word(context, "next", NextStep::SPELLINGS),
            next_text: fields.text(context, "next_text"),
            budget: fields.number(context, "budget"),
            settlement: fields.number(context, "settlement"),
            opinions: read_opinions(context, &mut fields),
        };
        fields.finish(context);
        sheets.push(sheet);
    }
    sheets
}

fn read_opinions(context: &mut Context, fields: &mut Fields<'_>) -> Vec<Opinion> {
    fields.items(context, "opinions", |context, mut fields| {
        let opinion = fields.needed(context, "opinion").and_then(|node| context.text(node, "opinion"));
        let response = fields.text(context, "response");
        let date = fields.date(context, "date");
        fields.finish(context);
        Some(Opinion { opinion: opinion?, response, date })
    })
}
