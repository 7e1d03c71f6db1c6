//! What templates see: values and finished words, borrowed from nothing, with names a designer can guess.

mod analysis;
mod card;
mod facts;
mod figures;
mod goal;
mod indicator;
mod methods;
mod pages;
mod preview;
mod revisions;
mod table;

use serde::Serialize;

pub(super) use indicator::indicator;
pub(super) use pages::{IndexPage, about, index, not_found, policy};
pub(super) use preview::{preview_card, site_card, slide};

use super::Studio;
use crate::model::{Calendar, Indicator, Level, Text};
use crate::wording::era_year;

/// What every page has in common.
#[derive(Debug, Serialize)]
pub(super) struct Frame {
    /// The way back to the site's first folder: empty or `../`.
    root: &'static str,
    /// Which part of the navigation is current: `indicators`, `about` or empty.
    current: &'static str,
    /// Name of the site.
    site: String,
    /// Who publishes it.
    publisher: String,
    /// Said on every page.
    notice: Option<String>,
    /// The plan's name.
    plan: Option<String>,
    /// The style sheet below the site.
    style: String,
    /// The script of charts below the site; none on pages without charts.
    script: Option<String>,
    /// What stands in the page's title bar, before site and publisher.
    title: String,
    /// A sentence for search engines and link previews.
    description: String,
    /// The way from the first page to this one, without it.
    crumbs: Vec<Link>,
    /// What link previews show; none where the site's address is not known.
    preview: Option<preview::Preview>,
}

/// A link.
#[derive(Debug, Serialize)]
pub(super) struct Link {
    /// Its words.
    words: String,
    /// Where it leads, below the site.
    href: String,
}

/// A judgement as a small label: arrow for the movement, word for the judgement.
#[derive(Debug, Serialize)]
pub(super) struct Chip {
    /// `better`, `same`, `worse`, `not-assessed`, `not-comparable`.
    verdict: &'static str,
    /// `up`, `down`, `same` or `none`.
    movement: &'static str,
    /// The word.
    words: String,
}

impl Studio<'_> {
    fn text(&self, text: &Text) -> String {
        text.get(self.words.language()).to_owned()
    }

    fn optional(&self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    fn say(&self, id: &str, facts: &[(&str, &str)]) -> String {
        self.words.get(id, facts)
    }

    fn frame(&self, root: &'static str, current: &'static str, title: String, description: String) -> Frame {
        let site = &self.analysed.catalogue.site;
        Frame {
            root,
            current,
            site: self.text(&site.title),
            publisher: self.text(&site.publisher),
            notice: self.optional(site.notice.as_ref()),
            plan: site.plan.as_ref().map(|plan| self.text(&plan.title)),
            style: self.assets.style_path.clone(),
            script: None,
            title,
            description,
            crumbs: Vec::new(),
            preview: None,
        }
    }

    /// The plan's period in words: `令和6年度～令和8年度`.
    fn plan_period(&self) -> Option<String> {
        let plan = self.analysed.catalogue.site.plan.as_ref()?;
        let language = self.words.language();
        Some(format!("{}～{}", era_year(plan.from, language), era_year(plan.to, language)))
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

    fn department_names(&self, ids: &[String]) -> Vec<String> {
        ids.iter().filter_map(|id| self.analysed.catalogue.department(id)).map(|d| self.text(&d.name)).collect()
    }
}
