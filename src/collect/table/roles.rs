//! Headings and labels that mean one thing in any table.

use crate::collect::period;
use crate::model::Unit;

/// What a column holds whose heading is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The year.
    Period,
    /// The value.
    Value,
    /// The target of the year.
    Target,
    /// The unit of the row.
    Unit,
    /// The status of the value.
    Status,
    /// A remark.
    Note,
    /// The day as of which it was read.
    AsOf,
    /// Whether the value was revised.
    Revised,
    /// The first day covered.
    From,
    /// The last day covered.
    Until,
    /// Computed from other columns, by the office or by our own export; computed anew here.
    Computed,
}

/// The headings known, by role, as [`period::fold`] leaves them.
pub const ROLES: &[(Role, &[&str])] = &[
    (Role::Period, &["period", "fiscal_year", "年度", "年", "年次"]),
    (Role::Value, &["value", "値", "実績", "実績値", "実績額", "実績数"]),
    (Role::Target, &["target", "目標", "目標値", "目標額", "目標数"]),
    (Role::Unit, &["unit", "単位"]),
    (Role::Status, &["status", "状態"]),
    (Role::Note, &["note", "備考", "注記", "摘要"]),
    (Role::AsOf, &["as_of", "時点"]),
    (Role::Revised, &["revised"]),
    (Role::From, &["from"]),
    (Role::Until, &["until"]),
    (
        Role::Computed,
        &[
            "indicator",
            "title",
            "和暦",
            "complete",
            "達成率",
            "進捗率",
            "前年度比",
            "対前年度比",
            "前年比",
            "対前年比",
            "増減",
            "増減数",
            "増減額",
            "増減率",
            "伸び率",
            "構成比",
        ],
    ),
];

/// The role of a heading; a unit in brackets behind it does not matter.
#[must_use]
pub fn role(heading: &str) -> Option<Role> {
    let folded = period::fold(heading);
    let bare = without_unit(&folded).map_or(folded.as_str(), |(bare, _)| bare);
    ROLES.iter().find(|(_, names)| names.contains(&bare)).map(|(role, _)| *role)
}

/// Whether a label marks a total.
#[must_use]
pub fn is_total(text: &str) -> bool {
    matches!(period::fold(text).as_str(), "合計" | "計" | "総計" | "総数" | "全体")
}

/// Whether a label marks a total of some of the rows, which is neither data nor the total.
#[must_use]
pub fn is_subtotal(text: &str) -> bool {
    matches!(period::fold(text).as_str(), "小計" | "中計")
}

/// Whether a cell repeats the one above it.
#[must_use]
pub fn is_ditto(text: &str) -> bool {
    matches!(period::fold(text).as_str(), "〃" | "\"" | "同上" | "々")
}

/// Whether a row that begins so is a remark about the table.
#[must_use]
pub fn is_remark(first: &str) -> bool {
    let folded = period::fold(first);
    let opens =
        ["※", "*", "注", "(注", "備考", "資料:", "資料)", "(資料", "出典", "(出典", "出所", "単位:", "(単位", "("];
    opens.iter().any(|open| folded.starts_with(open))
}

/// A heading parted from the unit in brackets at its end: `実績額(千円)`. The text is folded.
#[must_use]
pub fn without_unit(folded: &str) -> Option<(&str, Unit)> {
    let (bare, inside) = folded.strip_suffix(')')?.rsplit_once('(')?;
    let unit = Unit::parse(inside.trim_start_matches("単位").trim_start_matches(':'))?;
    (!bare.is_empty()).then_some((bare, unit))
}

/// The unit that a line about the table names: `（単位：千円）`.
#[must_use]
pub fn unit_of_line(text: &str) -> Option<Unit> {
    let folded = period::fold(text);
    let (_, after) = folded.split_once("単位")?;
    let name = after.trim_start_matches([':', ';', '=']).split([')', '、', ',', ']']).next()?;
    Unit::parse(name)
}
