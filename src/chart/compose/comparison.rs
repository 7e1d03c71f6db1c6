//! Items of one year: bars, dots beside an average, bars towards a target.

use super::{Composer, Figure, Pair};
use crate::chart::DrawError;
use crate::chart::picture::{Drawing, Form, Items, Mark, Picture, Point, Row};
use crate::model::{Benchmark, Direction, FiscalYear, Key, Observation, Target};
use crate::wording::{cross_section, grouped, tick, year_name};

/// How far apart, as a part of the greatest, targets may be for their bars to share a scale.
const SHARED: f64 = 0.2;

impl Composer<'_> {
    /// The values of the dimension side by side.
    pub(super) fn items_figure(&self, shown: &[Pair<'_>], form: Form) -> Result<Figure, DrawError> {
        let (items, remarks) = match form {
            Form::Bars => (self.bars(shown), Vec::new()),
            Form::Dots => self.dots(shown),
            Form::Bullets => self.bullets(shown),
        };
        let mut caption = self.caption_of(&items.unit, shown);
        caption.push_str(&remarks.concat());
        let place = |(member, _): &Pair<'_>| {
            let key = &member.series.key;
            let year = member.series.observations.last().map(|o| o.period);
            let names = [self.item_label(key, None), self.item_label(key, year)];
            items.rows.iter().position(|row| names.contains(&row.label))
        };
        let mut told = shown.to_vec();
        told.sort_by_key(place);
        let (title, description) = (self.rows_title(shown), self.description(&told));
        self.finished(Picture { id: "chart".to_owned(), title, description, drawing: Drawing::Items(items) }, caption)
    }

    /// What is seen of a single year.
    pub(super) fn rows_title(&self, shown: &[Pair<'_>]) -> String {
        let short = cross_section(self.words, self.analysed, self.index);
        let speaker = self.analysed.headline(self.index).or_else(|| shown.first().copied());
        short.map(|short| short.sentence.opening()).or_else(|| Some(self.title(speaker?))).unwrap_or_default()
    }

    /// What is drawn in every form: a row for each value of the dimension, in the order in which they are declared.
    fn rows(&self, shown: &[Pair<'_>], scale: f64) -> Vec<(Key, Option<Observation>, Row)> {
        let keys: Vec<Key> = match self.indicator.dimensions.as_slice() {
            [] => vec![Key::default()],
            [dimension] => {
                let values = dimension.values.iter();
                values.map(|value| Key(vec![(dimension.id.clone(), value.id.clone())])).collect()
            }
            // Of several dimensions only some combinations may be there.
            _ => shown.iter().map(|(member, _)| member.series.key.clone()).collect(),
        };
        let newest = |key: Key| {
            let found = shown.iter().find(|(member, _)| member.series.key == key);
            let observation = found.and_then(|(member, _)| member.series.observations.last()).cloned();
            (key, observation)
        };
        let found: Vec<(Key, Option<Observation>)> = keys.into_iter().map(newest).collect();
        let mut years = found.iter().filter_map(|(_, observation)| observation.as_ref()).map(|o| o.period);
        let first = years.next();
        let one_year = years.all(|year| Some(year) == first);
        let row = |(key, observation): (Key, Option<Observation>)| {
            // Values of different years are not of the same day: each says its year.
            let year = observation.as_ref().filter(|_| !one_year).map(|o| o.period);
            let label = self.item_label(&key, year);
            let point = self.item_point(observation.as_ref(), scale);
            let partial = observation.as_ref().filter(|o| !o.complete && o.value.is_some());
            let below = partial.map(|o| self.short_span(o));
            (key, observation, Row { label, point, below, ..Row::default() })
        };
        found.into_iter().map(row).collect()
    }

    fn item_label(&self, key: &Key, year: Option<FiscalYear>) -> String {
        let language = self.words.language();
        let name = if key.is_empty() { self.indicator.title.clone() } else { self.indicator.label(key) };
        let name = name.get(language);
        let Some(year) = year else { return name.to_owned() };
        self.words.get("chart-items-of-year", &[("label", name), ("year", &tick(year, language))])
    }

    /// The newest value with its number, or the word for what there is instead.
    fn item_point(&self, observation: Option<&Observation>, scale: f64) -> Point {
        let decimals = self.label_decimals(&self.series, scale);
        let mut point = observation.map_or_else(
            || Point { mark: Mark::Missing, ..Point::default() },
            |observation| self.point(observation, scale, decimals),
        );
        match point.mark {
            Mark::Withheld => point.label = self.words.get("chart-items-withheld", &[]),
            Mark::Missing => point.label = self.words.get("chart-items-missing", &[]),
            _ => {}
        }
        point
    }

    fn bars(&self, shown: &[Pair<'_>]) -> Items {
        let (scale, unit) = self.item_scale(shown);
        let rows = self.rows(shown, scale).into_iter().map(|(_, _, row)| row).collect();
        let empty_label = Some(self.words.get("chart-empty", &[]));
        Items {
            form: Form::Bars,
            unit,
            decimals: self.indicator.decimals,
            scale,
            rows,
            empty_label,
            ..Items::default()
        }
    }

    /// The scale that all items can be printed in: where nothing would be left of one, all stay in the unit as it is.
    fn item_scale(&self, shown: &[Pair<'_>]) -> (f64, String) {
        let (scale, unit) = self.scale(shown);
        let compared = self.indicator.benchmarks.iter().map(|b| b.value);
        let compared = compared.chain(self.indicator.targets.iter().map(|t| t.value));
        let newest = shown.iter().filter_map(|(member, _)| member.series.observations.last()?.value);
        let least = newest.chain(compared).map(f64::abs).filter(|value| *value > 0.0).fold(f64::INFINITY, f64::min);
        let one = if self.label_decimals(&self.series, scale) > 0 { scale / 10.0 } else { scale };
        if scale > 1.0 && least < one { self.own_scale() } else { (scale, unit) }
    }

    /// The value that a series is compared with: of its own year, where there is one.
    fn benchmark(&self, key: &Key, observation: Option<&Observation>) -> Option<&Benchmark> {
        let own = || self.indicator.benchmarks.iter().filter(|b| b.key.as_ref().is_none_or(|wanted| wanted == key));
        own().find(|b| observation.is_some_and(|o| o.period == b.period)).or_else(|| own().next())
    }

    /// Dots beside an average. Items that share one, or a scale of 100 per cent, stand in their own unit, the greatest
    /// first, for then their order says something; unlike items stand in the order in which they are declared, each as a
    /// share of its own average, so that 1,103.8 beds and 2.7 offices can stand under each other.
    fn dots(&self, shown: &[Pair<'_>]) -> (Items, Vec<String>) {
        let (scale, unit) = self.item_scale(shown);
        let rows = self.rows(shown, scale);
        let averages: Vec<f64> =
            rows.iter().filter_map(|(key, o, _)| self.benchmark(key, o.as_ref())).map(|b| b.value).collect();
        let alike = averages.windows(2).all(|pair| pair[0].to_bits() == pair[1].to_bits());
        let indexed = !alike && !self.indicator.unit.is_percent();
        let mut drawn: Vec<Row> = rows
            .into_iter()
            .map(|(key, o, row)| self.dot(row, self.benchmark(&key, o.as_ref()), (scale, indexed, alike)))
            .collect();
        let sorted = alike && drawn.len() > 1;
        if sorted {
            let value = |row: &Row| row.point.finite().unwrap_or(f64::NEG_INFINITY);
            drawn.sort_by(|a, b| value(b).total_cmp(&value(a)));
        }
        let title = self.indicator.benchmarks.first().map_or("", |b| b.title.get(self.words.language()));
        let average = averages.first().map_or_else(String::new, |value| self.item_number(*value, scale));
        let head = match (indexed, alike) {
            (true, _) => self.words.get("chart-items-indexed", &[("title", title)]),
            (false, true) => self.words.get("chart-items-benchmark", &[("title", title), ("value", &average)]),
            (false, false) => title.to_owned(),
        };
        let has_rank = drawn.iter().any(|row| row.note.is_some());
        let heads = [("chart-items-value", true), ("chart-items-average", !alike), ("chart-items-rank", has_rank)];
        let heads = heads.map(|(id, is_shown)| if is_shown { self.words.get(id, &[]) } else { String::new() });
        let named = self.indicator.benchmarks.first().map_or_else(String::new, |b| self.words.phrase(&b.title));
        let mut remarks = vec![self.words.get("chart-items-caption-dots", &[("title", &named)])];
        let more = [
            ("chart-items-caption-indexed", indexed),
            ("chart-items-caption-sorted", sorted),
            ("chart-items-caption-rank", has_rank),
            ("chart-items-hollow", has_open(&drawn)),
        ];
        remarks.extend(more.iter().filter(|(_, said)| *said).map(|(id, _)| self.words.get(id, &[])));
        let items = Items {
            form: Form::Dots,
            unit,
            decimals: self.indicator.decimals,
            scale: if indexed { 1.0 } else { scale },
            bound: super::natural_bound(self.indicator).filter(|_| !indexed),
            reference_label: Some(head),
            empty_label: Some(self.words.get("chart-empty", &[])),
            heads,
            rows: drawn,
            ..Items::default()
        };
        (items, remarks)
    }

    fn item_number(&self, value: f64, scale: f64) -> String {
        grouped(value / scale, self.label_decimals(&self.series, scale))
    }

    fn dot(&self, mut row: Row, benchmark: Option<&Benchmark>, (scale, indexed, alike): (f64, bool, bool)) -> Row {
        let Some(benchmark) = benchmark.filter(|benchmark| !indexed || benchmark.value > 0.0) else {
            // Without an average of its own an item has no place among shares of averages; its number is printed.
            row.aside = row.point.finite().filter(|_| indexed).map(|_| self.words.get("chart-items-no-average", &[]));
            row.point.value = row.point.value.filter(|_| !indexed);
            return row;
        };
        if indexed {
            row.point.value = row.point.value.map(|value| value / benchmark.value * 100.0);
        }
        row.reference = Some(if indexed { 100.0 } else { benchmark.value });
        row.reference_text = (!alike).then(|| self.item_number(benchmark.value, scale));
        // The place of a value that is withheld would say something of it.
        let rank = benchmark.rank.filter(|_| row.point.finite().is_some());
        row.note = rank.map(|rank| self.words.get("chart-items-place", &[("rank", &rank.to_string())]));
        row
    }

    /// The target of a series: that of the year of its value, else the last declared.
    pub(super) fn aim(&self, key: &Key, observation: Option<&Observation>) -> Option<&Target> {
        let own = || {
            let targets = self.indicator.targets.iter();
            targets.filter(|t| t.key.as_ref().map_or_else(|| self.analysed.is_meant(self.index, key), |k| k == key))
        };
        own().find(|t| observation.is_some_and(|o| o.period == t.period)).or_else(|| own().next_back())
    }

    /// Bars towards targets. Where these differ so much that the smallest could not be seen, each bar has its own target
    /// for its scale.
    fn bullets(&self, shown: &[Pair<'_>]) -> (Items, Vec<String>) {
        let (scale, unit) = self.item_scale(shown);
        let rows = self.rows(shown, scale);
        let aims: Vec<Option<Target>> = rows.iter().map(|(key, o, _)| self.aim(key, o.as_ref()).cloned()).collect();
        let declared = || aims.iter().flatten();
        let values = rows.iter().filter_map(|(_, _, row)| row.point.finite());
        let greatest = declared().map(|t| t.value).chain(values).fold(0.0, f64::max);
        let own = !self.indicator.unit.is_percent() && declared().any(|t| t.value > 0.0 && t.value < greatest * SHARED);
        let first = declared().next().map(|t| t.period);
        let one_year = first.filter(|first| declared().all(|t| t.period == *first));
        let label = self.aim_label(one_year, &rows);
        let drawn: Vec<Row> = rows
            .into_iter()
            .zip(&aims)
            .map(|((.., row), aim)| self.bullet(row, aim.as_ref(), (scale, own, one_year.is_some())))
            .collect();
        let mut remarks = vec![self.words.get("chart-items-caption-bullets", &[])];
        let year_word = [("year-word", self.indicator.calendar.word())];
        if own {
            remarks.push(self.words.get("chart-items-caption-own", &[]));
        }
        if drawn.iter().any(|row| row.point.mark == Mark::Incomplete) {
            remarks.push(self.words.get("chart-items-hatched", &year_word));
        }
        let items = Items {
            form: Form::Bullets,
            unit,
            decimals: self.indicator.decimals,
            scale: if own { 1.0 } else { scale },
            bound: super::natural_bound(self.indicator).filter(|_| !own),
            rows: drawn,
            reference_label: Some(label),
            own_scales: own.then(|| self.words.get("chart-items-own", &[])),
            tick_unit: if own { self.words.get("chart-percent", &[]) } else { String::new() },
            empty_label: Some(self.words.get("chart-empty", &[])),
            ..Items::default()
        };
        (items, remarks)
    }

    /// What the stroke is: of which year the targets are, and beside it of which the bars.
    fn aim_label(&self, year: Option<FiscalYear>, rows: &[(Key, Option<Observation>, Row)]) -> String {
        let Some(year) = year else { return self.words.get("chart-items-targets", &[]) };
        let name = |year| year_name(self.indicator, year, self.words.language());
        let mut drawn = rows.iter().filter_map(|(_, observation, _)| observation.as_ref()).map(|o| o.period);
        let first = drawn.next();
        match first.filter(|first| drawn.all(|year| year == *first)) {
            Some(bars) if bars == year => self.words.get("chart-items-targets-same", &[("year", &name(year))]),
            Some(bars) => {
                self.words.get("chart-items-targets-and-bars", &[("year", &name(year)), ("bars", &name(bars))])
            }
            None => self.words.get("chart-items-targets-of", &[("year", &name(year))]),
        }
    }

    fn bullet(&self, mut row: Row, aim: Option<&Target>, (scale, own, one_year): (f64, bool, bool)) -> Row {
        let Some(aim) = aim else {
            let words = self.words.get("chart-items-no-target", &[]);
            // Without a target there is no scale to draw it on.
            if own && row.point.finite().is_some() {
                (row.point.value, row.aside) = (None, Some(words));
            } else {
                row.reference_text = Some(words);
            }
            return row;
        };
        row.reference_text = Some(self.aim_text(aim, scale, one_year));
        let share = |value: f64| if own { value / aim.value * 100.0 } else { value };
        if own && aim.value <= 0.0 {
            row.aside = row.point.finite().map(|_| self.words.get("chart-items-no-bar", &[]));
            row.point.value = None;
            return row;
        }
        row.at_most = self.is_most(aim);
        row.point.value = row.point.value.map(share);
        (row.reference, row.reference_to) = (Some(share(aim.value)), aim.high.map(share));
        row
    }

    /// Whether a value up to the target meets it.
    fn is_most(&self, aim: &Target) -> bool {
        self.indicator.direction == Direction::Lower && aim.high.is_none()
    }

    fn aim_text(&self, aim: &Target, scale: f64, one_year: bool) -> String {
        let number = |value: f64| self.item_number(value, scale);
        let value = aim.high.map_or_else(|| number(aim.value), |high| self.ends(&number(aim.value), &number(high)));
        let id = match (one_year, self.is_most(aim)) {
            (true, false) => "chart-items-target",
            (true, true) => "chart-items-target-most",
            (false, false) => "chart-items-target-of",
            (false, true) => "chart-items-target-of-most",
        };
        self.words.get(id, &[("value", &value), ("year", &tick(aim.period, self.words.language()))])
    }
}

/// Whether a dot is hollow.
fn has_open(rows: &[Row]) -> bool {
    rows.iter()
        .any(|row| matches!(row.point.mark, Mark::Incomplete | Mark::Provisional) && row.point.finite().is_some())
}
