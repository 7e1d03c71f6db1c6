//! Markup, event by event. Nothing is expanded: a document type, which could define entities, is refused.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::refusal::Refusal;

/// A reader of markup. An element without content has its end all the same.
#[derive(Debug)]
pub struct Xml<'b> {
    reader: Reader<&'b [u8]>,
    buffer: Vec<u8>,
}

impl<'b> Xml<'b> {
    /// Reads from the beginning.
    #[must_use]
    pub fn new(bytes: &'b [u8]) -> Self {
        let mut reader = Reader::from_reader(bytes);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        Self { reader, buffer: Vec::new() }
    }

    /// The next event.
    ///
    /// # Errors
    ///
    /// Markup that is broken or has a document type.
    pub fn next(&mut self) -> Result<Event<'_>, Refusal> {
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::DocType(_)) => Err(Refusal::broken("document type")),
            Ok(event) => Ok(event),
            Err(error) => Err(Refusal::broken(error)),
        }
    }

    /// The text of a piece of content: text, an entity, a character by its number. `None` for any other event.
    ///
    /// # Errors
    ///
    /// An entity that nobody knows.
    pub fn text(event: &Event<'_>) -> Result<Option<String>, Refusal> {
        Ok(Some(match event {
            Event::Text(text) => text.xml10_content().into_owned(),
            Event::CData(text) => text.xml10_content().into_owned(),
            Event::GeneralRef(reference) => {
                let known = quick_xml::escape::resolve_predefined_entity(reference);
                let character = reference.resolve_char_ref().map_err(Refusal::broken)?;
                match known.map(str::to_owned).or(character.map(String::from)) {
                    Some(text) => text,
                    None => return Err(Refusal::broken(format!("&{};", &**reference))),
                }
            }
            _ => return Ok(None),
        }))
    }
}

/// An attribute of an element by its name, whatever the prefix before it; by its name with the prefix where the name
/// asked for has one.
///
/// # Errors
///
/// Markup that is broken.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refusal> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(Refusal::broken)?;
        let is_it = if name.contains(':') {
            attribute.key.as_ref() == name
        } else {
            attribute.key.local_name().as_ref() == name
        };
        if is_it {
            let value = quick_xml::escape::unescape(&attribute.value).map_err(Refusal::broken)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// An attribute that counts something; `None` where it is not there or no number.
///
/// # Errors
///
/// Markup that is broken.
pub fn count(element: &BytesStart<'_>, name: &str) -> Result<Option<usize>, Refusal> {
    Ok(attribute(element, name)?.and_then(|text| text.trim().parse().ok()))
}

/// Whether an attribute says yes.
///
/// # Errors
///
/// Markup that is broken.
pub fn is_set(element: &BytesStart<'_>, name: &str) -> Result<bool, Refusal> {
    Ok(matches!(attribute(element, name)?.as_deref(), Some("1" | "true" | "on")))
}
