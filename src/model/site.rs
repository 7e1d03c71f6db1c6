//! The site, the plan's policies, the departments.

use jiff::civil::Date;

use super::{AcceptedWarning, FiscalYear, GradeTable, Language, Output, OutputFormat, Text};

/// How a year-on-year change is judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Judgement {
    /// Only beyond what chance gives (default).
    #[default]
    BeyondNoise,
    /// By any difference, as some cities have it.
    AnyDifference,
}

/// The plan the indicators belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its name.
    pub title: Text,
    /// Its first year.
    pub from: FiscalYear,
    /// Its last year.
    pub to: FiscalYear,
    /// When it was published, as written (`2024-03`).
    pub published: Option<String>,
}

/// An entry of the site's own list of updates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    /// Its day.
    pub date: Date,
    /// What changed.
    pub text: Text,
}

/// What the statement on accessibility says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accessibility {
    /// How the conformance is worded; 配慮 where nothing else is written.
    pub wording: Option<Text>,
    /// The page of the city's policy.
    pub policy_url: Option<String>,
    /// The page of the test results.
    pub result_url: Option<String>,
}

/// On what terms the data may be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// The terms in words, or the name of a licence.
    pub title: Text,
    /// Where its text stands.
    pub url: Option<String>,
    /// Its identifier in the SPDX list, e.g. `CC-BY-4.0`.
    pub spdx: Option<String>,
}

/// The area that the data are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its name.
    pub title: Text,
    /// Its code, e.g. 331007.
    pub code: Option<String>,
}

/// What the whole site has in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// Its name.
    pub title: Text,
    /// Who publishes it.
    pub publisher: Text,
    /// Its languages, the first being that of texts that do not say theirs.
    pub languages: Vec<Language>,
    /// Shown on every page, e.g. that this is a sample.
    pub notice: Option<Text>,
    /// On what terms the data may be used.
    pub licence: Option<Licence>,
    /// The area that the data are about.
    pub area: Option<Area>,
    /// The plan.
    pub plan: Option<Plan>,
    /// Whom to ask.
    pub contact: Option<Text>,
    /// How changes are judged.
    pub judgement: Judgement,
    /// The city's own grades.
    pub grades: Option<GradeTable>,
    /// What the statement on accessibility says.
    pub accessibility: Option<Accessibility>,
    /// The parts that are written; all where there are none.
    pub outputs: Vec<Output>,
    /// The formats that are written beside the pages; all where there are none.
    pub formats: Vec<OutputFormat>,
    /// Warnings of any file that were looked at and kept.
    pub accepted: Vec<AcceptedWarning>,
    /// Entries of the site's own.
    pub updates: Vec<Update>,
    /// Where the site will stand, ending with `/`; not said in `site.yaml`, for a site may be built for several places.
    pub address: Option<String>,
    /// What a preview that is not public yet is called; not said in `site.yaml` either.
    pub preview: Option<String>,
}

impl Site {
    /// Whether files of a format are written.
    #[must_use]
    pub fn writes(&self, format: OutputFormat) -> bool {
        self.formats.is_empty() || self.formats.contains(&format)
    }

    /// Whether pictures are made of its charts.
    #[must_use]
    pub fn has_pictures(&self) -> bool {
        self.writes(OutputFormat::Png)
    }

    /// Leaves pictures out, whatever `site.yaml` says.
    pub fn leave_out_pictures(&mut self) {
        if self.formats.is_empty() {
            self.formats = OutputFormat::ALL.iter().map(|(_, format)| *format).collect();
        }
        self.formats.retain(|format| *format != OutputFormat::Png);
    }
}

/// A programme of a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Its id, unique in the policy.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// Ids of the departments in charge.
    pub departments: Vec<String>,
    /// Direction of the next steps.
    pub next: Option<Text>,
    /// What it does.
    pub text: Option<Text>,
}

/// A policy of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// What it is for.
    pub aim: Option<Text>,
    /// Why it is needed.
    pub background: Option<Text>,
    /// What is done.
    pub activities: Option<Text>,
    /// What came of it, in the office's words.
    pub results_text: Option<Text>,
    /// Direction of the next steps.
    pub next: Option<Text>,
    /// The day from which it is in force.
    pub valid_from: Option<Date>,
    /// Id of the policy that came after it.
    pub successor: Option<String>,
    /// Its programmes, in order.
    pub programmes: Vec<Programme>,
}

/// A department of the city.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The bureau it belongs to.
    pub bureau: Option<Text>,
    /// Its telephone number.
    pub phone: Option<String>,
    /// The day from which there is one of this name.
    pub valid_from: Option<Date>,
    /// Id of the department that came after it.
    pub successor: Option<String>,
}

/// A document the figures were taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceDocument {
    /// Its title.
    pub document: Text,
    /// Its section in which they stand.
    pub section: Option<Text>,
    /// When it was published, as written (`2024-11` or `2024-11-29`).
    pub published: Option<String>,
    /// The page.
    pub page: Option<String>,
    /// Where it stands.
    pub url: Option<String>,
}
