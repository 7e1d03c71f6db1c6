//! `kizashi explain`: what a code means, with a real example, out of the documentation built into the program.

use std::io::Write;

use unicode_normalization::UnicodeNormalization;

use crate::cli::{Exit, ExplainArgs};
use crate::model::Language;
use crate::problem::Code;
use crate::wording::Words;

const JAPANESE: &str = include_str!("../../docs/problems.md");
const ENGLISH: &str = include_str!("../../docs/problems.en.md");

/// Prints what the codes mean; without any, a list of all codes.
pub(crate) fn explain(arguments: &ExplainArgs, words: &Words) -> Exit {
    let mut codes = Vec::new();
    for text in &arguments.codes {
        match find(text) {
            Ok(code) => codes.push(code),
            Err(nearest) => {
                let line = words.get("cli-no-code", &[("code", text), ("nearest", nearest.id())]);
                // Where standard error is closed there is nobody to tell.
                let _ = writeln!(std::io::stderr(), "{line}");
                return Exit::Usage;
            }
        }
    }
    let text = if codes.is_empty() {
        Code::ALL.iter().map(|code| line(*code, words)).collect()
    } else {
        codes.into_iter().map(|code| whole(code, words)).collect::<Vec<_>>().join("\n\n")
    };
    // A closed pipe is nobody's mistake.
    let _ = std::io::stdout().write_all(text.as_bytes());
    Exit::Done
}

/// The code a text means, `K0203`, `k203` or `２０３`; else the nearest one.
fn find(text: &str) -> Result<Code, Code> {
    let folded: String = text.nfkc().collect::<String>().trim().to_ascii_uppercase();
    let wanted = format!("K{:0>4}", folded.strip_prefix('K').unwrap_or(&folded));
    let distance = |code: &&Code| strsim::damerau_levenshtein(code.id(), &wanted);
    // There is a nearest one: there are codes.
    let nearest = Code::ALL.iter().min_by_key(distance).copied().unwrap_or(Code::NoSource);
    if nearest.id() == wanted { Ok(nearest) } else { Err(nearest) }
}

fn line(code: Code, words: &Words) -> String {
    let severity = words.get(&format!("cli-severity-{}", code.severity().word()), &[]);
    let facts = [("code", code.id()), ("title", &words.title(code)), ("severity", &severity)];
    words.get("cli-code", &facts) + "\n"
}

fn whole(code: Code, words: &Words) -> String {
    section(words.language(), code).map_or_else(|| line(code, words), plain)
}

/// What the documentation says of a code, as Markdown without its heading's marks of another section.
pub(super) fn section(language: Language, code: Code) -> Option<&'static str> {
    let document = match language {
        Language::Ja => JAPANESE,
        Language::En => ENGLISH,
    };
    let start = document.find(&format!("\n## {} ", code.id()))? + 1;
    let rest = &document[start..];
    let end = rest[1..].find("\n## ").map_or(rest.len(), |at| at + 1);
    Some(rest[..end].trim_end())
}

/// Markdown of the documentation as plain text: without the marks of headings, code and emphasis.
pub(super) fn plain(section: &str) -> String {
    let (mut text, mut is_code) = (String::new(), false);
    for line in section.lines() {
        if line.starts_with("```") {
            is_code = !is_code;
            continue;
        }
        let line = match line.strip_prefix("## ") {
            _ if is_code => format!("    {line}"),
            Some(heading) => heading.to_owned(),
            None => line.strip_prefix("> ").unwrap_or(line).replace("**", "").replace('`', ""),
        };
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_however_it_is_typed() {
        for text in ["K0203", "k0203", "203", "0203", "Ｋ０２０３", " k203 "] {
            assert_eq!(find(text), Ok(Code::BadNumber), "{text}");
        }
        assert_eq!(find("K0230"), Err(Code::BadNumber));
        assert!(find("").is_err() && find("number").is_err());
    }

    #[test]
    fn markdown_becomes_plain_text() {
        let section = "## K1 Title\n\n> A `b` is\n\n```text\n1 | **x**\n```\n\n**Remedy** Go";
        assert_eq!(plain(section), "K1 Title\n\nA b is\n\n    1 | **x**\n\nRemedy Go\n");
    }
}
