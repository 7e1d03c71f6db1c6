//! An indicator in other sites: a page for an iframe, a fragment to paste into a content management system, and its
//! page as one file.

use serde::Serialize;

use super::super::{Pages, Studio, pictures};
use super::facts::{SourceView, source_view, source_words};
use super::indicator::{FigureView, IndicatorPage, figure_views, opening_sentences};
use super::table::Table;
use super::{Frame, Section};
use crate::chart::Figure;
use crate::model::{Language, heard};
use crate::wording::unmarked;

/// So many characters of a chart's description stand in the place of its picture; the table has the numbers.
const ALT: usize = 250;

/// A page for an iframe.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct EmbedPage {
    frame: Frame,
    id: String,
    /// What is said, where no chart says it in its title.
    sentence: Option<String>,
    figures: Vec<FigureView>,
    sources: Vec<SourceView>,
}

/// A fragment to paste.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct Fragment {
    title: String,
    /// What a preview that is not public yet is called.
    draft: Option<String>,
    /// What is said at the head of the page.
    sentences: Vec<String>,
    figures: Vec<Picture>,
    table: Table,
    /// The unit of the table.
    unit: String,
    /// The signs of the table with their meanings; none where it has none.
    signs: Option<String>,
    /// What the intervals in the table are.
    interval_notes: Vec<String>,
    sources: Option<String>,
    /// Who publishes the site.
    publisher: String,
    /// Its name.
    site: String,
    /// The address of the indicator's page. It is safe HTML: the site's has no mark that would have to be escaped.
    address: Option<String>,
}

/// A picture of a chart.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Picture {
    /// Its address; its file's name, where the site's address is not known. Safe HTML as well.
    src: String,
    /// The words in its place.
    alt: String,
    title: String,
    caption: String,
}

/// The page of an indicator as one file.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct SinglePage {
    #[serde(flatten)]
    page: IndicatorPage,
    /// Safe CSS: the site's whole style sheet.
    style: String,
    /// The address of the indicator's page; without it there are no links to other files of the site.
    address: Option<String>,
}

/// The view of the page for an iframe.
pub(in super::super) fn embed(studio: &Studio<'_>, at: usize, figures: &[Figure], files: &Pages) -> EmbedPage {
    let indicator = &studio.analysed.catalogue.indicators[at];
    let title = studio.text(&indicator.title);
    let said = opening_sentences(studio, at).into_iter().next();
    let description = unmarked(&said.clone().unwrap_or_default());
    let is_title = |said: &String| figures.iter().any(|figure| unmarked(said).starts_with(&unmarked(&figure.title)));
    EmbedPage {
        frame: studio.frame(&format!("embed/{}.html", indicator.id), Section::None, title, description),
        id: indicator.id.clone(),
        sentence: said.filter(|said| !is_title(said)),
        figures: figure_views(studio, &indicator.id, figures.to_vec(), files),
        sources: indicator.sources.iter().map(|source| source_view(studio, source)).collect(),
    }
}

/// The view of the fragment. Pictures are named by their address, or by their files' names alone: then they are put
/// beside the page, for a content management system gives pages and files places of its own.
pub(in super::super) fn fragment(studio: &Studio<'_>, at: usize, figures: &[Figure], files: &Pages) -> Fragment {
    let site = &studio.analysed.catalogue.site;
    let indicator = &studio.analysed.catalogue.indicators[at];
    let id = &indicator.id;
    let joined = |id: &str, words: Vec<String>| {
        let all = words
            .into_iter()
            .reduce(|first, second| studio.say("embed-list", &[("first", &first), ("second", &second)]));
        all.map(|all| studio.say(id, &[if id == "embed-signs" { ("signs", &all) } else { ("sources", &all) }]))
    };
    let picture = |(number, figure): (usize, &Figure)| {
        let drawn = pictures::drawing_path(studio.folder, id, number);
        let path = Some(pictures::chart_path(studio.folder, id, number)).filter(|path| files.contains_key(path));
        let path = path.unwrap_or(drawn);
        let name = path.rsplit('/').next().unwrap_or(&path).to_owned();
        Picture {
            src: site.address.as_ref().map_or(name, |address| format!("{address}{path}")),
            alt: alternative(studio, figure),
            title: figure.title.clone(),
            caption: figure.caption.clone(),
        }
    };
    let table = studio.table(at);
    let signs =
        table.signs.iter().map(|(sign, meaning)| studio.say("embed-sign", &[("sign", sign), ("meaning", meaning)]));
    Fragment {
        title: studio.text(&indicator.title),
        draft: site.preview.clone(),
        sentences: opening_sentences(studio, at),
        figures: figures.iter().enumerate().map(picture).collect(),
        unit: indicator.unit.written().to_owned(),
        signs: joined("embed-signs", signs.collect()),
        interval_notes: studio.table_notes(at),
        sources: joined("embed-source", indicator.sources.iter().map(|source| source_words(studio, source)).collect()),
        publisher: studio.text(&site.publisher),
        site: studio.text(&site.title),
        address: address(studio, id),
        table,
    }
}

/// The view of the page as one file, from that of the page. Where the site's address is known, links lead there.
pub(in super::super) fn single(studio: &Studio<'_>, at: usize, mut page: IndicatorPage) -> SinglePage {
    let address = address(studio, &studio.analysed.catalogue.indicators[at].id);
    if let Some(site) = &studio.analysed.catalogue.site.address {
        page.frame.root.clone_from(site);
        page.frame.home = format!("{site}{}", studio.folder);
    }
    // A style of the city's own cannot end the element that it stands in.
    SinglePage { page, style: studio.assets.style().replace("</", "<\\/"), address }
}

fn address(studio: &Studio<'_>, id: &str) -> Option<String> {
    let site = studio.analysed.catalogue.site.address.as_ref()?;
    Some(Studio::address_of(site, studio.folder, &format!("indicators/{id}.html")))
}

/// The words in the place of a picture: the title and whole sentences of the description, up to a limit.
fn alternative(studio: &Studio<'_>, figure: &Figure) -> String {
    let language = studio.words.language();
    let end = if language == Language::Ja { "。" } else { ". " };
    let mut kept = String::new();
    for sentence in figure.description.split_inclusive(end) {
        if kept.chars().count() + sentence.chars().count() > ALT {
            break;
        }
        kept.push_str(sentence);
    }
    let title = heard(language, &unmarked(&figure.title));
    studio.say("embed-alt", &[("title", &title), ("description", kept.trim_end())])
}
