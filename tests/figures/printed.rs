//! The figures as the city's documents print them, and which of them belong to which series of the site.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::printed_city;

/// A row of the file, by heading.
pub type Row = BTreeMap<String, String>;

/// A series of the site and the rows of a document that hold it.
#[derive(Debug)]
pub struct Mapped {
    /// Indicator, and behind a stroke the value of its dimension.
    pub series: &'static str,
    document: &'static str,
    group: &'static str,
    indicator: &'static str,
    /// The value of the document's own dimension; `*` is any.
    value: &'static str,
    /// Only the row of this year.
    year: Option<&'static str>,
    /// Whether the years are those of a survey (`calendar: survey`), whose days are no part of a year.
    survey: bool,
    /// Whether the indicator is of what was planned, so that the file's target is its value.
    planned: bool,
    /// How many of the file's units one of the site's is: 1000 for 千円.
    unit: f64,
}

impl Mapped {
    /// Whether a row is one of these.
    pub fn names(&self, row: &Row) -> bool {
        let is = |key: &str, wanted: &str| row[key] == wanted;
        is("document", self.document)
            && is("group_id", self.group)
            && is("indicator_id", self.indicator)
            && (self.value == "*" || is("dim_value_ja", self.value))
            && self.year.is_none_or(|year| is("fiscal_year", year))
    }

    /// The years are those of a survey.
    pub const fn survey(mut self) -> Self {
        self.survey = true;
        self
    }

    /// What the file calls a target is the indicator's value, a plan.
    pub const fn planned(mut self) -> Self {
        self.planned = true;
        self
    }

    /// Only the row of a year.
    pub const fn of(mut self, year: &'static str) -> Self {
        self.year = Some(year);
        self
    }

    /// In a unit that is so many of the file's.
    pub const fn in_units_of(mut self, unit: f64) -> Self {
        self.unit = unit;
        self
    }
}

/// Where the file is.
pub fn path() -> PathBuf {
    std::env::var_os("KIZASHI_FIGURES")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/facts/figures.csv"), PathBuf::from)
}

/// The rows of the file; `None` where it is not there.
pub fn rows() -> Option<Vec<Row>> {
    let mut reader = path().exists().then(|| csv::Reader::from_path(path()).unwrap())?;
    let rows: Vec<Row> = reader.deserialize().map(Result::unwrap).collect();
    assert!(rows.len() > 400, "{} rows", rows.len());
    Some(rows)
}

/// What one row says of a year.
struct Observed {
    from: String,
    to: String,
    part: bool,
    status: String,
    value: String,
}

/// The lines of all rows that belong to a series of the site.
///
/// A total over several years is no observation. A year that begins or ends inside is a part, which the file calls P. A
/// mark B becomes a change in that year, its status A. Where a year was reported twice, the longer span is the
/// observation and the shorter one an earlier reading.
pub fn lines(rows: &[Row]) -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    let mut observations: BTreeMap<(&str, String), Vec<Observed>> = BTreeMap::new();
    for (mapped, row) in maps().flat_map(|mapped| {
        let rows = rows.iter().filter(|row| mapped.names(row));
        rows.map(move |row| (mapped, row))
    }) {
        let (series, year) = (mapped.series, row["fiscal_year"].clone());
        let value = number(&row["value"], mapped.unit);
        match row["kind"].as_str() {
            "target" if mapped.planned => {
                observations.entry((series, year)).or_default().push(observed(row, value, mapped));
            }
            kind @ ("target" | "benchmark" | "rank") => {
                lines.insert(format!("{kind} {series} {year} {value}"));
            }
            "cumulative" if row["period_start"].get(..4).is_some_and(|start| start < year.as_str()) => {}
            "actual" | "baseline" | "cumulative" | "percentage-of-responses" => {
                if row["status"] == "B" {
                    let indicator = series.split('/').next().unwrap();
                    lines.insert(format!("changed {indicator} {year}"));
                }
                observations.entry((series, year)).or_default().push(observed(row, value, mapped));
            }
            other => panic!("a kind that nobody knows: {other}"),
        }
    }
    for ((series, year), readings) in observations {
        let longest = readings.iter().map(|reading| reading.to.clone()).max().unwrap();
        for Observed { from, to, part, status, value } in readings {
            if to < longest {
                lines.insert(format!("vintage {series} {year} until {to} {value}"));
                continue;
            }
            let whole = if part { "part" } else { "whole" };
            lines.insert(format!("observed {series} {year} {from}..{to} {whole} {status} {value}"));
        }
    }
    lines
}

fn observed(row: &Row, value: String, mapped: &Mapped) -> Observed {
    let survey = mapped.survey;
    let mut days = printed_city::DAY_OF_DOCUMENT.iter();
    let day = days.find(|(indicator, _)| mapped.series.starts_with(indicator)).map(|(_, day)| (*day).to_owned());
    let year: Option<u32> = row["fiscal_year"].parse().ok();
    let or = |key: &str, other: Option<String>| {
        let given = Some(row[key].clone()).filter(|day| !day.is_empty() && !survey);
        given.or(other).unwrap_or_default()
    };
    let is_said = |key: &str| !row[key].is_empty();
    let part = !survey && (is_said("period_start") || is_said("period_end"));
    let status = match row["status"].as_str() {
        "P" if part => "A",
        "B" => "A",
        other => other,
    };
    let first = |year: u32| format!("{year}-{}-01", if survey { "01" } else { "04" });
    let last = |year: u32| if survey { format!("{year}-12-31") } else { format!("{}-03-31", year + 1) };
    Observed {
        from: or("period_start", year.map(first)),
        to: or("period_end", day.or_else(|| year.map(last))),
        part,
        status: status.to_owned(),
        value,
    }
}

fn number(text: &str, unit: f64) -> String {
    if text.is_empty() { "none".to_owned() } else { (text.parse::<f64>().unwrap() / unit).to_string() }
}

/// A series of the site and the rows that hold it.
pub const fn map(
    series: &'static str,
    document: &'static str,
    group: &'static str,
    indicator: &'static str,
    value: &'static str,
) -> Mapped {
    Mapped { series, document, group, indicator, value, year: None, survey: false, planned: false, unit: 1.0 }
}

/// All that is mapped.
pub fn maps() -> impl Iterator<Item = &'static Mapped> {
    MAP.iter().chain(super::printed_care::CARE).chain(printed_city::MAP)
}

/// Which rows belong to which series. 001 is the report of 2024, 002 that of 2019, 000 and 003 of fiscal year 2021, 004
/// of 2016.
#[rustfmt::skip]
const MAP: &[Mapped] = &[
    map("promoter-cases/coordinated", "001", "integrated-consultation-cases", "coordinated-cases", ""),
    map("promoter-cases/coordinated", "002", "integrated-consultation-cases", "coordinated-cases", ""),
    map("promoter-cases/enquiry", "001", "integrated-consultation-cases", "advice-only-cases", ""),
    map("promoter-cases/enquiry", "002", "integrated-consultation-cases", "advice-only-cases", ""),
    map("promoter-cases/total", "001", "integrated-consultation-cases", "total-cases", ""),
    map("promoter-cases/total", "002", "integrated-consultation-cases", "total-cases", ""),
    map("consultation-meetings/case-conference", "001", "integrated-consultation-meetings", "case-conferences", ""),
    map("consultation-meetings/case-conference", "002", "integrated-consultation-meetings", "case-conferences", ""),
    map("consultation-meetings/individual-coordination", "001", "integrated-consultation-meetings", "individual-coordination", ""),
    map("consultation-meetings/individual-coordination", "002", "integrated-consultation-meetings", "individual-coordination", ""),
    map("consultation-meetings/adviser-meeting", "001", "integrated-consultation-meetings", "adviser-meetings", ""),
    map("consultation-meetings/adviser-meeting", "002", "integrated-consultation-meetings", "adviser-meetings", ""),
    map("programme-briefings", "001", "programme-briefings", "briefed-organisations", ""),
    map("lifelong-employment-users", "001", "lifelong-employment-support", "registered-users", ""),
    map("lifelong-employment-workers", "001", "lifelong-employment-support", "employed-persons", ""),
    map("lifelong-employment-retention", "001", "lifelong-employment-support", "job-retention-rate", ""),
    map("lifelong-employment-companies", "001", "lifelong-employment-support", "registered-companies", ""),
    map("welfare-shop-sales", "001", "welfare-shop-sales", "genki-no-wa-sales", ""),
    map("tamariba-users/registered", "001", "tamariba", "registered-users", ""),
    map("tamariba-users/left", "001", "tamariba", "leavers", ""),
    map("tamariba-retention", "001", "tamariba", "job-retention-rate", ""),
    map("needy-employment-support/express", "001", "needy-employment-support", "persons-supported", "生活困窮者向け短期集中型就労支援事業(岡山市就かつエクスプレス)"),
    map("needy-employment-support/job-support-space", "001", "needy-employment-support", "persons-supported", "ジョブ・サポート・スペース岡山事業(生活保護受給者等自立促進事業)"),
    map("needy-employment-support/self-reliance", "001", "needy-employment-support", "persons-supported", "自立相談支援事業による就労支援"),
    map("needy-employment-support/job-seeking", "001", "needy-employment-support", "persons-supported", "就職サポート事業"),
    map("needy-employment-support/supported-work", "001", "needy-employment-support", "persons-supported", "支援付就労推進事業(R4年度~)"),
    map("needy-employment-support/work-preparation", "001", "needy-employment-support", "persons-supported", "就労準備支援事業"),
    map("mutual-support-coordinators", "001", "mutual-support-coordinators", "coordinators", ""),
    map("mutual-support-coordinators", "000", "mutual-support-coordinators", "coordinators", ""),
    map("mutual-support-councils/established", "001", "mutual-support-councils", "councils-established", ""),
    map("mutual-support-councils/active", "001", "mutual-support-councils", "councils-active", ""),
    map("disaster-network", "001", "disaster-volunteer-network", "network-meetings", ""),
    map("community-building-meetings/city", "001", "community-building-meetings", "meetings", "全市レベル"),
    map("community-building-meetings/district", "001", "community-building-meetings", "meetings", "小中学校区レベル"),
    map("issue-workshops", "001", "issue-workshops", "workshops", ""),
    map("issue-workshops", "000", "issue-workshops", "workshops", ""),
    map("supporter-training/venue", "001", "supporter-training", "graduates", "会場版"),
    map("supporter-training/outreach", "001", "supporter-training", "graduates", "出前版"),
    map("leader-training", "001", "leader-training", "courses", ""),
    map("adviser-dispatch", "001", "adviser-dispatch", "dispatches", ""),
    map("mental-health-meetings/committee", "003", "mh-community-care-indicators", "mh-committee-meetings", ""),
    map("mental-health-meetings/committee", "003", "mh-council-frequency", "mh-committee-meetings", ""),
    map("mental-health-meetings/practitioners", "003", "mh-community-care-indicators", "practitioner-meetings", ""),
    map("mental-health-meetings/transition-working", "003", "mh-community-care-indicators", "transition-working-meetings", ""),
    map("mental-health-meetings/transition-working", "003", "mh-council-frequency", "transition-working-meetings", ""),
    map("mental-health-meetings/council", "003", "mh-community-care-indicators", "mh-council-meetings", ""),
    map("mental-health-meetings/area-liaison", "003", "mh-community-care-indicators", "liaison-council-meetings", ""),
    map("mental-health-meetings/aftercare-liaison", "003", "mh-community-care-indicators", "aftercare-liaison-meetings", ""),
    map("peer-supporters-trained", "003", "mh-community-care-indicators", "peer-supporters-trained", ""),
    map("peer-supporter-dispatches", "003", "mh-community-care-indicators", "peer-supporter-dispatches", ""),
    map("transition-support-uses", "003", "mh-community-care-indicators", "transition-support-uses", ""),
    map("care-plan-targets/clinics", "004", "care-plan-targets", "clinics-doing-home-care", ""),
    map("care-plan-targets/family-doctor", "004", "care-plan-targets", "citizens-with-family-doctor", ""),
    map("care-plan-targets/care-manager", "004", "care-plan-targets", "doctors-with-care-manager-contact", ""),
    map("designated-city-comparison/hospitals", "004", "designated-city-comparison", "hospitals", "*").survey(),
    map("designated-city-comparison/general-beds", "004", "designated-city-comparison", "general-beds", "*").survey(),
    map("designated-city-comparison/clinics", "004", "designated-city-comparison", "clinics", "*").survey(),
    map("designated-city-comparison/bedded-clinics", "004", "designated-city-comparison", "bedded-clinics", "*").survey(),
    map("designated-city-comparison/doctors", "004", "designated-city-comparison", "doctors", "*").survey(),
    map("designated-city-comparison/daily-inpatients", "004", "designated-city-comparison", "daily-inpatients", "*").survey(),
    map("designated-city-comparison/care-beds", "004", "designated-city-comparison", "care-beds", "*").survey(),
    map("designated-city-comparison/short-stay-places", "004", "designated-city-comparison", "short-stay-places", "*").survey(),
    map("designated-city-comparison/home-help-offices", "004", "designated-city-comparison", "home-help-offices", "*").survey(),
    map("designated-city-comparison/visiting-nurse-stations", "004", "designated-city-comparison", "visiting-nurse-stations", "*").survey(),
    map("designated-city-comparison/day-care-places", "004", "designated-city-comparison", "day-care-places", "*").survey(),
    map("designated-city-comparison/day-rehab-places", "004", "designated-city-comparison", "day-rehab-places", "*").survey(),
    map("designated-city-comparison/group-home-places", "004", "designated-city-comparison", "group-home-places", "*").survey(),
    map("designated-city-comparison/small-multifunction", "004", "designated-city-comparison", "small-multifunction", "*").survey(),
];
