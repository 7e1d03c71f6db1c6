//! An imported indicator as files: YAML, and CSV by the rules of machine readability.

use std::fmt::Write;

use csv::{Terminator, WriterBuilder};
use jiff::civil::Date;

use super::outline::Outline;
use crate::collect::series::{PrintedTarget, Reading};
use crate::model::{Indicator, Key, Language, RevisionKind, Status, TOTAL};

/// The YAML of an outline with the targets that its table prints.
#[must_use]
pub fn yaml(outline: &Outline, targets: &[PrintedTarget]) -> String {
    let mut text = String::new();
    // Writing into a string cannot fail.
    let mut line = |words: String| {
        let _ = writeln!(text, "{words}");
    };
    line(format!("title: {}", scalar(&outline.title)));
    line(format!("policy: {}", scalar(&outline.policy)));
    line(format!("unit: {}", scalar(&outline.unit)));
    if outline.is_cumulative {
        line("aggregation: cumulative".to_owned());
    }
    if !outline.dimensions.is_empty() {
        line("dimensions:".to_owned());
    }
    for dimension in &outline.dimensions {
        line(format!("  {}:", dimension.id));
        line(format!("    title: {}", scalar(&dimension.title)));
        line("    values:".to_owned());
        for (id, label) in &dimension.values {
            line(format!("      {id}: {}", scalar(label)));
        }
        if let Some(label) = &dimension.total {
            let rule = if dimension.is_sum { "sum" } else { "none" };
            line(format!("    total: {{label: {}, rule: {rule}}}", scalar(label)));
        }
    }
    if !targets.is_empty() {
        line("targets:".to_owned());
    }
    for target in targets {
        let pairs: Vec<String> =
            target.key.0.iter().map(|(dimension, value)| format!("{dimension}: {value}")).collect();
        let key = if pairs.is_empty() { String::new() } else { format!(", key: {{{}}}", pairs.join(", ")) };
        line(format!("  - {{period: {}, value: {}, kind: yearly{key}}}", target.year.year(), target.value));
    }
    text
}

/// A text as YAML: plain where nothing in it means anything to YAML, else in quotation marks.
fn scalar(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, 'ー' | '・' | '、' | '。' | '（' | '）' | '％' | '～');
    let opens_plain = text.chars().next().is_some_and(|c| c.is_alphabetic() || c == '％');
    let is_word = matches!(
        text.to_ascii_lowercase().as_str(),
        "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n"
    );
    if opens_plain && !is_word && text.chars().all(|c| is_plain(c) || c == '-') {
        return text.to_owned();
    }
    serde_json::Value::from(text).to_string()
}

/// The readings as CSV: one observation a row, values without units, years in Western figures, UTF-8 with a byte
/// order mark, lines ended by CRLF. Columns that would be empty are left out.
#[must_use]
pub fn csv(indicator: &Indicator, readings: &[Reading]) -> String {
    let any = |has: fn(&Reading) -> bool| readings.iter().any(has);
    let with_status = any(|reading| status(reading) != "A");
    let with_from = any(|reading| reading.span.from != reading.year.whole().from);
    let with_until = any(|reading| reading.span.to != reading.year.whole().to);
    let with_day = any(|reading| reading.as_of.is_some());
    let with_note = any(|reading| reading.note.is_some());
    let with_target = any(|reading| reading.target.is_some());
    let with_revised = any(is_changed);
    let mut rows = Vec::new();
    let mut heading = vec!["年度".to_owned()];
    heading.extend(indicator.dimensions.iter().map(|dimension| title(dimension.title.translations())));
    heading.push("値".to_owned());
    let optional = [
        (with_status, "状態"),
        (with_from, "from"),
        (with_until, "until"),
        (with_day, "時点"),
        (with_target, "目標"),
        (with_revised, "revised"),
        (with_note, "備考"),
    ];
    heading.extend(optional.iter().filter(|(with, _)| *with).map(|(_, name)| (*name).to_owned()));
    rows.push(heading);
    for reading in readings {
        let number = |value: f64| format!("{value:.*}", reading.decimals as usize);
        let mut row = vec![format!("{}年度", reading.year.year())];
        row.extend(labels(indicator, &reading.key));
        row.push(reading.value.map(number).unwrap_or_default());
        let whole = reading.year.whole();
        let day = |day: Date, usual: Date| if day == usual { String::new() } else { day.to_string() };
        let cells = [
            (with_status, status(reading)),
            (with_from, day(reading.span.from, whole.from)),
            (with_until, day(reading.span.to, whole.to)),
            (with_day, reading.as_of.map(|day| day.to_string()).unwrap_or_default()),
            (with_target, reading.target.map(|value| value.to_string()).unwrap_or_default()),
            (with_revised, is_changed(reading).to_string()),
            (with_note, reading.note.as_ref().map_or_else(String::new, |note| note.original().to_owned())),
        ];
        row.extend(cells.into_iter().filter(|(with, _)| *with).map(|(_, cell)| cell));
        rows.push(row);
    }
    written(&rows)
}

/// What stands in the column of statuses: the SDMX letter, or that a value is settled.
fn status(reading: &Reading) -> String {
    match (reading.status, reading.revised) {
        (Status::Normal, Some(RevisionKind::Final)) => "確定".to_owned(),
        (status, _) => status.code().to_string(),
    }
}

fn is_changed(reading: &Reading) -> bool {
    reading.revised.is_some_and(RevisionKind::is_change)
}

fn written(rows: &[Vec<String>]) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // Writing into memory cannot fail, and every row is as long as its headings.
        let _ = writer.write_record(row);
    }
    let text = writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok());
    format!("\u{feff}{}", text.unwrap_or_default())
}

fn title<'t>(mut translations: impl Iterator<Item = (Language, &'t str)>) -> String {
    translations.next().map_or_else(String::new, |(_, text)| text.to_owned())
}

fn labels(indicator: &Indicator, key: &Key) -> Vec<String> {
    let pairs = indicator.dimensions.iter().zip(&key.0);
    let labels = pairs.map(|(dimension, (_, id))| {
        if id == TOTAL {
            return dimension.total.as_ref().map_or_else(|| id.clone(), |total| title(total.label.translations()));
        }
        let value = dimension.values.iter().find(|value| value.id == *id);
        value.map_or_else(|| id.clone(), |value| title(value.label.translations()))
    });
    labels.collect()
}
