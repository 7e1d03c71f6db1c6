//! `grades:`, a city's own grades on attainment or progress.

use super::fields::{Context, Fields, list};
use super::yaml::Node;
use crate::model::{GradeStep, GradeTable, GradedOn, Grades};
use crate::problem::Code;

/// Reads an indicator's grades: `default` for those of the site, or a table of its own.
pub fn read_grades(context: &mut Context, node: &Node) -> Option<Grades> {
    if node.as_text() == Some("default") {
        return Some(Grades::Default);
    }
    read_table(context, node).map(Grades::Own)
}

/// Reads a table: `{on: attainment, steps: [{from: 100, mark: ◎, word: 達成}, …, {word: 未達成}]}`, best first. Every
/// step but the last has its least percentage, each below the one before.
pub fn read_table(context: &mut Context, node: &Node) -> Option<GradeTable> {
    let mut fields = Fields::of(context, node, "grades")?;
    let on = fields.word(context, "on", GradedOn::ALL).unwrap_or(GradedOn::Attainment);
    let nodes = fields.needed(context, "steps").map(list);
    let steps = fields.items(context, "steps", |context, mut fields| {
        let from = fields.number(context, "from");
        let mark = fields.string(context, "mark");
        let word = fields.needed(context, "word").and_then(|node| context.text(node, "word"));
        fields.finish(context);
        Some(GradeStep { from, mark, word: word? })
    });
    fields.finish(context);
    let nodes = nodes?;
    let fault = nodes.iter().zip(steps.windows(2)).find(|(_, pair)| {
        // The step above must have its bound, and it must lie above the next.
        pair[0].from.is_none() || pair[1].from.is_some_and(|below| pair[0].from <= Some(below))
    });
    let fault = fault.map(|(node, _)| *node).or_else(|| nodes.is_empty().then_some(node));
    if let Some(fault) = fault {
        context.complain(Code::BadGrades, fault, &[]);
        return None;
    }
    Some(GradeTable { on, steps })
}
