//! A policy: its aim, its programmes with their next steps, its indicators.

use serde::Serialize;

use super::super::Studio;
use super::super::pictures::SITE_CARD;
use super::card::Card;
use super::search::Search;
use super::{Frame, Link, Section};
use crate::model::Policy;

/// A policy on the index.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct PolicyBlock {
    pub(super) id: String,
    number: usize,
    pub(super) title: String,
    count: String,
    aim: Option<String>,
    cards: Vec<Card>,
    /// Cards of other policies shown here again.
    also: Vec<Card>,
}

impl PolicyBlock {
    /// What its cards are found by.
    pub(super) fn found(&self) -> impl Iterator<Item = &Search> {
        self.cards.iter().chain(&self.also).map(|card| &card.search)
    }

    /// Takes out what its cards are found by, in their order.
    pub(super) fn take_words(&mut self) -> impl Iterator<Item = String> {
        self.cards.iter_mut().chain(&mut self.also).map(|card| std::mem::take(&mut card.search.words))
    }
}

pub(super) fn block(studio: &Studio<'_>, at: usize, policy: &Policy) -> PolicyBlock {
    let indicators = &studio.analysed.catalogue.indicators;
    let cards: Vec<Card> = (0..indicators.len())
        .filter(|index| indicators[*index].policy == policy.id)
        .filter_map(|index| studio.card(index))
        .collect();
    let also: Vec<Card> = (0..indicators.len())
        .filter(|index| indicators[*index].also_in.contains(&policy.id))
        .filter_map(|index| studio.card(index))
        .collect();
    PolicyBlock {
        id: policy.id.clone(),
        number: at + 1,
        title: studio.text(&policy.title),
        count: studio.say("indicators-count", &[("count", &cards.len().to_string())]),
        aim: studio.optional(policy.aim.as_ref()),
        cards,
        also,
    }
}

/// The page of a policy.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct PolicyPage {
    frame: Frame,
    block: PolicyBlock,
    background: Option<String>,
    activities: Option<String>,
    results: Option<String>,
    next: Option<String>,
    programmes: Vec<ProgrammeView>,
    others: Vec<Link>,
}

/// A programme on the page of its policy.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ProgrammeView {
    title: String,
    departments: Vec<String>,
    text: Option<String>,
    next: Option<String>,
    indicators: Vec<Link>,
}

/// The view of a policy's page.
pub(in super::super) fn policy(studio: &Studio<'_>, at: usize) -> PolicyPage {
    let catalogue = &studio.analysed.catalogue;
    let policy = &catalogue.policies[at];
    let block = block(studio, at, policy);
    let html = |text: Option<&crate::model::Text>| text.map(|text| studio.prose(text));
    let title = block.title.clone();
    let description = block.aim.clone().unwrap_or_else(|| title.clone());
    let frame = studio.frame(&format!("policies/{}.html", policy.id), Section::Indicators, title, description);
    let mut frame = studio.previewed(frame, SITE_CARD);
    frame.crumbs = vec![studio.link_to_index()];
    let programmes = policy.programmes.iter().map(|programme| {
        let own = catalogue
            .indicators
            .iter()
            .filter(|indicator| indicator.policy == policy.id && indicator.programme.as_ref() == Some(&programme.id));
        let links = own.map(|indicator| Link {
            words: studio.text(&indicator.title),
            href: format!("indicators/{}.html", indicator.id),
        });
        ProgrammeView {
            title: studio.text(&programme.title),
            departments: studio.department_names(&programme.departments),
            text: studio.optional(programme.text.as_ref()),
            next: studio.optional(programme.next.as_ref()),
            indicators: links.collect(),
        }
    });
    let others = catalogue
        .policies
        .iter()
        .filter(|other| other.id != policy.id)
        .map(|other| Link { words: studio.text(&other.title), href: format!("policies/{}.html", other.id) });
    PolicyPage {
        background: html(policy.background.as_ref()),
        activities: html(policy.activities.as_ref()),
        results: html(policy.results_text.as_ref()),
        next: html(policy.next.as_ref()),
        programmes: programmes.collect(),
        others: others.collect(),
        block,
        frame,
    }
}
