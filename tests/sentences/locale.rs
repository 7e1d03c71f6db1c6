//! The messages of the sentences: the same ids and the same facts in Japanese and English.

use std::collections::{BTreeMap, BTreeSet};

const JA: &str = include_str!("../../site-templates/locales/sentences.ja.ftl");
const EN: &str = include_str!("../../site-templates/locales/sentences.en.ftl");

/// The messages of a locale file by their ids, with their patterns as written.
fn messages(text: &str) -> BTreeMap<String, String> {
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut current = None;
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let begins = line.starts_with(|c: char| c.is_ascii_alphabetic());
        match line.split_once(" =").filter(|_| begins) {
            Some((id, pattern)) => {
                assert!(messages.insert(id.to_owned(), pattern.to_owned()).is_none(), "{id} twice");
                current = Some(id.to_owned());
            }
            None => messages.get_mut(current.as_ref().unwrap()).unwrap().push_str(line),
        }
    }
    messages
}

/// The facts a message asks for, and those of the messages it is made of.
fn facts(messages: &BTreeMap<String, String>, id: &str) -> BTreeSet<String> {
    let mut facts = BTreeSet::new();
    for piece in messages[id].split('{').skip(1) {
        let inside: String =
            piece.trim_start().chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '$')).collect();
        match inside.strip_prefix('$') {
            Some(fact) => drop(facts.insert(fact.to_owned())),
            None => facts.extend(self::facts(messages, &inside)),
        }
    }
    facts
}

/// The ids that have a hyphen, which no word of a sentence is.
pub fn ids() -> Vec<String> {
    messages(JA).into_keys().filter(|id| id.contains('-')).collect()
}

/// The Japanese messages as written.
pub fn patterns() -> Vec<(String, String)> {
    messages(JA).into_iter().collect()
}

#[test]
fn english_has_every_sentence_with_the_same_facts() {
    same(&messages(JA), &messages(EN), 80);
}

#[test]
fn english_has_every_word_that_is_heard_with_the_same_facts() {
    let ja = include_str!("../../site-templates/locales/heard.ja.ftl");
    let en = include_str!("../../site-templates/locales/heard.en.ftl");
    same(&messages(ja), &messages(en), 30);
}

/// Insists on the same ids and facts, and on more of them than `least`.
fn same(ja: &BTreeMap<String, String>, en: &BTreeMap<String, String>, least: usize) {
    assert!(ja.len() > least, "{}", ja.len());
    assert_eq!(ja.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    for id in ja.keys() {
        assert_eq!(facts(ja, id), facts(en, id), "{id}");
    }
}

#[test]
fn the_facts_of_a_message_are_seen() {
    let messages = messages("a = { $x }は{ b }。\nb = { $y ->\n    [one] { $z }\n   *[other] c\n}\n# d\n");
    assert_eq!(facts(&messages, "a"), ["x", "y", "z"].map(str::to_owned).into());
}

#[test]
fn no_english_sentence_is_japanese() {
    for (id, pattern) in messages(EN) {
        assert!(!pattern.contains(super::properties::is_japanese), "{id} ={pattern}");
    }
}
