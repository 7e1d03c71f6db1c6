//! `accept:`, the warnings that the office has looked at and keeps.

use super::fields::{Context, Fields};
use super::yaml::Node;
use crate::model::AcceptedWarning;
use crate::problem::{Acceptance, Code, Scope, Severity};

/// Reads `accept:` and hands it to the problems, which drop what it covers when they are settled.
pub fn read_accepted(context: &mut Context, fields: &mut Fields<'_>, scope: &Scope) -> Vec<AcceptedWarning> {
    fields.items(context, "accept", |context, mut fields| {
        let node = fields.needed(context, "code");
        let codes = node.and_then(|node| read_codes(context, node));
        let period = fields.year(context, "period");
        let reason = fields.needed(context, "reason").and_then(|node| context.text(node, "reason"));
        fields.finish(context);
        let (node, codes) = (node?, codes?);
        let (place, written) = (context.place(node), node.as_text().unwrap_or_default().to_owned());
        let year = period.map(|period| period.year().to_string());
        context.problems.accept(Acceptance { codes, year, scope: scope.clone(), place });
        Some(AcceptedWarning { code: written, period, reason: reason? })
    })
}

/// All that is said about the form of tables, by the rules of machine readability.
const FORM: &str = "K05xx";

fn read_codes(context: &mut Context, node: &Node) -> Option<Vec<Code>> {
    if node.as_text() == Some(FORM) {
        return Some(Code::ALL.iter().copied().filter(|code| code.is_about_form()).collect());
    }
    read_code(context, node).map(|code| vec![code])
}

fn read_code(context: &mut Context, node: &Node) -> Option<Code> {
    let text = context.string(node, "code")?;
    let Some(code) = Code::from_id(&text) else {
        // Codes are alike: only a single slip makes one of them likelier than the others.
        let near = |id: &&str| strsim::damerau_levenshtein(id, &text) == 1;
        let near: Vec<&str> = Code::ALL.iter().map(|code| code.id()).filter(near).collect();
        let nearest = if let [only] = near.as_slice() { only } else { "" };
        context.complain(Code::UnknownCode, node, &[("code", &text), ("nearest", nearest)]);
        return None;
    };
    if code.severity() == Severity::Error {
        context.complain(Code::CannotAccept, node, &[("code", &text)]);
        return None;
    }
    Some(code)
}
