//! `targets:`, and that no two of them contradict each other.

use super::read_key;
use crate::collect::fields::{Context, Fields, list};
use crate::collect::yaml::Node;
use crate::model::{AttainmentFormula, Dimension, Target, TargetKind};
use crate::problem::{Code, Problem};

/// Reads the targets. Of two for one year, series and kind under one name it is not known which holds.
pub(super) fn read_targets(context: &mut Context, fields: &mut Fields<'_>, dimensions: &[Dimension]) -> Vec<Target> {
    let nodes = fields.get("targets").map(list).unwrap_or_default();
    let mut targets: Vec<Target> = Vec::new();
    for node in nodes {
        let Some(target) = read_target(context, node, dimensions) else { continue };
        match targets.iter().find(|known| is_same(known, &target)) {
            Some(known) => {
                let problem = twice(known, &target, Problem::new(Code::TargetTwice, context.place(node)));
                context.problems.push(problem.counted_by(context.calendar.word()));
            }
            None => targets.push(target),
        }
    }
    targets
}

/// A problem with what two targets of one year say.
pub fn twice(known: &Target, target: &Target, problem: Problem) -> Problem {
    let problem = problem.with("year", target.period.year().to_string());
    problem.with("one", known.value.to_string()).with("two", target.value.to_string())
}

/// Tells of progress that is asked for, as the formula of attainment or by grades, though there is no baseline.
pub(super) fn needs_baseline(context: &mut Context, fields: &mut Fields<'_>) {
    let progress = AttainmentFormula::Progress.word();
    let targets = fields.get("targets").map(list).unwrap_or_default();
    let named =
        fields.get("attainment").into_iter().chain(targets.into_iter().filter_map(|t| t.value_of("attainment")));
    let graded = fields.get("grades").and_then(|grades| grades.value_of("on"));
    let asking = named.chain(graded).find(|node| node.as_text() == Some(progress));
    if let Some(node) = asking.filter(|_| fields.get("baseline").is_none()) {
        context.complain(Code::ProgressWithoutBaseline, node, &[]);
    }
}

fn is_same(a: &Target, b: &Target) -> bool {
    (a.period, a.kind, &a.key, &a.title) == (b.period, b.kind, &b.key, &b.title)
}

fn read_target(context: &mut Context, node: &Node, dimensions: &[Dimension]) -> Option<Target> {
    let mut fields = Fields::of(context, node, "targets")?;
    let period = fields.needed(context, "period").and_then(|node| context.year(node, "period"));
    let value_node = fields.needed(context, "value");
    let value = value_node.and_then(|node| context.number(node, "value"));
    let kind = fields.word(context, "kind", TargetKind::ALL).unwrap_or(TargetKind::Final);
    let high_node = fields.get("high");
    let high = high_node.and_then(|node| context.number(node, "high"));
    let title = fields.text(context, "title");
    let reason = fields.text(context, "reason");
    let attainment = fields.word(context, "attainment", AttainmentFormula::ALL);
    let key = fields.get("key").and_then(|node| read_key(context, node, dimensions));
    fields.finish(context);
    let fault = match (kind == TargetKind::Range, high_node) {
        (true, None) => value_node.map(|node| (node, "no-high")),
        (true, Some(node)) if high < value => Some((node, "order")),
        (false, Some(node)) => Some((node, "no-range")),
        _ => None,
    };
    if let Some((node, fault)) = fault {
        context.complain(Code::TargetRange, node, &[("fault", fault), ("text", node.written.trim())]);
        return None;
    }
    Some(Target { period: period?, value: value?, high, kind, attainment, title, reason, key })
}
