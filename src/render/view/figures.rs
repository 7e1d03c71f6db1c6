//! Values beside others as tables and facts: shares of the total, values per base, indices, the city against others.

use serde::Serialize;

use super::super::Studio;
use super::analysis::{Fact, signed_words};
use crate::analyse::SeriesAnalysis;
use crate::analyse::figures::{Against, Figures};
use crate::analyse::rounding;
use crate::collect::Member;
use crate::model::{Divisor, FiscalYear, Indicator, Observation, Text};
use crate::wording::{difference_words, grouped, keep, span_words, unit_name, unmarked, with_unit, year_name};

/// A table of figures below the answers of a panel.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Beside {
    caption: String,
    /// What the table is called where it can be moved.
    scroll: String,
    /// What the rows are.
    corner: String,
    columns: Vec<String>,
    /// Names with their cells.
    rows: Vec<(String, Vec<String>)>,
    /// What must be known to read it.
    notes: Vec<String>,
}

/// A row to be: its name, its year, the figures of its series, and whether its value covers the year.
struct Row<'a> {
    name: String,
    year: FiscalYear,
    figures: &'a Figures,
    complete: bool,
}

/// A column to be: its heading and its cells.
type Column = (String, Vec<Option<String>>);

impl Studio<'_> {
    /// The figures of a series by its years: of a total the shares of its parts, and what is said of itself.
    pub(super) fn figures_by_year(
        &self,
        indicator: &Indicator,
        (member, analysis): (&Member, &SeriesAnalysis),
    ) -> Vec<Beside> {
        let observations = member.series.observations.iter();
        let rows: Vec<Row<'_>> = observations
            .map(|observation| {
                let year = keep(&year_name(indicator, observation.period, self.words.language()));
                let span = span_words(self.words, indicator, observation).filter(|_| !observation.complete);
                let name = span.map_or_else(|| year.clone(), |span| self.remarked(&year, &span));
                Row { name, year: observation.period, figures: &analysis.figures, complete: observation.complete }
            })
            .collect();
        let corner = self.say("table-year", &[("calendar", indicator.calendar.word())]);
        let of_parts = self.shares_of_parts((member, analysis), &rows);
        let shares = self.figures_table(
            &corner,
            (&member.series.label, &self.say("figures-share", &[])),
            &rows,
            of_parts,
            Vec::new(),
        );
        let mut notes = Vec::new();
        let own: Vec<Column> =
            [self.per(indicator, &rows, &mut notes), self.indices(indicator, &rows)].into_iter().flatten().collect();
        let caption = self.headings(&own);
        shares
            .into_iter()
            .chain(self.figures_table(&corner, (&member.series.label, &caption), &rows, own, notes))
            .collect()
    }

    /// The figures of series that have a single year each.
    pub(super) fn figures_by_series(
        &self,
        indicator: &Indicator,
        all: &[(&Member, &SeriesAnalysis)],
    ) -> Option<Beside> {
        let rows = all.iter().filter_map(|(member, analysis)| {
            let newest = member.series.observations.iter().rfind(|observation| observation.value.is_some())?;
            let name = self.text(&member.series.label);
            let row = Row { name, year: newest.period, figures: &analysis.figures, complete: newest.complete };
            Some((self.time(indicator, newest), row))
        });
        let (times, mut rows): (Vec<String>, Vec<Row<'_>>) = rows.unzip();
        let common = times.first().filter(|first| times.iter().all(|time| time == *first));
        if common.is_none() {
            for (row, time) in rows.iter_mut().zip(&times) {
                row.name = self.remarked(&row.name, time);
            }
        }
        let mut notes = Vec::new();
        let columns = [self.shares(&rows), self.per(indicator, &rows, &mut notes), self.indices(indicator, &rows)];
        let columns: Vec<Column> = columns.into_iter().flatten().collect();
        let headings = self.headings(&columns);
        let caption = common.map_or_else(|| headings.clone(), |time| self.remarked(&headings, time));
        self.figures_table(&self.say("table-series", &[]), (&indicator.title, &caption), &rows, columns, notes)
    }

    /// The year of a value, with the part of it where it does not cover the whole.
    fn time(&self, indicator: &Indicator, observation: &Observation) -> String {
        let year = keep(&year_name(indicator, observation.period, self.words.language()));
        let span = span_words(self.words, indicator, observation).filter(|_| !observation.complete);
        span.map_or_else(|| year.clone(), |span| self.named(&year, &span))
    }

    /// The headings of columns, as the caption of a table that has no other name.
    fn headings(&self, columns: &[Column]) -> String {
        let names = columns.iter().map(|(name, _)| name.clone());
        let join = |first: String, second: String| self.say("listed-names", &[("first", &first), ("second", &second)]);
        names.reduce(join).unwrap_or_default()
    }

    fn shares(&self, rows: &[Row<'_>]) -> Option<Column> {
        let cells: Vec<Option<String>> = rows.iter().map(|row| row.figures.share(row.year).map(percent)).collect();
        cells.iter().any(Option::is_some).then(|| (self.say("figures-share", &[]), cells))
    }

    /// The shares of the parts of a total, a column each. A total that has a share in a greater one has none to give.
    fn shares_of_parts(&self, (total, analysis): (&Member, &SeriesAnalysis), rows: &[Row<'_>]) -> Vec<Column> {
        let is_part = |member: &Member| !member.series.is_total() && total.series.key.holds(&member.series.key);
        let whole = total.series.is_total() && analysis.figures.shares.is_empty();
        let parts = self.analysed.series_of(total.indicator).filter(|(member, _)| whole && is_part(member));
        let columns = parts.filter(|(_, part)| !part.figures.shares.is_empty()).map(|(member, part)| {
            let cells = rows.iter().map(|row| part.figures.share(row.year).map(percent));
            (self.text(&member.series.label), cells.collect())
        });
        columns.collect()
    }

    fn indices(&self, indicator: &Indicator, rows: &[Row<'_>]) -> Option<Column> {
        let base = rows.iter().find_map(|row| row.figures.index.as_ref())?.base;
        let year = keep(&year_name(indicator, base, self.words.language()));
        let cells = rows.iter().map(|row| row.figures.index(row.year).map(|index| grouped(index, 1)));
        Some((self.say("figures-index", &[("year", &year)]), cells.collect()))
    }

    /// A table of columns; rows in which there is nothing are left out, and a table without rows.
    fn figures_table(
        &self,
        corner: &str,
        (name, caption): (&Text, &str),
        rows: &[Row<'_>],
        columns: Vec<Column>,
        notes: Vec<String>,
    ) -> Option<Beside> {
        let lines = rows.iter().enumerate().filter_map(|(at, row)| {
            let cells: Vec<Option<String>> = columns.iter().map(|(_, cells)| cells[at].clone()).collect();
            let any = cells.iter().any(Option::is_some);
            any.then(|| (row.name.clone(), cells.into_iter().map(Option::unwrap_or_default).collect()))
        });
        let rows: Vec<(String, Vec<String>)> = lines.collect();
        let label = self.text(name);
        let scroll = self.say("figures-scroll", &[("series", &label), ("title", &unmarked(caption))]);
        let (caption, corner) = (caption.to_owned(), corner.to_owned());
        let columns = columns.into_iter().map(|(name, _)| name).collect();
        (!rows.is_empty()).then_some(Beside { caption, scroll, corner, columns, rows, notes })
    }

    fn per(&self, indicator: &Indicator, rows: &[Row<'_>], notes: &mut Vec<String>) -> Option<Column> {
        let per = indicator.methods.per.as_ref()?;
        let values: Vec<_> = rows.iter().map(|row| row.figures.per(row.year)).collect();
        let largest = values.iter().flatten().map(|per| per.value.abs()).reduce(f64::max)?;
        let divisor = match &per.divisor {
            Divisor::Series(series) => self.analysed.catalogue.indicator(&series.indicator).map(|(_, divisor)| divisor),
            Divisor::Number(_) => None,
        };
        let digits = rounding::decimal(per.scale).map_or(0, |scale| scale.normalize().scale());
        let scale = grouped(per.scale, digits);
        let count = match (per.title.as_ref(), divisor) {
            (Some(title), _) => keep(&self.say("per-of", &[("scale", &scale), ("of", &self.text(title))])),
            (None, Some(divisor)) => with_unit(self.words, per.scale, digits, &divisor.unit),
            (None, None) => scale,
        };
        let unit = unit_name(self.words, &indicator.unit);
        let facts = [("count", count.as_str()), ("unit", &*unit)];
        let column = self.say("figures-per", &facts);
        notes.extend(divisor.map(|divisor| self.say("figures-per-note", &[("title", &self.text(&divisor.title))])));
        let partly = |at: usize| values[at].is_some_and(|per| !per.complete && rows[at].complete);
        if (0..rows.len()).any(partly) {
            notes.push(self.say("figures-per-partly", &[("calendar", indicator.calendar.word())]));
        }
        let (decimals, sign) = (telling(largest), self.say("partly-mark", &[]));
        let cells = values.iter().enumerate().map(|(at, per)| {
            let mark = if partly(at) { &*sign } else { "" };
            per.map(|per| keep(&format!("{}{mark}", grouped(per.value, decimals))))
        });
        Some((column, cells.collect()))
    }

    /// How the city stands to others, one fact each.
    pub(super) fn benchmark_facts(&self, indicator: &Indicator, analysis: &SeriesAnalysis) -> Vec<Fact> {
        let facts = analysis.figures.benchmarks.iter().map(|against| {
            let title = self.text(&against.benchmark.title);
            let year = keep(&year_name(indicator, against.benchmark.period, self.words.language()));
            let value = |value| with_unit(self.words, value, indicator.decimals, &indicator.unit);
            let (own, average) = (value(against.value), value(against.benchmark.value));
            let difference = difference_words(self.words, indicator, against.difference);
            let facts = [("year", &*year), ("value", &own), ("title", &title), ("average", &average)];
            let facts: Vec<_> = facts.into_iter().chain([("difference", &*difference)]).collect();
            let rank =
                against.benchmark.rank.map(|rank| self.say("benchmark-printed-rank", &[("rank", &rank.to_string())]));
            let percent = against
                .percent
                .map(|percent| self.say("benchmark-percent", &[("title", &title), ("percent", &grouped(percent, 1))]));
            Fact {
                name: self.say("benchmark-name", &[("title", &title)]),
                answer: self.say(&format!("benchmark-{}", against.side()), &facts),
                why: percent.into_iter().chain(rank).collect(),
                ..Fact::default()
            }
        });
        facts.collect()
    }

    /// How series of a single year each stand to others: a table for each of those.
    pub(super) fn benchmark_tables(&self, indicator: &Indicator, all: &[(&Member, &SeriesAnalysis)]) -> Vec<Beside> {
        let mut titles: Vec<&Text> = Vec::new();
        for against in all.iter().flat_map(|(_, analysis)| &analysis.figures.benchmarks) {
            if !titles.contains(&&against.benchmark.title) {
                titles.push(&against.benchmark.title);
            }
        }
        titles.into_iter().map(|title| self.benchmark_table(indicator, all, title)).collect()
    }

    fn benchmark_table(&self, indicator: &Indicator, all: &[(&Member, &SeriesAnalysis)], title: &Text) -> Beside {
        let decimals = indicator.decimals;
        let row = |member: &Member, against: &Against| {
            let rank = against.benchmark.rank.map(|rank| self.say("chart-rank", &[("rank", &rank.to_string())]));
            let year = keep(&year_name(indicator, against.benchmark.period, self.words.language()));
            let cells = vec![
                year,
                grouped(against.value, decimals),
                grouped(against.benchmark.value, decimals),
                signed_words(against.difference, decimals),
                against.percent.map_or_else(String::new, |percent| grouped(percent, 1)),
                rank.unwrap_or_default(),
            ];
            (self.text(&member.series.label), cells)
        };
        let rows = all.iter().flat_map(|(member, analysis)| {
            let own = analysis.figures.benchmarks.iter().filter(|against| against.benchmark.title == *title);
            own.map(|against| row(member, against)).collect::<Vec<_>>()
        });
        let rows: Vec<_> = rows.collect();
        let other = self.text(title);
        let caption = self.say("benchmark-name", &[("title", &other)]);
        let columns = [
            self.say("table-year", &[("calendar", indicator.calendar.word())]),
            self.say("benchmark-own", &[("unit", &unit_name(self.words, &indicator.unit))]),
            other.clone(),
            self.say("benchmark-difference", &[]),
            self.say("benchmark-index", &[("title", &other)]),
            self.say("benchmark-rank", &[]),
        ];
        let ranked = rows.iter().any(|(_, cells)| cells.last().is_some_and(|rank| !rank.is_empty()));
        let notes = if ranked { vec![self.say("benchmark-rank-note", &[])] } else { Vec::new() };
        Beside {
            scroll: self.say("table-scroll", &[("title", &caption)]),
            caption,
            corner: self.say("table-series", &[]),
            columns: columns.to_vec(),
            rows,
            notes,
        }
    }
}

fn percent(share: f64) -> String {
    keep(&format!("{}%", grouped(share, 1)))
}

/// The decimals that show three digits of a number that tell, six at most.
fn telling(value: f64) -> u32 {
    let mut size = value;
    let mut decimals = 0;
    while size < 100.0 && decimals < 6 && size > 0.0 {
        size *= 10.0;
        decimals += 1;
    }
    decimals
}

#[cfg(test)]
mod tests {
    use super::telling;

    #[test]
    fn three_digits_tell() {
        for (value, decimals) in [(1_234.0, 0), (100.0, 0), (42.0, 1), (1.5, 2), (0.031, 4), (1e-9, 6), (0.0, 0)] {
            assert_eq!(telling(value), decimals, "{value}");
        }
    }
}
