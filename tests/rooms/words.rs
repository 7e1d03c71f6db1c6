//! The words: every message that is asked for is there, and every message that is there is asked for.

use std::collections::BTreeSet;

use super::reading::{File, sources, texts};

/// Built texts that look like the id of a message and are none.
const NO_MESSAGES: [&str; 1] = [
    // The id of a chart's element in a page.
    "chart-{}",
];

/// A message's id, or one with gaps in it that are filled in when the program runs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Wanted(String);

impl Wanted {
    /// Whether it may be this id. A gap, `{…}`, stands for one letter or more.
    fn is(&self, id: &str) -> bool {
        let mut pieces = self.0.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest));
        let Some(mut rest) = pieces.next().and_then(|first| id.strip_prefix(first)) else {
            return false;
        };
        let mut gap = false;
        for piece in pieces {
            gap = true;
            if piece.is_empty() {
                continue;
            }
            let Some(at) = rest.get(1..).and_then(|behind| behind.find(piece)) else {
                return false;
            };
            rest = &rest[1 + at + piece.len()..];
            gap = false;
        }
        if gap { !rest.is_empty() } else { rest.is_empty() }
    }
}

/// The ids of the messages of a locale file.
fn ids(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
    lines.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
}

/// The attributes of the messages of a locale file: `id.help`.
fn attributes(text: &str) -> Vec<String> {
    let (mut found, mut id) = (Vec::new(), "");
    for line in text.lines() {
        let name = line.split_once(" =").map_or("", |(name, _)| name);
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            id = name;
        } else if let Some(attribute) = name.trim_start().strip_prefix('.') {
            found.push(format!("{id}.{attribute}"));
        }
    }
    found
}

/// What a template asks for: `t("id"`, `t("id" if … else "other"`, and `t("start-" ~` for the ids that begin so.
fn wanted_by_template(text: &str) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    for (at, call) in text.match_indices("t(\"") {
        if text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let Some((id, rest)) = text[at + call.len()..].split_once('"') else {
            continue;
        };
        let gap = if rest.trim_start().starts_with('~') { "{}" } else { "" };
        wanted.push(Wanted(format!("{id}{gap}")));
        let other = rest.strip_prefix(" if ").and_then(|rest| rest.split(')').next()?.split_once(" else \""));
        wanted.extend(other.and_then(|(_, rest)| Some(Wanted(rest.split_once('"')?.0.to_owned()))));
    }
    wanted
}

/// Every text of a template's own language, in the lists it goes through as well, that may be the id of a message.
fn perhaps_wanted_by_template(text: &str) -> Vec<Wanted> {
    let pieces = text.split(['{', '}']).filter(|piece| !piece.contains('<'));
    let quoted = pieces.flat_map(|piece| piece.split('"').skip(1).step_by(2));
    let mut wanted = wanted_by_template(text);
    wanted.extend(quoted.filter(|text| !text.is_empty()).map(|text| Wanted(text.to_owned())));
    wanted
}

/// What a source asks for by name, where it asks: the first text behind `words.get(` or `say(`.
fn wanted_by_call(file: &File) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    for call in ["words.get(", ".say(", "say(", "message("] {
        for (at, _) in file.program.match_indices(call) {
            if file.program[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.')
                && !call.starts_with('.')
                && call != "words.get("
            {
                continue;
            }
            let behind = &file.text[at + call.len()..];
            let behind = behind.trim_start().trim_start_matches('&').trim_start_matches("format!(").trim_start();
            let id = behind.strip_prefix('"').and_then(|rest| rest.split_once('"')).map(|(id, _)| id);
            wanted.extend(id.map(|id| Wanted(id.to_owned())));
        }
    }
    wanted
}

/// Every text of a source that may be the id of a message, wherever it stands.
fn perhaps_wanted(file: &File) -> Vec<Wanted> {
    let is_id = |text: &str| {
        let start = text.split('{').next().unwrap_or_default();
        let plain = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '{' | '}'));
        // A gap at once, or behind less than a word and its hyphen, would be any message.
        plain && start.starts_with(|c: char| c.is_ascii_lowercase()) && (!text.contains('{') || start.ends_with('-'))
    };
    let texts = file.strings.iter().filter(|text| is_id(text) && !NO_MESSAGES.contains(&text.as_str()));
    texts.map(|text| Wanted(text.clone())).collect()
}

/// The messages that a message of a locale file is made of: `{ last-year }`.
fn wanted_by_messages(text: &str) -> Vec<Wanted> {
    let pieces = text.split('{').filter_map(|piece| Some(piece.split_once('}')?.0.trim()));
    let is_id = |piece: &&str| {
        piece.starts_with(|c: char| c.is_ascii_lowercase())
            && piece.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    pieces.filter(is_id).map(|id| Wanted(id.to_owned())).collect()
}

/// The rooms that speak.
fn speaks(file: &File) -> bool {
    ["wording", "chart", "render", "commands", "cli"].contains(&file.room()) && !file.program.is_empty()
}

fn locale(language: &str) -> Vec<(String, Vec<String>)> {
    let files = texts("site-templates/locales", "ftl").into_iter();
    let of_language = files.filter(|(path, _)| path.ends_with(&format!(".{language}.ftl")));
    of_language.map(|(path, text)| (path, ids(&text))).collect()
}

fn templates() -> Vec<(String, String)> {
    let all = texts("site-templates", "html");
    assert!(all.len() > 8, "{} templates", all.len());
    all
}

#[test]
fn every_message_that_is_asked_for_is_there() {
    let mut known: Vec<String> = locale("ja").into_iter().flat_map(|(_, ids)| ids).collect();
    let of_japanese = texts("site-templates/locales", "ftl").into_iter().filter(|(path, _)| path.ends_with(".ja.ftl"));
    known.extend(of_japanese.flat_map(|(_, text)| attributes(&text)));
    let by_templates = templates().into_iter().flat_map(|(path, text)| {
        let wanted = wanted_by_template(&text);
        wanted.into_iter().map(move |wanted| (path.clone(), wanted)).collect::<Vec<_>>()
    });
    let by_messages = texts("site-templates/locales", "ftl").into_iter().flat_map(|(path, text)| {
        let wanted = wanted_by_messages(&text);
        wanted.into_iter().map(move |wanted| (path.clone(), wanted)).collect::<Vec<_>>()
    });
    let by_sources = sources().into_iter().filter(speaks).flat_map(|file| {
        let wanted = wanted_by_call(&file);
        wanted.into_iter().map(move |wanted| (file.path.clone(), wanted)).collect::<Vec<_>>()
    });
    let all: Vec<(String, Wanted)> = by_templates.chain(by_messages).chain(by_sources).collect();
    assert!(all.len() > 150, "{} messages asked for", all.len());
    let missing: Vec<_> = all.iter().filter(|(_, wanted)| !known.iter().any(|id| wanted.is(id))).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_message_that_is_there_is_asked_for() {
    let mut wanted: BTreeSet<Wanted> =
        templates().iter().flat_map(|(_, text)| perhaps_wanted_by_template(text)).collect();
    wanted.extend(sources().iter().filter(|file| speaks(file)).flat_map(perhaps_wanted));
    wanted.extend(texts("site-templates/locales", "ftl").iter().flat_map(|(_, text)| wanted_by_messages(text)));
    let mut unused = Vec::new();
    for (path, ids) in locale("ja") {
        // The messages of problems are asked for by the problems' codes; a test in `wording` holds that.
        if path.starts_with("problems") {
            continue;
        }
        unused.extend(ids.into_iter().filter(|id| !wanted.iter().any(|wanted| wanted.is(id))));
    }
    assert_eq!(unused, [""; 0], "messages that nobody asks for");
}

#[test]
fn no_message_is_there_twice_and_terminal_and_sentences_speak_both_languages_alike() {
    let mut all: Vec<String> = locale("ja").into_iter().flat_map(|(_, ids)| ids).collect();
    let before = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), before, "a second message of the same id is never heard");
    let of = |language: &str, file: &str| {
        let files = locale(language).into_iter();
        let mut ids = files.filter(|(path, _)| path.starts_with(file)).flat_map(|(_, ids)| ids).collect::<Vec<_>>();
        ids.sort();
        ids
    };
    for file in ["cli.", "disclosure.", "judgement.", "methods.", "problems", "sentences."] {
        assert!(!of("ja", file).is_empty());
        assert_eq!(of("ja", file), of("en", file), "{file}");
    }
}

#[test]
fn every_template_is_used() {
    let mut named: Vec<String> =
        sources().into_iter().filter(|file| file.room() == "render").flat_map(|file| file.strings).collect();
    named.extend(templates().iter().flat_map(|(_, text)| text.split('"').map(str::to_owned).collect::<Vec<_>>()));
    let unused: Vec<String> =
        templates().into_iter().map(|(path, _)| path).filter(|path| !named.contains(path)).collect();
    assert_eq!(unused, [""; 0]);
}

#[test]
fn the_rules_see_what_breaks_them() {
    assert_eq!(
        ids("# c\nchart = x\n    .help = y\ntrend-up = { $n ->\n    [a] b\n   *[c] d\n}\n"),
        ["chart", "trend-up"]
    );
    assert_eq!(
        attributes("chart = x\n    .help = y\n    more\ntrend = z\n    .title = a\n"),
        ["chart.help", "trend.title"]
    );
    let template =
        "{{ t(\"skip\") }} {{ t(\"sign-\" ~ code) }} {{ last(\"no\") }} {{ t(\"table-scroll\", title=t(\"table\")) }}";
    let wanted = ["skip", "sign-{}", "table-scroll", "table"].map(|id| Wanted(id.to_owned()));
    assert_eq!(wanted_by_template(template), wanted);
    let either = "<p class=\"why\">{{ t(\"now\" if x else \"then\") }}{% for a in [[\"aim\", b]] %}";
    assert_eq!(wanted_by_template(either), ["now", "then"].map(|id| Wanted(id.to_owned())));
    let perhaps = perhaps_wanted_by_template(either);
    assert!(perhaps.contains(&Wanted("aim".to_owned())) && !perhaps.contains(&Wanted("why".to_owned())), "{perhaps:?}");
    let message = "latest = { $year }は{ last-year }（{ $n -> [a] { x } *[b] c }）{\"{\"}code{\"}\"}";
    assert_eq!(wanted_by_messages(message), ["last-year", "x"].map(|id| Wanted(id.to_owned())));
    let source = "fn f() { self.words.get(\"chart\", &[]); studio.say(\n  &format!(\"level-{}\", x), &[]); map.get(\"no\"); essay(\"no\") }";
    let mut found = wanted_by_call(&File::new("render/mod.rs", source));
    found.sort();
    found.dedup();
    assert_eq!(found, ["chart", "level-{}"].map(|id| Wanted(id.to_owned())));
    let texts = "[\"chart\", \"trend-{}-{kind}\", \"{}-{}\", \"two words\", \"chart-{}\", \"a{x}\"]";
    assert_eq!(
        perhaps_wanted(&File::new("render/mod.rs", texts)),
        ["chart", "trend-{}-{kind}"].map(|id| Wanted(id.to_owned()))
    );
    for (wanted, id, is) in [
        ("chart", "chart", true),
        ("chart", "chart-file", false),
        ("trend-{}-{kind}-word", "trend-up-count-word", true),
        ("trend-{}-{kind}-word", "trend-up-count", false),
        ("trend-{other}", "trend-", false),
        ("trend-{other}", "trend-too-few", true),
        ("level-{}-note", "level-outcome", false),
    ] {
        assert_eq!(Wanted(wanted.to_owned()).is(id), is, "{wanted} {id}");
    }
}
