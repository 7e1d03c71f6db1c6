//! The page with every kind of chart.

use std::sync::Arc;

use serde::Serialize;

use super::assets::{CHART_STYLE, chart_script};
use super::templates::Templates;
use super::{Design, Pages};
use crate::chart::gallery::{Case, cases, random, small};
use crate::chart::picture::{Size, Spark};
use crate::chart::{css, draw, sparkline, standalone, strip};
use crate::model::Language;
use crate::problem::{Code, Place, Problem, Problems};
use crate::wording::Words;

#[derive(Serialize)]
struct View {
    groups: Vec<Group>,
    small: Vec<Small>,
}

/// A series drawn small in each way.
#[derive(Serialize)]
struct Small {
    looked_for: &'static str,
    figures: String,
    drawings: [String; 3],
}

#[derive(Serialize)]
struct Group {
    name: &'static str,
    cases: Vec<Shown>,
}

#[derive(Serialize)]
struct Shown {
    id: String,
    looked_for: String,
    description: String,
    wide: String,
    narrow: String,
}

/// The page with every chart of the gallery and as many random ones as asked for, and each drawing as a file.
///
/// # Errors
/// A problem where a chart or the page cannot be made.
pub fn gallery(more: u32) -> Result<Pages, Problems> {
    make(more).map_err(|problem| {
        let mut problems = Problems::default();
        problems.push(problem);
        problems
    })
}

fn make(more: u32) -> Result<Pages, Problem> {
    let mut pages = Pages::new();
    let mut groups: Vec<Group> = Vec::new();
    for case in cases().into_iter().chain(random(more)) {
        let shown = show(&case)?;
        for (ending, drawing) in [("", &shown.wide), ("-narrow", &shown.narrow)] {
            pages.insert(format!("charts/{}{ending}.svg", shown.id), standalone(drawing).into_bytes());
        }
        match groups.last_mut().filter(|group| group.name == case.group) {
            Some(group) => group.cases.push(shown),
            None => groups.push(Group { name: case.group, cases: vec![shown] }),
        }
    }
    let templates = Templates::new(&Arc::new(Words::new(Language::Ja)), &Design::default());
    pages.insert(
        "index.html".into(),
        templates.render("pages/gallery.html", &View { groups, small: shown_small() })?.into_bytes(),
    );
    pages.insert("charts.css".into(), css().as_bytes().to_vec());
    let own = include_str!("../../site-templates/assets/gallery.css");
    pages.insert("gallery.css".into(), format!("{own}{CHART_STYLE}").into_bytes());
    pages.insert("chart.js".into(), chart_script().into_bytes());
    Ok(pages)
}

/// The small drawings: bars, a line, a strip of shades.
fn shown_small() -> Vec<Small> {
    let drawn = small().into_iter().map(|small| {
        let line = Spark { bars: false, ..small.spark.clone() };
        let drawings = [sparkline(&small.spark), sparkline(&line), strip(&small.spark)];
        Small { looked_for: small.looked_for, figures: small.figures, drawings }
    });
    drawn.collect()
}

fn show(case: &Case) -> Result<Shown, Problem> {
    let drawn = |size| {
        draw(&case.picture, size)
            .map_err(|error| Problem::new(Code::Template, Place::file(&case.name)).with("detail", error.to_string()))
    };
    Ok(Shown {
        id: case.picture.id.clone(),
        looked_for: case.looked_for.clone(),
        description: case.picture.description.clone(),
        wide: drawn(Size::Wide)?,
        narrow: drawn(Size::Narrow)?,
    })
}
