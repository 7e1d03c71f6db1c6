//! A made site of which something is withheld: its source carries x, the test alone knows the numbers.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Reader, Xlsx};
use kizashi::analyse::disclosure::{Secret, Why};
use kizashi::analyse::{Analysed, analyse};
use kizashi::audit::audit;
use kizashi::collect::{Scrutiny, collect};
use kizashi::model::{FiscalYear, Key, Language};
use kizashi::render::{Design, Pages, pages};
use kizashi::wording::Words;
use rust_xlsxwriter::Workbook;

/// A site in memory.
pub struct Site {
    pub analysed: Analysed,
    pub pages: Pages,
}

/// What is withheld: indicator, value of its dimension, year, number, why.
pub type Hidden<'h> = (&'h str, Option<&'h str>, i32, Option<f64>, Why);

impl Site {
    /// Makes a site from the files of a source; `policies.yaml` and `site.yaml` are added.
    pub fn of(files: &[(&str, &str)], minimum: u32, hidden: &[Hidden<'_>]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let always = [
            ("site.yaml", "title: 試しの指標\npublisher: 試し市\naccept: [{code: K05xx, reason: 印刷された形の表}]\n"),
            (
                "policies.yaml",
                "- id: care\n  title: 支え合い\n  results_text: 令和4年度は、地域の集まりが3か所で始まりました。\n",
            ),
        ];
        for (name, text) in always.iter().chain(files) {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self::read(folder.path(), minimum, hidden)
    }

    /// Makes the site of a source folder.
    pub fn read(folder: &Path, minimum: u32, hidden: &[Hidden<'_>]) -> Self {
        let (catalogue, problems) = collect(folder, Scrutiny::Content);
        assert!(!problems.has_errors(), "{:#?}", problems.sorted());
        let (mut analysed, problems) = analyse(catalogue.unwrap()).unwrap();
        assert!(!problems.has_errors(), "{:#?}", problems.sorted());
        for (id, value, year, number, why) in hidden {
            let (indicator, found) = analysed.catalogue.indicator(id).unwrap();
            let key = value.map(|value| (found.dimensions[0].id.clone(), value.to_owned()));
            let key = Key(key.into_iter().collect());
            assert!(analysed.catalogue.position(indicator, &key).is_some(), "no series {key:?} of {id}");
            let period = FiscalYear::new(*year).unwrap();
            analysed.secrets.push(Secret { indicator, key, period, value: *number, minimum, why: *why });
        }
        let pages = pages(&analysed, &Design::default(), &|_, _| {}).unwrap();
        Self { analysed, pages }
    }

    /// The same site with an address, so that its pages say to search engines what they are.
    #[must_use]
    pub fn standing_at(mut self, address: &str) -> Self {
        self.analysed.catalogue.site.address = Some(address.to_owned());
        self.pages = pages(&self.analysed, &Design::default(), &|_, _| {}).unwrap();
        self
    }

    /// A file as text.
    #[track_caller]
    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.pages.get(path).unwrap_or_else(|| panic!("no {path}")).clone()).unwrap()
    }

    /// What the audit finds in the files as they are.
    pub fn found(&self) -> Vec<String> {
        self.found_in(&self.pages)
    }

    /// What the audit finds once a file is changed: code, indicator, series, year, file.
    #[track_caller]
    pub fn found_with(&self, path: &str, change: impl Fn(&str) -> String) -> Vec<String> {
        let text = self.text(path);
        let changed = change(&text);
        assert_ne!(text, changed, "nothing was planted into {path}");
        let mut pages = self.pages.clone();
        pages.insert(path.to_owned(), changed.into_bytes());
        self.found_in(&pages)
    }

    /// What the audit finds once a workbook is changed, cell by cell.
    #[track_caller]
    pub fn found_with_cells(
        &self,
        path: &str,
        change: impl Fn(&[String], &str, &str) -> Option<String>,
    ) -> Vec<String> {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(self.pages[path].clone())).unwrap();
        let mut copy = Workbook::new();
        let mut planted = 0;
        for (name, range) in book.worksheets() {
            let sheet = copy.add_worksheet().set_name(&name).unwrap();
            let headings: Vec<String> = range.rows().next().unwrap().iter().map(ToString::to_string).collect();
            for (row, cells) in (0..).zip(range.rows()) {
                let texts: Vec<String> = cells.iter().map(ToString::to_string).collect();
                for ((column, heading), text) in (0..).zip(&headings).zip(&texts) {
                    let changed = change(&texts, heading, text).filter(|_| row > 0);
                    planted += usize::from(changed.is_some());
                    let text = changed.as_ref().unwrap_or(text);
                    match text.parse::<f64>() {
                        Ok(number) => sheet.write_number(row, column, number).unwrap(),
                        Err(_) => sheet.write_string(row, column, text).unwrap(),
                    };
                }
            }
        }
        assert_eq!(planted, 1, "what was planted into {path}");
        let mut pages = self.pages.clone();
        pages.insert(path.to_owned(), copy.save_to_buffer().unwrap());
        self.found_in(&pages)
    }

    fn found_in(&self, pages: &Pages) -> Vec<String> {
        let problems = audit(pages, &self.analysed);
        let words = [Language::Ja, Language::En].map(Words::new);
        let mut found = Vec::new();
        for problem in problems.sorted() {
            let fact = |name: &str| problem.fact(name).unwrap_or_default().to_owned();
            let place = format!("{}{}", fact("path"), fact("line"));
            let cell = format!("{} {}[{}]", fact("title"), fact("label"), fact("year"));
            found.push(format!("{} {cell} {} {place} {}", problem.code.id(), fact("output"), fact("detail")));
            // Every message is whole in both languages.
            for words in &words {
                let (message, help) = words.problem(problem);
                assert!(
                    message.contains(&fact("year"))
                        && message.contains(&fact("title"))
                        && !message.contains("{$")
                        && help.len() > 20,
                    "{message}"
                );
            }
        }
        found
    }
}
