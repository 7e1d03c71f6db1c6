//! Who may name whom. Data goes one way, and imports run only against it.

use super::reading::{File, sources};

/// What each room may name. `cli`, `commands`, `lib` and `main` may name anything.
const MAY_NAME: [(&str, &[&str]); 9] = [
    ("model", &[]),
    ("problem", &[]),
    ("collect", &["model", "problem"]),
    ("analyse", &["model", "problem", "collect"]),
    ("wording", &["model", "problem", "analyse", "collect"]),
    ("chart", &["model", "problem", "analyse", "collect", "wording"]),
    ("render", &["model", "problem", "analyse", "collect", "wording", "chart"]),
    ("audit", &["model", "problem", "analyse", "render"]),
    ("publish", &["render"]),
];

const FREE: [&str; 4] = ["cli", "commands", "lib", "main"];

/// The paths into the crate that a text names, without the word `crate`: `a::b` for `crate::a::b`, and one for each
/// branch of `crate::{a, b::c}`.
fn named(code: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        if let Some(branches) = rest.strip_prefix('{') {
            let mut depth = 1;
            let inside = branches.split(|c| {
                depth += i32::from(c == '{') - i32::from(c == '}');
                depth == 0 || depth == 1 && c == ','
            });
            let end = super::reading::closing(rest, 0);
            let mut left = end;
            for branch in inside {
                if left == 0 || branch.len() + 1 > left {
                    break;
                }
                left -= branch.len() + 1;
                paths.push(path(branch.trim()));
            }
        } else {
            paths.push(path(rest));
        }
    }
    paths.retain(|path| !path.is_empty());
    paths
}

/// The path at the beginning of a text.
fn path(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | ':')).collect()
}

/// How far a file's `super::` climb: out of the room, where there are as many as the file is deep.
fn climbs_out(file: &File) -> bool {
    let folders = file.path.matches('/').count();
    let is_mod = file.path.ends_with("/mod.rs");
    let deep = folders + usize::from(!is_mod);
    file.program.contains(&"super::".repeat(deep))
}

fn breaches(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let room = file.room();
        let Some((_, may)) = MAY_NAME.iter().find(|(name, _)| *name == room) else {
            if !FREE.contains(&room) {
                found.push(format!("{}: a room without a rule", file.path));
            }
            continue;
        };
        for path in named(&file.program) {
            let other = path.split("::").next().unwrap();
            if other != room && !may.contains(&other) {
                found.push(format!("{}: {room} names crate::{path}", file.path));
            }
            if matches!(room, "audit" | "publish") && other == "render" && path != "render::Pages" {
                found.push(format!("{}: of render, {room} knows only Pages, not {path}", file.path));
            }
        }
        if climbs_out(file) {
            found.push(format!("{}: super:: climbs out of the room", file.path));
        }
        if file.program.contains("kizashi::") {
            found.push(format!("{}: the crate names itself from outside", file.path));
        }
    }
    found
}

#[test]
fn imports_run_only_against_the_way_of_the_data() {
    let files = sources();
    for (room, _) in MAY_NAME {
        assert!(files.iter().any(|file| file.room() == room), "there is no {room}");
    }
    assert_eq!(breaches(&files), [""; 0]);
}

#[test]
fn the_rule_sees_what_breaks_it() {
    for (path, text) in [
        ("model/unit.rs", "use crate::problem::Code;"),
        ("problem.rs", "use crate::model::Text;"),
        ("collect/number.rs", "fn f() { crate::analyse::analyse(); }"),
        ("analyse/trend.rs", "use crate::{collect::Member, wording::plain};"),
        ("analyse/trend.rs", "use crate::{\n    model::{Indicator, Key},\n    render::Pages,\n};"),
        ("wording/label.rs", "use crate::chart::Figure;"),
        ("chart/bar.rs", "use crate::render::Pages;"),
        ("render/mod.rs", "use crate::publish::plan;"),
        ("publish/mod.rs", "use crate::problem::Problem;"),
        ("publish/mod.rs", "use crate::render::{Pages, pages};"),
        ("publish/mod.rs", "use crate::audit::audit;"),
        ("render/mod.rs", "use crate::audit::audit;"),
        ("audit/mod.rs", "use crate::render::pages;"),
        ("audit/texts/mod.rs", "use crate::wording::plain;"),
        ("chart/bar.rs", "use super::super::render;"),
        ("chart/mod.rs", "use super::render;"),
        ("chart/bar.rs", "use kizashi::render;"),
        ("utils/mod.rs", ""),
    ] {
        assert_eq!(breaches(&[File::new(path, text)]).len(), 1, "{path}: {text}");
    }
    for (path, text) in [
        ("publish/mod.rs", "use crate::render::Pages;"),
        ("audit/mod.rs", "use crate::{analyse::Analysed, problem::Problems, render::Pages};"),
        (
            "chart/bar.rs",
            "use super::axis; use crate::chart::Figure; use crate::{model::Unit, wording::{plain, keep}};",
        ),
        ("render/view/card.rs", "use super::super::Studio;"),
        ("analyse/trend.rs", "#[cfg(test)]\nmod tests {\n    use crate::render::Pages;\n}\n// crate::render\n"),
        ("cli.rs", "use crate::commands;"),
    ] {
        assert_eq!(breaches(&[File::new(path, text)]), [""; 0], "{path}: {text}");
    }
}
