//! What link previews and slides say: the words of the page, as plain text.

use serde::Serialize;
use serde_json::Value;

use super::super::{Studio, data, folder};
use super::Frame;
use super::facts::source_words;
use super::index::IndexPage;
use crate::chart::Figure;
use crate::chart::sheet::{Card, Count, SiteCard, Slide};
use crate::wording::{cross_section, unmarked};

/// What a page says to search engines and to programs that show a link to it. Its addresses are safe HTML: the site's
/// has no mark that would have to be escaped.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Preview {
    /// The page's own address.
    url: String,
    /// The address of the first folder of the page's language.
    base: String,
    /// The address of its card.
    image: Option<String>,
    /// The same page in each language of the site; empty where there is one.
    alternates: Vec<Alternate>,
    /// The data that the page is about, as a dataset of schema.org.
    dataset: Option<Value>,
}

/// The page in a language.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Alternate {
    /// The language's BCP 47 tag, `x-default` for readers of any other.
    tag: &'static str,
    /// The address.
    url: String,
}

impl Studio<'_> {
    /// Gives a page its link preview, where it is known at which address the site will stand.
    pub(super) fn previewed(&self, frame: Frame, card: &str) -> Frame {
        let site = &self.analysed.catalogue.site;
        let preview = site.address.as_ref().map(|address| Preview {
            url: Self::address_of(address, self.folder, &frame.page),
            base: format!("{address}{}", self.folder),
            image: site.has_pictures().then(|| format!("{address}{}{card}", self.folder)),
            alternates: self.alternates(address, &frame.page),
            dataset: None,
        });
        Frame { preview, ..frame }
    }

    /// Gives the page of an indicator its link preview, and says which data it is about.
    pub(super) fn previewed_with_data(&self, frame: Frame, at: usize) -> Frame {
        let indicator = &self.analysed.catalogue.indicators[at];
        let mut frame = self.previewed(frame, &super::super::pictures::card_path(&indicator.id));
        if let Some(preview) = &mut frame.preview {
            preview.dataset = Some(self.dataset(at));
        }
        frame
    }

    fn alternates(&self, address: &str, page: &str) -> Vec<Alternate> {
        if self.voices.len() < 2 {
            return Vec::new();
        }
        let languages =
            self.voices.iter().enumerate().map(|(at, voice)| (at, voice.language(), voice.language().tag()));
        let any = self.voices.first().map(|voice| (0, voice.language(), "x-default"));
        let url = |(at, language, tag)| Alternate { tag, url: Self::address_of(address, folder(at, language), page) };
        languages.chain(any).map(url).collect()
    }

    /// The dataset that a page is about, described as search engines ask for: in a sentence of its own.
    fn dataset(&self, at: usize) -> Value {
        let catalogue = &self.analysed.catalogue;
        let indicator = &catalogue.indicators[at];
        let mut about = [&indicator.definition, &indicator.summary].into_iter().flatten();
        let about = about.find(|text| text.has(self.words.language()));
        let facts = [
            ("title", unmarked(&self.text(&indicator.title))),
            ("publisher", unmarked(&self.text(&catalogue.site.publisher))),
            ("about", unmarked(&self.optional(about).unwrap_or_default())),
        ];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut dataset = data::dataset(self, at);
        dataset["description"] = self.say("dataset-description", &facts).trim_end().into();
        dataset
    }

    /// The address of a page of the site in a language's folder.
    pub(super) fn address_of(address: &str, folder: &str, page: &str) -> String {
        format!("{address}{folder}{}", page.strip_suffix("index.html").unwrap_or(page))
    }

    /// Who publishes the site, and its name.
    fn publisher_and_site(&self) -> String {
        let site = &self.analysed.catalogue.site;
        unmarked(&self.say("site-of", &[("publisher", &self.text(&site.publisher)), ("site", &self.text(&site.title))]))
    }
}

/// A chart for a slide.
pub(in super::super) fn slide(studio: &Studio<'_>, at: usize, figure: &Figure) -> Slide {
    let indicator = &studio.analysed.catalogue.indicators[at];
    let sources: Vec<String> = indicator.sources.iter().map(|source| unmarked(&source_words(studio, source))).collect();
    let sources =
        (!sources.is_empty()).then(move || studio.say("slide-sources", &[("sources", &studio.listed(sources))]));
    let notice = studio.optional(studio.analysed.catalogue.site.notice.as_ref()).map(|notice| unmarked(&notice));
    let notes = sources.into_iter().chain([studio.publisher_and_site()]).chain(notice);
    Slide {
        title: unmarked(&figure.title),
        caption: unmarked(&figure.caption),
        notes: notes.collect(),
        drawing: figure.wide.clone(),
    }
}

/// The card of an indicator; `None` without any series.
pub(in super::super) fn preview_card(studio: &Studio<'_>, at: usize, figures: &[Figure]) -> Option<Card> {
    let card = studio.card(at)?;
    // Why there is no change says little without the judgement, which pages show beside it.
    let is_reason = card.chip.movement == "none" && cross_section(studio.words, studio.analysed, at).is_none();
    let delta = unmarked(&card.delta);
    let facts = [("judgement", &*card.chip.words), ("reason", &*delta)];
    let change = if is_reason { studio.say("card-no-change", &facts) } else { delta.clone() };
    let span = card.span.map_or_else(String::new, |span| studio.say("remark", &[("remark", &span)]));
    Some(Card {
        from: studio.publisher_and_site(),
        title: unmarked(&card.title),
        series: card.series.map(|series| unmarked(&series)),
        value: card.value.map(|value| unmarked(&value)),
        unit: unmarked(card.unit.trim_start()),
        year: unmarked(&format!("{}{span}", card.year)),
        change: unmarked(&change),
        drawing: figure_of_headline(studio, at, figures).map(|figure| figure.narrow.clone()),
    })
}

/// The chart that shows the value of the card: the only one, or of several that of the same series.
fn figure_of_headline<'f>(studio: &Studio<'_>, at: usize, figures: &'f [Figure]) -> Option<&'f Figure> {
    let (member, _) = studio.analysed.headline(at)?;
    let id = format!("chart-{}", member.series.key.slug());
    let own = figures.iter().find(|figure| figure.id == id);
    own.or_else(|| figures.first().filter(|_| figures.len() == 1))
}

/// The card of the site: the counts of its first level, outcomes where there are any.
pub(in super::super) fn site_card(studio: &Studio<'_>, index: &IndexPage) -> SiteCard {
    let (counted, counts) = index.counts().unwrap_or_default();
    let counts = counts.into_iter().map(|(words, number)| Count { number: number.to_string(), words });
    SiteCard { from: studio.publisher_and_site(), title: unmarked(index.heading()), counted, counts: counts.collect() }
}
