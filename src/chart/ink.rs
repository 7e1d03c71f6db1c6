//! Which style class a stroke, fill or text carries through plotters.
//!
//! plotters knows colours, not classes. A class travels as the blue part of a colour and is
//! written out by the backend; the style sheet alone decides how it looks.

use plotters::style::{FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle, text_anchor::Pos};

/// A class of the style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ink(u8);

/// Class names by code. Series classes stand in runs so that they can be counted off.
const CLASSES: [&str; 103] = [
    "grid",
    "base",
    "band",
    "bound",
    "target",
    "plan",
    "split",
    "lead",
    "slash",
    "cut", // 0
    "ax",
    "yr",
    "val",
    "val part",
    "num",
    "num part",
    "lab",
    "note",
    "in k1t",
    "in k2t", // 10
    "in k3t",
    "past",
    "latest",
    "hatch hpast",
    "open",
    "ref",
    "x",
    "sp",
    "sp-open",
    "rank", // 20
    "ln c1",
    "ln c2",
    "ln c3",
    "ln c4",
    "ln dot c1",
    "ln dot c2",
    "ln dot c3",
    "ln dot c4", // 30
    "mk c1",
    "mk c2",
    "mk c3",
    "mk c4",
    "mk o c1",
    "mk o c2",
    "mk o c3",
    "mk o c4", // 38
    "k1",
    "k2",
    "k3",
    "hatch hk1",
    "hatch hk2",
    "hatch hk3",
    "sp-dot",
    "sp-mk", // 46
    "hatch hs1",
    "hatch hs2",
    "hatch hs3",
    "hatch hs4",
    "whisker", // 54
    "under",
    "q1",
    "q2",
    "q3",
    "q4",
    "q5", // 60
    "in q1t",
    "in q2t",
    "in q3t",
    "in q4t",
    "in q5t", // 65
    "a1",
    "a2",
    "a3",
    "a4",
    "a5",
    "a6", // 70
    "in a1t",
    "in a2t",
    "in a3t",
    "in a4t",
    "in a5t",
    "in a6t", // 76
    "cell",
    "none",
    "mean",
    "stem",
    "pin",
    "pin strong",
    "ln c0",
    "mk c0", // 82
    "prov",
    "aim", // 90
    "open k1o",
    "open k2o",
    "open k3o", // 92
    "under thin",
    "hatch ha1",
    "hatch ha2",
    "hatch ha3",
    "hatch ha4",
    "hatch ha5",
    "hatch ha6",  // 96
    "mk bare c1", // 102
];

impl Ink {
    pub(crate) const GRID: Self = Self(0);
    pub(crate) const BASE: Self = Self(1);
    pub(crate) const BAND: Self = Self(2);
    pub(crate) const BOUND: Self = Self(3);
    pub(crate) const TARGET: Self = Self(4);
    pub(crate) const PLAN: Self = Self(5);
    pub(crate) const SPLIT: Self = Self(6);
    pub(crate) const LEAD: Self = Self(7);
    pub(crate) const SLASH: Self = Self(8);
    pub(crate) const CUT: Self = Self(9);
    pub(crate) const AXIS_TEXT: Self = Self(10);
    pub(crate) const YEAR_TEXT: Self = Self(11);
    pub(crate) const VALUE: Self = Self(12);
    pub(crate) const VALUE_PART: Self = Self(13);
    pub(crate) const NUMBER: Self = Self(14);
    pub(crate) const NUMBER_PART: Self = Self(15);
    pub(crate) const LABEL: Self = Self(16);
    pub(crate) const NOTE: Self = Self(17);
    pub(crate) const PAST: Self = Self(21);
    pub(crate) const LATEST: Self = Self(22);
    pub(crate) const HATCH_PAST: Self = Self(23);
    pub(crate) const OPEN: Self = Self(24);
    pub(crate) const REFERENCE: Self = Self(25);
    pub(crate) const CROSS: Self = Self(26);
    pub(crate) const SPARK_LINE: Self = Self(27);
    pub(crate) const SPARK_OPEN: Self = Self(28);
    pub(crate) const RANK: Self = Self(29);
    pub(crate) const UNDER: Self = Self(59);
    pub(crate) const WHISKER: Self = Self(58);
    /// A marker without paper round it: many of those would cut their line into dots, which mean a provisional value.
    pub(crate) const BARE: Self = Self(102);
    /// Paper under a whisker, which would not be seen upon a dark bar.
    pub(crate) const UNDER_WHISKER: Self = Self(95);
    pub(crate) const SPARK_DOT: Self = Self(52);
    pub(crate) const SPARK_MARK: Self = Self(53);

    /// The outline of a cell or tile.
    pub(crate) const CELL: Self = Self(82);
    /// A cell or tile without a value.
    pub(crate) const NONE: Self = Self(83);
    /// The rule of an average.
    pub(crate) const MEAN: Self = Self(84);
    /// From an average to a dot.
    pub(crate) const STEM: Self = Self(85);
    /// A dot.
    pub(crate) const PIN: Self = Self(86);
    /// The dot that is spoken of.
    pub(crate) const PIN_STRONG: Self = Self(87);
    /// A line in the background.
    pub(crate) const WEAK_LINE: Self = Self(88);
    /// A marker on it.
    pub(crate) const WEAK_MARKER: Self = Self(89);
    /// The stroke across a bar at its target.
    pub(crate) const AIM: Self = Self(91);

    /// The outline of a cell or tile that is to be revised.
    pub(crate) const PROVISIONAL: Self = Self(90);

    /// One of five shades, the palest first.
    pub(crate) const fn shade(step: usize) -> Self {
        Self::run(60, step, 5)
    }

    /// Text upon a shade.
    pub(crate) const fn on_shade(step: usize) -> Self {
        Self::run(65, step, 5)
    }

    /// The share of an answer, in the order of the answers.
    pub(crate) const fn answer(answer: usize) -> Self {
        Self::run(70, answer, 6)
    }

    /// The hatched form of it.
    pub(crate) const fn hatched_answer(answer: usize) -> Self {
        Self::run(96, answer, 6)
    }

    /// Text upon it.
    pub(crate) const fn on_answer(answer: usize) -> Self {
        Self::run(76, answer, 6)
    }

    /// The line of a series, counted from 0.
    pub(crate) const fn line(series: usize) -> Self {
        Self::run(30, series, 4)
    }

    /// The dotted segment before a provisional value.
    pub(crate) const fn dotted(series: usize) -> Self {
        Self::run(34, series, 4)
    }

    /// The filled marker of a series; also its grouped bars.
    pub(crate) const fn marker(series: usize) -> Self {
        Self::run(38, series, 4)
    }

    /// The hollow marker of a series.
    pub(crate) const fn hollow(series: usize) -> Self {
        Self::run(42, series, 4)
    }

    /// A part of a stacked bar, the lowest first.
    pub(crate) const fn part(part: usize) -> Self {
        Self::run(46, part, 3)
    }

    /// The hatched form of a part.
    pub(crate) const fn hatched_part(part: usize) -> Self {
        Self::run(49, part, 3)
    }

    /// The open form of a part.
    pub(crate) const fn open_part(part: usize) -> Self {
        Self::run(92, part, 3)
    }

    /// The hatched bar of a series in a group.
    pub(crate) const fn hatched(series: usize) -> Self {
        Self::run(54, series, 4)
    }

    /// Text upon the fill of a part.
    pub(crate) const fn inside(part: usize) -> Self {
        Self::run(18, part, 3)
    }

    const fn run(first: u8, index: usize, most: usize) -> Self {
        let last = most - 1;
        // At most 5 is added, which fits.
        #[allow(clippy::cast_possible_truncation)]
        Self(first + if index < last { index } else { last } as u8)
    }

    /// Its class.
    pub(crate) fn name(self) -> &'static str {
        Self::class((0, 0, self.0))
    }

    /// The class that travelled as a colour.
    pub(crate) fn class(rgb: (u8, u8, u8)) -> &'static str {
        CLASSES.get(usize::from(rgb.2)).copied().unwrap_or("")
    }

    /// Whether the style sheet gives a text of that class a halo of paper.
    pub(crate) fn has_halo(class: &str) -> bool {
        class.split(' ').any(|c| matches!(c, "val" | "num" | "lab" | "note"))
    }

    /// The class as a colour for plotters.
    pub(crate) const fn colour(self) -> RGBColor {
        RGBColor(0, 0, self.0)
    }

    /// A stroke.
    pub(crate) fn stroke(self) -> ShapeStyle {
        ShapeStyle { color: self.colour().into(), filled: false, stroke_width: 1 }
    }

    /// A fill.
    pub(crate) fn fill(self) -> ShapeStyle {
        ShapeStyle { filled: true, ..self.stroke() }
    }

    /// A text. Its size here only serves plotters' measuring; the style sheet sets the real one.
    pub(crate) fn text(self, pos: Pos) -> TextStyle<'static> {
        let font = FontDesc::new(FontFamily::SansSerif, self.text_size() * 10.0, FontStyle::Normal);
        TextStyle { font, color: plotters::style::Color::to_backend_color(&self.colour()), pos }
    }

    /// The size of its text in view-box units, as in the style sheet.
    pub(crate) const fn text_size(self) -> f64 {
        if self.0 == Self::VALUE.0 || self.0 == Self::VALUE_PART.0 { 16.0 } else { 14.0 }
    }
}
