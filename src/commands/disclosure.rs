//! `kizashi check --disclosure-report`: what is withheld and why, for the office that answers for it. It holds no true
//! value.

use std::collections::BTreeMap;

use unicode_width::UnicodeWidthStr;

use crate::analyse::Analysed;
use crate::analyse::disclosure::{Bound, Exempted, Why, Withheld, bounds};
use crate::model::{Indicator, Key, Language};
use crate::wording::{Words, year_name};

/// The report: for each indicator a table of its withheld values, and what is published because it is known already.
pub(super) fn report(analysed: &Analysed, words: &Words) -> String {
    let protection = &analysed.protection;
    let ranges: BTreeMap<usize, Bound> =
        bounds(&protection.system).into_iter().map(|bound| (bound.cell, bound)).collect();
    let mut text = String::new();
    for (index, indicator) in analysed.catalogue.indicators.iter().enumerate() {
        let withheld: Vec<&Withheld> = protection.withheld.iter().filter(|cell| cell.indicator == index).collect();
        let exempted: Vec<&Exempted> = protection.exempted.iter().filter(|cell| cell.indicator == index).collect();
        if withheld.is_empty() && exempted.is_empty() {
            continue;
        }
        text.push_str(&heading(indicator, &withheld, words));
        if !withheld.is_empty() {
            text.push_str(&table(analysed, (indicator, &withheld), &ranges, words));
        }
        text.extend(exempted.into_iter().map(|cell| known(indicator, cell, words)));
        text.push('\n');
    }
    if text.is_empty() { words.get("disclosure-none", &[]) + "\n" } else { text }
}

fn heading(indicator: &Indicator, withheld: &[&Withheld], words: &Words) -> String {
    let minimum = withheld.iter().map(|cell| cell.minimum).max().or(indicator.minimum()).unwrap_or(0);
    let title = original(indicator, words.language());
    let facts = [("title", title), ("id", indicator.id.clone()), ("most", minimum.saturating_sub(1).to_string())];
    let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    words.get("disclosure-indicator", &facts) + "\n"
}

fn original(indicator: &Indicator, language: Language) -> String {
    indicator.title.get(language).to_owned()
}

/// What a series is called in its indicator.
fn series(indicator: &Indicator, key: &Key, words: &Words) -> String {
    let labels = key.0.iter().map(|pair| indicator.label(&Key(vec![pair.clone()])));
    let labels: Vec<String> = labels.map(|label| label.get(words.language()).to_owned()).collect();
    if labels.is_empty() { original(indicator, words.language()) } else { labels.join("・") }
}

fn table(
    analysed: &Analysed,
    (indicator, withheld): (&Indicator, &[&Withheld]),
    ranges: &BTreeMap<usize, Bound>,
    words: &Words,
) -> String {
    let columns = ["year", "series", "why", "range", "equation"];
    let mut rows: Vec<Vec<String>> =
        vec![columns.iter().map(|column| words.get(&format!("disclosure-column-{column}"), &[])).collect()];
    for cell in withheld {
        let why = match cell.why {
            Why::Small => words.get("disclosure-small", &[]),
            Why::Cover => words.get("disclosure-cover", &[]),
        };
        let range = ranges.get(&cell.cell).map_or_else(String::new, |bound| range(bound, words));
        let equation = cell.relation.map_or_else(String::new, |at| analysed.protection.system.equation(at));
        let year = year_name(indicator, cell.period, words.language());
        rows.push(vec![year, series(indicator, &cell.key, words), why, range, equation]);
    }
    let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let lines = rows.iter().map(|row| {
        let cells =
            row.iter().zip(&widths).map(|(cell, width)| format!("  {cell}{}", " ".repeat(width - cell.width())));
        cells.collect::<String>().trim_end().to_owned() + "\n"
    });
    lines.collect()
}

/// How far a value is known by what is published. Of a rate nothing is said: it is known as far as what it rests on.
fn range(bound: &Bound, words: &Words) -> String {
    if !bound.low.is_finite() {
        return String::new();
    }
    let low = format!("{:.0}", bound.low);
    if bound.high.is_finite() {
        words.get("disclosure-range", &[("low", &low), ("high", &format!("{:.0}", bound.high))])
    } else {
        words.get("disclosure-range-open", &[("low", &low)])
    }
}

fn known(indicator: &Indicator, cell: &Exempted, words: &Words) -> String {
    let document = indicator.publication.disclosure.as_ref().and_then(|d| d.already_published.as_ref());
    let document = document.map(|document| document.document.get(words.language()));
    let facts = [
        ("year", year_name(indicator, cell.period, words.language())),
        ("series", series(indicator, &cell.key, words)),
        ("document", document.unwrap_or_default().to_owned()),
    ];
    let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    words.get("disclosure-known", &facts) + "\n"
}
