//! `docs/templates.md` is made from the templates, the view structs and their doc comments: a test compares the two, and
//! writes the page when `KIZASHI_WRITE_DOCS` is set.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value};

use super::super::templates::{built_in, replaceable};
use super::{
    about, department, embed, feed, index, indicator, moved, not_found, open_data, overview, own_page, policy, updates,
};

const HEAD: &str = include_str!("../../../docs/templates-head.md");

/// The files of the worked example, which `tests/cli/design.rs` builds with.
const EXAMPLE: [(&str, &str); 4] = [
    ("partials/footer.html", include_str!("../../../docs/templates-example/partials/footer.html")),
    ("theme.css", include_str!("../../../docs/templates-example/theme.css")),
    ("locales/office.ja.ftl", include_str!("../../../docs/templates-example/locales/office.ja.ftl")),
    ("locales/office.en.ftl", include_str!("../../../docs/templates-example/locales/office.en.ftl")),
];

/// What fields are that say so by their name, whichever view they stand in.
const BY_NAME: [(&str, &str); 60] = [
    ("aim", "What it is to bring about."),
    ("answer", "The answer."),
    ("as_of", "The day of the reading."),
    ("block", "The policy with its indicators."),
    ("breaks", "Where values before and after cannot be compared."),
    ("bureau", "The bureau it belongs to."),
    ("caption", "The line below the title."),
    ("card", "The newest value with its change, as on a card."),
    ("cards", "The indicators as cards."),
    ("cells", "The cells, in the order of the columns."),
    ("columns", "The headings."),
    ("contact", "Whom to ask."),
    ("count", "How many there are."),
    ("date", "The day."),
    ("departments", "The names of the departments in charge."),
    ("downloads", "The files to download."),
    ("events", "What happened meanwhile."),
    ("figures", "The charts."),
    ("frame", "What every page has in common."),
    ("heading", "The heading."),
    ("href", "Where it leads, below the site's first folder."),
    ("id", "Its id, which is the name of its page."),
    ("indicators", "Its indicators."),
    ("inline_style", "Safe CSS: the house's style."),
    ("kind", "What kind it is, in words."),
    ("level", "Whether it is about outcomes, activities or context."),
    ("licence", "The licence in words."),
    ("links", "Links."),
    ("name", "Its name."),
    ("neighbours", "The other indicators of its policy."),
    ("next", "What comes next."),
    ("note", "A remark."),
    ("notes", "Remarks."),
    ("now", "The value as it stands now."),
    ("number", "Its number."),
    ("old", "The value as it stood before."),
    ("others", "The other policies."),
    ("partial", "Whether it does not cover a whole year."),
    ("period", "The plan's years."),
    ("phone", "The telephone number."),
    ("policies", "The policies with their indicators."),
    ("programmes", "The programmes."),
    ("reason", "The reason."),
    ("reasons", "Reasons given by the departments."),
    ("rows", "The rows."),
    ("series", "The name of the series."),
    ("size", "The size in words."),
    ("sources", "Where the values stand."),
    ("summary", "What it is, in a sentence."),
    ("table", "The table of its values."),
    ("text", "What it does."),
    ("tiles", "One for each judgement."),
    ("title", "Its name."),
    ("total", "Whether it is a total."),
    ("url", "The address."),
    ("value", "The value with its unit."),
    ("verdict", "The judgement: `better`, `same`, `worse`, `not-assessed`, `not-comparable`."),
    ("vintages", "Earlier readings of its values."),
    ("words", "Its words."),
    ("year", "The year in words."),
];

/// The page as it is made.
struct Page {
    text: String,
    generator: SchemaGenerator,
    /// Fields of which nothing says what they are.
    undocumented: Vec<String>,
}

impl Page {
    /// What the template of a page sees.
    fn page<T: JsonSchema>(&mut self, path: &str) {
        let schema = self.generator.subschema_for::<T>();
        let (name, text) = (link(schema.as_value()), built_in(path).expect("the template is there"));
        let _ = writeln!(self.text, "| `{path}` | {name} | {} |", includes(text));
    }

    /// The fields of a definition.
    fn definition(&mut self, name: &str, schema: &Value) {
        let text = schema["description"].as_str().unwrap_or_default();
        let _ = write!(self.text, "\n### {name}\n\n{}\n", plain(text));
        if let Some(properties) = schema["properties"].as_object() {
            self.fields(name, properties);
            return;
        }
        let words = schema["enum"].as_array().cloned().unwrap_or_default().into_iter();
        let one_of = schema["oneOf"]
            .as_array()
            .cloned()
            .unwrap_or_default()
            .into_iter()
            .filter_map(|one| Some(one.get("const").or_else(|| one["enum"].get(0))?.clone()));
        let words: Vec<String> =
            words.chain(one_of).map(|word| format!("`{}`", word.as_str().unwrap_or("?"))).collect();
        let _ = write!(self.text, "\nOne of {}.\n", words.join(", "));
    }

    fn fields(&mut self, name: &str, properties: &Map<String, Value>) {
        self.text.push_str("\n| Name | Type | Meaning |\n| --- | --- | --- |\n");
        for (field, schema) in properties {
            let said = schema["description"].as_str().map(plain);
            let by_name = || BY_NAME.iter().find(|(own, _)| own == field).map(|(_, said)| (*said).to_owned());
            let Some(said) = said.or_else(by_name) else {
                self.undocumented.push(format!("{name}.{field}"));
                continue;
            };
            let _ = writeln!(self.text, "| `{field}` | {} | {said} |", kind(schema));
        }
    }
}

/// A doc comment in one line, without what only people who read the program understand.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("[`", "`").replace("`]", "`").replace('|', "\\|")
}

/// The name of a definition, as a link to it.
fn link(schema: &Value) -> String {
    let name = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
    format!("[{name}](#{})", name.to_lowercase())
}

/// The type of a field as people say it.
fn kind(schema: &Value) -> String {
    if schema.get("$ref").is_some() {
        return link(schema);
    }
    if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
        let others: Vec<String> = choices.iter().filter(|one| one["type"] != "null").map(kind).collect();
        return format!("{} or none", others.join(" or "));
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    };
    let named = match types.first() {
        Some(&"string") => "text".to_owned(),
        Some(&"boolean") => "true or false".to_owned(),
        Some(&("integer" | "number")) => "number".to_owned(),
        Some(&"array") => match schema.get("prefixItems").and_then(Value::as_array) {
            Some(items) => format!("[{}]", items.iter().map(kind).collect::<Vec<_>>().join(", ")),
            None => format!("list of {}", kind(&schema["items"])),
        },
        _ => "value".to_owned(),
    };
    if types.contains(&"null") { format!("{named} or none") } else { named }
}

/// The templates that a template is made with.
fn includes(text: &str) -> String {
    let mut named: Vec<&str> =
        text.split('"').skip(1).step_by(2).filter(|name| name.starts_with("partials/")).collect();
    named.dedup();
    let named: Vec<String> =
        named.into_iter().map(|name| format!("`{}`", name.trim_start_matches("partials/"))).collect();
    named.join(", ")
}

/// The parts that a template defines for others, with what they are called with.
fn macros(text: &str) -> String {
    let heads = text.split("{% macro ").skip(1).filter_map(|rest| rest.split(" %}").next());
    heads.map(|head| format!("`{head}`")).collect::<Vec<_>>().join(", ")
}

/// The style's own properties with their values, on light and on dark.
fn properties(style: &str) -> Vec<(String, String, String)> {
    let of_rule = |rule: &str| -> BTreeMap<String, String> {
        let pairs = rule.split([';', '\n']).filter_map(|one| one.trim().strip_prefix("--")?.split_once(':'));
        pairs.map(|(name, value)| (format!("--{name}"), value.to_owned())).collect()
    };
    let mut rules = style.split(":root{").skip(1).filter_map(|rest| rest.split('}').next()).map(of_rule);
    let light = rules.next().unwrap_or_default();
    let dark = rules.find(|rule| rule.contains_key("--paper")).unwrap_or_default();
    let both = light.into_iter().map(|(name, value)| (dark.get(&name).cloned().unwrap_or_default(), name, value));
    both.map(|(dark, name, light)| (name, light, dark)).collect()
}

fn pages(page: &mut Page) {
    page.text.push_str("\n## Pages\n\n| Template | What it sees | Made with |\n| --- | --- | --- |\n");
    page.page::<index::IndexPage>("pages/index.html");
    page.page::<indicator::IndicatorPage>("pages/indicator.html");
    page.page::<policy::PolicyPage>("pages/policy.html");
    page.page::<department::DepartmentPage>("pages/department.html");
    page.page::<overview::OverviewPage>("pages/table.html");
    page.page::<updates::UpdatesPage>("pages/updates.html");
    page.page::<open_data::OpenDataPage>("pages/data.html");
    page.page::<feed::Feed>("pages/feed.xml");
    page.page::<about::AboutPage>("pages/about.html");
    page.page::<own_page::TextPage>("pages/text.html");
    page.page::<embed::EmbedPage>("pages/embed.html");
    page.page::<embed::Fragment>("pages/fragment.html");
    page.page::<embed::SinglePage>("pages/single.html");
    page.page::<moved::MovedPage>("pages/moved.html");
    page.page::<not_found::NotFoundPage>("pages/404.html");
}

fn others(page: &mut Page) {
    page.text.push_str(
        "\n## Partials\n\nA partial that is included sees what its page sees; a macro sees what it is called with.\n",
    );
    page.text.push_str("\n| Template | Its macros | Made with |\n| --- | --- | --- |\n");
    for path in replaceable().filter(|path| path.starts_with("partials/")) {
        let text = built_in(path).unwrap_or_default();
        let _ = writeln!(page.text, "| `{path}` | {} | {} |", macros(text), includes(text));
    }
    page.text.push_str("\n## Assets\n\n");
    for path in replaceable().filter(|path| path.starts_with("assets/")) {
        let _ = writeln!(page.text, "- `{path}`");
    }
    page.text.push_str("\n### Colours and letters\n\nProperties that `theme.css` may set anew.\n");
    page.text.push_str("\n| Property | Light | Dark |\n| --- | --- | --- |\n");
    for (name, light, dark) in properties(built_in("assets/site.css").unwrap_or_default()) {
        let _ = writeln!(
            page.text,
            "| `{name}` | `{light}` | {} |",
            if dark.is_empty() { dark } else { format!("`{dark}`") }
        );
    }
}

fn made() -> Page {
    let mut page = Page { text: HEAD.to_owned(), generator: SchemaGenerator::default(), undocumented: Vec::new() };
    page.text.push_str("\n## An example\n");
    for (path, text) in EXAMPLE {
        let kind = path.rsplit('.').next().unwrap_or_default();
        let _ = write!(page.text, "\n`{path}`\n\n```{kind}\n{}\n```\n", text.trim_end());
    }
    pages(&mut page);
    others(&mut page);
    page.text.push_str("\n## Values\n");
    for (name, schema) in page.generator.take_definitions(true) {
        page.definition(&name, &schema);
    }
    page
}

#[test]
fn every_page_has_its_values_told() {
    let page = made();
    let untold: Vec<_> = replaceable()
        .filter(|path| path.starts_with("pages/") && !page.text.contains(&format!("| `{path}`")))
        .collect();
    assert!(untold.is_empty(), "give these pages a line in pages(): {untold:?}");
    assert!(page.undocumented.is_empty(), "doc comments are missing: {:?}", page.undocumented);
}

#[test]
fn the_page_of_templates_is_as_the_program_has_them() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/templates.md");
    let text = made().text;
    if std::env::var_os("KIZASHI_WRITE_DOCS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let standing = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(standing == text, "docs/templates.md is not up to date: run with KIZASHI_WRITE_DOCS=1");
}
