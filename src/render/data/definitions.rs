//! What the data mean, as a long table: one statement a row about a column, a code, an indicator or the files.

use super::super::Studio;
use super::super::view::source_words;
use super::table::{columns_of_site, one_line};
use crate::model::{Indicator, Status, Text};
use crate::wording::unmarked;

/// A statement about something that stands in the data.
pub(super) struct Definition {
    /// What kind of thing it is about: column, code, indicator …
    pub(super) subject: String,
    /// Its name in the data.
    pub(super) name: String,
    /// What is said of it.
    pub(super) item: String,
    /// The statement.
    pub(super) text: String,
}

/// Everything that is said, files first.
pub(super) fn definitions(studio: &Studio<'_>) -> Vec<Definition> {
    let mut said = Said { studio, rows: Vec::new() };
    said.files();
    said.columns();
    said.codes();
    for indicator in &studio.analysed.catalogue.indicators {
        said.indicator(indicator);
    }
    said.rows
}

struct Said<'s, 'a> {
    studio: &'s Studio<'a>,
    rows: Vec<Definition>,
}

impl Said<'_, '_> {
    fn tell(&mut self, subject: &str, name: &str, item: &str, text: &str) {
        let word = |id: String| self.studio.words.get(&id, &[]);
        let text = one_line(&unmarked(text));
        if !text.is_empty() {
            self.rows.push(Definition {
                subject: word(format!("open-subject-{subject}")),
                name: name.to_owned(),
                item: word(format!("open-item-{item}")),
                text,
            });
        }
    }

    fn text(&mut self, subject: &str, name: &str, item: &str, text: Option<&Text>) {
        let text = text.map(|text| text.get(self.studio.words.language()).to_owned()).unwrap_or_default();
        self.tell(subject, name, item, &text);
    }

    fn files(&mut self) {
        let catalogue = &self.studio.analysed.catalogue;
        self.text("files", "observations", "title", Some(&catalogue.site.title));
        self.text("files", "observations", "publisher", Some(&catalogue.site.publisher));
        let licence = catalogue.site.licence.as_ref();
        self.text("files", "observations", "licence", licence.map(|licence| &licence.title));
        let url = licence.and_then(|licence| licence.url.as_deref()).unwrap_or_default();
        self.tell("files", "observations", "licence-url", url);
        let modified = catalogue.modified().map_or_else(String::new, |day| day.to_string());
        self.tell("files", "observations", "modified", &modified);
        if let Some(area) = &catalogue.site.area {
            self.text("files", "observations", "area", Some(&area.title));
            self.tell("files", "observations", "area-code", area.code.as_deref().unwrap_or_default());
        }
        let encoding = self.studio.words.get("open-encoding", &[]);
        self.tell("files", "observations.csv", "encoding", &encoding);
    }

    fn columns(&mut self) {
        for column in columns_of_site(self.studio) {
            let words = self.studio.words;
            let (title, text) = if let Some(title) = &column.dimension {
                (title.get(words.language()).to_owned(), words.get("column-dimension", &[]))
            } else {
                let id = format!("column-{}", column.name);
                (words.get(&format!("{id}.title"), &[]), words.get(&id, &[]))
            };
            let kind = words.get(&format!("open-kind-{}", column.kind.word()), &[]);
            self.tell("column", &column.heading, "title", &title);
            self.tell("column", &column.heading, "kind", &kind);
            self.tell("column", &column.heading, "description", &text);
        }
    }

    fn codes(&mut self) {
        for (_, code) in Status::ALL {
            let word = |id: &str| self.studio.words.get(&format!("{id}-{code}"), &[]);
            let (meaning, sign) = (word("status"), word("sign"));
            self.tell("status", &code.to_string(), "meaning", &meaning);
            self.tell("status", &code.to_string(), "sign", &sign);
        }
    }

    fn indicator(&mut self, indicator: &Indicator) {
        let id = indicator.id.as_str();
        self.text("indicator", id, "title", Some(&indicator.title));
        self.text("indicator", id, "summary", indicator.summary.as_ref());
        self.text("indicator", id, "definition", indicator.definition.as_ref());
        self.text("indicator", id, "formula", indicator.formula.as_ref());
        self.tell("indicator", id, "unit", indicator.unit.written());
        for dimension in &indicator.dimensions {
            let name = |value: &str| format!("{id} {}={value}", dimension.id);
            for value in &dimension.values {
                self.text("code", &name(&value.id), "meaning", Some(&value.label));
            }
            let total = dimension.total.as_ref().map(|total| &total.label);
            self.text("code", &name(crate::model::TOTAL), "meaning", total);
        }
        for source in &indicator.sources {
            let words = source_words(self.studio, source);
            self.tell("indicator", id, "source", &words);
            self.tell("indicator", id, "source-url", source.url.as_deref().unwrap_or_default());
        }
    }
}
