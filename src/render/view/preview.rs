//! What link previews and slides say: the words of the page, as plain text.

use serde::Serialize;

use super::super::Studio;
use super::Frame;
use super::facts::source_words;
use super::index::IndexPage;
use crate::chart::Figure;
use crate::chart::sheet::{Card, Count, SiteCard, Slide};
use crate::wording::{cross_section, unmarked};

/// What a page says to programs that show a link to it.
#[derive(Debug, Serialize)]
pub(super) struct Preview {
    /// The page's own address. Like the card's it is safe HTML: the site's has no mark that would have to be escaped.
    url: String,
    /// The address of its card.
    image: Option<String>,
}

impl Studio<'_> {
    /// Gives a page its link preview, where it is known at which address the site will stand.
    pub(super) fn previewed(&self, frame: Frame, card: &str) -> Frame {
        let site = &self.analysed.catalogue.site;
        let preview = site.address.as_ref().map(|address| Preview {
            url: Self::address_of(address, self.folder, &frame.page),
            image: site.has_pictures().then(|| format!("{address}{}{card}", self.folder)),
        });
        Frame { preview, ..frame }
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
