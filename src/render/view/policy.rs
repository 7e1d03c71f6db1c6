//! A policy: its aim, its programmes with their next steps, its indicators.

use serde::Serialize;

use super::super::Studio;
use super::super::pictures::SITE_CARD;
use super::card::Card;
use super::dates::DateView;
use super::search::Search;
use super::{Frame, Link, Section};
use crate::model::{Policy, Programme, Text};

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
    /// How many indicators of context there are, and what they are.
    context_count: String,
    /// Cards of context, which shall not stand in the way of the others.
    context: Vec<Card>,
    /// Cards of other policies shown here again.
    also: Vec<Card>,
}

impl PolicyBlock {
    /// What its cards are found by.
    pub(super) fn found(&self) -> impl Iterator<Item = &Search> {
        self.cards.iter().chain(&self.also).chain(&self.context).map(|card| &card.search)
    }

    /// Takes out what its cards are found by, in their order.
    pub(super) fn take_words(&mut self) -> impl Iterator<Item = String> {
        self.cards
            .iter_mut()
            .chain(&mut self.also)
            .chain(&mut self.context)
            .map(|card| std::mem::take(&mut card.search.words))
    }
}

impl Studio<'_> {
    /// How many indicators of context there are, and what they are.
    pub(super) fn context_count(&self, count: usize) -> String {
        self.say("context-count", &[("count", &count.to_string())])
    }
}

pub(super) fn block(studio: &Studio<'_>, at: usize, policy: &Policy) -> PolicyBlock {
    let indicators = &studio.analysed.catalogue.indicators;
    let own = (0..indicators.len()).filter(|index| indicators[*index].policy == policy.id);
    let (context, core): (Vec<usize>, Vec<usize>) = own.partition(|index| indicators[*index].is_context());
    let cards = |own: Vec<usize>| -> Vec<Card> { own.into_iter().filter_map(|index| studio.card(index)).collect() };
    let (cards, context) = (cards(core), cards(context));
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
        context_count: studio.context_count(context.len()),
        context,
        also,
    }
}

/// The page of a policy.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct PolicyPage {
    frame: Frame,
    block: PolicyBlock,
    /// The day from which it is in force.
    valid_from: Option<DateView>,
    /// The policy that came after it.
    successor: Option<Link>,
    /// Name and safe HTML of each of its texts.
    texts: Vec<(&'static str, String)>,
    programmes: Vec<ProgrammeView>,
    /// The policy before it.
    previous: Option<Link>,
    /// The one after it.
    next: Option<Link>,
    others: Vec<Link>,
}

/// A programme on the page of its policy.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ProgrammeView {
    id: String,
    title: String,
    departments: Vec<Link>,
    text: Option<String>,
    next: Option<String>,
    indicators: Vec<Link>,
}

/// The view of a policy's page.
pub(in super::super) fn policy(studio: &Studio<'_>, at: usize) -> PolicyPage {
    let policies = &studio.analysed.catalogue.policies;
    let policy = &policies[at];
    let block = block(studio, at, policy);
    let description = block.aim.clone().unwrap_or_else(|| block.title.clone());
    let page = format!("policies/{}.html", policy.id);
    let frame = studio.frame(&page, Section::Indicators, block.title.clone(), description);
    let mut frame = studio.previewed(frame, SITE_CARD);
    frame.crumbs = vec![studio.link_to_index()];
    let texts = [
        ("policy-background", &policy.background),
        ("policy-activities", &policy.activities),
        ("policy-results", &policy.results_text),
        ("policy-next", &policy.next),
    ];
    let html = |text: &Option<Text>| text.as_ref().map(|text| studio.prose(text));
    let link = |other: &Policy| policy_link(studio, other);
    let successor = policy.successor.as_ref().and_then(|id| policies.iter().find(|other| other.id == *id));
    PolicyPage {
        valid_from: policy.valid_from.map(|day| DateView::new(studio.words, day.into())),
        successor: successor.map(link),
        texts: texts.into_iter().filter_map(|(name, text)| Some((name, html(text)?))).collect(),
        programmes: policy.programmes.iter().map(|programme| programme_view(studio, policy, programme)).collect(),
        previous: at.checked_sub(1).map(|before| link(&policies[before])),
        next: policies.get(at + 1).map(link),
        others: policies.iter().filter(|other| other.id != policy.id).map(link).collect(),
        block,
        frame,
    }
}

/// The link to a policy's page.
pub(super) fn policy_link(studio: &Studio<'_>, policy: &Policy) -> Link {
    let (number, title) = studio.policy_title(&policy.id).unwrap_or_default();
    let words = studio.say("policy-named", &[("number", &number.to_string()), ("title", &title)]);
    Link { words, href: format!("policies/{}.html", policy.id) }
}

fn programme_view(studio: &Studio<'_>, policy: &Policy, programme: &Programme) -> ProgrammeView {
    let own = studio.analysed.catalogue.indicators.iter();
    let own = own.filter(|indicator| {
        indicator.policy == policy.id && indicator.programme.as_deref() == Some(programme.id.as_str())
    });
    ProgrammeView {
        id: programme.id.clone(),
        title: studio.text(&programme.title),
        departments: studio.department_links(&programme.departments),
        text: studio.optional(programme.text.as_ref()),
        next: studio.optional(programme.next.as_ref()),
        indicators: own.map(|indicator| studio.link_to(indicator)).collect(),
    }
}
