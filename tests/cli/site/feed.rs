//! The feed, against RFC 4287.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::super::story::Source;
use super::{dated, opened};

/// An element: its way from the root, its attributes, its text.
#[derive(Debug)]
struct Element {
    way: String,
    attributes: Vec<(String, String)>,
    text: String,
}

impl Element {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(has, _)| has == name).map(|(_, value)| value.as_str())
    }
}

/// The elements of a file in order, by a reader that insists on well-formed XML.
fn read(xml: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(xml);
    let (mut elements, mut open): (Vec<Element>, Vec<usize>) = (Vec::new(), Vec::new());
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                let above = open.last().map_or_else(String::new, |at: &usize| format!("{}/", elements[*at].way));
                let way = above + tag.name().as_ref();
                let attributes = tag.attributes().map(|found| {
                    let found = found.unwrap();
                    (found.key.as_ref().to_owned(), found.value.into_owned())
                });
                elements.push(Element { way, attributes: attributes.collect(), text: String::new() });
                if matches!(event, Event::Start(_)) {
                    open.push(elements.len() - 1);
                }
            }
            Event::End(_) => {
                open.pop().unwrap();
            }
            Event::Text(words) => {
                if let Some(at) = open.last() {
                    elements[*at].text.push_str(words.as_ref());
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "something was left open");
    elements
}

fn texts<'e>(elements: &'e [Element], way: &str) -> Vec<&'e str> {
    elements.iter().filter(|element| element.way == way).map(|element| element.text.as_str()).collect()
}

/// What RFC 4287 asks of a feed (4.1.1, 4.1.2, 4.2.6, 3.3).
fn is_atom(elements: &[Element]) {
    assert_eq!(elements[0].way, "feed");
    assert_eq!(elements[0].attribute("xmlns"), Some("http://www.w3.org/2005/Atom"));
    for one in ["feed/id", "feed/title", "feed/updated", "feed/author/name"] {
        assert_eq!(texts(elements, one).len(), 1, "{one}");
    }
    let entries = texts(elements, "feed/entry").len();
    assert!(entries > 0);
    for one in ["id", "title", "updated", "content"] {
        let found = texts(elements, &format!("feed/entry/{one}"));
        assert_eq!(found.len(), entries, "{one}");
        assert!(found.iter().all(|words| !words.trim().is_empty()), "{one}");
    }
    let ids: Vec<&str> = [texts(elements, "feed/id"), texts(elements, "feed/entry/id")].concat();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    for id in ids {
        let hex = id.strip_prefix("urn:uuid:").unwrap();
        assert_eq!(hex.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12], "{id}");
        // RFC 9562: version 8, variant 10.
        assert!(hex.as_bytes()[14] == b'8' && b"89ab".contains(&hex.as_bytes()[19]), "{id}");
    }
    for date in [texts(elements, "feed/updated"), texts(elements, "feed/entry/updated")].concat() {
        assert!(date.parse::<jiff::Timestamp>().is_ok(), "{date}");
    }
}

#[test]
fn the_feed_is_atom_with_and_without_an_address() {
    let source = dated();
    source.build().exits(0);
    let feed = read(&opened(&source, "feed.xml"));
    is_atom(&feed);
    assert!(feed.iter().all(|element| element.way != "feed/link"), "a feed is read far from its site");
    let dates = texts(&feed, "feed/entry/updated");
    assert_eq!(dates[0], "2024-12-02T00:00:00+09:00");
    // A month is its beginning.
    assert!(dates.contains(&"2024-11-01T00:00:00+09:00"), "{dates:?}");
    assert_eq!(texts(&feed, "feed/updated"), [dates[0]]);
    let ids = |feed: &[Element]| texts(feed, "feed/entry/id").into_iter().map(str::to_owned).collect::<Vec<_>>();
    let before = ids(&feed);

    source.kizashi(&["build", "--site-url", "https://example.jp/plan/"]).exits(0);
    let feed = read(&opened(&source, "feed.xml"));
    is_atom(&feed);
    assert_eq!(ids(&feed), before, "the address makes no new entries");
    let links: Vec<(&str, &str)> = feed
        .iter()
        .filter(|element| element.way == "feed/link")
        .map(|element| (element.attribute("rel").unwrap(), element.attribute("href").unwrap()))
        .collect();
    assert_eq!(
        links,
        [("self", "https://example.jp/plan/feed.xml"), ("alternate", "https://example.jp/plan/updates.html")]
    );
    let page = opened(&source, "updates.html");
    for link in feed.iter().filter(|element| element.way == "feed/entry/link") {
        let place = link.attribute("href").unwrap().strip_prefix("https://example.jp/plan/updates.html#").unwrap();
        assert!(page.contains(&format!("id=\"{place}\"")), "{place}");
    }
    assert!(
        opened(&source, "indicators/visits.html")
            .contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"更新情報\" href=\"../feed.xml\">")
    );
}

#[test]
fn an_entry_that_is_added_leaves_the_ids_of_the_others() {
    let source = dated();
    source.build().exits(0);
    let ids = |source: &Source| -> BTreeSet<String> {
        texts(&read(&opened(source, "feed.xml")), "feed/entry/id").into_iter().map(str::to_owned).collect()
    };
    let before = ids(&source);
    let source = source.edit("site.yaml", "updates:\n", "updates:\n  - {date: 2024-12-01, text: 別のお知らせ}\n");
    source.build().exits(0);
    let after = ids(&source);
    assert!(after.is_superset(&before) && after.len() == before.len() + 1);
}

#[test]
fn each_language_has_its_feed() {
    let source = dated().edit("site.yaml", "publisher:", "languages: [ja, en]\npublisher:");
    source.build().exits(0);
    let (first, second) = (read(&opened(&source, "feed.xml")), read(&opened(&source, "en/feed.xml")));
    is_atom(&second);
    assert_eq!(second[0].attribute("xml:lang"), Some("en"));
    assert_ne!(texts(&first, "feed/id"), texts(&second, "feed/id"));
    let words = texts(&second, "feed/entry/content").join("\n");
    assert!(words.contains("was corrected.") && words.contains("It changed from 30 cases to 31 cases."), "{words}");
}

#[test]
fn texts_that_look_like_markup_stay_texts() {
    let text = "\"<b>太字</b> & \\x01 ]]>\"";
    let source = dated().edit("site.yaml", "画面を改めました", text);
    source.build().exits(0);
    let xml = opened(&source, "feed.xml");
    is_atom(&read(&xml));
    assert!(xml.contains("&lt;b&gt;太字&lt;") && !xml.contains('\u{1}'), "{xml}");
}

#[test]
fn a_withheld_value_in_an_entry_is_found_in_the_feed_as_well() {
    let source = Source::tiny()
        .edit(
            "site.yaml",
            "publisher:",
            "updates: [{date: 2024-12-01, text: 人の数は令和4年度に3人でした。}]\npublisher:",
        )
        .file("care/people.yaml", "title: 人の数\npolicy: care\nunit: 人\nsubject: person\ndisclosure: {minimum: 5}\n")
        .file("care/people.csv", "年度,実績\nR4,3\nR5,12\n");
    source.check(&["--write-lock"]);
    source.build().exits(1).complains("feed.xml").complains("updates.html");
}
