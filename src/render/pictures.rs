//! Pictures: of every chart for slides, and a card of every indicator and of the site for link previews.
//!
//! First they are drawings, which are read like every other file of the site; only then are they made.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::view::{self, IndexPage};
use super::{Pages, Studio, folder};
use crate::analyse::Analysed;
use crate::chart::png::{PictureError, missing_letters, png};
use crate::chart::{Figure, sheet};
use crate::problem::{Code, Place, Problem, Problems};

/// The card of the site, below the folder of its language.
pub(super) const SITE_CARD: &str = "assets/card.png";

/// The picture of a chart in the folder of its language, by its number among those of its indicator.
pub(super) fn chart_path(folder: &str, id: &str, number: usize) -> String {
    numbered(folder, id, number, "png")
}

/// The drawing of a chart in the folder of its language, by its number among those of its indicator.
pub(super) fn drawing_path(folder: &str, id: &str, number: usize) -> String {
    numbered(folder, id, number, "svg")
}

fn numbered(folder: &str, id: &str, number: usize, ending: &str) -> String {
    match number {
        0 => format!("{folder}charts/{id}.{ending}"),
        _ => format!("{folder}charts/{id}-{}.{ending}", number + 1),
    }
}

/// The card of an indicator, below the folder of its language.
pub(super) fn card_path(id: &str) -> String {
    format!("cards/{id}.png")
}

/// The pictures of an indicator, as drawings.
pub(super) fn of_indicator(studio: &Studio<'_>, at: usize, figures: &[Figure]) -> Pages {
    if !studio.analysed.catalogue.site.has_pictures() {
        return Pages::new();
    }
    let id = &studio.analysed.catalogue.indicators[at].id;
    let slides = figures.iter().enumerate().map(|(number, figure)| {
        let slide = sheet::slide(&view::slide(studio, at, figure));
        (chart_path(studio.folder, id, number), slide.into_bytes())
    });
    let card = view::preview_card(studio, at, figures);
    let card = card.map(|card| (format!("{}{}", studio.folder, card_path(id)), sheet::card(&card).into_bytes()));
    slides.chain(card).collect()
}

/// The card of the site, as a drawing.
pub(super) fn of_site(studio: &Studio<'_>, index: &IndexPage) -> Pages {
    if !studio.analysed.catalogue.site.has_pictures() {
        return Pages::new();
    }
    let card = sheet::site_card(&view::site_card(studio, index));
    Pages::from([(format!("{}{SITE_CARD}", studio.folder), card.into_bytes())])
}

/// The pictures that are drawings still.
fn drawings(pages: &Pages) -> impl Iterator<Item = (&String, &str)> {
    let pictures = pages.iter().filter(|(path, _)| matches!(path.rsplit_once('.'), Some((_, "png"))));
    let drawn = pictures.filter_map(|(path, bytes)| Some((path, std::str::from_utf8(bytes).ok()?)));
    // A picture of the city's own is published as it is, whatever it holds.
    drawn.filter(|(_, text)| text.starts_with("<svg"))
}

/// Letters that pictures will not show: a warning for each indicator, and one for the site.
#[must_use]
pub fn unwritable(pages: &Pages, analysed: &Analysed) -> Problems {
    let mut problems = Problems::default();
    let mut tell = |file: &str, paths: &[String]| {
        let drawn = paths.iter().filter_map(|path| Some((path, std::str::from_utf8(pages.get(path)?).ok()?)));
        let found: Vec<(&String, Vec<char>)> = drawn.map(|(path, svg)| (path, missing_letters(svg))).collect();
        let letters: BTreeSet<char> = found.iter().flat_map(|(_, letters)| letters).copied().collect();
        let Some((path, _)) = found.iter().find(|(_, letters)| !letters.is_empty()) else { return };
        let letters: Vec<String> = letters.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
        let problem = Problem::new(Code::LetterMissing, Place::file(file));
        problems.push(problem.with("letters", letters.join(", ")).with("output", *path));
    };
    let folders = || analysed.catalogue.site.languages.iter().enumerate().map(|(at, language)| folder(at, *language));
    tell("site.yaml", &folders().map(|folder| format!("{folder}{SITE_CARD}")).collect::<Vec<_>>());
    for indicator in &analysed.catalogue.indicators {
        let of_language = |folder: &'static str| {
            let charts = (0..).map(move |number| chart_path(folder, &indicator.id, number));
            let charts = charts.take_while(|path| pages.contains_key(path));
            charts.chain([format!("{folder}{}", card_path(&indicator.id))])
        };
        tell(&indicator.file, &folders().flat_map(of_language).collect::<Vec<_>>());
    }
    problems
}

/// Makes the pictures of their drawings, side by side; `standing` finds one that was made before.
///
/// # Errors
/// What the renderer says of a drawing.
pub fn pictures(pages: &mut Pages, standing: &(dyn Fn(&str) -> Option<Vec<u8>> + Sync)) -> Result<(), PictureError> {
    let drawings: Vec<(&String, &str)> = drawings(pages).collect();
    let make = |(path, svg): &(&String, &str)| Ok(((*path).clone(), png(svg, standing(path).as_deref())?));
    let made: Result<Pages, PictureError> = drawings.par_iter().map(make).collect();
    pages.extend(made?);
    Ok(())
}
