//! Printed values: the latest of every series always, the others all or none.

use super::legend::{Sign, latest_words};
use super::line::{MOST_VALUES, place};
use super::scene::Scene;
use crate::chart::ink::Ink;
use crate::chart::labels::Line;
use crate::chart::pen::Drawn;
use crate::chart::picture::{Kind, Mark, Point, Series};
use plotters::style::text_anchor::HPos;

/// How near another line may pass, in units, before words go to the other side.
const NEAR: f64 = 44.0;

/// A value to be printed.
#[derive(Debug, Clone, Copy)]
struct Value<'p> {
    series: usize,
    point: &'p Point,
    ink: Ink,
    /// What it stands at, in units.
    at: (f64, f64),
    /// Whether it stands better above than below.
    above: bool,
    /// Of a bar: words never go over its sides.
    bar: bool,
}

impl<'s> Scene<'s, '_> {
    /// The latest value of each series: beside its mark, on a leader line, or below the plot.
    pub(crate) fn draw_latest(&mut self) -> Drawn {
        let plot = self.plot;
        if let Some(totals) = &plot.totals {
            // Over parts side by side a sum would stand in the air.
            let latest = totals.points.iter().rev().find(|p| p.whole_year() && !plot.lacks_part(p.year));
            if let Some((point, (x, value))) = latest.and_then(|point| Some((point, place(point)?))) {
                let value = Value { series: 0, point, ink: Ink::VALUE, at: self.at(x, value), above: true, bar: true };
                self.draw_must(value, totals)?;
            }
        }
        // Numbers of parts stand inside of them, or with the names.
        if plot.series.len() > 1 && (self.layout.named || plot.kind == Kind::Stacked) {
            return Ok(());
        }
        for (i, series) in plot.series.iter().enumerate() {
            let Some(year) = series.latest() else { continue };
            for (at, _) in series.points.iter().enumerate().filter(|(_, p)| p.year == year) {
                if let Some(value) = self.value(i, series, at, Ink::VALUE) {
                    self.draw_must(value, series)?;
                }
            }
        }
        Ok(())
    }

    /// The other values: all where there are few and all find a place, else none. Some only would look like a choice.
    pub(crate) fn draw_others(&mut self) -> Drawn {
        let plot = self.plot;
        let most_series = if self.layout.narrow { 2 } else { 3 };
        let is_crowded = plot.kind == Kind::Line && plot.series.len() > most_series;
        let is_named = self.layout.named && plot.kind != Kind::Stacked;
        if plot.years.len() > MOST_VALUES || is_crowded || is_named {
            return Ok(());
        }
        let before = self.placer.taken();
        let mut found: Vec<(Value<'_>, (f64, f64))> = Vec::new();
        for value in self.others() {
            let line = Self::line(&value.point.label, value.ink);
            let places = self.places(&value, line.width);
            let Some(at) = self.placer.place(line, &slices(&places)) else {
                self.placer.undo(before);
                return Ok(());
            };
            found.push((value, at));
        }
        for (value, at) in found {
            self.text(&value.point.label, at, HPos::Center, value.ink)?;
        }
        Ok(())
    }

    /// The numbers of parts that stand side by side: of a year all or none.
    pub(crate) fn draw_loose_numbers(&mut self) -> Drawn {
        let plot = self.plot;
        let years = plot.years.iter().filter(|t| plot.lacks_part(t.year) && plot.years.len() <= MOST_VALUES);
        for year in years.map(|t| t.year) {
            let before = self.placer.taken();
            let mut found = Vec::new();
            let known = plot.series.iter().enumerate().flat_map(|(i, s)| s.points.iter().map(move |p| (i, p)));
            for (i, point) in known.filter(|(_, p)| p.year == year && p.finite().is_some()) {
                let above = point.value.is_some_and(|value| value >= 0.0);
                let at = self.at(self.group_centre(i, f64::from(year)), point.value.unwrap_or(0.0));
                let line = Self::line(&point.label, Ink::NUMBER);
                // Over its bar, or a little aside where the bar of another year stands in the way.
                let over = at.1 + if above { -12.0 } else { 12.0 };
                let aside = [0.0, 0.3, -0.3].map(|part| (at.0 + part * line.width, over));
                found.push((point, self.placer.place(line, &[&aside])));
            }
            if found.iter().any(|(_, at)| at.is_none()) {
                self.placer.undo(before);
                continue;
            }
            for (point, at) in found.iter().filter_map(|(point, at)| Some((point, (*at)?))) {
                self.text(&point.label, at, HPos::Center, Ink::NUMBER)?;
            }
        }
        Ok(())
    }

    fn others(&self) -> Vec<Value<'s>> {
        let plot = self.plot;
        let mut all = Vec::new();
        let drawn: Vec<(usize, &'s Series)> = match plot.kind {
            Kind::Stacked if plot.series.len() > 1 => plot.totals.iter().map(|t| (0, t)).collect(),
            _ => plot.series.iter().enumerate().collect(),
        };
        for (i, series) in drawn {
            let latest = series.latest();
            let is_other = |p: &Point| Some(p.year) != latest && !plot.lacks_part(p.year);
            for (at, point) in series.points.iter().enumerate().filter(|(_, p)| is_other(p)) {
                let ink = if point.mark == Mark::Incomplete { Ink::NUMBER_PART } else { Ink::NUMBER };
                all.extend(self.value(i, series, at, ink));
            }
        }
        all
    }

    fn value<'p>(&self, index: usize, series: &'p Series, at: usize, ink: Ink) -> Option<Value<'p>> {
        let point = series.points.get(at).filter(|p| !p.label.is_empty())?;
        let (year, value) = place(point)?;
        let near = |j: Option<usize>| j.and_then(|j| series.points.get(j)).and_then(Point::finite).unwrap_or(value);
        let bar = self.plot.has_bars();
        // Above a bar, below one that hangs; above a point, but on the outer side of a valley.
        let above =
            if bar { value >= 0.0 } else { near(at.checked_sub(1)) <= value || near(at.checked_add(1)) <= value };
        let above = self.clear_side(index, (year, value)).unwrap_or(above);
        let year = if self.plot.kind == Kind::Grouped { self.group_centre(index, year) } else { year };
        let top = point.whisker().map_or(value, |(low, high)| if above { high } else { low });
        Some(Value { series: index, point, ink, at: self.at(year, top), above, bar })
    }

    /// Above or below, where another line passes near on one side only: its words would be taken for those of this one.
    fn clear_side(&self, index: usize, (year, value): (f64, f64)) -> Option<bool> {
        if self.plot.kind != Kind::Line || self.plot.series.len() < 2 {
            return None;
        }
        let near = self.rise(NEAR);
        let (mut over, mut under) = (false, false);
        for other in self.plot.series.iter().enumerate().filter(|(i, _)| *i != index).flat_map(|(_, s)| &s.points) {
            let Some((_, beside)) = place(other).filter(|(at, _)| (at - year).abs() < 0.5) else { continue };
            over |= beside > value && beside - value < near;
            under |= beside < value && value - beside < near;
        }
        (over != under).then_some(under)
    }

    fn draw_must(&mut self, value: Value<'_>, series: &Series) -> Drawn {
        let width = Self::line(&value.point.label, value.ink).width;
        let places = self.places(&value, width);
        let clear = if value.bar { 2.0 } else { 7.0 };
        if !self.label(&value.point.label, value.ink, &slices(&places), (value.at, clear))? {
            self.say_latest(Sign::Series(value.series), series);
        }
        Ok(())
    }

    /// Where a value may stand: of a point never beyond a target, for it would be read as one there.
    fn places(&self, value: &Value<'_>, width: f64) -> [Vec<(f64, f64)>; 4] {
        let places = Places::of(value, width, self.layout.width);
        let line = Line { width, text: value.ink.text_size() };
        let is_kept = |at: &(f64, f64)| value.bar || !self.placer.is_beyond(line, *at, value.at.1);
        places.groups(value.bar).map(|group| group.iter().copied().filter(is_kept).collect())
    }

    /// The year and the value, below the plot.
    fn say_latest(&mut self, sign: Sign, series: &Series) {
        if let Some(words) = latest_words(self.plot, series) {
            self.say_below(sign, &words);
        }
    }
}

fn slices(places: &[Vec<(f64, f64)>; 4]) -> [&[(f64, f64)]; 4] {
    places.each_ref().map(Vec::as_slice)
}

/// Places for a value about its mark.
struct Places {
    first: [(f64, f64); 3],
    aside: [(f64, f64); 4],
    other: [(f64, f64); 3],
    sides: [(f64, f64); 2],
}

impl Places {
    fn of(value: &Value<'_>, width: f64, right: f64) -> Self {
        let ((x, y), half) = (value.at, width / 2.0);
        // The number of the last bar may be wider than the room beside it.
        let x = if value.bar { x.min(right - half - 3.0) } else { x };
        let up = if value.above { -1.0 } else { 1.0 };
        let size = value.ink.text_size();
        let from = if value.bar { size * 0.63 + 2.5 } else { size * 0.63 + 7.2 };
        let at = |dx: f64, dy: f64| (x + dx, y + up * dy);
        Self {
            first: [at(0.0, from), at(0.0, from + 4.0), at(0.0, from + 8.0)],
            aside: [
                at(half * 0.6, from + 1.0),
                at(-half * 0.6, from + 1.0),
                at(half + 4.0, from - 1.0),
                at(-half - 4.0, from - 1.0),
            ],
            other: [at(0.0, -from - 0.5), at(0.0, -from - 4.0), at(0.0, -from - 8.0)],
            sides: [at(half + 11.0, 0.0), at(-half - 11.0, 0.0)],
        }
    }

    /// A bar's value stands at its end only.
    fn groups(&self, bar: bool) -> [&[(f64, f64)]; 4] {
        if bar { [&self.first, &[], &[], &[]] } else { [&self.first, &self.other, &self.aside, &self.sides] }
    }
}
