//! From the analysis to every file of the site, in memory: pages through view models and templates, and data files.

mod addresses;
mod assets;
mod data;
mod design;
mod gallery;
mod markdown;
mod pictures;
mod statics;
mod templates;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::analyse::Analysed;
use crate::chart;
use crate::model::{Language, Site};
use crate::problem::{Code, Place, Problem, Problems};
use crate::wording::Words;
use assets::Assets;
pub use design::Design;
pub use gallery::gallery;
pub use pictures::{pictures, unwritable};
use templates::Templates;

/// The files of a site by their path below the output folder. A picture stands in it as the drawing that it is made of,
/// so that it can be read, until [`pictures()`] makes it.
pub type Pages = BTreeMap<String, Vec<u8>>;

/// What every page of a language is made from.
struct Studio<'a> {
    /// The words of the pages' language.
    words: &'a Words,
    /// The words of each language of the site, the first language's first.
    voices: &'a [Arc<Words>],
    analysed: &'a Analysed,
    assets: &'a Assets,
    /// The folder of the pages' language: empty for the first, such as `en/` for a further one.
    folder: &'static str,
    /// The data files, for links that tell a size.
    data: &'a Pages,
}

/// One page, with the files that belong to it.
#[derive(Clone, Copy)]
enum Job {
    Index,
    Overview,
    Updates,
    About,
    OpenData,
    NotFound,
    Policy(usize),
    Department(usize),
    Indicator(usize),
    /// A text of the office's own.
    OwnPage(usize),
    /// The pages that lead on from ids that indicators had before.
    Moved,
}

/// Makes every file of the site, in each of its languages. `done` hears how many of all pages are made.
///
/// # Errors
/// A problem for each template that cannot be rendered.
pub fn pages(analysed: &Analysed, design: &Design, done: &(dyn Fn(usize, usize) + Sync)) -> Result<Pages, Problems> {
    let languages = analysed.catalogue.site.languages.iter();
    let voices: Vec<Arc<Words>> =
        languages.map(|language| Arc::new(Words::with(*language, design.words(*language)))).collect();
    let assets = Assets::new(design);
    let nothing = Pages::new();
    let studio = |at: usize, data| {
        let words: &Words = &voices[at];
        let folder = folder(at, words.language());
        Studio { words, voices: &voices, analysed, assets: &assets, folder, data }
    };
    let data = data::files(&studio(0, &nothing));
    let site = &analysed.catalogue.site;
    let (data, unpublished): (Pages, Pages) = data.into_iter().partition(|(path, _)| data::is_published(site, path));
    let count = AtomicUsize::new(0);
    let jobs: Vec<(usize, Job)> = (0..voices.len()).flat_map(|at| jobs(analysed, at)).collect();
    let templates: Vec<Templates> = voices.iter().map(|words| Templates::new(words, design)).collect();
    let make = |(at, job): &(usize, Job)| {
        let made = studio(*at, &data).make(*job, &templates[*at]);
        done(count.fetch_add(1, Ordering::Relaxed) + 1, jobs.len());
        made
    };
    let made: Vec<Result<Pages, Problem>> = jobs.par_iter().map(make).collect();
    let mut pages = assets.files();
    let mut problems = Problems::default();
    for result in made {
        match result {
            Ok(files) => pages.extend(files),
            Err(problem) => {
                templates::keep_text(&problem.place, &mut problems);
                problems.push(problem);
            }
        }
    }
    pages.extend(data);
    pages.extend(unpublished);
    pages.extend(addresses::files(analysed, &pages));
    statics::add(analysed, &mut pages, &mut problems);
    statics::dead_links(analysed, &pages, &mut problems);
    if problems.has_errors() { Err(problems) } else { Ok(pages) }
}

/// Takes out the files of formats that the site does not publish. They are made all the same, for the audit to see what
/// could be worked out from them together with the pages.
pub fn leave_out_formats(pages: &mut Pages, site: &Site) {
    pages.retain(|path, _| data::is_published(site, path));
}

/// Whether a path ends in a kind of file.
fn is_kind(path: &str, kind: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case(kind))
}

/// The folder of the pages of a language, by its place among those of the site.
const fn folder(at: usize, language: Language) -> &'static str {
    match (at, language) {
        (0, _) => "",
        (_, Language::Ja) => "ja/",
        (_, Language::En) => "en/",
    }
}

/// The pages of a language, by its place among those of the site.
fn jobs(analysed: &Analysed, at: usize) -> impl Iterator<Item = (usize, Job)> {
    let catalogue = &analysed.catalogue;
    let not_found = (at == 0).then_some(Job::NotFound);
    let single =
        [Job::Index, Job::Overview, Job::Updates, Job::About, Job::OpenData, Job::Moved].into_iter().chain(not_found);
    let of_policies = (0..catalogue.policies.len()).map(Job::Policy);
    let of_departments = (0..catalogue.departments.len()).map(Job::Department);
    let of_indicators = (0..catalogue.indicators.len()).map(Job::Indicator);
    let of_pages = (0..catalogue.own_pages.len()).map(Job::OwnPage);
    single.chain(of_pages).chain(of_policies).chain(of_departments).chain(of_indicators).map(move |job| (at, job))
}

impl Studio<'_> {
    fn make(&self, job: Job, templates: &Templates) -> Result<Pages, Problem> {
        let page = |path: &str, text: String| Pages::from([(format!("{}{path}", self.folder), text.into_bytes())]);
        let catalogue = &self.analysed.catalogue;
        Ok(match job {
            Job::Index => {
                let view = view::index(self);
                let mut files = pictures::of_site(self, &view);
                files.extend(view.search().map(|search| (search.path.clone(), search.text.clone().into_bytes())));
                files.extend(page("index.html", templates.render("pages/index.html", &view)?));
                files
            }
            Job::Overview => page("table.html", templates.render("pages/table.html", &view::overview(self))?),
            Job::Updates => {
                let mut files = page("updates.html", templates.render("pages/updates.html", &view::updates(self))?);
                if let Some(feed) = view::feed(self) {
                    files.extend(page("feed.xml", templates.render("pages/feed.xml", &feed)?));
                }
                files
            }
            Job::About => page("about.html", templates.render("pages/about.html", &view::about(self))?),
            Job::OpenData => page("data/index.html", templates.render("pages/data.html", &view::open_data(self))?),
            Job::NotFound => page("404.html", templates.render("pages/404.html", &view::not_found(self))?),
            Job::Policy(at) => {
                let path = format!("policies/{}.html", catalogue.policies[at].id);
                page(&path, templates.render("pages/policy.html", &view::policy(self, at))?)
            }
            Job::Department(at) => {
                let path = format!("departments/{}.html", catalogue.departments[at].id);
                page(&path, templates.render("pages/department.html", &view::department(self, at))?)
            }
            Job::Indicator(at) => self.indicator(at, templates)?,
            Job::OwnPage(at) => {
                let path = format!("pages/{}.html", catalogue.own_pages[at].id);
                page(&path, templates.render("pages/text.html", &view::own_page(self, at))?)
            }
            Job::Moved => {
                let mut files = Pages::new();
                for (path, view) in view::moved(self) {
                    files.extend(page(&path, templates.render("pages/moved.html", &view)?));
                }
                files
            }
        })
    }

    fn indicator(&self, at: usize, templates: &Templates) -> Result<Pages, Problem> {
        let id = &self.analysed.catalogue.indicators[at].id;
        let file = &self.analysed.catalogue.indicators[at].file;
        let figures = chart::figures(self.words, self.analysed, at)
            .map_err(|error| Problem::new(Code::Template, Place::file(file)).with("detail", error.to_string()))?;
        let drawings = figures.iter().enumerate().map(|(number, figure)| {
            (pictures::drawing_path(self.folder, id, number), chart::standalone(&figure.wide).into_bytes())
        });
        let mut files: Pages = drawings.collect();
        files.extend(pictures::of_indicator(self, at, &figures));
        let path = |name: &str| format!("{}{name}", self.folder);
        files.insert(path(&format!("indicators/{id}.txt")), view::text_edition(self, at).into_bytes());
        let embed = templates.render("pages/embed.html", &view::embed(self, at, &figures, &files))?;
        let fragment = templates.render("pages/fragment.html", &view::fragment(self, at, &figures, &files))?;
        let page = view::indicator(self, at, figures, &files);
        files.insert(
            path(&format!("indicators/{id}.html")),
            templates.render("pages/indicator.html", &page)?.into_bytes(),
        );
        let single = templates.render("pages/single.html", &view::single(self, at, page))?;
        for (ending, text) in [("html", embed), ("fragment.html", fragment), ("single.html", single)] {
            files.insert(path(&format!("embed/{id}.{ending}")), text.into_bytes());
        }
        Ok(files)
    }
}
