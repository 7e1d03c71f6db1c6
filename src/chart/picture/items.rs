//! Items of one year, shares of a whole, items in two years.

use super::{Point, Tick};

/// Items of one year beside one another.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Items {
    /// How each is drawn.
    pub form: Form,
    /// Unit printed over the numbers, after scaling.
    pub unit: String,
    /// Decimal places of the values.
    pub decimals: u32,
    /// Axis labels divide by this (10,000 for 万円). 0 counts as 1.
    pub scale: f64,
    /// Natural bounds of the measure.
    pub bound: Option<(f64, f64)>,
    /// The items, in order.
    pub rows: Vec<Row>,
    /// Words for the reference marks (for example 36地区の平均).
    pub reference_label: Option<String>,
    /// Words that say that each row has a scale of its own; none where all share one.
    pub own_scales: Option<String>,
    /// Words over the columns of values, references and notes; empty ones are left out.
    pub heads: [String; 3],
    /// Printed behind the numbers of the axis, where they are not in the unit of the values: ％.
    pub tick_unit: String,
    /// Words in the place of items, where there are none.
    pub empty_label: Option<String>,
}

/// How an item is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Form {
    /// A bar from zero.
    #[default]
    Bars,
    /// A dot, joined to the average it is compared with, and its rank.
    Dots,
    /// A bar towards its target (Stephen Few's bullet graph).
    Bullets,
}

/// One item.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Name of the item.
    pub label: String,
    /// Its value and words.
    pub point: Point,
    /// A target or an average on the same scale.
    pub reference: Option<f64>,
    /// The upper end of a target that is a range.
    pub reference_to: Option<f64>,
    /// The target or average as printed.
    pub reference_text: Option<String>,
    /// Whether what lies below the reference is aimed at: an arrow says so.
    pub at_most: bool,
    /// Text at the right end: 1位.
    pub note: Option<String>,
    /// Text below the name: the part of a year that the value is of.
    pub below: Option<String>,
    /// Words in the place of the mark, for a value that has none on this scale: 目標なし.
    pub aside: Option<String>,
    /// Drawn in the strong colour.
    pub strong: bool,
}

/// Shares of a whole: answers of a survey, an item (a year, a question) a row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shares {
    /// Unit printed above: ％.
    pub unit: String,
    /// Names of the parts, in the order in which they stand; at most six.
    pub parts: Vec<String>,
    /// The rows.
    pub rows: Vec<ShareRow>,
    /// Words in the place of rows, where there are none.
    pub empty_label: Option<String>,
}

/// One bar of 100 per cent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ShareRow {
    /// Name of the row.
    pub label: String,
    /// One point a part: its share in per cent.
    pub points: Vec<Point>,
    /// Text below the name: n=1,024.
    pub note: Option<String>,
}

/// Items in two years.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Slope {
    /// Unit printed above, after scaling.
    pub unit: String,
    /// Decimal places of the values.
    pub decimals: u32,
    /// Labels divide by this.
    pub scale: f64,
    /// Natural bounds of the measure.
    pub bound: Option<(f64, f64)>,
    /// The two years.
    pub years: [Tick; 2],
    /// The items.
    pub lines: Vec<SlopeLine>,
    /// Words said when the heights do not begin at zero; `{}` stands for where they begin.
    pub cut_label: Option<String>,
    /// Words for a break between the two years. With them no item's values are joined.
    pub break_label: Option<String>,
    /// Words in the place of lines, where there are none.
    pub empty_label: Option<String>,
}

/// One item of a [`Slope`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SlopeLine {
    /// Name of the item.
    pub label: String,
    /// Its values in the first and in the second year.
    pub ends: [Point; 2],
    /// Drawn in the strong colour.
    pub strong: bool,
}
