//! `site.yaml`, `policies.yaml`, `departments.yaml` and `units.yaml`.

use super::accept::read_accepted;
use super::fields::{Context, Fields, list};
use super::grades;
use super::yaml::{Node, Value};
use crate::model::{
    Accessibility, Area, DeclaredUnit, Department, Judgement, Language, Licence, Output, OutputFormat, Plan, Policy,
    Programme, Site, Text, Unit, UnitKind, Units, Update,
};
use crate::problem::{Code, Scope};

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
    let updates = fields.items(context, "updates", |context, mut fields| {
        let date = fields.needed(context, "date").and_then(|node| context.date(node, "date"));
        let text = fields.needed(context, "text").and_then(|node| context.text(node, "text"));
        fields.finish(context);
        Some(Update { date: date?, text: text? })
    });
    let site = Site {
        title: title.clone().unwrap_or_default(),
        publisher: publisher.clone().unwrap_or_default(),
        languages: read_languages(context, &mut fields),
        notice: fields.text(context, "notice"),
        licence: fields.get("licence").and_then(|node| read_licence(context, node)),
        area: fields.get("area").and_then(|node| read_area(context, node)),
        plan: fields.get("plan").and_then(|node| read_plan(context, node)),
        contact: fields.text(context, "contact"),
        judgement: fields.word(context, "judgement", JUDGEMENTS).unwrap_or_default(),
        grades: fields.get("grades").and_then(|node| grades::read_table(context, node)),
        accessibility: fields.get("accessibility").and_then(|node| read_accessibility(context, node)),
        outputs: fields.words(context, "outputs", Output::ALL),
        formats: read_formats(context, &mut fields),
        accepted: read_accepted(context, &mut fields, &Scope::All),
        updates,
        address: None,
        preview: None,
    };
    fields.finish(context);
    (title.is_some() && publisher.is_some()).then_some(site)
}

/// The languages declared, each once; Japanese where there is none.
fn read_languages(context: &mut Context, fields: &mut Fields<'_>) -> Vec<Language> {
    let mut languages = Vec::new();
    for node in fields.get("languages").map(list).unwrap_or_default() {
        let tags = Language::ALL.map(|language| (language.tag(), language));
        match context.word(node, "languages", &tags) {
            Some(language) if languages.contains(&language) => {
                context.complain(Code::IdTwice, node, &[("id", language.tag()), ("other", "languages")]);
            }
            Some(language) => languages.push(language),
            None => {}
        }
    }
    if languages.is_empty() { vec![Language::Ja] } else { languages }
}

/// The formats to write. Parquet is a feature of the program's build: where it is missing, that is told.
fn read_formats(context: &mut Context, fields: &mut Fields<'_>) -> Vec<OutputFormat> {
    let formats = fields.words(context, "formats", OutputFormat::ALL);
    if !cfg!(feature = "parquet") {
        let nodes = fields.get("formats").map(list).unwrap_or_default();
        for node in nodes.into_iter().filter(|node| node.as_text() == Some(OutputFormat::Parquet.word())) {
            context.complain(Code::FormatNotBuilt, node, &[("text", OutputFormat::Parquet.word())]);
        }
    }
    formats
}

/// Words alone, or a title with the address of the licence.
fn read_licence(context: &mut Context, node: &Node) -> Option<Licence> {
    let is_text = match &node.value {
        Value::Map(entries) => {
            entries.iter().all(|(key, _)| key.as_text().is_some_and(|key| Language::from_tag(key).is_some()))
        }
        _ => true,
    };
    if is_text {
        return context.text(node, "licence").map(|title| Licence { title, url: None, spdx: None });
    }
    let mut fields = Fields::of(context, node, "licence")?;
    let title = fields.needed(context, "title").and_then(|node| context.text(node, "title"));
    let (url, spdx) = (fields.web_address(context, "url"), fields.string(context, "spdx"));
    fields.finish(context);
    Some(Licence { title: title?, url, spdx })
}

fn read_area(context: &mut Context, node: &Node) -> Option<Area> {
    let mut fields = Fields::of(context, node, "area")?;
    let title = fields.needed(context, "title").and_then(|node| context.text(node, "title"));
    let code = fields.string(context, "code");
    fields.finish(context);
    Some(Area { title: title?, code })
}

fn read_accessibility(context: &mut Context, node: &Node) -> Option<Accessibility> {
    let mut fields = Fields::of(context, node, "accessibility")?;
    let accessibility = Accessibility {
        wording: fields.text(context, "wording"),
        policy_url: fields.web_address(context, "policy_url"),
        result_url: fields.web_address(context, "result_url"),
    };
    let is_shown = accessibility.policy_url.is_some() && accessibility.result_url.is_some();
    let claim = accessibility.wording.as_ref().filter(|_| !is_shown).and_then(conformance_claimed);
    if let (Some(claim), Some(node)) = (claim, fields.get("wording")) {
        context.complain(Code::ConformanceUnshown, node, &[("text", claim)]);
    }
    fields.finish(context);
    Some(accessibility)
}

/// The word by which a statement claims to meet a whole level of JIS X 8341-3. Those who use it have to show their
/// policy and the results of their tests (WAIC, notation of conformance).
fn conformance_claimed(wording: &Text) -> Option<&'static str> {
    const CLAIMS: [(&str, [&str; 2]); 3] =
        [("準拠", ["一部", "部分"]), ("conform", ["partially ", "partly "]), ("compliant", ["partially ", "partly "])];
    let is_claimed = |text: &str, claim: &str, lessened: [&str; 2]| {
        text.match_indices(claim).any(|(at, _)| !lessened.iter().any(|less| text[..at].ends_with(less)))
    };
    let texts: Vec<String> = wording.translations().map(|(_, text)| text.to_lowercase()).collect();
    let mut claims = CLAIMS.into_iter();
    claims.find(|(claim, less)| texts.iter().any(|text| is_claimed(text, claim, *less))).map(|(claim, _)| claim)
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
            valid_from: fields.date(context, "valid_from"),
            successor: fields.string(context, "successor"),
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
            valid_from: fields.date(context, "valid_from"),
            successor: fields.string(context, "successor"),
        };
        fields.finish(context);
        departments.push(department);
    }
    departments
}

/// Words of a unit's `kind:`; for money the factor is read beside it.
const KINDS: &[(&str, UnitKind)] = &[
    ("count", UnitKind::Count),
    ("percent", UnitKind::Percent),
    ("yen", UnitKind::Yen(1)),
    ("other", UnitKind::Other),
];

/// Reads `units.yaml`: a list of units, new ones or further names of those that are built in.
pub fn read_units(context: &mut Context, node: &Node) -> Vec<DeclaredUnit> {
    let mut units: Vec<DeclaredUnit> = Vec::new();
    for item in list(node) {
        let Some(mut fields) = Fields::of(context, item, "units") else {
            continue;
        };
        let name_node = fields.needed(context, "name");
        let name = name_node.and_then(|node| context.string(node, "name"));
        let kind = read_unit_kind(context, &mut fields, name.as_deref().unwrap_or_default());
        let aliases = fields.get("aliases").map(list).unwrap_or_default();
        let english = fields.get("en").and_then(|node| context.english_unit(node));
        fields.finish(context);
        let (Some(name_node), Some(name)) = (name_node, name) else { continue };
        let is_new = Unit::parse(&name).is_none();
        let mut unit = DeclaredUnit { name: name.clone(), kind, aliases: Vec::new(), english };
        for node in std::iter::once(name_node).filter(|_| is_new).chain(aliases) {
            let Some(written) = context.string(node, "aliases") else { continue };
            if Units::of(&units).parse(&written).is_some() || unit.aliases.contains(&written) {
                context.complain(Code::IdTwice, node, &[("id", &written), ("other", "units")]);
            } else if written != name {
                unit.aliases.push(written);
            }
        }
        units.push(unit);
    }
    units
}

/// What a unit measures. A built-in one keeps its kind; only money has a factor.
fn read_unit_kind(context: &mut Context, fields: &mut Fields<'_>, name: &str) -> UnitKind {
    let node = fields.get("kind");
    let mut kind = fields.word(context, "kind", KINDS);
    if let Some(factor) = fields.get("factor") {
        let yen = context.whole(factor, "factor");
        match (kind, node) {
            (Some(UnitKind::Yen(_)), _) => kind = yen.map(|factor| UnitKind::Yen(u64::from(factor))),
            (Some(_), Some(node)) => {
                context.complain(Code::UnknownWord, node, &[("word", &node.written), ("choices", "yen")]);
            }
            _ => {
                fields.needed(context, "kind");
            }
        }
        if yen == Some(0) {
            context.wrong_kind(factor, "factor", "divisor");
        }
    }
    let built_in = Unit::parse(name).map(|unit| unit.kind());
    if let (Some(node), true) = (node, built_in.is_some() && kind.is_some() && kind != built_in) {
        context.complain(Code::UnitIsBuiltIn, node, &[("name", name)]);
    }
    built_in.or(kind).unwrap_or(UnitKind::Count)
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
