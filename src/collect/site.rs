//! `site.yaml`, `policies.yaml` and `departments.yaml`.

use super::fields::{Context, Fields, list};
use super::yaml::Node;
use crate::model::{Department, Judgement, Language, Plan, Policy, Programme, Site, Text, Update};
use crate::problem::Code;

/// Words of `judgement:`.
const JUDGEMENTS: &[(&str, Judgement)] =
    &[("beyond-noise", Judgement::BeyondNoise), ("any-difference", Judgement::AnyDifference)];

/// The first of `languages:`, in which texts stand that do not say theirs; Japanese where none is declared.
#[must_use]
pub fn first_language(node: &Node) -> Language {
    let mut context = Context::new("", Language::Ja);
    let tags = Fields::of(&mut context, node, "site").map(|mut fields| fields.strings(&mut context, "languages"));
    tags.and_then(|tags| tags.first().and_then(|tag| Language::from_tag(tag))).unwrap_or(Language::Ja)
}

/// Reads `site.yaml`.
pub fn read_site(context: &mut Context, node: &Node) -> Option<Site> {
    let mut fields = Fields::of(context, node, "site")?;
    let title = fields.needed(context, "title").and_then(|node| context.text(node, "title"));
    let publisher = fields.needed(context, "publisher").and_then(|node| context.text(node, "publisher"));
    if let Some(node) = fields.get("languages") {
        for tag in list(node) {
            let text = context.string(tag, "languages").unwrap_or_default();
            if text != "ja" {
                context.complain(Code::UnknownWord, tag, &[("word", &text), ("choices", "ja")]);
            }
        }
    }
    let notice = fields.text(context, "notice");
    let licence = fields.text(context, "licence");
    let contact = fields.text(context, "contact");
    let judgement = fields.word(context, "judgement", JUDGEMENTS).unwrap_or_default();
    let plan = fields.get("plan").and_then(|node| read_plan(context, node));
    let updates = fields.items(context, "updates", |context, mut fields| {
        let date = fields.needed(context, "date").and_then(|node| context.date(node, "date"));
        let text = fields.needed(context, "text").and_then(|node| context.text(node, "text"));
        fields.finish(context);
        Some(Update { date: date?, text: text? })
    });
    fields.finish(context);
    Some(Site { title: title?, publisher: publisher?, notice, licence, plan, contact, judgement, updates })
}

fn read_plan(context: &mut Context, node: &Node) -> Option<Plan> {
    let mut fields = Fields::of(context, node, "plan")?;
    let title = fields.needed(context, "title").and_then(|node| context.text(node, "title"));
    let from = fields.needed(context, "from").and_then(|node| context.year(node, "from"));
    let to = fields.needed(context, "to").and_then(|node| context.year(node, "to"));
    let published = fields.string(context, "published");
    fields.finish(context);
    Some(Plan { title: title?, from: from?, to: to?, published })
}

/// Reads `policies.yaml`: a list, whose order is the order of display.
pub fn read_policies(context: &mut Context, node: &Node) -> Vec<Policy> {
    let mut policies: Vec<Policy> = Vec::new();
    for item in list(node) {
        let Some(mut fields) = Fields::of(context, item, "policies") else {
            continue;
        };
        let Some(id) = read_id(context, &mut fields, &policies, |policy| &policy.id) else {
            continue;
        };
        let title = fields.needed(context, "title").and_then(|node| context.text(node, "title"));
        let policy = Policy {
            id,
            title: title.unwrap_or_default(),
            aim: fields.text(context, "aim"),
            background: fields.text(context, "background"),
            activities: fields.text(context, "activities"),
            results_text: fields.text(context, "results_text"),
            next: fields.text(context, "next"),
            programmes: read_programmes(context, &mut fields),
        };
        fields.finish(context);
        policies.push(policy);
    }
    policies
}

fn read_programmes(context: &mut Context, fields: &mut Fields<'_>) -> Vec<Programme> {
    let mut programmes: Vec<Programme> = Vec::new();
    let nodes = fields.get("programmes").map(list).unwrap_or_default();
    for node in nodes {
        let Some(mut fields) = Fields::of(context, node, "programmes") else {
            continue;
        };
        let Some(id) = read_id(context, &mut fields, &programmes, |programme| &programme.id) else {
            continue;
        };
        let title = fields.needed(context, "title").and_then(|node| context.text(node, "title"));
        let programme = Programme {
            id,
            title: title.unwrap_or_default(),
            departments: fields.strings(context, "departments"),
            next: fields.text(context, "next"),
            text: fields.text(context, "text"),
        };
        fields.finish(context);
        programmes.push(programme);
    }
    programmes
}

/// Reads `departments.yaml`: a list.
pub fn read_departments(context: &mut Context, node: &Node) -> Vec<Department> {
    let mut departments: Vec<Department> = Vec::new();
    for item in list(node) {
        let Some(mut fields) = Fields::of(context, item, "departments") else {
            continue;
        };
        let Some(id) = read_id(context, &mut fields, &departments, |department| &department.id) else {
            continue;
        };
        let name: Option<Text> = fields.needed(context, "name").and_then(|node| context.text(node, "name"));
        let department = Department {
            id,
            name: name.unwrap_or_default(),
            bureau: fields.text(context, "bureau"),
            phone: fields.string(context, "phone"),
        };
        fields.finish(context);
        departments.push(department);
    }
    departments
}

/// The id of a list's item: well-formed and not yet taken.
fn read_id<T>(
    context: &mut Context,
    fields: &mut Fields<'_>,
    before: &[T],
    id_of: impl Fn(&T) -> &String,
) -> Option<String> {
    let node = fields.needed(context, "id")?;
    let id = context.string(node, "id")?;
    if !is_id(&id) {
        context.complain(Code::BadId, node, &[("id", &id)]);
        return None;
    }
    if before.iter().any(|other| *id_of(other) == id) {
        context.complain(Code::IdTwice, node, &[("id", &id), ("other", &context.file.clone())]);
        return None;
    }
    Some(id)
}

/// Whether a text can be an id: lower-case ASCII letters, digits and hyphens.
#[must_use]
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 100
        && !text.starts_with('-')
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
