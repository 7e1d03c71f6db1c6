//! The table of numbers: every observation, with what must be known to read it.

use serde::Serialize;

use super::super::Studio;
use crate::collect::Member;
use crate::model::{ChartKind, FiscalYear, Indicator, Key, Language, Observation, Status, Target, Text};
use crate::wording::{Amounts, grouped, keep, span_words, western_year, year_name};

/// A table.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Table {
    /// What the rows are.
    corner: String,
    /// The headings.
    columns: Vec<Column>,
    /// Whether the rows are series, whose names are longer than years.
    names: bool,
    /// The rows.
    rows: Vec<Row>,
    /// The signs used, each with its meaning.
    pub(super) signs: Vec<(String, String)>,
    /// The same in a line of text.
    signs_in_words: String,
}

/// A heading.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Column {
    words: String,
    /// A smaller second line.
    small: Option<String>,
    /// Whether it is a total.
    total: bool,
}

/// A row.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Row {
    words: String,
    /// A smaller second line: western year, part of the year.
    small: Option<String>,
    /// Whether it does not cover a whole year.
    partial: bool,
    /// Whether the series begins anew here.
    anew: bool,
    total: bool,
    cells: Vec<Cell>,
    /// Remarks on the row.
    notes: Vec<String>,
}

/// A cell.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Cell {
    words: String,
    /// The interval of chance round the value, where it is asked for.
    range: Option<String>,
    total: bool,
    partial: bool,
}

impl Column {
    fn plain(words: String) -> Self {
        Self { words, small: None, total: false }
    }
}

impl Cell {
    /// A target; of a range both ends.
    fn target(target: Option<&Target>, amounts: &Amounts<'_>) -> Self {
        Self { words: target.map_or_else(String::new, |target| amounts.aim(target)), ..Self::default() }
    }

    /// A number that is no observation: an average. Empty where there is none.
    fn number(value: Option<f64>, indicator: &Indicator) -> Self {
        let words = value.map_or_else(String::new, |value| grouped(value, indicator.decimals));
        Self { words, ..Self::default() }
    }
}

impl Studio<'_> {
    /// The table of an indicator: years down, or series down where there are more of them than years.
    pub(super) fn table(&self, at: usize) -> Table {
        let indicator = &self.analysed.catalogue.indicators[at];
        let mut members: Vec<&Member> = self.analysed.catalogue.series_of(at).collect();
        // A total comes first among the numbers.
        members.sort_by_key(|member| !member.series.is_total());
        self.sort_as_drawn(at, &mut members);
        let years = years_of(&members);
        let signs = self.signs(&members, &years);
        let names = has_names(&members, &years);
        let (columns, rows, corner) = if names {
            self.series_down(indicator, &members, &years)
        } else {
            self.years_down(indicator, &members, &years)
        };
        let sign =
            |(sign, meaning): &(String, String)| self.say("sign-meaning", &[("sign", sign), ("meaning", meaning)]);
        let signs_in_words = self.listed(signs.iter().map(sign));
        Table { corner, columns, names, rows, signs, signs_in_words }
    }

    /// Areas of a single year run as in their table or map of shades: the greatest value first.
    fn sort_as_drawn(&self, at: usize, members: &mut [&Member]) {
        let is_shaded =
            matches!(self.analysed.catalogue.indicators[at].chart, Some(ChartKind::Heat | ChartKind::Tiles));
        if !is_shaded || !self.analysed.is_cross_section(at) {
            return;
        }
        let value = |member: &Member| {
            let counted = member.series.observations.first().filter(|o| o.complete);
            counted.and_then(|o| o.value).unwrap_or(f64::NEG_INFINITY)
        };
        let rank = |member: &Member| !member.series.is_total();
        members.sort_by(|a, b| rank(a).cmp(&rank(b)).then(value(b).total_cmp(&value(a))));
    }

    /// The signs of the table's cells. `years` are its rows or columns: where a series has none, the cell is empty.
    pub(super) fn signs(&self, members: &[&Member], years: &[FiscalYear]) -> Vec<(String, String)> {
        let mut signs: Vec<(String, String)> = Vec::new();
        for observation in members.iter().flat_map(|member| &member.series.observations) {
            let silent = observation.value.is_none() && observation.note.is_none();
            let marked = matches!(observation.status, Status::Provisional | Status::Estimated | Status::Forecast);
            let code = observation.status.code();
            let sign = (self.say(&format!("sign-{code}"), &[]), self.sign_meaning(observation.status));
            if (silent || marked) && !signs.contains(&sign) {
                signs.push(sign);
            }
        }
        let gap = members.iter().any(|member| years.iter().any(|year| member.series.at(*year).is_none()));
        if gap && !signs.iter().any(|(sign, _)| *sign == self.say("sign-O", &[])) {
            signs.push((self.say("sign-O", &[]), self.say("status-none", &[])));
        }
        signs
    }

    /// What the sign of a status stands for.
    pub(super) fn sign_meaning(&self, status: Status) -> String {
        // Numbers printed with 約 have the sign of estimates.
        let listed = if status == Status::Estimated { "-listed" } else { "" };
        self.say(&format!("status-{}{listed}", status.code()), &[])
    }

    /// What stands in the cell of an observation: its value with the mark of its status, or the sign of why there is none.
    pub(super) fn cell_words(&self, indicator: &Indicator, observation: &Observation) -> String {
        match observation.value {
            Some(value) => {
                let mark = match observation.status {
                    Status::Provisional => " p",
                    Status::Estimated => " e",
                    Status::Forecast => " f",
                    _ => "",
                };
                format!("{}{mark}", grouped(value, indicator.decimals))
            }
            None if observation.status == Status::Missing => {
                observation.note.as_ref().map_or_else(String::new, |note| self.note(note))
            }
            None => self.say(&format!("sign-{}", observation.status.code()), &[]),
        }
    }

    fn cell(&self, indicator: &Indicator, member: &Member, observation: Option<&Observation>) -> Cell {
        let total = member.series.is_total();
        let Some(observation) = observation else {
            return Cell { total, ..Cell::default() };
        };
        let words = self.cell_words(indicator, observation);
        let range = self.interval_words(indicator, member, observation.period);
        Cell { words, range, total, partial: !observation.complete }
    }

    /// A remark in the page's language, or marked as the Japanese that it is: of a table nothing says its language.
    fn note(&self, note: &Text) -> String {
        self.words.as_written(note.get(self.words.language()))
    }

    fn notes(&self, members: &[&Member], year: FiscalYear) -> Vec<String> {
        let mut notes: Vec<String> = Vec::new();
        for member in members {
            let Some(observation) = member.series.at(year) else {
                continue;
            };
            let revised = observation.revised.map(|kind| self.say("revised-mark", &[("kind", kind.word())]));
            // A word printed in the place of a number stands in the cell.
            let note = observation.remark().filter(|_| observation.value.is_some());
            let note = note.map(|note| self.note(note));
            for note in note.into_iter().chain(revised) {
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
        }
        notes
    }

    /// What must be known to read the table: where its rows are series the remarks on its years, and what its ranges are.
    pub(super) fn table_notes(&self, at: usize) -> Vec<String> {
        let indicator = &self.analysed.catalogue.indicators[at];
        let members: Vec<&Member> = self.analysed.catalogue.series_of(at).collect();
        let years = years_of(&members);
        let mut notes = Vec::new();
        if has_names(&members, &years) {
            for year in &years {
                let name = keep(&year_name(indicator, *year, self.words.language()));
                notes.extend(self.common_notes(&members, *year).iter().map(|note| self.named(&name, note)));
            }
        }
        notes.extend(self.interval_notes(at));
        notes
    }

    /// The remarks that all values of a year have.
    fn common_notes(&self, members: &[&Member], year: FiscalYear) -> Vec<String> {
        let with: Vec<&Member> = members.iter().copied().filter(|member| member.series.at(year).is_some()).collect();
        let has = |member: &&Member, note: &String| self.notes(&[*member], year).contains(note);
        let all = self.notes(members, year).into_iter();
        all.filter(|note| with.iter().all(|member| has(member, note))).collect()
    }

    fn years_down(
        &self,
        indicator: &Indicator,
        members: &[&Member],
        years: &[FiscalYear],
    ) -> (Vec<Column>, Vec<Row>, String) {
        let single = members.len() == 1 && indicator.dimensions.is_empty();
        let mut columns: Vec<Column> = members
            .iter()
            .map(|member| Column {
                total: member.series.is_total(),
                ..Column::plain(if single { self.say("table-value", &[]) } else { self.text(&member.series.label) })
            })
            .collect();
        let targets: Vec<&Target> =
            indicator.targets.iter().filter(|target| single && years.contains(&target.period)).collect();
        if !targets.is_empty() {
            columns.push(Column::plain(self.target_heading(&targets)));
        }
        let rows = years.iter().map(|year| {
            let mut row = self.year_row(indicator, members, *year);
            if !targets.is_empty() {
                let target = targets.iter().find(|target| target.period == *year);
                row.cells.push(Cell::target(target.copied(), &Amounts::full(self.words, indicator)));
            }
            row
        });
        (columns, rows.collect(), self.say("table-year", &[("calendar", indicator.calendar.word())]))
    }

    /// What targets are called: their own name where all have the same.
    fn target_heading(&self, targets: &[&Target]) -> String {
        let title = targets.first().and_then(|target| target.title.as_ref());
        let common = title.filter(|title| targets.iter().all(|target| target.title.as_ref() == Some(*title)));
        common.map_or_else(|| self.say("table-target", &[]), |title| self.text(title))
    }

    /// The western year, where the year is not named by it.
    fn western(&self, indicator: &Indicator, year: FiscalYear) -> Option<String> {
        (self.words.language() == Language::Ja).then(|| keep(&western_year(indicator, year)))
    }

    /// What stands small at a year: the western one, and the part of it that its values cover.
    fn year_and_span(&self, indicator: &Indicator, year: FiscalYear, span: Option<String>) -> Option<String> {
        let western = self.western(indicator, year);
        let Some(span) = span else { return western };
        Some(self.say("year-and-span", &[("western", &western.unwrap_or_default()), ("span", &span)]))
    }

    fn year_row(&self, indicator: &Indicator, members: &[&Member], year: FiscalYear) -> Row {
        let observations = || members.iter().filter_map(|member| member.series.at(year));
        let partial = observations().find(|o| !o.complete);
        // A stock says its day in a whole year as well.
        let dated = partial.or_else(|| observations().find(|o| span_words(self.words, indicator, o).is_some()));
        let span = dated.and_then(|observation| span_words(self.words, indicator, observation));
        let small = self.year_and_span(indicator, year, span);
        Row {
            words: keep(&year_name(indicator, year, self.words.language())),
            small,
            partial: partial.is_some(),
            anew: indicator.breaks.iter().any(|brk| brk.period == year),
            total: false,
            cells: members.iter().map(|member| self.cell(indicator, member, member.series.at(year))).collect(),
            notes: self.notes(members, year),
        }
    }

    fn series_down(
        &self,
        indicator: &Indicator,
        members: &[&Member],
        years: &[FiscalYear],
    ) -> (Vec<Column>, Vec<Row>, String) {
        let language = self.words.language();
        let year_column = |year: &FiscalYear| Column {
            small: self.year_and_span(indicator, *year, common_span(self, indicator, members, *year)),
            ..Column::plain(keep(&year_name(indicator, *year, language)))
        };
        let mut columns: Vec<Column> = years.iter().map(year_column).collect();
        if indicator.targets.iter().any(|target| target.key.is_some()) {
            columns.push(Column::plain(self.say("table-target", &[])));
        }
        if let Some(benchmark) = indicator.benchmarks.first() {
            columns.push(Column::plain(self.text(&benchmark.title)));
            columns.push(Column::plain(self.say("benchmark-rank", &[])));
        }
        // Values of the dimension without any observation have a row as well: a target may stand there.
        let mut keys: Vec<Key> = members.iter().map(|member| member.series.key.clone()).collect();
        if let [dimension] = indicator.dimensions.as_slice() {
            let all = dimension.values.iter().map(|value| Key(vec![(dimension.id.clone(), value.id.clone())]));
            keys.extend(all.filter(|key| !keys.contains(key)).collect::<Vec<_>>());
        }
        let rows = keys.iter().map(|key| self.name_row(indicator, members, years, key));
        let corner = indicator.dimensions.first().map_or_else(String::new, |dimension| self.text(&dimension.title));
        (columns, rows.collect(), corner)
    }

    /// The remarks that a series does not have in common with all others, with their years where there are several.
    fn own_notes(&self, indicator: &Indicator, members: &[&Member], years: &[FiscalYear], key: &Key) -> Vec<String> {
        let own: Vec<&Member> = members.iter().copied().filter(|member| member.series.key == *key).collect();
        let of_year = |year: &FiscalYear| {
            let common = self.common_notes(members, *year);
            let name = keep(&year_name(indicator, *year, self.words.language()));
            let notes = self.notes(&own, *year).into_iter().filter(move |note| !common.contains(note));
            notes.map(|note| if years.len() > 1 { self.named(&name, &note) } else { note }).collect::<Vec<_>>()
        };
        years.iter().flat_map(of_year).collect()
    }

    fn name_row(&self, indicator: &Indicator, members: &[&Member], years: &[FiscalYear], key: &Key) -> Row {
        let member = members.iter().find(|member| member.series.key == *key);
        let of_year = |year: &FiscalYear| {
            let Some(member) = member else { return Cell::default() };
            let observation = member.series.at(*year);
            let cell = self.cell(indicator, member, observation);
            // What all have in common stands at the year.
            let is_common = common_span(self, indicator, members, *year).is_some();
            let own = observation.filter(|_| !is_common && cell.range.is_none());
            let span = own.and_then(|observation| span_words(self.words, indicator, observation));
            Cell { range: span.or(cell.range), ..cell }
        };
        let mut cells: Vec<Cell> = years.iter().map(of_year).collect();
        if indicator.targets.iter().any(|target| target.key.is_some()) {
            let target = indicator.targets.iter().find(|target| target.key.as_ref() == Some(key));
            cells.push(Cell::target(target, &Amounts::full(self.words, indicator)));
        }
        if !indicator.benchmarks.is_empty() {
            let own = indicator.benchmarks.iter().find(|benchmark| benchmark.key.as_ref() == Some(key));
            let rank = own.and_then(|own| own.rank).map(|rank| self.say("chart-rank", &[("rank", &rank.to_string())]));
            cells.push(Cell::number(own.map(|own| own.value), indicator));
            cells.push(Cell { words: rank.unwrap_or_default(), ..Cell::default() });
        }
        Row {
            words: self.text(&indicator.label(key)),
            small: None,
            partial: false,
            anew: false,
            total: key.is_total(),
            cells,
            notes: self.own_notes(indicator, members, years, key),
        }
    }
}

/// The years that have an observation.
fn years_of(members: &[&Member]) -> Vec<FiscalYear> {
    let all = members.iter().flat_map(|member| member.series.observations.iter().map(|o| o.period));
    let mut years: Vec<FiscalYear> = all.collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// Whether the rows are series: there are more of them than years.
fn has_names(members: &[&Member], years: &[FiscalYear]) -> bool {
    members.len() > years.len() && members.len() > 1
}

/// The part of a year, or the day, that all its values have in common.
fn common_span(studio: &Studio<'_>, indicator: &Indicator, members: &[&Member], year: FiscalYear) -> Option<String> {
    let observations = members.iter().filter_map(|member| member.series.at(year));
    let mut spans = observations.map(|observation| span_words(studio.words, indicator, observation));
    let first = spans.next()??;
    spans.all(|span| span.as_ref() == Some(&first)).then_some(first)
}
