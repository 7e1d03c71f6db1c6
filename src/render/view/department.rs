//! A department: whom to ask, and the indicators and programmes it is in charge of.

use serde::Serialize;

use super::super::Studio;
use super::super::pictures::SITE_CARD;
use super::card::Card;
use super::{Frame, Section};

/// The page of a department.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in super::super) struct DepartmentPage {
    frame: Frame,
    bureau: Option<String>,
    phone: Option<String>,
    cards: Vec<Card>,
}

/// The view of a department's page.
pub(in super::super) fn department(studio: &Studio<'_>, at: usize) -> DepartmentPage {
    let catalogue = &studio.analysed.catalogue;
    let department = &catalogue.departments[at];
    let title = studio.text(&department.name);
    let page = format!("departments/{}.html", department.id);
    let frame = studio.frame(&page, Section::Indicators, title.clone(), title);
    let mut frame = studio.previewed(frame, SITE_CARD);
    frame.crumbs = vec![studio.link_to_index()];
    let own = |index: &usize| catalogue.indicators[*index].departments.contains(&department.id);
    DepartmentPage {
        bureau: studio.optional(department.bureau.as_ref()),
        phone: department.phone.clone(),
        cards: (0..catalogue.indicators.len()).filter(own).filter_map(|index| studio.card(index)).collect(),
        frame,
    }
}
