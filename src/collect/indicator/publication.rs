//! What concerns an indicator's publication: revisions, release, disclosure, warnings it accepts, its earlier ids.

use super::read_key;
use crate::collect::accept::read_accepted;
use crate::collect::fields::{Context, Fields, list};
use crate::collect::site::is_id;
use crate::collect::source;
use crate::collect::yaml::Node;
use crate::model::{
    AlreadyPublished, DataSource, Dimension, Disclosure, Indicator, Measure, Publication, Release, ReleaseState,
    Revision, RevisionKind, Subject,
};
use crate::problem::{Code, Remark, Scope};

/// Reads it for the indicator with an id and its own table, where it names one.
pub(super) fn read_publication(
    context: &mut Context,
    fields: &mut Fields<'_>,
    (id, data): (&str, Option<&DataSource>),
    dimensions: &[Dimension],
) -> Publication {
    let tables = data.and_then(|data| source::beside(&context.file, &data.file)).into_iter().collect();
    let scope = Scope::Indicator { id: id.to_owned(), file: context.file.clone(), tables };
    Publication {
        revisions: read_revisions(context, fields, dimensions),
        release: fields.get("release").and_then(|node| read_release(context, node)),
        disclosure: fields.get("disclosure").and_then(|node| read_disclosure(context, node)),
        accepted: read_accepted(context, fields, &scope),
        aliases: read_aliases(context, fields),
    }
}

fn read_revisions(context: &mut Context, fields: &mut Fields<'_>, dimensions: &[Dimension]) -> Vec<Revision> {
    let mut revisions = fields.items(context, "revisions", |context, mut fields| {
        let period = fields.needed(context, "period").and_then(|node| context.year(node, "period"));
        fields.needed(context, "kind");
        let kind = fields.word(context, "kind", RevisionKind::SPELLINGS);
        let date = fields.date(context, "date");
        let old = fields.number(context, "old");
        let reason = fields.text(context, "reason");
        let key = fields.get("key").and_then(|node| read_key(context, node, dimensions));
        fields.finish(context);
        Some(Revision { period: period?, kind: kind?, date, old, reason, key })
    });
    revisions.sort_by_key(|revision| (revision.period, revision.date));
    revisions
}

fn read_release(context: &mut Context, node: &Node) -> Option<Release> {
    let mut fields = Fields::of(context, node, "release")?;
    let release = Release {
        state: fields.word(context, "state", ReleaseState::ALL).unwrap_or(ReleaseState::Approved),
        approved_on: fields.date(context, "approved_on"),
        not_before: fields.date(context, "not_before"),
    };
    fields.finish(context);
    Some(release)
}

fn read_disclosure(context: &mut Context, node: &Node) -> Option<Disclosure> {
    let mut fields = Fields::of(context, node, "disclosure")?;
    let disclosure = Disclosure {
        minimum: fields.get("minimum").and_then(|node| context.whole(node, "minimum")),
        already_published: fields.get("already_published").and_then(|node| read_document(context, node)),
    };
    fields.finish(context);
    Some(disclosure)
}

/// The document in which values stand already: its title, or `{document: 年次報告, through: R6}`.
fn read_document(context: &mut Context, node: &Node) -> Option<AlreadyPublished> {
    if node.value_of("document").is_none() && node.value_of("through").is_none() {
        let document = context.text(node, "already_published")?;
        let (id, file) = ("remark-already-published", context.file.clone());
        context.problems.remark(Remark { id, file, facts: Vec::new() });
        return Some(AlreadyPublished { document, through: None });
    }
    let mut fields = Fields::of(context, node, "already_published")?;
    let document = fields.needed(context, "document").and_then(|node| context.text(node, "document"));
    let through_node = fields.get("through");
    let through = fields.year(context, "through");
    fields.finish(context);
    // A year that cannot be read must not open all of them.
    let is_read = through_node.is_none() || through.is_some();
    document.filter(|_| is_read).map(|document| AlreadyPublished { document, through })
}

/// Tells that a declared minimum protects nothing, which the office will not expect.
pub(super) fn check_disclosure(context: &mut Context, node: &Node, indicator: &Indicator) {
    let Some(disclosure) = &indicator.publication.disclosure else { return };
    let (Some(minimum), Some(node)) = (disclosure.minimum, node.value_of("disclosure")) else { return };
    if disclosure.already_published.as_ref().is_some_and(|document| document.through.is_none()) {
        return;
    }
    let is_rate = indicator.unit.is_percent() || matches!(indicator.measure, Measure::Rate | Measure::Ratio);
    let has_base = indicator.methods.base.is_some() || indicator.derive.is_some();
    let kind = match indicator.measure {
        _ if minimum < 2 => "minimum",
        _ if !matches!(indicator.subject, Some(Subject::Person | Subject::Office)) => "subject",
        _ if indicator.unit.is_multiple() => "unit",
        _ if is_rate && !has_base => "rate",
        Measure::Amount | Measure::Index | Measure::Rank => "measure",
        Measure::Count | Measure::Rate | Measure::Ratio => return,
    };
    context.complain(Code::DisclosureIdle, node, &[("kind", kind)]);
}

fn read_aliases(context: &mut Context, fields: &mut Fields<'_>) -> Vec<String> {
    let mut aliases = Vec::new();
    for node in fields.get("aliases").map(list).unwrap_or_default() {
        let Some(alias) = context.string(node, "aliases") else { continue };
        if is_id(&alias) {
            aliases.push(alias);
        } else {
            context.complain(Code::BadId, node, &[("id", &alias)]);
        }
    }
    aliases
}
