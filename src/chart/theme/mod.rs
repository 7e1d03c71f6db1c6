//! How the classes look: on screens light and dark, on paper, in forced colours.

mod palette;
mod rules;
mod sheet;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use palette::{
    DARK, DARK_FOUR, DARK_THREE, FORCED, GREY, GREY_FOUR, GREY_THREE, LIGHT, LIGHT_FOUR, LIGHT_THREE, Values,
};
use rules::RULES;
use sheet::SHEET;

/// The style sheet of all charts and small drawings.
#[must_use]
pub fn css() -> &'static str {
    static CSS: LazyLock<String> = LazyLock::new(|| sheet(&|_| true));
    &CSS
}

/// A drawing as a file of its own, following the reader's light or dark screen: it carries the rules of its own classes.
#[must_use]
pub fn standalone(svg: &str) -> String {
    let Some((head, rest)) = svg.split_once('>') else {
        return svg.to_owned();
    };
    let used = classes(svg);
    let style = sheet(&|class| used.contains(class));
    format!("{head}><style>\n{style}</style>{rest}")
}

/// The style sheet of a drawing as on white paper, every colour written out: for programs that know neither custom
/// properties nor conditions.
pub(crate) fn fixed(svg: &str) -> String {
    let used = classes(svg);
    let rules = RULES.lines().filter_map(|rule| kept(rule, &|class| used.contains(class)));
    let rules = SHEET.to_owned() + &rules.collect::<String>();
    let own: Values = match (used.contains("four"), used.contains("three")) {
        (true, _) => LIGHT_FOUR,
        (_, true) => LIGHT_THREE,
        _ => &[],
    };
    let colours = own.iter().chain(LIGHT);
    colours.fold(rules, |rules, (name, value)| rules.replace(&format!("var(--{name})"), value))
}

/// The classes of a drawing.
fn classes(svg: &str) -> BTreeSet<&str> {
    let lists = svg.split("class=\"").skip(1).filter_map(|behind| behind.split('"').next());
    lists.flat_map(|list| list.split(' ')).collect()
}

/// The rules for the classes that are wanted, with the colours they use.
fn sheet(wanted: &dyn Fn(&str) -> bool) -> String {
    let rules: Vec<String> = RULES.lines().filter_map(|rule| kept(rule, wanted)).collect();
    let rules = rules.concat();
    let extra = if wanted("k2") || wanted("hk2") { ".plot .k2,.plot .hk2{stroke:CanvasText}" } else { "" };
    let all = |base, four, three| {
        let mut blocks = block(".plot,.spark", base, &rules);
        if wanted("four") {
            blocks += &block(".plot.four", four, &rules);
        }
        if wanted("three") {
            blocks += &block(".plot.three", three, &rules);
        }
        blocks
    };
    let light = all(LIGHT, LIGHT_FOUR, LIGHT_THREE);
    let dark = all(DARK, DARK_FOUR, DARK_THREE);
    let grey = all(GREY, GREY_FOUR, GREY_THREE);
    let forced = all(FORCED, &[], &[]) + extra + ".plot,.spark{forced-color-adjust:none}\n";
    format!(
        "{light}{rules}@media screen and (prefers-color-scheme:dark){{\n{dark}}}\n@media print{{\n{grey}}}\n@media (forced-colors:active){{\n{forced}}}\n"
    )
}

/// A rule with those of its selectors whose classes are wanted.
fn kept(rule: &str, wanted: &dyn Fn(&str) -> bool) -> Option<String> {
    let (selectors, body) = rule.split_once('{')?;
    let is_wanted = |selector: &&str| {
        let classes = selector.split(['.', ' ']).filter(|name| !matches!(*name, "" | "plot" | "spark"));
        let mut classes = classes.filter(|name| !matches!(*name, "text" | "path" | "circle" | "pattern"));
        let scope = if selector.starts_with(".spark") { "spark" } else { "plot" };
        wanted(scope) && classes.all(wanted)
    };
    let kept: Vec<&str> = selectors.split(',').filter(is_wanted).collect();
    (!kept.is_empty()).then(|| format!("{}{{{body}\n", kept.join(",")))
}

/// The colours that the rules use.
fn block(selector: &str, values: Values, rules: &str) -> String {
    let used = values.iter().filter(|(name, _)| rules.contains(&format!("var(--{name})")));
    let list: Vec<String> = used.map(|(name, value)| format!("--{name}:{value}")).collect();
    if list.is_empty() { String::new() } else { format!("{selector}{{{}}}\n", list.join(";")) }
}
