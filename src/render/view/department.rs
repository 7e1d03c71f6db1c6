//! A department: whom to ask, and the indicators and programmes it is in charge of.

use serde::Serialize;

use super::super::Studio;
use super::super::pictures::SITE_CARD;
use super::card::Card;
use super::dates::DateView;
use super::policy::policy_link;
use super::{Frame, Link, Section};
use crate::model::{Department, Indicator, Policy};

/// The page of a department.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct DepartmentPage {
    frame: Frame,
    contact: Contact,
    /// The day from which there is one of this name.
    valid_from: Option<DateView>,
    /// The department that came after it.
    successor: Option<Link>,
    /// The departments that it came after.
    predecessors: Vec<Link>,
    /// The indicators that it leads, by policy.
    leads: Vec<Led>,
    /// The indicators that another leads and it has a part in, by policy.
    shares: Vec<Group>,
    /// The programmes that it is in charge of, by policy.
    programmes: Vec<Group>,
    others: Vec<Link>,
}

/// A department as one to ask.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Contact {
    bureau: Option<String>,
    /// Its name, which leads to its page.
    pub(super) link: Link,
    pub(super) phone: Option<String>,
    /// The number as telephones dial it.
    dial: Option<String>,
}

/// The indicators of a policy that the department leads.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Led {
    /// The policy.
    policy: Link,
    cards: Vec<Card>,
}

/// Things of a policy.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Group {
    /// The policy.
    policy: Link,
    links: Vec<Link>,
}

/// The view of a department's page.
pub(in super::super) fn department(studio: &Studio<'_>, at: usize) -> DepartmentPage {
    let catalogue = &studio.analysed.catalogue;
    let department = &catalogue.departments[at];
    let title = studio.text(&department.name);
    let page = format!("departments/{}.html", department.id);
    let description = studio.say("department-description", &[("name", &title)]);
    let frame = studio.frame(&page, Section::Indicators, title, description);
    let mut frame = studio.previewed(frame, SITE_CARD);
    frame.crumbs = vec![studio.link_to_index()];
    let before = catalogue.departments.iter().filter(|other| other.successor.as_ref() == Some(&department.id));
    let others = catalogue.departments.iter().filter(|other| other.id != department.id);
    DepartmentPage {
        contact: studio.contact(department),
        valid_from: department.valid_from.map(|day| DateView::new(studio.words, day.into())),
        successor: studio.department_links(department.successor.as_slice()).pop(),
        predecessors: before.map(|other| studio.link_to_department(other)).collect(),
        leads: leads(studio, department),
        shares: by_policy(studio, |policy| {
            let shared = |i: &&Indicator| i.departments.iter().skip(1).any(|id| *id == department.id);
            let own = catalogue.indicators.iter().filter(|indicator| indicator.policy == policy.id);
            own.filter(shared).map(|indicator| studio.link_to(indicator)).collect()
        }),
        programmes: by_policy(studio, |policy| {
            let own = policy.programmes.iter().filter(|programme| programme.departments.contains(&department.id));
            own.map(|programme| studio.link_to_programme(policy, programme)).collect()
        }),
        others: others.map(|other| studio.link_to_department(other)).collect(),
        frame,
    }
}

fn leads(studio: &Studio<'_>, department: &Department) -> Vec<Led> {
    let catalogue = &studio.analysed.catalogue;
    let led = |policy: &Policy| {
        let is_own = |i: &Indicator| i.policy == policy.id && i.departments.first() == Some(&department.id);
        let own = catalogue.indicators.iter().enumerate().filter(|(_, indicator)| is_own(indicator));
        let cards: Vec<Card> = own.filter_map(|(index, _)| studio.card(index)).collect();
        (!cards.is_empty()).then(|| Led { policy: policy_link(studio, policy), cards })
    };
    catalogue.policies.iter().filter_map(led).collect()
}

/// What there is for each policy, without those for which there is nothing.
fn by_policy(studio: &Studio<'_>, links: impl Fn(&Policy) -> Vec<Link>) -> Vec<Group> {
    let policies = studio.analysed.catalogue.policies.iter();
    let groups = policies.map(|policy| Group { policy: policy_link(studio, policy), links: links(policy) });
    groups.filter(|group| !group.links.is_empty()).collect()
}

impl Studio<'_> {
    /// A department as one to ask.
    pub(super) fn contact(&self, department: &Department) -> Contact {
        let is_number = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '(' | ')');
        let dial = department.phone.as_ref().filter(|phone| phone.chars().all(is_number));
        Contact {
            bureau: self.optional(department.bureau.as_ref()),
            link: self.link_to_department(department),
            // Whatever else is written there may be long, and breaks where it must.
            phone: match dial {
                Some(number) => Some(crate::wording::keep(number)),
                None => department.phone.clone(),
            },
            dial: dial.map(|phone| phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()),
        }
    }

    /// Whom to ask about an indicator, the one who leads first.
    pub(super) fn contacts(&self, indicator: &Indicator) -> Vec<Contact> {
        let known = indicator.departments.iter().filter_map(|id| self.analysed.catalogue.department(id));
        known.map(|department| self.contact(department)).collect()
    }
}
