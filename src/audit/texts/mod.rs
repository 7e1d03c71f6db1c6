//! Sentences, notes, titles, words for screen readers: does any of them say a withheld number, or a change, a rate or a
//! distance from a target that leads to it?
//!
//! A sentence is read as a resident reads it: which year it speaks of, which series it names, which numbers it holds. A
//! number that fits something withheld of that year is a leak, unless the sentence says it of something published.

mod known;
mod numerals;
mod passages;
mod scope;
mod tables;
mod years;

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::Audit;
use super::register::{Subject, Withheld, half};
use crate::model::Calendar;
use known::Known;
use numerals::{Number, Of, Says, numbers};
pub(super) use passages::{in_data, in_page, in_plain};
pub(super) use scope::{Scope, drawn_series};
use years::{Mention, mentions};

/// A text as it is compared: full-width characters as narrow ones, without the marks around numbers.
pub(super) fn fold(text: &str) -> String {
    text.nfkc().filter(|c| !matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{200b}')).collect()
}

/// The first year that a folded text names.
pub(super) fn named_year(text: &str, calendar: Calendar) -> Option<i32> {
    mentions(text, calendar, &[], None).first().and_then(|mention| mention.year)
}

/// The first number of a folded text that may be one of an indicator.
pub(super) fn first_number(text: &str, subject: &Subject<'_>) -> Option<f64> {
    let years = mentions(text, subject.indicator.calendar, &subject.units, None);
    let taken: Vec<Range<usize>> = years.iter().map(|mention| mention.at..mention.end).collect();
    numbers(text, &subject.units, &taken).first().map(|number| number.value)
}

/// The number of a folded text that holds no other.
pub(super) fn sole_number(text: &str, subject: &Subject<'_>) -> Option<f64> {
    let years = mentions(text, subject.indicator.calendar, &subject.units, None);
    let taken: Vec<Range<usize>> = years.iter().map(|mention| mention.at..mention.end).collect();
    match numbers(text, &subject.units, &taken).as_slice() {
        [number] => Some(number.value),
        _ => None,
    }
}

/// A text with what is known of where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage<'s> {
    /// The text, folded.
    pub(super) text: &'s str,
    /// The series it stands in, as in a data file.
    pub(super) member: Option<usize>,
    /// The year it stands in.
    pub(super) year: Option<i32>,
    /// Whether nobody is meant to read it: a comment, an attribute. There, numbers count without a word about a year.
    pub(super) hidden: bool,
}

impl<'s> Passage<'s> {
    /// A text of which only the words themselves say what it is about.
    pub(super) fn plain(text: &'s str) -> Self {
        Self { text, member: None, year: None, hidden: false }
    }
}

/// What is given away by a passage, with the sentence that does so, in which the number is blotted out.
pub(super) type Given<'a> = Vec<(Withheld<'a>, String)>;

/// What a sentence is about.
#[derive(Clone, Debug, Default)]
pub(super) struct About {
    /// Its years, with the places where it names them.
    years: Vec<Mention>,
    /// The years it takes over from the sentence before, or from where it stands.
    inherited: Vec<i32>,
    /// The series it names, with their places.
    labels: Vec<(Range<usize>, usize)>,
    /// The series it takes over.
    member: Option<usize>,
    /// Whether it may speak of any year.
    any_year: bool,
}

impl About {
    /// The years it speaks of; none where it may be any.
    fn all_years(&self) -> Vec<i32> {
        let own: Vec<i32> = self.years.iter().filter_map(|mention| mention.year).collect();
        if self.years.is_empty() { self.inherited.clone() } else { own }
    }

    /// The year that a number at a place belongs to: the one named last before it, or the next.
    fn year_of(&self, at: usize) -> Option<i32> {
        let before = self.years.iter().rfind(|mention| mention.at < at);
        match before.or_else(|| self.years.first()) {
            Some(mention) => mention.year,
            None if self.inherited.len() == 1 => self.inherited.first().copied(),
            None => None,
        }
    }

    /// Whether a place follows the name of a year or of a series at once, or after a few characters.
    fn is_beside(&self, at: usize, sentence: &str) -> bool {
        let named = self.years.iter().map(|year| year.end).chain(self.labels.iter().map(|(place, _)| place.end));
        let near = |end: usize| sentence.get(end..at).is_some_and(|between| between.chars().count() <= 4);
        named.filter(|end| *end <= at).any(near)
    }

    /// The series that a number at a place belongs to.
    fn series_of(&self, at: usize) -> Option<usize> {
        let before = self.labels.iter().rfind(|(place, _)| place.start < at);
        before.or_else(|| self.labels.first()).map(|(_, member)| *member).or(self.member)
    }
}

/// What a passage gives away of an indicator.
pub(super) fn given<'a>(audit: &Audit<'a>, subject: &Subject<'a>, passage: &Passage<'_>) -> Given<'a> {
    let mut found = Vec::new();
    if !passage.text.contains(|c: char| c.is_numeric() || "一二三四五六七八九十".contains(c) || c.is_ascii_alphabetic())
    {
        return found;
    }
    let mut before =
        About { inherited: passage.year.into_iter().collect(), member: passage.member, ..About::default() };
    for sentence in sentences(passage.text) {
        let (about, numbers) = read(subject, passage, sentence, &before);
        for number in &numbers {
            for withheld in candidates(audit, subject, &about) {
                let known = Known { audit, subject, about: &about, sentence };
                if says(&known, withheld, number, passage) && !known.explains(withheld, number) {
                    found.push((withheld, blotted(sentence, &numbers, number)));
                }
            }
        }
        let years = about.all_years();
        // 相談件数（単位：件）。 announces what the next sentence is about; 内訳では、…3件減り does not.
        let announced = about.labels.last().map(|(_, member)| *member).filter(|_| numbers.is_empty());
        before.inherited = if years.is_empty() { before.inherited } else { years };
        before.member = announced.or(passage.member).or(before.member.filter(|_| numbers.is_empty()));
    }
    found
}

/// A sentence's years, series and numbers.
fn read(subject: &Subject<'_>, passage: &Passage<'_>, sentence: &str, before: &About) -> (About, Vec<Number>) {
    let calendar = subject.indicator.calendar;
    let years = mentions(sentence, calendar, &subject.units, before.inherited.first().copied());
    let labels = labels(subject, sentence);
    let taken: Vec<Range<usize>> = years.iter().map(|mention| mention.at..mention.end).collect();
    let names = || labels.len() + subject.titles.iter().filter(|title| sentence.contains(title.as_str())).count();
    let unsaid = years.is_empty() && before.inherited.is_empty();
    let about = About {
        any_year: years.iter().any(|mention| mention.year.is_none()) || unsaid && (passage.hidden || names() > 0),
        years,
        inherited: before.inherited.clone(),
        member: before.member,
        labels,
    };
    // Numbers in the names of indicators and series are none.
    let titles = subject.titles.iter().flat_map(|title| sentence.match_indices(title.as_str()));
    let titles = titles.map(|(at, title)| at..at + title.len());
    let named = about.labels.iter().map(|(place, _)| place.clone()).chain(titles);
    let taken: Vec<Range<usize>> = taken.into_iter().chain(named).collect();
    let numbers = numbers(sentence, &subject.units, &taken);
    (about, numbers)
}

/// The sentences of a text; its lines are sentences as well.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let stop = |(at, c): &(usize, char)| {
            matches!(c, '。' | '!' | '?' | '！' | '？' | '\n' | ';' | '}')
                || *c == '.' && rest[at + 1..].starts_with(' ')
        };
        if rest.is_empty() {
            return None;
        }
        let end = rest.char_indices().find(stop).map_or(rest.len(), |(at, c)| at + c.len_utf8());
        let (sentence, behind) = rest.split_at(end);
        rest = behind;
        Some(sentence)
    })
}

/// The series that a text names; of names in one another the longest.
pub(super) fn labels(subject: &Subject<'_>, text: &str) -> Vec<(Range<usize>, usize)> {
    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    for series in &subject.series {
        for label in &series.labels {
            found.extend(text.match_indices(label.as_str()).map(|(at, _)| (at..at + label.len(), series.member)));
        }
    }
    let all = found.clone();
    found.retain(|(place, _)| {
        !all.iter().any(|(other, _)| other.start <= place.start && place.end <= other.end && other.len() > place.len())
    });
    found.sort_by_key(|(place, _)| place.start);
    found
}

/// What is withheld of what a sentence is about.
fn candidates<'a>(audit: &Audit<'a>, subject: &Subject<'a>, about: &About) -> Vec<Withheld<'a>> {
    let mut members: Vec<usize> = about.labels.iter().map(|(_, member)| *member).collect();
    if members.is_empty() {
        members = about.member.map_or_else(|| subject.series.iter().map(|s| s.member).collect(), |member| vec![member]);
    }
    members.sort_unstable();
    members.dedup();
    let mut years = about.all_years();
    years.sort_unstable();
    years.dedup();
    if years.is_empty() && !about.any_year {
        return Vec::new();
    }
    let register = &audit.register;
    let of = |member: usize| -> Vec<Withheld<'a>> {
        if about.any_year {
            return register.of_series(member).collect();
        }
        years.iter().filter_map(|year| register.at(member, *year)).collect()
    };
    members.into_iter().flat_map(of).collect()
}

/// Whether a number is what is withheld, or leads to it.
fn says(known: &Known<'_, '_>, withheld: Withheld<'_>, number: &Number, passage: &Passage<'_>) -> bool {
    let decimals = known.subject.indicator.decimals;
    let own_year = known.about.year_of(number.place.start) == Some(withheld.year);
    let percent = known.subject.indicator.unit.is_percent();
    match (number.says, number.of) {
        // A bare number must stand with its year, not only in a sentence that names it.
        (Says::Exactly, Of::Nothing) if !own_year && !passage.hidden => false,
        // Where the number is not known, one that stands apart from the year may count anything.
        (Says::Exactly, Of::Unit | Of::Nothing) if withheld.secret.value.is_none() => {
            let beside = known.about.is_beside(number.place.start, known.sentence) || passage.year.is_some();
            own_year && beside && withheld.may_be(number.value, decimals)
        }
        (Says::Exactly, Of::Unit | Of::Nothing) => {
            withheld.may_be(number.value, decimals) || known.gap(withheld, number)
        }
        (Says::Exactly, Of::Percent) => {
            // 96.7% tells of 96.6%, which is cut off, and so does 約97%.
            let like = |value: f64| (value - number.value).abs() <= 2.02 * half(number.decimals.min(decimals));
            percent && withheld.secret.value.is_some_and(like) || known.attainment(withheld, number)
        }
        (Says::Within(low, high), Of::Unit | Of::Nothing) => {
            let inside = withheld.secret.value.is_none_or(|value| low <= value && value <= high);
            let most = f64::from(withheld.secret.minimum) - 1.0;
            let whole = low <= 1.0 && high >= most;
            own_year && inside && !whole && (low > 1.0 || high < most)
        }
        (Says::Moved, Of::Unit | Of::Nothing | Of::Points) => known.difference(withheld, number),
        (Says::Moved, Of::Percent) => known.growth(withheld, number) || percent && known.difference(withheld, number),
        _ => false,
    }
}

/// A sentence without its numbers: whoever reads a log of a failed build could put two and two together.
fn blotted(sentence: &str, numbers: &[Number], given: &Number) -> String {
    let (mut text, mut from, mut shown) = (String::new(), 0, 0);
    for number in numbers {
        text.push_str(&sentence[from..number.place.start]);
        if number.place == given.place {
            shown = text.chars().count();
        }
        text.push_str("［秘匿］");
        from = number.place.end;
    }
    text.push_str(&sentence[from..]);
    let most = 80;
    if text.chars().count() <= most {
        return text.trim().to_owned();
    }
    let cut: String = text.chars().skip(shown.saturating_sub(most / 2)).take(most).collect();
    format!("…{}…", cut.trim())
}
