//! What an indicator's `chart:` asks for: which years and which kind are drawn, and what is told where they cannot be.

use std::borrow::Cow;

use super::{Composer, Pair};
use crate::analyse::{Analysed, SeriesAnalysis};
use crate::collect::Member;
use crate::model::{ChartKind, FiscalYear, Indicator, ShownYears};
use crate::problem::{Code, Place, Problem};
use crate::wording::{Words, year_name};

/// The first and the last of some years.
type Span = (FiscalYear, FiscalYear);

/// The series of an indicator in the years that are drawn: nothing else is drawn, told or compared in its chart.
pub(super) struct Kept<'a> {
    members: Vec<(Cow<'a, Member>, &'a SeriesAnalysis)>,
    /// All years of the data, and those of them that are drawn.
    pub(super) spans: Option<(Span, Span)>,
}

impl<'a> Kept<'a> {
    /// The years that are asked for; all where none of the data is among them.
    pub(super) fn of(analysed: &'a Analysed, index: usize) -> Self {
        let indicator = &analysed.catalogue.indicators[index];
        let observations = || analysed.series_of(index).flat_map(|(member, _)| &member.series.observations);
        let (first, last) = (observations().map(|o| o.period).min(), observations().map(|o| o.period).max());
        let spans = first.zip(last).map(|all| (all, wished(indicator, all).unwrap_or(all)));
        let keep = |member: &'a Member| match spans {
            Some((all, (from, to))) if all != (from, to) => {
                let mut kept = member.clone();
                kept.series.observations.retain(|o| (from..=to).contains(&o.period));
                Cow::Owned(kept)
            }
            _ => Cow::Borrowed(member),
        };
        let members = analysed.series_of(index).map(|(member, analysis)| (keep(member), analysis)).collect();
        Self { members, spans }
    }

    /// The series with their analyses.
    pub(super) fn pairs(&self) -> Vec<Pair<'_>> {
        self.members.iter().map(|(member, analysis)| (&**member, *analysis)).collect()
    }
}

/// The years that are asked for, as far as there are data; none where there are none.
fn wished(indicator: &Indicator, (first, last): Span) -> Option<Span> {
    let (from, to) = match indicator.chart_wishes.years? {
        ShownYears::Newest(count) => {
            let back = i32::try_from(count.max(1)).unwrap_or(i32::MAX) - 1;
            (FiscalYear::new(last.year().saturating_sub(back)).unwrap_or(first).max(first), last)
        }
        ShownYears::Between(from, to) => {
            (from.map_or(first, |from| from.max(first)), to.map_or(last, |to| to.min(last)))
        }
    };
    (from <= to).then_some((from, to))
}

/// What an indicator asks for in vain: years without data, or a kind for which its figures are not.
#[must_use]
pub fn unfulfilled(words: &Words, analysed: &Analysed, index: usize) -> Option<Problem> {
    let kept = Kept::of(analysed, index);
    let composer = Composer::of(words, analysed, index, &kept);
    let indicator = composer.indicator;
    let problem = Problem::new(Code::ChartNotAsAsked, Place::file(&indicator.file));
    let name = |year: FiscalYear| year_name(indicator, year, words.language());
    if let (Some((all, _)), Some(_)) = (kept.spans, indicator.chart_wishes.years)
        && wished(indicator, all).is_none()
    {
        return Some(problem.with("path", "years").with("from", name(all.0)).with("to", name(all.1)));
    }
    let (asked, drawn) = (indicator.chart?, composer.drawn_kind());
    let is_same = asked == drawn || matches!((asked, drawn), (ChartKind::Bar, ChartKind::Grouped));
    (!is_same).then(|| problem.with("path", "kind").with("asked", asked.word()).with("drawn", drawn.word()))
}

impl Composer<'_> {
    /// Whether the newest values are not drawn, so that what is said of them is not seen.
    pub(super) fn lacks_newest(&self) -> bool {
        self.spans.is_some_and(|(all, drawn)| drawn.1 < all.1)
    }

    /// What is drawn, where the newest values are not.
    pub(super) fn title_of_span(&self) -> Option<String> {
        let (_, (from, to)) = self.spans.filter(|_| self.lacks_newest())?;
        let name = |year: FiscalYear| year_name(self.indicator, year, self.words.language());
        let title = self.words.text(&self.indicator.title);
        Some(self.words.get("chart-of-span", &[("title", &title), ("from", &name(from)), ("to", &name(to))]))
    }

    /// Which years are left out.
    pub(super) fn left_out(&self) -> Option<String> {
        let ((first, last), (from, to)) = self.spans?;
        let id = match (from > first, to < last) {
            (false, false) => return None,
            (true, false) => "chart-years-from",
            (false, true) => "chart-years-to",
            (true, true) => "chart-years-between",
        };
        let name = |year: FiscalYear| year_name(self.indicator, year, self.words.language());
        Some(self.words.get(id, &[("from", &name(from)), ("to", &name(to))]))
    }
}
