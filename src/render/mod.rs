//! From the analysis to every file of the site, in memory: pages through view models and templates, and data files.

mod assets;
mod data;
mod gallery;
mod markdown;
mod pictures;
mod templates;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::analyse::Analysed;
use crate::chart;
use crate::model::Language;
use crate::problem::{Code, Place, Problem, Problems};
use crate::wording::Words;
use assets::Assets;
pub use gallery::gallery;
pub use pictures::{pictures, unwritable};
use templates::Templates;

/// The files of a site by their path below the output folder. A picture stands in it as the drawing that it is made of,
/// so that it can be read, until [`pictures()`] makes it.
pub type Pages = BTreeMap<String, Vec<u8>>;

/// What every page is made from.
struct Studio<'a> {
    words: &'a Words,
    /// The words of each language of the site, for the data files.
    voices: Vec<Arc<Words>>,
    analysed: &'a Analysed,
    assets: Assets,
}

/// One page, with the files that belong to it.
#[derive(Clone, Copy)]
enum Job {
    Index,
    About,
    NotFound,
    Policy(usize),
    Indicator(usize),
}

/// Makes every file of the site. `done` hears how many of all pages are made.
///
/// # Errors
/// A problem for each template that cannot be rendered.
pub fn pages(words: &Arc<Words>, analysed: &Analysed, done: &(dyn Fn(usize, usize) + Sync)) -> Result<Pages, Problems> {
    let studio = Studio { words, voices: voices(words, analysed), analysed, assets: Assets::new() };
    let templates = Templates::new(words);
    let mut pages = studio.assets.files();
    pages.extend(data::site_files(&studio));
    let mut jobs = vec![Job::Index, Job::About, Job::NotFound];
    jobs.extend((0..analysed.catalogue.policies.len()).map(Job::Policy));
    jobs.extend((0..analysed.catalogue.indicators.len()).map(Job::Indicator));
    let count = AtomicUsize::new(0);
    let make = |job: &Job| {
        let made = studio.make(*job, &templates);
        done(count.fetch_add(1, Ordering::Relaxed) + 1, jobs.len());
        made
    };
    let made: Vec<Result<Pages, Problem>> = jobs.par_iter().map(make).collect();
    let mut problems = Problems::default();
    for result in made {
        match result {
            Ok(files) => pages.extend(files),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.has_errors() { Err(problems) } else { Ok(pages) }
}

fn voices(words: &Arc<Words>, analysed: &Analysed) -> Vec<Arc<Words>> {
    let languages = analysed.catalogue.site.languages.iter();
    let voice = |language: &Language| match *language {
        own if own == words.language() => Arc::clone(words),
        other => Arc::new(Words::new(other)),
    };
    languages.map(voice).collect()
}

impl Studio<'_> {
    fn make(&self, job: Job, templates: &Templates) -> Result<Pages, Problem> {
        let page = |path: String, text: String| Pages::from([(path, text.into_bytes())]);
        Ok(match job {
            Job::Index => {
                let view = view::index(self);
                let mut files = pictures::of_site(self, &view);
                files.extend(page("index.html".into(), templates.render("pages/index.html", &view)?));
                files
            }
            Job::About => page("about.html".into(), templates.render("pages/about.html", &view::about(self))?),
            Job::NotFound => page("404.html".into(), templates.render("pages/404.html", &view::not_found(self))?),
            Job::Policy(at) => {
                let path = format!("policies/{}.html", self.analysed.catalogue.policies[at].id);
                page(path, templates.render("pages/policy.html", &view::policy(self, at))?)
            }
            Job::Indicator(at) => self.indicator(at, templates)?,
        })
    }

    fn indicator(&self, at: usize, templates: &Templates) -> Result<Pages, Problem> {
        let id = &self.analysed.catalogue.indicators[at].id;
        let file = &self.analysed.catalogue.indicators[at].file;
        let figures = chart::figures(self.words, self.analysed, at)
            .map_err(|error| Problem::new(Code::Template, Place::file(file)).with("detail", error.to_string()))?;
        let mut files = Pages::new();
        for (number, figure) in figures.iter().enumerate() {
            let name = if number == 0 { format!("charts/{id}.svg") } else { format!("charts/{id}-{}.svg", number + 1) };
            files.insert(name, chart::standalone(&figure.wide).into_bytes());
        }
        files.extend(pictures::of_indicator(self, at, &figures));
        files.extend(data::indicator_files(self, at));
        let text = templates.render("pages/indicator.html", &view::indicator(self, at, figures, &files))?;
        files.insert(format!("indicators/{id}.html"), text.into_bytes());
        Ok(files)
    }
}
