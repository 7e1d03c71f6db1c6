//! Charts of random figures, the same each time: realistic ones and nasty ones, of all kinds.

mod others;

use super::{Case, case, point, printed, tick};
use crate::chart::picture::{Break, Drawing, Event, Kind, Mark, Plot, Point, Series, Target};

/// Random whole numbers from a seed (`SplitMix64`: Steele, Lea & Flood 2014), the same on every machine.
struct Dice(u64);

const KINDS: [Kind; 4] = [Kind::Line, Kind::Bar, Kind::Stacked, Kind::Grouped];
const NAMES: [&str; 10] = [
    "男性",
    "女性",
    "合計のうち市",
    "登録者",
    "六十五歳以上の方",
    "障害のある方",
    "推進員への問い合わせ・相談のみで支援完了した件数",
    "推進員の相談受付後、関係機関と支援の内容を調整した件数",
    "Users of day services",
    "地域の会議に出席した職員がその場で受け付けた相談のうち、後日の訪問につながったものの件数",
];
const NOTES: [&str; 6] = [
    "対象者の範囲を拡大",
    "集計の方法を変更",
    "感染症対策で集合形式の会議を控えた",
    "制度の改正",
    "台風により講座の一部を中止",
    "対象とする施設に民間の事業所を加え、報告の時期を年度末に改めた",
];
const UNITS: [&str; 5] = ["件", "％", "人", "か所", "人口10万人当たりの件数"];
const SPANS: [&str; 4] = ["10月～", "～10月", "4月～12月", "10月31日時点"];

/// So many charts of random figures.
#[must_use]
pub fn random(count: u32) -> Vec<Case> {
    (0..count).map(one).collect()
}

fn one(index: u32) -> Case {
    let mut dice = Dice(u64::from(index) * 7_919 + 17);
    // Most charts are over years.
    let drawing = if index % 4 == 3 { dice.other() } else { Drawing::Years(dice.plot()) };
    case("random", &format!("{index:04}"), &format!("乱数による作例{index}"), drawing)
}

impl Dice {
    /// The next number, below `below`.
    fn next(&mut self, below: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let high = (z ^ (z >> 31)) >> 32;
        u32::try_from(high % u64::from(below.max(1))).unwrap_or(0)
    }

    fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        let at = self.next(u32::try_from(all.len()).unwrap_or(1));
        all[usize::try_from(at).unwrap_or(0) % all.len()]
    }

    /// True once in so many times.
    fn once_in(&mut self, times: u32) -> bool {
        self.next(times) == 0
    }

    fn year(&mut self, first: i32, count: u32) -> i32 {
        first + i32::try_from(self.next(count.max(1))).unwrap_or(0)
    }

    fn plot(&mut self) -> Plot {
        let kind = self.pick(&KINDS);
        let count = if self.once_in(6) { self.next(41) } else { 2 + self.next(10) };
        let first = 2024 - i32::try_from(count).unwrap_or(0) + 1;
        let (size, decimals) = self.magnitude();
        let is_signed = self.once_in(8);
        let most = match kind {
            Kind::Bar => 1,
            Kind::Stacked => 3,
            _ => 4,
        };
        let unit = self.pick(&UNITS);
        let series: Vec<Series> =
            (0..=self.next(most)).map(|_| self.series(first, count, (size, decimals), is_signed, unit)).collect();
        let mut years: Vec<_> = (first..).take(usize::try_from(count).unwrap_or(0)).map(tick).collect();
        for tick in &mut years {
            let is_part =
                series.iter().any(|s| s.points.iter().any(|p| p.year == tick.year && p.mark == Mark::Incomplete));
            tick.span = is_part.then(|| self.pick(&SPANS).to_owned());
        }
        let mut plot = Plot {
            kind,
            unit: unit.to_owned(),
            decimals: u32::try_from(decimals).unwrap_or(0),
            years,
            series,
            from_zero: self.once_in(10),
            cut_label: Some("縦軸は{}から".to_owned()),
            empty_label: Some("値がありません".to_owned()),
            ..Plot::default()
        };
        self.goals(&mut plot, (size, decimals), (first, count));
        self.notes(&mut plot, (first, count));
        plot
    }

    /// A size from 0.001 to 10¹² and the decimals printed with it.
    fn magnitude(&mut self) -> (f64, usize) {
        self.pick(&[
            (0.001, 3),
            (0.01, 3),
            (1.0, 1),
            (10.0, 0),
            (40.0, 0),
            (100.0, 0),
            (100.0, 1),
            (1e3, 0),
            (1e5, 0),
            (1e8, 0),
            (1e12, 0),
        ])
    }

    /// A value about a size, at the decimals printed.
    fn value(&mut self, (size, decimals): (f64, usize)) -> f64 {
        let raw = f64::from(self.next(2_001)) / 1_000.0 * size;
        format!("{raw:.decimals$}").parse().unwrap_or(raw)
    }

    fn series(&mut self, first: i32, count: u32, size: (f64, usize), is_signed: bool, unit: &str) -> Series {
        let is_flat = self.once_in(9);
        let level = self.value(size);
        let mut points: Vec<Point> = Vec::new();
        for year in (first..).take(usize::try_from(count).unwrap_or(0)) {
            if self.once_in(25) {
                continue;
            }
            let value = if is_flat { level } else { self.value(size) };
            let value = if is_signed && self.once_in(3) { -value } else { value };
            let mut point = point(year, value, size.1, unit);
            point.mark = match self.next(30) {
                0 => Mark::Withheld,
                1 => Mark::Missing,
                2 => Mark::Incomplete,
                3 => Mark::Provisional,
                _ => Mark::Full,
            };
            if matches!(point.mark, Mark::Withheld | Mark::Missing) {
                (point.value, point.label) = (None, String::new());
            } else if self.once_in(40) {
                point.interval = Some((value - size.0 * 0.1, value + size.0 * 0.2));
            }
            points.push(point);
        }
        let name = self.pick(&NAMES);
        Series { key: name.to_owned(), label: name.to_owned(), points }
    }

    fn goals(&mut self, plot: &mut Plot, size: (f64, usize), (first, count): (i32, u32)) {
        for _ in 0..self.pick(&[0, 0, 1, 1, 2, 4]) {
            let (value, year) = (self.value(size), self.year(first, count));
            let number = printed(value, size.1);
            let (year, label) = match self.next(3) {
                0 => (Some(year), format!("目標 {number}")),
                1 => (None, format!("R11の目標 {number}")),
                _ => (None, format!("{}の目標 {number}", self.pick(&NAMES))),
            };
            plot.targets.push(Target { year: year.filter(|_| count > 0), value, label, series: None });
        }
        let first = plot.series.first().and_then(|s| s.points.iter().find(|p| p.finite().is_some()));
        if let Some(point) = first.filter(|_| plot.series.len() == 1 && self.once_in(3)) {
            let label = format!("基準 {} {}", tick(point.year).label, point.label);
            plot.baseline =
                Some(Target { year: Some(point.year), value: point.finite().unwrap_or(0.0), label, series: None });
        }
        if self.once_in(8) {
            plot.bound = Some((0.0, size.0 * 2.2));
            plot.bound_label = Some("全96小学校区・地区".to_owned());
        }
    }

    fn notes(&mut self, plot: &mut Plot, (first, count): (i32, u32)) {
        if count == 0 {
            return;
        }
        for _ in 0..self.pick(&[0, 0, 0, 1, 1, 2, 5]) {
            let (year, label) = (self.year(first, count), self.pick(&NOTES).to_owned());
            plot.breaks.push(Break { year, label });
        }
        for _ in 0..self.pick(&[0, 0, 0, 1, 2, 4]) {
            let (from, label) = (self.year(first, count), self.pick(&NOTES).to_owned());
            let to = (!self.once_in(3)).then(|| from + 2);
            plot.events.push(Event { from, to, label });
        }
        if self.once_in(3) {
            plot.plan = Some((self.year(first, count), 2024, "第3期計画の期間".to_owned()));
        }
        if plot.kind == Kind::Stacked && self.once_in(2) {
            plot.totals = totals(plot);
        }
    }
}

/// The sums of a stacked chart, in the years in which every part has a whole value.
fn totals(plot: &Plot) -> Option<Series> {
    let decimals = usize::try_from(plot.decimals).unwrap_or(0);
    let whole = |year: i32| plot.series.iter().all(|s| s.points.iter().any(|p| p.year == year && p.whole_year()));
    let years = plot.years.iter().map(|t| t.year).filter(|year| whole(*year));
    let points: Vec<Point> = years
        .map(|year| {
            let (low, high) = plot.stack(year);
            point(year, low + high, decimals, &plot.unit)
        })
        .collect();
    (!points.is_empty()).then(|| Series { key: "total".to_owned(), label: "合計".to_owned(), points })
}
