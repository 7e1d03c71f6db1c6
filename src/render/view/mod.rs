//! What templates see: values and finished words, borrowed from nothing, with names a designer can guess.

mod about;
mod analysis;
mod card;
mod dates;
mod department;
mod documents;
mod embed;
mod entries;
mod facts;
mod feed;
mod figures;
mod goal;
mod index;
mod indicator;
mod methods;
mod moved;
mod not_found;
mod open_data;
mod overview;
mod own_page;
mod policy;
mod preview;
mod revisions;
mod search;
mod share;
mod table;
#[cfg(test)]
mod templates_page;
mod text_edition;
mod updates;

use serde::Serialize;

pub(super) use about::about;
pub(super) use department::department;
pub(super) use embed::{embed, fragment, single};
pub(super) use facts::source_words;
pub(super) use feed::feed;
pub(super) use index::{IndexPage, index};
pub(super) use indicator::indicator;
pub(super) use moved::moved;
pub(super) use not_found::not_found;
pub(super) use open_data::open_data;
pub(super) use overview::overview;
pub(super) use own_page::own_page;
pub(super) use policy::policy;
pub(super) use preview::{preview_card, site_card, slide};
pub(super) use text_edition::text_edition;
pub(super) use updates::updates;

use super::{Studio, folder, markdown};
use crate::model::{
    Calendar, Department, Indicator, Judgement, Language, Level, OutputFormat, Policy, Programme, Text,
};
use crate::wording::{era_year, publication_date};

/// The parts of the site that the navigation names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(super) enum Section {
    /// Indicators, by policy and by department.
    Indicators,
    /// Every indicator and year in one table.
    Table,
    /// What changed and when.
    Updates,
    /// Open data.
    Data,
    /// About the site.
    About,
    /// None of them.
    None,
}

/// What the navigation leads to: section, its words, its page below the language's folder.
const NAVIGATION: [(Section, &str, &str); 5] = [
    (Section::Indicators, "nav-indicators", "index.html"),
    (Section::Table, "nav-table", "table.html"),
    (Section::Updates, "nav-updates", "updates.html"),
    (Section::Data, "nav-data", "data/index.html"),
    (Section::About, "nav-about", "about.html"),
];

/// What every page has in common.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Frame {
    /// The way back to the site's first folder: empty, `../` or `../../`.
    root: String,
    /// The way back to the first folder of the page's language.
    home: String,
    /// The page, below the folder of its language.
    page: String,
    /// What the navigation shows.
    navigation: Vec<NavigationLink>,
    /// The same page in every language of the site; empty where there is one.
    languages: Vec<LanguageLink>,
    /// Name of the site.
    site: String,
    /// Who publishes it.
    publisher: String,
    /// Whom to ask.
    contact: Option<String>,
    /// Said on every page.
    notice: Option<String>,
    /// What a preview that is not public yet is called.
    draft: Option<String>,
    /// The plan's name.
    plan: Option<String>,
    /// The style sheet below the site.
    style: String,
    /// The script below the site.
    script: String,
    /// The city's icon below the site.
    icon: Option<&'static str>,
    /// What stands in the page's title bar, before site and publisher.
    title: String,
    /// A sentence for search engines and link previews.
    description: String,
    /// The way from the first page to this one, without it.
    crumbs: Vec<Link>,
    /// The formats that are published beside the pages: `csv`, `json` …
    formats: Vec<&'static str>,
    /// When anything of the site last changed; none where nothing says a date, and then there is no feed.
    updated: Option<String>,
    /// What link previews show; none where the site's address is not known.
    preview: Option<preview::Preview>,
}

/// A link of the navigation.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct NavigationLink {
    /// Its words.
    words: String,
    /// Where it leads, below the language's folder.
    href: String,
    /// Whether the page belongs to it.
    current: bool,
}

/// A page in one of the languages of the site.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct LanguageLink {
    /// Its BCP 47 tag.
    tag: &'static str,
    /// Its own name.
    words: String,
    /// Where it leads, seen from the page.
    href: String,
    /// Whether the page is in it.
    current: bool,
}

/// A link.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Link {
    /// Its words.
    words: String,
    /// Where it leads, below the folder of its language.
    href: String,
}

/// A judgement as a small label: arrow for the movement, word for the judgement.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Chip {
    /// `better`, `same`, `worse`, `not-assessed`, `not-comparable`.
    verdict: &'static str,
    /// `up`, `down`, `same` or `none`.
    movement: &'static str,
    /// The word.
    words: String,
}

impl Studio<'_> {
    /// A text in the language of the page; the original, marked as such, where it has no translation.
    fn text(&self, text: &Text) -> String {
        self.words.text(text)
    }

    fn optional(&self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    fn say(&self, id: &str, facts: &[(&str, &str)]) -> String {
        self.words.get(id, facts)
    }

    /// A text with a remark in brackets.
    fn remarked(&self, text: &str, remark: &str) -> String {
        self.say("remarked", &[("text", text), ("remark", remark)])
    }

    /// A text behind what it is about.
    fn named(&self, name: &str, text: &str) -> String {
        self.say("named", &[("name", name), ("text", text)])
    }

    /// From which year to which.
    fn years(&self, from: &str, to: &str) -> String {
        self.say("span-of-years", &[("from", from), ("to", to)])
    }

    /// Words one behind the other, with the comma of the language.
    fn listed(&self, all: impl IntoIterator<Item = String>) -> String {
        let join = |first: String, second: String| self.say("listed", &[("first", &first), ("second", &second)]);
        all.into_iter().reduce(join).unwrap_or_default()
    }

    /// An office's text, which may be written in Markdown, as safe HTML.
    fn prose(&self, text: &Text) -> String {
        markdown::html(&self.text(text))
    }

    /// The frame of a page, given below the folder of its language.
    fn frame(&self, page: &str, section: Section, title: String, description: String) -> Frame {
        let site = &self.analysed.catalogue.site;
        let home = "../".repeat(page.matches('/').count());
        let root = format!("{home}{}", if self.folder.is_empty() { "" } else { "../" });
        let navigation = NAVIGATION.iter().map(|(own, words, href)| NavigationLink {
            words: self.say(words, &[]),
            href: (*href).to_owned(),
            current: *own == section,
        });
        let mut navigation: Vec<NavigationLink> = navigation.collect();
        // The page about the site stays the last.
        let last = navigation.len() - 1;
        navigation.splice(last..last, self.own_pages(page));
        Frame {
            navigation,
            languages: self.languages(&root, page),
            page: page.to_owned(),
            site: self.text(&site.title),
            publisher: self.text(&site.publisher),
            contact: self.optional(site.contact.as_ref()),
            notice: self.optional(site.notice.as_ref()),
            draft: site.preview.clone(),
            plan: site.plan.as_ref().map(|plan| self.text(&plan.title)),
            style: self.assets.style_path.clone(),
            script: self.assets.script_path.clone(),
            icon: self.icon(),
            title,
            description,
            crumbs: Vec::new(),
            formats: OutputFormat::ALL.iter().filter(|(_, one)| site.writes(*one)).map(|(word, _)| *word).collect(),
            updated: self.analysed.catalogue.modified().map(|date| publication_date(self.words.language(), date)),
            preview: None,
            root,
            home,
        }
    }

    /// The city's icon, where it has put one into `static/`: the drawing before the picture.
    fn icon(&self) -> Option<&'static str> {
        let statics = &self.analysed.catalogue.statics;
        ["favicon.svg", "favicon.ico"].into_iter().find(|icon| statics.iter().any(|file| file.path == *icon))
    }

    /// A page in every language of the site, seen from that page; none where there is one language.
    fn languages(&self, root: &str, page: &str) -> Vec<LanguageLink> {
        if self.voices.len() < 2 {
            return Vec::new();
        }
        let link = |at: usize, language: Language| LanguageLink {
            tag: language.tag(),
            words: self.voices[at].get("language-own-name", &[]),
            href: format!("{root}{}{page}", folder(at, language)),
            current: language == self.words.language(),
        };
        self.voices.iter().enumerate().map(|(at, voice)| link(at, voice.language())).collect()
    }

    /// The first step of every breadcrumb.
    fn link_to_index(&self) -> Link {
        Link { words: self.say("nav-indicators", &[]), href: "index.html".into() }
    }

    /// Whether the site judges by any difference.
    fn any_difference(&self) -> bool {
        self.analysed.catalogue.site.judgement == Judgement::AnyDifference
    }

    /// The plan's period in words: `令和6年度～令和8年度`.
    fn plan_period(&self) -> Option<String> {
        let plan = self.analysed.catalogue.site.plan.as_ref()?;
        let language = self.words.language();
        Some(self.years(&era_year(plan.from, language), &era_year(plan.to, language)))
    }

    /// How the indicators that are compared with the year before count their years: `fiscal-year`, `calendar-year` or
    /// `both`. Context stands in no comparison; where nothing else does, all indicators are asked.
    fn compared_years(&self) -> &'static str {
        let indicators = &self.analysed.catalogue.indicators;
        let is_compared = |(at, indicator): &(usize, &Indicator)| {
            let difference = self.analysed.headline(*at).and_then(|(_, analysis)| analysis.change.difference);
            indicator.level != Level::Context && difference.is_some()
        };
        let mut compared: Vec<_> = indicators.iter().enumerate().filter(is_compared).collect();
        if compared.is_empty() {
            compared = indicators.iter().enumerate().collect();
        }
        let fiscal = compared.iter().filter(|(_, indicator)| indicator.calendar == Calendar::FiscalYear).count();
        match fiscal {
            all if all == compared.len() => Calendar::FiscalYear.word(),
            0 => Calendar::CalendarYear.word(),
            _ => "both",
        }
    }

    fn policy_title(&self, id: &str) -> Option<(usize, String)> {
        let policies = &self.analysed.catalogue.policies;
        let at = policies.iter().position(|policy| policy.id == id)?;
        Some((at + 1, self.text(&policies[at].title)))
    }

    /// The links to the pages of departments.
    fn department_links(&self, ids: &[String]) -> Vec<Link> {
        let known = ids.iter().filter_map(|id| self.analysed.catalogue.department(id));
        known.map(|department| self.link_to_department(department)).collect()
    }

    fn link_to_department(&self, department: &Department) -> Link {
        Link { words: self.text(&department.name), href: format!("departments/{}.html", department.id) }
    }

    /// The link to a programme on the page of its policy.
    fn link_to_programme(&self, policy: &Policy, programme: &Programme) -> Link {
        let href = format!("policies/{}.html#programme-{}", policy.id, programme.id);
        Link { words: self.text(&programme.title), href }
    }

    /// The link to an indicator's page.
    fn link_to(&self, indicator: &Indicator) -> Link {
        Link { words: self.text(&indicator.title), href: format!("indicators/{}.html", indicator.id) }
    }
}
