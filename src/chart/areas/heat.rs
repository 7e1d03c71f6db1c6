//! Items over years as shades with numbers.

use plotters::style::text_anchor::HPos;

use super::cell;
use super::head::{Head, empty, empty_height};
use super::shades::{Key, Shades};
use crate::chart::ink::Ink;
use crate::chart::labels::Rect;
use crate::chart::pen::{Drawn, Root, write_text};
use crate::chart::picture::{Heat, HeatRow, Mark, Point, Size, Tick};
use crate::chart::text_width::{LINE, TEXT, lines_high, text_width, widest, wrap};

/// Up to so many years the wide drawing has every number.
const MOST_NUMBERS: usize = 8;
/// Paper between cells.
const GAP: f64 = 2.0;
/// Paper beside a number in its cell.
const ASIDE: f64 = 8.0;

/// A column of cells.
#[derive(Debug, Clone)]
struct Column {
    tick: Tick,
    x: f64,
    width: f64,
    /// Whether its cells have their numbers.
    numbers: bool,
}

/// The places of rows and columns, in units.
#[derive(Debug, Clone)]
pub(super) struct Table {
    narrow: bool,
    pub(super) width: f64,
    pub(super) height: f64,
    shades: Option<Shades>,
    names: Vec<Vec<String>>,
    columns: Vec<Column>,
    /// Tops and heights of rows.
    rows: Vec<(f64, f64)>,
    /// Words above, one a line.
    words: Vec<String>,
    /// The middle of the years' labels.
    heading: f64,
    key: Key,
    key_top: f64,
    signs: Head,
}

impl HeatRow {
    fn point(&self, year: i32) -> Option<&Point> {
        self.points.iter().find(|point| point.year == year)
    }
}

impl Table {
    /// Lays out a table.
    pub(super) fn new(heat: &Heat, size: Size) -> Self {
        let narrow = size == Size::Narrow;
        let width = if narrow { 320.0 } else { 680.0 };
        let whole_years = heat.rows.iter().flat_map(|row| &row.points).filter(|p| p.whole_year());
        let shades = Shades::fit(whole_years.filter_map(Point::finite), heat.scale, heat.decimals == 0);
        let key = Key::new(shades.as_ref(), &heat.key_label, width);
        let names: Vec<_> = heat.rows.iter().map(|row| name(&row.label, narrow)).collect();
        let left = widest(&names.concat()) + 10.0;
        let columns = columns(heat, left, width - 4.0, narrow);
        let mut words: Vec<String> = Vec::new();
        if let (Some(label), Some(first)) = (&heat.fewer_label, columns.first())
            && columns.len() < heat.years.len()
        {
            words = wrap(&label.replace("{}", &first.tick.label), width - 8.0, TEXT, 2);
        }
        let heading = 4.0 + LINE + if words.is_empty() { 0.0 } else { lines_high(&words) } + LINE / 2.0;
        let second = !narrow || columns.iter().any(|column| column.tick.span.is_some());
        let mut y = heading + LINE / 2.0 + if second { LINE } else { 0.0 } + 4.0;
        let mut rows = Vec::new();
        for lines in &names {
            let high = lines_high(lines).max(LINE) + 10.0;
            rows.push((y, high));
            y += high + GAP;
        }
        let key_top = y + 10.0;
        let drawn = |mark: Mark| {
            let marks = heat.rows.iter().flat_map(|row| columns.iter().map(|column| row.point(column.tick.year)));
            marks.into_iter().any(|point| point.map_or(Mark::Missing, |point| point.mark) == mark)
        };
        let signs = Head::of_signs(&heat.signs, drawn, width);
        let bottom =
            if heat.rows.is_empty() { empty_height(LINE) } else { key_top + key.height() + signs.height + 2.0 };
        Self { narrow, width, height: bottom, shades, names, columns, rows, words, heading, key, key_top, signs }
    }

    /// Draws the table.
    pub(super) fn draw(&self, heat: &Heat, root: &Root<'_>) -> Drawn {
        write_text(root, &heat.unit, (4.0, 4.0 + LINE / 2.0), HPos::Left, Ink::AXIS_TEXT)?;
        if heat.rows.is_empty() {
            return empty(root, heat.empty_label.as_deref(), (self.width, LINE));
        }
        let mut y = 4.0 + LINE * 1.5;
        for line in &self.words {
            write_text(root, line, (4.0, y), HPos::Left, Ink::NOTE)?;
            y += LINE;
        }
        self.draw_years(root)?;
        for (row, (lines, (top, high))) in heat.rows.iter().zip(self.names.iter().zip(&self.rows)) {
            let mut y = top + (high - lines_high(lines)) / 2.0 + LINE / 2.0;
            for line in lines {
                write_text(root, line, (4.0, y), HPos::Left, Ink::YEAR_TEXT)?;
                y += LINE;
            }
            for column in &self.columns {
                let rect = Rect { x0: column.x, y0: *top, x1: column.x + column.width, y1: top + high };
                let middle = (column.x + column.width / 2.0, top + high / 2.0);
                let point = row.point(column.tick.year);
                let step = point.and_then(|p| Some(self.shades?.of(p.finite()?)));
                let number = point.map_or("", |p| p.label.as_str());
                let fits = column.numbers || text_width(number, TEXT) + 4.0 <= column.width && self.all_fit(heat);
                cell::value(root, (rect, 2.0), point, step, (if fits { number } else { "" }, middle))?;
            }
        }
        self.key.draw(root, self.key_top)?;
        self.signs.draw(root, self.key_top + self.key.height())
    }

    /// Whether every number fits its cell: then all are printed.
    fn all_fit(&self, heat: &Heat) -> bool {
        self.columns.iter().all(|column| column.width >= number_width(heat, column.tick.year) + 4.0)
    }

    /// Years above the columns, below them western years: all, or every second, third … counted from the last. Years not
    /// whole have theirs in any case, with their spans below.
    fn draw_years(&self, root: &Root<'_>) -> Drawn {
        let half = |text: &str| text_width(text, TEXT) / 2.0;
        let place = |column: &Column, text: &str| (column.x + column.width / 2.0).min(self.width - half(text) - 1.0);
        let of = |column: &Column| [column.tick.label.clone(), self.under(&column.tick)];
        let apart = |after: &Column, before: &Column| {
            of(after).iter().zip(&of(before)).all(|(after_words, before_words)| {
                let (left, right) = (place(after, after_words), place(before, before_words));
                left - half(after_words) >= right + half(before_words) + 3.0
            })
        };
        let partial: Vec<&Column> = self.columns.iter().rev().filter(|column| column.tick.span.is_some()).collect();
        let whole: Vec<&Column> = self.columns.iter().rev().filter(|column| column.tick.span.is_none()).collect();
        let every = (1..=whole.len().max(1)).find(|every| {
            let kept: Vec<&&Column> = whole.iter().step_by(*every).collect();
            kept.windows(2).all(|pair| apart(pair[0], pair[1]))
        });
        let kept = whole.into_iter().step_by(every.unwrap_or(1));
        // The boxes of the words of both lines. Where a western year would meet a span, the year stands alone.
        let mut taken: [Vec<(f64, f64)>; 2] = [Vec::new(), Vec::new()];
        for column in partial.into_iter().chain(kept) {
            let lines = [(Ink::YEAR_TEXT, self.heading), (Ink::AXIS_TEXT, self.heading + LINE)];
            for ((text, (ink, y)), taken) in of(column).iter().zip(lines).zip(&mut taken) {
                let (x, half) = (place(column, text), half(text));
                if taken.iter().any(|other| x + half + 3.0 > other.0 && x - half - 3.0 < other.1) {
                    break;
                }
                taken.push((x - half, x + half));
                write_text(root, text, (x, y), HPos::Center, ink)?;
            }
        }
        Ok(())
    }

    /// What stands below a year: its span, or its western year where there is room.
    fn under(&self, tick: &Tick) -> String {
        let western = if self.narrow { String::new() } else { tick.western.clone() };
        tick.span.clone().unwrap_or(western)
    }
}

/// A name in as few lines as its column allows.
fn name(label: &str, narrow: bool) -> Vec<String> {
    let (room, most) = if narrow { (118.0, 3) } else { (220.0, 2) };
    wrap(label, room, TEXT, most)
}

/// The widest number of a year.
fn number_width(heat: &Heat, year: i32) -> f64 {
    heat.rows.iter().filter_map(|row| row.point(year)).map(|p| text_width(&p.label, TEXT)).fold(0.0, f64::max)
}

/// The newest year in which a row has a value for a whole year, and is sorted by.
fn newest(heat: &Heat) -> Option<i32> {
    heat.rows.iter().flat_map(|row| &row.points).filter(|p| p.whole_year()).map(|p| p.year).max()
}

/// The columns between two edges: all years with their numbers; else, on a phone, the last years that fit; else all years
/// with the numbers of the newest alone.
fn columns(heat: &Heat, left: f64, right: f64, narrow: bool) -> Vec<Column> {
    let years = &heat.years;
    if years.is_empty() {
        return Vec::new();
    }
    let heading = |tick: &Tick| {
        let span = tick.span.as_deref().map_or(0.0, |span| text_width(span, TEXT));
        text_width(&tick.label, TEXT).max(span) + 4.0
    };
    let numbered = |tick: &Tick| (number_width(heat, tick.year) + ASIDE).max(heading(tick)).max(26.0) + GAP;
    let room = right - left;
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    let each = years.iter().map(numbered).fold(0.0, f64::max);
    let even = |ticks: &[Tick], numbers: bool| {
        let width = (room / count(ticks.len())).min(each.max(if narrow { 64.0 } else { 84.0 }));
        let of = |(i, tick): (usize, &Tick)| Column {
            tick: tick.clone(),
            x: left + width * count(i),
            width: width - GAP,
            numbers,
        };
        ticks.iter().enumerate().map(of).collect::<Vec<_>>()
    };
    if each * count(years.len()) <= room
        || !narrow && years.len() <= MOST_NUMBERS && fits(heat, room / count(years.len()))
    {
        return even(years, true);
    }
    if narrow {
        let last = (1..=years.len()).rev().find(|n| each * count(*n) <= room).unwrap_or(1);
        return even(&years[years.len() - last..], true);
    }
    // The column that rows are sorted by is wide enough for its numbers, the others share the rest.
    let newest = newest(heat);
    let wide = years.iter().filter(|tick| Some(tick.year) == newest).map(numbered).sum::<f64>();
    let others = count(years.iter().filter(|tick| Some(tick.year) != newest).count()).max(1.0);
    let width = ((room - wide) / others).min(84.0);
    let mut x = left;
    let mut columns = Vec::new();
    for tick in years {
        let numbers = Some(tick.year) == newest;
        let own = if numbers { wide } else { width };
        columns.push(Column { tick: tick.clone(), x, width: (own - GAP).max(1.0), numbers });
        x += own;
    }
    columns
}

/// Whether the numbers of all years fit columns of a width, with little paper beside them.
fn fits(heat: &Heat, width: f64) -> bool {
    heat.years.iter().all(|tick| number_width(heat, tick.year) + 4.0 <= width)
}
