//! Tidy CSV for people: UTF-8 with BOM, CRLF, and no text that a spreadsheet program would take for a formula.

use csv::{Terminator, WriterBuilder};

use super::super::Studio;
use crate::collect::Member;
use crate::model::{Language, Observation, Target};
use crate::wording::{plain, western_year, year_name};

/// Every observation of the site.
pub(super) fn all(studio: &Studio<'_>) -> Vec<u8> {
    let indicators = &studio.analysed.catalogue.indicators;
    let mut dimensions: Vec<&str> = Vec::new();
    for dimension in indicators.iter().flat_map(|indicator| &indicator.dimensions) {
        if !dimensions.contains(&dimension.id.as_str()) {
            dimensions.push(&dimension.id);
        }
    }
    write(studio, &studio.analysed.catalogue.members.iter().collect::<Vec<_>>(), &dimensions, true)
}

/// The observations of one indicator.
pub(super) fn indicator(studio: &Studio<'_>, at: usize) -> Vec<u8> {
    let dimensions: Vec<&str> =
        studio.analysed.catalogue.indicators[at].dimensions.iter().map(|dimension| dimension.id.as_str()).collect();
    write(studio, &studio.analysed.catalogue.series_of(at).collect::<Vec<_>>(), &dimensions, false)
}

fn write(studio: &Studio<'_>, members: &[&Member], dimensions: &[&str], with_names: bool) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let mut rows = vec![headings(dimensions, with_names)];
    for member in members {
        for observation in &member.series.observations {
            rows.push(row(studio, member, observation, dimensions, with_names));
        }
    }
    for row in &rows {
        // Writing records of equal length into memory cannot fail.
        let _ = writer.write_record(row);
    }
    bytes.extend(writer.into_inner().unwrap_or_default());
    bytes
}

fn headings(dimensions: &[&str], with_names: bool) -> Vec<String> {
    let names: &[&str] = if with_names { &["indicator", "title"] } else { &[] };
    let rest = [
        "fiscal_year",
        "年度",
        "和暦",
        "from",
        "until",
        "complete",
        "value",
        "unit",
        "status",
        "note",
        "as_of",
        "target",
        "revised",
    ];
    names.iter().chain(dimensions).chain(rest.iter()).map(|name| (*name).to_owned()).collect()
}

fn row(
    studio: &Studio<'_>,
    member: &Member,
    observation: &Observation,
    dimensions: &[&str],
    with_names: bool,
) -> Vec<String> {
    let indicator = &studio.analysed.catalogue.indicators[member.indicator];
    let mut row = Vec::new();
    if with_names {
        row.push(indicator.id.clone());
        row.push(guarded(indicator.title.get(studio.words.language())));
    }
    for dimension in dimensions {
        let value = member.series.key.0.iter().find(|(id, _)| id == dimension);
        row.push(value.map_or_else(String::new, |(_, value)| value.clone()));
    }
    let key = &member.series.key;
    let is_meant = studio.analysed.is_meant(member.indicator, key);
    let of_series = |target: &&Target| target.key.as_ref().map_or(is_meant, |wanted| wanted == key);
    let target = indicator.targets.iter().filter(of_series).find(|target| target.period == observation.period);
    let number = |value: f64| plain(value, indicator.decimals);
    row.extend([
        observation.period.year().to_string(),
        western_year(indicator, observation.period),
        year_name(indicator, observation.period, Language::Ja),
        observation.span.from.to_string(),
        observation.span.to.to_string(),
        observation.complete.to_string(),
        observation.value.map_or_else(String::new, number),
        indicator.unit.written().to_owned(),
        observation.status.code().to_string(),
        guarded(observation.note.as_deref().unwrap_or_default()),
        observation.as_of.map_or_else(String::new, |day| day.to_string()),
        // One end of a range alone would say another thing.
        target.filter(|target| target.high.is_none()).map_or_else(String::new, |target| number(target.value)),
        observation.revised.is_some().to_string(),
    ]);
    row
}

/// A text that begins like a formula gets an apostrophe before it.
fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn text_that_looks_like_a_formula_is_guarded() {
        assert_eq!(guarded("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(guarded("令和5年度"), "令和5年度");
    }
}
