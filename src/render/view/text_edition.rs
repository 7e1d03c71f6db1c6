//! The text edition of an indicator: what its page says, in the order of reading, for software that reads aloud.

use super::super::{Studio, markdown};
use super::department::Contact;
use super::facts::{breaks, events, facts, programme, reasons, source_words};
use super::indicator::opening_sentences;
use crate::collect::Member;
use crate::model::{Status, Text, heard};
use crate::wording::{Heard, Marks, foreign, unmarked};

/// The statuses whose words are explained where they are heard.
const EXPLAINED: [Status; 10] = [
    Status::Withheld,
    Status::Missing,
    Status::CannotExist,
    Status::NotCollected,
    Status::BelowHalfUnit,
    Status::Provisional,
    Status::Estimated,
    Status::Forecast,
    Status::LowReliability,
    Status::DefinitionDiffers,
];

/// The text edition. It begins with a byte order mark and its lines end as on Windows, where most of the software that
/// reads aloud runs; what opens text files there knows UTF-8 by that mark.
pub(in super::super) fn text_edition(studio: &Studio<'_>, at: usize) -> String {
    let parts = [
        head(studio, at),
        titled(studio, "read-aloud-now", now(studio, at)),
        titled(studio, "embed-numbers", numbers(studio, at)),
        titled(studio, "read-aloud-meanings", meanings(studio, at)),
        titled(studio, "about-indicator", about(studio, at)),
        titled(studio, "about-source", sources(studio, at)),
        foot(studio, at),
    ];
    let parts = parts.iter().filter(|part| !part.is_empty()).map(|part| part.join("\r\n"));
    format!("\u{feff}{}\r\n", parts.collect::<Vec<_>>().join("\r\n\r\n"))
}

/// Lines below a heading; nothing where there are none.
fn titled(studio: &Studio<'_>, heading: &str, lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return lines;
    }
    std::iter::once(studio.say(heading, &[])).chain(lines).collect()
}

/// Words as they are to be heard, in one line.
fn said(studio: &Studio<'_>, words: &str) -> String {
    let plain = unmarked(words);
    // Words without a translation are heard as their own language has it.
    let language = foreign(words).unwrap_or_else(|| studio.words.language());
    let mut open = String::with_capacity(plain.len());
    for character in plain.chars() {
        match character {
            // Other brackets are pauses as well, and marks that point to a note are none of the words.
            '『' | '【' | '［' | '[' | '〔' | '〈' | '《' => open.push('（'),
            '』' | '】' | '］' | ']' | '〕' | '〉' | '》' => open.push('）'),
            '※' | '＊' | '*' => {}
            '÷' | '×' | '＋' => open.push_str(&studio.say(
                match character {
                    '÷' => "read-aloud-divided",
                    '×' => "read-aloud-times",
                    _ => "read-aloud-plus",
                },
                &[],
            )),
            '\u{3000}' | '\n' | '\r' | '\t' => open.push(' '),
            other => open.push(other),
        }
    }
    // A bracket that begins a sentence is no pause.
    heard(language, open.trim()).trim().trim_start_matches('、').replace("。、", "。")
}

/// The words of a text in Markdown, marked as being in another language where they are.
fn plain(studio: &Studio<'_>, text: &Text) -> String {
    let words = studio.text(text);
    let plain = markdown::plain(&unmarked(&words));
    foreign(&words).map_or(plain.clone(), |language| Marks::foreign(language, &plain))
}

fn head(studio: &Studio<'_>, at: usize) -> Vec<String> {
    let indicator = &studio.analysed.catalogue.indicators[at];
    let mut lines = vec![said(studio, &studio.text(&indicator.title))];
    let preview = studio.analysed.catalogue.site.preview.as_ref();
    lines.extend(preview.map(|label| said(studio, &studio.say("draft-banner", &[("label", label)]))));
    if let Some((number, title)) = studio.policy_title(&indicator.policy) {
        let number = studio.say("policy-number", &[("number", &number.to_string())]);
        let level = studio.say(&format!("level-{}", indicator.level.word()), &[]);
        let first = studio.say("heard-list", &[("first", &number), ("second", &said(studio, &title))]);
        lines.push(studio.say("heard-list", &[("first", &first), ("second", &level)]));
    }
    lines.extend(indicator.summary.as_ref().map(|text| said(studio, &plain(studio, text))));
    lines
}

/// The sentences at the head of the page.
fn now(studio: &Studio<'_>, at: usize) -> Vec<String> {
    opening_sentences(studio, at).iter().map(|sentence| said(studio, sentence)).collect()
}

/// The table in sentences, with the targets.
fn numbers(studio: &Studio<'_>, at: usize) -> Vec<String> {
    let indicator = &studio.analysed.catalogue.indicators[at];
    let mut members: Vec<&Member> = studio.analysed.catalogue.series_of(at).collect();
    members.sort_by_key(|member| !member.series.is_total());
    let teller = Heard { words: studio.words, indicator };
    let mut lines = teller.read_aloud(&members);
    lines.extend(teller.targets_aloud());
    lines.iter().map(|line| said(studio, line)).collect()
}

fn meanings(studio: &Studio<'_>, at: usize) -> Vec<String> {
    let all = || {
        let all = studio.analysed.catalogue.series_of(at).flat_map(|member| &member.series.observations);
        // 約 is a word that all know.
        all.filter(|observation| !observation.is_about())
    };
    let used = EXPLAINED.into_iter().filter(|status| all().any(|observation| observation.status == *status));
    used.map(|status| studio.say(&format!("read-aloud-meaning-{}", status.code()), &[])).collect()
}

/// What is declared about the indicator: names with their words, and the lists of the page.
fn about(studio: &Studio<'_>, at: usize) -> Vec<String> {
    let indicator = &studio.analysed.catalogue.indicators[at];
    let reached = |contact: Contact| match contact.phone {
        Some(phone) => studio.say("heard-list", &[("first", &contact.link.words), ("second", &phone)]),
        None => contact.link.words,
    };
    let lists = [
        ("about-department", studio.contacts(indicator).into_iter().map(reached).collect()),
        ("about-breaks", breaks(studio, indicator)),
        ("about-events", events(studio, indicator)),
        ("about-reasons", reasons(studio, indicator)),
        ("about-notes", indicator.notes.iter().map(|text| plain(studio, text)).collect()),
    ];
    let lists = lists.map(|(id, words)| (studio.say(id, &[]), words));
    let programme = programme(studio, indicator).map(|link| (studio.say("about-programme", &[]), vec![link.words]));
    let all = facts(studio, indicator).into_iter().chain(programme).chain(lists);
    let fact = |(name, words): (String, Vec<String>)| {
        let words = words.iter().map(|words| ended(&said(studio, words)));
        let words =
            words.reduce(|first, second| studio.say("embed-sentences", &[("first", &first), ("second", &second)]))?;
        Some(studio.say("read-aloud-fact", &[("name", &said(studio, &name)), ("words", &words)]))
    };
    all.filter_map(fact).collect()
}

/// Words without the full stop at their end, which their sentence has.
fn ended(words: &str) -> String {
    words.trim_end_matches(['。', '.']).to_owned()
}

/// The sources; an address has a line of its own, which software can leave out.
fn sources(studio: &Studio<'_>, at: usize) -> Vec<String> {
    let sources = &studio.analysed.catalogue.indicators[at].sources;
    let lines = sources.iter().flat_map(|source| {
        let words = said(studio, &source_words(studio, source));
        std::iter::once(words).chain(source.url.clone())
    });
    lines.collect()
}

/// Who publishes it, whom to ask, and where the page is.
fn foot(studio: &Studio<'_>, at: usize) -> Vec<String> {
    let site = &studio.analysed.catalogue.site;
    let id = &studio.analysed.catalogue.indicators[at].id;
    let (publisher, title) = (studio.text(&site.publisher), studio.text(&site.title));
    let names = [("publisher", &*said(studio, &publisher)), ("site", &said(studio, &title))];
    let mut lines = vec![studio.say("read-aloud-publisher", &names)];
    lines.extend(site.contact.as_ref().map(|contact| {
        let contact = said(studio, &plain(studio, contact));
        studio.say("read-aloud-contact", &[("contact", &ended(&contact))])
    }));
    lines.extend(site.notice.as_ref().map(|notice| said(studio, &studio.text(notice))));
    if let Some(address) = &site.address {
        lines.push(studio.say("embed-address", &[]));
        lines.push(Studio::address_of(address, studio.folder, &format!("indicators/{id}.html")));
    }
    lines
}
